package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

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
	reasonShared   = "the date shares the predicate of the next date"
	reasonFollows  = "finding of the investigation in the sentence before"
	reasonEntry    = "entry of a chronology"
	reasonDateline = "date of publication"
	reasonOpen     = "the period over which something lay open"
	reasonPassive  = "a verb in the passive that the lexicon does not know"
	reasonPaid     = "the period over which what leaked was paid with"
	reasonColumn   = "the head of the column names it"
	reasonAgain    = "にも says that it happened then too"
	reasonSupposed = "the first that the text tells of, by a verb that the lexicon does not know"
	reasonParty    = "who is told, or who tells, stands beside a verb that the lexicon does not know"
	reasonTitle    = "date of a publication that is named"
)

// confidence returns how far the reason of d bears for its predicate p: what the text
// says in a label, as a publication, in a table or in the same clause is sure; what only
// its form tells is a guess.
func (r *reader) confidence(x *sentence, d dated, p predicate) timeline.Confidence {
	switch d.reason {
	case reasonLabel, reasonCleft, reasonDateline, reasonTitle, reasonColumn:
		return timeline.High
	case reasonAgain, reasonPassive, reasonOpen, reasonPaid:
		return timeline.Low
	}
	end := r.mentions[d.mention].Span.End
	switch {
	case p.open || p.word == &impliedWord:
		return timeline.Low
	case p.start >= end && p.start <= x.span.End && !contains(strings.TrimPrefix(r.folded[end:p.start], "、"), "、"):
		return timeline.High
	}
	return timeline.Medium
}

// govern gives the dates of x their predicates. head is the mention that dates
// the entry to which x belongs, or -1: it dates what no date within x does. The slice is
// good until the next call.
func (r *reader) govern(x *sentence, head int) []dated {
	out := r.dates[:0]
	var waiting []int // dates without predicates before the next one
	teller, told := r.teller(x)
	for k := x.first; k < x.last; k++ {
		if told != nil && k == teller {
			out = append(out, dated{mention: teller, predicates: []predicate{*told}, reason: reasonNearest})
		}
		if !datesEvents(r.mentions[k].Expr) || told != nil && k == teller || isUnrelated(r.folded[r.mentions[k].Span.End:x.span.End]) {
			continue
		}
		from := x.span.Start
		if k > x.first {
			from = r.mentions[k-1].Span.End
			if k-1 > x.first && r.apposed(k) {
				from = r.mentions[k-2].Span.End
			} else if r.apposed(k) {
				from = x.span.Start
			}
		}
		inner := head >= 0 && head != k || len(waiting) > 0 && r.setApart(waiting[0])
		limit := r.limit(x, k)
		if told != nil && r.mentions[k].Span.End <= told.start {
			limit = min(limit, told.start) // 1日、…が2日に止まったと発表した
		}
		d := r.governed(x, k, from, limit, inner)
		if len(d.predicates) == 0 && told != nil && k > teller && r.mentions[k].Span.End <= told.start && !r.qualifies(x, k) && hasDayOrMonth(r.mentions[k].Expr) &&
			(hasDay(r.mentions[k].Expr) || !hasAnyPrefix(r.folded[r.mentions[k].Span.End:], issues)) {
			d.predicates, d.reason = []predicate{implied(r.mentions[k].Span.End)}, reasonTold
		}
		if len(d.predicates) == 0 {
			waiting = append(waiting, k)
			continue
		}
		out = append(out, r.shared(x, waiting, k, d)...)
		waiting = nil
		out = append(out, d)
	}
	r.leaveExposures(out)
	if head >= 0 {
		d := dated{mention: head, reason: reasonEntry}
		free := chain(x.predicates, func(p predicate) bool {
			return !slices.ContainsFunc(out, func(d dated) bool {
				return slices.ContainsFunc(d.predicates, func(q predicate) bool { return q.start == p.start })
			})
		})
		d.predicates = chain(free, func(p predicate) bool { return p.form == mainForm || p.form == stateForm })
		if len(d.predicates) == 0 && len(out) == 0 {
			if last := lastTyped(chain(free, func(p predicate) bool { return p.form != compound && p.form != embedded })); last != nil {
				d.predicates = []predicate{*last}
			}
		}
		if len(d.predicates) == 1 {
			// 通信障害(復旧済み): what stands before the bracket is the entry
			if open := r.bracket(x, d.predicates[0].start); open >= 0 {
				if p := lastTyped(between(free, x.span.Start, open)); p != nil && p.end == open {
					d.predicates = []predicate{*p}
				}
			}
		}
		if len(d.predicates) > 0 && !containsMention(out, head) {
			out = append(out, d)
		}
	}
	return out
}

// isUnrelated reports whether the clause with which s begins is not of this incident.
func isUnrelated(s string) bool {
	return containsAny(upTo(s, "、"), unrelated) && containsAny(clauseOf(s), unrelated) // a clause is rarely divided
}

