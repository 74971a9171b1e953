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

// source returns a document of the project's own, read.
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

// TestPageGolden compares the pages of NTT Com with those in testdata/report.
func TestPageGolden(t *testing.T) {
	one := report.New(report.Options{Calendar: calendar.National}, pageSource(t, "nttcom"))
	for _, l := range []report.Lang{report.Japanese, report.English} {
		var page, drawing bytes.Buffer
		require.NoError(t, report.WriteHTML(&page, one, l))
		require.NoError(t, report.WriteSVG(&drawing, one.Items[0], l))
		for name, got := range map[string][]byte{"nttcom." + l.String() + ".html": page.Bytes(), "nttcom." + l.String() + ".svg": drawing.Bytes()} {
			path := filepath.Join("..", "..", "testdata", "report", name)
			if *updatePage {
				require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o777))
				require.NoError(t, os.WriteFile(path, got, 0o666))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			require.Equal(t, string(want), string(got), name)
		}
	}
}
