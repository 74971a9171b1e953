package parse_test

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// TestGolden compares what Parse finds in each document with NAME.golden beside
// it. To accept what it finds now:
//
//	go test ./parse -run TestGolden -update
func TestGolden(t *testing.T) {
	have := map[string]bool{}
	for _, s := range samples(t) {
		have[s.name+".golden"] = true
		t.Run(s.name, func(t *testing.T) {
			d, err := s.parse()
			got := render(d, s.Reference, err)
			file := filepath.Join(documentsDir, s.name+".golden")
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(got), 0o666))
				return
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err, "to make it: go test ./parse -run TestGolden -update")
			if got != string(want) {
				t.Errorf("%s is not what Parse finds (to accept it: -update)\n%s", file, diff(string(want), got))
			}
		})
	}
	goldens, err := filepath.Glob(filepath.Join(documentsDir, "*.golden"))
	require.NoError(t, err)
	for _, file := range goldens {
		if have[filepath.Base(file)] {
			continue
		}
		if *update {
			require.NoError(t, os.Remove(file))
			continue
		}
		assert.Fail(t, "golden without a document", file)
	}
}

// render returns everything that a parse gives, to be read and compared by line.
func render(d *parse.Document, given jpdate.Date, err error) string {
	var b strings.Builder
	at := func(offset int) string {
		p := d.Position(offset)
		return fmt.Sprintf("%d:%d", p.Line, p.Column)
	}
	day := func(d jpdate.Date) string {
		if !d.IsValid() {
			return "none"
		}
		return d.String()
	}
	fmt.Fprintf(&b, "reference: given %s, document %s\n", day(given), day(d.Reference))
	for i, inc := range d.Incidents {
		fmt.Fprintf(&b, "\nincident %d: %s\n", i+1, inc.Title)
		fmt.Fprintf(&b, "  org: %s\n  span: %s to %s [%d:%d]\n", inc.Org, at(inc.Span.Start), at(inc.Span.End), inc.Span.Start, inc.Span.End)
		for _, c := range inc.Counts {
			fmt.Fprintf(&b, "  count: %v %s\n", c, at(c.Span.Start))
		}
		for _, e := range inc.Events {
			fmt.Fprintf(&b, "  %s %s %s", e.Type, e.Status, value(e.When))
			if e.Actor != "" {
				fmt.Fprintf(&b, " by %s", e.Actor)
			}
			b.WriteByte('\n')
			for _, m := range e.Mentions {
				fmt.Fprintf(&b, "    %s %s: %s\n      %s\n", at(m.Span.Start), m.Text, m.Reason, oneLine(m.Clause, 100))
			}
		}
		for _, m := range inc.MeasureAll(timeline.StandardMetrics()) {
			fmt.Fprintf(&b, "  %v: %v days (%s to %s)\n", m.Metric, m.Days, value(m.From.When), value(m.To.When))
		}
	}
	b.WriteString("\nmentions:\n")
	for _, m := range d.Mentions {
		fmt.Fprintf(&b, "%s [%d:%d] %s = %s %s", at(m.Span.Start), m.Span.Start, m.Span.End, m.Text(d.Text), m.When.Kind, value(m.When))
		if names := m.When.AllMods().String(); names != "" {
			fmt.Fprintf(&b, " mods=%s", names)
		}
		if names := m.When.Assumed.String(); names != "" {
			fmt.Fprintf(&b, " assumed=%s", names)
		}
		b.WriteByte('\n')
	}
	var list parse.ErrorList
	if errors.As(err, &list) {
		b.WriteString("\nerrors:\n")
		for _, e := range list {
			fmt.Fprintln(&b, e)
		}
	}
	return b.String()
}

// value returns the value of w with its part of the day.
func value(w jpdate.When) string {
	s := w.Value()
	if p := w.Part().String(); p != "" {
		s += " " + p
	}
	return s
}

// oneLine returns the first n characters of s, line breaks made visible.
func oneLine(s string, n int) string {
	s = strings.NewReplacer("\r", "", "\n", "⏎").Replace(s)
	for i := range s {
		if n == 0 {
			return s[:i] + "…"
		}
		n--
	}
	return s
}

// diff returns the lines in which a and b differ, with a line before and after,
// each - in a or + in b.
func diff(a, b string) string {
	x, y := strings.Split(a, "\n"), strings.Split(b, "\n")
	head := 0
	for head < min(len(x), len(y)) && x[head] == y[head] {
		head++
	}
	tail := 0
	for tail < min(len(x), len(y))-head && x[len(x)-1-tail] == y[len(y)-1-tail] {
		tail++
	}
	p, q := x[head:len(x)-tail], y[head:len(y)-tail]
	// common[i][j] is the length of the longest common subsequence of p[i:], q[j:].
	common := make([][]int, len(p)+1)
	for i := range common {
		common[i] = make([]int, len(q)+1)
	}
	for i := len(p) - 1; i >= 0; i-- {
		for j := len(q) - 1; j >= 0; j-- {
			if common[i][j] = max(common[i+1][j], common[i][j+1]); p[i] == q[j] {
				common[i][j] = common[i+1][j+1] + 1
			}
		}
	}
	type edit struct {
		sign rune
		line int // in a
		text string
	}
	var edits []edit
	keep := func(i int) { edits = append(edits, edit{' ', i, x[i-1]}) }
	if head > 0 {
		keep(head)
	}
	for i, j := 0, 0; i < len(p) || j < len(q); {
		switch {
		case i < len(p) && j < len(q) && p[i] == q[j]:
			keep(head + i + 1)
			i, j = i+1, j+1
		case j == len(q) || i < len(p) && common[i+1][j] >= common[i][j+1]:
			edits = append(edits, edit{'-', head + i + 1, p[i]})
			i++
		default:
			edits = append(edits, edit{'+', head + i + 1, q[j]})
			j++
		}
	}
	if tail > 0 {
		keep(len(x) - tail + 1)
	}
	var out strings.Builder
	shown := -2
	for i, e := range edits {
		near := e.sign != ' ' || i > 0 && edits[i-1].sign != ' ' || i+1 < len(edits) && edits[i+1].sign != ' '
		if !near {
			continue
		}
		if shown != i-1 {
			fmt.Fprintf(&out, "@@ line %d\n", e.line)
		}
		shown = i
		fmt.Fprintf(&out, "%c %s\n", e.sign, e.text)
	}
	return out.String()
}

func TestDiff(t *testing.T) {
	for _, test := range []struct{ a, b, want string }{
		{"", "", ""},
		{"a\nb\nc\nd\ne\n", "a\nb\nx\nd\ne\n", "@@ line 2\n  b\n- c\n+ x\n  d\n"},
		{"a\nb\n", "a\nb\nc\n", "@@ line 2\n  b\n+ c\n  \n"},
		{"a\nb\nc\nd\ne\nf\ng\n", "b\nc\nd\ne\nf\nG\n", "@@ line 1\n- a\n  b\n@@ line 6\n  f\n- g\n+ G\n  \n"},
	} {
		assert.Equal(t, test.want, diff(test.a, test.b), "%q %q", test.a, test.b)
	}
}
