package timeline_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// telling is a report of the given day of 2020-05 with its events, each told once.
func telling(tb testing.TB, source string, day int, events ...told) timeline.Telling {
	tb.Helper()
	t := timeline.Telling{Source: source, Told: jpdate.MustDate(2020, time.May, day), Incident: incident(tb, events...)}
	for i := range t.Incident.Events {
		t.Incident.Events[i].Mentions = []timeline.Mention{{Text: source}}
	}
	return t
}

// tale is the events of inc as a list of lines.
func tale(inc timeline.Incident) (list []string) {
	for _, e := range inc.Events {
		s := fmt.Sprintf("%v %v", e.Type, e.When.Value())
		if e.Status != timeline.Actual {
			s += " " + e.Status.String()
		}
		for _, m := range e.Mentions {
			s += " " + m.Source
		}
		list = append(list, s)
	}
	return list
}

// threeReports is a case with a detection that moves, a disclosure that each report calls
// its own, and a recovery that is planned and then done.
func threeReports(tb testing.TB) timeline.Case {
	const detection, disclosure, update, recovery = timeline.Detection, timeline.Disclosure, timeline.Update, timeline.Recovery
	return timeline.Case{
		telling(tb, "第1報", 8, told{detection, "2020-05-07", 0}, told{disclosure, "2020-05-08", 0}, told{recovery, "2020-05-15", timeline.Planned}),
		telling(tb, "第2報", 12, told{detection, "2020-05-07", 0}, told{disclosure, "2020-05-12", 0}, told{recovery, "2020-05-20", timeline.Planned}),
		telling(tb, "最終報", 28, told{detection, "2020-05-06T22:10", 0}, told{update, "2020-05-28", 0}, told{update, "2020-05-08", 0}, told{recovery, "2020-05-21", 0}),
	}
}

func TestCase(t *testing.T) {
	c := threeReports(t)
	inc := c.Incident()
	assert.Equal(t, []string{
		"detection 2020-05-06T22:10 最終報",
		"detection 2020-05-07 第1報 第2報",
		"disclosure 2020-05-08 第1報 最終報",
		"update 2020-05-12 第2報",
		"recovery 2020-05-21 最終報",
		"update 2020-05-28 最終報",
	}, tale(inc))
	assert.Equal(t, jpdate.MustDate(2020, time.May, 28), inc.Reference)

	assert.Equal(t, []string{
		"detection 2020-05-07 第1報 第2報", "disclosure 2020-05-08 第1報", "update 2020-05-12 第2報",
		"recovery 2020-05-15 planned 第1報", "recovery 2020-05-20 planned 第2報",
	}, tale(c.AsOf(jpdate.MustDate(2020, time.May, 27))), "the day before the last report")
	assert.Equal(t, []string{"detection 2020-05-07 第1報", "disclosure 2020-05-08 第1報", "recovery 2020-05-15 planned 第1報"}, tale(c.AsOf(jpdate.MustDate(2020, time.May, 8))))
	assert.Empty(t, c.AsOf(jpdate.MustDate(2020, time.May, 7)).Events)
	assert.Empty(t, timeline.Case{}.Incident().Events)

	before := c[0].Incident.Events[0].Mentions[0]
	assert.Equal(t, timeline.Mention{Text: "第1報"}, before, "the reports stay as they are")
}

// TestCaseOrder checks that the order in which reports are given changes nothing.
func TestCaseOrder(t *testing.T) {
	c := threeReports(t)
	c = append(c, telling(t, "別紙", 12, told{timeline.Containment, "2020-05-07", 0}), timeline.Telling{Source: "記事", Incident: incident(t, told{timeline.Report, "2020-05-09", 0})})
	want, err := json.Marshal(c.Incident())
	require.NoError(t, err)
	random := rand.New(rand.NewPCG(1, 2))
	for range 50 {
		random.Shuffle(len(c), func(i, j int) { c[i], c[j] = c[j], c[i] })
		got, err := json.Marshal(c.Incident())
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	}
	// merging what has been merged adds nothing
	twice := append(c[:len(c):len(c)], c...)
	assert.Len(t, twice.Incident().Events, len(c.Incident().Events))
}

