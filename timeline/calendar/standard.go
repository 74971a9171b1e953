package calendar

import (
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A Standard is one of the calendars that are known by a name. The zero Standard is
// Weekends. It marshals as its name.
type Standard uint8

// The standard calendars. Each says nothing of other days than those given here.
const (
	// Weekends closes on Saturdays and Sundays, and is certain of every day. It is
	// arithmetic and makes no claim about what was worked in which year.
	Weekends Standard = iota

	// National closes on Saturdays, Sundays and the holidays of [Holidays], from
	// 1948-07-20 to 2099-12-31. Saturdays count as closed in all years, though no law
	// makes them holidays and most people worked on them before the 1980s.
	National

	// Government is the holidays of the state's offices (行政機関の休日に関する法律1条,
	// 昭和63年法律第91号): Sundays, national holidays and December 29 to January 3, from
	// 1989-01-01, when the act came into force, to 2099-12-31; of Saturdays the second
	// and fourth of each month, and from 1992-05-01 (平成4年法律第28号) all.
	Government

	// TSE is the days on which the Tokyo Stock Exchange does not trade (東京証券取引所
	// 業務規程, 休業日): Saturdays, Sundays, national holidays and December 31 to
	// January 3, from 1989-02-01, since when it closes on every Saturday, to 2099-12-31.
	// A business day on which trading was halted (2020-10-01) is a business day.
	TSE
)

// Standards returns all standard calendars.
func Standards() []Standard { return []Standard{Weekends, National, Government, TSE} }

// closing says when a standard calendar is closed.
type closing struct {
	first, last ymd       // the days that it knows
	announced   int16     // the last year of which it is certain
	holidays    bool      // national holidays
	yearEnd     uint16    // month and day from which the end of the year is closed, to newYear; 0 if it is not
	saturdays   []changes // in order
}

// changes says which Saturdays of a month are closed from a day on: bit n is the nth.
type changes struct {
	from  ymd
	weeks uint8
}

const (
	everySaturday   = 1<<1 | 1<<2 | 1<<3 | 1<<4 | 1<<5
	secondAndFourth = 1<<2 | 1<<4
)

// newYear is the last day, month and day, of the new year's holidays.
const newYear = 1_03

var standardNames = names{"Standard", "calendar", []string{"weekends", "national", "government", "tse"}}

var closings = [...]closing{
	Weekends:   {1_01_01, 9999_12_31, 9999, false, 0, []changes{{0, everySaturday}}},
	National:   {firstDay, lastDay, announcedYear, true, 0, []changes{{0, everySaturday}}},
	Government: {1989_01_01, lastDay, announcedYear, true, 12_29, []changes{{0, secondAndFourth}, {1992_05_01, everySaturday}}},
	TSE:        {1989_02_01, lastDay, announcedYear, true, 12_31, []changes{{0, everySaturday}}},
}

// The reasons that are no holidays.
const (
	saturdayName = "土曜日"
	sundayName   = "日曜日"
	yearEndName  = "年末年始"
)

// Day implements [Calendar]. Of several reasons it gives a holiday first, then the
// weekday, then the end of the year. A Standard that is none of the constants says
// nothing.
func (s Standard) Day(d jpdate.Date) Day {
	if int(s) >= len(closings) {
		return Day{}
	}
	c, on := &closings[s], ymdOf(d)
	if !on.in(c.first, c.last) {
		return Day{}
	}
	day := Day{Certainty: Certain}
	if on > ymd(c.announced)*1_00_00+12_31 {
		day.Certainty = Predicted
	}
	day.Closed = c.reason(d, on)
	return day
}

// reason returns why c is closed on d, or "".
func (c *closing) reason(d jpdate.Date, on ymd) string {
	if c.holidays {
		if h, ok := holiday(d); ok {
			return h.Name
		}
	}
	switch d.Weekday() {
	case time.Sunday:
		return sundayName
	case time.Saturday:
		if c.saturday(d, on) {
			return saturdayName
		}
	}
	if md := on.monthDay(); c.yearEnd != 0 && (md >= c.yearEnd || md <= newYear) {
		return yearEndName
	}
	return ""
}

// saturday reports whether c is closed on d, a Saturday.
func (c *closing) saturday(d jpdate.Date, on ymd) bool {
	weeks := uint8(0)
	for _, s := range c.saturdays {
		if s.from <= on {
			weeks = s.weeks
		}
	}
	_, _, day := d.Date()
	return weeks>>weekOf(day)&1 != 0
}

// ByName returns the standard calendar of the given name: "weekends", "national",
// "government" or "tse". The error is a [*NameError].
func ByName(name string) (Standard, error) {
	i, err := standardNames.value(name)
	return Standard(i), err
}

// Name implements [Calendar]. It is what [ByName] takes.
func (s Standard) Name() string { return standardNames.of(uint8(s)) }

// String returns the name of s.
func (s Standard) String() string { return s.Name() }

// MarshalText implements [encoding.TextMarshaler].
func (s Standard) MarshalText() ([]byte, error) { return standardNames.text(uint8(s)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
// The error is a [*NameError].
func (s *Standard) UnmarshalText(text []byte) error {
	got, err := ByName(string(text))
	if err == nil {
		*s = got
	}
	return err
}
