package calendar

import (
	"fmt"
	"slices"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A Custom is a calendar that is closed on given days and on no others, such as the
// foundation day of a company. It does not close on weekends by itself; [Combine] it
// with [Weekends] or [National]. It equals its copies and no other Custom. The zero
// Custom says nothing.
type Custom struct{ given *given }

type given struct {
	name        string
	first, last jpdate.Date
	closed      []Holiday // in order
}

// NewCustom returns the calendar called name that is closed on the given days, in any
// order. It is certain of the days from first to last, both included, and says nothing
// of others.
//
// The error is a [*RangeError] if first or last is not valid, last precedes first, or a
// closed day is not among them; another one if a day has no name or is given twice.
func NewCustom(name string, first, last jpdate.Date, closed []Holiday) (Custom, error) {
	if !first.IsValid() {
		return Custom{}, &RangeError{name, first}
	}
	if last.Compare(first) < 0 {
		return Custom{}, &RangeError{name, last}
	}
	g := &given{name, first, last, slices.Clone(closed)}
	slices.SortFunc(g.closed, func(a, b Holiday) int { return a.Date.Compare(b.Date) })
	for i, h := range g.closed {
		switch {
		case !g.knows(h.Date):
			return Custom{}, &RangeError{name, h.Date}
		case h.Name == "":
			return Custom{}, fmt.Errorf("calendar: %q closes on %v without a name", name, h.Date)
		case i > 0 && g.closed[i-1].Date == h.Date:
			return Custom{}, fmt.Errorf("calendar: %q closes on %v twice", name, h.Date)
		}
	}
	return Custom{g}, nil
}

func (g *given) knows(d jpdate.Date) bool { return d.Compare(g.first) >= 0 && d.Compare(g.last) <= 0 }

// Name implements [Calendar].
func (c Custom) Name() string {
	if c.given == nil {
		return ""
	}
	return c.given.name
}

// Day implements [Calendar].
func (c Custom) Day(d jpdate.Date) Day {
	if c.given == nil || !c.given.knows(d) {
		return Day{}
	}
	day := Day{Certainty: Certain}
	closed := c.given.closed
	if i, ok := slices.BinarySearchFunc(closed, d, func(h Holiday, d jpdate.Date) int { return h.Date.Compare(d) }); ok {
		day.Closed = closed[i].Name
	}
	return day
}
