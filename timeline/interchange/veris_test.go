package interchange_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
)

var (
	veris     = format{"veris.json", interchange.WriteVERIS, interchange.ReadVERIS, checkRecords}
	fragments = format{"veris-fragments.json", interchange.WriteVERISFragments, interchange.ReadVERIS, checkRecords}
)

// checkRecords holds back, what was read, to given and to what left says.
func checkRecords(t testing.TB, given, back []timeline.Incident, left interchange.Left) {
	t.Helper()
	lost := lostOf(left)
	n := 0
	for i, inc := range given {
		whole := lost[[2]int{i, interchange.NoIndex}]
		if whole[interchange.Whole] {
			continue
		}
		require.Less(t, n, len(back))
		got := back[n]
		n++
		if !whole[interchange.Title] {
			assert.Equal(t, string([]rune(inc.Title)), got.Title)
		}
		if !whole[interchange.Org] {
			assert.Equal(t, string([]rune(inc.Org)), got.Org)
		}
		var want []timeline.Type
		for j, e := range inc.Events {
			gone := lost[[2]int{i, j}]
			if gone[interchange.Whole] {
				continue
			}
			if _, known := e.When.Window(nil); !known && e.Type == timeline.Occurrence {
				continue // of no known year; the discovery is counted from it
			}
			want = append(want, e.Type)
			if len(gone) > 0 || e.When.Assumed != 0 || e.Type != timeline.Occurrence && e.Type != timeline.Disclosure {
				continue
			}
			if at := slices.IndexFunc(got.Events, func(g timeline.Event) bool { return g.Type == e.Type }); assert.GreaterOrEqual(t, at, 0) {
				assert.Equal(t, e.When, got.Events[at].When)
			}
		}
		var types []timeline.Type
		for _, e := range got.Events {
			if e.Type != timeline.Occurrence || !whole[interchange.Beginning] {
				types = append(types, e.Type)
			}
		}
		assert.ElementsMatch(t, want, types)
	}
	assert.Len(t, back, n)
}

func event(t timeline.Type, date string) timeline.Event {
	w, err := jpdate.ParseEDTF(date)
	if err != nil {
		panic(err)
	}
	return timeline.Event{Type: t, When: w}
}

// record returns the timeline and the notification of the first record, as JSON.
func record(t testing.TB, out []byte) (fields map[string]string) {
	t.Helper()
	var records []struct {
		Timeline map[string]json.RawMessage
		Plus     struct{ Timeline map[string]json.RawMessage }
	}
	require.NoError(t, json.Unmarshal(out, &records))
	fields = map[string]string{}
	for _, r := range records[:min(1, len(records))] {
		for _, m := range []map[string]json.RawMessage{r.Timeline, r.Plus.Timeline} {
			for k, v := range m {
				var b bytes.Buffer
				require.NoError(t, json.Compact(&b, v))
				fields[k] = b.String()
			}
		}
	}
	return fields
}

