package jpdate

// A Context is what earlier expressions in a text have established, so that a
// later one may leave it out. The zero Context has established nothing.
type Context struct {
	Last    Partial // the last date of any precision, for 同年 and 同月
	Day     Partial // the last day, with its time if stated, for 同日, 翌日 and bare times
	Began   Partial // the beginning of the last range, if it ran past midnight into Day
	Written bool    // the month of Day was written in the current passage
	Era     Era     // the last era named, for a two-digit year beside it
	Fiscal  Partial // the last fiscal year, for 前年度
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
		c.Day, c.Began = at, Partial{}
		if p.At.Has(Month) || p.Anchor != Absolute && (p.Unit == Month || p.Unit == Year) {
			c.Written = true
		}
	}
	return c
}

// clockDay returns the day of the clock time at, which names none: the last one. A time
// that lies within a range just told, and else more than half a day after its end, is
// on the day on which the range began: 22時から翌1日2時にかけて止まり、22時40分に気づいた.
func (c Context) clockDay(at Partial) (Date, bool) {
	const soon = 12 * 60 // minutes
	if began, ok := c.Began.Date(); ok && at.Has(Hour) && at.clockMinutes() >= c.Began.clockMinutes() && at.clockMinutes()-c.Day.clockMinutes() > soon {
		return began, true
	}
	return c.Day.Date()
}

// afterRange returns the context after the range w. A long range is background
// and leaves the day as it was.
func (c Context) afterRange(w When, e Expr, inner Context) Context {
	from, ok1 := w.From.Date()
	to, ok2 := w.To.Date()
	if ok1 && ok2 && from.DaysUntil(to) <= longRange {
		c = inner.after(When{Kind: KindDate, From: w.To}, e.To)
		c.Day.set &^= saysHalf // 午後1時 as the end of a range says nothing of the next hour
		if w.From.Has(Hour) && w.To.Has(Hour) && from.DaysUntil(to) == 1 {
			c.Began = w.From
		}
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
