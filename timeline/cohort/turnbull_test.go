package cohort_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

// retraction is the months until breast retraction of the 46 patients with radiotherapy
// alone: Beadle et al. (1984), in Finkelstein and Wolfe, Biometrics 41 (1985) 933–945. A
// pair (a, b] became known between two visits; b is 0 for those without.
var retraction = [][2]int{
	{45, 0}, {25, 37}, {37, 0}, {6, 10}, {46, 0}, {0, 5}, {0, 7}, {26, 40}, {18, 0}, {46, 0}, {46, 0}, {24, 0},
	{46, 0}, {27, 34}, {36, 0}, {7, 16}, {36, 44}, {5, 11}, {17, 0}, {46, 0}, {19, 35}, {7, 14}, {36, 48}, {17, 25},
	{37, 44}, {37, 0}, {24, 0}, {0, 8}, {40, 0}, {32, 0}, {4, 11}, {17, 25}, {33, 0}, {15, 0}, {46, 0}, {19, 26},
	{11, 15}, {11, 18}, {37, 0}, {22, 0}, {38, 0}, {34, 0}, {46, 0}, {5, 12}, {36, 0}, {46, 0},
}

// TestTurnbullRetraction compares with the estimate that is printed for these data, as
// by the R package interval: (4,5] 0.0463, (6,7] 0.0334, (7,8] 0.0887, (11,12] 0.0708,
// (24,25] 0.0926, (33,34] 0.0818, (38,40] 0.1209, (46,48] 0.4656.
func TestTurnbullRetraction(t *testing.T) {
	var all []cohort.Observation
	for _, x := range retraction {
		if x[1] == 0 {
			all = append(all, openAfter(x[0])...)
		} else {
			all = append(all, cohort.Observation{Days: days(x[0]+1, x[1])})
		}
	}
	got := sample(t, all).Turnbull()
	want := []struct {
		low, high int
		share     float64
	}{{5, 5, 0.0463}, {7, 7, 0.0334}, {8, 8, 0.0887}, {12, 12, 0.0708}, {25, 25, 0.0926}, {34, 34, 0.0818}, {39, 40, 0.1209}, {47, 48, 0.4656}}
	if assert.Len(t, got.Masses, len(want)) {
		for i, w := range want {
			m := got.Masses[i]
			assert.Equal(t, [2]any{w.low, cohort.Reach{Days: w.high, Reached: true}}, [2]any{m.Min, m.Max})
			assert.InDelta(t, w.share, m.Share, 0.00005000001)
		}
	}
	assert.Equal(t, "right-truncated,censoring-independent,mass-within-intervals", got.Caveats.String())
}

// TestTurnbullIsKaplanMeier: without ranges the two are one.
func TestTurnbullIsKaplanMeier(t *testing.T) {
	s := sample(t, treated()...)
	c, left := s.Survival(cohort.Lower), 1.0
	masses := s.Turnbull().Masses
	for _, m := range masses[:len(masses)-1] {
		assert.Equal(t, cohort.Reach{Days: m.Min, Reached: true}, m.Max)
		left -= m.Share
		assert.InDelta(t, c.At(m.Min), left, 1e-6, "%d", m.Min)
	}
	last := masses[len(masses)-1]
	assert.Equal(t, [2]any{36, false}, [2]any{last.Min, last.Max.Reached}, "those open after 35 weeks")
	assert.InDelta(t, c.At(35), last.Share, 1e-6)
}

func TestTurnbullOfNone(t *testing.T) {
	got := new(cohort.Sample).Turnbull()
	assert.Empty(t, got.Masses)
	assert.False(t, got.Caveats.Has(cohort.NotConverged))
}
