package parse_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
)

// TestConfidence reads how far the reason of an event bears.
func TestConfidence(t *testing.T) {
	for text, want := range map[string]timeline.Confidence{
		"2024年5月7日に不正アクセスを検知した。":                    timeline.High,   // a verb in the clause of the date
		"検知日時 2024年5月7日 10:00":                      timeline.High,   // a label
		"2024年5月7日、停電により本社の全ての機器が動かなくなった後、復旧した。":    timeline.Medium, // over some distance
		"2024年5月7日にも同様の被害。":                         timeline.Low,    // にも alone
		"2024年5月7日から9日にカードで決済した9,870名の情報が漏れた恐れがある。": timeline.Low,    // the period of the payments
	} {
		d := parseText(t, text)
		require.NotEmpty(t, d.Incidents, text)
		require.NotEmpty(t, d.Incidents[0].Events, text)
		m := d.Incidents[0].Events[0].Mentions[0]
		assert.Equal(t, want.String(), m.Confidence.String(), "%s: %s", text, m.Reason)
	}
}

// TestParties reads who has a part in an incident beside the organisation.
func TestParties(t *testing.T) {
	for text, want := range map[string]string{
		"弊社の委託先である三宝物流株式会社で障害が起きた。委託先の三宝物流株式会社は調査中。": "contractor 三宝物流株式会社",
		"親会社のオリオンHDへ報告した。":            "parent オリオンHD",
		"委託元の「甲乙銀行」に報告した。":            "client 甲乙銀行",
		"子会社の西川製作所で侵入があった。":           "subsidiary 西川製作所",
		"委託先の会社で障害が起きた。委託先の担当者が気付いた。": "",
	} {
		d := parseText(t, "甲社の不正アクセス\n2024年5月7日に検知した。"+text+"\n")
		require.Len(t, d.Incidents, 1, text)
		var got []string
		for _, p := range d.Incidents[0].Parties {
			got = append(got, p.Role.String()+" "+p.Name)
			assert.Equal(t, p.Name, p.Span.Of(d.Text))
		}
		assert.Equal(t, want, strings.Join(got, ", "), text)
	}
}

// What belongs to the writer names no organisation, though it leads a title.
func TestOwnNamesNobody(t *testing.T) {
	for title, want := range map[string]string{
		"【お詫び】弊社FAX番号の押し間違いについて": "",
		"当社サーバーの障害について":          "",
		"オリオン商会の誤送信について":         "オリオン商会",
	} {
		d := parseText(t, title+"\n2024年5月10日\n5月7日に判明しました。"+title+"申し上げます。\n")
		require.Len(t, d.Incidents, 1, title)
		assert.Equal(t, want, d.Incidents[0].Org, title)
	}
}

// rows returns the incidents of d, a line each: the organisation and what happened when.
func rows(d *parse.Document) string {
	var b strings.Builder
	for _, inc := range d.Incidents {
		b.WriteString(inc.Org)
		for _, e := range inc.Events {
			fmt.Fprintf(&b, " %v %v", e.Type, e.When.Value())
		}
		b.WriteString("\n")
	}
	return b.String()
}

// TestTables reads tables whose head names what the dates of its columns are of.
func TestTables(t *testing.T) {
	const want = "東山市 occurrence 2024-04-01 disclosure 2024-04-10\n西川町 occurrence 2024-05-01 disclosure 2024-05-03\n"
	for name, text := range map[string]string{
		"Markdown": "| 団体 | 発生日 | 公表日 |\n|---|:--|--:|\n| 東山市 | 2024/4/1 | 2024/4/10 |\n| 西川町 | 2024/5/1 | 2024/5/3 |\n",
		"tabs":     "団体\t発生日\t公表日\n東山市\t2024/4/1\t2024/4/10\n西川町\t2024/5/1\t2024/5/3\n",
		"spaces":   "団体    発生日      公表日\n東山市  2024/4/1    2024/4/10\n西川町  2024/5/1    2024/5/3\n",
		"HTML": "<table><tr><th>団体</th><th>発生日</th><th>公表日</th></tr><tr><td>東山市</td><td>2024/4/1</td><td>2024/4/10</td></tr>" +
			"<tr><td>西川町</td><td>2024/5/1</td><td>2024/5/3</td></tr></table>",
	} {
		assert.Equal(t, want, rows(parseText(t, text)), name)
	}
}

