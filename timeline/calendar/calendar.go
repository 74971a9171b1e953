package calendar

import "github.com/jpincident/incidenttimeline/jpdate"

// A Calendar says of each day whether anybody works on it. Its answers must not change
// and it must be safe for concurrent use; those of this package are small comparable
// values that answer without allocation.
type Calendar interface {
	// Name is how errors call the calendar.
	Name() string
	// Day returns what the calendar says of d; of a day that is not valid, the zero Day.
	Day(d jpdate.Date) Day
}

// A Day is what a calendar says of one day. The zero Day says nothing: it is Unknown.
type Day struct {
	// Closed is why nobody works (「元日」, 「土曜日」), "" on a business day. It says
	// nothing where Certainty is Unknown.
	Closed string `json:"closed,omitzero"`
	// Certainty is how far Closed can be relied on.
	Certainty Certainty `json:"certainty"`
}

// Open reports whether d is known or predicted to be a business day.
func (d Day) Open() bool { return d.Closed == "" && d.Certainty != Unknown }

// look returns what c says of d. If that is nothing, the error is a *RangeError.
func look(c Calendar, d jpdate.Date) (Day, error) {
	if d.IsValid() {
		if day := c.Day(d); day.Certainty != Unknown {
			return day, nil
		}
	}
	return Day{}, &RangeError{c.Name(), d}
}
