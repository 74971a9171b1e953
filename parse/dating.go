package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// date settles the expressions of the document in reading order. A dateline is
// the reference of what follows it within its section; the reference that the
// caller gave is that of everything before the first, and of sections without. The
// date at the end of a letter is that of the whole of it.
func (r *reader) date() {
	d := r.doc
	base := d.Reference
	if len(r.sections) == 1 {
		if day, ok := r.closingDate(&r.sections[0]); ok {
			base = day
		}
	}
	front := base.IsValid()
	resolver := jpdate.Resolver{Reference: base}
	var c jpdate.Context
	current := -1
	var under jpdate.Partial // the month that the heading above names
	fallback, until := r.pageDay()
	if until > 0 && !d.Reference.IsValid() && r.toldAbove(until) {
		d.Reference = fallback
	}
	var published jpdate.Date // the day of the last publication
	for i := range d.lines {
		l := &d.lines[i]
		if l.section != current {
			current = l.section
			resolver.Reference = base
			if !base.IsValid() && i < until {
				resolver.Reference = fallback // the texts of one page are of one time
			}
			published = base
			day, ok := r.closingEdition(&r.sections[current], resolver)
			if !ok {
				day, ok = r.closingDate(&r.sections[current])
			}
			if ok {
				resolver.Reference, published = day, day
				if !d.Reference.IsValid() {
					d.Reference = day
				}
			}
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
		if !l.joined && !r.inChronology(i) && !r.isNear(i, c) {
			c.Written = false
		}
		if l.role == heading || l.role == separator || l.role != text && l.first < l.last && !bareDay(r.mentions[l.first].Expr) {
			under = jpdate.Partial{}
		}
		line := resolver
		r.today = published
		if !base.IsValid() && resolver.Reference == fallback && i < until && c.Last.Has(jpdate.Year) {
			line.Reference = jpdate.Date{} // the dates before tell more
		}
		r.dateLine(l, line, under, &c)
		if day, ok := c.Day.Date(); ok && resolver.Reference.IsValid() && day.Compare(resolver.Reference) > 0 && c.Day.Has(jpdate.Month) && r.toldAsPast(l, day) {
			resolver.Reference = day // the story has gone on past the day of its head, which 本日 still means
		}
		if l.role != text && l.last-l.first == 1 {
			under = monthOnly(r.mentions[l.first].When)
		}
		l.reference = published
	}
}

// toldAsPast reports whether l tells of the given day in the past tense.
func (r *reader) toldAsPast(l *line, day jpdate.Date) bool {
	for k := l.first; k < l.last; k++ {
		d, ok := r.mentions[k].When.First()
		if !ok || d != day {
			continue
		}
		rest := upTo(r.folded[r.mentions[k].Span.End:max(r.mentions[k].Span.End, l.span.End)], "。")
		if t := r.tenseAfter(&r.mentions[k], l); t == past || t == untold && containsAny(rest, stateStems) {
			return true
		}
	}
	return false
}

// monthOnly returns the month of w, if it is a month without a day.
func monthOnly(w jpdate.When) jpdate.Partial {
	if _, ok := w.From.Month(); ok && w.Kind == jpdate.KindDate && w.From.Has(jpdate.Year) && !w.From.Has(jpdate.Day) {
		return w.From.Without(jpdate.Day)
	}
	return jpdate.Partial{}
}

// pageDay returns the day of the first date that stands alone with its year, and its line.
// What is told above it was written when all below it was there: then it is the last such
// day.
func (r *reader) pageDay() (day jpdate.Date, at int) {
	for i := range r.doc.lines {
		l := &r.doc.lines[i]
		if l.role != dateline && (l.role != heading || l.date < 0) {
			continue
		}
		when, _ := jpdate.Resolver{}.Resolve(r.mentions[l.date].Expr, jpdate.Context{})
		d, ok := when.Date()
		switch {
		case !ok:
		case !day.IsValid():
			if day, at = d, i; !r.toldAbove(i) {
				return day, at
			}
		case d.Compare(day) > 0:
			day = d
		}
	}
	return day, at
}

// toldAbove reports whether sentences above line i have dates.
func (r *reader) toldAbove(i int) bool {
	return slices.ContainsFunc(r.doc.lines[:i], func(l line) bool { return l.role == text && l.first < l.last })
}

// closingDate returns the date of publication that stands at the end of s, with a
// signature perhaps, if it is the only one there.
func (r *reader) closingDate(s *section) (jpdate.Date, bool) {
	const reach = 3 // written lines after it
	at, after, before := -1, 0, false
	for i := s.first; i < s.last; i++ {
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

// closingEdition returns the date in the bracket with which the last line of s ends, if
// that is of the newspaper in which it stood: （７月６日付朝刊・佐々木遥）, （毎朝新聞 令和6年7月13日）.
func (r *reader) closingEdition(s *section, resolver jpdate.Resolver) (jpdate.Date, bool) {
	const longest = 90 // bytes of the bracket
	i := s.last - 1
	for i > s.first && r.doc.lines[i].role == blank {
		i--
	}
	l := &r.doc.lines[i]
	if l.first == l.last || l.role != text && l.role != entry {
		return jpdate.Date{}, false
	}
	m := &r.mentions[l.last-1]
	words := r.of(l.body)
	open := max(lastIndex(words, "("), lastIndex(words, "（"))
	if open < 0 || len(words)-open > longest || m.Span.Start < l.body.Start+open || !hasAnySuffix(words, closingBrackets) || !hasDay(m.Expr) {
		return jpdate.Date{}, false
	}
	paper := strings.Trim(r.folded[l.body.Start+open:m.Span.Start], "(（ 　、・")
	if !hasAnyPrefix(r.folded[m.Span.End:], editions) && !hasAnySuffix(paper, papers) {
		return jpdate.Date{}, false
	}
	when, _ := resolver.Resolve(m.Expr, jpdate.Context{})
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
	lines := r.doc.lines
	if lines[i].role != entry && lines[i].role != entryHead {
		return false
	}
	for i--; i >= 0; i-- {
		switch lines[i].role {
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
func (r *reader) dateLine(l *line, resolver jpdate.Resolver, under jpdate.Partial, c *jpdate.Context) {
	office := false
	for k := l.first; k < l.last && !office; k++ {
		office = isClock(r.mentions[k].Expr) && officeWords.in(r.of(l.span))
	}
	if l.role == entry && r.isPosted(l) {
		m := &r.mentions[l.date]
		if w, _ := resolver.Resolve(m.Expr, *c); w.From.Has(jpdate.Year) {
			resolver.Reference, _ = w.Date() // 本日 in a post is the day of the post
			r.today = resolver.Reference
		}
	}
	from, depth, inner := l.span.Start, 0, 0 // of quotation marks and of brackets before from
	for k := l.first; k < l.last; k++ {
		m := &r.mentions[k]
		if between := r.folded[from:m.Span.Start]; depth+inner > 0 || hasBrackets(between) {
			depth = max(0, depth+balance(between, "「", "」"))
			inner = max(0, inner+balance(between, "(", ")")+balance(between, "（", "）"))
		}
		from = m.Span.Start
		use := *c
		if office && isClock(m.Expr) && k != l.date {
			use.Day = jpdate.Partial{} // office hours
		}
		if bareDay(m.Expr) && !use.Written && !under.IsZero() {
			use.Last, use.Day, use.Written = under, jpdate.Partial{}, true
		}
		if k > l.first && slices.Contains(listSeparators, r.folded[r.mentions[k-1].Span.End:m.Span.Start]) {
			listed := jpdate.Resolver{} // 同年1月と2月
			w, _ := listed.Resolve(m.Expr, jpdate.Context{Last: r.mentions[k-1].When.From.Without(jpdate.Hour)})
			if w.Assumed == jpdate.YearFromContext && !w.From.Has(jpdate.Day) {
				m.When = w
				continue
			}
		}
		w, next := r.settle(m, l, resolver, use)
		m.When = w
		aside := inner > 0 && k > l.first && (l.role != text || isExposure(m.Expr))
		if office && isClock(m.Expr) && k != l.date || depth > 0 || aside || !r.narrates(l, k) || r.isDeadline(l, k, w, resolver.Reference) {
			next.Day, next.Began, next.Last, next.Written = c.Day, c.Began, c.Last, c.Written
		}
		*c = next
	}
}

// isMonthHead reports whether m, whose value is w, is a month that heads what its
// line and the next ones tell: ■1月 電子カルテが止まる.
func (r *reader) isMonthHead(m *Mention, l *line, w jpdate.When) bool {
	c, _ := utf8.DecodeRuneInString(r.folded[m.Span.End:max(m.Span.End, l.body.End)])
	return l.role != text && m == &r.mentions[l.first] && c != utf8.RuneError && isPadding(c) && !monthOnly(w).IsZero()
}

// isNear reports whether the first date of line i is a bare day that is but a few days
// from the last one, and the text before i has a full date: 令和5年7月24日…、翌25日… and
// on the next line 24日に検知したが….
func (r *reader) isNear(i int, c jpdate.Context) bool {
	const few = 3 // days
	l := &r.doc.lines[i]
	if l.first == l.last || !bareDay(r.mentions[l.first].Expr) || !c.Written {
		return false
	}
	day, ok := r.mentions[l.first].Expr.From.At.Day()
	last, known := c.Day.Day()
	if !ok || !known || max(day-last, last-day) > few || i == 0 {
		return false
	}
	before := &r.doc.lines[i-1]
	return before.section == l.section && slices.ContainsFunc(r.mentions[before.first:before.last], func(m Mention) bool { return full(m.Expr) })
}

// bareDay reports whether e is a day of the month without its month.
func bareDay(e jpdate.Expr) bool {
	p := e.From
	return p.Anchor == jpdate.Absolute && p.At.Has(jpdate.Day) && !p.At.Has(jpdate.Month)
}

// settle resolves m after c. What its sentence tells of as past is not after the
// reference, and what it plans not before it. 今月 in a text without a reference is
// that of the day before it.
func (r *reader) settle(m *Mention, l *line, resolver jpdate.Resolver, c jpdate.Context) (jpdate.When, jpdate.Context) {
	if day, ok := c.Day.Date(); ok && !resolver.Reference.IsValid() && m.Expr.From.Anchor == jpdate.Reference {
		resolver.Reference = day
		w, next := resolver.Resolve(m.Expr, c)
		w.Assumed = w.Assumed&^jpdate.CountedFromReference | jpdate.CountedFromContext
		return w, next
	}
	if m.Expr.From.Anchor == jpdate.Reference && r.today.IsValid() {
		resolver.Reference = r.today
	}
	w, next := resolver.Resolve(m.Expr, c)
	if !resolver.Reference.IsValid() || w.Assumed&(jpdate.YearFromReference|jpdate.MonthFromReference) == 0 {
		return w, next
	}
	win, ok := w.Window(nil)
	if !ok {
		return w, next
	}
	today := resolver.Reference.In(jpdate.JST())
	if day := r.doc.Reference; day.Compare(resolver.Reference) > 0 {
		today = day.In(jpdate.JST()) // the whole was written no earlier
	}
	const late = 5 // days after the reference that a text may have been added to
	switch t := r.tenseAfter(m, l); {
	case t == past && win.Min.After(today.AddDate(0, 0, late)), t == untold && win.Min.After(today) && r.isMonthHead(m, l, w):
		resolver.Prefer = jpdate.Past
	case t == plan && win.Max.Before(today.AddDate(0, -6, 0)):
		resolver.Prefer = jpdate.Future
	default:
		return w, next
	}
	return resolver.Resolve(m.Expr, c)
}

// A tense is when the sentence of a date says that something happens.
type tense uint8

const (
	untold tense = iota
	past         // 停止した
	plan         // 再開する予定
)

// tenseAfter returns the tense of the first verb after m that shows one, in its
// sentence.
func (r *reader) tenseAfter(m *Mention, l *line) tense {
	s := r.folded[m.Span.End:max(m.Span.End, min(l.span.End, m.Span.End+longestSentence))]
	s = upTo(s, "。")
	if quoted := upTo(s, "」"); !contains(quoted, "「") {
		s = quoted
	}
	first := func(words []string) int {
		at := len(s)
		for _, w := range words {
			if i := index(s[:at], w); i >= 0 {
				at = i
			}
		}
		return at
	}
	planned, present := first(planWords), first(presentEndings)
	before := rune(0)
	for i, c := range s {
		switch {
		case i >= planned:
			return plan
		case i >= present && planned == len(s):
			return untold
		}
		if strings.ContainsRune(pastLetters, c) && strings.ContainsRune(beforePast, before) {
			if after, _ := utf8.DecodeRuneInString(s[i+utf8.RuneLen(c):]); !strings.ContainsRune(notPast, after) && (c == 'た' || before == 'ん') {
				return past
			}
		}
		before = c
	}
	return untold
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
	if containsAny(before, causes) && containsAny(before[lastIndex(before, "。")+1:], causes) {
		return false // 原因は、前日夜に実施した…
	}
	after := r.folded[m.Span.End:]
	if p := m.Expr.From; p.Anchor == jpdate.Reference && p.Shift > 0 {
		return false // 来年1月に再開すると説明した
	}
	if strings.HasPrefix(after, "も") || strings.HasPrefix(after, "版") || m.Expr.From.Anchor == jpdate.Previous && m.Expr.From.Shift < 0 {
		return false // 4日も3便が欠航した, 2023年7月1日版, 前夜に行った作業
	}
	if !strings.HasPrefix(after, "の") || k == l.first {
		return true
	}
	prev := &r.mentions[k-1]
	return contains(r.folded[prev.Span.End:m.Span.Start], "。") || prev.Expr.Kind == jpdate.KindDuration
}

// isDeadline reports whether mention k of l, which w settles, is a day to come by which
// something is asked for or planned: the story goes on before it, unless its sentence
// counts on from it, as that of 9月30日の予定を同月24日に早めた does.
func (r *reader) isDeadline(l *line, k int, w jpdate.When, reference jpdate.Date) bool {
	m := &r.mentions[k]
	if l.role != text || !isAfter(w, reference) ||
		m.Expr.Mods&jpdate.By == 0 && !hasAnySuffix(r.folded[l.span.Start:m.Span.Start], deadlines) && r.tenseAfter(m, l) != plan && !r.isAnnounced(m, l) {
		return false
	}
	const reach = 120 // bytes: forty characters
	for _, next := range r.mentions[k+1 : l.last] {
		if next.Span.Start > m.Span.End+reach || strings.Contains(r.folded[m.Span.End:next.Span.Start], "。") {
			break
		}
		if next.Expr.From.Anchor == jpdate.Previous {
			return false
		}
	}
	return true
}

// isAnnounced reports whether what is told of m is said by somebody to come: 2日は通常どお
// り再開すると発表した.
func (r *reader) isAnnounced(m *Mention, l *line) bool {
	s := upTo(r.folded[m.Span.End:max(m.Span.End, min(l.span.End, m.Span.End+longestSentence))], "。")
	for _, w := range announcements {
		if i := index(s, w); i >= 0 {
			return hasAnySuffix(s[:i], presentForms)
		}
	}
	return false
}

// balance returns how many of the brackets that s opens it leaves open.
func balance(s, opening, closing string) int {
	return strings.Count(s, opening) - strings.Count(s, closing)
}

// hasDays reports whether a day stands on l.
func (r *reader) hasDays(l *line) bool {
	return slices.ContainsFunc(r.mentions[l.first:l.last], func(m Mention) bool { return hasDay(m.Expr) })
}

// isPreface reports whether the first section is only the head of the page: its
// dateline is then the reference of the sections that have none.
func (r *reader) isPreface() bool {
	s := r.sections[0]
	for i := s.first; i < s.last; i++ {
		l := &r.doc.lines[i]
		if (l.role == entry || l.role == text) && containsAny(upTo(r.of(l.span), "。"), introductions) {
			continue // 8月3日及び9日に、事故が2件発生しましたので、次のとおりお知らせします。
		}
		if l.role == entry || l.role == entryHead || l.role == text && contains(r.of(l.span), "。") && r.hasDays(l) && r.lexicon.hasPredicate(r.of(l.span)) {
			return false
		}
	}
	return true
}
