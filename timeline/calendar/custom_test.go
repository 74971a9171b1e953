package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
)

// company returns a calendar of a company for 2024: its foundation day and three days in
// August, given out of order.
func company(tb testing.TB) calendar.Custom {
	tb.Helper()
	c, err := calendar.NewCustom("company", day(tb, "2024-01-01"), day(tb, "2024-12-31"), []calendar.Holiday{
		{Date: day(tb, "2024-08-15"), Name: "夏季休業"},
		{Date: day(tb, "2024-04-01"), Name: "創立記念日"},
		{Date: day(tb, "2024-08-14"), Name: "夏季休業"},
		{Date: day(tb, "2024-08-13"), Name: "夏季休業"},
	})
	require.NoError(tb, err)
	return c
}

func TestCustom(t *testing.T) {
	c := company(t)
	closed := 0
	for d := range days(day(t, "2024-01-01"), day(t, "2024-12-31")) {
		got := c.Day(d)
		assert.Equal(t, calendar.Certain, got.Certainty, "%v", d)
		if got.Closed != "" {
			closed++
		}
	}
	assert.Equal(t, 4, closed)
	assert.Equal(t, "創立記念日", c.Day(day(t, "2024-04-01")).Closed)
	assert.Equal(t, "夏季休業", c.Day(day(t, "2024-08-14")).Closed)
	assert.Zero(t, c.Day(day(t, "2023-12-31")))
	assert.Zero(t, c.Day(day(t, "2025-01-01")))
	assert.Zero(t, c.Day(jpdate.Date{}))
	assert.Zero(t, calendar.Custom{}.Day(day(t, "2024-01-04")), "the zero Custom")
	assert.Empty(t, calendar.Custom{}.Name())
}

func TestCustomOfOneDay(t *testing.T) {
	only := day(t, "2024-04-01")
	c, err := calendar.NewCustom("company", only, only, nil)
	require.NoError(t, err)
	assert.True(t, c.Day(only).Open())
	assert.False(t, c.Day(only.AddDays(1)).Open(), "not known")
}

func TestCustomKeepsItsOwnDays(t *testing.T) {
	given := []calendar.Holiday{{Date: day(t, "2024-04-01"), Name: "創立記念日"}}
	c, err := calendar.NewCustom("company", day(t, "2024-01-01"), day(t, "2024-12-31"), given)
	require.NoError(t, err)
	given[0].Date = day(t, "2024-04-02")
	assert.True(t, c.Day(day(t, "2024-04-02")).Open())
	assert.False(t, c.Day(day(t, "2024-04-01")).Open())
}

func TestNewCustomRejects(t *testing.T) {
	first, last := day(t, "2024-01-01"), day(t, "2024-12-31")
	for _, test := range []struct {
		first, last, bad jpdate.Date
		closed           jpdate.Date
	}{
		{jpdate.Date{}, last, jpdate.Date{}, last},
		{last, first, first, last},
		{first, jpdate.Date{}, jpdate.Date{}, first},
		{first, last, day(t, "2025-01-01"), day(t, "2025-01-01")},
		{first, last, day(t, "2023-12-31"), day(t, "2023-12-31")},
		{first, last, jpdate.Date{}, jpdate.Date{}},
	} {
		_, err := calendar.NewCustom("company", test.first, test.last, []calendar.Holiday{{Date: test.closed, Name: "休業"}})
		var outside *calendar.RangeError
		require.ErrorAs(t, err, &outside, "%v", test)
		assert.Equal(t, calendar.RangeError{Calendar: "company", Date: test.bad}, *outside)
	}
	_, err := calendar.NewCustom("company", first, last, []calendar.Holiday{{Date: first}})
	assert.ErrorContains(t, err, "2024-01-01 without a name")
	_, err = calendar.NewCustom("company", first, last, []calendar.Holiday{{Date: last, Name: "a"}, {Date: last, Name: "b"}})
	assert.ErrorContains(t, err, "2024-12-31 twice")
}

func TestCombine(t *testing.T) {
	own := company(t)
	c := calendar.Combine(calendar.National, own, calendar.TSE)
	assert.Equal(t, "national+company+tse", c.Name())
	assert.True(t, c == calendar.Combine(calendar.National, own, calendar.TSE), "comparable")
	assert.False(t, c == calendar.Combine(own, calendar.National, calendar.TSE))
	assert.True(t, calendar.Combine(own) == calendar.Calendar(own))
	for d := range days(day(t, "2024-01-01"), day(t, "2024-12-31")) {
		want := ""
		for _, part := range []calendar.Calendar{calendar.TSE, own, calendar.National} {
			if reason := part.Day(d).Closed; reason != "" {
				want = reason // the first of them has the last word here
			}
		}
		assert.Equal(t, calendar.Day{Closed: want, Certainty: calendar.Certain}, c.Day(d), "%v", d)
	}
	// A part that says nothing leaves nothing to say, even of a Sunday.
	assert.Zero(t, c.Day(day(t, "2023-12-31")))
	assert.Equal(t, calendar.Day{Closed: "土曜日", Certainty: calendar.Predicted},
		calendar.Combine(calendar.Weekends, calendar.TSE).Day(day(t, "2028-01-08")))
}
