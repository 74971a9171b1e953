package timeline_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// when returns the value whose text form is s.
func when(tb testing.TB, s string) jpdate.When {
	tb.Helper()
	w, err := jpdate.ParseEDTF(s)
	require.NoError(tb, err)
	return w
}

func between(tb testing.TB, from, to string) timeline.Interval {
	tb.Helper()
	return timeline.Interval{From: when(tb, from), To: when(tb, to)}
}

func TestIntervalDays(t *testing.T) {
	for _, test := range []struct{ from, to, want string }{
		// Known to the day.
		{"2020-05-07", "2020-05-28", "21"},
		{"2020-05-07", "2020-05-07", "0"},
		{"2020-05-28", "2020-05-07", "-21"},
		{"2023-12-28", "2024-01-05", "8"},
		{"2024-02-20", "2024-03-05", "14"},
		{"2023-02-20", "2023-03-05", "13"},
		{"1900-02-28", "1900-03-01", "1"}, // no leap year
		{"2000-02-28", "2000-03-01", "2"},
		// The clock does not count: one midnight lies between, not half a day.
		{"2020-05-07T23:59", "2020-05-08T00:01", "1"},
		{"2020-05-07T00:01", "2020-05-07T23:59", "0"},
		// Known to the month.
		{"2020-05", "2020-05-28", "-3–27"},
		{"2020-05-07", "2020-06", "25–54"},
		{"2020-05", "2020-06", "1–60"},
		{"2020-05", "2020-05", "-30–30"},
		{"2024-01", "2024-02", "1–59"},
		// A range counts by its first day at either end.
		{"2020-05-07/2020-05-20", "2020-05-28", "21"},
		{"2020-05-07", "2020-05-28/2020-06-10", "21"},
		{"2020-05-07T10:00/2020-05-08T09:00", "2020-05-09", "2"},
		// Bounds and 頃 do not move the day.
		{"2020-05-07/..", "2020-05-28~", "21"},
		{"2020-05-07", "../2020-05-28", "21"},
		// Two dates that share an unknown year.
		{"XXXX-05-07", "XXXX-05-28", "21"},
		{"XXXX-02-20", "XXXX-03-05", "13–14"},
		{"XXXX-12-28", "XXXX-01-05", "8"},
		{"XXXX-05-28", "XXXX-05-07", "-21"}, // the press knew first
		{"XXXX-03-01", "XXXX-02-28", "-2–-1"},
		{"XXXX-10-01", "XXXX-03-01", "151–152"}, // the nearer way round
		{"XXXX-02-28", "XXXX-03-01", "1–2"},
		{"XXXX-05", "XXXX-05-28", "-3–27"},
		{"XXXX-05-07T10:30", "XXXX-05-28T09", "21"},
		// What cannot be counted.
		{"XXXX-05-07", "2020-05-28", ""},
		{"2020-05-07", "XXXX-05-28", ""},
		{"2020", "2020-05-28", ""},
		{"2020-05-07", "2021", ""},
		{"XXXX-XX-07", "XXXX-XX-28", ""},
		{"T10:30", "T11:30", ""},
		{"P3D", "2020-05-07", ""},
		{"2020-05-07", "P3D", ""},
		{"P3D", "P4D", ""},
		{"", "2020-05-07", ""},
		{"", "", ""},
	} {
		got, ok := between(t, test.from, test.to).Days()
		if test.want == "" {
			assert.False(t, ok, "Days from %s to %s = %v", test.from, test.to, got)
			continue
		}
		assert.True(t, ok, "Days from %s to %s", test.from, test.to)
		assert.Equal(t, test.want, got.String(), "Days from %s to %s", test.from, test.to)
		assert.Equal(t, got.Min == got.Max, got.Exact())
	}
}

func TestDaysInclusive(t *testing.T) {
	assert.Equal(t, timeline.Days{Min: 22, Max: 22}, timeline.Days{Min: 21, Max: 21}.Inclusive(), "22日目")
	assert.Equal(t, timeline.Days{Min: 14, Max: 15}, timeline.Days{Min: 13, Max: 14}.Inclusive())
}

