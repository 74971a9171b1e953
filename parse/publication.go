package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// publication returns the event that the date of publication of line i is: a
// report of the press, or the disclosure or update of the organisation itself. A
// date that only heads a chronicle is none.
func (r *reader) publication(s *section, i int) []found {
	if r.isChronicle(i) {
		return nil
	}
	l := &r.doc.lines[i]
	if r.isBlog() && l.role != entry && !r.isQuoted(l) {
		return nil // the date of a post is no event
	}
	typ := timeline.Disclosure
	switch {
	case r.isArticle(s, i), l.role == dateline && r.mentions[l.date].Expr.Kind == jpdate.KindTime && r.isNews(s, i):
		typ = timeline.Report
	case r.isUpdateNear(s, i), hasAnySuffix(strings.TrimRightFunc(r.folded[l.body.Start:max(l.body.Start, r.mentions[l.date].Span.Start)], isPadding), lastChange):
		typ = timeline.Update
	}
	if l.role == heading && (typ == timeline.Report || typ == timeline.Disclosure && r.isNews(s, i)) {
		return nil // the date of an article in its headline is that of the clipping
	}
	out := []found{r.published(typ, l, l.date)}
	// 公開:2025/02/27 更新:2025/03/04; what a post goes on with is its text
	for k := l.date + 1; k < l.last && l.role != entry; k++ {
		between := strings.TrimFunc(r.folded[r.mentions[k-1].Span.End:r.mentions[k].Span.Start], isPadding)
		if !isPublicationLabel(between) {
			break
		}
		out = append(out, r.published(timeline.Update, l, k))
	}
	return out
}

// isUpdateNear reports whether the title of s, line i or a heading beside it says that it is
// not the first publication.
func (r *reader) isUpdateNear(s *section, i int) bool {
	l := &r.doc.lines[i]
	near := s.title + " " + r.ownWords(l)
	if l.role == entry && r.isNumberedReport(l) {
		near = r.folded[l.body.Start:r.mentions[l.date].Span.Start]
	} else {
		near += r.headingNear(s, i, -1) + r.headingNear(s, i, +1)
	}
	return containsAny(near, updateMarks) || reportNumber(near) > 1
}

// ownWords returns the words of l that stand beside its date of publication, up to the next
// date: 11月29日掲載 of 11月29日掲載/12月2日追記.
func (r *reader) ownWords(l *line) string {
	if l.date+1 < l.last && l.role == dateline {
		return r.folded[l.body.Start:r.mentions[l.date+1].Span.Start]
	}
	return r.of(l.body)
}

// published returns the event of the given type that mention k, a date of
// publication, dates on line l.
func (r *reader) published(typ timeline.Type, l *line, k int) found {
	m := &r.mentions[k]
	return found{Event: timeline.Event{Type: typ, When: m.When, Mentions: []timeline.Mention{{
		Text: m.Text(r.doc.Text), Span: m.Span, Clause: l.body.Of(r.doc.Text), Within: l.body, Reason: reasonDateline, Confidence: timeline.High,
	}}}}
}

// publicationWord stands for the name of a publication.
var publicationWord = Word{Class: Publish, Type: timeline.Disclosure}

// titled returns the publication that a date which ends at offset i dates, where
// the text after it names the publication: 12月20日付「…について」(第1報), 27日付第2報.
func titled(tail string, i int) (predicate, bool) {
	p := predicate{hit: hit{start: i, end: i, word: &publicationWord}, typ: timeline.Disclosure, ok: true}
	if hasAnyPrefix(tail, numberedBrackets) {
		number, _, _ := strings.Cut(tail, "報")
		n := reportNumber(number + "報")
		if n > 1 {
			p.typ = timeline.Update // 12月16日(第2報)
		}
		return p, n > 0
	}
	label := longestPrefix(tail, titleLabels)
	if label == "" {
		return predicate{}, false
	}
	p.end += len(label)
	title, rest := "", tail[len(label):]
	if hasAnyPrefix(rest, titleVerbs) {
		return p, true
	}
	if paper := rest[:len(rest)-len(strings.TrimLeftFunc(rest, func(c rune) bool { return kindOf(c) == wordRune }))]; hasAnySuffix(paper, papers) && strings.HasPrefix(rest[len(paper):], "によ") {
		p.typ = timeline.Report // 5月20日付の甲新聞によると
		return p, true
	}
	if hasAnyPrefix(rest, quoteOpenings) {
		if n := strings.IndexAny(rest, quoteClosings); n >= 0 {
			_, size := utf8.DecodeRuneInString(rest[n:])
			title, rest = rest[:n+size], rest[n+size:]
		}
		if hasAnyPrefix(rest, openingBrackets) {
			title += rest[:max(0, strings.IndexAny(rest, ")）"))]
		}
	} else if title = longestPrefix(rest, publicationNouns); title == "" && strings.HasPrefix(rest, "第") {
		title = rest[:max(0, index(rest, "報"))+len("報")]
		if reportNumber(title) == 0 {
			return predicate{}, false
		}
	}
	if title == "" {
		return predicate{}, false
	}
	if containsAny(title, updateMarks) || reportNumber(title) > 1 {
		p.typ = timeline.Update
	}
	return p, true
}

