package parse

import (
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// date settles the expressions of the document in reading order. A dateline is
// the reference of what follows it within its section; the reference that the
// caller gave is that of everything before the first, and of sections without. The
// date at the end of a letter is that of the whole of it.
func (r *reader) date() {
	d := r.doc
	base := d.Reference
	if day, ok := r.closingDate(); ok {
		base = day
	}
	front := base.IsValid()
	resolver := jpdate.Resolver{Reference: base}
	var c jpdate.Context
	current := -1
	var published jpdate.Date // the day of the last publication
	for i := range d.lines {
		l := &d.lines[i]
		if l.section != current {
			current = l.section
			resolver.Reference = base
			published = base
			c = jpdate.Context{Last: c.Last.Without(jpdate.Hour), Era: c.Era}
		}
		if l.role == dateline || l.role == heading && l.date >= 0 {
			r.dateHead(l, &resolver, &c)
			published = resolver.Reference
			if i+1 < len(d.lines) && d.lines[i+1].role == entry && d.lines[i].role == dateline {
				published = jpdate.Date{} // perhaps the first day of a chronicle
			}
			l.reference = published
			if current == 0 && !front && r.preface {
				base, front = resolver.Reference, true // that of the page
			}
			if !d.Reference.IsValid() {
				d.Reference = resolver.Reference
			}
			continue
		}
		if !l.joined && !r.inChronology(i) {
			c.Written = false
		}
		r.dateLine(l, resolver, &c)
		l.reference = published
	}
}

// closingDate returns the date of publication that stands at the end of the
// document, with a signature perhaps, if it is the only one and the document tells of
// one thing.
func (r *reader) closingDate() (jpdate.Date, bool) {
	const reach = 3 // written lines after it
	if len(r.sections) > 1 {
		return jpdate.Date{}, false
	}
	at, after, before := -1, 0, false
	for i := range r.doc.lines {
		switch l := &r.doc.lines[i]; {
		case l.role == blank || l.role == separator:
		case l.role == dateline && at < 0:
			at = i
		case l.role == dateline || l.role == heading && l.date >= 0:
			return jpdate.Date{}, false
		case at >= 0:
			after++
		case l.role != heading:
			before = true
		}
	}
	if at < 0 || after > reach || !before {
		return jpdate.Date{}, false
	}
	when, _ := jpdate.Resolver{}.Resolve(r.mentions[r.doc.lines[at].date].Expr, jpdate.Context{})
	return when.Date()
}

// dateHead settles the date that l publishes and makes it the reference.
func (r *reader) dateHead(l *line, resolver *jpdate.Resolver, c *jpdate.Context) {
	for k := l.first; k < l.last; k++ {
		m := &r.mentions[k]
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
	office := false
	for k := l.first; k < l.last && !office; k++ {
		office = isClock(r.mentions[k].Expr) && officeWords.in(r.of(l.span))
	}
	if l.role == entry && r.isPosted(l) {
		m := &r.mentions[l.date]
		if w, _ := resolver.Resolve(m.Expr, *c); w.From.Has(jpdate.Year) {
			resolver.Reference, _ = w.Date() // 本日 in a post is the day of the post
		}
	}
	from, depth := l.span.Start, 0 // of quotation marks before from
	for k := l.first; k < l.last; k++ {
		m := &r.mentions[k]
		depth = max(0, depth+balance(r.folded[from:m.Span.Start]))
		from = m.Span.Start
		use := *c
		if office && isClock(m.Expr) && k != l.date {
			use.Day = jpdate.Partial{} // office hours
		}
		w, next := resolver.Resolve(m.Expr, use)
		m.When = w
		if office && isClock(m.Expr) && k != l.date || depth > 0 || !r.narrates(l, k) {
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
// its sentence has a date of its own.
func (r *reader) narrates(l *line, k int) bool {
	m := &r.mentions[k]
	before := r.folded[max(l.span.Start, m.Span.Start-longestSentence):m.Span.Start]
	if containsAny(before[strings.LastIndex(before, "。")+1:], causes) {
		return false // 原因は、前日夜に実施した…
	}
	after := r.folded[m.Span.End:]
	if strings.HasPrefix(after, "も") {
		return false // 4日も3便が欠航した
	}
	if !strings.HasPrefix(after, "の") || k == l.first {
		return true
	}
	prev := &r.mentions[k-1]
	return strings.Contains(r.folded[prev.Span.End:m.Span.Start], "。") || prev.Expr.Kind == jpdate.KindDuration
}

// balance returns how many of the quotations 「」 that s opens it leaves open.
func balance(s string) int { return strings.Count(s, "「") - strings.Count(s, "」") }

// isPreface reports whether the first section is only the head of the page: its
// dateline is then the reference of the sections that have none.
func (r *reader) isPreface() bool {
	s := r.sections[0]
	for i := s.first; i < s.last; i++ {
		l := &r.doc.lines[i]
		if l.role == entry || l.role == entryHead || l.role == text && strings.Contains(r.of(l.span), "。") && l.first < l.last {
			return false
		}
	}
	return true
}
