package jpdate

import "time"

// Resolving
//
// A Resolver settles an expression in three ways, in this order: by what the
// expression states, by what was said before (the Context), by the day that the
// text was written (the Reference). Each field that was not written sets a flag
// of the result, and a field that nothing settles stays unstated.
//
// The rules, which DESIGN.md discusses:
//
//   - 同日, 翌日 and a bare clock time count from the last day that was said;
//     同年 and 同月 from the last date of any precision.
//   - The year of 5月7日 follows the last day that was said, if that has a year:
//     the nearest such date. Otherwise it is the latest one that is not more than
//     three months after the reference: texts tell of the past, and announce the
//     near future. A stated weekday overrides both with a year beside theirs, if it
//     fits there.
//   - The month of a bare 17日 is that of the last day whose month was written in
//     the same passage; otherwise the reference's, or the month before where the
//     17th lies ahead.
//   - The second end of a range takes what it leaves out from the first, and is
//     never before it.

// A Resolver settles expressions. The zero Resolver is ready to use; it has no
// reference day, so that 昨日 and the year of 5月7日 depend on the context alone.
//
// A Resolver is not changed by use and is safe for concurrent use.
type Resolver struct {
	// Reference is the day that 今日 means: often the day of writing. The zero
	// Date is unknown.
	Reference Date
	// Prefer says on which side of the reference a date lies that states no year, or
	// a day that states no month. The zero value, Nearest, allows the near future.
	Prefer Preference
	// FiscalStart is the month in which a fiscal year (年度) starts. Zero means
	// April, as that of the state does (財政法11条).
	FiscalStart time.Month
}

// A Preference is a side of the reference day. The zero Preference is Nearest.
type Preference uint8

// The preferences.
const (
	Nearest Preference = iota // before, or not far after
	Past                      // not after the reference: of what has happened
	Future                    // not before it: of what is planned
)

var preferenceNames = [...]string{"nearest", "past", "future"}

// String returns the name of p ("past").
func (p Preference) String() string { return name(preferenceNames[:], int(p), "Preference") }

// A Context is what earlier expressions in a text have established, so that a
// later one may leave it out. The zero Context has established nothing.
type Context struct {
	Last    Partial // the last date of any precision, for 同年 and 同月
	Day     Partial // the last day, with its time if stated, for 同日, 翌日 and bare times
	Written bool    // the month of Day was written in the current passage
	Era     Era     // the last era named, for a two-digit year beside it
	Fiscal  Partial // the last fiscal year, for 前年度
}

// Tolerances of the year and month rules, in days.
const (
	aheadOfReference = 92  // a yearless date may lie this far after the reference
	monthsAhead      = 240 // a month without a day may lie this far after it in its own year
	longBefore       = 150 // a yearless date this far before the last day said may be of the next year
	daysAhead        = 6   // a monthless day may lie this far after the reference
	longAgo          = 20  // going back further within a month means the next month
	longRange        = 45  // a longer range is background: 同日 does not refer to it
)

// Resolve returns what e denotes after c, and the Context for the expression
// that follows e. It is a pure function of its arguments. Fields that nothing
// settles are unstated in the result; impossible ones are kept as written, and
// [When.Check] reports them.
func (r Resolver) Resolve(e Expr, c Context) (When, Context) {
	w := When{Kind: e.Kind, Mods: e.Mods, Length: e.Length, Limit: e.Limit, Times: e.Times}
	if e.Kind == KindNone || e.Kind == KindDuration || e.Kind == KindSet {
		w.From = e.From.At
		return w, c
	}
	if e.Kind == KindRange && !e.Limit.IsZero() {
		return w, c
	}
	lead := r.lead(e)
	settled := true
	if w.From, w.Assumed, settled = r.point(lead, c); !settled {
		w.pending[0] = lead.pending()
	}
	if !settled && e.Kind == KindTime && lead.At.IsZero() {
		return lead.distance(w), c
	}
	if e.Kind != KindRange {
		w.rollOver()
		c = c.after(w, e.From)
		w.From = w.From.plain()
		return w, c
	}
	inner := c.after(When{Kind: KindDate, From: w.From}, e.From)
	if e.From.Anchor == Previous && e.From.Unit == Day && e.From.Shift < 0 {
		inner = c // 前日夜から同日朝
	}
	to, assumed, settled := r.rangeEnd(w.From, e.To, inner)
	if !settled {
		w.pending[1] = e.To.pending()
	}
	w.To = to
	w.Assumed |= assumed
	switch {
	case w.From.zone == NoZone:
		w.From.zone = w.To.zone
	case w.To.zone == NoZone:
		w.To.zone = w.From.zone
	}
	w.rollOver()
	c = c.afterRange(w, e, inner)
	w.From, w.To = w.From.plain(), w.To.plain()
	return w, c
}

