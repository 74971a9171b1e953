package report

import (
	"cmp"
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A pageMark is a place in a text that dates events.
type pageMark struct {
	span   jpdate.Span
	events []pageRef
}

// A pageRef is an event of the report: its item and its place in Incident.Events.
type pageRef struct{ item, event int }

// ID returns the anchor of the event.
func (e pageRef) ID() string {
	return "i" + strconv.Itoa(e.item+1) + "-e" + strconv.Itoa(e.event+1)
}

// pageText is the text of one source, marked.
type pageText struct {
	source int
	marks  []pageMark
}

// pageTexts returns the texts of the report of a with the places that the events of its
// items rest on.
func pageTexts(a *atlas) []pageText {
	r := a.report
	texts := make([]pageText, len(r.Sources))
	for i := range r.Sources {
		texts[i].source = i
	}
	for i, it := range r.Items {
		for k, e := range it.Incident.Events {
			for _, m := range e.Mentions {
				_, at := a.source(m, it.Source)
				if at < 0 || !pageInText(r.Sources[at].Text, m.Span) {
					continue
				}
				t := &texts[at]
				t.marks = append(t.marks, pageMark{m.Span, []pageRef{{i, k}}})
			}
		}
	}
	for i := range texts {
		texts[i].marks = pageMerged(texts[i].marks)
	}
	return texts
}

// pageInText reports whether s is a place in text, of whole characters.
func pageInText(text string, s jpdate.Span) bool {
	return s.Start >= 0 && s.Start < s.End && s.End <= len(text) &&
		utf8.RuneStart(text[s.Start]) && (s.End == len(text) || utf8.RuneStart(text[s.End]))
}

// pageMerged makes one of marks that overlap.
func pageMerged(marks []pageMark) []pageMark {
	slices.SortStableFunc(marks, func(a, b pageMark) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.span.End, b.span.End))
	})
	kept := marks[:0]
	for _, m := range marks {
		n := len(kept)
		if n == 0 || m.span.Start >= kept[n-1].span.End {
			kept = append(kept, m)
			continue
		}
		last := &kept[n-1]
		last.span.End = max(last.span.End, m.span.End)
		if !slices.Contains(last.events, m.events[0]) {
			last.events = append(last.events, m.events[0])
		}
	}
	return kept
}

// anchor returns the ID of the mark that begins at or covers offset i, "" if none does.
func (t pageText) anchor(i int) string {
	k, _ := slices.BinarySearchFunc(t.marks, i, func(m pageMark, i int) int { return cmp.Compare(m.span.End, i+1) })
	if k == len(t.marks) || t.marks[k].span.Start > i {
		return ""
	}
	return "s" + strconv.Itoa(t.source+1) + "-" + strconv.Itoa(t.marks[k].span.Start)
}

// pageSegment is a part of a text: plain, or marked if it has an ID.
type pageSegment struct {
	Text, ID string
	Links    []pageLink
}

// pageLink is a link within the page.
type pageLink struct{ Href, Text, Label string }

// segments returns the text in parts.
func (t pageText) segments(b *pageBuilder) (list []pageSegment) {
	text, at, words := b.Sources[t.source].Text, 0, b.W
	for _, m := range t.marks {
		if m.span.Start > at {
			list = append(list, pageSegment{Text: cleaned(text[at:m.span.Start])})
		}
		s := pageSegment{Text: cleaned(m.span.Of(text)), ID: t.anchor(m.span.Start)}
		for _, ref := range m.events {
			e := b.Items[ref.item].Incident.Events[ref.event]
			href := "#" + ref.ID()
			if len(b.Items) > 1 && ref.item >= b.listed {
				href = "#i" + strconv.Itoa(ref.item+1)
			}
			s.Links = append(s.Links, pageLink{Href: href, Text: words.typ(e.Type), Label: words.typ(e.Type) + words.Colon + pageWhen(e.When, words.lang)})
		}
		list = append(list, s)
		at = m.span.End
	}
	if at < len(text) {
		list = append(list, pageSegment{Text: cleaned(text[at:])})
	}
	return list
}

// pageHTML marks s, made by this package of escaped parts, as markup.
func pageHTML(s string) template.HTML { return template.HTML(s) }

// A pageQuotation is a text in the page.
type pageQuotation struct {
	ID       string
	Name     pageString
	Segments []pageSegment
	Lang     string
	Open     bool
}

type pageOrigin struct{ Name, Href, Reference, From string }

// pageWhich returns which of the texts are in the page: those that have room.
func pageWhich(r Report, texts []pageText) []bool {
	in, size := make([]bool, len(texts)), 0
	for i, t := range texts {
		n := len(r.Sources[i].Text) + 130*len(t.marks)
		if r.Sources[i].Text == "" || i > 0 && size+n > pageQuoted {
			continue
		}
		in[i], size = true, size+n
	}
	return in
}

// quotations puts the texts and where they are from into the page.
func (b *pageBuilder) quotations(v *pageView) {
	left := 0
	for i, s := range b.Sources {
		o := pageOrigin{Name: pageLine(s.Name), Reference: b.W.ReferenceNone, From: b.words.origin(s.From)}
		if s.Reference.IsValid() {
			o.Reference = fmt.Sprintf(b.W.Reference, pageDate(s.Reference, b.L))
		}
		switch {
		case b.quoted[i]:
			id := fmt.Sprintf("s%d", i+1)
			o.Href = "#" + id
			v.Texts = append(v.Texts, pageQuotation{
				ID: id, Name: b.string(s.Name), Segments: b.texts[i].segments(b), Lang: pageTongue(s.Text), Open: len(b.Sources) == 1,
			})
		case s.Text != "":
			left++
		}
		v.Sources = append(v.Sources, o)
	}
	if left > 0 {
		v.TextLeft = fmt.Sprintf(b.W.TextLeft, left)
	}
}
