package cohort_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

// The weeks of remission of children with leukaemia: Freireich et al., Blood 21 (1963)
// 699–716, as in Kalbfleisch and Prentice (1980). Those with 6-mercaptopurine, and
// those without.
func treated() [][]cohort.Observation {
	return [][]cohort.Observation{exactly(6, 6, 6, 7, 10, 13, 16, 22, 23), openAfter(6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)}
}

func control() []cohort.Observation {
	return exactly(1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23)
}

// TestFreireich compares with the printed results: at risk, events, survival, standard
// error and the interval by log(−log S). Survival and error are in Collett, Modelling
// Survival Data in Medical Research, and Kleinbaum and Klein, Survival Analysis; the
// intervals are those that Stata's "sts list" prints for these data
// (data.princeton.edu/pop509/gehan.html).
func TestFreireich(t *testing.T) {
	for _, test := range []struct {
		name string
		got  cohort.Curve
		want [][7]float64 // days, at risk, events, survival, error, low, high
	}{
		{"treated", sample(t, treated()...).Survival(cohort.Lower), [][7]float64{
			{6, 21, 3, 0.8571, 0.0764, 0.6197, 0.9516},
			{7, 17, 1, 0.8067, 0.0869, 0.5631, 0.9228},
			{10, 15, 1, 0.7529, 0.0963, 0.5032, 0.8894},
			{13, 12, 1, 0.6902, 0.1068, 0.4316, 0.8491},
			{16, 11, 1, 0.6275, 0.1141, 0.3675, 0.8049},
			{22, 7, 1, 0.5378, 0.1282, 0.2678, 0.7468},
			{23, 6, 1, 0.4482, 0.1346, 0.1881, 0.6801},
		}},
		{"control", sample(t, control()).Survival(cohort.Upper), [][7]float64{
			{1, 21, 2, 0.9048, 0.0641, 0.6700, 0.9753},
			{2, 19, 2, 0.8095, 0.0857, 0.5689, 0.9239},
		}},
	} {
		i := 0
		for k, s := range test.got.Steps {
			if s.Events == 0 || i == len(test.want) {
				continue
			}
			b, ok, err := test.got.Band(k, 0.95)
			require.NoError(t, err)
			require.True(t, ok)
			got := [7]float64{float64(s.Days), float64(s.AtRisk), float64(s.Events), s.Survival, s.StdErr, b.Low, b.High}
			for f := range got {
				assert.InDelta(t, test.want[i][f], got[f], 0.00005000001, "%s, day %d, field %d", test.name, s.Days, f)
			}
			i++
		}
		assert.Len(t, test.want, i, test.name)
	}
}

func TestCurveQuantile(t *testing.T) {
	c := sample(t, treated()...).Survival(cohort.Lower)
	median, err := c.Quantile(0.5)
	require.NoError(t, err)
	assert.Equal(t, "23", median.String())
	low, high, err := c.QuantileBand(0.5, 0.95)
	require.NoError(t, err)
	assert.Equal(t, []string{"13", "not reached"}, []string{low.String(), high.String()})
	for p, want := range map[float64]string{0: "6", 0.25: "13", 0.55: "23", 0.6: "not reached", 1: "not reached"} {
		got, err := c.Quantile(p)
		require.NoError(t, err)
		assert.Equal(t, want, got.String(), "%v", p)
	}
	for day, want := range map[int]float64{math.MinInt: 1, 5: 1, 6: 6. / 7, 9: 6. / 7 * 16 / 17, math.MaxInt: c.At(23)} {
		assert.InDelta(t, want, c.At(day), 1e-12, "%d", day)
	}
	assert.Equal(t, "right-truncated,censoring-independent", c.Caveats.String())

	c = sample(t, control()).Survival(cohort.Lower)
	median, _ = c.Quantile(0.5)
	assert.Equal(t, cohort.Reach{Days: 8, Reached: true}, median) // 8 weeks in the same books
	all, _ := c.Quantile(1)
	assert.Equal(t, cohort.Reach{Days: 23, Reached: true}, all)
	_, ok, err := c.Band(len(c.Steps)-1, 0.95)
	assert.False(t, ok, "a survival of 0 has no interval")
	assert.NoError(t, err)

	none := sample(t, openAfter(3, 5)).Survival(cohort.Lower)
	median, _ = none.Quantile(0.5)
	assert.Equal(t, "not reached", median.String())
	b, ok, _ := none.Band(0, 0.95)
	assert.Equal(t, [2]any{cohort.Band{Low: 1, High: 1}, true}, [2]any{b, ok})
	median, err = cohort.Curve{}.Quantile(0.5)
	assert.NoError(t, err)
	assert.False(t, median.Reached)
}

func TestCurveRefuses(t *testing.T) {
	c := sample(t, treated()...).Survival(cohort.Lower)
	for _, p := range []float64{-1, 2, math.NaN()} {
		_, err := c.Quantile(p)
		assert.EqualError(t, err, "cohort: p: out of range")
		_, _, err = c.QuantileBand(p, 0.95)
		assert.EqualError(t, err, "cohort: p: out of range")
	}
	for _, level := range []float64{0, 1, -1, 95, math.NaN()} {
		_, _, err := c.QuantileBand(0.5, level)
		assert.EqualError(t, err, "cohort: level: out of range")
		_, _, err = c.Band(0, level)
		assert.EqualError(t, err, "cohort: level: out of range")
	}
	for _, i := range []int{-1, len(c.Steps)} {
		_, _, err := c.Band(i, 0.95)
		assert.EqualError(t, err, "cohort: step: out of range")
	}
}

func TestSurvivalBounds(t *testing.T) {
	s := sample(t, []cohort.Observation{{Days: days(2, 9)}, {Days: days(4, 4)}})
	assert.Equal(t, 0.5, s.Survival(cohort.Lower).At(3))
	assert.Equal(t, 1.0, s.Survival(cohort.Upper).At(3))
	assert.False(t, s.Survival(cohort.Upper).Caveats.Has(cohort.BoundsMayCross), "nothing is open")
	require.NoError(t, s.Add(cohort.Observation{State: cohort.Open, Days: days(1, 3)}))
	assert.True(t, s.Survival(cohort.Upper).Caveats.Has(cohort.BoundsMayCross))
}
