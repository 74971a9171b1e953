package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/examples/internal/clitest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func exec(stdin string, args ...string) (code int, stdout, stderr string) {
	return clitest.Exec(program(), stdin, args...)
}

// TestBundled compares the report on the bundled incidents with what it was.
// To accept what it is now: go test ./examples/disclosure-delay -update
func TestBundled(t *testing.T) {
	for file, args := range map[string][]string{
		"testdata/bundled.golden":    nil,
		"testdata/bundled.ja.golden": {"-lang", "ja", "-events"},
		"testdata/clocks.golden":     {"-business-days", "-deadlines"},
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
		assert.True(t, string(want) == stdout, "%s is another; to see how: -update and git diff", file)
	}
}

func TestBundledText(t *testing.T) {
	_, stdout, _ := exec("")
	assert.Regexp(t, `(?m)^不正アクセスと情報流出のおそれについて +NTTコミュニケーションズ +2020-05-07 +2020-05-28 +21$`, stdout)
	assert.Contains(t, stdout, `“5月7日” nttcom.txt:3:20 (bytes 233–241) → “5月28日” nttcom.txt:4:15 (bytes 362–371)`)
	assert.Regexp(t, `\n\d+ incidents, median \d+(\.5)? days, range -?\d+ to \d+`, stdout)
	assert.Regexp(t, `(?m)^    contractor-ransomware-cities\.txt:3:1 \(bytes \d+–\d+\): A市\(介護保険課\): no dated disclosure$`, stdout)
	assert.Regexp(t, `(?m)^    nttcom\.txt: reference \d{4}-\d\d-\d\d \(from its annotation\)$`, stdout)
	assert.Regexp(t, `(?m)^    softbank\.txt: reference \d{4}-\d\d-\d\d \(from the text\)$`, stdout)
	_, given, _ := exec("", "-ref", "2020-07-08")
	assert.Contains(t, given, "softbank.txt: reference 2020-07-08 (as given)")
}

// What came to light before a rule was in force is not subject to it, and every face that
// tells of deadlines says so.
func TestDeadlines(t *testing.T) {
	for format, want := range map[string]string{
		"text":          "not subject to jp.appi.prompt, jp.appi.final, jp.appi.final.malicious, jp.appi.individual, jp.appi.processor, in force from 2022-04-01",
		"markdown":      "not subject to jp.appi.prompt",
		"csv-deadlines": "not-in-force",
		"json":          `"not-in-force"`,
	} {
		code, stdout, stderr := exec("", "-format", format, "-business-days", "-deadlines")
		require.Zero(t, code, stderr)
		assert.Contains(t, stdout, want, format)
		assert.NotContains(t, strings.ToLower(stdout), "violat", format)
		if _, plain, _ := exec("", "-format", format); format == "csv-deadlines" {
			assert.Equal(t, stdout, plain, "-deadlines goes without saying")
		} else {
			assert.NotContains(t, plain, "jp.appi", format)
		}
	}
	_, stdout, _ := exec("2024年5月10日 甲市\n4月5日に流出を検知し、4月8日に個人情報保護委員会に報告しました。5月7日に確報を提出しました。", "-deadlines", "-")
	assert.Contains(t, stdout, "jp.appi.final: made by the last day, due 2024-05-07, authority report 2024-05-07, margin 0 days")
	_, stdout, _ = exec("2025年2月10日 甲銀行\n1月30日10時に障害を検知し、1月31日8時にDORAに基づき監督当局に報告しました。", "-deadlines", "-rules", "eu.dora.", "-")
	assert.Contains(t, stdout, "eu.dora.awareness: made by the last day, due by 2025-01-31 10:00")
}

// A report to an authority of Japan is none by the law of another country.
func TestDeadlinesOfOthers(t *testing.T) {
	for _, to := range []string{"個人情報保護委員会", "金融庁", "総務省"} {
		text := "2026年2月10日 甲銀行\n1月30日10時に障害を検知し、1月31日8時に" + to + "に報告しました。"
		for _, rules := range []string{"eu.", "us.", "kr.", "sg.", "au.", "cn."} {
			_, stdout, stderr := exec(text, "-deadlines", "-rules", rules, "-")
			require.Contains(t, stdout, rules, stderr)
			assert.NotContains(t, stdout, "authority-report 2026-01-31", "%s %s", to, rules)
			assert.NotContains(t, stdout, "margin", "%s %s", to, rules)
		}
	}
}

