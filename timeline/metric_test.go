package timeline_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

var delay = timeline.Metric{From: timeline.Detection, To: timeline.Disclosure}

// told is an event as the tests write it: what, when, and its status.
type told struct {
	typ    timeline.Type
	when   string
	status timeline.Status
}

func incident(tb testing.TB, events ...told) timeline.Incident {
	tb.Helper()
	var inc timeline.Incident
	for _, e := range events {
		inc.Events = append(inc.Events, timeline.Event{Type: e.typ, Status: e.status, When: when(tb, e.when)})
	}
	return inc
}

func TestMeasure(t *testing.T) {
	const (
		occurrence, detection, confirmation = timeline.Occurrence, timeline.Detection, timeline.Confirmation
		disclosure, recovery, update        = timeline.Disclosure, timeline.Recovery, timeline.Update
	)
	recovered := timeline.Metric{From: timeline.Disclosure, To: timeline.Recovery}
	for _, test := range []struct {
		name   string
		metric timeline.Metric
		events []told
		want   string // metric: from to to = days
	}{
		{"two events", delay, []told{{detection, "2020-05-07", 0}, {disclosure, "2020-05-28", 0}},
			"detection → disclosure: 2020-05-07 to 2020-05-28 = 21"},
		{"the press knew first", delay, []told{{detection, "2020-05-28", 0}, {disclosure, "2020-05-07", 0}},
			"detection → disclosure: 2020-05-28 to 2020-05-07 = -21"},
		{"the earliest of each, in any order", delay,
			[]told{{disclosure, "2020-07-02", 0}, {detection, "2020-05-11", 0}, {disclosure, "2020-05-28", 0}, {detection, "2020-05-07", 0}},
			"detection → disclosure: 2020-05-07 to 2020-05-28 = 21"},
		{"what is planned or denied does not count", delay,
			[]told{{detection, "2020-05-01", timeline.Negated}, {detection, "2020-05-07", 0}, {disclosure, "2020-05-20", timeline.Planned}, {disclosure, "2020-05-28", 0}},
			"detection → disclosure: 2020-05-07 to 2020-05-28 = 21"},
		{"only planned", delay, []told{{detection, "2020-05-07", 0}, {disclosure, "2020-05-28", timeline.Planned}}, ""},
		{"confirmation stands in", delay, []told{{confirmation, "2020-05-11", 0}, {confirmation, "2020-05-09", 0}, {disclosure, "2020-05-28", 0}},
			"confirmation → disclosure: 2020-05-09 to 2020-05-28 = 19"},
		{"confirmation gives way", delay, []told{{confirmation, "2020-05-01", 0}, {detection, "2020-05-07", 0}, {disclosure, "2020-05-28", 0}},
			"detection → disclosure: 2020-05-07 to 2020-05-28 = 21"},
		{"a detection that did not happen is none", delay,
			[]told{{detection, "2020-05-01", timeline.Negated}, {confirmation, "2020-05-07", 0}, {disclosure, "2020-05-28", 0}},
			"confirmation → disclosure: 2020-05-07 to 2020-05-28 = 21"},
		{"at the other end too", timeline.Metric{From: occurrence, To: detection}, []told{{occurrence, "2020-05-01", 0}, {confirmation, "2020-05-11", 0}},
			"occurrence → confirmation: 2020-05-01 to 2020-05-11 = 10"},
		{"an update is no disclosure", delay, []told{{detection, "2020-05-07", 0}, {update, "2020-07-02", 0}}, ""},
		{"a recovery counts by its end", recovered, []told{{disclosure, "2020-05-07", 0}, {recovery, "2020-05-10/2020-05-20", 0}},
			"disclosure → recovery: 2020-05-07 to 2020-05-10/2020-05-20 = 13"},
		{"the earliest end of two recoveries", recovered,
			[]told{{disclosure, "2020-05-07", 0}, {recovery, "2020-05-08/2020-05-20", 0}, {recovery, "2020-05-12", 0}},
			"disclosure → recovery: 2020-05-07 to 2020-05-12 = 5"},
		{"anything else by its beginning", timeline.Metric{From: occurrence, To: disclosure},
			[]told{{occurrence, "2013-11-06/2023-04-17", 0}, {disclosure, "2023-05-01", 0}},
			"occurrence → disclosure: 2013-11-06/2023-04-17 to 2023-05-01 = 3463"},
		{"the month gives bounds", delay, []told{{detection, "2020-05", 0}, {disclosure, "2020-06-10", 0}},
			"detection → disclosure: 2020-05 to 2020-06-10 = 10–40"},
		{"the day is preferred to the month", delay, []told{{detection, "2020-05", 0}, {detection, "2020-05-07", 0}, {disclosure, "2020-05-28", 0}},
			"detection → disclosure: 2020-05-07 to 2020-05-28 = 21"},
		{"and comes first or last", delay, []told{{detection, "2020-05-07", 0}, {detection, "2020-05", 0}, {disclosure, "2020-05-28", 0}},
			"detection → disclosure: 2020-05-07 to 2020-05-28 = 21"},
		{"not where the month lies before it", delay, []told{{detection, "2023-03", 0}, {detection, "2024-05-07", 0}, {disclosure, "2024-05-28", 0}},
			"detection → disclosure: 2023-03 to 2024-05-28 = 424–454"},
		{"nor, for the last, where it lies after it", timeline.Metric{From: detection, To: disclosure, ToChoice: timeline.Last},
			[]told{{detection, "2024-05-07", 0}, {disclosure, "2024-05-28", 0}, {disclosure, "2024-07", 0}},
			"detection → last disclosure: 2024-05-07 to 2024-07 = 55–85"},
		{"a day within one month and after another", delay, []told{{detection, "2024-05-07", 0}, {detection, "2024-05", 0}, {detection, "2024-04", 0}, {disclosure, "2024-05-28", 0}},
			"detection → disclosure: 2024-04 to 2024-05-28 = 28–57"},
		{"the clock does not count", delay, []told{{detection, "2020-05-07T23:50", 0}, {disclosure, "2020-05-08T00:10", 0}},
			"detection → disclosure: 2020-05-07T23:50 to 2020-05-08T00:10 = 1"},
		{"a year that both lack", delay, []told{{detection, "XXXX-05-07", 0}, {disclosure, "XXXX-05-28", 0}},
			"detection → disclosure: XXXX-05-07 to XXXX-05-28 = 21"},
		{"a year that one lacks", delay, []told{{detection, "XXXX-05-07", 0}, {disclosure, "2020-05-28", 0}}, ""},
		{"the year alone", delay, []told{{detection, "2020", 0}, {disclosure, "2020-05-28", 0}}, ""},
		{"a bare time", delay, []told{{detection, "T10:30", 0}, {disclosure, "2020-05-28", 0}}, ""},
		{"nothing", delay, nil, ""},
		{"one type with itself", timeline.Metric{From: disclosure, To: disclosure}, []told{{disclosure, "2020-05-28", 0}, {disclosure, "2020-05-29", 0}}, ""},
		{"what stands in for itself", timeline.Metric{From: detection, To: confirmation}, []told{{confirmation, "2020-05-28", 0}}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			inc := incident(t, test.events...)
			before := slices.Clone(inc.Events)
			got, ok := inc.Measure(test.metric)
			text := ""
			if ok {
				text = fmt.Sprintf("%v: %v to %v = %v", got.Metric, got.From.When, got.To.When, got.Days)
			}
			assert.Equal(t, test.want, text)
			assert.Equal(t, before, inc.Events, "Measure does not change the incident")
		})
	}
}

