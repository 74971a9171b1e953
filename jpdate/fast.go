package jpdate

// Fast path
//
// Most numbers in a text are no dates, and most dates are written as 2024年3月12日
// or 3月12日 in ASCII digits. Both are told here from the bytes alone, before the
// grammar is asked: of the numbers in incident reports nine in ten go no further.
// What is decided here the grammar would decide in the same way (TestFast).

// passDigits reports whether the ASCII digits at s[i:] begin no expression; end is
// where to go on.
func passDigits(s string, i int) (end int, ok bool) {
	j := i + 1
	for j < len(s) && isDigit(s[j]) {
		j++
	}
	if j == len(s) {
		return j, true
	}
	if s[j] < 0x80 {
		joined, end := joinsDigits(s, j, j-i)
		return end, !joined
	}
	return j, s[j] != wideLead && !goesOn(s, j, j-i)
}

// wideLead is the first byte of the full-width digits and signs.
const wideLead = 0xEF

// fastDate reads 2024年3月12日 and 3月12日 at s[i:], if that is all.
func fastDate(s string, i int) (Match, bool) {
	v, j := twoDigits(s, i)
	if j == i+2 && j+2 < len(s) && isDigit(s[j]) && isDigit(s[j+1]) {
		v, j = v*100+int(s[j]-'0')*10+int(s[j+1]-'0'), j+2
	}
	if j+3 > len(s) {
		return Match{}, false
	}
	at := Partial{}
	switch word := s[j : j+3]; {
	case word == "年" && j == i+4 && v >= firstYear:
		at.year, at.set = int16(v), hasYear
		k := j + 3
		if v, j = twoDigits(s, k); j == k || j+3 > len(s) || s[j:j+3] != "月" {
			return Match{}, false
		}
	case word == "月" && j <= i+2:
	default:
		return Match{}, false
	}
	day, k := twoDigits(s, j+3)
	if v < 1 || v > calendarMax || day == 0 || k+3 > len(s) || s[k:k+3] != "日" {
		return Match{}, false
	}
	at.month, at.day, at.set = uint8(v), uint8(day), at.set|hasMonth|hasDay
	k += 3
	if k < len(s) && !isPlain(s, k) || i > 0 && (decimalLeft(s, i) || preceded(s, i, codeNth)) {
		return Match{}, false
	}
	m := Match{Span: Span{i, k}}
	m.Expr.Kind, m.Expr.From.At = KindDate, at
	return m, true
}

// twoDigits reads up to two ASCII digits at s[i:].
func twoDigits(s string, i int) (v, end int) {
	for end = i; end < len(s) && end < i+2 && isDigit(s[end]); end++ {
		v = v*10 + int(s[end]-'0')
	}
	return v, end
}

func isDigit(c byte) bool { return c-'0' < 10 }

func isLetterOrDigit(c byte) bool { return isDigit(c) || c|0x20 >= 'a' && c|0x20 <= 'z' }

// joinsDigits reports whether the ASCII character s[j], which follows n digits, can
// join them to a date, a time or a length; if not, end is where to go on.
func joinsDigits(s string, j, n int) (joined bool, end int) {
	k := j + 1
	for k < len(s) && k < j+6 && isDigit(s[k]) {
		k++
	}
	right := k - j - 1 // digits after it, up to five
	if k < len(s) && s[k] == wideLead && right < 5 {
		return true, j // the digits may go on in full width
	}
	switch s[j] {
	case '/':
		joined = right == 1 || right == 2
	case ':':
		joined = n <= 2 && right == 2
	case '.':
		joined = n >= 4 && right <= 2 || right > 0 && right <= 3 && s[min(k, len(s)-1)] != '.' && goesOn(s, k, right) || right == 0 && n >= 4
	case '-':
		joined = right > 0 && (right <= 2 || right <= 4 && n == 4) || k == j+1 && k < len(s) && (s[k] >= 0x80 || s[k] <= ' ') // 1-三月
	case ',':
		if n <= 3 && right == 3 {
			for k < len(s) && s[k] == ',' && k+3 < len(s) && isDigit(s[k+1]) && isDigit(s[k+2]) && isDigit(s[k+3]) {
				k += 4
			}
			if joined = goesOn(s, k, 0); !joined {
				return false, k // 12,534件
			}
		}
		joined = joined || right > 0 && right <= 2 && (n == 4 || n <= 2 && listedUnit(s, j) != 0) // 6月1,2日
	case 'Q', 'q':
		joined = n == 1 && (j+1 == len(s) || !isLetterOrDigit(s[j+1]))
	case 'A', 'a', 'P', 'p':
		joined = j+1 < len(s) && (s[j+1]|0x20 == 'm' || s[j+1] >= 0x80 || s[j+1] == '.')
	case ' ', '\t', '(', '[', '~':
		joined = goesOn(s, j, n)
	}
	return joined, j
}

// isPlain reports whether an expression must end at s[:i], for what follows.
func isPlain(s string, i int) bool {
	c, n := codeAt(s, i)
	return n > 0 && plain[c&(1<<12-1)]
}

// plain tells of each code whether an expression ends before it: it begins no word that
// can follow one, and the grammar does not look at it.
var plain = func() (t [1 << 12]bool) {
	t[0] = true
	for c := range code(1 << 12) {
		if c.isSymbol() && vocab.at[c] == vocab.at[c+1] {
			t[c] = true
		}
	}
	for _, c := range [...]code{
		codeOpen, codeNo, codeDash, codeWave, codeArrow, codeTo, codeColon, codeSlash, codeDot, codeMiddleDot, codeASCIIComma, codePercent, codeUnderscore,
		codeBetween, codeOrdinal, codeMinute, codeHon, codeSan, codeWeekday, codeExtent, codePer, codeA, codeDegree, codeVoiced,
		codeTue, codeWed, codeThu, codeFri, codeSat, codeDay, codeMonth, codeYear, codeCity, codeTown, codeVillage, codeField,
	} {
		t[c] = false
	}
	return t
}()
