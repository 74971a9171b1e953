package timeline

import (
	"fmt"
	"strconv"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// Intervals
//
// An interval is measured in three ways, which are different claims. Civil days
// count the midnights between two dates (民法140条: the first day is not counted)
// and never divide hours by 24. Elapsed time is bounded by the windows of its
// two ends. Nominal time is the difference of the two times as written, which is
// what a reader gets by subtraction.
//
// Two dates whose year is not known still make an interval where they share it:
// 5月7日 to 5月28日 is 21 days in every year. A leap day between them makes the
// interval a range, and an end well before the beginning lies in the next year.

// An Interval is the time from one moment to another, each as its text settles
// it.
type Interval struct {
	From jpdate.When `json:"from"`
	To   jpdate.When `json:"to"`
}

// Days is a range of whole civil days, from Min to Max inclusive.
type Days struct {
	Min int `json:"min_days"`
	Max int `json:"max_days"`
}

// Exact reports whether the number of days is known exactly.
func (d Days) Exact() bool { return d.Min == d.Max }

// Inclusive returns d counting both the first and the last day, as 3日間 and
// 22日目 do.
func (d Days) Inclusive() Days { return Days{d.Min + 1, d.Max + 1} }

// String returns the number of days, or the range ("13–14").
func (d Days) String() string {
	if d.Exact() {
		return strconv.Itoa(d.Min)
	}
	return fmt.Sprintf("%d–%d", d.Min, d.Max)
}

// Days returns the least and the greatest number of midnights between the two
// ends: from the first day of iv.From to the first day of iv.To, ranges being
// taken by their first day. A half-open end counts by the day that it names, which makes
// the number a bound; [Measurement] says which. Where the clocks of the two ends are of
// different zones the days are those of Japan, whose clock is that of an end without one. It
// is exact if both are known to the day. ok is
// false where an end is not known to the year and the other is, or to less than
// a month, or is a length.
func (iv Interval) Days() (d Days, ok bool) {
	from, to := point(iv.From), point(iv.To)
	return daysBetween(from, to)
}

// point returns w as a single date, a range by its first end.
func point(w jpdate.When) jpdate.When {
	if w.Kind == jpdate.KindRange {
		w.Kind, w.To, w.Limit = jpdate.KindDate, jpdate.Partial{}, jpdate.Period{}
	}
	return w
}

// lastPoint returns w as a single date, a range by its second end.
func lastPoint(w jpdate.When) jpdate.When {
	if w.Kind == jpdate.KindRange {
		w.From = w.To
	}
	return point(w)
}

func daysBetween(from, to jpdate.When) (Days, bool) {
	if from.From.Has(jpdate.Year) != to.From.Has(jpdate.Year) {
		return Days{}, false
	}
	if !from.From.Has(jpdate.Year) {
		return yearless(from, to)
	}
	if x, y := ahead(from), ahead(to); x != y {
		from, to = inJapan(from), inJapan(to)
	}
	a, ok1 := bounds(from)
	b, ok2 := bounds(to)
	if !ok1 || !ok2 {
		return Days{}, false
	}
	return Days{a[1].DaysUntil(b[0]), a[0].DaysUntil(b[1])}, true
}

// japan is how many minutes the clock of Japan is ahead of UTC.
const japan = 9 * 60

// ahead returns how many minutes the clock of w is ahead of UTC: that of Japan, unless w
// states another that is settled.
func ahead(w jpdate.When) int {
	if minutes, ok := w.From.Zone().Offset(); ok && w.From.Precision() >= jpdate.Hour {
		return minutes
	}
	return japan
}

// inJapan returns the day in Japan of w, whose clock is another.
func inJapan(w jpdate.When) jpdate.When {
	plain := w
	plain.Mods = 0
	win, ok := plain.Window(jpdate.JST())
	if !ok || ahead(w) == japan {
		return w
	}
	w.From = jpdate.PartialOf(jpdate.DateOf(win.Min.In(jpdate.JST())))
	return w
}

// DayBounds returns the first and the last day that w, or its first end if it is a range,
// can be: one and the same if it is known to the day. Qualifiers such as 頃 and までに move
// neither. ok is false if w is not known to the year and the month.
func DayBounds(w jpdate.When) (first, last jpdate.Date, ok bool) {
	b, ok := bounds(point(w))
	return b[0], b[1], ok
}

// bounds returns the first and the last day that w, a single date, allows.
func bounds(w jpdate.When) (b [2]jpdate.Date, ok bool) {
	if d, ok := w.From.Date(); ok {
		return [2]jpdate.Date{d, d}, true
	}
	w.Mods = 0
	win, ok := w.Window(nil)
	if !ok || w.From.Precision() < jpdate.Month {
		return b, false
	}
	return [2]jpdate.Date{jpdate.DateOf(win.Min), jpdate.DateOf(win.Max.Add(-time.Nanosecond))}, true
}

// yearless measures two dates that share an unknown year, in common years, leap
// years and those beside one. An end before the beginning lies in the next year if
// that is the nearer way round (12月28日 to 1月5日); otherwise the interval is
// negative.
func yearless(from, to jpdate.When) (Days, bool) {
	const leap = 2024
	a, ok1 := inYear(from, leap)
	b, ok2 := inYear(to, leap)
	if !ok1 || !ok2 {
		return Days{}, false
	}
	next := 0
	if b[1].Compare(a[0]) < 0 && b[1].DaysUntil(a[0]) > 366/2 {
		next = 1
	}
	var all Days
	found := false
	for _, year := range [...]int{leap - 3, leap - 1, leap} { // common before common, common before leap, leap
		a, ok1 := inYear(from, year)
		b, ok2 := inYear(to, year+next)
		if !ok1 || !ok2 {
			continue // a year without February 29
		}
		d := Days{a[1].DaysUntil(b[0]), a[0].DaysUntil(b[1])}
		if !found {
			all, found = d, true
		}
		all = Days{min(all.Min, d.Min), max(all.Max, d.Max)}
	}
	return all, found
}

// inYear returns the bounds of w, a date without a year, in the given year; ok is
// false if that has no such day.
func inYear(w jpdate.When, year int) ([2]jpdate.Date, bool) {
	m, ok := w.From.Month()
	if !ok {
		return [2]jpdate.Date{}, false
	}
	first, err := jpdate.NewDate(year, m, 1)
	if err != nil {
		return [2]jpdate.Date{}, false
	}
	last := first.AddMonths(1).AddDays(-1)
	if day, ok := w.From.Day(); ok {
		d, err := jpdate.NewDate(year, m, day)
		return [2]jpdate.Date{d, d}, err == nil
	}
	return [2]jpdate.Date{first, last}, true
}

// Elapsed is a range of elapsed time. In JSON it is in nanoseconds.
type Elapsed struct {
	Min time.Duration `json:"min_ns"`
	Max time.Duration `json:"max_ns"`
}

// Exact reports whether the elapsed time is known exactly.
func (e Elapsed) Exact() bool { return e.Min == e.Max }

// String returns e as a duration or a range of durations ("24m0s–26m0s").
func (e Elapsed) String() string {
	if e.Exact() {
		return e.Min.String()
	}
	return e.Min.String() + "–" + e.Max.String()
}

// Elapsed returns bounds on the time that passed, between To.Min-From.Max and
// To.Max-From.Min of the windows; Min is negative if they overlap. ok is false
// where a window is unknown or unbounded on a side that counts.
func (iv Interval) Elapsed() (e Elapsed, ok bool) {
	from, ok1 := iv.From.Window(nil)
	to, ok2 := iv.To.Window(nil)
	if !ok1 || !ok2 || from.Min.IsZero() || from.Max.IsZero() || to.Min.IsZero() || to.Max.IsZero() {
		return Elapsed{}, false
	}
	return Elapsed{to.Min.Sub(from.Max), to.Max.Sub(from.Min)}, true
}

// Nominal returns the difference of the two times as written: 25 minutes from
// 2時35分 to 3時00分, where Elapsed says 24 to 26. ok is false unless both ends are
// stated with their date and to the same precision, hour or finer, so that it
// cannot invent exactness.
func (iv Interval) Nominal() (d time.Duration, ok bool) {
	from, to := point(iv.From), point(iv.To)
	fine := from.From.Precision()
	if fine < jpdate.Hour || fine != to.From.Precision() {
		return 0, false
	}
	if _, ok := from.Date(); !ok {
		return 0, false
	}
	if _, ok := to.Date(); !ok {
		return 0, false
	}
	from.Mods, to.Mods = 0, 0
	a, ok1 := from.Window(nil)
	b, ok2 := to.Window(nil)
	return b.Min.Sub(a.Min), ok1 && ok2
}