// A date that a later report gives in place of another counts in its place, from the day
// of that report on.
func TestCaseRetold(t *testing.T) {
	const detection, disclosure = timeline.Detection, timeline.Disclosure
	c := timeline.Case{
		telling(t, "続報", 20, told{detection, "2020-05-09", 0}, told{disclosure, "2020-05-10", 0}),
		telling(t, "第1報", 10, told{detection, "2020-05-06", 0}, told{disclosure, "2020-05-10", 0}),
	}
	assert.Equal(t, "detection → disclosure = 1; 2020-05-06 retold", measured(c.Incident(), delay))
	assert.Equal(t, "detection → disclosure = 4", measured(c.AsOf(jpdate.MustDate(2020, time.May, 19)), delay))
	changes := timeline.Diff(c.AsOf(jpdate.MustDate(2020, time.May, 19)), c.Incident())
	if assert.Len(t, changes, 1) {
		assert.Equal(t, timeline.Moved, changes[0].Kind)
	}

	third := telling(t, "最終報", 30, told{detection, "2020-05-06", 0})
	assert.Equal(t, "detection → disclosure = 4; 2020-05-09 retold", measured(append(c, third).Incident(), delay), "taken up again")
	both := telling(t, "最終報", 30, told{detection, "2020-05-06", 0}, told{detection, "2020-05-03", 0})
	assert.Equal(t, "detection → disclosure = 7; 2020-05-06 later", measured(timeline.Case{c[1], both}.Incident(), delay), "still told")
	silent := telling(t, "最終報", 30, told{timeline.Containment, "2020-05-06", 0})
	assert.Equal(t, "detection → disclosure = 1; 2020-05-06 retold", measured(append(c, silent).Incident(), delay), "what is not told of stays")
	closer := telling(t, "最終報", 30, told{detection, "2020-05-09T10:30", 0})
	assert.Equal(t, "detection → disclosure = 1; 2020-05-06 retold; 2020-05-09 again", measured(append(c, closer).Incident(), delay), "known more closely is not moved")
	two := timeline.Case{telling(t, "第1報", 10, told{detection, "2020-05-06", 0}, told{detection, "2020-05-09", 0}), c[0]}
	assert.Equal(t, "detection → disclosure = 4; 2020-05-09 later", measured(two.Incident(), delay), "told beside it before")
	c[0].Told = c[1].Told
	assert.Equal(t, "detection → disclosure = 4; 2020-05-09 later", measured(c.Incident(), delay), "on one day neither is the later one")
	regulator := telling(t, "監督官庁", 30, told{detection, "2020-05-12", 0})
	regulator.Incident.Events[0].Actor = "省"
	assert.Equal(t, "detection → disclosure = 4; 2020-05-12 later", measured(timeline.Case{c[1], regulator}.Incident(), delay), "somebody else's")
}

// TestCaseByHand checks that tellings of one day, source and place have an order too.
func TestCaseByHand(t *testing.T) {
	a, b := telling(t, "", 8, told{timeline.Detection, "2020-05-07", 0}), telling(t, "", 8, told{timeline.Detection, "2020-05-06", 0})
	a.Incident.Title, b.Incident.Title = "甲", "乙"
	assert.Equal(t, timeline.Case{a, b}.Incident(), timeline.Case{b, a}.Incident())
}

