package report

import (
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

// csvMain returns the row of the metric of the report.
func (r *reading) csvMain(incident int, it Item) []csvCell {
	if !it.Measured() {
		return r.csvInterval(incident, it, timeline.Measurement{Metric: r.Options.Metric}, stateUnmeasured, r.assumed(it), r.reason(it), make([]csvCell, 2))
	}
	state, business := stateMeasured, make([]csvCell, 2)
	if it.Main.Open {
		state = stateOpen
	}
	if b := it.Business; b != nil {
		business = []csvCell{whole(b.Min), whole(b.Max)}
	}
	return r.csvInterval(incident, it, it.Main, state, r.assumed(it), r.open(it), business)
}

func (r *reading) csvInterval(incident int, it Item, m timeline.Measurement, state string, assumed []string, why string, business []csvCell) []csvCell {
	cells := append(r.csvIncident(incident, it), plain(m.Metric.String()), plain(r.metric(m.Metric)), plain(state))
	days, from, to, contradicted := make([]csvCell, 2), make([]csvCell, 6), make([]csvCell, 6), ""
	if state != stateUnmeasured {
		days = []csvCell{whole(m.Days.Min), whole(m.Days.Max)}
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
	return append([]csvCell{whole(indexOf(it.Incident, e)), plain(e.When.Value())}, r.csvMention(e, it.Source)...)
}
