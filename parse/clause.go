package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// A predicate is a word that tells of an event, as it stands in a sentence.
type predicate struct {
	hit
	form   form
	status timeline.Status
	typ    timeline.Type
	ok     bool // the word has a type here
}

// A form says how a predicate stands in its sentence.
type form uint8

const (
	mainForm  form = iota // it ends its clause: 検知し、 検知した。 検知。
	adnominal             // it qualifies a noun: 公表した不正アクセス
	embedded              // it is told: 流出した可能性, 流出したと発表
	nounForm              // it is a noun: 公表を, 調査の結果
	stateForm             // it is a state: 判明している
)

// A sentence is a sentence with its dates and predicates.
type sentence struct {
	span       jpdate.Span
	first      int // the mentions of the sentence are Mentions[first:last]
	last       int
	predicates []predicate
	hits       []hit
}

// sentences returns the sentences of span, which a full stop ends wherever it is
// not quoted. A line break does not end a sentence.
func (r *reader) sentences(span jpdate.Span, first, last int) []sentence {
	var out []sentence
	s := r.folded
	start, depth := span.Start, 0
	add := func(end int) {
		if strings.TrimSpace(s[start:end]) == "" {
			return
		}
		x := sentence{span: jpdate.Span{Start: start, End: end}, first: first, last: first}
		for x.last < last && r.matches[x.last].Span.Start < end {
			x.last++
		}
		first = x.last
		r.findPredicates(&x)
		out = append(out, x)
	}
	for i := span.Start; i < span.End; {
		c, n := utf8.DecodeRuneInString(s[i:])
		i += n
		switch c {
		case '「', '『':
			depth++
		case '」', '』':
			depth = max(0, depth-1)
		case '。', '！', '？', '!', '?':
			if depth == 0 {
				add(i)
				start = i
			}
		}
	}
	add(span.End)
	return out
}

// findPredicates finds the words of x outside its quotations. The words of
// titles and sayings in 「」 do not type the events of the sentence.
func (r *reader) findPredicates(x *sentence) {
	s := r.folded[:x.span.End]
	for i := x.span.Start; i < x.span.End; {
		open := strings.IndexAny(s[i:], "「『")
		end := x.span.End
		next := end
		if open >= 0 {
			if close := strings.IndexAny(s[i+open:], "」』"); close >= 0 {
				end = i + open
				next = i + open + close + len("」")
			}
		}
		x.hits = lexiconTrie.find(x.hits, lexicon[:], s, i, end)
		i = next
	}
	for k, h := range x.hits {
		if h.word.class >= nothing {
			continue
		}
		p := predicate{hit: h}
		p.form = formOf(s, h)
		p.status = r.statusOf(x, k)
		x.predicates = append(x.predicates, p)
	}
	for k := range x.predicates {
		r.resolve(x, k)
	}
}

// formOf returns the form of the predicate h from what follows it in s.
func formOf(s string, h hit) form {
	rest := s[h.end:]
	kana := hiragana(rest)
	tail := rest[len(kana):]
	next, _ := utf8.DecodeRuneInString(tail)
	if kana == "" {
		if tail == "" || isBoundary(next) {
			if endsInKana(h.word.text) {
				return mainForm
			}
			return mainForm
		}
		if endsInKana(h.word.text) && h.word.class != nominal {
			return mainForm
		}
		return nounForm
	}
	if h.word.class == nominal {
		return nounForm
	}
	if !endsInKana(h.word.text) {
		if w := longestPrefix(kana, nounParticles); w != "" && !hasAnyPrefix(kana, verbEndings) {
			if w == "を" && hasAnyPrefix(s[h.end+len("を"):], lightVerbs) {
				return mainForm
			}
			if w == "が" && hasAnyPrefix(s[h.end+len("が"):], lightSubjects) {
				return mainForm
			}
			if w == "と" {
				return embedded
			}
			return nounForm
		}
	}
	if containsAny(kana, complementKana) {
		if strings.Contains(kana, "とのこと") || strings.Contains(kana, "ということ") && next == '。' {
			return mainForm
		}
		return embedded
	}
	if containsAny(kana, stateEndings) {
		return stateForm
	}
	if isBoundary(next) || tail == "" {
		return mainForm
	}
	if hasAnySuffix(kana, plainEndings) {
		if hasAnyPrefix(tail, complementNouns) {
			return embedded
		}
		return adnominal
	}
	return mainForm
}

