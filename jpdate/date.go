package jpdate

import "time"

// A Date is a day of the proleptic Gregorian calendar, without a time zone.
//
// Date is a 4-byte comparable value: it supports == and can be a map key.
// The zero Date is not a valid day.
type Date struct {
	year       int16
	month, day uint8
}

// Years that a Date can hold.
const (
	minYear = 1
	maxYear = 9999
)

// NewDate returns the Date for year, month and day. Unlike [time.Date] it does
// not normalize: February 30, or a year outside 1 to 9999, is [ErrRange].
func NewDate(year int, month time.Month, day int) (Date, error) {
	if year < minYear || year > maxYear || month < 1 || month > 12 || day < 1 || day > daysIn(year, int(month)) {
		return Date{}, ErrRange
	}
	return Date{int16(year), uint8(month), uint8(day)}, nil
}

// MustDate calls [NewDate] and panics on error.
// It is intended for tests and tables of constants.
func MustDate(year int, month time.Month, day int) Date {
	d, err := NewDate(year, month, day)
	if err != nil {
		panic(err)
	}
	return d
}

// DateOf returns the day that t falls on in t's location.
// A year outside 1 to 9999 gives the zero Date.
func DateOf(t time.Time) Date {
	d, _ := NewDate(t.Date())
	return d
}

// ParseDate returns the day that s states as YYYY-MM-DD.
// The error is a [*ParseError].
func ParseDate(s string) (Date, error) {
	if len(s) != len("2006-01-02") || s[4] != '-' || s[7] != '-' {
		return Date{}, parseError(s, 0, ErrSyntax)
	}
	year, ok1 := decimal(s[:4])
	month, ok2 := decimal(s[5:7])
	day, ok3 := decimal(s[8:])
	if !ok1 || !ok2 || !ok3 {
		return Date{}, parseError(s, 0, ErrSyntax)
	}
	d, err := NewDate(year, time.Month(month), day)
	if err != nil {
		return Date{}, parseError(s, 0, err)
	}
	return d, nil
}

// decimal returns the value of s, which must be ASCII digits only.
func decimal(s string) (n int, ok bool) {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return 0, false
		}
		n = n*10 + int(s[i]-'0')
	}
	return n, len(s) > 0
}

// IsValid reports whether d is a day, that is, not the zero Date.
func (d Date) IsValid() bool { return d != Date{} }

// Date returns the year, month and day of d.
func (d Date) Date() (year int, month time.Month, day int) {
	return int(d.year), time.Month(d.month), int(d.day)
}

// Weekday returns the day of the week of d.
func (d Date) Weekday() time.Weekday {
	return time.Weekday(floorMod(int(d.days())+1, 7)) // day 0, 0001-01-01, was a Monday
}

// Era returns the era of d and its year in that era. Days before the adoption
// of the Gregorian calendar, 1873-01-01, have none: ok is false.
func (d Date) Era() (e Era, year int, ok bool) {
	for e := Reiwa; e >= Meiji; e-- {
		if d.Compare(e.First()) >= 0 {
			return e, int(d.year) - eras[e].year0, true
		}
	}
	return NoEra, 0, false
}

// AddDays returns the day n days after d; n may be negative. A result outside
// the years 1 to 9999, or from the zero Date, is the zero Date.
func (d Date) AddDays(n int) Date {
	const most = 366 * maxYear // beyond it no Date lies
	if n < -most || n > most || !d.IsValid() {
		return Date{}
	}
	return dateAt(d.days() + civilDay(n))
}

// AddMonths returns the day n months after d, the last of that month if it has
// no such day: one month after January 31 is February 28 or 29.
func (d Date) AddMonths(n int) Date {
	m := int(d.year)*12 + int(d.month) - 1 + n
	year, month := floorDiv(m, 12), floorMod(m, 12)+1
	if !d.IsValid() || year < minYear || year > maxYear {
		return Date{}
	}
	return Date{int16(year), uint8(month), uint8(min(int(d.day), daysIn(year, month)))}
}

// DaysUntil returns the number of midnights between d and e: 0 for the same
// day, negative if e precedes d.
func (d Date) DaysUntil(e Date) int { return int(e.days() - d.days()) }

// Compare returns -1, 0 or +1 as d is before, the same as, or after e.
// The zero Date sorts before every valid one.
func (d Date) Compare(e Date) int {
	a := int(d.year)<<16 | int(d.month)<<8 | int(d.day)
	b := int(e.year)<<16 | int(e.month)<<8 | int(e.day)
	switch {
	case a < b:
		return -1
	case a > b:
		return +1
	}
	return 0
}

// In returns the instant at which d begins in loc; a nil loc means [JST].
func (d Date) In(loc *time.Location) time.Time {
	if loc == nil {
		loc = jst
	}
	return time.Date(int(d.year), time.Month(d.month), int(d.day), 0, 0, 0, 0, loc)
}

// String returns d as YYYY-MM-DD, or "invalid Date".
func (d Date) String() string {
	if !d.IsValid() {
		return "invalid Date"
	}
	b, _ := d.AppendText(make([]byte, 0, len("2006-01-02")))
	return string(b)
}

// AppendText implements [encoding.TextAppender].
// The encoding is YYYY-MM-DD; the zero Date is empty.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if !d.IsValid() {
		return b, nil
	}
	b = appendPadded(b, int(d.year), 4)
	b = append(b, '-')
	b = appendPadded(b, int(d.month), 2)
	b = append(b, '-')
	return appendPadded(b, int(d.day), 2), nil
}

// MarshalText implements [encoding.TextMarshaler]. See [Date.AppendText].
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText implements [encoding.TextUnmarshaler].
// It accepts exactly what AppendText produces.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	got, err := ParseDate(string(text))
	if err == nil {
		*d = got
	}
	return err
}

// Civil days
//
// A civilDay counts days from 0001-01-01, which is day 0. Following Howard
// Hinnant's "chrono-Compatible Low-Level Date Algorithms", years are taken to
// begin on March 1, so that the leap day is the last of its year and the days
// before month m are (153*m+2)/5.

// A civilDay is a count of days, kept apart from other integers.
type civilDay int32

func (d Date) days() civilDay {
	y, m := int(d.year), int(d.month)
	if m <= 2 {
		y--
		m += 12
	}
	return civilDay(y*365 + floorDiv(y, 4) - floorDiv(y, 100) + floorDiv(y, 400) + (153*(m-3)+2)/5 + int(d.day) - 307)
}

// dateAt is the inverse of days.
func dateAt(n civilDay) Date {
	z := int(n) + 306 // days since 0000-03-01
	era := floorDiv(z, 146097)
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day := doy - (153*mp+2)/5 + 1
	year, month := yoe+era*400, mp+3
	if month > 12 {
		year, month = year+1, month-12
	}
	if year < minYear || year > maxYear {
		return Date{}
	}
	return Date{int16(year), uint8(month), uint8(day)}
}

// daysIn returns the number of days of month m in year y.
func daysIn(y, m int) int {
	switch m {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

func floorMod(a, b int) int { return a - b*floorDiv(a, b) }

// appendPadded appends n in decimal, padded with zeros to width digits.
func appendPadded(b []byte, n, width int) []byte {
	var buf [8]byte
	i := len(buf)
	for ; i > 0 && (n > 0 || width > 0); width-- {
		i--
		buf[i] = byte('0' + n%10)
		n /= 10
	}
	return append(b, buf[i:]...)
}
