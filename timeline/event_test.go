package timeline_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// order returns the dates of a timeline.
func order(line timeline.Timeline) []string {
	var all []string
	for i, e := range line.All() {
		if i != len(all) {
			return append(all, "numbered "+fmt.Sprint(i))
		}
		all = append(all, e.When.String())
	}
	return all
}

func TestTimelineOrder(t *testing.T) {
	// The order wanted: by the beginning of the window, then its end; events
	// without a year last, in the order of the text.
	want := []string{"2013-11-06/2023-04-17", "2020", "2020-05-07T10:30", "2020-05-07T10", "2020-05-28", "2020-06", "XXXX-05-28", "T09:20", "XXXX-05-07"}
	var events []timeline.Event
	for _, s := range want {
		events = append(events, timeline.Event{When: when(t, s)})
	}
	events[2].When = when(t, "2020-05-07T10:30")
	want[2], want[3] = want[3], want[2] // 10時 begins before 10:30
	for _, first := range [][]int{{0, 1, 2, 3, 4, 5}, {5, 4, 3, 2, 1, 0}, {3, 0, 5, 1, 4, 2}} {
		var inc timeline.Incident
		inc.Events = append(inc.Events, events[6])
		for _, i := range first {
			inc.Events = append(inc.Events, events[i])
		}
		inc.Events = append(inc.Events, events[7:]...)
		line := inc.Timeline()
		assert.Equal(t, want, order(line))
		assert.Equal(t, len(want), line.Len())
		assert.Equal(t, "XXXX-05-28", inc.Events[0].When.String(), "the incident keeps its order")
	}
	assert.Zero(t, timeline.Timeline{}.Len())
	assert.Empty(t, order(timeline.Incident{}.Timeline()))
}

func TestTimelineStable(t *testing.T) {
	var inc timeline.Incident
	for _, typ := range timeline.Types() {
		inc.Events = append(inc.Events, timeline.Event{Type: typ, When: when(t, "2020-05-07")})
	}
	for i, e := range inc.Timeline().All() {
		assert.Equal(t, timeline.Type(i), e.Type, "events of one day stay in the order of the text")
	}
	for range inc.Timeline().All() {
		break // the iterator may be left
	}
}

func TestTimelineUnbounded(t *testing.T) {
	with := func(mods jpdate.Mods) timeline.Event {
		w := when(t, "2020-05-07")
		w.Mods = mods
		return timeline.Event{When: w}
	}
	// 5月7日以降 begins with the day and ends after it; 5月7日以前 is put by its end.
	inc := timeline.Incident{Events: []timeline.Event{with(jpdate.OnOrBefore), with(jpdate.OnOrAfter), with(0)}}
	got := []jpdate.Mods{}
	for _, e := range inc.Timeline().All() {
		got = append(got, e.When.Mods)
	}
	assert.Equal(t, []jpdate.Mods{0, jpdate.OnOrAfter, jpdate.OnOrBefore}, got)
}

func TestTimelineFirst(t *testing.T) {
	inc := incident(t, told{timeline.Detection, "2020-05-11", 0}, told{timeline.Detection, "2020-05-07", 0}, told{timeline.Detection, "2020-05-01", timeline.Negated},
		told{timeline.Detection, "2020-04", 0}, told{timeline.Detection, "XXXX-01-01", 0},
		told{timeline.Recovery, "2020-05-10/2020-05-20", 0}, told{timeline.Recovery, "2020-05-12", 0}, told{timeline.Disclosure, "2020-05-28", timeline.Planned})
	line := inc.Timeline()
	for typ, want := range map[timeline.Type]string{timeline.Detection: "2020-05-07", timeline.Recovery: "2020-05-12"} {
		e, ok := line.First(typ)
		assert.True(t, ok)
		assert.Equal(t, want, e.When.String(), "the first %v", typ)
	}
	for _, typ := range []timeline.Type{timeline.Disclosure, timeline.Update} {
		e, ok := line.First(typ)
		assert.False(t, ok)
		assert.Equal(t, timeline.Event{}, e)
	}
}

