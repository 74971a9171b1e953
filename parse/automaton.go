package parse

import "unicode/utf8"

// A hit is a word of the lexicon found in a text.
type hit struct {
	start, end int // bytes
	word       *lexeme
}

// A trie holds the lexicon by its characters. Each node lists its children as
// siblings; the first character is looked up in a table.
type trie struct {
	root  [1 << 16]uint16 // the node of each first character, or 0
	nodes []trieNode
}

type trieNode struct {
	char        rune
	child, next uint16
	word        int16 // in words, or -1
}

var (
	lexiconTrie = newTrie(lexicon[:])
	voiceTrie   = newTrie(voiceWords[:])
)

func newTrie(words []lexeme) *trie {
	t := &trie{nodes: make([]trieNode, 1, 8*len(words))}
	for id, w := range words {
		at := uint16(0)
		for i, c := range w.text {
			var child uint16
			if i == 0 {
				child = t.root[c]
			} else {
				child = t.nodes[at].child
				for child != 0 && t.nodes[child].char != c {
					child = t.nodes[child].next
				}
			}
			if child == 0 {
				child = uint16(len(t.nodes))
				n := trieNode{char: c, word: -1}
				if i == 0 {
					t.root[c] = child
				} else {
					n.next = t.nodes[at].child
					t.nodes[at].child = child
				}
				t.nodes = append(t.nodes, n)
			}
			at = child
		}
		t.nodes[at].word = int16(id)
	}
	return t
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
		c, n := utf8.DecodeRuneInString(s[i:end])
		if c > 0xFFFF || t.root[c] == 0 {
			i += n
			continue
		}
		at, j := t.root[c], i+n
		word, stop = t.nodes[at].word, j
		for j < end {
			c, n := utf8.DecodeRuneInString(s[j:end])
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
	c, n := utf8.DecodeRuneInString(s)
	if c > 0xFFFF || l.trie.root[c] == 0 {
		return ""
	}
	word, start, stop := l.trie.next(s, 0, len(s))
	if word < 0 || start != 0 || n == 0 {
		return ""
	}
	return s[:stop]
}

// in reports whether s contains a word of the list.
func (l wordList) in(s string) bool {
	word, _, _ := l.trie.next(s, 0, len(s))
	return word >= 0
}

// hasPredicate reports whether s has a word that tells of an event.
func hasPredicate(s string) bool {
	for _, h := range lexiconTrie.find(nil, lexicon[:], s, 0, len(s)) {
		if h.word.class < nothing && h.word.class != nominal {
			return true
		}
	}
	return false
}
