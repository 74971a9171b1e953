package report

import (
	"strconv"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/timeline"
)

// A place is where words stand in a text, for people: line and column are from 1, the
// column in characters.
type place struct{ line, column int }

// A gazetteer finds the places of one text. Counting from the beginning each time would be
// quadratic with ten thousand mentions; it begins at the mark before.
type gazetteer struct {
	text  string
	marks []mark
}

// A mark is a place that is known, about every markStep bytes.
type mark struct {
	place
	offset int
}

const markStep = 512

func newGazetteer(text string) gazetteer {
	g := gazetteer{text: text}
	at := place{1, 1}
	for i, c := range text {
		if i >= len(g.marks)*markStep {
			g.marks = append(g.marks, mark{at, i})
		}
		at = at.after(c)
	}
	return g
}

// after returns the place after c, which is at p.
func (p place) after(c rune) place {
	if c == '\n' {
		return place{p.line + 1, 1}
	}
	return place{p.line, p.column + 1}
}

// find returns the place of offset i. ok is false if there is no such place.
func (g gazetteer) find(i int) (p place, ok bool) {
	if g.text == "" || i < 0 || i > len(g.text) {
		return place{}, false
	}
	k := min(i/markStep, len(g.marks)-1)
	if g.marks[k].offset > i {
		k-- // a character lies across the step; the first mark is at 0
	}
	p = g.marks[k].place
	for at := g.marks[k].offset; at < i; {
		c, size := utf8.DecodeRuneInString(g.text[at:i])
		p, at = p.after(c), at+size
	}
	return p, true
}

// An atlas finds the places of all sources of a report.
type atlas struct {
	report Report
	texts  []gazetteer // of each source, made when it is first asked
	named  map[string]int
}

func newAtlas(r Report) *atlas {
	a := &atlas{report: r, texts: make([]gazetteer, len(r.Sources)), named: map[string]int{}}
	for i, s := range r.Sources {
		if _, twice := a.named[s.Name]; !twice {
			a.named[s.Name] = i
		}
	}
	return a
}

// find returns the place of offset i in a source. ok is false if there is none.
func (a *atlas) find(source, i int) (p place, ok bool) {
	if source < 0 || source >= len(a.texts) || i < 0 || i > len(a.report.Sources[source].Text) {
		return place{}, false
	}
	if g := &a.texts[source]; g.text == "" {
		*g = newGazetteer(a.report.Sources[source].Text)
	}
	return a.texts[source].find(i)
}

// source returns the name of the source in which m, of an incident of the given source,
// stands, and its number; -1 if it is none of the report.
func (a *atlas) source(m timeline.Mention, source int) (name string, number int) {
	if m.Source != "" {
		if i, ok := a.named[m.Source]; ok {
			return m.Source, i
		}
		return m.Source, -1
	}
	if source < 0 || source >= len(a.report.Sources) {
		return "", -1
	}
	return a.report.Sources[source].Name, source
}

// where returns the place of m as name:line:column, as much of it as is known.
func (a *atlas) where(m timeline.Mention, source int) string {
	name, number := a.source(m, source)
	return a.at(name, number, m.Span.Start)
}

// at returns the place of offset i of the source that is called name and has the number.
func (a *atlas) at(name string, number, i int) string {
	if p, ok := a.find(number, i); ok {
		return name + ":" + strconv.Itoa(p.line) + ":" + strconv.Itoa(p.column)
	}
	return name
}
