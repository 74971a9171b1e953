package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/examples/internal/clitest"
)

const page = "甲社の不正アクセス\n甲社は5月7日に不正アクセスを検知し、5月28日に公表した。\n"

func exec(stdin string, args ...string) (code int, stdout, stderr string) {
	return clitest.Exec(program(), stdin, args...)
}

// told is what the tests read of the JSON output.
type told struct {
	Incidents []struct {
		File       string
		Title, Org string
		Start, End int
		Events     []struct {
			Type, Value, Status, Text, Clause string
			Start, End                        int
			Assumed                           []string
			Error                             string
			Event                             int
			Reason                            string
		}
		Intervals []struct {
			From, To string
			Days     *int
			MinDays  *int `json:"min_days"`
			MaxDays  *int `json:"max_days"`
		}
	}
	Documents []struct {
		File, Reference string
		From            string `json:"reference_from"`
	}
}

func read(t *testing.T, stdout string) (all told) {
	t.Helper()
	require.NoError(t, json.Unmarshal([]byte(stdout), &all), stdout)
	return all
}

func TestJSON(t *testing.T) {
	file := clitest.Write(t, "page.txt", page)
	code, stdout, stderr := exec("", "-format", "json", "-ref", "2020-07-08", file)
	assert.Zero(t, code)
	assert.Empty(t, stderr)
	all := read(t, stdout)
	require.Len(t, all.Incidents, 1)
	inc := all.Incidents[0]
	assert.Empty(t, inc.File, "one file has no name")
	assert.Equal(t, "甲社の不正アクセス", inc.Title)
	assert.Zero(t, inc.Start)
	assert.LessOrEqual(t, inc.End, len(page))
	var got []string
	for _, e := range inc.Events {
		got = append(got, e.Type+" "+e.Status+" "+e.Value+" "+e.Text)
		assert.Equal(t, page[e.Start:e.End], e.Text)
		assert.Contains(t, e.Clause, e.Text)
		assert.NotEmpty(t, e.Assumed, "the year is not written")
	}
	assert.Equal(t, []string{"detection actual 2020-05-07 5月7日", "disclosure actual 2020-05-28 5月28日"}, got)
	require.Len(t, inc.Intervals, 1)
	iv := inc.Intervals[0]
	assert.Equal(t, [2]string{"detection", "disclosure"}, [2]string{iv.From, iv.To})
	require.NotNil(t, iv.Days)
	assert.Equal(t, 21, *iv.Days)
	assert.Nil(t, iv.MinDays)
	assert.Nil(t, iv.MaxDays)
	for _, key := range []string{"title", "org", "start", "end", "events", "intervals", "type", "value", "status", "text", "clause", "assumed", "from", "to", "days"} {
		assert.Contains(t, stdout, `"`+key+`":`)
	}
}

func TestJSONBounds(t *testing.T) {
	_, stdout, _ := exec("2020年5月に不正アクセスを検知し、2020年6月10日に公表した。", "-format", "json", "-")
	all := read(t, stdout)
	require.Len(t, all.Incidents, 1)
	require.Len(t, all.Incidents[0].Intervals, 1)
	iv := all.Incidents[0].Intervals[0]
	assert.Nil(t, iv.Days, "an interval that is not exact has bounds instead")
	require.NotNil(t, iv.MinDays)
	require.NotNil(t, iv.MaxDays)
	assert.Equal(t, [2]int{10, 40}, [2]int{*iv.MinDays, *iv.MaxDays})
}

func TestJSONFiles(t *testing.T) {
	file := clitest.Write(t, "page.txt", page)
	code, stdout, _ := exec("2024年1月21日に漏えいが判明した。", "-format", "json", file, "-")
	assert.Zero(t, code)
	all := read(t, stdout)
	require.Len(t, all.Incidents, 2)
	assert.Equal(t, file, all.Incidents[0].File)
	assert.Equal(t, "standard input", all.Incidents[1].File)
	first := strings.TrimLeft(stdout[strings.Index(stdout, "[")+1:], " \n{")
	assert.True(t, strings.HasPrefix(first, `"file"`), "the file comes first: %s", first)
}

