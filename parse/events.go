package parse

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// readEvents reads the events of each section and makes the incidents.
func (r *reader) readEvents() {
	var incidents, others []timeline.Incident
	at := map[int]int{} // by section.incident
	for k := range r.sections {
		s := &r.sections[k]
		events, asides := r.sectionEvents(k)
		i, ok := at[s.incident]
		if !ok {
			i = len(incidents)
			at[s.incident] = i
			incidents = append(incidents, timeline.Incident{Title: s.title, Org: s.org, Span: r.spanOf(s)})
		}
		inc := &incidents[i]
		inc.Span.Start = min(inc.Span.Start, r.spanOf(s).Start)
		inc.Span.End = max(inc.Span.End, r.spanOf(s).End)
		inc.Events = append(inc.Events, events...)
		others = append(others, asides...)
	}
	incidents = append(incidents, others...)
	slices.SortStableFunc(incidents, func(a, b timeline.Incident) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	for i := range incidents {
		settle(&incidents[i])
	}
	r.doc.Incidents = withoutPreface(incidents)
}

// withoutPreface removes a first section without events that only stands before
// the incidents.
func withoutPreface(list []timeline.Incident) []timeline.Incident {
	if len(list) > 1 && len(list[0].Events) == 0 {
		list = list[1:]
	}
	out := list[:0]
	for _, inc := range list {
		if len(inc.Events) > 0 || inc.Org != "" {
			out = append(out, inc)
		}
	}
	return out
}

func (r *reader) spanOf(s *section) jpdate.Span {
	lines := r.doc.lines
	return jpdate.Span{Start: lines[s.first].span.Start, End: lines[s.last-1].span.End}
}

// sectionEvents returns the events of section k in the order of the text, and
// the other incidents that it tells of in passing: 2016年3月22日にも、…止まった.
func (r *reader) sectionEvents(k int) (events []timeline.Event, asides []timeline.Incident) {
	lines := r.doc.lines
	s := &r.sections[k]
	head := -1 // the mention that dates the lines below an entry head
	for i := s.first; i < s.last; {
		l := &lines[i]
		switch l.role {
		case blank, separator:
			head = -1
			i++
			continue
		case dateline:
			if e, ok := r.publication(s, i); ok {
				events = append(events, e)
			}
			head = -1
			i++
			continue
		case heading:
			if l.date >= 0 {
				if e, ok := r.publication(s, i); ok {
					events = append(events, e)
				}
			}
			if !r.isDateBracket(l) {
				head = -1
			}
			i++
			continue
		case entryHead:
			head = l.date
			i++
			continue
		}
		// A text or an entry, with the lines that go on with it.
		last := i + 1
		for last < s.last && lines[last].joined {
			last++
		}
		span := jpdate.Span{Start: l.body.Start, End: lines[last-1].body.End}
		date := head
		posted := l.role == entry && r.isPosted(l)
		if posted {
			if e, ok := r.publication(s, i); ok {
				events = append(events, e)
			}
		}
		if l.role == entry && r.isTitleEntry(l) {
			if e, ok := r.publication(s, i); ok {
				events = append(events, e)
			}
			i = last
			continue
		}
		if l.role == entry {
			date = l.date
			if posted || !r.ownDate(l) {
				date = -1
			}
			head = -1
		}
		var aside *timeline.Incident // the rest of the paragraph tells of it
		found := r.finding(-1, nil)
		for _, x := range r.sentences(span, l.first, lines[last-1].last) {
			dates := r.govern(&x, date)
			if len(dates) == 0 && date < 0 {
				dates = r.follows(&x, found)
			}
			if len(dates) == 0 && last == i+1 {
				dates = r.labelled(&x, i)
			}
			for _, d := range dates {
				found = r.finding(d.mention, d.predicates)
				d.reference = l.reference
				list := r.events(s, &x, d)
				if posted && d.mention == l.date {
					continue // the date of the entry is that of its publication
				}
				if aside == nil && r.isAside(l, d, list) {
					asides = append(asides, timeline.Incident{Title: shorten(list[0].Mentions[0].Clause, 40), Org: s.org, Span: x.span})
					aside = &asides[len(asides)-1]
				}
				if aside != nil {
					aside.Events = append(aside.Events, list...)
					aside.Span.End = x.span.End
					continue
				}
				events = append(events, list...)
			}
		}
		i = last
	}
	return events, asides
}

// isAside reports whether the events that d dates are of another incident, which
// the text mentions beside its own: its date is followed by にも, and it is neither
// a publication nor to come.
func (r *reader) isAside(l *line, d dated, found []timeline.Event) bool {
	m := r.doc.Mentions[d.mention]
	if len(found) == 0 || l.role == entry || !strings.HasPrefix(r.folded[m.Span.End:], "にも") || found[0].Status != timeline.Actual {
		return false
	}
	switch found[0].Type {
	case timeline.Occurrence, timeline.Detection, timeline.Confirmation, timeline.Enforcement:
		return true
	}
	return false
}

// isChronicle reports whether the date of publication that line i seems to state
// is that of the entries below it, which have clock times and no month of their
// own: 2018年8月8日 over 8日 17時13分.
func (r *reader) isChronicle(i int) bool {
	if i+1 >= len(r.doc.lines) || r.doc.lines[i+1].role != entry {
		return false
	}
	own, ok1 := r.doc.Mentions[r.doc.lines[i].date].When.Date()
	next := r.doc.Mentions[r.doc.lines[i+1].date]
	day, ok2 := next.When.Date()
	at := next.Expr.From
	return ok1 && ok2 && own == day && at.Anchor == jpdate.Absolute && !at.At.Has(jpdate.Month) && at.At.Has(jpdate.Hour)
}

// isPosted reports whether the entry l is a post of a status page, which its
// bracketed date publishes: [11/30 21:10 追記].
func (r *reader) isPosted(l *line) bool {
	m := r.matches[l.date]
	rest := strings.TrimLeft(r.folded[m.Span.End:l.body.End], " 　")
	label := longestPrefix(rest, publicationLabels)
	return label != "" && m.Expr.Kind == jpdate.KindTime && hasAnyPrefix(rest[len(label):], []string{"]", "］", "】", ")", "）"})
}

// A finding is a date whose investigation a sentence such as その結果、…を確認した
// follows; mention is -1 for none.
type finding struct{ mention int }

// finding returns the finding that follows date mention with its predicates.
func (r *reader) finding(mention int, list []predicate) finding {
	for _, p := range list {
		if p.typ == timeline.Investigation {
			return finding{mention}
		}
	}
	return finding{-1}
}

// follows gives the date of the investigation before x to x's findings.
func (r *reader) follows(x *sentence, f finding) []dated {
	if f.mention < 0 || !hasAnyPrefix(strings.TrimLeft(r.of(x.span), " 　\n"), consequences) {
		return nil
	}
	list := chain(x.predicates, func(p predicate) bool {
		return p.typ == timeline.Confirmation && (p.form == mainForm || p.form == stateForm)
	})
	if len(list) == 0 {
		return nil
	}
	return []dated{{mention: f.mention, predicates: list, reason: reasonFollows}}
}

// labelled gives the date of x, which says nothing of its own, what the heading
// right above line i says: 発生日時.
func (r *reader) labelled(x *sentence, i int) []dated {
	lines := r.doc.lines
	j := i - 1
	for j >= 0 && lines[j].role == blank {
		j--
	}
	if j < 0 || lines[j].role != heading || lines[j].date >= 0 || x.first == x.last || !datesEvents(r.matches[x.first].Expr) || len(x.predicates) > 0 {
		return nil
	}
	label := sentence{span: lines[j].body}
	r.findPredicates(&label)
	if p := lastTyped(label.predicates); p != nil {
		return []dated{{mention: x.first, predicates: []predicate{*p}, reason: reasonLabel}}
	}
	return nil
}

// isTitleEntry reports whether l lists a publication by its date and title, as
// 2024.02.15 不正アクセスについて.
func (r *reader) isTitleEntry(l *line) bool {
	m := r.matches[l.date]
	rest := r.folded[m.Span.End:l.body.End]
	return full(m.Expr) && hasAnySuffix(rest, titleEndings) && containsAny(rest, incidentWords)
}

// ownDate reports whether the date of the entry l dates all its sentences: it
// does in a chronology, where the date stands apart from the words.
func (r *reader) ownDate(l *line) bool {
	m := r.matches[l.date]
	rest := r.folded[m.Span.End:l.body.End]
	c, _ := utf8.DecodeRuneInString(rest)
	return isPadding(c) && c != '、'
}

// events returns the events that the date d of sentence x dates.
func (r *reader) events(s *section, x *sentence, d dated) []timeline.Event {
	var out []timeline.Event
	m := r.doc.Mentions[d.mention]
	clause := trimSpan(r.doc.Text, x.span)
	for _, p := range d.predicates {
		typ := p.typ
		if typ == timeline.Disclosure && r.isUpdate(min(m.Span.Start, p.start), p) {
			typ = timeline.Update
		}
		dup := false
		for _, e := range out {
			dup = dup || e.Type == typ
		}
		if dup {
			continue
		}
		e := timeline.Event{Type: typ, Status: p.status, When: m.When}
		if day, ok := m.When.First(); ok && e.Status == timeline.Actual && d.reference.IsValid() && day.Compare(d.reference) > 0 {
			e.Status = timeline.Planned // it lay ahead when the text was written
		}
		if typ == timeline.Disclosure || typ == timeline.Update {
			e.Actor = r.actor(s, x, m.Span.Start)
		}
		e.Mentions = []timeline.Mention{{
			Text: m.Text(r.doc.Text), Span: m.Span,
			Clause: clause.Of(r.doc.Text), Within: clause, Reason: d.reason,
		}}
		out = append(out, e)
	}
	return out
}

// trimSpan returns s without the spaces at its ends.
func trimSpan(text string, s jpdate.Span) jpdate.Span {
	words := s.Of(text)
	s.Start += len(words) - len(strings.TrimLeft(words, " 　\t\r\n"))
	s.End = max(s.Start, s.End-(len(words)-len(strings.TrimRight(words, " 　\t\r\n"))))
	return s
}

// isUpdate reports whether what p says is published is a later report, in the words
// since from or in the title that they quote.
func (r *reader) isUpdate(from int, p predicate) bool {
	for _, h := range lexiconTrie.find(nil, lexicon[:], r.folded, from, p.end) {
		if h.word.typ == timeline.Update {
			return true
		}
	}
	return false
}

// actor returns who publishes in x: the topic of the sentence, or "" for the
// section's own organisation.
func (r *reader) actor(s *section, x *sentence, before int) string {
	name := topic(r.doc.Text[x.span.Start:x.span.End])
	if name == "" || isSelf(name) || s.org != "" && (strings.Contains(name, s.org) || strings.Contains(s.org, name)) || strings.Contains(s.title, name) {
		return ""
	}
	return name
}

// publication returns the event that the date of publication of line i is: a
// report of the press, or the disclosure or update of the organisation itself.
func (r *reader) publication(s *section, i int) (timeline.Event, bool) {
	l := &r.doc.lines[i]
	m := r.doc.Mentions[l.date]
	e := timeline.Event{Type: timeline.Disclosure, When: m.When}
	near := r.of(l.body)
	for j := max(s.first, i-1); j <= min(i+2, s.last-1); j++ {
		if r.doc.lines[j].role == heading {
			near += " " + r.of(r.doc.lines[j].body)
		}
	}
	switch {
	case r.isArticle(s, i):
		e.Type = timeline.Report
	case containsAny(near, updateMarks):
		e.Type = timeline.Update
	}
	if r.isChronicle(i) {
		return timeline.Event{}, false
	}
	clause := l.body
	e.Mentions = []timeline.Mention{{Text: m.Text(r.doc.Text), Span: m.Span, Clause: clause.Of(r.doc.Text), Within: clause, Reason: reasonDateline}}
	return e, true
}

// isArticle reports whether what line i publishes is an article of the press: its
// words up to the next date of publication are those of one, or it is a headline
// without a text.
func (r *reader) isArticle(s *section, i int) bool {
	lines := r.doc.lines
	from := i
	if i > s.first && lines[i-1].role == heading && lines[i-1].date < 0 {
		from--
	}
	articles, releases, prose := 0, 0, 0
	for j := from; j < s.last; j++ {
		if j > i && (lines[j].role == dateline || lines[j].role == heading && lines[j].date >= 0) {
			break
		}
		words := unquoted(r.of(lines[j].span))
		articles += countAny(words, articleWords)
		releases += countAny(words, releaseWords)
		if strings.Contains(words, "。") || lines[j].role == entry {
			prose++
		}
	}
	if prose == 0 && releases == 0 && lines[i].role == dateline {
		return true
	}
	return articles > releases
}

// unquoted returns s without what stands in 「」: the words of another voice.
func unquoted(s string) string {
	for {
		open := strings.Index(s, "「")
		if open < 0 {
			return s
		}
		n := strings.Index(s[open:], "」")
		if n < 0 {
			return s
		}
		s = s[:open] + s[open+n+len("」"):]
	}
}

func countAny(s string, words []string) int {
	n := 0
	for _, w := range words {
		n += strings.Count(s, w)
	}
	return n
}
