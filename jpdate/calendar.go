package jpdate

// date parses a date without its time of day.
func (p *parsedPoint) date(s string, i int) (end int, ok bool) {
	if i < len(s) && isDigit(s[i]) {
		return p.numberDate(s, i)
	}
	if w, end := wordAt(s, i); w != nil {
		switch w.role {
		case eraName:
			return p.eraDate(s, end, Era(w.n))
		case eraShort:
			return p.eraShort(s, i, end, Era(w.n))
		case gregorian:
			return p.numberDate(s, spaces(s, end))
		case century:
			return p.apostrophe(s, i, end)
		case relative:
			return p.relativeDate(s, end, w)
		case same:
			return p.same(s, end)
		case next:
			return p.next(s, end)
		case nearWeekday, lastWeekday:
			return p.nearWeekday(s, end, w)
		case edge:
			return p.edge(w, end), true
		case weekdayName:
			return p.weekday(s, i, end, w)
		case bareSeason:
			p.At.month, p.At.set, p.mods = spring+uint8(w.n)-1, hasMonth, Approx
			return end, true
		case fixedDay:
			p.At.month, p.At.set = uint8(w.n/100), hasMonth
			return p.setDay(s, int(w.n%100), end), true
		case fiscalWord:
			p.Anchor, p.Unit, p.Shift = w.anchor, Year, int32(w.n)
			p.At.set |= isFiscal
			return p.fiscalDivision(s, end), true
		case quarterWord:
			return p.quarter(s, i, end)
		}
	}
	c, n := codeAt(s, i)
	switch c.class() {
	case letter:
		if era, ok := initial(c); ok {
			if b, m := codeBefore(s, i); m > 0 && (b.class() == letter || b.class() == digit || !p.led && (gluedLeft(s, i) || b == codeSlash)) {
				return i, false
			}
			return p.eraDate(s, i+n, era)
		}
	case digit, kanjiDigit, kanjiUnit, monthSign, daySign:
		return p.numberDate(s, i)
	}
	return i, false
}

// edge records 年末 and the like: the edge of a year, month or week that is not said.
func (p *parsedPoint) edge(w *word, end int) int {
	p.Unit, p.At.section = w.unit, Section(w.n)
	return end
}

// numberDate parses a date that starts with a number.
func (p *parsedPoint) numberDate(s string, i int) (int, bool) {
	x, ok := numberAt(s, i)
	if !ok {
		return i, false
	}
	if x.sign == monthSign || x.sign == daySign {
		return p.month(s, i)
	}
	if !x.kanji && decimalLeft(s, i) && !afterBullet(s, i, x) {
		return i, false
	}
	if b, _ := codeBefore(s, i); b == codeNth {
		return i, false // 第2日曜, 第3日
	}
	c, n := codeAt(s, x.end)
	switch c {
	case codeASCIIComma: // 2021,7,18, whose groups are no thousands
		if x.kanji || x.digits != 4 || gluedLeft(s, i) || x.value < firstNumericYear || x.value > lastNumericYear {
			return i, false
		}
		p.At.year, p.At.set = int16(x.value), hasYear
		if end, ok := p.numericRest(s, x.end+n, c); ok {
			return end, true
		}
		p.At = Partial{}
		return i, false
	case codeSlash, codeDash, codeDot, codeMiddleDot:
		if x.kanji && (c != codeMiddleDot || x.digits != 4) || !p.led && gluedLeft(s, i) {
			return i, false
		}
		return p.numericDate(s, x, x.end+n, c)
	case codeOpen:
		if x.digits == 4 {
			p.At.year, p.At.set = int16(x.value), p.At.set|hasYear
			if end, ok := p.otherCalendar(s, x.end); ok {
				if j, ok := expect(s, spaces(s, end), codeYear); ok {
					return p.afterYear(s, j)
				}
			}
			p.At = Partial{}
		}
		if x.digits <= 2 && !x.kanji && x.value >= 1 && x.value <= 31 && !gluedLeft(s, i) {
			if end := p.weekdayAfter(s, x.end); end > x.end {
				p.At.day, p.At.set = uint8(x.value), p.At.set|hasDay
				return end, true // the second of 3日(土)・4(日)
			}
		}
	}
	if c == letter<<8|'Q' && x.digits == 1 && !p.led {
		if b, n := codeBefore(s, i); n == 0 || b.class() != letter && b.class() != digit && b != codeDash && b != codeUnderscore {
			if q, end, ok := quarterAt(s, i); ok {
				p.At.month, p.At.set = quarter1+uint8(q)-1, hasMonth|isFiscal
				return end, true // 3Q
			}
		}
		return i, false
	}
	j := spaces(s, x.end)
	if end, ok := expect(s, j, codeYear); ok {
		return p.yearFirst(s, i, end, x)
	}
	if x.digits == 4 {
		p.At.year, p.At.set = int16(x.value), hasYear
		if end, ok := p.fiscalUnit(s, j); ok {
			return end, true
		}
		p.At = Partial{}
	}
	if c, _ := codeAt(s, j); c == codeMonth || c == codeDay {
		return p.month(s, i)
	}
	return i, false
}

