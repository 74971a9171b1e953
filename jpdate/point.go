package jpdate

// A parsed point is a Point with what the grammar needs to go on from it.
type parsedPoint struct {
	Point
	mods    Mods
	kind    Kind
	numeric bool // written with separators, as 5/7 or 10:45
	led     bool // what stands directly before it belongs to the expression
	end     int
}

// expr completes p, which starts an expression, to a range if another point
// follows.
func (p parsedPoint) expr(s string) (Expr, int) {
	if q, ok := rangeEnd(s, p); ok {
		return Expr{Kind: KindRange, Mods: p.mods | q.mods, From: p.Point, To: q.Point}, q.end
	}
	if c, n := codeAt(s, p.end); p.numeric && c == codeDash {
		if d, _ := codeAt(s, p.end+n); d.class() == digit || d.class() == letter {
			return Expr{}, p.end // part of an identifier
		}
	}
	return Expr{Kind: p.kind, Mods: p.mods, From: p.Point}, p.end
}

// pointAt parses the point at s[i:]. In the second end of a range (inRange) a
// section alone will do: 昨年9月上旬から下旬.
func pointAt(s string, i int, inRange bool) (p parsedPoint, ok bool) {
	p.kind, p.led = KindDate, inRange
	if end, ok := p.date(s, i); ok {
		p.end = end
		if p.At.set&(hasHour|hasMinute) != 0 {
			p.kind = KindTime // 同8時15分
		} else if end, ok := p.clockAfterDate(s, end); ok {
			p.end, p.kind = end, KindTime
		}
	} else if end, ok := p.clock(s, i, true); ok {
		p.end, p.kind = end, KindTime
	} else if w, end, ok := wordOf(s, i, section); ok && inRange {
		p.At.section, p.end = Section(w.n), end
	} else {
		return p, false
	}
	if p.At.Fiscal() {
		p.kind = KindFiscal
	} else if p.At.part != NoPart {
		p.kind = KindTime
	}
	p.tail(s)
	return p, true
}

// tail reads the qualifiers that belong to the extent of a point.
func (p *parsedPoint) tail(s string) {
	for {
		w, end := wordAt(s, spaces(s, p.end))
		if w == nil {
			return
		}
		switch {
		case w.role == section && (p.kind == KindDate || p.kind == KindFiscal) && p.At.section == Whole && p.takesSection():
			p.At.section = Section(w.n)
		case w.role == inMod:
			p.mods |= Mods(w.n)
			if Mods(w.n) == AtMost {
				p.mods = p.mods&^AtMost | By // 7月10日以内
			}
		case w.role == inModClock && (p.kind == KindTime && p.At.Has(Hour) || Mods(w.n) == After):
			p.mods |= Mods(w.n)
		default:
			return
		}
		p.end = end
	}
}

// takesSection reports whether 上旬 or 末 can follow p: after a month, a year or a
// fiscal year.
func (p *parsedPoint) takesSection() bool {
	at := p.At
	if p.Anchor != Absolute && at.set == 0 {
		return p.Unit == Year || p.Unit == Month
	}
	return at.set&(hasDay|hasWeek|hasWeekday) == 0 && at.set&(hasMonth|hasYear|isFiscal) != 0
}

