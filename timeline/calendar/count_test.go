package calendar_test

import (
	"math"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
)

func TestBetween(t *testing.T) {
	for _, test := range []struct {
		c        calendar.Calendar
		from, to string
		want     int
	}{
		{calendar.National, "2020-05-07", "2020-05-28", 15}, // three weeks without a holiday
		{calendar.National, "2020-05-01", "2020-05-28", 16}, // a Friday; the next business day is the 7th
		{calendar.Weekends, "2020-05-01", "2020-05-07", 4},
		{calendar.National, "2020-05-01", "2020-05-07", 1},
		{calendar.National, "2020-05-07", "2020-05-07", 0},
		{calendar.National, "2020-05-02", "2020-05-06", 0}, // from a Saturday to a substitute
		{calendar.National, "2020-05-28", "2020-05-07", -15},
		{calendar.National, "2024-12-27", "2025-01-06", 5},   // 30, 31, 2, 3, 6
		{calendar.TSE, "2024-12-27", "2025-01-06", 2},        // 30, 6
		{calendar.Government, "2024-12-27", "2025-01-06", 1}, // 6
		{calendar.National, "2019-04-26", "2019-05-07", 1},   // ten days of holidays
		{calendar.Weekends, "2019-04-26", "2019-05-07", 7},
		{calendar.TSE, "2023-12-31", "2024-12-31", 245}, // trading days of 2024
	} {
		got, err := calendar.Between(test.c, day(t, test.from), day(t, test.to))
		require.NoError(t, err)
		assert.Equal(t, calendar.Count{Days: test.want, Certainty: calendar.Certain}, got, "%v", test)
	}
}

func TestCertaintyOfCounts(t *testing.T) {
	known, far := day(t, "2027-12-30"), day(t, "2028-01-05")
	n, err := calendar.Between(calendar.National, known, day(t, "2027-12-31"))
	require.NoError(t, err)
	assert.Equal(t, calendar.Count{Days: 1, Certainty: calendar.Certain}, n)
	for _, sign := range []int{1, -1} {
		from, to := known, far
		if sign < 0 {
			from, to = far, known
		}
		n, err = calendar.Between(calendar.National, from, to)
		require.NoError(t, err)
		assert.Equal(t, calendar.Count{Days: sign * 4, Certainty: calendar.Predicted}, n)
	}
	f, err := calendar.After(calendar.Government, known, 0)
	require.NoError(t, err)
	assert.Equal(t, calendar.Found{Date: known, Certainty: calendar.Certain}, f)
	f, err = calendar.After(calendar.Government, known, 1)
	require.NoError(t, err)
	assert.Equal(t, calendar.Found{Date: day(t, "2028-01-04"), Certainty: calendar.Predicted}, f)
	f, err = calendar.Roll(calendar.Government, known, calendar.NextDay)
	require.NoError(t, err)
	assert.Equal(t, calendar.Certain, f.Certainty)
	f, err = calendar.Roll(calendar.Government, day(t, "2028-01-01"), calendar.NextDay)
	require.NoError(t, err)
	assert.Equal(t, calendar.Predicted, f.Certainty)
	f, err = calendar.Roll(calendar.Government, day(t, "2028-01-02"), calendar.PreviousOpen)
	require.NoError(t, err)
	assert.Equal(t, calendar.Found{Date: day(t, "2027-12-28"), Certainty: calendar.Predicted}, f)
}

