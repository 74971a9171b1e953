package calendar

import "github.com/jpincident/incidenttimeline/jpdate"

// A Rolling is where a period ends whose last day is closed. The zero Rolling is
// NextOpen. It marshals as its name.
type Rolling uint8

// The rollings. その翌日, the day after it, of 民法142条 and of 行政機関の休日に関する
// 法律2条 is read in two ways, which differ where that day is closed as well.
const (
	NextOpen     Rolling = iota // the first business day after it
	NextDay                     // literally the next day, open or not
	PreviousOpen                // the last business day before it
)

var rollingNames = names{"Rolling", "roll", []string{"next-open", "next-day", "previous-open"}}

// Roll returns day if it is a business day of c, and else the day that how says.
//
// Whether a period rolls at all is for the caller to know: under 民法142条 it does only
// where nobody does business on that day by custom, under the act on government offices
// not if it is one of hours.
//
// The error is a [*RangeError] if c says nothing of a day that has to be looked at, or
// day is not valid, and a [*NameError] if how is none of the constants.
func Roll(c Calendar, day jpdate.Date, how Rolling) (Found, error) {
	d, err := look(c, day)
	if err != nil {
		return Found{}, err
	}
	if d.Open() {
		return Found{day, d.Certainty}, nil
	}
	var f Found
	switch how {
	case NextOpen:
		f, err = After(c, day, 1)
	case PreviousOpen:
		f, err = After(c, day, -1)
	case NextDay:
		f = Found{day.AddDays(1), Certain}
		if !f.Date.IsValid() {
			err = &RangeError{c.Name(), f.Date}
		}
	default:
		err = &NameError{rollingNames.what, how.String()}
	}
	if err != nil {
		return Found{}, err
	}
	f.Certainty = min(f.Certainty, d.Certainty)
	return f, nil
}

// String returns the name of r ("next-open").
func (r Rolling) String() string { return rollingNames.of(uint8(r)) }

// MarshalText implements [encoding.TextMarshaler].
func (r Rolling) MarshalText() ([]byte, error) { return rollingNames.text(uint8(r)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
// The error is a [*NameError].
func (r *Rolling) UnmarshalText(text []byte) error {
	i, err := rollingNames.value(string(text))
	if err == nil {
		*r = Rolling(i)
	}
	return err
}
