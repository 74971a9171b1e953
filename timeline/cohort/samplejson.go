package cohort

import (
	"cmp"
	"encoding/json"
	"maps"
	"slices"

	"github.com/jpincident/incidenttimeline/timeline"
)

// sampleJSON is a Sample as it is written: how many observations have each range of days.
type sampleJSON struct {
	Metric   timeline.Metric `json:"metric"`
	Complete bool            `json:"complete,omitzero"`
	Measured []dayCount      `json:"measured"`
	Open     []dayCount      `json:"open"`
	Missing  int             `json:"missing"`
	Delays   []dayCount      `json:"delays"` // of those measured that have a limit
	Limits   []dayCount      `json:"limits"`
	IDs      []string        `json:"ids,omitempty"`
}

// A dayCount is how many have a range of days.
type dayCount struct {
	timeline.Days
	N int `json:"n"`
}

// MarshalJSON implements [json.Marshaler].
func (s Sample) MarshalJSON() ([]byte, error) {
	return json.Marshal(sampleJSON{s.Metric, s.Complete, dayCounts(s.measured), dayCounts(s.open), s.counts.Missing,
		dayCounts(s.delays), dayCounts(s.limits), slices.Sorted(maps.Keys(s.ids))})
}

// UnmarshalJSON implements [json.Unmarshaler]. It returns an [*Error] where the numbers
// are those of no sample.
func (s *Sample) UnmarshalJSON(data []byte) error {
	var in sampleJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	got := Sample{Metric: in.Metric, Complete: in.Complete}
	if in.Missing < 0 {
		return fault("missing", ErrRange)
	}
	for _, list := range [...]struct {
		field string
		from  []dayCount
		least int
		add   func(timeline.Days, int)
	}{
		{"measured", in.Measured, -MaxDays, got.countMeasured},
		{"open", in.Open, -MaxDays, got.countOpen},
		{"delays", in.Delays, -MaxDays, got.countDelays},
		{"limits", in.Limits, 0, got.countLimits},
	} {
		for _, c := range list.from {
			if err := checkDays(list.field, c.Days, list.least); err != nil {
				return err
			}
			if c.N <= 0 {
				return fault(list.field, ErrRange)
			}
			list.add(c.Days, c.N)
		}
	}
	got.counts.Missing = in.Missing
	got.counts.Total = got.counts.Measured + got.counts.Open + in.Missing
	limited := 0
	for _, n := range got.limits {
		limited += n
	}
	for d, n := range got.delays {
		if n > got.measured[d] {
			return fault("delays", ErrConflict)
		}
	}
	if limited != got.counts.Limited {
		return fault("limits", ErrConflict)
	}
	if got.counts.Total > 0 {
		got.prepare()
	}
	for _, id := range in.IDs {
		if got.ids == nil {
			got.ids = map[string]bool{}
		}
		got.ids[id] = true
	}
	if err := got.counts.Check(); err != nil {
		return err
	}
	*s = got
	return nil
}

// dayCounts returns what was counted, in a fixed order.
func dayCounts(counted map[timeline.Days]int) []dayCount {
	list := make([]dayCount, 0, len(counted))
	for d, n := range counted {
		list = append(list, dayCount{d, n})
	}
	slices.SortFunc(list, func(a, b dayCount) int { return cmp.Or(cmp.Compare(a.Min, b.Min), cmp.Compare(a.Max, b.Max)) })
	return list
}
