package cli

import "strings"

// Width returns the number of columns that s takes on a terminal: two for each
// wide or full-width character of UAX #11, one for any other.
func Width(s string) int {
	n := 0
	for _, c := range s {
		n++
		if isWide(c) {
			n++
		}
	}
	return n
}

// isWide reports whether c is wide or full-width; the ranges are those of the
// East Asian blocks, ambiguous characters being narrow.
func isWide(c rune) bool {
	switch {
	case c < 0x1100:
		return false
	case c <= 0x115F, c >= 0x2E80 && c <= 0x303E, c >= 0x3041 && c <= 0xA4CF, c >= 0xAC00 && c <= 0xD7A3,
		c >= 0xF900 && c <= 0xFAFF, c >= 0xFE30 && c <= 0xFE6F, c >= 0xFF00 && c <= 0xFF60, c >= 0xFFE0 && c <= 0xFFE6,
		c >= 0x1F300 && c <= 0x1FAFF, c >= 0x20000 && c <= 0x3FFFD:
		return true
	}
	return false
}

// Pad returns s with spaces after it up to the given width.
func Pad(s string, width int) string {
	return s + strings.Repeat(" ", max(0, width-Width(s)))
}

// Clip returns s if it fits the width, or else its beginning with … after it.
func Clip(s string, width int) string {
	if Width(s) <= width {
		return s
	}
	n := 0
	for i, c := range s {
		n++
		if isWide(c) {
			n++
		}
		if n > width-1 {
			return s[:i] + "…"
		}
	}
	return s
}
