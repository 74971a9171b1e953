// Disclosure-delay reports, for each incident in the named files, the days from
// detection to disclosure, with the words that say so and what was assumed.
// Without files it reports on incidents that are bundled with it.
//
// Usage: disclosure-delay [-format FORMAT] [-o FILE] [-lang ja|en] [-ref YYYY-MM-DD] [-business-days] [-deadlines [-rules PREFIX]] [FILE...]
//
// With -business-days it counts the business days of each delay, too, and with -deadlines
// it says by when reports were due by the rules that were in force, those of the Act on the
// Protection of Personal Information unless -rules names others, when they were made, and by
// how much they were early or late. -h lists the formats.
package main

import (
	"io"

	"github.com/jpincident/incidenttimeline/examples/internal/cli"
	"github.com/jpincident/incidenttimeline/examples/internal/faces"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/testdata/documents"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

func main() { program().Main() }

// program returns the program with its options.
func program() cli.Program {
	var o faces.Options
	return cli.Program{
		Name: "disclosure-delay", Args: "[FILE...]", Formats: faces.Formats(), Flags: o.Flags,
		Work: func(p *cli.Program, out io.Writer) (int, error) { return work(p, o, out) },
	}
}

func work(p *cli.Program, o faces.Options, out io.Writer) (code int, err error) {
	var documents []faces.Document
	if len(p.Files) == 0 {
		documents, err = readBundled(p)
	} else {
		code, err = p.Documents(func(d *parse.Document) error {
			documents = append(documents, faces.Document{Parsed: d, Read: p.Source(d)})
			return nil
		})
	}
	if err != nil || len(documents) == 0 {
		return code, err // nothing could be read: there is nothing to report on
	}
	return code, faces.Write(p, out, o, documents)
}

// readBundled reads the bundled documents. A reference that p was given takes the place of
// those that the documents come with.
func readBundled(p *cli.Program) (list []faces.Document, err error) {
	for _, name := range documents.Bundled() {
		text, reference, err := documents.Open(name)
		if err != nil {
			return nil, err
		}
		from := report.OriginAnnotation
		if p.Parser.Reference.IsValid() {
			reference, from = p.Parser.Reference, report.OriginOption
		}
		// What the bundled texts contradict themselves in is part of them.
		d, _ := parse.Parser{Reference: reference}.Parse(name+".txt", text)
		list = append(list, faces.Document{Parsed: d, Read: cli.NewSource(d, reference, from)})
	}
	return list, nil
}