func containsMention(list []dated, mention int) bool {
	for _, d := range list {
		if d.mention == mention {
			return true
		}
	}
	return false
}

// leaveExposures leaves what took place to the range of days before it, and takes it
// from the earlier dates of the sentence: 8月31日、調査が完了し、5月10日～7月3日に購入された方の情報が漏えいし、…を確認した.
func (r *reader) leaveExposures(list []dated) {
	for i, e := range list {
		m := &r.mentions[e.mention]
		if !isExposure(m.Expr) || e.predicates[0].typ != timeline.Occurrence {
			continue
		}
		for j := range list[:i] {
			d := &list[j]
			if len(d.predicates) > 1 {
				d.predicates = slices.DeleteFunc(slices.Clone(d.predicates), func(p predicate) bool {
					return p.typ == timeline.Occurrence && p.start > m.Span.End
				})
			}
		}
	}
}

// teller returns the date that a comma sets apart after the topic of the sentence,
// and the word of publication that the sentence ends with: what it tells has dates of its
// own or none: 町は13日、12日朝の放送が流れなかったと発表した.
func (r *reader) teller(x *sentence) (k int, told *predicate) {
	if x.first == x.last || len(x.predicates) == 0 {
		return 0, nil
	}
	p := &x.predicates[len(x.predicates)-1]
	if !p.ok || p.form != mainForm || p.word.Class != Publish || !endsQuoted(r.folded[x.span.Start:p.start]) {
		return 0, nil
	}
	for k := x.first; k < x.last; k++ {
		m := &r.mentions[k]
		if !datesEvents(m.Expr) || !hasDay(m.Expr) {
			continue
		}
		afterTopic := strings.HasSuffix(r.folded[x.span.Start:m.Span.Start], "は") && r.setApart(k)
		first := k == x.first && m.Span.Start == x.span.Start && r.setApart(k) // 同じ日、別の病院は…と発表した
		if afterTopic || first {
			if r.mentions[x.last-1].Span.End <= p.start {
				return k, p
			}
			return 0, nil
		}
	}
	return 0, nil
}

// endsQuoted reports whether s, what stands before a word of publication, ends with what is
// told, or with where it is: …と, …たと記者会見で.
func endsQuoted(s string) bool {
	const longest = 14 // characters, such as 自社のウェブサイトで
	i := strings.LastIndex(s, "と")
	if i < 0 {
		return false
	}
	where := s[i+len("と"):]
	return where == "" || hasAnySuffix(s[:i], plainEndings) && hasAnySuffix(where, venueParticles) && !strings.Contains(where, "、") && utf8.RuneCountInString(where) <= longest
}

// shared gives the dates that wait for a predicate before date k, which has the
// predicates of d, theirs: the same first one where they are listed with k, or what
// the sentence ends with where d's is only told: 翌21日、…が19日に持ち出していたこと
// を確認した.
func (r *reader) shared(x *sentence, waiting []int, k int, d dated) []dated {
	var out []dated
	for i := len(waiting) - 1; i >= 0; i-- {
		switch {
		case r.gapped(x, waiting[i], k):
			out = append(out, dated{mention: waiting[i], predicates: d.predicates[:1], reason: reasonShared})
			k = waiting[i]
		case d.predicates[0].form == embedded && r.setApart(waiting[i]):
			rest := between(x.predicates, d.predicates[0].end, x.span.End)
			if list := chain(rest, func(p predicate) bool { return p.form == mainForm || p.form == stateForm }); len(list) > 0 {
				out = append(out, dated{mention: waiting[i], predicates: list, reason: reasonNearest})
			}
			return out
		default:
			return out
		}
	}
	return out
}

// apposed reports whether date k says once more when the date before it is, as in
// 公表は翌々日の1/17: then both date the same.
func (r *reader) apposed(k int) bool {
	before := &r.mentions[k-1]
	return isNextDay(before.Expr) && r.folded[before.Span.End:r.mentions[k].Span.Start] == "の"
}

// setApart reports whether a comma sets date k apart from what follows it, as the
// date of the whole sentence.
func (r *reader) setApart(k int) bool {
	return hasAnyPrefix(r.folded[r.mentions[k].Span.End:], settingApart)
}

// gapped reports whether date k leaves its predicate to the next date, to, as in
// 6月2日、20日に説明した and 7日には利用者から、翌8日にはカード会社から連絡を受けた:
// what stands between has no verb.
func (r *reader) gapped(x *sentence, k, to int) bool {
	const longest = 20 // characters, such as には利用者から、
	s := r.folded[r.mentions[k].Span.End:r.mentions[to].Span.Start]
	if s == "、" {
		// A list goes on with less than it began with; 4月2日、1月16日に is no list.
		return !r.mentions[to].Expr.From.At.Has(jpdate.Month)
	}
	if slices.Contains(listSeparators, s) {
		return true
	}
	if i := strings.Index(s, "、"); i >= 0 && utf8.RuneCountInString(s) <= longest && !strings.HasSuffix(s, "、") {
		// 委員会には9月3日、警視庁には同月6日に; 委員会へは10日に速報を、署へは同月12日に
		left, right := s[:i], s[i+len("、"):]
		return (left == "" || hasAnySuffix(left, objectMarks)) && hasAnySuffix(right, recipientMarks) && !hasMain(between(x.predicates, r.mentions[k].Span.End, r.mentions[to].Span.Start))
	}
	phrase, ok := strings.CutSuffix(s, "、")
	return ok && utf8.RuneCountInString(s) <= longest && hasAnySuffix(phrase, phraseParticles)
}

