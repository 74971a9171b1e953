// Package cli holds what the example programs share: their common flags, how
// they read their input and how they report errors.
package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
)

// Exit codes of the programs.
const (
	OK      = 0
	Failure = 1
	Usage   = 2
)

// A Program is one run of an example program, with its streams.
type Program struct {
	Name    string
	Args    string // what stands after the options in the usage line
	Formats []string
	Stdin   io.Reader
	Stdout  io.Writer
	Stderr  io.Writer

	Format string
	Parser parse.Parser
	Files  []string
}

// An Input is one text to read.
type Input struct {
	Name string
	Text string
}

// Flags parses the command line. ok is false where the program is to end with
// the exit code at once.
func (p *Program) Flags(args []string) (code int, ok bool) {
	flags := flag.NewFlagSet(p.Name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&p.Format, "format", p.Formats[0], "output format: "+strings.Join(p.Formats, ", "))
	ref := flags.String("ref", "", "the documents' own date, as `YYYY-MM-DD`")
	usage := func(w io.Writer) {
		fmt.Fprintf(w, "usage: %s [options] %s\n", p.Name, p.Args)
		flags.SetOutput(w)
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			usage(p.Stdout)
			return OK, false
		}
		return p.misuse(usage, err.Error()), false
	}
	known := false
	for _, f := range p.Formats {
		known = known || f == p.Format
	}
	if !known {
		return p.misuse(usage, fmt.Sprintf("unknown -format %q: want %s", p.Format, strings.Join(p.Formats, ", "))), false
	}
	if *ref != "" {
		day, err := jpdate.ParseDate(*ref)
		if err != nil {
			return p.misuse(usage, fmt.Sprintf("bad -ref %q: want a day as YYYY-MM-DD", *ref)), false
		}
		p.Parser.Reference = day
	}
	p.Files = flags.Args()
	return OK, true
}

func (p *Program) misuse(usage func(io.Writer), problem string) int {
	fmt.Fprintf(p.Stderr, "%s: %s\n", p.Name, problem)
	usage(p.Stderr)
	return Usage
}

// NoFiles reports that no input was named, and returns the exit code.
func (p *Program) NoFiles() int {
	fmt.Fprintf(p.Stderr, "%s: no input: name a file, or - for standard input\nusage: %s [options] %s\n", p.Name, p.Name, p.Args)
	return Usage
}

// Fail reports err on one line and returns the exit code of a failure.
func (p *Program) Fail(err error) int {
	fmt.Fprintf(p.Stderr, "%s: %v\n", p.Name, err)
	return Failure
}

// Read reads the named file, or standard input for "-".
func (p *Program) Read(name string) (Input, error) {
	if name == "-" {
		text, err := io.ReadAll(p.Stdin)
		return Input{"standard input", string(text)}, err
	}
	info, err := os.Stat(name)
	if err == nil && info.IsDir() {
		return Input{}, fmt.Errorf("%s: is a directory; name the files in it", name)
	}
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return Input{}, fmt.Errorf("%s: no such file", name)
	}
	return Input{name, string(text)}, err
}

// Documents reads and parses each input and calls use with it. What could not be
// read or understood is reported, one line each, and the rest is still used; the
// exit code is that of a failure if an input could not be read or is not UTF-8.
// Impossible dates are reported and do not fail.
func (p *Program) Documents(use func(*parse.Document) error) int {
	code := OK
	for _, name := range p.Files {
		in, err := p.Read(name)
		if err != nil {
			code = p.Fail(err)
			continue
		}
		doc, err := p.Parser.Parse(in.Name, in.Text)
		if p.Diagnose(err) != OK {
			code = Failure
		}
		if err := use(doc); err != nil {
			return p.Fail(err)
		}
	}
	return code
}

// Diagnose reports what a parse found wrong, one line each.
func (p *Program) Diagnose(err error) int {
	code := OK
	var list parse.ErrorList
	if errors.As(err, &list) {
		for _, e := range list {
			fmt.Fprintf(p.Stderr, "%s: %v\n", p.Name, e)
			if errors.Is(e, parse.ErrEncoding) {
				code = Failure
			}
		}
	}
	return code
}