// TestJSONTwice reads events that are told twice: each place is printed, with the number
// of the event.
func TestJSONTwice(t *testing.T) {
	const text = "2020年5月28日\n甲社の不正アクセス\n甲社は2020年5月7日に不正アクセスを検知した。\n経緯\n2020年5月7日　不正アクセスを検知\n2020年5月28日　公表\n"
	_, stdout, _ := exec(text, "-format", "json", "-")
	all := read(t, stdout)
	require.Len(t, all.Incidents, 1)
	var numbers []int
	for _, e := range all.Incidents[0].Events {
		numbers = append(numbers, e.Event)
		assert.Equal(t, text[e.Start:e.End], e.Text)
		assert.Contains(t, text, e.Clause)
		assert.NotEmpty(t, e.Clause)
		assert.NotEmpty(t, e.Reason)
	}
	assert.Equal(t, []int{1, 1, 2, 2}, numbers)
	require.Len(t, all.Documents, 1)
	assert.Equal(t, "2020-05-28", all.Documents[0].Reference)
	assert.Equal(t, "text", all.Documents[0].From)
}

func TestJSONError(t *testing.T) {
	code, stdout, _ := exec("甲社は2017年7月17日(火)に不正アクセスを検知した。", "-format", "json", "-")
	assert.Zero(t, code)
	all := read(t, stdout)
	require.Len(t, all.Incidents, 1)
	require.NotEmpty(t, all.Incidents[0].Events)
	e := all.Incidents[0].Events[0]
	assert.Equal(t, [2]string{"2017-07-17", "fields contradict each other"}, [2]string{e.Value, e.Error})
}

func TestDoubts(t *testing.T) {
	const text = "甲社は2024年5月28日に不正アクセスを検知した。2024年5月7日に公表した。"
	const doubt = "disclosure 2024-05-07 is before detection 2024-05-28"
	_, stdout, _ := exec(text, "-format", "json", "-")
	assert.Contains(t, stdout, `"doubts": [
    "`+doubt+`"
   ]`)
	_, stdout, _ = exec(text, "-")
	assert.Contains(t, stdout, "\n  doubt: "+doubt+"\n")
}

func TestTextFiles(t *testing.T) {
	first, second := clitest.Write(t, "first.txt", page), clitest.Write(t, "second.txt", "2024年1月21日に漏えいが判明した。\n")
	_, stdout, _ := exec("", first, second)
	assert.True(t, strings.HasPrefix(stdout, first+": reference none\n甲社の不正アクセス\n"), stdout)
	assert.Contains(t, stdout, "\n\n"+second+": reference ")
}

func TestRun(t *testing.T) {
	file := clitest.Write(t, "page.txt", page)
	empty := clitest.Write(t, "empty.txt", "")
	broken := clitest.Write(t, "broken.txt", page+"\xff\n")
	impossible := clitest.Write(t, "impossible.txt", "甲社は2月30日に公表した。\n")
	folder := t.TempDir()
	absent := filepath.Join(folder, "absent.txt")
	const none = "{\n \"incidents\": []"
	for _, test := range []struct {
		name   string
		args   []string
		stdin  string
		code   int
		stdout []string // parts of it; none if it is to be empty
		stderr []string // the same
	}{
		{name: "text", args: []string{"-ref", "2020-07-08", file}, stdout: []string{"reference 2020-07-08 (from -ref)\n甲社の不正アクセス\n", "2020-05-07", "detection: 5月7日 [37:45]", "disclosure: 5月28日", "detection → disclosure: 21 days\n"}},
		{name: "without a reference", args: []string{file}, stdout: []string{"reference none\n", "XXXX-05-07", "detection → disclosure: 21 days\n"}},
		{name: "standard input", args: []string{"-"}, stdin: page, stdout: []string{"detection: 5月7日"}},
		{name: "an empty file", args: []string{empty}},
		{name: "an empty file as JSON", args: []string{"-format", "json", empty}, stdout: []string{none}},
		{name: "empty input as JSON", args: []string{"-format", "json", "-"}, stdout: []string{none}},
		{name: "not UTF-8", args: []string{broken}, code: 1, stdout: []string{"21 days"}, stderr: []string{"timeline: " + broken + ":3:1: not UTF-8", fmt.Sprint("byte offset ", len(page))}},
		{name: "not UTF-8 as JSON", args: []string{"-format", "json", broken}, code: 1, stdout: []string{`"days": 21`}, stderr: []string{fmt.Sprint("byte offset ", len(page))}},
		{name: "an impossible date", args: []string{impossible}, stdout: []string{"disclosure: 2月30日 [9:18]: field out of range\n"}, stderr: []string{impossible + `:1:4: "2月30日"`}},
		{name: "a missing file", args: []string{absent}, code: 1, stderr: []string{"timeline: ", absent, "no such file"}},
		{name: "a missing file as JSON", args: []string{"-format", "json", absent}, code: 1, stdout: []string{none}, stderr: []string{absent}},
		{name: "a missing file among others", args: []string{absent, file}, code: 1, stdout: []string{"detection: 5月7日"}, stderr: []string{absent}},
		{name: "a folder", args: []string{folder}, code: 1, stderr: []string{"timeline: ", folder, "directory"}},
		{name: "no files", code: 2, stderr: []string{"no input", "usage: timeline [options] FILE..."}},
		{name: "an unknown flag", args: []string{"-wrong", file}, code: 2, stderr: []string{"-wrong", "usage: timeline [options] FILE..."}},
		{name: "an unknown format", args: []string{"-format", "xml", file}, code: 2, stderr: []string{`"xml"`, "text, json", "usage: "}},
		{name: "a reference that is no day", args: []string{"-ref", "2020-13-01", file}, code: 2, stderr: []string{`"2020-13-01"`, "usage: "}},
		{name: "help", args: []string{"-h"}, stdout: []string{"usage: timeline"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			code, stdout, stderr := exec(test.stdin, test.args...)
			assert.Equal(t, test.code, code, "exit code; standard error: %s", stderr)
			for _, part := range test.stdout {
				assert.Contains(t, stdout, part)
			}
			for _, part := range test.stderr {
				assert.Contains(t, stderr, part)
			}
			if test.stdout == nil {
				assert.Empty(t, stdout)
			}
			if test.stderr == nil {
				assert.Empty(t, stderr)
			}
			if test.code == 1 {
				assert.Equal(t, 1, strings.Count(stderr, "\n"), "a failure takes one line: %s", stderr)
			}
		})
	}
}

