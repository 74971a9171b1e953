package parse

import (
	"strings"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A cell is one field of a line that is a row of a table.
type cell = jpdate.Span

// cellMarks stand between the fields of a row.
var cellMarks = []string{"\t", "|", "｜", "　", "  "}

// cells returns the fields of l: what stands between tabs, bars, ideographic spaces or
// two spaces and more. A line of one field is no row.
func (r *reader) cells(l *line) []cell {
	s := r.of(l.span)
	if !containsAny(s, cellMarks) {
		return nil
	}
	var out []cell
	start, spaces := -1, 0
	end := 0
	flush := func() {
		if start >= 0 {
			out = append(out, cell{Start: l.span.Start + start, End: l.span.Start + end})
		}
		start, spaces = -1, 0
	}
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		at := i
		i += size
		switch {
		case c == '\t' || c == '|' || c == '｜' || c == '　':
			flush()
			continue
		case c == ' ':
			if spaces++; spaces > 1 {
				flush()
			}
			continue
		}
		if start < 0 {
			start = at
		}
		spaces, end = 0, i
	}
	flush()
	return out
}

// readTables finds the tables with a row of headings of which two or more name what their
// dates are of, as 発生日 and 公表日 do, and gives the rows below them their role.
func (r *reader) readTables() {
	lines := r.doc.lines
	for i := 0; i < len(lines); i++ {
		const longest = 300 // bytes
		if l := &lines[i]; l.body.Len() == 0 || l.body.Len() > longest || i+1 == len(lines) || lines[i+1].first == lines[i+1].last && !isTableRule(r.of(lines[i+1].body)) || r.columns(i) == nil {
			continue
		}
		j := i + 1
		if isTableRule(r.of(lines[j].body)) {
			lines[j].role = blank
			j++
		}
		first := j
		for ; j < len(lines) && lines[j].first < lines[j].last && len(r.cells(&lines[j])) > 1; j++ {
			lines[j].role, lines[j].header, lines[j].date = row, i, -1
		}
		if j > first {
			lines[i].role, lines[i].date = text, -1
		}
		i = j - 1
	}
}

// columns returns the predicates that the cells of line i, the head of a table, name as
// those of the dates below them; the others have no word. It returns nil if fewer than
// two cells do.
func (r *reader) columns(i int) []predicate {
	l := &r.doc.lines[i]
	cells := r.cells(l)
	const most = 12
	if len(cells) < 2 || len(cells) > most {
		return nil
	}
	out := make([]predicate, len(cells))
	named := 0
	for c, span := range cells {
		words := r.of(span)
		if !isShort(words, 8) || !isLabel(words) && !hasAnySuffix(words, publicationLabels) {
			continue
		}
		label := sentence{span: span}
		r.phrases, r.hits, r.predicates = r.phrases[:0], r.hits[:0], r.predicates[:0]
		r.findPredicates(&label)
		if p := lastTyped(label.predicates); p != nil {
			out[c] = *p
			named++
		}
	}
	if named < 2 {
		return nil
	}
	return out
}

// rowEvents returns the events of the row i of a table, which are those of an incident of
// its own: each date is of what the head of its column names.
func (r *reader) rowEvents(s *section, i int) draft {
	l := &r.doc.lines[i]
	columns := r.columns(l.header)
	x := sentence{span: l.body, first: l.first, last: l.last}
	d := draft{org: s.org, span: l.body, row: true}
	for c, span := range r.cells(l) {
		words := span.Of(r.doc.Text)
		if n := utf8.RuneCountInString(words); n > utf8.RuneCountInString(d.title) && !r.isDateCell(span, l) {
			d.title = shorten(words, 40)
		}
		if isOrganisation(words) || words != "" && organisationIn(words, municipal) == words {
			d.org = words
		}
		if c >= len(columns) || columns[c].word == nil {
			continue
		}
		for k := l.first; k < l.last; k++ {
			if m := r.mentions[k].Span; span.Contains(m) {
				d.events = r.events(d.events, s, &x, dated{mention: k, predicates: columns[c : c+1 : c+1], reason: reasonColumn}, l.reference)
			}
		}
	}
	// what the words of a cell tell, with dates of their own
	for _, span := range r.cells(l) {
		y := sentence{span: span}
		for y.first = l.first; y.first < l.last && r.mentions[y.first].Span.Start < span.Start; y.first++ {
		}
		for y.last = y.first; y.last < l.last && r.mentions[y.last].Span.End <= span.End; y.last++ {
		}
		if y.first == y.last || r.mentions[y.first].Span == span {
			continue
		}
		for _, z := range r.split(span, y.first, y.last) {
			r.phrases, r.hits, r.predicates = r.phrases[:0], r.hits[:0], r.predicates[:0]
			r.findPredicates(&z)
			for _, g := range r.govern(&z, -1) {
				d.events = r.events(d.events, s, &z, g, l.reference)
			}
		}
	}
	return d
}

// isDateCell reports whether a date of l stands in span.
func (r *reader) isDateCell(span cell, l *line) bool {
	for k := l.first; k < l.last; k++ {
		if span.Contains(r.mentions[k].Span) && r.mentions[k].Span.Len() == span.Len() {
			return true
		}
	}
	return false
}

// isTableRule reports whether s is the line between the head and the rows of a table in
// Markdown: |---|:--|.
func isTableRule(s string) bool {
	return len(s) >= len("---") && strings.Trim(s, "|-: ") == "" && strings.Contains(s, "--")
}
