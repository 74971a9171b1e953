package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A phrase is what stands between two particles or marks, with the particle: 不正アクセスを.
// Its last phrase may end a verb: 検知し. A quotation is words of the phrase it stands in.
type phrase struct {
	start, tail, end int // its words are text[start:tail], the kana after them text[tail:end)
	first, last      int // its hits are hits[first:last] of its sentence
	mention          int // the date that it is, or -1
	link             link
	mark             rune // what ends it besides: a mark, a space, a bracket, or 0
	depth            int8 // of brackets that it stands in
}

// A link is how a phrase goes on: with a particle, or the ending of a verb.
type link uint8

const (
	bare    link = iota // nothing: 5月7日、
	subject             // が
	object              // を
	target              // に, へ, に対し, あて
	topic               // は
	also                // も
	of                  // の
	means               // で, にて
	source              // から, より
	until               // まで
	with                // と
	about               // について
	verbal              // the ending of a verb or adjective, or of だ
)

// particleLinks is the particles with their links. A topic keeps its case: には is one
// that something is told to.
var particleLinks = map[string]link{
	"が": subject, "を": object, "に": target, "へ": target, "は": topic, "も": also, "の": of, "で": means, "と": with, "や": with,
	"から": source, "より": source, "まで": until,
	"には": target, "へは": target, "にも": target, "へも": target, "への": target, "にて": means, "では": means, "でも": means,
	"に対し": target, "に対して": target, "に対しては": target, "に対する": target, "にあて": target, "にあてて": target, "てに": target, "てへ": target, "あてに": target, "あてへ": target, "宛に": target, "に向けて": target, "に向け": target,
	"からの": source, "からは": source, "からも": source, "よりの": source, "までに": until, "までの": until,
	"について": about, "については": about, "についての": about, "に関し": about, "に関して": about, "に関する": about, "につき": about, "とは": with,
	"での": of, "のうち": of, "でのみ": means, "からのみ": source, "との": with, "とも": with, "だけを": object, "だけに": target, "などを": object, "などが": subject, "などに": target, "などへ": target, "などから": source,
	"などの": of, "などは": topic, "など": bare, "らに": target, "らへ": target, "らが": subject, "らを": object, "らから": source, "らの": of, "らは": topic, "らには": target, "らにも": target,
	"さまに": target, "さまへ": target, "さまには": target, "さまから": source, "さまより": source, "さまが": subject, "さまを": object,
	"さんに": target, "さんへ": target, "さんには": target, "さんから": source, "たちに": target, "たちへ": target, "たちには": target, "たちから": source,
	"において": means, "における": of, "によって": means, "により": means, "による": of, "によると": about, "によれば": about, "として": means, "としての": of,
	"にかけ": until, "にかけて": until, "にかけての": until, "にわたり": until, "にわたって": until, "ごろ": bare, "ごろに": target, "ごろの": of,
}

// postpositions is the verbs that only make に say more, with what they make of it.
var postpositions = map[string]link{
	"対し": target, "対して": target, "対しては": target, "対しても": target, "対する": target, "向け": target, "向けて": target, "向けた": target,
	"関し": about, "関して": about, "関しては": about, "関する": about, "基づき": means, "基づいて": means, "基づく": means,
	"伴い": means, "伴って": means, "伴う": means, "応じ": means, "応じて": means, "際し": means, "際して": means, "当たり": means, "当たって": means,
	"沿って": means, "先立ち": means, "先立って": means, "加え": with, "加えて": with,
}

// A runeKind is what a character does in a phrase.
type runeKind uint8

const (
	markRune runeKind = iota // ends a phrase
	kanaRune                 // hiragana: a particle or an ending
	wordRune                 // a letter or digit of any script else
)

// The characters of the block of hiragana.
const firstKana, lastKana = 0x3041, 0x309F

func isKana(c rune) bool { return firstKana <= c && c <= lastKana }

func kindOf(c rune) runeKind {
	switch {
	case c < 0x80:
		if '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' {
			return wordRune
		}
		return markRune
	case isKana(c):
		return kanaRune
	case 0x4E00 <= c && c <= 0x9FFF, 0x30A1 <= c && c <= 0x30FF && c != '・', c == '々', c == '〇':
		return wordRune
	case c < 0x3041 && c > 0x2000:
		return markRune
	case unicode.IsLetter(c) || unicode.IsDigit(c):
		return wordRune
	}
	return markRune
}

