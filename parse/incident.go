package parse

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// A draft is an incident with its events as they were found.
type draft struct {
	title, org string
	thing      string // that its title begins with
	span       jpdate.Span
	events     []found
	articles   []jpdate.Span
	reference  jpdate.Date
	parties    []timeline.Party
	counts     []timeline.Count
	aside      bool // told in passing
	row        bool // of a table
}

// readEvents reads the events of each section and makes the incidents. Sections
// that continue one another make one.
func (r *reader) readEvents() {
	drafts := make([]draft, 0, len(r.sections))
	at := map[int]int{} // the draft of each section.incident
	var page []found    // the publications that the page begins with
	signed := false     // they are those of each of its incidents
	signer := ""        // whose they are then
	for k := range r.sections {
		s := &r.sections[k]
		events, asides := r.sectionEvents(s)
		last := r.lastReference(s)
		for _, a := range asides {
			a.reference, a.aside = last, true
			drafts = append(drafts, a)
		}
		switch {
		case k == 0:
			for _, e := range events {
				if isPublication(e) && len(page) < together {
					page = append(page, e)
				}
			}
			if len(r.sections) > 1 && r.preface {
				if signed = r.isSigned(s) && !r.isDigest(); signed {
					signer = s.org
				}
				continue
			}
		case slices.ContainsFunc(events, isPublication):
		case signed, hasAnyPrefix(s.title, otherIncidents):
			events = slices.Concat(page, events)
		}
		if i, ok := at[s.incident]; ok {
			d := &drafts[i]
			d.span.End = max(d.span.End, r.spanOf(s).End)
			d.events = append(d.events, events...)
			d.articles = append(d.articles, r.spanOf(s))
			d.reference = later(d.reference, last)
			d.parties = r.parties(d.parties, s)
			d.counts = append(d.counts, r.counts(s)...)
		} else {
			at[s.incident] = len(drafts)
			drafts = append(drafts, draft{title: s.title, org: cmp.Or(s.org, signer), thing: s.thing, span: r.spanOf(s), events: slices.Clone(events), articles: []jpdate.Span{r.spanOf(s)}, reference: last, parties: r.parties(nil, s), counts: r.counts(s)})
		}
	}
	drafts = withRows(drafts)
	slices.SortStableFunc(drafts, func(a, b draft) int { return cmp.Compare(a.span.Start, b.span.Start) })
	for i, d := range drafts {
		preface := i == 0 && len(drafts) > 1
		if len(d.events) == 0 && (preface || d.org == "" && d.thing == "") {
			continue // it tells of nothing, or only stands before what does
		}
		events := settle(d.events)
		if d.aside && len(events) == 0 {
			continue
		}
		if len(d.articles) == 1 {
			d.articles = nil
		}
		r.doc.Incidents = append(r.doc.Incidents, timeline.Incident{
			Title: d.title, Org: d.org, Parties: d.parties, Span: d.span, Events: events, Articles: d.articles, Reference: d.reference, Counts: d.counts,
		})
	}
}

// withRows returns drafts without the rows of tables that only sum up what a section with
// the name of the row tells: their events are those of that section, too.
func withRows(drafts []draft) []draft {
	named := map[string]int{}
	for i, d := range drafts {
		if d.aside {
			continue
		}
		label, _, _ := strings.Cut(strings.ReplaceAll(d.title, "　", " "), " ")
		for _, name := range [...]string{d.org, label} {
			if _, ok := named[name]; !ok && name != "" {
				named[name] = i
			}
		}
	}
	sumsUp := func(d draft) bool {
		_, ok := named[d.title]
		return d.row && ok
	}
	for _, d := range drafts {
		if sumsUp(d) {
			t := &drafts[named[d.title]]
			t.span = jpdate.Span{Start: min(t.span.Start, d.span.Start), End: max(t.span.End, d.span.End)}
			t.articles = append(t.articles, d.span)
			slices.SortFunc(t.articles, func(a, b jpdate.Span) int { return cmp.Compare(a.Start, b.Start) })
			t.events = append(t.events, d.events...)
		}
	}
	return slices.DeleteFunc(drafts, sumsUp)
}

// lastReference returns the last day on which the text of s was published, as it or the
// page that it stands on says.
func (r *reader) lastReference(s *section) (last jpdate.Date) {
	for i := s.first; i < s.last; i++ {
		l := &r.doc.lines[i]
		last = later(last, l.reference)
		if l.role == dateline || l.role == heading && l.date >= 0 {
			for k := l.first; k < l.last; k++ {
				if day, ok := r.mentions[k].When.Date(); ok {
					last = later(last, day)
				}
			}
		}
	}
	return last
}

// later returns the later of two days; the zero Date is before all.
func later(a, b jpdate.Date) jpdate.Date {
	if b.IsValid() && (!a.IsValid() || b.Compare(a) > 0) {
		return b
	}
	return a
}

func (r *reader) spanOf(s *section) jpdate.Span {
	lines := r.doc.lines
	return jpdate.Span{Start: lines[s.first].span.Start, End: lines[s.last-1].span.End}
}

// isSigned reports whether s, the head of a page, names the organisation whose page
// it is, or says that it is a release.
func (r *reader) isSigned(s *section) bool {
	for i := s.first; i < s.last; i++ {
		l := &r.doc.lines[i]
		words := r.of(l.span)
		name, _, _ := strings.Cut(strings.TrimSpace(words), " ") // 甲市教育委員会 学務課
		if l.role == dateline && hasAnyPrefix(words, publicationLabels) || isOrganisation(strings.TrimSpace(words)) || isOrganisation(name) ||
			slices.Contains(releases, strings.TrimFunc(words, isPadding)) || r.besideDateline(s, i) && publicOffice(words) != "" {
			return true
		}
	}
	return false
}

// besideDateline reports whether line i of s stands right before or after a date of
// publication.
func (r *reader) besideDateline(s *section, i int) bool {
	lines := r.doc.lines
	return i > s.first && lines[i-1].role == dateline || i+1 < s.last && lines[i+1].role == dateline
}

// publicOffice returns the municipality that the line s names with an office of it, or "":
// 甲市 of 甲市総務部情報課.
func publicOffice(s string) string {
	const longest = 30 // characters
	s = strings.TrimSpace(s)
	if utf8.RuneCountInString(s) > longest || !hasAnySuffix(s, offices) || !isName(s) || strings.ContainsFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && !isSpace(c) }) {
		return ""
	}
	for _, kind := range publicKinds {
		if i := strings.Index(s, kind); i > 0 && !slices.Contains(somewhere, s[:i]) && !hasAnyPrefix(s[i:], founders) {
			return s[:i+len(kind)]
		}
	}
	return ""
}

// isPublication reports whether e tells when something was published.
func isPublication(e found) bool {
	return e.Mentions[0].Reason == reasonDateline
}
