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
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
)

// Exit codes of the programs.
const (
	OK      = 0
	Failure = 1
	Usage   = 2
)

// A Program is an example program.
type Program struct {
	Name    string
	Args    string   // what stands after the options in the usage line, in [] if it may be left out
	Formats []string // of the output, the default first

	// Flags adds options of the program's own, if it has any, and Check says what is wrong
	// with those that were given.
	Flags func(*flag.FlagSet)
	Check func(p *Program) error

	// Work does the work of the program, once its options are known, and returns
	// its exit code. An error is reported and is a failure. What is written to out
	// is buffered; an error of that is reported too, so it need not be returned.
	Work func(p *Program, out io.Writer) (code int, err error)

	Format string       // as chosen
	Output string       // the file to write, "" for standard output
	Parser parse.Parser // with the reference that was given
	Files  []string     // as named

	given    map[string]bool // the options that were
	warnings []string

	stdin  io.Reader
	stdout io.Writer
	stderr io.Writer
}

// Main runs p as a process.
func (p Program) Main() { os.Exit(p.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

// Run runs p with the given arguments and streams and returns its exit code.
func (p Program) Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	p.stdin, p.stdout, p.stderr = stdin, stdout, stderr
	if code, ok := p.flags(args); !ok {
		return code
	}
	if len(p.Files) == 0 && !strings.HasPrefix(p.Args, "[") {
		return p.misuse("no input: name a file, or - for standard input")
	}
	out, err := open(p.Output, stdout)
	if err != nil {
		return p.fail(err)
	}
	code, err := p.Work(&p, out)
	if err == nil {
		err = out.close()
	} else {
		out.discard()
	}
	if err != nil {
		return p.fail(err)
	}
	for _, line := range p.warnings {
		fmt.Fprintf(stderr, "%s: %s\n", p.Name, line)
	}
	return code
}

// Terminal reports whether the output of p goes to a terminal.
func (p *Program) Terminal() bool {
	f, ok := p.stdout.(*os.File)
	if !ok || p.Output != "" {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// Warn adds a line that is written to standard error once the output is there: what was left
// out, what could not be carried.
func (p *Program) Warn(line string) { p.warnings = append(p.warnings, line) }

// Given reports whether the option of the given name was.
func (p *Program) Given(name string) bool { return p.given[name] }

// An input is one text to read.
type input struct{ name, text string }

// flags parses the command line. ok is false where the program is to end with
// the exit code at once.
func (p *Program) flags(args []string) (code int, ok bool) {
	flags := flag.NewFlagSet(p.Name, flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.StringVar(&p.Format, "format", p.Formats[0], "output format: "+strings.Join(p.Formats, ", "))
	flags.StringVar(&p.Output, "o", "", "write `FILE`, whole or not at all, in place of standard output")
	ref := flags.String("ref", "", "the documents' own date, as `YYYY-MM-DD`")
	if p.Flags != nil {
		p.Flags(flags)
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			fmt.Fprintf(p.stdout, "usage: %s [options] %s\n", p.Name, p.Args)
			flags.SetOutput(p.stdout)
			flags.PrintDefaults()
			return OK, false
		}
		return p.misuse(err.Error()), false
	}
	p.given = map[string]bool{}
	flags.Visit(func(f *flag.Flag) { p.given[f.Name] = true })
	known := false
	for _, f := range p.Formats {
		known = known || f == p.Format
	}
	if !known {
		return p.misuse(fmt.Sprintf("unknown -format %q: want %s", p.Format, strings.Join(p.Formats, ", "))), false
	}
	if p.given["ref"] {
		day, err := jpdate.ParseDate(*ref)
		if err != nil {
			return p.misuse(fmt.Sprintf("bad -ref %q: want a day as YYYY-MM-DD", *ref)), false
		}
		p.Parser.Reference = day
	}
	p.Files = flags.Args()
	if before := len(args) - len(p.Files) - 1; before < 0 || args[before] != "--" {
		for _, f := range p.Files {
			if strings.HasPrefix(f, "-") && f != "-" {
				return p.misuse(fmt.Sprintf("%q after %q: options come before the files", f, p.Files[0])), false
			}
		}
	}
	if p.Check != nil {
		if err := p.Check(p); err != nil {
			return p.misuse(err.Error()), false
		}
	}
	return OK, true
}

// misuse reports that p was called wrongly, and returns the exit code.
func (p *Program) misuse(problem string) int {
	fmt.Fprintf(p.stderr, "%s: %s\nusage: %s [options] %s (-h lists the options)\n", p.Name, problem, p.Name, p.Args)
	return Usage
}

// fail reports err on one line and returns the exit code of a failure.
func (p *Program) fail(err error) int {
	fmt.Fprintf(p.stderr, "%s: %v\n", p.Name, err)
	return Failure
}

// read reads the named file, or standard input for "-".
func (p *Program) read(name string) (input, error) {
	if name == "-" {
		text, err := io.ReadAll(p.stdin)
		return input{"standard input", string(text)}, err
	}
	info, err := os.Stat(name)
	if err == nil && info.IsDir() {
		return input{}, fmt.Errorf("%s: is a directory; name the files in it", name)
	}
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return input{}, fmt.Errorf("%s: no such file", name)
	}
	return input{name, string(text)}, err
}

// Documents reads and parses each input and calls use with it. What could not be
// read or understood is reported, one line each (of bytes that are not UTF-8, one
// line for each input), and the rest is still used; the exit code is that of a
// failure if an input could not be read or is not UTF-8. Impossible dates are
// reported and do not fail. An error of use ends it.
func (p *Program) Documents(use func(*parse.Document) error) (code int, err error) {
	for _, name := range p.Files {
		in, err := p.read(name)
		if err != nil {
			code = p.fail(err)
			continue
		}
		doc, err := p.Parser.Parse(in.name, in.text)
		if p.diagnose(in.text, err) != OK {
			code = Failure
		}
		if err := use(doc); err != nil {
			return Failure, err
		}
	}
	return code, nil
}

// diagnose reports what the parse of text found wrong.
func (p *Program) diagnose(text string, err error) int {
	var list parse.ErrorList
	if !errors.As(err, &list) {
		return OK
	}
	places, size := 0, 0 // of what is not UTF-8
	for _, e := range list {
		if errors.Is(e, parse.ErrEncoding) {
			places++
			size += len(e.Text)
		}
	}
	code := OK
	for _, e := range list {
		more := ""
		if errors.Is(e, parse.ErrEncoding) {
			if code != OK {
				continue // the first one has told of it
			}
			code = Failure
			if places > 1 {
				more = " … and " + count(places-1, "more place")
			}
			more += encodingHint(text, size)
		}
		fmt.Fprintf(p.stderr, "%s: %v%s\n", p.Name, e, more)
	}
	return code
}

// encodingHint returns what text may be if most of it is not UTF-8, bad being the
// number of bytes that are not. In Shift_JIS and EUC-JP hardly any character
// outside ASCII happens to be UTF-8; a byte or two that went wrong in a text of
// another encoding are no sign of them.
func encodingHint(text string, bad int) string {
	if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
		return "; looks like UTF-16: convert it to UTF-8"
	}
	wide := 0 // bytes that are not ASCII
	for i := range len(text) {
		if text[i] >= utf8.RuneSelf {
			wide++
		}
	}
	if bad < 4 || 2*bad <= wide || strings.ContainsRune(text, 0) {
		return ""
	}
	return "; looks like Shift_JIS or EUC-JP: convert it to UTF-8"
}

// count returns n with the noun in its singular or plural: "1 day", "2 days".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
