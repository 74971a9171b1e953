package browser_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/testdata/documents"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// reports are those that are opened: one incident, and several with all that a report has.
func reports(t *testing.T) map[string]report.Report {
	t.Helper()
	var rules []deadline.Rule
	for r := range deadline.Default().All() {
		if strings.HasPrefix(r.ID, "jp.appi.") {
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
	all := report.Options{Calendar: calendar.National, Rules: set, Published: published}
	return map[string]report.Report{
		"nttcom": report.New(report.Options{Calendar: calendar.National}, sources(t, "nttcom")...),
		"many":   report.New(all, sources(t, documents.Bundled()...)...),
	}
}

// sources reads documents of the project's own.
func sources(t *testing.T, names ...string) (list []report.Source) {
	t.Helper()
	for _, name := range names {
		text, reference, err := documents.Open(name)
		require.NoError(t, err)
		d, _ := parse.Parser{Reference: reference}.Parse(name+".txt", text)
		list = append(list, report.Source{Name: name + ".txt", Text: text, Reference: reference, From: report.OriginAnnotation, Incidents: d.Incidents})
	}
	return list
}
