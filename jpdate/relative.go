package jpdate

// relativeDate parses what may follow a word such as 昨年, 今月, 先週, 本日.
func (p *parsedPoint) relativeDate(s string, i int, w *word) (int, bool) {
	p.Anchor, p.Unit, p.Shift, p.At.part = w.anchor, w.unit, int32(w.n), w.part
	if w.season != 0 {
		p.At.month, p.At.set = spring+w.season-1, hasMonth
		return i, true
	}
	return p.within(s, i, w.part == NoPart)
}

// within parses what narrows the year, month, week or day that p counts: the 3月 of
// 昨年3月, the 20日 of 先月20日. A day may be stated beside its count (mayState).
func (p *parsedPoint) within(s string, i int, mayState bool) (int, bool) {
	j := spaces(s, i)
	direct := true
	if k, ok := expect(s, j, codeNo); ok {
		j, direct = spaces(s, k), false
	}
	switch p.Unit {
	case Year:
		if end, ok := p.slashed(s, j); ok {
			return end, true
		}
		if x, ok := numberAt(s, j); ok && (x.sign == monthSign || x.sign == 0) {
			if c, _ := codeAt(s, spaces(s, x.end)); x.sign == monthSign || c == codeMonth {
				if end, ok := p.month(s, j); ok {
					return end, true
				}
			} else if x.value >= 1 && x.value <= calendarMax && x.digits <= 2 && unitFollows(s, x.end, codeMonth) {
				p.At.month, p.At.set = uint8(x.value), hasMonth // 昨年4〜9月
				return x.end, true
			}
		}
		if end, ok := p.season(s, i); ok {
			return end, true
		}
	case Month:
		if end, ok := p.plainDay(s, j); ok {
			return end, true
		}
	case Week:
		if end, ok := p.plainDay(s, j); ok && direct {
			return end, true // 先週20日
		}
		if w, end, ok := wordOf(s, j, weekdayName); ok {
			q := parsedPoint{}
			if k, ok := q.weekday(s, j, end, w); ok && q.At.Has(Day) {
				p.Point = q.Point // 今週の金曜日6月15日
				return k, true
			}
			p.At.setWeekday(int(w.n))
			return end, true
		}
	case Day:
		if mayState && direct {
			if end, ok := p.plainDay(s, j); ok {
				return end, true // 明日21日
			}
		}
		return p.shifted(s, p.weekdayAfter(s, i)), true
	}
	return i, true
}

// plainDay parses a day of the month without more: the 20日 of 先月20日.
func (p *parsedPoint) plainDay(s string, i int) (int, bool) {
	x, ok := numberAt(s, i)
	if !ok || x.value > 31 || x.sign != 0 && x.sign != daySign {
		return i, false
	}
	end := x.end
	if x.sign == 0 {
		if end, ok = expect(s, spaces(s, x.end), codeDay); !ok || isDayGuard(s, end) {
			return i, false
		}
		if n, isLength := lengthAt(s, i, false); isLength && (n.end > end || n.end == end && !n.latent) {
			return i, false // 昨日2日間
		}
	}
	return p.setDay(s, x.value, end), true
}

// shifted adds the distance that may follow a day counted from the reference:
// 今日から2日後, 昨日の2日前.
func (p *parsedPoint) shifted(s string, i int) int {
	if p.Anchor != Reference || p.At.set != 0 || p.At.part != NoPart {
		return i
	}
	j, ok := expect(s, i, codeNo)
	if w, k, isParticle := wordOf(s, i, outMod); isParticle && Mods(w.n) == Since {
		j, ok = k, true
	}
	if !ok {
		return i
	}
	n, ok := lengthAt(s, j, false)
	if !ok {
		return i
	}
	w, end := wordAt(s, n.end)
	sign := int32(0)
	switch {
	case w == nil:
		if k, ok := expect(s, n.end, codeDe); ok && k > n.end {
			sign, end = 1, n.end // 今日から4日で
		}
	case w.role == agoWord:
		sign = 1
	case w.role == inModClock && Mods(w.n) == Before:
		sign = -1
	}
	e, ok := n.distance(Reference, sign)
	if sign == 0 || !ok || e.Unit != Day || e.Months != 0 || n.mods != 0 {
		return i
	}
	p.Shift += e.Shift
	return end
}

// same parses what follows 同: 同月25日, 同10日, 同5月3日, 同年, 同午後3時.
func (p *parsedPoint) same(s string, i int) (int, bool) {
	j := spaces(s, i)
	p.Anchor = Previous
	x, ok := numberAt(s, j)
	if !ok {
		if w, _ := wordAt(s, j); w == nil || w.role != halfDay && w.role != dayPart && w.role != dayPartAlone {
			return i, false
		}
		p.Unit = Day
		return p.clock(s, j, true)
	}
	if x.sign != 0 {
		return i, false
	}
	c, _ := codeAt(s, spaces(s, x.end))
	switch c {
	case codeMonth:
		p.Unit = Year
	case codeDay:
		p.Unit = Month
	case codeHour, codeColon:
		p.Unit = Hour // 同3時: the day and, if it was said, the 午後 of before
		return p.clock(s, j, false)
	case codeMinute:
		end, _ := expect(s, spaces(s, x.end), codeMinute)
		if w, _ := wordAt(s, spaces(s, x.end)); w != nil && w.role == noTime || x.value > 59 {
			return i, false
		}
		p.Unit, p.kind = Hour, KindTime
		p.At.minute, p.At.set = uint8(x.value), hasMinute
		return end, true
	default:
		return i, false
	}
	return p.month(s, j)
}

// next parses what follows 翌: 翌6日, 翌7月1日, 翌1時, 翌未明, 翌月曜日, 翌2006年7月.
func (p *parsedPoint) next(s string, i int) (int, bool) {
	p.Anchor, p.Unit, p.Shift = Previous, Day, 1
	j := spaces(s, i)
	if c, _ := codeAt(s, j); c == codeNext {
		return i, false // 翌翌…
	}
	if end, ok := p.clock(s, j, false); ok {
		return end, true
	}
	if end, ok := p.slashed(s, j); ok {
		return end, true
	}
	if end, ok := p.month(s, j); ok {
		if !p.At.Has(Day) {
			p.Unit = Month // 翌2月
		}
		return end, true
	}
	if w, end, ok := wordOf(s, j, weekdayName); ok {
		p.Unit = NoUnit
		p.At.setWeekday(int(w.n))
		return end, true
	}
	q := parsedPoint{led: true}
	if end, ok := q.numberDate(s, j); ok && q.At.set&hasYear != 0 {
		p.Point, p.numeric = q.Point, q.numeric
		return end, true
	}
	return i, false
}

// nearWeekday parses 前の火曜日 and the weekday after 次の: the nearest such day before
// or after the reference.
func (p *parsedPoint) nearWeekday(s string, i int, w *word) (int, bool) {
	if w.role == lastWeekday {
		if p.Anchor, p.Shift = Reference, -1; w.anchor == Previous {
			p.Anchor, p.Shift = Previous, 1
		}
		p.At.setWeekday(int(w.n))
		if end, ok := expect(s, i, codeDay); ok {
			i = end
		}
		return i, true
	}
	d, end, ok := wordOf(s, i, weekdayName)
	if !ok {
		return i, false
	}
	p.Anchor, p.Shift = Reference, int32(w.n)
	p.At.setWeekday(int(d.n))
	return end, true
}
