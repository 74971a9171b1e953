package cohort

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"
)

// A Curve is an estimate of how many are still open after a number of days. The zero
// Curve is that of an empty sample.
type Curve struct {
	Bound   Bound   `json:"bound"` // from which it was made
	Steps   []Step  `json:"steps"` // by ascending days
	Caveats Caveats `json:"caveats"`
}

// A Step is one number of days that occurs in the sample.
type Step struct {
	Days   int `json:"days"`
	AtRisk int `json:"at_risk"` // of which it is known that their days are not fewer
	Events int `json:"events"`  // the second event was on that day
	Open   int `json:"open"`    // last told of on that day, while open

	// Survival is the share, from 0 to 1, that is open after the day.
	Survival float64 `json:"survival"`
	// StdErr is its standard error; 0 where Survival is 0, where it is not defined.
	StdErr float64 `json:"std_err"`
}

// Survival returns the product-limit estimate from the bounds of s that b names:
// Kaplan and Meier, "Nonparametric Estimation from Incomplete Observations", Journal of
// the American Statistical Association 53 (1958) 457–481,
//
//	S(t) = ∏ (1 − d/n)  over the days up to t with d events among n at risk
//
// with the standard error of Greenwood (1926), S(t)·√(Σ d/(n(n−d))). One that was open
// on a day is at risk on it. Days may be negative: the share is 1 before the first.
//
// It is the share of those measured and open. If some days are ranges, the estimates
// from the two bounds need not enclose the others: [Sample.Turnbull] uses ranges as
// they are.
func (s *Sample) Survival(b Bound) Curve {
	s = s.orEmpty()
	c := Curve{Bound: b, Caveats: s.caveats() &^ OpenLeftOut}
	for d, n := range tally(points(s.measured, b), points(s.open, b)) {
		c.Steps = append(c.Steps, Step{Days: d, Events: n.events, Open: n.open})
	}
	c.estimate(s.counts.Measured + s.counts.Open)
	if s.counts.Open > 0 {
		c.Caveats |= CensoringIndependent
		if s.counts.Bounded > 0 || ranged(s.open) {
			c.Caveats |= BoundsMayCross
		}
	}
	return c
}

// estimate fills in what follows from the events and the open of the steps, of n
// observations.
func (c *Curve) estimate(n int) {
	share, sum := 1.0, 0.0
	for i := range c.Steps {
		s := &c.Steps[i]
		s.AtRisk = n
		share, sum = shrink(share, sum, s.Events, n)
		s.Survival, s.StdErr = share, share*math.Sqrt(sum)
		n -= s.Events + s.Open
	}
}

// shrink returns a product-limit estimate and Greenwood's sum after d events among n
// at risk. The sum stays as it is where the share becomes 0.
func shrink(share, sum float64, d, n int) (float64, float64) {
	if d == n {
		return 0, sum
	}
	left := float64(n - d)
	return share * (left / float64(n)), sum + float64(d)/float64(n)/left
}

// At returns the estimated share that is open after the given number of days. After
// the last step it is that of the last, for which there is no evidence unless it is 0.
func (c Curve) At(days int) float64 {
	i, found := slices.BinarySearchFunc(c.Steps, days, func(s Step, days int) int { return cmp.Compare(s.Days, days) })
	if found {
		i++
	}
	if i == 0 {
		return 1
	}
	return c.Steps[i-1].Survival
}

// Band returns the confidence interval of the survival after step i, by log(−log S).
// ok is false where Survival is 0. It returns an [*Error] (ErrRange) if there is no
// step i, or unless level is between 0 and 1 (0.95).
func (c Curve) Band(i int, level float64) (b Band, ok bool, err error) {
	if err := checkLevel(level); err != nil {
		return b, false, err
	}
	if i < 0 || i >= len(c.Steps) {
		return b, false, fault("step", ErrRange)
	}
	b, ok = logLog(c.Steps[i].Survival, c.Steps[i].StdErr, level)
	return b, ok, nil
}

// Quantile returns the least number of days after which the share p is no longer
// open: the median for 0.5. Where too many were last told of while open it is not
// reached. It returns an [*Error] (ErrRange) if p is not between 0 and 1.
func (c Curve) Quantile(p float64) (Reach, error) {
	if err := checkShare("p", p); err != nil {
		return Reach{}, err
	}
	return c.falls(1-p, func(s Step) float64 { return s.Survival }), nil
}

// QuantileBand returns the confidence interval of quantile p: the days at which the
// ends of the bands of the survival fall to 1-p, of which the upper is often not
// reached (Brookmeyer and Crowley, Biometrics 38 (1982) 29–41, with log(−log S)). A
// survival of 0, which has no band, bounds it from below only. Errors are those of
// [Curve.Quantile] and [Curve.Band].
func (c Curve) QuantileBand(p, level float64) (low, high Reach, err error) {
	if err = checkShare("p", p); err == nil {
		err = checkLevel(level)
	}
	if err != nil {
		return low, high, err
	}
	band := func(s Step) Band { b, _ := logLog(s.Survival, s.StdErr, level); return b }
	low = c.falls(1-p, func(s Step) float64 { return band(s).Low })
	high = c.falls(1-p, func(s Step) float64 {
		if s.Survival == 0 {
			return 1 // no upper end can be given
		}
		return band(s).High
	})
	return low, high, nil
}

// falls returns the first step with events at which what is read of it is no greater
// than share, but for rounding.
func (c Curve) falls(share float64, of func(Step) float64) Reach {
	for _, s := range c.Steps {
		if s.Events > 0 && of(s) <= share+rounding {
			return Reach{s.Days, true}
		}
	}
	return Reach{}
}

// MarshalJSON implements [json.Marshaler].
func (c Curve) MarshalJSON() ([]byte, error) {
	type plain Curve
	c.Steps = append([]Step{}, c.Steps...) // [] rather than null
	return json.Marshal(plain(c))
}

// UnmarshalJSON implements [json.Unmarshaler]. It returns an [*Error] where the
// estimate does not follow from the counts.
func (c *Curve) UnmarshalJSON(data []byte) error {
	type plain Curve
	var in plain
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	got := Curve{in.Bound, slices.Clone(in.Steps), in.Caveats}
	n := 0
	for i, s := range in.Steps {
		if i > 0 && s.Days <= in.Steps[i-1].Days {
			return fault("days", ErrOrder)
		}
		if err := checkCounts(&n, s.Events, s.Open); err != nil {
			return err
		}
	}
	got.estimate(n)
	for i, s := range in.Steps {
		t := got.Steps[i]
		if s.AtRisk != t.AtRisk || !same(s.Survival, t.Survival) || !same(s.StdErr, t.StdErr) {
			return fault("steps", ErrConflict)
		}
	}
	if len(in.Steps) == 0 {
		in.Steps = nil
	}
	*c = Curve(in)
	return nil
}

// checkCounts adds the counts of a step, which is not empty, to n.
func checkCounts(n *int, counts ...int) error {
	sum := 0
	for _, k := range counts {
		if k < 0 || k > math.MaxInt32 || *n > math.MaxInt32-k {
			return fault("events", ErrRange)
		}
		sum += k
		*n += k
	}
	if sum == 0 {
		return fault("events", ErrMissing)
	}
	return nil
}

// same reports whether two results of one computation are equal but for rounding.
func same(a, b float64) bool { return math.Abs(a-b) <= rounding }

// rounding is how far the products of up to a million factors may be off.
const rounding = 1e-9
