package interchange

import (
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// parseTime returns the time that s states in ISO 8601, with a T or a blank before the
// clock time, and the unit to which it states it: a day, a minute or, with or without a
// fraction, a second. A time that states no offset is one of UTC.
func parseTime(s string) (t time.Time, unit jpdate.Unit, ok bool) {
	for _, clock := range [...]struct {
		layout string
		unit   jpdate.Unit
	}{{"15:04:05", jpdate.Second}, {"15:04", jpdate.Minute}} {
		for _, between := range [...]string{"T", " "} {
			for _, zone := range [...]string{"Z07:00", "Z0700", ""} {
				if t, err := time.Parse(time.DateOnly+between+clock.layout+zone, s); err == nil {
					if _, offset := t.Zone(); jpdate.ZoneAt(offset/60) == jpdate.NoZone {
						t = t.UTC() // an offset that is not in use anywhere
					}
					return t, clock.unit, inYears(t)
				}
			}
		}
	}
	t, err := time.Parse(time.DateOnly, s)
	return t, jpdate.Day, err == nil && inYears(t)
}

// read returns the date that k states, if t lies in it, or else that of t, which is
// stated to unit, known as far as precision says.
func (o Options) read(k kept, precision string, t time.Time, unit jpdate.Unit) jpdate.When {
	if w, ok := k.when(); ok {
		if m, _, ok := o.moment(w); ok && !t.Before(m.first.Min) && t.Before(m.first.Max) {
			return w
		}
	}
	u := precisionUnit(precision)
	if u < jpdate.Hour && unit >= jpdate.Hour {
		t = t.In(o.location())
	}
	return at(t, min(u, unit))
}

// precisionUnit returns the calendar unit within which a date lies whose precision has
// the given name ([precisionName]). A name that is none says nothing, so that what the
// time states holds, to the second.
func precisionUnit(name string) jpdate.Unit {
	switch name {
	case "part-of-day":
		return jpdate.Day
	case "part-of-month":
		return jpdate.Month
	case "part-of-year", "season", "quarter", "half-year", "fiscal-year":
		return jpdate.Year
	}
	var u jpdate.Unit
	if u.UnmarshalText([]byte(name)) != nil || u < jpdate.Year {
		return jpdate.Second
	}
	return u
}
