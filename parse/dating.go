package parse

import (
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// date settles the expressions of the document in reading order. A dateline is
// the reference of what follows it within its section; the reference that the
// caller gave is that of everything before the first, and of sections without.
func (r *reader) date() {
	d := r.doc
	base := d.Reference
	front := base.IsValid()
	resolver := jpdate.Resolver{Reference: base}
	var c jpdate.Context
	current := -1
	for i := range d.lines {
		l := &d.lines[i]
		if l.section != current {
			current = l.section
			resolver.Reference = base
			c = jpdate.Context{Last: c.Last.Without(jpdate.Hour), Era: c.Era}
		}
		if l.role == dateline || l.role == heading && l.date >= 0 {
			r.dateHead(l, &resolver, &c)
			l.reference = resolver.Reference
			if current == 0 && !front {
				base, front = resolver.Reference, true // that of the page
			}
			if !base.IsValid() && current == 0 && len(r.sections) == 1 || !d.Reference.IsValid() {
				d.Reference = resolver.Reference
			}
			continue
		}
		if !l.joined && !r.inChronology(i) {
			c.Written = false
		}
		r.dateLine(l, resolver, &c)
		l.reference = resolver.Reference
	}
}

// dateHead settles the date that l publishes and makes it the reference.
func (r *reader) dateHead(l *line, resolver *jpdate.Resolver, c *jpdate.Context) {
	for k := l.first; k < l.last; k++ {
		m := &r.doc.Mentions[k]
		next := *c
		m.When, next = resolver.Resolve(m.Expr, *c)
		if k != l.date {
			continue
		}
		if day, ok := m.When.Date(); ok {
			resolver.Reference = day
			*c = jpdate.Context{Last: m.When.From, Day: jpdate.PartialOf(day), Era: next.Era}
		} else if win, ok := m.When.Window(nil); ok && m.When.From.Has(jpdate.Month) {
			// 2024年10月: its last day is not before anything that it tells of
			resolver.Reference = jpdate.DateOf(win.Max).AddDays(-1)
			*c = jpdate.Context{Last: m.When.From, Era: next.Era}
		}
	}
}

// inChronology reports whether line i is an entry that follows another, so that
// the month of the one is that of the other.
func (r *reader) inChronology(i int) bool {
	l := r.doc.lines[i]
	if l.role != entry && l.role != entryHead {
		return false
	}
	for i--; i >= 0; i-- {
		switch p := r.doc.lines[i]; p.role {
		case entry, entryHead:
			return true
		case blank, text:
		default:
			return false
		}
	}
	return false
}

// dateLine settles the expressions of one line.
func (r *reader) dateLine(l *line, resolver jpdate.Resolver, c *jpdate.Context) {
	s := r.of(l.span)
	office := containsAny(s, officeWords)
	for k := l.first; k < l.last; k++ {
		m := &r.doc.Mentions[k]
		use := *c
		if office && isClock(m.Expr) {
			use.Day = jpdate.Partial{} // office hours
		}
		w, next := resolver.Resolve(m.Expr, use)
		m.When = w
		if office && isClock(m.Expr) || !r.narrates(l, k, *c) {
			next.Day, next.Last, next.Written = c.Day, c.Last, c.Written
		}
		*c = next
	}
}

// isClock reports whether e is a range of clock times with no date, or one end of
// such: that is how office hours are written.
func isClock(e jpdate.Expr) bool {
	bare := func(p jpdate.Point) bool {
		return p.Anchor == jpdate.Absolute && p.At.Has(jpdate.Hour) && !p.At.Has(jpdate.Day)
	}
	bounded := e.Mods&(jpdate.Since|jpdate.Until) != 0
	return e.Kind == jpdate.KindTime && bounded && bare(e.From) || e.Kind == jpdate.KindRange && bare(e.From) && bare(e.To)
}

// narrates reports whether mention k of l moves the story on, so that 同日 after
// it means its day. One that only qualifies a noun (10月30日の面談) does not where
// its sentence has a date of its own, and one inside a quotation does not.
func (r *reader) narrates(l *line, k int, c jpdate.Context) bool {
	m := r.matches[k]
	before := r.folded[l.span.Start:m.Span.Start]
	if strings.Count(before, "「") > strings.Count(before, "」") {
		return false
	}
	if !strings.HasPrefix(r.folded[m.Span.End:], "の") || k == l.first {
		return true
	}
	prev := r.matches[k-1]
	return strings.Contains(r.folded[prev.Span.End:m.Span.Start], "。") || prev.Expr.Kind == jpdate.KindDuration
}
