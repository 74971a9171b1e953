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

// apostrophe parses '24年3月 and '24/3/12, whose century is not written.
func (p *parsedPoint) apostrophe(s string, start, i int) (int, bool) {
	x, ok := numberAt(s, i)
	if !ok || x.sign != 0 || x.value > 99 || x.digits != 2 && !x.kanji {
		return start, false
	}
	if b, n := codeBefore(s, start); n > 0 && (b.class() == letter || b.class() == digit) {
		return start, false
	}
	p.At.year, p.At.set = int16(x.value), hasYear|isShortYear
	if end, ok := expect(s, spaces(s, x.end), codeYear); ok {
		if isYearGuard(s, end) {
			return start, false
		}
		return p.afterYear(s, end)
	}
	c, n := codeAt(s, x.end)
	if c == codeSlash || c == codeDot || c == codeDash {
		if end, ok := p.numericRest(s, x.end+n, c); ok {
			return end, true
		}
		if end, ok := p.numericMonth(s, x.end+n, c); ok {
			return end, true
		}
	}
	return start, false
}

// weekday parses a weekday by its name, which a date may follow: 金曜日6月15日.
func (p *parsedPoint) weekday(s string, i, end int, w *word) (int, bool) {
	if b, _ := codeBefore(s, i); b.class() == digit || b.class() == kanjiDigit {
		return i, false // 第2火曜日
	}
	p.At.setWeekday(int(w.n))
	q := parsedPoint{}
	if j, ok := q.month(s, end); ok && q.At.Has(Day) && q.At.Has(Month) {
		q.At.setWeekday(int(w.n))
		p.At = q.At
		return j, true
	}
	return end, true
}

// edge records 年末 and the like: the edge of a year, month or week that is not said.
func (p *parsedPoint) edge(w *word, end int) int {
	p.Unit, p.At.section = w.unit, Section(w.n)
	return end
}

// initial returns the era whose Latin initial c is.
func initial(c code) (Era, bool) {
	switch rune(c.value()) {
	case 'M':
		return Meiji, true
	case 'T':
		return Taisho, true
	case 'S':
		return Showa, true
	case 'H':
		return Heisei, true
	case 'R':
		return Reiwa, true
	}
	return NoEra, false
}

// eraDate parses a date after the name or initial of its era.
func (p *parsedPoint) eraDate(s string, i int, era Era) (int, bool) {
	if j, ok := expect(s, i, codeDot); ok {
		i = j // R.5.12.27
	}
	year, end, ok := eraYear(s, i)
	if !ok {
		return i, false
	}
	p.setEraYear(era, year)
	if j, ok := p.fiscalUnit(s, end); ok {
		return j, true
	}
	if j, ok := p.sharedYear(s, end); ok {
		return j, true
	}
	c, n := codeAt(s, end)
	if c == codeSlash || c == codeDot || c == codeDash || c == codeMiddleDot {
		if end, ok := p.numericRest(s, end+n, c); ok {
			return end, true
		}
		if end, ok := p.numericMonth(s, end+n, c); ok && (c == codeSlash || c == codeDot && (p.led || !isLatinBefore(s, i) || isWave(s, end))) {
			return end, true
		}
		return i, false
	}
	end, ok = p.otherCalendar(s, end)
	if j, isYear := expect(s, spaces(s, end), codeYear); isYear {
		return p.afterYear(s, j)
	}
	return end, ok
}

// isLatinBefore reports whether a Latin letter, with a dot perhaps, ends at s[:i].
func isLatinBefore(s string, i int) bool {
	c, n := codeBefore(s, i)
	if c == codeDot {
		c, _ = codeBefore(s, i-n)
	}
	return c.class() == letter
}

// isWave reports whether a wave stands at s[i:], which joins dates and no versions.
func isWave(s string, i int) bool {
	c, _ := codeAt(s, i)
	return c == codeWave
}

// eraShort parses 令5.12.27, whose era is abbreviated as in law reports.
func (p *parsedPoint) eraShort(s string, start, i int, era Era) (int, bool) {
	if start >= len("令") && hanAt(s, start-len("令")) {
		return start, false
	}
	year, end, ok := eraYear(s, i)
	if !ok {
		return start, false
	}
	p.setEraYear(era, year)
	c, n := codeAt(s, end)
	if c != codeDot && c != codeMiddleDot {
		return start, false
	}
	if end, ok := p.numericRest(s, end+n, c); ok {
		return end, true
	}
	return start, false
}

// sharedYear reports whether the year that ends at s[:i] leaves its 年 or 年度 to the
// other end of a range: 令和3〜5年度.
func (p *parsedPoint) sharedYear(s string, i int) (int, bool) {
	j, ok := connector(s, i)
	if !ok {
		return i, false
	}
	x, ok := numberAt(s, j)
	if !ok || x.sign != 0 || x.value > 99 {
		return i, false
	}
	k, ok := expect(s, spaces(s, x.end), codeYear)
	if !ok || isYearGuard(s, k) {
		return i, false
	}
	if _, ok := expect(s, k, codeDegree); ok {
		p.At.set |= isFiscal
	}
	return i, true
}

