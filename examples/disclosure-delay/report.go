package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"html/template"
	"io"
	"strconv"
	"strings"

	"github.com/jpincident/incidenttimeline/examples/internal/cli"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
)

// A report is the delays of the incidents of several documents.
type report struct {
	Rows    []row
	Missing []string // incidents without a dated detection or disclosure
	days    []timeline.Days
}

// A row is the delay of one incident.
type row struct {
	Incident  string `json:"incident"`
	Org       string `json:"org"`
	Detected  end    `json:"detected"`
	Disclosed end    `json:"disclosed"`
	MinDays   int    `json:"min_days"`
	MaxDays   int    `json:"max_days"`
	// Assumed lists what was assumed to settle the two dates, in words.
	Assumed []string `json:"assumed"`
}

// An end is one of the two dates of a delay, with the words that it rests on.
type end struct {
	Type  string `json:"type"` // detection, or confirmation where it stands for one
	Value string `json:"value"`
	Text  string `json:"text"`
	Place string `json:"place"` // file:line:column of the words
	Start int    `json:"start"` // bytes
	End   int    `json:"end"`
}

// Days returns the number of days, or the range of them.
func (r row) Days() string { return timeline.Days{Min: r.MinDays, Max: r.MaxDays}.String() }

// add adds the incidents of d.
func (r *report) add(d *parse.Document) {
	for _, inc := range d.Incidents {
		m, ok := inc.Measure(timeline.Metric{From: timeline.Detection, To: timeline.Disclosure})
		if !ok {
			r.Missing = append(r.Missing, inc.Title)
			continue
		}
		x := row{
			Incident: inc.Title, Org: inc.Org,
			Detected: newEnd(d, m.From), Disclosed: newEnd(d, m.To),
			MinDays: m.Days.Min, MaxDays: m.Days.Max, Assumed: []string{},
		}
		if m.Metric.From != timeline.Detection {
			x.Assumed = append(x.Assumed, "no detection is dated: the first "+m.Metric.From.String()+" stands for it")
		}
		for _, s := range []struct {
			side string
			e    timeline.Event
		}{{"detected", m.From}, {"disclosed", m.To}} {
			if err := s.e.When.Check(); err != nil {
				x.Assumed = append(x.Assumed, s.side+": taken as written, although "+err.Error())
			}
			for _, why := range s.e.When.Assumed.Explain("en") {
				x.Assumed = append(x.Assumed, s.side+": "+why)
			}
		}
		r.Rows = append(r.Rows, x)
		r.days = append(r.days, m.Days)
	}
}

func newEnd(d *parse.Document, e timeline.Event) end {
	m := e.Mentions[0]
	return end{
		Type: e.Type.String(), Value: e.When.Value(), Text: m.Text,
		Place: d.Position(m.Span.Start).String(), Start: m.Span.Start, End: m.Span.End,
	}
}

// summary returns the last lines of the report.
func (r report) summary() string {
	if len(r.days) == 0 {
		return "no incident with both a detection and a disclosure"
	}
	s := timeline.Summarize(r.days)
	median := number(s.Median.Low)
	if s.Median.Low != s.Median.High {
		median += "–" + number(s.Median.High)
	}
	return fmt.Sprintf("%d incidents, median %s days, range %d to %d", s.Count, median, s.Min, s.Max)
}

func number(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }

// missing returns the line about the incidents that were not measured, or "".
func (r report) missing() string {
	switch len(r.Missing) {
	case 0:
		return ""
	case 1:
		return "1 more incident has no dated detection or no dated disclosure"
	}
	return fmt.Sprintf("%d more incidents have no dated detection or no dated disclosure", len(r.Missing))
}

var columns = []string{"incident", "organisation", "detected", "disclosed", "days"}

func (r row) cells() []string {
	return []string{r.Incident, r.Org, r.Detected.Value, r.Disclosed.Value, r.Days()}
}