// reportNumber returns the number of the first 第2報 in s, at most 99, or 0.
func reportNumber(s string) int {
	for {
		_, rest, ok := strings.Cut(s, "第")
		if !ok {
			return 0
		}
		n := 0
		after := strings.TrimLeftFunc(rest, func(c rune) bool {
			d := slices.IndexFunc(reportDigits[:], func(digits string) bool { return strings.ContainsRune(digits, c) })
			if d >= 0 {
				n = min(10*n+d, 99)
			}
			return d >= 0
		})
		if n > 0 && strings.HasPrefix(after, "報") {
			return n
		}
		s = rest
	}
}

// headingNear returns the words of the heading among the two written lines of s
// before line i (step -1) or after it (+1).
func (r *reader) headingNear(s *section, i, step int) string {
	for j, left := i+step, 2; j >= s.first && j < s.last && left > 0; j += step {
		switch l := &r.doc.lines[j]; l.role {
		case blank:
		case heading:
			return " " + r.of(l.body)
		default:
			left--
		}
	}
	return ""
}

// together is how many lines from a dateline others may stand with it, as 公表日 and
// 更新日 do, or a text that it closes.
const together = 3

// isArticle reports whether what line i publishes is an article of the press: its
// words up to the next date of publication are those of one, or it is a headline
// without a text.
func (r *reader) isArticle(s *section, i int) bool {
	lines := r.doc.lines
	from := i
	if i > s.first && lines[i-1].role == heading && lines[i-1].date < 0 {
		from--
	}
	articles, releases, prose, written := 0, 0, 0, 0
	if hasAnySuffix(r.of(lines[i].body), pressLabels) {
		articles++
	}
	if r.signature(s, i) != "" {
		releases++
	}
	last := s.last
	if s.first == 0 && r.preface {
		last = len(lines) // the head of a page speaks as the page does
	}
	for j := from; j < last; j++ {
		if j > i && (written > 0 || j > i+together) && (lines[j].role == dateline || lines[j].role == heading && lines[j].date >= 0) {
			break
		}
		if j > i && lines[i].role == entry && lines[j].role == entry && (r.isTitleEntry(&lines[j]) || r.isPosted(&lines[j])) {
			break // the next of a list of titles or posts
		}
		words := r.of(lines[j].span)
		v := r.voiceOf(j)
		articles, releases = articles+int(v.articles), releases+int(v.releases)
		if contains(words, "。") || lines[j].role == entry {
			prose++
		}
		if j > i && words != "" && lines[j].role != dateline {
			written++
		}
	}
	if prose == 0 && releases == 0 && written <= 1 && lines[i].role == dateline && (written > 0 || !r.writtenBefore(s, i)) {
		return true
	}
	return articles > releases
}

// isBlog reports whether somebody writes the page who is neither of the press nor of an
// organisation that publishes.
func (r *reader) isBlog() bool {
	if r.blog == unsure {
		r.blog = no
		const enough = 3
		words, releases := 0, 0
		for i := range r.doc.lines {
			if l := &r.doc.lines[i]; l.body.Len() > 0 && !r.isQuoted(l) {
				v := r.voiceOf(i)
				words, releases = words+int(v.blog), releases+int(v.releases)
			}
		}
		if words >= enough && words > releases {
			r.blog = yes
		}
	}
	return r.blog == yes
}

// isQuoted reports whether l is marked as a quotation: > 2025年1月17日.
func (r *reader) isQuoted(l *line) bool {
	return hasAnyPrefix(strings.TrimLeft(r.of(l.span), " 　"), []string{">", "＞", "｜"})
}

// isNews reports whether the text below the headline i is written as newspapers write:
// its sentences end plainly, and neither its title nor its date says who publishes.
func (r *reader) isNews(s *section, i int) bool {
	l := &r.doc.lines[i]
	if words := r.of(l.body); containsAny(words, titleEndings) || containsAny(words[max(0, min(len(words), r.mentions[l.date].Span.End-l.body.Start)):], releaseLabels) || isOrganisation(fold(r.title(l))) {
		return false
	}
	if title := fold(r.title(l)); title != "" {
		if rest := strings.TrimPrefix(title, leadingName(title)); rest == "" || rest != title && hasAnyPrefix(rest, openingBrackets) {
			return false // ■甲市(保険年金課)
		}
	}
	plain, polite := 0, 0
	for _, t := range r.doc.lines[i+1 : s.last] {
		if t.role == heading && t.date >= 0 || t.role == dateline {
			break
		}
		if t.role == text || t.role == entry {
			words := r.of(t.body)
			polite += politeEndings.count(words)
			plain += plainSentences.count(words)
		}
	}
	return plain > 0 && polite == 0
}

