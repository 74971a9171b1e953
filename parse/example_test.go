package parse_test

import (
	"fmt"
	"strings"

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

// A word of one's own gives its date a type.
func ExampleLexicon_With() {
	words, err := parse.ReadWords(strings.NewReader("御用とな\tplain\tenforcement\t男が御用となった。\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	lexicon, err := parse.DefaultLexicon().With(words...)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, p := range []parse.Parser{{}, {Lexicon: lexicon}} {
		doc, _ := p.Parse("news.txt", "5月7日、男が御用となった。")
		for _, inc := range doc.Incidents {
			for _, e := range inc.Events {
				fmt.Println(e.Type, e.Mentions[0].Text, e.Mentions[0].Trigger.Of(doc.Text), e.Mentions[0].Confidence)
			}
		}
	}
	// Output:
	// enforcement 5月7日 御用とな high
}
