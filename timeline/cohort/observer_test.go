package cohort_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

// told is an event as the tests write it: what, when, and its status.
type told struct {
	typ    timeline.Type
	when   string
	status timeline.Status
}

func date(tb testing.TB, s string) jpdate.Date {
	tb.Helper()
	if s == "" {
		return jpdate.Date{}
	}
	d, err := jpdate.ParseDate(s)
	require.NoError(tb, err)
	return d
}

func incident(tb testing.TB, reference string, events ...told) timeline.Incident {
	tb.Helper()
	inc := timeline.Incident{Org: "甲社", Title: "一", Reference: date(tb, reference)}
	for _, e := range events {
		w, err := jpdate.ParseEDTF(e.when)
		require.NoError(tb, err)
		inc.Events = append(inc.Events, timeline.Event{Type: e.typ, Status: e.status, When: w})
	}
	return inc
}

func TestObserve(t *testing.T) {
	const detection, disclosure, recovery = timeline.Detection, timeline.Disclosure, timeline.Recovery
	recovered := timeline.Metric{From: detection, To: recovery}
	for _, test := range []struct {
		name      string
		metric    timeline.Metric
		collected string
		silence   bool
		reference string
		events    []told
		want      string
		err       error // of Check
	}{
		{"measured", delay, "", false, "", []told{{detection, "2020-05-07", 0}, {disclosure, "2020-05-28", 0}}, "measured 21", nil},
		{"with its limit", delay, "2020-12-31", false, "", []told{{detection, "2020-05-07", 0}, {disclosure, "2020-05-28", 0}}, "measured 21 of 238", nil},
		{"known to the month", delay, "2020-12-31", false, "", []told{{detection, "2020-05", 0}, {disclosure, "2020-06-10", 0}}, "measured 10–40 of 214–244", nil},
		{"both in the month of the collection", delay, "2020-05-20", false, "", []told{{detection, "2020-05", 0}, {disclosure, "2020-05", 0}}, "measured -30–19 of 0–19", nil},
		{"collected on the day", delay, "2020-05-07", false, "", []told{{detection, "2020-05-07", 0}, {disclosure, "2020-05-07", 0}}, "measured 0 of 0", nil},
		{"disclosed after the collection", delay, "2020-05-20", false, "", []told{{detection, "2020-05-07", 0}, {disclosure, "2020-05-28", 0}}, "measured 21 of 13", cohort.ErrOrder},
		{"detected after the collection", delay, "2020-05-01", false, "", []told{{detection, "2020-05-07", 0}, {disclosure, "2020-05-28", 0}}, "measured 21 of -6", cohort.ErrRange},
		{"without years", delay, "2020-12-31", false, "", []told{{detection, "XXXX-05-07", 0}, {disclosure, "XXXX-05-28", 0}}, "measured 21", nil},
		{"no detection", delay, "2020-12-31", false, "2020-06-01", []told{{disclosure, "2020-05-28", 0}}, "missing", nil},
		{"no disclosure", delay, "2020-12-31", false, "2020-06-01", []told{{detection, "2020-05-07", 0}}, "missing of 238", nil},
		{"denied", recovered, "", false, "2020-06-01", []told{{detection, "2020-05-07", 0}, {recovery, "2020-06-01", timeline.Negated}}, "open 25", nil},
		{"announced", recovered, "", false, "2020-06-01", []told{{detection, "2020-05-07", 0}, {recovery, "2020-07-01", timeline.Planned}}, "open 25", nil},
		{"open, from a month", recovered, "", false, "2020-06-01", []told{{detection, "2020-05", 0}, {recovery, "2020-07-01", timeline.Planned}}, "open 1", nil},
		{"open in the month", recovered, "", false, "2020-05-20", []told{{detection, "2020-05", 0}, {recovery, "2020-07-01", timeline.Planned}}, "open 0", nil},
		{"announced by a text without a date", recovered, "", false, "", []told{{detection, "2020-05-07", 0}, {recovery, "2020-07-01", timeline.Planned}}, "missing", nil},
		{"told of before it was detected", recovered, "", false, "2020-05-01", []told{{detection, "2020-05-07", 0}, {recovery, "2020-07-01", timeline.Planned}}, "missing", nil},
		{"not told of", recovered, "", false, "2020-06-01", []told{{detection, "2020-05-07", 0}}, "missing", nil},
		{"not told of, which is taken for open", recovered, "", true, "2020-06-01", []told{{detection, "2020-05-07", 0}}, "open 25", nil},
		{"over, with one more to come", recovered, "", true, "2020-06-01", []told{{detection, "2020-05-07", 0}, {recovery, "2020-05-09", 0}, {recovery, "2020-07-01", timeline.Planned}}, "measured 2", nil},
		{"from the end of a recovery", timeline.Metric{From: recovery, To: disclosure}, "2020-12-31", false, "", []told{{recovery, "2020-05-01/2020-05-07", 0}, {disclosure, "2020-05-28", 0}}, "measured 21 of 238", nil},
		{"from a disclosure", timeline.Metric{From: disclosure, To: recovery}, "2020-12-31", false, "", []told{{disclosure, "2020-05-07", 0}, {recovery, "2020-05-28", 0}}, "measured 21 of 238", nil},
		{"a confirmation stands in", delay, "2020-12-31", false, "", []told{{timeline.Confirmation, "2020-05-07", 0}, {disclosure, "2020-05-28", 0}}, "measured 21 of 238", nil},
		{"to the last", timeline.Metric{From: detection, To: disclosure, ToChoice: timeline.Last}, "", false, "", []told{{detection, "2020-05-07", 0}, {disclosure, "2020-05-28", 0}, {disclosure, "2020-06-28", 0}}, "measured 52", nil},
		{"over in a month before", recovered, "", true, "2020-06-01", []told{{detection, "2020-05-07", 0}, {recovery, "2020-02", 0}}, "measured -96–-68", nil},
	} {
		o := cohort.Observer{Metric: test.metric, Collected: date(t, test.collected), Silence: test.silence}
		inc := incident(t, test.reference, test.events...)
		n := len(inc.Events)
		got := o.Observe(inc)
		text := got.State.String()
		if got.State != cohort.Missing {
			text += " " + got.Days.String()
		}
		if got.Limited {
			text += " of " + got.Limit.String()
		}
		assert.Equal(t, test.want, text, test.name)
		assert.ErrorIs(t, got.Check(), test.err, test.name)
		assert.Len(t, inc.Events, n, test.name)
	}
}

func TestObserverKeys(t *testing.T) {
	a := incident(t, "", told{timeline.Detection, "2020-05-07", 0}, told{timeline.Detection, "2019-12", 0})
	b := incident(t, "", told{timeline.Detection, "XXXX-05-07", 0}, told{timeline.Detection, "2018", timeline.Planned})
	o := cohort.Observer{Metric: delay, GroupBy: cohort.ByYear(timeline.Detection), ID: func(inc timeline.Incident) string { return inc.Title }}
	all := o.All([]timeline.Incident{a, b})
	assert.Equal(t, []string{"2019", "", "一"}, []string{all[0].Key, all[1].Key, all[0].ID})
	assert.Equal(t, "甲社", cohort.Observer{Metric: delay, GroupBy: cohort.ByOrg}.Observe(a).Key)
}
