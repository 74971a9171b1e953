package report

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

//go:embed style.css
var pageStyle string

//go:embed page.tmpl
var pageSource string

var pageTemplate = template.Must(template.New("page").Parse(pageSource))

// How much of a page its parts may take, in bytes. What goes beyond is told in fewer words,
// and the page says so.
const (
	pageFull    = 1_500_000 // incidents with their drawings and quotations
	pageCompact = 2_600_000 // and those with their events alone
	pageQuoted  = 1_200_000 // the texts
)

// WriteHTML writes r as one page that needs nothing else: no script runs in it and nothing
// is loaded. It shows what is uncertain as such, leads from every event to the words that
// it rests on and back, and can be read in print, without colours and by keyboard. Of very
// many incidents the last are told in fewer words, so that the page stays below some
// 5 MB, and it says so. It returns the error of w.
func WriteHTML(w io.Writer, r Report, l Lang) error {
	v, err := newPage(r, l)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := pageTemplate.ExecuteTemplate(&b, "page", v); err != nil {
		return err
	}
	_, err = w.Write(b.Bytes())
	return err
}

// A pageView is what the page shows.
type pageView struct {
	L         Lang
	W         *pageWords
	Title     string
	Style     template.CSS
	Defs      template.HTML
	Lead      *pageIncident // of a report on one incident; else nil
	Many      *pageMany
	Incidents []template.HTML
	Missing   []pageRow
	MissNote  string
	Reading   []string
	Rules     []pageRule
	Published []pagePublished
	Texts     []pageQuotation
	TextLeft  string
	Sources   []pageOrigin
	None      bool
}

// pageMany is the head of a report on several incidents.
type pageMany struct {
	Number, Unit, Caption, Sentence string
	Notes                           []string
	Compare, Delays                 template.HTML
	Cut                             string
	From, To                        string // the types of the ends
	Rows                            []pageRow
}

// A pageRow is an incident in a list.
type pageRow struct {
	ID, Own      string // the section of it; its own, if it has no section
	Name, Org    pageString
	From, To     string
	Days, Reason string
}

// A pageString is words that were not written for the page, and their language if that is
// another than that of the page.
type pageString struct{ Text, Lang string }

type pageRule struct{ ID, Title, Law, Applies, Note, Source, Checked string }

type pagePublished struct {
	Measure, Value, Statistic, Of, Source, Verified, Note string
	Lang                                                  string
}

// A pageQuotation is a text in the page.
type pageQuotation struct {
	ID       string
	Name     pageString
	Segments []pageSegment
	Lang     string
	Open     bool
}

type pageOrigin struct{ Name, Href, Reference, From string }

func newPage(r Report, l Lang) (*pageView, error) {
	words := pageWordsOf(l)
	metric := words.metric(r.Options.Metric)
	v := &pageView{L: l, W: words, Title: fmt.Sprintf(words.Title, metric), Style: template.CSS(pageStyle + svgStyle), Defs: pageHTML(svgDefs), None: len(r.Items) == 0}
	texts := pageTexts(r)
	b := &pageBuilder{reading: newReading(r, l), L: l, W: words, texts: texts, quoted: pageWhich(r, texts)}
	if len(r.Items) == 1 {
		v.Lead = b.incident(0, false)
		v.Title = v.Lead.Name.Text
		if v.Lead.Days != "" {
			v.Title += words.Colon + v.Lead.Days + v.Lead.Unit
		}
	} else if err := b.many(v); err != nil {
		return nil, err
	}
	b.missing(v)
	b.howToRead(v)
	b.listRules(v)
	b.listPublished(v)
	b.quotations(v)
	return v, nil
}

// A pageBuilder makes the parts of the page.
type pageBuilder struct {
	*reading
	L      Lang
	W      *pageWords
	texts  []pageText
	quoted []bool // which texts are in the page
	listed int    // from which item on only a row of the list is given
}

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