// plain returns p, if its day is known, without the marks of how its clock time is
// written, which only what follows needs: 13:52 and 午後1時52分 are one value.
func (p Partial) plain() Partial {
	if p.Has(Day) && p.Has(Year) {
		p.set &^= hasMeridiem | saysHalf | isTwelve | isDigital
	}
	return p
}

// Again settles what w left open, for want of a reference or a context, now that r
// and c have one: the year of 5月7日, the day of 昨日. What is settled stays, and so
// do the assumptions that it rests on. For an expression e,
//
//	r.Again(w, c), where w, _ := Resolver{}.Resolve(e, Context{})
//
// gives what r.Resolve(e, c) gives.
func (r Resolver) Again(w When, c Context) (When, Context) {
	got, c := r.Resolve(w.Expr(), c)
	got.Assumed |= w.Assumed
	return got, c
}

// A pending is what a point of a When counts from, where that is not known yet.
// The zero pending is none: the point is settled, or states what it states.
type pending struct {
	anchor        Anchor
	unit          Unit
	shift, months int32
}

func (p Point) pending() pending { return pending{p.Anchor, p.Unit, p.Shift, p.Months} }

func (p pending) point(at Partial) Point { return Point{at, p.anchor, p.unit, p.shift, p.months} }

// Expr returns the expression that w still is where it has not been settled in
// full; see [Resolver.Again].
func (w When) Expr() Expr {
	e := Expr{Kind: w.Kind, Mods: w.Mods, Length: w.Length, Limit: w.Limit, Times: w.Times}
	e.From, e.To = w.pending[0].point(w.From), w.pending[1].point(w.To)
	if w.Kind == KindDuration && w.pending[0] != (pending{}) { // see Point.distance
		e.Kind, e.Length, e.Mods = KindTime, Period{}, e.Mods&^(Before|After)
	}
	return e
}

// distance returns w as the length that p counts, for a 1時間後 that has no time
// to count from.
func (p Point) distance(w When) When {
	w.Kind, w.Assumed = KindDuration, 0
	w.Mods |= After
	n, months := p.Shift, p.Months
	if n < 0 || months < 0 {
		w.Mods = w.Mods&^After | Before
		n, months = -n, -months
	}
	w.Length.Years, w.Length.Months = months/12, months%12
	if p.Unit == BusinessDay {
		w.Length.BusinessDays = n
	} else {
		*w.Length.field(p.Unit) = n
	}
	w.Length.carry()
	return w
}

// carry writes what p counts in one unit of the clock in hours, minutes and
// seconds.
func (p *Period) carry() {
	p.Minutes, p.Seconds = p.Minutes+p.Seconds/60, p.Seconds%60
	p.Hours, p.Minutes = p.Hours+p.Minutes/60, p.Minutes%60
}

// lead returns the first point of e with the fields that it takes from the
// second: the year of 5月7日〜2020年6月1日.
func (r Resolver) lead(e Expr) Point {
	p, to := e.From, e.To.At
	if e.Kind != KindRange || p.Anchor != Absolute || e.To.Anchor != Absolute {
		return p
	}
	if !p.At.Has(Year) && p.At.Has(Month) && to.Has(Year) && !to.Fiscal() {
		p.At.year, p.At.set = to.year, p.At.set|hasYear
		if to.Has(Month) && p.At.month > to.month {
			p.At.year--
		}
	}
	if p.At.Has(Day) && !p.At.Has(Month) && to.Has(Month) && to.Has(Day) && p.At.day <= to.day {
		p.At.month, p.At.set = to.month, p.At.set|hasMonth
	}
	return p
}

