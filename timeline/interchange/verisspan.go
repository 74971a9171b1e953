package interchange

import (
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// span returns the duration that m measures, and marks the events that it rests on as
// used; where it is not known, why.
func (b *verisBuilder) span(part Part, m timeline.Metric) (s *verisSpan, why Reason) {
	got, ok := b.inc.Measure(m)
	if !ok || got.Metric != m { // a Confirmation is no Detection
		return &verisSpan{Unit: verisUnknown}, b.noSpan(part, m)
	}
	unit, value, why := verisLength(got)
	if unit == verisUnknown {
		b.whole(part, why)
		return &verisSpan{Unit: verisUnknown}, why
	}
	from, to := &b.used[placeOf(b.inc, got.From)], &b.used[placeOf(b.inc, got.To)]
	from.is, from.clock = true, from.clock || unit != verisDays
	*to = verisUse{true, from.day, unit != verisDays}
	return &verisSpan{unit, &value}, 0
}

// noSpan returns why m cannot be measured, and notes it if both of its events are told.
func (b *verisBuilder) noSpan(part Part, m timeline.Metric) Reason {
	from, ok1 := b.inc.Choose(m.From, timeline.First)
	to, ok2 := b.inc.Choose(m.To, timeline.First)
	if !ok1 || !ok2 || from.Type != m.From || to.Type != m.To {
		return NotTold
	}
	why := NotExact
	if from.Actor != "" || to.Actor != "" {
		why = NotOwn
	}
	b.whole(part, why)
	return why
}

// verisLength returns the value of got: in hours, minutes or seconds where both ends are
// known so and lie within a day, else in days. The unit is Unknown where it is not exact,
// as with a date that is qualified (頃, から) or an end that lasted, or negative, as why says.
// An occurrence that lasted from one day to another began on the first, from which it is
// counted, as [timeline.Interval.Days] does; a range of another event is one of doubt.
func verisLength(got timeline.Measurement) (unit string, value float64, why Reason) {
	if !plain(begun(got.From)) || !plain(got.To.When) {
		return verisUnknown, 0, NotExact
	}
	if d, ok := got.Interval().Nominal(); ok && d < 24*time.Hour {
		switch {
		case d < 0:
			return verisUnknown, 0, Backwards
		case d%time.Hour == 0:
			return verisHours, float64(d / time.Hour), 0
		case d%time.Minute == 0:
			return verisMinutes, float64(d / time.Minute), 0
		}
		return verisSeconds, float64(d / time.Second), 0
	}
	switch {
	case !got.Days.Exact():
		return verisUnknown, 0, NotExact
	case got.Days.Min < 0:
		return verisUnknown, 0, Backwards
	}
	return verisDays, float64(got.Days.Min), 0
}

// begun returns the beginning of e, if it is an occurrence that lasted, or else its date.
func begun(e timeline.Event) jpdate.When {
	w := e.When
	if e.Type == timeline.Occurrence && w.Kind == jpdate.KindRange {
		return jpdate.When{Kind: jpdate.KindDate, From: w.From, Mods: w.Mods, Assumed: w.Assumed}
	}
	return w
}

// plain reports whether w is a single date that nothing qualifies.
func plain(w jpdate.When) bool { return w.Kind != jpdate.KindRange && mods(w) == 0 }
