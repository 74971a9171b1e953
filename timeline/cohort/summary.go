package cohort

import (
	"encoding/json"
	"math"

	"github.com/jpincident/incidenttimeline/timeline"
)

// A Summary describes those of a sample that were measured. It is comparable. The zero
// Summary is that of an empty sample.
type Summary struct {
	Metric  timeline.Metric
	Counts  Counts
	Figures Figures // zero where Counts.Measured is
	Caveats Caveats
}

// Figures are the order statistics of days, by the definition of [Sample.Quantile].
type Figures struct {
	Min    Range `json:"min"`
	Q1     Range `json:"q1"`
	Median Range `json:"median"`
	Q3     Range `json:"q3"`
	P90    Range `json:"p90"`
	Max    Range `json:"max"`
}

// Summary returns the summary of s.
func (s *Sample) Summary() Summary {
	s = s.orEmpty()
	out := Summary{Metric: s.Metric, Counts: s.counts, Caveats: s.caveats()}
	n := s.counts.Measured
	if n == 0 {
		return out
	}
	low, high := points(s.measured, Lower), points(s.measured, Upper)
	for p, figure := range out.Figures.all() {
		*figure = Range{quantile(low, n, p), quantile(high, n, p)}
	}
	return out
}

// all yields the figures with the shares at which they stand, ascending.
func (f *Figures) all() func(yield func(float64, *Range) bool) {
	return func(yield func(float64, *Range) bool) {
		_ = yield(0, &f.Min) && yield(0.25, &f.Q1) && yield(0.5, &f.Median) && yield(0.75, &f.Q3) && yield(0.9, &f.P90) && yield(1, &f.Max)
	}
}

// caveats returns what has to be said beside figures of those measured.
func (s *Sample) caveats() Caveats {
	var c Caveats
	if !s.Complete && s.counts.Total > 0 {
		c |= RightTruncated
	}
	if s.counts.Open > 0 {
		c |= OpenLeftOut
	}
	if s.counts.Missing > 0 {
		c |= MissingLeftOut
	}
	return c
}

// Mean returns the mean of those measured and the caveats that go with it, one of
// which is always [MeanOfTail]: a few long delays decide it, and readers take it for a
// typical one. It returns an [*Error] if nothing was measured (ErrMissing).
func (s *Sample) Mean() (Range, Caveats, error) {
	s = s.orEmpty()
	if s.counts.Measured == 0 {
		return Range{}, 0, fault("measured", ErrMissing)
	}
	var low, high int64 // at most 2³¹ observations of MaxDays, which is below 2²²
	for d, n := range s.measured {
		low += int64(d.Min) * int64(n)
		high += int64(d.Max) * int64(n)
	}
	n := float64(s.counts.Measured)
	return Range{float64(low) / n, float64(high) / n}, s.caveats() | MeanOfTail, nil
}

// summaryJSON is a Summary as it is written.
type summaryJSON struct {
	Metric  timeline.Metric `json:"metric"`
	Counts  Counts          `json:"counts"`
	Figures *Figures        `json:"figures"` // null where nothing was measured
	Caveats Caveats         `json:"caveats"`
}

// MarshalJSON implements [json.Marshaler]. Without measured observations the figures
// are null.
func (s Summary) MarshalJSON() ([]byte, error) {
	out := summaryJSON{Metric: s.Metric, Counts: s.Counts, Caveats: s.Caveats}
	if s.Counts.Measured > 0 {
		out.Figures = &s.Figures
	}
	return json.Marshal(out)
}

// UnmarshalJSON implements [json.Unmarshaler]. It returns an [*Error] where counts or
// figures contradict each other.
func (s *Summary) UnmarshalJSON(data []byte) error {
	var in summaryJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	if err := in.Counts.Check(); err != nil {
		return err
	}
	got := Summary{Metric: in.Metric, Counts: in.Counts, Caveats: in.Caveats}
	if (in.Figures == nil) != (in.Counts.Measured == 0) {
		return fault("figures", ErrConflict)
	}
	if in.Figures != nil {
		got.Figures = *in.Figures
		before := Range{math.Inf(-1), math.Inf(-1)}
		for _, r := range got.Figures.all() {
			if r.Low > r.High || r.Low < before.Low || r.High < before.High {
				return fault("figures", ErrOrder)
			}
			before = *r
		}
	}
	*s = got
	return nil
}