// point settles p. It reports false for one that counts from what is not known.
func (r Resolver) point(p Point, c Context) (at Partial, a Assumption, settled bool) {
	at = p.At
	if at.set&isTwelve != 0 {
		a |= AmbiguousNoon
	}
	if at.Fiscal() {
		return r.fiscal(p, c)
	}
	switch p.Anchor {
	case Reference:
		if !r.Reference.IsValid() {
			return at, a, false
		}
		got, b, ok := count(p, PartialOf(r.Reference))
		return got, a | b | CountedFromReference, ok
	case Previous:
		base := c.Day
		if p.Unit == Year || p.Unit == Month {
			base = c.Last
		}
		flag := CountedFromContext
		if base.IsZero() {
			base, flag = PartialOf(r.Reference), CountedFromReference
		}
		if base.IsZero() {
			return at, a, false
		}
		got, b, ok := count(p, base)
		if !ok {
			return at, a, false
		}
		return got, a | b | flag, true
	}
	if at.set&isShortYear != 0 {
		a |= r.century(&at, c)
		if at.set&isShortYear != 0 {
			return at, a, true
		}
	}
	switch {
	case p.Unit != NoUnit:
		b, ok := r.edge(&at, p.Unit, c)
		return at, a | b, ok
	case at.Has(Year):
	case at.Has(Month):
		a |= r.year(&at, c)
	case at.Has(Day):
		a |= r.month(&at, c)
	case at.set&hasWeekday != 0:
		a |= r.weekday(&at, c)
	case at.Has(Hour) || at.part != NoPart:
		if d, ok := c.Day.Date(); ok {
			at = at.WithDate(d)
			a |= DateFromContext
			if at.goesOn(c.Day) {
				at.hour += 12 // 午後2時16分 … 3時前
				at.set |= saysHalf
				a |= MeridiemFromContext
			}
		}
	}
	return at, a, true
}

// edge settles 年末, 月末 and 週明け, which are those of the day that was said or of
// the reference. 年末 is the last one early in the year, 年明け the next one late.
func (r Resolver) edge(at *Partial, unit Unit, c Context) (Assumption, bool) {
	base, flag := r.Reference, CountedFromReference
	if d, ok := c.Day.Date(); ok && (c.Written || !base.IsValid()) {
		base, flag = d, CountedFromContext
	}
	if !base.IsValid() {
		return 0, false
	}
	switch unit {
	case Year:
		at.year, at.set = base.year, at.set|hasYear
		december := Date{base.year, 12, 1}
		switch {
		case at.section == Late && r.Prefer != Future && (r.Prefer == Past && base.Compare(december) < 0 || base.DaysUntil(december) > monthsAhead):
			at.year--
		case at.section == Early && (r.Prefer == Future && base.month > 1 || r.Prefer == Nearest && base.month >= 10):
			at.year++
		}
	case Month:
		at.year, at.month, at.set = base.year, base.month, at.set|hasYear|hasMonth
		if r.Prefer == Past && at.section == Late && int(base.day) < daysIn(int(base.year), int(base.month))-3 {
			before := Date{base.year, base.month, 1}.AddMonths(-1)
			at.year, at.month = before.year, before.month
		}
	case Week:
		monday := base.AddDays(-floorMod(int(base.Weekday())-1, 7))
		if at.section == Early {
			at.section = Whole
			*at = at.WithDate(monday.AddDays(7))
			break
		}
		at.year, at.week = isoWeek(monday)
		at.set |= hasYear | hasWeek
	}
	return flag, true
}

// goesOn reports whether the bare hour p goes on with the 午後 of the time before:
// whether it would lie before that time without, and after it with.
func (p Partial) goesOn(before Partial) bool {
	return p.Has(Hour) && p.set&hasMeridiem == 0 && before.set&saysHalf != 0 && before.hour >= 12 &&
		p.hour < 12 && p.hour+12 >= before.hour
}