// TestDocuments checks that what the program() prints for the documents can be read,
// and that the offsets are those of the texts.
func TestDocuments(t *testing.T) {
	files, err := filepath.Glob("../../testdata/documents/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		_, stdout, _ := exec("", "-format", "json", "-ref", "2024-06-01", file)
		for _, inc := range read(t, stdout).Incidents {
			require.True(t, 0 <= inc.Start && inc.Start <= inc.End && inc.End <= len(text), file)
			for _, e := range inc.Events {
				assert.Equal(t, string(text[e.Start:e.End]), e.Text, file)
			}
		}
		code, _, _ := exec("", file)
		assert.Zero(t, code, file)
	}
}

func TestOutputFails(t *testing.T) {
	clitest.OutputFails(t, program(), page, "-ref", "2020-07-08", "-")
}

// TestIntervalsFromEvents makes every interval that is printed of the project's documents
// again from the events that are printed with it.
func TestIntervalsFromEvents(t *testing.T) {
	files, err := filepath.Glob("../../testdata/documents/*.txt")
	require.NoError(t, err)
	code, stdout, _ := exec("", append([]string{"-format", "json"}, files...)...)
	require.Zero(t, code)
	made := 0
	for _, inc := range read(t, stdout).Incidents {
		for _, m := range inc.Intervals {
			if m.Days == nil {
				continue
			}
			found := false
			for _, from := range inc.Events {
				for _, to := range inc.Events {
					if from.Type == m.From && to.Type == m.To && from.Status == "actual" && to.Status == "actual" {
						a, ok1 := day(from.Value, m.From == "recovery")
						b, ok2 := day(to.Value, m.To == "recovery")
						n := int(b.Sub(a).Hours() / 24)
						yearless := strings.HasPrefix(from.Value, "XXXX") && strings.HasPrefix(to.Value, "XXXX")
						found = found || ok1 && ok2 && (n == *m.Days || yearless && n < 0 && n+366 == *m.Days)
					}
				}
			}
			assert.True(t, found, "%s: %s: %s → %s is %d days by no two events", inc.File, inc.Title, m.From, m.To, *m.Days)
			made++
		}
	}
	assert.Greater(t, made, 800)
}

// day returns the first day of an EDTF value, or its last, in a leap year if it has none.
func day(value string, last bool) (time.Time, bool) {
	from, to, ranged := strings.Cut(value, "/")
	if ranged && last {
		from = to
	}
	from, _, _ = strings.Cut(strings.Replace(from, "XXXX", "2024", 1), "T")
	d, err := time.Parse(time.DateOnly, from)
	return d, err == nil
}
