// Disclosure-delay reports, for each incident in the named files, the days from
// detection to disclosure, with the words that say so and what was assumed.
// Without files it reports on incidents that are bundled with it.
//
// Usage: disclosure-delay [-format text|markdown|csv|json|html] [-ref YYYY-MM-DD] [FILE...]
package main

import (
	"io"

	"github.com/jpincident/incidenttimeline/examples/internal/cli"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/testdata/documents"
)

// bundled names the documents that are reported on where no file is named.
var bundled = [...]string{
	"nttcom", "softbank", "blog-2023", "contractor-ransomware-cities", "card-leaks",
	"misdirected-data", "maker-ransomware-first", "hospital-usb-loss", "shop-skimming", "cloud-exposure-letter",
}

var program = cli.Program{
	Name: "disclosure-delay", Args: "[FILE...]", Formats: []string{"text", "markdown", "csv", "json", "html"}, Work: work,
}

func main() { program.Main() }

func work(p *cli.Program, out io.Writer) (code int, err error) {
	var r report
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
