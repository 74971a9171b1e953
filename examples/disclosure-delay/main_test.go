package main

import (
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/examples/internal/clitest"
)

var update = flag.Bool("update", false, "rewrite the golden file")

func exec(stdin string, args ...string) (code int, stdout, stderr string) {
	return clitest.Exec(program(), stdin, args...)
}

// told is what the tests read of the JSON output.
type told struct {
	Incidents []struct {
		Incident, Org       string
		Detected, Disclosed struct {
			Type, Value, Text, Place string
			Start, End               int
		}
		MinDays int `json:"min_days"`
		MaxDays int `json:"max_days"`
		Assumed []string
		Error   string
	}
	Count        int
	MedianLow    *float64 `json:"median_low"`
	MedianHigh   *float64 `json:"median_high"`
	Min, Max     *int
	Contradicted int
	Unmeasured   []struct {
		Incident, Place, Reason string
		Missing                 []string
	}
	UnmeasuredCount int `json:"unmeasured_count"`
	Documents       []struct {
		File, Reference string
		From            string `json:"reference_from"`
	}
}

func readJSON(t *testing.T, stdout string) (all told) {
	t.Helper()
	require.NoError(t, json.Unmarshal([]byte(stdout), &all), stdout)
	return all
}

// readCSV returns the rows of a report in CSV, by the names of the columns.
func readCSV(t *testing.T, stdout string) []map[string]string {
	t.Helper()
	lines, err := csv.NewReader(strings.NewReader(stdout)).ReadAll()
	require.NoError(t, err)
	require.NotEmpty(t, lines)
	require.Equal(t, header, lines[0])
	var rows []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, cell := range line {
			row[header[i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

// TestGolden compares the report on the bundled incidents with what it was.
// To accept what it is now: go test ./examples/disclosure-delay -update
func TestBundled(t *testing.T) {
	for file, args := range map[string][]string{
		"testdata/bundled.golden": nil,
		"testdata/clocks.golden":  {"-business-days", "-deadlines"},
	} {
		code, stdout, stderr := exec("", args...)
		require.Zero(t, code)
		require.Empty(t, stderr)
		if *update {
			require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o777))
			require.NoError(t, os.WriteFile(file, []byte(stdout), 0o666))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err, "to make it: -update")
		assert.Equal(t, string(want), stdout, file)
	}
}

// What came to light before a rule was in force is not subject to it, and the report says
// so in every format.
func TestDeadlines(t *testing.T) {
	const notSubject = "not subject to jp.appi.prompt, jp.appi.final, jp.appi.final.malicious, jp.appi.individual, jp.appi.processor, in force from 2022-04-01"
	for _, format := range []string{"text", "markdown", "csv", "html"} {
		code, stdout, _ := exec("", "-format", format, "-business-days", "-deadlines")
		require.Zero(t, code)
		assert.Contains(t, stdout, notSubject, format)
		assert.NotContains(t, strings.ToLower(stdout), "violat", format)
		_, plain, _ := exec("", "-format", format)
		assert.NotContains(t, plain, "jp.appi", format)
	}
	code, stdout, _ := exec("", "-format", "json", "-business-days", "-deadlines")
	require.Zero(t, code)
	var got struct {
		Incidents []struct {
			BusinessDays struct {
				Min int `json:"min_business_days"`
				Max int `json:"max_business_days"`
			} `json:"business_days"`
			Deadlines []struct{ Rule, State string }
		}
		Cohort struct {
			Counts  struct{ Total, Measured, Missing int }
			Caveats []string
		}
	}
	require.NoError(t, json.Unmarshal([]byte(stdout), &got))
	assert.Equal(t, 15, got.Incidents[0].BusinessDays.Min, "NTT Com: 5月7日 to 5月28日")
	assert.Equal(t, 15, got.Incidents[0].BusinessDays.Max)
	assert.Equal(t, "not-in-force", got.Incidents[0].Deadlines[1].State)
	assert.Equal(t, got.Cohort.Counts.Total, got.Cohort.Counts.Measured+got.Cohort.Counts.Missing)
	assert.Contains(t, got.Cohort.Caveats, "right-truncated")

	_, stdout, _ = exec("2024年5月10日 甲市\n4月5日に流出を検知し、4月8日に個人情報保護委員会に報告しました。5月7日に確報を提出しました。", "-deadlines", "-")
	assert.Contains(t, stdout, "jp.appi.final: made by the last day, due 2024-05-07, authority-report 2024-05-07, margin 0 days")
	_, stdout, _ = exec("2025年2月10日 甲銀行\n1月30日10時に障害を検知し、1月31日8時に金融庁に報告しました。", "-deadlines", "-rules", "eu.dora.", "-")
	assert.Contains(t, stdout, "eu.dora.awareness: made by the last day, due by 2025-01-31 10:00")
}

func TestBundledText(t *testing.T) {
	_, stdout, _ := exec("", "-format", "text")
	lines := strings.Split(stdout, "\n")
	require.Greater(t, len(lines), 3)
	assert.Equal(t, []string{"incident", "organisation", "detected", "disclosed", "days"}, strings.Fields(lines[0]))
	assert.Regexp(t, `^不正アクセスと情報流出のおそれについて +NTTコミュニケーションズ +2020-05-07 +2020-05-28 +21$`, lines[1])
	assert.Equal(t, `    "5月7日" nttcom.txt:3:20 → "5月28日" nttcom.txt:4:15`, lines[2])
	assert.Regexp(t, `\n\d+ incidents, median \d+(\.5)? days, range -?\d+ to \d+`, stdout)
	assert.Regexp(t, `(?m)^    contractor-ransomware-cities\.txt:3: A市\(介護保険課\): no dated disclosure$`, stdout)
	assert.Regexp(t, `(?m)^    nttcom\.txt: reference \d{4}-\d\d-\d\d \(from its annotation\)$`, stdout)
	assert.Regexp(t, `(?m)^    softbank\.txt: reference \d{4}-\d\d-\d\d \(from the text\)$`, stdout)
}

func TestBundledMarkdown(t *testing.T) {
	_, stdout, _ := exec("", "-format", "markdown")
	assert.Regexp(t, `(?m)^\| 不正アクセスと情報流出のおそれについて \| NTTコミュニケーションズ \| 2020-05-07 \| 2020-05-28 \| 21 \|`, stdout)
	assert.Regexp(t, `(?m)^- nttcom\.txt: reference 2020-`, stdout)
	cells := 0
	for line := range strings.Lines(stdout) {
		if !strings.HasPrefix(line, "|") {
			cells = 0
			continue
		}
		n := strings.Count(strings.ReplaceAll(line, `\|`, ""), "|")
		if cells == 0 {
			cells = n
		}
		assert.Equal(t, cells, n, "the rows of a table have as many cells as its head: %s", line)
	}
}

func TestBundledCSV(t *testing.T) {
	_, stdout, _ := exec("", "-format", "csv")
	rows := readCSV(t, stdout)
	require.NotEmpty(t, rows)
	nttcom := rows[0]
	for key, want := range map[string]string{
		"incident": "不正アクセスと情報流出のおそれについて", "organisation": "NTTコミュニケーションズ",
		"detected": "2020-05-07", "detected_type": "detection", "detected_text": "5月7日", "detected_place": "nttcom.txt:3:20",
		"disclosed": "2020-05-28", "disclosed_text": "5月28日", "disclosed_place": "nttcom.txt:4:15",
		"min_days": "21", "max_days": "21", "error": "", "unmeasured": "", "file": "nttcom.txt", "reference_from": "annotation",
	} {
		assert.Equal(t, want, nttcom[key], key)
	}
	_, stdout, _ = exec("", "-format", "json")
	all := readJSON(t, stdout)
	require.Len(t, rows, len(all.Incidents)+len(all.Unmeasured))
	for i, x := range all.Incidents {
		assert.Equal(t, strconv.Itoa(x.MinDays), rows[i]["min_days"])
		assert.Equal(t, strconv.Itoa(x.Detected.Start), rows[i]["detected_start"])
		assert.Equal(t, strconv.Itoa(x.Disclosed.End), rows[i]["disclosed_end"])
	}
	for _, row := range rows[len(all.Incidents):] {
		assert.NotEmpty(t, row["unmeasured"])
		assert.NotEmpty(t, row["place"])
		assert.Empty(t, row["min_days"]+row["max_days"])
	}
}

func TestBundledJSON(t *testing.T) {
	code, stdout, _ := exec("", "-format", "json")
	assert.Zero(t, code)
	all := readJSON(t, stdout)
	require.NotEmpty(t, all.Incidents)
	nttcom := all.Incidents[0]
	assert.Equal(t, [2]int{21, 21}, [2]int{nttcom.MinDays, nttcom.MaxDays})
	assert.Equal(t, [2]string{"2020-05-07", "2020-05-28"}, [2]string{nttcom.Detected.Value, nttcom.Disclosed.Value})
	assert.Len(t, nttcom.Assumed, 2)
	assert.Len(t, all.Documents, len(bundled))
	assert.Equal(t, len(all.Incidents), all.Count)
	assert.Equal(t, len(all.Unmeasured), all.UnmeasuredCount)
	for _, figure := range []any{all.MedianLow, all.MedianHigh, all.Min, all.Max} {
		assert.NotNil(t, figure)
	}
	for _, x := range all.Incidents {
		text, err := os.ReadFile("../../testdata/documents/" + strings.SplitN(x.Detected.Place, ":", 2)[0])
		require.NoError(t, err)
		assert.Equal(t, x.Detected.Text, string(text[x.Detected.Start:x.Detected.End]))
		assert.Equal(t, x.Disclosed.Text, string(text[x.Disclosed.Start:x.Disclosed.End]))
		assert.Contains(t, []string{"detection", "confirmation"}, x.Detected.Type)
	}
	for _, u := range all.Unmeasured {
		assert.Regexp(t, `^[a-z0-9-]+\.txt:\d+$`, u.Place)
		assert.NotEmpty(t, u.Reason)
	}
}

// tags returns the names of the elements of a page in order, and fails the test if
// they are not nested as HTML wants: what the page leaves open is what may be.
func tags(t *testing.T, page string) (names []string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(page))
	d.Strict = false
	d.AutoClose = xml.HTMLAutoClose
	d.Entity = xml.HTMLEntity
	var open []string
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		switch token := token.(type) {
		case xml.StartElement:
			name := token.Name.Local
			names = append(names, name)
			switch name {
			case "meta", "td", "th", "tr", "li": // their end may be left out
			default:
				open = append(open, name)
			}
		case xml.EndElement:
			require.NotEmpty(t, open, token.Name.Local)
			assert.Equal(t, open[len(open)-1], token.Name.Local)
			open = open[:len(open)-1]
		}
	}
	assert.Empty(t, open)
	return names
}

