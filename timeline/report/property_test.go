package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// toldEvent is what the tests read of an event in JSON.
type toldEvent struct {
	Incident, Event    int // of JSON Lines
	Type, Status, When string
	Fault              string
	Mentions           []struct {
		Source, Text string
		Span         struct{ Start, End, Line, Column int }
	}
}

// toldReport is what the tests read of the JSON.
type toldReport struct {
	Incidents []struct {
		Title, Org, Reason string
		Source             int
		Events             []toldEvent
		Missing            []string
		Main               *struct {
			From         int
			To           *int
			MinDays      int `json:"min_days"`
			MaxDays      int `json:"max_days"`
			Contradicted bool
			Assumed      []string
		}
		Deadlines []struct{ Rule, State string }
	}
	Cohort cohort.Summary
}

func readReport(t *testing.T, r report.Report) (all toldReport) {
	t.Helper()
	require.NoError(t, json.Unmarshal(written(t, face{write: report.WriteJSON}, r, report.Japanese), &all))
	return all
}

// column returns the cells of the column of rows that head names.
func column(t *testing.T, rows [][]string, head string) []string {
	t.Helper()
	for i, h := range rows[0] {
		if h == head {
			var cells []string
			for _, row := range rows[1:] {
				cells = append(cells, row[i])
			}
			return cells
		}
	}
	require.Fail(t, "no column", head)
	return nil
}

// Each event of the report is in JSON, in JSON Lines and in the CSV, with its words, their
// bytes and their line; the bytes are those of the words in the text.
func TestEveryEvent(t *testing.T) {
	r := bundled(t)
	all := readReport(t, r)
	require.Len(t, all.Incidents, len(r.Items))
	events := readCSV(t, string(written(t, face{write: func(w io.Writer, r report.Report, l report.Lang) error {
		return report.WriteEventsCSV(w, r, l, report.CSVOptions{Raw: true})
	}}, r, report.English)))
	types, texts, starts, places := column(t, events, "type"), column(t, events, "text"), column(t, events, "start"), column(t, events, "place")
	jsonl := strings.Split(strings.TrimSpace(string(written(t, face{write: report.WriteJSONLines}, r, report.English))), "\n")
	n := 0
	for i, it := range r.Items {
		require.Len(t, all.Incidents[i].Events, len(it.Incident.Events))
		assert.Equal(t, it.Incident.Title, all.Incidents[i].Title)
		for k, e := range it.Incident.Events {
			got, line := all.Incidents[i].Events[k], toldEvent{}
			require.NoError(t, json.Unmarshal([]byte(jsonl[n]), &line))
			assert.Equal(t, [2]int{i, k}, [2]int{line.Incident, line.Event})
			assert.Equal(t, got.Mentions, line.Mentions)
			assert.Equal(t, e.Type.String(), got.Type)
			assert.Equal(t, e.Type.String(), types[n])
			assert.Equal(t, e.When.String(), got.When)
			require.Len(t, got.Mentions, len(e.Mentions))
			for j, m := range e.Mentions {
				told, text := got.Mentions[j], r.Sources[it.Source].Text
				assert.Equal(t, m.Text, told.Text)
				assert.Equal(t, m.Text, text[told.Span.Start:told.Span.End])
				before := text[:told.Span.Start]
				assert.Equal(t, strings.Count(before, "\n")+1, told.Span.Line)
				assert.Equal(t, len([]rune(before[strings.LastIndex(before, "\n")+1:]))+1, told.Span.Column)
			}
			first := got.Mentions[0]
			assert.Equal(t, first.Text, texts[n])
			assert.Equal(t, strconv.Itoa(first.Span.Start), starts[n])
			assert.Equal(t, fmt.Sprintf("%s:%d:%d", first.Source, first.Span.Line, first.Span.Column), places[n])
			n++
		}
	}
	assert.Len(t, jsonl, n)
	assert.Len(t, events, n+1)
}

