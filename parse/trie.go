package parse

import (
	"iter"
	"slices"
	"strings"
	"unicode/utf8"
)

// A trie holds words by their characters. The first character is looked up in a table
// of pages. The nodes are numbered by their depth, so that those to which one leads stand
// side by side, in the order of their characters: what a look-up touches is small.
type trie struct {
	pages  [1 << 8]*[1 << 8]int32 // the node of each first character, or 0
	nodes  []node                 // the root first; one more than there are, as the end of the last
	single [1 << 4]uint64         // a bit for the hash of each word of one character
	pairs  [1 << 10]uint64        // a bit for the hash of the first two characters of each word
	places []Place                // where each word counts; nil if all count anywhere
}

// A node is where a word or the beginning of one leads to.
type node struct {
	char uint16 // that leads to it
	word int32  // the index of the word that ends there, or -1
	next int32  // the first node to which it leads; the others follow, up to that of the next node
}

// newTrie returns the trie of words, which are of the Basic Multilingual Plane and
// all different.
func newTrie(words []string) *trie {
	order := make([]int, len(words))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(a, b int) int { return strings.Compare(words[a], words[b]) })
	t := &trie{nodes: []node{{word: -1}}}
	// A branch is the words that go on from a node: words[order[k]] for k from from to
	// to-1, which have their first size bytes in common.
	type branch struct{ from, to, size int }
	branches := []branch{{0, len(order), 0}} // of each node
	for n := 0; n < len(branches); n++ {
		b := branches[n]
		first := len(branches)
		t.nodes[n].next = int32(first)
		for k := b.from; k < b.to; k++ {
			w := words[order[k]]
			if len(w) == b.size {
				t.nodes[n].word = int32(order[k])
				if c := rune(t.nodes[n].char); n < int(t.nodes[1].next) {
					t.single[c>>6&0xF] |= 1 << (c & 63)
				}
				continue
			}
			c, size := utf8.DecodeRuneInString(w[b.size:])
			if last := len(branches) - 1; last >= first && t.nodes[last].char == uint16(c) {
				branches[last].to = k + 1
				continue
			}
			if n == 0 {
				t.setRoot(c, int32(len(branches)))
			} else if n < int(t.nodes[1].next) {
				bit := pairBit(rune(t.nodes[n].char), c)
				t.pairs[bit>>6] |= 1 << (bit & 63)
			}
			t.nodes = append(t.nodes, node{char: uint16(c), word: -1})
			branches = append(branches, branch{k, k + 1, b.size + size})
		}
	}
	t.nodes = append(t.nodes, node{next: int32(len(branches))})
	return t
}

// pairBit returns the bit of pairs for a word that begins with c and d.
func pairBit(c, d rune) uint32 { return (uint32(c)*0x9E3779B1 ^ uint32(d)*0x85EBCA77) >> 16 }

// begins reports whether a word may begin with c, which is followed by d.
func (t *trie) begins(c, d rune) bool {
	bit := pairBit(c, d)
	return t.pairs[bit>>6]&(1<<(bit&63)) != 0 || t.single[c>>6&0xF]&(1<<(c&63)) != 0
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

// child returns the node to which c leads from node, or 0.
func (t *trie) child(node int32, c rune) int32 {
	const few = 8 // that are looked at one by one
	lo, hi := t.nodes[node].next, t.nodes[node+1].next
	for hi-lo > few {
		if mid := (lo + hi) / 2; rune(t.nodes[mid].char) <= c {
			lo = mid
		} else {
			hi = mid
		}
	}
	for ; lo < hi; lo++ {
		if rune(t.nodes[lo].char) == c {
			return lo
		}
	}
	return 0
}

// at returns the longest word that s[i:end] begins with and counts there, and where it
// ends, or -1.
func (t *trie) at(s string, i, end int) (word int32, stop int) {
	c, n := decode(s, i, end)
	return t.from(s, c, i, i+n, end)
}

// from is at for a text with the character c at s[i:j].
func (t *trie) from(s string, c rune, i, j, end int) (word int32, stop int) {
	d := rune(-1)
	if j < end {
		d, _ = decode(s, j, end)
	}
	if !t.begins(c, d) {
		return -1, j
	}
	return t.walk(s, c, i, j, end)
}

// walk is from without the quick look at what follows c.
func (t *trie) walk(s string, c rune, i, j, end int) (word int32, stop int) {
	node := t.root(c)
	if node == 0 {
		return -1, j
	}
	word, stop = -1, j
	for {
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
	if place >= Stem && hasAnySuffix(s[:i], stemAdverbs) {
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
	if i >= end {
		return -1, end, end
	}
	c, n := decode(s, i, end)
	for j := i + n; i < end; j = i + n {
		d, size, ok := rune(-1), 3, false
		if j+2 < end {
			d, ok = decode3(s, j)
		}
		if !ok && j < end {
			d, size = decode(s, j, end)
		}
		if t.begins(c, d) {
			if word, stop = t.walk(s, c, i, j, end); word >= 0 {
				return word, i, stop
			}
		}
		i, c, n = j, d, size
	}
	return -1, end, end
}

// decode returns the character at s[i:end] and its length.
func decode(s string, i, end int) (c rune, n int) {
	if i+2 < end {
		if c, ok := decode3(s, i); ok {
			return c, 3
		}
	}
	return utf8.DecodeRuneInString(s[i:end])
}

// decode3 returns the character of three bytes at s[i:], as most of a Japanese text are,
// or false if there is none. It is small enough to be a part of the loops that use it.
func decode3(s string, i int) (c rune, ok bool) {
	d, e := s[i+1]^0x80, s[i+2]^0x80
	return rune(s[i]&0xF)<<12 | rune(d)<<6 | rune(e), s[i]>>4 == 0xE && d|e < 0x40
}

// A wordList is a list of words to be looked for all at once.
type wordList struct {
	trie     *trie
	shortest int // bytes of a word
}

func newWordList(words ...string) wordList {
	l := wordList{trie: newTrie(words), shortest: len(words[0])}
	for _, w := range words {
		l.shortest = min(l.shortest, len(w))
	}
	return l
}

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
	if len(s) < l.shortest {
		return false // as most endings of verbs are
	}
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

// A voiceList is a list of words with whose they are.
type voiceList struct {
	trie    *trie
	classes []voiceClass
}

type voiceClass uint8

const (
	articleVoice voiceClass = iota // of the press
	releaseVoice                   // of an organisation that speaks for itself
	blogVoice                      // of somebody who writes of others
)

// newVoices returns the list of the words of each class, in the order of the classes.
func newVoices(lists ...[]string) voiceList {
	var words []string
	var classes []voiceClass
	for c, list := range lists {
		words = append(words, list...)
		for range list {
			classes = append(classes, voiceClass(c))
		}
	}
	return voiceList{newTrie(words), classes}
}