// A report that is planned stands where one that was made would, and says how it lies to the
// last day, in every face that tells of deadlines.
func TestDeadlinesPlanned(t *testing.T) {
	const text = "2024年11月20日\n甲社\n当社は2024年10月12日に流出を検知しました。10月15日に個人情報保護委員会へ速報を提出しました。確報は12月10日までに提出予定です。"
	for _, test := range []struct {
		args string
		want []string
	}{
		{"-lang en", []string{"due 2024-12-10, authority report by 2024-12-10 (planned)", "by the last day", "due 2024-11-11, authority report by 2024-12-10 (planned)", "after the last day"}},
		{"-lang ja", []string{"期限 2024-12-10、当局報告 2024-12-10までに(予定)", "期限までに行う予定", "期限 2024-11-11、当局報告 2024-12-10までに(予定)", "期限より後に行う予定"}},
		{"-format markdown", []string{"authority report by 2024-12-10 (planned)", "by the last day"}},
		{"-format html -lang en", []string{"December 2024 (planned)</td>", "by the last day"}},
		{"-format html -lang ja", []string{"12月10日までに(予定)</td>", "期限までに行う予定"}},
		{"-format json", []string{`"planned": 3`, `"planned-within"`, `"planned-after"`}},
		{"-format csv-deadlines", []string{"2024-12-10,2024-12-10,,4,", "by the last day"}},
	} {
		_, stdout, stderr := exec(text, append(strings.Fields(test.args), "-deadlines", "-rules", "jp.appi.final", "-")...)
		for _, want := range test.want {
			assert.Contains(t, stdout, want, "%s: %s", test.args, stderr)
		}
	}
}

// A margin that is a range has a word between its ends and one sign of minus in Japanese, in
// days and in hours, and one day is no days.
func TestMargins(t *testing.T) {
	report := func(at, to string) string {
		return "2024年11月20日\n甲社\n当社は2024年10月12日に流出を検知しました。10月" + at + "に" + to + "に報告しました。"
	}
	for _, test := range []struct{ args, text, want string }{
		{"-rules jp.appi.prompt", report("15日", "個人情報保護委員会"), "margin -1 to 2 days;"},
		{"-rules jp.appi.prompt -lang ja", report("15日", "個人情報保護委員会"), "余裕 −1〜2日。"},
		{"-rules jp.appi.prompt -format markdown", report("15日", "個人情報保護委員会"), "| -1 to 2 |"},
		{"-rules jp.appi.prompt -format html -lang en", report("15日", "個人情報保護委員会"), ">−1 to 2 days</td>"},
		{"-rules jp.appi.prompt -format html -lang ja", report("15日", "個人情報保護委員会"), ">−1〜2日</td>"},
		{"-rules jp.appi.prompt", report("20日", "個人情報保護委員会"), "margin -6 to -3 days;"},
		{"-rules jp.telecom.nearmiss", report("30日", "総務省"), "margin 12 days;"},
		{"-rules jp.telecom.nearmiss", strings.ReplaceAll(report("30日", "総務省"), "10月30日", "11月10日"), "margin 1 day;"},
		{"-rules jp.telecom.nearmiss -lang ja", strings.ReplaceAll(report("30日", "総務省"), "10月30日", "11月12日"), "余裕 −1日。"},
		{"-rules kr.pipa.authority", report("15日", "韓国の個人情報保護委員会"), "margin -24.0 to 24.0 hours;"},
		{"-rules kr.pipa.authority -lang ja", report("15日", "韓国の個人情報保護委員会"), "余裕 −24.0〜24.0時間。"},
		{"-rules kr.pipa.authority -format html -lang en", report("15日", "韓国の個人情報保護委員会"), ">−24.0 to 24.0 hours</td>"},
		{"-rules kr.pipa.authority -format html -lang en", report("14日", "韓国の個人情報保護委員会"), ">0.0 to 48.0 hours before</td>"},
		{"-rules kr.pipa.authority -format html -lang ja", report("16日", "韓国の個人情報保護委員会"), ">0.0〜48.0時間後</td>"},
	} {
		_, stdout, stderr := exec(test.text, append(strings.Fields(test.args), "-deadlines", "-")...)
		assert.Contains(t, stdout, test.want, "%s: %s", test.args, stderr)
	}
}

// What does not begin the name of a rule chooses none.
func TestRulesUnknown(t *testing.T) {
	code, stdout, stderr := exec("", "-deadlines", "-rules", "nope.")
	assert.NotZero(t, code)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, `-rules "nope.": no rule begins so; there are jp.appi, `)
}

