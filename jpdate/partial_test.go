package jpdate_test

import (
	"strconv"
	"testing"
	"time"
	"unsafe"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
)

func itoa(n int) string { return strconv.Itoa(n) }

// stated returns the point that s states.
func stated(t *testing.T, s string) jpdate.Partial {
	t.Helper()
	e, err := jpdate.Parse(s)
	if e.Kind == jpdate.KindNone {
		t.Fatalf("Parse(%q): %v", s, err)
	}
	return e.From.At
}

func TestPartialCheck(t *testing.T) {
	for s, want := range map[string]error{
		"2024年2月29日":          nil,
		"2月29日":               nil, // some year has it
		"31日":                 nil, // some month has it
		"2月30日":               jpdate.ErrRange,
		"2023年2月29日":          jpdate.ErrRange,
		"13月":                 jpdate.ErrRange,
		"4月31日":               jpdate.ErrRange,
		"平成31年4月30日":          nil,
		"平成31年5月1日":           jpdate.ErrRange,
		"平成31年":               nil,
		"平成31年度":              nil,
		"平成32年":               jpdate.ErrRange,
		"平成40年":               jpdate.ErrRange,
		"令和元年5月":              nil,
		"令和元年4月":              jpdate.ErrRange,
		"昭和64年1月8日":           jpdate.ErrRange,
		"明治5年":                jpdate.ErrRange,
		"2024年3月12日(火)":       nil,
		"2024年3月12日(月)":       jpdate.ErrConflict,
		"3月12日(月)":            nil, // in some year
		"2024年（令和6年）3月":       nil,
		"2024年（令和5年）3月":       jpdate.ErrConflict,
		"令和6年（2023年）3月":       jpdate.ErrConflict,
		"3月12日25時":            nil,
		"2024年3月12日23時59分60秒": nil, // a leap second
	} {
		err := stated(t, s).Check()
		if want == nil {
			assert.NoError(t, err, s)
		} else {
			assert.ErrorIs(t, err, want, s)
		}
	}
}

// TestImpossibleParse checks that an impossible date is an error of Parse beside
// what is written.
func TestImpossibleParse(t *testing.T) {
	e, err := jpdate.Parse("2月30日")
	require.ErrorIs(t, err, jpdate.ErrRange)
	var perr *jpdate.ParseError
	require.ErrorAs(t, err, &perr)
	assert.Equal(t, "2月30日", perr.Input)
	assert.Equal(t, "XXXX-02-30", e.From.At.String())
	assert.Equal(t, jpdate.KindDate, e.Kind)
}

func TestPartialFields(t *testing.T) {
	p := stated(t, "令和6年3月12日（火）午後1時52分7秒")
	year, ok := p.Year()
	assert.True(t, ok)
	assert.Equal(t, 2024, year)
	assert.Equal(t, jpdate.Reiwa, p.Era())
	month, ok := p.Month()
	assert.True(t, ok)
	assert.Equal(t, time.March, month)
	day, ok := p.Day()
	assert.True(t, ok)
	assert.Equal(t, 12, day)
	wd, ok := p.Weekday()
	assert.True(t, ok)
	assert.Equal(t, time.Tuesday, wd)
	h, m, s, u := p.Clock()
	assert.Equal(t, []int{13, 52, 7}, []int{h, m, s})
	assert.Equal(t, jpdate.Second, u)
	assert.Equal(t, jpdate.Second, p.Precision())
	d, ok := p.Date()
	assert.True(t, ok)
	assert.Equal(t, jpdate.MustDate(2024, 3, 12), d)
	assert.Equal(t, jpdate.NoPart, p.Part())
	assert.False(t, p.Fiscal())
	assert.LessOrEqual(t, unsafe.Sizeof(p), uintptr(20), "the size that the type comment states")
}

func TestPartialUnstated(t *testing.T) {
	var zero jpdate.Partial
	assert.True(t, zero.IsZero())
	assert.NoError(t, zero.Check())
	assert.Equal(t, jpdate.NoUnit, zero.Precision())
	assert.Equal(t, zero, jpdate.PartialOf(jpdate.Date{}))
	for u := jpdate.NoUnit; u <= jpdate.Second+3; u++ {
		assert.False(t, zero.Has(u), "%v", u)
	}
	_, _, _, u := stated(t, "3月12日").Clock()
	assert.Equal(t, jpdate.NoUnit, u)
	_, ok := stated(t, "3月12日").Date()
	assert.False(t, ok, "a date without a year is a Date")
	_, ok = stated(t, "2023年秋").Month()
	assert.False(t, ok, "a season is a month")
	season, ok := stated(t, "2023年秋").Season()
	assert.True(t, ok)
	assert.Equal(t, 3, season)
	q, ok := stated(t, "2022年度第3四半期").Quarter()
	assert.True(t, ok)
	assert.Equal(t, 3, q)
	half, ok := stated(t, "2022年度下期").Half()
	assert.True(t, ok)
	assert.Equal(t, 2, half)
}

