package report

import (
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// indexOf returns which of the events of inc e is, or -1.
func indexOf(inc timeline.Incident, e timeline.Event) int {
	for i, f := range inc.Events {
		if sameEvent(e, f) {
			return i
		}
	}
	return -1
}

// bounds returns the first and the last day on which e can have been: those of its range,
// if it is one. ok is false where a calendar has no place for it: its year is not known, it
// is open on a side, or no day fits it.
func bounds(e timeline.Event) (first, last jpdate.Date, ok bool) {
	w, ok := window(e)
	if !ok || w.Min.IsZero() || w.Max.IsZero() || !w.Max.After(w.Min) {
		return first, last, false
	}
	return jpdate.DateOf(w.Min), jpdate.DateOf(w.Max.Add(-time.Nanosecond)), true
}

// days returns the first and the last day on which e can have been; "" on a side that is
// open or not known, as after 以降.
func days(e timeline.Event) (first, last string) {
	w, ok := e.When.Window(jpdate.JST())
	if !ok || e.When.Check() != nil {
		return "", ""
	}
	if !w.Min.IsZero() {
		first = jpdate.DateOf(w.Min).String()
	}
	if !w.Max.IsZero() {
		last = jpdate.DateOf(w.Max.Add(-time.Nanosecond)).String()
	}
	return first, last
}

// window returns the time in which e can have been, without what 頃, 以降 and the like say.
func window(e timeline.Event) (w jpdate.Window, ok bool) {
	if e.When.Check() != nil {
		return jpdate.Window{}, false
	}
	when := e.When
	when.Mods = 0
	w, ok = when.Window(nil)
	if ok {
		w.Min, w.Max = w.Min.In(jpdate.JST()), w.Max.In(jpdate.JST())
	}
	return w, ok
}

// inTime returns the places of the events of inc in Incident.Events, in the order of
// its timeline.
func inTime(inc timeline.Incident) []int {
	type key struct {
		typ    timeline.Type
		status timeline.Status
		when   jpdate.When
		actor  string
	}
	of := func(e timeline.Event) key { return key{e.Type, e.Status, e.When, e.Actor} }
	at := make(map[key][]int, len(inc.Events))
	for i, e := range inc.Events {
		at[of(e)] = append(at[of(e)], i)
	}
	list := make([]int, 0, len(inc.Events))
	for _, e := range inc.Timeline().All() {
		k := of(e)
		list = append(list, at[k][0])
		at[k] = at[k][1:]
	}
	return list
}

// sameEvent reports whether e and f are one event.
func sameEvent(e, f timeline.Event) bool {
	return e.Type == f.Type && e.Status == f.Status && e.When == f.When && e.Actor == f.Actor
}