// afterBullet reports whether the number x at s[i:] that follows a dot is that of
// a month, since there are no decimals of months: 1.3月12日.
func afterBullet(s string, i int, x number) bool {
	b, n := codeBefore(s, i)
	c, _ := codeAt(s, spaces(s, x.end))
	if b != codeDot || c != codeMonth {
		return false
	}
	d, m := codeBefore(s, i-n)
	return d.class() == digit && (isGap(s, i-n-m))
}

// isGap reports whether a space, or a character that no expression has, ends at s[:i].
func isGap(s string, i int) bool {
	c, _ := codeBefore(s, i)
	return c.class() == space || c.class() == none
}

// month parses 5月, 5月7日, 7日 and the weekday after it.
func (p *parsedPoint) month(s string, i int) (int, bool) {
	x, ok := numberAt(s, i)
	if !ok || x.value > 99 {
		return i, false
	}
	end := x.end
	switch x.sign {
	case hourSign:
		return i, false
	case daySign:
		return p.setDay(s, x.value, end), true
	case 0:
		j := spaces(s, end)
		if k, isDay := expect(s, j, codeDay); isDay && p.At.set&(hasYear|isFiscal) == 0 {
			return p.dayOnly(s, i, k, x)
		}
		if end, ok = expect(s, j, codeMonth); !ok || isMonthGuard(s, end) {
			return i, false
		}
	}
	if x.value == 0 || x.digits > 2 || x.value >= spring {
		return i, false // the blank of a form; 21 and more number the divisions of a year
	}
	if p.At.set&hasYear != 0 {
		if c, _ := codeAt(s, end); c == codeTerm && !isTermGuard(s, end) {
			return p.accountingYear(s, end, x.value)
		}
	}
	p.At.month, p.At.set = uint8(x.value), p.At.set|hasMonth
	j := spaces(s, end)
	if k, ok := expect(s, j, codeSlash); ok {
		j = k // 2021年/7月/18日
	}
	if k, ok := p.dayOfMonth(s, j); ok {
		return k, true
	}
	if k, ok := p.weekdayOfMonth(s, j); ok {
		return k, true
	}
	if k, ok := expect(s, j, codeNo); ok {
		if y, ok := numberAt(s, k); ok && y.value <= 31 && y.digits <= 2 && y.sign == 0 {
			if d, ok := expect(s, spaces(s, y.end), codeDay); ok && !isDayGuard(s, d) {
				return p.setDay(s, y.value, d), true // 1月の1日
			}
		}
	}
	return end, true
}

