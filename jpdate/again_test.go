package jpdate_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// TestAgain settles each expression of the corpus without a reference, and again
// with one: the result is that of settling it once.
func TestAgain(t *testing.T) {
	r := jpdate.Resolver{Reference: corpusDay}
	for _, name := range corpusFiles(t) {
		for e := range corpus(t, name) {
			expr, _ := jpdate.Parse(e.spelling)
			want, _ := r.Resolve(expr, jpdate.Context{})
			open, _ := jpdate.Resolver{}.Resolve(expr, jpdate.Context{})
			if got, _ := r.Again(open, jpdate.Context{}); got != want {
				t.Errorf("%s: %q, open as %v, is settled as %+v, want %+v", e.pos, e.spelling, open, got, want)
			}
			if got, _ := r.Again(want, jpdate.Context{}); got.Value() != want.Value() {
				t.Errorf("%s: %q, settled as %v, becomes %v", e.pos, e.spelling, want, got)
			}
		}
	}
}

func TestAgainContext(t *testing.T) {
	_, c := jpdate.Resolver{}.Resolve(jpdate.MustParse("2020年5月7日10時48分"), jpdate.Context{})
	for s, want := range map[string]string{
		"翌日": "2020-05-08", "同日午後3時": "2020-05-07T15", "2時間後": "2020-05-07T12:48", "同年7月": "2020-07", "28日": "2020-05-28",
		"同午後3時": "2020-05-07T15", "1年2か月3日後": "2021-07-10", "翌2月": "2021-02", "翌31日": "2020-05-31", "3営業日後": "2020-05-12",
	} {
		open, _ := jpdate.Resolver{}.Resolve(jpdate.MustParse(s), jpdate.Context{})
		got, _ := jpdate.Resolver{}.Again(open, c)
		assert.Equal(t, want, got.Value(), s)
	}
}

// TestPrefer checks the side of the reference that a date lies on where it states
// no year.
func TestPrefer(t *testing.T) {
	for _, c := range []struct {
		text                  string
		nearest, past, future string
	}{
		{"3月12日", "2024-03-12", "2023-03-12", "2024-03-12"},
		{"3月8日", "2024-03-08", "2024-03-08", "2025-03-08"},
		{"7月1日", "2023-07-01", "2023-07-01", "2024-07-01"},
		{"6月", "2024-06", "2023-06", "2024-06"},
		{"12月", "2023-12", "2023-12", "2024-12"},
		{"15日", "2024-03-15", "2024-02-15", "2024-03-15"},
		{"5日", "2024-03-05", "2024-03-05", "2024-04-05"},
		{"火曜日", "2024-03-05", "2024-03-05", "2024-03-12"},
		{"年末", "2023", "2023", "2024"},
		{"昨日", "2024-03-09", "2024-03-09", "2024-03-09"},
	} {
		for prefer, want := range map[jpdate.Preference]string{jpdate.Nearest: c.nearest, jpdate.Past: c.past, jpdate.Future: c.future} {
			r := jpdate.Resolver{Reference: corpusDay, Prefer: prefer}
			w, _ := r.Resolve(jpdate.MustParse(c.text), jpdate.Context{})
			assert.Equal(t, want, w.Value(), "%s, %v", c.text, prefer)
		}
	}
	assert.Equal(t, "past", jpdate.Past.String())
}

func TestFiscalStart(t *testing.T) {
	for _, c := range []struct {
		text         string
		start        time.Month
		value, first string
	}{
		{"2023年度", 0, "FY2023", "2023-04-01"},
		{"2023年度", time.January, "FY2023", "2023-01-01"},
		{"今年度", time.October, "FY2023", "2023-10-01"},
		{"今年度", time.January, "FY2024", "2024-01-01"},
		{"2023年度第2四半期", time.January, "FY2023-Q2", "2023-04-01"},
		{"2025年2月期", time.January, "FY2024", "2024-03-01"}, // states its own end
		{"2023年12月期", 0, "FY2023", "2023-01-01"},
		{"2023年3月期", 0, "FY2022", "2022-04-01"},
		{"2023年度", 13, "FY2023", "2023-04-01"},
	} {
		r := jpdate.Resolver{Reference: corpusDay, FiscalStart: c.start}
		w, _ := r.Resolve(jpdate.MustParse(c.text), jpdate.Context{})
		assert.Equal(t, c.value, w.Value(), c.text)
		win, ok := w.Window(nil)
		assert.True(t, ok, c.text)
		assert.Equal(t, c.first, jpdate.DateOf(win.Min).String(), c.text)
	}
}
