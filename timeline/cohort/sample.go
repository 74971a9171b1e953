package cohort

import (
	"iter"

	"github.com/jpincident/incidenttimeline/timeline"
)

// A Sample is observations of one metric. The zero Sample is empty and ready to use;
// a nil one is empty too, and to add to it is an error.
// It may be read by several goroutines at once, but not while it is added to. A copy
// shares its contents: do not add to either.
//
// It keeps how many observations have each range of days, and the IDs, not the
// observations: without IDs its size is that of the distinct ranges. To add takes
// constant time; each figure takes time linear in the distinct ranges, and sorts them.
type Sample struct {
	Metric timeline.Metric // that was observed

	// Complete says that the data hold every incident of their population, however it
	// became known and whether it was made public or not, as a register of one's own may.
	// Without it they are taken for those that somebody disclosed: then the figures of
	// any metric are those of the incidents known so far, and say so ([RightTruncated]).
	Complete bool

	counts         Counts
	measured, open map[timeline.Days]int
	delays, limits map[timeline.Days]int // of those that were measured and are limited
	ids            map[string]bool
}

// Counts says how many observations there are of each kind.
type Counts struct {
	Total    int `json:"total"`    // Measured + Open + Missing
	Measured int `json:"measured"` // Exact + Bounded
	Open     int `json:"open"`
	Missing  int `json:"missing"`
	Exact    int `json:"exact"`   // measured to the day
	Bounded  int `json:"bounded"` // measured as a range
	Limited  int `json:"limited"` // measured, and the limit is known

	// Negative are those measured whose second event came first, MaybeNegative those
	// where it may have: the lower bound is negative, the upper is not. Both are in the
	// figures as well: that the press knew first is a finding.
	Negative      int `json:"negative"`
	MaybeNegative int `json:"maybe_negative"`
}

// Check returns an [*Error] if c is the counts of no sample.
func (c Counts) Check() error {
	for _, n := range [...]int{c.Measured, c.Open, c.Missing, c.Exact, c.Bounded, c.Limited, c.Negative, c.MaybeNegative} {
		if n < 0 || n > c.Total {
			return fault("counts", ErrRange)
		}
	}
	// The sums cannot overflow: they are compared as differences of what is in range.
	if c.Total-c.Measured-c.Open != c.Missing || c.Measured-c.Exact != c.Bounded ||
		c.Limited > c.Measured || c.Negative > c.Measured || c.MaybeNegative > c.Bounded || c.MaybeNegative > c.Measured-c.Negative {
		return fault("counts", ErrConflict)
	}
	return nil
}

// NewSample returns a sample of metric that holds the observations.
// Its errors are those of [Sample.AddAll].
func NewSample(metric timeline.Metric, observations iter.Seq[Observation]) (*Sample, error) {
	s := &Sample{Metric: metric}
	if err := s.AddAll(observations); err != nil {
		return nil, err
	}
	return s, nil
}

// AddAll adds the observations up to the first that [Sample.Add] refuses. The Index
// of an error counts from the first of observations.
func (s *Sample) AddAll(observations iter.Seq[Observation]) error {
	i := 0
	for o := range observations {
		if err := s.add(o, i); err != nil {
			return err
		}
		i++
	}
	return nil
}

// Add adds o. It returns an [*Error], and adds nothing, if o fails
// [Observation.Check] or its ID is that of another in s (ErrDuplicate). The Index of
// the error is the number of observations in s.
func (s *Sample) Add(o Observation) error { return s.add(o, s.Counts().Total) }

func (s *Sample) add(o Observation, index int) error {
	if s == nil {
		return fault("sample", ErrMissing)
	}
	err := o.check()
	if err == nil && s.ids[o.ID] {
		err = fault("id", ErrDuplicate)
	}
	if err != nil {
		err.Index, err.ID = index, o.ID
		return err
	}
	if o.ID != "" {
		if s.ids == nil {
			s.ids = map[string]bool{}
		}
		s.ids[o.ID] = true
	}
	s.prepare()
	s.counts.Total++
	switch o.State {
	case Missing:
		s.counts.Missing++
	case Open:
		s.countOpen(o.Days, 1)
	case Measured:
		s.countMeasured(o.Days, 1)
		if o.Limited {
			s.countDelays(o.Days, 1)
			s.countLimits(o.Limit, 1)
		}
	}
	return nil
}

// prepare makes what s counts in.
func (s *Sample) prepare() {
	if s.measured == nil {
		s.measured, s.open = map[timeline.Days]int{}, map[timeline.Days]int{}
		s.delays, s.limits = map[timeline.Days]int{}, map[timeline.Days]int{}
	}
}

func (s *Sample) countOpen(d timeline.Days, n int) {
	s.prepare()
	s.counts.Open += n
	s.open[d] += n
}

func (s *Sample) countDelays(d timeline.Days, n int) {
	s.prepare()
	s.counts.Limited += n
	s.delays[d] += n
}

func (s *Sample) countLimits(d timeline.Days, n int) {
	s.prepare()
	s.limits[d] += n
}

func (s *Sample) countMeasured(d timeline.Days, n int) {
	s.prepare()
	c := &s.counts
	c.Measured += n
	s.measured[d] += n
	if d.Exact() {
		c.Exact += n
	} else {
		c.Bounded += n
	}
	switch {
	case d.Max < 0:
		c.Negative += n
	case d.Min < 0:
		c.MaybeNegative += n
	}
}

// Counts returns how many observations s has of each kind.
func (s *Sample) Counts() Counts { return s.orEmpty().counts }

// orEmpty returns s, or an empty sample if s is nil.
func (s *Sample) orEmpty() *Sample {
	if s == nil {
		return &Sample{}
	}
	return s
}
