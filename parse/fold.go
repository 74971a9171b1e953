package parse

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// fold returns s with each character replaced by its NFKC form where that is one
// character of the same length in UTF-8, as 日 for the radical ⽇. Offsets into the
// result are offsets into s. A form of vertical text or a small one whose NFKC form is
// of ASCII is replaced by that of full width: ： for ︓. Text that has no such character is returned as is.
func fold(s string) string {
	var b []byte
	for _, block := range foldedBlocks {
		for i := 0; ; i++ {
			n := strings.IndexByte(s[i:], block.lead)
			if n < 0 || i+n+3 > len(s) {
				break
			}
			i += n
			if c := s[i+1]; c < block.first || c > block.last {
				continue
			}
			f := norm.NFKC.String(s[i : i+3])
			if len(f) == 1 {
				f = string(rune(f[0]) - ' ' + 0xFF00) // the form of full width, as ：
			}
			if len(f) == 3 && utf8.RuneCountInString(f) == 1 && f != s[i:i+3] {
				if b == nil {
					b = []byte(s)
				}
				copy(b[i:], f)
			}
		}
	}
	if b == nil {
		return s
	}
	return string(b)
}

// foldedBlocks gives, by their first two bytes in UTF-8, the characters that have
// an NFKC form of their own length: the radicals (U+2E80 to U+2FDF), the
// compatibility ideographs (U+F900 to U+FAFF).
var foldedBlocks = [...]struct{ lead, first, last byte }{
	{0xE2, 0xBA, 0xBF},
	{0xEF, 0xA4, 0xAB},
	{0xEF, 0xB8, 0xB9},
}
