package jpdate_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// resolveAll settles the expressions of text one after the other and writes each
// as its text, its value and, after a semicolon, what was assumed.
func resolveAll(r jpdate.Resolver, text string) []string {
	var out []string
	var c jpdate.Context
	for m := range jpdate.All(text) {
		var w jpdate.When
		w, c = r.Resolve(m.Expr, c)
		s := m.Span.Of(text) + " = " + w.Value()
		if w.Assumed != 0 {
			s += "; " + w.Assumed.String()
		}
		out = append(out, s)
	}
	return out
}

// TestResolve settles small texts. The reference is the day after the @.
func TestResolve(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{
			"a bare day takes the month that was written",
			"@2024-03-10 2023年11月20日に検知し、21日に公表した。",
			[]string{"2023年11月20日 = 2023-11-20", "21日 = 2023-11-21; month-from-context"},
		}, {
			"a bare day without a month before it takes the reference's",
			"@2024-03-10 6日に検知し、28日に侵入されていた。",
			[]string{"6日 = 2024-03-06; month-from-reference", "28日 = 2024-02-28; month-from-reference"},
		}, {
			"a month and day lie near the reference, in the past rather than the future",
			"@2024-03-10 12月20日に侵入され、3月5日に検知、4月1日に再開する。",
			[]string{
				"12月20日 = 2023-12-20; year-from-reference",
				"3月5日 = 2024-03-05; year-from-context",
				"4月1日 = 2024-04-01; year-from-context",
			},
		}, {
			"a weekday settles the year",
			"@2024-03-10 7月7日(日)に停止した。",
			[]string{"7月7日(日) = 2024-07-07; year-from-reference"},
		}, {
			"a weekday that fits the year at hand needs no assumption of its own",
			"@2024-03-10 3月5日（火）に停止した。",
			[]string{"3月5日（火） = 2024-03-05; year-from-reference"},
		}, {
			"同日 reaches back, 翌日 counts on",
			"@2024-03-10 2023年5月7日に検知した。調べを進め、同日に遮断した。翌日、届け出た。",
			[]string{"2023年5月7日 = 2023-05-07", "同日 = 2023-05-07; counted-from-context", "翌日 = 2023-05-08; counted-from-context"},
		}, {
			"翌 with a weekday, and with a day, is one date",
			"@2024-03-10 2024年2月28日に検知し、翌29日(木)に公表、翌1日に再開した。",
			[]string{"2024年2月28日 = 2024-02-28", "翌29日(木) = 2024-02-29; counted-from-context", "翌1日 = 2024-03-01; counted-from-context"},
		}, {
			"bare clock times are of the day above",
			"@2024-03-10 2024年3月4日の経過 ① 8:20 頃 検知 ② 9:05 遮断",
			[]string{"2024年3月4日 = 2024-03-04", "8:20 頃 = 2024-03-04T08:20; date-from-context", "9:05 = 2024-03-04T09:05; date-from-context"},
		}, {
			"bare clock times of no day stay so",
			"@2024-03-10 8:20に検知し、9:05に遮断した。",
			[]string{"8:20 = T08:20", "9:05 = T09:05"},
		}, {
			"同 repeats the hour, and the half of the day",
			"@2024-03-10 2024年3月4日午後五時二十三分に鳴り、同四十四分に止まり、同5時50分に再開した。",
			[]string{
				"2024年3月4日午後五時二十三分 = 2024-03-04T17:23",
				"同四十四分 = 2024-03-04T17:44; hour-from-context,counted-from-context",
				"同5時50分 = 2024-03-04T17:50; meridiem-from-context,counted-from-context",
			},
		}, {
			"同月 and 同年 repeat any date",
			"@2024-03-10 2022年8月に着手し、同月25日に終え、同年10月に公表した。",
			[]string{"2022年8月 = 2022-08", "同月25日 = 2022-08-25; counted-from-context", "同年10月 = 2022-10; counted-from-context"},
		}, {
			"昨年 and 先月 count from the reference whatever was said before",
			"@2024-03-10 2020年1月5日の件とは別に、昨年10月に検知し、先月20日に公表した。",
			[]string{"2020年1月5日 = 2020-01-05", "昨年10月 = 2023-10; counted-from-reference", "先月20日 = 2024-02-20; counted-from-reference"},
		}, {
			"a two-digit year is of the century at hand",
			"@2023-06-01 22年10月に開始した。",
			[]string{"22年10月 = 2022-10; century-from-reference"},
		}, {
			"a two-digit year beside an era is of that era",
			"@2013-06-01 平成22年4月に始め、２３年３月に終えた。",
			[]string{"平成22年4月 = 2010-04", "２３年３月 = 2011-03; era-from-context"},
		}, {
			"right ends take from left ends",
			"@2018-09-21 2018年9月17日午前10時48分から18日午前9時16分まで停止し、12月28日から1月5日まで休む。",
			[]string{
				"2018年9月17日午前10時48分から18日午前9時16分 = 2018-09-17T10:48/2018-09-18T09:16; inherited-from-range",
				"12月28日から1月5日 = 2018-12-28/2019-01-05; year-from-context,inherited-from-range",
			},
		}, {
			"left ends take from right ends",
			"@2024-03-10 5月7日～2020年6月1日の間、12～15日",
			[]string{"5月7日～2020年6月1日 = 2020-05-07/2020-06-01", "12～15日 = 2020-06-12/2020-06-15; month-from-context,inherited-from-range"},
		}, {
			"a two-digit year at the end of a range",
			"@2024-03-10 2022年12月〜24年3月",
			[]string{"2022年12月〜24年3月 = 2022-12/2024-03; inherited-from-range"},
		}, {
			"an era year at the end of a range is of the same era",
			"@2024-03-10 平成30年4月1日から31年3月31日",
			[]string{"平成30年4月1日から31年3月31日 = 2018-04-01/2019-03-31; era-from-context"},
		}, {
			"sections at the ends share a month",
			"@2024-03-10 昨年9月上旬から下旬に",
			[]string{"昨年9月上旬から下旬 = 2023-09/2023-09; counted-from-reference,inherited-from-range"},
		}, {
			"a list shares a month",
			"@2024-03-10 2023年6月2日、20日及び21日",
			[]string{"2023年6月2日 = 2023-06-02", "20日 = 2023-06-20; month-from-context", "21日 = 2023-06-21; month-from-context"},
		}, {
			"a long range is background: 同日 does not refer to it",
			"@2024-03-10 2023年5月7日に検知した。攻撃は2013年11月6日~2023年4月17日に及び、同日に止めた。",
			[]string{
				"2023年5月7日 = 2023-05-07",
				"2013年11月6日~2023年4月17日 = 2013-11-06/2023-04-17",
				"同日 = 2023-05-07; counted-from-context",
			},
		}, {
			"hours past midnight are of the next day",
			"@2024-03-10 2024年3月6日26:00に終え、翌日に再開した。",
			[]string{"2024年3月6日26:00 = 2024-03-07T02:00; rolled-over", "翌日 = 2024-03-08; counted-from-context"},
		}, {
			"午後12時 is noon, and says so",
			"@2024-03-10 3月6日午後12時",
			[]string{"3月6日午後12時 = 2024-03-06T12; year-from-reference,ambiguous-noon"},
		}, {
			"the end of a range of times takes 午後, and the next day",
			"@2024-03-10 3月6日午後1時半から3時、午後11時から1時",
			[]string{
				"3月6日午後1時半から3時 = 2024-03-06T13:30/2024-03-06T15; year-from-reference,meridiem-from-context,inherited-from-range",
				"午後11時から1時 = 2024-03-06T23/2024-03-07T01; date-from-context,inherited-from-range",
			},
		}, {
			"lengths count from what was said before",
			"@2024-03-10 2024年2月1日10時に検知し、2時間後に遮断、3日後に公表した。",
			[]string{"2024年2月1日10時 = 2024-02-01T10", "2時間後 = 2024-02-01T12; counted-from-context", "3日後 = 2024-02-04; counted-from-context"},
		}, {
			"a length with no time to count from is a length",
			"@2024-03-10 2月1日に検知し、2時間後に遮断した。",
			[]string{"2月1日 = 2024-02-01; year-from-reference", "2時間後 = PT2H"},
		}, {
			"a term is a length",
			"@2024-03-10 禁錮八月、懲役二年六月の判決、停職1月の処分",
			[]string{"八月 = P8M", "二年六月 = P2Y6M", "1月 = P1M"},
		}, {
			"fiscal years",
			"@2024-03-10 令和4年度に着手し、翌年度に終え、今年度は第3四半期まで",
			[]string{
				"令和4年度 = FY2022", "翌年度 = FY2023; counted-from-context",
				"今年度 = FY2023; fiscal-year-from-reference", "第3四半期 = FY2023-Q3; fiscal-year-from-reference",
			},
		}, {
			"without a reference and a context nothing is invented",
			" 5月7日に検知、17日に公表、昨年10月、翌日、3月期、9時20分、第3四半期、月曜日",
			[]string{
				"5月7日 = XXXX-05-07", "17日 = XXXX-XX-17", "昨年10月 = XXXX-10", "翌日 = ", "3月 = XXXX-03", "9時20分 = T09:20",
				"第3四半期 = FYXXXX-Q3", "月曜日 = XXXX-WXX-1",
			},
		}, {
			"without a reference the context settles what it can",
			" 2023年5月7日に検知、6月1日に公表、翌日、17日",
			[]string{
				"2023年5月7日 = 2023-05-07", "6月1日 = 2023-06-01; year-from-context", "翌日 = 2023-06-02; counted-from-context",
				"17日 = 2023-06-17; month-from-context",
			},
		}, {
			"a weekday alone is the nearest up to the day that was said",
			"@2024-03-10 2024年2月29日の会議の結果、月曜日に伝えた。",
			[]string{"2024年2月29日 = 2024-02-29", "月曜日 = 2024-02-26; counted-from-context"},
		}, {
			"February 29 is of a leap year",
			"@2023-03-10 2月29日",
			[]string{"2月29日 = 2020-02-29; year-from-reference"},
		}, {
			"the impossible stays as written",
			"@2024-03-10 2024年2月30日の翌日",
			[]string{"2024年2月30日 = 2024-02-30", "翌日 = 2024-03-11; counted-from-reference"},
		},
	} {
		t.Run(strings.ReplaceAll(c.name, " ", "-"), func(t *testing.T) {
			var r jpdate.Resolver
			head, text, _ := strings.Cut(c.text, " ")
			if day, ok := strings.CutPrefix(head, "@"); ok {
				d, err := jpdate.ParseDate(day)
				require.NoError(t, err)
				r.Reference = d
			}
			assert.Equal(t, c.want, resolveAll(r, text))
		})
	}
}

