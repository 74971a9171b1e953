package parse

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/timeline"
)

// classify decides the type of predicate k of x by its class and by what stands
// before it in its clause: the object, the one who was told, the actor.
func (r *reader) classify(x *sentence, k int) {
	p := &x.predicates[k]
	start := x.span.Start
	for j := k - 1; j >= 0; j-- {
		if x.predicates[j].form == mainForm {
			start = x.predicates[j].end
			break
		}
	}
	near := between(x.hits, start, p.start)
	p.typ, p.ok = p.word.typ, true
	switch p.word.class {
	case tell:
		p.typ, p.ok = r.told(x.hits, near, start, p)
	case confirm:
		p.typ, p.ok = r.confirmed(near, p)
	case stop:
		p.typ = r.stopped(start, p)
	case request:
		p.typ, p.ok = requested(near)
	case begin, finish:
		p.typ, p.ok = started(between(x.hits, x.span.Start, p.start))
		if p.ok && p.word.class == finish && p.typ == timeline.Containment {
			p.typ = timeline.Recovery // the end of a measure: 緊急メンテナンスが終わった
		}
	case inquiry:
		p.typ, p.ok = timeline.Investigation, p.form == mainForm
	case send:
		if c, ok := nearest(near, apology, exposed, customer); ok && !strings.HasPrefix(r.folded[p.end:], "され") {
			p.typ = timeline.Notification
			if _, sorry := nearest(near, apology); c == exposed && !sorry {
				p.typ = timeline.Containment // 削除を頼むメールを送る
			}
		}
	case change:
		_, p.ok = nearest(near, secret)
	case tip:
		p.ok = p.form == mainForm
	}
	if p.status == timeline.Negated && p.typ != timeline.Recovery {
		p.ok = false
	}
	if p.typ == timeline.Other {
		p.ok = false
	}
}

// nearest returns the class of the last of hits that is one of classes.
func nearest(hits []hit, classes ...class) (class, bool) {
	for i := len(hits) - 1; i >= 0; i-- {
		for _, c := range classes {
			if hits[i].word.class == c {
				return c, true
			}
		}
	}
	return 0, false
}

// told returns the type of a report by who was told. One that comes from
// somebody, to nobody named, is the knowledge of those who hear it.
func (r *reader) told(all, near []hit, from int, p *predicate) (timeline.Type, bool) {
	if i := r.source(from, p.start); i >= 0 {
		n := 0
		for n < len(near) && near[n].start < i {
			n++
		}
		heard := near
		near = near[n:]
		if containsAny(r.folded[i:p.start], troubles) {
			return timeline.Detection, true // 看護師から、電子カルテが起動しないと連絡
		}
		if _, ok := nearest(near, authority, customer, staff); !ok {
			if _, ok := nearest(heard, inquiry); ok {
				return timeline.Investigation, true // 業者から調査の報告
			}
			return timeline.Detection, true
		}
	}
	if c, ok := nearest(near, authority, customer); ok {
		if c == authority {
			return timeline.AuthorityReport, true
		}
		return timeline.Notification, true
	}
	switch c, _ := nearest(near, staff, specialist, press, own); c {
	case press:
		return timeline.Disclosure, true
	case own:
		return timeline.Detection, true
	case staff, specialist:
		return timeline.Escalation, true
	}
	// 金融庁には26日に連絡し、今月6日に報告書を出した
	for i := len(all) - 1; i >= 0; i-- {
		if h := all[i]; h.end <= p.start && (h.word.class == authority || h.word.class == customer) && hasAnyPrefix(r.folded[h.end:], recipients) {
			if h.word.class == authority {
				return timeline.AuthorityReport, true
			}
			return timeline.Notification, true
		}
	}
	return p.word.typ, p.word.typ != timeline.Other
}

// source returns the offset after the から that names who tells, between from and
// to, or -1. A から after a date names none.
func (r *reader) source(from, to int) int {
	for i := to; ; {
		k := max(strings.LastIndex(r.folded[from:i], "から"), strings.LastIndex(r.folded[from:i], "より、"), strings.LastIndex(r.folded[from:i], "より「"), r.quoted(from, i))
		if k < 0 {
			return -1
		}
		i = from + k
		c, _ := utf8.DecodeLastRuneInString(r.folded[:i])
		if !unicode.IsDigit(c) && !unicode.Is(unicode.Hiragana, c) && !r.endsDate(i) {
			return i + len("から")
		}
	}
}

// quoted returns the last より of folded[from:to] whose words are told with との or 旨,
// as in 委託先より不正アクセスを受けたとの報告, relative to from, or -1.
func (r *reader) quoted(from, to int) int {
	words := r.folded[from:to]
	i := strings.LastIndex(words, "より")
	if i < 0 || !containsAny(words[i:], tellingNouns) {
		return -1
	}
	return i
}

// endsDate reports whether offset i is in or at the end of an expression.
func (r *reader) endsDate(i int) bool {
	k := sort.Search(len(r.mentions), func(k int) bool { return r.mentions[k].Span.End >= i })
	return k < len(r.mentions) && r.mentions[k].Span.Start < i
}

// endsAt reports whether an expression ends at offset i.
func (r *reader) endsAt(i int) bool {
	k := sort.Search(len(r.mentions), func(k int) bool { return r.mentions[k].Span.End >= i })
	return k < len(r.mentions) && r.mentions[k].Span.End == i
}

// confirmed returns the type of a 確認 by what was confirmed, the last thing named
// before it.
func (r *reader) confirmed(near []hit, p *predicate) (timeline.Type, bool) {
	const reach = 36 // bytes: twelve characters
	for i := len(near) - 1; i >= 0 && near[i].end+reach >= p.start; i-- {
		switch near[i].word.class {
		case fault:
			return timeline.Detection, true
		case scope:
			return timeline.Investigation, true
		}
		if near[i].word.typ == timeline.Recovery && near[i].word.class == plain {
			return timeline.Recovery, true
		}
	}
	return timeline.Confirmation, true
}

// stopped returns the type of a 停止: what stops of itself has failed, what is
// stopped is contained.
func (r *reader) stopped(from int, p *predicate) timeline.Type {
	before := r.folded[from:p.start]
	object, subject := strings.LastIndex(before, "を"), strings.LastIndex(before, "が")
	if object < 0 && subject >= 0 || subject > object {
		if !strings.HasPrefix(r.folded[p.end:], "させ") && !strings.HasPrefix(r.folded[p.end:], "され") {
			return timeline.Occurrence
		}
	}
	return timeline.Containment
}

// requested returns the type of a request by what was asked for.
func requested(near []hit) (timeline.Type, bool) {
	c, ok := nearest(near, inquiry, specialist, exposed)
	switch {
	case !ok:
		return 0, false
	case c == exposed:
		return timeline.Containment, true
	}
	return timeline.Investigation, true
}

// started returns the type of a 開始 or 完了 by what was begun or ended.
func started(near []hit) (timeline.Type, bool) {
	if _, ok := nearest(near, inquiry, scope); ok {
		return timeline.Investigation, true
	}
	for i := len(near) - 1; i >= 0; i-- {
		switch near[i].word.class {
		case measure:
			return timeline.Remediation, true
		case plain, stop, recovering, nominal:
			return near[i].word.typ, true
		}
	}
	return 0, false
}
