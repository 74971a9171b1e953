package calendar

import "github.com/jpincident/incidenttimeline/jpdate"

// Combine returns the calendar that is closed where any of c and others is, for the
// reason of the first of them. It is as certain of a day as the least certain of them,
// and so says nothing of a day of which one says nothing. Its name is theirs, joined
// with "+". Calendars combined of equal ones in the same order are equal.
func Combine(c Calendar, others ...Calendar) Calendar {
	for _, o := range others {
		c = both{c, o}
	}
	return c
}

type both struct{ a, b Calendar }

// Name implements [Calendar].
func (c both) Name() string { return c.a.Name() + "+" + c.b.Name() }

// Day implements [Calendar].
func (c both) Day(d jpdate.Date) Day {
	a, b := c.a.Day(d), c.b.Day(d)
	least := min(a.Certainty, b.Certainty)
	switch {
	case least == Unknown:
		return Day{}
	case a.Closed != "":
		return Day{a.Closed, least}
	}
	return Day{b.Closed, least}
}
