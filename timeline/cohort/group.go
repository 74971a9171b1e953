package cohort

import (
	"cmp"
	"iter"
	"slices"

	"github.com/jpincident/incidenttimeline/timeline"
)

// A Group is the observations that have one key.
type Group struct {
	Key    string
	Sample *Sample
}

// Groups returns the observations of metric by their keys, which are whatever
// [Observer.GroupBy] makes of an incident, in ascending order of the
// bytes of these. The errors are those of [Sample.AddAll]; an ID may occur in one
// group only.
func Groups(metric timeline.Metric, observations iter.Seq[Observation]) ([]Group, error) {
	at := map[string]*Sample{}
	ids := map[string]bool{}
	i := 0
	for o := range observations {
		s := at[o.Key]
		if s == nil {
			s = &Sample{Metric: metric, ids: ids}
			at[o.Key] = s
		}
		if err := s.add(o, i); err != nil {
			return nil, err
		}
		i++
	}
	groups := make([]Group, 0, len(at))
	for key, s := range at {
		groups = append(groups, Group{key, s})
	}
	slices.SortFunc(groups, func(a, b Group) int { return cmp.Compare(a.Key, b.Key) })
	return groups, nil
}
