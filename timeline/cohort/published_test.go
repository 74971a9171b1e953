package cohort_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

func TestPublishedValues(t *testing.T) {
	all := cohort.PublishedValues()
	seen := map[string]bool{}
	for _, p := range all {
		assert.False(t, seen[p.Name], p.Name)
		seen[p.Name] = true
		assert.Regexp(t, `^[a-z0-9-]+$`, p.Name)
		assert.Greater(t, p.Value, 0.0, p.Name)
		for _, s := range []string{p.Measure, p.Population, p.Source} {
			assert.NotEmpty(t, s, p.Name)
		}
		if p.Data != "" {
			_, err := jpdate.ParseEDTF(p.Data)
			assert.NoError(t, err, p.Name)
		}
		if p.Unit == cohort.Percent {
			assert.Equal(t, cohort.Share, p.Statistic, p.Name)
		}
	}
	all[0] = cohort.Published{}
	assert.NotEqual(t, all[0], cohort.PublishedValues()[0], "a copy is returned")

	p, ok := cohort.PublishedValue("m-trends-dwell-global-2023")
	require.True(t, ok)
	assert.Equal(t, "occurrence to detection (dwell time): median 10 days (Mandiant investigations, all regions, 2023; Mandiant, M-Trends 2024, secondary)", p.String())
	_, ok = cohort.PublishedValue("")
	assert.False(t, ok)
}