// TestUnknownDays: what is not known is an error that names it, never a business day.
func TestUnknownDays(t *testing.T) {
	edge := day(t, "2099-12-30")
	for name, f := range map[string]func() error{
		"national 2100-01-01": func() error {
			_, err := calendar.Between(calendar.National, edge, day(t, "2100-02-01"))
			return err
		},
		"government 2100-01-01": func() error { _, err := calendar.After(calendar.Government, edge, 3); return err },
		"tse 1989-01-31":        func() error { _, err := calendar.After(calendar.TSE, day(t, "1989-02-02"), -2); return err },
		"national 1948-07-19": func() error {
			_, err := calendar.Roll(calendar.National, day(t, "1948-07-19"), calendar.NextOpen)
			return err
		},
		"tse 2100-01-01": func() error {
			_, err := calendar.Roll(calendar.TSE, day(t, "2099-12-31"), calendar.NextOpen)
			return err
		},
		"company 2025-01-01": func() error {
			_, err := calendar.Between(company(t), day(t, "2025-01-02"), day(t, "2024-12-30"))
			return err
		},
		"national+company 2023-12-31": func() error {
			_, err := calendar.After(calendar.Combine(calendar.National, company(t)), day(t, "2024-01-04"), -3)
			return err
		},
		"weekends invalid Date": func() error {
			_, err := calendar.After(calendar.Weekends, day(t, "9999-12-01"), math.MaxInt)
			return err
		},
		"tse invalid Date": func() error { _, err := calendar.After(calendar.TSE, jpdate.Date{}, 0); return err },
		"national invalid Date": func() error {
			_, err := calendar.Between(calendar.National, jpdate.Date{}, edge)
			return err
		},
		"government invalid Date": func() error {
			_, err := calendar.Between(calendar.Government, edge, jpdate.Date{})
			return err
		},
	} {
		var outside *calendar.RangeError
		if assert.ErrorAs(t, f(), &outside, name) {
			assert.Equal(t, name, outside.Calendar+" "+outside.Date.String())
		}
	}
	_, err := calendar.After(calendar.Weekends, day(t, "0001-01-09"), math.MinInt)
	assert.ErrorContains(t, err, "weekends")

	// The first day is not counted, so that nothing need be known of it.
	n, err := calendar.Between(calendar.National, day(t, "1948-07-19"), day(t, "1948-07-20"))
	require.NoError(t, err)
	assert.Equal(t, 1, n.Days)
}

// openDays returns the business days from first to last, by asking of each.
func openDays(c calendar.Calendar, first, last jpdate.Date) (open []jpdate.Date) {
	for d := range days(first, last) {
		if c.Day(d).Closed == "" {
			open = append(open, d)
		}
	}
	return open
}

// TestAgainstLists compares all counts, distances and rolls within some weeks with what
// is read off a list of the business days.
func TestAgainstLists(t *testing.T) {
	calendars := []calendar.Calendar{calendar.Combine(calendar.TSE, calendar.Government)}
	for _, c := range calendar.Standards() {
		calendars = append(calendars, c)
	}
	for _, c := range calendars {
		for _, start := range []string{"1992-04-10", "2019-04-10", "2020-07-15", "2024-12-15", "2026-09-01"} {
			first := day(t, start)
			last := first.AddDays(40)
			wide := openDays(c, first.AddDays(-90), last.AddDays(90))
			index := func(d jpdate.Date) (i int) { // of the first business day after d
				for i < len(wide) && wide[i].Compare(d) <= 0 {
					i++
				}
				return i
			}
			for from := range days(first, last) {
				for to := range days(first, last) {
					got, err := calendar.Between(c, from, to)
					require.NoError(t, err)
					require.Equal(t, index(to)-index(from), got.Days, "%v from %v to %v", c, from, to)
				}
				next := index(from)
				open := wide[next-1] == from
				previous := next - 1
				if open {
					previous--
				}
				for n := 1; n < 20; n++ {
					requireFound(t, wide[next+n-1], resultOf(calendar.After(c, from, n)))
					requireFound(t, wide[previous-n+1], resultOf(calendar.After(c, from, -n)))
				}
				rolled := [...]jpdate.Date{calendar.NextOpen: wide[next], calendar.NextDay: from.AddDays(1), calendar.PreviousOpen: wide[previous]}
				for how, want := range rolled {
					if open {
						want = from
					}
					requireFound(t, want, resultOf(calendar.Roll(c, from, calendar.Rolling(how))))
				}
			}
		}
	}
}

type result struct {
	found calendar.Found
	err   error
}

func resultOf(f calendar.Found, err error) result { return result{f, err} }

func requireFound(t *testing.T, want jpdate.Date, got result) {
	t.Helper()
	require.NoError(t, got.err)
	require.Equal(t, calendar.Found{Date: want, Certainty: calendar.Certain}, got.found)
}

