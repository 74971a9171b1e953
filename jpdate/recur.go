package jpdate

// setAt parses a recurring expression: 毎日, 毎週月曜, 毎月1日, 隔週.
func setAt(s string, i int) (Expr, int, bool) {
	w, end, ok := wordOf(s, i, recurring)
	if !ok {
		return Expr{}, i, false
	}
	e := Expr{Kind: KindSet}
	if w.unit == NoUnit {
		e.Length.BusinessDays = 1
		return e, end, true
	}
	*e.Length.field(w.unit) = 1 + int32(w.n)
	if times, end, ok := timesAt(s, end); ok {
		e.Times = times // 毎週1回
		return e, end, true
	}
	p := parsedPoint{kind: KindDate, end: end}
	p.recurs(s, w.unit)
	p.At.part = w.part
	j := spaces(s, p.end)
	if k, ok := expect(s, j, codeNo); ok {
		j = k
	}
	q := p
	q.Anchor = Reference // so that 朝 alone will do
	if k, ok := q.clock(s, j, true); ok {
		p.At, p.mods, p.end = q.At, q.mods, k
	}
	if w, k, ok := wordOf(s, p.end, inMod); ok && Mods(w.n) == Approx {
		p.mods, p.end = p.mods|Approx, k
	}
	e.From.At, e.Mods = p.At, p.mods
	return e, p.end, true
}

// recurs parses the day within the unit of a recurrence: the 月曜 of 毎週月曜, the
// 第3水曜 of 毎月第3水曜, the 3月末 of 毎年3月末.
func (p *parsedPoint) recurs(s string, unit Unit) {
	i := spaces(s, p.end)
	if k, ok := expect(s, i, codeNo); ok {
		i = k
	}
	switch unit {
	case Week:
		if end, ok := weekdayList(s, i); ok {
			p.end = end
			return
		}
		p.end = p.weekdayAfter(s, p.end)
	case Month, Year:
		if _, _, end, ok := nthWeekday(s, i); ok {
			p.end = end
			return
		}
		q := *p
		if end, ok := q.month(s, i); ok && (unit == Year || !q.At.Has(Month)) {
			*p, p.end = q, end
		} else if end, ok := q.season(s, p.end); ok && unit == Year {
			p.At, p.mods, p.end = q.At, q.mods, end
		}
		if w, end, ok := wordOf(s, spaces(s, p.end), section); ok && !p.At.Has(Day) {
			p.At.section, p.end = Section(w.n), end
		} else if w, end, ok := wordOf(s, i, section); ok && p.At.set == 0 {
			p.At.section, p.end = Section(w.n), end
		}
	case Hour:
		if x, ok := numberAt(s, i); ok && x.value < 60 {
			if end, ok := expect(s, x.end, codeMinute); ok {
				p.At.minute, p.At.set, p.end = uint8(x.value), hasMinute, end
			}
		}
	}
}

// weekdayList reads 月・水・金曜日, two weekdays or more.
func weekdayList(s string, i int) (end int, ok bool) {
	for n := 1; n <= 7; n++ {
		c, m := codeAt(s, i)
		if _, ok := weekdayOf(c); !ok {
			return i, false
		}
		if _, end, ok := wordOf(s, i, weekdayName); ok {
			return end, n > 1
		}
		i += m
		if c, m = codeAt(s, i); c != codeMiddleDot && c != codeComma && c != codeAnd {
			return i, false
		}
		i += m
	}
	return i, false
}

// nthWeekday reads 第1水曜: the nth such weekday of a month.
func nthWeekday(s string, i int) (n, weekday, end int, ok bool) {
	j, ok := expect(s, i, codeNth)
	x, isNumber := numberAt(s, j)
	if !ok || !isNumber || x.value < 1 || x.value > 5 {
		return 0, 0, i, false
	}
	w, end, ok := wordOf(s, x.end, weekdayName)
	if !ok {
		return 0, 0, i, false
	}
	return x.value, int(w.n), end, true
}

// frequencyAt parses a frequency: 週3回, 月に1度.
func frequencyAt(s string, i int) (Expr, int, bool) {
	w, end, ok := wordOf(s, i, frequency)
	if b, n := codeBefore(s, i); !ok || n > 0 && (b.isNumeral() || b == codeNth) {
		return Expr{}, i, false
	}
	e := Expr{Kind: KindSet}
	*e.Length.field(w.unit) = 1 + int32(w.n)
	e.Times, end, ok = timesAt(s, end)
	return e, end, ok
}
