package interchange

import (
	"html"
	"strings"
	"unicode/utf8"
)

// Characters
//
// Strings come from texts that anybody may have written. All formats get UTF-8: bytes that
// are none become U+FFFD. JSON holds every character. XML 1.0 has no control characters but
// tab and the ends of lines; CSV as its readers take it has none either, and encoding/csv
// reads \r\n as \n.

// utf8Of returns s with U+FFFD for each byte that is not UTF-8, as encoding/json does.
func utf8Of(s string) string { return string([]rune(s)) }

// valid reports whether all of list are UTF-8.
func valid(list ...string) bool {
	for _, s := range list {
		if !utf8.ValidString(s) {
			return false
		}
	}
	return true
}

// cellOf returns s as a cell of CSV can hold it.
func cellOf(s string) string {
	if !utf8.ValidString(s) || strings.ContainsFunc(s, isControl) {
		s = strings.ReplaceAll(utf8Of(s), "\r\n", "\n")
		s = strings.Map(func(r rune) rune {
			switch {
			case r == '\r':
				return '\n'
			case isControl(r):
				return -1
			}
			return r
		}, s)
	}
	return s
}

// lineOf returns s as a cell of a file that is read line by line can hold it: Python's
// splitlines, which DFIR-IRIS uses, ends a line at each of the characters that become
// spaces here.
func lineOf(s string) string {
	s = cellOf(s)
	if strings.ContainsAny(s, lineEnds) {
		s = strings.Map(func(r rune) rune {
			if strings.ContainsRune(lineEnds, r) {
				return ' '
			}
			return r
		}, s)
	}
	return s
}

const lineEnds = "\n\u0085\u2028\u2029"

// isControl reports whether r is a control character that is no tab and no end of a
// line, or no character at all.
func isControl(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' || r == 0x7F || r == 0xFFFE || r == 0xFFFF
}

// htmlOf returns s so that a page shows it, and does not run it.
func htmlOf(s string) string { return html.EscapeString(utf8Of(s)) }

// formulaStarts begin a formula in a spreadsheet (OWASP, CSV Injection; ASVS 5.0,
// 1.2.10), the last four in those of Japan. ' is among them so that what is taken away on
// reading is what was put there.
const formulaStarts = "=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20"

// guard returns cell so that a spreadsheet takes it for text.
func guard(cell string) string {
	if r, _ := utf8.DecodeRuneInString(cell); cell != "" && strings.ContainsRune(formulaStarts, r) {
		return "'" + cell
	}
	return cell
}

// unguard takes away what guard put before cell.
func unguard(cell string) string { return strings.TrimPrefix(cell, "'") }
