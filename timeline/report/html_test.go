package report_test

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// TestPageGolden compares the page of one incident with what it was.
func TestPageGolden(t *testing.T) {
	for _, l := range langs {
		var page bytes.Buffer
		require.NoError(t, report.WriteHTML(&page, nttcom(t), l))
		golden(t, "nttcom."+l.String()+".html", page.Bytes())
	}
}

// TestDrawings compares the drawing of each bundled incident with what it was: the file is
// named for its document and the place that it has there.
func TestDrawings(t *testing.T) {
	r := bundled(t)
	for i, it := range r.Items {
		first := slices.IndexFunc(r.Items, func(o report.Item) bool { return o.Source == it.Source })
		name := fmt.Sprintf("%s.%d", strings.TrimSuffix(r.Sources[it.Source].Name, ".txt"), i-first+1)
		for _, l := range langs {
			var b bytes.Buffer
			require.NoError(t, report.WriteSVG(&b, it, l))
			golden(t, filepath.Join("svg", name+"."+l.String()+".svg"), b.Bytes())
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
// what it was.
func TestDrawingUncertain(t *testing.T) {
	d, _ := parse.Parser{}.Parse("uncertain.txt", uncertain)
	r := report.New(options(t), report.Source{Name: "uncertain.txt", Text: uncertain, Incidents: d.Incidents})
	require.Len(t, r.Items, 1)
	for _, l := range langs {
		var b bytes.Buffer
		require.NoError(t, report.WriteSVG(&b, r.Items[0], l))
		golden(t, filepath.Join("svg", "uncertain."+l.String()+".svg"), b.Bytes())
	}
	checkReport(t, r)
}
