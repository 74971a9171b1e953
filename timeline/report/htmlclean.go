package report

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// pageClean returns s with what neither HTML nor XML can hold, such as NUL and bytes that
// are not UTF-8, as U+FFFD.
func pageClean(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] < ' ' && s[i] != '\n' && s[i] != '\t' || s[i] >= utf8.RuneSelf || s[i] == 0x7f {
			return strings.Map(pageRune, strings.ToValidUTF8(s, "\ufffd"))
		}
	}
	return s
}

func pageRune(c rune) rune {
	switch {
	case c == '\n' || c == '\t':
		return c
	case c < ' ' || c >= 0x7f && c < 0xa0 || c == 0xfffe || c == 0xffff || unicode.Is(unicode.Noncharacter_Code_Point, c):
		return '\ufffd'
	}
	return c
}

// pageLine returns s on one line, without spaces around it.
func pageLine(s string) string { return strings.Join(strings.Fields(pageClean(s)), " ") }

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
		case c >= 0x1100 && c != '–' && c != '…' && c != '→':
			ems++
		case c == '1' || c == 'i' || c == 'l' || c == ' ' || c == ',' || c == '.' || c == ':':
			ems += 0.4
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