// count returns the point p counted from base. What p states replaces what the
// count gives; a day or month that p states after 翌 is the nearest such one. It
// reports false where base does not state what p counts.
func count(p Point, base Partial) (Partial, Assumption, bool) {
	at, a := p.At, Assumption(0)
	day, dated := base.Date()
	n := int(p.Shift)
	out := at
	if p.Months != 0 && dated {
		day = day.AddMonths(int(p.Months))
	}
	switch p.Unit {
	case NoUnit: // 次の金曜日
		if !dated {
			return out, a, false
		}
		step := 1
		if n < 0 {
			step = -1
		}
		for day = day.AddDays(step); day.IsValid() && day.Weekday() != weekdayNumber(at); {
			day = day.AddDays(step)
		}
		return out.WithDate(day), a, true
	case Year:
		if !base.Has(Year) {
			return out, a, false
		}
		out.year, out.set = yearOf(int(base.year)+n), out.set|hasYear
	case Month:
		if !base.Has(Year) || !base.Has(Month) || base.month > calendarMax {
			return out, a, false
		}
		if at.Has(Month) { // 翌2月
			out.year, out.set = base.year, out.set|hasYear
			if at.month <= base.month {
				out.year++
			}
			return out, a, true
		}
		m := int(base.year)*12 + int(base.month) - 1 + n
		out.year, out.month = yearOf(floorDiv(m, 12)), uint8(floorMod(m, 12)+1)
		out.set |= hasYear | hasMonth
	case Week:
		if !dated {
			return out, a, false
		}
		monday := day.AddDays(7*n - floorMod(int(day.Weekday())-1, 7))
		if w, ok := at.Weekday(); ok {
			return out.WithDate(monday.AddDays(floorMod(int(w)-1, 7))), a, true
		}
		out.year, out.week = isoWeek(monday)
		out.set |= hasYear | hasWeek
	case Day:
		if !dated && base.Has(Month) && base.Has(Day) && base.month <= calendarMax {
			return dayOfYear(at, base, n), a, true
		}
		if !dated {
			return out, a, false
		}
		d := day.AddDays(n)
		if at.Has(Day) {
			d = nearestWith(at, day, n)
		}
		out = out.WithDate(d)
	case BusinessDay:
		if !dated {
			return out, a, false
		}
		return out.WithDate(addBusinessDays(day, n)), a | WeekendsOnly, true
	case Hour:
		if n == 0 && p.Months == 0 {
			if dated {
				out = out.WithDate(day)
			}
			if at.Has(Hour) { // 午後5時23分 … 同5時29分
				if at.set&hasMeridiem == 0 && base.Has(Hour) && base.hour >= 12 && at.hour < 12 {
					out.hour += 12
					out.set |= saysHalf
					a |= MeridiemFromContext
				}
				return out, a, true
			}
			// 同44分
			if base.Has(Hour) {
				out.hour, out.set = base.hour, out.set|hasHour|hasMeridiem
				a |= HourFromContext
			}
			return out, a, true
		}
		return clockShift(base, day, n*3600, Hour), a, dated && base.Has(Hour)
	case Minute:
		return clockShift(base, day, n*60, Minute), a, dated && base.Has(Hour)
	case Second:
		return clockShift(base, day, n, Second), a, dated && base.Has(Hour)
	}
	return out, a, true
}

// addBusinessDays returns the day n business days after d, or before for a
// negative n, where every day from Monday to Friday is one.
func addBusinessDays(d Date, n int) Date {
	step := 1
	if n < 0 {
		step = -1
	}
	for n != 0 && d.IsValid() {
		d = d.AddDays(step)
		if w := d.Weekday(); w != time.Saturday && w != time.Sunday {
			n -= step
		}
	}
	return d
}

// yearOf returns y, or 0 for a year that no Date can have.
func yearOf(y int) int16 {
	if y < minYear || y > maxYear {
		return 0
	}
	return int16(y)
}

// dayOfYear returns at on the day n days after base, whose year is not known.
func dayOfYear(at, base Partial, n int) Partial {
	const leap = 2024
	d, err := NewDate(leap, time.Month(base.month), int(base.day))
	if err != nil {
		return at
	}
	if at.Has(Day) {
		d = nearestWith(at, d, n)
	} else {
		d = d.AddDays(n)
	}
	at.month, at.day, at.set = d.month, d.day, at.set|hasMonth|hasDay
	return at
}

