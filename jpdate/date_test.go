package jpdate_test

import (
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
)

func TestNewDate(t *testing.T) {
	for _, bad := range [...][3]int{
		{2024, 2, 30}, {2023, 2, 29}, {1900, 2, 29}, {2024, 4, 31}, {2024, 13, 1}, {2024, 0, 1},
		{2024, 1, 0}, {2024, 1, -1}, {0, 1, 1}, {10000, 1, 1}, {-1, 1, 1},
	} {
		d, err := jpdate.NewDate(bad[0], time.Month(bad[1]), bad[2])
		assert.ErrorIs(t, err, jpdate.ErrRange, "NewDate(%v)", bad)
		assert.Equal(t, jpdate.Date{}, d, "NewDate(%v)", bad)
	}
	d, err := jpdate.NewDate(2000, 2, 29)
	require.NoError(t, err)
	y, m, day := d.Date()
	assert.Equal(t, [3]int{2000, 2, 29}, [3]int{y, int(m), day})
	assert.Panics(t, func() { jpdate.MustDate(2023, 2, 29) })
}

func TestZeroDate(t *testing.T) {
	var zero jpdate.Date
	assert.False(t, zero.IsValid())
	assert.Equal(t, "invalid Date", zero.String())
	text, err := zero.MarshalText()
	require.NoError(t, err)
	assert.Empty(t, text)
	back := jpdate.MustDate(2024, 3, 12)
	require.NoError(t, back.UnmarshalText(nil))
	assert.Equal(t, zero, back)
	_, _, ok := zero.Era()
	assert.False(t, ok)
	assert.Equal(t, -1, zero.Compare(jpdate.MustDate(1, 1, 1)))
}

func TestParseDate(t *testing.T) {
	for _, s := range []string{"0001-01-01", "1873-01-01", "2024-02-29", "9999-12-31"} {
		d, err := jpdate.ParseDate(s)
		if err != nil || d.String() != s {
			t.Errorf("ParseDate(%q) = %v, %v; want itself", s, d, err)
		}
	}
	for s, want := range map[string]error{
		"": jpdate.ErrSyntax, "2024-3-12": jpdate.ErrSyntax, "2024/03/12": jpdate.ErrSyntax, "2024-03-12 ": jpdate.ErrSyntax,
		"２０２４-03-12": jpdate.ErrSyntax, "+024-03-12": jpdate.ErrSyntax, "20a4-03-12": jpdate.ErrSyntax, "2024-03-1x": jpdate.ErrSyntax,
		"2024-02-30": jpdate.ErrRange, "0000-01-01": jpdate.ErrRange, "2024-00-01": jpdate.ErrRange,
	} {
		_, err := jpdate.ParseDate(s)
		var perr *jpdate.ParseError
		if !errors.Is(err, want) || !errors.As(err, &perr) || perr.Input != s {
			t.Errorf("ParseDate(%q): %v, want %v", s, err, want)
		}
	}
}

// TestEveryDay walks over all days of the years 1 to 9999 one by one, with the
// calendar written out in the simplest way.
func TestEveryDay(t *testing.T) {
	first := jpdate.MustDate(1, time.January, 1)
	y, m, day := 1, 1, 1
	n := 0
	weekday := time.Monday
	prev := jpdate.Date{}
	for ; y <= 9999; n++ {
		d, err := jpdate.NewDate(y, time.Month(m), day)
		if err != nil {
			t.Fatalf("NewDate(%d, %d, %d): %v", y, m, day, err)
		}
		if got := first.DaysUntil(d); got != n {
			t.Fatalf("DaysUntil(%v) = %d, want %d", d, got, n)
		}
		if got := first.AddDays(n); got != d {
			t.Fatalf("AddDays(%d) = %v, want %v", n, got, d)
		}
		if d.Weekday() != weekday {
			t.Fatalf("%v.Weekday() = %v, want %v", d, d.Weekday(), weekday)
		}
		if prev.Compare(d) != -1 || d.Compare(prev) != 1 || d.Compare(d) != 0 {
			t.Fatalf("%v and %v do not compare", prev, d)
		}
		prev, weekday = d, (weekday+1)%7
		last := [...]int{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31}[m-1]
		if m == 2 && (y%400 == 0 || y%4 == 0 && y%100 != 0) {
			last = 29
		}
		if day++; day > last {
			day, m = 1, m+1
		}
		if m > 12 {
			m, y = 1, y+1
		}
	}
	assert.Equal(t, jpdate.Date{}, prev.AddDays(1), "the day after %v", prev)
	assert.Equal(t, jpdate.Date{}, first.AddDays(-1), "the day before %v", first)
}

// TestAgainstTime compares with package time on every day from the adoption of
// the Gregorian calendar on.
func TestAgainstTime(t *testing.T) {
	loc := jpdate.JST()
	for d := jpdate.MustDate(1873, 1, 1); d != jpdate.MustDate(2101, 1, 1); d = d.AddDays(1) {
		at := d.In(loc)
		y, m, day := d.Date()
		ty, tm, tday := at.Date()
		if y != ty || m != tm || day != tday || d.Weekday() != at.Weekday() || jpdate.DateOf(at) != d {
			t.Fatalf("%v is %v in package time", d, at)
		}
		text, err := d.MarshalText()
		if err != nil || string(text) != at.Format(time.DateOnly) {
			t.Fatalf("MarshalText(%v) = %s, %v", d, text, err)
		}
		var back jpdate.Date
		if err := back.UnmarshalText(text); err != nil || back != d {
			t.Fatalf("UnmarshalText(%s) = %v, %v", text, back, err)
		}
	}
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		from string
		n    int
		want string
	}{
		{"2024-01-31", 1, "2024-02-29"},
		{"2023-01-31", 1, "2023-02-28"},
		{"2024-03-31", -1, "2024-02-29"},
		{"2024-05-31", 1, "2024-06-30"},
		{"2024-12-15", 1, "2025-01-15"},
		{"2024-01-15", -1, "2023-12-15"},
		{"2024-01-15", -13, "2022-12-15"},
		{"2024-01-15", 0, "2024-01-15"},
		{"2024-02-29", 12, "2025-02-28"},
		{"9999-12-31", 1, "invalid Date"},
		{"0001-01-01", -1, "invalid Date"},
	} {
		from, err := jpdate.ParseDate(c.from)
		require.NoError(t, err)
		assert.Equal(t, c.want, from.AddMonths(c.n).String(), "%s.AddMonths(%d)", c.from, c.n)
	}
}

func TestDateOf(t *testing.T) {
	at := time.Date(2024, 3, 12, 20, 0, 0, 0, time.UTC)
	assert.Equal(t, "2024-03-12", jpdate.DateOf(at).String())
	assert.Equal(t, "2024-03-13", jpdate.DateOf(at.In(jpdate.JST())).String())
	assert.Equal(t, jpdate.Date{}, jpdate.DateOf(time.Date(12024, 1, 1, 0, 0, 0, 0, time.UTC)))
}