func (p *parsedPoint) setEraYear(era Era, year int) {
	greg := eras[era].year0 + year
	p.At.era, p.At.eraYear = era, uint8(min(year, 255))
	p.At.year, p.At.set = int16(greg), p.At.set|hasYear
}

// maxEraYear is the last year of an era that is read: 昭和111年 is written on purpose,
// and 令和九十九年 for a year that is not known yet.
const maxEraYear = 199

// eraYear reads the number of an era year, 元 being the first.
func eraYear(s string, i int) (year, end int, ok bool) {
	i = spaces(s, i)
	if end, ok := expect(s, i, codeFirst); ok {
		return 1, end, true
	}
	x, ok := numberAt(s, i)
	return x.value, x.end, ok && x.sign == 0 && x.value > 0 && x.value <= maxEraYear
}

// otherCalendar reads the same year in the other calendar in brackets, as in
// 2023年（令和5年）12月 and 令和5(2023)年.
func (p *parsedPoint) otherCalendar(s string, i int) (int, bool) {
	j, ok := expect(s, spaces(s, i), codeOpen)
	if !ok {
		return i, false
	}
	j = spaces(s, j)
	if era, end, ok := eraAt(s, j); ok {
		year, end, ok := eraYear(s, end)
		if !ok {
			return i, false
		}
		if end, ok = bracketed(s, end); !ok {
			return i, false
		}
		if p.At.era == NoEra || p.At.year != int16(eras[era].year0+year) { // 平成31（令和元）年 are one
			p.At.era, p.At.eraYear = era, uint8(min(year, 255))
		}
		return end, true
	}
	if _, end, ok := wordOf(s, j, gregorian); ok {
		j = spaces(s, end)
	}
	x, ok := numberAt(s, j)
	if !ok || x.digits != 4 || p.At.era == NoEra {
		return i, false
	}
	end, ok := bracketed(s, x.end)
	if ok {
		p.At.year = int16(x.value) // eraYear keeps what stands before it, for Check to compare
	}
	return end, ok
}

// bracketed reads the 年, if any, and the bracket that close a year in brackets.
func bracketed(s string, i int) (int, bool) {
	if k, ok := expect(s, spaces(s, i), codeYear); ok {
		if i, ok = expect(s, k, codeDegree); !ok {
			i = k
		}
	}
	return expect(s, spaces(s, i), codeClose)
}

// eraAt reads the name or the initial of an era.
func eraAt(s string, i int) (era Era, end int, ok bool) {
	if w, end, ok := wordOf(s, i, eraName); ok {
		return Era(w.n), end, true
	}
	c, n := codeAt(s, i)
	if c.class() != letter {
		return NoEra, i, false
	}
	era, ok = initial(c)
	return era, i + n, ok
}

// afterYear parses what follows the 年 of p's year.
func (p *parsedPoint) afterYear(s string, i int) (int, bool) {
	end := i
	if j, ok := p.otherCalendar(s, end); ok {
		end = j
	}
	if j, ok := expect(s, end, codeDegree); ok {
		p.At.set |= isFiscal
		if k, ok := p.otherCalendar(s, j); ok {
			j = k // 2021年度（令和3年度）
		}
		return p.fiscalDivision(s, j), true
	}
	j := spaces(s, end)
	if k, ok := expect(s, j, codeSlash); ok { // 2021年/7月
		j = k
		if end, ok := p.numericMonth(s, k, codeSlash); ok && !isWord(s, end, frequency) {
			return end, true // 2021年/7
		}
	}
	if k, ok := p.month(s, j); ok {
		return k, true
	}
	if x, ok := numberAt(s, j); ok && x.sign == 0 && x.digits <= 2 && x.value >= 1 && x.value <= calendarMax && unitFollows(s, x.end, codeMonth) {
		p.At.month, p.At.set = uint8(x.value), p.At.set|hasMonth
		return x.end, true
	}
	if k, ok := expect(s, j, codeNo); ok {
		if k, ok := p.month(s, k); ok {
			return k, true
		}
	}
	if j, ok := p.season(s, end); ok {
		return j, true
	}
	if j, ok := p.week(s, end); ok {
		return j, true
	}
	return end, true
}

// season reads 秋 after a year.
func (p *parsedPoint) season(s string, i int) (int, bool) {
	i = spaces(s, i)
	if j, ok := expect(s, i, codeNo); ok {
		i = j
	}
	w, end, ok := wordOf(s, i, season)
	if ok {
		p.At.month, p.At.set = spring+uint8(w.n)-1, p.At.set|hasMonth
	}
	return end, ok
}

// week reads 第22週, the week of ISO 8601, after a year.
func (p *parsedPoint) week(s string, i int) (int, bool) {
	j, ok := expect(s, i, codeNth)
	if !ok {
		return i, false
	}
	x, ok := numberAt(s, spaces(s, j))
	if !ok || x.value < 1 || x.value > 53 {
		return i, false
	}
	end, ok := expect(s, spaces(s, x.end), codeWeek)
	if ok {
		p.At.week, p.At.set = uint8(x.value), p.At.set|hasWeek
	}
	return end, ok
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
	return d.class() == digit && (codeBeforeIs(s, i-n-m, space) || codeBeforeIs(s, i-n-m, none))
}