// The intervals of the CSV are those of JSON, and the cohort is that of the report.
func TestEveryInterval(t *testing.T) {
	r := bundled(t)
	all := readReport(t, r)
	assert.Equal(t, r.Cohort, all.Cohort)
	rows := readCSV(t, string(written(t, face{write: func(w io.Writer, r report.Report, l report.Lang) error {
		return report.WriteIntervalsCSV(w, r, l, report.CSVOptions{})
	}}, r, report.English)))
	incidents, metrics, states := column(t, rows, "incident"), column(t, rows, "metric"), column(t, rows, "state")
	least, most, why := column(t, rows, "min_days"), column(t, rows, "max_days"), column(t, rows, "why")
	seen := 0
	for i := range incidents {
		if i > 0 && incidents[i] == incidents[i-1] {
			assert.NotEqual(t, metrics[i-1], metrics[i])
			continue // one of the others
		}
		it := all.Incidents[seen]
		assert.Equal(t, strconv.Itoa(seen+1), incidents[i])
		if it.Main == nil {
			assert.Equal(t, "unmeasured", states[i])
			assert.NotEmpty(t, why[i])
			assert.NotEmpty(t, it.Missing)
			assert.NotEmpty(t, it.Reason)
			assert.Empty(t, least[i]+most[i])
		} else {
			assert.Equal(t, "measured", states[i])
			assert.Equal(t, strconv.Itoa(it.Main.MinDays), least[i])
			assert.Equal(t, strconv.Itoa(it.Main.MaxDays), most[i])
		}
		seen++
	}
	assert.Equal(t, len(r.Items), seen)
}

// Each face of words has what the report rests on: the words and where they stand, what was
// assumed, what contradicts itself, why something was not measured, what was read.
func TestNothingIsLost(t *testing.T) {
	source := report.Source{Name: "odd.txt", Reference: date(2020, 3, 2), From: report.OriginOption, Incidents: odd(t)}
	r := report.New(options(t), append(sources(t, "nttcom"), source)...)
	for _, f := range textual[:4] {
		for l, want := range map[report.Lang][]string{
			report.Japanese: {"5月7日", "nttcom.txt:3:20", "233–241", "年は、日付が基準日より前", "2020-03-01 (!)", "検知の日付がない", "2020年2月30日", "暦にない日時", "書かれたことが互いに食い違う", "検知の日付がないため、最初の確認で代えた", "odd.txt: 基準日 2020-03-02(指定)", "営業日", "中央値", "4.5営業日", "判定していない"},
			report.English:  {"5月7日", "nttcom.txt:3:20", "233–241", "the year is the last one that", "2020-03-01 (!)", "no dated detection", "2020年2月30日", "the calendar has no such time", "what is written contradicts itself", "no detection is dated: the first confirmation stands for it", "odd.txt: reference 2020-03-02 (as given)", "business days", "median", "4.5 business days", "not decided"},
		} {
			out := string(written(t, f, r, l))
			for _, s := range want {
				assert.Contains(t, out, s, "%s.%v", f.name, l)
			}
		}
	}
	all := readReport(t, r)
	found := false
	for _, inc := range all.Incidents {
		found = found || inc.Main != nil && inc.Main.Contradicted
	}
	assert.True(t, found)
}

// An interval that goes on is shown as at least so long, and not measured.
func TestOpen(t *testing.T) {
	r := hostile(t)["open, hours"]
	require.True(t, r.Items[0].Main.Open)
	out := string(written(t, textual[0], r, report.English))
	assert.Contains(t, out, "at least 11")
	assert.Contains(t, out, "recovery had not taken place on 2025-02-10")
	assert.Contains(t, out, "1 more without an end yet")
	assert.Contains(t, string(written(t, face{write: report.WriteMermaidGantt}, r, report.Japanese)), "検知から自組織の最後の復旧まで 11日以上 :crit, i0, 2025-01-30, 2025-02-10")
	all := readReport(t, r)
	require.NotNil(t, all.Incidents[0].Main)
	assert.Nil(t, all.Incidents[0].Main.To)
	ics := string(written(t, textual[len(textual)-1], r, report.English))
	assert.Contains(t, ics, "DTSTART;TZID=Asia/Tokyo:2025")
}

// What has no date has no place in a diagram, which says so.
func TestUndated(t *testing.T) {
	r := hostile(t)["undated"]
	for _, write := range []func(io.Writer, report.Report, report.Lang) error{report.WriteMermaidTimeline, report.WriteMermaidGantt} {
		assert.Contains(t, string(written(t, face{write: write}, r, report.Japanese)), "%% 省いたもの: 年の分かる日付のない出来事 3件")
	}
	assert.Contains(t, string(written(t, face{write: report.WriteMermaidGantt}, hostile(t)["many events"], report.English)), "%% ")
}