func TestBundledHTML(t *testing.T) {
	_, stdout, _ := exec("", "-format", "html")
	names := tags(t, stdout)
	assert.NotContains(t, names, "script")
	_, asJSON, _ := exec("", "-format", "json")
	all := readJSON(t, asJSON)
	rows := 0
	for _, name := range names {
		if name == "tr" {
			rows++
		}
	}
	assert.Equal(t, len(all.Incidents)+len(all.Unmeasured)+2, rows, "with the two heads")
	assert.Contains(t, stdout, `<td class="days">21<`)
	assert.Contains(t, stdout, "<li>nttcom.txt: reference 2020-")
}

func TestHostileText(t *testing.T) {
	const page = "=HYPERLINK(\"x\")|<script>alert(1)</script><x onload=alert(1)>\n甲社は2020年5月7日に不正アクセスを検知し、2020年5月28日に公表した。\n"
	file := clitest.Write(t, "-=page<b>.txt", page)
	for _, format := range program().Formats {
		code, stdout, stderr := exec("", "-format", format, file)
		require.Zero(t, code, stderr)
		require.Contains(t, stdout, "HYPERLINK", "the title is that of the page: %s", stdout)
		switch format {
		case "csv":
			rows := readCSV(t, stdout)
			require.Len(t, rows, 1)
			assert.True(t, strings.HasPrefix(rows[0]["incident"], `'=HYPERLINK("x")`), rows[0]["incident"])
			assert.Equal(t, "21", rows[0]["min_days"])
		case "html":
			assert.NotContains(t, tags(t, stdout), "script")
			assert.NotContains(t, tags(t, stdout), "b")
			assert.NotContains(t, tags(t, stdout), "x")
			assert.Contains(t, stdout, "&lt;x onload")
		case "markdown":
			assert.NotContains(t, stdout, "<script")
			assert.NotContains(t, stdout, "<x")
			assert.Contains(t, stdout, `\|&lt;x onload`)
		}
	}
}