// Options that a format has no use for are told of, and -rules needs no -deadlines.
func TestOptions(t *testing.T) {
	page := clitest.Write(t, "page.txt", "甲社の不正アクセス\n甲社は2024年5月7日に不正アクセスを検知し、2024年5月28日に公表した。\n")
	for _, test := range []struct{ args, stdout, stderr string }{
		{"-bom -format json", `"incidents"`, "-bom: -format json has no use for it"},
		{"-business-days -format stix", `"bundle"`, "-business-days: -format stix has no use for it"},
		{"-lang ja -format timex3", "TIMEX3", "-lang: -format timex3 has no use for it"},
		{"-rules jp.appi.prompt", "jp.appi.prompt", ""},
		{"-format icalendar", "BEGIN:VEVENT", ""},
		{"-format csv -published none -business-days", "21", "-published: -format csv has no use for it"},
		{"-published m-trends-dwell-global-2014", "205", ""},
		{"-format timesketch-jsonl", "page.txt", ""},
		{"-format iris", "page.txt", ""},
		{"-format stix", "page.txt", ""},
		{"-format stix -confirmed", `"confirmed"`, ""},
		{"-format stix -created 2026-11-25", `"created": "2026-11-24T15:00:00.000Z"`, ""},
		{"-format icalendar -created 2026-11-25T09:00:00+09:00", "DTSTAMP:20261125T000000Z", ""},
		{"-format veris", "[]", ""},
		{"-format veris -begins-by-year", `"year": 2024`, ""},
		{"-format iris -guard -coarsest year", "page.txt", ""},
		{"-format html -guard", "<!DOCTYPE html>", "-guard: -format html has no use for it"},
	} {
		code, stdout, stderr := exec("", append(strings.Fields(test.args), page)...)
		assert.Zero(t, code, test.args)
		assert.Contains(t, stdout, test.stdout, test.args)
		if test.stderr == "" {
			assert.NotContains(t, stderr, "no use", test.args)
		}
		assert.Contains(t, stderr, test.stderr, test.args)
	}
	_, several, _ := exec("")
	assert.Contains(t, several, "median 4.5 business days (26 companies")
	_, one, _ := exec("", page)
	assert.NotContains(t, one, "26 companies", "nothing to compare with")
	code, _, stderr := exec("", "-published", "nobody", page)
	assert.Equal(t, 1, code)
	assert.Contains(t, stderr, `-published "nobody": no figure begins so; there are hhs, ibm, jp, m, sec, us`)
}

// -incident reports on one of several, whichever the format.
func TestIncident(t *testing.T) {
	_, all, _ := exec("", "-format", "jsonl")
	for _, format := range []string{"svg", "text", "json"} {
		code, stdout, stderr := exec("", "-format", format, "-incident", "3")
		require.Zero(t, code, stderr)
		assert.NotContains(t, stdout, "NTTコミュニケーションズ")
		assert.Contains(t, all, "softbank.txt")
		assert.NotContains(t, stdout, "nttcom.txt")
	}
	for _, n := range []string{"0", "-1", "1000"} {
		code, stdout, stderr := exec("", "-incident", n)
		assert.Equal(t, 1, code)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, "-incident "+n+": there are 30\n")
	}
}

