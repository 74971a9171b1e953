package jpdate

import (
	"cmp"
	"slices"
	"strings"
)

// A vocabulary finds words by their first two characters.
type vocabulary struct {
	words []word
	codes [][]code
	// keys[at[c]:at[c+1]] are the words that start with c, the longest first.
	keys []wordKey
	at   [1<<12 + 1]int16
}

// A wordKey is a word with its second character, 0 if it has none: most
// characters that begin a word do so in another one.
type wordKey struct {
	second code
	id     int16
}

var vocab = newVocabulary(starters[:], followers[:])

func newVocabulary(starters, followers []word) *vocabulary {
	v := new(vocabulary)
	for i, w := range slices.Concat(starters, followers) {
		w.starts = i < len(starters)
		var codes []code
		for i := 0; i < len(w.text); {
			c, n := codeAt(w.text, i)
			codes = append(codes, c)
			i += n
		}
		v.words = append(v.words, w)
		v.codes = append(v.codes, codes)
	}
	for i := range v.words {
		if codes := decomposed(v.words[i].text); codes != nil {
			v.words = append(v.words, v.words[i])
			v.codes = append(v.codes, codes)
		}
	}
	ids := make([]int16, len(v.words))
	for i := range ids {
		ids[i] = int16(i)
	}
	slices.SortStableFunc(ids, func(a, b int16) int {
		return cmp.Or(cmp.Compare(v.codes[a][0], v.codes[b][0]), cmp.Compare(len(v.codes[b]), len(v.codes[a])))
	})
	for _, id := range ids {
		k := wordKey{id: id}
		if len(v.codes[id]) > 1 {
			k.second = v.codes[id][1]
		}
		v.keys = append(v.keys, k)
		v.at[v.codes[id][0]+1] = int16(len(v.keys))
	}
	for c := 1; c < len(v.at); c++ {
		v.at[c] = max(v.at[c], v.at[c-1])
	}
	return v
}

// voiced lists the kana that some systems store as two characters, each one after
// its base in Unicode: こ and a mark for ご.
const voiced = "がぎぐげござじずぜぞだぢづでどばびぶべぼガギグゲゴザジズゼゾダヂヅデドバビブベボ"

// decomposed returns the codes of s with its voiced kana in two characters, or nil
// if s has none.
func decomposed(s string) (codes []code) {
	if !strings.ContainsAny(s, voiced) {
		return nil
	}
	for _, r := range s {
		if strings.ContainsRune(voiced, r) {
			codes = append(codes, codeOf(r-1), codeVoiced)
		} else {
			codes = append(codes, codeOf(r))
		}
	}
	return codes
}

// wordAt returns the longest word at s[i:] and where it ends, or nil.
func wordAt(s string, i int) (w *word, end int) {
	if i >= len(s) || s[i] <= '9' && s[i] > '\'' {
		return nil, i // digits and their separators begin none
	}
	first, n := codeAt(s, i)
	first &= 1<<12 - 1
	keys := vocab.keys[vocab.at[first]:vocab.at[first+1]]
	if len(keys) == 0 {
		return nil, i
	}
	second, m := codeAt(s, i+n)
next:
	for _, k := range keys {
		if k.second == 0 {
			return &vocab.words[k.id], i + n
		}
		if k.second != second {
			continue
		}
		end := i + n + m
		for _, want := range vocab.codes[k.id][2:] {
			got, n := codeAt(s, end)
			if got != want {
				continue next
			}
			end += n
		}
		return &vocab.words[k.id], end
	}
	return nil, i
}

// wordOf returns the word at s[i:] if it has the role r.
func wordOf(s string, i int, r role) (w *word, end int, ok bool) {
	w, end = wordAt(s, i)
	return w, end, w != nil && w.role == r
}

// isWord reports whether a word with the role r stands at s[i:].
func isWord(s string, i int, r role) bool {
	_, _, ok := wordOf(s, i, r)
	return ok
}

// expect returns the offset after the character c at s[i:].
func expect(s string, i int, c code) (end int, ok bool) {
	got, n := codeAt(s, i)
	return i + n, got == c && n > 0
}

// maxSpaces is how many spaces may stand between two parts of an expression:
// people align columns and justify lines, but a wide gap is a gap.
const maxSpaces = 4

// spaces returns the offset after up to maxSpaces spaces at s[i:].
func spaces(s string, i int) int {
	if i >= len(s) {
		return i
	}
	if c := s[i]; c > ' ' && c < 0xC2 || c > 0xE3 || c == 0xE3 && i+1 < len(s) && s[i+1] != 0x80 {
		return i // no space begins with such bytes
	}
	for range maxSpaces {
		c, n := codeAt(s, i)
		if c.class() != space {
			break
		}
		i += n
	}
	return i
}

// A number is a number as written.
type number struct {
	value   int
	digits  int // how many digits were written, 0 for a number with 十
	kanji   bool
	sign    int  // monthSign, daySign or hourSign where the unit is part of it
	grouped bool // thousands are set apart: 1,000
	end     int
}

// maxNumber bounds the value of a number; a longer one is no time.
const maxNumber = 1e8

// numberAt reads the number at s[i:], in digits of any width or in kanji, which
// may be positional (二〇一八) or not (二千十八).
func numberAt(s string, i int) (x number, ok bool) {
	start := i
	for i < len(s) && isDigit(s[i]) {
		x.value = min(x.value*10+int(s[i]-'0'), maxNumber)
		i++
	}
	x.digits = i - start
	c, n := codeAt(s, i)
	if x.digits > 0 && c.class() != digit {
		x.end = i
		return x, true
	}
	switch c.class() {
	case digit:
		for ; c.class() == digit; c, n = codeAt(s, i) {
			x.value = min(x.value*10+c.value(), maxNumber)
			x.digits++
			i += n
		}
		x.end = i
		return x, true
	case kanjiDigit, kanjiUnit:
		return kanjiNumber(s, i)
	case monthSign, daySign, hourSign:
		return number{value: c.value(), sign: c.class(), end: i + n}, true
	}
	return number{end: i}, false
}

// kanjiNumber reads the kanji numeral at s[i:]. In 千二百三十四 each unit
// multiplies the digits before it and must be smaller than the unit before. The
// end of a malformed one is where it went wrong, so that it is not read again
// from each of its digits.
func kanjiNumber(s string, i int) (number, bool) {
	x := number{kanji: true}
	total, run, runDigits, limit, units := 0, 0, 0, 1<<30, false
	for {
		c, n := codeAt(s, i)
		switch c.class() {
		case kanjiDigit:
			run = min(run*10+c.value()%formalZero, maxNumber)
			runDigits++
		case kanjiUnit:
			unit := c.unitValue()
			tens := unit == 20 || unit == 30
			if runDigits > 1 || unit >= limit || tens && runDigits > 0 {
				x.end = i
				return x, false
			}
			units, limit = true, unit
			if tens {
				limit = 10
			}
			if runDigits == 0 {
				run = 1
			}
			total += run * unit
			run, runDigits = 0, 0
		default:
			if units && runDigits > 1 {
				x.end = i
				return x, false
			}
			x.value, x.end = min(total+run, maxNumber), i
			if !units {
				x.digits = runDigits
			}
			return x, units || runDigits > 0
		}
		i += n
	}
}
