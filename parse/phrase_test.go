package parse_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
)

// TestPhrases reads testdata/phrases.txt, a type of event (or "none") and a phrase a
// line, and expects of each phrase after a date an event of that type and no other.
func TestPhrases(t *testing.T) {
	b, err := os.ReadFile(filepath.Join("..", "testdata", "phrases.txt"))
	require.NoError(t, err)
	p := parse.Parser{Reference: jpdate.MustDate(2025, time.December, 1)}
	n := 0
	for line := range strings.Lines(string(b)) {
		want, phrase, ok := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		if !ok {
			continue
		}
		n++
		for _, date := range []string{"5月7日、", "5月7日に"} {
			d, err := p.Parse("", date+phrase+"。")
			require.NoError(t, err)
			var got []string
			for _, inc := range d.Incidents {
				for _, e := range inc.Events {
					got = append(got, e.Type.String())
				}
			}
			if len(got) == 0 {
				got = []string{"none"}
			}
			assert.Equal(t, want, strings.Join(got, " "), date+phrase)
		}
	}
	assert.Greater(t, n, 300)
}