// TestLaws holds what must be true of any calendar, on random days.
func TestLaws(t *testing.T) {
	const seed = 20200507
	r := rand.New(rand.NewPCG(seed, 0))
	start := day(t, "1992-05-01")
	for range 2000 {
		c := calendar.Standards()[r.IntN(4)]
		a := start.AddDays(r.IntN(12000))
		b, e := a.AddDays(r.IntN(400)-200), a.AddDays(r.IntN(400)-200)
		ab, be, ae, ba := between(t, c, a, b), between(t, c, b, e), between(t, c, a, e), between(t, c, b, a)
		require.Equal(t, ae, ab+be, "%v %v %v %v", c, a, b, e)
		require.Equal(t, -ab, ba, "%v %v %v", c, a, b)

		n := r.IntN(120) + 1
		later, err := calendar.After(c, a, n)
		require.NoError(t, err)
		require.Equal(t, n, between(t, c, a, later.Date), "%v %v %d", c, a, n)
		require.True(t, c.Day(later.Date).Open())
		if !c.Day(a).Open() {
			continue // the way back from the nth day ends on a business day
		}
		back, err := calendar.After(c, later.Date, -n)
		require.NoError(t, err)
		require.Equal(t, a, back.Date, "%v %v %d", c, a, n)
	}
}

func between(t *testing.T, c calendar.Calendar, from, to jpdate.Date) int {
	t.Helper()
	n, err := calendar.Between(c, from, to)
	require.NoError(t, err)
	return n.Days
}

// TestRollOfDeadlines are the examples of the two readings of その翌日 and of reports to
// 個人情報保護委員会, whose 30th and 60th day count the day of knowing as the first.
func TestRollOfDeadlines(t *testing.T) {
	for _, test := range []struct {
		known string
		after int
		want  [3]string // NextOpen, NextDay, PreviousOpen
	}{
		{"2022-04-01", 29, [3]string{"2022-05-02", "2022-05-01", "2022-04-28"}},
		{"2024-04-05", 29, [3]string{"2024-05-07", "2024-05-05", "2024-05-02"}},
		{"2024-06-08", 29, [3]string{"2024-07-08", "2024-07-08", "2024-07-05"}},
		{"2024-12-01", 29, [3]string{"2025-01-06", "2024-12-31", "2024-12-27"}},
		{"2024-12-01", 59, [3]string{"2025-01-29", "2025-01-29", "2025-01-29"}},
		{"2026-08-21", 29, [3]string{"2026-09-24", "2026-09-20", "2026-09-18"}},
		{"2026-08-21", 59, [3]string{"2026-10-19", "2026-10-19", "2026-10-19"}},
	} {
		last := day(t, test.known).AddDays(test.after)
		for how, want := range test.want {
			got, err := calendar.Roll(calendar.Government, last, calendar.Rolling(how))
			require.NoError(t, err)
			assert.Equal(t, want, got.Date.String(), "%v %v", test, calendar.Rolling(how))
		}
	}
	_, err := calendar.Roll(calendar.Government, day(t, "2024-05-04"), 9)
	var unknown *calendar.NameError
	require.ErrorAs(t, err, &unknown)
	assert.Equal(t, "roll", unknown.What)
}

// TestRollingDeadlinesOfFiveYears: of the 1,736 days from 2022-04-01 to 2026-12-31, 584
// have a 30th day on which the offices are closed, and the two readings differ for 322.
func TestRollingDeadlinesOfFiveYears(t *testing.T) {
	starts, rolls, differ, longest := 0, 0, 0, 0
	for d := range days(day(t, "2022-04-01"), day(t, "2026-12-31")) {
		starts++
		last := d.AddDays(29)
		open, err := calendar.Roll(calendar.Government, last, calendar.NextOpen)
		require.NoError(t, err)
		next, err := calendar.Roll(calendar.Government, last, calendar.NextDay)
		require.NoError(t, err)
		if open.Date != last {
			rolls++
		}
		if open != next {
			differ++
		}
		longest = max(longest, last.DaysUntil(open.Date))
	}
	assert.Equal(t, [4]int{1736, 584, 322, 9}, [4]int{starts, rolls, differ, longest})
}
