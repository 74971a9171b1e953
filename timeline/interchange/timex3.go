package interchange

import (
	"bytes"
	"cmp"
	"encoding/xml"
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