// isHiragana reports what [unicode.Is] does of [unicode.Hiragana].
func isHiragana(c rune) bool {
	const rare = 0x1B000 // the first beyond the block
	return 0x3041 <= c && c <= 0x3096 || 0x309D <= c && c <= 0x309F || c >= rare && unicode.Is(unicode.Hiragana, c)
}

// readPhrases divides x into phrases and finds the words of the lexicon in them, but
// for those in quotations, which type nothing. The slices are good until the next call
// of r.passage.
func (r *reader) readPhrases(x *sentence) {
	s, end := r.folded, x.span.End
	hits, phrases := len(r.hits), len(r.phrases)
	next := x.first
	const none = -1
	p := phrase{start: none}
	inTail, depth := false, int8(0)
	flush := func(at int, mark rune) {
		if p.start == none {
			if mark != 0 && len(r.phrases) > phrases {
				if last := &r.phrases[len(r.phrases)-1]; last.mark == 0 || last.mark == ' ' {
					last.mark = mark
				}
			}
			return
		}
		if !inTail {
			p.tail = at
		}
		p.end, p.mark, p.depth = at, mark, depth
		p.last = len(r.hits) - hits
		p.link = linkOf(s[p.tail:p.end])
		if n := len(r.phrases); n > phrases && p.first == p.last {
			// 参加者に対し
			if last := &r.phrases[n-1]; last.link == target && last.mark == 0 && last.end == p.start {
				if l, ok := postpositions[s[p.start:p.end]]; ok {
					last.end, last.mark, last.link = p.end, p.mark, l
					p, inTail = phrase{start: none}, false
					return
				}
			}
		}
		if p.start == p.tail && p.link != verbal && r.closeBracket(phrases, &p) {
			p, inTail = phrase{start: none}, false
			return
		}
		if p.link == bare && p.mention < 0 && p.tail > p.start {
			p.link = ownLink(s[p.start:p.tail])
		}
		r.phrases = append(r.phrases, p)
		p, inTail = phrase{start: none}, false
	}
	begin := func(at int) {
		if inTail || p.start == none {
			flush(at, 0)
			p = phrase{start: at, tail: at, first: len(r.hits) - hits, mention: -1}
			inTail = false
		}
	}
	for i := x.span.Start; i < end; {
		for next < x.last && r.mentions[next].Span.End <= i {
			next++
		}
		if next < x.last && r.mentions[next].Span.Start <= i {
			flush(i, 0)
			m := r.mentions[next].Span
			p = phrase{start: m.Start, tail: m.End, first: len(r.hits) - hits, mention: next}
			inTail = true
			i = max(i, m.End)
			next++
			continue
		}
		c, n := decode(s, i, end)
		switch kindOf(c) {
		case kanaRune:
			if h, ok := r.lexicon.at(s, c, i, n, end); ok {
				if p.start != none {
					flush(i, 0)
					if last := &r.phrases[len(r.phrases)-1]; last.link == bare {
						last.link = linkOf(s[h.start : h.start+n])
					}
				}
				begin(i)
				i = r.addHit(h, end)
				continue
			}
			if p.start == none {
				p = phrase{start: i, tail: i, first: len(r.hits) - hits, mention: -1}
				inTail = true
			} else if !inTail {
				p.tail, inTail = i, true
			}
		case wordRune:
			begin(i)
			if h, ok := r.spacedWord(x, i); ok {
				i = r.addHit(h, end)
				continue
			}
			if h, ok := r.lexicon.at(s, c, i, n, end); ok {
				i = r.addHit(h, end)
				continue
			}
		default:
			switch c {
			case '「', '『':
				if close := quotationEnd(s[:end], i+n); close > 0 {
					begin(i)
					for next < x.last && r.mentions[next].Span.Start < close {
						next++
					}
					i = close
					continue
				}
				flush(i, c)
			case '(', '（':
				flush(i, c)
				depth++
			case ')', '）':
				flush(i, c)
				depth = max(0, depth-1)
			default:
				if !inTail && p.start != none && joins(c) && i+n < end && kindOf(rune(s[i+n])) != markRune {
					break // JPCERT/CC
				}
				if c == '・' && !inTail && p.start != none {
					break // a compound: 原因・経路
				}
				if unicode.IsSpace(c) {
					c = ' '
				}
				flush(i, c)
			}
		}
		i += n
	}
	flush(end, 0)
	x.hits = r.hits[hits:len(r.hits):len(r.hits)]
	x.phrases = r.phrases[phrases:len(r.phrases):len(r.phrases)]
}

