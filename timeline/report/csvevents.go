package report

import (
	"io"
	"strconv"
	"strings"

	"github.com/jpincident/incidenttimeline/timeline"
)

// WriteEventsCSV writes the events of r as CSV (RFC 4180), a row each, in the order of the
// incidents and, within each, of the text. An event that several places tell of has the
// first in its row and their number; the others are left out, [WriteJSON] has them.
func WriteEventsCSV(w io.Writer, r Report, l Lang, o CSVOptions) error {
	rd := newReading(r, l)
	t := newCSV(w, o, csvHeads[l.index()].events)
	for i, it := range r.Items {
		for k, e := range it.Incident.Events {
			t.add(rd.csvEvent(i, k, it, e))
		}
	}
	return t.end()
}

func (r *reading) csvEvent(incident, event int, it Item, e timeline.Event) []csvCell {
	cells := append(r.csvIncident(incident, it), whole(event+1), plain(e.Type.String()), plain(r.words.typ(e.Type)), plain(e.Status.String()), plain(strconv.FormatBool(e.Retold)), text(e.Actor))
	first, last := days(e)
	cells = append(cells, plain(e.When.String()), plain(first), plain(last),
		plain(strings.Join(e.When.Assumed.Explain(r.lang.String()), r.words.Clauses)), plain(faultName(contradiction(e))))
	return append(append(cells, r.csvMention(e, it.Source)...), whole(len(e.Mentions)))
}

// csvIncident returns the cells that say which incident a row is of.
func (r *reading) csvIncident(incident int, it Item) []csvCell {
	name, reference, from := "", "", ""
	if it.Source >= 0 && it.Source < len(r.Sources) {
		s := r.Sources[it.Source]
		name, reference, from = s.Name, dateText(s.Reference), r.words.origin(s.From)
	}
	return []csvCell{whole(incident + 1), text(it.Incident.Title), text(it.Incident.Org), text(name), plain(reference), plain(from)}
}

// csvMention returns the cells of the words that date e: what they are, where they stand,
// their first byte and the one after the last; empty if e was read from no text.
func (r *reading) csvMention(e timeline.Event, source int) []csvCell {
	if len(e.Mentions) == 0 {
		return make([]csvCell, 4)
	}
	m := e.Mentions[0]
	return []csvCell{text(m.Text), text(r.atlas.where(m, source)), whole(m.Span.Start), whole(m.Span.End)}
}
