// Disclosure-delay reports, for each incident in the named files, the days from
// detection to disclosure, with the words that say so and what was assumed.
// Without files it reports on incidents that are bundled with it.
//
// Usage: disclosure-delay [-format text|markdown|csv|json|html] [-ref YYYY-MM-DD] [-business-days] [-deadlines [-rules PREFIX]] [FILE...]
//
// With -business-days it counts the business days of each delay, too, and with -deadlines
// it says by when reports were due by the rules that were in force, those of the Act on the
// Protection of Personal Information unless -rules names others, when they were made, and by
// how much they were early or late.
package main

import (
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/jpincident/incidenttimeline/examples/internal/cli"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/testdata/documents"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

// bundled names the documents that are reported on where no file is named.
var bundled = [...]string{
	"nttcom", "softbank", "blog-2023", "contractor-ransomware-cities", "card-leaks",
	"misdirected-data", "maker-ransomware-first", "hospital-usb-loss", "shop-skimming", "cloud-exposure-letter",
}

func main() { program().Main() }

// program returns the program with its options.
func program() cli.Program {
	var o options
	return cli.Program{
		Name: "disclosure-delay", Args: "[FILE...]", Formats: []string{"text", "markdown", "csv", "json", "html"},
		Flags: func(flags *flag.FlagSet) {
			flags.BoolVar(&o.businessDays, "business-days", false, "count business days, too")
			flags.BoolVar(&o.deadlines, "deadlines", false, "say by when reports were due, and by how much they were early or late")
			flags.StringVar(&o.rules, "rules", "jp.appi.", "with -deadlines, the rules whose names begin with `PREFIX`: jp., eu., us. …")
		},
		Work: func(p *cli.Program, out io.Writer) (int, error) { return work(p, o, out) },
	}
}

func work(p *cli.Program, o options, out io.Writer) (code int, err error) {
	if o.deadlines && chosen(o.rules).Len() == 0 {
		return cli.Usage, fmt.Errorf("-rules %q: no rule begins so; there are %s", o.rules, strings.Join(groups(), ", "))
	}
	r := report{options: o, sample: cohort.Sample{Metric: delay}}
	if len(p.Files) == 0 {
		err = r.addBundled(p)
	} else {
		code, err = p.Documents(func(d *parse.Document) error {
			r.add(d, p.Source(d))
			return nil
		})
	}
	if err != nil || len(r.Documents) == 0 {
		return code, err // nothing could be read: there is nothing to report on
	}
	write := map[string]func(io.Writer, report) error{
		"text": writeText, "markdown": writeMarkdown, "csv": writeCSV, "json": writeJSON, "html": writeHTML,
	}
	return code, write[p.Format](out, r)
}

// addBundled adds the incidents of the bundled documents. A reference that p was
// given takes the place of those that the documents come with.
func (r *report) addBundled(p *cli.Program) error {
	for _, name := range bundled {
		text, reference, err := documents.Open(name)
		if err != nil {
			return err
		}
		from := cli.FromAnnotation
		if p.Parser.Reference.IsValid() {
			reference, from = p.Parser.Reference, cli.FromOption
		}
		// What the bundled texts contradict themselves in is part of them.
		d, _ := parse.Parser{Reference: reference}.Parse(name+".txt", text)
		r.add(d, cli.NewSource(d, reference, from))
	}
	return nil
}
