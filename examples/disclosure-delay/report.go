package main

import (
	"cmp"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"

	"github.com/jpincident/incidenttimeline/examples/internal/cli"
	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
)

// delay is what the program measures.
var delay = timeline.Metric{From: timeline.Detection, To: timeline.Disclosure}

var observer = cohort.Observer{Metric: delay}

// A report is the delays of the incidents of several documents.
type report struct {
	options
	Rows       []row
	Unmeasured []unmeasured
	Documents  []cli.Source // those that were read
	sample     cohort.Sample
}

// options are what a report has beside the delays.
type options struct {
	businessDays bool
	deadlines    bool
	rules        string // the prefix of their names
}

// A row is the delay of one incident.
type row struct {
	Incident  string `json:"incident"`
	Org       string `json:"org"`
	Detected  end    `json:"detected"`
	Disclosed end    `json:"disclosed"`
	MinDays   int    `json:"min_days"`
	MaxDays   int    `json:"max_days"`
	// BusinessDays counts those of the national calendar, if they were asked for and it
	// knows the time.
	BusinessDays *calendar.Bounds `json:"business_days,omitempty"`
	// Deadlines is what the rules come to, if they were asked for.
	Deadlines []deadline.Result `json:"deadlines,omitempty"`
	// Assumed lists what was assumed to settle the two dates, in words.
	Assumed []string `json:"assumed"`
	// Error says which of the two dates the text contradicts itself in, and how.
	Error string `json:"error,omitempty"`

	source cli.Source
}

// An end is one of the two dates of a delay, with the words that it rests on.
type end struct {
	Type  string `json:"type"` // detection, or confirmation where it stands for one
	Value string `json:"value"`
	Text  string `json:"text"`
	Place string `json:"place"` // file:line:column of the words
	Start int    `json:"start"` // bytes
	End   int    `json:"end"`

	err error // what is contradictory in the date
}

// An unmeasured is an incident whose delay the text does not settle.
type unmeasured struct {
	Incident string   `json:"incident"`
	Org      string   `json:"org"`
	Place    string   `json:"place"` // file:line at which the incident begins
	Start    int      `json:"start"` // bytes
	End      int      `json:"end"`
	Missing  []string `json:"missing"` // detection, disclosure
	Reason   string   `json:"reason"`

	source cli.Source
}

// Title returns what the incident is called where something has to stand.
func (u unmeasured) Title() string { return cmp.Or(u.Incident, u.Org, "(no title)") }

// Days returns the number of days, or the range of them.
func (r row) Days() string { return timeline.Days{Min: r.MinDays, Max: r.MaxDays}.String() }

// Mark returns the date of e as reports show it, marked if it is contradicted.
func (e end) Mark() string {
	if e.err != nil {
		return e.Value + " (!)"
	}
	return e.Value
}

// add adds the incidents of d.
func (r *report) add(d *parse.Document, source cli.Source) {
	r.Documents = append(r.Documents, source)
	for _, inc := range d.Incidents {
		r.sample.Add(observer.Observe(inc)) // which refuses only what was collected before it was disclosed
		m, ok := inc.Measure(delay)
		if !ok {
			u := newUnmeasured(d, inc)
			u.source = source
			r.Unmeasured = append(r.Unmeasured, u)
			continue
		}
		x := row{
			Incident: inc.Title, Org: inc.Org,
			Detected: newEnd(d, m.From), Disclosed: newEnd(d, m.To),
			MinDays: m.Days.Min, MaxDays: m.Days.Max, Assumed: []string{}, source: source,
		}
		if m.Metric.From != timeline.Detection {
			x.Assumed = append(x.Assumed, "no detection is dated: the first "+m.Metric.From.String()+" stands for it")
		}
		var faults []string
		for _, s := range []struct {
			side string
			err  error
			when jpdate.When
		}{{"detected", x.Detected.err, m.From.When}, {"disclosed", x.Disclosed.err, m.To.When}} {
			if s.err != nil {
				faults = append(faults, s.side+": "+s.err.Error())
				x.Assumed = append(x.Assumed, s.side+": taken as written, although "+s.err.Error())
			}
			for _, why := range s.when.Assumed.Explain("en") {
				x.Assumed = append(x.Assumed, s.side+": "+why)
			}
		}
		for _, doubt := range inc.Doubts() {
			if doubt.Concerns(inc, m) {
				x.Assumed = append(x.Assumed, "doubtful: "+doubt.Explain(inc, "en"))
			}
		}
		x.Error = strings.Join(faults, "; ")
		if b, err := calendar.Within(calendar.National, m.Interval()); r.businessDays && err == nil {
			x.BusinessDays = &b
		}
		if r.deadlines {
			x.Deadlines = deadline.Engine{Rules: chosen(r.rules)}.Apply(inc)
		}
		r.Rows = append(r.Rows, x)
	}
}

