package report

import (
	_ "embed"
)

type pageRule struct{ ID, Title, Law, Applies, Note, Source, Checked string }

type pagePublished struct {
	Measure, Value, Statistic, Of, Source, Verified, Note string
	Lang                                                  string
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
