package timeline

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A Telling is one report of an incident: a release, an article, the 第2報 of several.
type Telling struct {
	Source   string      `json:"source"`        // what it is called, such as the name of its file
	Told     jpdate.Date `json:"told,omitzero"` // the day on which it was published; the zero Date is not known
	Incident Incident    `json:"incident"`
}

// A Case is an incident as several reports tell it. Their order does not matter: they are
// taken in the order of their days, those without a day first, and those of one day by
// their sources, their spans and at last by what they tell.
type Case []Telling

// day returns the day of t: when it was published, or else the last day on which its
// incident was told of.
func (t Telling) day() jpdate.Date {
	if t.Told.IsValid() {
		return t.Told
	}
	return t.Incident.Reference
}

// compare puts t and u in the order in which a case takes them.
func (t Telling) compare(u Telling) int {
	a, b := t.Incident, u.Incident
	if c := cmp.Or(t.day().Compare(u.day()), cmp.Compare(t.Source, u.Source), cmp.Compare(a.Span.Start, b.Span.Start)); c != 0 {
		return c
	}
	return cmp.Compare(fmt.Sprintf("%#v", a), fmt.Sprintf("%#v", b))
}

// Tellings returns the reports of which inc, read from one text, is made: one for each of
// its Articles, with the events that it tells of. The day of a report is that of the
// publication that it bears, as a dateline; if it bears none it is not known. An incident
// that is told in one piece is one report, of its Reference.
func (inc Incident) Tellings() Case {
	if len(inc.Articles) == 0 {
		return Case{{Told: inc.Reference, Incident: inc}}
	}
	c := make(Case, len(inc.Articles))
	for i, span := range inc.Articles {
		t := &c[i]
		t.Incident = inc
		t.Incident.Span, t.Incident.Articles, t.Incident.Events = span, nil, nil
		t.Incident.Counts = slices.DeleteFunc(slices.Clone(inc.Counts), func(c Count) bool { return !span.Contains(c.Span) })
		for _, e := range inc.Events {
			e.Mentions = slices.DeleteFunc(slices.Clone(e.Mentions), func(m Mention) bool { return !span.Contains(m.Span) })
			if len(e.Mentions) == 0 {
				continue
			}
			if d, ok := e.dateline(); ok && (!t.Told.IsValid() || d.Compare(t.Told) < 0) {
				t.Told = d
			}
			t.Incident.Events = append(t.Incident.Events, e)
		}
		t.Incident.Reference = t.Told
	}
	return c
}

// dateline returns the day of e, which has a mention, if it is the publication of the text
// itself: then no word but its date tells of it.
func (e Event) dateline() (jpdate.Date, bool) {
	if !e.publication() || e.Mentions[0].Trigger.Len() > 0 {
		return jpdate.Date{}, false
	}
	return e.When.First()
}

// AsOf returns the incident as it was known at the end of the given day: as the reports
// published by then tell it, and those whose day is not known.
func (c Case) AsOf(day jpdate.Date) Incident {
	return slices.DeleteFunc(slices.Clone(c), func(t Telling) bool { return t.day().Compare(day) > 0 }).Incident()
}

// Incident returns what all reports of c tell together.
//
// Events of one type, status, time and actor are one, with the mentions of each report,
// which name it as their Source. Of the disclosures of one actor the first stays one, and
// the later ones are updates. What was planned, or not done yet, gives way to an event of
// its type that a report of a later day is the first to tell as done.
//
// A report replaces a date: where the first event of a type and actor, of those that a report
// tells of, has Moved in one of a later day as [Diff] says, and that one tells of the old
// date no more, the old event stays and is Retold, until a report takes it up again.
// Publications are not retold: each report has its own. Counts of a unit are
// those of the last report that counts in it. Title and
// organisation are those of the last report that has them, and Reference is its day.
// Spans are those within each report; that of the whole is empty.
func (c Case) Incident() Incident {
	reports := slices.Clone(c)
	slices.SortStableFunc(reports, Telling.compare)
	var out Incident
	var events merger
	for _, t := range reports {
		out.Title, out.Org = cmp.Or(t.Incident.Title, out.Title), cmp.Or(t.Incident.Org, out.Org)
		if t.day().Compare(out.Reference) > 0 {
			out.Reference = t.day()
		}
		for _, p := range t.Incident.Parties {
			if !slices.ContainsFunc(out.Parties, func(q Party) bool { return p.Name == q.Name && p.Role == q.Role }) {
				out.Parties = append(out.Parties, p)
			}
		}
		for _, n := range t.Incident.Counts {
			out.Counts = slices.DeleteFunc(out.Counts, func(o Count) bool { return o.Unit == n.Unit && !told(t.Incident.Counts, o) })
		}
		for _, n := range t.Incident.Counts {
			if !told(out.Counts, n) {
				out.Counts = append(out.Counts, n)
			}
		}
		for _, e := range t.Incident.Events {
			events.add(e, t)
		}
		events.retell(t)
	}
	out.Events = events.events()
	return out
}

