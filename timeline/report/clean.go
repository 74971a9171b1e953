package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// What a text is cleaned of
//
// Titles and names are taken from texts of strangers. In every face but JSON, which has
// escapes for all of it, bytes that are no UTF-8, control characters, which would speak to
// a terminal, what XML cannot hold, and marks that reverse what is displayed after them are
// written as U+FFFD.

// oneLine returns s cleaned, without white space around it and with a space for each run
// of line feeds and tabs.
func oneLine(s string) string {
	s = strings.TrimSpace(cleaned(s))
	if !strings.ContainsFunc(s, isBreak) {
		return s
	}
	return strings.Join(strings.FieldsFunc(s, isBreak), " ")
}

// isBreak reports whether c ends a line or a column.
func isBreak(c rune) bool { return c == '\n' || c == '\t' || c == '\u2028' || c == '\u2029' }

// cleaned returns s cleaned, with its lines, which end in \n, and its tabs.
func cleaned(s string) string {
	if isClean(s) {
		return s
	}
	s = strings.ReplaceAll(s, "\r\n", "\n")
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\r':
			return '\n'
		case isHarmful(c):
			return utf8.RuneError
		}
		return c
	}, s)
}

// isClean reports whether there is nothing to clean in s.
func isClean(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, isHarmful)
}

// isHarmful reports whether c is a control character, but for tab and line feed, no
// character at all, or one that overrides the direction of others.
func isHarmful(c rune) bool {
	return unicode.IsControl(c) && c != '\n' && c != '\t' || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || unicode.Is(unicode.Noncharacter_Code_Point, c)
}
