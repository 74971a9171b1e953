package timeline_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

func TestCheck(t *testing.T) {
	const detection, disclosure = timeline.Detection, timeline.Disclosure
	ok := incident(t, told{detection, "2020-05-07", 0}, told{disclosure, "2020-05-28", 0}, told{disclosure, "2020-05-28", timeline.Planned}, told{detection, "XXXX-05-07", 0})
	require.NoError(t, ok.Check())
	require.NoError(t, timeline.Incident{}.Check())
	for _, test := range []struct {
		name, field string
		change      func(*timeline.Event)
		want        error
	}{
		{"a type that is none", "type", func(e *timeline.Event) { e.Type = 99 }, timeline.ErrUnknown},
		{"a status that is none", "status", func(e *timeline.Event) { e.Status = 99 }, timeline.ErrUnknown},
		{"a range that ends before it begins", "when", func(e *timeline.Event) { e.When = when(t, "2020-05-28/2020-05-07") }, timeline.ErrReversed},
		{"a range of months", "when", func(e *timeline.Event) { e.When = when(t, "2020-07/2020-05") }, timeline.ErrReversed},
		{"a day that is none", "when", func(e *timeline.Event) {
			for m := range jpdate.All("2020年2月30日") {
				e.When, _ = jpdate.Resolver{}.Resolve(m.Expr, jpdate.Context{})
			}
		}, jpdate.ErrRange},
		{"one that stands twice", "when", func(e *timeline.Event) { *e = timeline.Event{Type: detection, When: when(t, "2020-05-07")} }, timeline.ErrDuplicate},
	} {
		t.Run(test.name, func(t *testing.T) {
			inc := incident(t, told{detection, "2020-05-07", 0}, told{disclosure, "2020-05-28", 0})
			test.change(&inc.Events[1])
			err := inc.Check()
			var wrong *timeline.EventError
			require.True(t, errors.As(err, &wrong), "%v", err)
			assert.Equal(t, 1, wrong.Event)
			assert.Equal(t, test.field, wrong.Field)
			assert.ErrorIs(t, err, test.want)
		})
	}
}

// TestShift checks that shifting all dates by some days shifts nothing else: not what is
// measured, not what is passed over, not what is doubted.
func TestShift(t *testing.T) {
	const detection, disclosure, recovery = timeline.Detection, timeline.Disclosure, timeline.Recovery
	days := []jpdate.Date{jpdate.MustDate(2021, 3, 5), jpdate.MustDate(2021, 3, 9), jpdate.MustDate(2021, 3, 2), jpdate.MustDate(2021, 4, 30)}
	types := []timeline.Type{detection, detection, disclosure, recovery}
	shifted := func(n int) (inc timeline.Incident) {
		for i, d := range days {
			inc.Events = append(inc.Events, timeline.Event{Type: types[i], When: jpdate.On(d.AddDays(n))})
		}
		return inc
	}
	want := shifted(0)
	for _, n := range []int{-100_000, -365, -1, 1, 28, 366, 1_000_000} {
		inc := shifted(n)
		require.NoError(t, inc.Check())
		for _, m := range timeline.StandardMetrics() {
			a, ok1 := want.Measure(m)
			b, ok2 := inc.Measure(m)
			require.Equal(t, ok1, ok2)
			assert.Equal(t, a.Days, b.Days, "%v by %d", m, n)
			assert.Equal(t, want.PassedOver(a), inc.PassedOver(b), "%v by %d", m, n)
		}
		assert.Equal(t, want.Doubts(), inc.Doubts())
	}
}

// An incident made by hand comes back from its JSON whole.
func TestIncidentJSON(t *testing.T) {
	inc := incident(t, told{timeline.Detection, "2020-05-07", 0}, told{timeline.Occurrence, "2019-09/2020-05-07", 0}, told{timeline.Recovery, "2020-06~", timeline.Planned}, told{timeline.Report, "XXXX-05-28T10:00", 0})
	inc.Title, inc.Org, inc.Reference = "題", "甲社", jpdate.MustDate(2020, 7, 8)
	inc.Parties = []timeline.Party{{Name: "乙社", Role: timeline.Client}}
	inc.Counts = []timeline.Count{{N: 621, Unit: "社", AtMost: true}}
	inc.Events[0].Mentions = []timeline.Mention{{Text: "5月7日", Reason: "r", Confidence: timeline.High}}
	b, err := json.Marshal(timeline.Case{{Source: "第1報", Told: inc.Reference, Incident: inc}})
	require.NoError(t, err)
	var back timeline.Case
	require.NoError(t, json.Unmarshal(b, &back))
	require.Len(t, back, 1)
	assert.Equal(t, inc, back[0].Incident)
}

func TestCounts(t *testing.T) {
	count := func(n int, unit string) timeline.Count { return timeline.Count{N: n, Unit: unit} }
	first := telling(t, "第1報", 8)
	first.Incident.Counts = []timeline.Count{count(621, "社"), {N: 100, Unit: "人", Approx: true}}
	second := telling(t, "第2報", 12)
	second.Incident.Counts = []timeline.Count{{N: 713, Unit: "社", Text: "713社"}, count(5, "台")}
	merged := timeline.Case{second, first}.Incident()
	assert.ElementsMatch(t, []timeline.Count{{N: 713, Unit: "社", Text: "713社"}, count(5, "台"), {N: 100, Unit: "人", Approx: true}}, merged.Counts,
		"what a later report counts in a unit takes the place of what was said before")
	changes := timeline.Diff(first.Incident, second.Incident)
	require.Len(t, changes, 3)
	assert.Equal(t, timeline.Revised, changes[0].Kind)
	assert.Equal(t, timeline.Removed, changes[1].Kind, "nothing is said of people any more")
	assert.Equal(t, timeline.Added, changes[2].Kind)
	assert.Equal(t, "621社 713社", changes[0].Counts[0].String()+" "+changes[0].Counts[1].String())
	assert.Empty(t, timeline.Diff(first.Incident, first.Incident))
	for want, c := range map[string]timeline.Count{"≤621社": {N: 621, Unit: "社", AtMost: true}, "約≥30人": {N: 30, Unit: "人", AtLeast: true, Approx: true}} {
		assert.Equal(t, want, c.String())
	}
}