// full is an incident with every field set, whose dates have text forms that say
// all they state.
func full(tb testing.TB) timeline.Incident {
	return timeline.Incident{
		Title: "不正アクセス", Org: "甲株式会社", Span: jpdate.Span{Start: 3, End: 2000},
		Events: []timeline.Event{
			{
				Type: timeline.Detection, Status: timeline.Actual, When: when(tb, "2020-05-07T10:30~"), Actor: "乙社",
				Mentions: []timeline.Mention{{
					Text: "5月7日10時30分頃", Span: jpdate.Span{Start: 12, End: 34},
					Clause: "5月7日10時30分頃に検知し<た>", Within: jpdate.Span{Start: 12, End: 60}, Reason: "nearest",
				}},
			},
			{Type: timeline.Recovery, Status: timeline.Planned, When: when(tb, "2020-05-10/2020-05-20")},
			{Type: timeline.Occurrence, When: when(tb, "XXXX-05")},
			{Type: timeline.Other, Status: timeline.Negated},
		},
	}
}

func TestJSONRoundTrip(t *testing.T) {
	want := full(t)
	data, err := json.Marshal(want)
	require.NoError(t, err)
	var got timeline.Incident
	require.NoError(t, json.Unmarshal(data, &got))
	assert.Equal(t, want, got)

	e, err := json.Marshal(want.Events[2])
	require.NoError(t, err)
	assert.JSONEq(t, `{"type":"occurrence","status":"actual","when":"XXXX-05"}`, string(e))

	iv := timeline.Interval{From: when(t, "2020-05-07"), To: when(t, "XXXX-05-28")}
	data, err = json.Marshal(iv)
	require.NoError(t, err)
	assert.JSONEq(t, `{"from":"2020-05-07","to":"XXXX-05-28"}`, string(data))
	data, err = json.Marshal(struct {
		Metric timeline.Metric
		Days   timeline.Days
	}{delay, timeline.Days{Min: 13, Max: 14}})
	require.NoError(t, err)
	assert.JSONEq(t, `{"Metric":{"from":"detection","to":"disclosure"},"Days":{"min_days":13,"max_days":14}}`, string(data))
}

// TestJSONLoss lists what the JSON of an event does not keep, since the form of
// its date is EDTF: the value survives, how it was written and settled does not.
func TestJSONLoss(t *testing.T) {
	reference := jpdate.Resolver{Reference: jpdate.MustDate(2020, 7, 8)}
	for _, test := range []struct{ text, form, lost string }{
		{"5月7日", "2020-05-07", "what was assumed"},
		{"令和2年5月7日", "2020-05-07", "the era"},
		{"2020年5月7日(木)", "2020-05-07", "the weekday"},
		{"2020年5月7日未明", "2020-05-07", "the part of the day, and with it that it is a time"},
		{"2020年5月上旬", "2020-05", "the section of the month"},
		{"2020年5月7日以降", "2020-05-07/..", "以降, which becomes から"},
		{"2020年5月7日までに", "../2020-05-07", "までに, which becomes まで"},
	} {
		e := timeline.Event{Type: timeline.Detection}
		e.When, _ = reference.Resolve(jpdate.MustParse(test.text), jpdate.Context{})
		data, err := json.Marshal(e)
		require.NoError(t, err, test.text)
		assert.JSONEq(t, fmt.Sprintf(`{"type":"detection","status":"actual","when":%q}`, test.form), string(data), test.text)
		var back timeline.Event
		require.NoError(t, json.Unmarshal(data, &back), test.text)
		assert.Equal(t, e.When.String(), back.When.String(), test.text)
		assert.NotEqual(t, e.When, back.When, "%s no longer loses %s", test.text, test.lost)
	}
	// What cannot be is not read back at all.
	for _, text := range []string{"2020年2月30日"} {
		var e timeline.Event
		e.When, _ = jpdate.Resolver{}.Resolve(first(t, text), jpdate.Context{})
		data, err := json.Marshal(e)
		require.NoError(t, err, text)
		assert.Error(t, json.Unmarshal(data, &e), "the JSON of %s can be read now", text)
	}
}

// first returns the expression that text is, possible or not.
func first(tb testing.TB, text string) jpdate.Expr {
	found := jpdate.Append(nil, text)
	require.Len(tb, found, 1)
	return found[0].Expr
}

func ExampleIncident_Timeline() {
	inc := timeline.Incident{Events: []timeline.Event{
		{Type: timeline.Disclosure, When: jpdate.On(jpdate.MustDate(2020, 5, 28))},
		{Type: timeline.Detection, When: jpdate.On(jpdate.MustDate(2020, 5, 7))},
	}}
	for _, e := range inc.Timeline().All() {
		fmt.Println(e.When, e.Type)
	}
	// Output:
	// 2020-05-07 detection
	// 2020-05-28 disclosure
}