// TestArticles reads several texts on one incident, and one that stands twice.
func TestArticles(t *testing.T) {
	const first = "甲社の不正アクセス\n甲社は2024年5月7日に検知した。\n"
	d := parseText(t, first+"\n"+first)
	require.Len(t, d.Incidents, 1)
	inc := d.Incidents[0]
	require.Len(t, inc.Articles, 2)
	assert.Equal(t, inc.Articles[0].Of(d.Text), inc.Articles[1].Of(d.Text))
	require.Len(t, inc.Events, 1)
	assert.Len(t, inc.Events[0].Mentions, 2)

	d = parseText(t, "2024年5月28日 甲乙株式会社\n不正アクセスについて（第1報）\n5月7日に検知しました。\n\n2024年6月3日 甲乙株式会社\n不正アクセスについて（第2報）\n5月9日に警察に相談しました。\n")
	require.Len(t, d.Incidents, 1)
	assert.Len(t, d.Incidents[0].Articles, 2)
	assert.Equal(t, "2024-06-03", d.Incidents[0].Reference.String())
}

// TestReferenceDoubt reads what is told as past, but later than the text says that it is.
func TestReferenceDoubt(t *testing.T) {
	d := parseText(t, "2024年5月28日 甲乙株式会社\n不正アクセスについて\n2024年5月7日に検知しました。2024年6月30日に復旧しました。\n")
	require.Len(t, d.Incidents, 1)
	doubts := d.Incidents[0].Doubts()
	require.Len(t, doubts, 1)
	assert.Equal(t, "recovery 2024-06-30 is after the text, of 2024-05-28", doubts[0].Explain(d.Incidents[0], "en"))
}

// TestClosingEdition reads a clipping that says at its end, and nowhere else, in which
// paper of which day it stood.
func TestClosingEdition(t *testing.T) {
	const article = "県立みどり病院は１２日、患者の情報を入れたＵＳＢメモリーを紛失したと発表した。１０日に職員が気づいた。"
	for bracket, want := range map[string]string{
		"（毎朝新聞　令和６年７月１３日）":     "2024-07-13",
		"(2024年7月13日付朝刊・佐々木遥)": "2024-07-13",
		"（2024年7月13日に取材）":      "",
		"":                     "",
	} {
		d := parseText(t, article+bracket+"\n")
		require.Len(t, d.Incidents, 1, bracket)
		day := ""
		if d.Reference.IsValid() {
			day = d.Reference.String()
		}
		assert.Equal(t, want, day, bracket)
	}
}

// TestMailDate reads a mail: the day on which it was sent is that of its publication, and
// 誤送信日時 that of what went wrong.
func TestMailDate(t *testing.T) {
	const rest = ": 2025年2月14日 18:05\n\n当クラブからのお知らせです。\n"
	for head, want := range map[string]string{
		"件名: 会員サイトの不具合について\n送信日時": "disclosure",
		"メールの誤送信について\n\n誤送信日時":    "occurrence",
	} {
		d := parseText(t, head+rest)
		require.Len(t, d.Incidents, 1, head)
		require.NotEmpty(t, d.Incidents[0].Events, head)
		assert.Equal(t, want, d.Incidents[0].Events[0].Type.String(), head)
	}
}

