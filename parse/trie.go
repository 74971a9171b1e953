package parse

import (
	"iter"
	"unicode/utf8"
)

// A hit is a word of the lexicon found in a text.
type hit struct {
	start, end int // bytes
	word       *lexeme
}

func (h hit) bounds() (start, end int) { return h.start, h.end }

// A trie holds words by their characters. Each node lists its children as
// siblings; the first character is looked up in a table of pages.
type trie struct {
	pages [1 << 8]*[1 << 8]uint16 // the node of each first character, or 0
	nodes []trieNode
}

type trieNode struct {
	char        rune
	child, next uint16
	word        int16 // in words, or -1
}

var (
	lexiconTrie = newTrie(lexicon)
	voiceTrie   = newTrie(voiceWords[:])
)

// newTrie returns the trie of words, which are of the Basic Multilingual Plane and
// all different; it panics otherwise, which a test of the package would show.
func newTrie(words []lexeme) *trie {
	t := &trie{nodes: make([]trieNode, 1, 8*len(words))}
	for id, w := range words {
		at := uint16(0)
		for i, c := range w.text {
			if c > 0xFFFF || len(t.nodes) > 0xFFFF {
				panic("parse: " + w.text + " does not fit the trie")
			}
			child := t.root(c)
			if i > 0 {
				child = t.nodes[at].child
				for child != 0 && t.nodes[child].char != c {
					child = t.nodes[child].next
				}
			}
			if child == 0 {
				child = uint16(len(t.nodes))
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
		if t.nodes[at].word >= 0 {
			panic("parse: " + w.text + " stands twice in a list")
		}
		t.nodes[at].word = int16(id)
	}
	return t
}

// root returns the node of the first character c, or 0.
func (t *trie) root(c rune) uint16 {
	if c > 0xFFFF {
		return 0
	}
	if p := t.pages[c>>8]; p != nil {
		return p[c&0xFF]
	}
	return 0
}

func (t *trie) setRoot(c rune, node uint16) {
	p := &t.pages[c>>8]
	if *p == nil {
		*p = new([1 << 8]uint16)
	}
	(*p)[c&0xFF] = node
}

// find appends to hits the longest words in s[i:end], none overlapping.
func (t *trie) find(hits []hit, words []lexeme, s string, i, end int) []hit {
	for {
		word, start, stop := t.next(s, i, end)
		if word < 0 {
			return hits
		}
		hits = append(hits, hit{start, stop, &words[word]})
		i = stop
	}
}

// next returns the first of the longest words in s[i:end] and where it is, or -1.
func (t *trie) next(s string, i, end int) (word int16, start, stop int) {
	for i < end {
		c, n := decode(s, i, end)
		at, j := t.root(c), i+n
		if at == 0 {
			i = j
			continue
		}
		word, stop = t.nodes[at].word, j
		for j < end {
			c, n := decode(s, j, end)
			child := t.nodes[at].child
			for child != 0 && t.nodes[child].char != c {
				child = t.nodes[child].next
			}
			if child == 0 {
				break
			}
			at, j = child, j+n
			if w := t.nodes[at].word; w >= 0 {
				word, stop = w, j
			}
		}
		if word >= 0 {
			return word, i, stop
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

func newWordList(words ...string) wordList {
	list := make([]lexeme, len(words))
	for i, w := range words {
		list[i].text = w
	}
	return wordList{newTrie(list)}
}

// prefix returns the longest word of the list that s starts with, or "".
func (l wordList) prefix(s string) string {
	if c, _ := utf8.DecodeRuneInString(s); l.trie.root(c) == 0 {
		return ""
	}
	word, start, stop := l.trie.next(s, 0, len(s))
	if word < 0 || start != 0 {
		return ""
	}
	return s[:stop]
}

// in reports whether s contains a word of the list.
func (l wordList) in(s string) bool {
	word, _, _ := l.trie.next(s, 0, len(s))
	return word >= 0
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

// hasPredicate reports whether s has a word that tells of an event.
func hasPredicate(s string) bool {
	for _, h := range lexiconTrie.find(nil, lexicon, s, 0, len(s)) {
		if h.word.class < nothing && h.word.class != nominal {
			return true
		}
	}
	return false
}