func TestGuard(t *testing.T) {
	for in, want := range map[string]string{
		"": "", "甲社": "甲社", "a=b": "a=b", "3-4": "3-4",
		"=1+1": "'=1+1", "+81": "'+81", "-1": "'-1", "@SUM(A1)": "'@SUM(A1)", "\t=1": "'\t=1", "\r=1": "'\r=1", "\n=1": "'\n=1",
		"＝1+1": "'＝1+1", "＋81": "'＋81", "－1": "'－1", "＠SUM": "'＠SUM",
	} {
		assert.Equal(t, want, guard(in), "%q", in)
	}
}

// TestWording checks what the formats say of one page.
func TestWording(t *testing.T) {
	const (
		one          = "甲社の不正アクセス\n甲社は2020年5月7日に不正アクセスを検知し、2020年5月28日に公表した。\n"
		yearless     = "甲社の不正アクセス\n甲社は5月7日に不正アクセスを検知し、5月28日に公表した。\n"
		dayLater     = "甲社の不正アクセス\n甲社は2020年5月7日に不正アクセスを検知し、2020年5月8日に公表した。\n"
		undisclosed  = "甲社の不正アクセス\n甲社は2020年5月7日に不正アクセスを検知した。\n"
		undetected   = "甲社の不正アクセス\n甲社は2020年5月28日に不正アクセスについて公表した。\n"
		neither      = "甲社の不正アクセス\n甲社は2020年5月7日にサーバーを遮断した。\n"
		reversed     = "甲社の不正アクセス\n甲社は2020年5月28日に不正アクセスを検知し、2020年5月7日に公表した。\n"
		impossible   = "甲社の不正アクセス\n甲社は2020年2月30日に不正アクセスを検知し、2020年5月28日に公表した。\n"
		contradicted = "甲社の不正アクセス\n甲社は2017年7月18日(月)に不正アクセスを検知し、2017年7月24日に公表した。\n"
	)
	for _, test := range []struct {
		name, page string
		args       []string
		want       map[string][]string // parts of the output by format; "" stands for text, markdown and HTML
	}{
		{name: "one incident", page: one, want: map[string][]string{
			"": {"1 incident, median 21 days, range 21 to 21", "1 document read", "standard input: reference "},
		}},
		{name: "one day", page: dayLater, want: map[string][]string{"": {"1 incident, median 1 day, range 1 to 1"}}},
		{name: "a given reference", page: yearless, args: []string{"-ref", "2020-07-08"}, want: map[string][]string{
			"":     {"standard input: reference 2020-07-08 (from -ref)", "2020-05-07"},
			"csv":  {",2020-07-08,option\n"},
			"json": {`"reference": "2020-07-08"`, `"reference_from": "option"`},
		}},
		{name: "no reference", page: yearless, want: map[string][]string{
			"": {"standard input: reference none", "XXXX-05-07", "21"}, "csv": {",,none\n"}, "json": {`"reference_from": "none"`},
		}},
		{name: "no disclosure", page: undisclosed, want: map[string][]string{
			"":     {"no incident with both a detection and a disclosure", "1 incident could not be measured", "standard input:1", "no dated disclosure"},
			"csv":  {",no dated disclosure,standard input:1,"},
			"json": {`"count": 0`, `"median_low": null`, `"median_high": null`, `"min": null`, `"max": null`, `"incidents": []`, `"unmeasured_count": 1`, `"place": "standard input:1"`, `"reason": "no dated disclosure"`},
		}},
		{name: "no detection", page: undetected, want: map[string][]string{"": {"no dated detection"}, "csv": {",no dated detection,"}, "json": {`"reason": "no dated detection"`}}},
		{name: "neither", page: neither, want: map[string][]string{"": {"no dated detection and no dated disclosure"}, "json": {`"reason": "no dated detection and no dated disclosure"`}}},
		{name: "an impossible date", page: impossible, want: map[string][]string{
			"text": {`no dated detection ("2020年2月30日": field out of range)`},
			"json": {`no dated detection (\"2020年2月30日\": field out of range)`},
		}},
		{name: "a contradicted date", page: contradicted, want: map[string][]string{
			"":     {"1 incident, median 6 days, range 6 to 6; 1 of them rests on a contradicted date, marked (!)", "2017-07-18 (!)", "taken as written, although fields contradict each other"},
			"html": {"contradicted: detected: fields contradict each other"},
			"csv":  {",2017-07-18,", ",detected: fields contradict each other,"},
			"json": {`"contradicted": 1`, `"error": "detected: fields contradict each other"`},
		}},
		{name: "the wrong order", page: reversed, want: map[string][]string{
			"":     {"1 incident, median -21 days", "doubtful: disclosure 2020-05-07 is before detection 2020-05-28"},
			"json": {"doubtful: disclosure 2020-05-07 is before detection 2020-05-28"},
			"csv":  {"doubtful: disclosure 2020-05-07 is before detection 2020-05-28"},
		}},
		{name: "an empty file", page: "", want: map[string][]string{
			"": {"no incident with both a detection and a disclosure"}, "json": {`"incidents": []`, `"unmeasured": []`, `"min": null`}, "csv": {strings.Join(header, ",") + "\n"},
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, format := range program().Formats {
				code, stdout, stderr := exec(test.page, slices.Concat([]string{"-format", format}, test.args, []string{"-"})...)
				assert.Zero(t, code, stderr)
				want := test.want[format]
				if format == "text" || format == "markdown" || format == "html" {
					want = append(slices.Clone(want), test.want[""]...)
				}
				for _, part := range want {
					assert.Contains(t, stdout, part, format)
				}
			}
		})
	}
}

