package report

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"strings"
)

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
		m.Sentence = fmt.Sprintf(words.MedianOfFew, counts.Total, counts.Measured, pageRange(f.Min), pageRange(f.Max))
	}
	if counts.Measured >= spreadLeast {
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