// nearestWith returns the day with the day of the month, and the month if stated,
// of p that is nearest to n days after d, on that side of d.
func nearestWith(p Partial, d Date, n int) Date {
	target := d.AddDays(n)
	for k := range 366 {
		for _, e := range [...]Date{target.AddDays(k), target.AddDays(-k)} {
			side := d.DaysUntil(e)
			if e.day == p.day && (!p.Has(Month) || e.month == p.month) && (n == 0 || n > 0 == (side > 0) && side != 0) {
				return e
			}
		}
	}
	return target
}

// clockShift returns base, whose day is d, moved by sec seconds, no finer than
// base or unit state. Without a clock time in base there is nothing to move.
func clockShift(base Partial, d Date, sec int, unit Unit) Partial {
	if !base.Has(Hour) || !d.IsValid() {
		return Partial{}
	}
	total := int(base.hour)*3600 + int(base.minute)*60 + int(base.second) + sec
	out := PartialOf(d.AddDays(floorDiv(total, 86400)))
	total = floorMod(total, 86400)
	out.hour, out.minute, out.second = uint8(total/3600), uint8(total/60%60), uint8(total%60)
	out.set |= hasHour | hasMeridiem
	fine := max(base.Precision(), unit)
	if fine >= Minute {
		out.set |= hasMinute
	} else {
		out.minute = 0
	}
	if fine >= Second {
		out.set |= hasSecond
	} else {
		out.second = 0
	}
	return out
}

// isoWeek returns the ISO 8601 year and week of a Monday.
func isoWeek(monday Date) (year int16, week uint8) {
	thursday := monday.AddDays(3)
	first := Date{thursday.year, 1, 1}
	return thursday.year, uint8(first.DaysUntil(thursday)/7 + 1)
}

// century settles a two-digit year: in the era that was named before, if that
// gives a year not after the reference, or as the nearest year of the Gregorian
// calendar.
func (r Resolver) century(at *Partial, c Context) Assumption {
	short := int(at.year)
	near := int(r.Reference.year)
	if near == 0 {
		near = int(c.Last.year)
	}
	if c.Era != NoEra {
		if y, ok := c.Era.Year(short); ok && (near == 0 || y <= near+1) {
			at.year, at.era, at.eraYear = int16(y), c.Era, uint8(short)
			at.set &^= isShortYear
			return EraFromContext
		}
	}
	if near == 0 {
		return 0
	}
	year := near - floorMod(near-short, 100)
	if year+100-near <= 20 {
		year += 100
	}
	at.year = int16(year)
	at.set &^= isShortYear
	return CenturyFromReference
}

// year settles the year of a date that states its month.
func (r Resolver) year(at *Partial, c Context) Assumption {
	anchor, ahead, flag := r.Reference, aheadOfReference, YearFromReference
	if d, ok := c.Day.Date(); ok && (c.Written || !anchor.IsValid()) {
		anchor, ahead, flag = d, 183, YearFromContext
	} else if !anchor.IsValid() && c.Last.Has(Year) && !c.Last.Fiscal() {
		anchor, ahead, flag = Date{c.Last.year, 7, 1}, 183, YearFromContext
		if m, ok := c.Last.Month(); ok {
			anchor.month = uint8(m)
		}
	}
	if !anchor.IsValid() {
		return 0
	}
	at.set |= hasYear
	try := func(year int16) (lo Date, ok bool) {
		at.year = year
		lo, _ = at.days()
		return lo, lo.IsValid()
	}
	if at.set&hasWeekday != 0 && at.Has(Day) {
		// Further off, a misprinted weekday would always find some year.
		for _, step := range [...]int16{0, -1, 1} {
			if d, ok := try(anchor.year + step); ok && d.Weekday() == weekdayNumber(*at) {
				if step == 0 {
					return flag
				}
				return YearFromWeekday
			}
		}
	}
	for _, step := range [...]int16{1, 0, -1, -2, -3, -4} { // back to a year with a February 29
		limit := ahead
		switch {
		case r.Prefer == Past && flag == YearFromReference:
			limit = 0
		case r.Prefer == Future && flag == YearFromReference:
			limit = 365
		case flag == YearFromReference && !at.Has(Day) && at.section == Whole && step == 0:
			limit = monthsAhead // Japanese marks a month of another year: 昨年12月
		}
		d, ok := try(anchor.year + step)
		if !ok || anchor.DaysUntil(d) > limit {
			continue
		}
		if r.Prefer == Past && r.Reference.IsValid() && r.Reference.DaysUntil(d) > 0 {
			continue
		}
		if flag == YearFromContext && anchor.DaysUntil(d) < -longBefore {
			// The story may as well go on, if not beyond the reference.
			if next, ok := try(at.year + 1); !ok || !r.Reference.IsValid() || r.Reference.DaysUntil(next) > aheadOfReference {
				try(at.year - 1)
			}
		}
		return flag
	}
	try(anchor.year)
	return flag
}

