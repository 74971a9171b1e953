package cohort_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

// drawn returns n observations with delays up to some years, one in ten known to the
// month, one in ten open.
func drawn(n int, ids bool) []cohort.Observation {
	r := rand.New(rand.NewPCG(1, 1))
	all := make([]cohort.Observation, n)
	for i := range all {
		d := int(r.ExpFloat64() * 90)
		o := &all[i]
		*o = cohort.Observation{Days: days(d, d), Limit: days(d+r.IntN(900), d+900), Limited: true}
		switch r.IntN(10) {
		case 0:
			o.Days.Max += 30
		case 1:
			o.State = cohort.Open
		}
		if ids {
			o.ID = strconv.Itoa(i)
		}
	}
	return all
}

// BenchmarkSample adds observations and takes every figure; ns/incident is the time for
// each of them.
func BenchmarkSample(b *testing.B) {
	for _, n := range []int{1_000, 1_000_000} {
		for _, ids := range []bool{false, true} {
			all := drawn(n, ids)
			b.Run(fmt.Sprintf("n=%d/ids=%t", n, ids), func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					s, err := cohort.NewSample(delay, slices.Values(all))
					require.NoError(b, err)
					s.Summary()
					s.Survival(cohort.Lower)
					s.Corrected(cohort.Lower)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(n), "ns/incident")
			})
		}
	}
}

// BenchmarkSort is what sorting the same days alone takes.
func BenchmarkSort(b *testing.B) {
	all := drawn(1_000_000, false)
	list := make([]int, len(all))
	for b.Loop() {
		for i, o := range all {
			list[i] = o.Days.Min
		}
		slices.Sort(list)
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(all)), "ns/incident")
}

func BenchmarkTurnbull(b *testing.B) {
	s, err := cohort.NewSample(delay, slices.Values(drawn(10_000, false)))
	require.NoError(b, err)
	for b.Loop() {
		s.Turnbull()
	}
}

// BenchmarkObserve makes observations from incidents.
func BenchmarkObserve(b *testing.B) {
	inc := incident(b, "2020-06-01", told{timeline.Detection, "2020-05-07", 0}, told{timeline.Disclosure, "2020-05-28", 0})
	o := cohort.Observer{Metric: delay, Collected: date(b, "2020-12-31")}
	b.ReportAllocs()
	for b.Loop() {
		o.Observe(inc)
	}
}
