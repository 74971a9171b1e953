package interchange_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"io"
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

// A format is one that is written and read back.
type format struct {
	name  string
	write func(io.Writer, []timeline.Incident, interchange.Options) (interchange.Left, error)
	read  func(io.Reader, interchange.Options) ([]timeline.Incident, error)
}

// formats is all formats, and rows those that are rows of clock times.
var formats = append([]format{
	stix, timelineJS, veris, fragments,
}, rows...)

var rows = []format{
	{"timesketch.csv", interchange.WriteTimesketchCSV, interchange.ReadTimesketchCSV},
	{"timesketch.jsonl", interchange.WriteTimesketchJSONL, interchange.ReadTimesketchJSONL},
	{"iris.csv", interchange.WriteIRIS, interchange.ReadIRIS},
}

func write(t testing.TB, f format, incidents []timeline.Incident, o interchange.Options) ([]byte, interchange.Left) {
	t.Helper()
	var b bytes.Buffer
	left, err := f.write(&b, incidents, o)
	require.NoError(t, err)
	return b.Bytes(), left
}

// TestRowsRoundTrip writes every kind of event. What is read back is what Left does not
// name, value for value.
func TestRowsRoundTrip(t *testing.T) {
	for _, f := range rows {
		for _, guarded := range []bool{false, true} {
			t.Run(f.name, func(t *testing.T) {
				o := interchange.Options{Guarded: guarded, Coarsest: jpdate.Year}
				given := every()
				out, left := write(t, f, given, o)
				back, err := f.read(bytes.NewReader(out), o)
				require.NoError(t, err)
				checkCarried(t, given, back, left)
			})
		}
	}
}

// checkCarried holds back, what was read, to given and to what left says.
func checkCarried(t *testing.T, given, back []timeline.Incident, left interchange.Left) {
	t.Helper()
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
		var want []timeline.Event
		var at []int
		for j, e := range inc.Events {
			if !lost[[2]int{i, j}][interchange.Whole] {
				want, at = append(want, e), append(at, j)
			}
		}
		if len(want) == 0 {
			continue
		}
		require.Less(t, n, len(back))
		got := back[n]
		n++
		require.Len(t, got.Events, len(want))
		assert.Equal(t, inc.Reference, got.Reference)
		for k, e := range want {
			gone := lost[[2]int{i, at[k]}]
			g := got.Events[k]
			assert.Equal(t, e.Type, g.Type)
			assert.Equal(t, e.Status, g.Status)
			assert.Equal(t, e.Retold, g.Retold)
			if !gone[interchange.Characters] && !lost[[2]int{i, interchange.NoIndex}][interchange.Characters] {
				assert.Equal(t, inc.Title, got.Title)
				assert.Equal(t, inc.Org, got.Org)
			}
			if !gone[interchange.Characters] {
				assert.Equal(t, e.Actor, g.Actor)
			}
			if gone[interchange.Date] && (e.When.Check() != nil || e.When.Value() == "XXXX-XX-XX") {
				continue // EDTF does not state what is impossible, or 午後 of no known day
			}
			if !gone[interchange.Qualifier] {
				assert.Equal(t, e.When.String(), g.When.String())
			}
			assert.Equal(t, e.When.Value(), g.When.Value())
			assert.Equal(t, e.When.Assumed, g.When.Assumed, e.When)
			if len(e.Mentions) > 0 && !gone[interchange.Evidence] && !gone[interchange.Characters] && e.Mentions[0] != (timeline.Mention{}) {
				assert.Equal(t, e.Mentions, g.Mentions)
			}
		}
	}
	assert.Len(t, back, n)
}

// TestNoBorrowedTime holds each row to the window of its event.
func TestNoBorrowedTime(t *testing.T) {
	given := []timeline.Incident{{Title: "x"}}
	for _, w := range whens() {
		given[0].Events = append(given[0].Events, timeline.Event{When: w})
	}
	for _, f := range rows[:2] {
		out, left := write(t, f, given, interchange.Options{})
		dropped := map[int]bool{}
		for _, it := range left.LeftOut() {
			dropped[it.Event] = true
		}
		var times []string
		if f.name == "timesketch.csv" {
			records, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
			require.NoError(t, err)
			for _, r := range records[1:] {
				times = append(times, r[1]+" "+r[slices.Index(records[0], "datetime_end")]+" "+r[4])
			}
		} else {
			for line := range strings.Lines(string(out)) {
				var r struct{ Datetime, Datetime_end, Precision string }
				require.NoError(t, json.Unmarshal([]byte(line), &r))
				times = append(times, r.Datetime+" "+r.Datetime_end+" "+r.Precision)
			}
		}
		n := 0
		for i, e := range given[0].Events {
			win, ok := e.When.Window(nil)
			bounded := ok && !win.Min.IsZero() && !win.Max.IsZero()
			if dropped[i] {
				continue
			}
			require.True(t, bounded, "%v has a row", e.When)
			got := strings.Fields(times[n])
			n++
			first, err := time.Parse(time.RFC3339, got[0])
			require.NoError(t, err)
			last, err := time.Parse(time.RFC3339, got[1])
			require.NoError(t, err)
			assert.True(t, first.Equal(win.Min), "%v: %v", e.When, got)
			assert.True(t, last.Equal(win.Max), "%v: %v", e.When, got)
			if win.Max.Sub(win.Min) > time.Second {
				assert.NotEqual(t, "second", got[2])
			}
		}
		assert.Len(t, times, n)
	}
}