// A telling without a day of its own is of the day of its incident.
func TestCaseReference(t *testing.T) {
	inc := incident(t, told{timeline.Detection, "2020-05-07", 0}, told{timeline.Recovery, "2020-06", timeline.Planned})
	inc.Reference = jpdate.MustDate(2020, time.May, 28)
	c := timeline.Case{{Incident: inc}}
	assert.Equal(t, inc.Reference, c.Incident().Reference)
	assert.Equal(t, "detection → recovery = 21 at least; 2020-06 not-actual", measured(c.Incident(), timeline.Metric{From: timeline.Detection, To: timeline.Recovery}))
	assert.Empty(t, c.AsOf(jpdate.MustDate(2020, time.May, 27)).Events)
}

// TestAsOfGrows checks that a later day knows all that took place which an earlier one knew.
func TestAsOfGrows(t *testing.T) {
	c := threeReports(t)
	known := map[string]bool{}
	for day := 1; day <= 31; day++ {
		now := map[string]bool{}
		for _, e := range c.AsOf(jpdate.MustDate(2020, time.May, day)).Events {
			if e.Status == timeline.Actual {
				now[e.When.Value()] = true
			}
		}
		for value := range known {
			assert.True(t, now[value], "%s on day %d", value, day)
		}
		known = now
	}
}

// Tellings divides what was read from one text by its articles.
func TestTellings(t *testing.T) {
	inc := incident(t, told{timeline.Detection, "2020-05-07", 0}, told{timeline.Disclosure, "2020-05-08", 0}, told{timeline.Update, "2020-05-12", 0})
	at := func(spans ...jpdate.Span) (list []timeline.Mention) {
		for _, s := range spans {
			list = append(list, timeline.Mention{Span: s})
		}
		return list
	}
	inc.Events[0].Mentions = at(jpdate.Span{Start: 10, End: 14}, jpdate.Span{Start: 110, End: 114})
	inc.Events[1].Mentions = at(jpdate.Span{Start: 0, End: 9})
	inc.Events[2].Mentions = at(jpdate.Span{Start: 100, End: 109})
	inc.Articles = []jpdate.Span{{Start: 0, End: 100}, {Start: 100, End: 200}}
	c := inc.Tellings()
	require.Len(t, c, 2)
	assert.Equal(t, jpdate.MustDate(2020, time.May, 8), c[0].Told)
	assert.Equal(t, jpdate.MustDate(2020, time.May, 12), c[1].Told)
	assert.Len(t, c[0].Incident.Events, 2)
	assert.Len(t, c[1].Incident.Events, 2)
	assert.Equal(t, len(inc.Events), len(c.Incident().Events), "put together again, it is what it was")
	assert.Len(t, c.AsOf(jpdate.MustDate(2020, time.May, 9)).Events, 2)

	whole := incident(t, told{timeline.Detection, "2020-05-07", 0})
	assert.Equal(t, timeline.Case{{Incident: whole}}, whole.Tellings())
}

