package parse_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
)

// floors are the figures that Parse is to reach over all documents together. They
// stand about 0.01 below what it reached when they were last raised.
var floors = map[string]float64{
	"expression value F1": 0.974,
	"event F1":            0.902,
	"intervals":           0.834,
}

// TestAnnotations scores what Parse finds against what careful readers found.
func TestAnnotations(t *testing.T) {
	var all score
	for _, s := range samples(t) {
		one := rate(t, s)
		t.Logf("%-32s %s", s.name, one)
		for _, miss := range one.misses {
			t.Logf("    %s", miss)
		}
		all.add(one)
	}
	t.Logf("%-32s %s", "all", all)
	for name, got := range all.figures() {
		t.Logf("%s = %.4f, floor %.3f", name, got, floors[name])
		assert.GreaterOrEqual(t, got, floors[name], name)
	}
}

// TestExpressions scores the values of the documents of which only the expressions
// are annotated.
func TestExpressions(t *testing.T) {
	const floor = 0.967
	var all score
	for _, s := range samplesIn(t, os.DirFS("../testdata/expressions")) {
		d, _ := s.parse()
		var one score
		rateExpressions(t, s, d.Mentions, &one)
		for _, miss := range one.misses {
			t.Logf("    %s", miss)
		}
		all.add(one)
	}
	got := all.figures()["expression value F1"]
	t.Logf("%d of %d expressions (%d given): value F1 = %.4f, floor %.3f", all.exprRight, all.exprWant, all.exprGiven, got, floor)
	assert.GreaterOrEqual(t, got, floor)
}

// A score counts what was wanted, what was given and what was right.
type score struct {
	exprWant, exprGiven, exprRight    int
	eventWant, eventGiven, eventRight int
	spanWant, spanRight               int // intervals
	misses                            []string
}

func (s *score) add(t score) {
	s.exprWant, s.exprGiven, s.exprRight = s.exprWant+t.exprWant, s.exprGiven+t.exprGiven, s.exprRight+t.exprRight
	s.eventWant, s.eventGiven, s.eventRight = s.eventWant+t.eventWant, s.eventGiven+t.eventGiven, s.eventRight+t.eventRight
	s.spanWant, s.spanRight = s.spanWant+t.spanWant, s.spanRight+t.spanRight
}

func (s *score) miss(format string, args ...any) {
	s.misses = append(s.misses, fmt.Sprintf(format, args...))
}

func (s score) figures() map[string]float64 {
	f1 := func(right, given, want int) float64 {
		if given+want == 0 {
			return 1
		}
		return 2 * float64(right) / float64(given+want)
	}
	return map[string]float64{
		"expression value F1": f1(s.exprRight, s.exprGiven, s.exprWant),
		"event F1":            f1(s.eventRight, s.eventGiven, s.eventWant),
		"intervals":           f1(s.spanRight, s.spanWant, s.spanWant),
	}
}

func (s score) String() string {
	return fmt.Sprintf("expressions %d of %d (%d given)  events %d of %d (%d given)  intervals %d of %d",
		s.exprRight, s.exprWant, s.exprGiven, s.eventRight, s.eventWant, s.eventGiven, s.spanRight, s.spanWant)
}

