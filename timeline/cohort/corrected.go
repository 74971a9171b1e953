package cohort

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"
)

// Right truncation
//
// A delay until disclosure is in the data only if the incident was disclosed by the day
// on which they were collected. Of the incidents of last month only the quick ones are
// there, so the median of what is there is too low, and more so the younger the data.
//
// In reverse time, from the longest delay to the shortest, truncation is late entry,
// which a product-limit estimator allows for: an observation is at risk at t if its
// delay is at most t and its limit at least t, and
//
//	F(t) = ∏ (1 − d/n)  over the delays u > t, with d of them among n at risk
//
// Lynden-Bell, Monthly Notices of the Royal Astronomical Society 155 (1971) 95–118;
// Lagakos, Barraj and De Gruttola, Biometrika 75 (1988) 515–523; Kalbfleisch and
// Lawless, Journal of the American Statistical Association 84 (1989) 360–372 and
// Statistica Sinica 1 (1991) 19–32. The standard error is Greenwood's in reverse time,
// F(t)·√(Σ d/(n(n−d))).
//
// It rests on two things, which the caveats of the result say: that the delay does not
// depend on when the incident began, and that it is conditional. How many delays exceed
// the greatest limit cannot be told, so F is 1 there by definition.

// Corrected is an estimate of how many delays are no longer than a number of days,
// among those no longer than Limit. The zero Corrected is that of an empty sample.
type Corrected struct {
	Bound   Bound           `json:"bound"` // from which it was made
	Limit   int             `json:"limit"` // the greatest limit, in days
	Steps   []CorrectedStep `json:"steps"` // by ascending days
	Caveats Caveats         `json:"caveats"`
}

// A CorrectedStep is one delay that occurs in the sample.
type CorrectedStep struct {
	Days   int `json:"days"`
	AtRisk int `json:"at_risk"` // have at most this delay, and could have had it
	Events int `json:"events"`  // have this delay

	// Share is the share, from 0 to 1, of delays up to Days. Below a step at which all
	// at risk have the delay it is 0, which [RiskSetExhausted] says.
	Share float64 `json:"share"`
	// StdErr is its standard error; 0 where Share is 0, where it is not defined.
	StdErr float64 `json:"std_err"`
}

// Corrected returns the estimate, from the bounds of s that b names, of those that were
// measured and have a limit. If no limit binds, it is the share of them that has at most
// a number of days.
func (s *Sample) Corrected(b Bound) Corrected {
	s = s.orEmpty()
	c := Corrected{Bound: b, Caveats: s.caveats()&^RightTruncated | TruncationIndependent | ConditionalOnLimit}
	if s.counts.Limited < s.counts.Measured {
		c.Caveats |= UnlimitedLeftOut
	}
	if ranged(s.delays) || ranged(s.limits) {
		c.Caveats |= BoundsMayCross
	}
	limits := points(s.limits, b)
	entered, left := 0, 0 // whose delay is at most the day, whose limit is below it
	for _, p := range points(s.delays, b) {
		entered += p.n
		for len(limits) > 0 && limits[0].days < p.days {
			left += limits[0].n
			limits = limits[1:]
		}
		c.Steps = append(c.Steps, CorrectedStep{Days: p.days, AtRisk: entered - left, Events: p.n})
	}
	for d := range s.limits {
		c.Limit = max(c.Limit, b.of(d))
	}
	c.estimate()
	return c
}

// estimate fills in what follows from the counts of the steps.
func (c *Corrected) estimate() {
	share, sum := 1.0, 0.0
	for i := len(c.Steps) - 1; i >= 0; i-- {
		s := &c.Steps[i]
		s.Share, s.StdErr = share, share*math.Sqrt(sum)
		share, sum = shrink(share, sum, s.Events, s.AtRisk)
		if share == 0 && i > 0 {
			c.Caveats |= RiskSetExhausted
		}
	}
}

// At returns the estimated share of delays that are no longer than days.
func (c Corrected) At(days int) float64 {
	i, found := slices.BinarySearchFunc(c.Steps, days, func(s CorrectedStep, days int) int { return cmp.Compare(s.Days, days) })
	if found {
		i++
	}
	if i == 0 {
		return 0
	}
	return c.Steps[i-1].Share
}

// Band returns the confidence interval of the share at step i, by log(−log F). ok is
// false where Share is 0. It returns an [*Error] (ErrRange) if there is no step i, or
// unless level is between 0 and 1 (0.95).
func (c Corrected) Band(i int, level float64) (b Band, ok bool, err error) {
	if err := checkLevel(level); err != nil {
		return b, false, err
	}
	if i < 0 || i >= len(c.Steps) {
		return b, false, fault("step", ErrRange)
	}
	b, ok = logLog(c.Steps[i].Share, c.Steps[i].StdErr, level)
	return b, ok, nil
}

// Quantile returns the least number of days up to which the share p of the delays lies
// that are no longer than c.Limit: the median for 0.5. It is not reached only if there
// are no steps. It returns an [*Error] (ErrRange) if p is not between 0 and 1.
func (c Corrected) Quantile(p float64) (Reach, error) {
	if err := checkShare("p", p); err != nil {
		return Reach{}, err
	}
	for _, s := range c.Steps {
		if s.Share >= p-rounding && s.Share > 0 {
			return Reach{s.Days, true}, nil
		}
	}
	return Reach{}, nil
}

// MarshalJSON implements [json.Marshaler].
func (c Corrected) MarshalJSON() ([]byte, error) {
	type plain Corrected
	c.Steps = append([]CorrectedStep{}, c.Steps...) // [] rather than null
	return json.Marshal(plain(c))
}

// UnmarshalJSON implements [json.Unmarshaler]. It returns an [*Error] where the
// estimate does not follow from the counts.
func (c *Corrected) UnmarshalJSON(data []byte) error {
	type plain Corrected
	var in plain
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	got := Corrected{in.Bound, in.Limit, slices.Clone(in.Steps), in.Caveats &^ RiskSetExhausted}
	n := 0
	for i, s := range in.Steps {
		if i > 0 && s.Days <= in.Steps[i-1].Days {
			return fault("days", ErrOrder)
		}
		if err := checkCounts(&n, s.Events); err != nil {
			return err
		}
		if s.AtRisk < s.Events || s.AtRisk > n {
			return fault("at_risk", ErrRange)
		}
	}
	if in.Limit < 0 || len(in.Steps) > 0 && in.Limit < in.Steps[len(in.Steps)-1].Days {
		return fault("limit", ErrOrder)
	}
	got.estimate()
	for i, s := range in.Steps {
		if t := got.Steps[i]; !same(s.Share, t.Share) || !same(s.StdErr, t.StdErr) {
			return fault("steps", ErrConflict)
		}
	}
	if got.Caveats != in.Caveats {
		return fault("caveats", ErrConflict)
	}
	if len(in.Steps) == 0 {
		in.Steps = nil
	}
	*c = Corrected(in)
	return nil
}
