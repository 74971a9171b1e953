package report

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The places of a gazetteer are those of counting, at every byte.
func TestGazetteer(t *testing.T) {
	for _, text := range []string{
		"", "a", "\n", "一", strings.Repeat("あ", 1000), strings.Repeat("5月7日、検知した。\n", 300),
		strings.Repeat("a", markStep-1) + "語" + strings.Repeat("\n", 2*markStep), "\xff" + strings.Repeat("\xe3\x81", 800),
	} {
		g := newGazetteer(text)
		for i := -1; i <= len(text)+1; i++ {
			line, column, ok := placeOf(text, i)
			got, found := g.find(i)
			assert.Equal(t, ok, found, i)
			assert.Equal(t, place{line, column}, got, i)
		}
	}
}

func TestClean(t *testing.T) {
	for s, want := range map[string]string{
		"a\r\nb\tc\n": "a b c", "a\x00b": "a\ufffdb", "\x1b[31m": "\ufffd[31m", "\xff": "\ufffd",
		"a\u202eb\u2066": "a\ufffdb\ufffd", "a\u200fb": "a\u200fb", "a\u2028b": "a b", "検知": "検知",
	} {
		assert.Equal(t, want, oneLine(s), "%q", s)
	}
	assert.Equal(t, "a\nb\tc\nd", cleaned("a\r\nb\tc\rd"))
}

// placeOf returns the line and column, from 1, of offset i of text, by counting from its
// beginning; ok is false if there is no such place.
func placeOf(text string, i int) (line, column int, ok bool) {
	if i < 0 || i > len(text) || text == "" {
		return 0, 0, false
	}
	line, column = 1, 1
	for _, c := range text[:i] {
		if column++; c == '\n' {
			line, column = line+1, 1
		}
	}
	return line, column, true
}