// limit returns where the reach of date k ends: at the next date of its
// sentence, but for those that only qualify a noun, stand in brackets or belong
// to what is told.
func (r *reader) limit(x *sentence, k int) int {
	end := x.span.End
	if close, ok := r.enclosed(x, r.mentions[k].Span); ok {
		end = close
	}
	for n := k + 1; n < x.last; n++ {
		m := &r.mentions[n]
		if m.Span.Start >= end {
			break
		}
		if !datesEvents(m.Expr) || isExposure(m.Expr) || m.Expr.Mods&jpdate.Since != 0 && !hasMain(between(x.predicates, r.mentions[k].Span.End, m.Span.Start)) {
			continue
		}
		if m.Expr.Mods&jpdate.By != 0 && r.setApart(k) {
			continue // 本日、31日までに報告するよう命じました
		}
		if r.qualifies(x, n) || n+1 < x.last && slices.Contains(listSeparators, r.folded[m.Span.End:r.mentions[n+1].Span.Start]) && r.qualifies(x, n+1) {
			continue // 1月14日、昨年9月末に退職した元従業員が
		}
		if strings.HasPrefix(r.folded[m.Span.End:], "の") && r.mentions[k].Expr.Kind != jpdate.KindRange && !isNextDay(m.Expr) &&
			!hasMain(between(x.predicates, r.mentions[k].Span.End, m.Span.Start)) {
			continue // 11月4日、10月30日の面談で渡した資料に
		}
		if _, inside := r.enclosed(x, m.Span); inside && r.bracket(x, m.Span.Start) != r.bracket(x, r.mentions[k].Span.Start) {
			continue
		}
		return m.Span.Start
	}
	return end
}

// qualifies reports whether date k belongs to a verb that qualifies a noun right
// after it, be it one that tells of an event or not: 昨年9月末に退職した元従業員.
func (r *reader) qualifies(x *sentence, k int) bool {
	rest := r.folded[r.mentions[k].Span.End:x.span.End]
	if inColumn(rest) {
		return false
	}
	if k+1 < x.last {
		rest = rest[:min(len(rest), max(0, r.mentions[k+1].Span.Start-r.mentions[k].Span.End))]
	}
	if i := strings.IndexFunc(rest, isBoundary); i >= 0 {
		rest = rest[:i]
	}
	for i := 0; ; {
		n := strings.Index(rest[i:], "た")
		if n < 0 {
			return false
		}
		i += n + len("た")
		before, _ := utf8.DecodeLastRuneInString(rest[:i-len("た")])
		after, _ := utf8.DecodeRuneInString(rest[i:])
		if strings.ContainsRune(verbStems, before) && kindOf(after) == wordRune && !hasAnySuffix(rest[:i], relations) {
			return !hasAnyPrefix(rest[i:], complementNouns) && !hasAnyPrefix(rest[i:], timeNouns)
		}
	}
}

// isExposure reports whether e is a range of days, which as a rule says how long
// what is told lasted.
func isExposure(e jpdate.Expr) bool {
	return e.Kind == jpdate.KindRange && !e.From.At.Has(jpdate.Hour)
}

// hasDayOrMonth reports whether e states a day or a month.
func hasDayOrMonth(e jpdate.Expr) bool { return hasDay(e) || e.From.At.Has(jpdate.Month) }

// qualifiesBefore reports whether the verb with which date k qualifies a noun stands
// before offset i.
func (r *reader) qualifiesBefore(x *sentence, k, i int) bool {
	for j := range x.phrases {
		if q := &x.phrases[j]; q.start >= r.mentions[k].Span.End && q.link == verbal {
			return q.end < i && q.mark == 0
		}
	}
	return false
}

// suffers reports whether the clause of date k, up to limit, ends with a verb in the
// passive and the past that no word of the lexicon tells of: 別世帯のものが渡された.
func (r *reader) suffers(x *sentence, k, limit int) bool {
	subj := false
	for j := range x.phrases {
		q := &x.phrases[j]
		if q.start < r.mentions[k].Span.End || q.start >= limit {
			continue
		}
		if q.link == subject {
			_, person := nearest(x.hits[q.first:q.last], Customer, Staff)
			subj = !person // 受け取った方が来庁され honours
		}
		if q.link != verbal || q.mark == 0 && j+1 < len(x.phrases) {
			continue
		}
		if q.first != q.last && x.hits[q.last-1].end == q.tail {
			return false
		}
		ending := r.folded[q.tail:q.end]
		return subj && (strings.Contains(ending, "された") || strings.Contains(ending, "されて") || strings.Contains(ending, "られた") || strings.Contains(ending, "られて") || hasAnySuffix(ending, []string{"まれた", "かれた", "たれた", "ばれた", "まれて"}))
	}
	return false
}

