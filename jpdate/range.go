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
	case codeTo:
		return spaces(s, i+n), true
	case codeWave, codeDash, codeArrow:
		i += n
		if d, n := codeAt(s, i); d == c && c == codeDash {
			i += n // ――
		}
		return spaces(s, i), true
	}
	return i, false
}

// rangeEnd parses the second end of the range that p begins, if it does. A zone may
// stand after the first: 10:00 JST〜11:00 JST.
func rangeEnd(s string, p *parsedPoint) (q parsedPoint, ok bool) {
	i, ok := connector(s, p.end)
	if !ok && p.kind == KindTime {
		if z, k := zoneAfter(s, p.end); z != NoZone {
			if i, ok = connector(s, k); ok {
				defer func() {
					if ok {
						p.At.zone = z
					}
				}()
			}
		}
	}
	if !ok && p.numeric && isInterval(s, p.end, codeDash) {
		i, ok = expect(s, p.end, codeSlash)
	}
	if !ok {
		return spanned(s, p)
	}
	if q, ok = p.shortEnd(s, i); ok {
		return q, true
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
	if !ok || p.kind == KindFiscal != (q.kind == KindFiscal) || isDashed(s, p.end, i) && !p.pairs(q) {
		return q, false
	}
	if q.kind == KindTime && p.kind == KindDate {
		if j, ok := connector(s, q.end); ok { // 月曜から金曜 8時半~17時 are two ranges
			r := parsedPoint{led: true}
			if _, ok := r.clock(s, j, false); ok {
				q = parsedPoint{led: true, kind: KindDate}
				q.end, ok = q.date(s, i)
				return q, ok
			}
		}
	}
	if q.kind == KindDate && p.kind == KindTime && q.At.Has(Month) && !q.At.Has(Day) {
		return q, false // 10:00から5月
	}
	return q, true
}

// isDashed reports whether a dash stands in s[i:j] with a space on either side.
func isDashed(s string, i, j int) bool {
	k, ok := expect(s, spaces(s, i), codeDash)
	return ok && spaces(s, i) > i && k < j
}

// pairs reports whether q can be the second end of a range that p begins, where a
// dash with spaces stands between, which may as well lead over to what happened:
// 16:32 - 15:10以降の障害は解消.
func (p *parsedPoint) pairs(q parsedPoint) bool {
	if p.kind != KindTime || q.kind != KindTime {
		return q.Anchor == Absolute || p.kind == KindDate
	}
	return q.mods == 0 && p.numeric == q.numeric && q.At.Has(Hour) && (q.Anchor == Absolute || q.Anchor == Previous && q.Shift > 0)
}

// shortEnd parses a second end that states only the finest field of the first, in a
// form that alone would be a length or no expression: 10時15分〜45分, 2019〜22年,
// 昨年夏から秋.
func (p *parsedPoint) shortEnd(s string, i int) (q parsedPoint, ok bool) {
	q.led, q.kind = true, p.kind
	if _, ok := p.At.Season(); ok {
		if q.end, ok = q.season(s, i); ok {
			q.tail(s)
			return q, true
		}
	}
	if p.kind == KindFiscal {
		if n, end, ok := quarterAt(s, i); ok {
			q.At.month, q.At.set, q.end = quarter1+uint8(n)-1, hasMonth|isFiscal, end
			return q, true
		}
		return q, false
	}
	x, ok := numberAt(s, i)
	if !ok || x.sign != 0 || x.value > 99 {
		return q, false
	}
	j := spaces(s, x.end)
	c, n := codeAt(s, j)
	w, _ := wordAt(s, j+n)
	switch {
	case c == codeMinute && p.kind == KindTime && p.At.Has(Minute) && !p.numeric && x.value < 60 && !isBetween(s, j+n) && (w == nil || w.role != agoWord):
		q.At.minute, q.At.set, q.end = uint8(x.value), hasMinute, j+n
	case c == codeYear && p.kind == KindDate && p.At.Has(Year) && !p.At.Has(Day) && p.followedBy(x) && !isYearOrdinal(s, j+n) && !isBetween(s, j+n):
		q.At.year, q.At.set = int16(x.value), hasYear|isShortYear
		q.end, _ = q.afterYear(s, j+n)
	default:
		return q, false
	}
	q.tail(s)
	return q, true
}

// followedBy reports whether x can be a later year than p's, in its era or century.
func (p *parsedPoint) followedBy(x number) bool {
	if p.At.era != NoEra {
		return x.value > int(p.At.eraYear)
	}
	return x.digits == 2 && x.value > int(p.At.year)%100
}

// spanned parses the second end of a range whose words enclose it: 5日と7日の間,
// 5日以降7日以前, 6月以降7月にかけて.
func spanned(s string, p *parsedPoint) (q parsedPoint, ok bool) {
	if p.mods&OnOrAfter != 0 {
		if q, ok = pointAt(s, spaces(s, p.end), true); !ok {
			return q, false
		}
		w, _ := wordAt(s, q.end)
		j, isNi := expect(s, q.end, codeNi)
		if q.mods&OnOrBefore != 0 || w != nil && w.role == outMod && Mods(w.n)&(Until|By) != 0 || isNi && isWord(s, j, lengthSign) {
			p.mods &^= OnOrAfter
			q.mods &^= OnOrBefore
			return q, true
		}
		return q, false
	}
	w, i := wordAt(s, p.end)
	if w == nil || w.role != orWord || p.mods != 0 {
		return q, false
	}
	if q, ok = pointAt(s, i, true); !ok {
		return q, false
	}
	j := q.end
	if k, ok := expect(s, j, codeAnd); ok {
		j = k // 1日と3日との間
	}
	k, ok := expect(s, j, codeNo)
	return q, ok && isBetween(s, k)
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
	if c, _ := codeAt(s, x.end); c.class() == letter || c == codeDash || hanAt(s, x.end) {
		return q, false
	}
	q.end = q.setDay(s, x.value, x.end)
	return q, true
}

// unitFollows reports whether the number that ends at s[:i] leaves its unit to
// another number after a connector: the 12 in 3月12〜15日.
func unitFollows(s string, i int, unit code) bool {
	i, ok := connector(s, i)
	return ok && isUnitOf(s, i, unit)
}

// isUnitOf reports whether s[i:] is a number of the given unit.
func isUnitOf(s string, i int, unit code) bool {
	x, ok := numberAt(s, i)
	if !ok || x.sign != 0 || x.digits > 2 || x.value > maxClock && unit == codeHour {
		return false
	}
	j := spaces(s, x.end)
	end, ok := expect(s, j, unit)
	if !ok {
		return false
	}
	if n, isLength := lengthAt(s, i, false); isLength && !n.latent {
		return false // 3月12から15日以内
	}
	i = j
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

// longestList is how many numbers may stand before the one with their unit, and
// bounds the work for each of them.
const longestList = 6

// listedUnit returns the unit, 日 or 月, that ends the list which goes on at s[i:], or
// zero.
func listedUnit(s string, i int) code {
	for range longestList {
		c, n := codeAt(s, i)
		if c != codeComma && c != codeMiddleDot && c != codeASCIIComma {
			return 0
		}
		i = spaces(s, i+n)
		x, ok := numberAt(s, i)
		if !ok || x.sign != 0 || x.digits > 2 || x.value < 1 || x.value > 31 {
			return 0
		}
		if c, _ := codeAt(s, spaces(s, x.end)); c == codeDay || c == codeMonth {
			if isUnitOf(s, i, c) {
				return c
			}
			return 0
		}
		i = x.end
	}
	return 0
}

// listItem parses a number whose unit stands after the last of its list: 3、4日.
func listItem(s string, i int) (Expr, int, bool) {
	x, ok := numberAt(s, i)
	if !ok || x.sign != 0 || x.digits > 2 || x.value < 1 || x.value > 31 || decimalLeft(s, i) || preceded(s, i, codeNth) {
		return Expr{}, i, false
	}
	e := Expr{Kind: KindDate}
	switch unit := listedUnit(s, x.end); {
	case unit == codeDay:
		e.From.At.day, e.From.At.set = uint8(x.value), hasDay
	case x.value <= calendarMax && unit == codeMonth:
		e.From.At.month, e.From.At.set = uint8(x.value), hasMonth
	default:
		return Expr{}, i, false
	}
	return e, x.end, true
}

// preceded reports whether the character want ends at s[:i].
func preceded(s string, i int, want code) bool {
	c, _ := codeBefore(s, i)
	return c == want
}

// sharedUnit parses a range whose first end leaves its unit to the second:
// 3〜5日, 1〜2週間, 8〜9時.
func sharedUnit(s string, i int) (Expr, int, bool) {
	x, ok := numberAt(s, i)
	if !ok || x.sign != 0 || x.digits > 4 || decimalLeft(s, i) || gluedLeft(s, i) {
		return Expr{}, i, false
	}
	j, ok := connector(s, x.end)
	if c, _ := codeAt(s, spaces(s, x.end)); ok && c == codeDash {
		y, _ := numberAt(s, j)
		ok = y.digits <= 2 || y.digits == x.digits // 03-0000日 is no range
	}
	if !ok {
		return Expr{}, i, false
	}
	q, isPoint := pointAt(s, j, false)
	if x.digits == 4 && x.value >= firstNumericYear && x.value <= lastNumericYear {
		p := parsedPoint{kind: KindDate}
		p.At.year, p.At.set = int16(x.value), hasYear
		if q, ok := p.shortEnd(s, j); ok { // 2019〜22年
			return Expr{Kind: KindRange, Mods: q.mods, From: p.Point, To: q.Point}, q.end, true
		}
	}
	if n, isLength := lengthAt(s, j, false); isLength && (!isPoint || n.end > q.end || n.end == q.end && !n.latent) {
		return n.sharing(x)
	}
	if !isPoint || q.numeric || q.Anchor != Absolute {
		return Expr{}, i, false
	}
	from := Partial{}
	switch at := q.At; {
	case at.set&isShortYear != 0 && x.digits == 4:
		from.year, from.set = int16(x.value), hasYear|at.set&isFiscal
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
