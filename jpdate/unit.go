package jpdate

// A Unit is a field of the calendar or the clock, from coarse to fine. It
// serves as the precision of a value and as the unit that a shift counts.
// The zero Unit, NoUnit, is no unit.
type Unit uint8

// The units, from coarse to fine, and the business day, which only shifts and
// lengths are counted in.
const (
	NoUnit Unit = iota
	Year
	Month
	Week
	Day
	Hour
	Minute
	Second
	BusinessDay // 営業日; a shift only
)

var unitNames = [...]string{"none", "year", "month", "week", "day", "hour", "minute", "second", "business-day"}

// String returns the name of u in lower case ("year"), or "none".
func (u Unit) String() string { return name(unitNames[:], int(u), "Unit") }

// isClock reports whether u is a unit of the clock.
func (u Unit) isClock() bool { return u >= Hour && u <= Second }

// name returns names[i], or a marker such as %!Unit(9) for a value that has none.
func name(names []string, i int, typ string) string {
	if i < len(names) {
		return names[i]
	}
	return "%!" + typ + "(" + itoa(i) + ")"
}