// TestLeftOutReasons gives the reason for which each date has no row.
func TestLeftOutReasons(t *testing.T) {
	resolve := func(s string, reference jpdate.Date) jpdate.When {
		e, _ := jpdate.Parse(s)
		w, _ := jpdate.Resolver{Reference: reference}.Resolve(e, jpdate.Context{})
		return w
	}
	known := jpdate.MustDate(2020, 7, 8)
	for _, c := range []struct {
		when jpdate.When
		want string
	}{
		{jpdate.When{}, "undated"}, {resolve("10時45分", jpdate.Date{}), "undated"}, {resolve("3日間", known), "undated"}, {resolve("毎日", known), "undated"},
		{resolve("5月7日", jpdate.Date{}), "no-year"}, {resolve("2月30日", known), "impossible"}, {resolve("5月7日以降", known), "one-sided"},
		{resolve("5月7日以前", known), "one-sided"}, {resolve("2019年9月", known), "coarse"}, {resolve("2010年代", known), "coarse"},
		{resolve("9999年12月31日", known), "out-of-range"}, {resolve("2020年5月7日から2019年5月7日", known), "impossible"},
		{resolve("5月7日", known), ""}, {resolve("5月7日から", known), ""}, {resolve("5月7日まで", known), ""}, {resolve("5月7日から9日", known), ""},
	} {
		for _, f := range rows {
			_, left := write(t, f, []timeline.Incident{{Events: []timeline.Event{{When: c.when}}}}, interchange.Options{})
			got := ""
			for _, it := range left.LeftOut() {
				got = it.Reason.String()
			}
			assert.Equal(t, c.want, got, "%s: %v", f.name, c.when)
		}
	}
}

// TestRowsNothing writes no incidents, and only such as have no row.
func TestRowsNothing(t *testing.T) {
	for _, f := range rows {
		out, left := write(t, f, nil, interchange.Options{})
		assert.Empty(t, left)
		back, err := f.read(bytes.NewReader(out), interchange.Options{})
		require.NoError(t, err)
		assert.Empty(t, back)
		again, left := write(t, f, []timeline.Incident{{Title: "a"}, {Title: "b", Events: []timeline.Event{{}, {}}}}, interchange.Options{})
		assert.Equal(t, string(out), string(again))
		assert.Equal(t, []string{"1 incident left out: no event tells it (incident 1)", "2 events left out: no date is known (incident 2 event 1, incident 2 event 2)"}, left.Explain("en"))
		assert.Equal(t, "2件の事象: 省いた。日付が分からない(事案2の事象1、事案2の事象2)", left.Explain("ja")[1])
	}
}

// TestGuarded: no words of a text are a formula, and what is made here stays as a tool
// reads it.
func TestGuarded(t *testing.T) {
	own := []string{"event_tz", "timestamp"} // +09:00, -2064…
	given := append(every(), timeline.Incident{Events: []timeline.Event{event(timeline.Detection, "1969-05-07T10:45")}})
	for _, f := range []format{rows[0], rows[2]} {
		out, _ := write(t, f, given, interchange.Options{Guarded: true})
		records, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
		require.NoError(t, err)
		signed := 0
		for _, r := range records {
			for i, c := range r {
				switch {
				case slices.Contains(own, records[0][i]):
					assert.NotContains(t, c, "'")
					signed += strings.Count(c, "+") + strings.Count(c, "-")
				case c != "":
					assert.NotContains(t, "=+-@\t\r\n＝＋－＠", string([]rune(c)[0]))
				}
			}
		}
		assert.NotZero(t, signed)
	}
}

