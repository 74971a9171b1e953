package interchange

import (
	"time"

	"github.com/jpincident/incidenttimeline/timeline"
)

// verisSpan returns the duration that m measures in inc, and marks the events that it
// rests on as used; where it is not known, why.
func (v leaver) verisSpan(inc timeline.Incident, part Part, used map[int]bool, m timeline.Metric) (s *verisSpan, why Reason) {
	got, ok := inc.Measure(m)
	own := ok && got.Metric == m // a Confirmation is no Detection
	if own {
		if unit, value, why := verisLength(got); unit != verisUnknown {
			used[placeOf(inc, got.From)], used[placeOf(inc, got.To)] = true, true
			return &verisSpan{unit, &value}, 0
		} else if why != NotTold {
			v.whole(part, why)
			return &verisSpan{Unit: verisUnknown}, why
		}
	}
	why = NotTold
	if from, ok := inc.Choose(m.From, timeline.First); ok && from.Type == m.From {
		if to, ok := inc.Choose(m.To, timeline.First); ok && to.Type == m.To {
			if why = NotExact; from.Actor != "" || to.Actor != "" {
				why = NotOwn
			}
			v.whole(part, why)
		}
	}
	return &verisSpan{Unit: verisUnknown}, why
}

// verisLength returns the value of got: in hours or minutes where both ends are known so
// and lie within a day, else in days. The unit is Unknown where it is not exact, or
// negative, as why says.
func verisLength(got timeline.Measurement) (unit string, value float64, why Reason) {
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
