package report

import (
	"fmt"
	"io"
	"strings"
)

// TextOptions say how a report is written as text. The zero TextOptions writes no colours
// and does not list the events.
type TextOptions struct {
	// Color marks headings, evidence and what is contradicted by the colours of ANSI
	// terminals. Whether there is one, the program decides.
	Color bool
	// Events lists all events of each incident, in order of time. Without it their number
	// is written.
	Events bool
}

// WriteText writes r for a terminal, aligned for characters of double width. Titles and
// names of more than 44 columns are clipped, which … shows.
func WriteText(w io.Writer, r Report, l Lang, o TextOptions) error {
	t := textWriter{reading: newReading(r, l), TextOptions: o}
	t.write()
	_, err := io.WriteString(w, t.String())
	return err
}

// A textWriter is a text that is being written.
type textWriter struct {
	strings.Builder
	TextOptions
	*reading
}

const (
	textWidest = 44
	textIndent = "    "
)

// The colours, by the codes of ECMA-48 (select graphic rendition).
const (
	bold = "1"
	dim  = "2"
	red  = "31"
)

// paint returns s in a colour.
func (t *textWriter) paint(color, s string) string {
	if !t.Color || s == "" {
		return s
	}
	return "\x1b[" + color + "m" + s + "\x1b[0m"
}

func (t *textWriter) write() {
	measured, unmeasured := t.split()
	fmt.Fprintf(t, "%s\n\n", t.paint(bold, t.heading()))
	if len(measured) > 0 {
		t.table(measured)
	}
	fmt.Fprintf(t, "%s\n", t.summary())
	t.lines(t.figures())
	if len(unmeasured) > 0 {
		t.section(t.words.Unmeasured.of(len(unmeasured)))
		for _, it := range unmeasured {
			fmt.Fprintf(t, "%s%s: %s: %s\n", textIndent, t.begins(it), clip(t.title(it.Incident), textWidest), t.reason(it))
			t.details(it, textIndent+textIndent)
		}
	}
	t.list(t.words.Published, t.published())
	t.list(t.words.Legend, t.legend())
	t.section(t.words.Documents.of(len(t.Sources)))
	for _, s := range t.Sources {
		fmt.Fprintf(t, "%s%s: %s\n", textIndent, oneLine(s.Name), t.source(s))
	}
}

// table writes the incidents that were measured, a row each with what it rests on below.
func (t *textWriter) table(items []Item) {
	m := t.Options.Metric
	rows := [][]string{{t.words.Incident, t.words.Org, t.words.end(m.From, m.FromChoice), t.words.end(m.To, m.ToChoice), t.words.Days}}
	for _, it := range items {
		to := t.date(it.Main.To)
		if it.Main.Open {
			to = t.words.NotYet
		}
		rows = append(rows, []string{t.title(it.Incident), oneLine(it.Incident.Org), t.date(it.Main.From), to, t.days(it.Main)})
	}
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i := range row {
			row[i] = clip(row[i], textWidest)
			widths[i] = max(widths[i], width(row[i]))
		}
	}
	for i, row := range rows {
		last := len(row) - 1
		for k := range last {
			row[k] = pad(row[k], widths[k])
		}
		row[last] = padLeft(row[last], widths[last])
		line := strings.Join(row, "  ")
		switch {
		case i == 0:
			line = t.paint(bold, line)
		case isContradicted(items[i-1].Main):
			line = t.paint(red, line)
		}
		t.WriteString(line + "\n")
		if i > 0 {
			t.item(items[i-1])
		}
	}
	t.WriteByte('\n')
}

// item writes what the measurement of it rests on.
func (t *textWriter) item(it Item) {
	if s := t.evidence(it); s != "" {
		fmt.Fprintf(t, "%s%s\n", textIndent, t.paint(dim, s))
	}
	t.details(it, textIndent)
}

// details writes what there is to say of any incident.
func (t *textWriter) details(it Item, indent string) {
	for _, f := range t.about(it) {
		t.field(indent, f.name, f.text)
	}
	for _, s := range t.clockLines(it) {
		fmt.Fprintf(t, "%s%s\n", indent, s)
	}
	t.events(it, indent)
}

// events lists the events of it, or says how many there are.
func (t *textWriter) events(it Item, indent string) {
	n := t.words.EventCount.of(len(it.Incident.Events))
	if !t.Events {
		t.field(indent, t.words.Events, fmt.Sprintf(t.words.EventsHidden, n))
		return
	}
	t.field(indent, t.words.Events, n)
	for _, e := range it.Incident.Timeline().All() {
		parts := []string{t.event(e), oneLine(e.Actor), t.paint(dim, t.quote(e, it.Source))}
		fmt.Fprintf(t, "%s%s%s\n", indent, textIndent, joinNonempty(parts, "  "))
	}
}

// field writes a name and what it has, if it has anything.
func (t *textWriter) field(indent, name, s string) {
	if s != "" {
		fmt.Fprintf(t, "%s%s: %s\n", indent, name, s)
	}
}

// section writes the head of a section.
func (t *textWriter) section(head string) { fmt.Fprintf(t, "\n%s:\n", t.paint(bold, head)) }

// lines writes list, indented.
func (t *textWriter) lines(list []string) {
	for _, s := range list {
		fmt.Fprintf(t, "%s%s\n", textIndent, s)
	}
}

// list writes a section with list, if there is anything in it.
func (t *textWriter) list(head string, list []string) {
	if len(list) > 0 {
		t.section(head)
		t.lines(list)
	}
}