// rate scores one document. An optional expression or event is neither wanted nor
// held against the parse, and an event of type other is not looked at.
func rate(t *testing.T, s sample) (out score) {
	d, _ := s.parse()
	rateExpressions(t, s, d.Mentions, &out)

	// An event that was found, as one place tells of it.
	type event struct {
		incident  int
		typ, when string
		span      jpdate.Span
	}
	var found []event
	for i, inc := range d.Incidents {
		for _, e := range inc.Timeline().All() {
			for _, m := range e.Mentions {
				if e.Status == timeline.Actual && e.Type != timeline.Other {
					found = append(found, event{i, e.Type.String(), e.When.Value(), m.Span})
				}
			}
		}
	}
	taken := make([]bool, len(found))
	known := map[[2]string]bool{} // type and day
	of := make([]int, len(s.Incidents))
	for n, inc := range s.Incidents {
		votes := make([]int, len(d.Incidents))
		var order []int // of the first vote
		for _, e := range inc.Events {
			known[[2]string{e.Type, e.Value[:min(10, len(e.Value))]}] = true
			span := e.span(t, s.name, s.text)
			if e.Status != "actual" || e.Optional || e.Type == "other" {
				for i, f := range found {
					taken[i] = taken[i] || e.Optional && overlap(span, f.span) > 0
				}
				continue
			}
			out.eventWant++
			best, size := -1, -1
			var got []string
			for i, f := range found {
				shared := overlap(span, f.span)
				if shared > 0 {
					if votes[f.incident] == 0 {
						order = append(order, f.incident)
					}
					votes[f.incident]++
					got = append(got, f.typ)
				}
				if f.typ == e.Type && (shared > 0 || f.when == e.Value) && !taken[i] && shared > size {
					best, size = i, shared
				}
			}
			if best < 0 {
				out.miss("event    %s:%d %q: want %s, got [%s]", s.name, e.Line, e.Text, e.Type, strings.Join(got, " "))
				continue
			}
			taken[best] = true
			out.eventRight++
		}
		of[n] = -1
		for _, i := range order {
			if of[n] < 0 || votes[i] > votes[of[n]] {
				of[n] = i
			}
		}
	}
	out.eventGiven = out.eventRight
	for i, f := range found {
		if !taken[i] && !known[[2]string{f.typ, f.when[:min(10, len(f.when))]}] {
			out.eventGiven++
			p := d.Position(f.span.Start)
			out.miss("event+   %s:%d %q: %s", s.name, p.Line, f.span.Of(s.text), f.typ)
		}
	}
	for n, inc := range s.Incidents {
		for _, iv := range inc.Intervals {
			if iv.Optional {
				continue
			}
			out.spanWant++
			var got []string
			right := false
			if of[n] >= 0 {
				for _, m := range d.Incidents[of[n]].MeasureAll(timeline.StandardMetrics()) {
					if m.Metric.From.String() == iv.From && m.Metric.To.String() == iv.To {
						got = append(got, m.Days.String())
						right = right || m.Days == timeline.Days{Min: iv.Days, Max: iv.Days}
					}
				}
			}
			if right {
				out.spanRight++
			} else {
				out.miss("interval %s %q: %s → %s: want %d, got [%s]", s.name, inc.Title, iv.From, iv.To, iv.Days, strings.Join(got, " "))
			}
		}
	}
	return out
}

// rateExpressions compares the expressions. One that was found counts for the
// wanted one that it overlaps most; its kind, its value and its part of the day
// are to be right.
func rateExpressions(t *testing.T, s sample, found []parse.Mention, out *score) {
	used := make([]bool, len(found))
	for _, e := range s.Expressions {
		span := e.span(t, s.name, s.text)
		best, size := -1, 0
		for i, m := range found {
			shared := overlap(span, m.Span)
			if e.Optional {
				used[i] = used[i] || shared > 0
			} else if shared > size && !used[i] {
				best, size = i, shared
			}
		}
		if e.Optional {
			continue
		}
		out.exprWant++
		if best < 0 {
			out.miss("missed   %s:%d %q = %s", s.name, e.Line, e.Text, e.Value)
			continue
		}
		used[best] = true
		out.exprGiven++
		w := found[best].When
		if w.Kind.String() == e.Kind && w.Value() == e.Value && w.Part().String() == e.Part {
			out.exprRight++
		} else {
			out.miss("value    %s:%d %q: want %s %s %s, got %v %s %v", s.name, e.Line, e.Text, e.Kind, e.Value, e.Part, w.Kind, w.Value(), w.Part())
		}
		if got := w.AllMods().Names(); !sameSet(got, e.Mods) {
			out.miss("mods     %s:%d %q: want %v, got %v", s.name, e.Line, e.Text, e.Mods, got)
		}
	}
	for i, m := range found {
		if !used[i] {
			out.exprGiven++
			out.miss("spurious %s %q = %s", s.name, m.Text(s.text), m.When.Value())
		}
	}
}

func overlap(a, b jpdate.Span) int { return max(0, min(a.End, b.End)-max(a.Start, b.Start)) }

func sameSet(a, b []string) bool {
	a, b = slices.Clone(a), slices.Clone(b)
	slices.Sort(a)
	slices.Sort(b)
	return slices.Equal(slices.Compact(a), slices.Compact(b))
}
