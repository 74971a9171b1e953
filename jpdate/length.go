package jpdate

// A parsedLength is a Period with what the grammar needs to go on from it.
type parsedLength struct {
	period Period
	mods   Mods
	latent bool // a day of the month unless something confirms the length: 10日
	end    int
}

// expr completes n, which starts an expression: to a point (2日後), a recurrence
// (3カ月ごと, 1日3回) or a range of lengths (1週間から2週間).
func (n parsedLength) expr(s string) (Expr, int) {
	if w, end := wordAt(s, n.end); w != nil {
		switch {
		case w.role == every:
			return Expr{Kind: KindSet, Mods: n.mods, Length: n.period.plus(int32(w.n))}, end
		case w.role == agoWord:
			if p, ok := n.point(s, Previous, 1, end); ok {
				return p.expr(s)
			}
		case w.role == inModClock && Mods(w.n) == Before:
			if p, ok := n.point(s, Previous, -1, end); ok {
				return p.expr(s)
			}
		}
	}
	if times, end, ok := timesAt(s, n.end); ok && n.mods == 0 {
		return Expr{Kind: KindSet, Mods: n.mods, Length: n.period, Times: times}, end
	}
	e := Expr{Kind: KindDuration, Mods: n.mods, Length: n.period}
	if j, ok := connector(s, n.end); ok {
		if q, ok := lengthAt(s, j, false); ok && q.sameUnit(n) {
			return Expr{Kind: KindRange, Mods: n.mods | q.mods, Length: n.period, Limit: q.period}, q.end
		}
	}
	return e, n.end
}

// untilThen before a number of days makes it how long something took, if what follows it is
// one of afterLength: 公表まで3日。 but not 公表まで、3日に….
const (
	untilThen       = "まで"
	untilThenVoiced = "まて\u3099" // with the mark apart
	afterLength     = "。、もだでか！？!?)）\n"
)

// isRange reports whether what follows n makes it the lower of two lengths, the upper of
// which can be nothing else: 3日から5日以内.
func (n parsedLength) isRange(s string) bool {
	j, ok := connector(s, n.end)
	if !ok {
		return false
	}
	q, ok := lengthAt(s, j, false)
	return ok && q.mods&AtMost != 0 && q.sameUnit(n) && n.period.most() < q.period.most()
}