// date parses a date without its time of day.
func (p *parsedPoint) date(s string, i int) (end int, ok bool) {
	if w, end := wordAt(s, i); w != nil {
		switch w.role {
		case eraName:
			return p.eraDate(s, end, Era(w.n))
		case gregorian:
			return p.numberDate(s, spaces(s, end))
		case relative:
			return p.relativeDate(s, end, w)
		case same:
			return p.same(s, end)
		case next:
			return p.next(s, end)
		case weekdayName:
			if b, _ := codeBefore(s, i); b.class() == digit || b.class() == kanjiDigit {
				return i, false // 第2火曜日
			}
			p.At.setWeekday(int(w.n))
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
			if b, m := codeBefore(s, i); m > 0 && (b.class() == letter || b.class() == digit) {
				return i, false
			}
			return p.eraDate(s, i+n, era)
		}
	case digit, kanjiDigit, kanjiUnit, monthSign, daySign:
		return p.numberDate(s, i)
	}
	return i, false
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
	year, end, ok := eraYear(s, i)
	if !ok {
		return i, false
	}
	p.setEraYear(era, year)
	c, n := codeAt(s, end)
	if c == codeSlash || c == codeDot || c == codeDash {
		if end, ok := p.numericRest(s, end+n, c); ok {
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

func (p *parsedPoint) setEraYear(era Era, year int) {
	greg := eras[era].year0 + year
	p.At.era, p.At.eraYear = era, uint8(min(year, 255))
	p.At.year, p.At.set = int16(greg), p.At.set|hasYear
}

// eraYear reads the number of an era year, 元 being the first.
func eraYear(s string, i int) (year, end int, ok bool) {
	i = spaces(s, i)
	if end, ok := expect(s, i, codeFirst); ok {
		return 1, end, true
	}
	x, ok := numberAt(s, i)
	return x.value, x.end, ok && x.sign == 0 && x.value < 200
}

// otherCalendar reads the same year in the other calendar in brackets, as in
// 2023年（令和5年）12月 and 令和5(2023)年.
func (p *parsedPoint) otherCalendar(s string, i int) (int, bool) {
	j, ok := expect(s, i, codeOpen)
	if !ok {
		return i, false
	}
	if w, end, ok := wordOf(s, j, eraName); ok && p.At.era == NoEra {
		year, end, ok := eraYear(s, end)
		if !ok {
			return i, false
		}
		if k, ok := expect(s, end, codeYear); ok {
			end = k
		}
		if end, ok = expect(s, end, codeClose); ok {
			p.At.era, p.At.eraYear = Era(w.n), uint8(min(year, 255))
			return end, true
		}
		return i, false
	}
	if w, end, ok := wordOf(s, j, gregorian); ok && w != nil {
		j = end
	}
	x, ok := numberAt(s, j)
	if !ok || x.digits != 4 || p.At.era == NoEra {
		return i, false
	}
	end := x.end
	if k, ok := expect(s, end, codeYear); ok {
		end = k
	}
	if end, ok = expect(s, end, codeClose); ok {
		p.At.year = int16(x.value) // eraYear keeps what stands before it, for Check to compare
		return end, true
	}
	return i, false
}

// afterYear parses what follows the 年 of p's year.
func (p *parsedPoint) afterYear(s string, i int) (int, bool) {
	end := i
	if j, ok := p.otherCalendar(s, end); ok {
		end = j
	}
	if j, ok := expect(s, end, codeDegree); ok {
		p.At.set |= isFiscal
		return p.fiscalDivision(s, j), true
	}
	if j, ok := p.month(s, spaces(s, end)); ok {
		return j, true
	}
	if x, ok := numberAt(s, spaces(s, end)); ok && x.sign == 0 && x.digits <= 2 && x.value >= 1 && x.value <= calendarMax && unitFollows(s, x.end, codeMonth) {
		p.At.month, p.At.set = uint8(x.value), p.At.set|hasMonth
		return x.end, true
	}
	if j, ok := p.season(s, end); ok {
		return j, true
	}
	return end, true
}

// season reads 秋 after a year.
func (p *parsedPoint) season(s string, i int) (int, bool) {
	if c, _ := codeAt(s, i); c == codeNo {
		i, _ = expect(s, i, codeNo)
	}
	w, end, ok := wordOf(s, i, season)
	if ok {
		p.At.month, p.At.set = spring+uint8(w.n)-1, p.At.set|hasMonth
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
	case codeSlash, codeDash, codeDot, codeMiddleDot:
		if x.kanji || !p.led && gluedLeft(s, i) {
			return i, false
		}
		return p.numericDate(s, x, x.end+n, c)
	case codeOpen:
		if x.digits == 4 {
			p.At.year, p.At.set = int16(x.value), p.At.set|hasYear
			if end, ok := p.otherCalendar(s, x.end); ok {
				if j, ok := expect(s, end, codeYear); ok {
					return p.afterYear(s, j)
				}
			}
			p.At = Partial{}
		}
	}
	j := spaces(s, x.end)
	if end, ok := expect(s, j, codeYear); ok {
		return p.yearFirst(s, i, end, x)
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
// A year has four digits; two will do with a month after, and at the end of a
// range even one: 令和4年12月から6年3月.
func (p *parsedPoint) yearFirst(s string, start, end int, x number) (int, bool) {
	switch {
	case x.digits == 4 && x.value >= firstYear, x.digits == 0 && x.value >= firstYear && x.value < 3000:
		p.At.year, p.At.set = int16(x.value), hasYear
		if w, _ := wordAt(s, start+0); w != nil {
			break
		}
		if isYearGuard(s, end) {
			return start, false
		}
		return p.afterYear(s, end)
	case (x.digits == 2 || p.led) && x.value < 100:
		p.At.year, p.At.set = int16(x.value), hasYear|isShortYear
		if end, ok := p.month(s, spaces(s, end)); ok {
			return end, true
		}
	}
	p.At = Partial{}
	return start, false
}

// isYearGuard reports whether what follows the 年 makes it no year.
func isYearGuard(s string, i int) bool {
	c, _ := codeAt(s, i)
	return c == codePupil || c == codeOrdinal || c == codeDecade || c == codeBetween
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
	if x.kanji && x.value == 0 || x.digits > 2 || x.value >= spring {
		return i, false // 21 and more number the divisions of a year
	}
	if p.At.Has(Year) {
		if c, _ := codeAt(s, end); c == codeTerm && !isTermGuard(s, end) {
			return p.accountingYear(s, end, x.value)
		}
	}
	p.At.month, p.At.set = uint8(x.value), p.At.set|hasMonth
	if y, ok := numberAt(s, spaces(s, end)); ok && y.value <= 99 && y.digits <= 2 && (y.sign == 0 || y.sign == daySign) {
		j := y.end
		if y.sign == 0 {
			j, ok = expect(s, spaces(s, y.end), codeDay)
		}
		if ok && !isDayGuard(s, j) {
			return p.setDay(s, y.value, j), true
		}
		if y.sign == 0 && y.value >= 1 && y.value <= 31 && unitFollows(s, y.end, codeDay) {
			p.At.day, p.At.set = uint8(y.value), p.At.set|hasDay
			return y.end, true
		}
	}
	return end, true
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
	return c == codeBetween || c == codeIssue || c == codeEdition || c == codeAmount || c == codeWeekday || c == codeMinute
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
	case codePer, codeA:
		d, _ := codeAt(s, i+n)
		return d == codeTa // 1日当たり, 1日あたり
	}
	return false
}

// numericRest parses month and day after an era year and the separator sep.
func (p *parsedPoint) numericRest(s string, i int, sep code) (int, bool) {
	m, ok := numberAt(s, i)
	if !ok || m.kanji || m.digits > 2 || m.value >= spring {
		return i, false
	}
	j, ok := expect(s, m.end, sep)
	if !ok {
		return i, false
	}
	d, ok := numberAt(s, j)
	if !ok || d.kanji || d.digits > 2 || d.digits == 0 || gluedRight(s, d.end) && !isTimeMark(s, d.end) {
		return i, false
	}
	p.numeric = true
	p.At.month, p.At.set = uint8(m.value), p.At.set|hasMonth
	return p.setDay(s, d.value, d.end), true
}

// Years that a numeric date may have; outside them 1999/12 is more likely a
// score or an identifier.
const (
	firstNumericYear = 1800
	lastNumericYear  = 2199
)

// numericDate parses the date whose first number is x and whose first
// separator, sep, ends at i: 2017/7/17, 2024-03, 7/17.
func (p *parsedPoint) numericDate(s string, x number, i int, sep code) (int, bool) {
	if x.digits == 4 && x.value >= firstNumericYear && x.value <= lastNumericYear {
		p.At.year, p.At.set = int16(x.value), hasYear
		if end, ok := p.numericRest(s, i, sep); ok {
			return end, true
		}
		m, ok := numberAt(s, i)
		if !ok || m.kanji || m.value < 1 || m.value > 12 || gluedRight(s, m.end) ||
			sep != codeSlash && (sep != codeDash || m.digits != 2) || m.digits > 2 {
			p.At = Partial{}
			return i, false
		}
		if c, n := codeAt(s, m.end); c == codeDash {
			if d, _ := codeAt(s, m.end+n); d.class() == digit {
				p.At = Partial{}
				return i, false
			}
		}
		p.numeric = true
		p.At.month, p.At.set = uint8(m.value), p.At.set|hasMonth
		return m.end, true
	}
	d, ok := numberAt(s, i)
	if !ok || sep != codeSlash || d.kanji || x.digits > 2 || d.digits > 2 || d.digits == 0 || gluedRight(s, d.end) ||
		x.value < 1 || x.value > 12 || d.value < 1 || d.value > daysIn(2000, x.value) {
		return i, false
	}
	p.At.month, p.At.set = uint8(x.value), hasMonth
	end := p.setDay(s, d.value, d.end)
	if !p.led && isFraction(x.value, d.value) && x.digits == 1 && d.digits == 1 && end == d.end && !confirmsDate(s, end) {
		p.At = Partial{}
		return i, false
	}
	p.numeric = true
	return end, true
}

// isFraction reports whether n/d is more often a fraction than a date.
func isFraction(n, d int) bool { return n < d && d <= 5 }

// confirmsDate reports whether what stands at s[i:] shows that the numbers
// before it are a date: a clock time, the end of a range, a particle.
func confirmsDate(s string, i int) bool {
	if _, end := particle(s, i); end > i {
		return true
	}
	j := spaces(s, i)
	if x, ok := numberAt(s, j); ok && j > i {
		c, _ := codeAt(s, x.end)
		return c == codeColon || c == codeHour
	}
	c, _ := codeAt(s, i)
	return c == codeComma || c == codeDated || c == codeWave
}

// weekdayAfter reads a weekday after a day: (月), （月曜日）, 〔月〕, (月・祝), 月曜.
func (p *parsedPoint) weekdayAfter(s string, i int) int {
	start := i
	if j := spaces(s, i); j < len(s) {
		i = j
		if w, end, ok := wordOf(s, j, weekdayName); ok {
			p.At.setWeekday(int(w.n))
			return end
		}
	}
	c, n := codeAt(s, i)
	if c != codeOpen && c != codeOpenShell && c != codeOpenSquare {
		return start
	}
	i = spaces(s, i+n)
	c, n = codeAt(s, i)
	day, ok := weekdayOf(c)
	if !ok {
		return start
	}
	end := spaces(s, i+n)
	const longest = 6 // 曜日・祝日
	for range longest {
		c, n := codeAt(s, end)
		switch c {
		case codeClose, codeCloseShell, codeCloseSquare:
			p.At.setWeekday(day)
			return end + n
		case codeWeekday, codeDay, codeMiddleDot, codeHoliday, codeRest, codeMoved, codeComma:
			end += n
		default:
			return start
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

// relativeDate parses what may follow a word such as 昨年, 今月, 先週, 本日.
func (p *parsedPoint) relativeDate(s string, i int, w *word) (int, bool) {
	p.Anchor, p.Unit, p.Shift, p.At.part = w.anchor, w.unit, int32(w.n), w.part
	j := spaces(s, i)
	if k, ok := expect(s, j, codeNo); ok {
		j = k
	}
	switch w.unit {
	case Year:
		if end, ok := p.slashed(s, j); ok {
			return end, true
		}
		if x, ok := numberAt(s, j); ok && (x.sign == monthSign || x.sign == 0) {
			if c, _ := codeAt(s, spaces(s, x.end)); x.sign == monthSign || c == codeMonth {
				if end, ok := p.month(s, j); ok {
					return end, true
				}
			}
		}
		if end, ok := p.season(s, i); ok {
			return end, true
		}
	case Month:
		if x, ok := numberAt(s, j); ok && x.value <= 31 {
			if end, ok := expect(s, spaces(s, x.end), codeDay); ok && !isDayGuard(s, end) {
				return p.setDay(s, x.value, end), true
			}
		}
	case Week:
		if w, end, ok := wordOf(s, j, weekdayName); ok {
			p.At.setWeekday(int(w.n))
			return end, true
		}
	case Day:
		return p.weekdayAfter(s, i), true
	}
	return i, true
}

// same parses what follows 同: 同月25日, 同10日, 同5月3日, 同年.
func (p *parsedPoint) same(s string, i int) (int, bool) {
	x, ok := numberAt(s, spaces(s, i))
	if !ok || x.sign != 0 {
		return i, false
	}
	p.Anchor = Previous
	c, _ := codeAt(s, spaces(s, x.end))
	switch c {
	case codeMonth:
		p.Unit = Year
	case codeDay:
		p.Unit = Month
	case codeHour, codeColon:
		p.Unit = Hour // 同3時: the day and, if it was said, the 午後 of before
		return p.clock(s, spaces(s, i), false)
	case codeMinute:
		j, _ := expect(s, spaces(s, x.end), codeMinute)
		if w, _ := wordAt(s, spaces(s, x.end)); w != nil && w.role == noTime || x.value > 59 {
			return i, false
		}
		p.Unit, p.kind = Hour, KindTime
		p.At.minute, p.At.set = uint8(x.value), hasMinute
		return j, true
	default:
		return i, false
	}
	return p.month(s, spaces(s, i))
}

// next parses what follows 翌: 翌6日, 翌7月1日, 翌1時, 翌未明.
func (p *parsedPoint) next(s string, i int) (int, bool) {
	p.Anchor, p.Unit, p.Shift = Previous, Day, 1
	j := spaces(s, i)
	if end, ok := p.clock(s, j, false); ok {
		return end, true
	}
	if end, ok := p.slashed(s, j); ok {
		return end, true
	}
	if end, ok := p.month(s, j); ok {
		return end, true
	}
	return i, false
}

// slashed parses a month and day with a slash after a word: 翌8/9, 昨年12/18.
func (p *parsedPoint) slashed(s string, i int) (int, bool) {
	x, ok := numberAt(s, i)
	if !ok || x.kanji || x.sign != 0 || x.digits > 2 {
		return i, false
	}
	j, ok := expect(s, x.end, codeSlash)
	if !ok {
		return i, false
	}
	return p.numericDate(s, x, j, codeSlash)
}
