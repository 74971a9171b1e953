package interchange_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
)

var timelineJS = format{"timelinejs.json", interchange.WriteTimelineJS, interchange.ReadTimelineJS, checkSlides}

// TestTimelineJSRoundTrip writes every kind of event in both languages, alone and among
// others, and reads back types, statuses and dates but for what Left names.
func TestTimelineJSRoundTrip(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		for _, given := range [][]timeline.Incident{every(), every()[:1], nil} {
			out, left := write(t, timelineJS, given, interchange.Options{Lang: lang})
			back, err := interchange.ReadTimelineJS(bytes.NewReader(out), interchange.Options{})
			require.NoError(t, err)
			checkSlides(t, given, back, left)
		}
	}
}

// checkSlides holds back, what was read, to given and to what left says.
func checkSlides(t testing.TB, given, back []timeline.Incident, left interchange.Left) {
	t.Helper()
	lost := lostOf(left)
	n := 0
	for i, inc := range given {
		k := 0
		for j, e := range inc.Events {
			gone := lost[[2]int{i, j}]
			if gone[interchange.Whole] {
				continue
			}
			require.Less(t, n, len(back))
			require.Less(t, k, len(back[n].Events))
			g := back[n].Events[k]
			k++
			assert.Equal(t, string([]rune(inc.Title)), back[n].Title)
			assert.Equal(t, e.Type, g.Type)
			assert.Equal(t, e.Status, g.Status)
			assert.Equal(t, e.Retold, g.Retold)
			if !gone[interchange.Precision] && !gone[interchange.Zone] && e.When.From.Precision() != jpdate.Hour {
				a, _ := e.When.Window(nil)
				b, _ := g.When.Window(nil)
				assert.True(t, a.Min.Equal(b.Min) && a.Max.Equal(b.Max), "%v: %v", e.When, g.When)
			}
			if !gone[interchange.Qualifier] {
				assert.Equal(t, e.When.Mods, g.When.Mods, e.When)
			}
			if len(e.Mentions) > 0 && e.Mentions[0].Clause != "" {
				require.Len(t, g.Mentions, 1)
				assert.Equal(t, string([]rune(e.Mentions[0].Clause)), g.Mentions[0].Clause)
			}
		}
		if k > 0 {
			assert.Len(t, back[n].Events, k)
		}
		if k > 0 || len(given) == 1 {
			n++
		}
	}
	assert.Len(t, back, n)
	if len(given) == 1 {
		assert.Equal(t, string([]rune(given[0].Title)), back[0].Title)
		assert.Equal(t, string([]rune(given[0].Org)), back[0].Org)
	}
}

// TestTimelineJSDates leaves out what is not known, and shows it.
func TestTimelineJSDates(t *testing.T) {
	for _, c := range []struct{ text, date, shown string }{
		{"2019年", `{"year":2019}`, "2019年"},
		{"2019年9月", `{"year":2019,"month":9}`, "2019年9月"},
		{"2019年9月上旬", `{"year":2019,"month":9}`, "2019年9月上旬"},
		{"2020年5月7日頃", `{"year":2020,"month":5,"day":7}`, "2020年5月7日頃"},
		{"2020年5月7日午後", `{"year":2020,"month":5,"day":7}`, "2020年5月7日午後"},
		{"2020年5月7日10時", `{"year":2020,"month":5,"day":7,"hour":10}`, "2020年5月7日午前10時"},
		{"2020年5月7日0時00分", `{"year":2020,"month":5,"day":7,"hour":0,"minute":0}`, "2020年5月7日午前0時0分"},
		{"2020年5月7日25時30分", `{"year":2020,"month":5,"day":8,"hour":1,"minute":30}`, "2020年5月8日午前1時30分"},
		{"令和4年度", "", ""}, {"5月7日", "", ""}, {"2020年5月7日以降", "", ""},
	} {
		e, err := jpdate.Parse(c.text)
		require.NoError(t, err)
		w, _ := jpdate.Resolver{}.Resolve(e, jpdate.Context{})
		out, left := write(t, timelineJS, []timeline.Incident{{Events: []timeline.Event{{When: w}}}}, interchange.Options{Lang: "ja"})
		var got struct {
			Events []struct {
				Start json.RawMessage `json:"start_date"`
				Shown string          `json:"display_date"`
			}
		}
		require.NoError(t, json.Unmarshal(out, &got))
		if c.date == "" {
			assert.Empty(t, got.Events, c.text)
			assert.Len(t, left.LeftOut(), 1)
			continue
		}
		assert.JSONEq(t, c.date, string(got.Events[0].Start), c.text)
		assert.Equal(t, c.shown, got.Events[0].Shown)
	}
}

