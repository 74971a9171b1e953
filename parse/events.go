package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// sectionEvents returns the events of s in the order of the text, and the other
// incidents that it tells of in passing. The former are good until the next call.
func (r *reader) sectionEvents(s *section) (events []found, asides []draft) {
	events = r.found[:0]
	lines := r.doc.lines
	head := -1    // the mention that dates the lines below an entry head
	past := false // the entries are of other incidents, below 過去の障害
	for i := s.first; i < s.last; i++ {
		l := &lines[i]
		if l.role == heading || l.role == text {
			past = r.listsPast(l)
		}
		switch l.role {
		case blank, separator:
			head = -1
		case row:
			asides = append(asides, r.rowEvents(s, i))
		case dateline:
			head = -1
			events = append(events, r.publication(s, i)...)
		case heading:
			if l.date >= 0 {
				events = append(events, r.publication(s, i)...)
			} else if l.first < l.last {
				events, asides = r.passage(s, i, i, -1, events, asides)
			}
			if !r.isDateBracket(l) {
				head = -1
			}
		case entryHead:
			head = l.date
		case text:
			last := r.joined(s, i)
			events, asides = r.passage(s, i, last, head, events, asides)
			i = last
		case entry:
			head = -1
			last := r.joined(s, i)
			known := len(events)
			switch {
			case r.isTitleEntry(l):
				events = append(events, r.publication(s, i)...)
			case r.isStatusLine(l), r.isNumberedReport(l):
				// a status or number with its time dates what the post tells, too
				events = append(events, r.publication(s, i)...)
				events, asides = r.passage(s, i, last, l.date, events, asides)
			case r.isPosted(l):
				events = append(events, r.publication(s, i)...)
				events, asides = r.passage(s, i, last, -1, events, asides)
			case r.ownDate(l):
				events, asides = r.passage(s, i, last, l.date, events, asides)
			default:
				events, asides = r.passage(s, i, last, -1, events, asides)
			}
			if past && len(events) > known {
				words := trimSpan(r.doc.Text, jpdate.Span{Start: r.mentions[l.date].Span.End, End: lines[last].body.End})
				asides = append(asides, draft{title: shorten(words.Of(r.doc.Text), 40), org: s.org, span: jpdate.Span{Start: l.body.Start, End: lines[last].body.End}, events: slices.Clone(events[known:])})
				events = events[:known]
			}
			i = last
		}
	}
	r.found = events
	return events, asides
}

// listsPast reports whether l heads a list of other, earlier incidents: 過去の主な障害.
func (r *reader) listsPast(l *line) bool {
	const longest = 30 // characters
	s := r.of(l.body)
	return len(s) <= 3*longest && containsAny(s, pastIncidents) && utf8.RuneCountInString(s) <= longest && (incidentWords.in(s) || containsAny(s, incidentNouns))
}

// joined returns the last of the lines that go on with line i.
func (r *reader) joined(s *section, i int) int {
	for i+1 < s.last && r.doc.lines[i+1].joined {
		i++
	}
	return i
}

// ownDate reports whether the date of the entry l dates all its sentences: it
// does in a chronology, where the date stands apart from the words.
func (r *reader) ownDate(l *line) bool {
	c, _ := utf8.DecodeRuneInString(r.folded[r.mentions[l.date].Span.End:l.body.End])
	return isPadding(c) && c != '、'
}

