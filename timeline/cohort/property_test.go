package cohort_test

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

// random returns up to n valid observations of every kind.
func random(r *rand.Rand, n int) []cohort.Observation {
	var all []cohort.Observation
	for range r.IntN(n + 1) {
		d := r.IntN(30) - 4
		o := cohort.Observation{State: cohort.State(r.IntN(3)), Days: days(d, d+max(0, r.IntN(20)-10))}
		if r.IntN(2) == 0 {
			o.Limited = true
			o.Limit.Min = max(0, o.Days.Min) + r.IntN(15)
			o.Limit.Max = max(o.Limit.Min, o.Days.Max) + r.IntN(3)
		}
		all = append(all, o)
	}
	return all
}

// figures is everything that a sample says.
type figures struct {
	summary   cohort.Summary
	survival  [2]cohort.Curve
	corrected [2]cohort.Corrected
	turnbull  cohort.Turnbull
}

func figuresOf(s *cohort.Sample) figures {
	return figures{
		s.Summary(), [2]cohort.Curve{s.Survival(cohort.Lower), s.Survival(cohort.Upper)},
		[2]cohort.Corrected{s.Corrected(cohort.Lower), s.Corrected(cohort.Upper)}, s.Turnbull(),
	}
}

func TestOrderDoesNotCount(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	for range 200 {
		all := random(r, 40)
		want := figuresOf(sample(t, all))
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		require.Equal(t, want, figuresOf(sample(t, all)))
	}
}

// TestShiftAndScale: a·days + b for all observations moves the figures in the same way and
// leaves the shares alone.
func TestShiftAndScale(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 2))
	for range 200 {
		a, b := 1+r.IntN(4), r.IntN(50)
		all := random(r, 40)
		before := sample(t, all)
		moved := slices.Clone(all)
		for i := range moved {
			o := &moved[i]
			o.Days = days(a*o.Days.Min+b, a*o.Days.Max+b)
			if o.Limited {
				o.Limit = days(a*o.Limit.Min+b, a*o.Limit.Max+b)
			}
		}
		after := sample(t, moved)
		if before.Counts().Measured > 0 {
			for _, p := range []float64{0, 0.1, 0.5, 0.77, 1} {
				x, _ := before.Quantile(p)
				y, _ := after.Quantile(p)
				require.InDelta(t, float64(a)*x.Low+float64(b), y.Low, 1e-9)
				require.InDelta(t, float64(a)*x.High+float64(b), y.High, 1e-9)
			}
		}
		for _, bound := range []cohort.Bound{cohort.Lower, cohort.Upper} {
			x, y := before.Survival(bound), after.Survival(bound)
			require.Len(t, y.Steps, len(x.Steps))
			for i, s := range x.Steps {
				s.Days = a*s.Days + b
				require.Equal(t, s, y.Steps[i])
			}
			u, v := before.Corrected(bound), after.Corrected(bound)
			for i, s := range u.Steps {
				s.Days = a*s.Days + b
				require.Equal(t, s, v.Steps[i])
			}
		}
	}
}

// TestDatesShift: the same incidents some days later have the same figures.
func TestDatesShift(t *testing.T) {
	const first, second = timeline.Detection, timeline.Disclosure
	r := rand.New(rand.NewPCG(3, 3))
	var want figures
	at := make([][2]int, 50)
	for i := range at {
		at[i] = [2]int{r.IntN(300), 300 + r.IntN(100)}
	}
	for k, shift := range []int{0, 1, 366, 5000} {
		base := jpdate.MustDate(2001, 1, 1).AddDays(shift)
		o := cohort.Observer{Metric: delay, Collected: base.AddDays(500)}
		var all []timeline.Incident
		for _, x := range at {
			all = append(all, timeline.Incident{Events: []timeline.Event{
				{Type: first, When: jpdate.On(base.AddDays(x[0]))}, {Type: second, When: jpdate.On(base.AddDays(x[1]))},
			}})
		}
		got := figuresOf(sample(t, o.All(all)))
		if k == 0 {
			want = got
		}
		assert.Equal(t, want, got, "%d", shift)
	}
}

