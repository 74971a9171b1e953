package jpdate

import "time"

// A Partial is a date and time of which any field may be unstated: 5月7日 has no
// year, 午後3時 no date, 令和6年 no month.
//
// A Partial holds what a text states and nothing more, including the era, the
// weekday, the part of the day and the zone as written. It is a 24-byte comparable
// value.
// The zero Partial states nothing.
type Partial struct {
	year                 int16 // Gregorian; for a fiscal year, the one it starts in
	set                  fields
	month                uint8 // 1–12, or a division of the year as EDTF numbers it
	day, week            uint8
	hour, minute, second uint8 // hour up to 30: 25時 is 1 a.m. of the next day
	weekday              uint8 // as time.Weekday
	part                 Part
	section              Section
	era                  Era
	eraYear              uint8 // as written beside a Gregorian year, to be compared
	fiscalFrom           uint8 // the month a fiscal year starts in, 0 for April
	zone                 Zone
}

// fields says which fields of a Partial are stated.
type fields uint16

const (
	hasYear fields = 1 << iota
	hasMonth
	hasDay
	hasWeek
	hasHour
	hasMinute
	hasSecond
	hasWeekday
	hasMeridiem // 午前, 午後, or an hour that needs neither
	isFiscal    // year, and month as a quarter or half, are of a fiscal year
	isShortYear // the century is not written: 22年10月
	saysHalf    // 午前 or 午後 was written
	isTwelve    // 午後12時, which the statute of 1872 puts at midnight, or 午前12時
	isDecade    // 2010年代, the year being its first
	isCentury   // 20XX, the year being its first
	isDigital   // the hour was written with a colon, on a clock of 24 hours
)

// fieldOf maps a unit to its field.
var fieldOf = [...]fields{Year: hasYear, Month: hasMonth, Week: hasWeek, Day: hasDay, Hour: hasHour, Minute: hasMinute, Second: hasSecond}

// The divisions of a year in the numbering of ISO 8601-2 (EDTF), which puts
// them where the month stands.
const (
	spring      = 21
	winter      = 24
	quarter1    = 33
	quarter4    = 36
	firstHalf   = 40
	secondHalf  = 41
	maxClock    = 30 // 30:00 ends the day of broadcasters and timetables
	calendarMax = 12
)

// IsZero reports whether p states nothing.
func (p Partial) IsZero() bool { return p == Partial{} }

// Has reports whether p states u. A year without its century (22年10月) is not
// stated until a [Resolver] has settled it.
func (p Partial) Has(u Unit) bool {
	if u == Year && p.set&(isShortYear|isDecade|isCentury) != 0 {
		return false
	}
	return int(u) < len(fieldOf) && u != NoUnit && p.set&fieldOf[u] != 0
}

// Precision returns the finest unit that p states, or NoUnit. A date's season,
// quarter or half counts as its Month.
func (p Partial) Precision() Unit {
	for u := Second; u > NoUnit; u-- {
		if p.Has(u) {
			return u
		}
	}
	return NoUnit
}

// Year returns the Gregorian year that p states, however it was written. For a
// fiscal year it is the year in which it starts; see [Partial.Fiscal].
func (p Partial) Year() (year int, ok bool) { return int(p.year), p.Has(Year) }

// Era returns the era that p was written in, or NoEra.
func (p Partial) Era() Era { return p.era }

// Month returns the month that p states. It reports false for a season, quarter
// or half of a year.
func (p Partial) Month() (m time.Month, ok bool) {
	return time.Month(p.month), p.Has(Month) && p.month <= calendarMax
}

// Season returns the season that p states, from 1 for spring to 4 for winter.
func (p Partial) Season() (season int, ok bool) {
	return int(p.month) - spring + 1, p.Has(Month) && p.month >= spring && p.month <= winter
}

// Quarter returns the quarter, 1 to 4, that p states.
func (p Partial) Quarter() (q int, ok bool) {
	return int(p.month) - quarter1 + 1, p.Has(Month) && p.month >= quarter1 && p.month <= quarter4
}

// Half returns the half of the year, 1 or 2, that p states.
func (p Partial) Half() (h int, ok bool) {
	return int(p.month) - firstHalf + 1, p.Has(Month) && p.month >= firstHalf && p.month <= secondHalf
}

// Fiscal reports whether the year of p is a fiscal year (令和4年度).
func (p Partial) Fiscal() bool { return p.set&isFiscal != 0 }

// Day returns the day of the month that p states.
func (p Partial) Day() (day int, ok bool) { return int(p.day), p.Has(Day) }

// Week returns the ISO 8601 week of the year that p states.
func (p Partial) Week() (week int, ok bool) { return int(p.week), p.Has(Week) }

// Weekday returns the day of the week that p states.
func (p Partial) Weekday() (w time.Weekday, ok bool) {
	return time.Weekday(p.weekday), p.set&hasWeekday != 0
}