// TestReleaseOfSeveral reads a release on two incidents: its date discloses both of them. A
// digest has no date that would.
func TestReleaseOfSeveral(t *testing.T) {
	const two = "\n■名簿の誤送付（河川課）\n・1月9日 職員が名簿を別の事業者に誤って送付した。\n・1月10日 受け取った事業者からの電話で判明した。\n" +
		"\n■記録媒体の紛失（砂防課）\n・1月15日 職員が現場で記録媒体を紛失した。\n・1月16日 警察署に遺失届を提出した。\n"
	for head, disclosed := range map[string]bool{
		"記者発表資料\n令和7年1月24日\n\n個人情報の取扱いに関する事故について\n":                                    true,
		"令和7年1月24日\n北沢市土木部河川課\n\n個人情報の取扱いに関する事故について\n":                                 true,
		"北沢県 土木部河川課\n令和7年1月24日\n\n個人情報の取扱いに関する事故について\n":                                true,
		"報道発表資料\n令和7年1月24日\n\n事故について\n\n1月9日及び15日に、個人情報の事故が2件発生しましたので、次のとおりお知らせします。\n": true,
		"令和7年1月24日\n北沢市土木部河川課\n\n事故について\n\n本県では、事故が2件発生しましたので、お知らせします。\n":              true,
		"令和7年1月24日\n社会部\n\n先月の事故まとめ\n":                                                 false,
		"令和7年1月24日\n都市整備課\n\n個人情報の取扱いに関する事故について\n":                                     false, // of whom?
		"令和7年1月24日\n\n個人情報の取扱いに関する事故について\n":                                            false,
	} {
		d := parseText(t, head+two)
		require.Len(t, d.Incidents, 2, head)
		for _, inc := range d.Incidents {
			i := slices.IndexFunc(inc.Events, func(e timeline.Event) bool { return e.Type == timeline.Disclosure })
			if assert.Equal(t, disclosed, i >= 0, "%s: %s", head, inc.Title) && disclosed {
				assert.Equal(t, "2025-01-24", inc.Events[i].When.Value(), head)
			}
		}
	}
}

// TestThingsAreNoOrganisations reads titles that begin with a device, a system or a medium,
// and with what an organisation is instead of its name.
func TestThingsAreNoOrganisations(t *testing.T) {
	for text, want := range map[string]string{
		"■ノートパソコンの紛失（庶務係）\n5月7日に紛失した。\n":                                                    "",
		"■外付けHDDの盗難（庶務係）\n5月7日に盗まれた。\n":                                                     "",
		"【ファクシミリの誤送信】\n5月7日に誤って送信した。\n":                                                     "",
		"照会APIの障害について\n5月7日に照会APIの障害が起きました。照会APIは5月8日に復旧したと発表しました。\n":                       "",
		"■決済データベースの障害\n5月7日に停止した。\n":                                                        "",
		"■オリオンペイの障害\n5月7日に停止した。\n":                                                          "オリオンペイ",
		"県立病院で患者の名簿なくす\nさくら県は7日、県立みさき病院で患者の名簿を紛失したと発表した。6日に気付いた。\n（2025年5月8日 朝刊）\n":         "さくら県",
		"県立病院で患者の名簿なくす\n県立病院が6日に名簿の紛失に気付いた。\n（2025年5月8日 朝刊）\n":                              "県立病院", // no other name
		"Notice\n\nNorthwind Inc. (株式会社北風機械)\n\n不正アクセスについて\n2025年5月7日に検知しました。\n":            "株式会社北風機械",
		"株式会社北風機械／Northwind Machine Inc.\n\n不正アクセスについて\n2025年5月7日に検知しました。\n":                "株式会社北風機械",
		"令和7年5月9日\n青原市総務部情報課\n\n■名簿の紛失（総務課）\n・5月7日に紛失した。\n\n■書類の誤送付（税務課）\n・5月8日に誤って送付した。\n": "青原市 青原市",
		"令和7年5月9日\n青原市立図書館管理係\n\n利用者名簿の紛失について\n5月7日に紛失しました。\n":                              "",
	} {
		d, _ := parse.Parser{Reference: referenceDay}.Parse("", text)
		var got []string
		for _, inc := range d.Incidents {
			got = append(got, inc.Org)
		}
		assert.Equal(t, want, strings.Join(got, " "), text)
	}
}