// TestQuantileBruteForce compares with the definition on the sorted values.
func TestQuantileBruteForce(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		all := random(r, 30)
		var low, high []int
		for _, o := range all {
			if o.State == cohort.Measured {
				low, high = append(low, o.Days.Min), append(high, o.Days.Max)
			}
		}
		if len(low) == 0 {
			continue
		}
		slices.Sort(low)
		slices.Sort(high)
		p := r.Float64()
		got, err := sample(t, all).Quantile(p)
		require.NoError(t, err)
		require.InDelta(t, bySorting(low, p), got.Low, 1e-9)
		require.InDelta(t, bySorting(high, p), got.High, 1e-9)
		require.LessOrEqual(t, got.Low, got.High)
	}
}

func bySorting(x []int, p float64) float64 {
	h := float64(len(x)-1) * p
	i := int(math.Floor(h))
	if i+1 >= len(x) {
		return float64(x[len(x)-1])
	}
	return float64(x[i]) + (h-float64(i))*float64(x[i+1]-x[i])
}

// TestSurvivalWithoutOpen: then it is the share that has more days.
func TestSurvivalWithoutOpen(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 5))
	for range 100 {
		var all []int
		for range 1 + r.IntN(50) {
			all = append(all, r.IntN(40)-5)
		}
		c := sample(t, exactly(all...)).Survival(cohort.Lower)
		n := float64(len(all))
		for day := -6; day < 40; day++ {
			require.InDelta(t, 1-shareUpTo(all, day), c.At(day), 1e-12)
		}
		for _, s := range c.Steps { // Greenwood's is then the binomial one
			require.InDelta(t, math.Sqrt(s.Survival*(1-s.Survival)/n), s.StdErr, 1e-12)
		}
		median, _ := c.Quantile(0.5)
		slices.Sort(all)
		require.Equal(t, all[(len(all)-1)/2], median.Days, "the lower of the middle two")
	}
}

// checkShares asserts what holds of every estimate.
func checkShares(t *testing.T, f figures) {
	for _, c := range f.survival {
		before := 1.0
		for i, s := range c.Steps {
			require.True(t, s.Survival >= 0 && s.Survival <= before && s.StdErr >= 0 && s.StdErr <= 1, "%+v", c)
			require.True(t, s.AtRisk >= s.Events+s.Open && s.Events+s.Open > 0, "%+v", c)
			checkBand(t, s.Survival, func() (cohort.Band, bool, error) { return c.Band(i, 0.95) })
			before = s.Survival
		}
	}
	for _, c := range f.corrected {
		before := 0.0
		for i, s := range c.Steps {
			require.True(t, s.Share >= before && s.Share <= 1 && s.StdErr >= 0, "%+v", c)
			require.True(t, s.AtRisk >= s.Events && s.Events > 0, "%+v", c)
			checkBand(t, s.Share, func() (cohort.Band, bool, error) { return c.Band(i, 0.95) })
			before = s.Share
		}
		if len(c.Steps) > 0 {
			require.Equal(t, 1.0, before)
		}
	}
	sum := 0.0
	for i, m := range f.turnbull.Masses {
		require.True(t, m.Share > 0 && m.Share <= 1+1e-9, "%+v", f.turnbull)
		require.True(t, !m.Max.Reached || m.Max.Days >= m.Min, "%+v", f.turnbull)
		require.True(t, i == 0 || f.turnbull.Masses[i-1].Max.Days < m.Min, "%+v", f.turnbull)
		sum += m.Share
	}
	if len(f.turnbull.Masses) > 0 {
		require.InDelta(t, 1, sum, 1e-9)
	}
	require.NoError(t, f.summary.Counts.Check())
}

func checkBand(t *testing.T, share float64, band func() (cohort.Band, bool, error)) {
	b, ok, err := band()
	require.NoError(t, err)
	require.Equal(t, share > 0, ok)
	if ok {
		require.True(t, 0 <= b.Low && b.Low <= share+1e-9 && share <= b.High+1e-9 && b.High <= 1, "%v: %v", share, b)
	}
}

func TestShares(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 6))
	for range 500 {
		f := figuresOf(sample(t, random(r, 40)))
		checkShares(t, f)
		roundTrip(t, f.summary, "")
		roundTrip(t, f.survival, "")
		roundTrip(t, f.corrected, "")
		roundTrip(t, f.turnbull, "")
	}
}
