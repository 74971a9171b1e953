package interchange_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/testdata/documents"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
)

// expressions returns those of text, settled against the reference.
func expressions(text string) []interchange.Dated {
	r, c := jpdate.Resolver{Reference: jpdate.MustDate(2020, 7, 8)}, jpdate.Context{}
	var list []interchange.Dated
	for m := range jpdate.All(text) {
		var w jpdate.When
		w, c = r.Resolve(m.Expr, c)
		list = append(list, interchange.Dated{Span: m.Span, When: w})
	}
	return list
}

func writeTIMEX3(t testing.TB, text string, list []interchange.Dated) (string, interchange.Left) {
	t.Helper()
	return writeTIMEX3On(t, text, jpdate.Date{}, list)
}

func writeTIMEX3On(t testing.TB, text string, reference jpdate.Date, list []interchange.Dated) (string, interchange.Left) {
	t.Helper()
	var b bytes.Buffer
	left, err := interchange.WriteTIMEX3(&b, text, reference, list)
	require.NoError(t, err)
	return b.String(), left
}

// checkTIMEX3 holds what is read back to what was written.
func checkTIMEX3(t testing.TB, text string, list []interchange.Dated) {
	t.Helper()
	out, left := writeTIMEX3On(t, text, jpdate.MustDate(2020, 7, 8), list)
	back, notes, err := interchange.ReadTIMEX3(strings.NewReader(out))
	require.NoError(t, err)
	lost, short := map[int]bool{}, map[int]bool{}
	for _, it := range left {
		if it.Part == interchange.Characters {
			return // offsets are those of other characters
		}
		if lost[it.Event] = it.Part == interchange.Whole; it.Part == interchange.End {
			short[it.Event] = true
		}
	}
	require.Equal(t, text, back)
	var want []interchange.Annotation
	for i, d := range list {
		if values := d.When.TIMEX3(); short[i] {
			want = append(want, interchange.Annotation{Span: d.Span, TIMEX3: values[:1]})
		} else if !lost[i] {
			want = append(want, interchange.Annotation{Span: d.Span, TIMEX3: values})
		}
	}
	require.Equal(t, want, notes)
}

func TestTIMEX3(t *testing.T) {
	const text = "5月7日に検知し、9日から11日まで調査 & 停止。<毎週月曜>に3日間]]>。\r\n\"1週間から2週間\"\tかかる"
	out, left := writeTIMEX3(t, text, expressions(text))
	assert.Equal(t, `<?xml version="1.0" encoding="UTF-8"?>
<TimeML><TIMEX3 tid="t1" type="DATE" value="2020-05-07">5月7日</TIMEX3>に検知し、<TIMEX3 tid="t2" type="DURATION" value="PXD" beginPoint="t3" endPoint="t4">9日から11日</TIMEX3><TIMEX3 tid="t3" type="DATE" value="2020-05-09"></TIMEX3><TIMEX3 tid="t4" type="DATE" value="2020-05-11"></TIMEX3>まで調査 &amp; 停止。&lt;<TIMEX3 tid="t5" type="SET" value="P1W" quant="EVERY">毎週月曜</TIMEX3>&gt;に<TIMEX3 tid="t6" type="DURATION" value="P3D">3日間</TIMEX3>]]&gt;。&#xD;
&quot;<TIMEX3 tid="t7" type="DURATION" value="P1W">1週間から2週間</TIMEX3>&quot;	かかる</TimeML>
`, out)
	assert.Equal(t, []string{
		"1 expression written without the end of the range: the format has no field for it (expression 5)",
		"1 expression written without the part of the day or month, the era, the weekday or 24時: the format has no field for it (expression 3)",
		"2 expressions written without what the date rests on: the format has no field for it (expression 1, expression 2)",
	}, left.Explain("en"))
	checkTIMEX3(t, text, expressions(text))
	for _, s := range append(nasty, "", "\u202e5月7日\u202c") {
		s = s + "5月7日" + s
		checkTIMEX3(t, s, expressions(s))
	}
}