func weekdayNumber(p Partial) (w time.Weekday) { w, _ = p.Weekday(); return w }

// month settles the month and year of a bare day of the month.
func (r Resolver) month(at *Partial, c Context) Assumption {
	last, said := c.Day.Date()
	if m, ok := c.Last.Month(); ok && !said && c.Written && c.Last.Has(Year) {
		last, said = Date{c.Last.year, uint8(m), 1}, true
	}
	if said && (c.Written || !r.Reference.IsValid()) {
		m := last
		if int(last.day)-int(at.day) > longAgo {
			m = Date{last.year, last.month, 1}.AddMonths(1)
		}
		at.year, at.month, at.set = m.year, m.month, at.set|hasYear|hasMonth
		return MonthFromContext
	}
	if !r.Reference.IsValid() {
		return 0
	}
	m := Date{r.Reference.year, r.Reference.month, 1}
	switch day, today := int(at.day), int(r.Reference.day); {
	case r.Prefer == Past && day > today, r.Prefer == Nearest && day > today+daysAhead:
		m = m.AddMonths(-1)
	case r.Prefer == Future && day < today:
		m = m.AddMonths(1)
	}
	if at.set&hasWeekday != 0 {
		for _, step := range [...]int{0, -1, 1, -2, -3} {
			n := m.AddMonths(step)
			if int(at.day) <= daysIn(int(n.year), int(n.month)) && (Date{n.year, n.month, at.day}).Weekday() == weekdayNumber(*at) {
				m = n
				break
			}
		}
	}
	for int(at.day) > daysIn(int(m.year), int(m.month)) && at.day <= 31 {
		m = m.AddMonths(-1)
	}
	at.year, at.month, at.set = m.year, m.month, at.set|hasYear|hasMonth
	return MonthFromReference
}

// weekday settles a bare weekday as the nearest one up to the day that was said,
// or up to the reference.
func (r Resolver) weekday(at *Partial, c Context) Assumption {
	day, flag := r.Reference, CountedFromReference
	if d, ok := c.Day.Date(); ok {
		day, flag = d, CountedFromContext
	}
	if !day.IsValid() {
		return 0
	}
	back := floorMod(int(day.Weekday())-int(at.weekday), 7)
	if r.Prefer == Future && flag == CountedFromReference && back > 0 {
		back -= 7
	}
	*at = at.WithDate(day.AddDays(-back))
	return flag
}

// fiscal settles a fiscal year, half or quarter.
func (r Resolver) fiscal(p Point, c Context) (Partial, Assumption, bool) {
	at, a := p.At, Assumption(0)
	start := int(at.fiscalFrom)
	if start == 0 {
		start = max(int(r.FiscalStart), 0)
	}
	if start < 1 || start > calendarMax {
		start = fiscalStart
	}
	at.startIn(start)
	if at.set&isShortYear != 0 {
		if a = r.century(&at, c); at.era != NoEra {
			at.era, at.eraYear = NoEra, 0
		}
		return at, a, true
	}
	if at.Has(Year) {
		return at, 0, true
	}
	year, flag := int16(0), FiscalYearFromReference
	switch {
	case p.Anchor == Previous && c.Fiscal.Has(Year):
		year, flag = c.Fiscal.year, CountedFromContext
	case p.Anchor != Reference && c.Day.Has(Year):
		d, _ := c.Day.Date()
		year = fiscalYearOf(d, start)
	case r.Reference.IsValid():
		year = fiscalYearOf(r.Reference, start)
	default:
		return p.At, 0, false
	}
	at.year, at.set = year+int16(p.Shift), at.set|hasYear
	return at, flag, true
}

