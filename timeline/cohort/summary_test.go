package cohort_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

// TestQuantile holds the definition to published results of the same one.
func TestQuantile(t *testing.T) {
	for _, test := range []struct {
		days []int
		p    float64
		want float64
	}{
		{[]int{1, 3, 2, 4}, 0.3, 1.9},                // Microsoft, PERCENTILE.INC
		{[]int{10, 7, 4, 3, 2, 1}, 0.5, 3.5},         // NumPy, numpy.percentile
		{[]int{1, 2, 4, 7, 8, 9, 10, 12}, 0.25, 3.5}, // Microsoft, QUARTILE.INC
		{[]int{21}, 0.9, 21},
		{[]int{4, 1}, 0.5, 2.5},
		{[]int{9, -3, 4}, 0.5, 4},
		{[]int{9, -3, 4}, 0, -3},
		{[]int{9, -3, 4}, 1, 9},
	} {
		got, err := sample(t, exactly(test.days...)).Quantile(test.p)
		require.NoError(t, err)
		assert.InDelta(t, test.want, got.Low, 1e-12, "%v", test)
		assert.True(t, got.Exact())
	}
	for _, p := range []float64{-0.01, 1.01, math.NaN(), math.Inf(1)} {
		_, err := sample(t, exactly(1)).Quantile(p)
		assert.EqualError(t, err, "cohort: p: out of range")
	}
	_, err := new(cohort.Sample).Quantile(0.5)
	assert.ErrorIs(t, err, cohort.ErrMissing)
}

func TestSummary(t *testing.T) {
	exact := func(d float64) cohort.Range { return cohort.Range{Low: d, High: d} }
	s := sample(t, exactly(9, -3, 4)).Summary()
	assert.Equal(t, cohort.Figures{exact(-3), exact(0.5), exact(4), exact(6.5), cohort.Range{Low: 8, High: 8}, exact(9)}, s.Figures)
	assert.Equal(t, "right-truncated", s.Caveats.String(), "every cohort of delays until disclosure says so")

	s = sample(t, []cohort.Observation{{Days: days(10, 40)}, {Days: days(12, 12)}, {Days: days(0, 50)}, {State: cohort.Missing}}, openAfter(3)).Summary()
	assert.Equal(t, "10–40", s.Figures.Median.String())
	assert.Equal(t, cohort.Range{Low: 0, High: 12}, s.Figures.Min)
	assert.Equal(t, cohort.Range{Low: 12, High: 50}, s.Figures.Max)
	assert.Equal(t, "right-truncated,open-left-out,missing-left-out", s.Caveats.String())

	var contained cohort.Sample
	contained.Metric = timeline.Metric{From: timeline.Detection, To: timeline.Containment}
	assert.Equal(t, cohort.Summary{Metric: contained.Metric}, contained.Summary())
	require.NoError(t, contained.Add(cohort.Observation{}))
	assert.Equal(t, cohort.RightTruncated, contained.Summary().Caveats, "an incident is known only if it was disclosed, whatever is measured of it")
	contained.Complete = true
	assert.Zero(t, contained.Summary().Caveats)
}

func TestMean(t *testing.T) {
	got, caveats, err := sample(t, exactly(1, 2, 3), []cohort.Observation{{Days: days(10, 994)}}).Mean()
	require.NoError(t, err)
	assert.Equal(t, cohort.Range{Low: 4, High: 250}, got)
	assert.True(t, caveats.Has(cohort.MeanOfTail|cohort.RightTruncated))
	_, _, err = new(cohort.Sample).Mean()
	assert.ErrorIs(t, err, cohort.ErrMissing)
}

func TestCaveatsAreExplained(t *testing.T) {
	all := cohort.NotConverged<<1 - 1
	assert.Len(t, all.Names(), 12)
	for _, lang := range []string{"en", "ja"} {
		for _, sentence := range all.Explain(lang) {
			assert.NotEmpty(t, sentence)
		}
		assert.Len(t, all.Explain(lang), 12)
	}
	assert.NotEqual(t, all.Explain("en"), all.Explain("ja"))
}
