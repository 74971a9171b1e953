package timeline

import (
	"errors"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A Metric is the interval between two types of event.
type Metric struct {
	From Type `json:"from"`
	To   Type `json:"to"`
}

// String returns the metric as "detection → disclosure".
func (m Metric) String() string { return m.From.String() + " → " + m.To.String() }

// StandardMetrics returns the metrics that disclosure-delay reports use.
func StandardMetrics() []Metric {
	return []Metric{
		{Occurrence, Detection},
		{Detection, Containment},
		{Detection, AuthorityReport},
		{Detection, Notification},
		{Detection, Disclosure},
		{Occurrence, Disclosure},
		{Disclosure, Recovery},
		{Detection, Recovery},
	}
}

// A Measurement is the value of a metric in one incident.
type Measurement struct {
	Metric   Metric // as measured: Confirmation stands for a Detection that is missing
	From, To Event  // the two events that were used
	Days     Days
}

// Interval returns the interval that was measured.
func (m Measurement) Interval() Interval { return Interval{m.From.When, m.To.When} }

// Measure returns the value of m in inc: from the earliest event of the one type
// to the earliest of the other. Only events that took place, on a date that is
// possible, count. An event
// known to the day is preferred to one known to the month, which gives a range;
// a recovery counts by the end of its range. Where inc has no event of type
// Detection, its first Confirmation stands for it, and the Metric of the result
// says so. ok is false if inc has no such two events.
func (inc Incident) Measure(m Metric) (got Measurement, ok bool) {
	got.Metric = m
	var ok1, ok2 bool
	got.Metric.From, got.From, ok1 = inc.earliest(m.From)
	got.Metric.To, got.To, ok2 = inc.earliest(m.To)
	if !ok1 || !ok2 || got.Metric.From == got.Metric.To {
		return Measurement{}, false
	}
	got.Days, ok = daysBetween(got.From.counted(), got.To.counted())
	return got, ok
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

// earliest returns the earliest event of type t, or of the type that stands for
// it.
func (inc Incident) earliest(t Type) (Type, Event, bool) {
	if t == Detection && !inc.has(Detection) {
		t = Confirmation
	}
	best := -1
	var rank candidate
	for i, e := range inc.Events {
		if e.Type != t || !e.counts() {
			continue
		}
		if c, ok := e.candidate(); ok && (best < 0 || c.before(rank)) {
			best, rank = i, c
		}
	}
	if best < 0 {
		return t, Event{}, false
	}
	return t, inc.Events[best], true
}

// A candidate is how an event stands among those of its type: one whose year is
// known before one whose is not, one known to the day before one known to the
// month, then by time.
type candidate struct {
	year, day bool
	first     jpdate.Date
}

func (e Event) candidate() (c candidate, ok bool) {
	w := e.counted()
	b, ok := bounds(w)
	c.year = ok
	if !ok && !w.From.Has(jpdate.Year) {
		b, ok = inYear(w, 2024) // a year with a February 29
	}
	c.day, c.first = b[0] == b[1], b[0]
	return c, ok
}

func (c candidate) before(d candidate) bool {
	if c.year != d.year {
		return c.year
	}
	if c.day != d.day {
		return c.day
	}
	return c.first.Compare(d.first) < 0
}

// counts reports whether e took place, on a date that is possible.
func (e Event) counts() bool {
	return e.Status == Actual && !errors.Is(e.When.Check(), jpdate.ErrRange)
}

// has reports whether inc has an actual event of type t.
func (inc Incident) has(t Type) bool {
	for _, e := range inc.Events {
		if e.Type == t && e.Status == Actual {
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
