package report

import (
	"strings"
	"unicode"
)

// pageLine returns s on one line, without spaces around it.
func pageLine(s string) string { return strings.Join(strings.Fields(cleaned(s)), " ") }

// pageClip returns s on one line, of at most so many characters.
func pageClip(s string, most int) string {
	s = pageLine(s)
	n := 0
	for i := range s {
		if n++; n > most {
			return s[:i] + "…"
		}
	}
	return s
}

// pageWide returns the width of s in ems, roughly, as a sans-serif face sets it.
func pageWide(s string) (ems float64) {
	for _, c := range s {
		switch {
		case c >= 0x1100 && c != '–' && c != '…' && c != '→': // and U+2003, an em by its name
			ems++
		case c == '1' || c == 'i' || c == 'l' || c == ' ' || c == ',' || c == '.' || c == ':':
			ems += 0.4
		case c == 'M' || c == 'W' || c == 'm' || c == 'w' || c == '@' || c == '%':
			ems += 0.95
		case 'A' <= c && c <= 'Z':
			ems += 0.72
		default:
			ems += 0.58
		}
	}
	return ems
}

// pageFit returns s on one line, cut to so many ems.
func pageFit(s string, most float64) string {
	s = pageLine(s)
	if pageWide(s) <= most {
		return s
	}
	ems := 1.0 // of the ellipsis
	for i, c := range s {
		if ems += pageWide(string(c)); ems > most {
			return strings.TrimSpace(s[:i]) + "…"
		}
	}
	return s
}

// pageTongue returns the language that s is written in, "ja" or "en", as its letters tell.
func pageTongue(s string) string {
	for _, c := range s {
		if unicode.In(c, unicode.Han, unicode.Hiragana, unicode.Katakana) {
			return "ja"
		}
	}
	return "en"
}
