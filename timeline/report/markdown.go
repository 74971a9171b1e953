package report

import (
	"fmt"
	"io"
	"strings"
)

// MarkdownOptions say how a report is written in Markdown. The zero MarkdownOptions does
// not list the events.
type MarkdownOptions struct {
	// Events lists all events of each incident, in order of time. Without it their number
	// is written.
	Events bool
}

// WriteMarkdown writes r in the Markdown of GitHub, with all that [WriteText] has; nothing
// is clipped. What names and titles contain is text and nothing else: it makes no markup,
// no HTML and no rows.
func WriteMarkdown(w io.Writer, r Report, l Lang, o MarkdownOptions) error {
	m := markdownWriter{reading: newReading(r, l), MarkdownOptions: o}
	m.write()
	_, err := io.WriteString(w, m.String())
	return err
}

// A markdownWriter is Markdown that is being written.
type markdownWriter struct {
	strings.Builder
	MarkdownOptions
	*reading
}

func (m *markdownWriter) write() {
	measured, unmeasured := m.split()
	fmt.Fprintf(m, "# %s\n\n%s\n", escape(m.heading()), escape(m.summary()))
	m.list(m.figures())
	if len(measured) > 0 {
		m.intervals(measured)
		for _, it := range measured {
			m.incident(it)
		}
	}
	if len(unmeasured) > 0 {
		m.head(2, m.words.Unmeasured.of(len(unmeasured)))
		m.table([]string{m.words.Incident, m.words.Org, m.words.Beginning, m.words.Why}, "---|---|---|---")
		for _, it := range unmeasured {
			m.row(m.title(it.Incident), it.Incident.Org, m.begins(it), m.reason(it))
		}
		for _, it := range unmeasured {
			m.incident(it)
		}
	}
	m.section(m.words.Published, m.published())
	m.section(m.words.Legend, m.legend())
	var sources []string
	for _, s := range m.Sources {
		sources = append(sources, oneLine(s.Name)+": "+m.source(s))
	}
	m.head(2, m.words.Documents.of(len(m.Sources)))
	m.list(sources)
}

// intervals writes the table of those that were measured.
func (m *markdownWriter) intervals(items []Item) {
	metric := m.Options.Metric
	m.WriteByte('\n')
	head, align := []string{m.words.Incident, m.words.Org, m.words.end(metric.From, metric.FromChoice), m.words.end(metric.To, metric.ToChoice), m.words.Days}, "---|---|---|---|---:"
	if m.Options.Calendar != nil {
		head, align = append(head, m.words.BusinessDay), align+"|---:"
	}
	m.table(head, align)
	for _, it := range items {
		to := m.date(it.Main.To)
		if it.Main.Open {
			to = m.words.NotYet
		}
		row := []string{m.title(it.Incident), it.Incident.Org, m.date(it.Main.From), to, m.days(it.Main)}
		if m.Options.Calendar != nil {
			row = append(row, m.business(it))
		}
		m.row(row...)
	}
}

// incident writes what there is to say of one incident, below its title.
func (m *markdownWriter) incident(it Item) {
	m.head(3, m.title(it.Incident))
	var list []string
	field := func(name, s string) {
		if s != "" {
			list = append(list, name+": "+s)
		}
	}
	if it.Measured() {
		field(m.words.Evidence, m.evidence(it))
	}
	for _, f := range m.about(it) {
		field(f.name, f.text)
	}
	clocks, others := m.clocks(it)
	list = append(list, others...)
	n := m.words.EventCount.of(len(it.Incident.Events))
	if !m.Events {
		n = fmt.Sprintf(m.words.EventsHidden, n)
	}
	field(m.words.Events, n)
	m.list(list)
	m.deadlines(clocks)
	if m.Events && len(it.Incident.Events) > 0 {
		m.events(it)
	}
}

// deadlines writes the table of what the rules come to.
func (m *markdownWriter) deadlines(clocks []clock) {
	if len(clocks) == 0 {
		return
	}
	m.WriteByte('\n')
	m.table([]string{m.words.Rule, m.words.Due, m.words.Made, m.words.Margin, m.words.State, m.words.Assumed}, "---|---|---|---:|---|---")
	for _, c := range clocks {
		m.row(c.rule, c.due, c.made, c.margin, c.state, strings.Join(c.assumed, m.words.Clauses))
	}
}

// events writes the table of the events of it, in order of time.
func (m *markdownWriter) events(it Item) {
	m.WriteByte('\n')
	m.table([]string{m.words.When, m.words.What, m.words.Who, m.words.Evidence}, "---|---|---|---")
	for _, e := range it.Incident.Timeline().All() {
		m.row(m.date(e), m.what(e), e.Actor, m.quote(e, it.Source))
	}
}

// head writes a heading.
func (m *markdownWriter) head(level int, s string) {
	fmt.Fprintf(m, "\n%s %s\n", strings.Repeat("#", level), escape(oneLine(s)))
	if level == 2 {
		m.WriteByte('\n')
	}
}

// table writes the head of a table, and its line of how the columns are aligned.
func (m *markdownWriter) table(head []string, align string) {
	m.row(head...)
	fmt.Fprintf(m, "|%s|\n", align)
}

// row writes a row of a table.
func (m *markdownWriter) row(cells ...string) {
	for _, cell := range cells {
		fmt.Fprintf(m, "| %s ", strings.TrimSpace(markdownEscaper.Replace(oneLine(cell))))
	}
	m.WriteString("|\n")
}

// list writes a list, after an empty line.
func (m *markdownWriter) list(list []string) {
	for i, s := range list {
		if i == 0 && !strings.HasSuffix(m.String(), "\n\n") {
			m.WriteByte('\n')
		}
		fmt.Fprintf(m, "- %s\n", escape(oneLine(s)))
	}
}

// section writes a heading and a list, if there is anything in it.
func (m *markdownWriter) section(head string, list []string) {
	if len(list) > 0 {
		m.head(2, head)
		m.list(list)
	}
}

// markdownEscaper escapes what has a meaning anywhere in a line. What has one at its
// beginning only (+, -, 1.) stands after words of this package, or in a cell, where it has
// none. A backslash before the colon of a scheme keeps it from being made a link.
var markdownEscaper = strings.NewReplacer(
	`\`, `\\`, "&", "&amp;", "<", "&lt;", ">", "&gt;", "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`,
	"#", `\#`, "~", `\~`, "$", `\$`, "://", `\://`,
)

// escape returns s, which is one line, so that Markdown shows it as it is. What begins a
// list or a heading within a list item would otherwise begin one.
func escape(s string) string {
	s = markdownEscaper.Replace(strings.TrimSpace(s))
	if s != "" && strings.ContainsRune("+-=", rune(s[0])) {
		return `\` + s
	}
	digits := strings.TrimLeft(s, "0123456789")
	if n := len(s) - len(digits); n > 0 && digits != "" && (digits[0] == '.' || digits[0] == ')') {
		return s[:n] + `\` + digits
	}
	return s
}