// TestForeignRows reads files that other programs made.
func TestForeignRows(t *testing.T) {
	got, err := interchange.ReadTimesketchCSV(strings.NewReader("\ufeffmessage,timestamp,datetime,timestamp_desc,extra_field_1\nA message,1331698658276340,2015-07-24T19:01:01+00:00,Write time,foo\n"), interchange.Options{})
	require.NoError(t, err)
	require.Len(t, got, 1)
	assert.Equal(t, "2015-07-24T19:01:01Z", got[0].Events[0].When.String())
	assert.Equal(t, "A message", got[0].Events[0].Mentions[0].Clause)
	got, err = interchange.ReadTimesketchJSONL(strings.NewReader(`{"message":"A","datetime":"2015-07-24 19:01:01","timestamp_desc":"detection","timestamp":"x","tag":"-","n":1}`), interchange.Options{})
	require.NoError(t, err)
	assert.Equal(t, timeline.Detection, got[0].Events[0].Type)
	// A date that was moved in the tool counts, not the edtf that is left beside it.
	got, err = interchange.ReadTimesketchCSV(strings.NewReader("message,datetime,timestamp_desc,edtf\nA,2020-05-09T00:00:00+09:00,x,2020-05-07\n"), interchange.Options{})
	require.NoError(t, err)
	assert.Equal(t, "2020-05-09T00:00:00+09:00", got[0].Events[0].When.String())
	for _, s := range []string{"", "message,datetime\n", "message,datetime,timestamp_desc\na,yesterday,b\n", "message,datetime,timestamp_desc\n\"a", "message,datetime,timestamp_desc,event_type\na,2020-05-09T00:00:00Z,b,nonsense\n"} {
		_, err := interchange.ReadTimesketchCSV(strings.NewReader(s), interchange.Options{})
		assert.ErrorIs(t, err, interchange.ErrFormat, s)
	}
	_, err = interchange.ReadIRIS(strings.NewReader("event_date\n"), interchange.Options{})
	assert.ErrorIs(t, err, interchange.ErrFormat)
}

// TestRangePrecision: a range is known as far as the less known of its ends.
func TestRangePrecision(t *testing.T) {
	for edtf, want := range map[string]string{"2020-05-07T10/2020-05-08": "day", "2020-05-07/2020-05-08T10": "day", "2020-05-07T10:45/2020-05-07T12": "hour", "2020-04/2020-05-07": "month"} {
		out, _ := write(t, rows[0], []timeline.Incident{{Events: []timeline.Event{event(timeline.Other, edtf)}}}, interchange.Options{Coarsest: jpdate.Month})
		records, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
		require.NoError(t, err)
		require.Len(t, records, 2)
		assert.Equal(t, want, records[1][slices.Index(records[0], "precision")], edtf)
	}
}

// TestOddOffset writes a clock that is off UTC by no whole minutes, as all were once, in UTC.
func TestOddOffset(t *testing.T) {
	o := interchange.Options{Location: time.FixedZone("LMT", 9*3600+18*60+59)}
	given := []timeline.Incident{{Events: []timeline.Event{event(timeline.Other, "1880-05-07")}}}
	out, _ := write(t, rows[2], given, o)
	assert.Contains(t, string(out), "\n1880-05-06T14:41:01.000000,+00:00,")
	for _, f := range rows {
		out, _ := write(t, f, given, o)
		back, err := f.read(bytes.NewReader(out), o)
		require.NoError(t, err)
		assert.Equal(t, given[0].Events[0].When, back[0].Events[0].When, f.name)
	}
}

// TestSameColumn: of two columns of one name the first counts.
func TestSameColumn(t *testing.T) {
	got, err := interchange.ReadTimesketchCSV(strings.NewReader("message,datetime,timestamp_desc,datetime\nA,2020-05-07T00:00:00Z,x,2020-05-09T00:00:00Z\n"), interchange.Options{})
	require.NoError(t, err)
	assert.Equal(t, "2020-05-07T00:00:00Z", got[0].Events[0].When.String())
}

// TestIRISCells holds cells of DFIR-IRIS to its categories, and tags to its marks.
func TestIRISCells(t *testing.T) {
	given := []timeline.Incident{{Title: "a,b|c%d"}}
	for _, typ := range timeline.Types() {
		e := event(typ, "2020-05-07")
		e.Retold = typ == timeline.Containment
		given[0].Events = append(given[0].Events, e)
	}
	out, _ := write(t, rows[2], given, interchange.Options{})
	records, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
	require.NoError(t, err)
	remedies := []timeline.Type{timeline.Containment, timeline.Recovery, timeline.Remediation}
	for i, typ := range timeline.Types() {
		title, category, tags := records[i+1][2], records[i+1][3], records[i+1][9]
		assert.Equal(t, map[bool]string{true: "Remediation", false: "Unspecified"}[slices.Contains(remedies, typ)], category, "%v", typ)
		assert.Contains(t, tags, "|incident:a%2Cb%7Cc%25d|")
		assert.NotContains(t, tags, ",")
		assert.Equal(t, typ == timeline.Containment, strings.HasSuffix(tags, "|retold"))
		assert.Equal(t, typ == timeline.Containment, strings.Contains(title, "(replaced by a later report)"), title)
	}
}
