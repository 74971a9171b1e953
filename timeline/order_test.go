package timeline_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// windows returns every window of a world of n moments: those that hold a moment,
// and those that are open on one side or on both.
func windows(n int) []jpdate.Window {
	at := func(i int) time.Time {
		if i == 0 {
			return time.Time{}
		}
		return time.Date(2024, time.March, i, 0, 0, 0, 0, time.UTC)
	}
	var all []jpdate.Window
	for lo := range n + 1 {
		for hi := range n + 1 {
			if lo == 0 || hi == 0 || lo < hi {
				all = append(all, jpdate.Window{Min: at(lo), Max: at(hi)})
			}
		}
	}
	return all
}

// TestComparePartialOrder checks the laws of a strict partial order, and that
// Compare says Precedes where every moment of the one is before every moment of
// the other, and nowhere else.
func TestComparePartialOrder(t *testing.T) {
	all := windows(6)
	reverse := map[timeline.Order]timeline.Order{
		timeline.Unordered: timeline.Unordered, timeline.Precedes: timeline.Follows, timeline.Follows: timeline.Precedes,
	}
	for _, a := range all {
		assert.Equal(t, timeline.Unordered, timeline.Compare(a, a), "%v and itself", a)
		for _, b := range all {
			ab := timeline.Compare(a, b)
			assert.Equal(t, reverse[ab], timeline.Compare(b, a), "%v and %v, and the other way round", a, b)
			assert.Equal(t, before(a, b), ab == timeline.Precedes, "%v and %v", a, b)
			for _, c := range all {
				if ab == timeline.Precedes && timeline.Compare(b, c) == timeline.Precedes {
					assert.Equal(t, timeline.Precedes, timeline.Compare(a, c), "%v before %v before %v", a, b, c)
				}
			}
		}
	}
}

// before reports whether each instant of a, half days being told apart, is before
// each of b.
func before(a, b jpdate.Window) bool {
	holds := func(w jpdate.Window, at time.Time) bool {
		return (w.Min.IsZero() || !at.Before(w.Min)) && (w.Max.IsZero() || at.Before(w.Max))
	}
	start := time.Date(2024, time.February, 25, 0, 0, 0, 0, time.UTC)
	const halves = 40
	for i := range halves {
		x := start.Add(time.Duration(i) * 12 * time.Hour)
		for j := range i + 1 {
			y := start.Add(time.Duration(j) * 12 * time.Hour)
			if holds(a, x) && holds(b, y) {
				return false
			}
		}
	}
	return true
}

func TestCompare(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want timeline.Order
	}{
		{"2020-05-07", "2020-05-28", timeline.Precedes},
		{"2020-05-28", "2020-05-07", timeline.Follows},
		{"2020-05-07", "2020-05-07T10:30", timeline.Unordered},
		{"2020-05-07T10:29", "2020-05-07T10:30", timeline.Precedes},
		{"2020-05", "2020-06-01", timeline.Precedes},
		{"2020-05", "2020-05-28", timeline.Unordered},
		{"2020-05-07/2020-05-20", "2020-05-21", timeline.Precedes},
		{"2020-05-07/2020-05-20", "2020-05-20", timeline.Unordered},
	} {
		a, _ := when(t, test.a).Window(nil)
		b, _ := when(t, test.b).Window(nil)
		assert.Equal(t, test.want, timeline.Compare(a, b), "%s and %s", test.a, test.b)
	}
}
