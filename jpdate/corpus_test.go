package jpdate_test

import (
	"bufio"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// corpusDir holds the corpus files. A line that is not indented is a meaning,
// the indented lines below it are its spellings, # starts a comment.
const corpusDir = "../testdata/corpus"

// corpusDay is the reference day of the corpus, a Sunday.
var corpusDay = jpdate.MustDate(2024, time.March, 10)

// A corpusEntry is one spelling with the meaning above it.
type corpusEntry struct {
	pos               string // file:line
	meaning, spelling string
}

// corpus returns the entries of the named file.
func corpus(tb testing.TB, name string) iter.Seq[corpusEntry] {
	tb.Helper()
	file, err := os.Open(filepath.Join(corpusDir, name))
	require.NoError(tb, err)
	return func(yield func(corpusEntry) bool) {
		defer file.Close()
		e := corpusEntry{}
		lines := bufio.NewScanner(file)
		for n := 1; lines.Scan(); n++ {
			line := lines.Text()
			spelling, indented := strings.CutPrefix(line, "\t")
			switch {
			case line == "" || line[0] == '#':
			case !indented:
				e.meaning = line
			default:
				e.pos, e.spelling = fmt.Sprintf("%s:%d", name, n), spelling
				if !yield(e) {
					return
				}
			}
		}
		require.NoError(tb, lines.Err())
	}
}

// corpusFiles returns the names of the files of meanings and spellings.
func corpusFiles(tb testing.TB) []string {
	tb.Helper()
	paths, err := filepath.Glob(filepath.Join(corpusDir, "*.txt"))
	require.NoError(tb, err)
	var names []string
	for _, p := range paths {
		if name := filepath.Base(p); name != "negative.txt" {
			names = append(names, name)
		}
	}
	require.NotEmpty(tb, names)
	return names
}

// meaning writes w as the corpus does: kind, value, part, mods, and the error
// that Check returns.
func meaning(w jpdate.When) string {
	words := []string{w.Kind.String(), w.Value()}
	if p := w.Part(); p != jpdate.NoPart {
		words = append(words, p.String())
	}
	if m := w.AllMods(); m != 0 {
		words = append(words, m.String())
	}
	if w.Times != 0 {
		words = append(words, fmt.Sprintf("%dx", w.Times))
	}
	if z := w.From.Zone(); z != jpdate.NoZone {
		words = append(words, strings.Replace(z.String(), "Z", "+00:00", 1))
	}
	switch err := w.Check(); {
	case errors.Is(err, jpdate.ErrRange):
		words = append(words, "ErrRange")
	case errors.Is(err, jpdate.ErrConflict):
		words = append(words, "ErrConflict")
	}
	return strings.Join(words, " ")
}

// particles bound an expression from outside its extent; the voiced kana may stand
// in two characters.
var particles = []string{"から", "まで", "までに", "までには", "より", "まて\u3099", "まて\u3099に"}

// TestCorpus reads each spelling alone, in brackets and in a sentence.
func TestCorpus(t *testing.T) {
	resolver := jpdate.Resolver{Reference: corpusDay}
	n := 0
	for _, name := range corpusFiles(t) {
		t.Run(strings.TrimSuffix(name, ".txt"), func(t *testing.T) {
			for e := range corpus(t, name) {
				n++
				expr, err := jpdate.Parse(e.spelling)
				if expr.Kind == jpdate.KindNone {
					t.Errorf("%s: Parse(%q): %v", e.pos, e.spelling, err)
					continue
				}
				w, _ := resolver.Resolve(expr, jpdate.Context{})
				if got := meaning(w); got != e.meaning {
					t.Errorf("%s: Parse(%q) = %s, want %s", e.pos, e.spelling, got, e.meaning)
				}
				if expr.Check() == nil && w.Check() == nil && err != nil {
					t.Errorf("%s: Parse(%q): %v", e.pos, e.spelling, err)
				}
				for _, around := range [...][2]string{{"「", "」"}, {"調査は", "の件。"}, {"\n", "\n"}} {
					text := around[0] + e.spelling + around[1]
					found := jpdate.Append(nil, text)
					if len(found) != 1 || found[0].Expr != expr {
						t.Errorf("%s: All(%q) = %v, want one match %v", e.pos, text, found, expr)
						continue
					}
					span := found[0].Span
					before, after := text[len(around[0]):span.Start], text[span.End:len(text)-len(around[1])]
					zoned := expr.From.At.Zone() != jpdate.NoZone
					if !zoned && (before != "" || after != "" && !slices.Contains(particles, after)) {
						t.Errorf("%s: All(%q) found %q only", e.pos, text, span.Of(text))
					}
				}
			}
		})
	}
	require.GreaterOrEqual(t, n, 4000, "spellings")
}

// TestCorpusSpellings checks that no spelling stands in the corpus twice, which
// would be a mistake of the corpus.
func TestCorpusSpellings(t *testing.T) {
	seen := map[string]string{}
	for _, name := range corpusFiles(t) {
		for e := range corpus(t, name) {
			if at, twice := seen[e.spelling]; twice {
				t.Errorf("%s: %q stands at %s too", e.pos, e.spelling, at)
			}
			seen[e.spelling] = e.pos
		}
	}
}

// TestNegative finds nothing in each line of negative.txt.
func TestNegative(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(corpusDir, "negative.txt"))
	require.NoError(t, err)
	n := 0
	for i, line := range strings.Split(string(data), "\n") {
		if line == "" || line[0] == '#' {
			continue
		}
		n++
		for m := range jpdate.All(line) {
			t.Errorf("negative.txt:%d: All(%q) found %q, a %v; want nothing", i+1, line, m.Span.Of(line), m.Expr.Kind)
		}
	}
	require.GreaterOrEqual(t, n, 80, "lines")
}
