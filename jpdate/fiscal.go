package jpdate

// Fiscal periods
//
// 年度 is the state's fiscal year, April to March (財政法11条), named by the year
// in which it starts. A company's 2023年3月期 is the year that ends in March 2023;
// it too is named here by the year in which it starts, so that both are FY2022.

// fiscalDivision reads the half or quarter after a fiscal year.
func (p *parsedPoint) fiscalDivision(s string, i int) int {
	if w, end, ok := wordOf(s, i, halfTerm); ok {
		p.At.month, p.At.set = firstHalf+uint8(w.n)-1, p.At.set|hasMonth
		return end
	}
	j := i
	if k, ok := expect(s, j, codeNo); ok {
		j = k
	}
	if q, end, ok := quarterAt(s, j); ok {
		p.At.month, p.At.set = quarter1+uint8(q)-1, p.At.set|hasMonth
		return end
	}
	return i
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
	return p.fiscalDivision(s, i+n), true
}

// quarterAt reads 第3四半期.
func quarterAt(s string, i int) (q, end int, ok bool) {
	if c, n := codeAt(s, i); c == codeNth {
		i += n
	}
	c, n := codeAt(s, i)
	if c.class() != digit && c.class() != kanjiDigit || c.value() < 1 || c.value() > 4 {
		return 0, i, false
	}
	_, end, ok = wordOf(s, i+n, quarterUnit)
	return c.value(), end, ok
}

// quarter parses what starts with 第 or FY: 第3四半期, FY2023.
func (p *parsedPoint) quarter(s string, i, end int) (int, bool) {
	if c, _ := codeAt(s, i); c.class() == letter {
		x, ok := numberAt(s, end)
		if b, n := codeBefore(s, i); !ok || x.digits != 4 || x.kanji || n > 0 && b.class() == letter || gluedRight(s, x.end) {
			return i, false
		}
		p.At.year, p.At.set = int16(x.value), hasYear|isFiscal
		return p.fiscalDivision(s, x.end), true
	}
	q, end, ok := quarterAt(s, i)
	if !ok {
		return i, false
	}
	p.At.month, p.At.set = quarter1+uint8(q)-1, hasMonth|isFiscal
	return end, true
}
