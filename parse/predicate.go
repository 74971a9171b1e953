package parse

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/timeline"
)

// A predicate is a word that tells of an event, as it stands in a sentence.
type predicate struct {
	hit
	phrase int // that it stands in
	form   form
	status timeline.Status
	typ    timeline.Type
	ok     bool          // the word has a type here
	also   timeline.Type // what it tells besides, or Other
	bare   bool          // a noun of telling ends its clause
	verb   bool          // a noun of telling stands as a verb: 申し出る
	guess  bool          // only that nothing else is known speaks for it
	open   bool          // whether it was the mistake or a notification is open until all is known
}

// A form says how a predicate stands in its sentence.
type form uint8

const (
	mainForm  form = iota // it ends its clause: 検知し、 検知した。 検知。
	adnominal             // it qualifies a noun: 公表した不正アクセス
	embedded              // it is told: 流出した可能性, 流出したと発表
	nounForm              // it is a noun: 公表を, 調査の結果
	stateForm             // it is a state: 判明している
	compound              // it is part of a word: 配信基盤
	unreal                // it is not told as having taken place: 公表する場合, 検知できるよう
)

// formOf returns the form of the predicate h from its own ending and from what
// follows it in s.
func formOf(s string, h hit) form {
	kana := hiragana(s[h.end:])
	tail := s[h.end+len(kana):]
	next, _ := utf8.DecodeRuneInString(tail)
	closed := tail == "" || isBoundary(next)
	own := endingKana(h.word.Text)
	ending := s[h.end-len(own) : h.end+len(kana)]
	if h.stem {
		return verbForm(ending, tail)
	}
	if own == "" {
		switch {
		case kana == "" && next == '、' && !afterParticle(s[:h.start]):
			return nounForm // システム復旧、サービス再開の目途
		case kana == "" && closed, hasAnyPrefix(tail, doneEndings) && !strings.HasPrefix(tail, "済みの"):
			return mainForm
		case kana == "" && h.word.Class != Nominal:
			return compound
		case kana == "" || h.word.Class == Nominal:
			return nounForm
		case hasAnyPrefix(kana, verbEndings):
		default:
			particle := nounParticles.prefix(kana)
			if _, whole := particleLinks[kana]; !whole && slices.Contains(caseParticles, particle) && len(kana) > len(particle) && h.word.Class != Tell && h.word.Class != Tip {
				return verbForm(kana[len(particle):], tail) // 異常に気がついた
			}
			switch particle {
			case "":
			case "を":
				if hasAnyPrefix(s[h.end+len("を"):], lightVerbs) {
					return mainForm
				}
				return nounForm
			case "が":
				if rest := s[h.end+len("が"):]; hasAnyPrefix(rest, lightSubjects) || h.word.Class == Tell && containsAny(clauseOf(rest), arrived) {
					return mainForm
				}
				return nounForm
			case "に":
				if hasAnyPrefix(s[h.end+len("に"):], becoming) {
					return mainForm
				}
				return nounForm
			case "と":
				if hasAnyPrefix(kana, makings) {
					return verbForm(kana[len("と"):], tail) // 懲戒免職とした
				}
				if kana == "と" && kindOf(next) == wordRune && !hasAnyPrefix(tail, sayingVerbs) {
					return nounForm // 遮断と凍結を行った
				}
				return embedded
			default:
				return nounForm
			}
		}
	} else if h.word.Class == Nominal || isParticle(kana) && !hasAnySuffix(own, finiteEndings) {
		return nounForm // 障害の始まりは
	}
	if kana == "" && !hasAnySuffix(own, finiteEndings) && hasAnyPrefix(tail, complementNouns) {
		return compound // 漏えい懸念
	}
	return verbForm(ending, tail)
}

