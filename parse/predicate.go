package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

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
	compound              // it is part of a word: 配信基盤
)

// formOf returns the form of the predicate h from its own ending and from what
// follows it in s.
func formOf(s string, h hit) form {
	kana := hiragana(s[h.end:])
	tail := s[h.end+len(kana):]
	next, _ := utf8.DecodeRuneInString(tail)
	closed := tail == "" || isBoundary(next)
	own := endingKana(h.word.text)
	if own == "" {
		switch {
		case kana == "" && next == '、' && !afterParticle(s[:h.start]):
			return nounForm // システム復旧、サービス再開の目途
		case kana == "" && closed, hasAnyPrefix(tail, doneEndings) && !strings.HasPrefix(tail, "済みの"):
			return mainForm
		case kana == "" && h.word.class != nominal:
			return compound
		case kana == "" || h.word.class == nominal:
			return nounForm
		case hasAnyPrefix(kana, verbEndings):
		default:
			switch nounParticles.prefix(kana) {
			case "":
			case "を":
				if hasAnyPrefix(s[h.end+len("を"):], lightVerbs) {
					return mainForm
				}
				return nounForm
			case "が":
				if rest := s[h.end+len("が"):]; hasAnyPrefix(rest, lightSubjects) || h.word.class == tell && containsAny(clauseOf(rest), arrived) {
					return mainForm
				}
				return nounForm
			case "に":
				if hasAnyPrefix(s[h.end+len("に"):], becoming) {
					return mainForm
				}
				return nounForm
			case "と":
				return embedded
			default:
				return nounForm
			}
		}
	} else if h.word.class == nominal || isParticle(kana) && !hasAnySuffix(own, finiteEndings) {
		return nounForm // 障害の始まりは
	}
	ending := own + kana
	switch {
	case kana == "" && !hasAnySuffix(own, finiteEndings) && hasAnyPrefix(tail, complementNouns):
		return compound // 漏えい懸念
	case strings.Contains(ending, "とのこと"), strings.Contains(ending, "ということ") && next == '。':
		return mainForm // hearsay
	case complementKana.in(ending), quotes(ending):
		return embedded
	case stateEndings.in(ending):
		return stateForm
	case hasAnySuffix(ending, whenEndings):
		return adnominal
	case closed:
		return mainForm
	case hasAnySuffix(ending, plainEndings) && hasAnyPrefix(tail, complementNouns):
		return embedded
	case hasAnySuffix(ending, plainEndings):
		return adnominal
	}
	return mainForm
}

// clauseOf returns s up to the first mark that ends a clause, with the mark.
func clauseOf(s string) string {
	for i, c := range s {
		if isBoundary(c) {
			return s[:i]
		}
	}
	return s
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
		if !unicode.Is(unicode.Hiragana, c) {
			return s[i:]
		}
		i -= n
	}
	return s
}

// afterParticle reports whether s ends with a particle that a verb follows: 5月7日
// に検知、 is a clause and システム復旧、 is not.
func afterParticle(s string) bool { return hasAnySuffix(s, objectParticles) }

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
		if g.start > h.end+reach || g.word.class < nothing && g.start > h.end+12 || strings.Contains(r.folded[h.end:g.start], "。") {
			break
		}
		if words := r.folded[h.end:g.start]; g.word.class == negated && (strings.Contains(words, "、") || asideTopic(words)) {
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

// asideTopic reports whether s opens a bracket with a topic of its own: 公開した(私はまだ
// 読めていません).
func asideTopic(s string) bool {
	i := strings.IndexAny(s, "(（")
	return i >= 0 && strings.Contains(s[i:], "は")
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

// between returns the hits or predicates of list, which are in order, that start at
// or after from and end by to.
func between[E interface{ bounds() (start, end int) }](list []E, from, to int) []E {
	i := 0
	for ; i < len(list); i++ {
		if start, _ := list[i].bounds(); start >= from {
			break
		}
	}
	j := i
	for ; j < len(list); j++ {
		if _, end := list[j].bounds(); end > to {
			break
		}
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
		if c := list[i].word.class; c == tell || c == hear || c == tip {
			return &list[i]
		}
	}
	return nil
}
