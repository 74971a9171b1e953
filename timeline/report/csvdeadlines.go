package report

import (
	"io"
	"strings"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
)

// WriteDeadlinesCSV writes what the rules of r come to as CSV (RFC 4180), a row for each
// incident and rule, those that were not in force too. What the rules say is left out;
// [WriteJSON] has it.
func WriteDeadlinesCSV(w io.Writer, r Report, l Lang, o CSVOptions) error {
	rd := newReading(r, l)
	t := newCSV(w, o, csvHeads[l.index()].deadlines)
	for i, it := range r.Items {
		for _, d := range it.Deadlines {
			t.add(rd.csvDeadline(i, it, d))
		}
	}
	return t.end()
}

func (r *reading) csvDeadline(incident int, it Item, d deadline.Result) []csvCell {
	rule, _ := r.Options.Rules.Rule(d.Rule)
	cells := append(r.csvIncident(incident, it), text(d.Rule), text(rule.Title.In(r.lang.String())), plain(d.State.String()), plain(d.State.Explain(r.lang.String())))
	cells = append(cells, plain(d.Trigger.String()), csvIndex(it.Incident, d.TriggerEvent))
	first, last := "", ""
	switch {
	case !d.Due.IsZero():
		first, last = d.Due.First.String(), d.Due.Last.String()
	case !d.DueBy.Min.IsZero():
		first, last = instant(d.DueBy.Min), instant(d.DueBy.Max)
	}
	cells = append(cells, plain(first), plain(last), csvIndex(it.Incident, d.Actual), csvIndex(it.Incident, d.Planned))
	margin := make([]csvCell, 4)
	if m := d.Margin; m != nil {
		margin[0], margin[1] = whole(m.Min), whole(m.Max)
	}
	if m := d.MarginTime; m != nil {
		margin[2], margin[3] = plain(number(m.Min.Hours())), plain(number(m.Max.Hours()))
	}
	var assumed []string
	for _, a := range d.Assumed {
		assumed = append(assumed, a.Explain(r.lang.String()))
	}
	return append(append(cells, margin...), plain(strings.Join(assumed, r.words.Clauses)))
}

// csvIndex returns the cell of the number of e in inc, from 1, empty if it is none.
func csvIndex(inc timeline.Incident, e *timeline.Event) csvCell {
	if e == nil {
		return csvCell{}
	}
	return whole(indexOf(inc, *e) + 1)
}