func TestDiff(t *testing.T) {
	const detection, disclosure, containment, recovery = timeline.Detection, timeline.Disclosure, timeline.Containment, timeline.Recovery
	before := incident(t, told{detection, "2020-05", 0}, told{disclosure, "2020-05-28", 0}, told{containment, "2020-05-08", 0}, told{containment, "2020-05-10", 0},
		told{recovery, "2020-06-01", timeline.Planned}, told{timeline.Occurrence, "2019-09-01", 0})
	after := incident(t, told{detection, "2020-05-07", 0}, told{disclosure, "2020-05-28", 0}, told{containment, "2020-05-08", 0}, told{containment, "2020-05-09", 0},
		told{recovery, "2020-06-03", 0}, told{timeline.Occurrence, "2019-10-01", 0}, told{timeline.Update, "2020-07-02", 0})
	lines := func(changes []timeline.Change) (list []string) {
		for _, c := range changes {
			s := c.Type.String() + " " + c.Kind.String()
			for _, e := range []*timeline.Event{c.Before, c.After} {
				if e != nil {
					s += " " + e.When.Value()
				}
			}
			list = append(list, s)
		}
		return list
	}
	assert.Equal(t, []string{
		"occurrence moved 2019-09-01 2019-10-01",
		"detection refined 2020-05 2020-05-07",
		"containment removed 2020-05-10",
		"containment added 2020-05-09",
		"update added 2020-07-02",
		"recovery settled 2020-06-01 2020-06-03",
	}, lines(timeline.Diff(before, after)))
	assert.Empty(t, timeline.Diff(before, before))

	const planned, negated = timeline.Planned, timeline.Negated
	for _, test := range []struct {
		before, after []told
		want          []string
	}{
		{[]told{{detection, "XXXX-05-07", 0}}, []told{{detection, "2020-05-07", 0}}, []string{"detection refined XXXX-05-07 2020-05-07"}},
		{[]told{{detection, "2020-05-07", 0}}, []told{{detection, "XXXX-05-07", 0}}, []string{"detection blurred 2020-05-07 XXXX-05-07"}},
		{[]told{{detection, "XXXX-05-07", 0}}, []told{{detection, "2020-05-08", 0}}, []string{"detection moved XXXX-05-07 2020-05-08"}},
		{[]told{{recovery, "2020-05-01", planned}}, []told{{recovery, "2020-05-09", planned}}, []string{"recovery moved 2020-05-01 2020-05-09"}},
		{[]told{{recovery, "2020-05-01", 0}}, []told{{recovery, "2020-05-09", negated}}, []string{"recovery unsettled 2020-05-01 2020-05-09"}},
		{[]told{{detection, "2020-05-05", 0}}, []told{{detection, "2020-05-03", 0}, {detection, "2020-05-05", 0}}, []string{"detection added 2020-05-03"}},
		{[]told{{detection, "2020-05-03", 0}, {detection, "2020-05-05", 0}}, []told{{detection, "2020-05-05", 0}}, []string{"detection removed 2020-05-03"}},
		{[]told{{disclosure, "2020-05-28", 0}}, []told{{timeline.Update, "2020-05-28", 0}}, nil},
		{[]told{{timeline.Update, "2020-05-28", 0}}, []told{{disclosure, "2020-05-28", 0}}, nil},
		{[]told{{disclosure, "2020-05-28", 0}}, []told{{disclosure, "2020-05-20", 0}, {timeline.Update, "2020-05-28", 0}}, []string{"disclosure added 2020-05-20"}},
	} {
		assert.Equal(t, test.want, lines(timeline.Diff(incident(t, test.before...), incident(t, test.after...))), "%v", test)
	}
	own, other := incident(t, told{detection, "2020-05-07", 0}), incident(t, told{detection, "2020-05-07", 0})
	other.Events[0].Actor = "省"
	assert.Equal(t, []string{"detection removed 2020-05-07", "detection added 2020-05-07"}, lines(timeline.Diff(own, other)))
	counted := timeline.Incident{Counts: []timeline.Count{{N: 621, Unit: "社"}}}
	assert.Equal(t, []timeline.Change{{Kind: timeline.Added, Counts: &[2]timeline.Count{{}, counted.Counts[0]}}}, timeline.Diff(timeline.Incident{}, counted))
	assert.Equal(t, []timeline.Change{{Kind: timeline.Removed, Counts: &[2]timeline.Count{counted.Counts[0], {}}}}, timeline.Diff(counted, timeline.Incident{}))
	assert.Len(t, timeline.Diff(timeline.Incident{}, after), len(after.Events), "everything is new")
	assert.Len(t, timeline.Diff(after, timeline.Incident{}), len(after.Events), "everything is gone")
	assert.Equal(t, "detection blurred 2020-05-07 2020-05", lines(timeline.Diff(after, before))[1])

	b, err := json.Marshal(timeline.Diff(before, after))
	require.NoError(t, err)
	var back []timeline.Change
	require.NoError(t, json.Unmarshal(b, &back))
	assert.Equal(t, lines(timeline.Diff(before, after)), lines(back))
}
