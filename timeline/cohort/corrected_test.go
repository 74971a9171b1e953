package cohort_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

// TestCorrectedByHand works out five observations, each of a delay and a limit:
//
//	(1, 2) (1, 5) (2, 3) (3, 6) (4, 5)
//
// At risk at u is who has delay ≤ u ≤ limit:
//
//	u = 4: (1,5) (3,6) (4,5)  n = 3, d = 1, factor 2/3
//	u = 3: (1,5) (2,3) (3,6)  n = 3, d = 1, factor 2/3
//	u = 2: (1,2) (1,5) (2,3)  n = 3, d = 1, factor 2/3
//	u = 1: (1,2) (1,5)        n = 2, d = 2
//
// so that, from the longest delay down, F(4) = 1, F(3) = 2/3, F(2) = (2/3)² = 4/9 and
// F(1) = (2/3)³ = 8/27, where the shares as counted are 1, 4/5, 3/5 and 2/5. Each factor
// adds 1/(3·2) = 1/6 to Greenwood's sum, so that the error of F(1) is 8/27·√(3/6).
func TestCorrectedByHand(t *testing.T) {
	c := sample(t, limited([2]int{1, 2}, [2]int{1, 5}, [2]int{2, 3}, [2]int{3, 6}, [2]int{4, 5})).Corrected(cohort.Lower)
	want := []cohort.CorrectedStep{
		{Days: 1, AtRisk: 2, Events: 2, Share: 8. / 27, StdErr: 8. / 27 * math.Sqrt(3./6)},
		{Days: 2, AtRisk: 3, Events: 1, Share: 4. / 9, StdErr: 4. / 9 * math.Sqrt(2./6)},
		{Days: 3, AtRisk: 3, Events: 1, Share: 2. / 3, StdErr: 2. / 3 * math.Sqrt(1./6)},
		{Days: 4, AtRisk: 3, Events: 1, Share: 1, StdErr: 0},
	}
	require.Len(t, c.Steps, len(want))
	for i, w := range want {
		g := c.Steps[i]
		assert.Equal(t, [3]int{w.Days, w.AtRisk, w.Events}, [3]int{g.Days, g.AtRisk, g.Events})
		assert.InDelta(t, w.Share, g.Share, 1e-12)
		assert.InDelta(t, w.StdErr, g.StdErr, 1e-12)
	}
	assert.Equal(t, 6, c.Limit)
	assert.Equal(t, "truncation-independent,conditional-on-limit", c.Caveats.String())
	for p, want := range map[float64]string{0: "1", 0.4: "2", 0.5: "3", 0.9: "4", 1: "4"} {
		got, err := c.Quantile(p)
		require.NoError(t, err)
		assert.Equal(t, want, got.String(), "%v", p)
	}
	for day, want := range map[int]float64{math.MinInt: 0, 0: 0, 1: 8. / 27, 3: 2. / 3, math.MaxInt: 1} {
		assert.InDelta(t, want, c.At(day), 1e-12)
	}
	_, err := c.Quantile(math.NaN())
	assert.ErrorIs(t, err, cohort.ErrRange)
	_, _, err = c.Band(4, 0.95)
	assert.ErrorIs(t, err, cohort.ErrRange)
	_, _, err = c.Band(0, 1)
	assert.ErrorIs(t, err, cohort.ErrRange)
	b, ok, err := c.Band(0, 0.95)
	require.NoError(t, err)
	assert.True(t, ok && 0 < b.Low && b.Low < 8./27 && 8./27 < b.High && b.High < 1, "%v", b)
}

// TestCorrectedExhausted: nobody but the one with 5 days could have had 3 to 5, so that
// below 5 nothing can be estimated.
func TestCorrectedExhausted(t *testing.T) {
	c := sample(t, limited([2]int{1, 2}, [2]int{5, 9})).Corrected(cohort.Lower)
	assert.True(t, c.Caveats.Has(cohort.RiskSetExhausted))
	assert.Zero(t, c.At(1))
	median, err := c.Quantile(0.5)
	require.NoError(t, err)
	assert.Equal(t, "5", median.String())
	_, ok, _ := c.Band(0, 0.95)
	assert.False(t, ok)
}

func TestCorrectedLeavesOut(t *testing.T) {
	c := sample(t, limited([2]int{1, 2}), exactly(3)).Corrected(cohort.Lower)
	assert.Len(t, c.Steps, 1)
	assert.True(t, c.Caveats.Has(cohort.UnlimitedLeftOut))
	median, err := new(cohort.Sample).Corrected(cohort.Lower).Quantile(0.5)
	require.NoError(t, err)
	assert.False(t, median.Reached)
}

