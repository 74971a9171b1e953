package calendar

import (
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A Holiday is a day on which nobody works, by the law or, in a custom calendar, by
// whoever states it. It is comparable.
type Holiday struct {
	Date jpdate.Date `json:"date"`
	Name string      `json:"name"` // as the law has it (「元日」), 「振替休日」 or 「国民の休日」
	// Act is the law that makes the day a holiday, or gave it its present day, by year
	// and number (「昭和23年法律第178号」); it may be empty in a custom calendar.
	Act string `json:"act,omitzero"`
}

// Holidays returns the national holidays of Japan in year, in order, by
// 国民の祝日に関する法律 and the special acts: those of its article 2, the substitutes
// (3条2項, 「振替休日」) and the days between two of them (3条3項, 「国民の休日」). In 1948
// they begin with the law, on July 20. It returns nil for a year before 1948 or after
// 2099, of which nothing is known. After 2027 they are [Predicted].
func Holidays(year int) []Holiday {
	if year < firstYear || year > lastYear {
		return nil
	}
	var all []Holiday
	for d := jpdate.MustDate(year, 1, 1); d.IsValid(); d = d.AddDays(1) {
		if y, _, _ := d.Date(); y != year {
			break
		}
		if h, ok := holiday(d); ok {
			all = append(all, h)
		}
	}
	return all
}

// holiday returns the holiday that d is, if it is one.
func holiday(d jpdate.Date) (h Holiday, ok bool) {
	if r := named(d); r != nil {
		return Holiday{d, r.name, r.act}, true
	}
	if c := derivedOn(d); c != nil {
		return Holiday{d, c.name, c.act}, true
	}
	return Holiday{}, false
}

// derivedOn returns the rule that makes d, which is no national holiday, a holiday
// nevertheless, or nil.
func derivedOn(d jpdate.Date) *derived {
	yesterday := d.AddDays(-1)
	if named(yesterday) == nil {
		return nil // all of them follow a national holiday
	}
	on := ymdOf(d)
	sunday := yesterday.Weekday() == time.Sunday
	amidst := named(d.AddDays(1)) != nil
	switch {
	case substitute.inForce(on) && sunday:
		return &substitute
	case moved.inForce(on) && sundayBefore(yesterday):
		return &moved
	case between.inForce(on) && amidst && d.Weekday() != time.Sunday:
		return &between
	case amid.inForce(on) && amidst:
		return &amid
	}
	return nil
}

// sundayBefore reports whether the national holidays that run on to d have a Sunday
// among them.
func sundayBefore(d jpdate.Date) bool {
	for ; named(d) != nil; d = d.AddDays(-1) {
		if d.Weekday() == time.Sunday {
			return true
		}
	}
	return false
}

// named returns the rule that makes d a national holiday, or nil.
func named(d jpdate.Date) *rule {
	year, month, day := d.Date()
	ofMonth := rules[month]
	for i := range ofMonth {
		r := &ofMonth[i]
		if year < int(r.first) || year > int(r.last) {
			continue
		}
		var falls bool
		switch on := int(r.on); {
		case on == equinox:
			falls = day == equinoxDay(year, int(month))
		case on > monday:
			falls = weekOf(day) == on-monday && d.Weekday() == time.Monday
		default:
			falls = day == on
		}
		if falls {
			return r
		}
	}
	return nil
}

// weekOf returns which of its weekdays in the month a day of the month is: 1 for the
// first seven days.
func weekOf(day int) int { return (day + 6) / 7 }
