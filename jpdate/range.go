package jpdate

// connector reads what stands between the two ends of a range, with the spaces
// around it: から, 〜, -, →.
func connector(s string, i int) (end int, ok bool) {
	i = spaces(s, i)
	if w, end, ok := wordOf(s, i, outMod); ok {
		if Mods(w.n) == Since {
			return spaces(s, end), true
		}
		return i, false
	}
	c, n := codeAt(s, i)
	switch c {
	case codeWave, codeDash, codeArrow:
		i += n
		if d, n := codeAt(s, i); d == c && c == codeDash {
			i += n // ――
		}
		return spaces(s, i), true
	}
	return i, false
}

// rangeEnd parses the second end of the range that p begins, if it does.
func rangeEnd(s string, p parsedPoint) (q parsedPoint, ok bool) {
	i, ok := connector(s, p.end)
	if !ok {
		return q, false
	}
	q, ok = pointAt(s, i, true)
	if w, _, isPart := wordOf(s, i, dayPart); isPart && p.kind == KindDate && Part(w.n) == q.At.part && !q.At.Has(Hour) {
		return q, false // 5日から朝, which may be the start of another word
	}
	if n, isLength := lengthAt(s, i, false); isLength && (!ok || n.end > q.end || n.end == q.end && !n.latent) {
		return q, false // 7日から10日間
	}
	if !ok && p.numeric && p.kind == KindDate && p.At.Has(Day) {
		return dayAlone(s, i)
	}
	if !ok || p.kind == KindFiscal != (q.kind == KindFiscal) {
		return q, false
	}
	if q.kind == KindDate && p.kind == KindTime && q.At.Has(Month) && !q.At.Has(Day) {
		return q, false // 10:00から5月
	}
	return q, true
}

// dayAlone reads the bare numbers that end a numeric range: 2012/4/3~6,
// 2012.4.3~5.6.
func dayAlone(s string, i int) (q parsedPoint, ok bool) {
	x, ok := numberAt(s, i)
	q.kind, q.numeric = KindDate, true
	if c, n := codeAt(s, x.end); ok && c == codeDot && !x.kanji && x.value >= 1 && x.value <= calendarMax {
		if d, ok := numberAt(s, x.end+n); ok && !d.kanji && d.digits <= 2 && d.value >= 1 && d.value <= 31 && !gluedRight(s, d.end) {
			q.At.month, q.At.set = uint8(x.value), hasMonth
			q.end = q.setDay(s, d.value, d.end)
			return q, true
		}
	}
	if !ok || x.kanji || x.digits > 2 || x.value < 1 || x.value > 31 || gluedRight(s, x.end) {
		return q, false
	}
	if c, _ := codeAt(s, x.end); c != 0 && c.class() != space && c != codeClose && c != codeComma && c != codeNo {
		return q, false
	}
	q.end = q.setDay(s, x.value, x.end)
	return q, true
}

// unitFollows reports whether the number that ends at s[:i] leaves its unit to
// another number after a connector: the 12 in 3月12〜15日.
func unitFollows(s string, i int, unit code) bool {
	i, ok := connector(s, i)
	if !ok {
		return false
	}
	x, ok := numberAt(s, i)
	if !ok || x.sign != 0 || x.digits > 2 || x.value > maxClock {
		return false
	}
	if n, isLength := lengthAt(s, i, false); isLength && !n.latent {
		return false // 3月12から15日以内
	}
	i = spaces(s, x.end)
	end, ok := expect(s, i, unit)
	switch {
	case !ok:
		return false
	case unit == codeDay && (isDayGuard(s, end) || x.value < 1 || x.value > 31):
		return false
	case unit == codeMonth && (isMonthGuard(s, end) || x.value < 1 || x.value > calendarMax):
		return false
	}
	w, _ := wordAt(s, i)
	return w == nil || w.role != lengthUnit && w.role != noTime
}

// sharedUnit parses a range whose first end leaves its unit to the second:
// 3〜5日, 1〜2週間, 8〜9時.
func sharedUnit(s string, i int) (Expr, int, bool) {
	x, ok := numberAt(s, i)
	if !ok || x.sign != 0 || x.digits > 4 || decimalLeft(s, i) || gluedLeft(s, i) {
		return Expr{}, i, false
	}
	j, ok := connector(s, x.end)
	if !ok {
		return Expr{}, i, false
	}
	q, isPoint := pointAt(s, j, false)
	if n, isLength := lengthAt(s, j, false); isLength && (!isPoint || n.end > q.end || n.end == q.end && !n.latent) {
		return n.sharing(x)
	}
	if !isPoint || q.numeric || q.Anchor != Absolute {
		return Expr{}, i, false
	}
	from := Partial{}
	switch at := q.At; {
	case at.Has(Year) && x.digits == 4:
		from.year, from.set = int16(x.value), hasYear|at.set&isFiscal
	case at.Has(Year):
		return Expr{}, i, false
	case at.Has(Month) && x.value >= 1 && x.value <= 12:
		from.month, from.set = uint8(x.value), hasMonth
	case at.Has(Month):
		return Expr{}, i, false
	case at.Has(Day) && x.value >= 1 && x.value <= 31:
		from.day, from.set = uint8(x.value), hasDay
	case at.Has(Hour) && x.value <= maxClock:
		from.hour, from.set = uint8(x.value), hasHour
	default:
		return Expr{}, i, false
	}
	return Expr{Kind: KindRange, Mods: q.mods, From: Point{At: from}, To: q.Point}, q.end, true
}

// sharing returns the range from x in the unit of n to n.
func (n parsedLength) sharing(x number) (Expr, int, bool) {
	e := Expr{Kind: KindRange, Mods: n.mods, Limit: n.period}
	for u := Year; u <= Second; u++ {
		if *n.period.field(u) != 0 {
			*e.Length.field(u) = int32(x.value)
			return e, n.end, true
		}
	}
	e.Length.BusinessDays = int32(x.value)
	return e, n.end, n.period.BusinessDays != 0
}
