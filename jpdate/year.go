package jpdate

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
		if end, ok := p.numericMonth(s, end+n, c); ok && (c == codeSlash || c == codeDot && (p.led || !isLatinBefore(s, i) || joinsDates(s, end))) {
			return end, true
		}
		return i, false
	}
	end, ok = p.otherCalendar(s, end)
	if j, isYear := expect(s, spaces(s, end), codeYear); isYear {
		if _, decade := expect(s, j, codeDecade); decade {
			return i, false // 昭和50年代 is no decade of the calendar
		}
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

// joinsDates reports whether what stands at s[i:] joins dates, and no versions.
func joinsDates(s string, i int) bool {
	c, _ := codeAt(s, i)
	return c == codeWave || isWord(s, i, outMod)
}

// eraShort parses 令5.12.27, whose era is abbreviated as in law reports.
func (p *parsedPoint) eraShort(s string, start, i int, era Era) (int, bool) {
	if _, n := codeBefore(s, start); n == 3 && hanAt(s, start-n) {
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
	if !ok || x.sign != 0 || x.value > 99 || x.value <= int(p.At.eraYear) {
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
	named := spaces(s, end)
	if k, ok := expect(s, named, codeNo); ok {
		named = k
	}
	if w, k, ok := wordOf(s, named, fixedDay); ok {
		p.At.month, p.At.set = uint8(w.n/100), p.At.set|hasMonth
		return p.setDay(s, int(w.n%100), k), true // 2020年元日
	}
	if k := p.fiscalDivision(s, end); k > end {
		return k, true // 2021年第1四半期, of the calendar year
	}
	return end, true
}

// season reads 秋 after a year.
func (p *parsedPoint) season(s string, i int) (int, bool) {
	i = spaces(s, i)
	if j, ok := expect(s, i, codeNo); ok {
		i = j
	}
	w, end := wordAt(s, i)
	if w == nil || w.role != season && w.role != bareSeason {
		return end, false
	}
	p.At.month, p.At.set = spring+uint8(w.n)-1, p.At.set|hasMonth
	if w.role == bareSeason {
		p.mods |= Approx // 夏頃
	}
	return end, true
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
		if j, ok := expect(s, end, codeDegree); ok && (x.digits == 2 || x.digits == 0 && x.value >= 10 || p.led) {
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
