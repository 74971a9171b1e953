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

// calendarUnit returns the smallest unit that holds win, on the clock of win.Min; exact if
// the two are the same. Its unit is NoUnit where a calendar year does not hold it.
func calendarUnit(win jpdate.Window) (c calendar, exact bool) {
	t, unit, exact := fidelity(win)
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
