package parse_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
)

// TestLexicon reads the sentences of each word after a date: the one that it matches
// tells of an event of its type, the one that it must not tells of none.
func TestLexicon(t *testing.T) {
	p := parse.Parser{Reference: jpdate.MustDate(2025, time.December, 1)}
	types := func(sentence string) []string {
		d, err := p.Parse("", "5月7日、"+sentence)
		require.NoError(t, err)
		var got []string
		for _, inc := range d.Incidents {
			for _, e := range inc.Events {
				if e.Status == timeline.Actual {
					got = append(got, e.Type.String())
				}
			}
		}
		return got
	}
	n := 0
	for w := range parse.DefaultLexicon().All() {
		if w.Type == timeline.Other {
			continue
		}
		want := w.Type.String()
		if w.Match != "" {
			n++
			assert.Contains(t, w.Match, w.Text)
			assert.Contains(t, types(w.Match), want, "%s: %s", w.Text, w.Match)
		}
		if w.Miss != "" {
			assert.NotContains(t, types(w.Miss), want, "%s must not match: %s", w.Text, w.Miss)
		}
	}
	assert.Greater(t, n, 900, "sentences")
}