// TestTIMEX3Documents annotates the expressions of the bundled documents, and those that
// date their events.
func TestTIMEX3Documents(t *testing.T) {
	for _, name := range documents.Bundled() {
		doc := document(t, name)
		var list []interchange.Dated
		for _, m := range doc.Mentions {
			list = append(list, interchange.Dated{Span: m.Span, When: m.When})
		}
		checkTIMEX3(t, doc.Text, list)
		out, left := writeTIMEX3On(t, doc.Text, doc.Reference, list)
		checkGolden(t, filepath.Join("timex3", name+".xml"), out)
		checkGolden(t, filepath.Join("timex3", name+".xml.left"), strings.Join(left.Explain("en"), "\n")+"\n")
		by, _ := interchange.DatedBy(doc.Incidents)
		assert.NotEmpty(t, by)
		checkTIMEX3(t, doc.Text, by)
	}
}

func TestTIMEX3Left(t *testing.T) {
	w := jpdate.On(jpdate.MustDate(2020, 5, 7))
	out, left := writeTIMEX3(t, "5月7日\x00", []interchange.Dated{
		{jpdate.Span{Start: 0, End: 8}, w}, {jpdate.Span{Start: 1, End: 8}, w}, {jpdate.Span{Start: 0, End: 4}, w}, {jpdate.Span{Start: 4, End: 99}, w}, {jpdate.Span{Start: 8, End: 9}, jpdate.When{}},
	})
	assert.Contains(t, out, "5月7日</TIMEX3>\uFFFD</TimeML>")
	assert.Equal(t, []string{
		"2 expressions left out: another annotation covers the place (expression 2, expression 3)",
		"1 expression left out: the format cannot hold it (expression 4)",
		"1 expression left out: no date is known (expression 5)",
		"the output was written with characters replaced or taken out: the format cannot hold it",
	}, left.Explain("en"))
}

// TestTIMEX3Foreign reads texts that other programs annotated.
func TestTIMEX3Foreign(t *testing.T) {
	for _, c := range []struct{ name, xml, text, notes, told string }{
		{"the parts of a document", `<?xml version="1.0" ?><TimeML xmlns:xsi="x">
<DOCID>d</DOCID><DCT><TIMEX3 functionInDocument="CREATION_TIME" tid="t0" type="DATE" value="2013-03-22">March 22</TIMEX3></DCT><TITLE>T <TIMEX3 type="DATE" value="2012">2012</TIMEX3></TITLE>
<TEXT>He <EVENT>came</EVENT> <TIMEX3 tid="t1" type="DATE" value="2013-03-21" anchorTimeID="t0">yesterday</TIMEX3>.</TEXT>
<MAKEINSTANCE/>after<p>wards</p></TimeML>`, "He came yesterday.", "8-17 DATE 2013-03-21", ""},
		{"no TEXT", `<TimeML><DOCID>d</DOCID><DCT><TIMEX3 tid="t0" type="DATE" value="2013-03-22">March 22</TIMEX3></DCT><EXTRAINFO>e</EXTRAINFO><p>a <TIMEX3 tid="t1" type="DURATION" value="P1D" beginPoint="t0" endPoint="t2">b</TIMEX3><TIMEX3 tid="t2" type="TIME" value="2013-03-22T10"/></p></TimeML>`, "a b", "2-3 DATE 2013-03-22 TIME 2013-03-22T10", ""},
		{"another root", `<doc>a <TIMEX3 type="SET" value="P1W">b</TIMEX3></doc>`, "a b", "2-3 SET P1W", ""},
		{"types and values", `<TimeML><TIMEX3 type="BANANA" value="x">a</TIMEX3><TIMEX3 type="DATE">b</TIMEX3><TIMEX3 value="2020">c</TIMEX3><TIMEX3 type="date" value="2020">d</TIMEX3></TimeML>`, "abcd", "", "1 type;2 value;3 type;4 type"},
		{"a tid twice", `<TimeML><TIMEX3 tid="t1" type="DATE" value="2020">a</TIMEX3><TIMEX3 tid="t1" type="DATE" value="2021">b</TIMEX3><TIMEX3 tid="t2" type="DURATION" value="PXD" beginPoint="t1" endPoint="t1">c</TIMEX3></TimeML>`, "abc", "0-1 DATE 2020;1-2 DATE 2021;2-3 DATE 2020 DATE 2020", "2 tid"},
		{"two texts", `<TimeML><TEXT>a<TIMEX3 type="DATE" value="2020">b</TIMEX3></TEXT><TEXT>c</TEXT></TimeML>`, "abc", "1-2 DATE 2020", ""},
		{"no such point", `<TimeML><TIMEX3 tid="t1" type="DURATION" value="P1D" beginPoint="t7">a</TIMEX3><TIMEX3 tid="t2" type="DURATION" value="P2D" beginPoint="t1" endPoint="t8">b</TIMEX3></TimeML>`, "ab", "0-1 DURATION P1D;1-2 DURATION P2D", "1 beginPoint;2 endPoint"},
	} {
		text, list, err := interchange.ReadTIMEX3(strings.NewReader(c.xml))
		assert.Equal(t, c.told, told(t, err), c.name)
		assert.Equal(t, c.text, text, c.name)
		var notes []string
		for _, a := range list {
			s := fmt.Sprintf("%d-%d", a.Span.Start, a.Span.End)
			for _, x := range a.TIMEX3 {
				s += " " + x.Type + " " + x.Value
			}
			notes = append(notes, s)
		}
		assert.Equal(t, c.notes, strings.Join(notes, ";"), c.name)
	}
	for _, s := range []string{"", "5月7日に検知した。", "<html>5月7日</html>", "<TimeML/><TimeML/>", "<TimeML/>tail", "head<TimeML/>", "<TimeML>", "<TimeML></b>", "<TimeML>&nbsp;</TimeML>", "\x00", `<?xml version="1.0" encoding="Shift_JIS"?><TimeML/>`} {
		_, _, err := interchange.ReadTIMEX3(strings.NewReader(s))
		assert.ErrorIs(t, err, interchange.ErrFormat, s)
	}
}

