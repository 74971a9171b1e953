package cohort

import (
	"iter"

	"github.com/jpincident/incidenttimeline/timeline"
)

// A count is how many have their second event on a day, and how many were last told of
// on it.
type count struct{ events, open int }

// tally yields the days that occur in either list, ascending, as the lists are.
func tally(events, open []point) iter.Seq2[int, count] {
	return func(yield func(int, count) bool) {
		for len(events) > 0 || len(open) > 0 {
			var day int
			switch {
			case len(open) == 0, len(events) > 0 && events[0].days <= open[0].days:
				day = events[0].days
			default:
				day = open[0].days
			}
			if !yield(day, count{pop(&events, day), pop(&open, day)}) {
				return
			}
		}
	}
}

// pop removes the first point of list if it is of the given day, and returns how many
// have it.
func pop(list *[]point, day int) int {
	if len(*list) == 0 || (*list)[0].days != day {
		return 0
	}
	n := (*list)[0].n
	*list = (*list)[1:]
	return n
}

// ranged reports whether any of what was counted is known as a range only.
func ranged(counted map[timeline.Days]int) bool {
	for d := range counted {
		if !d.Exact() {
			return true
		}
	}
	return false
}
