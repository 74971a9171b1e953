package calendar_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
)

// interval returns the interval between two values in their text form.
func interval(tb testing.TB, from, to string) timeline.Interval {
	tb.Helper()
	a, err := jpdate.ParseEDTF(from)
	require.NoError(tb, err)
	b, err := jpdate.ParseEDTF(to)
	require.NoError(tb, err)
	return timeline.Interval{From: a, To: b}
}

func TestWithin(t *testing.T) {
	for _, test := range []struct {
		from, to string
		min, max int
	}{
		{"2020-05-07", "2020-05-28", 15, 15},
		{"2020-05-07T10:30", "2020-05-28T09:00", 15, 15}, // days, whatever the hour
		{"2020-05-28", "2020-05-07", -15, -15},
		{"2020-05", "2020-05-28", -1, 16}, // the last day is the 29th, the first business day before the 7th the 1st
		{"2020-05-07", "2020-06", 17, 38},
		{"2020-05", "2020-05", -17, 17},
		{"2020-05-07~", "2020-05-28", 15, 15},
		{"2020-05-07/2020-05-20", "2020-05-28/2020-06-30", 15, 15},
		{"2020-05/2020-08", "2020-05-28", -1, 16},
	} {
		got, err := calendar.Within(calendar.National, interval(t, test.from, test.to))
		require.NoError(t, err)
		assert.Equal(t, calendar.Bounds{Min: test.min, Max: test.max, Certainty: calendar.Certain}, got, "%v", test)
		assert.Equal(t, test.min == test.max, got.Exact())
	}
	for _, test := range [][2]string{
		{"XXXX-05-07", "XXXX-05-28"}, {"2020-05-07", "XXXX-05-28"}, {"XXXX-05-07", "2020-05-28"}, {"2020", "2020-05-28"},
	} {
		_, err := calendar.Within(calendar.National, interval(t, test[0], test[1]))
		assert.ErrorIs(t, err, calendar.ErrUndated, "%v", test)
	}
	_, err := calendar.Within(calendar.National, timeline.Interval{})
	assert.ErrorIs(t, err, calendar.ErrUndated)

	open := interval(t, "2020-05-07", "2020-06")
	open.To.Mods = jpdate.OnOrAfter
	got, err := calendar.Within(calendar.National, open)
	require.NoError(t, err)
	assert.Equal(t, calendar.Bounds{Min: 17, Max: 38, Certainty: calendar.Certain}, got, "qualifiers do not widen")

	// Winter runs from December to February: its end is predicted, its beginning certain.
	got, err = calendar.Within(calendar.National, interval(t, "2027-11-30", "2027-24"))
	require.NoError(t, err)
	assert.Equal(t, 1, got.Min)
	assert.Equal(t, calendar.Predicted, got.Certainty)

	got, err = calendar.Within(calendar.National, interval(t, "2027-12-30", "2028-01"))
	require.NoError(t, err)
	assert.Equal(t, calendar.Predicted, got.Certainty)
	for _, test := range [][2]string{{"2099-12-01", "2100-01"}, {"1948-07", "1948-07-22"}} {
		_, err = calendar.Within(calendar.National, interval(t, test[0], test[1]))
		var outside *calendar.RangeError
		assert.ErrorAs(t, err, &outside, "%v", test)
	}
}

// TestWithinAgreesWithCivilDays: on a calendar that never closes, business days are days.
func TestWithinAgreesWithCivilDays(t *testing.T) {
	open, err := calendar.NewCustom("open", day(t, "0001-01-01"), day(t, "9999-12-31"), nil)
	require.NoError(t, err)
	const seed = 142
	r := rand.New(rand.NewPCG(seed, 0))
	forms := []func(jpdate.Date) string{
		jpdate.Date.String,
		func(d jpdate.Date) string { return d.String()[:len("2006-01")] },
		func(d jpdate.Date) string { return d.String() + "T08:00" },
		func(d jpdate.Date) string { return d.String() + "/" + d.AddDays(9).String() },
		func(d jpdate.Date) string { return d.String() + "~" },
	}
	for range 1000 {
		a := day(t, "2019-01-01").AddDays(r.IntN(1000))
		iv := interval(t, forms[r.IntN(len(forms))](a), forms[r.IntN(len(forms))](a.AddDays(r.IntN(200)-50)))
		want, ok := iv.Days()
		require.True(t, ok)
		got, err := calendar.Within(open, iv)
		require.NoError(t, err)
		require.Equal(t, want, timeline.Days{Min: got.Min, Max: got.Max}, "%v", iv)
	}
}