func writeText(w io.Writer, r report) error {
	const widest = 44
	widths := make([]int, len(columns))
	table := [][]string{columns}
	for _, x := range r.Rows {
		table = append(table, x.cells())
	}
	for _, line := range table {
		for i := range line {
			line[i] = cli.Clip(line[i], widest)
			widths[i] = max(widths[i], cli.Width(line[i]))
		}
	}
	var b strings.Builder
	for i, line := range table {
		for k, cell := range line {
			if k == len(line)-1 {
				cell = strings.Repeat(" ", widths[k]-cli.Width(cell)) + cell
			}
			b.WriteString(cli.Pad(cell, widths[k]))
			if k < len(line)-1 {
				b.WriteString("  ")
			}
		}
		b.WriteByte('\n')
		if i == 0 {
			continue
		}
		x := r.Rows[i-1]
		fmt.Fprintf(&b, "    %q %s → %q %s\n", x.Detected.Text, x.Detected.Place, x.Disclosed.Text, x.Disclosed.Place)
		for _, a := range x.Assumed {
			fmt.Fprintf(&b, "    assumed: %s\n", a)
		}
	}
	fmt.Fprintf(&b, "\n%s\n", r.summary())
	if s := r.missing(); s != "" {
		fmt.Fprintln(&b, s)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeMarkdown(w io.Writer, r report) error {
	var b strings.Builder
	b.WriteString("| Incident | Organisation | Detected | Disclosed | Days | Evidence | Assumed |\n|---|---|---|---|---:|---|---|\n")
	for _, x := range r.Rows {
		evidence := fmt.Sprintf("「%s」 %s → 「%s」 %s", x.Detected.Text, x.Detected.Place, x.Disclosed.Text, x.Disclosed.Place)
		for _, cell := range append(x.cells(), evidence, strings.Join(x.Assumed, "; ")) {
			fmt.Fprintf(&b, "| %s ", markdownEscaper.Replace(cell))
		}
		b.WriteString("|\n")
	}
	fmt.Fprintf(&b, "\n%s\n", r.summary())
	if s := r.missing(); s != "" {
		fmt.Fprintf(&b, "\n%s\n", s)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

var markdownEscaper = strings.NewReplacer("|", `\|`, "\n", " ", "\r", " ", "<", "&lt;", "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`)

func writeCSV(w io.Writer, r report) error {
	c := csv.NewWriter(w)
	c.Write([]string{"incident", "organisation", "detected", "detected_text", "detected_place", "disclosed", "disclosed_text", "disclosed_place", "min_days", "max_days", "assumed"})
	for _, x := range r.Rows {
		c.Write([]string{
			guard(x.Incident), guard(x.Org), x.Detected.Value, guard(x.Detected.Text), guard(x.Detected.Place),
			x.Disclosed.Value, guard(x.Disclosed.Text), guard(x.Disclosed.Place),
			strconv.Itoa(x.MinDays), strconv.Itoa(x.MaxDays), strings.Join(x.Assumed, "; "),
		})
	}
	c.Flush()
	return c.Error()
}

// guard returns s so that no spreadsheet takes it for a formula.
func guard(s string) string {
	if s != "" && strings.ContainsRune("=+-@\t\r", rune(s[0])) {
		return "'" + s
	}
	return s
}

func writeJSON(w io.Writer, r report) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	s := timeline.Summarize(r.days)
	rows := r.Rows
	if rows == nil {
		rows = []row{}
	}
	return enc.Encode(struct {
		Incidents  []row   `json:"incidents"`
		Count      int     `json:"count"`
		MedianLow  float64 `json:"median_low"`
		MedianHigh float64 `json:"median_high"`
		Min        int     `json:"min"`
		Max        int     `json:"max"`
		Unmeasured int     `json:"unmeasured"`
	}{rows, s.Count, s.Median.Low, s.Median.High, s.Min, s.Max, len(r.Missing)})
}

func writeHTML(w io.Writer, r report) error {
	return page.Execute(w, struct {
		report
		Summary, Unmeasured string
	}{r, r.summary(), r.missing()})
}

var page = template.Must(template.New("report").Parse(`<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>From detection to disclosure</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid #8886; }
td.days { text-align: right; font-size: 1.25rem; font-weight: 600; font-variant-numeric: tabular-nums; }
small { display: block; opacity: .8; }
</style>
<h1>From detection to disclosure</h1>
<p>{{.Summary}}.{{with .Unmeasured}} {{.}}.{{end}}</p>
<table>
<thead><tr><th scope="col">Incident<th scope="col">Organisation<th scope="col">Detected<th scope="col">Disclosed<th scope="col">Days<th scope="col">Assumed</thead>
<tbody>
{{range .Rows}}<tr><td lang="ja">{{.Incident}}<td lang="ja">{{.Org}}
<td>{{.Detected.Value}}<small><span lang="ja">「{{.Detected.Text}}」</span> {{.Detected.Place}}</small>
<td>{{.Disclosed.Value}}<small><span lang="ja">「{{.Disclosed.Text}}」</span> {{.Disclosed.Place}}</small>
<td class="days">{{.Days}}<td>{{range .Assumed}}<small>{{.}}</small>{{end}}
{{end}}</tbody>
</table>
</html>
`))