// TestTimelineJSMarkup: no string becomes markup in a page, nor ends a script in it.
func TestTimelineJSMarkup(t *testing.T) {
	out, _ := write(t, timelineJS, every(), interchange.Options{})
	assert.NotContains(t, string(out), "<")
	var got struct {
		Events []struct {
			Group string
			Text  struct{ Headline, Text string }
		}
	}
	require.NoError(t, json.Unmarshal(out, &got))
	for _, e := range got.Events {
		assert.NotContains(t, e.Group+e.Text.Headline+e.Text.Text, "<")
	}
}

// TestTimelineJSForeign reads slides that other programs made.
func TestTimelineJSForeign(t *testing.T) {
	for _, c := range []struct{ name, json, title, want, told string }{
		{"numbers as strings", `{"events":[{"start_date":{"year":"2012"},"text":{"headline":"A &amp; B","text":"t"}},{"start_date":{"year":2013,"month":"2","day":""},"media":{"url":"x"},"text":{"headline":"C"}}],"title":{"text":{"headline":"Basic"}}}`,
			"Basic|", "other actual 2012 [||A & B: t];other actual 2013-02 [||C]", ""},
		{"a title with prose", `{"title":{"media":{"url":"x"},"text":{"headline":"A <em>singer</em>","text":"<p>Her voice.</p>"}},"events":[{"start_date":{"month":"8","day":"9","year":"1963"},"text":{"headline":"Born","text":"<p>In <b>New\u00a0Jersey</b>,<br>US &lt;3</p><p>1 < 2</p>"}}]}`,
			"A singer|", "other actual 1963-08-09 [||Born: In New\u00a0Jersey,\nUS <3\n1 < 2]", "0 title"},
		{"our title", `{"title":{"text":{"headline":"T","text":"O"}},"events":[{"unique_id":"1.1.detection.planned","start_date":{"year":2020},"text":{"headline":"h","text":"t"}}]}`,
			"T|O", "detection planned 2020 [||t]", ""},
		{"no identifiers of ours", `{"events":[{"unique_id":"1.a.detection.planned","group":"G","start_date":{"year":2020}},{"unique_id":"1.2.malware.actual","group":"G","start_date":{"year":2020}},{"unique_id":"0.2.detection.actual","group":"G","start_date":{"year":2020}},{"unique_id":"x.1.1.detection.actual","group":"G","start_date":{"year":2020}}]}`,
			"G|", "other actual 2020;other actual 2020;other actual 2020;other actual 2020", ""},
		{"what is shown", `{"events":[{"start_date":{"year":2020,"month":5},"display_date":"early <i>May</i>"},{"start_date":{"year":2020,"month":5,"day":7},"display_date":"2020-05-07~"},{"start_date":{"year":2020,"month":5,"day":8},"display_date":"2020-05-07"}]}`,
			"|", "other actual 2020-05 [|early May|];other actual 2020-05-07~ [|2020-05-07~|];other actual 2020-05-08 [|2020-05-07|]", ""},
		{"dates that are none", `{"events":[{"start_date":{"year":"-500"}},{"start_date":{"year":2020,"day":7}},{"start_date":{"year":2020,"month":13}},{"start_date":{"month":1}},{},5,{"start_date":{"Year":2020}},{"start_date":{"year":2020},"end_date":{"year":2019}},{"start_date":2020},{"end_date":{"year":2020}},{"start_date":{"year":20201}},{"start_date":{"year":2021}},{"start_date":{"year":2020},"end_date":{}},{"start_date":{"year":2020,"month":-1}}]}`,
			"|", "other actual 2021", "1 start_date;2 start_date;3 start_date;4 start_date;5 start_date;6 ;7 start_date;8 start_date;9 start_date;10 start_date;11 start_date;13 end_date;14 start_date"},
		{"no title", `{"title":null,"events":[{"group":"G","start_date":{"year":2020},"text":{"text":"1 < 2 and 3 > 2"}}]}`, "G|", "other actual 2020 [||1 < 2 and 3 > 2]", ""},
		{"an empty end", `{"events":[{"start_date":{"year":2020,"hour":"","millisecond":""},"end_date":"","text":"A"}],"eras":[{}]}`, "|", "other actual 2020", "1 text"},
		{"a range", `{"events":[{"start_date":{"year":2020,"month":5},"end_date":{"year":2020,"month":6,"day":1}}]}`, "|", "other actual 2020-05/2020-06-01", ""},
	} {
		got, err := interchange.ReadTimelineJS(strings.NewReader(c.json), interchange.Options{})
		assert.Equal(t, c.told, told(t, err), c.name)
		require.Len(t, got, 1, c.name)
		assert.Equal(t, c.title, got[0].Title+"|"+got[0].Org, c.name)
		assert.Equal(t, c.want, said(got), c.name)
	}
	for _, s := range []string{"", "{}", "[]", `{"Events":[]}`, `{"events":{}}`, `{"events":null}`, `{"events":[],"events":[]}`} {
		_, err := interchange.ReadTimelineJS(strings.NewReader(s), interchange.Options{})
		assert.ErrorIs(t, err, interchange.ErrFormat, s)
	}
}