func TestFiles(t *testing.T) {
	file := clitest.Write(t, "page.txt", "甲社の不正アクセス\n甲社は2020年5月7日に不正アクセスを検知し、2020年5月28日に公表した。\n")
	folder := t.TempDir()
	absent := filepath.Join(folder, "absent.txt")
	for _, format := range program().Formats {
		code, stdout, stderr := exec("", "-format", format, absent, folder)
		assert.Equal(t, 1, code)
		assert.Empty(t, stdout, "no file was read: no report")
		assert.Equal(t, 2, strings.Count(stderr, "\n"), stderr)

		code, stdout, stderr = exec("", "-format", format, absent, file)
		assert.Equal(t, 1, code)
		assert.Contains(t, stdout, "21")
		assert.Equal(t, "disclosure-delay: "+absent+": no such file\n", stderr)
	}
	for _, args := range [][]string{{"-ref", "", file}, {file, "-format", "csv"}, {"-format", "xml"}, {"-ref", "2020-02-30"}, {"-wrong"}} {
		code, stdout, stderr := exec("", args...)
		assert.Equal(t, 2, code, args)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, "usage: disclosure-delay [options] [FILE...]")
	}
}

func TestOutputFails(t *testing.T) { clitest.OutputFails(t, program(), "") }

// Rules that there are not are an error that names those that there are.
func TestNoSuchRules(t *testing.T) {
	code, stdout, stderr := exec("", "-deadlines", "-rules", "nope.")
	assert.NotZero(t, code)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, `-rules "nope.": no rule begins so; there are `)
	assert.Contains(t, stderr, "jp.appi")
}