func TestVERIS(t *testing.T) {
	const unknown = `{"unit":"Unknown"}`
	outside := event(timeline.Detection, "2020-05-03")
	outside.Actor = "外部の研究者"
	for _, c := range []struct {
		name                                           string
		events                                         []timeline.Event
		incident, discovery, containment, notification string
		left                                           string
	}{
		{"the case of 2020", []timeline.Event{event(timeline.Occurrence, "2019-09"), event(timeline.Detection, "2020-05-07"), event(timeline.Disclosure, "2020-05-28")},
			`{"year":2019,"month":9}`, unknown, unknown, `{"year":2020,"month":5,"day":28}`, "whole not-exact;discovery not-exact"},
		{"days", []timeline.Event{event(timeline.Occurrence, "2020-05-01"), event(timeline.Detection, "2020-05-07"), event(timeline.Containment, "2020-05-07")},
			`{"year":2020,"month":5,"day":1}`, `{"unit":"Days","value":6}`, `{"unit":"Days","value":0}`, "", ""},
		{"hours and minutes", []timeline.Event{event(timeline.Occurrence, "2020-05-06T23:40"), event(timeline.Detection, "2020-05-07T04:50"), event(timeline.Containment, "2020-05-07T05:50")},
			`{"year":2020,"month":5,"day":6}`, `{"unit":"Minutes","value":310}`, `{"unit":"Hours","value":1}`, "", "clock coarse"},
		{"seconds", []timeline.Event{event(timeline.Occurrence, "2020-05-06T12:00:01"), event(timeline.Detection, "2020-05-06T12:00:03")},
			`{"year":2020,"month":5,"day":6,"time":"12:00:01 PM"}`, `{"unit":"Seconds","value":2}`, unknown, "", ""},
		{"backwards", []timeline.Event{event(timeline.Occurrence, "2020-05-08"), event(timeline.Detection, "2020-05-07")},
			`{"year":2020,"month":5,"day":8}`, unknown, unknown, "", "whole backwards;discovery backwards"},
		{"found by others", []timeline.Event{event(timeline.Occurrence, "2020-05-01"), outside},
			`{"year":2020,"month":5,"day":1}`, unknown, unknown, "", "whole not-own;discovery not-own"},
		{"no beginning", []timeline.Event{event(timeline.Detection, "2020-05-07"), event(timeline.Disclosure, "2020-05-28")}, "", "", "", "", "whole not-told"},
		{"too early", []timeline.Event{event(timeline.Occurrence, "1949-05-07")}, "", "", "", "", "whole out-of-range"},
		{"about", []timeline.Event{event(timeline.Occurrence, "2020-05-01"), event(timeline.Detection, "2020-05-07"), event(timeline.Containment, "2020-05-09~")},
			`{"year":2020,"month":5,"day":1}`, `{"unit":"Days","value":6}`, unknown, "", "whole not-exact;containing not-exact"},
		{"a range", []timeline.Event{event(timeline.Occurrence, "2020-05-01"), event(timeline.Detection, "2020-05-07/2020-05-09"), event(timeline.Containment, "2020-05-12")},
			`{"year":2020,"month":5,"day":1}`, unknown, unknown, "", "whole not-exact;whole not-exact;discovery not-exact;containing not-exact"},
		{"an occurrence that lasted", []timeline.Event{event(timeline.Occurrence, "2020-05-01/2020-05-04"), event(timeline.Detection, "2020-05-07")},
			`{"year":2020,"month":5,"day":1}`, `{"unit":"Days","value":6}`, unknown, "", "end no-field"},
		{"since", []timeline.Event{event(timeline.Occurrence, "2020-05-01/.."), event(timeline.Detection, "2020-05-07")},
			`{"year":2020,"month":5,"day":1}`, unknown, unknown, "", "qualifier no-field;whole not-exact;discovery not-exact"},
		{"more than a day", []timeline.Event{event(timeline.Occurrence, "2020-05-01T10:00"), event(timeline.Detection, "2020-05-02T22:00")},
			`{"year":2020,"month":5,"day":1}`, `{"unit":"Days","value":1}`, unknown, "", "clock coarse;clock no-field"},
		{"a clock time of the disclosure", []timeline.Event{event(timeline.Occurrence, "2020-05-01"), event(timeline.Disclosure, "2020-05-02T22:00")},
			`{"year":2020,"month":5,"day":1}`, unknown, unknown, `{"year":2020,"month":5,"day":2}`, "clock no-field"},
		{"of no year", []timeline.Event{event(timeline.Occurrence, "XXXX-05-07")}, "", "", "", "", "whole no-year"},
	} {
		out, left := write(t, veris, []timeline.Incident{{Events: c.events}}, interchange.Options{})
		want := map[string]string{}
		if c.incident != "" {
			want = map[string]string{"incident": c.incident, "discovery": c.discovery, "containment": c.containment, "compromise": unknown, "exfiltration": unknown}
		}
		if c.notification != "" {
			want["notification"] = c.notification
		}
		assert.Equal(t, want, record(t, out), c.name)
		var said []string
		for _, it := range left {
			if it.Part != interchange.Date && (c.incident != "" || it.Event == interchange.NoIndex) {
				said = append(said, it.Part.String()+" "+it.Reason.String())
			}
		}
		assert.Equal(t, c.left, strings.Join(said, ";"), c.name)
	}
}

// TestVERISBeginsByYear has the year of the earliest event only where that was asked for.
func TestVERISBeginsByYear(t *testing.T) {
	given := []timeline.Incident{{Events: []timeline.Event{event(timeline.Disclosure, "2020-01-28"), event(timeline.Detection, "2019-12-07")}}}
	out, left := write(t, veris, given, interchange.Options{BeginsByYear: true})
	assert.Equal(t, `{"year":2019}`, record(t, out)["incident"])
	assert.Contains(t, left, interchange.Item{Incident: 0, Event: interchange.NoIndex, Part: interchange.Beginning, Reason: interchange.ByYear})
}

// TestVERISConfidence: a record bears no further than the least sure of what it rests on.
func TestVERISConfidence(t *testing.T) {
	for want, confidence := range map[string]timeline.Confidence{"High": timeline.High, "Medium": timeline.Medium, "Low": timeline.Low} {
		sure, less := event(timeline.Occurrence, "2020-05-01"), event(timeline.Detection, "2020-05-07")
		sure.Mentions = []timeline.Mention{{Confidence: timeline.High}}
		less.Mentions = []timeline.Mention{{Confidence: confidence}}
		out, _ := write(t, veris, []timeline.Incident{{Events: []timeline.Event{sure, less}}}, interchange.Options{})
		var records []struct{ Confidence string }
		require.NoError(t, json.Unmarshal(out, &records))
		assert.Equal(t, want, records[0].Confidence)
	}
}

