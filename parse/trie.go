package parse

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// A trie holds words by their characters. Each node lists its children as
// siblings; the first character is looked up in a table of pages.
type trie struct {
	pages  [1 << 8]*[1 << 8]int32 // the node of each first character, or 0
	nodes  []trieNode
	places []Place // where each word counts; nil if all count anywhere
}

type trieNode struct {
	char        rune
	child, next int32
	word        int32 // the index of the word that ends here, or -1
}

// newTrie returns the trie of words, which are of the Basic Multilingual Plane and
// all different.
func newTrie(words []string) *trie {
	t := &trie{nodes: make([]trieNode, 1, 8*len(words)+1)}
	for id, w := range words {
		at := int32(0)
		for i, c := range w {
			child := t.root(c)
			if i > 0 {
				child = t.child(at, c)
			}
			if child == 0 {
				child = int32(len(t.nodes))
				n := trieNode{char: c, word: -1}
				if i == 0 {
					t.setRoot(c, child)
				} else {
					n.next = t.nodes[at].child
					t.nodes[at].child = child
				}
				t.nodes = append(t.nodes, n)
			}
			at = child
		}
		t.nodes[at].word = int32(id)
	}
	return t
}

// root returns the node of the first character c, or 0.
func (t *trie) root(c rune) int32 {
	if c > 0xFFFF {
		return 0
	}
	if p := t.pages[c>>8]; p != nil {
		return p[c&0xFF]
	}
	return 0
}

func (t *trie) setRoot(c rune, node int32) {
	p := &t.pages[c>>8]
	if *p == nil {
		*p = new([1 << 8]int32)
	}
	(*p)[c&0xFF] = node
}

// child returns the child of node at for c, or 0.
func (t *trie) child(at int32, c rune) int32 {
	child := t.nodes[at].child
	for child != 0 && t.nodes[child].char != c {
		child = t.nodes[child].next
	}
	return child
}

// at returns the longest word that s[i:end] begins with and counts there, and where it
// ends, or -1.
func (t *trie) at(s string, i, end int) (word int32, stop int) {
	c, n := decode(s, i, end)
	node := t.root(c)
	if node == 0 {
		return -1, i + n
	}
	word, stop = -1, i+n
	for j := i + n; ; {
		if w := t.nodes[node].word; w >= 0 && (t.places == nil || t.places[w] == Anywhere || t.counts(s, i, j, end, t.places[w])) {
			word, stop = w, j
		}
		if j >= end {
			return word, stop
		}
		c, n := decode(s, j, end)
		if node = t.child(node, c); node == 0 {
			return word, stop
		}
		j += n
	}
}

// counts reports whether a word at s[i:j] of a text that ends at end counts, if it does
// so at place only.
func (t *trie) counts(s string, i, j, end int, place Place) bool {
	if j < end && place != AtStart {
		c, _ := decode(s, j, end)
		stem := place >= Stem && kindOf(lastRune(s[i:j])) == wordRune
		if kindOf(c) == wordRune && (place != Stem || stem) || stem && (strings.ContainsRune(notOkurigana, c) || hasAnyPrefix(s[j:end], cases)) {
			return false
		}
	}
	if i == 0 {
		return true
	}
	switch c := lastRune(s[:i]); place {
	case Whole, AtStart:
		return kindOf(c) != wordRune
	case Stem:
		return kindOf(c) == markRune || kindOf(c) == kanaRune && !strings.ContainsRune(compoundKana, c)
	}
	return true
}

func lastRune(s string) rune {
	c, _ := utf8.DecodeLastRuneInString(s)
	return c
}

// next returns the first of the longest words in s[i:end] and where it is, or -1.
func (t *trie) next(s string, i, end int) (word int32, start, stop int) {
	for i < end {
		c, n := decode(s, i, end)
		if t.root(c) != 0 {
			if word, stop = t.at(s, i, end); word >= 0 {
				return word, i, stop
			}
		}
		i += n
	}
	return -1, end, end
}

// decode returns the character at s[i:end] and its length. It decodes the
// three-byte sequences, which most Japanese text consists of, by hand.
func decode(s string, i, end int) (c rune, n int) {
	if b := s[i]; b < utf8.RuneSelf {
		return rune(b), 1
	} else if b>>4 == 0xE && i+2 < end {
		if d, e := s[i+1]^0x80, s[i+2]^0x80; d|e < 0x40 {
			return rune(b&0xF)<<12 | rune(d)<<6 | rune(e), 3
		}
	}
	return utf8.DecodeRuneInString(s[i:end])
}

// A wordList is a list of words to be looked for all at once.
type wordList struct {
	trie *trie
}

func newWordList(words ...string) wordList { return wordList{newTrie(words)} }

// prefix returns the longest word of the list that s starts with, or "".
func (l wordList) prefix(s string) string {
	if s == "" {
		return ""
	}
	if word, stop := l.trie.at(s, 0, len(s)); word >= 0 {
		return s[:stop]
	}
	return ""
}

// in reports whether s contains a word of the list.
func (l wordList) in(s string) bool {
	word, _, _ := l.trie.next(s, 0, len(s))
	return word >= 0
}

// count returns how many words of the list s contains, none overlapping.
func (l wordList) count(s string) int {
	n := 0
	for range l.all(s) {
		n++
	}
	return n
}

// all returns an iterator over the longest words of the list in s, none overlapping.
func (l wordList) all(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := 0; ; {
			word, start, stop := l.trie.next(s, i, len(s))
			if word < 0 || !yield(s[start:stop]) {
				return
			}
			i = stop
		}
	}
}

// ends reports whether s ends with a word of the list.
func (l wordList) ends(s string) bool {
	for i := 0; ; {
		word, start, stop := l.trie.next(s, i, len(s))
		if word < 0 {
			return false
		}
		if stop == len(s) {
			return true
		}
		_, n := utf8.DecodeRuneInString(s[start:])
		i = start + n
	}
}