// hiragana returns the hiragana that s starts with.
func hiragana(s string) string {
	for i, c := range s {
		if !unicode.Is(unicode.Hiragana, c) && c != '致' {
			return s[:i]
		}
	}
	return s
}

func endsInKana(s string) bool {
	c, _ := utf8.DecodeLastRuneInString(s)
	return unicode.Is(unicode.Hiragana, c)
}

func longestPrefix(s string, words []string) string {
	best := ""
	for _, w := range words {
		if len(w) > len(best) && strings.HasPrefix(s, w) {
			best = w
		}
	}
	return best
}

// isBoundary reports whether c ends a clause or a line.
func isBoundary(c rune) bool {
	return strings.ContainsRune("、。,．，;；)）」』】!！?？\n\r\t 　・/※→[", c)
}

// statusOf returns the status of the predicate of hit k: what stands after it,
// up to the next predicate or the end of its clause, may deny or announce it.
func (r *reader) statusOf(x *sentence, k int) timeline.Status {
	h := x.hits[k]
	const reach = 45 // bytes: fifteen characters
	for _, g := range x.hits[k+1:] {
		if g.start > h.end+reach || g.word.class < nothing && g.start > h.end+12 || strings.Contains(r.folded[h.end:g.start], "。") {
			break
		}
		if strings.Contains(r.folded[h.end:g.start], "、") && g.word.class == negated {
			break
		}
		switch g.word.class {
		case planned:
			return timeline.Planned
		case negated:
			return timeline.Negated
		}
	}
	return timeline.Actual
}

// dated is a date of a sentence with the predicates that it governs.
type dated struct {
	mention    int
	predicates []predicate
	reason     string
}

// Reasons, in words, for which a date belongs to a predicate.
const (
	reasonNearest  = "nearest predicate after the date in its sentence"
	reasonTold     = "the date stands within what the sentence tells"
	reasonCleft    = "the date is the predicate of the sentence"
	reasonNoun     = "the date qualifies the noun"
	reasonLabel    = "the words before the date name it"
	reasonEntry    = "entry of a chronology"
	reasonDateline = "date of publication"
)

// govern gives the dates of x their predicates. head is the mention that dates
// the entry to which x belongs, or -1.
func (r *reader) govern(x *sentence, head int) []dated {
	var out []dated
	own := false
	for k := x.first; k < x.last; k++ {
		m := r.matches[k]
		if !datesEvents(m.Expr) {
			continue
		}
		if m.Span.Start >= x.span.Start {
			own = true
		}
		limit := x.span.End
		for n := k + 1; n < x.last; n++ {
			if datesEvents(r.matches[n].Expr) {
				limit = r.matches[n].Span.Start
				break
			}
		}
		from := x.span.Start
		if k > x.first {
			from = r.matches[k-1].Span.End
		}
		d := r.governed(x, k, from, limit, head >= 0 && head != k)
		if len(d.predicates) > 0 {
			out = append(out, d)
		}
	}
	if head >= 0 && !own {
		if d := r.headed(x, head); len(d.predicates) > 0 {
			out = append(out, d)
		}
	}
	return out
}

// datesEvents reports whether an expression of e can date an event.
func datesEvents(e jpdate.Expr) bool {
	switch e.Kind {
	case jpdate.KindDate, jpdate.KindTime:
		return true
	case jpdate.KindRange:
		return e.Limit.IsZero()
	}
	return false
}

// headed gives the date of an entry, which stands outside x, to x's predicates.
func (r *reader) headed(x *sentence, head int) dated {
	d := dated{mention: head, reason: reasonEntry}
	d.predicates = chain(x.predicates, func(p predicate) bool { return p.form == mainForm })
	if len(d.predicates) == 0 {
		if last := lastTyped(x.predicates); last != nil {
			d.predicates = []predicate{*last}
		}
	}
	return d
}

// lastTyped returns the last predicate of list that has a type, or nil.
func lastTyped(list []predicate) *predicate {
	for i := len(list) - 1; i >= 0; i-- {
		if list[i].ok {
			return &list[i]
		}
	}
	return nil
}

// chain returns the predicates of list that have a type and satisfy keep.
func chain(list []predicate, keep func(predicate) bool) []predicate {
	var out []predicate
	for _, p := range list {
		if p.ok && keep(p) {
			out = append(out, p)
		}
	}
	return out
}

