package report

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/jpincident/incidenttimeline/timeline"
)

// WriteIntervalsCSV writes the intervals of r as CSV (RFC 4180), a row each: for each
// incident the metric of the report, measured or with the reason why it could not be, and
// then the others that it allows. Others that it does not allow are left out.
func WriteIntervalsCSV(w io.Writer, r Report, l Lang, o CSVOptions) error {
	rd := newReading(r, l)
	t := newCSV(w, o, csvHeads[l.index()].intervals)
	for i, it := range r.Items {
		t.add(rd.csvMain(i, it))
		for _, m := range rd.others(it) {
			t.add(rd.csvInterval(i, it, m, stateMeasured, rd.settled(m, m.Metric), "", make([]csvCell, 2)))
		}
	}
	return t.end()
}

// The states of an interval.
const (
	stateMeasured   = "measured"
	stateOpen       = "open"
	stateUnmeasured = "unmeasured"
)

// bound returns what the days of m are if not their number: at-least, at-most, or both
// where neither end is known by more than a side.
func bound(m timeline.Measurement) string {
	switch {
	case m.AtLeast && m.AtMost:
		return "vague"
	case m.AtLeast, m.Open:
		return "at-least"
	case m.AtMost:
		return "at-most"
	}
	return ""
}

// csvMain returns the row of the metric of the report.
func (r *reading) csvMain(incident int, it Item) []csvCell {
	if !it.Measured() {
		return r.csvInterval(incident, it, timeline.Measurement{Metric: r.Options.Metric}, stateUnmeasured, r.doubtful(it), r.reason(it), make([]csvCell, 2))
	}
	state, business := stateMeasured, make([]csvCell, 2)
	if it.Main.Open {
		state = stateOpen
	}
	if b := it.Business; b != nil {
		business = []csvCell{whole(b.Min), whole(b.Max)}
	}
	return r.csvInterval(incident, it, it.Main, state, append(r.assumed(it), r.doubtful(it)...), r.open(it), business)
}

// doubtful returns what speaks against the events of it, named as such.
func (r *reading) doubtful(it Item) (list []string) {
	for _, s := range r.doubts(it) {
		list = append(list, fmt.Sprintf(r.words.AssumedOf, r.words.Doubtful, s))
	}
	return list
}

func (r *reading) csvInterval(incident int, it Item, m timeline.Measurement, state string, assumed []string, why string, business []csvCell) []csvCell {
	cells := append(r.csvIncident(incident, it), plain(m.Metric.String()), plain(r.words.metric(m.Metric)), plain(state))
	days, from, to, contradicted := make([]csvCell, 4), make([]csvCell, 6), make([]csvCell, 6), ""
	if state != stateUnmeasured {
		days[0], days[1], days[2] = whole(m.Days.Min), whole(m.Days.Max), plain(bound(m))
		if n, ok := nominal(m); ok {
			days[3] = whole(n)
		}
		from = r.csvEnd(it, m.From)
		contradicted = strconv.FormatBool(isContradicted(m))
	}
	if state == stateMeasured {
		to = r.csvEnd(it, m.To)
	}
	cells = append(append(append(append(cells, days...), business...), from...), to...)
	return append(cells, text(strings.Join(assumed, r.words.Clauses)), plain(contradicted), text(why))
}

// csvEnd returns the cells of e as the end of an interval.
func (r *reading) csvEnd(it Item, e timeline.Event) []csvCell {
	return append([]csvCell{csvIndex(it.Incident, &e), plain(e.When.String())}, r.csvMention(e, it.Source)...)
}
