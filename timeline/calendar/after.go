package calendar

import "github.com/jpincident/incidenttimeline/jpdate"

// A Found is a day that was found by counting or rolling.
type Found struct {
	Date jpdate.Date `json:"date"`
	// Certainty is the least of the days that were looked at, [Predicted] or [Certain].
	Certainty Certainty `json:"certainty"`
}

// After returns the nth business day of c after day, as 3営業日後 counts: day itself is not
// counted (民法140条). For a negative n it is the -nth business day before day; for 0 it is
// day itself, open or not.
//
// The error is a [*RangeError] if c says nothing of a day on the way, or day is not
// valid. The time is linear in the number of days passed.
func After(c Calendar, day jpdate.Date, n int) (Found, error) {
	if !day.IsValid() {
		return Found{}, &RangeError{c.Name(), day}
	}
	step := 1
	if n < 0 {
		step = -1
	}
	f := Found{day, Certain}
	for n != 0 {
		f.Date = f.Date.AddDays(step)
		d, err := look(c, f.Date)
		if err != nil {
			return Found{}, err
		}
		f.Certainty = min(f.Certainty, d.Certainty)
		if d.Open() {
			n -= step
		}
	}
	return f, nil
}
