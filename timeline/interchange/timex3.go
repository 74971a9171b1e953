package interchange

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// TIMEX3
//
// Source: TimeML 1.2.1 (timeml.org, 2005). The text is the content of the element TimeML,
// as it is, with a tag around each expression. A range has no type of its own: it is a
// DURATION of a length that is not said (PXD) between two points, each a tag without text.
// XML 1.0 has no control characters; U+FFFD stands for them.

// A Dated is an expression of a text with what it denotes there.
type Dated struct {
	Span jpdate.Span
	When jpdate.When
}

// DatedBy returns the expressions that date the events of incidents that were read from
// one text, in the order of the text, each once.
func DatedBy(incidents []timeline.Incident) []Dated {
	var list []Dated
	for _, inc := range incidents {
		for _, e := range inc.Events {
			for _, m := range e.Mentions {
				if m.Source == "" && m.Span.Len() > 0 {
					list = append(list, Dated{m.Span, e.When})
				}
			}
		}
	}
	slices.SortStableFunc(list, bySpan)
	return slices.CompactFunc(list, func(a, b Dated) bool { return a.Span == b.Span })
}

func bySpan(a, b Dated) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End))
}

// WriteTIMEX3 writes text with the expressions in list annotated. Left has those that have
// no annotation, by their place in list, and says if characters were replaced. Of two that
// overlap the first and longer is annotated. An error is one of w.
func WriteTIMEX3(w io.Writer, text string, list []Dated) (Left, error) {
	var left Left
	v := leaver{&left, NoIndex}
	type numbered struct {
		Dated
		place int
	}
	sorted := make([]numbered, len(list))
	for i, d := range list {
		sorted[i] = numbered{d, i}
	}
	slices.SortStableFunc(sorted, func(a, b numbered) int { return bySpan(a.Dated, b.Dated) })
	x := timexWriter{text: text}
	x.out.WriteString(xml.Header + "<TimeML>")
	at := 0
	for _, d := range sorted {
		switch {
		case d.Span.Start < 0 || d.Span.End > len(text) || d.Span.Len() <= 0 || !boundary(text, d.Span.Start) || !boundary(text, d.Span.End):
			v.event(d.place, Whole, Unwritable)
		case d.Span.Start < at:
			v.event(d.place, Whole, Overlapping)
		case len(d.When.TIMEX3()) == 0:
			v.event(d.place, Whole, Undated)
		default:
			x.write(text[at:d.Span.Start])
			if x.annotate(d.Span.Of(text), d.When); d.When.Kind == jpdate.KindRange && !d.When.Limit.IsZero() {
				v.event(d.place, End, NoField)
			}
			at = d.Span.End
		}
	}
	x.write(text[at:])
	x.out.WriteString("</TimeML>\n")
	left = left.sorted()
	if x.replaced {
		v.whole(Characters, Unwritable)
	}
	_, err := w.Write(x.out.Bytes())
	return left, err
}

// boundary reports whether a character of text begins at i, or text ends there.
func boundary(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }

type timexWriter struct {
	text     string
	out      bytes.Buffer
	last     int  // the number of the last tag
	replaced bool // some character
}

var xmlEscaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", "\"", "&quot;", "\r", "&#xD;")

// write writes s as character data.
func (x *timexWriter) write(s string) {
	clean := strings.Map(func(r rune) rune {
		if r != 0x7F && r != '\r' && isControl(r) {
			return utf8.RuneError
		}
		return r
	}, utf8Of(s))
	x.replaced = x.replaced || clean != s
	x.out.WriteString(xmlEscaper.Replace(clean))
}

// annotate writes s with the annotation of w.
func (x *timexWriter) annotate(s string, w jpdate.When) {
	list := w.TIMEX3()
	x.last++
	if len(list) == 1 || !w.Limit.IsZero() {
		x.tag(x.last, list[0], "")
		x.write(s)
		x.out.WriteString("</TIMEX3>")
		return
	}
	begin := x.last + 1
	x.last += 2
	x.tag(begin-1, jpdate.TIMEX3{Type: "DURATION", Value: between(w)}, ` beginPoint="t`+strconv.Itoa(begin)+`" endPoint="t`+strconv.Itoa(begin+1)+`"`)
	x.write(s)
	x.out.WriteString("</TIMEX3>")
	for i, t := range list {
		x.tag(begin+i, t, "")
		x.out.WriteString("</TIMEX3>")
	}
}

// between returns the value of the length between the ends of w, which is not said.
func between(w jpdate.When) string {
	switch min(w.From.Precision(), w.To.Precision()) {
	case jpdate.Year:
		return "PXY"
	case jpdate.Month:
		return "PXM"
	case jpdate.Week:
		return "PXW"
	case jpdate.Day:
		return "PXD"
	case jpdate.Hour:
		return "PTXH"
	}
	return "PTXM"
}

// tag writes a tag that is open.
func (x *timexWriter) tag(id int, t jpdate.TIMEX3, more string) {
	x.out.WriteString(`<TIMEX3 tid="t` + strconv.Itoa(id) + `"`)
	for _, a := range [...][2]string{{"type", t.Type}, {"value", t.Value}, {"mod", t.Mod}, {"quant", t.Quant}, {"freq", t.Freq}} {
		if a[1] != "" {
			x.out.WriteString(" " + a[0] + `="` + xmlEscaper.Replace(a[1]) + `"`)
		}
	}
	x.out.WriteString(more + ">")
}

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