// A mention of an incident that several reports tell stands in the one that it names.
func TestMentionOfAnotherSource(t *testing.T) {
	inc := timeline.Incident{Events: []timeline.Event{{Type: timeline.Detection, When: jpdate.On(date(2020, 5, 7)), Mentions: []timeline.Mention{
		{Source: "b.txt", Text: "5月7日", Span: jpdate.Span{Start: 7, End: 14}}, {Source: "gone.txt", Text: "5月7日"},
	}}}}
	r := report.New(report.Options{}, report.Source{Name: "a.txt", Text: "何もない", Incidents: []timeline.Incident{inc}}, report.Source{Name: "b.txt", Text: "本日\n5月7日"})
	mentions := readReport(t, r).Incidents[0].Events[0].Mentions
	assert.Equal(t, "b.txt", mentions[0].Source)
	assert.Equal(t, 2, mentions[0].Span.Line)
	assert.Equal(t, "gone.txt", mentions[1].Source)
	assert.Zero(t, mentions[1].Span.Line)
}

func TestCSVOptions(t *testing.T) {
	inc := named("=1\n2")
	inc.Events[0].When = jpdate.On(date(2023, 6, 9)) // after the disclosure
	r := report.New(report.Options{}, report.Source{Name: "+a", Incidents: []timeline.Incident{inc}})
	write := func(o report.CSVOptions) string {
		var b bytes.Buffer
		require.NoError(t, report.WriteIntervalsCSV(&b, r, report.English, o))
		return b.String()
	}
	plain := readCSV(t, write(report.CSVOptions{}))
	assert.Equal(t, "'=1\n2", column(t, plain, "title")[0])
	assert.Equal(t, "'+a", column(t, plain, "source")[0])
	assert.Equal(t, "-38", column(t, plain, "min_days")[0], "a number is no formula")
	raw := readCSV(t, write(report.CSVOptions{Raw: true}))
	assert.Equal(t, "=1\n2", column(t, raw, "title")[0])
	assert.Equal(t, "\ufeff"+write(report.CSVOptions{}), write(report.CSVOptions{BOM: true}))
	lf := write(report.CSVOptions{LF: true})
	assert.NotContains(t, lf, "\r")
	assert.Equal(t, lf, strings.ReplaceAll(write(report.CSVOptions{}), "\r\n", "\n"))
	assert.Equal(t, plain, readCSV(t, lf))
}

var color = regexp.MustCompile("\x1b\\[[0-9]*m")

// Colours are there if they are asked for, and are all that differs.
func TestColor(t *testing.T) {
	r := bundled(t)
	var plain, colored bytes.Buffer
	require.NoError(t, report.WriteText(&plain, r, report.Japanese, report.TextOptions{Events: true}))
	require.NoError(t, report.WriteText(&colored, r, report.Japanese, report.TextOptions{Events: true, Color: true}))
	assert.NotContains(t, plain.String(), "\x1b")
	assert.Contains(t, colored.String(), "\x1b[1m")
	assert.Equal(t, plain.String(), color.ReplaceAllString(colored.String(), ""))
}

// Deadlines keep their UID when the report is of more, and when what is due changes.
func TestUID(t *testing.T) {
	uids := func(r report.Report) []string {
		return regexp.MustCompile(`UID:\w+`).FindAllString(string(written(t, textual[len(textual)-1], r, report.English)), -1)
	}
	o := options(t)
	one, other := report.Source{Name: "a", Incidents: []timeline.Incident{named("一")}}, report.Source{Name: "b", Incidents: []timeline.Incident{named("一"), named("一")}}
	alone := uids(report.New(o, one))
	require.NotEmpty(t, alone)
	both := uids(report.New(o, other, one))
	assert.Len(t, both, 3*len(alone))
	assert.Equal(t, alone, both[2*len(alone):])
	later := named("一")
	later.Events[0].When = jpdate.On(date(2023, 5, 10))
	assert.Equal(t, alone, uids(report.New(o, report.Source{Name: "a", Incidents: []timeline.Incident{later}})))
}

// An error of the writer is returned.
func TestWriterError(t *testing.T) {
	for _, f := range textual {
		assert.ErrorIs(t, f.write(broken{}, bundled(t), report.Japanese), io.ErrClosedPipe, f.name+"."+f.ext)
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }
