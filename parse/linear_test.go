package parse_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
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

// Of a text that is fourfold a rule that is linear takes four times as long and a
// quadratic one sixteen times; what lies on the way is told apart at mostGrowth.
const (
	fourfold   = 4
	mostGrowth = 10
	// tooLong is the time for the short text beyond which it is not worth the wait to say
	// by how much the long one is worse.
	tooLong = 10 * time.Second
)

// growth returns the least times that a text and a fourfold one take, as run measures them:
// those of the sizes 1 and 4, or if the second is too long for the first those of 4 and 16,
// since where a text no longer fits into what is fast in memory it is slower, once, while a
// quadratic rule is so at any size.
func growth(run func(size int) time.Duration) (one, four time.Duration) {
	for _, size := range [...]int{1, fourfold} {
		one, four = leastTimes(run, size)
		if one > tooLong || !growsTooFast(one, four) {
			break
		}
	}
	return one, four
}

// leastTimes returns the least times that texts of size and of four times that size take.
// Whatever else runs on the machine only ever makes a time longer, so the least of several
// is the nearest to the true one; the two alternate, so that what slows one slows the
// other, too. The short one, of which a time that is too long would hide what is wrong, is
// run three times each time, which costs little. While the long one seems to take too long
// both are measured further, with more runs each time, and no run is forgotten.
func leastTimes(run func(size int) time.Duration, size int) (one, four time.Duration) {
	const (
		runs   = 5
		rounds = 4 // the last one has eight times as many runs

		quick     = 10 * time.Millisecond // what is over so soon is measured more often
		quickRuns = 20
	)
	one, four = math.MaxInt64, math.MaxInt64
	for round := range rounds {
		for n := 0; n < runs<<round || n < quickRuns && one+four < quick; n++ {
			one, four = min(one, run(size), run(size), run(size)), min(four, run(fourfold*size))
			if one > tooLong {
				return one, four
			}
		}
		if !growsTooFast(one, four) {
			break
		}
	}
	return one, four
}

func growsTooFast(one, four time.Duration) bool { return four > mostGrowth*one }

// TestLinear checks that a fourfold text takes about four times as long, whatever the
// text.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	p := parse.Parser{Reference: referenceDay}
	for _, in := range hostile {
		t.Run(in.name, func(t *testing.T) {
			texts := map[int]string{}
			one, four := growth(func(size int) time.Duration {
				text, ok := texts[size]
				if !ok {
					text = in.text(in.n / fourfold * size)
					texts[size] = text
				}
				runtime.GC() // what the run before has left is none of this one's
				start := time.Now()
				p.Parse("hostile", text)
				return time.Since(start)
			})
			t.Logf("%v, and four times the text %v: %.2f times", one, four, float64(four)/float64(one))
			assert.Less(t, one, tooLong)
			assert.False(t, growsTooFast(one, four), "four times the text takes %.1f times as long", float64(four)/float64(one))
		})
	}
}

// TestGrowth checks the check: on a machine that slows most runs, some of them much, it
// lets pass what is linear, nearly so or below, and nothing that is quadratic.
func TestGrowth(t *testing.T) {
	const n = 1000
	for name, rule := range map[string]struct {
		cost    func(n float64) float64
		tooFast bool
	}{
		"constant":                {func(float64) float64 { return 50_000 }, false},
		"linear":                  {func(n float64) float64 { return 40 * n }, false},
		"n log n":                 {func(n float64) float64 { return 4 * n * math.Log2(n) }, false},
		"linear, a bit quadratic": {func(n float64) float64 { return 40*n + n*n/400 }, false},
		"slower from a size on": {func(n float64) float64 {
			if n > 2000 {
				return 120 * n
			}
			return 40 * n
		}, false},
		"quadratic":           {func(n float64) float64 { return n * n / 25 }, true},
		"quadratic from afar": {func(n float64) float64 { return 20*n + n*n/25 }, true},
		"cubic":               {func(n float64) float64 { return n * n * n / 25_000 }, true},
	} {
		for _, unit := range []time.Duration{1, 1000} { // what is quick, and what is not
			for seed := range uint64(200) {
				load := rand.New(rand.NewPCG(seed, 0))
				one, four := growth(func(size int) time.Duration {
					factor := 1 + load.Float64()/20
					if load.Float64() < 0.6 {
						factor += 5 * load.Float64()
					}
					return time.Duration(rule.cost(float64(n*size))*factor) * unit
				})
				assert.Equal(t, rule.tooFast, growsTooFast(one, four), "%s, load %d: %v and %v", name, seed, one, four)
			}
		}
	}
	// A text of which the short one takes too long already is not measured further.
	runs := 0
	one, _ := growth(func(int) time.Duration { runs++; return tooLong + 1 })
	assert.Greater(t, one, tooLong)
	assert.Equal(t, 4, runs)
}

// TestGrowthOfRules measures rules as TestLinear does: one that looks at all that it has
// read for each of its bytes grows too fast, and one that does not does not.
func TestGrowthOfRules(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	measure := func(rule func(string) int) func(int) time.Duration {
		return func(size int) time.Duration {
			text := strings.Repeat("a", 600*size)
			start := time.Now()
			sinkInt += rule(text)
			return time.Since(start)
		}
	}
	// A loop of its own: what strings has for this is so fast that the outer loop counts.
	looksBack := func(reach int) func(string) int {
		return func(s string) (n int) {
			for i := range len(s) {
				for j := max(0, i-reach); j < i; j++ {
					n += int(s[j])
				}
			}
			return n
		}
	}
	one, four := growth(measure(looksBack(50)))
	assert.False(t, growsTooFast(one, four), "%v and %v", one, four)
	one, four = growth(measure(looksBack(math.MaxInt32)))
	assert.True(t, growsTooFast(one, four), "%v and %v", one, four)
}

// TestHostileHolds checks of hostile texts, shorter ones, what holds of any.
func TestHostileHolds(t *testing.T) {
	for _, in := range hostile {
		assert.Empty(t, check(parse.Parser{Reference: referenceDay}, in.text(50)), in.name)
	}
}
