package cli

import (
	"cmp"
	"slices"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// A Source says which document was read and against which reference date.
type Source struct {
	File      string        `json:"file"`
	Reference string        `json:"reference,omitempty"` // YYYY-MM-DD
	From      report.Origin `json:"reference_from"`
}

// NewSource returns the Source of d, which was parsed with the given reference;
// from says where that came from.
func NewSource(d *parse.Document, given jpdate.Date, from report.Origin) Source {
	switch {
	case given.IsValid():
		return Source{d.Name, given.String(), from}
	case d.Reference.IsValid():
		return Source{d.Name, d.Reference.String(), report.OriginText}
	}
	return Source{File: d.Name}
}

// Source returns the Source of a document that p read.
func (p *Program) Source(d *parse.Document) Source {
	return NewSource(d, p.Parser.Reference, report.OriginOption)
}

// String returns the reference and where it comes from.
func (s Source) String() string {
	switch s.From {
	case report.OriginOption:
		return "reference " + s.Reference + " (from -ref)"
	case report.OriginText:
		return "reference " + s.Reference + " (from the text)"
	case report.OriginAnnotation:
		return "reference " + s.Reference + " (from its annotation)"
	}
	return "reference none"
}

// Check returns what is impossible or contradicts itself in m, as it is written or
// as its context settles it.
func Check(m parse.Mention) error {
	return cmp.Or(m.Expr.Check(), m.When.Check())
}

// CheckEvent returns what is impossible or contradicts itself in the time of e, an
// event of d, or in the words that tell it first.
func CheckEvent(d *parse.Document, e timeline.Event) error {
	err := e.When.Check()
	if err == nil && len(e.Mentions) > 0 {
		err = CheckAt(d, e.Mentions[0].Span)
	}
	return err
}

// CheckAt returns what [Check] says of the expression that begins where span does.
func CheckAt(d *parse.Document, span jpdate.Span) error {
	i, ok := slices.BinarySearchFunc(d.Mentions, span.Start, func(m parse.Mention, start int) int {
		return cmp.Compare(m.Span.Start, start)
	})
	if !ok {
		return nil
	}
	return Check(d.Mentions[i])
}

// Message returns the message of err, "" for nil.
func Message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}
