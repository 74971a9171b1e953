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
// as it is, with a tag around each expression. A tag without text is one that consumes none:
// t0, the day on which the text was written, and the ends of a range, which has no type of
// its own but is a DURATION of a length that is not said (PXD) between two points. What
// the day of t0 settles is anchored there. XML 1.0 has no control characters; U+FFFD
// stands for them.

// A Dated is an expression of a text with what it denotes there.
type Dated struct {
	Span jpdate.Span
	When jpdate.When
}

// DatedBy returns the expressions that date the events of incidents that were read from
// one text, in the order of the text, each once. Left has the events that no expression of
// the text dates, and what is not in the dates of the others.
func DatedBy(incidents []timeline.Incident) ([]Dated, Left) {
	type placed struct {
		Dated
		incident, event int
	}
	var left Left
	var all []placed
	for n, inc := range incidents {
		v := leaver{&left, n}
		if inc.Title != "" {
			v.whole(Title, NoField)
		}
		if inc.Org != "" {
			v.whole(Org, NoField)
		}
		v.incidentFields(inc, false)
		for i, e := range inc.Events {
			spans := spansOf(e)
			switch {
			case len(e.When.TIMEX3()) == 0:
				v.event(i, Whole, Undated)
				continue
			case len(spans) == 0:
				v.event(i, Whole, NoPlace)
				continue
			}
			v.event(i, Kind, NoField)
			for _, span := range spans {
				all = append(all, placed{Dated{span, e.When}, n, i})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b placed) int { return bySpan(a.Dated, b.Dated) })
	var list []Dated
	for _, p := range all {
		if k := len(list) - 1; k < 0 || list[k].Span != p.Span {
			list = append(list, p.Dated)
		} else if list[k].When != p.When {
			leaver{&left, p.incident}.event(p.event, Date, Overlapping)
		}
	}
	return list, left.sorted()
}

// spansOf returns where the text that e was read from dates it; the mentions of other reports
// have another text.
func spansOf(e timeline.Event) (list []jpdate.Span) {
	for _, m := range e.Mentions {
		if m.Source == "" && m.Span.Len() > 0 {
			list = append(list, m.Span)
		}
	}
	return list
}

func bySpan(a, b Dated) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(b.Span.End, a.Span.End))
}