// TestMeasureOrder checks that a measurement does not depend on the order in which
// the text tells of the events.
func TestMeasureOrder(t *testing.T) {
	events := incident(t, told{timeline.Detection, "2020-05", 0}, told{timeline.Detection, "2020-05-07", 0}, told{timeline.Detection, "2020-05-06/2020-05-09", 0},
		told{timeline.Disclosure, "2020-05-28", 0}, told{timeline.Disclosure, "2021-05-01", 0}).Events
	permute(events, func(events []timeline.Event) {
		got, ok := timeline.Incident{Events: events}.Measure(delay)
		require.True(t, ok)
		assert.Equal(t, timeline.Days{Min: 22, Max: 22}, got.Days)
	})
}

// TestMeasureApart checks the same of dates of which some lie apart and some overlap, and
// that no event that is passed over lies wholly before the one that is used.
func TestMeasureApart(t *testing.T) {
	events := incident(t, told{timeline.Detection, "2020-04", 0}, told{timeline.Detection, "2020-05", 0}, told{timeline.Detection, "2020-05-07", 0},
		told{timeline.Detection, "2020-33", 0}, told{timeline.Disclosure, "2020-08-28", 0}).Events
	seen := map[string]bool{}
	permute(events, func(events []timeline.Event) {
		inc := timeline.Incident{Events: events}
		got, ok := inc.Measure(delay)
		require.True(t, ok)
		seen[got.From.When.Value()] = true
		used, _ := got.From.When.Window(nil)
		for _, p := range inc.PassedOver(got) {
			w, _ := events[p.Event].When.Window(nil)
			assert.NotEqual(t, timeline.Precedes, timeline.Compare(w, used))
		}
	})
	assert.Equal(t, map[string]bool{"2020-33": true}, seen, "the first quarter is before them all")
}

