// Package faces holds what the example programs share of reports: the formats, and how a
// report is made of the documents that were read.
package faces

import (
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/jpincident/incidenttimeline/examples/internal/cli"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// Options are those that the programs have of reports.
type Options struct {
	Lang         report.Lang
	BusinessDays bool
	Deadlines    bool
	Rules        string // with Deadlines: the prefix of their names
	Events       bool   // list them in text and Markdown
	BOM          bool   // in CSV, for Excel
	color        bool
}

// Flags adds the options to flags.
func (o *Options) Flags(flags *flag.FlagSet) {
	flags.TextVar(&o.Lang, "lang", report.English, "`LANGUAGE` of the report: ja, en")
	flags.BoolVar(&o.BusinessDays, "business-days", false, "count business days, too")
	flags.BoolVar(&o.Deadlines, "deadlines", false, "say by when reports were due, and by how much they were early or late")
	flags.StringVar(&o.Rules, "rules", "jp.appi.", "with -deadlines, the rules whose names begin with `PREFIX`: jp., eu., us. …")
	flags.BoolVar(&o.Events, "events", false, "list the events of each incident in text and Markdown")
	flags.BoolVar(&o.BOM, "bom", false, "begin CSV with a byte order mark, as Excel needs it")
}

// A face writes a report in a format, and returns what that could not carry.
type face struct {
	name  string
	write func(w io.Writer, r report.Report, o Options) (interchange.Left, error)
}

// whole is a face of package report, which says itself what it leaves out.
func whole(write func(w io.Writer, r report.Report, o Options) error) func(io.Writer, report.Report, Options) (interchange.Left, error) {
	return func(w io.Writer, r report.Report, o Options) (interchange.Left, error) { return nil, write(w, r, o) }
}

// export is a format of package interchange.
func export(write func(w io.Writer, incidents []timeline.Incident, o interchange.Options) (interchange.Left, error)) func(io.Writer, report.Report, Options) (interchange.Left, error) {
	return func(w io.Writer, r report.Report, o Options) (interchange.Left, error) {
		incidents := make([]timeline.Incident, len(r.Items))
		for i, it := range r.Items {
			incidents[i] = it.Incident
		}
		return write(w, incidents, interchange.Options{Lang: o.Lang.String()})
	}
}

// faces is the formats in the order in which help lists them, the default first.
var faces = []face{
	{"text", whole(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteText(w, r, o.Lang, report.TextOptions{Color: o.color, Events: o.Events})
	})},
	{"markdown", whole(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteMarkdown(w, r, o.Lang, report.MarkdownOptions{Events: o.Events})
	})},
	{"csv", whole(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteIntervalsCSV(w, r, o.Lang, report.CSVOptions{BOM: o.BOM})
	})},
	{"csv-events", whole(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteEventsCSV(w, r, o.Lang, report.CSVOptions{BOM: o.BOM})
	})},
	{"csv-deadlines", whole(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteDeadlinesCSV(w, r, o.Lang, report.CSVOptions{BOM: o.BOM})
	})},
	{"json", whole(func(w io.Writer, r report.Report, o Options) error { return report.WriteJSON(w, r, o.Lang) })},
	{"jsonl", whole(func(w io.Writer, r report.Report, o Options) error { return report.WriteJSONLines(w, r, o.Lang) })},
	{"html", whole(func(w io.Writer, r report.Report, o Options) error { return report.WriteHTML(w, r, o.Lang) })},
	{"svg", whole(svg)},
	{"mermaid", whole(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteMermaidTimeline(w, r, o.Lang)
	})},
	{"mermaid-gantt", whole(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteMermaidGantt(w, r, o.Lang)
	})},
	{"icalendar", whole(func(w io.Writer, r report.Report, o Options) error {
		return report.WriteICalendar(w, r, o.Lang, report.ICalendarOptions{})
	})},
	{"veris", export(interchange.WriteVERIS)},
	{"veris-fragment", export(interchange.WriteVERISFragments)},
	{"stix", export(interchange.WriteSTIX)},
	{"timesketch-csv", export(interchange.WriteTimesketchCSV)},
	{"timesketch-jsonl", export(interchange.WriteTimesketchJSONL)},
	{"iris", export(interchange.WriteIRIS)},
	{"timelinejs", export(interchange.WriteTimelineJS)},
	{"timex3", timex3},
}

// Formats returns the names of the formats, the default first.
func Formats() []string {
	list := make([]string, len(faces))
	for i, f := range faces {
		list[i] = f.name
	}
	return list
}

// Write writes the report of sources in the format that p was given.
func Write(p *cli.Program, out io.Writer, o Options, sources []report.Source) error {
	options := report.Options{}
	if o.BusinessDays {
		options.Calendar = calendar.National
	}
	if o.Deadlines {
		rules, err := chosen(o.Rules)
		if err != nil {
			return err
		}
		options.Rules = rules
	}
	o.color = p.Terminal() && os.Getenv("NO_COLOR") == ""
	i := slices.IndexFunc(faces, func(f face) bool { return f.name == p.Format })
	if i < 0 {
		return fmt.Errorf("no face for -format %q", p.Format)
	}
	left, err := faces[i].write(out, report.New(options, sources...), o)
	for _, line := range left.Explain(o.Lang.String()) {
		p.Warn(line)
	}
	return err
}

// svg draws the timeline of the one incident of r.
func svg(w io.Writer, r report.Report, o Options) error {
	if len(r.Items) != 1 {
		return fmt.Errorf("-format svg draws one incident, and there are %d: -format html draws them all", len(r.Items))
	}
	return report.WriteSVG(w, r.Items[0], o.Lang)
}

// timex3 annotates the text of the one document of r.
func timex3(w io.Writer, r report.Report, _ Options) (interchange.Left, error) {
	if len(r.Sources) != 1 {
		return nil, fmt.Errorf("-format timex3 annotates one text, and there are %d: name one file", len(r.Sources))
	}
	s := r.Sources[0]
	list, left := interchange.DatedBy(s.Incidents)
	lost, err := interchange.WriteTIMEX3(w, s.Text, s.Reference, list)
	return append(left, lost...), err
}

// Source returns d, which was read as s says, for a report.
func Source(d *parse.Document, s cli.Source) report.Source {
	return report.Source{Name: d.Name, Text: d.Text, Reference: d.Reference, From: s.From, Incidents: d.Incidents}
}

// chosen returns the rules that come with the library whose names begin with prefix, and
// those that they follow on.
func chosen(prefix string) (set deadline.Set, err error) {
	all := deadline.Default()
	var groups []string
	var add func(deadline.Rule)
	add = func(r deadline.Rule) {
		if before, ok := all.Rule(r.After); ok {
			add(before)
		}
		set, _ = set.With(r) // what is wrong with a rule was found when all were read
	}
	for r := range all.All() {
		if strings.HasPrefix(r.ID, prefix) {
			add(r)
		}
		if parts := strings.SplitN(r.ID, ".", 3); len(parts) > 1 {
			groups = append(groups, parts[0]+"."+parts[1])
		}
	}
	if set.Len() == 0 {
		return set, fmt.Errorf("-rules %q: no rule begins so; there are %s", prefix, strings.Join(slices.Compact(groups), ", "))
	}
	return set, nil
}
