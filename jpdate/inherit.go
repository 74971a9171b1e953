package jpdate

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
