package interchange

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"slices"
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
// annotations in the order of their ends. The text is the content of the element TEXT in the
// root or, where that has none, of the root without DOCID, DCT and EXTRAINFO. Other elements
// are passed over, what they contain is text. An element DURATION with a beginPoint and an
// endPoint has the values of these.
//
// An annotation of no known type or without a value is passed over, and so are a tid that is
// there already and points that are not: the error is then an [ErrorList], beside the text.
// It wraps [ErrFormat] where the file is not well-formed XML in UTF-8, with one root that is
// TimeML or has a TIMEX3 in it, or is one of r.
func ReadTIMEX3(r io.Reader) (text string, list []Annotation, err error) {
	data, err := io.ReadAll(withoutMark(r))
	if err != nil {
		return "", nil, err
	}
	in := timexReader{teller: teller{format: timexName}, points: map[string]jpdate.TIMEX3{}}
	dec := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err == nil {
			err = in.token(token)
		}
		if err != nil {
			return "", nil, formatError(timexName, "%v", err)
		}
	}
	if !in.is {
		return "", nil, formatError(timexName, "no TimeML and no TIMEX3")
	}
	list = in.annotations()
	return in.out.String(), list, in.list.Err()
}

const timexName = "TIMEX3"

// timexTypes is the values of the attribute type.
var timexTypes = []string{"DATE", "TIME", "DURATION", "SET"}

// timexMeta is the elements in the root whose content is about the text.
var timexMeta = []string{"DOCID", "DCT", "EXTRAINFO"}

// A timexReader reads a text token by token.
type timexReader struct {
	teller
	out    strings.Builder
	open   []timexTag
	spans  []timexTag // that have text, in the order of their ends
	points map[string]jpdate.TIMEX3
	count  int  // of the tags that are a TIMEX3
	is     bool // of the format
	rooted bool // the root has begun
	inText bool // the element TEXT has begun
}

// A timexTag is an element that is open.
type timexTag struct {
	name             string
	row              int // from 1, of a TIMEX3
	id, begins, ends string
	value            jpdate.TIMEX3
	start, end       int
}

// token reads t. An error is of the form of the file.
func (in *timexReader) token(t xml.Token) error {
	switch t := t.(type) {
	case xml.CharData:
		switch {
		case len(in.open) == 0 && len(bytes.TrimSpace(t)) > 0:
			return errors.New("text outside the root")
		case in.reads():
			in.out.Write(t)
		}
	case xml.StartElement:
		return in.begin(t)
	case xml.EndElement:
		tag := in.open[len(in.open)-1]
		tag.end = in.out.Len()
		in.open = in.open[:len(in.open)-1]
		if tag.name == timexName {
			in.annotate(tag)
		}
	}
	return nil
}

// reads reports whether what comes next belongs to the text.
func (in *timexReader) reads() bool {
	switch {
	case len(in.open) < 2:
		return len(in.open) == 1 && !in.inText
	case in.inText:
		return in.open[1].name == "TEXT"
	}
	return !slices.Contains(timexMeta, in.open[1].name)
}

func (in *timexReader) begin(t xml.StartElement) error {
	tag := timexTagOf(t)
	switch {
	case len(in.open) == 0 && in.rooted:
		return errors.New("two roots")
	case len(in.open) == 0:
		in.rooted, in.is = true, tag.name == "TimeML"
	case len(in.open) == 1 && tag.name == "TEXT" && !in.inText:
		in.inText, in.spans = true, nil // what came before is not the text
		in.out.Reset()
	}
	if tag.name == timexName {
		in.is = true
		in.count++
		tag.row = in.count
	}
	tag.start = in.out.Len()
	in.open = append(in.open, tag)
	return nil
}

// annotate takes the tag, which has ended.
func (in *timexReader) annotate(tag timexTag) {
	switch {
	case !slices.Contains(timexTypes, tag.value.Type):
		in.pass(tag.row, "type", tag.value.Type, errUnknown)
		return
	case tag.value.Value == "":
		in.pass(tag.row, "value", "", errForm)
		return
	}
	if _, again := in.points[tag.id]; again {
		in.pass(tag.row, "tid", tag.id, errSecond)
	} else if tag.id != "" {
		in.points[tag.id] = tag.value
	}
	if tag.end > tag.start {
		in.spans = append(in.spans, tag)
	}
}

// annotations returns those that have text, with the values of their points.
func (in *timexReader) annotations() []Annotation {
	var list []Annotation
	for _, s := range in.spans {
		a := Annotation{jpdate.Span{Start: s.start, End: s.end}, []jpdate.TIMEX3{s.value}}
		begin, ok1 := in.points[s.begins]
		end, ok2 := in.points[s.ends]
		switch {
		case ok1 && ok2:
			a.TIMEX3 = []jpdate.TIMEX3{begin, end}
		case s.begins != "" && !ok1:
			in.pass(s.row, "beginPoint", s.begins, errReference)
		case s.ends != "" && !ok2:
			in.pass(s.row, "endPoint", s.ends, errReference)
		}
		list = append(list, a)
	}
	return list
}

func timexTagOf(t xml.StartElement) timexTag {
	tag := timexTag{name: t.Name.Local}
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
