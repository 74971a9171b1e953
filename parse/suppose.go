package parse

import (
	"cmp"
	"slices"
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// supposed gives each date of x that claims no predicate what its clause tells by a verb
// of the past for which the lexicon has no type: by who was told or who tells, or else
// that something happened then. What else the incident tells of decides whether that
// stays; see firstSupposed.
func (r *reader) supposed(x *sentence, head int, dates []dated) []dated {
	if head >= 0 {
		if len(dates) > 0 || head < x.first || head >= x.last {
			return nil
		}
		if v := len(x.phrases) - 1; v >= 0 && x.phrases[v].link == bare && x.phrases[v].mention < 0 {
			return r.byVerb(x, head, v, nil)
		}
		if v := r.verbAfter(x, head); v >= 0 {
			return r.byVerb(x, head, v, nil)
		}
		if m := &r.mentions[head]; m.Expr.Kind == jpdate.KindRange && isOnlyAside(r.folded[m.Span.End:x.span.End]) {
			return []dated{{head, []predicate{implied(m.Span.End)}, reasonOpen}}
		}
		return r.guessed(x, head, r.mentions[head].Span.End, nil)
	}
	var out []dated
	for k := x.first; k < x.last; k++ {
		m := &r.mentions[k]
		if !datesEvents(m.Expr) || !hasDay(m.Expr) && m.Expr.Kind == jpdate.KindDate || containsMention(dates, k) || m.Expr.Mods&(jpdate.By|jpdate.Until) != 0 {
			continue
		}
		if isPredicative(r.folded[m.Span.End:x.span.End]) && hasAnySuffix(r.folded[x.span.Start:m.Span.Start], clefts) {
			out = r.guessed(x, k, m.Span.Start, out)
		} else if v := r.verbAfter(x, k); v >= 0 {
			out = r.byVerb(x, k, v, out)
		}
	}
	return out
}

// byVerb appends to list what the verb of phrase v tells of date k of x.
func (r *reader) byVerb(x *sentence, k, v int, list []dated) []dated {
	q := &x.phrases[v]
	typ, ok := r.byArguments(x, v)
	switch {
	case ok:
	case slices.ContainsFunc(x.hits[q.first:q.last], func(h hit) bool { return h.word.Class.tells() }):
		return list // the lexicon knows it, and that it tells of nothing here
	default:
		return r.guessed(x, k, q.end, list)
	}
	return append(list, dated{k, []predicate{{hit: hit{start: q.start, end: q.end, word: &impliedWord}, phrase: v, typ: typ, ok: true, open: typ == timeline.Notification}}, reasonParty})
}

// isOnlyAside reports whether s is nothing but a bracket: (約1年1か月).
func isOnlyAside(s string) bool {
	s = strings.TrimSpace(s)
	return s == "" || hasAnyPrefix(s, openingBrackets) && hasAnySuffix(s, closingBrackets)
}

// guessed appends to list that something happened at date k of x, as the words at offset i
// let suppose.
func (r *reader) guessed(x *sentence, k, i int, list []dated) []dated {
	if r.isAbout(x, aboutLoss) {
		return list
	}
	p := implied(i)
	p.guess = true
	return append(list, dated{k, []predicate{p}, reasonSupposed})
}

// verbAfter returns the phrase with the verb of the past that ends the clause of date k,
// or -1.
func (r *reader) verbAfter(x *sentence, k int) int {
	if r.qualifies(x, k) {
		return -1
	}
	end := r.limit(x, k)
	after := func(q phrase, i int) int { return cmp.Compare(q.start, i) }
	from, _ := slices.BinarySearchFunc(x.phrases, r.mentions[k].Span.End, after)
	for j := from; j < len(x.phrases); j++ {
		q := &x.phrases[j]
		if q.link != verbal || q.depth != 0 || q.mark == 0 && j+1 < len(x.phrases) {
			continue
		}
		ending := r.folded[q.tail:q.end]
		if q.start >= end || containsAny(ending, denials) {
			return -1
		}
		if hasAnySuffix(ending, pastSentences) || q.mark == '、' && hasAnySuffix(strings.TrimRight(r.folded[x.span.Start:x.span.End], "。"), pastSentences) {
			return j
		}
		return -1
	}
	return -1
}

// byArguments returns the type of what the verb of phrase v of x tells, if who stands
// beside it decides that: who was told, who tells, where the public can read it.
func (r *reader) byArguments(x *sentence, v int) (timeline.Type, bool) {
	p := predicate{hit: hit{start: x.phrases[v].start, end: x.phrases[v].tail, word: &impliedWord}, phrase: v}
	f := frame{r: r, x: x, p: &p, first: v}
	for f.first > 0 && (x.phrases[f.first-1].link != verbal || x.phrases[f.first-1].start == x.phrases[f.first-1].tail) && x.phrases[f.first-1].link != about {
		f.first-- // what stands before another verb belongs to that
	}
	if _, wrong := nearest(x.hits[x.phrases[f.first].first:x.phrases[v].last], Mistake); wrong && hasAnySuffix(r.folded[:x.phrases[v].start], doneSo) {
		return timeline.Occurrence, true // 誤って給電を断った
	}
	if hasAnyPrefix(r.folded[x.phrases[v].start:], settingUp) && slices.ContainsFunc(x.phrases[:v], func(q phrase) bool {
		return q.link == topic && hasAnySuffix(r.folded[q.start:q.tail], bodies)
	}) {
		return timeline.Escalation, true // 当委員会は、…設置された
	}
	if at, who := f.argument(f.first, toSomebody, Authority, Customer); at >= 0 && r.folded[x.phrases[at].tail:x.phrases[at].end] != "への" {
		if who == Authority {
			return timeline.AuthorityReport, true
		}
		return timeline.Notification, true
	}
	if at, _ := f.argument(f.first, fromSomebody, Customer); at >= 0 {
		return timeline.Detection, true
	}
	if at, _ := f.argument(f.first, []link{target, means}, Channel); at >= 0 {
		return timeline.Disclosure, true
	}
	return 0, false
}

// firstSupposed leaves of the events of list that are only supposed the first, if list
// tells of no other occurrence, but of something else and of nothing that comes before it.
func firstSupposed(list []found) []found {
	var first, known *found // the earliest that is supposed, and that is told
	occurred := false
	for i := range list {
		e := &list[i]
		if _, ok := e.When.First(); !ok || e.Status != timeline.Actual {
			continue
		}
		earliest := &known
		if e.guess {
			earliest = &first
		}
		if *earliest == nil || before(e, *earliest) {
			*earliest = e
		}
		occurred = occurred || !e.guess && e.Type == timeline.Occurrence
	}
	keep := jpdate.Span{Start: -1}
	if !occurred && first != nil && known != nil && !before(known, first) {
		keep = first.Mentions[0].Span
	}
	return slices.DeleteFunc(list, func(e found) bool { return e.guess && e.Mentions[0].Span != keep })
}

// before reports whether a took place before b, or began on an earlier day.
func before(a, b *found) bool {
	if c := mustFirst(*a).Compare(mustFirst(*b)); c != 0 {
		return c < 0
	}
	v, ok := a.When.Window(nil)
	w, known := b.When.Window(nil)
	return ok && known && timeline.Compare(v, w) == timeline.Precedes
}
