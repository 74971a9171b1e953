package cohort

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"
)

// A Turnbull is an estimate of how the days are distributed where some are known as
// ranges only. The zero Turnbull is that of an empty sample.
type Turnbull struct {
	Masses  []Mass  `json:"masses"` // by ascending days, disjoint
	Caveats Caveats `json:"caveats"`
}

// A Mass is the share of a range of days. Where in the range it lies the data do not
// say.
type Mass struct {
	Min   int     `json:"min_days"`
	Max   Reach   `json:"max_days"` // not reached where all that is known is that it is at least Min
	Share float64 `json:"share"`    // above 0, at most 1
}

const (
	turnbullRounds = 20_000 // after which the iteration ends
	turnbullStep   = 1e-10  // the change of a share that is none
	turnbullLeast  = 1e-3   // the part of an observation below which a share goes to 0, if slowly
	turnbullSlack  = 1e-6   // how far the shares may be from adding up to 1
)

// Turnbull returns the nonparametric maximum-likelihood estimate from the ranges of
// those measured and open: Turnbull, "The Empirical Distribution Function with
// Arbitrarily Grouped, Censored and Truncated Data", Journal of the Royal Statistical
// Society B 38 (1976) 290–295. Only ranges that begin with the beginning of some
// observation, end with the end of one, and hold no other beginning or end, can have a
// share; the shares are found by self-consistency. One that is open has more days than
// the lower bound on those after which it was last told of.
//
// Truncation is not corrected for. A round takes time linear in the distinct ranges;
// there are at most 20,000, after which [NotConverged] is among the caveats. A share of
// less than a thousandth of an observation is taken for 0.
func (s *Sample) Turnbull() Turnbull {
	s = s.orEmpty()
	t := Turnbull{Caveats: s.caveats()&^OpenLeftOut | MassWithinIntervals}
	if s.counts.Open > 0 {
		t.Caveats |= CensoringIndependent
	}
	seen := s.intervals()
	support := innermost(seen)
	shares, settled := selfConsistent(seen, support)
	if !settled {
		t.Caveats |= NotConverged
	}
	drop(shares, turnbullLeast/float64(s.counts.Measured+s.counts.Open))
	for j, m := range support {
		if shares[j] > 0 {
			mass := Mass{Min: m.min, Share: shares[j]}
			if m.max != forever {
				mass.Max = Reach{m.max, true}
			}
			t.Masses = append(t.Masses, mass)
		}
	}
	return t
}

// forever is the end of the interval of one that is open.
const forever = math.MaxInt32

// An interval is the days that n observations may have, both ends included.
type interval struct{ min, max, n int }

// intervals returns what was measured and open, in a fixed order.
func (s *Sample) intervals() []interval {
	var all []interval
	for d, n := range s.measured {
		all = append(all, interval{d.Min, d.Max, n})
	}
	for _, p := range points(s.open, Lower) {
		all = append(all, interval{p.days + 1, forever, p.n})
	}
	slices.SortFunc(all, func(a, b interval) int { return cmp.Or(cmp.Compare(a.min, b.min), cmp.Compare(a.max, b.max)) })
	return all
}

// innermost returns the intervals between a beginning and the end that follows it
// with no other beginning or end between, ascending.
func innermost(all []interval) []interval {
	ends := make([]int, len(all))
	for i, iv := range all {
		ends[i] = iv.max
	}
	slices.Sort(ends)
	var out []interval
	for i, k := 0, 0; i < len(all); i++ {
		if i+1 < len(all) && all[i+1].min == all[i].min {
			continue
		}
		for ends[k] < all[i].min { // one of the ends is that of all[i]
			k++
		}
		if i+1 == len(all) || all[i+1].min > ends[k] {
			out = append(out, interval{min: all[i].min, max: ends[k]})
		}
	}
	return out
}

// selfConsistent returns the shares of the intervals of support, and whether they
// settled: each observation is divided among those that it holds by their shares.
func selfConsistent(seen, support []interval) (shares []float64, settled bool) {
	type part struct {
		from, to int // of support
		n        float64
	}
	parts, total := make([]part, len(seen)), 0.0
	for i, iv := range seen {
		from, _ := slices.BinarySearchFunc(support, iv.min, func(m interval, d int) int { return cmp.Compare(m.min, d) })
		to, _ := slices.BinarySearchFunc(support, iv.max, func(m interval, d int) int { return cmp.Or(cmp.Compare(m.max, d), -1) })
		parts[i] = part{from, to, float64(iv.n)}
		total += float64(iv.n)
	}
	shares = make([]float64, len(support))
	for j := range shares {
		shares[j] = 1 / float64(len(shares))
	}
	upTo, weight := make([]float64, len(shares)+1), make([]float64, len(shares)+1)
	for range turnbullRounds {
		for j, p := range shares {
			upTo[j+1] = upTo[j] + p
		}
		clear(weight)
		for _, p := range parts {
			if held := upTo[p.to] - upTo[p.from]; held > 0 {
				weight[p.from] += p.n / held
				weight[p.to] -= p.n / held
			}
		}
		sum, change := 0.0, 0.0
		for j, p := range shares {
			sum += weight[j]
			shares[j] = p * max(sum, 0) / total
			change = max(change, math.Abs(shares[j]-p))
		}
		if change < turnbullStep {
			return shares, true
		}
	}
	return shares, len(support) == 0
}

// drop makes the shares below least 0, and the others add up to 1.
func drop(shares []float64, least float64) {
	sum := 0.0
	for j, p := range shares {
		if p < least {
			shares[j] = 0
		}
		sum += shares[j]
	}
	for j := range shares {
		shares[j] /= sum
	}
}

// MarshalJSON implements [json.Marshaler].
func (t Turnbull) MarshalJSON() ([]byte, error) {
	type plain Turnbull
	t.Masses = append([]Mass{}, t.Masses...) // [] rather than null
	return json.Marshal(plain(t))
}

// UnmarshalJSON implements [json.Unmarshaler]. It returns an [*Error] where the masses
// overlap or do not add up to 1.
func (t *Turnbull) UnmarshalJSON(data []byte) error {
	type plain Turnbull
	var in plain
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	sum := 0.0
	for i, m := range in.Masses {
		if m.Share <= 0 || m.Share > 1+turnbullSlack {
			return fault("share", ErrRange)
		}
		if m.Max.Reached && m.Max.Days < m.Min || i > 0 && (!in.Masses[i-1].Max.Reached || m.Min <= in.Masses[i-1].Max.Days) {
			return fault("masses", ErrOrder)
		}
		sum += m.Share
	}
	if len(in.Masses) > 0 && math.Abs(sum-1) > turnbullSlack {
		return fault("masses", ErrConflict)
	}
	if len(in.Masses) == 0 {
		in.Masses = nil
	}
	*t = Turnbull(in)
	return nil
}
