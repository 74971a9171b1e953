package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/examples/internal/clitest"
)

const page = "甲社の不正アクセス\n5月7日夕方に検知し、5月28日までに公表した。\n"

func exec(stdin string, args ...string) (code int, stdout, stderr string) {
	return clitest.Exec(program, stdin, args...)
}

func TestRun(t *testing.T) {
	file := clitest.Write(t, "page.txt", page)
	other := clitest.Write(t, "other.txt", "2024年1月21日に判明した。\n")
	empty := clitest.Write(t, "empty.txt", "")
	broken := clitest.Write(t, "broken.txt", "5月7日\xffに検知し、5月8日に公表した。\n")
	impossible := clitest.Write(t, "impossible.txt", "2月30日に公表した。\n")
	folder := t.TempDir()
	absent := filepath.Join(folder, "absent.txt")
	const (
		evening = `"start":28,"end":42,"text":"5月7日夕方","kind":"time",`
		until   = `"start":57,"end":66,"text":"5月28日","kind":"date",`
	)
	for _, test := range []struct {
		name   string
		args   []string
		stdin  string
		code   int
		stdout []string // its lines
		stderr []string // parts of it, none of which may be missing
	}{
		{
			name: "the default format", args: []string{file},
			stdout: []string{`{` + evening + `"value":"XXXX-05-07","part":"evening"}`, `{` + until + `"value":"XXXX-05-28","mods":["by"]}`},
		},
		{
			name: "a reference", args: []string{"-format", "jsonl", "-ref", "2020-07-08", file},
			stdout: []string{
				`{` + evening + `"value":"2020-05-07","part":"evening","assumed":["year-from-reference"]}`,
				`{` + until + `"value":"2020-05-28","mods":["by"],"assumed":["year-from-context"]}`,
			},
		},
		{
			name: "standard input", args: []string{"-"}, stdin: "2020年5月7日",
			stdout: []string{`{"start":0,"end":15,"text":"2020年5月7日","kind":"date","value":"2020-05-07"}`},
		},
		{
			name: "characters of HTML stay as they are", args: []string{"-"}, stdin: "<2020年5月7日>&",
			stdout: []string{`{"start":1,"end":16,"text":"2020年5月7日","kind":"date","value":"2020-05-07"}`},
		},
		{
			name: "several files", args: []string{"-ref", "2020-07-08", file, other, "-"}, stdin: "2019年",
			stdout: []string{
				`{"file":"` + file + `",` + evening + `"value":"2020-05-07","part":"evening","assumed":["year-from-reference"]}`,
				`{"file":"` + file + `",` + until + `"value":"2020-05-28","mods":["by"],"assumed":["year-from-context"]}`,
				`{"file":"` + other + `","start":0,"end":16,"text":"2024年1月21日","kind":"date","value":"2024-01-21"}`,
				`{"file":"standard input","start":0,"end":7,"text":"2019年","kind":"date","value":"2019"}`,
			},
		},
		{
			name: "text", args: []string{"-format", "text", "-ref", "2020-07-08", file},
			stdout: []string{file + ":2:1\ttime\t2020-05-07\t5月7日夕方", file + ":2:12\tdate\t../2020-05-28\t5月28日"},
		},
		{name: "an empty file", args: []string{empty}},
		{name: "empty input", args: []string{"-"}},
		{
			name: "not UTF-8", args: []string{broken}, code: 1,
			stdout: []string{
				`{"start":0,"end":8,"text":"5月7日","kind":"date","value":"XXXX-05-07"}`,
				`{"start":24,"end":32,"text":"5月8日","kind":"date","value":"XXXX-05-08"}`,
			},
			stderr: []string{"extract: ", broken + ":1:5", "not UTF-8", "byte offset 8"},
		},
		{
			name: "an impossible date is reported and is no failure", args: []string{impossible},
			stdout: []string{`{"start":0,"end":9,"text":"2月30日","kind":"date","value":"XXXX-02-30","error":"field out of range"}`},
			stderr: []string{impossible + `:1:1: "2月30日"`},
		},
		{
			name: "an impossible date as text", args: []string{"-format", "text", impossible},
			stdout: []string{impossible + ":1:1\tdate\tXXXX-02-30\t2月30日\tfield out of range"},
			stderr: []string{impossible + `:1:1: "2月30日"`},
		},
		{
			name: "a weekday that is not the day's", args: []string{"-"}, stdin: "2017年7月17日(火)",
			stdout: []string{`{"start":0,"end":21,"text":"2017年7月17日(火)","kind":"date","value":"2017-07-17","error":"fields contradict each other"}`},
			stderr: []string{`standard input:1:1: "2017年7月17日(火)"`},
		},
		{
			name: "several places that are not UTF-8", args: []string{"-"}, stdin: "5月7日\xffに\xfe検\xff知した。", code: 1,
			stdout: []string{`{"start":0,"end":8,"text":"5月7日","kind":"date","value":"XXXX-05-07"}`},
			stderr: []string{"standard input:1:5: not UTF-8 (byte offset 8) … and 2 more places\n"},
		},
		{
			name: "two places that are not UTF-8", args: []string{"-"}, stdin: "検知\xffした\xfe。", code: 1,
			stderr: []string{"(byte offset 6) … and 1 more place\n"},
		},
		{
			name: "Shift_JIS", args: []string{"-"}, stdin: "5\x8c\x8e7\x93\xfa\x82\xc9\x8c\x9f\x92\x6d 2024-03-12", code: 1,
			stdout: []string{`{"start":13,"end":23,"text":"2024-03-12","kind":"date","value":"2024-03-12"}`},
			stderr: []string{"(byte offset 1) … and 2 more places; looks like Shift_JIS or EUC-JP: convert it to UTF-8\n"},
		},
		{
			name: "EUC-JP", args: []string{"-"}, stdin: "\xb8\xa1\xc3\xce\xa4\xb7\xa4\xbf", code: 1,
			stderr: []string{"looks like Shift_JIS or EUC-JP: convert it to UTF-8\n"},
		},
		{
			name: "UTF-16", args: []string{"-"}, stdin: "\xff\xfe5\x00\x08g7\x00\xe5e", code: 1,
			stderr: []string{"(byte offset 0)", "; looks like UTF-16: convert it to UTF-8\n"},
		},
		{name: "a missing file", args: []string{absent}, code: 1, stderr: []string{"extract: ", absent, "no such file"}},
		{
			name: "a missing file among others", args: []string{absent, other}, code: 1,
			stdout: []string{`{"file":"` + other + `","start":0,"end":16,"text":"2024年1月21日","kind":"date","value":"2024-01-21"}`},
			stderr: []string{absent},
		},
		{name: "a folder", args: []string{folder}, code: 1, stderr: []string{"extract: ", folder, "directory"}},
		{name: "no files", code: 2, stderr: []string{"no input", "usage: extract [options] FILE..."}},
		{name: "an unknown flag", args: []string{"-wrong", file}, code: 2, stderr: []string{"-wrong", "usage: extract [options] FILE...", "-h lists the options"}},
		{name: "an unknown format", args: []string{"-format", "xml", file}, code: 2, stderr: []string{`"xml"`, "jsonl, text", "usage: "}},
		{name: "a format without a value", args: []string{"-format"}, code: 2, stderr: []string{"usage: "}},
		{name: "a reference that is no day", args: []string{"-ref", "2020-02-30", file}, code: 2, stderr: []string{`"2020-02-30"`, "YYYY-MM-DD", "usage: "}},
		{name: "a reference that is empty", args: []string{"-ref", "", file}, code: 2, stderr: []string{`bad -ref ""`, "usage: "}},
		{name: "an option after a file", args: []string{file, "-ref", "2020-07-08"}, code: 2, stderr: []string{`"-ref"`, "options come before the files", "usage: "}},
		{name: "a file that begins with a hyphen", args: []string{"--", "-absent.txt"}, code: 1, stderr: []string{"-absent.txt: no such file"}},
		{name: "a reference in another form", args: []string{"-ref", "2020/7/8", file}, code: 2, stderr: []string{`"2020/7/8"`, "usage: "}},
	} {
		t.Run(test.name, func(t *testing.T) {
			code, stdout, stderr := exec(test.stdin, test.args...)
			assert.Equal(t, test.code, code, "exit code; standard error: %s", stderr)
			want := ""
			if len(test.stdout) > 0 {
				want = strings.Join(test.stdout, "\n") + "\n"
			}
			assert.Equal(t, want, stdout)
			for _, part := range test.stderr {
				assert.Contains(t, stderr, part)
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

func TestHelp(t *testing.T) {
	code, stdout, stderr := exec("", "-help")
	assert.Zero(t, code)
	assert.Contains(t, stdout, "usage: extract")
	assert.Empty(t, stderr)
}

// TestLines checks that each line of what the program prints for the documents is
// an object whose offsets are those of its text, in order.
func TestLines(t *testing.T) {
	files, err := filepath.Glob("../../testdata/documents/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		_, stdout, _ := exec("", "-ref", "2024-06-01", file)
		end := 0
		for line := range strings.Lines(stdout) {
			var e struct {
				Start, End        int
				Text, Kind, Value string
			}
			require.NoError(t, json.Unmarshal([]byte(line), &e), "%s: %s", file, line)
			require.True(t, end <= e.Start && e.Start < e.End && e.End <= len(text), "%s: %s", file, line)
			assert.Equal(t, string(text[e.Start:e.End]), e.Text)
			assert.Contains(t, []string{"date", "time", "range", "duration", "set", "fiscal"}, e.Kind)
			end = e.End
		}
	}
}

func TestOutputFails(t *testing.T) { clitest.OutputFails(t, program, "5月7日", "-") }
