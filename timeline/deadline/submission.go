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

// reports are events of an incident that may be the one that a rule asks for.
type reports struct {
	list   []timeline.Event // in order of time, each day once
	called int              // in list, the one that is called what the rule asks for, or -1
	open   Assumption       // why it is not known of another whether it is one; else zero
}

// reports returns those of inc that may be what r asks for: of its duty and of the status,
// the organisation's own, still told of for that day and not before the trigger. Where the
// words of an event are known, they have to name the addressee of r, if it has one, or call
// it what r does and name no other, and must not call it another report.
func (e Engine) reports(r Rule, inc timeline.Incident, trigger jpdate.When, status timeline.Status) reports {
	found, to := reports{called: -1}, e.recipients(r)
	for _, ev := range inc.Timeline().All() {
		if ev.Type != r.Duty || ev.Status != status || ev.Retold || ev.Actor != "" || isBefore(ev.When, trigger) {
			continue
		}
		known, is := len(ev.Mentions) > 0, r.calls(ev)
		_, dated := ev.When.Window(nil)
		switch {
		case known && is == another:
		case known && r.Addressee != nil && !to.reached(ev, is == itself):
			found.open = RecipientUnknown
		case !dated:
			found.open = NoYear
		case slices.ContainsFunc(found.list, func(o timeline.Event) bool { return o.When == ev.When }):
			// told twice
		default:
			if is == itself {
				found.called = len(found.list)
			}
			found.list = append(found.list, ev)
		}
	}
	return found
}

