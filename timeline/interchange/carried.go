package interchange

import (
	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// incidentFields notes what of inc no format keeps: other parties, how many it concerns,
// places in the document, and the reference unless it is kept.
func (v leaver) incidentFields(inc timeline.Incident, reference bool) {
	if len(inc.Parties) > 0 {
		v.whole(Parties, NoField)
	}
	if len(inc.Counts) > 0 {
		v.whole(Counts, NoField)
	}
	if inc.Span != (jpdate.Span{}) || len(inc.Articles) > 0 {
		v.whole(Place, NoField)
	}
	if inc.Reference.IsValid() && !reference {
		v.whole(Reference, NoField)
	}
}

// evidence notes that of the mentions of the event i only the words of the first are kept.
func (v leaver) evidence(i int, e timeline.Event) {
	if len(e.Mentions) == 0 {
		return
	}
	m := e.Mentions[0]
	bare := timeline.Mention{Source: m.Source, Text: m.Text, Clause: m.Clause}
	if len(e.Mentions) > 1 || m != bare {
		v.event(i, Evidence, NoField)
	}
}

// A row is an event that has one in a format of clock times.
type row struct {
	incident timeline.Incident
	id       uuid // of the incident
	event    timeline.Event
	moment   moment
}

// rows calls write for each event that has a row, in the order of incidents, and returns
// what has none and what the rows do not say. write reports whether all characters could be
// written.
func (o Options) rows(incidents []timeline.Incident, write func(row) bool) Left {
	var left Left
	ids := identities(incidents)
	for n, inc := range incidents {
		v := leaver{&left, n}
		v.incidentFields(inc, len(inc.Events) > 0)
		if len(inc.Events) == 0 {
			v.whole(Whole, NotTold)
		}
		for i, e := range inc.Events {
			m, ok := v.row(o, i, e)
			if !ok {
				continue
			}
			v.evidence(i, e)
			if !write(row{inc, ids[n], e, m}) {
				v.event(i, Characters, Unwritable)
			}
		}
	}
	return left
}

// row returns the moment of the event i, if it gets a row of clock times. It notes what
// is left of its date; where it has no row, that it is left out.
func (v leaver) row(o Options, i int, e timeline.Event) (m moment, ok bool) {
	m, why, ok := o.moment(e.When)
	if ok && m.unit < o.coarsest() {
		why, ok = Coarse, false
	}
	if !ok {
		v.event(i, Whole, why)
		return moment{}, false
	}
	if !m.instant {
		v.event(i, Precision, FirstMoment)
	}
	v.losses(i, e.When)
	return m, true
}

// mention returns the mentions of an event that was read from a file: one, if there is
// anything to keep.
func mention(text, clause, source string) []timeline.Mention {
	if text == "" && clause == "" && source == "" {
		return nil
	}
	return []timeline.Mention{{Text: text, Clause: clause, Source: source}}
}

// A gatherer puts the rows of a file together to incidents, in the order in which those
// come first.
type gatherer struct {
	incidents []timeline.Incident
	at        map[key]int
}

// A key is what rows of one incident have in common.
type key struct{ id, title, org string }

// add puts e into the incident of k, and returns its place in g.incidents.
func (g *gatherer) add(k key, e timeline.Event) int {
	i, ok := g.at[k]
	if !ok {
		if g.at == nil {
			g.at = map[key]int{}
		}
		i = len(g.incidents)
		g.at[k] = i
		g.incidents = append(g.incidents, timeline.Incident{Title: k.title, Org: k.org})
	}
	g.incidents[i].Events = append(g.incidents[i].Events, e)
	return i
}