// passage appends the events of the lines from first to last, which are one text.
// head is the mention that dates them as a whole, or -1. From a sentence on that
// mentions another incident, as 2016年3月22日にも、…止まった does, the passage tells of
// that one.
func (r *reader) passage(s *section, first, last, head int, events []found, asides []draft) ([]found, []draft) {
	lines := r.doc.lines
	l := &lines[first]
	if head < 0 && l.first == lines[last].last {
		return events, asides // nothing dates it
	}
	posted, reference := l.role == entry && r.isPosted(l) && !r.isStatusLine(l) && !r.isNumberedReport(l), l.reference
	if posted {
		if day, ok := r.mentions[l.date].When.Date(); ok {
			reference = day
		}
	}
	aside := -1
	brief := l.first < lines[last].last && r.leadsElsewhere(s, first)
	investigated := -1 // the mention of the investigation in the sentence before
	span := jpdate.Span{Start: l.body.Start, End: lines[last].body.End}
	past := false // a sentence has led over to a former case
	for _, x := range r.split(span, l.first, lines[last].last) {
		if x.first == x.last && head < 0 && investigated < 0 {
			past = past || containsAny(r.of(x.span), pastCases)
			continue // nothing dates it
		}
		r.phrases, r.hits, r.predicates = r.phrases[:0], r.hits[:0], r.predicates[:0]
		r.findPredicates(&x)
		dates := r.govern(&x, head)
		if head < 0 && investigated >= 0 {
			dates = append(dates, r.follows(&x, investigated)...)
		}
		if first == last {
			dates = append(dates, r.labelled(&x, first, dates)...)
		}
		dates = append(dates, r.again(&x, dates)...)
		dates = append(dates, r.supposed(&x, head, dates)...)
		r.dates = dates
		investigated = -1
		for _, d := range dates {
			if posted && d.mention == l.date {
				continue // it dates the post, not what the post tells
			}
			if slices.ContainsFunc(d.predicates, func(p predicate) bool { return p.typ == timeline.Investigation }) {
				investigated = d.mention
			}
			known := len(events)
			events = r.events(events, s, &x, d, reference)
			list := events[known:]
			if r.isAside(s, l, &x, d, list) || past && aside < 0 && r.isLongAgo(l, d.mention, list) && opensIncident(list) || aside < 0 && brief && d.mention >= x.first && opensIncident(list) {
				aside = len(asides)
				brief = false
				asides = append(asides, draft{title: shorten(list[0].Mentions[0].Clause, 40), org: s.org, span: x.span})
			}
			if aside < 0 {
				continue
			}
			asides[aside].events = append(asides[aside].events, list...)
			asides[aside].span.Start = min(asides[aside].span.Start, r.mentions[d.mention].Span.Start)
			asides[aside].span.End = x.span.End
			events = events[:known]
		}
	}
	return events, asides
}

// isAside reports whether the events that d dates are of another incident, which
// the text mentions beside its own: its date is followed by にも, or its line begins
// with （参考）, and it is neither a publication nor to come.
func (r *reader) isAside(s *section, l *line, x *sentence, d dated, list []found) bool {
	m := &r.mentions[d.mention]
	if len(list) == 0 || l.role == entry && r.ownDate(l) || list[0].Status != timeline.Actual {
		return false
	}
	before := r.folded[x.span.Start:max(x.span.Start, m.Span.Start)]
	if r.isElsewhere(s, l, x, d.mention, list) || r.toldAgain(x, d.mention) || r.isPastCase(l, x, d.mention, list) {
		return true
	}
	if !hasAnyPrefix(r.folded[m.Span.End:], againParticles) && !hasAnyPrefix(r.folded[m.Span.End:], otherParties) && !hasAnyPrefix(r.of(l.body), asideLabels) &&
		!(m.Expr.From.At.Has(jpdate.Year) && list[0].When.From.Precision() <= jpdate.Day && containsAny(before, backgrounds)) {
		return false
	}
	switch list[0].Type {
	case timeline.Occurrence, timeline.Detection, timeline.Confirmation, timeline.Enforcement:
		return true
	case timeline.Disclosure:
		// 同大では昨年9月にも、…を公表していた; 昨年11月にも同様の電話についてお知らせしております
		return strings.HasSuffix(r.folded[l.body.Start:max(l.body.Start, m.Span.Start)], "では") || containsAny(r.folded[m.Span.End:x.span.End], alike)
	}
	return false
}

// toldAgain reports whether a year with も stands before mention k of x, as in
// 同課では昨年度も、…（9月14日発生）があった.
func (r *reader) toldAgain(x *sentence, k int) bool {
	for j := x.first; j < k; j++ {
		m := &r.mentions[j]
		if !m.Expr.From.At.Has(jpdate.Month) && !hasDay(m.Expr) && m.Expr.Kind != jpdate.KindTime && hasAnyPrefix(r.folded[m.Span.End:], yearsAgain) {
			return true
		}
	}
	return false
}

// isPastCase reports whether x tells, at mention k, of what is known of others or of
// former times: 国内では昨年末から攻撃が続く, 思い出すのは、2022年10月31日に起きた….
func (r *reader) isPastCase(l *line, x *sentence, k int, list []found) bool {
	switch list[0].Type {
	case timeline.Occurrence, timeline.Detection, timeline.Confirmation:
	default:
		return false
	}
	words := r.of(x.span)
	if hasAnyPrefix(strings.TrimLeft(words, " 　\r\n"), generalities) {
		return true
	}
	return !isExposure(r.mentions[k].Expr) && r.isLongAgo(l, k, list) && containsAny(words, pastCases)
}