// TestTIMEX3Losses names what an annotation does not say, and nothing else.
func TestTIMEX3Losses(t *testing.T) {
	known := jpdate.MustDate(2020, 7, 8)
	for text, want := range map[string]string{
		"2020年5月7日": "", "5月7日": "", "2020年5月": "", "5月7日午後": "", "5月7日夕方": "", "5月7日昼前": "", "5月初め": "", "5月7日頃": "", "5月7日以降": "", "5月7日以前": "",
		"昨日": "", "約3日間": "", "週3回": "", "2022年度第3四半期": "", "2020年春": "", "2020年5月7日10時45分 UTC": "",
		"5月7日から": "qualifier", "5月7日まで": "qualifier", "5月上旬": "wording", "5月上旬頃": "qualifier wording", "5月後半": "wording",
		"令和2年5月7日": "wording", "2020年5月7日(木)": "wording", "5月7日未明": "wording", "毎週月曜": "wording",
		"1週間から2週間": "end", "2月30日": "whole", "9日から11日まで": "assumptions", "5月7日午後12時": "assumptions",
	} {
		list := expressions(text)
		require.NotEmpty(t, list, text)
		_, left := writeTIMEX3On(t, text, known, list[:1])
		var said []string
		for _, it := range left {
			said = append(said, it.Part.String())
		}
		assert.Equal(t, want, strings.Join(said, " "), text)
	}
	out, left := writeTIMEX3(t, "2月30日", expressions("2月30日"))
	assert.NotContains(t, out, "TIMEX3 ")
	assert.Equal(t, interchange.Left{{Incident: interchange.NoIndex, Part: interchange.Whole, Reason: interchange.Impossible}}, left)
}

