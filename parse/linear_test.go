package parse_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/jpincident/incidenttimeline/parse"
)

// hostile holds texts that no one writes, of n repetitions, with an n that makes
// one of tens of kilobytes or more.
var hostile = []struct {
	name string
	n    int
	text func(n int) string
}{
	{"one word, no break", 80_000, repeat("障害")},
	{"a megabyte of 一", 170_000, repeat("一")},
	{"no full stop", 8_000, repeat("5月7日に不正アクセスを検知し、遮断しました、")},
	{"dates in a sentence", 10_000, repeat("5月7日、")},
	{"dates with their verbs in a sentence", 10_000, repeat("5月7日に公表し、")},
	{"verbs in a sentence", 10_000, repeat("公表し、")},
	{"verbs of one date", 10_000, prefixed("5月7日に", "公表し、")},
	{"what is begun", 10_000, prefixed("5月7日に", "開始を報告し")},
	{"since and from", 1_500, repeat("7日から報告")},
	{"open quotation marks", 10_000, repeat("「5月7日")},
	{"open brackets", 10_000, repeat("（5月7日")},
	{"quotations", 10_000, repeat("「5月7日」")},
	{"brackets alone", 50_000, repeat("【")},
	{"sentences on a line", 10_000, repeat("5月7日に検知した。")},
	{"impossible dates on a line", 10_000, repeat("2月30日、")},
	{"not UTF-8", 10_000, repeat("\xff日")},
	{"radicals", 50_000, repeat("⽇")},
	{"tags", 50_000, repeat("<b>5月7日</b>")},
	{"tags that are not closed", 50_000, repeat("<b")},
	{"comments that are not closed", 50_000, repeat("<!--")},
	{"scripts that are not closed", 50_000, repeat("<script>")},
	{"cells", 50_000, repeat("<td> ")},
	{"character references", 50_000, repeat("&#26085;")},
	{"ampersands", 50_000, repeat("&")},
	{"half width", 50_000, repeat("ｶﾞ")},
	{"marks apart", 50_000, repeat("か\u3099")},
	{"a line of a megabyte", 20_000, repeat("5月7日に障害を検知しました。5月8日に公表")},
	{"blank lines", 100_000, repeat("\n")},
	{"entries", 10_000, repeat("5月7日 障害を検知\n")},
	{"clock times", 10_000, prefixed("5月7日\n", "① 8:20 頃 障害を検知\n")},
	{"titles", 10_000, repeat("2024.02.15 不正アクセスについて\n")},
	{"datelines", 10_000, repeat("公表日 2024年2月15日\n見出し\n")},
	{"datelines alone", 10_000, repeat("2024年2月15日 株式会社甲\n")},
	{"datelines apart", 10_000, repeat("2024年2月15日付 朝刊\n\n")},
	{"posts", 10_000, repeat("[2024/02/15 10:40] 復旧：障害が続き、10:32に復旧した。\n")},
	{"posts with a label", 10_000, repeat("[2024/02/15 10:40 追記] 障害が発生。\n")},
	{"in passing", 10_000, repeat("同社では昨年9月にも、障害が起きた。\n")},
	{"incidents of a signed page", 8_000, prefixed(strings.Repeat("公表日 2024年2月15日 株式会社甲\n", 2000), "\n■別の件\n5月8日に検知。\n")},
	{"news in brief", 8_000, repeat("甲社は5月7日、障害が起きたと発表した。\n乙社は5月8日、流出したと発表した。\n")},
	{"ranges that keep what is told", 8_000, repeat("5月7日から5月9日に漏えいし、")},
	{"what is told has dates", 8_000, repeat("会社は5月8日、5月7日に障害が起きたと発表した。")},
	{"headings", 50_000, repeat("■不正アクセスについて\n")},
	{"headings with names", 50_000, repeat("■株式会社甲 不正アクセス\n")},
	{"headings apart", 25_000, repeat("株式会社甲 不正アクセス\n\n")},
	{"headings and texts", 10_000, repeat("■不正アクセス\n5月7日に検知した。\n")},
	{"headings with dates", 10_000, repeat("\n株式会社甲 不正アクセス 2020年5月7日\n検知した。\n")},
	{"incidents", 10_000, func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "■甲社%d 不正アクセス\n5月7日に検知した。\n\n", i)
		}
		return b.String()
	}},
	{"names told in passing", 8_000, numbered("2020年5月%d日、甲乙%d銀行で障害が発生した。\n")},
	{"names that publish", 8_000, numbered("\n甲%[2]d銀行\n甲%[2]d銀行は5月%[1]d日、公表した。\n")},
	{"parties", 8_000, numbered("5月%d日、委託先の甲%d社で障害が発生した。\n")},
	{"rare line breaks", 50_000, repeat("\u2028")},
	{"▽", 20_000, repeat("▽5月7日 検知")},
	{"cells of a table", 10_000, prefixed("発生日\t公表日\n", "5月7日\t5月8日\n")},
	{"card payments", 8_000, repeat("5月7日から5月9日に注文した9,870名。\n")},
	{"bracketed dates", 25_000, repeat("【5月7日】\n")},
	{"lines that go on", 25_000, repeat("5月7日に障害を検知し、\n")},
}

// numbered repeats form with a day and a number that differs each time.
func numbered(form string) func(int) string {
	return func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, form, i%28+1, i)
		}
		return b.String()
	}
}

func repeat(s string) func(int) string { return prefixed("", s) }

func prefixed(head, s string) func(int) string {
	return func(n int) string { return head + strings.Repeat(s, n) }
}

// TestLinear checks that twice the text takes about twice the time, whatever the
// text. Each time is the least of several; a ratio that is too high is measured
// again, since other programs run too.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	p := parse.Parser{Reference: referenceDay}
	const (
		most  = 3.5
		bound = 10 * time.Second // beyond this it is not worth the wait to say by how much

		quick     = 10 * time.Millisecond // what is over so soon is measured more often
		quickRuns = 20
	)
	for _, in := range hostile {
		t.Run(in.name, func(t *testing.T) {
			least := func(text string, runs int) time.Duration {
				best := time.Hour
				for n := 0; n < runs || n < quickRuns && best < quick; n++ {
					start := time.Now()
					p.Parse("hostile", text)
					if best = min(best, time.Since(start)); best > bound {
						break
					}
				}
				return best
			}
			once, twice := in.text(in.n), in.text(2*in.n)
			var ratio float64
			for range 4 {
				one := least(once, 3)
				if !assert.Less(t, one, bound, "%d bytes", len(once)) {
					return
				}
				two := least(twice, 3)
				ratio = float64(two) / float64(one)
				t.Logf("%d bytes in %v (%.1f MB/s), twice as many in %v: %.2f times", len(once), one, float64(len(once))/1e6/one.Seconds(), two, ratio)
				if ratio < most {
					return
				}
			}
			t.Errorf("twice the text takes %.1f times as long", ratio)
		})
	}
}

// TestHostileHolds checks of hostile texts, shorter ones, what holds of any.
func TestHostileHolds(t *testing.T) {
	for _, in := range hostile {
		assert.Empty(t, check(parse.Parser{Reference: referenceDay}, in.text(50)), in.name)
	}
}
