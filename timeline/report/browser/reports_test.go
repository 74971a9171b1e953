package browser_test

import (
	"fmt"
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
		"vague":  report.New(all, vague()...),
		"bound":  report.New(all, vague()[1:2]...),
		"many":   report.New(all, sources(t, documents.Bundled()...)...),
	}
}

// vague is of incidents whose dates are ranges, bounds, hours and years apart, so that their
// numbers and labels are long.
func vague() (list []report.Source) {
	for i, text := range []string{
		"2024年8月5日 株式会社青葉\nNTTコミュニケーションズの設備での障害について\n2024年4月10日以降、不正アクセスが発生していました。5月下旬に検知し、5月30日13時20分に停止しました。6月3日から21日まで調査を行い、8月20日に再開する予定です。\n",
		"2024年9月1日 株式会社若葉\nサーバーの障害について\n2024年5月1日までに不正アクセスを検知しました。2024年6月10日以降に公表しました。\n",
		"2024年9月1日 株式会社紅葉\nサーバーの障害について\n2023年4月に不正アクセスを検知し、2023年9月上旬に公表しました。7月3日頃に停止しました。\n",
		"2025年4月10日 株式会社双葉\nサービスの障害について\n4月9日23時40分に障害を検知し、4月10日0時15分に公表しました。4月10日2時に復旧しました。\n",
		"2025年4月10日 株式会社万葉\n古い不備について\n2001年4月9日に不備が発生し、2025年3月1日に検知し、4月10日に公表しました。\n",
	} {
		d, _ := parse.Parser{}.Parse(fmt.Sprintf("vague-%d.txt", i), text)
		list = append(list, report.Source{Name: d.Name, Text: text, Reference: d.Reference, From: report.OriginText, Incidents: d.Incidents})
	}
	return list
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
