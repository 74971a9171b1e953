package jpdate

// A parsedLength is a Period with what the grammar needs to go on from it.
type parsedLength struct {
	period Period
	mods   Mods
	latent bool // a day of the month unless something confirms the length: 10日
	end    int
}

// expr completes n, which starts an expression: to a point (2日後), a recurrence
// (3カ月ごと) or a range of lengths (1週間から2週間).
func (n parsedLength) expr(s string) (Expr, int) {
	if w, end := wordAt(s, n.end); w != nil {
		switch {
		case w.role == every:
			return Expr{Kind: KindSet, Mods: n.mods, Length: n.period.plus(int32(w.n))}, end
		case w.role == agoWord:
			return n.point(s, Previous, 1, end)
		case w.role == inModClock && Mods(w.n) == Before:
			return n.point(s, Reference, -1, end)
		}
	}
	e := Expr{Kind: KindDuration, Mods: n.mods, Length: n.period}
	if j, ok := connector(s, n.end); ok {
		if q, ok := lengthAt(s, j, false); ok && q.sameUnit(n) {
			return Expr{Kind: KindRange, Mods: n.mods | q.mods, Length: n.period, Limit: q.period}, q.end
		}
	}
	return e, n.end
}

// plus returns p with its one unit raised by extra: 隔週 and 1日おき skip one.
func (p Period) plus(extra int32) Period {
	for _, f := range []*int32{&p.Years, &p.Months, &p.Weeks, &p.Days, &p.Hours, &p.Minutes, &p.Seconds} {
		if *f != 0 {
			*f += extra
			break
		}
	}
	return p
}

// maxCount is the largest number of units that a point is counted by; seconds
// of it in hours still fit a Shift.
const maxCount = 100_000

// most returns the largest number in p.
func (p Period) most() int32 {
	return max(p.Years, p.Months, p.Weeks, p.Days, p.Hours, p.Minutes, p.Seconds)
}

// point returns n as a distance from the anchor a.
func (n parsedLength) point(s string, a Anchor, sign int32, end int) (Expr, int) {
	p := n.period
	pt := Point{Anchor: a}
	kind := KindDate
	switch {
	case p.Vague != NoUnit, p.BusinessDays != 0, p.most() > maxCount:
		return Expr{Kind: KindDuration, Mods: n.mods, Length: p}, n.end
	case p.Seconds != 0:
		pt.Unit, pt.Shift, kind = Second, p.Seconds+60*(p.Minutes+60*p.Hours), KindTime
	case p.Minutes != 0:
		pt.Unit, pt.Shift, kind = Minute, p.Minutes+60*p.Hours, KindTime
	case p.Hours != 0:
		pt.Unit, pt.Shift, kind = Hour, p.Hours, KindTime
	case p.Days != 0 || p.Weeks != 0:
		pt.Unit, pt.Shift = Day, p.Days+7*p.Weeks
	case p.Months != 0:
		pt.Unit, pt.Shift = Month, p.Months+12*p.Years
	default:
		pt.Unit, pt.Shift = Year, p.Years
	}
	pt.Shift *= sign
	q := parsedPoint{Point: pt, kind: kind, mods: n.mods, end: end}
	q.tail(s)
	return Expr{Kind: q.kind, Mods: q.mods, From: q.Point}, q.end
}

// sameUnit reports whether n and q could be the ends of one range.
func (n parsedLength) sameUnit(q parsedLength) bool {
	return n.period.Vague == NoUnit && q.period.Vague == NoUnit
}

// lengthAt parses the length at s[i:]. In a term of years (term) 八月 is eight
// months.
func lengthAt(s string, i int, term bool) (n parsedLength, ok bool) {
	if w, end := wordAt(s, i); w != nil {
		switch w.role {
		case halfYear:
			n.period.Months, n.end = 6, end
			n.tail(s)
			return n, true
		case vagueNumber:
			return vagueLength(s, end)
		}
	}
	n.end = i
	last := NoUnit
	for {
		x, isNumber := numberAt(s, spaces(s, n.end))
		if !isNumber || x.sign != 0 || x.value == 0 && x.kanji || !x.kanji && decimalLeft(s, spaces(s, n.end)) || n.end == i && spaces(s, i) != i {
			break
		}
		unit, end, latent, ok := lengthUnitAt(s, spaces(s, x.end), term)
		if !ok || unit <= last && last != NoUnit || unit == Year && isYearNumber(s, x) {
			break
		}
		if unit == NoUnit {
			n.period.BusinessDays = int32(x.value)
			n.end, n.latent, last = end, false, Second
			break
		}
		*n.period.field(unit) = int32(x.value)
		n.end, last = end, unit
		n.latent = latent
		if j, ok := expect(s, end, codeHalf); ok && n.addHalf(unit) {
			n.end = j
			break
		}
		if unit == Second || unit == Day && latent {
			break
		}
	}
	if last == NoUnit {
		return n, false
	}
	n.tail(s)
	return n, true
}