// plus returns p with its one unit raised by extra: 隔週 and 1日おき skip one. What
// is counted in hours does not: 30分おき is every 30 minutes.
func (p Period) plus(extra int32) Period {
	for _, f := range []*int32{&p.Years, &p.Months, &p.Weeks, &p.Days} {
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
	return max(p.Years, p.Months, p.Weeks, p.Days, p.BusinessDays, p.Hours, p.Minutes, p.Seconds)
}

// distance returns n as a distance from the anchor a. ok is false for a length
// that no point can be counted by: 数日, half a month.
func (n parsedLength) distance(a Anchor, sign int32) (pt Point, ok bool) {
	p, ok := n.period.whole()
	if !ok || p.Vague != NoUnit || p.most() > maxCount {
		return Point{}, false
	}
	months, days := 12*p.Years+p.Months, 7*p.Weeks+p.Days
	pt = Point{Anchor: a, Months: sign * months}
	switch {
	case p.BusinessDays != 0:
		pt.Unit, pt.Shift = BusinessDay, p.BusinessDays
	case p.Seconds != 0:
		pt.Unit, pt.Shift = Second, p.Seconds+60*(p.Minutes+60*(p.Hours+24*days))
	case p.Minutes != 0:
		pt.Unit, pt.Shift = Minute, p.Minutes+60*(p.Hours+24*days)
	case p.Hours != 0:
		pt.Unit, pt.Shift = Hour, p.Hours+24*days
	case days != 0:
		pt.Unit, pt.Shift = Day, days
	case p.Months != 0:
		pt.Unit, pt.Shift, pt.Months = Month, months, 0
	default:
		pt.Unit, pt.Shift, pt.Months = Year, p.Years, 0
	}
	pt.Shift *= sign
	return pt, true
}

// point returns the point at the distance n from the anchor a.
func (n parsedLength) point(s string, a Anchor, sign int32, end int) (q parsedPoint, ok bool) {
	pt, ok := n.distance(a, sign)
	if !ok {
		return q, false
	}
	q = parsedPoint{Point: pt, kind: KindDate, mods: n.mods, end: end}
	if pt.Unit >= Hour && pt.Unit <= Second {
		q.kind = KindTime
	}
	switch {
	case pt.Months != 0:
	case pt.Unit == Day && n.period.Weeks != 0 && n.period.Days == 0:
		if k, ok := expect(s, end, codeNo); ok { // 2週間後の月曜日
			if w, k, ok := wordOf(s, k, weekdayName); ok {
				q.Unit, q.Shift, q.end = Week, pt.Shift/7, k
				q.At.setWeekday(int(w.n))
			}
		}
	case pt.Unit == Year || pt.Unit == Month:
		if _, ok := expect(s, end, codeNo); ok { // 3年前の3月
			q.end, _ = q.within(s, end, false)
		}
	}
	if k, ok := q.clockAfterDate(s, q.end); ok && pt.Unit <= Day { // 2日前の午後3時
		q.end, q.kind = k, KindTime
	}
	q.tail(s)
	return q, true
}

// sameUnit reports whether n and q could be the ends of one range.
func (n parsedLength) sameUnit(q parsedLength) bool { return !n.latent || !q.latent }

// lengthAt parses the length at s[i:]. In a term of years (term) 八月 is eight
// months.
func lengthAt(s string, i int, term bool) (n parsedLength, ok bool) {
	if i >= len(s) || isDigit(s[i]) {
		// a number, and no word
	} else if w, end := wordAt(s, i); w != nil {
		switch w.role {
		case countedLength:
			n.end = end
			if *n.period.field(w.unit) = int32(w.n); w.n == 0 {
				n.period.Milli, n.period.MilliUnit = 500, w.unit
			}
			n.tail(s)
			return n, true
		case vagueNumber:
			return vagueLength(s, end)
		}
	}
	if c, _ := codeBefore(s, i); c == codeTenth || c == codeDegree || c == codeNth {
		return n, false // 3割4分, 139度45分, 第3分科会
	}
	n.end = i
	last := NoUnit
	for {
		j := spaces(s, n.end)
		if last != NoUnit {
			if k, ok := expect(s, j, codeAnd); ok && !n.latentDay(last) {
				j = k // 1週間と3日間
			} else if ok {
				if x, ok := numberAt(s, k); ok {
					if u, _, latent, ok := lengthUnitAt(s, x.end, false); ok && !latent && u > Day {
						j = k // 1日と2時間
					}
				}
			}
		}
		x, isNumber := numberAt(s, j)
		if !isNumber || x.sign != 0 || !x.kanji && decimalLeft(s, j) || n.end == i && j != i {
			break
		}
		x = grouped(s, x)
		milli, numberEnd := fraction(s, x)
		if x.value == 0 && milli == 0 {
			break // 0日 is no length
		}
		if k, ok := expect(s, numberEnd, codeSeveral); ok && last == NoUnit {
			return vagueLength(s, k) // 十数日
		}
		unit, end, latent, ok := lengthUnitAt(s, spaces(s, numberEnd), term)
		if !ok || unit <= last && last != NoUnit || unit == Year && isYearNumber(s, x) || n.latent && unit != Hour {
			break
		}
		if unit == NoUnit {
			n.period.BusinessDays = int32(x.value)
			n.end, n.latent, last = end, false, Second
			break
		}
		*n.period.field(unit) = int32(x.value)
		n.end, last = end, unit
		n.latent = latent && milli == 0
		if milli != 0 {
			n.period.Milli, n.period.MilliUnit = milli, unit
			break
		}
		if j, ok := expect(s, end, codeHalf); ok && !isWord(s, end, section) {
			n.addHalf(unit)
			n.end, n.latent = j, false
			break
		}
		if unit == Second {
			if f, ok := numberAt(s, end); ok && !f.kanji && f.sign == 0 && f.digits <= 3 { // 1秒05
				if n.period.Milli = milliOf(f); n.period.Milli != 0 {
					n.period.MilliUnit, n.end = Second, f.end
				}
			}
			break
		}
	}
	if last == NoUnit {
		return n, false
	}
	n.tail(s)
	return n, true
}

// latentDay reports whether the last unit of n is a 日 that may be a day of the
// month.
func (n parsedLength) latentDay(last Unit) bool { return n.latent && last == Day }

// grouped returns the number x with the groups of thousands or the 万 that follow it:
// 1,000日間, 1万時間.
func grouped(s string, x number) number {
	if x.sign != 0 {
		return x
	}
	for !x.kanji && x.digits <= 3 || x.grouped {
		j, ok := expect(s, x.end, codeASCIIComma)
		if !ok {
			break
		}
		g, ok := numberAt(s, j)
		if !ok || g.kanji || g.digits != 3 || g.sign != 0 {
			break
		}
		x.value, x.end, x.grouped = min(x.value*1000+g.value, maxNumber), g.end, true
	}
	if j, ok := expect(s, x.end, codeMyriad); ok {
		x.value, x.end = min(x.value*10_000, maxNumber), j
	}
	return x
}

// fraction reads the decimals after the number x, up to three, in thousandths: the
// .5 of 1.5時間. The dot may be the middle one of vertical text: 一・五時間.
func fraction(s string, x number) (milli uint16, end int) {
	c, n := codeAt(s, x.end)
	if c != codeDot && c != codeMiddleDot || x.digits == 0 {
		return 0, x.end
	}
	f, ok := numberAt(s, x.end+n)
	if !ok || f.digits == 0 || f.digits > 3 || f.sign != 0 || f.kanji != x.kanji {
		return 0, x.end
	}
	return milliOf(f), f.end
}

// milliOf returns the decimals f in thousandths.
func milliOf(f number) uint16 {
	return uint16(f.value * [...]int{1: 100, 2: 10, 3: 1}[f.digits])
}

// timesAt reads how often something recurs in a length: 3回, に1回, に一度.
func timesAt(s string, i int) (times uint8, end int, ok bool) {
	if j, ok := expect(s, i, codeNi); ok {
		i = j
	}
	x, ok := numberAt(s, spaces(s, i))
	if !ok || x.sign != 0 || x.value < 1 || x.value > 99 {
		return 0, i, false
	}
	j := spaces(s, x.end)
	c, n := codeAt(s, j)
	if c != codeTimes && c != codeDegree || preceded(s, i, codeNth) {
		return 0, i, false
	}
	if d, _ := codeAt(s, j+n); d == codeOrdinal {
		return 0, i, false // 3回目
	}
	return uint8(x.value), j + n, true
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

// addHalf adds half of the unit u, in the next finer one where that is a whole
// number: 2時間半 is two hours and thirty minutes.
func (n *parsedLength) addHalf(u Unit) {
	switch u {
	case Year:
		n.period.Months = 6
	case Hour:
		n.period.Minutes = 30
	case Minute:
		n.period.Seconds = 30
	default:
		n.period.Milli, n.period.MilliUnit = 500, u
	}
}

// lengthUnitAt reads the unit of a length. NoUnit with ok is a business day;
// latent means that a bare 日 may as well be a day of the month.
func lengthUnitAt(s string, i int, term bool) (u Unit, end int, latent, ok bool) {
	if w, end := wordAt(s, i); w != nil {
		switch w.role {
		case lengthUnit:
			if c, _ := codeAt(s, end); w.unit == Minute && isShare(s, end) || c == codeOrdinal {
				return 0, i, false, false // 3分の1, 3時間目
			}
			if j := spaces(s, end); j > end {
				if k, ok := expect(s, j, codeBetween); ok {
					end = k // 3 か月 間
				}
			}
			return w.unit, end, false, true
		case frequency:
			if w.unit == Week && end == i+len("週") && !isWeekGuard(s, end) {
				return Week, end, false, true
			}
		case businessDay:
			return NoUnit, end, false, true
		case noTime:
			return 0, i, false, false
		}
	}
	c, n := codeAt(s, i)
	switch {
	case c == codeYear && !isYearOrdinal(s, i+n):
		end := i + n
		if j := spaces(s, end); j > end {
			if k, ok := expect(s, j, codeBetween); ok {
				end = k
			}
		}
		return Year, end, false, true
	case c == codeDay && !isDayGuard(s, i+n) && !isPlace(s, i+n):
		return Day, i + n, true, true
	case c == codeMonth && term:
		return Month, i + n, false, true
	}
	return 0, i, false, false
}

// isYearNumber reports whether x with the 年 after it names a year and is no
// count of years: 2022年, but not 2022年間.
func isYearNumber(s string, x number) bool {
	i := spaces(s, x.end)
	w, _ := wordAt(s, i)
	_, n := codeAt(s, i)
	return x.value >= firstYear && x.value <= maxYear && (w == nil || w.role != lengthUnit) && !isYearGuard(s, i+n)
}

// isYearOrdinal reports whether what follows 年 makes it a grade or a count of
// something else: 3年生, 2年目, 90年代, 5年度.
func isYearOrdinal(s string, i int) bool {
	c, n := codeAt(s, i)
	if x, ok := numberAt(s, i); ok && n > 0 {
		if _, class := expect(s, x.end, codeClassOf); class {
			return true // 5年3組
		}
	}
	switch c {
	case codePupil, codeOrdinal, codeDecade, codeOrder, codeClassOf, codeDegree, codeIssue, codeMinute, codeAge, codeBond:
		return true
	}
	return false
}

// isWeekGuard reports whether what follows 週 makes it no length: 2週目.
func isWeekGuard(s string, i int) bool {
	c, _ := codeAt(s, i)
	return c == codeOrdinal || hanAt(s, i) && !isWord(s, i, agoWord) && !isWord(s, i, inModClock) && !isWord(s, i, inModLength) && !isWord(s, i, inMod)
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
	if c, m := codeAt(s, i); c.class() == kanjiUnit {
		i += m // 数十年
	}
	unit, end, _, ok := lengthUnitAt(s, spaces(s, i), false)
	if !ok {
		return n, false
	}
	if unit == NoUnit {
		unit = BusinessDay
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
		if w.role != inModLength && (w.role != inMod || !lengthMod(w)) {
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
		if _, _, ok := timesAt(s, n.end); ok && n.period.Days == 1 {
			n.latent = false // 1日3回
		}
		if n.period.Days > 31 || n.period.Hours != 0 || n.period.Months != 0 {
			n.latent = false
		}
	}
}

// lengthMod reports whether w can qualify a length: 以内 and 前後 can, 以降 and 頃
// cannot.
func lengthMod(w *word) bool {
	return Mods(w.n) == AtMost || w.n == 0 || Mods(w.n) == Approx && w.unit == Day
}
