package jpdate

import "strings"

// Dates with separators
//
// 2024/3/12, 2024-03-12, R6.3.12 and 3/12 are written with characters that
// versions, addresses, fractions and identifiers use too. A date is read where
// neither side goes on as one of those, and where the numbers can be one.

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
		if sep == codeDot && isVersion(s, i) {
			return i, false
		}
		p.At.year, p.At.set = int16(x.value), hasYear
		if end, ok := p.numericRest(s, i, sep); ok {
			return end, true
		}
		if end, ok := p.numericMonth(s, i, sep); ok {
			return end, true
		}
		p.At = Partial{}
		return i, false
	}
	d, ok := numberAt(s, i)
	if c, _ := codeAt(s, d.end); ok && c == codeTerm && sep == codeSlash && x.digits == 2 && !p.led && d.value <= calendarMax {
		p.At.year, p.At.set = int16(x.value), hasYear|isShortYear
		if end, ok := p.numericMonth(s, i, sep); ok && p.At.Fiscal() {
			return end, true // 22/3期
		}
		p.At = Partial{}
	}
	if !ok || sep != codeSlash || d.kanji || x.digits > 2 || d.digits > 2 || d.digits == 0 || gluedRight(s, d.end) ||
		x.value < 1 || x.value > 12 || d.value < 1 || d.value > daysIn(2000, x.value) {
		return i, false
	}
	p.At.month, p.At.set = uint8(x.value), hasMonth
	end := p.setDay(s, d.value, d.end)
	if isWord(s, end, noTime) {
		p.At = Partial{}
		return i, false // 5/8インチ
	}
	if !p.led && isFraction(x.value, d.value) && x.digits == 1 && d.digits == 1 && end == d.end && !confirmsDate(s, end) {
		p.At = Partial{}
		return i, false
	}
	p.numeric = true
	return end, true
}

// numericRest parses month and day after a year and the separator sep.
func (p *parsedPoint) numericRest(s string, i int, sep code) (int, bool) {
	m, ok := numberAt(s, afterDot(s, i, sep))
	if !ok || m.kanji && sep != codeMiddleDot || m.digits > 2 || m.value >= spring {
		return i, false
	}
	j, ok := expect(s, m.end, sep)
	if !ok || m.value == 0 {
		return i, false
	}
	d, ok := numberAt(s, afterDot(s, j, sep))
	if !ok || d.kanji != m.kanji || d.value == 0 || d.digits > 2 || d.digits == 0 || gluedRight(s, d.end) && !isTimeMark(s, d.end) && !isInterval(s, d.end, sep) {
		return i, false
	}
	p.numeric = true
	p.At.month, p.At.set = uint8(m.value), p.At.set|hasMonth
	return p.setDay(s, d.value, d.end), true
}

// isInterval reports whether the slash of an ISO 8601 interval and a full date stand at
// s[i:], after a date with the separator sep: 2024-03-12/2024-03-15.
func isInterval(s string, i int, sep code) bool {
	j, ok := expect(s, i, codeSlash)
	x, isNumber := numberAt(s, j)
	_, dashed := expect(s, x.end, codeDash)
	return ok && isNumber && sep == codeDash && x.digits == 4 && dashed
}

// afterDot returns where the number after the separator sep, which ends at s[:i],
// begins: spaces may stand after a dot, as in 2017. 7. 17.
func afterDot(s string, i int, sep code) int {
	if sep == codeDot {
		return spaces(s, i)
	}
	return i
}

// numericMonth parses a month that ends the date: 2024/3, 2024-03, 令和6.3. After
// a Gregorian year a dot is that of a version, unless a particle follows.
func (p *parsedPoint) numericMonth(s string, i int, sep code) (int, bool) {
	m, ok := numberAt(s, i)
	if !ok || m.kanji || m.value < 1 || m.value > calendarMax || m.digits > 2 || gluedRight(s, m.end) {
		return i, false
	}
	c, n := codeAt(s, m.end)
	switch {
	case sep == codeSlash, sep == codeDash && m.digits == 2, sep == codeDot && p.At.era != NoEra:
	case sep == codeDot && (p.led || c == codeNi || c == codeWave || isWord(s, m.end, outMod)):
	default:
		return i, false
	}
	if c == codeDash {
		if d, ok := numberAt(s, m.end+n); ok && (sep == codeDash || d.digits != 4) {
			return i, false
		}
	}
	if c == codeTerm && sep == codeSlash && !isTermGuard(s, m.end) {
		return p.accountingYear(s, m.end, m.value) // 2022/3期
	}
	p.numeric = true
	p.At.month, p.At.set = uint8(m.value), p.At.set|hasMonth
	return m.end, true
}

