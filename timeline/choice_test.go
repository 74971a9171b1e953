package timeline_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// measured is m of inc as "metric = days; what was passed over".
func measured(inc timeline.Incident, m timeline.Metric) string {
	got, ok := inc.MeasureOpen(m)
	if !ok {
		return ""
	}
	s := fmt.Sprintf("%v = %v", got.Metric, got.Days)
	if got.Open {
		s += " at least"
	}
	for _, p := range inc.PassedOver(got) {
		s += fmt.Sprintf("; %s %s", inc.Events[p.Event].When.Value(), p.Reason)
	}
	return s
}

func TestChoice(t *testing.T) {
	const detection, confirmation, disclosure, recovery = timeline.Detection, timeline.Confirmation, timeline.Disclosure, timeline.Recovery
	byRegulator := incident(t, told{detection, "2020-05-07", 0}, told{disclosure, "2020-05-20", 0}, told{disclosure, "2020-05-28", 0}, told{disclosure, "2020-06-10", 0})
	byRegulator.Events[1].Actor, byRegulator.Events[3].Actor = "省", "省"
	several := incident(t, told{detection, "2020-05-09", 0}, told{detection, "2020-05", 0}, told{confirmation, "2020-05-01", 0}, told{detection, "2020-05-07", 0},
		told{disclosure, "2020-05-28", 0}, told{disclosure, "2020-05-28T10:00", 0}, told{disclosure, "2020-06-01", timeline.Planned}, told{disclosure, "XXXX-05-20", 0})
	aside := incident(t, told{detection, "2023-03", 0}, told{detection, "2024-05-07", 0}, told{disclosure, "2024-05-28", 0})
	for i := range aside.Events {
		aside.Events[i].Mentions = []timeline.Mention{{Text: "told"}}
	}
	assert.Equal(t, []timeline.Doubt{{Kind: timeline.MonthBefore, Event: 0, Other: 1}}, aside.Doubts())
	for _, test := range []struct {
		name   string
		inc    timeline.Incident
		metric timeline.Metric
		want   string
	}{
		{"first by anybody", byRegulator, delay, "detection → disclosure = 13; 2020-05-28 later; 2020-06-10 later"},
		{"first by the organisation", byRegulator, timeline.Metric{From: detection, To: disclosure, ToChoice: timeline.FirstOwn},
			"detection → first-own disclosure = 21; 2020-05-20 outside; 2020-06-10 outside"},
		{"last by anybody", byRegulator, timeline.Metric{From: detection, To: disclosure, ToChoice: timeline.Last},
			"detection → last disclosure = 34; 2020-05-20 earlier; 2020-05-28 earlier"},
		{"last by the organisation", byRegulator, timeline.Metric{From: detection, To: disclosure, ToChoice: timeline.LastOwn},
			"detection → last-own disclosure = 21; 2020-05-20 outside; 2020-06-10 outside"},
		{"from the first to the last", byRegulator, timeline.Metric{From: disclosure, To: disclosure, ToChoice: timeline.Last},
			"disclosure → last disclosure = 21; 2020-05-28 later"},
		{"every reason", several, delay,
			"detection → disclosure = 21; 2020-05-01 stands-in; 2020-05 coarser; 2020-05-09 later; 2020-05-28 again; 2020-06-01 not-actual; XXXX-05-20 no-year"},
		{"what lies after a month", incident(t, told{detection, "2023-03", 0}, told{detection, "2024-05-07", 0}, told{disclosure, "2024-05-28", 0}), delay,
			"detection → disclosure = 424–454; 2024-05-07 later"},
		{"what lies after a month of a text", aside, delay, "detection → disclosure = 21; 2023-03 coarser"},
		{"one event is no interval", incident(t, told{disclosure, "2020-05-28", 0}), timeline.Metric{From: disclosure, To: disclosure, ToChoice: timeline.Last}, ""},
		{"the last recovery", incident(t, told{detection, "2020-05-07", 0}, told{recovery, "2020-05-09", 0}, told{recovery, "2020-05-10/2020-05-20", 0}),
			timeline.Metric{From: detection, To: recovery, ToChoice: timeline.Last}, "detection → last recovery = 13; 2020-05-09 earlier"},
	} {
		t.Run(test.name, func(t *testing.T) { assert.Equal(t, test.want, measured(test.inc, test.metric)) })
	}
}