// dayOfMonth parses the day after the 月 of p's month.
func (p *parsedPoint) dayOfMonth(s string, i int) (int, bool) {
	if w, end, ok := wordOf(s, i, monthDay); ok {
		if w.n > 0 {
			return p.setDay(s, int(w.n), end), true
		}
		year := 2000 // a leap year
		if p.At.Has(Year) {
			year = int(p.At.year)
		}
		return p.setDay(s, daysIn(year, int(p.At.month)), end), true
	}
	y, ok := numberAt(s, i)
	if !ok || y.value == 0 || y.value > 99 || y.digits > 2 || y.sign != 0 && y.sign != daySign {
		return i, false
	}
	j := y.end
	if y.sign == 0 {
		j, ok = expect(s, spaces(s, y.end), codeDay)
	}
	if c, _ := codeAt(s, j); ok && c != codeBetween && c != codeOrdinal {
		return p.setDay(s, y.value, j), true // even in 5月7日本社で, since no month has 7 日本
	}
	if y.sign == 0 && y.value >= 1 && y.value <= 31 && (unitFollows(s, y.end, codeDay) || listedUnit(s, y.end) == codeDay) {
		p.At.day, p.At.set = uint8(y.value), p.At.set|hasDay
		return y.end, true
	}
	return i, false
}

// weekdayOfMonth parses 第2火曜日 after the month of p's year.
func (p *parsedPoint) weekdayOfMonth(s string, i int) (int, bool) {
	if k, ok := expect(s, i, codeNo); ok {
		i = k
	}
	n, w, end, ok := nthWeekday(s, i)
	if !ok || !p.At.Has(Year) || !isMonth(p.At.month) {
		return i, false
	}
	first := Date{p.At.year, p.At.month, 1}
	day := 1 + floorMod(w-int(first.Weekday()), 7) + 7*(n-1)
	p.At.setWeekday(w)
	p.At.day, p.At.set = uint8(day), p.At.set|hasDay
	return end, true
}

// dayOnly parses a day of an unstated month, whose 日 ends at end.
func (p *parsedPoint) dayOnly(s string, start, end int, x number) (int, bool) {
	if x.value < 1 || x.value > 31 || x.digits > 2 || isDayGuard(s, end) || x.kanji && isPlace(s, end) || preceded(s, start, codeNights) {
		return start, false
	}
	return p.setDay(s, x.value, end), true
}

// isPlace reports whether what follows a 日 written with a kanji numeral makes it
// the name of a place: 廿日市, 三日町, 五日市.
func isPlace(s string, i int) bool {
	c, _ := codeAt(s, i)
	return c == codeCity || c == codeTown || c == codeVillage || c == codeField
}

// setDay records the day and reads the weekday that may follow it.
func (p *parsedPoint) setDay(s string, day, end int) int {
	p.At.day, p.At.set = uint8(day), p.At.set|hasDay
	return p.weekdayAfter(s, end)
}

// isMonthGuard reports whether what follows the 月 makes it no month.
func isMonthGuard(s string, i int) bool {
	c, _ := codeAt(s, i)
	return c == codeBetween || c == codeIssue || c == codeEdition || c == codeAmount || c == codeWeekday
}

// isTermGuard reports whether the 期 at s[i:] is not an accounting period:
// 3月期間, 3月期限.
func isTermGuard(s string, i int) bool {
	_, n := codeAt(s, i)
	c, _ := codeAt(s, i+n)
	return c == codeBetween
}

// isDayGuard reports whether what follows the 日 makes it no day of the month.
func isDayGuard(s string, i int) bool {
	c, n := codeAt(s, i)
	switch c {
	case codeBetween, codeOrdinal, codeMinute, codeHon, codeSan, codeWeekday:
		return true
	case codeExtent:
		d, _ := codeAt(s, i+n)
		return d != codeDegree // 日程, but 3日程度
	case codePer, codeA:
		d, _ := codeAt(s, i+n)
		return d == codeTa // 1日当たり, 1日あたり
	}
	return false
}
