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
	// carried holds what was read back to what was given and to what was left.
	carried func(t testing.TB, given, back []timeline.Incident, left interchange.Left)
}

// formats is all formats, and rows those that are rows of clock times.
var formats = append([]format{
	stix, timelineJS, veris, fragments,
}, rows...)

var rows = []format{
	{"timesketch.csv", interchange.WriteTimesketchCSV, interchange.ReadTimesketchCSV, checkCarried},
	{"timesketch.jsonl", interchange.WriteTimesketchJSONL, interchange.ReadTimesketchJSONL, checkCarried},
	{"iris.csv", interchange.WriteIRIS, interchange.ReadIRIS, checkCarried},
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

// lostOf returns the parts that left names, by incident and event.
func lostOf(left interchange.Left) map[[2]int]map[interchange.Part]bool {
	lost := map[[2]int]map[interchange.Part]bool{}
	for _, it := range left {
		k := [2]int{it.Incident, it.Event}
		if lost[k] == nil {
			lost[k] = map[interchange.Part]bool{}
		}
		lost[k][it.Part] = true
	}
	return lost
}

// checkCarried holds back, what was read, to given and to what left says.
func checkCarried(t testing.TB, given, back []timeline.Incident, left interchange.Left) {
	t.Helper()
	lost := lostOf(left)
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

// TestForeignTimesketch reads rows that other programs made: no cell of theirs is taken for
// one of this package, and none of their words is lost.
func TestForeignTimesketch(t *testing.T) {
	const head = "message,datetime,timestamp_desc"
	const at = "2015-07-24T19:01:01+00:00"
	for _, c := range []struct {
		name, csv, want, told string
	}{
		{"the columns of the guide", "\ufeffmessage,timestamp,datetime,timestamp_desc,extra_field_1\nSome file,1437764461000000," + at + ",Write time,foo\n", "other actual 2015-07-24T19:01:01Z [||Write time: Some file]", ""},
		{"columns that mean another thing", head + ",source,status,event_type,text,precision,actor\nLogin of bob," + at + ",Event logged,EVT,200,4624,hello,microsecond,bob\n", "other actual 2015-07-24T19:01:01Z [||Event logged: Login of bob]", ""},
		{"precision", head + ",precision\nA," + at + ",x,day\n", "other actual 2015-07-24T19:01:01Z [||x: A]", ""},
		{"a type in the description", head + "\nA," + at + ",detection\n", "detection actual 2015-07-24T19:01:01Z [||A]", ""},
		{"the same twice", head + "\nA," + at + ",A\n", "other actual 2015-07-24T19:01:01Z [||A]", ""},
		{"no time", head + "\nA," + at + ",x\nB,Not a time,Not a time\nC,,x\nD,2015-02-30T00:00:00Z,x\n", "other actual 2015-07-24T19:01:01Z [||x: A]", "3 datetime;4 datetime;5 datetime"},
		{"no colon, fraction", head + "\nA,2015-07-24T19:01:01.123456+0900,x\nB,2015-07-24 19:01:01.5,x\n", "other actual 2015-07-24T19:01:01+09:00 [||x: A];other actual 2015-07-24T19:01:01Z [||x: B]", ""},
		{"an offset of nowhere", head + "\nA,2015-07-24T19:01:01+23:00,x\n", "other actual 2015-07-23T20:01:01Z [||x: A]", ""},
		{"a minute, a day", head + "\nA,2015-07-24T19:01,x\nB,2015-07-24,x\n", "other actual 2015-07-24T19:01Z [||x: A];other actual 2015-07-24 [||x: B]", ""},
		{"an edtf that is not ours", head + ",edtf,incident_id\nA,2020-05-09T00:00:00+09:00,x,2020-05-09,case-7\n", "other actual 2020-05-09T00:00:00+09:00 [||x: A]", ""},
		{"cells", head + "\nA, x," + at + ",y\nB," + at + "\nC," + at + ",x\n", "other actual 2015-07-24T19:01:01Z [||x: C]", "2 ;3 "},
		{"two columns of a name", "message,datetime,timestamp_desc,datetime\nA," + at + ",x,2020-01-01T00:00:00Z\n", "other actual 2015-07-24T19:01:01Z [||x: A]", ""},
		{"an incident of a column", head + ",incident\nA," + at + ",x,I\nB," + at + ",x,J\n", "other actual 2015-07-24T19:01:01Z [||x: A];other actual 2015-07-24T19:01:01Z [||x: B]", ""},
	} {
		got, err := interchange.ReadTimesketchCSV(strings.NewReader(c.csv), interchange.Options{})
		assert.Equal(t, c.told, told(t, err), c.name)
		require.Len(t, got, 1, c.name)
		assert.Empty(t, got[0].Title)
		assert.Equal(t, c.want, said(got), c.name)
	}
	for _, s := range []string{"", "message,datetime\n", "Message,Datetime,Timestamp_desc\na,2015-07-24T19:01:01Z,b\n", "message,datetime,timestamp_desc\n\"a"} {
		_, err := interchange.ReadTimesketchCSV(strings.NewReader(s), interchange.Options{})
		assert.ErrorIs(t, err, interchange.ErrFormat, s)
	}
}

// TestForeignJSONL reads lines that other programs made.
func TestForeignJSONL(t *testing.T) {
	for _, c := range []struct{ name, lines, want, told string }{
		{"other types", `{"message":"A","datetime":"2015-07-24 19:01:01","timestamp_desc":"detection","timestamp":"x","tag":"-","event_type":4624,"status":{"a":1},"n":1}`, "detection actual 2015-07-24T19:01:01Z [||A]", ""},
		{"names of members", `{"message":"A","datetime":"2015-07-24T19:01:01Z","timestamp_desc":"x","Status":"negated","Datetime":"2016-01-01"}`, "other actual 2015-07-24T19:01:01Z [||x: A]", ""},
		{"a message that is a number", `{"message":42,"datetime":"2015-07-24T19:01:01Z","timestamp_desc":null,"status":"planned"}` + "\n" + `{"message":"B","datetime":"2015-07-24T19:01:01Z","timestamp_desc":"x"}`, "other actual 2015-07-24T19:01:01Z [||42];other actual 2015-07-24T19:01:01Z [||x: B]", ""},
		{"lines that are no rows", "\ufeff\n" + `{"message":"A","datetime":"2015-07-24T19:01:01Z","timestamp_desc":"x"}` + "\n[1]\n{\n\n" + `{"datetime":1437764461}` + "\n" + `{"datetime":"2015-07-24T19:01:01Z","datetime":"2016-07-24T19:01:01Z"}` + "\n{} {}\n{}}", "other actual 2015-07-24T19:01:01Z [||x: A]", "3 ;4 ;6 datetime;7 ;8 ;9 "},
	} {
		got, err := interchange.ReadTimesketchJSONL(strings.NewReader(c.lines), interchange.Options{})
		assert.Equal(t, c.told, told(t, err), c.name)
		assert.Equal(t, c.want, said(got), c.name)
	}
	for _, s := range []string{"x", "[]", `[{"message":"A","datetime":"2015-07-24T19:01:01Z","timestamp_desc":"x"}]`, `{"timeline":{"incident":{"year":2020}}}`, `{"datetime":"2015-07-24T19:01:01Z","timestamp_desc":"x"}`, `{"datetime":"2015-07-24T19:01:01Z","message":"x"}`, `{"datetime":"2015-07-24T19:01:01Z","message":"x","timestamp_desc":null}`} {
		_, err := interchange.ReadTimesketchJSONL(strings.NewReader(s), interchange.Options{})
		assert.ErrorIs(t, err, interchange.ErrFormat, s)
	}
}

// TestForeignIRIS reads rows of a case that other programs made.
func TestForeignIRIS(t *testing.T) {
	const head = "event_date,event_tz,event_title,event_category,event_content,event_raw,event_source,event_assets,event_iocs,event_tags\n"
	for _, c := range []struct{ name, rows, want, told string }{
		{"title and content", "2023-03-26T03:00:30.000,+00:00,Mail came,Initial Access,bob opened it,raw line,SIEM,PC-1,evil.example,phish|mail\n", "other actual 2023-03-26T03:00:30Z [SIEM|raw line|Mail came: bob opened it]", ""},
		{"title alone", "2023-03-26T03:00:30.000,+09:00,Mail came,Unspecified,,,,,,\n", "other actual 2023-03-26T03:00:30+09:00 [||Mail came]", ""},
		{"tags that mean another thing", "2023-03-26T03:00:30.000,+00:00,A,,,,,,,type:malware|status:done|precision:day|incident:I\n2023-03-26T03:00:30.000,+00:00,B,,,,,,,type:detection|incident-id:7\n", "other actual 2023-03-26T03:00:30Z [||A];other actual 2023-03-26T03:00:30Z [||B]", ""},
		{"no zone", "2023-03-26T03:00:30.000,JST,A,,,,,,,\n2023-03-26T03:00:30.000,,B,,,,,,,\n", "other actual 2023-03-26T03:00:30Z [||B]", "2 event_date"},
	} {
		got, err := interchange.ReadIRIS(strings.NewReader(head+c.rows), interchange.Options{})
		assert.Equal(t, c.told, told(t, err), c.name)
		assert.Equal(t, c.want, said(got), c.name)
	}
	_, err := interchange.ReadIRIS(strings.NewReader("event_date\n"), interchange.Options{})
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

// TestOwnRowsEdited reads rows of this package that somebody has edited: what is not known
// is told of, and a date that was moved counts, not the edtf that is left beside it.
func TestOwnRowsEdited(t *testing.T) {
	edit := func(o interchange.Options, when jpdate.When, old, edited string) []string {
		given := []timeline.Incident{{Title: "T", Reference: jpdate.MustDate(2020, 7, 8), Events: []timeline.Event{{Type: timeline.Detection, Status: timeline.Planned, When: when}}}}
		var list []string
		for _, f := range rows {
			out, _ := write(t, f, given, interchange.Options{Coarsest: jpdate.Year})
			require.Contains(t, string(out), old, f.name)
			back, err := f.read(strings.NewReader(strings.ReplaceAll(string(out), old, edited)), o)
			list = append(list, said(back)+" "+told(t, err))
		}
		return list
	}
	resolve := func(s string) jpdate.When {
		e, err := jpdate.Parse(s)
		require.NoError(t, err)
		w, _ := jpdate.Resolver{}.Resolve(e, jpdate.Context{})
		return w
	}
	day := resolve("2020年5月7日")
	var o interchange.Options
	assert.Equal(t, []string{" 2 status", " 1 status", " 2 status"}, edit(o, day, "planned", "open"))
	assert.Equal(t, []string{"other planned 2020-05-07 2 event_type", "other planned 2020-05-07 1 event_type", "other planned 2020-05-07 2 type"}, edit(o, day, "detection", "4624"))
	assert.Equal(t, []string{"detection planned 2020-05-07 2 reference", "detection planned 2020-05-07 1 reference", "detection planned 2020-05-07 2 reference"}, edit(o, day, "2020-07-08", "soon"))
	utc := interchange.Options{Location: time.UTC}
	for _, c := range []struct {
		o                       interchange.Options
		text, old, edited, want string
	}{
		{o, "2020年5月7日", "2020-05-07T00:00:00", "2020-05-09T00:00:00", "2020-05-09"},
		{utc, "2020年5月7日", "2020-05-07T00:00:00", "2020-05-09T00:00:00", "2020-05-08"},
		{o, "2020年5月7日午後", "2020-05-07T12:00:00", "2020-05-09T12:00:00", "2020-05-09"},
		{o, "2020年5月上旬", "2020-05-01T00:00:00", "2020-06-01T00:00:00", "2020-06"},
		{o, "2020年春", "2020-03-01T00:00:00", "2021-03-01T00:00:00", "2021"},
		{o, "令和4年度", "2022-04-01T00:00:00", "2023-04-01T00:00:00", "2023"},
		{o, "2020年5月7日10時", "2020-05-07T10:00:00", "2020-05-07T11:00:00", "2020-05-07T11+09:00"},
	} {
		for i, got := range edit(c.o, resolve(c.text), c.old, c.edited) {
			assert.Equal(t, "detection planned "+c.want+" ", got, "%s: %s", rows[i].name, c.text)
		}
	}
}

// TestOwnPrecision reads rows of this package with an edited precision and time: a name that
// is none says nothing, and nothing is known further than the time states it.
func TestOwnPrecision(t *testing.T) {
	for _, c := range []struct{ datetime, precision, want string }{
		{"2020-05-07T10:20:30+09:00", "microsecond", "2020-05-07T10:20:30+09:00"},
		{"2020-05-07T10:20:30+09:00", "none", "2020-05-07T10:20:30+09:00"},
		{"2020-05-07T10:20:30+09:00", "business-day", "2020-05-07T10:20:30+09:00"},
		{"2020-05-07T10:20:30+09:00", "", "2020-05-07T10:20:30+09:00"},
		{"2020-05-07T10:20:30+09:00", "minute", "2020-05-07T10:20+09:00"},
		{"2020-05-07T10:20+09:00", "second", "2020-05-07T10:20+09:00"},
		{"2020-05-07T01:20:30+09:00", "day", "2020-05-06"},
		{"2020-05-07", "second", "2020-05-07"},
		{"2020-05-07", "day", "2020-05-07"},
	} {
		west := interchange.Options{Location: time.FixedZone("west", -5*60*60)}
		got, err := interchange.ReadTimesketchCSV(strings.NewReader("message,datetime,timestamp_desc,precision,incident_id\nA,"+c.datetime+",x,"+c.precision+",028c9f3b-dc1e-5348-99a4-78210b8b6672\n"), west)
		require.NoError(t, err)
		assert.Equal(t, "other actual "+c.want, said(got), c)
	}
}
