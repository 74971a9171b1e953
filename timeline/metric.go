package timeline

import (
	"errors"
	"slices"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A Metric is the interval between two types of event, and which event of each it takes
// where there are several. The zero choices take the first of each, whoever it is of.
type Metric struct {
	From       Type   `json:"from"`
	To         Type   `json:"to"`
	FromChoice Choice `json:"from_choice,omitzero"`
	ToChoice   Choice `json:"to_choice,omitzero"`
}

// String returns the metric as "detection → disclosure", with the choices that are not
// the first: "detection → last disclosure".
func (m Metric) String() string {
	return end(m.FromChoice, m.From) + " → " + end(m.ToChoice, m.To)
}

func end(c Choice, t Type) string {
	if c == First {
		return t.String()
	}
	return c.String() + " " + t.String()
}

// StandardMetrics returns the metrics that disclosure-delay reports use.
func StandardMetrics() []Metric {
	return []Metric{
		{From: Occurrence, To: Detection},
		{From: Detection, To: Containment},
		{From: Detection, To: AuthorityReport},
		{From: Detection, To: Notification},
		{From: Detection, To: Disclosure},
		{From: Occurrence, To: Disclosure},
		{From: Disclosure, To: Recovery},
		{From: Detection, To: Recovery},
	}
}

// A Measurement is the value of a metric in one incident.
type Measurement struct {
	Metric Metric `json:"metric"`      // as measured: Confirmation stands for a Detection that is missing
	From   Event  `json:"from"`        // the event that was used
	To     Event  `json:"to,omitzero"` // and this; the zero Event if Open
	Days   Days   `json:"days"`        // if Open, both bounds are the least number
	// Open reports that the second event had not taken place when the incident was last
	// told of: Days is "at least".
	Open bool `json:"open,omitzero"`

	// AtLeast and AtMost report that an end is told of as half open (5月1日までに, 以降,
	// ../2024-05-01), so that Days, which count from the day that is named, are the least
	// or the greatest number only; if both are set they are neither. Days cannot say so.
	// から names the very day on which it began, and bounds nothing; まで may do so as well,
	// which its written form does not tell.
	AtLeast bool `json:"at_least,omitzero"`
	AtMost  bool `json:"at_most,omitzero"`

	// Asked is what was asked for, which Metric is not where one type stood for another.
	Asked Metric `json:"asked,omitzero"`
}

// Interval returns the interval that was measured.
func (m Measurement) Interval() Interval { return Interval{m.From.When, m.To.When} }

// Measure returns the value of m in inc: from the earliest event of the one type
// to the earliest of the other, or those that its choices name. Only events that took
// place, on a date that is possible, count. An event
// known to the day is preferred to one known to the month, which gives a range, where
// the one may be the other's day or was read from a text; if not, time decides;
// a recovery counts by the end of its range. Where inc has no event of type
// Detection, its first Confirmation stands for it, and the Metric of the result
// says so. ok is false if inc has no two such events.
func (inc Incident) Measure(m Metric) (got Measurement, ok bool) {
	got.Metric, got.Asked = m, m
	var ok1, ok2 bool
	got.From, ok1 = inc.Choose(m.From, m.FromChoice)
	got.To, ok2 = inc.Choose(m.To, m.ToChoice)
	got.Metric.From, got.Metric.To = inc.standing(m.From), inc.standing(m.To)
	if !ok1 || !ok2 || got.From.same(got.To) || got.Metric.From == got.Metric.To && m.FromChoice == m.ToChoice {
		return Measurement{}, false
	}
	from, to := got.From.counted(), got.To.counted()
	// から names the moment at which it began, and bounds nothing.
	const upTo, since = jpdate.Until | jpdate.By | jpdate.OnOrBefore | jpdate.Before, jpdate.OnOrAfter | jpdate.After
	if got.Days, ok = daysBetween(from, to); ok {
		got.AtLeast = from.Mods&upTo != 0 || to.Mods&since != 0
		got.AtMost = from.Mods&since != 0 || to.Mods&upTo != 0
	}
	return got, ok
}

// MeasureOpen returns the value of m in inc as Measure does or, where the second event
// has not taken place but is told of as planned or as not done (復旧していない), the least
// that it can be, with Open set: the days to the last day on which the incident was told
// of, which is its Reference or, if that is not known, the last day of which an event says
// that it had not taken place. Where m takes the last of several and one more is to come,
// the value is open as well, unless that is told of for an earlier day than the last. An
// event of which nothing is told is missing, not open: ok is false.
func (inc Incident) MeasureOpen(m Metric) (got Measurement, ok bool) {
	got, ok = inc.Measure(m)
	if ok && !(m.ToChoice.last() && inc.awaits(m, got.To)) || !ok && (inc.has(m.To) || !inc.awaits(m, Event{})) {
		return got, ok
	}
	end, known := inc.lastOpen(m)
	from, found := inc.Choose(m.From, m.FromChoice)
	if !known || !found {
		return got, ok
	}
	d, counted := daysBetween(from.counted(), jpdate.On(end))
	if !counted || d.Max < 0 {
		return got, ok
	}
	least := max(0, d.Min)
	if ok {
		least = max(least, got.Days.Min)
	}
	open := Measurement{Metric: m, Asked: m, From: from, Open: true, Days: Days{least, least}}
	open.Metric.From = inc.standing(m.From)
	return open, true
}

// awaits reports whether inc tells of an event that m could end with as planned or not
// done, and not for a day before that of done, if there is one.
func (inc Incident) awaits(m Metric, done Event) bool {
	was, ended := bounds(done.counted())
	for _, e := range inc.Events {
		if e.Type != m.To || e.Status == Actual || m.ToChoice.own() && e.Actor != "" {
			continue
		}
		if b, ok := bounds(e.counted()); !ok || !ended || b[1].Compare(was[1]) > 0 {
			return true
		}
	}
	return false
}

// lastOpen returns the last day on which the event that m ends with had not taken place.
func (inc Incident) lastOpen(m Metric) (day jpdate.Date, ok bool) {
	if inc.Reference.IsValid() {
		return inc.Reference, true
	}
	for _, e := range inc.Events {
		if e.Type != m.To || e.Status != Negated || m.ToChoice.own() && e.Actor != "" {
			continue
		}
		if b, dated := bounds(point(e.When)); dated && b[0].Compare(day) > 0 {
			day, ok = b[0], true
		}
	}
	return day, ok
}

// MeasureAll returns the measurements of metrics that inc allows, in order.
func (inc Incident) MeasureAll(metrics []Metric) []Measurement {
	var all []Measurement
	for _, m := range metrics {
		if got, ok := inc.Measure(m); ok {
			all = append(all, got)
		}
	}
	return all
}

// Choose returns the event of type t that c takes: of those that took place, on a date that
// is possible, one whose year is known before one whose is not, then by time; where the
// months and days known of two overlap, one known to the day before one known to the
// month, and so everywhere where the month was read from a text. What is known to the year only is not taken. Where inc has no event of type Detection a
// Confirmation stands for it, as the Type of the event says. ok is false if there is none.
func (inc Incident) Choose(t Type, c Choice) (e Event, ok bool) {
	t = inc.standing(t)
	i := pick(inc.Events, c.last(), func(e Event) bool { return e.Type == t && (!c.own() || e.Actor == "") })
	if i < 0 {
		return Event{}, false
	}
	return inc.Events[i], true
}

// pick returns the place of the earliest or latest of the events that count, can be
// counted in days and satisfy keep, or -1.
func pick(events []Event, last bool, keep func(Event) bool) int {
	list := make([]candidate, len(events))
	eligible := func(i int) bool { return list[i].dated && events[i].counts() && keep(events[i]) }
	daily := false // whether one of a known year is known to the day
	for i, e := range events {
		list[i] = e.candidate()
		daily = daily || eligible(i) && list[i].year && list[i].day()
	}
	edge := candidate{}
	for i := range events {
		if eligible(i) && !(list[i].loose && daily) && (!edge.dated || list[i].bounds(edge, last)) {
			edge = list[i]
		}
	}
	best := -1
	for i, c := range list {
		if eligible(i) && !(c.loose && daily) && c.year == edge.year && !c.beyond(edge, last) && (best < 0 || c.before(list[best], last)) {
			best = i
		}
	}
	return best
}

// standing returns t, or the type that stands for it in inc.
func (inc Incident) standing(t Type) Type {
	if t == Detection && !inc.has(Detection) {
		return Confirmation
	}
	return t
}

// PassedOver returns the events of the two types that got, a measurement of inc, needs
// which it did not use, in order of time, each with the first reason that applies, in the
// order of the reasons.
func (inc Incident) PassedOver(got Measurement) []Passed {
	var list []Passed
	for i, e := range inc.Events {
		if e.same(got.From) || e.same(got.To) {
			continue
		}
		for _, side := range [...]struct {
			typ    Type
			asked  Type
			choice Choice
			used   Event
		}{{got.Metric.From, got.Asked.From, got.Metric.FromChoice, got.From}, {got.Metric.To, got.Asked.To, got.Metric.ToChoice, got.To}} {
			if e.Type == Confirmation && side.asked == Detection && side.typ == Detection {
				list = append(list, Passed{i, StandsIn})
				break
			}
			if e.Type != side.typ {
				continue
			}
			list = append(list, Passed{i, e.passedFor(side.used, side.choice)})
			break
		}
	}
	slices.SortStableFunc(list, func(a, b Passed) int {
		return compareEvents(inc.Events[a.Event], inc.Events[b.Event])
	})
	return list
}

// same reports whether e and f are one event of an incident.
func (e Event) same(f Event) bool {
	return e.Type == f.Type && e.Status == f.Status && e.When == f.When && e.Actor == f.Actor
}

// passedFor returns why c took used, which may be none, and not e.
func (e Event) passedFor(used Event, c Choice) Reason {
	d, u := e.candidate(), used.candidate()
	apart := d.beyond(u, false) || d.beyond(u, true)
	switch {
	case e.Status != Actual:
		return NotActual
	case e.Retold:
		return Superseded
	case !e.counts():
		return Impossible
	case !d.dated:
		return Undated
	case c.own() && e.Actor != "":
		return Outside
	case !u.dated && c.last():
		return Earlier // than one that is to come
	case d.year != u.year:
		return NoYear
	case (!apart || d.loose) && !d.day() && (u.day() || d.first == u.first && d.last != u.last):
		return Coarser
	case d.first == u.first && d.last == u.last:
		return Again
	case c.last():
		return Earlier
	}
	return Later
}

// A candidate is how an event stands among those of its type: the first and the last day
// that it can be of, in a year that stands for any where its own is not known.
//
// One that lies wholly after another is not the first, however closely it is known. All
// that do not lie wholly after the one that ends first hold its last day, so no two of
// them lie apart, and which comes first the text does not say: then the one known to the
// day counts, and else the one that begins first; of one day, the one whose clock time is
// told, and the earlier of these. The last is found the other way round.
//
// A text tells of months beside the incident itself: since when a flaw was there, when a
// like one happened elsewhere. So of what was read from a text, as its mentions show, a
// month gives way to any day, and [Incident.Doubts] has it where it lies before that day.
type candidate struct {
	dated, year bool
	loose       bool // known to less than the day, and read from a text
	first, last jpdate.Date
	open        bool      // 以降, までに: the moment lies somewhere beyond
	clock       time.Time // zero if none is told
}

func (e Event) candidate() (c candidate) {
	w := e.counted()
	b, ok := bounds(w)
	c.year = ok
	if !ok && !w.From.Has(jpdate.Year) {
		b, ok = inYear(w, 2024) // a year with a February 29
	}
	c.dated, c.first, c.last = ok, b[0], b[1]
	c.loose = !c.day() && len(e.Mentions) > 0
	const open = jpdate.By | jpdate.OnOrBefore | jpdate.Before | jpdate.OnOrAfter | jpdate.After
	c.open = w.Mods&open != 0
	if win, ok := w.Window(nil); ok && !c.open && w.From.Precision() >= jpdate.Hour {
		c.clock = win.Min
	}
	return c
}

// sooner reports whether c is taken before d, of which the first and the last day are the
// same: what has a moment of its own before what is open on a side, what is told with a
// clock time before what is not, and then by that time.
func (c candidate) sooner(d candidate, last bool) bool {
	switch {
	case c.open != d.open:
		return d.open
	case c.clock.IsZero() || d.clock.IsZero():
		return !c.clock.IsZero() && d.clock.IsZero()
	case last:
		return c.clock.After(d.clock)
	}
	return c.clock.Before(d.clock)
}

// day reports whether c is known to the day.
func (c candidate) day() bool { return c.first == c.last }

// bounds reports whether c ends before d or, by the last, begins after it. One whose
// year is known comes before one whose is not.
func (c candidate) bounds(d candidate, last bool) bool {
	switch {
	case c.year != d.year:
		return c.year
	case last:
		return c.first.Compare(d.first) > 0
	}
	return c.last.Compare(d.last) < 0
}

// beyond reports whether c lies wholly after d or, by the last, wholly before it.
func (c candidate) beyond(d candidate, last bool) bool {
	if last {
		return c.last.Compare(d.first) < 0
	}
	return c.first.Compare(d.last) > 0
}

// before reports whether c is taken before d, of which neither lies wholly before the
// other, by the earliest or by the last.
func (c candidate) before(d candidate, last bool) bool {
	if c.day() != d.day() {
		return c.day()
	}
	if c.first == d.first && c.last == d.last {
		return c.sooner(d, last)
	}
	if c.first == d.first {
		return c.last.Compare(d.last) < 0 // the narrower
	}
	return c.first.Compare(d.first) > 0 == last
}

// counts reports whether e took place, on a date that is possible and still told.
func (e Event) counts() bool {
	return e.Status == Actual && !e.Retold && !errors.Is(e.When.Check(), jpdate.ErrRange)
}

// has reports whether inc has an actual event of type t.
func (inc Incident) has(t Type) bool {
	for _, e := range inc.Events {
		if e.Type == t && e.Status == Actual && !e.Retold {
			return true
		}
	}
	return false
}

// counted returns the single date by which e counts in an interval.
func (e Event) counted() jpdate.When {
	if e.Type == Recovery {
		return lastPoint(e.When)
	}
	return point(e.When)
}
