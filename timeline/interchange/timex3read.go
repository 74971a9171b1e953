package interchange

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// An Annotation is a TIMEX3 of a text that was read: one value, or two for the ends of a
// range.
type Annotation struct {
	Span   jpdate.Span
	TIMEX3 []jpdate.TIMEX3
}

// ReadTIMEX3 reads a text annotated with TIMEX3: the text without its tags, and the
// annotations in the order of their ends. Other elements are passed over, what they contain
// is text. An element DURATION with a beginPoint and an endPoint that stand in the text has
// the values of these. The error wraps [ErrFormat], or is one of r.
func ReadTIMEX3(r io.Reader) (text string, list []Annotation, err error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return "", nil, err
	}
	dec := xml.NewDecoder(bytes.NewReader(data))
	var out strings.Builder
	var open, spans []timexTag
	points := map[string]jpdate.TIMEX3{}
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return "", nil, formatError(timexName, "%v", err)
		}
		switch t := token.(type) {
		case xml.CharData:
			if len(open) > 0 {
				out.Write(t)
			}
		case xml.StartElement:
			open = append(open, timexTagOf(t, out.Len()))
		case xml.EndElement:
			tag := open[len(open)-1]
			open = open[:len(open)-1]
			if !tag.is {
				continue
			}
			if tag.id != "" {
				points[tag.id] = tag.value
			}
			if tag.end = out.Len(); tag.end > tag.start {
				spans = append(spans, tag)
			}
		}
	}
	for _, s := range spans {
		a := Annotation{jpdate.Span{Start: s.start, End: s.end}, []jpdate.TIMEX3{s.value}}
		begin, ok1 := points[s.begins]
		end, ok2 := points[s.ends]
		if ok1 && ok2 {
			a.TIMEX3 = []jpdate.TIMEX3{begin, end}
		}
		list = append(list, a)
	}
	return out.String(), list, nil
}

const timexName = "TIMEX3"

// A timexTag is an element that is open.
type timexTag struct {
	is               bool // a TIMEX3
	id, begins, ends string
	value            jpdate.TIMEX3
	start, end       int
}

func timexTagOf(t xml.StartElement, start int) timexTag {
	tag := timexTag{is: t.Name.Local == timexName, start: start}
	for _, a := range t.Attr {
		switch a.Name.Local {
		case "tid":
			tag.id = a.Value
		case "beginPoint":
			tag.begins = a.Value
		case "endPoint":
			tag.ends = a.Value
		case "type":
			tag.value.Type = a.Value
		case "value":
			tag.value.Value = a.Value
		case "mod":
			tag.value.Mod = a.Value
		case "quant":
			tag.value.Quant = a.Value
		case "freq":
			tag.value.Freq = a.Value
		}
	}
	return tag
}