// isFraction reports whether n/d is more often a fraction than a date.
func isFraction(n, d int) bool { return n < d && d <= 5 }

// confirmsDate reports whether what stands at s[i:] shows that the numbers
// before it are a date: a clock time, the end of a range, a particle.
func confirmsDate(s string, i int) bool {
	if isWord(s, i, outMod) {
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

// gluedLeft reports whether the digits at s[i:] continue a number or a word
// before them, so that a numeric form such as 1:17 or 2024-03 is not read there.
func gluedLeft(s string, i int) bool {
	c, n := codeBefore(s, i)
	switch c.class() {
	case digit, letter:
		return n > 0
	}
	switch c {
	case codeHash, codeUnderscore, codeAtSign, codePercent:
		return true
	case codeDot, codeASCIIComma, codeDash, codeSlash, codeMiddleDot, codePlus, codeColon:
		b, _ := codeBefore(s, i-n)
		if b.class() == digit || c == codeSlash && (b == codeSlash || b == codeColon) {
			return true
		}
		return b.class() == letter && c != codeMiddleDot && (c != codeColon || isFile(s, i-n) || isHex(s, i-n))
	case codeEquals, codeAmpersand, codeQuestion:
		return inURL(s, i)
	}
	return false
}

// decimalLeft reports whether the digits at s[i:] are the rest of a decimal or
// of a number with separators: 1.5年, 1,000日.
func decimalLeft(s string, i int) bool {
	c, n := codeBefore(s, i)
	if c.class() == digit {
		return true
	}
	if c != codeDot && c != codeASCIIComma {
		return false
	}
	b, _ := codeBefore(s, i-n)
	return b.class() == digit
}

// inURL reports whether s[i:] is inside a URL: whether a "://" stands before it
// with no space between.
func inURL(s string, i int) bool {
	const far = 256
	for j := i - 1; j >= max(0, i-far); j-- {
		switch {
		case s[j] <= ' ' || s[j] >= 0x80:
			return false
		case s[j] == ':' && len(s) > j+2 && s[j+1] == '/' && s[j+2] == '/':
			return true
		}
	}
	return false
}

// gluedRight reports whether the numeric form that ends at s[:i] goes on as a
// longer number, a version or a word.
func gluedRight(s string, i int) bool {
	c, n := codeAt(s, i)
	switch c.class() {
	case digit, letter:
		return true
	}
	switch c {
	case codeDot, codeASCIIComma, codeSlash, codeColon, codeMiddleDot, codeUnderscore:
		d, _ := codeAt(s, i+n)
		return d.class() == digit
	case codePercent:
		return true
	}
	return false
}

// isHex reports whether a digit and a letter end at s[:i], as in an address of six
// bytes: 03:00:5e:10:20:30.
func isHex(s string, i int) bool {
	_, n := codeBefore(s, i)
	c, _ := codeBefore(s, i-n)
	return c.class() == digit
}

// isFile reports whether a short file name extension ends at s[:i]: main.go:12:34.
func isFile(s string, i int) bool {
	const longest = 5
	for range longest {
		c, n := codeBefore(s, i)
		if c.class() != letter {
			return c == codeDot && n > 0
		}
		i -= n
	}
	return false
}

// isVersion reports whether the number before the dot that ends at s[:i] is one of a
// version: Ver. 2024.3.1.
func isVersion(s string, i int) bool {
	const year = len("２０２４．")
	head := strings.TrimRight(s[max(0, i-year-16):i], "0123456789０１２３４５６７８９.． 　")
	for _, w := range versionWords {
		if len(head) >= len(w) && strings.EqualFold(head[len(head)-len(w):], w) {
			return true
		}
	}
	return false
}
