package jpdate

import (
	"slices"
	"unicode/utf8"
)

// A code is the class of a character in its upper byte and its value in the
// lower: the value of a digit, the letter in upper case, or the number of a
// character of the vocabulary. Characters that mean the same have one code, so
// that matching a word is comparing codes. The zero code is any other character.
type code uint16

// Classes; maketables.go gives them the same names.
const (
	none       = iota
	digit      // value 0–9, in any width
	kanjiDigit // value 0–9, or formalZero
	kanjiUnit  // see unitValue
	space
	letter      // value 'A'–'Z', in any width and case
	symbol      // value: the number of the character
	monthSign   // ㋀ to ㋋; value 1–12
	daySign     // ㏠ to ㏾; value 1–31
	hourSign    // ㍘ to ㍰; value 0–24
	moreSymbol  // as symbol, which has no numbers left
	weekdaySign // ㈪, ㊊; value as time.Weekday
)

// formalZero is the value of 零, which is a zero but no bullet as 〇 and ○ are.
const formalZero = 10

// startBit marks, in the table only, the characters that can begin an
// expression.
const startBit = 1 << 15

func (c code) class() int     { return int(c >> 8) }
func (c code) value() int     { return int(c & 0xFF) }
func (c code) isSymbol() bool { return c.class() == symbol || c.class() == moreSymbol }
func (c code) isNumeral() bool {
	class := c.class()
	return class == digit || class == kanjiDigit || class == kanjiUnit
}

// unitValue returns the value of a kanjiUnit: 十 is ten, 廿 twenty.
func (c code) unitValue() int {
	return [...]int{1: 10, 2: 100, 3: 1000, 20: 20, 30: 30}[c.value()]
}

// entry returns the table's entry for r.
func entry(r rune) uint16 {
	if r > 0xFFFF {
		return 0
	}
	return blocks[pages[r>>6]][r&63]
}

// codeOf returns the code of r.
func codeOf(r rune) code { return code(entry(r) &^ startBit) }

// codeAt returns the code of the character at s[i:] and its length in bytes.
// Bytes that are not UTF-8 have the zero code and are one byte long; the length
// is zero at the end of s only.
func codeAt(s string, i int) (code, int) {
	if i >= len(s) {
		return 0, 0
	}
	c := s[i]
	if c < utf8.RuneSelf {
		return code(blocks[pages[c>>6]][c&63] &^ startBit), 1
	}
	if c>>4 == 0xE { // by hand, as in skip
		if i+2 < len(s) {
			page, e := int(c&0xF)<<6|int(s[i+1]^0x80), s[i+2]^0x80
			const overlong, surrogates, end = 0x800 >> 6, 0xD800 >> 6, 0xE000 >> 6
			if (s[i+1]^0x80)|e < 0x40 && page >= overlong && (page < surrogates || page >= end) {
				return code(blocks[pages[page]][e] &^ startBit), 3
			}
		}
		return 0, 1
	}
	if c < 0xC0 || c >= 0xF5 {
		return 0, 1 // begins no character
	}
	r, n := utf8.DecodeRuneInString(s[i:])
	if r == utf8.RuneError {
		return 0, n
	}
	return codeOf(r), n
}

// codeBefore returns the code of the character that ends at s[:i].
func codeBefore(s string, i int) (code, int) {
	r, n := utf8.DecodeLastRuneInString(s[:i])
	if r == utf8.RuneError {
		return 0, n
	}
	return codeOf(r), n
}

// skip returns the offset of the first character at or after i that can begin
// an expression, with the one after it, or len(s).
//
// It decodes the three-byte sequences, which most Japanese text consists of, by
// hand. Sequences of other lengths, and bytes that are not UTF-8, are passed over
// byte by byte.
func skip(s string, i int) int {
	for i < len(s) {
		c := s[i]
		if c>>4 == 0xE {
			if i+2 >= len(s) {
				return len(s)
			}
			if d, e := s[i+1]^0x80, s[i+2]^0x80; d|e < 0x40 {
				i += 3
				page := int(c&0xF)<<6 | int(d)
				if startMasks[page]>>e&1 != 0 && pairs.allow(code(blocks[pages[page]][e]&^startBit), s, i) {
					return i - 3
				}
				continue
			}
		}
		i++
		if starts[c] && pairs.allow(code(blocks[pages[c>>6]][c&63]&^startBit), s, i) {
			return i - 1
		}
	}
	return len(s)
}

