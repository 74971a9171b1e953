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
// reference day, so that 昨日 stays open and the year of 5月7日 depends on the context
// alone.
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
	w.Assumed |= lead.At.ambiguity(e.Mods) | e.To.At.ambiguity(e.Mods)
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

// ambiguity returns AmbiguousPart if p, with the qualifiers m, states a part of the day
// without a clock time that has no definition: 昼, but not 昼前.
func (p Partial) ambiguity(m Mods) Assumption {
	if !p.Has(Hour) && (p.part == Midnight || p.part == EarlyMorning || p.part == Noon && m&(Before|After) == 0) {
		return AmbiguousPart
	}
	return 0
}

// plain returns p without the marks of how its clock time is written, which only what
// follows needs: 13:52 and 午後1時52分 are one value. 9時 without a day may still be
// one of the afternoon, and stays apart from 午前9時.
func (p Partial) plain() Partial {
	p.set &^= saysHalf | isTwelve | isDigital
	switch {
	case p.Has(Day) && p.Has(Year):
		p.set &^= hasMeridiem
	case p.Has(Hour) && (p.hour >= 12 || p.hour == 0):
		p.set |= hasMeridiem
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
		if d, ok := c.clockDay(at); ok {
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

// goesOn reports whether the bare hour p goes on with the 午後 of the time before:
// whether it would lie before that time without, and after it with.
func (p Partial) goesOn(before Partial) bool {
	return p.Has(Hour) && p.set&hasMeridiem == 0 && before.set&saysHalf != 0 && before.hour >= 12 &&
		p.hour < 12 && p.hour+12 >= before.hour
}

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
