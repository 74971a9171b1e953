package jpdate

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// checkFast compares the fast path with the grammar at each digit of s.
func checkFast(t *testing.T, s string) {
	t.Helper()
	for i := range len(s) {
		if !isDigit(s[i]) {
			continue
		}
		want, _ := matchNumber(s, i)
		if m, ok := fastDate(s, i); ok && m != want {
			t.Errorf("at %d of %q the fast path reads %+v, the grammar %+v", i, s, m, want)
		}
		if i > 0 && isDigit(s[i-1]) {
			continue // numbers are passed over as a whole
		}
		if end, ok := passDigits(s, i); ok && (want.Expr.Kind != KindNone || end <= i) {
			t.Errorf("at %d of %q the fast path passes over %+v", i, s, want)
		}
	}
}

// TestFast checks that what the fast path decides the grammar would decide in the
// same way, over all texts of the repository and what may stand around a date.
func TestFast(t *testing.T) {
	n := 0
	for _, pattern := range []string{"documents/*.txt", "corpus/*.txt", "bench/*.txt"} {
		paths, err := filepath.Glob(filepath.Join("../testdata", pattern))
		require.NoError(t, err)
		for _, path := range paths {
			text, err := os.ReadFile(path)
			require.NoError(t, err)
			checkFast(t, string(text))
			n++
		}
	}
	require.Greater(t, n, 60)
	for _, w := range vocab.words {
		for _, number := range []string{"5", "12", "2024", "5月7", "2024年5月7", "2024年5月7日", "5月7日", "1.5", "1,000", "12:30"} {
			checkFast(t, number+w.text)
			checkFast(t, w.text+number)
			checkFast(t, w.text+number+w.text+number)
			checkFast(t, number+" "+w.text)
		}
	}
}

// FuzzFast does the same with any text.
func FuzzFast(f *testing.F) {
	for _, s := range []string{"2024年5月7日", "5月7日に", "12,534件", "1,000日間", "第5月7日", "1.5月7日本社", "2024/5/7", "12:30", "3から5日", "1万時間", "2019-22年"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkFast(t, s) })
}
