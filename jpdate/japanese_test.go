package jpdate_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// styles are all the styles there are.
func styles() (all []jpdate.Style) {
	for _, weekday := range []jpdate.WeekdayStyle{jpdate.NoWeekday, jpdate.ShortWeekday, jpdate.LongWeekday} {
		for n := range 8 {
			all = append(all, jpdate.Style{Era: n&1 != 0, FullWidth: n&2 != 0, Clock24: n&4 != 0, Weekday: weekday})
		}
	}
	return all
}

// settle resolves what s states, with nothing before it.
func settle(t *testing.T, s string) jpdate.When {
	t.Helper()
	e, err := jpdate.Parse(s)
	require.NoError(t, err)
	w, _ := jpdate.Resolver{}.Resolve(e, jpdate.Context{})
	return w
}

func TestJapanese(t *testing.T) {
	noon := jpdate.At(time.Date(2023, time.December, 27, 10, 45, 0, 0, jpdate.JST()))
	for _, c := range []struct {
		w     jpdate.When
		style jpdate.Style
		want  string
	}{
		{noon, jpdate.Style{}, "2023年12月27日午前10時45分"},
		{noon, jpdate.Style{Era: true, Weekday: jpdate.ShortWeekday}, "令和5年12月27日(水)午前10時45分"},
		{noon, jpdate.Style{Era: true, Weekday: jpdate.LongWeekday, FullWidth: true}, "令和５年１２月２７日（水曜日）午前１０時４５分"},
		{noon, jpdate.Style{Clock24: true}, "2023年12月27日10時45分"},
		{jpdate.On(jpdate.MustDate(2019, time.May, 1)), jpdate.Style{Era: true}, "令和元年5月1日"},
		{jpdate.On(jpdate.MustDate(2019, time.April, 30)), jpdate.Style{Era: true}, "平成31年4月30日"},
		{jpdate.On(jpdate.MustDate(1872, time.December, 31)), jpdate.Style{Era: true}, "1872年12月31日"},
		{settle(t, "2024/3/12 13:52:07"), jpdate.Style{}, "2024年3月12日午後1時52分7秒"},
		{settle(t, "2024/3/12 0時"), jpdate.Style{}, "2024年3月12日午前0時"},
		{settle(t, "5月7日以降"), jpdate.Style{Weekday: jpdate.LongWeekday}, "5月7日以降"},
		{settle(t, "約1.5時間"), jpdate.Style{FullWidth: true}, "約１．５時間"},
		{settle(t, "2024-03-12T10:45:00+05:30"), jpdate.Style{Clock24: true}, "UTC+05:30 2024年3月12日10時45分0秒"},
		{jpdate.When{}, jpdate.Style{}, ""},
	} {
		assert.Equal(t, c.want, c.w.Japanese(c.style))
	}
}

// TestJapaneseDays writes every day from 1873-01-01 to 2100-12-31 in every style of
// a date, and reads it again.
func TestJapaneseDays(t *testing.T) {
	last := jpdate.MustDate(2100, time.December, 31)
	var buf []byte
	for d := jpdate.MustDate(1873, time.January, 1); d.Compare(last) <= 0; d = d.AddDays(1) {
		want := jpdate.On(d)
		for _, st := range styles() {
			if st.Clock24 {
				continue // as without
			}
			buf = want.AppendJapanese(buf[:0], st)
			e, err := jpdate.Parse(string(buf))
			if err != nil {
				t.Fatalf("%v in %+v: %v", d, st, err)
			}
			w, _ := jpdate.Resolver{}.Resolve(e, jpdate.Context{})
			day, ok := w.Date()
			if weekday, stated := w.From.Weekday(); !ok || day != d || stated != (st.Weekday != jpdate.NoWeekday) || stated && weekday != d.Weekday() || w.From.Era() != jpdate.NoEra != st.Era {
				t.Fatalf("%v in %+v is %s, which reads as %v", d, st, buf, w)
			}
			if st == (jpdate.Style{}) && w != want {
				t.Fatalf("%s is %+v, want %+v", buf, w, want)
			}
		}
	}
}

// TestJapaneseMinutes does the same with every minute of a day.
func TestJapaneseMinutes(t *testing.T) {
	for minute := range 24 * 60 {
		want := jpdate.At(time.Date(2024, time.March, 12, 0, minute, 0, 0, time.UTC))
		for _, st := range styles() {
			s := want.Japanese(st)
			w := settle(t, s)
			if w.Value() != want.Value() || st == (jpdate.Style{}) && w != want {
				t.Fatalf("%v is %s, which reads as %v", want, s, w)
			}
		}
	}
}

// TestJapaneseCorpus writes every possible value of the corpus and reads it again.
func TestJapaneseCorpus(t *testing.T) {
	r := jpdate.Resolver{Reference: corpusDay}
	n := 0
	for _, name := range corpusFiles(t) {
		for e := range corpus(t, name) {
			expr, err := jpdate.Parse(e.spelling)
			if err != nil {
				continue // impossible
			}
			w, _ := r.Resolve(expr, jpdate.Context{})
			if unwritten(w) {
				continue
			}
			for _, st := range styles() {
				s := w.Japanese(st)
				back, err := jpdate.Parse(s)
				if err != nil {
					t.Errorf("%s: %q (%s) is written as %q: %v", e.pos, e.spelling, meaning(w), s, err)
					break
				}
				if got, _ := (jpdate.Resolver{}).Resolve(back, jpdate.Context{}); meaning(got) != meaning(w) {
					t.Errorf("%s: %q (%s) is written as %q, which reads as %s", e.pos, e.spelling, meaning(w), s, meaning(got))
					break
				}
			}
			n++
		}
	}
	require.Greater(t, n, 3500)
}

// unwritten reports whether w has no form in Japanese that reads as w alone: what
// counts from nothing known, ranges whose ends carry qualifiers of their own, and
// the details of recurrences.
func unwritten(w jpdate.When) bool {
	outer := w.Mods &^ jpdate.Approx
	bare := !w.From.Has(jpdate.Year) && w.Kind != jpdate.KindDuration && w.Kind != jpdate.KindSet && w.Limit.IsZero()
	return bare || w.Kind == jpdate.KindRange && (outer != 0 && w.Limit.IsZero() || w.From.Part() != w.To.Part())
}