// governed gives the date of mention k its predicates. Those before from belong
// to other dates, and so do those after limit.
func (r *reader) governed(x *sentence, k, from, limit int, inEntry bool) dated {
	m := r.matches[k]
	s := r.folded
	d := dated{mention: k, reason: reasonNearest}
	after := between(x.predicates, m.Span.End, limit)
	tail := s[m.Span.End:x.span.End]

	// 起きたのは10月3日。 報告は20日だった。 事故発生日 平成26年4月20日
	if isPredicative(tail) {
		before := between(x.predicates, from, m.Span.Start)
		if p := lastTyped(before); p != nil && r.pointsAt(s[p.end:m.Span.Start]) {
			d.predicates, d.reason = []predicate{*p}, reasonCleft
			return d
		}
	}
	// A date that begins or spans something belongs to what happened.
	if m.Expr.Kind == jpdate.KindRange || m.Expr.Mods&jpdate.Since != 0 {
		for _, p := range after {
			if p.ok && p.typ == timeline.Occurrence {
				d.predicates = []predicate{p}
				return d
			}
		}
	}
	if strings.HasPrefix(tail, "の") && len(after) > 0 {
		// 1月の公表時: the noun that the date qualifies
		if p := after[0]; p.ok && p.start <= m.Span.End+len("の")+12 && p.form != mainForm {
			d.predicates, d.reason = []predicate{p}, reasonNoun
			return d
		}
	}
	d.predicates = r.clausePredicates(s, m.Span.End, after, inEntry)
	if len(d.predicates) == 0 && m.Span.Start > x.span.Start {
		// 障害の始まりは2日午前1時35分頃。
		before := between(x.predicates, from, m.Span.Start)
		if p := lastTyped(before); p != nil && len(after) == 0 && r.pointsAt(s[p.end:m.Span.Start]) {
			d.predicates, d.reason = []predicate{*p}, reasonLabel
		}
	}
	return d
}

// clausePredicates returns the predicates of the clause that a date, which ends
// at i, stands in: the nearest one, unless that is only told or qualifies a noun
// of telling, and those coordinated with it.
func (r *reader) clausePredicates(s string, i int, after []predicate, inEntry bool) []predicate {
	for n, p := range after {
		if !p.ok {
			continue
		}
		switch p.form {
		case mainForm:
			return chain(after[n:], func(q predicate) bool { return q.form == mainForm })
		case adnominal:
			if !strings.Contains(s[i:p.start], "、") || !hasMain(after[n+1:]) {
				return []predicate{p} // 11月27日に公表した不正アクセス
			}
		case embedded:
			if inEntry && !strings.Contains(s[i:p.start], "、") {
				return []predicate{p}
			}
			if !hasMain(after[n+1:]) {
				return []predicate{p}
			}
		case stateForm:
			if !hasMain(after[n+1:]) {
				return []predicate{p}
			}
		}
	}
	for _, p := range after {
		if p.ok && (p.word.class == nominal || p.word.class == publish) {
			return []predicate{p}
		}
	}
	return nil
}

// hasMain reports whether list has a predicate that ends a clause.
func hasMain(list []predicate) bool {
	for _, p := range list {
		if p.ok && (p.form == mainForm || p.form == stateForm) {
			return true
		}
	}
	return false
}

// between returns the predicates of list that start at or after from and end
// by to.
func between(list []predicate, from, to int) []predicate {
	i := 0
	for i < len(list) && list[i].start < from {
		i++
	}
	j := i
	for j < len(list) && list[j].end <= to {
		j++
	}
	return list[i:j]
}

// isPredicative reports whether s, what follows a date, makes the date the
// predicate of its sentence.
func isPredicative(s string) bool {
	return s == "" || hasAnyPrefix(s, copulas)
}

// pointsAt reports whether s, what stands between a predicate and a date, makes
// the date what the predicate is said of: a は, a colon, or nothing but spaces.
func (r *reader) pointsAt(s string) bool {
	t := strings.TrimFunc(s, isPadding)
	if t == "" {
		return true
	}
	i := strings.Index(s, "は")
	return i >= 0 && !strings.ContainsAny(s, "、。") && utf8.RuneCountInString(s[:i]) <= 8
}
