package deadline

import (
	"slices"
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// A submitted is what an incident tells of the report that a rule asks for.
type submitted struct {
	event   timeline.Event
	found   bool
	byOrder bool       // it is taken for that report by its order alone
	unnamed bool       // nothing says to whom it was made
	open    Assumption // why the incident does not say whether it was made; else zero
}

// submission finds the report that r asks for among the events of inc: of its duty, made by
// the organisation itself and not before the trigger. Where the words of an event are known,
// they have to name the addressee of r, if it has one, or call it what r does, and must not
// call it another report.
func submission(r Rule, inc timeline.Incident, trigger jpdate.When) (s submitted) {
	var list []timeline.Event
	called := -1
	for _, e := range inc.Timeline().All() {
		if e.Type != r.Duty || e.Status != timeline.Actual || e.Actor != "" || isBefore(e.When, trigger) {
			continue
		}
		known, is := len(e.Mentions) > 0, r.calls(e)
		_, dated := e.When.Window(nil)
		switch {
		case known && is == another:
		case known && r.Addressee != nil && is != itself && !says(e, r.Addressee):
			s.open = RecipientUnknown
		case !dated:
			s.open = NoYear
		case slices.ContainsFunc(list, func(o timeline.Event) bool { return o.When == e.When }):
			// told twice
		default:
			if is == itself {
				called = len(list)
			}
			list = append(list, e)
		}
	}
	n := r.Nth - 1
	if r.Nth == -1 {
		n = max(len(list), 2) - 1
	}
	if called >= 0 {
		n = called
	}
	if n < 0 || n >= len(list) {
		return s
	}
	s = submitted{event: list[n], found: true, byOrder: called < 0 && r.Nth != 1}
	known := len(s.event.Mentions) > 0
	s.unnamed = !known && r.Addressee != nil
	if known && s.byOrder && r.Called != nil {
		s.open = OrderOfReports // the text has a word for this report, and does not use it
	}
	return s
}

// A calling is which report an event is called in the words that tell of it.
type calling uint8

const (
	nameless calling = iota
	itself           // the one that the rule asks for
	another
)

// calls returns which report e is called: by the first such word after its date, as in
// 7月5日に速報、8月28日に確報を提出, or else by the last before it.
func (r Rule) calls(e timeline.Event) calling {
	for _, m := range e.Mentions {
		before, after, ok := strings.Cut(m.Clause, m.Text)
		if !ok {
			before, after = "", m.Clause
		}
		if a, b := nearest(strings.Index, after, r.Called), nearest(strings.Index, after, r.NotCalled); a != b {
			return which(a >= 0 && (b < 0 || a < b))
		}
		if a, b := nearest(strings.LastIndex, before, r.Called), nearest(strings.LastIndex, before, r.NotCalled); a != b {
			return which(a > b)
		}
	}
	return nameless
}

func which(own bool) calling {
	if own {
		return itself
	}
	return another
}

// nearest returns where one of words stands in s, as index finds it, or -1. The words of a
// rule do not stand beside one another.
func nearest(index func(s, word string) int, s string, words []string) int {
	for _, w := range words {
		if i := index(s, w); i >= 0 {
			return i
		}
	}
	return -1
}

// says reports whether a clause that tells of e has one of the words.
func says(e timeline.Event, words []string) bool {
	for _, m := range e.Mentions {
		for _, w := range words {
			if strings.Contains(m.Clause, w) {
				return true
			}
		}
	}
	return false
}

// isBefore reports whether all of w lies before the day of the trigger.
func isBefore(w, trigger jpdate.When) bool {
	first, _, ok := timeline.DayBounds(trigger)
	_, last, dated := timeline.DayBounds(w)
	return ok && dated && last.Compare(first) < 0
}