// isLongAgo reports whether list took place long before l was written.
func (r *reader) isLongAgo(l *line, k int, list []found) bool {
	if len(list) == 0 {
		return false
	}
	today := l.reference
	if !today.IsValid() {
		today = r.doc.Reference
	}
	win, ok := list[0].When.Window(nil)
	return ok && today.IsValid() && !win.Max.IsZero() && jpdate.DateOf(win.Max).DaysUntil(today) >= longAgo
}

// longAgo is how many days before a text what it tells is likely to be of another
// incident, if other marks say so too.
const longAgo = 200

// isElsewhere reports whether list, dated by mention k, is what happened long before the text was written, to
// somebody whom x names and the section has not named before: それより前の2020年11月には
// 甲銀行が….
func (r *reader) isElsewhere(s *section, l *line, x *sentence, k int, list []found) bool {
	today := l.reference
	if !today.IsValid() {
		today = r.doc.Reference
	}
	day, ok := list[0].When.First()
	if list[0].Type != timeline.Occurrence || !ok || !today.IsValid() || day.DaysUntil(today) < longAgo || isExposure(r.mentions[k].Expr) {
		return false
	}
	told := r.told(s, x.span.Start)
	for name := range strings.FieldsFuncSeq(r.of(x.span), func(c rune) bool { return kindOf(c) != wordRune }) {
		if utf8.RuneCountInString(name) >= 4 && isPartyName(name) && !strings.Contains(told, name) && !sameName(name, fold(s.org)) {
			return true
		}
	}
	return false
}

// told returns what s has told before offset i, as far back as it may be remembered.
func (r *reader) told(s *section, i int) string {
	const memory = 1 << 14 // bytes
	start := max(r.doc.lines[s.first].span.Start, i-memory)
	for start < i && !utf8.RuneStart(r.folded[start]) {
		start++
	}
	return r.folded[start:i]
}

// again gives the dates with にも that claim no predicate what the particle alone says:
// that it happened before.
func (r *reader) again(x *sentence, dates []dated) []dated {
	var out []dated
	for k := x.first; k < x.last; k++ {
		m := &r.mentions[k]
		if datesEvents(m.Expr) && hasAnyPrefix(r.folded[m.Span.End:], againParticles) && m.Expr.From.Unit != jpdate.Hour && !containsMention(dates, k) {
			p := implied(m.Span.End)
			if r.tenseAfter(m, &r.doc.lines[r.doc.line(m.Span.Start)]) != plan {
				out = append(out, dated{k, []predicate{p}, reasonAgain})
			}
		}
	}
	return out
}

// impliedWord stands for the word of what is told without one.
var impliedWord = Word{Class: Nominal, Type: timeline.Occurrence}

// implied returns the predicate of what took place by the words around offset i, none of
// which says so: にも alone, the period of payments.
func implied(i int) predicate {
	return predicate{hit: hit{start: i, end: i, word: &impliedWord}, typ: timeline.Occurrence, ok: true}
}

// leadsElsewhere reports whether line i begins with the name of an organisation that
// the section has not told of before, and that is neither its own nor an authority.
func (r *reader) leadsElsewhere(s *section, i int) bool {
	l := &r.doc.lines[i]
	if l.role != text && (l.role != entry || r.ownDate(l)) || s.org == "" || i == s.first {
		return false
	}
	words := r.of(l.body)
	if l.role == entry {
		words = strings.TrimLeft(r.folded[r.mentions[l.date].Span.End:l.body.End], "にのは、")
	}
	told := r.told(s, l.body.Start)
	if !contains(told, "。") {
		return false
	}
	const reach = 2 // phrases
	for n := 0; n < reach && words != ""; n++ {
		end := nameEnd(words)
		name := words[:end]
		if isPartyName(name) && utf8.RuneCountInString(name) >= 4 {
			return !strings.Contains(told, name) && !sameName(name, fold(s.org)) && !strings.Contains(fold(s.title), name)
		}
		words = strings.TrimLeft(words[end:], "でにはがもの、　 ")
	}
	return false
}

// opensIncident reports whether list has what an incident begins with.
func opensIncident(list []found) bool {
	return slices.ContainsFunc(list, func(e found) bool {
		return e.Status == timeline.Actual && (e.Type == timeline.Occurrence || e.Type == timeline.Detection || e.Type == timeline.Disclosure)
	})
}