// TestDaysOracle compares Days with the least and the greatest number of days of
// all pairs of days that the two forms, of the day or of the month, allow.
func TestDaysOracle(t *testing.T) {
	type form struct {
		text string
		days []jpdate.Date
	}
	var forms []form
	first := jpdate.MustDate(2023, time.November, 1)
	for month := range 6 { // November 2023 to April 2024, with a leap day
		var all []jpdate.Date
		lo := first.AddMonths(month)
		for d := lo; d.Compare(lo.AddMonths(1)) < 0; d = d.AddDays(1) {
			all = append(all, d)
			_, _, day := d.Date()
			if day <= 2 || day >= 28 || day == 15 {
				forms = append(forms, form{d.String(), []jpdate.Date{d}})
			}
		}
		forms = append(forms, form{lo.String()[:7], all})
	}
	for _, a := range forms {
		for _, b := range forms {
			want := spread(a.days, b.days)
			got, ok := between(t, a.text, b.text).Days()
			if !ok || got != want {
				t.Errorf("Days from %s to %s = %v, %v; every pair of days gives %v", a.text, b.text, got, ok, want)
			}
		}
	}
}

// TestYearlessDaysOracle compares Days of every two months and days without a
// year with what they are in each year of the calendar's cycle of 400. An end that
// lies wholly before the beginning is of the next year.
//
// 2月29日 is of leap years only.
func TestYearlessDaysOracle(t *testing.T) {
	type form struct {
		text       string
		month, day int // day 0 for the whole month
	}
	var forms []form
	for d := jpdate.MustDate(2024, time.January, 1); ; d = d.AddDays(1) {
		year, month, day := d.Date()
		if year != 2024 {
			break
		}
		if day <= 2 || day >= 27 || day == 15 {
			forms = append(forms, form{"XXXX" + d.String()[4:], int(month), day})
		}
		if day == 1 {
			forms = append(forms, form{"XXXX" + d.String()[4:7], int(month), 0})
		}
	}
	in := func(f form, year int) (days []jpdate.Date) {
		for day := max(1, f.day); day <= 31 && (f.day == 0 || day == f.day); day++ {
			if d, err := jpdate.NewDate(year, time.Month(f.month), day); err == nil {
				days = append(days, d)
			}
		}
		return days
	}
	// The days of a year, by form; 2016 to 2025 has every sequence of common and
	// leap years that the cycle of 400 has.
	const from, to = 2016, 2025
	days := map[form]map[int][]jpdate.Date{}
	for _, f := range forms {
		days[f] = map[int][]jpdate.Date{}
		for year := from; year <= to+1; year++ {
			days[f][year] = in(f, year)
		}
	}
	for _, a := range forms {
		for _, b := range forms {
			var want *timeline.Days
			for year := from; year <= to; year++ {
				as, bs := days[a][year], days[b][year]
				if nextYear(a.month, max(a.day, 1), b.month, b.day) {
					bs = days[b][year+1]
				}
				if len(as) == 0 || len(bs) == 0 {
					continue
				}
				d := spread(as, bs)
				if want == nil {
					want = &d
				}
				want = &timeline.Days{Min: min(want.Min, d.Min), Max: max(want.Max, d.Max)}
			}
			got, ok := between(t, a.text, b.text).Days()
			switch {
			case !ok:
				t.Errorf("Days from %s to %s: not ok", a.text, b.text)
			case want == nil: // from one 2月29日 to the next year's
			case got == *want:
			default:
				t.Errorf("Days from %s to %s = %v; in all years %v", a.text, b.text, got, want)
			}
		}
	}
}

// spread returns the least and the greatest number of days from one of a to one
// of b.
func spread(a, b []jpdate.Date) timeline.Days {
	d := a[0].DaysUntil(b[0])
	all := timeline.Days{Min: d, Max: d}
	for _, x := range a {
		for _, y := range b {
			d := x.DaysUntil(y)
			all = timeline.Days{Min: min(all.Min, d), Max: max(all.Max, d)}
		}
	}
	return all
}

// TestElapsedOracle compares the bounds of Elapsed with the time between every
// two instants that the windows of a small world allow. The windows are half
// open, so that neither bound is reached.
func TestElapsedOracle(t *testing.T) {
	forms := []string{"2024-02-29T23", "2024-02-29T23:58", "2024-02-29T23:59", "2024-03-01T00", "2024-03-01T00:00",
		"2024-03-01T00:01", "2024-03-01T01", "2024-02-29T23:58/2024-03-01T00:00"}
	const step = 30 * time.Second
	for _, from := range forms {
		for _, to := range forms {
			iv := between(t, from, to)
			a, _ := iv.From.Window(nil)
			b, _ := iv.To.Window(nil)
			var least, most time.Duration = 1 << 62, -1 << 62
			for x := a.Min; x.Before(a.Max); x = x.Add(step) {
				for y := b.Min; y.Before(b.Max); y = y.Add(step) {
					least, most = min(least, y.Sub(x)), max(most, y.Sub(x))
				}
			}
			got, ok := iv.Elapsed()
			require.True(t, ok)
			// The last instant of a window is a step before its end.
			assert.Equal(t, timeline.Elapsed{Min: least - step, Max: most + step}, got, "Elapsed from %s to %s", from, to)
			assert.False(t, got.Exact())
		}
	}
}

