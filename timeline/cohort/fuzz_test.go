package cohort_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

// FuzzJSON reads anything as each type of value. What is read is written and read back
// the same.
func FuzzJSON(f *testing.F) {
	for _, s := range []string{
		`{"state":"open","days":{"min_days":3,"max_days":9},"limit":{"min_days":0,"max_days":0}}`, `null`, `[]`, `{}`, `-3`,
		`{"metric":{"from":"detection","to":"disclosure"},"counts":{"total":1,"measured":1,"exact":1},"figures":{},"caveats":["right-truncated"]}`,
		`{"bound":"upper","steps":[{"days":1,"at_risk":2,"events":1,"open":1,"survival":0.5,"std_err":0.3535533905932738}]}`,
		`{"limit":5,"steps":[{"days":1,"at_risk":1,"events":1,"share":1}]}`,
		`{"masses":[{"min_days":1,"max_days":2,"share":0.5},{"min_days":3,"max_days":null,"share":0.5}],"caveats":["not-converged"]}`,
		`{"name":"a","statistic":"mean","value":1e300,"unit":"percent","verified":"primary"}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		again[cohort.Observation](t, data)
		again[cohort.Summary](t, data)
		again[cohort.Reach](t, data)
		again[cohort.Caveats](t, data)
		again[cohort.Turnbull](t, data)
		again[cohort.Published](t, data)
		if c, ok := again[cohort.Curve](t, data); ok {
			checkShares(t, figures{survival: [2]cohort.Curve{c, c}})
		}
		again[cohort.Corrected](t, data)
	})
}

func again[T any](t *testing.T, data []byte) (v T, ok bool) {
	if json.Unmarshal(data, &v) != nil {
		return v, false
	}
	first, err := json.Marshal(v)
	require.NoError(t, err)
	var back T
	require.NoError(t, json.Unmarshal(first, &back), "%s", first)
	second, err := json.Marshal(back)
	require.NoError(t, err)
	assert.Equal(t, string(first), string(second))
	return v, true
}

// FuzzEstimators reads observations from four bytes each: the state and the kind of
// limit, the lower bound, how far the upper one is from it, and how far the limit.
func FuzzEstimators(f *testing.F) {
	f.Add([]byte{0, 6, 0, 0, 1, 6, 0, 0, 4, 9, 3, 2})
	f.Add([]byte{4, 1, 0, 1, 4, 5, 0, 4})
	f.Fuzz(func(t *testing.T, data []byte) {
		var all []cohort.Observation
		for len(data) >= 4 {
			low := int(int8(data[1]))
			o := cohort.Observation{State: cohort.State(data[0] & 3), Days: days(low, low+int(int8(data[2]))), Limited: data[0]&4 != 0}
			o.Limit = days(low+int(int8(data[3])), o.Days.Max+int(int8(data[3])))
			data = data[4:]
			var s cohort.Sample
			if err := s.Add(o); err != nil {
				require.Error(t, o.Check())
				continue
			}
			all = append(all, o)
		}
		got := figuresOf(sample(t, all))
		checkShares(t, got)
		slices.Reverse(all)
		require.Equal(t, got, figuresOf(sample(t, all)))
	})
}