// Clock returns the time of day that p states, to precision u: Hour, Minute or
// Second, or NoUnit if p states none. The hour may reach 30: 25時 is 1 a.m. of
// the following day.
func (p Partial) Clock() (hour, minute, second int, u Unit) {
	u = p.Precision()
	if u < Hour {
		u = NoUnit
	}
	return int(p.hour), int(p.minute), int(p.second), u
}

// Zone returns the time zone that p states, or NoZone.
func (p Partial) Zone() Zone { return p.zone }

// Part returns the part of the day that p states, such as 未明.
func (p Partial) Part() Part { return p.part }

// Section returns the part of its month or year that p states, such as 下旬.
func (p Partial) Section() Section { return p.section }

// Date returns the day that p states; ok is false unless year, month and day
// are all stated and form a day.
func (p Partial) Date() (d Date, ok bool) {
	if p.set&(hasYear|hasMonth|hasDay|isFiscal) != hasYear|hasMonth|hasDay {
		return Date{}, false
	}
	d, err := NewDate(int(p.year), time.Month(p.month), int(p.day))
	return d, err == nil
}

// PartialOf returns the Partial that states d.
func PartialOf(d Date) Partial {
	if !d.IsValid() {
		return Partial{}
	}
	return Partial{}.WithDate(d)
}

// WithDate returns p with d as its year, month and day, and its clock, part of the
// day and weekday as they are. The era stays where d lies in that year of it. For the
// zero Date it returns p.
func (p Partial) WithDate(d Date) Partial {
	if !d.IsValid() {
		return p
	}
	if e, _, ok := d.Era(); p.era != NoEra && (!ok || e != p.era || d.year != p.year) {
		p.era, p.eraYear = NoEra, 0
	}
	p.year, p.month, p.day = d.year, d.month, d.day
	p.week, p.fiscalFrom, p.section = 0, 0, Whole
	p.set &^= hasWeek | isFiscal
	p.set = p.set&^(isShortYear|isDecade|isCentury) | hasYear | hasMonth | hasDay
	return p
}

// Without returns p with u and every finer unit unstated, and with them the
// weekday, the part of the day and the section that qualified them.
func (p Partial) Without(u Unit) Partial {
	if u <= Year {
		return Partial{}
	}
	q := Partial{year: p.year, era: p.era, eraYear: p.eraYear, fiscalFrom: p.fiscalFrom, set: p.set & (hasYear | isFiscal | isShortYear | isDecade | isCentury)}
	if u > Month {
		q.month, q.set = p.month, q.set|p.set&hasMonth
	}
	if u > Day {
		q.day, q.week, q.weekday = p.day, p.week, p.weekday
		q.set |= p.set & (hasDay | hasWeek | hasWeekday)
	}
	if u > Hour {
		q.hour, q.set = p.hour, q.set|p.set&(hasHour|hasMeridiem)
		q.part, q.zone = p.part, p.zone
	}
	if u > Minute {
		q.minute, q.set = p.minute, q.set|p.set&hasMinute
	}
	return q
}

// Check returns nil if some moment fits p. Otherwise it returns [ErrRange]
// (13月, 2月30日, 平成40年, 25:60) or [ErrConflict] (a stated weekday that is not
// the day's, an era year beside a Gregorian year that is not the same).
func (p Partial) Check() error {
	if p.Has(Month) && !isMonth(p.month) && (p.Has(Day) || !isDivision(p.month)) {
		return ErrRange
	}
	if p.Has(Year) && (p.year < minYear || p.year > maxYear) {
		return ErrRange
	}
	if p.Has(Week) && (p.week < 1 || p.week > 53) {
		return ErrRange
	}
	if p.Has(Day) {
		year := 2000 // a leap year, so that an unstated year allows 2月29日
		if p.Has(Year) {
			year = int(p.year)
		}
		last := 31
		if p.Has(Month) {
			last = daysIn(year, int(p.month))
		}
		if p.day == 0 || int(p.day) > last {
			return ErrRange
		}
	}
	if p.hour > maxClock || p.hour == maxClock && p.minute|p.second != 0 || p.minute > 59 || p.second > 60 {
		return ErrRange
	}
	if err := p.checkEra(); err != nil {
		return err
	}
	if d, ok := p.Date(); ok && p.set&hasWeekday != 0 && d.Weekday() != time.Weekday(p.weekday) {
		return ErrConflict
	}
	return nil
}

func isMonth(m uint8) bool { return m >= 1 && m <= calendarMax }

func isDivision(m uint8) bool {
	return m >= spring && m <= winter || m >= quarter1 && m <= quarter4 || m == firstHalf || m == secondHalf
}