// TestTIMEX3Reference anchors to the day of the text what that day settled, and nothing
// else; the text stays as it is.
func TestTIMEX3Reference(t *testing.T) {
	const text = "5月7日と昨日、2020年5月9日、6月8日から10日"
	known := jpdate.MustDate(2020, 7, 8)
	out, left := writeTIMEX3On(t, text, known, expressions(text))
	assert.Equal(t, `<?xml version="1.0" encoding="UTF-8"?>
<TimeML><TIMEX3 tid="t0" type="DATE" value="2020-07-08" functionInDocument="CREATION_TIME"></TIMEX3>`+
		`<TIMEX3 tid="t1" type="DATE" value="2020-05-07" temporalFunction="true" anchorTimeID="t0">5月7日</TIMEX3>と`+
		`<TIMEX3 tid="t2" type="DATE" value="2020-07-07" temporalFunction="true" anchorTimeID="t0">昨日</TIMEX3>、`+
		`<TIMEX3 tid="t3" type="DATE" value="2020-05-09">2020年5月9日</TIMEX3>、`+
		`<TIMEX3 tid="t4" type="DURATION" value="PXD" beginPoint="t5" endPoint="t6">6月8日から10日</TIMEX3>`+
		`<TIMEX3 tid="t5" type="DATE" value="2020-06-08"></TIMEX3><TIMEX3 tid="t6" type="DATE" value="2020-06-10"></TIMEX3></TimeML>
`, out)
	assert.Equal(t, interchange.Left{{Incident: interchange.NoIndex, Event: 3, Part: interchange.Assumptions}}, left)
	back, notes, err := interchange.ReadTIMEX3(strings.NewReader(out))
	require.NoError(t, err)
	assert.Equal(t, text, back)
	assert.Len(t, notes, 4)
	// 昨日 of another day does not follow from that of the text.
	out, left = writeTIMEX3On(t, "昨日", jpdate.MustDate(2020, 1, 1), expressions("昨日"))
	assert.NotContains(t, out, "anchorTimeID")
	assert.Equal(t, interchange.Left{{Incident: interchange.NoIndex, Part: interchange.Assumptions}}, left)
	out, left = writeTIMEX3(t, text, expressions(text))
	assert.NotContains(t, out, "t0")
	assert.Len(t, left, 3)
}

// TestTIMEX3Between: the length of a range has the unit of its ends.
func TestTIMEX3Between(t *testing.T) {
	for edtf, want := range map[string]string{
		"2019/2020": "PXY", "2019-09/2020-05-07": "PXM", "2020-W19/2020-W20": "PXW", "2020-05-07/2020-05-09": "PXD", "2020-05-07T10/2020-05-07T11": "PTXH", "2020-05-07T10:45/2020-05-07T11": "PTXH", "2020-05-07T10:45/2020-05-07T11:00": "PTXM",
	} {
		out, _ := writeTIMEX3(t, "x", []interchange.Dated{{Span: jpdate.Span{End: 1}, When: event(timeline.Other, edtf).When}})
		assert.Contains(t, out, `value="`+want+`"`, edtf)
	}
}

// TestDatedBy has each expression of the text once, and names the events that none dates,
// and those that another covers.
func TestDatedBy(t *testing.T) {
	at := func(e timeline.Event, source string, start int) timeline.Event {
		e.Mentions = append(e.Mentions, timeline.Mention{Source: source, Span: jpdate.Span{Start: start, End: start + 3}})
		return e
	}
	known, other := event(timeline.Detection, "2020-05-07"), event(timeline.Disclosure, "2020-05-28")
	list, left := interchange.DatedBy([]timeline.Incident{{Title: "t", Org: "o", Events: []timeline.Event{
		at(known, "", 5), at(event(timeline.Occurrence, "2020-05-07"), "", 5), at(other, "", 5), at(known, "elsewhere", 0), known, at(timeline.Event{}, "", 0), at(at(other, "", 0), "elsewhere", 9),
	}}})
	assert.Equal(t, []interchange.Dated{{Span: jpdate.Span{Start: 0, End: 3}, When: other.When}, {Span: jpdate.Span{Start: 5, End: 8}, When: known.When}}, list)
	var said []string
	for _, it := range left {
		said = append(said, fmt.Sprint(it.Event, " ", it.Part, " ", it.Reason))
	}
	assert.Equal(t, []string{
		"0 kind no-field", "1 kind no-field", "2 kind no-field", "2 date overlapping", "3 whole no-place", "4 whole no-place", "5 whole undated", "6 kind no-field",
		"-1 title no-field", "-1 org no-field",
	}, said)
}
