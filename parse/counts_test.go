package parse_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/jpincident/incidenttimeline/parse"
)

func TestCounts(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"最大621社に影響した可能性があります。", "≤621社"},
		{"約１２万３千人分の個人情報が流出した。", "約123000人"},
		{"少なくとも1,234名様の情報が漏えいしました。", "≥1234人"},
		{"2億件以上が閲覧できた可能性。", "≥200000000件"},
		{"１,０００件のうち30件が流出した。", "1000件 30件"},
		{"お客様 9,870 名様が対象です。", "9870人"},
		{"12人のうち12人に影響した。", "12人"},
		{"5月7日に3件目の流出が分かった。", ""},
		{"社長ら3人の報酬を減らす。流出はない。", ""},
		{"流出に関わった2人が逮捕された。", ""},
		{"2020年5月7日に検知した。", ""},
		{"担当者5人で影響を調べる体制をとった。", ""},
		{"99999999999999999999件が流出した。", ""},
	} {
		d, _ := parse.Parser{}.Parse("", "2020年5月8日 甲株式会社\n"+test.text+"5月7日に不正アクセスを検知した。")
		var got []string
		for _, inc := range d.Incidents {
			for _, c := range inc.Counts {
				got = append(got, c.String())
				assert.Equal(t, d.Text[c.Span.Start:c.Span.End], c.Text)
			}
		}
		assert.Equal(t, test.want, strings.Join(got, " "), test.text)
	}
}