// TestVERISPlanned: what is planned or told anew is no beginning.
func TestVERISPlanned(t *testing.T) {
	planned, retold := event(timeline.Remediation, "2018-01-28"), event(timeline.Occurrence, "2017-01-28")
	planned.Status, retold.Retold = timeline.Planned, true
	out, left := write(t, veris, []timeline.Incident{{Events: []timeline.Event{planned, retold, event(timeline.Detection, "2019-12-07")}}}, interchange.Options{BeginsByYear: true})
	assert.Equal(t, `{"year":2019}`, record(t, out)["incident"])
	assert.Contains(t, left, interchange.Item{Incident: 0, Event: 1, Part: interchange.Whole, Reason: interchange.Superseded})
}

// TestVERISLosses names what is lost of each event that a record rests on, whether it has a
// date in it or is only an end of a duration.
func TestVERISLosses(t *testing.T) {
	rich := func(typ timeline.Type, date string) timeline.Event {
		e := event(typ, date+"T10:00+09:00")
		e.When.Assumed = jpdate.YearFromReference
		e.Mentions = []timeline.Mention{{Text: "5月7日", Clause: "5月7日に検知", Reason: "r"}}
		return e
	}
	given := []timeline.Incident{{Events: []timeline.Event{rich(timeline.Occurrence, "2020-05-01"), rich(timeline.Detection, "2020-05-07"), rich(timeline.Containment, "2020-05-09"), rich(timeline.Disclosure, "2020-05-28")}}}
	_, left := write(t, veris, given, interchange.Options{})
	for i := range given[0].Events {
		var parts []string
		for _, it := range left {
			if it.Event == i {
				parts = append(parts, it.Part.String())
			}
		}
		assert.Equal(t, "clock zone assumptions text evidence", strings.Join(parts, " "), i)
	}
	long := event(timeline.Disclosure, "2020-05-28/2020-05-29")
	long.Actor = "警視庁"
	_, left = write(t, veris, []timeline.Incident{{Events: []timeline.Event{event(timeline.Occurrence, "2020-05-01"), long}}}, interchange.Options{})
	assert.Equal(t, interchange.Left{{Event: 1, Part: interchange.End}, {Event: 1, Part: interchange.Actor}}, left)
	// Without the beginning, the durations say no day.
	_, left = write(t, fragments, []timeline.Incident{{Events: []timeline.Event{event(timeline.Detection, "2020-05-07"), event(timeline.Containment, "2020-05-09")}}}, interchange.Options{})
	assert.Contains(t, left, interchange.Item{Incident: 0, Event: 0, Part: interchange.Date})
	assert.Contains(t, left, interchange.Item{Incident: 0, Event: 1, Part: interchange.Date})
}

// TestVERISReadBack reads what was written, and files of others.
func TestVERISReadBack(t *testing.T) {
	given := []timeline.Incident{{Title: `"t" <script>`, Org: "組織", Events: []timeline.Event{
		event(timeline.Occurrence, "2020-05-01"), event(timeline.Detection, "2020-05-07"), event(timeline.Containment, "2020-05-09"), event(timeline.Disclosure, "2020-05-28")}}}
	out, left := write(t, veris, given, interchange.Options{Confirmed: true})
	assert.Empty(t, left)
	back, err := interchange.ReadVERIS(bytes.NewReader(out), interchange.Options{})
	require.NoError(t, err)
	given[0].Events[1].When.Assumed, given[0].Events[2].When.Assumed = jpdate.CountedFromContext, jpdate.CountedFromContext
	assert.Equal(t, given, back)
}

