package jpdate

// An Era is a Japanese era (元号) from Meiji on. The zero Era, NoEra, is no era.
type Era uint8

// The eras since the Gregorian calendar was adopted.
const (
	NoEra  Era = iota
	Meiji      // 明治
	Taisho     // 大正
	Showa      // 昭和
	Heisei     // 平成
	Reiwa      // 令和
)

// eras gives for each era its name, the Gregorian year before its first, and
// its first day.
//
// Sources: 明治5年太政官布告第337号 (the calendar; 明治6年1月1日 is 1873-01-01),
// 大正元年 and 昭和元年 by imperial rescript of 1912-07-30 and 1926-12-25 (the
// first day belongs to the new era), 昭和64年政令第1号 (平成 from 1989-01-08),
// 平成31年政令第143号 (令和 from 2019-05-01).
var eras = [...]struct {
	name  string
	year0 int
	first Date
}{
	Meiji:  {"明治", 1867, Date{1873, 1, 1}},
	Taisho: {"大正", 1911, Date{1912, 7, 30}},
	Showa:  {"昭和", 1925, Date{1926, 12, 25}},
	Heisei: {"平成", 1988, Date{1989, 1, 8}},
	Reiwa:  {"令和", 2018, Date{2019, 5, 1}},
}

// First returns the first day of e. For Meiji that is 1873-01-01 (明治6年1月1日),
// the day Japan adopted the Gregorian calendar.
func (e Era) First() Date {
	if int(e) >= len(eras) {
		return Date{}
	}
	return eras[e].first
}

// Last returns the last day of e; ok is false for Reiwa, which has none yet.
func (e Era) Last() (d Date, ok bool) {
	if e == NoEra || e >= Reiwa {
		return Date{}, false
	}
	return eras[e+1].first.AddDays(-1), true
}

// Year returns the Gregorian year of year y of e; y counts from 1 (元年).
// It reports false where e had no such year: 平成32年, 明治5年.
func (e Era) Year(y int) (year int, ok bool) {
	if e == NoEra || e > Reiwa || y < 1 || y > maxYear-eras[e].year0 {
		return 0, false
	}
	year = eras[e].year0 + y
	last, ended := e.Last()
	return year, year >= int(eras[e].first.year) && (!ended || year <= int(last.year))
}

// String returns the name of e in Japanese (令和), or "" for NoEra.
func (e Era) String() string {
	if e > Reiwa {
		return "%!Era(" + itoa(int(e)) + ")"
	}
	return eras[e].name
}