// WriteTIMEX3 writes text with the expressions in list annotated, and where reference is
// valid that the text was written on that day. Left has the expressions that have no
// annotation, by their place in list, what an annotation does not say of others, and if
// characters were replaced. Of two expressions that overlap the first and longer is
// annotated. An error is one of w.
func WriteTIMEX3(w io.Writer, text string, reference jpdate.Date, list []Dated) (Left, error) {
	var left Left
	v := leaver{&left, NoIndex}
	order := make([]int, len(list))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return bySpan(list[a], list[b]) })
	var x timexWriter
	x.out.WriteString(xml.Header + "<TimeML>")
	if reference.IsValid() {
		x.tag(0, jpdate.On(reference).TIMEX3()[0], `functionInDocument="CREATION_TIME"`)
		x.out.WriteString("</TIMEX3>")
	}
	at := 0
	for _, i := range order {
		d := list[i]
		if why, ok := annotable(text, at, d); !ok {
			v.event(i, Whole, why)
			continue
		}
		x.write(text[at:d.Span.Start])
		expression := d.Span.Of(text)
		anchor := anchored(expression, d.When, reference)
		x.annotate(expression, d.When, anchor)
		v.timex(i, d.When, anchor)
		at = d.Span.End
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

// annotable reports whether d can be annotated in text, of which all before at is written;
// if not, why.
func annotable(text string, at int, d Dated) (why Reason, ok bool) {
	switch {
	case d.Span.Start < 0 || d.Span.End > len(text) || d.Span.Len() <= 0 || !boundary(text, d.Span.Start) || !boundary(text, d.Span.End):
		return Unwritable, false
	case d.Span.Start < at:
		return Overlapping, false
	case len(d.When.TIMEX3()) == 0:
		return Undated, false
	case errors.Is(d.When.Check(), jpdate.ErrRange):
		return Impossible, false
	}
	return 0, true
}

// fromReference is the assumptions that rest on the day on which the text was written.
const fromReference = jpdate.YearFromReference | jpdate.MonthFromReference | jpdate.CenturyFromReference | jpdate.FiscalYearFromReference | jpdate.CountedFromReference

// anchored reports whether w rests on reference, the day on which the text was written, and
// follows from it: 本日 in a clipping of another day does not.
func anchored(expression string, w jpdate.When, reference jpdate.Date) bool {
	if w.Assumed&fromReference == 0 || !reference.IsValid() {
		return false
	}
	x, err := jpdate.Parse(expression)
	if err != nil {
		return false
	}
	again, _ := jpdate.Resolver{Reference: reference}.Resolve(x, jpdate.Context{})
	return again.Value() == w.Value()
}

// timex notes what the annotation of the expression i does not say of w. anchor says that
// it is anchored.
func (v leaver) timex(i int, w jpdate.When, anchor bool) {
	told := jpdate.Assumption(0)
	if anchor {
		told = fromReference
	}
	for _, lost := range [...]struct {
		is     bool
		part   Part
		reason Reason
	}{
		{w.Kind == jpdate.KindRange && !w.Limit.IsZero(), End, NoField},
		{timexQualified(w), Qualifier, NoField},
		{timexWorded(w.From) || timexWorded(w.To) || w.Kind == jpdate.KindSet && !w.From.IsZero(), Wording, NoField},
		{w.From.Zone() == jpdate.UnsettledZone || w.To.Zone() == jpdate.UnsettledZone, Zone, NoZone},
		{w.Assumed&^told != 0, Assumptions, NoField},
	} {
		if lost.is {
			v.event(i, lost.part, lost.reason)
		}
	}
}

// timexQualified reports whether w has a qualifier that its annotation does not say: から or
// まで, for which there is no mod, or a second one, of which only the first is written.
func timexQualified(w jpdate.When) bool {
	list := w.TIMEX3()
	for i, p := range []jpdate.Partial{w.From, w.To}[:len(list)] {
		all := end(w, p).AllMods()
		for m := jpdate.Mods(1); m != 0; m <<= 1 {
			alone := jpdate.When{Kind: jpdate.KindDuration, Mods: m}.TIMEX3()[0].Mod
			if all&m != 0 && (alone == "" || alone != list[i].Mod) {
				return true
			}
		}
	}
	return false
}

// timexParts and timexSections are the parts of the day and of a longer unit that an
// annotation tells from all others: TMO may be 明け方, 早朝, 朝 or 午前.
var (
	timexParts    = []jpdate.Part{jpdate.NoPart, jpdate.Noon, jpdate.PM, jpdate.Evening}
	timexSections = []jpdate.Section{jpdate.Whole, jpdate.Early, jpdate.Mid, jpdate.Late}
)

// timexWorded reports whether p states a word that its annotation does not.
func timexWorded(p jpdate.Partial) bool {
	_, weekday := p.Weekday()
	return weekday && p.Has(jpdate.Day) || p.Era() != jpdate.NoEra ||
		!slices.Contains(timexParts, p.Part()) || !slices.Contains(timexSections, p.Section())
}

// boundary reports whether a character of text begins at i, or text ends there.
func boundary(text string, i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }

type timexWriter struct {
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

// annotate writes s with the annotation of w, anchored to t0 if anchor says so.
func (x *timexWriter) annotate(s string, w jpdate.When, anchor bool) {
	list := w.TIMEX3()
	var more []string
	if anchor {
		more = []string{`temporalFunction="true"`, `anchorTimeID="t0"`}
	}
	x.last++
	if len(list) == 1 || !w.Limit.IsZero() {
		x.tag(x.last, list[0], more...)
		x.write(s)
		x.out.WriteString("</TIMEX3>")
		return
	}
	begin := x.last + 1
	x.last += 2
	x.tag(begin-1, jpdate.TIMEX3{Type: "DURATION", Value: between(w)}, `beginPoint="t`+strconv.Itoa(begin)+`"`, `endPoint="t`+strconv.Itoa(begin+1)+`"`)
	x.write(s)
	x.out.WriteString("</TIMEX3>")
	for i, t := range list {
		x.tag(begin+i, t, more...)
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

// tag writes a tag that is open, with more attributes.
func (x *timexWriter) tag(id int, t jpdate.TIMEX3, more ...string) {
	x.out.WriteString(`<TIMEX3 tid="t` + strconv.Itoa(id) + `"`)
	for _, a := range [...][2]string{{"type", t.Type}, {"value", t.Value}, {"mod", t.Mod}, {"quant", t.Quant}, {"freq", t.Freq}} {
		if a[1] != "" {
			x.out.WriteString(" " + a[0] + `="` + xmlEscaper.Replace(a[1]) + `"`)
		}
	}
	for _, a := range more {
		x.out.WriteString(" " + a)
	}
	x.out.WriteString(">")
}
