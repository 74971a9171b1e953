// Package faces holds what the example programs share of reports: the formats, and how a
// report is made of the documents that were read.
package faces

import (
	"fmt"
	"io"
	"os"
	"slices"

	"github.com/jpincident/incidenttimeline/examples/internal/cli"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// A face writes a report in a format, and returns what that could not carry.
type face struct {
	name  string
	heeds []string // of the options
	write func(w io.Writer, r report.Report, o Options) (interchange.Left, error)
}

// shown is a face of package report, which says itself what it leaves out.
func shown(write func(w io.Writer, r report.Report, o Options) error) func(io.Writer, report.Report, Options) (interchange.Left, error) {
	return func(w io.Writer, r report.Report, o Options) (interchange.Left, error) { return nil, write(w, r, o) }
}

// export is a format of package interchange.
func export(write func(w io.Writer, incidents []timeline.Incident, o interchange.Options) (interchange.Left, error)) func(io.Writer, report.Report, Options) (interchange.Left, error) {
	return func(w io.Writer, r report.Report, o Options) (interchange.Left, error) {
		return write(w, placed(r), interchange.Options{
			Lang: o.Lang.String(), Created: o.Created.Time, Coarsest: o.Coarsest, Guarded: o.Guarded, Confirmed: o.Confirmed, BeginsByYear: o.BeginsByYear,
		})
	}
}

// placed returns the incidents of r, whose mentions say of which text they are.
func placed(r report.Report) []timeline.Incident {
	list := make([]timeline.Incident, len(r.Items))
	for i, it := range r.Items {
		it.Incident.Events = slices.Clone(it.Incident.Events)
		for k, e := range it.Incident.Events {
			e.Mentions = slices.Clone(e.Mentions)
			for j, m := range e.Mentions {
				if m.Source == "" {
					e.Mentions[j].Source = r.Sources[it.Source].Name
				}
			}
			it.Incident.Events[k] = e
		}
		list[i] = it.Incident
	}
	return list
}

// The formats that tell of nothing but deadlines, so that -deadlines goes without saying.
const (
	csvDeadlines = "csv-deadlines"
	calendarOf   = "icalendar"
)

// What formats heed: those that show all of a report, and those that show its events.
var (
	whole = []string{lang, incident, businessDays, deadlines, rules, published}
	plain = []string{lang, incident}
)

// faces is the formats in the order in which help lists them, the default first.
var faces = []face{
	{"text", append(whole, events), shown(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteText(w, r, o.Lang, report.TextOptions{Color: o.color, Events: o.Events})
	})},
	{"markdown", append(whole, events), shown(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteMarkdown(w, r, o.Lang, report.MarkdownOptions{Events: o.Events})
	})},
	{"csv", []string{lang, incident, bom, businessDays}, shown(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteIntervalsCSV(w, r, o.Lang, report.CSVOptions{BOM: o.BOM})
	})},
	{"csv-events", []string{lang, incident, bom}, shown(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteEventsCSV(w, r, o.Lang, report.CSVOptions{BOM: o.BOM})
	})},
	{csvDeadlines, []string{lang, incident, bom, deadlines, rules}, shown(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteDeadlinesCSV(w, r, o.Lang, report.CSVOptions{BOM: o.BOM})
	})},
	{"json", whole, shown(func(w io.Writer, r report.Report, o Options) error { return report.WriteJSON(w, r, o.Lang) })},
	{"jsonl", plain, shown(func(w io.Writer, r report.Report, o Options) error { return report.WriteJSONLines(w, r, o.Lang) })},
	{"html", whole, shown(func(w io.Writer, r report.Report, o Options) error { return report.WriteHTML(w, r, o.Lang) })},
	{"svg", []string{lang, incident, deadlines, rules}, shown(svg)},
	{"mermaid", plain, shown(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteMermaidTimeline(w, r, o.Lang)
	})},
	{"mermaid-gantt", plain, shown(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteMermaidGantt(w, r, o.Lang)
	})},
	{calendarOf, []string{lang, incident, deadlines, rules, created}, shown(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteICalendar(w, r, o.Lang, report.ICalendarOptions{Stamp: o.Created.Time})
	})},
	{"veris", append(plain, confirmed, beginsByYear), export(interchange.WriteVERIS)},
	{"veris-fragment", append(plain, confirmed, beginsByYear), export(interchange.WriteVERISFragments)},
	{"stix", append(plain, confirmed, created), export(interchange.WriteSTIX)},
	{"timesketch-csv", append(plain, coarsest, guard), export(interchange.WriteTimesketchCSV)},
	{"timesketch-jsonl", append(plain, coarsest), export(interchange.WriteTimesketchJSONL)},
	{"iris", append(plain, coarsest, guard), export(interchange.WriteIRIS)},
	{"timelinejs", plain, export(interchange.WriteTimelineJS)},
	{"timex3", []string{incident}, timex3},
}