func TestElapsed(t *testing.T) {
	for _, test := range []struct{ from, to, want string }{
		{"2024-03-12T02:35", "2024-03-12T03:00", "24m0s–26m0s"},
		{"2024-03-12T02:35", "2024-03-12T02:35", "-1m0s–1m0s"},
		{"2024-03-12T02", "2024-03-12T03", "0s–2h0m0s"},
		{"2020-05-07", "2020-05-28", "480h0m0s–528h0m0s"},
		{"2020-05-07/..", "2020-05-08", "0s–48h0m0s"}, // から names the moment at which it began
		{"XXXX-05-07", "XXXX-05-28", ""},
		{"XXXX-05-07", "2020-05-28", ""},
		{"T02:35", "T03:00", ""},
		{"PT3H", "2020-05-28", ""},
		{"", "2020-05-28", ""},
	} {
		got, ok := between(t, test.from, test.to).Elapsed()
		if test.want == "" {
			assert.False(t, ok, "Elapsed from %s to %s = %v", test.from, test.to, got)
			continue
		}
		assert.True(t, ok)
		assert.Equal(t, test.want, got.String(), "Elapsed from %s to %s", test.from, test.to)
	}
	open := timeline.Interval{From: when(t, "2020-05-07"), To: when(t, "2020-05-28")}
	open.To.Mods = jpdate.OnOrAfter // 5月28日以降
	got, ok := open.Elapsed()
	assert.False(t, ok, "Elapsed to 以降 = %v", got)
	assert.Equal(t, "1h0m0s", timeline.Elapsed{Min: time.Hour, Max: time.Hour}.String())
}

func TestNominal(t *testing.T) {
	for _, test := range []struct {
		from, to string
		want     time.Duration
		ok       bool
	}{
		{"2024-03-12T02:35", "2024-03-12T03:00", 25 * time.Minute, true},
		{"2024-03-12T03:00", "2024-03-12T02:35", -25 * time.Minute, true},
		{"2024-03-12T23:50", "2024-03-13T00:10", 20 * time.Minute, true},
		{"2024-03-12T02", "2024-03-12T03", time.Hour, true},
		{"2024-03-12T02:35:10", "2024-03-12T02:35:11", time.Second, true},
		{"2024-03-12T02:35~", "2024-03-12T03:00~", 25 * time.Minute, true},
		{"2024-03-12T02:35/2024-03-12T09:00", "2024-03-12T03:00", 25 * time.Minute, true},
		{"2024-03-12T02", "2024-03-12T03:00", 0, false},    // not to the same precision
		{"2024-03-12T02:35", "2024-03-12T03", 0, false},    // nor here
		{"2024-03-12T02:35", "2024-03-12", 0, false},       // no time
		{"2024-03-12", "2024-03-13", 0, false},             // neither has one
		{"XXXX-03-12T02:35", "XXXX-03-12T03:00", 0, false}, // no year
		{"T02:35", "T03:00", 0, false},                     // no date
		{"PT2H", "PT3H", 0, false},
		{"", "", 0, false},
	} {
		got, ok := between(t, test.from, test.to).Nominal()
		assert.Equal(t, test.ok, ok, "Nominal from %s to %s = %v", test.from, test.to, got)
		if test.ok {
			assert.Equal(t, test.want, got, "Nominal from %s to %s", test.from, test.to)
		}
	}
	// 夕方 is no time that can be subtracted.
	part := between(t, "2024-03-12T02:35", "2024-03-12")
	part.From, _ = jpdate.Resolver{}.Resolve(jpdate.MustParse("2024年3月12日未明"), jpdate.Context{})
	part.To, _ = jpdate.Resolver{}.Resolve(jpdate.MustParse("2024年3月12日夕方"), jpdate.Context{})
	_, ok := part.Nominal()
	assert.False(t, ok)

	_, ok = between(t, "2024-03T10:00", "2024-03T12:00").Nominal()
	assert.False(t, ok, "a clock time of an unknown day")
}

