package report

import (
	"strings"
	"unicode"
)

// width returns the number of columns that s takes on a terminal: two for each wide or
// full-width character of UAX #11, none for marks that combine and characters that only
// format, one for any other.
func width(s string) int {
	n := 0
	for _, c := range s {
		n += columns(c)
	}
	return n
}

// columns returns the number of columns of c, ambiguous characters being narrow.
func columns(c rune) int {
	switch {
	case c < 0x300:
		return 1
	case unicode.In(c, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	}
	for _, r := range wide {
		if c <= r[1] {
			if c >= r[0] {
				return 2
			}
			return 1
		}
	}
	return 1
}

// wide is the ranges of characters that are wide or full-width, in order.
var wide = [...][2]rune{
	{0x1100, 0x115F}, {0x231A, 0x231B}, {0x23E9, 0x23EC}, {0x2E80, 0x303E}, {0x3041, 0xA4CF}, {0xA960, 0xA97C},
	{0xAC00, 0xD7A3}, {0xF900, 0xFAFF}, {0xFE30, 0xFE6F}, {0xFF00, 0xFF60}, {0xFFE0, 0xFFE6},
	{0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD},
}

// pad returns s with spaces after it up to the given width.
func pad(s string, to int) string { return s + strings.Repeat(" ", max(0, to-width(s))) }

// padLeft returns s with spaces before it up to the given width.
func padLeft(s string, to int) string { return strings.Repeat(" ", max(0, to-width(s))) + s }

// clip returns s if it fits the width, or else its beginning with … after it.
func clip(s string, to int) string {
	n, last := 0, 0
	for i, c := range s {
		if n <= to-1 {
			last = i // … fits here
		}
		if n += columns(c); n > to {
			return s[:last] + "…"
		}
	}
	return s
}
