package jpdate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// TestEraRoundTrip takes every day to its era and back, and finds the same day
// when it is written out.
func TestEraRoundTrip(t *testing.T) {
	last := jpdate.MustDate(2100, 12, 31)
	prev := jpdate.Meiji
	for d := jpdate.MustDate(1873, 1, 1); d.Compare(last) <= 0; d = d.AddDays(1) {
		e, y, ok := d.Era()
		if !ok || e < prev {
			t.Fatalf("%v.Era() = %v, %d, %t after %v", d, e, y, ok, prev)
		}
		year, month, day := d.Date()
		if got, ok := e.Year(y); !ok || got != year {
			t.Fatalf("%v.Year(%d) = %d, %t, want %d", e, y, got, ok, year)
		}
		if d.Compare(e.First()) < 0 {
			t.Fatalf("%v lies before %v began, %v", d, e, e.First())
		}
		if end, ended := e.Last(); ended && d.Compare(end) > 0 {
			t.Fatalf("%v lies after %v ended, %v", d, e, end)
		}
		prev = e
		s := e.String() + itoa(y) + "年" + itoa(int(month)) + "月" + itoa(day) + "日"
		expr, err := jpdate.Parse(s)
		if err != nil {
			t.Fatalf("Parse(%q): %v", s, err)
		}
		if got, ok := expr.From.At.Date(); !ok || got != d || expr.From.At.Era() != e {
			t.Fatalf("Parse(%q) = %v in %v, want %v in %v", s, got, expr.From.At.Era(), d, e)
		}
	}
	_, _, ok := jpdate.MustDate(1872, 12, 31).Era()
	assert.False(t, ok, "a day before the Gregorian calendar has an era")
}

func TestEraBoundaries(t *testing.T) {
	for _, c := range []struct {
		day  string
		era  jpdate.Era
		year int
	}{
		{"1873-01-01", jpdate.Meiji, 6},
		{"1912-07-29", jpdate.Meiji, 45},
		{"1912-07-30", jpdate.Taisho, 1},
		{"1926-12-24", jpdate.Taisho, 15},
		{"1926-12-25", jpdate.Showa, 1},
		{"1989-01-07", jpdate.Showa, 64},
		{"1989-01-08", jpdate.Heisei, 1},
		{"2019-04-30", jpdate.Heisei, 31},
		{"2019-05-01", jpdate.Reiwa, 1},
	} {
		d, err := jpdate.ParseDate(c.day)
		require.NoError(t, err)
		e, y, ok := d.Era()
		assert.True(t, ok)
		assert.Equal(t, c.era, e, c.day)
		assert.Equal(t, c.year, y, c.day)
	}
}

func TestEraYear(t *testing.T) {
	for _, c := range []struct {
		era  jpdate.Era
		y    int
		year int
		ok   bool
	}{
		{jpdate.Meiji, 5, 1872, false},
		{jpdate.Meiji, 6, 1873, true},
		{jpdate.Meiji, 45, 1912, true},
		{jpdate.Meiji, 46, 1913, false},
		{jpdate.Taisho, 15, 1926, true},
		{jpdate.Taisho, 16, 1927, false},
		{jpdate.Showa, 64, 1989, true},
		{jpdate.Showa, 65, 1990, false},
		{jpdate.Heisei, 31, 2019, true},
		{jpdate.Heisei, 32, 2020, false},
		{jpdate.Reiwa, 1, 2019, true},
		{jpdate.Reiwa, 99, 2117, true},
		{jpdate.Reiwa, 0, 0, false},
		{jpdate.Reiwa, -1, 0, false},
		{jpdate.Reiwa, 1 << 30, 0, false},
		{jpdate.NoEra, 1, 0, false},
		{jpdate.Era(9), 1, 0, false},
	} {
		year, ok := c.era.Year(c.y)
		assert.Equal(t, c.ok, ok, "%v.Year(%d)", c.era, c.y)
		assert.Equal(t, c.year, year, "%v.Year(%d)", c.era, c.y)
	}
}

func TestEraUnknown(t *testing.T) {
	assert.Equal(t, "", jpdate.NoEra.String())
	assert.Equal(t, "令和", jpdate.Reiwa.String())
	assert.Equal(t, "%!Era(9)", jpdate.Era(9).String())
	assert.Equal(t, jpdate.Date{}, jpdate.Era(9).First())
	assert.Equal(t, jpdate.Date{}, jpdate.NoEra.First())
	for _, e := range []jpdate.Era{jpdate.NoEra, jpdate.Reiwa, jpdate.Era(9)} {
		_, ok := e.Last()
		assert.False(t, ok, "%v", e)
	}
}