// follows gives the date of the investigation in the sentence before x to what x
// says it found: その結果、…を確認した.
func (r *reader) follows(x *sentence, mention int) []dated {
	if !hasAnyPrefix(strings.TrimLeft(r.of(x.span), " 　\r\n"), consequences) {
		return nil
	}
	for k := x.first; k < x.last; k++ {
		if e := r.mentions[k].Expr; datesEvents(e) && !isExposure(e) {
			return nil
		}
	}
	list := chain(x.predicates, func(p predicate) bool {
		return p.typ == timeline.Confirmation && (p.form == mainForm || p.form == stateForm)
	})
	if len(list) == 0 {
		return nil
	}
	return []dated{{mention, list, reasonFollows}}
}

// labelled gives the date that x begins with, of which x says nothing, what the
// heading right above line i says: 発生日時.
func (r *reader) labelled(x *sentence, i int, dates []dated) []dated {
	lines := r.doc.lines
	j := i - 1
	for j >= 0 && lines[j].role == blank {
		j--
	}
	if j < 0 || lines[j].role != heading || lines[j].date >= 0 || x.first == x.last || !datesEvents(r.mentions[x.first].Expr) || containsMention(dates, x.first) ||
		!isLabel(r.of(lines[j].body)) || strings.TrimFunc(r.folded[x.span.Start:r.mentions[x.first].Span.Start], isPadding) != "" {
		return nil
	}
	label := sentence{span: lines[j].body}
	r.findPredicates(&label)
	if p := lastTyped(label.predicates); p != nil {
		return []dated{{x.first, []predicate{*p}, reasonLabel}}
	}
	return nil
}

// events appends to list the events that the date d of sentence x dates. reference
// is the day on which the text was published, if that is known: what lies after it
// is planned.
func (r *reader) events(list []found, s *section, x *sentence, d dated, reference jpdate.Date) []found {
	known := len(list)
	m := &r.mentions[d.mention]
	clause := trimSpan(r.doc.Text, x.span)
	for _, p := range withOther(d.predicates) {
		typ := p.typ
		if typ == timeline.Disclosure && (r.isUpdate(min(m.Span.Start, p.start), p) || reportNumber(lastClause(r.folded[x.span.Start:max(x.span.Start, m.Span.Start)])) > 1) {
			typ = timeline.Update
		}
		if slices.ContainsFunc(list[known:], func(e found) bool {
			return e.Type == typ || typ == timeline.Notification && hasAnyPrefix(p.word.Text, publicApologies) && (e.Type == timeline.Disclosure || e.Type == timeline.Update) ||
				typ == timeline.Disclosure && strings.HasPrefix(p.word.Text, "説明") && e.Type == timeline.Notification
		}) {
			continue // 会見を開き、陳謝した; 保護者会を開き、説明した
		}
		if typ == timeline.Confirmation && p.form == mainForm && hasAnySuffix(r.folded[x.span.Start:max(x.span.Start, m.Span.Start)], interviews) {
			typ = timeline.Report // 関係者への取材で11日、分かった
		}
		if typ == timeline.Confirmation && r.isLead(s, x) && hasAnyPrefix(p.word.Text, leadVerbs) && p.form == mainForm && !r.verbBetween(x, m.Span.End, p.start) {
			typ = timeline.Report // …が盗まれていたことが4日、分かった
		}
		e := timeline.Event{Type: typ, Status: p.status, When: m.When}
		if e.Status == timeline.Actual && (isAfter(m.When, reference) && !r.isPast(p) || hasAnyPrefix(r.folded[m.Span.End:], targets)) {
			e.Status = timeline.Planned
		}
		if typ == timeline.Disclosure || typ == timeline.Update {
			e.Actor = r.actor(s, x)
		}
		e.Mentions = []timeline.Mention{{
			Text: m.Text(r.doc.Text), Span: m.Span,
			Clause: clause.Of(r.doc.Text), Within: clause, Trigger: jpdate.Span{Start: p.start, End: p.end}, Reason: d.reason, Confidence: r.confidence(x, d, p),
		}}
		list = append(list, found{e, p.isHeard(), p.open, p.guess, strings.Contains(p.word.Text, pressConference) && containsAny(clause.Of(r.folded), officers)})
	}
	return list
}

// withOther returns list with what its predicates tell besides as ones of their own.
func withOther(list []predicate) []predicate {
	if !slices.ContainsFunc(list, func(p predicate) bool { return p.also != timeline.Other }) {
		return list
	}
	var out []predicate
	for _, p := range list {
		out = append(out, p)
		if p.also != timeline.Other {
			p.typ = p.also
			out = append(out, p)
		}
	}
	return out
}

// verbBetween reports whether a verb of x ends between offsets i and j.
func (r *reader) verbBetween(x *sentence, i, j int) bool {
	return slices.ContainsFunc(x.phrases, func(q phrase) bool { return q.link == verbal && q.start >= i && q.end <= j })
}