// TestWording checks what the formats say of one page.
func TestWording(t *testing.T) {
	const head = "甲社の不正アクセス\n甲社は"
	for _, test := range []struct {
		name, page string
		args       []string
		want       []string
	}{
		{"one incident", head + "2020年5月7日に不正アクセスを検知し、2020年5月28日に公表した。\n", nil, []string{"\ndetection to disclosure: 21 days\n", "1 document read", "standard input: reference none"}},
		{"one day", head + "2020年5月7日に不正アクセスを検知し、2020年5月8日に公表した。\n", nil, []string{"\ndetection to disclosure: 1 day\n"}},
		{"a given reference", head + "5月7日に不正アクセスを検知し、5月28日に公表した。\n", []string{"-ref", "2020-07-08"}, []string{"standard input: reference 2020-07-08 (as given)", "2020-05-07"}},
		{"no reference", head + "5月7日に不正アクセスを検知し、5月28日に公表した。\n", nil, []string{"XXXX-05-07", "21"}},
		{"no disclosure", head + "2020年5月7日に不正アクセスを検知した。\n", nil, []string{"1 incident could not be measured", "no dated disclosure"}},
		{"no detection", head + "2020年5月28日に不正アクセスについて公表した。\n", nil, []string{"no dated detection"}},
		{"an impossible date", head + "2020年2月30日に不正アクセスを検知し、2020年5月28日に公表した。\n", nil, []string{"no dated detection", "2020年2月30日", "the calendar has no such time"}},
		{"a contradicted date", head + "2017年7月18日(月)に不正アクセスを検知し、2017年7月24日に公表した。\n", nil, []string{"2017-07-18 (!)", "contradict"}},
		{"the wrong order", head + "2020年5月28日に不正アクセスを検知し、2020年5月7日に公表した。\n", nil, []string{"detection to disclosure: -21 days", "disclosure 2020-05-07 is before detection 2020-05-28"}},
		{"Japanese", head + "2020年5月7日に不正アクセスを検知し、2020年5月28日に公表した。\n", []string{"-lang", "ja"}, []string{"検知から公表までの日数", "検知から公表まで: 21日"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			code, stdout, stderr := exec(test.page, append(test.args, "-")...)
			assert.Zero(t, code, stderr)
			for _, part := range test.want {
				assert.Contains(t, stdout, part)
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
		assert.NotEmpty(t, stdout, format)
		assert.Contains(t, stderr, "disclosure-delay: "+absent+": no such file\n")
	}
	for _, args := range [][]string{{"-ref", "", file}, {file, "-format", "csv"}, {"-format", "xml"}, {"-ref", "2020-02-30"}, {"-lang", "fr"}, {"-created", "soon"}, {"-coarsest", "eon"}, {"-wrong"}} {
		code, stdout, stderr := exec("", args...)
		assert.Equal(t, 2, code, args)
		assert.Empty(t, stdout)
		assert.Contains(t, stderr, "usage: disclosure-delay [options] [FILE...]")
	}
}

// -o writes what standard output would have had, in each format, or leaves no file.
func TestOutput(t *testing.T) {
	page := clitest.Write(t, "page.txt", "甲社の不正アクセス\n甲社は2020年5月7日午後に不正アクセスを検知し、2020年5月28日に公表した。\n")
	for _, format := range program().Formats {
		file := filepath.Join(t.TempDir(), "report")
		_, want, _ := exec("", "-format", format, page)
		code, stdout, stderr := exec("", "-format", format, "-o", file, page)
		require.Zero(t, code, stderr)
		assert.Empty(t, stdout)
		got, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.True(t, want == string(got), format)
		if format == "json" {
			assert.True(t, json.Valid(got))
		}
		absent := filepath.Join(file, "below")
		code, _, stderr = exec("", "-format", format, "-o", absent, page)
		assert.Equal(t, 1, code, format)
		lines := slices.Collect(strings.Lines(stderr))
		require.NotEmpty(t, lines)
		assert.Contains(t, lines[len(lines)-1], absent)
		assert.NoFileExists(t, absent)
	}
	_, plain, _ := exec("", "-format", "csv")
	_, marked, _ := exec("", "-format", "csv", "-bom")
	assert.Equal(t, "\ufeff"+plain, marked)
	assert.False(t, bytes.Contains([]byte(plain), []byte("\x1b")), "no colours where there is no terminal")
}

// What a format cannot carry is said on standard error, in the language of the report.
func TestLeftOut(t *testing.T) {
	const page = "甲社の不正アクセス\n甲社は2020年5月7日午後に不正アクセスを検知し、5月10日以降に復旧し、2020年5月28日に公表した。\n"
	_, stdout, stderr := exec(page, "-format", "timesketch-csv", "-")
	assert.Contains(t, stdout, "2020-05-28")
	assert.Contains(t, stderr, "left out: ")
	_, _, stderr = exec(page, "-format", "timesketch-csv", "-lang", "ja", "-")
	assert.Contains(t, stderr, "省いた")
	_, stdout, stderr = exec(page, "-format", "timex3", "-")
	assert.Contains(t, stdout, `value="2020-05-28"`)
	assert.Contains(t, stderr, "written without what the date rests on")
	_, stdout, stderr = exec(page+"(参考: 2019年3月1日版の規程)", "-format", "timex3", "-incident", "1", "-")
	assert.NotContains(t, stdout, `value="2019-03-01"`, "it dates no event")
	assert.Contains(t, stderr, "written as a date alone")
	code, stdout, stderr := exec("", "-format", "timex3")
	assert.Equal(t, 1, code)
	assert.Empty(t, stdout)
	assert.Contains(t, stderr, "name one file")
}

func TestOutputFails(t *testing.T) { clitest.OutputFails(t, program(), "") }