// many fills in what a report on several incidents has.
func (b *pageBuilder) many(v *pageView) error {
	words, counts := b.W, b.Cohort.Counts
	metric := words.metric(b.Options.Metric)
	m := &pageMany{Caption: words.HeroNone, From: words.end(b.Options.Metric.From, b.Options.Metric.FromChoice), To: words.end(b.Options.Metric.To, b.Options.Metric.ToChoice)}
	v.Many = m
	f := b.Cohort.Figures
	if counts.Measured > 0 {
		m.Number, m.Unit = pageRange(f.Median), strings.TrimPrefix(words.Days, "%s")
		m.Caption = fmt.Sprintf(words.HeroMany, metric, counts.Measured)
		m.Sentence = fmt.Sprintf(words.MedianOf, counts.Total, counts.Measured, pageRange(f.Q1), pageRange(f.Q3), pageRange(f.Min), pageRange(f.Max))
		m.Notes = append(m.Notes, fmt.Sprintf(words.CohortSpread, pageRange(f.P90)))
	}
	if counts.Missing > 0 {
		m.Notes = append(m.Notes, fmt.Sprintf(words.CohortMissing, counts.Missing))
	}
	if counts.Open > 0 {
		m.Notes = append(m.Notes, fmt.Sprintf(words.CohortOpen, counts.Open))
	}
	if counts.Negative > 0 {
		m.Notes = append(m.Notes, fmt.Sprintf(words.NegativeNote, counts.Negative))
	}
	if b.BusinessCount > 0 {
		m.Notes = append(m.Notes, fmt.Sprintf(words.BusinessMedian, pageRange(b.Business), b.BusinessCount))
	}
	list := pageCompared(b.Report)
	if len(list) > 1 {
		m.Compare = pageHTML(svgCompare(b.Report, list, b.L))
		m.Delays = pageHTML(svgDelays(b.Report, b.L))
		if n := len(list) - svgRows; n > 0 {
			m.Cut = fmt.Sprintf(words.CompareCut, svgRows, n)
		}
	}
	size := 0
	b.listed = len(b.Items)
	compact := false
	for i := range b.Items {
		now := size > pageFull
		var part bytes.Buffer
		if now && !compact {
			compact = true
			part.WriteString(`<p class="cut-note">` + template.HTMLEscapeString(fmt.Sprintf(words.Compact, len(b.Items)-i)) + "</p>\n")
		}
		if size > pageCompact {
			b.listed = i
			v.Incidents = append(v.Incidents, pageHTML(`<p class="cut-note">`+template.HTMLEscapeString(fmt.Sprintf(words.Left, len(b.Items)-i))+"</p>\n"))
			break
		}
		if err := pageTemplate.ExecuteTemplate(&part, "incident", b.incident(i, now)); err != nil {
			return err
		}
		size += part.Len()
		v.Incidents = append(v.Incidents, pageHTML(part.String()))
	}
	for _, i := range list { // in the order of the drawing
		m.Rows = append(m.Rows, b.row(i))
	}
	return nil
}

// row returns the row of item i in a list.
func (b *pageBuilder) row(i int) pageRow {
	it := b.Items[i]
	id := fmt.Sprintf("i%d", i+1)
	x := pageRow{ID: id, Name: b.string(pageClip(pageName(it.Incident, b.L), 200)), Org: b.string(pageClip(it.Incident.Org, 100))}
	if strings.Contains(x.Name.Text, x.Org.Text) {
		x.Org = pageString{}
	}
	if len(b.Items) > 1 && i >= b.listed {
		x.ID, x.Own = "", id
	}
	if it.Measured() {
		x.From, x.Days = b.W.when(it.Main.From), b.W.measured(it.Main)
		if x.To = b.W.NoDue; !it.Main.Open {
			x.To = b.W.when(it.Main.To)
		}
	} else {
		x.Reason = b.reason(it)
	}
	return x
}

// string returns s with its language.
func (b *pageBuilder) string(s string) pageString {
	s = pageLine(s)
	return pageString{s, pageOther(s, b.L)}
}

// missing lists what could not be measured.
func (b *pageBuilder) missing(v *pageView) {
	for i, it := range b.Items {
		if !it.Measured() {
			v.Missing = append(v.Missing, b.row(i))
		}
	}
	if v.Missing != nil {
		v.MissNote = fmt.Sprintf(b.W.UnmeasuredNote, b.W.metric(b.Options.Metric))
	}
}

// howToRead says how the page is to be read.
func (b *pageBuilder) howToRead(v *pageView) {
	v.Reading = []string{b.W.CountNote, b.W.UncertainNote, b.W.AssumedNote}
	if len(b.Items) > 1 {
		v.Reading = append(v.Reading, b.Cohort.Caveats.Explain(b.L.String())...)
	}
	for range b.Options.Rules.All() {
		v.Reading = append(v.Reading, b.W.LegalNote)
		break
	}
}

func (b *pageBuilder) listRules(v *pageView) {
	l := b.L.String()
	for x := range b.Options.Rules.All() {
		v.Rules = append(v.Rules, pageRule{
			pageLine(x.ID), pageLine(x.Title.In(l)), pageLine(x.Law), pageLine(x.Applies.In(l)), pageLine(x.Note.In(l)), pageLine(x.Source), pageDate(x.Checked, b.L),
		})
	}
}

func (b *pageBuilder) listPublished(v *pageView) {
	for _, p := range b.Options.Published {
		x := pagePublished{
			Measure: pageLine(p.Measure), Value: pageValue(p, b.W), Statistic: pageStatistic(p, b.W), Of: pageLine(p.Population), Source: pageLine(p.Source), Lang: pageOther(p.Measure, b.L),
		}
		if p.Data != "" {
			x.Of += " (" + pageLine(p.Data) + ")"
		}
		if names := b.words.Verified; int(p.Verified) < len(names) {
			x.Verified = names[p.Verified]
		}
		if p.Read != "" {
			x.Verified += b.W.Open + pageLine(p.Read) + b.W.Close
		}
		if !svgDrawable(p) {
			x.Note = b.W.NotDrawn
		}
		v.Published = append(v.Published, x)
	}
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

// pageOrdered returns the places of the events of inc in Incident.Events, in the order of
// its timeline.
func pageOrdered(inc timeline.Incident) []int {
	type key struct {
		typ    timeline.Type
		status timeline.Status
		when   jpdate.When
		actor  string
	}
	of := func(e timeline.Event) key { return key{e.Type, e.Status, e.When, e.Actor} }
	at := make(map[key][]int, len(inc.Events))
	for i, e := range inc.Events {
		at[of(e)] = append(at[of(e)], i)
	}
	list := make([]int, 0, len(inc.Events))
	for _, e := range inc.Timeline().All() {
		k := of(e)
		list = append(list, at[k][0])
		at[k] = at[k][1:]
	}
	return list
}