// isLead reports whether x is the first sentence of a clipping: an article whose
// headline bears its date.
func (r *reader) isLead(s *section, x *sentence) bool {
	lines := r.doc.lines
	i := s.first
	for i < s.last && (lines[i].role == blank || lines[i].role == heading && lines[i].date < 0) {
		i++
	}
	if i >= s.last || lines[i].role != heading || !r.isNews(s, i) && !r.isArticle(s, i) {
		return false
	}
	for i++; i < s.last && lines[i].role != text && lines[i].role != entry; i++ {
	}
	return i < s.last && lines[i].body.Start >= x.span.Start && lines[i].body.Start < x.span.End
}

// isPast reports whether p ends as a verb of the past does: 再開した, 再開しました.
func (r *reader) isPast(p predicate) bool {
	ending := p.word.Text + hiragana(r.folded[p.end:])
	if strings.HasSuffix(ending, "た") || containsAny(ending, stateStems) {
		return true
	}
	if p.form != mainForm || !strings.HasPrefix(r.folded[p.end+len(hiragana(r.folded[p.end:])):], "、") {
		return false
	}
	// 停止し、…遮断しました: the end of the sentence tells
	rest, _, closed := strings.Cut(r.folded[p.end:], "。")
	return closed && hasAnySuffix(rest, pastSentences)
}

// isAfter reports whether w, or the end of the time by which something is done,
// lies after reference, if that is known.
func isAfter(w jpdate.When, reference jpdate.Date) bool {
	if !reference.IsValid() {
		return false
	}
	day, ok := w.First()
	if w.Mods&jpdate.By != 0 {
		if win, bounded := w.Window(nil); bounded && !win.Max.IsZero() {
			day, ok = jpdate.DateOf(win.Max).AddDays(-1), true // 4月末までに
		}
	}
	return ok && day.Compare(reference) > 0
}

// isHeard reports whether p says that somebody else told.
func (p predicate) isHeard() bool {
	return p.word.Class == Hear || p.word.Class == Tell || p.word.Class == Tip
}

// trimSpan returns s without the spaces at its ends.
func trimSpan(text string, s jpdate.Span) jpdate.Span {
	words := s.Of(text)
	s.Start += len(words) - len(strings.TrimLeftFunc(words, isBlank))
	s.End = max(s.Start, s.End-(len(words)-len(strings.TrimRightFunc(words, isBlank))))
	return s
}

func isBlank(c rune) bool { return c == ' ' || c == '　' || c == '\t' || c == '\r' || c == '\n' }

// isUpdate reports whether what p says is published is a later report, in the words
// since from or in the title that they quote.
func (r *reader) isUpdate(from int, p predicate) bool {
	return containsAny(r.folded[from:p.end], laterReports) || r.lexicon.contains(r.folded[from:p.end], func(w *Word) bool { return w.Type == timeline.Update })
}

// actor returns who publishes in x: the topic of the sentence, or "" for the
// section's own organisation.
func (r *reader) actor(s *section, x *sentence) string {
	name := r.topicName(r.doc.Text[x.span.Start:x.span.End])
	if x.first < x.last {
		// NISCも5/26、…と発表した
		if before, ok := strings.CutSuffix(r.doc.Text[x.span.Start:max(x.span.Start, r.mentions[x.first].Span.Start)], "も"); ok {
			name = r.topicName(before + "は")
		}
	}
	if name == "" || isSelf(name) || hasAnySuffix(name, officers) || s.org != "" && sameName(name, s.org) || strings.Contains(s.title, name) {
		return ""
	}
	return name
}

// sameName reports whether two names are those of one organisation: if one
// contains the other, both begin alike, as NTTコム and NTTコミュニケーションズ, or one is
// that of an office of the other, as 市水道局 of 甲市.
func sameName(a, b string) bool {
	const alike = 4 // characters
	if strings.Contains(a, b) || strings.Contains(b, a) || isOfficeOf(a, b) || isOfficeOf(b, a) {
		return true
	}
	x, y := []rune(a), []rune(b)
	n := 0
	for n < min(len(x), len(y)) && x[n] == y[n] {
		n++
	}
	return n >= alike
}

// isOfficeOf reports whether name begins with what kind of public body body is.
func isOfficeOf(name, body string) bool {
	kind, n := utf8.DecodeRuneInString(name)
	return n < len(name) && strings.ContainsRune("市町村区県府都道", kind) && strings.ContainsRune(body[len(body)-min(len(body), n):], kind)
}