func newEnd(d *parse.Document, e timeline.Event) end {
	m := e.Mentions[0]
	return end{
		Type: e.Type.String(), Value: e.When.Value(), Text: m.Text,
		Place: d.Position(m.Span.Start).String(), Start: m.Span.Start, End: m.Span.End,
		err: cli.CheckEvent(d, e),
	}
}

// newUnmeasured says why inc could not be measured.
func newUnmeasured(d *parse.Document, inc timeline.Incident) unmeasured {
	pos := d.Position(inc.Span.Start)
	u := unmeasured{
		Incident: inc.Title, Org: inc.Org, Place: pos.Name + ":" + strconv.Itoa(pos.Line),
		Start: inc.Span.Start, End: inc.Span.End, Missing: []string{},
	}
	var reasons []string
	for _, side := range []struct {
		types []timeline.Type // the end itself, and what may stand for it
		other timeline.Type
	}{
		{[]timeline.Type{delay.From, timeline.Confirmation}, delay.To},
		{[]timeline.Type{delay.To}, delay.From},
	} {
		events := slices.DeleteFunc(slices.Clone(inc.Events), func(e timeline.Event) bool {
			return e.Status != timeline.Actual || !slices.Contains(side.types, e.Type)
		})
		if isDated(events, side.other) {
			continue
		}
		reason := "no dated " + side.types[0].String()
		for _, e := range events {
			if err := e.When.Check(); errors.Is(err, jpdate.ErrRange) {
				reason += fmt.Sprintf(" (%q: %v)", e.Mentions[0].Text, err)
			}
		}
		u.Missing = append(u.Missing, side.types[0].String())
		reasons = append(reasons, reason)
	}
	if len(reasons) == 0 {
		reasons = append(reasons, "the dates of the detection and the disclosure cannot be subtracted")
	}
	u.Reason = strings.Join(reasons, " and ")
	return u
}

// isDated reports whether a delay can be measured by one of the events, which are
// those of one end: whether it can if the other end is on the same date.
func isDated(events []timeline.Event, other timeline.Type) bool {
	for _, e := range events {
		probe := timeline.Incident{Events: append(slices.Clone(events), timeline.Event{Type: other, When: e.When})}
		if _, ok := probe.Measure(delay); ok {
			return true
		}
	}
	return false
}

// summary returns the last lines of the report.
func (r report) summary() string {
	s := r.sample.Summary()
	if s.Counts.Measured == 0 {
		return "no incident with both a detection and a disclosure"
	}
	median := s.Figures.Median.String()
	unit := "days"
	if median == "1" {
		unit = "day"
	}
	line := fmt.Sprintf("%s, median %s %s, range %v to %v", cli.Count(s.Counts.Measured, "incident"), median, unit, s.Figures.Min.Low, s.Figures.Max.High)
	switch n := r.contradicted(); n {
	case 0:
	case 1:
		line += "; 1 of them rests on a contradicted date, marked (!)"
	default:
		line += fmt.Sprintf("; %d of them rest on a contradicted date, marked (!)", n)
	}
	return line
}

