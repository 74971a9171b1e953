package jpdate

import "strings"

// An Assumption is a set of flags that say how a value was settled where the
// expression itself did not state it. The zero Assumption is none: everything
// was written.
type Assumption uint32

// The assumptions. YearFromReference allows a date to lie three months after the
// reference, and a month without a day eight; MonthFromReference six days.
const (
	YearFromReference Assumption = 1 << iota
	YearFromContext
	YearFromWeekday
	MonthFromReference
	MonthFromContext
	DateFromContext
	HourFromContext
	MeridiemFromContext
	CenturyFromReference
	EraFromContext
	FiscalYearFromReference
	CountedFromReference
	CountedFromContext
	InheritedFromRange
	RolledOver
	AmbiguousNoon
	WeekendsOnly
	AmbiguousPart
)

var assumptions = [...]struct{ name, en, ja string }{
	{"year-from-reference", "the year is the last one that puts the date before, or not long after, the reference date", "年は、日付が基準日より前か、その後まもない時期になる最も新しい年とした"},
	{"year-from-context", "the year is the one that puts the date nearest to the date before it", "年は直前の日付に最も近くなる年とした"},
	{"year-from-weekday", "the year is the one beside the reference date's in which the stated weekday fits", "年は基準日の前後の年のうち曜日が合う年とした"},
	{"month-from-reference", "the month is the reference date's, or the one before where the day would lie more than six days ahead", "月は基準日の月、6日を超えて先になる場合は前の月とした"},
	{"month-from-context", "the month is taken from the date before it", "月は直前の日付から補った"},
	{"date-from-context", "the date of the clock time is the date before it", "時刻の日付は直前の日付から補った"},
	{"hour-from-context", "the hour is taken from the time before it", "時は直前の時刻から補った"},
	{"meridiem-from-context", "午前 or 午後 is taken from the time before it, so that the story and a range run forward", "午前・午後は、時刻が前から後へ進むように直前の時刻から補った"},
	{"century-from-reference", "the two-digit year is the one from 79 years before to 20 years after the reference date", "2桁の年は基準日の79年前から20年後までの年とした"},
	{"era-from-context", "the year is read in the era named before it", "年は直前の元号によるものとした"},
	{"fiscal-year-from-reference", "the fiscal year is the one in which the date before it, or the reference date, lies", "年度は直前の日付または基準日の属する年度とした"},
	{"counted-from-reference", "counted from the reference date", "基準日から数えた"},
	{"counted-from-context", "counted from the date before it", "直前の日付から数えた"},
	{"inherited-from-range", "the unwritten fields are those of the range's other end", "書かれていない部分は範囲のもう一方の端から補った"},
	{"rolled-over", "an hour of 24 or more is a time of the next day", "24時以降は翌日の時刻とした"},
	{"ambiguous-noon", "午後12時 is read as noon, 午前12時 as the beginning of the day", "午後12時は正午、午前12時は一日の始まりとした"},
	{"weekends-only", "business days are counted as Monday to Friday, without holidays", "営業日は月曜日から金曜日とし、祝日は考慮していない"},
	{"ambiguous-part", "深夜, 早朝 and 昼 have no hours that all agree on; 22 to 3, 3 to 9 and 11 to 13 are taken", "深夜・早朝・昼には定まった時刻がなく、22時から3時、3時から9時、11時から13時とした"},
}

// Has reports whether a contains all of b.
func (a Assumption) Has(b Assumption) bool { return a&b == b }

// Names returns the names of the flags in a ("year-from-reference"), in a fixed
// order; nil if none.
func (a Assumption) Names() []string {
	var out []string
	for i, d := range assumptions {
		if a&(1<<i) != 0 {
			out = append(out, d.name)
		}
	}
	return out
}

// String returns the names of a joined by commas.
func (a Assumption) String() string { return strings.Join(a.Names(), ",") }

// Explain returns a sentence for each flag in a, in Japanese for lang "ja" and
// in English for any other.
func (a Assumption) Explain(lang string) []string {
	var out []string
	for i, d := range assumptions {
		switch {
		case a&(1<<i) == 0:
		case lang == "ja":
			out = append(out, d.ja)
		default:
			out = append(out, d.en)
		}
	}
	return out
}
