package cohort

import (
	"math"
	"strconv"
)

// Quantiles
//
// Of the nine definitions of Hyndman and Fan, "Sample Quantiles in Statistical
// Packages", The American Statistician 50 (1996) 361–365, this is the seventh: of n
// values x[1] ≤ … ≤ x[n], quantile p is at h = (n-1)p + 1, by linear interpolation
// between x[⌊h⌋] and x[⌊h⌋+1]. The eighth, which they recommend, estimates the quantiles
// of a population with less bias; the seventh is what a reader gets who checks a figure
// in a spreadsheet (PERCENTILE.INC), R or NumPy, and the median is the same in both.
//
// Quantiles of an estimated distribution (Kaplan–Meier, reverse time) are not
// interpolated: quantile p is the least number of days by which the estimated share
// reaches p.

// A Range is a figure of the lower and of the upper bounds, in days. Every choice of
// days within the bounds of the observations has its figure between the two.
type Range struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// Exact reports whether both are the same.
func (r Range) Exact() bool { return r.Low == r.High }

// String returns the figure, or the range ("12.5–40").
func (r Range) String() string {
	low := strconv.FormatFloat(r.Low, 'f', -1, 64)
	if r.Exact() {
		return low
	}
	return low + "–" + strconv.FormatFloat(r.High, 'f', -1, 64)
}

// Quantile returns the value below which the share p of those measured lies, by the
// definition above: the median for 0.5. It returns an [*Error] if p is not between 0
// and 1 (ErrRange) or nothing was measured (ErrMissing).
func (s *Sample) Quantile(p float64) (Range, error) {
	s = s.orEmpty()
	if err := checkShare("p", p); err != nil {
		return Range{}, err
	}
	n := s.counts.Measured
	if n == 0 {
		return Range{}, fault("measured", ErrMissing)
	}
	return Range{quantile(points(s.measured, Lower), n, p), quantile(points(s.measured, Upper), n, p)}, nil
}

// quantile returns quantile p of the n values in all, which are ascending.
func quantile(all []point, n int, p float64) float64 {
	at := float64(n-1) * p // from 0
	k := math.Floor(at)
	low, high := ranks(all, int(k))
	return float64(low) + (at-k)*float64(high-low)
}

// ranks returns values k and k+1 of all, counting from 0, of which there are more than
// k; the last stands for the one that follows it.
func ranks(all []point, k int) (at, next int) {
	i := 0
	for ; k >= all[i].n; i++ {
		k -= all[i].n
	}
	if k+1 < all[i].n || i+1 == len(all) {
		return all[i].days, all[i].days
	}
	return all[i].days, all[i+1].days
}
