package parse_test

import (
	"strings"
	"testing"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
)

// FuzzParse checks that what check says holds of any text with any reference.
func FuzzParse(f *testing.F) {
	for _, s := range samples(f) {
		f.Add(s.text, 0)
		for part := range strings.SplitSeq(s.text, "\n\n") {
			f.Add(part, 2020*365)
		}
	}
	f.Add("2月30日\xff13月1日\r\n「平成40年1月1日", 1)
	f.Add("<h1>甲社</h1><p>5<b>月7日<br>&nbsp;ｼｽﾃﾑか゛<td>停止<!-- <script>5月8日</script", 1)
	f.Fuzz(func(t *testing.T, text string, day int) {
		var p parse.Parser
		if day > 0 {
			p.Reference = jpdate.MustDate(1, time.January, 1).AddDays(day % 3_650_000)
		}
		for _, problem := range check(p, text) {
			t.Error(problem)
		}
	})
}
