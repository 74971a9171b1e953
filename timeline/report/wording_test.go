package report_test

import (
	"bytes"
	"io"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// told returns the report on texts, each of one incident.
func told(t testing.TB, o report.Options, texts ...string) report.Report {
	t.Helper()
	var list []report.Source
	for i, text := range texts {
		d, _ := parse.Parser{}.Parse(strings.Repeat("x", i+1)+".txt", text)
		list = append(list, report.Source{Name: d.Name, Text: text, Reference: d.Reference, From: report.OriginText, Incidents: d.Incidents})
	}
	return report.New(o, list...)
}

// in returns r as the named face of textual, the page or the drawing of its first incident.
func in(t testing.TB, r report.Report, name string, l report.Lang) string {
	t.Helper()
	faces := append([]face{{"page", "html", report.WriteHTML}, {"drawing", "svg", func(w io.Writer, r report.Report, l report.Lang) error {
		return report.WriteSVG(w, r.Items[0], l)
	}}}, textual...)
	for _, f := range faces {
		if f.name+"."+f.ext == name {
			return string(written(t, f, r, l))
		}
	}
	require.Fail(t, "no face", name)
	return ""
}

const signed = "2024年9月1日 株式会社若葉\nサーバーの障害について\n"

// What is a bound, a range, a contradiction or a matter of hours is said to be that by every
// face that tells of it, in words that are grammatical.
func TestWording(t *testing.T) {
	all := report.Options{Calendar: calendar.National}
	for _, test := range []struct {
		name, text string
		want       map[string][]string
	}{
		{"at least", "2024年5月1日までに不正アクセスを検知しました。2024年6月10日以降に公表しました。", map[string][]string{
			"page.html ja":     {`<span class="n">40</span><span class="unit">日以上</span>`, "検知(2024年5月1日までに)から公表(2024年6月10日以降)まで40日以上。", "営業日では26日以上"},
			"page.html en":     {"From detection (by 1 May 2024) to disclosure (10 June 2024 or later): 40 or more days."},
			"text.txt en":      {"by 2024-05-01", "2024-06-10 or later", "detection to disclosure: at least 40 days"},
			"text.txt ja":      {"検知から公表まで: 40日以上"},
			"gantt.mmd en":     {"at least 40 days", "detection (by 2024-05-01)"},
			"intervals.csv en": {",40,40,at-least,,"},
			"events.csv en":    {",../2024-05-01,,2024-05-01,", ",2024-06-10/..,2024-06-10,,"},
			"report.json en":   {`"at_least": true`, `"at_most": false`},
		}},
		{"at most", "2024年5月1日以降に不正アクセスを検知しました。2024年6月10日までに公表しました。", map[string][]string{
			"page.html ja":     {`<span class="n">40</span><span class="unit">日以下</span>`},
			"text.txt en":      {"at most 40"},
			"intervals.csv en": {",40,40,at-most,,"},
			"report.json en":   {`"at_least": false`, `"at_most": true`},
		}},
		{"the wrong way round", "2024年6月10日に不正アクセスを検知しました。2024年6月1日に公表しました。", map[string][]string{
			"page.html ja": {"公表(2024年6月1日)は、検知(2024年6月10日)より9日早く行われました。"},
			"page.html en": {"The disclosure (1 June 2024) came before the detection (10 June 2024), by 9 days."},
		}},
		{"contradicted", "2024年6月10日(金)に不正アクセスを検知しました。2024年6月12日に公表しました。", map[string][]string{
			"page.html ja":   {`<strong class="fault">(!) 書かれたことが互いに食い違う</strong>`, "検知(2024年6月10日 (!))"},
			"drawing.svg en": {">10 Jun (!)<"},
			"text.txt en":    {"2024-06-10 (!)"},
		}},
		{"hours", "2024年6月9日23時40分に障害を検知しました。6月10日0時15分に公表しました。", map[string][]string{
			"page.html ja":     {"検知から公表まで(35分)", `<span class="n">1</span>`, "まで1日(35分)。"},
			"text.txt en":      {"by the clock: 35 min"},
			"text.txt ja":      {"時刻の差: 35分"},
			"intervals.csv en": {",1,1,,35,"},
			"report.json en":   {`"nominal_minutes": 35`},
		}},
		{"about an hour", "2024年6月9日10時頃に障害を検知しました。6月10日12時に公表しました。", map[string][]string{
			"gantt.mmd en":   {"left out: the time of day, or 頃, of 2 events"},
			"text.txt ja":    {"時刻の差: 約26時間"},
			"drawing.svg ja": {`class="mark main about"`, "薄い色は「頃」"},
		}},
		{"a part of the day", "2024年6月9日夕方に障害を検知しました。6月10日未明に公表しました。", map[string][]string{
			"page.html en": {"9 June 2024, late afternoon", "10 June 2024, before dawn"},
			"text.txt ja":  {"2024-06-09 夕方", "2024-06-10 未明"},
		}},
		{"a range of business days", "2024年5月上旬に不正アクセスを検知しました。2024年6月10日に公表しました。", map[string][]string{
			"intervals.csv en": {",31,40,,,21,26,"},
			"gantt.mmd en":     {"31–40 days :crit, i0, 2024-05-01, 2024-06-10"},
		}},
		{"another zone", "2025年2月2日23時50分(UTC)に障害を検知しました。2月4日に公表しました。", map[string][]string{
			"text.txt en":    {"2025-02-02 23:50 UTC"},
			"drawing.svg en": {"2 Feb 23:50 UTC"},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := told(t, all, signed+test.text+"\n")
			require.Len(t, r.Items, 1)
			for key, want := range test.want {
				name, lang, _ := strings.Cut(key, " ")
				l := report.Japanese
				require.NoError(t, l.UnmarshalText([]byte(lang)))
				got := in(t, r, name, l)
				for _, s := range want {
					assert.True(t, strings.Contains(got, s), "%s: %s", key, s)
				}
			}
		})
	}
}

// The comparison shows what is a bound as such, and the longest first.
func TestCompared(t *testing.T) {
	r := told(t, report.Options{},
		signed+"2024年6月9日に検知し、6月10日に公表しました。\n",
		signed+"2024年5月1日までに検知し、2024年6月10日以降に公表しました。\n",
		signed+"2024年5月2日以降に検知し、2024年6月10日までに公表しました。\n",
	)
	assert.Contains(t, in(t, r, "text.txt", report.English), "2 of them are known by a bound only")
	assert.Contains(t, in(t, r, "text.txt", report.Japanese), "うち2件は上限か下限の日数による")
	page := in(t, r, "page.html", report.English)
	_, drawing, _ := strings.Cut(page, `aria-labelledby="compare-t`)
	drawing, _, _ = strings.Cut(drawing, "</figure>")
	assert.Equal(t, 1, strings.Count(drawing, `class="fade r"`), "open at its end")
	assert.Equal(t, 1, strings.Count(drawing, `class="bar half"`), "at most")
	first, second, third := strings.Index(drawing, "40 or more days<"), strings.Index(drawing, "39 or fewer days<"), strings.Index(drawing, "1 day<")
	assert.True(t, 0 < first && first < second && second < third, "%d %d %d", first, second, third)
}

// What a drawing leaves out it says.
func TestDrawingSays(t *testing.T) {
	var days []string
	for d := 1; d <= 28; d++ {
		days = append(days, "2024年5月"+strconv.Itoa(d)+"日に調査を行いました。")
	}
	r := told(t, report.Options{}, signed+"2024年4月1日に検知し、6月10日に公表しました。"+strings.Join(days, "")+"\n")
	drawing := in(t, r, "drawing.svg", report.English)
	assert.Regexp(t, `Marks without room for their date: \d+\.`, drawing)
	r.Items[0].Incident.Events[0].When = jpdate.When{}
	assert.Regexp(t, `class="foot"[^>]*>[^<]*Events that cannot be drawn`, in(t, r, "drawing.svg", report.English))
}

// The page tells of deadlines, of rules that were not in force apart.
func TestPageDeadlines(t *testing.T) {
	r := told(t, report.Options{Rules: appi(t)}, signed+"2024年6月3日に漏えいを検知し、6月5日に個人情報保護委員会へ速報を行い、6月10日に公表しました。\n")
	page := in(t, r, "page.html", report.Japanese)
	assert.Contains(t, page, "<code>jp.appi.prompt</code>")
	assert.Contains(t, page, `<td data-l="実際">2024年6月5日</td>`)
	var b bytes.Buffer
	require.NoError(t, report.WriteHTML(&b, told(t, report.Options{Rules: appi(t)}, "2020年6月10日 甲社\n2020年6月3日に漏えいを検知し、6月10日に公表しました。\n"), report.Japanese))
	assert.Contains(t, b.String(), "施行期間外: jp.appi.prompt")
}

// A deadline of hours is a moment on the clock of Japan, and a calendar without a stamp has
// that of no clock.
func TestDeadlineOfHours(t *testing.T) {
	var rules deadline.Set
	for r := range deadline.Default().All() {
		if r.ID == "eu.dora.awareness" {
			var err error
			rules, err = rules.With(r)
			require.NoError(t, err)
		}
	}
	r := told(t, report.Options{Rules: rules}, "2025年2月10日 甲銀行\nシステム障害について\n2025年1月30日10時に障害を検知しました。\n")
	var b bytes.Buffer
	require.NoError(t, report.WriteICalendar(&b, r, report.English, report.ICalendarOptions{}))
	assert.Contains(t, b.String(), "\r\nDTSTART;TZID=Asia/Tokyo:20250131T100000\r\n")
	assert.Contains(t, b.String(), "\r\nDTEND;TZID=Asia/Tokyo:20250131T110000\r\n")
	assert.Contains(t, b.String(), "\r\nDTSTAMP:19700101T000000Z\r\n")
	assert.Contains(t, in(t, r, "deadlines.csv", report.English), ",2025-01-31T10:00:00+09:00,2025-01-31T11:00:00+09:00,")
	r.Items[0].Deadlines[0].Margin = nil
	r.Items[0].Deadlines[0].MarginTime = &timeline.Elapsed{Min: time.Hour, Max: 3 * time.Hour}
	assert.Contains(t, in(t, r, "deadlines.csv", report.English), ",1,3,")
	assert.Regexp(t, `1\.0 to 3\.0 hours`, in(t, r, "text.txt", report.English))
}

// What is told not to have taken place is crossed out, and the legend says so.
func TestDrawingNegated(t *testing.T) {
	r := told(t, report.Options{}, signed+"2024年6月3日に障害を検知し、6月10日に公表しました。\n")
	not := timeline.Event{Type: timeline.Recovery, Status: timeline.Negated, When: jpdate.On(date(2024, 9, 1))}
	r.Items[0].Incident.Events = append(r.Items[0].Incident.Events, not)
	drawing := in(t, r, "drawing.svg", report.Japanese)
	assert.Contains(t, drawing, `class="cross"`)
	assert.Contains(t, drawing, "✕ 起きていない")
}

// Where no year is told, the days between are drawn all the same, and no year is named.
func TestDrawingWithoutYear(t *testing.T) {
	r := told(t, report.Options{}, "甲社の不正アクセス\n甲社は5月7日に不正アクセスを検知し、5月28日に公表した。\n")
	drawing := in(t, r, "drawing.svg", report.Japanese)
	for _, s := range []string{">21日<", ">5月7日<", ">5月28日<", "年は書かれていません。", `class="band"`} {
		assert.True(t, strings.Contains(drawing, s), s)
	}
	assert.NotRegexp(t, `20\d\d年`, drawing)
	page := in(t, r, "page.html", report.English)
	assert.Contains(t, page, "No year is told.")
	assert.Contains(t, in(t, r, "text.txt", report.English), "no year is told: the end is taken to be of the year of the beginning, or of the next")
	r = told(t, report.Options{}, "甲社の不正アクセス\n甲社は12月20日に不正アクセスを検知し、1月10日に公表した。\n")
	drawing = in(t, r, "drawing.svg", report.Japanese)
	assert.True(t, strings.Contains(drawing, ">21日<"))
	assert.Regexp(t, `(?s)>12月20日<.*>1月10日<`, drawing)
	assert.NotContains(t, drawing, "7月", "three weeks, and not eleven months")
}

// A mention of a text that is not in the report leads to no place in those that are.
func TestPageElsewhere(t *testing.T) {
	r := told(t, report.Options{}, signed+"2024年6月3日に障害を検知し、6月10日に公表しました。\n")
	before := in(t, r, "page.html", report.English)
	assert.Contains(t, before, "line 3")
	for _, e := range r.Items[0].Incident.Events {
		for i := range e.Mentions {
			e.Mentions[i].Source = "elsewhere.txt"
		}
	}
	page := in(t, r, "page.html", report.English)
	assert.NotRegexp(t, `line \d`, page)
	assert.NotContains(t, page, "<mark ")
}
