package timeline_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/jpincident/incidenttimeline/timeline"
)

func exactly(days ...int) []timeline.Days {
	var all []timeline.Days
	for _, d := range days {
		all = append(all, timeline.Days{Min: d, Max: d})
	}
	return all
}

func TestSummarize(t *testing.T) {
	for _, test := range []struct {
		days []timeline.Days
		want timeline.Summary
	}{
		{nil, timeline.Summary{}},
		{exactly(21), timeline.Summary{Count: 1, Median: timeline.Median{Low: 21, High: 21}, Min: 21, Max: 21}},
		{exactly(4, 1), timeline.Summary{Count: 2, Median: timeline.Median{Low: 2.5, High: 2.5}, Min: 1, Max: 4}},
		{exactly(9, -3, 4), timeline.Summary{Count: 3, Median: timeline.Median{Low: 4, High: 4}, Min: -3, Max: 9}},
		{[]timeline.Days{{Min: 10, Max: 40}, {Min: 12, Max: 12}, {Min: 0, Max: 50}}, timeline.Summary{Count: 3, Median: timeline.Median{Low: 10, High: 40}, Min: 0, Max: 50}},
	} {
		before := fmt.Sprint(test.days)
		assert.Equal(t, test.want, timeline.Summarize(test.days), "%v", test.days)
		assert.Equal(t, before, fmt.Sprint(test.days), "Summarize does not reorder its argument")
	}
}
