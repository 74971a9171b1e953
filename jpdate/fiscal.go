package jpdate

// Fiscal periods
//
// 年度 is the state's fiscal year, April to March (財政法11条), named by the year
// in which it starts. A company's 2023年3月期 is the year that ends in March 2023;
// it too is named here by the year in which it starts, so that both are FY2022.

// fiscalDivision reads the half or quarter after a fiscal year.
func (p *parsedPoint) fiscalDivision(s string, i int) int {
	j := spaces(s, i)
	if k, ok := expect(s, j, codeNo); ok {
		j = k
	}
	if w, end, ok := wordOf(s, j, halfTerm); ok {
		p.At.month, p.At.set = firstHalf+uint8(w.n)-1, p.At.set|hasMonth
		return end
	}
	if q, end, ok := quarterAt(s, j); ok {
		p.At.month, p.At.set = quarter1+uint8(q)-1, p.At.set|hasMonth
		return end
	}
	c, n := codeAt(s, spaces(s, i)) // FY2023 Q3
	if d, m := codeAt(s, spaces(s, i)+n); c == letter<<8|'Q' && d.class() == digit && d.value() >= 1 && d.value() <= 4 {
		if end := spaces(s, i) + n + m; !gluedRight(s, end) {
			p.At.month, p.At.set = quarter1+uint8(d.value())-1, p.At.set|hasMonth
			return end
		}
	}
	return i
}

// fiscalUnit reads 会計年度 and the like after the number of p's year.
func (p *parsedPoint) fiscalUnit(s string, i int) (int, bool) {
	_, end, ok := wordOf(s, i, fiscalUnit)
	if !ok {
		return i, false
	}
	p.At.set |= isFiscal
	return p.fiscalDivision(s, end), true
}

// startIn records the month that the fiscal year of p starts in.
func (p *Partial) startIn(month int) {
	p.fiscalFrom = 0 // April, so that 2023年3月期 is the same value as 2022年度
	if month != fiscalStart {
		p.fiscalFrom = uint8(month)
	}
}

// accountingYear completes p, whose year has been read, as the company year that
// ends in month m; s[i:] is at the 期.
func (p *parsedPoint) accountingYear(s string, i, m int) (int, bool) {
	_, n := codeAt(s, i)
	if m != 12 {
		p.At.year--
	}
	p.At.eraYear = 0
	p.At.set |= isFiscal
	p.At.startIn(m%12 + 1)
	return p.fiscalDivision(s, i+n), true
}

// quarterAt reads 第3四半期 and 3Q.
func quarterAt(s string, i int) (q, end int, ok bool) {
	nth := false
	if c, n := codeAt(s, i); c == codeNth {
		i, nth = spaces(s, i+n), true
	}
	c, n := codeAt(s, i)
	if c.class() != digit && c.class() != kanjiDigit || c.value() < 1 || c.value() > 4 {
		return 0, i, false
	}
	end = i + n
	if d, n := codeAt(s, end); d == letter<<8|'Q' && (nth || c.class() == digit) {
		e, _ := codeAt(s, end+n)
		return c.value(), end + n, e.class() != letter && e.class() != digit
	}
	if k, ok := expect(s, end, codeMiddleDot); ok {
		end = k
	}
	_, end, ok = wordOf(s, spaces(s, end), quarterUnit)
	return c.value(), end, ok
}

// quarter parses what starts with 第 or FY: 第3四半期, FY2023.
func (p *parsedPoint) quarter(s string, i, end int) (int, bool) {
	if c, _ := codeAt(s, i); c.class() == letter {
		end = spaces(s, end)
		x, ok := numberAt(s, end)
		if b, n := codeBefore(s, i); !ok || x.digits != 4 && x.digits != 2 || x.kanji || n > 0 && b.class() == letter || gluedRight(s, x.end) && !isLatin(s, x.end) {
			return i, false
		}
		p.At.year, p.At.set = int16(x.value), hasYear|isFiscal
		if x.digits == 2 {
			p.At.set |= isShortYear
		}
		end = p.fiscalDivision(s, x.end)
		if end == x.end && gluedRight(s, end) {
			p.At = Partial{}
			return i, false
		}
		return end, true
	}
	q, end, ok := quarterAt(s, i)
	if !ok {
		return i, false
	}
	p.At.month, p.At.set = quarter1+uint8(q)-1, hasMonth|isFiscal
	return end, true
}