// TestCorrectedUnbound: where every limit is beyond every delay, the estimate is the
// share that has at most a number of days.
func TestCorrectedUnbound(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	var all []cohort.Observation
	var plain []int
	for range 300 {
		d := r.IntN(60) - 5
		plain = append(plain, d)
		all = append(all, limited([2]int{d, 60 + r.IntN(100)})...)
	}
	c := sample(t, all).Corrected(cohort.Upper)
	for day := -6; day < 60; day++ {
		assert.InDelta(t, shareUpTo(plain, day), c.At(day), 1e-12)
	}
}

func shareUpTo(all []int, day int) float64 {
	n := 0
	for _, d := range all {
		if d <= day {
			n++
		}
	}
	return float64(n) / float64(len(all))
}

// The simulations draw delays from an exponential distribution with a median of 60 days
// and detections evenly over the 300 days before the data were collected, and keep what
// was disclosed by then. The limits say how long each could have been seen.
const window, scale = 300, 60 / math.Ln2

// seen returns what is kept of n incidents.
func seen(r *rand.Rand, n int) []cohort.Observation {
	var all []cohort.Observation
	for range n {
		d, limit := int(r.ExpFloat64()*scale), r.IntN(window+1)
		if d <= limit {
			all = append(all, limited([2]int{d, limit})...)
		}
	}
	return all
}

// trueShare returns the share of delays up to day among those that can be seen. Delays are
// whole days, so that they are up to day if what was drawn is below day+1.
func trueShare(day int) float64 {
	return math.Expm1(-float64(day+1)/scale) / math.Expm1(-(window+1)/scale)
}

func TestCorrectedSimulation(t *testing.T) {
	const drawn = 20_000
	truth := 0 // the true median
	for trueShare(truth) < 0.5 {
		truth++
	}
	all := seen(rand.New(rand.NewPCG(1963, 21)), drawn)
	s := sample(t, all)
	naive := s.Summary().Figures.Median.Low
	c := s.Corrected(cohort.Lower)
	corrected, err := c.Quantile(0.5)
	require.NoError(t, err)
	t.Logf("%d of %d seen; true median %d, as counted %v, corrected %v", len(all), drawn, truth, naive, corrected)
	assert.Less(t, naive, float64(truth)-10, "what is there is too quick")
	assert.InDelta(t, truth, corrected.Days, 3)
	assert.False(t, c.Caveats.Has(cohort.RiskSetExhausted))
	for _, day := range []int{10, 30, 60, 90, 120, 200} {
		assert.InDelta(t, trueShare(day), c.At(day), 0.03, "%d", day)
	}
}

// TestCorrectedCoverage: of the intervals at a level of 0.95, about 0.95 hold the truth.
func TestCorrectedCoverage(t *testing.T) {
	const rounds, day = 1000, 60
	r := rand.New(rand.NewPCG(1988, 75))
	held := 0
	for range rounds {
		c := sample(t, seen(r, 200)).Corrected(cohort.Lower)
		at, _ := slices.BinarySearchFunc(c.Steps, day+1, func(s cohort.CorrectedStep, day int) int { return s.Days - day })
		b, ok, err := c.Band(at-1, 0.95)
		require.NoError(t, err)
		if ok && b.Low <= trueShare(day) && trueShare(day) <= b.High {
			held++
		}
	}
	t.Logf("%d of %d intervals hold the true share", held, rounds)
	assert.InDelta(t, 0.95, float64(held)/rounds, 0.02)
}

// TestCorrectedBruteForce compares with the definition, counted afresh for each day.
func TestCorrectedBruteForce(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 7))
	for range 200 {
		var all [][2]int
		for range 1 + r.IntN(12) {
			limit := r.IntN(10)
			all = append(all, [2]int{r.IntN(limit+4) - 3, limit})
		}
		c := sample(t, limited(all...)).Corrected(cohort.Lower)
		for day := -4; day < 11; day++ {
			want := 1.0
			for u := day + 1; u < 12; u++ {
				n, d := 0, 0
				for _, x := range all {
					if x[0] <= u && u <= x[1] || x[0] == u {
						n++
					}
					if x[0] == u {
						d++
					}
				}
				if d > 0 {
					want *= 1 - float64(d)/float64(n)
				}
			}
			if slices.ContainsFunc(all, func(x [2]int) bool { return x[0] <= day }) {
				assert.InDelta(t, want, c.At(day), 1e-12, "%v, day %d", all, day)
			}
		}
	}
}

func TestCorrectedBounds(t *testing.T) {
	o := cohort.Observation{Days: timeline.Days{Min: 10, Max: 40}, Limit: timeline.Days{Min: 50, Max: 80}, Limited: true}
	s := sample(t, []cohort.Observation{o})
	low, high := s.Corrected(cohort.Lower), s.Corrected(cohort.Upper)
	assert.Equal(t, [4]int{10, 50, 40, 80}, [4]int{low.Steps[0].Days, low.Limit, high.Steps[0].Days, high.Limit})
	assert.True(t, low.Caveats.Has(cohort.BoundsMayCross))
}
