package report_test

import (
	"os"

	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// A text is parsed and reported on in Japanese.
func ExampleWriteMarkdown() {
	const text = "2020年5月28日 青葉通信株式会社\n不正アクセスについて\n5月7日に不正アクセスを検知し、同日、サーバーを停止しました。\n"
	doc, _ := parse.Parser{}.Parse("release.txt", text)
	r := report.New(report.Options{Calendar: calendar.National}, report.Source{
		Name: doc.Name, Text: doc.Text, Reference: doc.Reference, From: report.OriginText, Incidents: doc.Incidents,
	})
	if err := report.WriteMarkdown(os.Stdout, r, report.Japanese, report.MarkdownOptions{}); err != nil {
		panic(err)
	}
	// Output:
	// # 検知から公表までの日数
	//
	// 検知から公表まで: 21日
	//
	// | 事案 | 組織 | 検知 | 公表 | 日数 | 営業日数 |
	// |---|---|---|---|---:|---:|
	// | 不正アクセスについて | 青葉通信株式会社 | 2020-05-07 | 2020-05-28 | 21 | 15 |
	//
	// ### 不正アクセスについて
	//
	// - 根拠: 「5月7日」 release.txt:3:1(73–81バイト) → 「2020年5月28日」 release.txt:1:1(0–16バイト)
	// - 営業日数: 15
	// - 仮定: 検知: 年は、日付が基準日より前か、その後まもない時期になる最も新しい年とした
	// - ほかの間隔: 検知から封じ込めまで 0日
	// - 経過: 3件の出来事(一覧は省略)
	//
	// ## 読んだ文書 1件
	//
	// - release.txt: 基準日 2020-05-28(文章の日付)
}