// told reports whether list has a count that says what c does.
func told(list []Count, c Count) bool { return slices.ContainsFunc(list, c.same) }

// A merger makes one list of events of those of several reports, which it is given in the
// order of their days.
type merger struct {
	list []merged
	at   map[mergeKey]int
}

// A merged event is one with the days of the first and the last report that tells of it.
type merged struct {
	Event
	first, last jpdate.Date
	beside      []Event // the events of the last report in which it is the first of its type and actor
}

// A mergeKey is what is the same in events that are one.
type mergeKey struct {
	typ    Type
	status Status
	value  string
	part   jpdate.Part
	actor  string
}

// key returns what is the same in events that are one with e.
func (e Event) key() mergeKey {
	k := mergeKey{e.Type, e.Status, e.When.Value(), e.When.Part(), e.Actor}
	if e.Type == Update {
		k.typ = Disclosure // which of the two it is shows when all are known
	}
	return k
}

// retell marks what was first in an earlier report and is on another day in t, whose
// events have been added.
func (m *merger) retell(t Telling) {
	events := t.Incident.Events
	for i, e := range events {
		first := pick(events, false, func(f Event) bool { return f.Type == e.Type && f.Actor == e.Actor })
		if first != i || e.publication() {
			continue
		}
		for j := range m.list {
			f := &m.list[j]
			if f.Type != e.Type || f.Actor != e.Actor || len(f.beside) == 0 || contains(Incident{Events: f.beside}.ofType(e.Type), e) {
				continue
			}
			if f.last.IsValid() && t.day().Compare(f.last) > 0 && moved(f.Event, e) == Moved {
				f.Retold = true
			}
		}
		m.list[m.at[e.key()]].beside = events
	}
}

// publication reports whether e is one of those that a report may call its own.
func (e Event) publication() bool {
	return e.Type == Disclosure || e.Type == Update || e.Type == Report
}

func (m *merger) add(e Event, t Telling) {
	e.Mentions = slices.Clone(e.Mentions)
	for i := range e.Mentions {
		e.Mentions[i].Source = cmp.Or(e.Mentions[i].Source, t.Source)
	}
	k := e.key()
	if i, ok := m.at[k]; ok {
		f := &m.list[i]
		f.Type, f.last = min(f.Type, e.Type), t.day()
		f.Retold = e.Retold
		f.Mentions = append(f.Mentions, e.Mentions...)
		return
	}
	if m.at == nil {
		m.at = map[mergeKey]int{}
	}
	m.at[k] = len(m.list)
	m.list = append(m.list, merged{Event: e, first: t.day(), last: t.day()})
}

// events returns the events of m, by their time and else as they were told.
func (m *merger) events() []Event {
	type known struct {
		window jpdate.Window
		ok     bool
	}
	published := map[string]known{} // the first word of each actor
	for _, e := range m.list {
		if w, ok := e.When.Window(nil); ok && e.Type == Disclosure && e.Status == Actual {
			if f := published[e.Actor]; !f.ok || Compare(w, f.window) == Precedes {
				published[e.Actor] = known{w, true}
			}
		}
	}
	out := make([]Event, 0, len(m.list))
	for _, e := range m.list {
		if e.Status != Actual && slices.ContainsFunc(m.list, func(f merged) bool {
			return f.Type == e.Type && f.Status == Actual && f.first.Compare(e.last) > 0
		}) {
			continue
		}
		if w, ok := e.When.Window(nil); ok && e.Type == Disclosure && published[e.Actor].ok && Compare(w, published[e.Actor].window) == Follows {
			e.Type = Update
		}
		out = append(out, e.Event)
	}
	return Incident{Events: out}.Timeline().events
}