// nextYear reports whether a yearless date b, of the given last day or of a whole
// month for day 0, is the nearer one in the year after a's.
func nextYear(aMonth, aDay, bMonth, bDay int) bool {
	a := time.Date(2024, time.Month(aMonth), aDay, 0, 0, 0, 0, time.UTC)
	b := time.Date(2024, time.Month(bMonth), bDay, 0, 0, 0, 0, time.UTC)
	if bDay == 0 {
		b = time.Date(2024, time.Month(bMonth)+1, 0, 0, 0, 0, 0, time.UTC)
	}
	return a.Sub(b) > 183*24*time.Hour
}

// TestNominalWithinElapsed checks that the difference of two times as written is
// one of those that their windows allow.
func TestNominalWithinElapsed(t *testing.T) {
	var forms []string
	for minute := range 90 {
		at := time.Date(2024, time.February, 29, 23, 20+minute, 0, 0, time.UTC)
		forms = append(forms, at.Format("2006-01-02T15:04"))
	}
	for _, from := range forms {
		for _, to := range forms {
			iv := between(t, from, to)
			n, ok := iv.Nominal()
			e, ok2 := iv.Elapsed()
			if !ok || !ok2 || e.Min != n-time.Minute || e.Max != n+time.Minute {
				t.Fatalf("from %s to %s: Nominal %v, Elapsed %v", from, to, n, e)
			}
		}
	}
}

// TestShortYear checks that 22年10月5日, whose century nothing settles, is not
// measured against a year.
func TestShortYear(t *testing.T) {
	days, ok := between(t, "XX22-10-05", "2022-10-07").Days()
	assert.False(t, ok, "%v", days)
}

func ExampleInterval_Nominal() {
	from, _ := jpdate.ParseEDTF("2024-03-12T02:35")
	to, _ := jpdate.ParseEDTF("2024-03-12T03:00")
	iv := timeline.Interval{From: from, To: to}
	nominal, _ := iv.Nominal()
	elapsed, _ := iv.Elapsed()
	fmt.Println("as written:", nominal)
	fmt.Println("at least and at most:", elapsed)
	// Output:
	// as written: 25m0s
	// at least and at most: 24m0s–26m0s
}

func ExampleInterval_Days() {
	for _, pair := range [][2]string{
		{"2020-05-07", "2020-05-28"},
		{"XXXX-05-07", "XXXX-05-28"}, // 5月7日, 5月28日
		{"XXXX-02-20", "XXXX-03-05"}, // over the leap day, if there is one
		{"2020-05", "2020-05-28"},
	} {
		from, _ := jpdate.ParseEDTF(pair[0])
		to, _ := jpdate.ParseEDTF(pair[1])
		days, _ := timeline.Interval{From: from, To: to}.Days()
		fmt.Printf("%v to %v: %v days\n", from, to, days)
	}
	// Output:
	// 2020-05-07 to 2020-05-28: 21 days
	// XXXX-05-07 to XXXX-05-28: 21 days
	// XXXX-02-20 to XXXX-03-05: 13–14 days
	// 2020-05 to 2020-05-28: -3–27 days
}

// TestDaysAcrossZones counts the days of Japan where the ends are told on different clocks,
// and those of the one clock where there is one.
func TestDaysAcrossZones(t *testing.T) {
	at := func(edtf string) jpdate.When {
		w, err := jpdate.ParseEDTF(edtf)
		require.NoError(t, err)
		return w
	}
	for _, test := range []struct {
		from, to string
		want     int
	}{
		{"2025-02-02T23:50Z", "2025-02-03T08:55", 0}, // 8:50 in Japan
		{"2025-02-02T23:50Z", "2025-02-04", 1},
		{"2025-02-02T23:50Z", "2025-02-03T00:10Z", 1},
		{"2025-02-02T23:50+09:00", "2025-02-03", 1},
		{"2025-02-02", "2025-02-02T20:00-05:00", 1},
	} {
		d, ok := timeline.Interval{From: at(test.from), To: at(test.to)}.Days()
		require.True(t, ok)
		assert.Equal(t, timeline.Days{Min: test.want, Max: test.want}, d, "%s %s", test.from, test.to)
	}
}
