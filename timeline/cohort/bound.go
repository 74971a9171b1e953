package cohort

import (
	"cmp"
	"slices"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/internal/names"
)

// A Bound is the end of the ranges of days that an estimate is made from. The zero
// Bound is Lower.
type Bound uint8

// The bounds. Where all days are exact, both give the same.
const (
	Lower Bound = iota
	Upper
)

var boundNames = names.Set{Package: "cohort", Type: "Bound", What: "bound", List: []string{"lower", "upper"}}

// String returns the name of b ("lower").
func (b Bound) String() string { return boundNames.Of(uint8(b)) }

// MarshalText implements [encoding.TextMarshaler].
func (b Bound) MarshalText() ([]byte, error) { return boundNames.Text(uint8(b)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (b *Bound) UnmarshalText(text []byte) error { return names.Read(&boundNames, text, b) }

// of returns the end of d that b names.
func (b Bound) of(d timeline.Days) int {
	if b == Upper {
		return d.Max
	}
	return d.Min
}

// A point is a number of days, and how many have it.
type point struct{ days, n int }

// points returns the numbers of days at bound b of what was counted, ascending.
func points(counted map[timeline.Days]int, b Bound) []point {
	all := make([]point, 0, len(counted))
	for d, n := range counted {
		all = append(all, point{b.of(d), n})
	}
	slices.SortFunc(all, func(a, b point) int { return cmp.Compare(a.days, b.days) })
	last := 0
	for _, p := range all {
		switch {
		case last > 0 && all[last-1].days == p.days:
			all[last-1].n += p.n
		default:
			all[last] = p
			last++
		}
	}
	return all[:last]
}