// field returns the field of p for unit u.
func (p *Period) field(u Unit) *int32 {
	switch u {
	case Year:
		return &p.Years
	case Month:
		return &p.Months
	case Week:
		return &p.Weeks
	case Day:
		return &p.Days
	case Hour:
		return &p.Hours
	case Minute:
		return &p.Minutes
	}
	return &p.Seconds
}

// addHalf adds half of the unit u in the next finer one, where that is a whole
// number.
func (n *parsedLength) addHalf(u Unit) bool {
	switch u {
	case Year:
		n.period.Months = 6
	case Hour:
		n.period.Minutes = 30
	case Minute:
		n.period.Seconds = 30
	default:
		return false
	}
	return true
}

// lengthUnitAt reads the unit of a length. NoUnit with ok is a business day;
// latent means that a bare 日 may as well be a day of the month.
func lengthUnitAt(s string, i int, term bool) (u Unit, end int, latent, ok bool) {
	if w, end := wordAt(s, i); w != nil {
		switch w.role {
		case lengthUnit:
			if w.unit == Minute && isShare(s, end) {
				return 0, i, false, false
			}
			return w.unit, end, false, true
		case businessDay:
			return NoUnit, end, false, true
		case noTime:
			return 0, i, false, false
		}
	}
	c, n := codeAt(s, i)
	switch {
	case c == codeYear && !isYearOrdinal(s, i+n):
		return Year, i + n, false, true
	case c == codeDay && !isDayGuard(s, i+n):
		return Day, i + n, true, true
	case c == codeMonth && term:
		return Month, i + n, false, true
	}
	return 0, i, false, false
}

// isYearNumber reports whether x with the 年 after it names a year and is no
// count of years: 2022年, but not 2022年間.
func isYearNumber(s string, x number) bool {
	w, _ := wordAt(s, spaces(s, x.end))
	return x.value >= firstYear && x.value <= maxYear && w == nil
}

// isYearOrdinal reports whether what follows 年 makes it a grade or a count of
// something else: 3年生, 2年目, 90年代, 5年度.
func isYearOrdinal(s string, i int) bool {
	c, _ := codeAt(s, i)
	switch c {
	case codePupil, codeOrdinal, codeDecade, codeOrder, codeClassOf, codeDegree, codeIssue, codeMinute:
		return true
	}
	return false
}

// isShare reports whether 分 before s[i:] is a fraction: 3分の1.
func isShare(s string, i int) bool {
	c, n := codeAt(s, i)
	if c != codeNo {
		return false
	}
	d, _ := codeAt(s, i+n)
	return d.class() == digit || d.class() == kanjiDigit
}

// vagueLength parses what follows 数: 数日, 数か月.
func vagueLength(s string, i int) (n parsedLength, ok bool) {
	unit, end, _, ok := lengthUnitAt(s, i, false)
	if !ok || unit == NoUnit {
		return n, false
	}
	n.period.Vague, n.end = unit, end
	n.tail(s)
	return n, true
}

// tail reads the qualifiers that belong to the extent of a length. One of them
// shows that a bare 日 is a length.
func (n *parsedLength) tail(s string) {
	for {
		w, end := wordAt(s, spaces(s, n.end))
		if w == nil {
			break
		}
		if w.role != inModLength && (w.role != inMod || !lengthMod(Mods(w.n))) {
			break
		}
		n.mods |= Mods(w.n)
		n.latent = false
		n.end = end
	}
	if n.latent {
		if w, _ := wordAt(s, n.end); w != nil && (w.role == agoWord || w.role == every || w.role == lengthSign || w.role == inModClock && Mods(w.n) == Before) {
			n.latent = false
		}
		if n.period.Days > 31 || n.period.Hours != 0 || n.period.Months != 0 {
			n.latent = false
		}
	}
}

// lengthMod reports whether m can qualify a length: 以内 can, 以降 cannot.
func lengthMod(m Mods) bool { return m == Approx || m == AtMost }
