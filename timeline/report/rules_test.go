package report_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline/report"
)

// wellFormed is what every output of a face holds to, by its extension.
var wellFormed = map[string]func(t *testing.T, r report.Report, out string){
	"txt": textRules, "md": markdownRules, "csv": csvRules, "json": jsonRules, "jsonl": linesRules, "mmd": mermaidRules, "ics": calendarRules,
}

// No face breaks on what is in a report, and each writes the same twice.
func TestHostile(t *testing.T) {
	for name, r := range hostile(t) {
		for _, f := range textual {
			for _, l := range langs {
				t.Run(name+"/"+f.name+"."+f.ext+"."+l.String(), func(t *testing.T) {
					out := written(t, f, r, l)
					wellFormed[f.ext](t, r, string(out))
					require.Equal(t, string(out), string(written(t, f, r, l)))
				})
			}
		}
	}
}

// lines returns the lines of out, each of which ends as end says.
func lines(t *testing.T, out, end string) []string {
	t.Helper()
	require.True(t, utf8.ValidString(out))
	require.True(t, strings.HasSuffix(out, end))
	return strings.Split(strings.TrimSuffix(out, end), end)
}

// printable requires that there is nothing in s that a terminal would obey.
func printable(t *testing.T, s string) {
	t.Helper()
	for _, c := range s {
		if unicode.IsControl(c) || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069 || c == '\u2028' || c == '\u2029' {
			require.Fail(t, "a character that is not to be shown", "%U in %q", c, s)
		}
	}
}

func textRules(t *testing.T, _ report.Report, out string) {
	for _, line := range lines(t, out, "\n") {
		printable(t, line)
	}
}

// unescaped finds what Markdown would take for markup.
var unescaped = regexp.MustCompile("(^|[^\\\\])(\\\\\\\\)*[`*_\\[\\]~$]|[<>]")

func markdownRules(t *testing.T, _ report.Report, out string) {
	cells := 0
	for _, line := range lines(t, out, "\n") {
		printable(t, line)
		require.NotRegexp(t, unescaped, line)
		require.Regexp(t, `^($|#{1,3} |- |\||[^#\-+|\s])`, line)
		if !strings.HasPrefix(line, "|") {
			cells = 0
			continue
		}
		n := strings.Count(strings.ReplaceAll(strings.ReplaceAll(line, `\\`, ""), `\|`, ""), "|")
		if cells == 0 {
			cells = n
		}
		require.Equal(t, cells, n, line)
	}
}

// numeric is the cells that may begin with a sign.
var numeric = regexp.MustCompile(`^-?\d+(\.\d+)?$`)

func csvRules(t *testing.T, _ report.Report, out string) {
	rows := readCSV(t, out)
	for _, row := range rows {
		for _, cell := range row {
			if cell != "" && strings.ContainsAny(cell[:1], "=+-@\t\r\n\x00") {
				require.Regexp(t, numeric, cell)
			}
			require.False(t, strings.HasPrefix(cell, "＝") || strings.HasPrefix(cell, "－"), cell)
		}
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.UseCRLF = true
	require.NoError(t, w.WriteAll(rows))
	require.Equal(t, out, b.String(), "what is read is what was written")
}

// readCSV returns the rows of out, which have as many cells as the first.
func readCSV(t *testing.T, out string) [][]string {
	t.Helper()
	require.True(t, utf8.ValidString(out))
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	require.NotEmpty(t, rows)
	return rows
}

func jsonRules(t *testing.T, r report.Report, out string) {
	var v any
	require.NoError(t, json.Unmarshal([]byte(out), &v))
	if validTypes(r) {
		require.Empty(t, schema(t).check(v, "report"))
	}
}

func linesRules(t *testing.T, r report.Report, out string) {
	if out == "" {
		return
	}
	s, valid := schema(t), validTypes(r)
	for _, line := range lines(t, out, "\n") {
		var v any
		require.NoError(t, json.Unmarshal([]byte(line), &v))
		if valid {
			require.Empty(t, s.check(v, "line"))
		}
	}
}

// validTypes reports whether the types of r are of the set: what is none has no name.
func validTypes(r report.Report) bool {
	for _, it := range r.Items {
		for _, e := range it.Incident.Events {
			if _, err := e.Type.MarshalText(); err != nil {
				return false
			}
		}
	}
	return true
}

// mermaidLine is the lines of both diagrams by the grammars of Mermaid: no semicolon and no
// number sign but in an entity, no colon but as a separator or in a comment.
var mermaidLine = regexp.MustCompile(`^(timeline|gantt|    (title ([^:;#]|#\d+;)+|section ([^:;#]|#\d+;)+|dateFormat YYYY-MM-DD|axisFormat [-%Ymd]+|%% [^{].*` +
	`|([^:;#]|#\d+;)+( : ([^:;#]|#\d+;)+)+` +
	`|([^:;#]|#\d+;)+ :(crit, )?(milestone, )?[ei]\d+(_\d+)?, \d{4}-\d\d-\d\d, (0d|\d{4}-\d\d-\d\d)))$`)

func mermaidRules(t *testing.T, _ report.Report, out string) {
	for i, line := range lines(t, out, "\n") {
		printable(t, line)
		require.Regexp(t, mermaidLine, line)
		require.Equal(t, i == 0, !strings.HasPrefix(line, " "))
		if text := strings.TrimSpace(line); !strings.HasPrefix(text, "%% ") {
			require.NotContains(t, text, "%%")
		}
	}
}

var calendarLine = regexp.MustCompile(`^[A-Z][-A-Z0-9]*(;[-A-Z]+=[-A-Za-z/]+)*:`)

func calendarRules(t *testing.T, _ report.Report, out string) {
	raw := lines(t, out, "\r\n")
	for _, line := range raw {
		require.LessOrEqual(t, len(line), 75, line)
		require.True(t, utf8.ValidString(line), "a character is cut: %q", line)
		printable(t, strings.ReplaceAll(line, "\t", ""))
	}
	var open []string
	uids := map[string]bool{}
	at := map[string]string{}
	for _, line := range strings.Split(strings.ReplaceAll(strings.TrimSuffix(out, "\r\n"), "\r\n ", ""), "\r\n") {
		require.Regexp(t, calendarLine, line)
		name, value, _ := strings.Cut(line, ":")
		name, _, _ = strings.Cut(name, ";")
		switch name {
		case "BEGIN":
			open = append(open, value)
			at = map[string]string{}
		case "END":
			require.Equal(t, open[len(open)-1], value)
			open = open[:len(open)-1]
			if value == "VEVENT" {
				for _, key := range []string{"UID", "DTSTAMP", "DTSTART", "SUMMARY"} {
					require.NotEmpty(t, at[key], key)
				}
				require.False(t, uids[at["UID"]], "a UID stands twice")
				uids[at["UID"]] = true
				if end := at["DTEND"]; end != "" {
					require.Less(t, at["DTSTART"], end)
				}
			}
		case "SUMMARY", "DESCRIPTION", "X-WR-CALNAME", "X-WR-CALDESC":
			require.NotRegexp(t, `(^|[^\\])(\\\\)*[;,]`, value)
		}
		at[name] = value
	}
	assert.Empty(t, open)
}