// submission finds the report that r asks for among those that inc tells of as made.
func (e Engine) submission(r Rule, inc timeline.Incident, trigger jpdate.When) (s submitted) {
	made := e.reports(r, inc, trigger, timeline.Actual)
	list, called := made.list, made.called
	s.open = made.open
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

// plan finds the report that r asks for among those that inc tells of as planned: the one that
// is called so, or the one that comes next after those that were made. Where r has a word for
// its report, and that is no first one, its place in the order does not do.
func (e Engine) plan(r Rule, inc timeline.Incident, trigger jpdate.When) (s submitted) {
	made, planned := e.reports(r, inc, trigger, timeline.Actual), e.reports(r, inc, trigger, timeline.Planned)
	n := r.Nth - 1 - len(made.list)
	if r.Nth == -1 {
		n = max(len(made.list)+len(planned.list), 2) - 1 - len(made.list)
	}
	if planned.called >= 0 {
		n = planned.called
	}
	if n < 0 || n >= len(planned.list) {
		return s
	}
	s = submitted{event: planned.list[n], byOrder: planned.called < 0 && r.Nth != 1}
	known := len(s.event.Mentions) > 0
	s.found, s.unnamed = !known || !s.byOrder || r.Called == nil, !known && r.Addressee != nil
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

// recipients are words for those to whom reports are made: of a rule, and of others.
type recipients struct{ own, others []string }

// recipients returns those of r, and those of the other rules of e and of [Default]: a set of
// the rules of one country does not make the authorities of another its own.
func (e Engine) recipients(r Rule) recipients {
	to := recipients{own: r.Addressee, others: slices.Clone(r.NotAddressee)}
	if r.Addressee == nil {
		return to
	}
	for _, s := range [...]Set{e.Rules, Default()} {
		for other := range s.All() {
			if other.ID == r.ID {
				continue
			}
			for _, w := range other.Addressee {
				if !slices.Contains(to.own, w) && !slices.Contains(to.others, w) {
					to.others = append(to.others, w)
				}
			}
		}
	}
	return to
}

// reached reports whether ev was made to the addressee: a clause that tells of it names them
// beside its date, or, if it is called the report that the rule asks for, names nobody else.
func (to recipients) reached(ev timeline.Event, called bool) bool {
	elsewhere := false
	for _, m := range ev.Mentions {
		own, others := to.named(m)
		if own {
			return true
		}
		elsewhere = elsewhere || others
	}
	return called && !elsewhere
}

// named reports whether the words of m name the addressee beside its date, and whether they
// name others in its place.
func (to recipients) named(m timeline.Mention) (own, others bool) {
	foreign := places(m.Clause, to.others)
	native := slices.DeleteFunc(places(m.Clause, to.own), func(s stretch) bool { return slices.ContainsFunc(foreign, s.within) })
	if len(native) == 0 || len(foreign) == 0 {
		return len(native) > 0, len(foreign) > 0
	}
	cuts, at := dates(m)
	has := func(names []stretch) func(part int) bool {
		return func(part int) bool { return holds(names, cuts, part) }
	}
	isOwn, isForeign := has(native), has(foreign)
	for _, part := range beside(at, len(cuts), func(part int) bool { return isOwn(part) || isForeign(part) }) {
		if own, others = isOwn(part), isForeign(part); own || others {
			return own, others && !own
		}
	}
	return false, true
}

// dates returns where the dates stand in the clause of m, and which of them is its own.
func dates(m timeline.Mention) (list []stretch, own int) {
	start := strings.Index(m.Clause, m.Text)
	if m.Within.Len() == len(m.Clause) && m.Within.Start <= m.Span.Start && m.Span.End <= m.Within.End {
		start = m.Span.Start - m.Within.Start
	}
	for found := range jpdate.All(m.Clause) {
		if k := found.Expr.Kind; k == jpdate.KindDate || k == jpdate.KindTime || k == jpdate.KindRange {
			if found.Span.Start <= start {
				own = len(list)
			}
			list = append(list, stretch{found.Span.Start, found.Span.End})
		}
	}
	return list, own
}

// beside returns the parts of a clause that n dates cut into n+1, those first in which a name
// belongs to date number at. Where one stands behind the last date each has its own behind it
// (5月2日に甲、5月9日に乙へ報告), and else before it (甲には5月2日、乙には5月9日に報告); a part
// without a name leaves it to the others.
func beside(at, n int, named func(part int) bool) (parts []int) {
	if n == 0 {
		return []int{0}
	}
	if named(n) {
		parts = append(parts, at+1, at)
	} else {
		for i := at; i >= 0; i-- {
			parts = append(parts, i)
		}
	}
	for i := at + 1; i <= n; i++ {
		parts = append(parts, i)
	}
	for i := at; i >= 0; i-- {
		parts = append(parts, i)
	}
	return parts
}

// holds reports whether one of names stands in a part of the clause that dates cut.
func holds(names, dates []stretch, part int) bool {
	return slices.ContainsFunc(names, func(s stretch) bool {
		return (part == 0 || s.start >= dates[part-1].end) && (part == len(dates) || s.end <= dates[part].start)
	})
}

// A stretch is the bytes of a text from start to end.
type stretch struct{ start, end int }

// within reports whether s is a part of t and less than all of it.
func (s stretch) within(t stretch) bool { return t.start <= s.start && s.end <= t.end && s != t }

// places returns where words stand in s. A word of Latin letters does not stand within
// another, as SEC in SECURE.
func places(s string, words []string) (list []stretch) {
	for _, w := range words {
		for from := 0; w != ""; {
			i := strings.Index(s[from:], w)
			if i < 0 {
				break
			}
			at := stretch{from + i, from + i + len(w)}
			if !joined(s, at.start) && !joined(s, at.end) {
				list = append(list, at)
			}
			from = at.end
		}
	}
	return list
}

// joined reports whether Latin letters or digits stand on both sides of s[i].
func joined(s string, i int) bool {
	return i > 0 && i < len(s) && alphanumeric(s[i-1]) && alphanumeric(s[i])
}

func alphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
}

// isBefore reports whether all of w lies before the day of the trigger.
func isBefore(w, trigger jpdate.When) bool {
	first, _, ok := timeline.DayBounds(trigger)
	_, last, dated := timeline.DayBounds(w)
	return ok && dated && last.Compare(first) < 0
}
