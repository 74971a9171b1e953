package jpdate

import "unicode/utf8"

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
	if c>>4 == 0xE && i+2 < len(s) { // by hand, as in skip
		page, e := int(c&0xF)<<6|int(s[i+1]^0x80), s[i+2]^0x80
		const overlong, surrogates, end = 0x800 >> 6, 0xD800 >> 6, 0xE000 >> 6
		if (s[i+1]^0x80)|e < 0x40 && page >= overlong && (page < surrogates || page >= end) {
			return code(blocks[pages[page]][e] &^ startBit), 3
		}
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
// hand. A sequence that is not UTF-8 is passed over byte by byte.
func skip(s string, i int) int {
	for i < len(s) {
		c := s[i]
		if c < utf8.RuneSelf {
			i++
			if asciiStart[c] && pairs.allow(code(blocks[pages[c>>6]][c&63]&^startBit), s, i) {
				return i - 1
			}
			continue
		}
		if c>>4 == 0xE && i+2 < len(s) {
			if d, e := s[i+1]^0x80, s[i+2]^0x80; d|e < 0x40 {
				i += 3
				if x := blocks[pages[int(c&0xF)<<6|int(d)]][e]; x&startBit != 0 && pairs.allow(code(x&^startBit), s, i) {
					return i - 3
				}
				continue
			}
		}
		i++
		for i < len(s) && s[i]>>6 == 2 {
			i++ // the rest of a sequence of another length
		}
	}
	return len(s)
}

// A pairTable says which characters can follow one that begins words: most
// characters at which the scanner would stop are し and お and begin none.
type pairTable struct {
	row    [1 << 12]uint8 // by the first character; 0 allows any second one
	second [][1 << 6]uint64
}

// pairs is made of the vocabulary and of the initials of the eras.
var pairs = func() *pairTable {
	t := &pairTable{second: make([][1 << 6]uint64, 1)}
	single := map[code]bool{}
	set := func(first, second code) {
		if t.row[first] == 0 {
			t.row[first] = uint8(len(t.second))
			t.second = append(t.second, [1 << 6]uint64{})
		}
		t.second[t.row[first]][second>>6] |= 1 << (second & 63)
	}
	beforeNumber := func(first code) {
		set(first, codeFirst)
		set(first, space<<8)
		set(first, codeDot)
		for n := range code(256) {
			set(first, digit<<8|n)
			set(first, kanjiDigit<<8|n)
			set(first, kanjiUnit<<8|n)
		}
	}
	for i, codes := range vocab.codes {
		if !vocab.words[i].starts || !codes[0].isSymbol() && codes[0].class() != letter {
			continue // a numeral begins numbers too
		}
		if len(codes) == 1 {
			if vocab.words[i].number {
				beforeNumber(codes[0])
			} else {
				single[codes[0]] = true
			}
			continue
		}
		set(codes[0], codes[1])
	}
	for _, c := range [...]rune{'M', 'T', 'S', 'H', 'R'} {
		beforeNumber(codeOf(c))
	}
	for c := range single {
		t.row[c] = 0
	}
	return t
}()

// allow reports whether the character at s[i:] can follow first.
func (t *pairTable) allow(first code, s string, i int) bool {
	row := t.row[first&(1<<12-1)]
	if row == 0 {
		return true
	}
	second, _ := codeAt(s, i)
	return t.second[row][second>>6&63]>>(second&63)&1 != 0
}

// asciiStart holds the start bits of the ASCII characters.
var asciiStart = func() (t [utf8.RuneSelf]bool) {
	for c := range t {
		t[c] = entry(rune(c))&startBit != 0
	}
	return t
}()