// writtenBefore reports whether a text or a chronology stands right before line i.
func (r *reader) writtenBefore(s *section, i int) bool {
	return slices.ContainsFunc(r.doc.lines[max(s.first, i-together):i], func(l line) bool {
		return l.role == text || l.role == entry || l.role == entryHead
	})
}

// A voice is how many words of a line are those of the press, of an organisation that
// speaks for itself, and of somebody who writes of others.
type voice struct {
	known                    bool
	articles, releases, blog uint16
}

// voiceOf returns the voice of line i. What is quoted in 「」 is another voice.
func (r *reader) voiceOf(i int) voice {
	l := &r.doc.lines[i]
	if l.voice.known {
		return l.voice
	}
	v := voice{known: true}
	for s := r.of(l.span); s != ""; {
		own, rest := s, ""
		if open := index(s, "「"); open >= 0 {
			if n := index(s[open:], "」"); n >= 0 {
				own, rest = s[:open], s[open+n+len("」"):]
			}
		}
		for i := 0; ; {
			word, _, stop := voiceWords.trie.next(own, i, len(own))
			if word < 0 {
				break
			}
			switch voiceWords.classes[word] {
			case articleVoice:
				v.articles++
			case releaseVoice:
				v.releases++
			default:
				v.blog++
			}
			i = stop
		}
		s = rest
	}
	l.voice = v
	return v
}

// isStatusLine reports whether l is a post that begins with a status and its time:
// 解決済み 16:05 - 元どおりご利用いただけます。
func (r *reader) isStatusLine(l *line) bool {
	if l.first == l.last {
		return false
	}
	m := &r.mentions[l.first]
	if m.Span.Start <= l.body.Start {
		return false
	}
	label := strings.Trim(r.folded[l.body.Start:m.Span.Start], " 　")
	return slices.Contains(statusLabels, label) && hasAnyPrefix(strings.TrimLeft(r.folded[m.Span.End:l.body.End], " 　"), statusDashes)
}

// headsPosts reports whether the date alone on line i heads posts of a status page.
func (r *reader) headsPosts(i int) bool {
	const near = 3 // lines
	lines := r.doc.lines
	for j := i + 1; j < len(lines) && j <= i+near; j++ {
		if lines[j].role == entry && r.isStatusLine(&lines[j]) {
			return true
		}
	}
	return false
}

// isPosted reports whether the entry l is a post of a status page, which its
// bracketed date publishes: [11/30 21:10 追記], (追記 2022/9/6).
func (r *reader) isPosted(l *line) bool {
	if r.isStatusLine(l) {
		return true
	}
	m := &r.mentions[l.date]
	before := r.folded[l.body.Start:max(l.body.Start, m.Span.Start)]
	rest := strings.TrimLeft(r.folded[m.Span.End:l.body.End], " 　")
	if r.isNumberedReport(l) {
		return true
	}
	if !hasAnyPrefix(before, openingBrackets) {
		// 12月22日更新:…
		label := longestPrefix(r.folded[m.Span.End:l.body.End], postLabels)
		return label != "" && hasAnyPrefix(r.folded[m.Span.End+len(label):l.body.End], postEndings)
	}
	if isPublicationLabel(strings.TrimFunc(before, isPadding)) {
		return hasAnyPrefix(rest, closingBrackets)
	}
	if label := longestPrefix(rest, publicationLabels); label != "" {
		return hasAnyPrefix(rest[len(label):], closingBrackets)
	}
	_, size := utf8.DecodeRuneInString(rest)
	if !hasAnyPrefix(rest, closingBrackets) || !full(m.Expr) {
		return false
	}
	// [2025/03/10 08:30] 調査中：
	rest = strings.TrimLeft(rest[size:], " 　")
	label := longestPrefix(rest, statusLabels)
	return label != "" && hasAnyPrefix(rest[len(label):], labelEndings)
}

// isTitleEntry reports whether l lists a publication by its date and title, as
// 2024.02.15 不正アクセスについて.
func (r *reader) isTitleEntry(l *line) bool {
	m := &r.mentions[l.date]
	rest := r.folded[m.Span.End:l.body.End]
	return full(m.Expr) && hasAnySuffix(rest, titleEndings) && (incidentWords.in(rest) || m.Expr.Kind == jpdate.KindTime)
}

// isChronicle reports whether the date of publication that line i seems to state
// is that of the entries below it, which have clock times and no month of their
// own: 2018年8月8日 over 8日 17時13分.
func (r *reader) isChronicle(i int) bool {
	if i+1 >= len(r.doc.lines) || r.doc.lines[i+1].role != entry || r.mentions[r.doc.lines[i].date].Expr.Kind != jpdate.KindDate {
		return false
	}
	own, ok1 := r.mentions[r.doc.lines[i].date].When.Date()
	next := r.mentions[r.doc.lines[i+1].date]
	day, ok2 := next.When.Date()
	at := next.Expr.From
	return ok1 && ok2 && own == day && at.Anchor == jpdate.Absolute && !at.At.Has(jpdate.Month) && at.At.Has(jpdate.Hour)
}
