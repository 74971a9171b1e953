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
	for name, want := range map[string][4]any{
		"sec-8k-within-4-debevoise-2024": {cohort.Share, cohort.Percent, cohort.Computed, "debevoisedatablog.com"},
		"sec-8k-wilson-sonsini":          {cohort.Mean, cohort.UnstatedDays, cohort.Secondary, ""},
		"jp-card-exposure-2023-h1":       {cohort.Mean, cohort.CalendarDays, cohort.Secondary, "foxresearch"},
		"jp-card-disclosure-2023-h1":     {cohort.NotStated, cohort.CalendarDays, cohort.Secondary, "foxresearch"},
	} {
		p, ok := cohort.PublishedValue(name)
		require.True(t, ok, name)
		assert.Equal(t, want, [4]any{p.Statistic, p.Unit, p.Verified, p.Read}, name)
	}
	_, ok = cohort.PublishedValue("")
	assert.False(t, ok)
}
