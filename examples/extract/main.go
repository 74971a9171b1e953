// Extract prints every date and time in the named files, one a line, with its
// place in bytes and what it denotes.
//
// Usage: extract [-format jsonl|text] [-ref YYYY-MM-DD] FILE...
package main

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/jpincident/incidenttimeline/examples/internal/cli"
	"github.com/jpincident/incidenttimeline/parse"
)

var program = cli.Program{Name: "extract", Args: "FILE...", Formats: []string{"jsonl", "text"}, Work: work}

func main() { program.Main() }

func work(p *cli.Program, out io.Writer) (code int, err error) {
	return p.Documents(func(d *parse.Document) error {
		if p.Format == "text" {
			return writeText(out, d)
		}
		return writeLines(out, d, len(p.Files) > 1)
	})
}

// An expression is a line of the output.
type expression struct {
	File    string   `json:"file,omitempty"`
	Start   int      `json:"start"`
	End     int      `json:"end"`
	Text    string   `json:"text"`
	Kind    string   `json:"kind"`
	Value   string   `json:"value"`
	Part    string   `json:"part,omitempty"`
	Mods    []string `json:"mods,omitempty"`
	Assumed []string `json:"assumed,omitempty"`
	Error   string   `json:"error,omitempty"` // what is impossible or contradicts itself in it
}

func writeLines(w io.Writer, d *parse.Document, named bool) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for _, m := range d.Mentions {
		e := expression{
			Start: m.Span.Start, End: m.Span.End, Text: m.Text(d.Text),
			Kind: m.When.Kind.String(), Value: m.When.Value(), Part: m.When.Part().String(),
			Mods: m.When.AllMods().Names(), Assumed: m.When.Assumed.Names(),
			Error: cli.Message(cli.Check(m)),
		}
		if named {
			e.File = d.Name
		}
		if err := enc.Encode(e); err != nil {
			return err
		}
	}
	return nil
}

func writeText(w io.Writer, d *parse.Document) error {
	for _, m := range d.Mentions {
		fault := ""
		if err := cli.Check(m); err != nil {
			fault = "\t" + err.Error()
		}
		if _, err := fmt.Fprintf(w, "%v\t%v\t%s\t%s%s\n", d.Position(m.Span.Start), m.When.Kind, m.When, m.Text(d.Text), fault); err != nil {
			return err
		}
	}
	return nil
}
