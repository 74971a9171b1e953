package interchange_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline/interchange"
)

// TestLeftJSON writes each part and reason and reads it back; each has a name of its own
// and words in both languages.
func TestLeftJSON(t *testing.T) {
	seen := map[string]bool{}
	for p := range interchange.Part(60) {
		for _, r := range []interchange.Reason{interchange.NoField, interchange.Reason(p)} {
			it := interchange.Left{{Incident: 0, Event: 1, Part: p, Reason: r}}
			b, err := json.Marshal(it)
			if err != nil {
				continue // there is no such part or reason
			}
			var back interchange.Left
			require.NoError(t, json.Unmarshal(b, &back))
			assert.Equal(t, it, back)
			for _, lang := range []string{"en", "ja"} {
				said := it.Explain(lang)
				require.Len(t, said, 1)
				assert.False(t, seen[said[0]] && r != interchange.NoField, said[0])
				seen[said[0]] = true
				assert.NotContains(t, said[0], "%!")
			}
		}
	}
	assert.Greater(t, len(seen), 60)
	assert.Error(t, json.Unmarshal([]byte(`[{"part":"nothing"}]`), new(interchange.Left)))
	assert.Error(t, json.Unmarshal([]byte(`[{"reason":"nothing"}]`), new(interchange.Left)))
	assert.Nil(t, interchange.Left(nil).LeftOut())
	assert.Empty(t, interchange.Left(nil).Explain("en"))
	list := interchange.Left{{Incident: 0, Event: 1, Part: interchange.Whole}, {Incident: 1, Event: 1, Part: interchange.Actor}}
	assert.Equal(t, list[:1], list.LeftOut())
	assert.Equal(t, list[1:], list.Of(1))
}
