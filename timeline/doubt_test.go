package timeline_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

func TestDoubts(t *testing.T) {
	const (
		occurrence, detection = timeline.Occurrence, timeline.Detection
		disclosure, update    = timeline.Disclosure, timeline.Update
		recovery              = timeline.Recovery
		confirmation          = timeline.Confirmation
	)
	for _, test := range []struct {
		name   string
		events []told
		want   string // in words, or "" for none
	}{
		{"in order", []told{{occurrence, "2020-05-01", 0}, {detection, "2020-05-07", 0}, {disclosure, "2020-05-28", 0}}, ""},
		{"one day", []told{{detection, "2020-05-07", 0}, {disclosure, "2020-05-07", 0}}, ""},
		{"disclosure first", []told{{detection, "2020-05-28", 0}, {disclosure, "2020-05-07", 0}},
			"disclosure 2020-05-07 is before detection 2020-05-28"},
		{"detection first", []told{{occurrence, "2020-05-08", 0}, {detection, "2020-05-07", 0}},
			"detection 2020-05-07 is before occurrence 2020-05-08"},
		{"recovery first", []told{{recovery, "2020-05-07T10:00", 0}, {occurrence, "2020-05-07T11:00", 0}},
			"recovery 2020-05-07T10:00 is before occurrence 2020-05-07T11:00"},
		{"update first", []told{{update, "2020-05-07", 0}, {disclosure, "2020-06-01", 0}},
			"update 2020-05-07 is before disclosure 2020-06-01"},
		{"the earliest of each", []told{{detection, "2020-05-28", 0}, {disclosure, "2020-05-20", 0}, {detection, "2020-05-07", 0}}, ""},
		{"overlapping windows", []told{{detection, "2020-05-20", 0}, {disclosure, "2020-05", 0}}, ""},
		{"about", []told{{detection, "2020-05-07T07:50", 0}, {occurrence, "2020-05-07T08:00~", 0}}, ""},
		{"planned", []told{{detection, "2020-05-28", 0}, {disclosure, "2020-05-07", timeline.Planned}}, ""},
		{"no year", []told{{detection, "XXXX-05-28", 0}, {disclosure, "XXXX-05-07", 0}}, ""},
		{"a confirmation for want of a detection, after the disclosure", []told{{confirmation, "2024-10-15T15:10", 0}, {disclosure, "2024-10-15T14:31", 0}},
			"disclosure 2024-10-15T14:31 is before confirmation 2024-10-15T15:10"},
		{"a confirmation for want of a detection, before the occurrence", []told{{confirmation, "2024-10-14", 0}, {occurrence, "2024-10-15", 0}},
			"confirmation 2024-10-14 is before occurrence 2024-10-15"},
		{"the first confirmation", []told{{confirmation, "2024-10-16", 0}, {disclosure, "2024-10-15", 0}, {confirmation, "2024-10-14", 0}}, ""},
		{"a confirmation that may be before", []told{{confirmation, "2024-10-15", 0}, {disclosure, "2024-10-15T14:31", 0}}, ""},
		{"a confirmation after the disclosure, and a detection", []told{{detection, "2024-10-14", 0}, {confirmation, "2024-10-16", 0}, {disclosure, "2024-10-15", 0}}, ""},
		{"a confirmation after the disclosure, and a detection without a year", []told{{detection, "XXXX-10-14", 0}, {confirmation, "2024-10-16", 0}, {disclosure, "2024-10-15", 0}}, ""},
		{"a confirmation after the disclosure, and a detection in the year", []told{{detection, "2024", 0}, {confirmation, "2024-10-16", 0}, {disclosure, "2024-10-15", 0}}, ""},
		{"a confirmation after the disclosure, and a detection to come", []told{{detection, "2024-10-14", timeline.Planned}, {confirmation, "2024-10-16", 0}, {disclosure, "2024-10-15", 0}},
			"disclosure 2024-10-15 is before confirmation 2024-10-16"},
		{"two years, both written", []told{{detection, "2019-05-07", 0}, {detection, "2020-05-07", 0}}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			inc := incident(t, test.events...)
			got := ""
			for _, d := range inc.Doubts() {
				got += d.Explain(inc, "en")
			}
			assert.Equal(t, test.want, got)
		})
	}
}