// Formats returns the names of the formats, the default first.
func Formats() []string {
	list := make([]string, len(faces))
	for i, f := range faces {
		list[i] = f.name
	}
	return list
}

// Write writes the report of documents in the format that p was given.
func Write(p *cli.Program, out io.Writer, o Options, documents []Document) (err error) {
	o.documents = documents
	sources := make([]report.Source, len(documents))
	for i, d := range documents {
		sources[i] = report.Source{Name: d.Parsed.Name, Text: d.Parsed.Text, Reference: d.Parsed.Reference, From: d.Read.From, Incidents: d.Parsed.Incidents}
	}
	i := slices.IndexFunc(faces, func(f face) bool { return f.name == p.Format })
	if i < 0 {
		return fmt.Errorf("no face for -format %q", p.Format)
	}
	WarnUnused(p, faces[i].heeds...)
	if p.Given(incident) {
		if sources, err = only(sources, o.Incident); err != nil {
			return err
		}
	}
	options := report.Options{}
	if o.BusinessDays {
		options.Calendar = calendar.National
	}
	if o.Deadlines || p.Given(rules) || faces[i].name == csvDeadlines || faces[i].name == calendarOf {
		if options.Rules, err = chosen(o.Rules); err != nil {
			return err
		}
	}
	if options.Published, err = figures(o.Published); err != nil {
		return err
	}
	r := report.New(options, sources...)
	if r.Cohort.Counts.Measured < 2 && !p.Given(published) {
		r.Options.Published = nil // nothing to compare with them
	}
	o.color = p.Terminal() && os.Getenv("NO_COLOR") == ""
	left, err := faces[i].write(out, r, o)
	for _, line := range left.Explain(o.Lang.String()) {
		p.Warn(line)
	}
	return err
}

// svg draws the timeline of the one incident of r.
func svg(w io.Writer, r report.Report, o Options) error {
	if len(r.Items) != 1 {
		return fmt.Errorf("-format svg draws one incident, and there are %d: choose one by -incident, or draw them all by -format html", len(r.Items))
	}
	return report.WriteSVG(w, r.Items[0], o.Lang)
}

// timex3 annotates the text of the one document of r: all its expressions, or with -incident
// those that date an event of that.
func timex3(w io.Writer, r report.Report, o Options) (interchange.Left, error) {
	if len(r.Sources) != 1 {
		return nil, fmt.Errorf("-format timex3 annotates one text, and there are %d: name one file", len(r.Sources))
	}
	s := r.Sources[0]
	var list []interchange.Dated
	var left interchange.Left
	if o.Incident > 0 {
		list, left = interchange.DatedBy(s.Incidents)
	} else {
		for _, m := range o.documents[0].Parsed.Mentions {
			list = append(list, interchange.Dated{Span: m.Span, When: m.When})
		}
	}
	lost, err := interchange.WriteTIMEX3(w, s.Text, s.Reference, list)
	return append(left, lost...), err
}

// A Document is one that a program parsed, and how it was read.
type Document struct {
	Parsed *parse.Document
	Read   cli.Source
}
