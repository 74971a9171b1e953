package report

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// Mermaid
//
// A section is an incident. Events without a day that a calendar has are left out, and a
// comment at the end says how many. What an axis cannot show is left out without one: the
// evidence, what was assumed, deadlines and the cohort. A date that contradicts itself is
// marked (!).
//
// Characters that have a meaning in either grammar are written as the entities of Mermaid
// (#58; for a colon), which it decodes when it has read the diagram. Labels begin with a
// word of this package, so that no title can be taken for a keyword.

// WriteMermaidTimeline writes the events of r as a Mermaid timeline, in order of time:
// those of one incident and one date are one period.
func WriteMermaidTimeline(w io.Writer, r Report, l Lang) error {
	m := newMermaid(r, l, "timeline")
	for _, it := range m.Items {
		m.section(it)
		before := ""
		for e := range m.dated(it) {
			if period := plainWhen(e.When, m.lang); period != before {
				before = period
				fmt.Fprintf(m, "\n%s%s", mermaidIndent, entities(period))
			}
			fmt.Fprintf(m, " : %s", m.label(e))
		}
		m.WriteByte('\n')
	}
	return m.end(w)
}

// WriteMermaidGantt writes the incidents of r as a Mermaid Gantt chart: the metric of the
// report as a bar, events of one day as milestones, those of several days as bars; one that
// is open at an end stands at the day that its date names, and says so. Clock times, 頃 and
// parts of the day have no place in it, nor has an event without a day of a known year;
// comments (%%) say of how many. An
// interval that goes on is a bar of the days that it has had at least.
func WriteMermaidGantt(w io.Writer, r Report, l Lang) error {
	m := newMermaid(r, l, "gantt")
	fmt.Fprintf(m, "%[1]sdateFormat YYYY-MM-DD\n%[1]saxisFormat %%Y-%%m-%%d\n", mermaidIndent)
	for i, it := range m.Items {
		m.section(it)
		m.WriteByte('\n')
		m.bar(i, it)
		k := 0
		for e := range m.dated(it) {
			first, last, _ := bounds(e)
			if e.When.From.Precision() >= jpdate.Hour || e.When.Part() != jpdate.NoPart || e.When.AllMods()&jpdate.Approx != 0 {
				m.clocks++
			}
			label := m.label(e)
			if a, b := days(e); a == "" || b == "" {
				label = fmt.Sprintf(m.words.PassedOne, label, entities(plainWhen(e.When, m.lang)))
			}
			m.task(label, "", fmt.Sprintf("e%d_%d", i, k), first, last.AddDays(1), first == last)
			k++
		}
	}
	return m.end(w)
}

const (
	mermaidIndent = "    "
	// mermaidMost is the number of characters that Mermaid reads unless maxTextSize says
	// otherwise.
	mermaidMost = 50_000
)

// A mermaid is a diagram that is being written.
type mermaid struct {
	strings.Builder
	*reading
	undated int
	clocks  int // events whose time of day, or 頃, is not shown
}

func newMermaid(r Report, l Lang, kind string) *mermaid {
	m := &mermaid{reading: newReading(r, l)}
	fmt.Fprintf(m, "%s\n%stitle %s\n", kind, mermaidIndent, entities(m.heading()))
	return m
}

func (m *mermaid) section(it Item) {
	fmt.Fprintf(m, "%ssection %s", mermaidIndent, entities(m.title(it.Incident)))
}

// dated yields the events of it that have a place on an axis, in order of time, and counts
// the others.
func (m *mermaid) dated(it Item) func(yield func(timeline.Event) bool) {
	return func(yield func(timeline.Event) bool) {
		for _, e := range it.Incident.Timeline().All() {
			if _, last, ok := bounds(e); !ok || !last.AddDays(1).IsValid() {
				m.undated++
			} else if !yield(e) {
				return
			}
		}
	}
}

// label returns what e is called in a diagram.
func (m *mermaid) label(e timeline.Event) string {
	s := joinNonempty([]string{m.what(e), oneLine(e.Actor)}, " ")
	if contradiction(e) != nil {
		s = fmt.Sprintf(m.words.Mark, s)
	}
	return entities(s)
}

// bar writes the metric of the report in it, if it was measured and its year is known.
func (m *mermaid) bar(incident int, it Item) {
	if !it.Measured() {
		return
	}
	from, _, ok := timeline.DayBounds(it.Main.From.When)
	to := from.AddDays(it.Main.Days.Max)
	if !ok || !to.IsValid() {
		return
	}
	if to.Compare(from) < 0 {
		from, to = to, from
	}
	label := m.words.metric(it.Main.Metric) + " " + m.length(it.Main)
	m.task(entities(label), "crit, ", fmt.Sprintf("i%d", incident), from, to, from == to)
}

// task writes a task from first up to but without end.
func (m *mermaid) task(label, tags, id string, first, end jpdate.Date, milestone bool) {
	until := end.String()
	if milestone {
		tags, until = tags+"milestone, ", "0d"
	}
	fmt.Fprintf(m, "%s%s :%s%s, %v, %s\n", mermaidIndent, label, tags, id, first, until)
}

// end writes what was left out, and all of it to w.
func (m *mermaid) end(w io.Writer) error {
	if len(m.Items) == 0 {
		m.comment(m.words.NoneToShow)
	}
	if m.undated > 0 {
		m.comment(fmt.Sprintf(m.words.LeftOut, m.words.Undated.of(m.undated)))
	}
	if m.clocks > 0 {
		m.comment(fmt.Sprintf(m.words.LeftOut, m.words.Clockless.of(m.clocks)))
	}
	if n := utf8.RuneCountInString(m.String()); n > mermaidMost {
		m.comment(fmt.Sprintf(m.words.TooLong, n, mermaidMost))
	}
	_, err := io.WriteString(w, m.String())
	return err
}

func (m *mermaid) comment(s string) { fmt.Fprintf(m, "%s%%%% %s\n", mermaidIndent, s) }

var mermaidEntities = strings.NewReplacer(
	"#", "#35;", ";", "#59;", ":", "#58;", "%", "#37;", "<", "#60;", ">", "#62;", `"`, "#34;", "&", "#38;",
	"{", "#123;", "}", "#125;", "\\", "#92;", "`", "#96;", "$", "#36;",
)

// entities returns s, which is one line, as a label.
func entities(s string) string { return mermaidEntities.Replace(s) }
