package report_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/testdata/documents"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

var updatePage = flag.Bool("update-page", false, "rewrite the pages and drawings in testdata/report")

// pageSource returns a document of the project's own, read.
func pageSource(t testing.TB, name string) report.Source {
	t.Helper()
	text, reference, err := documents.Open(name)
	require.NoError(t, err)
	d, _ := parse.Parser{Reference: reference}.Parse(name+".txt", text)
	return report.Source{Name: name + ".txt", Text: text, Reference: reference, From: "annotation", Incidents: d.Incidents}
}

// pageOptions are the options of a report that has everything.
func pageOptions(t testing.TB) report.Options {
	t.Helper()
	var rules []deadline.Rule
	for r := range deadline.Default().All() {
		if len(r.ID) > 8 && r.ID[:8] == "jp.appi." {
			rules = append(rules, r)
		}
	}
	set, err := deadline.NewSet(rules...)
	require.NoError(t, err)
	var published []cohort.Published
	for _, p := range cohort.PublishedValues() {
		if p.Measure == "occurrence to disclosure" || p.Measure == "detection to report to HHS" || p.Name == "sec-8k-median-2025" {
			published = append(published, p)
		}
	}
	return report.Options{Calendar: calendar.National, Rules: set, Published: published}
}

// pageReport returns the report on the documents that the programs come with.
func pageReport(t testing.TB) report.Report {
	t.Helper()
	var sources []report.Source
	for _, name := range []string{"nttcom", "softbank", "blog-2023", "contractor-ransomware-cities", "card-leaks", "misdirected-data", "maker-ransomware-first", "hospital-usb-loss", "shop-skimming", "cloud-exposure-letter"} {
		sources = append(sources, pageSource(t, name))
	}
	return report.New(pageOptions(t), sources...)
}

// pageGolden compares got with the file of the given name in testdata/report.
func pageGolden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("..", "..", "testdata", "report", name)
	if *updatePage {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o777))
		require.NoError(t, os.WriteFile(path, got, 0o666))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), string(got), name)
}

// TestPageGolden compares the pages of NTT Com with those in testdata/report.
func TestPageGolden(t *testing.T) {
	one := report.New(report.Options{Calendar: calendar.National}, pageSource(t, "nttcom"))
	for _, l := range []report.Lang{report.Japanese, report.English} {
		var page, drawing bytes.Buffer
		require.NoError(t, report.WriteHTML(&page, one, l))
		require.NoError(t, report.WriteSVG(&drawing, one.Items[0], l))
		for name, got := range map[string][]byte{"nttcom." + l.String() + ".html": page.Bytes(), "nttcom." + l.String() + ".svg": drawing.Bytes()} {
			pageGolden(t, name, got)
		}
	}
}

// uncertain tells of dates of every kind that a drawing shows.
const uncertain = `2024年8月5日 株式会社青葉
サーバーへの不正アクセスについて
2024年4月10日以降、当社のサーバーへの不正アクセスが発生していました。5月下旬に検知し、5月30日13時20分にサーバーを停止しました。
6月3日から6月21日まで専門会社が調査を行いました。6月7日、個人情報保護委員会に報告しました。8月20日にサービスを再開する予定です。
`

// TestDrawingUncertain compares the drawing of dates that are not known to the day with
// that in testdata/report.
func TestDrawingUncertain(t *testing.T) {
	d, _ := parse.Parser{}.Parse("uncertain.txt", uncertain)
	r := report.New(pageOptions(t), report.Source{Name: "uncertain.txt", Text: uncertain, Incidents: d.Incidents})
	require.Len(t, r.Items, 1)
	var b bytes.Buffer
	require.NoError(t, report.WriteSVG(&b, r.Items[0], report.Japanese))
	pageGolden(t, "uncertain.ja.svg", b.Bytes())
	checkReport(t, r)
}
