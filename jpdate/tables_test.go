package jpdate

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// compat returns what NFKC makes of r, if that is one character.
func compat(r rune) (f rune, ok bool) {
	folded := []rune(norm.NFKC.String(string(r)))
	return folded[0], len(folded) == 1
}

// TestTableNFKC compares the class table with the compatibility decomposition of
// every character of the BMP. Numbers that are set as note marks and bullets
// (², ①, ㊀) are the one exception: they are no digits of the number beside them.
func TestTableNFKC(t *testing.T) {
	for r := range rune(0x10000) {
		if r >= 0xD800 && r < 0xE000 {
			continue
		}
		f, ok := compat(r)
		switch {
		case !ok || f == r:
		case codeOf(r).class() == weekdaySign: // ㊊ is a weekday, 月 a month or one
		case unicode.Is(unicode.No, r):
			if codeOf(r) != 0 {
				t.Errorf("%U %c is a mark, its code is %#04x", r, r, codeOf(r))
			}
		case codeOf(r) != codeOf(f):
			t.Errorf("%U %c has the code %#04x, its NFKC form %U %c has %#04x", r, r, codeOf(r), f, f, codeOf(f))
		case r >= 0x800 && entry(r) != entry(f):
			t.Errorf("%U %c and its NFKC form %U %c differ in the start bit", r, r, f, f)
		}
	}
}

// TestTableClasses checks whole classes of characters against Unicode.
func TestTableClasses(t *testing.T) {
	for r := range rune(0x10000) {
		f, ok := compat(r)
		if !ok || r >= 0xD800 && r < 0xE000 {
			continue
		}
		c := codeOf(r)
		if isDigit := f >= '0' && f <= '9' && !unicode.Is(unicode.No, r); isDigit != (c.class() == digit) || isDigit && c.value() != int(f-'0') {
			t.Errorf("%U %c: class %d, value %d; is a digit: %t", r, r, c.class(), c.value(), isDigit)
		}
		if up := unicode.ToUpper(f); c.class() == letter && (up < 'A' || up > 'Z' || c.value() != int(up)) {
			t.Errorf("%U %c is the letter %c", r, r, rune(c.value()))
		}
		if isSpace := r == '\t' || unicode.Is(unicode.Zs, r); isSpace != (c.class() == space) {
			t.Errorf("%U: class %d; is a space: %t", r, c.class(), isSpace)
		}
	}
	for n := range 12 {
		if c := codeOf('㋀' + rune(n)); c.class() != monthSign || c.value() != n+1 {
			t.Errorf("%c is %d of class %d", '㋀'+rune(n), c.value(), c.class())
		}
	}
	for n := range 31 {
		if c := codeOf('㏠' + rune(n)); c.class() != daySign || c.value() != n+1 {
			t.Errorf("%c is %d of class %d", '㏠'+rune(n), c.value(), c.class())
		}
	}
	for n := range 25 {
		if c := codeOf('㍘' + rune(n)); c.class() != hourSign || c.value() != n {
			t.Errorf("%c is %d of class %d", '㍘'+rune(n), c.value(), c.class())
		}
	}
}

// TestTableFolds checks characters that mean the same in a date.
func TestTableFolds(t *testing.T) {
	for _, same := range []string{
		"-‐‑‒–—―−－ーｰ─", "~〜～∼", ":：∶", "/／⁄∕", "・･·•", "年⽉"[:3] + "年", "月⽉", "日⽇", "水⽔", "火⽕", "木⽊", "金⾦", "土⼟", "(（﹙", ")）", "→⇒",
		"一壱壹", "二弐貳⼆", "八⼋", "十⼗拾", "令令", "カｶ",
	} {
		first := []rune(same)[0]
		for _, r := range same {
			if codeOf(r) == 0 || codeOf(r) != codeOf(first) {
				t.Errorf("%U %c has the code %#04x, %c has %#04x", r, r, codeOf(r), first, codeOf(first))
			}
		}
	}
	for _, r := range "①⑨⓪②²³¹⁰₁❶㊀㊈⒈" {
		if codeOf(r) != 0 {
			t.Errorf("%U %c is a mark, its code is %#04x", r, r, codeOf(r))
		}
	}
}

// TestVocabulary checks that each word is found in itself, that none stands
// there twice, and that each can be reached: the scanner stops where it begins,
// or it follows something.
func TestVocabulary(t *testing.T) {
	seen := map[string]bool{}
	codes := map[string]string{}
	for i := range len(starters) + len(followers) { // the rest spell these in other characters
		w := &vocab.words[i]
		if seen[w.text] {
			t.Errorf("%s stands in the vocabulary twice", w.text)
		}
		seen[w.text] = true
		got, end := wordAt(w.text, 0)
		if got != w || end != len(w.text) {
			t.Errorf("wordAt(%q) = %v, %d; want itself", w.text, got, end)
		}
		var key strings.Builder
		for _, c := range vocab.codes[i] {
			if c == 0 {
				t.Errorf("%s has a character without a code", w.text)
			}
			key.WriteRune(rune(c))
		}
		if other, twice := codes[key.String()]; twice {
			t.Errorf("%s and %s are the same to the scanner", w.text, other)
		}
		codes[key.String()] = w.text
		if !norm.NFKC.IsNormalString(w.text) && len([]rune(w.text)) > 1 {
			t.Errorf("%s is not in NFKC", w.text)
		}
	}
	for _, w := range starters {
		if first := []rune(w.text)[0]; entry(first)&startBit == 0 {
			t.Errorf("the scanner does not stop at %s", w.text)
		}
	}
}

