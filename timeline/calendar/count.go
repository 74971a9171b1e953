package calendar

import "github.com/jpincident/incidenttimeline/jpdate"

// A Count is a number of business days.
type Count struct {
	Days int `json:"business_days"`
	// Certainty is the least of the days that were looked at, [Predicted] or [Certain].
	Certainty Certainty `json:"certainty"`
}

// Between returns the number of business days of c after from, up to and with to: the
// first day is not counted (民法140条), the last one is (141条). It is 0 for the same day,
// and negative if to precedes from: Between(c, to, from) is -Between(c, from, to).
//
// The error is a [*RangeError] if c says nothing of a day that would have to be counted,
// or from or to is not valid. The time is linear in the number of days.
func Between(c Calendar, from, to jpdate.Date) (Count, error) {
	if !from.IsValid() || !to.IsValid() {
		return Count{}, &RangeError{c.Name(), jpdate.Date{}}
	}
	if to.Compare(from) < 0 {
		n, err := Between(c, to, from)
		return Count{-n.Days, n.Certainty}, err
	}
	n := Count{Certainty: Certain}
	for d := from; d != to; {
		d = d.AddDays(1)
		day, err := look(c, d)
		if err != nil {
			return Count{}, err
		}
		n.Certainty = min(n.Certainty, day.Certainty)
		if day.Open() {
			n.Days++
		}
	}
	return n, nil
}