// TestMeasureYearless is about detections of which one has no year.
func TestMeasureYearless(t *testing.T) {
	seen := map[string]bool{}
	events := incident(t, told{timeline.Detection, "XXXX-05-07", 0}, told{timeline.Detection, "2026-05-07", 0}, told{timeline.Disclosure, "2026-05-28", 0}).Events
	permute(events, func(events []timeline.Event) {
		got, ok := timeline.Incident{Events: events}.Measure(delay)
		seen[fmt.Sprint(got.Days, ok)] = true
	})
	assert.Equal(t, map[string]bool{"21 true": true}, seen, "the detection with its year counts, in every order")

	got, ok := incident(t, told{timeline.Detection, "XXXX-05", 0}, told{timeline.Detection, "XXXX-05-07", 0}, told{timeline.Disclosure, "XXXX-05-28", 0}).Measure(delay)
	require.True(t, ok)
	assert.Equal(t, timeline.Days{Min: 21, Max: 21}, got.Days, "the detection known to the day counts")
}

// An end that is half open makes the number of days a bound.
func TestMeasureHalfOpen(t *testing.T) {
	for _, test := range []struct {
		from, to        string
		atLeast, atMost bool
	}{
		{"2024-05-01", "2024-05-28", false, false},
		{"../2024-05-01", "2024-05-28", true, false},
		{"2024-05-01/..", "2024-05-28", false, false}, // から: it began then
		{"2024-05-01", "../2024-05-28", false, true},
		{"2024-05-01", "2024-05-28/..", false, false},
		{"../2024-05-01", "../2024-05-28", true, true},
	} {
		got, ok := incident(t, told{timeline.Detection, test.from, 0}, told{timeline.Disclosure, test.to, 0}).Measure(delay)
		require.True(t, ok)
		assert.Equal(t, timeline.Days{Min: 27, Max: 27}, got.Days)
		assert.Equal(t, [2]bool{test.atLeast, test.atMost}, [2]bool{got.AtLeast, got.AtMost}, "%s to %s", test.from, test.to)
	}
	for _, mod := range []jpdate.Mods{jpdate.OnOrAfter, jpdate.After} { // 以降, より後: on a day that is not told
		inc := incident(t, told{timeline.Detection, "2024-05-01", 0}, told{timeline.Disclosure, "2024-05-28", 0})
		inc.Events[0].When.Mods = mod
		got, ok := inc.Measure(delay)
		require.True(t, ok)
		assert.Equal(t, [2]bool{false, true}, [2]bool{got.AtLeast, got.AtMost})
		inc.Events[0].When.Mods, inc.Events[1].When.Mods = 0, mod
		got, ok = inc.Measure(delay)
		require.True(t, ok)
		assert.Equal(t, [2]bool{true, false}, [2]bool{got.AtLeast, got.AtMost})
	}
}