// verbForm returns the form of a verb that ends with ending before tail.
func verbForm(ending, tail string) form {
	next, _ := utf8.DecodeRuneInString(tail)
	closed := tail == "" || isBoundary(next)
	switch {
	case contains(ending, "とのこと"), contains(ending, "ということ") && next == '。':
		return mainForm // hearsay
	case expectedKana.in(ending) && !becameKana.in(ending):
		return unreal
	case complementKana.in(ending), quotes(ending):
		return embedded
	case isUnreal(ending, tail):
		return unreal
	case stateEndings.in(ending):
		return stateForm
	case hasAnySuffix(ending, whenEndings):
		return adnominal
	case closed, ending == "い":
		return mainForm // 不審に思い通話を切る
	case hasAnySuffix(ending, plainEndings) && hasAnyPrefix(tail, complementNouns):
		return embedded
	case hasAnySuffix(ending, plainEndings):
		return adnominal
	}
	return mainForm
}

// isUnreal reports whether a verb that ends with ending, before tail, is one of what
// would be, should be, can be or is done as a rule: 公表する場合, 検知できるよう, 復旧し次第.
func isUnreal(ending, tail string) bool {
	if verb := trimAnySuffix(ending, purposes); verb != ending && !strings.HasSuffix(verb, "た") && verb != "" || contains(ending, "ばかり") {
		return true // 直すため, 入れ替えたばかり
	}
	if hasAnyPrefix(tail, occasions) && strings.HasSuffix(ending, "る") || hasAnyPrefix(tail, suppositions) && !(strings.HasSuffix(ending, "た") && strings.HasPrefix(tail, resulting)) || unrealKana.in(ending) && !becameKana.in(ending) {
		return true
	}
	c, _ := utf8.DecodeRuneInString(tail)
	return kindOf(c) == wordRune && hasAnySuffix(ending, presentForms) && !hasAnyPrefix(tail, complementNouns) && !hasAnyPrefix(tail, deeds)
}

// carried returns the form of the predicate p of x, a noun, if a verb that tells of no
// event of its own takes it: 対策室を設けた, 減額を決めた. Where the verb denies it, as in
// 公表を見送った, that is unreal. ok is false if no verb takes it.
func (r *reader) carried(x *sentence, p *predicate) (f form, ok bool) {
	switch q := &x.phrases[p.phrase]; {
	case q.link == target && isTopical(r.folded[q.tail:q.end]):
		return 0, false
	case q.link == object && q.mark == '、':
		return mainForm, true // 委員会へは10日に速報を、署へは12日に届けを出した
	case q.link == with && q.mark == 0:
		for j := p.phrase + 1; j < len(x.phrases) && x.phrases[j].mark == 0; j++ {
			for _, h := range x.hits[x.phrases[j].first:x.phrases[j].last] {
				if h.word.Class.tells() && x.phrases[j].link == object {
					return mainForm, true // 遮断と凍結を行った
				}
			}
		}
		return 0, false
	case q.link != object && q.link != subject && q.link != target && q.link != also:
		return 0, false
	}
	const far = 2 // phrases
	for j := p.phrase + 1; j < len(x.phrases) && j <= p.phrase+far; j++ {
		q := &x.phrases[j]
		if q.mention >= 0 || q.depth != x.phrases[p.phrase].depth {
			return 0, false
		}
		for _, h := range x.hits[q.first:q.last] {
			if h.word.Class.tells() {
				return 0, false
			}
		}
		if q.link == verbal {
			if hasAnyPrefix(r.folded[q.start:q.end], refusals) {
				return unreal, true
			}
			return verbForm(r.folded[q.tail:q.end], r.folded[q.end:x.span.End]), true
		}
		if q.mark != 0 {
			return 0, false
		}
	}
	return 0, false
}

// clauseOf returns s up to the first mark that ends a clause, with the mark.
func clauseOf(s string) string {
	for i, c := range s {
		if isBoundary(c) && !groupsDigits(s, i) {
			return s[:i]
		}
	}
	return s
}

