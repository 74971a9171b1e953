package parse

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold returns s with each character replaced by its NFKC form where that is one
// character of the same length in UTF-8, as 日 for the radical ⽇. Offsets into the
// result are offsets into s. Text that has no such character is returned as is.
func fold(s string) string {
	if quickFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for i := 0; i < len(s); {
		n := norm.NFKC.QuickSpanString(s[i:])
		b.WriteString(s[i : i+n])
		i += n
		if i == len(s) {
			break
		}
		c, size := utf8.DecodeRuneInString(s[i:])
		f := norm.NFKC.String(s[i : i+size])
		if len(f) == size && utf8.RuneCountInString(f) == 1 && c != utf8.RuneError {
			b.WriteString(f)
		} else {
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}

// quickFolded reports whether s has no Kangxi radical or compatibility ideograph
// (U+2E80 to U+2FDF, U+F900 to U+FAFF), the characters that fold keeps in length.
func quickFolded(s string) bool {
	return !hasLead(s, 0xE2, 0xBA, 0xBF) && !hasLead(s, 0xEF, 0xA4, 0xAB)
}

// hasLead reports whether the byte lead stands in s before one from lo to hi.
func hasLead(s string, lead, lo, hi byte) bool {
	for {
		i := strings.IndexByte(s, lead)
		if i < 0 || i+1 == len(s) {
			return false
		}
		if s[i+1] >= lo && s[i+1] <= hi {
			return true
		}
		s = s[i+1:]
	}
}
