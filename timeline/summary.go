package timeline

import "slices"

// A Summary describes the days of one metric over several incidents. Where days
// are ranges, each figure is one: that of the lower and that of the upper bounds.
type Summary struct {
	Count  int // the incidents that were measured
	Median Median
	Min    int // the least of the lower bounds
	Max    int // the greatest of the upper bounds
}

// A Median is the median of the lower and of the upper bounds. It is a multiple of
// a half, since of an even count it is the mean of the middle two.
type Median struct {
	Low, High float64
}

// Summarize returns the summary of days. That of none is the zero Summary.
func Summarize(days []Days) Summary {
	if len(days) == 0 {
		return Summary{}
	}
	low, high := make([]int, len(days)), make([]int, len(days))
	for i, d := range days {
		low[i], high[i] = d.Min, d.Max
	}
	slices.Sort(low)
	slices.Sort(high)
	return Summary{len(days), Median{middle(low), middle(high)}, low[0], high[len(high)-1]}
}

// middle returns the median of sorted, which is not empty.
func middle(sorted []int) float64 {
	n := len(sorted)
	return float64(sorted[(n-1)/2]+sorted[n/2]) / 2
}
