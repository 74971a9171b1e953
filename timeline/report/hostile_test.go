package report_test

import (
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// hostileNames is titles that somebody else has written.
var hostileNames = []string{
	"", " ", "<script>alert(1)</script>", `"quoted" 'and' not`, "=cmd()", "+1", "-1", "@SUM(A1)", "＝1+1", "－1", "\t=1", "\r=1", "\n=1", "\x00=1",
	"]]>", "one\ntwo\r\nthree\rfour", "\u202egnp.exe\u202c", "\u200f\u2066right\u2069", strings.Repeat("長い名前", 2500), strings.Repeat("x", 10_000),
	"😀👨‍👩‍👧‍👦🇯🇵", "nul\x00nul", "\x1b[31mred\x1b[0m", "\xff\xfe\xe3\x81", "a|b|c", "`code` **bold** _it_ [link](http://example.com) ![i](x)",
	"# heading", "- item", "1. one", "%% comment", "%%{init: {}}%%", "a : b ; c # d", "section x", "title y", "gantt", "{{template}}", `back\slash\n`,
	"a;b,c:d", "\u2028line\u2029", "END:VCALENDAR\r\nBEGIN:VEVENT", "'=1", "$x$ ~~no~~", "&amp;&lt;", "か\u3099", "\ufeffbom", "style a:#b; c",
}

func date(year, month, day int) jpdate.Date { return jpdate.MustDate(year, time.Month(month), day) }

// edtf returns the When that s states.
func edtf(t testing.TB, s string) jpdate.When {
	t.Helper()
	w, err := jpdate.ParseEDTF(s)
	require.NoError(t, err)
	return w
}

// event returns an event that a text tells in words.
func event(typ timeline.Type, when jpdate.When, words string) timeline.Event {
	return timeline.Event{Type: typ, When: when, Mentions: []timeline.Mention{{Text: words, Clause: words, Reason: words}}}
}

// named returns an incident that has name wherever one can stand.
func named(name string) timeline.Incident {
	inc := timeline.Incident{
		Title: name, Org: name, Reference: date(2023, 6, 1),
		Parties: []timeline.Party{{Name: name}}, Counts: []timeline.Count{{N: 3, Unit: name, Text: name}},
		Events: []timeline.Event{
			event(timeline.Detection, jpdate.On(date(2023, 5, 9)), name),
			event(timeline.Disclosure, jpdate.On(date(2023, 5, 2)), name), // before it was noticed
			event(timeline.Disclosure, jpdate.On(date(2023, 5, 28)), name),
			event(timeline.AuthorityReport, jpdate.On(date(2023, 5, 12)), name),
		},
	}
	inc.Events[2].Actor = name
	inc.Events[2].Mentions[0].Source = name
	return inc
}

// hostile returns reports that no face may break on, by what is in them.
func hostile(t testing.TB) map[string]report.Report {
	t.Helper()
	o := options(t)
	all := map[string]report.Report{"nothing": report.New(report.Options{}), "no incident": report.New(o, report.Source{Name: "a.txt", Text: "何もない"})}
	var names []report.Source
	for _, name := range hostileNames {
		names = append(names, report.Source{Name: name, Text: name, From: report.OriginText, Incidents: []timeline.Incident{named(name)}})
	}
	all["names"] = report.New(o, names...)
	undated := timeline.Incident{Title: "年が分からない", Events: []timeline.Event{
		event(timeline.Detection, edtf(t, "XXXX-05-07"), "5月7日"), event(timeline.Disclosure, edtf(t, "XXXX-05-28"), "5月28日"),
		event(timeline.Recovery, jpdate.When{}, "夕方"), event(timeline.Update, edtf(t, "../2020-05-28"), "5月28日以前"),
	}}
	all["undated"] = report.New(o, report.Source{Name: "b.txt", Incidents: []timeline.Incident{undated}})
	all["odd"] = report.New(o, report.Source{Name: "c.txt", Incidents: odd(t)})
	all["many events"] = report.New(o, manyEvents(10_000))
	all["many incidents"] = report.New(o, manyIncidents(1000))
	open := report.Options{Metric: timeline.Metric{From: timeline.Detection, To: timeline.Recovery, ToChoice: timeline.LastOwn}, Rules: hourly(t)}
	all["open, hours"] = report.New(open, report.Source{Name: "d.txt", Incidents: []timeline.Incident{{
		Title: "続いている", Reference: date(2025, 2, 10), Events: []timeline.Event{
			event(timeline.Detection, edtf(t, "2025-01-30T10:00"), "1月30日10時"), {Type: timeline.Recovery, Status: timeline.Planned, When: edtf(t, "2025-02")},
			event(timeline.AuthorityReport, edtf(t, "2025-01-31T08"), "31日8時"),
		},
	}}})
	return all
}

// odd returns incidents with dates that contradict themselves, lie at the ends of what a
// calendar has or come in no order, and types that are none.
func odd(t testing.TB) []timeline.Incident {
	impossible := jpdate.On(date(2020, 2, 1))
	for m := range jpdate.All("2020年2月30日") {
		impossible, _ = jpdate.Resolver{}.Resolve(m.Expr, jpdate.Context{})
	}
	return []timeline.Incident{
		{Title: "暦にない", Events: []timeline.Event{event(timeline.Detection, impossible, "2020年2月30日"), event(timeline.Disclosure, jpdate.On(date(2020, 3, 1)), "3月1日(月)")}},
		{Title: "曜日が違う", Events: []timeline.Event{event(timeline.Confirmation, jpdate.On(date(2020, 2, 3)), "2月3日"), event(timeline.Disclosure, jpdate.On(date(2020, 3, 1)), "2020年3月1日(月)")}},
		{Title: "終わり", Events: []timeline.Event{event(timeline.Detection, jpdate.On(date(1, 1, 1)), "1年"), event(timeline.Disclosure, jpdate.On(date(9999, 12, 31)), "9999年")}},
		{Title: "逆", Events: []timeline.Event{event(timeline.Detection, edtf(t, "2020-05-28/2020-05-07"), "逆"), event(timeline.Disclosure, edtf(t, "2020-04"), "4月")}},
		{Title: "種類がない", Events: []timeline.Event{{Type: 99, Status: 99, When: jpdate.On(date(2020, 2, 3))}}},
		{},
	}
}

// hourly returns the rules that count in hours, and those that they follow on.
func hourly(t testing.TB) deadline.Set {
	t.Helper()
	var set deadline.Set
	var add func(r deadline.Rule)
	add = func(r deadline.Rule) {
		if before, ok := deadline.Default().Rule(r.After); ok {
			add(before)
		}
		var err error
		set, err = set.With(r)
		require.NoError(t, err)
	}
	for r := range deadline.Default().All() {
		if r.Unit == deadline.Hours {
			add(r)
		}
	}
	return set
}

// manyEvents returns an incident with n events, told on one long line.
func manyEvents(n int) report.Source {
	const words = "5月7日に検知し、"
	inc := timeline.Incident{Title: "長い"}
	for i := range n {
		e := event(timeline.Types()[i%len(timeline.Types())], jpdate.On(date(2020, 5, 7).AddDays(i)), words)
		e.Mentions[0].Span = jpdate.Span{Start: i * len(words), End: i*len(words) + len("5月7日")}
		inc.Events = append(inc.Events, e)
	}
	return report.Source{Name: "long.txt", Text: strings.Repeat(words, n), Incidents: []timeline.Incident{inc}}
}

// manyIncidents returns n incidents of a few events.
func manyIncidents(n int) report.Source {
	s := report.Source{Name: "many.txt"}
	for i := range n {
		inc := named("事案" + strconv.Itoa(i))
		s.Incidents = append(s.Incidents, inc)
	}
	return s
}