// isPaid reports whether s, what follows a range of days, says that customers paid then:
// までにカードで決済された2,316名.
func (r *reader) isPaid(s string) bool {
	const reach = 90 // bytes: thirty characters
	s = clauseOf(s[:cutAt(s, reach)])
	return payments.in(s) && (containsAny(s, personNouns) || hasAnySuffix(s, counted) || containsAny(s, payers))
}

// A theme is what a section may tell of, which the reading of its sentences depends on.
type theme uint8

const (
	aboutCards theme = iota // payment cards: the period of payments is that of the leak, and not of what else leaked
	aboutLoss               // something that was lost: when it was last seen is not when it was
	themes
)

// isAbout reports whether the section of x tells of what.
func (r *reader) isAbout(x *sentence, what theme) bool {
	s := &r.sections[r.doc.lines[r.doc.line(x.span.Start)].section]
	if s.tells[what] == unsure {
		s.tells[what] = no
		if containsAny(r.of(r.spanOf(s)), themeWords[what]) {
			s.tells[what] = yes
		}
	}
	return s.tells[what] == yes
}

// lastClause returns what stands in s after its last comma.
func lastClause(s string) string {
	if i := lastIndex(s, "、"); i >= 0 {
		return s[i+len("、"):]
	}
	return s
}

