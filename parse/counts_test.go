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
		{"3万人の情報が流出した。流出は約3万人分に及び、3万人に影響した。", "約30000人"},
		{"5月7日に3件目の流出が分かった。", ""},
		{"社長ら3人の報酬を減らす。流出はない。", ""},
		{"流出に関わった2人が逮捕された。", ""},
		{"2020年5月7日に検知した。", ""},
		{"担当者5人で影響を調べる体制をとった。", ""},
		{"99999999999999999999件が流出した。", ""},
	} {
		d, _ := parse.Parser{}.Parse("", "2020年5月8日 甲株式会社\n"+test.text+"5月7日に不正アクセスを検知した。")
		assert.Equal(t, test.want, counted(t, d), test.text)
	}
}

// counted returns the counts of d, and requires that each is where it says.
func counted(t *testing.T, d *parse.Document) string {
	t.Helper()
	var got []string
	for _, inc := range d.Incidents {
		for _, c := range inc.Counts {
			got = append(got, c.String())
			assert.Equal(t, d.Text[c.Span.Start:c.Span.End], c.Text)
		}
	}
	return strings.Join(got, " ")
}

// TestCountsInLists reads numbers that stand without a sentence: below a heading that says
// what is affected, and before what is known of people.
func TestCountsInLists(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		{"2. 漏えいしたおそれのある情報\n会員様 9,876名分の氏名、住所\n取引先 54社のご担当者名\n", "9876人 54社"},
		{"2. 流出した可能性のある情報\n・会員様　約９,８７６名\n", "約9876人"},
		{"2. 会員様 9,876名の氏名、住所\n", "9876人"},
		{"2. 内訳\n・教職員 32人分の連絡先\n・協力会社 3社\n", "32人"},
		{"2. 会社の概要\n・教職員 32人\n・支店 3店\n", ""},
		{"2. 漏えいしたおそれのある情報\n・会員様 9,876名\n\n3. 会社の概要\n・教職員 32人\n", "9876人"},
		{"2. 漏えいの調査体制\n・調査員 12名\n", ""},
		{"2. 漏えいした情報\n窓口には担当者を12名置いております。\n", ""},
		{"2. 研修の状況\n参加した12名の氏名を名札に書きました。\n", ""},
	} {
		d, _ := parse.Parser{}.Parse("", "2020年5月8日 甲株式会社\n\n不正アクセスによる情報漏えいについて\n\n1. 経緯\n5月7日に不正アクセスを検知しました。\n\n"+test.text)
		assert.Equal(t, test.want, counted(t, d), test.text)
	}
}
