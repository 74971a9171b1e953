// Disclosure-delay reports, for each incident in the named files, the days from
// detection to disclosure, with the words that say so and what was assumed.
// Without files it reports on incidents that are bundled with it.
//
// Usage: disclosure-delay [-format text|markdown|csv|json|html] [-ref YYYY-MM-DD] [FILE...]
package main

import (
	"bytes"
	"io"
	"os"

	"github.com/jpincident/incidenttimeline/examples/internal/cli"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/testdata/documents"
)

// bundled names the documents that are reported on where no file is named.
var bundled = [...]string{
	"nttcom", "softbank", "blog-2023", "contractor-ransomware-cities", "card-leaks",
	"misdirected-data", "maker-ransomware-first", "hospital-usb-loss", "shop-skimming", "cloud-exposure-letter",
}

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p := &cli.Program{
		Name: "disclosure-delay", Args: "[FILE...]", Formats: []string{"text", "markdown", "csv", "json", "html"},
		Stdin: stdin, Stdout: stdout, Stderr: stderr,
	}
	if code, ok := p.Flags(args); !ok {
		return code
	}
	var r report
	code := cli.OK
	if len(p.Files) > 0 {
		code = p.Documents(func(d *parse.Document) error {
			r.add(d, p.Source(d))
			return nil
		})
		if len(r.Documents) == 0 {
			return code // nothing could be read: there is nothing to report on
		}
	} else if err := r.addBundled(p); err != nil {
		return p.Fail(err)
	}
	write := map[string]func(io.Writer, report) error{
		"text": writeText, "markdown": writeMarkdown, "csv": writeCSV, "json": writeJSON, "html": writeHTML,
	}
	var out bytes.Buffer
	if err := write[p.Format](&out, r); err != nil {
		return p.Fail(err)
	}
	if _, err := stdout.Write(out.Bytes()); err != nil {
		return p.Fail(err)
	}
	return code
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
