package parse_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
)

// sentences has one construction a row: the sentence, and the events that its dates
// date, in the order of the text.
var sentences = []struct{ text, want string }{
	// The nearest predicate, and those coordinated with it.
	{"5月7日に不正アクセスを検知しました。", "5月7日 detection"},
	{"5月7日に検知し、サーバーを停止した。", "5月7日 detection, 5月7日 containment"},
	{"5月7日に検知し、5月28日に公表した。", "5月7日 detection, 5月28日 disclosure"},
	{"個人情報保護委員会には5月19日に報告済みであり、5月28日に公表した。", "5月19日 authority-report, 5月28日 disclosure"},
	// What is told belongs to the date of telling.
	{"会社は5月28日、不正アクセスを受けたと発表した。", "5月28日 disclosure"},
	{"会社は5月28日、12日朝に通信が止まったと発表した。", "5月28日 disclosure, 12日朝 occurrence"},
	{"5月8日に不正アクセスを受けたとの連絡があった。", "5月8日 detection"},
	{"会社は5月28日、同日朝から発生していた障害が午後1時12分に復旧したと発表した。",
		"5月28日 disclosure, 同日朝 occurrence, 午後1時12分 recovery"},
	{"5月7日、学内からの通報を受けて通信を遮断した。", "5月7日 detection, 5月7日 containment"},
	{"委託先は5月7日に弊社に第一報を入れた。", "5月7日 detection"},
	{"みどり町は5月7日、役場の電算機が攻撃を受け、住民票を出せなくなっていると発表した。", "5月7日 disclosure"},
	{"みどり町は5月7日に、サーバーが侵入を受け、回線を遮断し、原因を調べていると明らかにした。", "5月7日 disclosure"},
	{"5月7日、みどり町は役場の電算機が攻撃を受け、住民票を出せなくなっていると発表した。", "5月7日 disclosure"},
	{"みどり町は5月7日、役場の電算機が攻撃を受け、住民票を出せなくなっていると町のホームページで公表した。", "5月7日 disclosure"},
	{"5月の連休を控え、みどり町は7日、攻撃を受け、住民票を出せなくなっていると発表した。", "7日 disclosure"},
	{"みどり町は5月7日に攻撃を受け、住民票を出せなくなった。", "5月7日 occurrence"},
	{"みどり町は5月7日、回線を遮断し、ホームページで公表した。", "5月7日 containment, 5月7日 disclosure"},
	{"みどり町は5月7日、回線を遮断し、専門会社とともに調査を始めたのち公表した。", "5月7日 containment, 5月7日 investigation, 5月7日 disclosure"},
	// The date as the predicate, and the date in brackets after it.
	{"障害が起きたのは5月7日だった。", "5月7日 occurrence"},
	{"復旧日時　5月7日 15:00", "5月7日 15:00 recovery"},
	{"県警に被害届を出したのは5月9日だった。", "5月9日 authority-report"},
	{"専門会社に記録の調査を依頼し（5月10日）、社内に伝えた。", "5月10日 investigation"},
	// A publication that is named by its date.
	{"5月20日付「サーバへの不正アクセスについて」（第1報）でお知らせしたとおり、第三者の侵入を受けました。", "5月20日 disclosure"},
	{"5月27日付第2報のとおり、不正アクセスを受けました。", "5月27日 update"},
	{"5月20日公表の「当社サーバの障害について」をご覧ください。", "5月20日 disclosure"},
	{"5月20日付で役員を処分した。", "5月20日 enforcement"},
	// A noun that a date qualifies ends before its particle.
	{"5月1日の棚卸しで紛失に気づいた。", "5月1日 detection"},
	{"不正なプログラムは4月3日に仕込まれ、5月5日に検知された。", "4月3日 occurrence, 5月5日 detection"},
	{"5月22日にページを閉じ、5月23日にお客さまにお手紙を差し上げました。", "5月22日 containment, 5月23日 notification"},
	{"当社が知ったのは5月18日です。", "5月18日 detection"},
	{"5月10日、警察に速報を済ませた。", "5月10日 authority-report"},
	// Nouns with their dates, one after the other.
	{"校長への報告は5月14日、県教委への報告は5月16日。", "5月14日 escalation, 5月16日 escalation"},
	{"5月5日に決済代行会社から連絡、5月6日に決済停止、公表は5月26日でした。", "5月5日 detection, 5月6日 containment, 5月26日 disclosure"},
	{"5月15日に検知し、公表は翌々日の5月17日。", "5月15日 detection, 翌々日 disclosure, 5月17日 disclosure"},
	{"攻撃は5月1日から5月3日にかけてで、5月4日に気づいた。", "5月1日から5月3日 occurrence, 5月4日 detection"},
	{"5月20日の発表に至りました。", "5月20日 disclosure"},
	{"5月20日、外部の研究者から指摘を受領した。", "5月20日 detection"},
	{"5月20日、調査会社から中間報告を受領した。", "5月20日 investigation"},
	{"5月20日、職員が偽の画面にIDとパスワードを入力した。", "5月20日 occurrence"},
	// What befell somebody, in a sentence that tells of its finding.
	{"ログの解析により、攻撃者は5月8日、ネットワークに侵入したことが判明した。", "5月8日 occurrence"},
	{"5月10日から11日にかけて、対策ソフトが停止された。", "5月10日から11日 occurrence"},
	{"5月14日、夜勤の担当者から接続できないとの連絡が情報システム部にあった。", "5月14日 detection"},
	{"5月14日、お客様に売買を停止する旨を通知した。", "5月14日 notification"},
	{"再開は5月中旬を予定しておりますが、決まり次第お知らせします。", "5月中旬 recovery planned"},
	{"閲覧可能であった期間:5月1日から5月10日(10日間)", "5月1日から5月10日 occurrence"},
	{"社長は5月7日、流出したと発表した。", "5月7日 disclosure"},
	// Verbs that qualify a noun.
	{"5月7日、昨年9月に退職した元従業員による不正アクセスを検知した。", "5月7日 detection"},
	{"5月7日、暗号化されたファイルを発見した。", "5月7日 detection"},
	// A range of days is how long what happened lasted.
	{"5月31日、調査が完了し、4月10日から5月3日の期間に購入されたお客様の情報が漏えいし、悪用された可能性があることを確認した。",
		"5月31日 investigation, 5月31日 confirmation, 4月10日から5月3日 occurrence"},
	{"4月1日から5月3日にかけて、情報を不正に取得していたことが判明しました。", "4月1日から5月3日 occurrence"},
	{"5月7日に不審なログインがあったことを、5月9日の定期点検で発見しました。", "5月7日 occurrence, 5月9日 detection"},
	// A noun ends the clause of an entry.
	{"死活監視により検知、担当者を招集した。", ""},
	{"5月7日 02:45 死活監視により検知、調査を開始", "5月7日 02:45 detection, 5月7日 02:45 investigation"},
	{"5月7日 02:45 夜間の監視にて検知、回線を遮断", "5月7日 02:45 detection, 5月7日 02:45 containment"},
	{"5月7日 02:10 当直が異常検知、調査を開始", "5月7日 02:10 detection, 5月7日 02:10 investigation"},
	{"5月7日 02:10 遅延発生、回線を遮断", "5月7日 02:10 occurrence, 5月7日 02:10 containment"},
	{"5月7日、異常検知、経路調査の手順を公表した。", "5月7日 disclosure"},
	{"5月7日 異常検知、経路調査の手順を公表", "5月7日 disclosure"},
	// Who tells, and posts.
	{"5月7日、お取引先より「営業を受けた」とのご連絡をいただき、調査を開始しました。", "5月7日 detection, 5月7日 investigation"},
	{"[2025/03/10 10:40] 復旧：証明書を更新し、10:32に復旧しました。", "2025/03/10 10:40 disclosure, 10:32 recovery"},
	{"5月7日に情報が送られたとき、監視が検知していた。", "5月7日 occurrence, 5月7日 detection"},
	{"お客様向けのページに載せたのは11月3日でした。", "11月3日 disclosure"},
	{"2025年5月7日　障害について（第10報）\n\n当社の障害は解消しました。", "2025年5月7日 update"},
	// Nouns.
	{"5月7日にも約40分間の障害があった。", "5月7日 occurrence"},
	{"5月7日、教員のアカウントに不正ログイン。", "5月7日 occurrence"},
	{"5月7日の漏えい懸念から今回のご案内に至るまで、時間を要しました。", "5月7日 detection"},
	{"5月7日昼には、障害の発生だけを公表していた。", "5月7日昼 disclosure"},
	// Status.
	{"5月7日16時30分、保護者に連絡しようとした際、名簿がないことに気付いた。", "5月7日16時30分 detection"},
	{"12月1日12時を目途に公表します。", "12月1日12時 disclosure planned"},
	{"5月28日に公表した。12月15日に公表する予定である。", "5月28日 disclosure, 12月15日 update planned"},
	{"不正アクセスは5月7日現在、確認されていない。", ""},
	{"5月7日にサービスを再開する予定です。", "5月7日 recovery planned"},
	{"12月末までに全端末の記憶装置を暗号化します。", "12月末 remediation planned"},
}