// fiscalYearOf returns the fiscal year, of those that start in the given month, in
// which d lies.
func fiscalYearOf(d Date, start int) int16 {
	if int(d.month) < start {
		return d.year - 1
	}
	return d.year
}

// rangeEnd settles the second end of the range that starts with from.
func (r Resolver) rangeEnd(from Partial, p Point, c Context) (Partial, Assumption, bool) {
	at := p.At
	if p.Anchor == Previous && p.Unit == Day && from.Has(Hour) && !from.Has(Day) {
		return at, 0, false // 23時から翌1時, of no known day
	}
	if at.Fiscal() && p.Anchor == Absolute && !at.Has(Year) && from.Has(Year) {
		at.inheritFiscal(from)
		got, a, ok := r.fiscal(Point{At: at}, c)
		return got, a | InheritedFromRange, ok
	}
	if p.Anchor != Absolute || at.Fiscal() {
		return r.point(p, c)
	}
	var a Assumption
	if at.set&isShortYear != 0 {
		switch {
		case from.era != NoEra: // 令和4年12月から6年3月
			at.inheritCentury(from)
			a |= EraFromContext
		case from.Has(Year):
			at.inheritCentury(from)
			a |= InheritedFromRange
		default:
			a |= r.century(&at, c)
		}
	}
	start, _ := from.days()
	inherit := func(u Unit) bool { return !at.Has(u) && from.Has(u) }
	switch {
	case at.Has(Month):
		if inherit(Year) {
			at.year, at.set = from.year, at.set|hasYear
			a |= InheritedFromRange
			if _, hi := at.days(); hi.IsValid() && hi.Compare(start) < 0 {
				at.year++
			}
		}
	case at.Has(Day), at.section != Whole && !at.Has(Year):
		if inherit(Month) {
			at.month, at.set = from.month, at.set|hasMonth
			if inherit(Year) {
				at.year, at.set = from.year, at.set|hasYear
			}
			a |= InheritedFromRange
			if at.Has(Day) && from.Has(Day) && at.day < from.day && at.month <= calendarMax {
				next := Date{max(at.year, minYear), at.month, 1}.AddMonths(1)
				at.month = next.month
				if at.Has(Year) {
					at.year = next.year
				}
			}
		}
	case at.set&hasMinute != 0 && at.set&hasHour == 0 && from.Has(Hour): // 10時15分から45分
		minute := at.minute
		at = from
		at.minute = minute
		return at, a | InheritedFromRange, true
	case at.Has(Hour) || at.part != NoPart:
		a |= at.inheritDay(from)
	case at.set&hasWeekday != 0:
		if d, ok := from.Date(); ok { // 月曜日から金曜日
			at = at.WithDate(d.AddDays(floorMod(int(at.weekday)-int(d.Weekday()), 7)))
			return at, a | InheritedFromRange, true
		}
	}
	if !at.Has(Year) && at.set != 0 && !at.Has(Hour) {
		got, b, ok := r.point(Point{At: at}, c)
		return got, a | b, ok
	}
	return at, a, true
}

// inheritFiscal gives the fiscal year, half or quarter at, the second end of a
// range, what it leaves out of the first: 令和3年度から5年度, 第1四半期から第3四半期.
func (at *Partial) inheritFiscal(from Partial) {
	at.fiscalFrom = from.fiscalFrom
	if at.set&isShortYear == 0 {
		at.year, at.set = from.year, at.set|hasYear
		if from.Has(Month) && at.month < from.month {
			at.year++
		}
		return
	}
	at.inheritCentury(from)
}

