package jpdate

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