// TestVERISForeign reads records of others.
func TestVERISForeign(t *testing.T) {
	const day = `"incident":{"year":2019,"month":9,"day":3}`
	for _, c := range []struct{ name, record, want, told string }{
		{"months", `{"timeline":{"incident":{"year":2019,"month":9},"discovery":{"unit":"Months","value":8},"containment":{"unit":"Never"}},"actor":[],"plus":{"timeline":{"notification":{"year":2020}}}}`,
			"occurrence actual 2019-09;detection actual ;disclosure actual 2020", "1 timeline.discovery"},
		{"days from a month", `{"timeline":{"incident":{"year":2019,"month":9},"discovery":{"unit":"Days","value":8}}}`, "occurrence actual 2019-09;detection actual ", "1 timeline.discovery"},
		{"a unit without a number", `{"timeline":{` + day + `,"discovery":{"unit":"Hours"}}}`, "occurrence actual 2019-09-03;detection actual ", ""},
		{"days", `{"timeline":{` + day + `,"discovery":{"unit":"Days","value":3},"containment":{"unit":"Days","value":0}}}`, "occurrence actual 2019-09-03;detection actual 2019-09-06;containment actual 2019-09-06", ""},
		{"containment from an unknown discovery", `{"timeline":{` + day + `,"discovery":{"unit":"Unknown"},"containment":{"unit":"Days","value":2}}}`, "occurrence actual 2019-09-03;containment actual ", "1 timeline.containment"},
		{"before", `{"timeline":{` + day + `,"discovery":{"unit":"Days","value":-3}}}`, "occurrence actual 2019-09-03;detection actual ", "1 timeline.discovery"},
		{"weeks", `{"timeline":{` + day + `,"discovery":{"unit":"Weeks","value":2}}}`, "occurrence actual 2019-09-03;detection actual ", "1 timeline.discovery"},
		{"half a day", `{"timeline":{` + day + `,"discovery":{"unit":"Days","value":0.5}}}`, "occurrence actual 2019-09-03;detection actual ", "1 timeline.discovery"},
		{"too many", `{"timeline":{` + day + `,"discovery":{"unit":"Days","value":1e99}}}`, "occurrence actual 2019-09-03;detection actual ", "1 timeline.discovery"},
		{"after the last year", `{"timeline":{` + day + `,"discovery":{"unit":"Days","value":3999999}}}`, "occurrence actual 2019-09-03;detection actual ", "1 timeline.discovery"},
		{"no such unit", `{"timeline":{` + day + `,"discovery":{"unit":"Day","value":3},"containment":"soon"}}`, "occurrence actual 2019-09-03", "1 timeline.discovery;1 timeline.containment"},
		{"a day of no month", `{"timeline":{"incident":{"year":2019,"day":3},"discovery":{"unit":"Unknown"}}}`, "", "1 timeline.incident"},
		{"no date", `[{"timeline":{"incident":{"year":2019,"month":13}}},{"timeline":{"incident":{"year":"2019"}}},{"timeline":{"incident":{"Year":2019}}},{"timeline":{"incident":{"year":1949}}},{"timeline":{"incident":2019},"plus":{"timeline":{"notification":{"year":2019,"month":2,"day":30}}}}]`, "",
			"1 timeline.incident;2 timeline.incident;3 timeline.incident;4 timeline.incident;5 timeline.incident;5 plus.timeline.notification"},
		{"a time", `{"timeline":{"incident":{"year":2019,"month":9,"day":3,"time":"05:45:00 PM"}}}`, "occurrence actual 2019-09-03T17:45:00", ""},
		{"no time", `{"timeline":{"incident":{"year":2019,"month":9,"day":3,"time":"05:99 junk"}}}`, "occurrence actual 2019-09-03", "1 timeline.incident.time"},
		{"a time of no day", `{"timeline":{"incident":{"year":2019,"month":9,"time":"05:45:00 PM"}}}`, "occurrence actual 2019-09", "1 timeline.incident.time"},
		{"a list of victims", `{"summary":"S","victim":[{"victim_id":"A"}],"timeline":{` + day + `}}`, "occurrence actual 2019-09-03", "1 victim"},
		{"not all are records", `[3,{},{"timeline":{}},{"security_incident":"False positive","timeline":{` + day + `}},{"timeline":{` + day + `}}]`, "occurrence actual 2019-09-03", "1 ;2 timeline;3 timeline;4 security_incident"},
	} {
		got, err := interchange.ReadVERIS(strings.NewReader(c.record), interchange.Options{})
		assert.Equal(t, c.told, told(t, err), c.name)
		assert.Equal(t, c.want, said(got), c.name)
	}
	for _, s := range []string{"", "null", "3", "[3]", "{}", `{"timeline":{}}`, `{"Timeline":{` + day + `}}`, `{"timeline":{` + day + `}} x`} {
		_, err := interchange.ReadVERIS(strings.NewReader(s), interchange.Options{})
		assert.ErrorIs(t, err, interchange.ErrFormat, s)
	}
}

// TestVERISEvery writes every kind of incident.
func TestVERISEvery(t *testing.T) {
	for _, f := range []format{veris, fragments} {
		out, left := write(t, f, every(), interchange.Options{BeginsByYear: true, Created: time.Unix(0, 0)})
		back, err := f.read(bytes.NewReader(out), interchange.Options{})
		told(t, err)
		assert.NotEmpty(t, left)
		checkRecords(t, every(), back, left)
		out, left = write(t, f, nil, interchange.Options{})
		assert.Equal(t, "[]\n", string(out))
		assert.Empty(t, left)
	}
}