// spacedWord returns the word of the lexicon that x begins with at offset i, if it is a
// label of two characters with space between them: 発　生　5月7日.
func (r *reader) spacedWord(x *sentence, i int) (hit, bool) {
	if i > x.span.Start+2*utf8.UTFMax {
		return hit{}, false
	}
	s := r.of(x.span)[i-x.span.Start:]
	first, n := utf8.DecodeRuneInString(s)
	rest := strings.TrimLeft(s[n:], " 　")
	second, m := utf8.DecodeRuneInString(rest)
	after := strings.TrimLeft(rest[m:], " 　")
	if len(rest) == len(s)-n || !unicode.Is(unicode.Han, first) || !unicode.Is(unicode.Han, second) || len(after) == len(rest)-m && !strings.HasPrefix(after, ":") && !strings.HasPrefix(after, "：") {
		return hit{}, false
	}
	word := string(first) + string(second)
	c, n := decode(word, 0, len(word))
	h, ok := r.lexicon.at(word, c, 0, n, len(word))
	if !ok || h.end != len(word) {
		return hit{}, false
	}
	h.start, h.end = i, i+len(s)-len(rest)+m
	return h, true
}

// joins reports whether c stands within a name: JPCERT/CC.
func joins(c rune) bool { return c == '/' || c == '-' || c == '.' || c == '&' || c == '_' }

// closeBracket gives the particle p, which follows a bracket, to the phrase before the
// bracket, if there is one: お客様(3名)には.
func (r *reader) closeBracket(first int, p *phrase) bool {
	c, n := utf8.DecodeLastRuneInString(r.folded[:p.start])
	if c != ')' && c != '）' {
		return false
	}
	for j := len(r.phrases) - 1; j >= first; j-- {
		q := &r.phrases[j]
		if q.depth == p.depth && q.end <= p.start-n {
			if q.link != bare {
				return false
			}
			q.link, q.mark = p.link, p.mark
			return true
		}
	}
	return false
}

// quotationEnd returns where the text after the quotation that is open at s[i:] starts,
// or 0 if it is not closed.
func quotationEnd(s string, i int) int {
	for depth := 1; ; {
		n := strings.IndexAny(s[i:], "「」『』")
		if n < 0 {
			return 0
		}
		c, size := utf8.DecodeRuneInString(s[i+n:])
		i += n + size
		if c == '「' || c == '『' {
			depth++
		} else if depth--; depth == 0 {
			return i
		}
	}
}

// linkOf returns how a phrase goes on that ends with the given kana.
func linkOf(kana string) link {
	if kana == "" {
		return bare
	}
	if c, n := decode(kana, 0, len(kana)); n == len(kana) && isKana(c) {
		return kanaLinks[c-firstKana]
	}
	if l, ok := particleLinks[kana]; ok {
		return l
	}
	if l, ok := particleLinks[trimAnySuffix(kana, honorifics)]; ok {
		return l // でご案内
	}
	return verbal
}

// kanaLinks is the links of one kana each, which most are.
var kanaLinks = func() (links [lastKana - firstKana + 1]link) {
	for i := range links {
		links[i] = verbal
		if l, ok := particleLinks[string(rune(firstKana+i))]; ok {
			links[i] = l
		}
	}
	return links
}()

// ownLink returns the link of a phrase whose word from the lexicon includes its
// particle: 障害を.
func ownLink(words string) link {
	c, n := utf8.DecodeLastRuneInString(words)
	if before, _ := utf8.DecodeLastRuneInString(words[:len(words)-n]); kindOf(before) == kanaRune {
		return bare
	}
	switch c {
	case 'を', 'に', 'へ', 'が':
		return particleLinks[string(c)]
	}
	return bare
}

// addHit appends h to the hits and returns where it ends. The name of who or what has a
// part in an event hides what it holds, but not a word that tells of one and goes on beyond its end, as
// 権限を剥奪 of アクセス権限を剥奪; that is appended too.
func (r *reader) addHit(h hit, end int) int {
	r.hits = append(r.hits, h)
	if h.word.Class <= Nothing {
		return h.end
	}
	for k := h.start; k < h.end; {
		_, n := decode(r.folded, k, end)
		if k += n; k >= h.end {
			break
		}
		c, n := decode(r.folded, k, end)
		if g, ok := r.lexicon.at(r.folded, c, k, n, end); ok && g.end > h.end && g.word.Class.tells() {
			r.hits = append(r.hits, g)
			return g.end
		}
	}
	return h.end
}