// An incident that is not over when its text is written lasts at least until then.
func TestMeasureOpen(t *testing.T) {
	const detection, recovery = timeline.Detection, timeline.Recovery
	m := timeline.Metric{From: detection, To: recovery}
	reference := jpdate.MustDate(2020, time.May, 28)
	for _, test := range []struct {
		name      string
		events    []told
		reference jpdate.Date
		want      string
	}{
		{"planned", []told{{detection, "2020-05-07", 0}, {recovery, "2020-06", timeline.Planned}}, reference, "detection → recovery = 21 at least; 2020-06 not-actual"},
		{"not done", []told{{detection, "2020-05-07", 0}, {recovery, "2020-05-27", timeline.Negated}}, reference, "detection → recovery = 21 at least; 2020-05-27 not-actual"},
		{"in a month", []told{{detection, "2020-05", 0}, {recovery, "2020-06", timeline.Planned}}, reference, "detection → recovery = 0 at least; 2020-06 not-actual"},
		{"done", []told{{detection, "2020-05-07", 0}, {recovery, "2020-05-10", 0}, {recovery, "2020-06", timeline.Planned}}, reference, "detection → recovery = 3; 2020-06 not-actual"},
		{"nothing is told of it", []told{{detection, "2020-05-07", 0}}, reference, ""},
		{"the text has no day", []told{{detection, "2020-05-07", 0}, {recovery, "2020-06", timeline.Planned}}, jpdate.Date{}, ""},
		{"not done on a day, by a text without one", []told{{detection, "2024-05-01", 0}, {recovery, "2024-05-20", timeline.Negated}, {recovery, "2024-06-01", timeline.Negated}}, jpdate.Date{},
			"detection → recovery = 31 at least; 2024-05-20 not-actual; 2024-06-01 not-actual"},
		{"not done in a month, by a text without a day", []told{{detection, "2024-05-01", 0}, {recovery, "2024-06", timeline.Negated}}, jpdate.Date{}, "detection → recovery = 31 at least; 2024-06 not-actual"},
		{"detected after the text", []told{{detection, "2020-06-07", 0}, {recovery, "2020-07", timeline.Planned}}, reference, ""},
		{"done on a day that is not in the calendar", []told{{detection, "2020-05-07", 0}, {recovery, "2020-06", timeline.Planned}, {recovery, "XXXX-XX-10", 0}}, reference, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			inc := incident(t, test.events...)
			inc.Reference = test.reference
			assert.Equal(t, test.want, measured(inc, m))
		})
	}
}

// The last of several is open while one more is to come.
func TestMeasureOpenLast(t *testing.T) {
	const detection, recovery = timeline.Detection, timeline.Recovery
	m := timeline.Metric{From: detection, To: recovery, ToChoice: timeline.Last}
	for _, test := range []struct {
		more told
		want string
	}{
		{told{recovery, "2020-06", timeline.Planned}, "detection → last recovery = 21 at least; 2020-05-07 earlier; 2020-06 not-actual"},
		{told{recovery, "2020-05-28", timeline.Negated}, "detection → last recovery = 21 at least; 2020-05-07 earlier; 2020-05-28 not-actual"},
		{told{recovery, "2020-05-06", timeline.Planned}, "detection → last recovery = 0; 2020-05-06 not-actual"},
	} {
		inc := incident(t, told{detection, "2020-05-07", 0}, told{recovery, "2020-05-07", 0}, test.more)
		inc.Reference = jpdate.MustDate(2020, time.May, 28)
		assert.Equal(t, test.want, measured(inc, m))
		m := m
		m.ToChoice = timeline.First
		first, ok := inc.MeasureOpen(m)
		assert.True(t, ok && !first.Open, "the first is done")
	}
}

