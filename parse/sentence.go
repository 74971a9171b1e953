package parse

import (
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// A sentence is a sentence with its dates and predicates.
type sentence struct {
	span       jpdate.Span
	first      int // the mentions of the sentence are Mentions[first:last]
	last       int
	phrases    []phrase
	hits       []hit
	predicates []predicate
	read       bool // predicates and hits have been found
	brackets   bool // it may have brackets or quotation marks
}

// closeAside returns the last byte before the bracket that closes that at i, if a sentence
// ends in it and the one around it goes on, or else i.
func (r *reader) closeAside(i, end int) int {
	const reach = 180 // bytes: sixty characters
	words := r.folded[i:min(end, i+reach)]
	stop := index(words, "。")
	if stop < 0 {
		return i
	}
	n := strings.IndexAny(words, ")）")
	if n < stop || !r.goesOnAfter(i+n, end) {
		return i
	}
	return i + n - 1
}

// goesOnAfter reports whether the mark at the end of a sentence before offset i closes
// a bracket only, after which the sentence around it goes on.
func (r *reader) goesOnAfter(i, end int) bool {
	if i >= end {
		return false
	}
	c, n := decode(r.folded, i, end)
	if c != ')' && c != '）' || i+n >= end {
		return false
	}
	c, _ = decode(r.folded, i+n, end)
	return c == '、' || kindOf(c) == kanaRune
}

// split returns the sentences of span, which a full stop ends wherever it is not
// quoted. A line break does not end a sentence; one that is too long is cut. They
// are good until the next call.
func (r *reader) split(span jpdate.Span, first, last int) []sentence {
	out := r.sentences[:0]
	s := r.folded
	start, depth, brackets := span.Start, 0, false
	piece := func(end int) {
		if strings.TrimSpace(s[start:end]) == "" {
			return
		}
		x := sentence{span: jpdate.Span{Start: start, End: end}, first: first, last: first, brackets: brackets}
		for x.last < last && r.mentions[x.last].Span.Start < end {
			x.last++
		}
		first = x.last
		out = append(out, x)
	}
	add := func(end int) {
		for end-start > longestSentence {
			cut := min(r.cut(start), end)
			piece(cut)
			start = cut
		}
		piece(end)
	}
	for i := span.Start; i < span.End; i++ {
		if !inMarks[s[i]] {
			continue
		}
		switch s[i] {
		case '(':
			brackets = true
			i = r.closeAside(i, span.End)
			continue
		case '!', '?':
		case 0x96:
			// ▽ and ▼ stand between the entries of a line.
			if at := i - 1; at > span.Start && at+3 <= span.End && (s[at:at+3] == "▽" || s[at:at+3] == "▼") && depth == 0 {
				add(at)
				start = at
			}
			continue
		default:
			at := i - 1
			if at < span.Start || at+3 > span.End {
				continue
			}
			switch s[at : at+3] {
			case "「", "『":
				brackets = true
				depth++
				continue
			case "」", "』":
				depth = max(0, depth-1)
				continue
			case "（":
				brackets = true
				i = max(i, r.closeAside(at, span.End))
				continue
			case "。", "！", "？":
				i++
				if r.goesOnAfter(i+1, span.End) {
					continue // (以下「甲」という。)に対し
				}
			default:
				continue
			}
		}
		if depth == 0 {
			add(i + 1)
			start, brackets = i+1, false
		}
	}
	add(span.End)
	r.sentences = out
	return out
}

// inMarks is the bytes by which split finds the marks of a sentence: those of ASCII, and
// the second byte, which is rarer than the first, of 「」『』。 (E3 80 8x), （！？ (EF BC xx)
// and ▽▼ (E2 96 Bx).
var inMarks = [1 << 8]bool{'(': true, '!': true, '?': true, 0x80: true, 0xBC: true, 0x96: true}

// longestSentence is the number of bytes beyond which a sentence is cut, five
// hundred characters and more than anybody writes. It bounds the work that each
// date of a sentence makes, and with it that of a text without a full stop.
const longestSentence = 1500

// cut returns where to cut the long sentence that begins at start: after its last
// 、 or else anywhere, but not within an expression.
func (r *reader) cut(start int) int {
	i := start + longestSentence
	if k := strings.LastIndex(r.folded[start:i], "、"); k >= 0 {
		i = start + k + len("、")
	}
	for i < len(r.folded) && !utf8.RuneStart(r.folded[i]) {
		i++
	}
	k := sort.Search(len(r.mentions), func(k int) bool { return r.mentions[k].Span.End > i })
	if k < len(r.mentions) && r.mentions[k].Span.Start < i {
		i = r.mentions[k].Span.End
	}
	return i
}

// findPredicates finds the phrases of x and the words in them that tell of events.
func (r *reader) findPredicates(x *sentence) {
	if x.read {
		return
	}
	x.read = true
	r.readPhrases(x)
	s := r.folded[:x.span.End]
	known := len(r.predicates)
	phrase := 0
	for k, h := range x.hits {
		if h.word.Class >= Nothing && h.word.Class != Fault {
			continue
		}
		for x.phrases[phrase].end <= h.start {
			phrase++
		}
		p := predicate{hit: h, phrase: phrase}
		p.form = formOf(s, h)
		if p.form == nounForm && r.endsAt(len(strings.TrimRight(s[:h.start], " 　"))) && (strings.HasPrefix(s[h.end:], "、") || strings.HasPrefix(s[h.end:], "・")) {
			p.form = mainForm // 1月15日発生、
		}
		if h.word.Class == Nominal && hasAnyPrefix(s[h.end:], existing) {
			p.form = mainForm
		} else if h.word.Class == Nominal || h.word.Class == Fault {
			p.form = nounForm
		}
		if p.form == nounForm && h.word.Class.tells() && h.word.Class != Nominal && h.word.Class != Tip {
			if f, ok := r.carried(x, &p); ok {
				p.form = f
			}
		}
		p.status = r.statusOf(x, k)
		r.predicates = append(r.predicates, p)
	}
	x.predicates = r.predicates[known:len(r.predicates):len(r.predicates)]
	r.endClauses(x)
	for k := range x.predicates {
		p := &x.predicates[k]
		if p.word.Class == Tip {
			// ご指摘をメールで頂戴しました
			rest := s[p.end:]
			if after, ok := strings.CutPrefix(rest, "が、"); ok {
				rest = "が" + after // 電話が、監視業者から当直に入る
			}
			if i := strings.IndexAny(rest, "、。"); i >= 0 {
				rest = rest[:i]
			}
			closed := p.form == mainForm && p.end == x.phrases[p.phrase].end
			if p.verb = p.form == mainForm && !closed && nounParticles.prefix(s[p.end:x.phrases[p.phrase].end]) == ""; !p.verb {
				p.form = nounForm
			}
			if hasAnyPrefix(rest, tipParticles) && containsAny(rest, receptions) || closed {
				p.form, p.bare = mainForm, closed
			}
		}
		r.classify(x, k)
	}
	for k := range x.predicates[:max(0, len(x.predicates)-1)] {
		// 見つけたのが始まりでした
		if p, q := &x.predicates[k], &x.predicates[k+1]; p.ok && p.form == embedded && hasAnyPrefix(s[q.start:], origins) && hasAnySuffix(s[:q.start], clefts) {
			p.form, q.ok = mainForm, false
		}
		// 受けたとの情報は確認されていない
		if p, q := &x.predicates[k], x.predicates[k+1]; p.ok && p.form == embedded && q.status == timeline.Negated && q.word.Class == Confirm {
			p.ok = false
		}
	}
}

// endClauses makes predicates of the nouns of what befell somebody that end a clause of x,
// an entry with its date in a column, if the next clause that ends with one does not tell
// of it: 02:10 当直が異常検知、調査を開始, but not 異常検知、経路調査の手順を公表.
func (r *reader) endClauses(x *sentence) {
	if x.first == x.last || !inColumn(r.folded[r.mentions[x.first].Span.End:x.span.End]) || strings.TrimFunc(r.folded[x.span.Start:r.mentions[x.first].Span.Start], isPadding) != "" {
		return
	}
	for k := range x.predicates {
		p := &x.predicates[k]
		if p.form != nounForm || p.word.Class != Plain || p.word.Type != timeline.Detection && p.word.Type != timeline.Occurrence || !strings.HasPrefix(r.folded[p.end:], "、") {
			continue
		}
		rest := x.predicates[k+1:]
		if n := slices.IndexFunc(rest, func(q predicate) bool { return q.form == mainForm }); n >= 0 && rest[n].word.Class != Publish && rest[n].word.Class != Tell {
			p.form = mainForm
		}
	}
}

// comesFrom reports whether a phrase before phrase j of x, in its clause, names a source:
// 利用者から指摘.
func (r *reader) comesFrom(x *sentence, j int) bool {
	for j--; j >= 0 && x.phrases[j].mark != '。'; j-- {
		if q := &x.phrases[j]; (q.link == source || hasAnySuffix(r.folded[q.start:q.end], []string{"との", "からの", "よりの"})) && q.mention < 0 {
			return true
		}
	}
	return false
}

// endsAt reports whether an expression ends at offset i.
func (r *reader) endsAt(i int) bool {
	k := sort.Search(len(r.mentions), func(k int) bool { return r.mentions[k].Span.End >= i })
	return k < len(r.mentions) && r.mentions[k].Span.End == i
}

// hasBrackets reports whether s has an opening bracket or quotation mark.
func hasBrackets(s string) bool { return containsAny(s, openingMarks) }

var openingMarks = []string{"(", "（", "「", "『"}
