package calendar

import "github.com/jpincident/incidenttimeline/jpdate"

// A ymd is a day as a number that is read as it is written, 2020_05_07, so that tables of
// days need no code to be made. It is ordered as days are.
type ymd int32

func ymdOf(d jpdate.Date) ymd {
	year, month, day := d.Date()
	return ymd(year*1_00_00 + int(month)*1_00 + day)
}

// monthDay returns month and day of y: 5_07.
func (y ymd) monthDay() uint16 { return uint16(y % 1_00_00) }

// in reports whether y lies from first to last, both included.
func (y ymd) in(first, last ymd) bool { return first <= y && y <= last }