// startMasks holds the start bits of each 64 characters together.
var startMasks = func() (t [len(pages)]uint64) {
	for page := range t {
		for e, x := range blocks[pages[page]] {
			if x&startBit != 0 {
				t[page] |= 1 << e
			}
		}
	}
	return t
}()

// starts tells of each byte whether it is an ASCII character that can begin an
// expression.
var starts = func() (t [256]bool) {
	for c := range utf8.RuneSelf {
		t[c] = entry(rune(c))&startBit != 0
	}
	return t
}()

// A pairTable says which characters can follow one that begins words: most
// characters at which the scanner would stop are し and お and begin none.
type pairTable struct {
	row    [1 << 12]uint8 // by the first character; 0 allows any second one
	second [][1 << 6]uint64
}

// pairs is made of the vocabulary and of the initials of the eras. A word of one
// character, such as 同, allows what its role takes after it.
var pairs = func() *pairTable {
	t := &pairTable{second: make([][1 << 6]uint64, 1)}
	set := func(first, second code) {
		if t.row[first] == 0 {
			t.row[first] = uint8(len(t.second))
			t.second = append(t.second, [1 << 6]uint64{})
		}
		t.second[t.row[first]][second>>6] |= 1 << (second & 63)
	}
	beforeNumber := func(first code) {
		for _, c := range [...]code{codeFirst, codeDot, space << 8} {
			set(first, c)
		}
		for n := range code(256) {
			set(first, digit<<8|n)
			set(first, kanjiDigit<<8|n)
			set(first, kanjiUnit<<8|n)
			set(first, daySign<<8|n)
			set(first, monthSign<<8|n)
			set(first, hourSign<<8|n)
		}
	}
	beforeWord := func(first code, roles ...role) {
		for i, w := range vocab.words {
			if slices.Contains(roles, w.role) {
				set(first, vocab.codes[i][0])
			}
		}
	}
	for i, codes := range vocab.codes {
		w, first := vocab.words[i], codes[0]
		switch {
		case !w.starts || !first.isSymbol() && first.class() != letter: // a numeral begins numbers too
		case len(codes) > 1:
			set(first, codes[1])
		default:
			beforeNumber(first)
			switch w.role {
			case same, next:
				beforeWord(first, halfDay, dayPart, dayPartAlone, noonSharp, weekdayName)
			case dayPart:
				set(first, codeNo)
				beforeWord(first, halfDay)
			case vagueNumber:
				beforeWord(first, lengthUnit, businessDay, frequency)
				set(first, codeHour)
			case approxBefore:
				beforeWord(first, countedLength, vagueNumber, eraName, gregorian)
			}
		}
	}
	for _, c := range [...]rune{'M', 'T', 'S', 'H', 'R'} {
		beforeNumber(codeOf(c))
	}
	if len(t.second) > 255 {
		panic("jpdate: more first characters than a row number holds")
	}
	return t
}()

// allow reports whether the character at s[i:] can follow first. It may allow what
// is not UTF-8, which the grammar then finds out.
func (t *pairTable) allow(first code, s string, i int) bool {
	row := t.row[first&(1<<12-1)]
	if row == 0 {
		return true
	}
	second := code(0)
	if i+2 < len(s) && s[i]>>4 == 0xE {
		second = code(blocks[pages[int(s[i]&0xF)<<6|int(s[i+1]&0x3F)]][s[i+2]&0x3F] &^ startBit)
	} else if i < len(s) && s[i] < utf8.RuneSelf {
		second = code(blocks[pages[s[i]>>6]][s[i]&63] &^ startBit)
	} else if i < len(s) && s[i] == 0xC2 { // no-break space; other characters of two bytes follow none
		second, _ = codeAt(s, i)
	}
	return t.second[row][second>>6&63]>>(second&63)&1 != 0
}