func TestChoiceText(t *testing.T) {
	m := timeline.Metric{From: timeline.Detection, To: timeline.Disclosure, ToChoice: timeline.LastOwn}
	b, err := json.Marshal(m)
	require.NoError(t, err)
	assert.JSONEq(t, `{"from":"detection","to":"disclosure","to_choice":"last-own"}`, string(b))
	var back timeline.Metric
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, m, back)
	assert.EqualError(t, json.Unmarshal([]byte(`{"to_choice":"best"}`), &back), `timeline: unknown choice "best": want first, last, first-own, last-own`)
	for r := timeline.NotActual; r <= timeline.Superseded; r++ {
		b, err := json.Marshal(r)
		require.NoError(t, err)
		var back timeline.Reason
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, r, back)
		assert.NotEqual(t, r.Explain("ja"), r.Explain("en"))
	}
	assert.Empty(t, (timeline.Superseded + 1).Explain("en"))
}

// A measurement comes back from its JSON, and with it what it passed over.
func TestMeasurementJSON(t *testing.T) {
	inc := incident(t, told{timeline.Detection, "2020-05-07", 0}, told{timeline.Confirmation, "2020-05-09", 0},
		told{timeline.Disclosure, "2020-05-28T10:00", 0}, told{timeline.Recovery, "2020-06", timeline.Planned})
	inc.Reference = jpdate.MustDate(2020, time.May, 28)
	for _, m := range []timeline.Metric{delay, {From: timeline.Detection, To: timeline.Recovery}} {
		got, ok := inc.MeasureOpen(m)
		require.True(t, ok)
		b, err := json.Marshal(got)
		require.NoError(t, err)
		assert.Equal(t, got.Open, !strings.Contains(string(b), `"to":{`), "no second event if it is open: %s", b)
		var back timeline.Measurement
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, got, back)
		assert.Equal(t, inc.PassedOver(got), inc.PassedOver(back))
		assert.Equal(t, timeline.StandsIn, inc.PassedOver(back)[0].Reason)
	}
}

func TestTimelineJSON(t *testing.T) {
	for _, inc := range []timeline.Incident{{}, incident(t, told{timeline.Disclosure, "2020-05-28", 0}, told{timeline.Detection, "2020-05-07", 0})} {
		want := inc.Timeline()
		b, err := json.Marshal(want)
		require.NoError(t, err)
		var back timeline.Timeline
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, want, back, "%s", b)
	}
	b, err := json.Marshal(timeline.Timeline{})
	require.NoError(t, err)
	assert.Equal(t, "[]", string(b))
}

func TestElapsedJSON(t *testing.T) {
	b, err := json.Marshal(timeline.Elapsed{Min: time.Second, Max: time.Minute})
	require.NoError(t, err)
	assert.Equal(t, `{"min_ns":1000000000,"max_ns":60000000000}`, string(b))
}

// Of events of one day the one whose clock time is told is taken, and the first of these;
// what is only known to be no earlier or no later comes after them.
func TestChooseByClock(t *testing.T) {
	at := func(edtf string) timeline.Event {
		w, err := jpdate.ParseEDTF(edtf)
		require.NoError(t, err)
		return timeline.Event{Type: timeline.Disclosure, When: w}
	}
	later := at("2024-05-07T09:00")
	later.When.Mods |= jpdate.OnOrAfter
	inc := timeline.Incident{Events: []timeline.Event{later, at("2024-05-07"), at("2024-05-07T15:00"), at("2024-05-07T10:30"), at("2024-05-08")}}
	for choice, want := range map[timeline.Choice]string{timeline.First: "2024-05-07T10:30", timeline.Last: "2024-05-08"} {
		e, ok := inc.Choose(timeline.Disclosure, choice)
		require.True(t, ok)
		assert.Equal(t, want, e.When.String())
	}
	inc.Events = inc.Events[:4]
	e, _ := inc.Choose(timeline.Disclosure, timeline.Last)
	assert.Equal(t, "2024-05-07T15:00", e.When.String())
	inc.Events = inc.Events[:2]
	e, _ = inc.Choose(timeline.Disclosure, timeline.First)
	assert.Equal(t, "2024-05-07", e.When.String())
}