// What stands in is named as what it is, and the delay that counts from it is concerned.
func TestDoubtStandIn(t *testing.T) {
	inc := incident(t, told{timeline.Confirmation, "2024-10-15T15:10", 0}, told{timeline.Disclosure, "2024-10-15T14:31", 0})
	require.Equal(t, []timeline.Doubt{{Kind: timeline.DisclosureBeforeDetection, Event: 1, Other: 0}}, inc.Doubts())
	assert.Equal(t, "公表 2024-10-15T14:31が確認 2024-10-15T15:10より前です", inc.Doubts()[0].Explain(inc, "ja"))
	m, ok := inc.Measure(delay)
	require.True(t, ok)
	assert.True(t, inc.Doubts()[0].Concerns(inc, m))
}

func TestDoubtTwoYears(t *testing.T) {
	inc := incident(t, told{timeline.Detection, "2019-05-07", 0}, told{timeline.Detection, "2020-05-07", 0}, told{timeline.Disclosure, "2020-05-28", 0})
	inc.Events[1].When.Assumed = jpdate.YearFromContext
	require.Equal(t, []timeline.Doubt{{Kind: timeline.TwoYears, Event: 1, Other: 0}}, inc.Doubts())
	d := inc.Doubts()[0]
	assert.Equal(t, "検知 2020-05-07と検知 2019-05-07は同じ月日で年が違います", d.Explain(inc, "ja"))

	m, ok := inc.Measure(delay)
	require.True(t, ok)
	assert.True(t, d.Concerns(inc, m), "the delay counts from the detection of 2019")
	other, ok := inc.Measure(timeline.Metric{From: timeline.Disclosure, To: timeline.Recovery})
	require.False(t, ok)
	assert.False(t, d.Concerns(inc, other))
}

func TestDoubtKindText(t *testing.T) {
	for k := timeline.DetectionBeforeOccurrence; k <= timeline.MonthBefore; k++ {
		b, err := json.Marshal(k)
		require.NoError(t, err)
		var back timeline.DoubtKind
		require.NoError(t, json.Unmarshal(b, &back))
		assert.Equal(t, k, back)
	}
	_, err := (timeline.MonthBefore + 1).MarshalText()
	assert.EqualError(t, err, "timeline: no kind of doubt 7")
	var k timeline.DoubtKind
	assert.ErrorContains(t, k.UnmarshalText([]byte("x")), `timeline: unknown kind of doubt "x": want detection-before-occurrence`)
}

func TestDoubtAfterReference(t *testing.T) {
	inc := incident(t, told{timeline.Detection, "2020-05-07", 0}, told{timeline.Disclosure, "2020-05-28", 0}, told{timeline.Recovery, "2020-06-30", 0})
	assert.Empty(t, inc.Doubts(), "the text states no day of its own")
	inc.Reference = jpdate.MustDate(2020, time.May, 28)
	require.Equal(t, []timeline.Doubt{{Kind: timeline.AfterReference, Event: 2, Other: 2}}, inc.Doubts())
	assert.Equal(t, "recovery 2020-06-30 is after the text, of 2020-05-28", inc.Doubts()[0].Explain(inc, "en"))
	assert.Equal(t, "復旧 2020-06-30がこの文章の日付 2020-05-28 より後です", inc.Doubts()[0].Explain(inc, "ja"))
	inc.Events[2].Status = timeline.Planned
	assert.Empty(t, inc.Doubts(), "a plan lies after the text")
}

// A doubt about another incident says nothing of this one.
func TestDoubtOfAnother(t *testing.T) {
	inc := incident(t, told{timeline.Detection, "2020-05-07", 0})
	for _, d := range []timeline.Doubt{{}, {Event: -1}, {Other: 5}, {Kind: timeline.MonthBefore + 1}} {
		assert.Empty(t, d.Explain(timeline.Incident{}, "en"))
		assert.NotPanics(t, func() { d.Explain(inc, "ja") })
		assert.False(t, d.Concerns(timeline.Incident{}, timeline.Measurement{}))
	}
	assert.Empty(t, timeline.Doubt{Kind: timeline.MonthBefore + 1}.Explain(inc, "en"))
}