// cutAt returns the greatest offset in s, at most n, at which a character begins.
func cutAt(s string, n int) int {
	if len(s) <= n {
		return len(s)
	}
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

// isNextDay reports whether e counts from the date before it, as 翌日: then it
// moves the story on.
func isNextDay(e jpdate.Expr) bool { return e.From.Anchor == jpdate.Previous && e.From.Shift != 0 }

// enclosed reports whether span stands in brackets or quotation marks within x,
// and where they close.
func (r *reader) enclosed(x *sentence, span jpdate.Span) (end int, ok bool) {
	if !x.brackets {
		return 0, false
	}
	before := r.folded[x.span.Start:span.Start]
	for _, pair := range [...][2]string{{"(", ")"}, {"（", "）"}, {"「", "」"}, {"『", "』"}} {
		open := lastIndex(before, pair[0])
		if open < 0 || contains(before[open:], pair[1]) {
			continue
		}
		if n := index(r.folded[span.End:x.span.End], pair[1]); n >= 0 {
			return span.End + n, true
		}
	}
	return 0, false
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

// governed gives the date of mention k its predicates. Those before from belong
// to other dates, and so do those after limit.
func (r *reader) governed(x *sentence, k, from, limit int, inEntry bool) dated {
	m := &r.mentions[k]
	s := r.folded
	d := dated{mention: k, reason: reasonNearest}
	after := r.outside(x, between(x.predicates, m.Span.End, r.beforeCleft(x, k, limit)), m.Span.Start)
	tail := s[m.Span.End:x.span.End]

	// 発覚した9月7日から
	if before := between(x.predicates, from, m.Span.Start); len(before) > 0 {
		p := before[len(before)-1]
		if kana := s[p.end:m.Span.Start]; p.ok && hasAnySuffix(endingKana(p.word.Text)+kana, pastEndings) && hiragana(kana) == kana && p.word.Class != Nominal {
			d.predicates, d.reason = []predicate{p}, reasonNoun
			return d
		}
	}
	if p, ok := titled(tail, m.Span.End); ok {
		d.predicates, d.reason = []predicate{p}, reasonTitle
		return d
	}
	if p := r.labelBetween(x, k, from, after); p != nil {
		d.predicates, d.reason = []predicate{*p}, reasonLabel
		return d
	}
	// 起きたのは10月3日。 報告は20日だった。 事故発生日 平成26年4月20日
	if isPredicative(tail) && !(strings.HasPrefix(tail, "になって") && hasMain(after)) || strings.HasPrefix(tail, "、") && hasAnySuffix(s[:m.Span.Start], cleftEndings) {
		before := between(x.predicates, from, m.Span.Start)
		if p := lastTyped(before); p != nil && r.pointsAt(s[p.end:m.Span.Start]) {
			d.predicates, d.reason = []predicate{*p}, reasonCleft
			return d
		}
	}
	// 校長への報告は1/14、県教委への報告は1/16
	if hasAnyPrefix(tail, parallels) {
		if p := lastTyped(between(x.predicates, from, m.Span.Start)); p != nil && p.word.Class != Nominal && isTopic(s[p.end:m.Span.Start]) {
			d.predicates, d.reason = []predicate{*p}, reasonCleft
			return d
		}
	}
	if hasAnyPrefix(tail, asOf) || hasAnyPrefix(tail, issues) {
		return d
	}
	if r.isAbout(x, aboutCards) && (isExposure(m.Expr) || containsAny(s[x.span.Start:m.Span.Start], leaks)) && r.isPaid(tail) {
		d.predicates, d.reason = []predicate{implied(m.Span.End)}, reasonPaid
		return d
	}
	if p := r.topicBefore(x, from, m.Span.Start); p != nil && !hasMain(after) && containsAny(clauseOf(tail), carrying) {
		d.predicates, d.reason = []predicate{*p}, reasonCleft // 利用者に対する通知は、3日から20日にかけて行われた
		return d
	}
	// A date that begins or spans something belongs to what happened.
	if m.Expr.Kind == jpdate.KindRange || m.Expr.Mods&jpdate.Since != 0 {
		for _, p := range after {
			if containsAny(s[m.Span.End:p.start], personNouns) {
				break // 2019年4月から8月までに取引のあった方の情報が持ち出された
			}
			if p.ok && p.word.Class == Publish && p.form == adnominal && strings.HasPrefix(s[p.end:], "してい") {
				p.typ = timeline.Occurrence // 1月22日から掲載していた議事録に
				d.predicates = []predicate{p}
				return d
			}
			if p.ok && p.form == mainForm && p.typ != timeline.Occurrence && m.Expr.Kind != jpdate.KindRange && m.Expr.From.At.Has(jpdate.Hour) {
				break // 午後3時から会見し、攻撃を受けたと発表した
			}
			if p.ok && (p.typ == timeline.Occurrence || p.word.Class == Nominal) {
				if p.form == nounForm && m.Expr.Kind != jpdate.KindRange && hasAnyPrefix(s[p.end:], abouts) {
					continue // 5月7日より障害の経緯をご説明しております
				}
				d.predicates = []predicate{p}
				return d
			}
		}
	}
	if label := r.rangeLabel(x, m); hasAnySuffix(label, exposureLabels) && utf8.RuneCountInString(label) <= 16 && !containsAny(label, otherPeriods) {
		p := implied(m.Span.Start)
		if strings.Contains(label, "調査") {
			p.typ = timeline.Investigation
		}
		d.predicates, d.reason = []predicate{p}, reasonLabel
		return d
	}
	if hasAnySuffix(strings.TrimRight(s[x.span.Start:m.Span.Start], " 　"), intruders) {
		// 攻撃者は6月8日、…に侵入したことが判明した
		if i := slices.IndexFunc(after, func(p predicate) bool { return p.ok && p.typ == timeline.Occurrence }); i >= 0 {
			d.predicates, d.reason = after[i:i+1:i+1], reasonTold
			return d
		}
	}
	if strings.HasPrefix(tail, "の") && !strings.HasPrefix(tail, "のうち") && len(after) > 0 {
		// 1月の公表時: the noun that the date qualifies
		if p := after[0]; p.ok && p.start <= m.Span.End+len("の")+nounReach(p) && !containsAny(s[m.Span.End+len("の"):p.start], nounBreaks) && (p.form != mainForm || p.word.Class == Publish && p.start == m.Span.End+len("の")) && !hasAnyPrefix(s[p.end:], complementNouns) && !containsAny(clauseOf(s[p.end:]), lessons) {
			if (p.word.Class == Tell || p.word.Class == Tip || p.word.Class == Hear) && strings.HasPrefix(s[p.end:], "から") && strings.Contains(clauseOf(s[p.end:]), "まで") {
				p.typ = timeline.Detection // 2月13日のご連絡から今回のご案内まで
			}
			d.predicates, d.reason = []predicate{p}, reasonNoun
			return d
		}
	}
	if r.qualifies(x, k) {
		if len(after) > 0 && (after[0].form == adnominal || after[0].form == stateForm) && after[0].ok {
			d.predicates = after[:1]
			if q := noticing(after[1:]); q != nil && after[0].typ == timeline.Occurrence {
				d.predicates = append(d.predicates[:1:1], *q)
			}
			return d
		}
		if len(after) == 0 || after[0].form != embedded || r.qualifiesBefore(x, k, after[0].start) {
			return d // what it dates is no event
		}
	}
	if len(after) > 0 && after[0].ok && after[0].form == embedded && m.Expr.From.At.Has(jpdate.Hour) && s[m.Span.End:after[0].start] == "に" {
		d.predicates = after[:1:1] // 正午に復旧したと発表した
		return d
	}
	d.predicates = r.clausePredicates(x, m.Span.End, limit, after, inEntry)
	if len(d.predicates) > 0 && d.predicates[0].word.Class == Order && m.Expr.Mods&jpdate.By != 0 {
		p := d.predicates[0] // 3月29日までに報告するよう求めた
		p.typ, p.status = timeline.AuthorityReport, timeline.Planned
		d.predicates = []predicate{p}
		return d
	}
	if len(d.predicates) > 0 && isExposure(m.Expr) {
		if p := d.predicates[0]; (p.typ == timeline.Detection || p.typ == timeline.Confirmation) && hasAnySuffix(s[m.Span.End:p.start], findings) {
			p.typ = timeline.Occurrence // 3月から1月にかけて取得していたことが判明: what was found, not the finding
			d.predicates = []predicate{p}
			return d
		}
		if p := d.predicates[0]; p.word.Class == Stop && strings.HasPrefix(s[p.end:], "され") && hasAnyPrefix(tail, spans) {
			p.typ = timeline.Occurrence // 10日から11日にかけて、対策ソフトが停止された
			d.predicates = []predicate{p}
			return d
		}
	}
	if len(d.predicates) == 0 && len(after) == 0 && isExposure(m.Expr) && containsAny(tail[:min(len(tail), limit-m.Span.End)], laidOpen) && !r.qualifies(x, k) {
		d.predicates, d.reason = []predicate{implied(m.Span.End)}, reasonOpen
	}
	if rest := upTo(tail, "。"); len(d.predicates) == 0 && (m.Expr.Kind == jpdate.KindRange && hasAnyPrefix(rest, lasting) && !hasAnySuffix(clauseOf(rest), objectMarks) && !r.qualifies(x, k) || containsAny(rest, suspicions) && !hasMain(after)) {
		d.predicates, d.reason = []predicate{implied(m.Span.End)}, reasonTold // 3月末から24日にかけて発行されていた, 前日、…に写した疑いがある
		return d
	}
	if len(d.predicates) == 0 && r.suffers(x, k, limit) {
		d.predicates, d.reason = []predicate{implied(m.Span.End)}, reasonPassive
	}
	if len(d.predicates) > 0 || m.Span.Start == x.span.Start {
		return d
	}
	p, q := lastTyped(between(x.predicates, from, m.Span.Start)), lastReport(between(x.predicates, from, m.Span.Start))
	if q != nil && (p == nil || p.start <= q.start) && hasAnyPrefix(tail, arrivals) {
		q.typ, q.ok = timeline.Detection, true // との報告が、7月1日にあった
		d.predicates = []predicate{*q}
		return d
	}
	if p == nil {
		return d
	}
	gap := s[p.end:m.Span.Start]
	switch {
	case hasAnyPrefix(tail, closingBrackets) && hasAnySuffix(gap, openingBrackets) && hiragana(gap) == strings.TrimFunc(gap, isPadding):
		d.predicates, d.reason = []predicate{*p}, reasonLabel // 解析を依頼し(8月10日)
	case len(after) == 0 && gap != "" && !strings.Contains(gap, "、") && r.pointsAt(gap):
		d.predicates, d.reason = []predicate{*p}, reasonLabel // 事故発生日 4月20日
	case hasAnyPrefix(tail, arrivals), containsAny(tail[:min(len(tail), limit-m.Span.End)], arrivalVerbs) && hasAnyPrefix(gap, subjectParticles):
		d.predicates = []predicate{*p} // 判決が27日、東京地裁であった
	}
	return d
}

// rangeLabel returns what stands between the last comma before m, if m is a range, and it.
func (r *reader) rangeLabel(x *sentence, m *Mention) string {
	if m.Expr.Kind != jpdate.KindRange {
		return ""
	}
	return strings.TrimFunc(lastClause(r.folded[x.span.Start:m.Span.Start]), isPadding)
}

// beforeCleft returns where the words end that may tell of date k before the next date,
// which is at limit: not over a clause that the next date completes, as 気付いたのが of
// 最後に見たのは1日で、気付いたのが4日.
func (r *reader) beforeCleft(x *sentence, k, limit int) int {
	if k+1 >= x.last || limit != r.mentions[k+1].Span.Start || !hasAnySuffix(r.folded[:limit], clefts) {
		return limit
	}
	if i := lastIndex(r.folded[r.mentions[k].Span.End:limit], "、"); i >= 0 {
		return r.mentions[k].Span.End + i
	}
	return limit
}

// topicBefore returns the noun of what somebody does that the sentence is about, between
// offset i and the date at j, or nil: 調査は.
func (r *reader) topicBefore(x *sentence, i, j int) *predicate {
	list := between(x.predicates, i, j)
	if len(list) == 0 {
		return nil
	}
	p := list[len(list)-1]
	particle := strings.TrimSuffix(r.folded[p.end:j], "、")
	if !slices.Contains(topics, particle) && particle != "も" || p.form != nounForm || p.word.Class == Nominal || p.typ == timeline.Occurrence || !p.ok && p.word.Class != Inquiry {
		return nil
	}
	p.ok = true
	if slices.ContainsFunc(x.hits, func(h hit) bool { return h.start >= j && h.word.Class == Planning }) {
		p.status = timeline.Planned // 調査は2月中旬に終える見込み
	}
	return &p
}

// labelBetween returns the predicate that labels date k, where labels and dates stand by
// turns, 発生 7:30　復旧 9:00, or nil.
func (r *reader) labelBetween(x *sentence, k, from int, after []predicate) *predicate {
	if k+1 >= x.last || len(after) == 0 {
		return nil
	}
	m, next := &r.mentions[k], &r.mentions[k+1]
	p := lastTyped(between(x.predicates, from, m.Span.Start))
	q := &after[0]
	if p == nil || p.form == adnominal || q.end > next.Span.Start ||
		!onlyPadding(r.folded[p.end:m.Span.Start]) || !onlyPadding(r.folded[m.Span.End:q.start]) || !onlyPadding(r.folded[q.end:next.Span.Start]) {
		return nil
	}
	return p
}

// onlyPadding reports whether s consists of spaces and marks that set a date apart, or
// of the end of a label such as 日時.
func onlyPadding(s string) bool {
	if strings.ContainsAny(s, "/／") {
		return false // 14:00 検知 / 14:30 遮断
	}
	s = strings.TrimFunc(s, isPadding)
	return s == "" || slices.Contains(fieldLabels, s)
}

// nounReach returns how many bytes after の the noun p may begin: 昨日の売買システムの障害
// names what the date is of at its end.
func nounReach(p predicate) int {
	if p.word.Class == Nominal {
		return 75
	}
	return 12
}

// bracket returns the offset of the bracket that encloses offset i of x, or -1.
func (r *reader) bracket(x *sentence, i int) int {
	for before := r.folded[x.span.Start:i]; before != ""; {
		c, n := utf8.DecodeLastRuneInString(before)
		before = before[:len(before)-n]
		switch c {
		case '(', '（':
			return x.span.Start + len(before)
		case ')', '）':
			return -1
		}
	}
	return -1
}

// outside returns the predicates of list that stand in the same bracket as offset i
// of x, or in none as it does: those in other brackets are an aside.
func (r *reader) outside(x *sentence, list []predicate, i int) []predicate {
	if !x.brackets || len(list) == 0 {
		return list
	}
	open := r.bracket(x, i)
	aside := func(p predicate) bool { return r.bracket(x, p.start) != open }
	if !slices.ContainsFunc(list, aside) {
		return list
	}
	return slices.DeleteFunc(slices.Clone(list), aside)
}

// clausePredicates returns the predicates of the clause that a date, which ends
// at i, stands in: the nearest one, unless that is only told or qualifies a noun
// of telling, and those coordinated with it.
func (r *reader) clausePredicates(x *sentence, i, limit int, after []predicate, inEntry bool) []predicate {
	s := r.folded
	for n, p := range after {
		if !p.ok {
			continue
		}
		if rest := s[p.end:]; p.word.Class == Publish && (p.form == adnominal || p.form == embedded) && hasAnyPrefix(rest[len(hiragana(rest)):], figures) {
			return nil // 昨年公表した件数
		}
		switch p.form {
		case mainForm:
			if strings.Contains(s[i:p.start], "、") && p.typ == timeline.Occurrence && r.isTold(s, after[n:]) {
				continue // 不正使用され、…送信されたことが判明
			}
			return r.coordinated(s, after[n:])
		case adnominal:
			if strings.HasPrefix(s[i:], "、") && r.endsWithVerb(x, p, limit) || inColumn(s[i:]) && hasMain(after[n+1:]) {
				continue // 5月7日、壊れた機器を入れ替えた; 5月7日 壊れた機器を回収
			}
			if !strings.Contains(s[i:p.start], "、") || !hasMain(after[n+1:]) {
				out := []predicate{p} // 11月27日に公表した不正アクセス
				if n+1 < len(after) {
					const near = 30 // bytes: ten characters
					if q := after[n+1]; q.ok && q.word.Class == Send && q.form == mainForm && q.start-p.end <= near {
						return append(out, q) // 削除を依頼するメールを送信
					}
				}
				if q := noticing(after[n+1:]); q != nil && p.typ == timeline.Occurrence {
					if between := s[p.end:q.start]; hasAnySuffix(between, objectParticles) && !strings.Contains(between, "、") {
						return []predicate{*q} // 暗号化されたファイルを発見
					}
					out = append(out, *q) // 30日に持ち出された際、監視が検知していた
				}
				return out
			}
		case embedded:
			if told := s[p.end:]; strings.HasPrefix(told[len(hiragana(told)):], "旨") && hasMain(after[n+1:]) {
				continue // 停止する旨を通知
			}
			if inEntry && (!strings.Contains(s[i:p.start], "、") || after[n].typ == timeline.Occurrence && hasMain(after[n+1:])) {
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
		if p.ok && p.form == nounForm && p.word.Class != Nominal && strings.HasPrefix(s[p.end:], "、") {
			return []predicate{p} // 11/5に連絡、11/6に停止、
		}
		if p.ok && p.word.Class == Publish {
			return []predicate{p}
		}
	}
	return nil
}

// inColumn reports whether s, what follows a date, begins with the space between it and
// what happened then: 13日午前 誤って渡った1通を引き取る.
func inColumn(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsSpace(c)
}

// endsWithVerb reports whether a verb that tells of no event ends the clause of x after
// its predicate p, which only qualifies a noun, and before limit.
func (r *reader) endsWithVerb(x *sentence, p predicate, limit int) bool {
	for j := p.phrase + 1; j < len(x.phrases) && x.phrases[j].start < limit; j++ {
		q := &x.phrases[j]
		if q.link != verbal || q.depth != x.phrases[p.phrase].depth || q.mark == 0 && j+1 < len(x.phrases) {
			continue
		}
		for _, h := range x.hits[q.first:q.last] {
			if h.word.Class.tells() {
				return false
			}
		}
		return true
	}
	return false
}

// isTold reports whether the first predicate of list, though it ends a clause, is
// part of what the sentence tells by a later one: 入り込み、…消したとして書類送検した.
func (r *reader) isTold(s string, list []predicate) bool {
	if strings.HasSuffix(list[0].word.Text, "ところ") {
		return false // 送ったところ、…と発覚した
	}
	for _, q := range list[1:] {
		if q.ok && (q.form == mainForm || q.form == stateForm) && q.typ != timeline.Occurrence {
			return tellings.in(s[list[0].end:q.start])
		}
	}
	return false
}

// coordinated returns the first predicate of list and those that go on with its
// date. A word such as その後 or これまでに ends the reach of the date.
func (r *reader) coordinated(s string, list []predicate) []predicate {
	out := list[:1:1]
	for _, q := range list[1:] {
		if elsewhen.in(s[out[len(out)-1].end:q.start]) {
			break
		}
		if q.ok && (q.form == mainForm || q.form == stateForm && (q.word.Class == Tell || q.word.Class == Publish)) {
			out = append(out, q)
		}
	}
	return out
}

// noticing returns the predicate of list that ends its sentence, if it is a
// detection, or nil.
func noticing(list []predicate) *predicate {
	for i := range list {
		if p := &list[i]; p.ok && (p.form == mainForm || p.form == stateForm) {
			if p.typ == timeline.Detection {
				return p
			}
			return nil
		}
	}
	return nil
}

// isLeader reports whether c stands between a label and its date: 公表 …… 3/13.
func isLeader(c rune) bool {
	return isPadding(c) || c == '…' || c == '‥' || c == '・' || c == '─' || c == '→' || c == '⇒'
}

// afterRune returns s without its first character.
func afterRune(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	return s[n:]
}

// isTopic reports whether s, what stands between a word and a date, makes the word what
// the sentence is about: は, or りは of 始まりは.
func isTopic(s string) bool {
	return slices.Contains(topics, s) || strings.HasSuffix(s, "りは") && hiragana(s) == s
}

// isPredicative reports whether s, what follows a date, makes the date the
// predicate of its sentence.
func isPredicative(s string) bool {
	return s == "" || hasAnyPrefix(s, copulas)
}

// pointsAt reports whether s, what stands between a predicate and a date, makes
// the date what the predicate is said of: a は, a colon, or nothing but spaces.
func (r *reader) pointsAt(s string) bool {
	if open := strings.IndexAny(s, "(（"); open >= 0 {
		if end := strings.IndexAny(s[open:], ")）"); end >= 0 && strings.Count(s, s[open+end:]) == 1 && strings.TrimFunc(afterRune(s[open+end:]), isPadding) == "" {
			s = s[:open] // 仮復旧(大崎町) 5日午前2時20分
		}
	}
	t := strings.TrimFunc(s, isLeader)
	if t == "" || slices.Contains(fieldLabels, t) || len(t) < len(s) && hiragana(t) == t && hasAnySuffix(t, plainEndings) {
		return true // 復旧日時　6月18日, 気付く …… 2/22
	}
	if label := trimAnySuffix(t, fieldLabels); label != t && strings.HasSuffix(label, "た") && hiragana(label) == label {
		return true // 紛失に気付いた日時
	}
	for _, verb := range pastStates {
		if noun, ok := strings.CutPrefix(t, verb); ok && slices.Contains(fieldLabels, strings.TrimRight(noun, ":： 　")) {
			return true // 閲覧可能であった期間:
		}
	}
	if slices.Contains(pointers, s) {
		return true // 公表が5月14日。 通報もその日である
	}
	i := strings.Index(s, "は")
	if i < 0 && hasAnySuffix(s, cleftEndings) {
		return true
	}
	if i < 0 || strings.Contains(s, "。") {
		return false
	}
	rest := s[len(hiragana(s[:i])):i]
	if verb, ok := strings.CutSuffix(rest, "の"); ok && hasAnySuffix(verb, pastEndings) && !strings.ContainsAny(verb, "、「」()（）") {
		return true // 被害届を出したのは
	}
	return rest == "" || slices.Contains(fieldLabels, rest) || hasAnyPrefix(rest, settingUp) // 対策本部の設置は
}