// cohort returns what the figures of the summary stand among and what has to be said beside
// them, a line each.
func (r report) cohort() (list []string) {
	s := r.sample.Summary()
	if s.Counts.Measured == 0 {
		return nil
	}
	f := s.Figures
	list = append(list, fmt.Sprintf("half of them between %v and %v days, nine in ten within %v; %d of %d have no such interval",
		f.Q1, f.Q3, f.P90, s.Counts.Missing, s.Counts.Total))
	if r.businessDays {
		if median, n := r.businessMedian(); n > 0 {
			list = append(list, fmt.Sprintf("median of %s: %v business days", cli.Count(n, "incident"), median))
		}
	}
	return append(list, s.Caveats.Explain("en")...)
}

// businessMedian returns the median of the business days and of how many incidents it is.
func (r report) businessMedian() (cohort.Range, int) {
	var s cohort.Sample
	for _, x := range r.Rows {
		if b := x.BusinessDays; b != nil {
			s.Add(cohort.Observation{Days: timeline.Days{Min: b.Min, Max: b.Max}})
		}
	}
	median, _ := s.Quantile(0.5)
	return median, s.Counts().Measured
}

// contradicted returns the number of rows that rest on a contradicted date.
func (r report) contradicted() int {
	n := 0
	for _, x := range r.Rows {
		if x.Error != "" {
			n++
		}
	}
	return n
}

// missing returns the line about the incidents that were not measured, or "".
func (r report) missing() string {
	if len(r.Unmeasured) == 0 {
		return ""
	}
	return cli.Count(len(r.Unmeasured), "incident") + " could not be measured"
}

var columns = []string{"incident", "organisation", "detected", "disclosed", "days"}

