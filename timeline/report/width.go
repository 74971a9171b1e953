package report

import (
	"iter"
	"sort"
	"strings"
	"unicode"
)

// width returns the number of columns that s takes on a terminal: two for each wide or
// full-width character of UAX #11, none for marks that combine, for characters that only
// format and for what one of these joins to the character before, one for any other.
// Ambiguous characters are narrow.
func width(s string) int {
	n := 0
	for _, columns := range cells(s) {
		n += columns
	}
	return n
}

// cells yields where each cell of s begins, and how many columns it takes.
func cells(s string) iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		start, n, joined := 0, 0, false
		for i, c := range s {
			w := columns(c)
			switch {
			case joined || w == 0 || isModifier(c) && i > 0: // of the cell before
				if c == emojiSelector && n == 1 {
					n = 2
				}
			default:
				if i > start && !yield(start, n) {
					return
				}
				start, n = i, w
			}
			joined = c == joiner
		}
		if start < len(s) {
			yield(start, n)
		}
	}
}

const (
	joiner        = '\u200d' // makes one picture of two
	emojiSelector = '\ufe0f' // asks for the picture of a character
)

// isModifier reports whether c is a colour of the skin of the picture before it.
func isModifier(c rune) bool { return c >= 0x1F3FB && c <= 0x1F3FF }

// columns returns the number of columns of c by itself.
func columns(c rune) int {
	switch {
	case c < 0x300:
		return 1
	case unicode.In(c, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	i := sort.Search(len(wide), func(i int) bool { return wide[i][1] >= c })
	if i < len(wide) && wide[i][0] <= c {
		return 2
	}
	return 1
}

// wide is the ranges of characters that are wide or full-width, in order (UAX #11,
// EastAsianWidth.txt of Unicode 15.1), with what is not assigned within the blocks of ideographs.
var wide = [...][2]rune{
	{0x1100, 0x115F}, {0x231A, 0x231B}, {0x2329, 0x232A}, {0x23E9, 0x23EC}, {0x23F0, 0x23F0}, {0x23F3, 0x23F3},
	{0x25FD, 0x25FE}, {0x2614, 0x2615}, {0x2648, 0x2653}, {0x267F, 0x267F}, {0x2693, 0x2693}, {0x26A1, 0x26A1},
	{0x26AA, 0x26AB}, {0x26BD, 0x26BE}, {0x26C4, 0x26C5}, {0x26CE, 0x26CE}, {0x26D4, 0x26D4}, {0x26EA, 0x26EA},
	{0x26F2, 0x26F3}, {0x26F5, 0x26F5}, {0x26FA, 0x26FA}, {0x26FD, 0x26FD}, {0x2705, 0x2705}, {0x270A, 0x270B},
	{0x2728, 0x2728}, {0x274C, 0x274C}, {0x274E, 0x274E}, {0x2753, 0x2755}, {0x2757, 0x2757}, {0x2795, 0x2797},
	{0x27B0, 0x27B0}, {0x27BF, 0x27BF}, {0x2B1B, 0x2B1C}, {0x2B50, 0x2B50}, {0x2B55, 0x2B55},
	{0x2E80, 0x303E}, {0x3041, 0x3247}, {0x3250, 0x4DBF}, {0x4E00, 0xA4CF}, {0xA960, 0xA97C}, {0xAC00, 0xD7A3}, {0xF900, 0xFAFF},
	{0xFE10, 0xFE19}, {0xFE30, 0xFE6B}, {0xFF01, 0xFF60}, {0xFFE0, 0xFFE6},
	{0x16FE0, 0x16FE4}, {0x16FF0, 0x16FF1}, {0x17000, 0x187F7}, {0x18800, 0x18CD5}, {0x18D00, 0x18D08},
	{0x1AFF0, 0x1AFFE}, {0x1B000, 0x1B2FB}, {0x1F004, 0x1F004}, {0x1F0CF, 0x1F0CF}, {0x1F18E, 0x1F18E}, {0x1F191, 0x1F19A},
	{0x1F200, 0x1F202}, {0x1F210, 0x1F23B}, {0x1F240, 0x1F248}, {0x1F250, 0x1F251}, {0x1F260, 0x1F265},
	{0x1F300, 0x1F320}, {0x1F32D, 0x1F335}, {0x1F337, 0x1F37C}, {0x1F37E, 0x1F393}, {0x1F3A0, 0x1F3CA}, {0x1F3CF, 0x1F3D3},
	{0x1F3E0, 0x1F3F0}, {0x1F3F4, 0x1F3F4}, {0x1F3F8, 0x1F43E}, {0x1F440, 0x1F440}, {0x1F442, 0x1F4FC}, {0x1F4FF, 0x1F53D},
	{0x1F54B, 0x1F54E}, {0x1F550, 0x1F567}, {0x1F57A, 0x1F57A}, {0x1F595, 0x1F596}, {0x1F5A4, 0x1F5A4}, {0x1F5FB, 0x1F64F},
	{0x1F680, 0x1F6C5}, {0x1F6CC, 0x1F6CC}, {0x1F6D0, 0x1F6D2}, {0x1F6D5, 0x1F6D7}, {0x1F6DC, 0x1F6DF}, {0x1F6EB, 0x1F6EC},
	{0x1F6F4, 0x1F6FC}, {0x1F7E0, 0x1F7EB}, {0x1F7F0, 0x1F7F0}, {0x1F90C, 0x1F93A}, {0x1F93C, 0x1F945}, {0x1F947, 0x1F9FF},
	{0x1FA70, 0x1FAFF}, {0x20000, 0x2FFFD}, {0x30000, 0x3FFFD},
}

// pad returns s with spaces after it up to the given width.
func pad(s string, to int) string { return s + strings.Repeat(" ", max(0, to-width(s))) }

// padLeft returns s with spaces before it up to the given width.
func padLeft(s string, to int) string { return strings.Repeat(" ", max(0, to-width(s))) + s }

// clip returns s if it fits the width, or else its beginning with … after it.
func clip(s string, to int) string {
	n, last := 0, 0
	for i, columns := range cells(s) {
		if n <= to-1 {
			last = i // … fits here
		}
		if n += columns; n > to {
			return s[:last] + "…"
		}
	}
	return s
}