// checkEra compares the year of p with the era it is written in, to the day
// where p states one: 平成31年4月30日 was, 平成31年5月1日 was not.
func (p Partial) checkEra() error {
	if p.era == NoEra || !p.Has(Year) {
		return nil
	}
	if year, _ := p.era.Year(int(p.eraYear)); p.eraYear != 0 && year != int(p.year) {
		return ErrConflict
	}
	if p.Fiscal() {
		return nil // 平成31年度 ran on into 令和
	}
	lo, hi := p.days()
	last, ended := p.era.Last()
	if hi.Compare(p.era.First()) < 0 || ended && lo.Compare(last) > 0 {
		return ErrRange
	}
	return nil
}

// days returns the first and last day that the calendar fields of p allow, or
// zero Dates if p has no year. It ignores the section; see [When.Window].
func (p Partial) days() (lo, hi Date) {
	if n := p.yearSpan(); n > 1 && p.year >= minYear && int(p.year)+n-1 <= maxYear {
		return Date{p.year, 1, 1}, Date{p.year + int16(n) - 1, 12, 31}
	}
	if !p.Has(Year) || p.year < minYear || p.year > maxYear {
		return Date{}, Date{}
	}
	y := p.year
	switch {
	case p.Has(Week):
		// Week 1 is the one with January 4 in it (ISO 8601).
		jan4 := Date{y, 1, 4}
		lo = jan4.AddDays(-floorMod(int(jan4.Weekday())-1, 7) + 7*(int(p.week)-1))
		return lo, lo.AddDays(6)
	case !p.Has(Month):
		return Date{y, 1, 1}, Date{y, 12, 31}
	case p.month > calendarMax:
		first, n := division(p.month)
		lo = Date{y, 1, 1}.AddMonths(first - 1)
		return lo, lo.AddMonths(n).AddDays(-1)
	case !p.Has(Day):
		return Date{y, p.month, 1}, Date{y, p.month, uint8(daysIn(int(y), int(p.month)))}
	}
	d, _ := p.Date()
	return d, d
}

// yearSpan returns the number of years that p names at once: 10 for 2010年代.
func (p Partial) yearSpan() int {
	switch {
	case p.set&isDecade != 0:
		return 10
	case p.set&isCentury != 0:
		return 100
	}
	return 1
}

// division returns the first month and the number of months of a season,
// quarter or half. Winter runs into the next year (JMA: 12月 to 2月).
func division(code uint8) (first, months int) {
	switch {
	case code >= spring && code <= winter:
		return 3 + 3*int(code-spring), 3
	case code >= quarter1 && code <= quarter4:
		return 1 + 3*int(code-quarter1), 3
	case code == secondHalf:
		return 7, 6
	}
	return 1, 6
}

// A Part is a stated part of the day: 未明, 夕方. The zero Part is none.
type Part uint8

// The parts of the day. A clock time has none: 午前9時 is an hour, 午前 alone is AM.
const (
	NoPart       Part = iota
	Midnight          // 深夜, 真夜中
	Predawn           // 未明
	Dawn              // 明け方
	EarlyMorning      // 早朝
	Morning           // 朝
	AM                // 午前
	Noon              // 昼
	PM                // 午後
	Evening           // 夕方, 夕刻
	Night             // 夜, 晩
	LateNight         // 夜遅く
)

// parts gives the name and the hours of each part of the day. The hours are
// those of the Japan Meteorological Agency's forecast terms where it defines
// the word; 早朝, 昼 and 深夜 have no definition there and are ambiguous.
var parts = [...]struct {
	name     string
	from, to int // hours; 27 is 3 a.m. of the next day
}{
	NoPart:       {"", 0, 24},
	Midnight:     {"midnight", 22, 27},
	Predawn:      {"predawn", 0, 3},
	Dawn:         {"dawn", 3, 6},
	EarlyMorning: {"early-morning", 3, 9},
	Morning:      {"morning", 6, 9},
	AM:           {"am", 0, 12},
	Noon:         {"noon", 11, 13},
	PM:           {"pm", 12, 24},
	Evening:      {"evening", 15, 18},
	Night:        {"night", 18, 24},
	LateNight:    {"late-night", 21, 24},
}

// String returns the name of p ("early-morning"), or "" for NoPart.
func (p Part) String() string {
	if int(p) < len(parts) {
		return parts[p].name
	}
	return "%!Part(" + itoa(int(p)) + ")"
}

// A Section is a stated part of a month or year: 上旬, 末. The zero Section is
// the whole of it.
type Section uint8

// The sections.
const (
	Whole       Section = iota
	Early               // 初め, 初頭: the beginning, however long
	Mid                 // 半ば
	Late                // 末: the end
	FirstThird          // 上旬, 初旬: the 1st to the 10th
	MiddleThird         // 中旬: the 11th to the 20th
	LastThird           // 下旬: the 21st to the end
	LastDay             // 末日
	FormerHalf          // 前半
	LatterHalf          // 後半
)

var sectionNames = [...]string{"", "start", "mid", "end", "start", "mid", "end", "end", "start", "end"}

// String returns "start", "mid" or "end", or "" for Whole.
func (s Section) String() string { return name(sectionNames[:], int(s), "Section") }