func (r row) cells() []string {
	return []string{r.Incident, r.Org, r.Detected.Mark(), r.Disclosed.Mark(), r.Days()}
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
		if s := x.Business(); s != "" {
			fmt.Fprintf(&b, "    business days: %s\n", s)
		}
		for _, a := range x.Assumed {
			fmt.Fprintf(&b, "    assumed: %s\n", a)
		}
		for _, d := range x.Clocks() {
			fmt.Fprintf(&b, "    %s\n", d)
		}
	}
	fmt.Fprintf(&b, "\n%s\n", r.summary())
	for _, line := range r.cohort() {
		fmt.Fprintf(&b, "    %s\n", line)
	}
	if s := r.missing(); s != "" {
		fmt.Fprintf(&b, "\n%s:\n", s)
		for _, u := range r.Unmeasured {
			fmt.Fprintf(&b, "    %s: %s: %s\n", u.Place, cli.Clip(u.Title(), widest), u.Reason)
		}
	}
	if r.deadlines {
		fmt.Fprintf(&b, "\nrules, of which it is not decided here whether they apply:\n")
		for _, line := range r.legend() {
			fmt.Fprintf(&b, "    %s\n", line)
		}
	}
	fmt.Fprintf(&b, "\n%s read:\n", cli.Count(len(r.Documents), "document"))
	for _, source := range r.Documents {
		fmt.Fprintf(&b, "    %s: %v\n", source.File, source)
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeMarkdown(w io.Writer, r report) error {
	var b strings.Builder
	head, line := "| Incident | Organisation | Detected | Disclosed | Days | Evidence | Assumed |", "|---|---|---|---|---:|---|---|"
	if r.businessDays {
		head, line = head+" Business days |", line+"---:|"
	}
	if r.deadlines {
		head, line = head+" Deadlines |", line+"---|"
	}
	fmt.Fprintf(&b, "%s\n%s\n", head, line)
	for _, x := range r.Rows {
		evidence := fmt.Sprintf("「%s」 %s → 「%s」 %s", x.Detected.Text, x.Detected.Place, x.Disclosed.Text, x.Disclosed.Place)
		cells := append(x.cells(), evidence, strings.Join(x.Assumed, "; "))
		if r.businessDays {
			cells = append(cells, x.Business())
		}
		if r.deadlines {
			cells = append(cells, strings.Join(x.Clocks(), "; "))
		}
		writeMarkdownRow(&b, cells...)
	}
	fmt.Fprintf(&b, "\n%s\n", r.summary())
	for i, line := range r.cohort() {
		if i == 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "- %s\n", markdownEscaper.Replace(line))
	}
	if s := r.missing(); s != "" {
		fmt.Fprintf(&b, "\n%s:\n\n| Incident | Organisation | Begins at | Why |\n|---|---|---|---|\n", s)
		for _, u := range r.Unmeasured {
			writeMarkdownRow(&b, u.Title(), u.Org, u.Place, u.Reason)
		}
	}
	if r.deadlines {
		fmt.Fprintf(&b, "\nRules, of which it is not decided here whether they apply:\n\n")
		for _, line := range r.legend() {
			fmt.Fprintf(&b, "- %s\n", markdownEscaper.Replace(line))
		}
	}
	fmt.Fprintf(&b, "\n%s read:\n\n", cli.Count(len(r.Documents), "document"))
	for _, source := range r.Documents {
		fmt.Fprintf(&b, "- %s\n", markdownEscaper.Replace(source.File+": "+source.String()))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

func writeMarkdownRow(b *strings.Builder, cells ...string) {
	for _, cell := range cells {
		fmt.Fprintf(b, "| %s ", markdownEscaper.Replace(cell))
	}
	b.WriteString("|\n")
}

var markdownEscaper = strings.NewReplacer("\\", `\\`, "&", "&amp;", "|", `\|`, "\n", " ", "\r", " ", "<", "&lt;", "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`)

// header is the first line of the CSV. An incident that could not be measured has
// what its text settles of incident, organisation and place, and why in unmeasured.
var header = []string{
	"incident", "organisation", "detected", "detected_text", "detected_place", "disclosed", "disclosed_text", "disclosed_place",
	"min_days", "max_days", "assumed",
	"detected_type", "detected_start", "detected_end", "disclosed_start", "disclosed_end", "error",
	"unmeasured", "place", "file", "reference", "reference_from",
}

func writeCSV(w io.Writer, r report) error {
	c := csv.NewWriter(w)
	extra := func(cells []string, x row) []string {
		if r.businessDays {
			least, most := "", ""
			if b := x.BusinessDays; b != nil {
				least, most = strconv.Itoa(b.Min), strconv.Itoa(b.Max)
			}
			cells = append(cells, least, most)
		}
		if r.deadlines {
			cells = append(cells, strings.Join(x.Clocks(), "; "))
		}
		return cells
	}
	head := slices.Clone(header)
	if r.businessDays {
		head = append(head, "min_business_days", "max_business_days")
	}
	if r.deadlines {
		head = append(head, "deadlines")
	}
	c.Write(head)
	for _, x := range r.Rows {
		c.Write(extra([]string{
			guard(x.Incident), guard(x.Org), x.Detected.Value, guard(x.Detected.Text), guard(x.Detected.Place),
			x.Disclosed.Value, guard(x.Disclosed.Text), guard(x.Disclosed.Place),
			strconv.Itoa(x.MinDays), strconv.Itoa(x.MaxDays), strings.Join(x.Assumed, "; "),
			x.Detected.Type, strconv.Itoa(x.Detected.Start), strconv.Itoa(x.Detected.End),
			strconv.Itoa(x.Disclosed.Start), strconv.Itoa(x.Disclosed.End), x.Error,
			"", "", guard(x.source.File), x.source.Reference, x.source.From,
		}, x))
	}
	for _, u := range r.Unmeasured {
		c.Write(extra([]string{
			guard(u.Incident), guard(u.Org), "", "", "", "", "", "",
			"", "", "",
			"", "", "", "", "", "",
			u.Reason, guard(u.Place), guard(u.source.File), u.source.Reference, u.source.From,
		}, row{}))
	}
	c.Flush()
	return c.Error()
}

// guard returns s so that no spreadsheet takes it for a formula. In Japanese
// settings some take the full-width signs for those of ASCII.
func guard(s string) string {
	for _, sign := range []string{"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(s, sign) {
			return "'" + s
		}
	}
	return s
}

func writeJSON(w io.Writer, r report) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	out := struct {
		Incidents       []row          `json:"incidents"`
		Count           int            `json:"count"`
		MedianLow       *float64       `json:"median_low"` // null where nothing was measured
		MedianHigh      *float64       `json:"median_high"`
		Min             *float64       `json:"min"`
		Max             *float64       `json:"max"`
		Contradicted    int            `json:"contradicted"` // incidents that rest on a contradicted date
		Cohort          cohort.Summary `json:"cohort"`
		Unmeasured      []unmeasured   `json:"unmeasured"`
		UnmeasuredCount int            `json:"unmeasured_count"`
		Documents       []cli.Source   `json:"documents"`
	}{
		Incidents: append([]row{}, r.Rows...), Count: len(r.Rows), Contradicted: r.contradicted(), Cohort: r.sample.Summary(),
		Unmeasured: append([]unmeasured{}, r.Unmeasured...), UnmeasuredCount: len(r.Unmeasured), Documents: r.Documents,
	}
	if s := r.sample.Summary(); s.Counts.Measured > 0 {
		f := s.Figures
		out.MedianLow, out.MedianHigh, out.Min, out.Max = &f.Median.Low, &f.Median.High, &f.Min.Low, &f.Max.High
	}
	return enc.Encode(out)
}

func writeHTML(w io.Writer, r report) error {
	return page.Execute(w, struct {
		report
		Summary, Missing, Read string
		Legend, Cohort         []string
	}{r, r.summary(), r.missing(), cli.Count(len(r.Documents), "document") + " read", r.legend(), r.cohort()})
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
small.error { font-weight: 600; opacity: 1; }
</style>
<h1>From detection to disclosure</h1>
<p>{{.Summary}}.{{with .Missing}} {{.}}.{{end}}</p>
{{with .Cohort}}<ul>
{{range .}}<li>{{.}}
{{end}}</ul>
{{end}}<table>
<thead><tr><th scope="col">Incident<th scope="col">Organisation<th scope="col">Detected<th scope="col">Disclosed<th scope="col">Days<th scope="col">Assumed</thead>
<tbody>
{{range .Rows}}<tr><td lang="ja">{{.Incident}}<td lang="ja">{{.Org}}
<td>{{.Detected.Mark}}<small><span lang="ja">「{{.Detected.Text}}」</span> {{.Detected.Place}}</small>
<td>{{.Disclosed.Mark}}<small><span lang="ja">「{{.Disclosed.Text}}」</span> {{.Disclosed.Place}}</small>
<td class="days">{{.Days}}<td>{{with .Error}}<small class="error">contradicted: {{.}}</small>{{end}}{{range .Assumed}}<small>{{.}}</small>{{end}}{{with .Business}}<small>business days: {{.}}</small>{{end}}{{range .Clocks}}<small>{{.}}</small>{{end}}
{{end}}</tbody>
</table>
{{if .Unmeasured}}<h2>{{.Missing}}</h2>
<table>
<thead><tr><th scope="col">Incident<th scope="col">Organisation<th scope="col">Begins at<th scope="col">Why</thead>
<tbody>
{{range .Unmeasured}}<tr><td lang="ja">{{.Title}}<td lang="ja">{{.Org}}<td>{{.Place}}<td>{{.Reason}}
{{end}}</tbody>
</table>
{{end}}{{if .Legend}}<h2>Rules, of which it is not decided here whether they apply</h2>
<ul>
{{range .Legend}}<li>{{.}}
{{end}}</ul>
{{end}}<h2>{{.Read}}</h2>
<ul>
{{range .Documents}}<li>{{.File}}: {{.}}
{{end}}</ul>
</html>
`))
