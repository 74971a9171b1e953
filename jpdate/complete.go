package jpdate

import "time"

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

// century settles a two-digit year: in the era that was named before, if that
// gives a year not after the reference, or as the nearest year of the Gregorian
// calendar.
func (r Resolver) century(at *Partial, c Context) Assumption {
	short := int(at.year)
	if last := int(c.Last.year); c.Last.Has(Year) && (floorMod(last, 100) == short || floorMod(last+1, 100) == short) {
		at.year, at.set = int16(last+floorMod(short-last, 100)), at.set&^isShortYear
		return YearFromContext // 2017年12月から18年1月
	}
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
