package interchange_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
)

var timelineJS = format{"timelinejs.json", interchange.WriteTimelineJS, interchange.ReadTimelineJS}

// TestTimelineJSRoundTrip writes every kind of event in both languages, alone and among
// others, and reads back types, statuses and dates but for what Left names.
func TestTimelineJSRoundTrip(t *testing.T) {
	for _, lang := range []string{"en", "ja"} {
		for _, given := range [][]timeline.Incident{every(), every()[:1], nil} {
			out, left := write(t, timelineJS, given, interchange.Options{Lang: lang})
			back, err := interchange.ReadTimelineJS(bytes.NewReader(out), interchange.Options{})
			require.NoError(t, err)
			lost := map[[2]int]map[interchange.Part]bool{}
			for _, it := range left {
				k := [2]int{it.Incident, it.Event}
				if lost[k] == nil {
					lost[k] = map[interchange.Part]bool{}
				}
				lost[k][it.Part] = true
			}
			n := 0
			for i, inc := range given {
				k := 0
				for j, e := range inc.Events {
					gone := lost[[2]int{i, j}]
					if gone[interchange.Whole] {
						continue
					}
					require.Less(t, n, len(back))
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
				}
				if k > 0 {
					n++
				}
			}
		}
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
			Shown string `json:"display_date"`
			Text  struct{ Headline, Text string }
		}
	}
	require.NoError(t, json.Unmarshal(out, &got))
	for _, e := range got.Events {
		assert.NotContains(t, e.Group+e.Shown+e.Text.Headline+e.Text.Text, "<")
	}
}

// TestTimelineJSCarried: a date comes back as it was, but for its assumptions, if and only if
// Left names nothing of it.
func TestTimelineJSCarried(t *testing.T) {
	dates := whens()
	for _, s := range []string{"2020-05-07T24:00", "2020-05-07T10:45:30Z", "2020-05-07T10:45+09:00", "2020-05-07T10-05:00", "2020-05-07T10-05:00/2020-05-08T10:00+01:00"} {
		dates = append(dates, event(timeline.Other, s).When)
	}
	n := 0
	for _, lang := range []string{"en", "ja"} {
		for _, w := range dates {
			out, left := write(t, timelineJS, []timeline.Incident{{Events: []timeline.Event{{When: w}}}}, interchange.Options{Lang: lang})
			if len(left.LeftOut()) > 0 {
				continue
			}
			back, err := interchange.ReadTimelineJS(bytes.NewReader(out), interchange.Options{})
			require.NoError(t, err)
			lost := slices.ContainsFunc(left, func(it interchange.Item) bool {
				return it.Part != interchange.Assumptions && it.Part != interchange.Precision // of start_date
			})
			w.Assumed = 0
			assert.Equal(t, lost, w != back[0].Events[0].When, "%s %v: %v", lang, w, left)
			n++
		}
	}
	assert.Greater(t, n, 50)
}

// TestTimelineJSLosses names what else a slide does not say.
func TestTimelineJSLosses(t *testing.T) {
	x, err := jpdate.Parse("2020年5月7日から8日午後")
	require.NoError(t, err)
	w, _ := jpdate.Resolver{}.Resolve(x, jpdate.Context{})
	_, left := write(t, timelineJS, []timeline.Incident{{Events: []timeline.Event{{When: w, Actor: "警視庁", Mentions: []timeline.Mention{{Clause: "\xff"}}}}}}, interchange.Options{})
	assert.Contains(t, left, interchange.Item{Part: interchange.Precision, Reason: interchange.Widened}, "the second end is no unit")
	assert.Contains(t, left, interchange.Item{Part: interchange.Assumptions})
	assert.Contains(t, left, interchange.Item{Part: interchange.Actor})
	assert.Contains(t, left, interchange.Item{Part: interchange.Characters, Reason: interchange.Unwritable})
}

// TestTimelineJSNoEvent says that TimelineJS3 shows nothing where there is no slide.
func TestTimelineJSNoEvent(t *testing.T) {
	for _, given := range [][]timeline.Incident{nil, {{Title: "題", Events: []timeline.Event{{}}}}, {{}, {}}} {
		_, left := write(t, timelineJS, given, interchange.Options{})
		said := left.Explain("en")
		require.NotEmpty(t, said)
		assert.Contains(t, said, "the output was written so that its readers refuse it: it needs an event with a date")
	}
	_, left := write(t, timelineJS, []timeline.Incident{{Events: []timeline.Event{{}, event(timeline.Detection, "2020-05-07")}}}, interchange.Options{})
	for _, it := range left {
		assert.NotEqual(t, interchange.Usable, it.Part)
	}
}

func TestTimelineJSForeign(t *testing.T) {
	got, err := interchange.ReadTimelineJS(strings.NewReader(`{"events":[{"start_date":{"year":"2012"},"text":{"headline":"A &amp; B","text":"t"}},{"start_date":{"year":2013,"month":"2","day":""},"media":{"url":"x"},"text":{"headline":"C"}}],"title":{"text":{"headline":"Basic"}}}`), interchange.Options{})
	require.NoError(t, err)
	require.Len(t, got, 1)
	assert.Equal(t, "Basic", got[0].Title)
	assert.Equal(t, "2012", got[0].Events[0].When.String())
	assert.Equal(t, "2013-02", got[0].Events[1].When.String())
	assert.Equal(t, "C", got[0].Events[1].Mentions[0].Clause)
	for _, s := range []string{"", "{}", "[]", `{"events":[{}]}`, `{"events":[{"start_date":{"year":2020,"month":13}}]}`, `{"events":[{"start_date":{"month":1}}]}`} {
		_, err := interchange.ReadTimelineJS(strings.NewReader(s), interchange.Options{})
		assert.ErrorIs(t, err, interchange.ErrFormat, s)
	}
}
