package parse

import (
	"strings"
	"unicode/utf8"
)

// How words are looked for in a text. Those of package strings look for the first byte of
// a word, which nearly all characters of Japanese share: 0xE3 begins all kana.

// index returns where word, which is not empty, first stands in s, or -1.
func index(s, word string) int {
	k := rareByte(word)
	for i := k; i < len(s); i++ {
		n := strings.IndexByte(s[i:], word[k])
		if n < 0 {
			return -1
		}
		i += n
		if start := i - k; len(s)-start >= len(word) && s[start:start+len(word)] == word {
			return start
		}
	}
	return -1
}

// lastIndex returns where word, which is not empty, last stands in s, or -1.
func lastIndex(s, word string) int {
	k := rareByte(word)
	for i := len(s) - len(word) + k; i >= k; i-- {
		if s[i] == word[k] && s[i-k:i-k+len(word)] == word {
			return i - k
		}
	}
	return -1
}

// rareByte returns which byte of word to look for: the last one, which tells most, but
// for the bytes that are also the second of each kana and of most marks.
func rareByte(word string) int {
	k := len(word) - 1
	if k > 0 && word[k] >= 0x81 && word[k] <= 0x83 {
		k--
	}
	return k
}

// contains reports whether word stands in s.
func contains(s, word string) bool { return index(s, word) >= 0 }

// isShort reports whether s has at most n characters.
func isShort(s string, n int) bool {
	return len(s) <= utf8.UTFMax*n && utf8.RuneCountInString(s) <= n
}

// upTo returns what stands in s before the first mark, or all of it.
func upTo(s, mark string) string {
	if i := index(s, mark); i >= 0 {
		return s[:i]
	}
	return s
}

func containsAny(s string, words []string) bool {
	for _, w := range words {
		if contains(s, w) {
			return true
		}
	}
	return false
}

// hasAnyPrefix reports whether s begins with one of words.
func hasAnyPrefix(s string, words []string) bool {
	for _, w := range words {
		// The last byte tells most words apart without a call.
		if n := len(w); n <= len(s) && s[n-1] == w[n-1] && s[:n] == w {
			return true
		}
	}
	return false
}

// hasAnySuffix reports whether s ends with one of words.
func hasAnySuffix(s string, words []string) bool {
	if s == "" {
		return false
	}
	last := s[len(s)-1]
	for _, w := range words {
		if n := len(w); w[n-1] == last && n <= len(s) && s[len(s)-n:] == w {
			return true
		}
	}
	return false
}