// TestVocabularyWidths finds each word in the widths of its characters.
func TestVocabularyWidths(t *testing.T) {
	wide := map[rune]rune{}
	for r := range rune(0x10000) {
		if f, ok := compat(r); ok && f != r && !unicode.Is(unicode.No, r) && codeOf(r).class() != weekdaySign && (r < 0xD800 || r >= 0xE000) {
			wide[f] = r
		}
	}
	for i := range len(starters) + len(followers) {
		w := &vocab.words[i]
		other := strings.Map(func(r rune) rune {
			if to, ok := wide[r]; ok {
				return to
			}
			return r
		}, w.text)
		if got, end := wordAt(other, 0); got != w || end != len(other) {
			t.Errorf("wordAt(%q) = %v, %d; want %s", other, got, end, w.text)
		}
	}
}

// TestKanjiNumbers reads every number up to 9,999 in the notations that people
// write.
func TestKanjiNumbers(t *testing.T) {
	const digits = "〇一二三四五六七八九"
	kanji := []rune(digits)
	units := []string{"千", "百", "十", ""}
	for n := 1; n <= 9999; n++ {
		var positional, plain, full strings.Builder
		width := 0
		for i, div := range []int{1000, 100, 10, 1} {
			d := n / div % 10
			if d > 0 || width > 0 {
				width++
				positional.WriteRune(kanji[d])
			}
			if d == 0 {
				continue
			}
			if d > 1 || div == 1 {
				plain.WriteRune(kanji[d])
			}
			plain.WriteString(units[i])
			full.WriteRune(kanji[d])
			full.WriteString(units[i])
		}
		for _, s := range []string{positional.String(), plain.String(), full.String()} {
			x, ok := numberAt(s, 0)
			if !ok || x.value != n || x.end != len(s) || !x.kanji {
				t.Errorf("numberAt(%q) = %+v, %t; want %d", s, x, ok, n)
			}
		}
	}
	for s, want := range map[string]int{"廿": 20, "廿三": 23, "卅一": 31, "弐拾": 20, "壱": 1, "千九百廿五": 1925} {
		if x, ok := numberAt(s, 0); !ok || x.value != want || x.end != len(s) {
			t.Errorf("numberAt(%q) = %+v, %t; want %d", s, x, ok, want)
		}
	}
	for _, s := range []string{"十百", "百千", "二十十", "廿廿", "二廿", "十廿", "一二十", "十一二"} {
		if x, ok := numberAt(s, 0); ok && x.end == len(s) {
			t.Errorf("numberAt(%q) = %+v, want no number", s, x)
		}
	}
}

// TestGoesOn checks that no number that the grammar reads is passed over before
// the grammar sees it.
func TestGoesOn(t *testing.T) {
	paths, err := filepath.Glob("../testdata/*/*.txt")
	if err != nil || len(paths) == 0 {
		t.Fatal(paths, err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, line := range strings.Split(string(data), "\n") {
			for i := skip(line, 0); i < len(line); i = skip(line, i+1) {
				w, _ := wordAt(line, i)
				c, n := codeAt(line, i)
				e, end := exprAt(line, i, nil)
				if e.Kind == KindNone || w != nil {
					continue
				}
				x, ok := numberAt(line, i)
				if !startsAlone(line, i+n, c) || ok && x.sign == 0 && !goesOn(line, x.end, x.digits) {
					t.Errorf("%s: %q in %q is passed over", path, line[i:end], line)
				}
			}
		}
	}
}

// TestSkip compares the hand-written decoder with the tables: a character stops it
// before one that can follow, and before no other.
func TestSkip(t *testing.T) {
	for r := range rune(0x11000) {
		if r >= 0xD800 && r < 0xE000 {
			continue
		}
		for _, after := range []string{"", "年", "7", "日", "ょ", "の", " "} {
			s := "は" + string(r) + after
			want := len(s)
			if entry(r)&startBit != 0 && pairs.allow(codeOf(r), s, len("は")+utf8.RuneLen(r)) {
				want = len("は")
			} else if after == "7" {
				want = len(s) - 1 // which starts a number
			}
			if got := skip(s, 0); got != want {
				t.Errorf("skip to %U %q = %d, want %d", r, s, got, want)
			}
		}
	}
	for _, w := range starters {
		if got := skip("は"+w.text+"7", 0); got != len("は") {
			t.Errorf("skip to %s = %d, want %d", w.text, got, len("は"))
		}
	}
}
