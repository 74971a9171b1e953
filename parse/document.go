package parse

import (
	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// A Document is the result of a parse.
type Document struct {
	Name string
	Text string
	// Reference is the document's own date: as given, or as its first dateline states it.
	// Where sentences with dates stand above that, as in a summary with clippings below,
	// it is the last day that a dateline states.
	Reference jpdate.Date
	Mentions  []Mention           // every expression found, in text order
	Incidents []timeline.Incident // in text order

	lines []line
}

// A Mention is one expression of a document with what it denotes there.
type Mention struct {
	jpdate.Match
	When jpdate.When
}

// Text returns the words of the mention in the document's text.
func (m Mention) Text(text string) string { return m.Span.Of(text) }
