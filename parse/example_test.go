package parse_test

import (
	"fmt"

	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
)

// The program of the README.
func Example() {
	const text = "2020年5月28日 青葉通信株式会社\n5月7日に不正アクセスを検知し、同日、サーバーを停止しました。"
	doc, _ := parse.Parser{}.Parse("release.txt", text)
	for _, inc := range doc.Incidents {
		for _, e := range inc.Timeline().All() {
			fmt.Println(e.When, e.Type, e.Mentions[0].Text, e.Mentions[0].Span, e.When.Assumed.Names())
		}
		if delay, ok := inc.Measure(timeline.Metric{From: timeline.Detection, To: timeline.Disclosure}); ok {
			fmt.Println(inc.Org, delay.Metric, delay.Days, "days")
		}
	}
	// Output:
	// 2020-05-07 detection 5月7日 {42 50} [year-from-reference]
	// 2020-05-07 containment 同日 {86 92} [counted-from-context]
	// 2020-05-28 disclosure 2020年5月28日 {0 16} []
	// 青葉通信株式会社 detection → disclosure 21 days
}
