package interchange_test

import (
	"strings"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// nasty is strings that formats have to survive.
var nasty = []string{
	`<script>alert("1")</script>`, `"quoted", 'and' more`, `=cmd|' /C calc'!A0`, "+1", "-1", "@SUM(A1)", "＝1", `]]>`, "two\nlines", "two\r\nlines", "\rback",
	"right\u202eto\u202cleft\u200f", "👩‍🚒🔥", "NUL\x00here", "bell\a", "not UTF-8: \xff\xfe", "a|b,c%7Cd;e:f", "\ufeffmark", "'apostrophe", " blanks ", "line\u2028separator", "\t=1",
	"{{.}} ${x} %s %d", strings.Repeat("名", 3500), "",
}

// whens is dates of all kinds, those that have no moment among them.
func whens() []jpdate.When {
	list := []jpdate.When{{}, jpdate.On(jpdate.MustDate(2020, 5, 7)), jpdate.At(time.Date(2020, 5, 7, 23, 59, 0, 0, jpdate.JST())), jpdate.AtSecond(time.Date(2020, 5, 7, 1, 2, 3, 0, time.UTC))}
	reference := jpdate.Resolver{Reference: jpdate.MustDate(2020, 7, 8)}
	for _, s := range []string{"5月7日", "5月", "2019年9月", "2019年", "2010年代", "2019年9月7日頃", "2019年9月上旬", "9月7日午後", "9月7日未明", "9月7日昼前", "9月7日昼過ぎ", "9月7日25時30分", "9月7日から9日", "2019年9月から2020年5月7日",
		"5月7日以降", "5月7日まで", "5月7日から", "5月7日以前", "令和元年5月1日", "2月30日", "令和4年度", "2022年度第3四半期", "2020年5月7日(木)", "10時45分", "10:45 JST", "現地時間5月7日10時", "毎日", "3日間", "1週間から2週間", "9999年12月31日", "1年1月1日", "2020年春", "2020年5月7日から2019年5月7日", "2020年5月7日10時頃から11時半", "昼前"} {
		e, _ := jpdate.Parse(s)
		w, _ := jpdate.Resolver{}.Resolve(e, jpdate.Context{})
		list = append(list, w)
		w, _ = reference.Resolve(e, jpdate.Context{})
		list = append(list, w)
	}
	for _, s := range []string{"2020-05-07T10/2020-05-07", "2020-05-07T10:00/2020-05-07T11", "2019/2020-05-07", "2020-05-07/2020-05"} {
		w, err := jpdate.ParseEDTF(s)
		if err != nil {
			panic(err)
		}
		list = append(list, w)
	}
	return list
}

// every returns incidents with every kind of date, type and status, and nasty strings.
func every() []timeline.Incident {
	var list []timeline.Incident
	dates := whens()
	for i, s := range nasty {
		inc := timeline.Incident{Title: s, Org: nasty[(i+5)%len(nasty)]}
		if i%3 == 0 {
			inc.Reference = jpdate.MustDate(2020, 7, 8)
			inc.Parties = []timeline.Party{{Name: s}}
		}
		for j, w := range dates {
			e := timeline.Event{Type: timeline.Type((i + j) % len(timeline.Types())), Status: timeline.Status((i + j/2) % 3), Retold: j%5 == 1, When: w}
			if j%2 == 0 {
				e.Actor = s
				e.Mentions = []timeline.Mention{{Text: nasty[(i+j)%len(nasty)], Clause: s, Source: nasty[(i+1)%len(nasty)]}}
			}
			inc.Events = append(inc.Events, e)
		}
		list = append(list, inc)
	}
	return append(list, timeline.Incident{}, timeline.Incident{Title: "予告だけ", Events: []timeline.Event{{}}}, timeline.Incident{}, list[0])
}