// groupsDigits reports whether the comma at s[i] stands within a number: 9,870名.
func groupsDigits(s string, i int) bool {
	return s[i] == ',' && i > 0 && i+1 < len(s) && isDigit(s[i-1]) && isDigit(s[i+1])
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// hiragana returns the hiragana that s starts with.
func hiragana(s string) string {
	for i, c := range s {
		if !isHiragana(c) && c != '致' {
			return s[:i]
		}
	}
	return s
}

// quotes reports whether the ending of a verb is that of what is told: 流出したと
// 発表, but not 謝罪するとともに.
func quotes(ending string) bool {
	verb, ok := strings.CutSuffix(ending, "と")
	return ok && (hasAnySuffix(verb, plainEndings) || strings.HasSuffix(verb, "だ"))
}

// endingKana returns the hiragana that s ends with.
func endingKana(s string) string {
	for i := len(s); i > 0; {
		c, n := utf8.DecodeLastRuneInString(s[:i])
		if !isHiragana(c) {
			return s[i:]
		}
		i -= n
	}
	return s
}

// afterParticle reports whether s ends with a particle that a verb follows: 5月7日
// に検知、 and 監視により検知、 are clauses and システム復旧、 is not.
func afterParticle(s string) bool {
	return hasAnySuffix(s, objectParticles) || hasAnySuffix(s, byParticles)
}

func isParticle(s string) bool {
	return s != "" && nounParticles.prefix(s) == s
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
	switch c {
	case '、', '。', ',', '．', '，', ';', '；', '「', '」', '』', '!', '！', '?', '？', '・', '※', '→':
		return true
	}
	return isPadding(c)
}

// statusOf returns the status of the predicate of hit k: what stands after it,
// up to the next predicate or the end of its clause, may deny or announce it.
func (r *reader) statusOf(x *sentence, k int) timeline.Status {
	h := x.hits[k]
	const reach = 45 // bytes: fifteen characters
	for _, g := range x.hits[k+1:] {
		if g.start < h.end {
			continue // 障害を知 goes on from within 障害
		}
		if g.start > h.end+reach || g.word.Class < Nothing && g.start > h.end+12 || contains(r.folded[h.end:g.start], "。") {
			break
		}
		if words := r.folded[h.end:g.start]; g.word.Class == Planning && (strings.ContainsAny(words, "(（") || slices.Contains(planNouns, g.word.Text) && !hasAnySuffix(r.folded[:g.start], plainEndings)) {
			break // 確報を提出（期限 …）, 設置し、対応方針を決めた
		} else if _, clause, ok := strings.Cut(words, "、"); ok && g.word.Class == Planning && contains(clause, "は") {
			break // 速報は8日に済ませ、確報は10月を見込む
		}
		if words := r.folded[h.end:g.start]; g.word.Class == Denying && (contains(words, "、") || asideTopic(words)) {
			break
		}
		switch g.word.Class {
		case Planning:
			return timeline.Planned
		case Denying:
			return timeline.Negated
		}
	}
	return timeline.Actual
}

// asideTopic reports whether s opens a bracket with a topic of its own: 公開した(私はまだ
// 読めていません).
func asideTopic(s string) bool {
	i := strings.IndexAny(s, "(（")
	return i >= 0 && contains(s[i:], "は")
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

// between returns the predicates of list, which are in order, that start at or after from
// and end by to.
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

// hasMain reports whether list has a predicate that ends a clause.
func hasMain(list []predicate) bool {
	for _, p := range list {
		if p.ok && (p.form == mainForm || p.form == stateForm) {
			return true
		}
	}
	return false
}

// lastReport returns the last word of telling in list, or nil.
func lastReport(list []predicate) *predicate {
	for i := len(list) - 1; i >= 0; i-- {
		if c := list[i].word.Class; c == Tell || c == Hear || c == Tip {
			return &list[i]
		}
	}
	return nil
}
