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
	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
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

// A face writes a report in a format.
type face struct {
	name  string
	write func(w io.Writer, r report.Report, o Options) error
}

// faces is the formats in the order in which help lists them, the default first.
var faces = []face{
	{"text", func(w io.Writer, r report.Report, o Options) error {
		return report.WriteText(w, r, o.Lang, report.TextOptions{Color: o.color, Events: o.Events})
	}},
	{"markdown", func(w io.Writer, r report.Report, o Options) error {
		return report.WriteMarkdown(w, r, o.Lang, report.MarkdownOptions{Events: o.Events})
	}},
	{"csv", func(w io.Writer, r report.Report, o Options) error {
		return report.WriteIntervalsCSV(w, r, o.Lang, report.CSVOptions{BOM: o.BOM})
	}},
	{"csv-events", func(w io.Writer, r report.Report, o Options) error {
		return report.WriteEventsCSV(w, r, o.Lang, report.CSVOptions{BOM: o.BOM})
	}},
	{"csv-deadlines", func(w io.Writer, r report.Report, o Options) error {
		return report.WriteDeadlinesCSV(w, r, o.Lang, report.CSVOptions{BOM: o.BOM})
	}},
	{"json", func(w io.Writer, r report.Report, o Options) error { return report.WriteJSON(w, r, o.Lang) }},
	{"jsonl", func(w io.Writer, r report.Report, o Options) error { return report.WriteJSONLines(w, r, o.Lang) }},
	{"mermaid", func(w io.Writer, r report.Report, o Options) error {
		return report.WriteMermaidTimeline(w, r, o.Lang)
	}},
	{"mermaid-gantt", func(w io.Writer, r report.Report, o Options) error {
		return report.WriteMermaidGantt(w, r, o.Lang)
	}},
	{"icalendar", func(w io.Writer, r report.Report, o Options) error {
		return report.WriteICalendar(w, r, o.Lang, report.ICalendarOptions{})
	}},
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
	return faces[i].write(out, report.New(options, sources...), o)
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
