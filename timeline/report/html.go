package report

import (
	"bytes"
	_ "embed"
	"fmt"
	"html/template"
	"io"
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

// A pageString is words that were not written for the page, and their language if that is
// another than that of the page.
type pageString struct{ Text, Lang string }

func newPage(r Report, l Lang) (*pageView, error) {
	words := pageWordsOf(l)
	metric := words.metric(r.Options.Metric)
	v := &pageView{L: l, W: words, Title: fmt.Sprintf(words.Title, metric), Style: template.CSS(pageStyle + svgStyle), Defs: pageHTML(svgDefs), None: len(r.Items) == 0}
	rd := newReading(r, l)
	texts := pageTexts(rd.atlas)
	b := &pageBuilder{reading: rd, L: l, W: words, texts: texts, quoted: pageWhich(r, texts)}
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

// string returns s with its language.
func (b *pageBuilder) string(s string) pageString {
	s = pageLine(s)
	return pageString{s, pageOther(s, b.L)}
}