// TestResolvePure checks that settling twice gives the same, and that the given
// context is untouched.
func TestResolvePure(t *testing.T) {
	r := jpdate.Resolver{Reference: corpusDay}
	_, c := r.Resolve(jpdate.MustParse("2023年5月7日"), jpdate.Context{})
	keep := c
	e := jpdate.MustParse("翌日午後3時頃")
	w1, c1 := r.Resolve(e, c)
	w2, c2 := r.Resolve(e, c)
	assert.Equal(t, keep, c)
	assert.Equal(t, w1, w2)
	assert.Equal(t, c1, c2)
	assert.Equal(t, "2023-05-08T15~", w1.String())
}

// TestResolveZero checks that nothing comes of nothing.
func TestResolveZero(t *testing.T) {
	w, c := jpdate.Resolver{}.Resolve(jpdate.Expr{}, jpdate.Context{})
	assert.True(t, w.IsZero())
	assert.Equal(t, jpdate.Context{}, c)
}

// TestResolveFar checks counts that leave the calendar.
func TestResolveFar(t *testing.T) {
	r := jpdate.Resolver{Reference: corpusDay}
	for _, s := range []string{"65536年後", "999年後", "99999日前", "100000か月後", "1000000年間", "99999時間後", "20000週間前", "9999年12月31日から翌日", "9999年12月31日25時"} {
		e, err := jpdate.Parse(s)
		if e.Kind == jpdate.KindNone {
			t.Errorf("Parse(%q): %v", s, err)
			continue
		}
		w, _ := r.Resolve(e, jpdate.Context{})
		if d, ok := w.Date(); ok {
			assert.True(t, d.IsValid(), s)
		}
		if y, ok := w.From.Year(); ok && w.Check() == nil {
			assert.True(t, y >= 1 && y <= 9999, "%s is in the year %d", s, y)
		}
		w.Window(nil)
	}
	w, _ := r.Resolve(jpdate.MustParse("65536年後"), jpdate.Context{})
	assert.NotEqual(t, "2024", w.Value())
}