// permute calls f with every order of list.
func permute[T any](list []T, f func([]T)) {
	var rec func(k int)
	rec = func(k int) {
		if k == len(list) {
			f(slices.Clone(list))
			return
		}
		for i := k; i < len(list); i++ {
			list[k], list[i] = list[i], list[k]
			rec(k + 1)
			list[k], list[i] = list[i], list[k]
		}
	}
	rec(0)
}

func TestMeasureAll(t *testing.T) {
	inc := incident(t, told{timeline.Occurrence, "2020-05-04", 0}, told{timeline.Detection, "2020-05-07", 0},
		told{timeline.Disclosure, "2020-05-28", 0}, told{timeline.Containment, "2020-05-07", 0})
	var got []string
	for _, m := range inc.MeasureAll(timeline.StandardMetrics()) {
		got = append(got, fmt.Sprintf("%v %v", m.Metric, m.Days))
		days, ok := m.Interval().Days()
		assert.True(t, ok)
		assert.Equal(t, m.Days, days)
	}
	assert.Equal(t, []string{"occurrence → detection 3", "detection → containment 0", "detection → disclosure 21", "occurrence → disclosure 24"}, got)
	assert.Empty(t, timeline.Incident{}.MeasureAll(timeline.StandardMetrics()))
	assert.Empty(t, inc.MeasureAll(nil))

	list := timeline.StandardMetrics()
	list[0] = timeline.Metric{}
	assert.NotEqual(t, list[0], timeline.StandardMetrics()[0], "each caller has its own list")
}

// NTT Communications noticed on 7 May 2020 that somebody had broken in, and said
// so in public on 28 May.
func ExampleIncident_Measure() {
	inc := timeline.Incident{
		Org: "NTTコミュニケーションズ",
		Events: []timeline.Event{
			{Type: timeline.Disclosure, When: jpdate.On(jpdate.MustDate(2020, 5, 28))},
			{Type: timeline.Detection, When: jpdate.On(jpdate.MustDate(2020, 5, 7))},
			{Type: timeline.Containment, When: jpdate.On(jpdate.MustDate(2020, 5, 7))},
		},
	}
	m, ok := inc.Measure(timeline.Metric{From: timeline.Detection, To: timeline.Disclosure})
	if !ok {
		return
	}
	fmt.Printf("%v, from %v to %v: %v days\n", m.Metric, m.From.When, m.To.When, m.Days)
	fmt.Printf("the day of disclosure was day %v\n", m.Days.Inclusive())
	// Output:
	// detection → disclosure, from 2020-05-07 to 2020-05-28: 21 days
	// the day of disclosure was day 22
}

func ExampleIncident_MeasureAll() {
	inc := timeline.Incident{Events: []timeline.Event{
		{Type: timeline.Confirmation, When: jpdate.On(jpdate.MustDate(2024, 1, 21))},
		{Type: timeline.Disclosure, When: jpdate.On(jpdate.MustDate(2024, 2, 5))},
		{Type: timeline.Recovery, When: jpdate.On(jpdate.MustDate(2024, 3, 1)), Status: timeline.Planned},
	}}
	for _, m := range inc.MeasureAll(timeline.StandardMetrics()) {
		fmt.Printf("%v: %v days\n", m.Metric, m.Days)
	}
	// Output:
	// confirmation → disclosure: 15 days
}