func TestPartialWithout(t *testing.T) {
	p := stated(t, "2024年3月12日（火）13時52分7秒")
	for u, want := range map[jpdate.Unit]string{
		jpdate.NoUnit: "", jpdate.Year: "", jpdate.Month: "2024", jpdate.Day: "2024-03",
		jpdate.Hour: "2024-03-12", jpdate.Minute: "2024-03-12T13", jpdate.Second: "2024-03-12T13:52",
	} {
		q := p.Without(u)
		assert.Equal(t, want, q.String(), "without %v", u)
		assert.False(t, q.Has(u), "without %v", u)
	}
	assert.Equal(t, jpdate.PartialOf(jpdate.MustDate(2024, 3, 12)).String(), p.Without(jpdate.Hour).String())
	assert.Equal(t, "2025-01-31T13:52:07", p.WithDate(jpdate.MustDate(2025, 1, 31)).String())
}

// TestWindows compares the window of a value with the instants that it allows.
func TestWindows(t *testing.T) {
	const layout = "2006-01-02T15:04:05"
	r := jpdate.Resolver{Reference: corpusDay}
	for _, c := range []struct{ s, min, max string }{
		{"2024年", "2024-01-01T00:00:00", "2025-01-01T00:00:00"},
		{"2024年2月", "2024-02-01T00:00:00", "2024-03-01T00:00:00"},
		{"2024年2月29日", "2024-02-29T00:00:00", "2024-03-01T00:00:00"},
		{"2024年2月29日頃", "2024-02-29T00:00:00", "2024-03-01T00:00:00"},
		{"2024年2月29日10時", "2024-02-29T10:00:00", "2024-02-29T11:00:00"},
		{"2024年2月29日10時5分", "2024-02-29T10:05:00", "2024-02-29T10:06:00"},
		{"2024年2月29日10時5分7秒", "2024-02-29T10:05:07", "2024-02-29T10:05:08"},
		{"2024年2月29日24時", "2024-03-01T00:00:00", "2024-03-01T01:00:00"},
		{"2024年2月29日未明", "2024-02-29T00:00:00", "2024-02-29T03:00:00"},
		{"2024年2月29日深夜", "2024-02-29T22:00:00", "2024-03-01T03:00:00"},
		{"2024年2月29日以降", "2024-02-29T00:00:00", ""},
		{"2024年2月29日以前", "", "2024-03-01T00:00:00"},
		{"2024年2月29日までに", "", "2024-03-01T00:00:00"},
		{"2024年2月29日より前", "", "2024-02-29T00:00:00"},
		{"2024年2月29日より後", "2024-03-01T00:00:00", ""},
		{"2024年2月29日から", "2024-02-29T00:00:00", "2024-03-01T00:00:00"},
		{"2024年2月上旬", "2024-02-01T00:00:00", "2024-02-11T00:00:00"},
		{"2024年2月中旬", "2024-02-11T00:00:00", "2024-02-21T00:00:00"},
		{"2024年2月下旬", "2024-02-21T00:00:00", "2024-03-01T00:00:00"},
		{"2022年度", "2022-04-01T00:00:00", "2023-04-01T00:00:00"},
		{"2022年度第4四半期", "2023-01-01T00:00:00", "2023-04-01T00:00:00"},
		{"2022年度下期", "2022-10-01T00:00:00", "2023-04-01T00:00:00"},
		{"2023年秋", "2023-09-01T00:00:00", "2023-12-01T00:00:00"},
		{"2023年冬", "2023-12-01T00:00:00", "2024-03-01T00:00:00"},
		{"先週", "2024-02-26T00:00:00", "2024-03-04T00:00:00"},
		{"2024年2月1日から2月9日", "2024-02-01T00:00:00", "2024-02-10T00:00:00"},
		{"2024年2月1日10時から12時", "2024-02-01T10:00:00", "2024-02-01T13:00:00"},
	} {
		w, _ := r.Resolve(jpdate.MustParse(c.s), jpdate.Context{})
		win, ok := w.Window(nil)
		if !ok {
			t.Errorf("%s has no window", c.s)
			continue
		}
		for i, pair := range [...]struct {
			got  time.Time
			want string
		}{{win.Min, c.min}, {win.Max, c.max}} {
			got := ""
			if !pair.got.IsZero() {
				got = pair.got.Format(layout)
			}
			assert.Equal(t, pair.want, got, "%s, side %d", c.s, i)
		}
	}
	for _, s := range []string{"3日間", "毎日", "9時20分", "1週間から2週間"} {
		w, _ := r.Resolve(jpdate.MustParse(s), jpdate.Context{})
		_, ok := w.Window(nil)
		assert.False(t, ok, s)
	}
}
