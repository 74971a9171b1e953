package calendar

import (
	"errors"

	"github.com/jpincident/incidenttimeline/timeline"
)

// ErrUndated says that an end of an interval is not known to its year and month.
var ErrUndated = errors.New("calendar: an end of the interval is not dated to its year and month")

// Bounds is a range of numbers of business days, from Min to Max inclusive.
type Bounds struct {
	Min int `json:"min_business_days"`
	Max int `json:"max_business_days"`
	// Certainty is the least of the days that were looked at, [Predicted] or [Certain].
	Certainty Certainty `json:"certainty"`
}

// Exact reports whether the number of business days is known exactly.
func (b Bounds) Exact() bool { return b.Min == b.Max }

// Within returns the least and the greatest number of business days that iv may hold,
// counted as [Between] does from its first end to its second. As in
// [timeline.Interval.Days], a range counts by its first day, qualifiers such as 頃 and
// 以降 do not widen a day, and an end known to its month may be any day of it.
//
// The error is [ErrUndated] if an end is not dated to its year and at least its month,
// since no calendar tells the weekdays of 5月7日, or a [*RangeError].
func Within(c Calendar, iv timeline.Interval) (Bounds, error) {
	from, fromLast, ok1 := timeline.DayBounds(iv.From)
	to, toLast, ok2 := timeline.DayBounds(iv.To)
	if !ok1 || !ok2 {
		return Bounds{}, ErrUndated
	}
	least, err := Between(c, fromLast, to)
	if err != nil {
		return Bounds{}, err
	}
	most, err := Between(c, from, toLast)
	if err != nil {
		return Bounds{}, err
	}
	return Bounds{least.Days, most.Days, min(least.Certainty, most.Certainty)}, nil
}
