package interchange

import (
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A calendar is a unit of the calendar or the clock: its fields down to unit count.
type calendar struct {
	year                      int
	month                     time.Month
	day, hour, minute, second int
	unit                      jpdate.Unit
}

// calendar returns the smallest unit that holds win, on the clock of o; exact if the two are
// the same. Its unit is NoUnit where a calendar year does not hold it.
func (o Options) calendar(win jpdate.Window) (c calendar, exact bool) {
	loc := o.location()
	t, unit, exact := fidelity(jpdate.Window{Min: win.Min.In(loc), Max: win.Max.In(loc)})
	if unit == jpdate.Year && (t.YearDay() != 1 || !midnight(t)) {
		unit = jpdate.NoUnit
	}
	c.year, c.month, c.day = t.Date()
	c.hour, c.minute, c.second = t.Clock()
	if c.unit = unit; c.year < 1 || c.year > 9999 {
		c.unit = jpdate.NoUnit
	}
	return c, exact
}