func codeBeforeIs(s string, i, class int) bool {
	c, _ := codeBefore(s, i)
	return c.class() == class
}

// firstYear is the first number that is a year before 年 without more; a smaller
// one is a length of time: 500年.
const firstYear = 1000

// yearFirst parses the date whose year x has been read up to the 年 before end.
// A year has four digits; fewer will do with a month after (of two digits the
// century is not written), and at the end of a range even one: 令和4年12月から6年3月.
func (p *parsedPoint) yearFirst(s string, start, end int, x number) (int, bool) {
	switch {
	case x.digits == 4 && x.value >= firstYear, x.digits == 0 && x.value >= firstYear && x.value < 3000:
		p.At.year, p.At.set = int16(x.value), hasYear
		if end, ok := expect(s, end, codeDecade); ok && x.value%10 == 0 {
			p.At.set |= isDecade
			return end, true
		}
		if isYearGuard(s, end) {
			return start, false
		}
		return p.afterYear(s, end)
	case x.digits == 3 && x.value >= 100:
		p.At.year, p.At.set = int16(x.value), hasYear
		if end, ok := p.month(s, spaces(s, end)); ok {
			return end, true
		}
	case (x.digits == 2 || x.digits == 0 && x.value >= 10 || p.led) && x.value < 100:
		p.At.year, p.At.set = int16(x.value), hasYear|isShortYear
		if end, ok := p.month(s, spaces(s, end)); ok {
			return end, true
		}
		if j, ok := expect(s, end, codeDegree); ok && (x.digits == 2 && !x.kanji || p.led) {
			p.At.set |= isFiscal
			return p.fiscalDivision(s, j), true
		}
	}
	p.At = Partial{}
	return start, false
}

// isYearGuard reports whether what follows the 年 makes it no year.
func isYearGuard(s string, i int) bool {
	c, n := codeAt(s, i)
	if c == codePupil || c == codeOrdinal || c == codeDecade || c == codeBetween {
		return true
	}
	d, _ := codeAt(s, i+n)
	return c == codeNear && d == codeKu // 2000年近く
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
	if y.sign == 0 && y.value >= 1 && y.value <= 31 && (unitFollows(s, y.end, codeDay) || listed(s, y.end, codeDay)) {
		p.At.day, p.At.set = uint8(y.value), p.At.set|hasDay
		return y.end, true
	}
	return i, false
}

// dayOnly parses a day of an unstated month, whose 日 ends at end.
func (p *parsedPoint) dayOnly(s string, start, end int, x number) (int, bool) {
	if x.value < 1 || x.value > 31 || x.digits > 2 || isDayGuard(s, end) || x.kanji && isPlace(s, end) {
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

// weekdayAfter reads a weekday after a day: (月), （月曜日）, 〔月〕, (月・祝), (Mon),
// 月曜, の月曜日.
func (p *parsedPoint) weekdayAfter(s string, i int) int {
	start := i
	i = spaces(s, i)
	c, n := codeAt(s, i)
	switch {
	case c.class() == weekdaySign:
		p.At.setWeekday(c.value())
		return i + n
	case c == codeOpen:
	case c == codeNo:
		if w, end, ok := wordOf(s, i+n, weekdayName); ok {
			p.At.setWeekday(int(w.n))
			return end
		}
		return start
	default:
		if w, end, ok := wordOf(s, i, weekdayName); ok {
			p.At.setWeekday(int(w.n))
			return end
		}
		return start
	}
	i = spaces(s, i+n)
	for { // （祝・月）
		if c, n = codeAt(s, i); c != codeHoliday && c != codeRest && c != codeMiddleDot || n == 0 {
			break
		}
		i += n
	}
	day, ok := weekdayOf(c)
	end := spaces(s, i+n)
	if !ok {
		w, k, ok := wordOf(s, i, weekdayLatin)
		if !ok {
			return start
		}
		day, end = int(w.n), k
	}
	const longest = 7 // 曜日・祝日, ・振替休日, or the rest of Wednesday
	for range longest {
		c, n := codeAt(s, end)
		switch c {
		case codeClose:
			p.At.setWeekday(day)
			return end + n
		case codeWeekday, codeDay, codeMiddleDot, codeHoliday, codeRest, codeMoved, codeSwapped, codeComma, codeDot:
			end += n
		default:
			if c.class() != letter && c.class() != space || c.class() == letter && ok {
				return start
			}
			end += n
		}
	}
	return start
}

func weekdayOf(c code) (day int, ok bool) {
	for day, w := range [...]code{codeDay, codeMonth, codeTue, codeWed, codeThu, codeFri, codeSat} {
		if c == w {
			return day, true
		}
	}
	return 0, false
}

func (p *Partial) setWeekday(day int) {
	p.weekday, p.set = uint8(day), p.set|hasWeekday
}