func TestSentences(t *testing.T) {
	p := parse.Parser{Reference: jpdate.MustDate(2025, time.December, 1)}
	for _, s := range sentences {
		doc, errs := p.Parse("", s.text)
		assert.NoError(t, errs, s.text)
		var got []string
		for _, m := range doc.Mentions {
			for _, inc := range doc.Incidents {
				for _, e := range inc.Events {
					for _, at := range e.Mentions {
						if at.Span != m.Span {
							continue
						}
						words := at.Text + " " + e.Type.String()
						if e.Status != timeline.Actual {
							words += " " + e.Status.String()
						}
						got = append(got, words)
					}
				}
			}
		}
		assert.Equal(t, s.want, strings.Join(got, ", "), s.text)
	}
}

// The date at the end of a letter or a clipping is the reference of all of it.
func TestClosingDate(t *testing.T) {
	for _, text := range []string{
		"C市は27日に公表した。26日に市民から電話があり、発覚した。\n（2024/05/28付 朝刊）",
		"5月26日に検知し、5月27日に公表しました。\n\n2024年5月28日\n株式会社甲",
	} {
		doc, errs := parse.Parser{Reference: jpdate.MustDate(2026, time.January, 1)}.Parse("", text)
		assert.NoError(t, errs, text)
		if assert.Len(t, doc.Incidents, 1, text) {
			delay, ok := doc.Incidents[0].Measure(timeline.Metric{From: timeline.Detection, To: timeline.Disclosure})
			assert.True(t, ok, text)
			assert.Equal(t, "1", delay.Days.String(), text)
			assert.Equal(t, jpdate.On(jpdate.MustDate(2024, time.May, 26)).From, delay.From.When.From, text)
		}
	}
}

// Paragraphs that each begin with who published what are the news in brief.
func TestBriefs(t *testing.T) {
	const text = "A社は5月28日、サーバーに侵入されたと発表した。5月7日に検知した。\n" +
		"B市は5月30日、職員が名簿を紛失したと明らかにした。5月20日に気付いた。\n"
	doc, errs := parse.Parser{Reference: jpdate.MustDate(2025, time.June, 1)}.Parse("", text)
	assert.NoError(t, errs)
	var got []string
	for _, inc := range doc.Incidents {
		delay, _ := inc.Measure(timeline.Metric{From: timeline.Detection, To: timeline.Disclosure})
		got = append(got, inc.Org+" "+delay.Days.String())
	}
	assert.Equal(t, []string{"A社 21", "B市 10"}, got)
}
