package report_test

import (
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/testdata/documents"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

var update = flag.Bool("update", false, "rewrite the golden files of this package")

// langs is the languages.
var langs = []report.Lang{report.Japanese, report.English}

// bundled returns the report on the documents that the programs come with, with all that a
// report may have.
func bundled(t testing.TB) report.Report {
	t.Helper()
	return report.New(options(t), sources(t, documents.Bundled()...)...)
}

// nttcom returns the report on one document, without rules and figures.
func nttcom(t testing.TB) report.Report {
	t.Helper()
	return report.New(report.Options{Calendar: calendar.National}, sources(t, "nttcom")...)
}

// options returns options that ask for everything.
func options(t testing.TB) report.Options {
	t.Helper()
	var published []cohort.Published
	for _, p := range cohort.PublishedValues() {
		if p.Measure == "occurrence to disclosure" || p.Measure == "detection to report to HHS" || p.Name == "sec-8k-median-2025" {
			published = append(published, p)
		}
	}
	return report.Options{Calendar: calendar.National, Rules: appi(t), Published: published}
}

// appi returns the rules of the Act on the Protection of Personal Information.
func appi(t testing.TB) deadline.Set {
	t.Helper()
	var rules []deadline.Rule
	for r := range deadline.Default().All() {
		if strings.HasPrefix(r.ID, "jp.appi.") {
			rules = append(rules, r)
		}
	}
	set, err := deadline.NewSet(rules...)
	require.NoError(t, err)
	return set
}

func sources(t testing.TB, list ...string) (all []report.Source) {
	t.Helper()
	for _, name := range list {
		text, reference, err := documents.Open(name)
		require.NoError(t, err)
		d, _ := parse.Parser{Reference: reference}.Parse(name+".txt", text)
		from := report.OriginText
		if reference != (jpdate.Date{}) {
			from = report.OriginAnnotation
		}
		all = append(all, report.Source{Name: d.Name, Text: text, Reference: d.Reference, From: from, Incidents: d.Incidents})
	}
	return all
}

// golden compares what was written with the golden file of the given name. To accept what
// it is now: go test ./timeline/report -update
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", "golden", name)
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o777))
		require.NoError(t, os.WriteFile(file, got, 0o666))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err, "to make it: -update")
	require.True(t, string(want) == string(got), "%s is another; to see how: -update and git diff", file)
}

func TestOrigin(t *testing.T) {
	for o, name := range []string{"none", "text", "option", "annotation"} {
		text, err := report.Origin(o).MarshalText()
		require.NoError(t, err)
		require.Equal(t, name, string(text))
		var back report.Origin
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, report.Origin(o), back)
	}
	_, err := report.Origin(4).MarshalText()
	require.EqualError(t, err, "report: no origin of a reference date 4")
	r := report.New(report.Options{}, report.Source{From: 4})
	require.Error(t, report.WriteJSON(io.Discard, r, report.English))
	require.NoError(t, report.WriteText(io.Discard, r, report.English, report.TextOptions{}))
	require.NoError(t, report.WriteHTML(io.Discard, r, report.English))
}