// inheritCentury completes the short year of at: in the era of from, or as the
// first such year after it.
func (at *Partial) inheritCentury(from Partial) {
	at.set &^= isShortYear
	if from.era != NoEra {
		at.era, at.eraYear = from.era, uint8(at.year)
		at.year += int16(eras[from.era].year0)
		return
	}
	at.year += from.year / 100 * 100
	if at.year < from.year {
		at.year += 100
	}
}

// inheritDay gives the clock time at, the second end of a range, the day of the
// first and its half of the day: 午後1時半から3時 ends at 15:00, 午後11時から1時 on
// the next day. 9時から5時 ends at 17:00, since a night of twenty hours is none.
func (at *Partial) inheritDay(from Partial) Assumption {
	a := InheritedFromRange
	if at.Has(Hour) && from.Has(Hour) && at.set&hasMeridiem == 0 && at.hour < 12 && at.clockMinutes() <= from.clockMinutes() {
		said := from.set&hasMeridiem != 0
		if noon := at.clockMinutes() + 12*60; noon > from.clockMinutes() && (said || !at.wholeDay(from)) {
			at.hour += 12
			a |= MeridiemFromContext
		}
	}
	d, ok := from.Date()
	if !ok {
		if !from.Has(Day) {
			return a &^ InheritedFromRange
		}
		at.month, at.day = from.month, from.day
		at.set |= from.set & (hasMonth | hasDay)
		if at.Has(Hour) && from.Has(Hour) && at.clockMinutes() < from.clockMinutes() && from.Has(Month) {
			*at = dayOfYear(at.Without(Day).clockOf(*at), from, 1)
		}
		return a
	}
	if at.Has(Hour) && from.Has(Hour) && at.clockMinutes() < from.clockMinutes() {
		d = d.AddDays(1)
	}
	*at = at.WithDate(d)
	return a
}

// clockOf returns p with the clock time of q.
func (p Partial) clockOf(q Partial) Partial {
	p.hour, p.minute, p.second, p.part, p.zone = q.hour, q.minute, q.second, q.part, q.zone
	p.set |= q.set & (hasHour | hasMinute | hasSecond | hasMeridiem | saysHalf | isTwelve | isDigital)
	return p
}

// wholeDay reports whether the clock of the range from from to at runs to 24: its
// hours are written as 09:00 or 21時.
func (at *Partial) wholeDay(from Partial) bool {
	return at.set&isDigital != 0 || from.set&isDigital != 0
}

func (p Partial) clockMinutes() int { return int(p.hour)*60 + int(p.minute) }

// rollOver moves hours past midnight to the next day, where the day is known.
func (w *When) rollOver() {
	for _, p := range []*Partial{&w.From, &w.To} {
		if d, ok := p.Date(); ok && p.Has(Hour) && p.hour >= 24 {
			q := p.WithDate(d.AddDays(int(p.hour / 24)))
			q.hour %= 24
			q.set &^= hasWeekday // it was that of the day before
			q.era, q.eraYear = NoEra, 0
			*p = q
			w.Assumed |= RolledOver
		}
	}
}

// after returns the context after w, which p expressed.
func (c Context) after(w When, p Point) Context {
	at := w.From
	if at.era != NoEra {
		c.Era = at.era
	}
	if at.Fiscal() {
		c.Fiscal = at
		return c
	}
	if at.Has(Year) {
		c.Last = at
	}
	if _, ok := at.Date(); ok {
		c.Day = at
		if p.At.Has(Month) || p.Anchor != Absolute && (p.Unit == Month || p.Unit == Year) {
			c.Written = true
		}
	}
	return c
}

// afterRange returns the context after the range w. A long range is background
// and leaves the day as it was.
func (c Context) afterRange(w When, e Expr, inner Context) Context {
	from, ok1 := w.From.Date()
	to, ok2 := w.To.Date()
	if ok1 && ok2 && from.DaysUntil(to) <= longRange {
		c = inner.after(When{Kind: KindDate, From: w.To}, e.To)
		c.Day.set &^= saysHalf // 午後1時 as the end of a range says nothing of the next hour
		return c
	}
	if w.To.era != NoEra {
		c.Era = w.To.era
	}
	if w.To.Has(Year) && !w.To.Fiscal() {
		c.Last = w.To
	}
	return c
}
