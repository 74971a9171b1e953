package parse

import "github.com/jpincident/incidenttimeline/timeline"

// The lexicon
//
// Each line is one word, or the beginning of one, with what it tells; the
// comment is an example. Of two words that start at the same place the longer one
// counts, so that 調査結果 is no 調査. A word of a class other than plain needs
// something beside it to have a type; classify.go says what.

// A class says how a word of the lexicon is to be read.
type class uint8

const (
	plain   class = iota // tells of an event of its type
	nominal              // the same, as a noun that needs no verb: 障害の始まり
	tell                 // 報告: the type depends on who was told
	hear                 // 連絡を受け: the first knowledge, or a later finding
	confirm              // 確認: the type depends on what was
	stop                 // 停止: something failed, or somebody stopped it
	request              // 依頼: the type depends on what was asked for
	publish              // 公表, unless it is the press that does
	begin                // 開始: takes the type of what it starts
	finish               // 完了, likewise
	inquiry              // 調査: done, begun, asked for; not 調査の結果
	send                 // 送信: a mistake, or with an apology a notification
	tip                  // 指摘: the first knowledge, where it came in
	change               // 変更: of a password, a setting
	nothing              // a compound that tells of no event

	// The classes from here on are no predicates; they stand beside one.
	authority  // police, regulators
	customer   // those affected
	staff      // people inside, contractors, parents
	specialist // those who investigate
	press      // the press
	own        // those who speak: what is told them is a first knowledge
	fault      // something wrong: its 確認 is a detection
	scope      // what is investigated
	apology    // お詫び: what is sent with it is a notification
	recovering // 復旧, 再開 as what is started or confirmed
	measure    // prevention
	secret     // what is changed to keep others out
	article    // said by the press
	release    // said by the organisation itself
	exposed    // what is stopped or removed to end an exposure
	planned    // 予定: the event is announced
	negated    // ない: it did not happen
)

// A lexeme is an entry of the lexicon.
type lexeme struct {
	text  string
	class class
	typ   timeline.Type
}

const (
	occ = timeline.Occurrence
	det = timeline.Detection
	con = timeline.Confirmation
	esc = timeline.Escalation
	cnt = timeline.Containment
	inv = timeline.Investigation
	aut = timeline.AuthorityReport
	ntf = timeline.Notification
	dis = timeline.Disclosure
	upd = timeline.Update
	rec = timeline.Recovery
	rem = timeline.Remediation
	enf = timeline.Enforcement
	rep = timeline.Report
	oth = timeline.Other
)

var lexicon = [...]lexeme{
	// What went wrong.
	{"発生", plain, occ},     // 障害が発生した
	{"発生日", nominal, occ},  // 事故発生日
	{"発生日時", nominal, occ}, // 発生日時
	{"起き", plain, occ},     // 障害が起きた
	{"起こ", plain, occ},     // トラブルが起こった
	{"始ま", plain, occ},     // 午前8時ごろに始まり、 障害の始まりは2日
	{"障害が続", plain, occ},
	{"障害", nominal, occ}, // 2日未明からの通信障害
	{"不正アクセス", nominal, occ},
	{"不正ログイン", nominal, occ},
	{"閲覧された", plain, occ},
	{"不審なログイン", nominal, occ},
	{"不正送金", nominal, occ},
	{"攻撃", nominal, occ},
	{"できない状態", plain, occ},
	{"壊れ", plain, occ},
	{"に失敗", plain, occ},
	{"送り出", plain, occ},
	{"が表示され", plain, occ},
	{"所在不明", plain, occ},
	{"所在が分から", plain, occ},
	{"動かなくな", plain, occ},
	{"転送されて", plain, occ},
	{"開けなくな", plain, occ},
	{"見られなくな", plain, occ},
	{"つながらなくな", plain, occ},
	{"届かなくな", plain, occ},
	{"読めなくな", plain, occ},
	{"途切れ", plain, occ},
	{"メールが届", plain, occ},
	{"通知が届", plain, occ},
	{"不正アクセスを受け", plain, occ},
	{"不正アクセスがあ", plain, occ},
	{"不正アクセスされ", plain, occ},
	{"盗み取", plain, occ},
	{"写し取", plain, occ},
	{"てしま", plain, occ}, // 送ってしまった, 入れてしまう
	{"遠隔操作", plain, occ},
	{"詐取", plain, occ},
	{"消去", plain, occ},
	{"消した", plain, occ},
	{"受け付けなくな", plain, occ},
	{"開かなくな", plain, occ},
	{"使えな", plain, occ},
	{"ログインできな", plain, occ},
	{"ログインしにく", plain, occ},
	{"アクセスが集中", plain, occ},
	{"押し寄せ", plain, occ},
	{"応答しな", plain, occ},
	{"送っていた", plain, occ},
	{"送ってい", plain, occ},
	{"誤って廃棄", plain, occ},
	{"誤って捨て", plain, occ},
	{"つながりにく", plain, occ}, // つながりにくくなった
	{"つながらなく", plain, occ},
	{"使えなく", plain, occ},   // 機器の故障で使えなくなった
	{"利用できなく", plain, occ}, // 利用できなくなった
	{"できなくな", plain, occ},  // 入金ができなくなる
	{"止まった", plain, occ},
	{"止まり", plain, occ},
	{"停止した障害", nominal, occ},
	{"不具合が出", plain, occ},
	{"ダウンし", plain, occ},
	{"攻撃を受け", plain, occ},
	{"攻撃に遭", plain, occ},
	{"攻撃が行われ", plain, occ},
	{"攻撃があ", plain, occ},
	{"アクセスを受け", plain, occ}, // 不正アクセスを受けた
	{"アクセスされ", plain, occ},
	{"アクセスがあ", plain, occ},
	{"侵入", plain, occ},
	{"侵害され", plain, occ},
	{"入り込", plain, occ},
	{"ログインされ", plain, occ},
	{"サインインされ", plain, occ},
	{"乗っ取", plain, occ},
	{"改ざん", plain, occ},
	{"改竄", plain, occ},
	{"書き換えられ", plain, occ},
	{"暗号化", plain, occ},
	{"を暗号化する", plain, rem},
	{"を暗号化します", plain, rem},
	{"感染", plain, occ},
	{"被害にあ", plain, occ},
	{"被害に遭", plain, occ},
	{"被害を受け", plain, occ},
	{"被害は", nominal, occ},
	{"被害が発生", plain, occ},
	{"悪用され", plain, occ},
	{"不正使用され", plain, occ},
	{"不正利用され", plain, occ},
	{"不正に利用され", plain, occ},
	{"不正に使用され", plain, occ},
	{"流出", plain, occ},
	{"漏えい", plain, occ},
	{"漏洩", plain, occ},
	{"漏れ", plain, occ},
	{"盗み出", plain, occ},
	{"盗まれ", plain, occ},
	{"窃取", plain, occ},
	{"盗難", plain, occ},
	{"車上荒らし", nominal, occ},
	{"紛失", plain, occ},
	{"送付", send, occ},
	{"置き忘れ", plain, occ},
	{"なくし", plain, occ},
	{"持ち出し", plain, occ},
	{"持ち出され", plain, occ},
	{"誤送信", plain, occ},
	{"誤って送", plain, occ},
	{"誤送付", plain, occ},
	{"誤配", plain, occ},
	{"誤って送信", plain, occ},
	{"誤って公開", plain, occ},
	{"誤って掲載", plain, occ},
	{"誤って渡", plain, occ},
	{"送信され", plain, occ},
	{"送信", send, occ},
	{"メールを送る", send, occ}, // 窓口に順にメールを送る
	{"お送り", send, oth},
	{"送っ", send, oth},
	{"お問い合わせ", tip, det},
	{"お尋ね", tip, det},
	{"発送", send, oth},
	{"郵送", send, oth},
	{"送られ", plain, occ},
	{"送り出され", plain, occ},
	{"送ったところ", plain, occ},
	{"送ってしま", plain, occ},
	{"届きました", plain, occ},
	{"公開され", plain, occ},
	{"公開状態", plain, occ},
	{"公開設定", plain, occ},
	{"閲覧できる状態", plain, occ},
	{"閲覧可能な状態", plain, occ},
	{"閲覧可能", plain, occ},
	{"見られる状態", plain, occ},
	{"アクセスできる状態", plain, occ},
	{"アクセス可能な状態", plain, occ},
	{"消失", plain, occ},
	{"アップロードし", plain, occ},
	{"アップロードされ", plain, occ},
	{"ダウンロードされ", plain, occ},
	{"売却", plain, occ},
	{"送金を実行", plain, occ},
	{"送金し", plain, occ},
	{"振り込", plain, occ},
	{"だまし取", plain, occ},
	{"だまされ", plain, occ},
	{"投与", plain, occ},
	{"注入", plain, occ},
	{"注射", plain, occ},
	{"輸血を受け", plain, occ},
	{"取り違え", plain, occ},
	{"ミスで", nominal, occ},
	{"渡した", plain, occ},
	{"渡し", plain, occ},
	{"買い物をした", plain, occ},
	{"購入", plain, occ},
	{"決済した", plain, occ},
	{"決済された", plain, occ},
	{"影響が出", plain, occ},
	{"遅延が発生", plain, occ},
	{"エラーが", plain, occ},

	// Somebody noticed.
	{"検知", plain, det},
	{"検出", plain, det},
	{"感知", plain, det},
	{"察知", plain, det},
	{"覚知", plain, det},
	{"発覚", plain, det},
	{"発見", plain, det},
	{"気付", plain, det},
	{"気づ", plain, det},
	{"認知", plain, det},
	{"異変に", plain, det},
	{"見つかっ", plain, con},
	{"最初の連絡", plain, det},
	{"指摘", tip, det},
	{"指摘され", plain, det},
	{"からのお電話で", plain, det},
	{"からのご連絡で", plain, det},
	{"からのご指摘で", plain, det},
	{"通報", tell, aut},
	{"問い合わせ", tip, det},
	{"問合せ", tip, det},
	{"苦情", tip, det},
	{"電話", tip, det},
	{"申し出", tip, det},
	{"申出", tip, det},
	{"情報提供", tip, det},
	{"手紙", tip, det},
	{"把握", plain, det},
	{"からの電話で", plain, det}, // 応募者からの電話で…と分かった
	{"からの連絡で", plain, det},
	{"からの連絡により", plain, det},
	{"からの指摘で", plain, det},
	{"からの指摘により", plain, det},
	{"からの問い合わせで", plain, det},
	{"からの通報で", plain, det},
	{"連絡を受け", hear, det},
	{"連絡があ", hear, det},
	{"認識いたしました", plain, det},
	{"認識しました", plain, det},
	{"認識した", plain, det},
	{"認識し、", plain, det},
	{"見つけ", plain, det},
	{"通報を受け", hear, det},
	{"通報があ", hear, det},
	{"通報が入", hear, det},
	{"相談を受け", hear, det},
	{"相談があ", hear, det},
	{"連絡が入", hear, det},
	{"連絡が寄せ", hear, det},
	{"連絡が来", hear, det},
	{"報告を受け", hear, det},
	{"報告があ", hear, det},
	{"報告が入", hear, det},
	{"懸念を伝えられ", hear, det},
	{"伝えられ", hear, det},
	{"知らされ", hear, det},

	// A fact was established.
	{"判明", plain, con},
	{"特定", plain, con},
	{"断定", plain, con},
	{"結論", plain, con},
	{"判断", plain, con},
	{"確定", plain, con},
	{"分かった", plain, con},
	{"分かり", plain, con},
	{"分かっ", plain, con},
	{"わかった", plain, con},
	{"わかり", plain, con},
	{"明らかにな", plain, con},
	{"明らかとな", plain, con},
	{"事実を確かめ", plain, con},
	{"突き止め", plain, con},
	{"確認", confirm, con},
	{"再確認", confirm, con},
	{"再び確認", confirm, con},
	{"調査結果が", plain, con},

	// People inside were told.
	{"情報展開", plain, esc},
	{"情報共有", plain, esc},
	{"対策本部", nominal, esc},
	{"対策チームを", plain, esc},
	{"対策本部を設置", plain, esc},
	{"対策チームを立ち上げ", plain, esc},
	{"調査チームを立ち上げ", plain, inv},
	{"調査チームを設置", plain, inv},
	{"対策本部を設け", plain, esc},
	{"対策本部を立ち上げ", plain, esc},
	{"対策本部を置", plain, esc},
	{"対策本部設置", plain, esc},
	{"委員会を設置", plain, esc},
	{"委員会を設け", plain, esc},
	{"委員会が設け", plain, esc},
	{"委員会を立ち上", plain, esc},
	{"支援要請", plain, esc},
	{"支援を要請", plain, esc},
	{"応援を要請", plain, esc},
	{"招集", plain, esc},

	// The threat or the exposure was stopped.
	{"遮断", plain, cnt},
	{"封じ込め", plain, cnt},
	{"配信を中止", plain, cnt},
	{"送信を中止", plain, cnt},
	{"公開を中止", plain, cnt},
	{"凍結され", plain, cnt},
	{"凍結し", plain, cnt},
	{"隔離", plain, cnt},
	{"切り離", plain, cnt},
	{"切断", plain, cnt},
	{"閉鎖", plain, cnt},
	{"ロック", plain, cnt},
	{"アカウントロック", plain, cnt},
	{"無効化", plain, cnt},
	{"無効に", plain, cnt},
	{"非公開", plain, cnt},
	{"開けないように", plain, cnt},
	{"見られないように", plain, cnt},
	{"できないように", plain, cnt},
	{"閲覧制限", plain, cnt},
	{"閲覧できないように", plain, cnt},
	{"アクセスを制限", plain, cnt},
	{"公開を停止", plain, cnt},
	{"削除", plain, cnt},
	{"回収", plain, cnt},
	{"変更", change, cnt},
	{"修正", change, cnt},
	{"設定を改め", plain, cnt},
	{"設定に改め", plain, cnt},
	{"機能を外", plain, cnt},
	{"を止め", plain, cnt},
	{"も止め", plain, cnt},
	{"連携を断", plain, cnt},
	{"シャットダウン", plain, cnt},
	{"緊急メンテナンス", nominal, cnt},
	{"緊急メンテナンスに入", plain, cnt},
	{"緊急停止", plain, cnt},
	{"強制的に停止", plain, cnt},
	{"停止", stop, cnt},
	{"利用停止", plain, cnt},

	// It was investigated.
	{"調査開始", plain, inv},
	{"調査を開始", plain, inv},
	{"調査を始め", plain, inv},
	{"調査に着手", plain, inv},
	{"調査に入", plain, inv},
	{"調査を実施", plain, inv},
	{"調査完了", plain, inv},
	{"調査が完了", plain, inv},
	{"調査を完了", plain, inv},
	{"調査が終わ", plain, inv},
	{"調査を終え", plain, inv},
	{"調査が終了", plain, inv},
	{"調査終了", plain, inv},
	{"調査を頼", plain, inv},
	{"調査を依頼", plain, inv},
	{"調査依頼", plain, inv},
	{"調査の依頼", plain, inv},
	{"調査を委託", plain, inv},
	{"調査報告書を受領", plain, inv},
	{"調査報告を受け", plain, inv},
	{"報告書を受領", plain, inv},
	{"報告を受領", plain, inv},
	{"最終報告書を受領", plain, inv},
	{"調査機関", specialist, oth},
	{"手配開始", plain, inv},
	{"解析を頼", plain, inv},
	{"解析を依頼", plain, inv},
	{"解析を開始", plain, inv},
	{"解析が終わ", plain, inv},
	{"解析が完了", plain, inv},
	{"洗い出し", plain, inv},
	{"一次回答", plain, inv},
	{"打診", plain, inv},
	{"契約を締結", plain, inv},
	{"原因を調査", plain, inv},
	{"原因の調査", plain, inv},

	// Who was told.
	{"報告", tell, oth},
	{"報告書を出", tell, aut},
	{"報告書を提出", tell, aut},
	{"速報", tell, aut},
	{"確報", tell, aut},
	{"第一報を入れ", tell, aut},
	{"届け", tell, oth},
	{"遺失物届", plain, aut},
	{"お詫び", tell, ntf},
	{"おわび", tell, ntf},
	{"わび", tell, ntf},
	{"ご連絡", tell, oth},
	{"ご連絡差し上げ", tell, oth},
	{"ご案内差し上げ", tell, oth},
	{"お詫びの", apology, oth},
	{"おわびの", apology, oth},
	{"わびる", apology, oth},
	{"謝罪の", apology, oth},
	{"お知らせの", apology, oth},
	{"第1報", publish, dis},
	{"第一報", tell, dis},
	{"報告を受理", plain, aut},
	{"届出を受理", plain, aut},
	{"届出", tell, oth},
	{"届け出", tell, oth},
	{"被害届", plain, aut},
	{"遺失届", plain, aut},
	{"被害を申告", plain, aut},
	{"被害を届け", plain, aut},
	{"申告", tell, oth},
	{"相談", tell, oth},
	{"連絡", tell, oth},
	{"通知", tell, oth},
	{"知らせ", tell, oth},
	{"お知らせ", tell, dis},
	{"案内", tell, oth},
	{"伝え", tell, oth},
	{"説明", tell, oth},
	{"説明会", plain, ntf},
	{"謝罪", plain, ntf},
	{"謝り", plain, ntf},
	{"注意を呼びかけ", plain, ntf},
	{"注意喚起", plain, ntf},
	{"再報告", tell, aut},
	{"速報を提出", plain, aut},
	{"確報を提出", plain, aut},

	// The public was told.
	{"公表", publish, dis},
	{"発表", publish, dis},
	{"報道発表", publish, dis},
	{"記者会見", publish, dis},
	{"会見を開", publish, dis},
	{"会見し", publish, dis},
	{"会見", nominal, dis},
	{"プレスリリース", publish, dis},
	{"リリース", nothing, dis},
	{"お知らせを掲載", publish, dis},
	{"告知を載せ", publish, dis},
	{"お知らせを載せ", publish, dis},
	{"ページを公開", publish, dis},
	{"お知らせを公開", publish, dis},
	{"掲載", publish, dis},
	{"告知", publish, dis},
	{"開示", publish, dis},
	{"明らかにし", publish, dis},
	{"明らかにした", publish, dis},
	{"アナウンス", publish, dis},
	{"復旧をお伝え", publish, dis},
	{"と案内", publish, dis},
	{"説明した", publish, dis},

	// It worked again.
	{"復旧", plain, rec},
	{"再開", plain, rec},
	{"回復", plain, rec},
	{"解消", plain, rec},
	{"平常に戻", plain, rec},
	{"どおりに戻", plain, rec},
	{"平常どおり", plain, rec},
	{"元どおり", plain, rec},
	{"平常", plain, rec},
	{"立ち直", plain, rec},
	{"元通り", plain, rec},
	{"使えるようにな", plain, rec},
	{"つながるようにな", plain, rec},
	{"復旧作業", recovering, rec},
	{"復旧対応", recovering, rec},
	{"正常化", plain, rec},
	{"正常に戻", plain, rec},
	{"元に戻", plain, rec},
	{"稼働を再開", plain, rec},
	{"解除できた", plain, rec},
	{"解除", plain, rec},
	{"終了", nothing, rec},
	{"再稼働", plain, rec},
	{"復帰", plain, rec},
	{"宣言", nothing, rec},

	// It is not to happen again.
	{"再発防止策を", plain, rem},
	{"再発防止策の", nothing, rem},
	{"再発防止", measure, rem},
	{"研修を実施", plain, rem},
	{"研修を行", plain, rem},
	{"改修", plain, rem},
	{"見直し", plain, rem},
	{"禁じ", plain, rem},
	{"禁止", plain, rem},
	{"導入", plain, rem},
	{"多要素認証を", plain, rem},

	// Justice and supervision.
	{"行政指導", plain, enf},
	{"通告", plain, enf},
	{"言い渡", plain, enf},
	{"告訴", plain, enf},
	{"告発", plain, enf},
	{"逮捕容疑", nothing, oth},
	{"送検容疑", nothing, oth},
	{"命じ", plain, enf},
	{"命令を出", plain, enf},
	{"報告命令", plain, enf},
	{"立入検査", plain, enf},
	{"立ち入り検査", plain, enf},
	{"命令を受け", plain, enf},
	{"指導を受け", plain, enf},
	{"処分を受け", plain, enf},
	{"勧告を受け", plain, enf},
	{"業務改善命令", plain, enf},
	{"改善命令", plain, enf},
	{"勧告", plain, enf},
	{"指導を行", plain, enf},
	{"逮捕", plain, enf},
	{"書類送検", plain, enf},
	{"送検", plain, enf},
	{"起訴", plain, enf},
	{"提訴", plain, enf},
	{"判決", nominal, enf},
	{"処分を発表", plain, enf},
	{"懲戒処分", plain, enf},
	{"処分し", plain, enf},
	{"有罪", plain, enf},
	{"課徴金", plain, enf},

	// The press told.
	{"報じ", plain, rep},
	{"報道し", plain, rep},
	{"報道され", plain, rep},
	{"と伝えた", plain, rep},

	// Requests take the type of what they ask for.
	{"依頼", request, oth},
	{"要請", request, oth},
	{"頼", request, oth},
	{"受け取", request, oth}, // 調査会社の報告書を受け取った
	{"お願い", request, oth},
	{"開始", begin, oth},
	{"始める", begin, oth},
	{"始め", begin, oth},
	{"着手", begin, oth},
	{"完了", finish, oth},
	{"終わ", finish, oth}, // メンテナンスが終わった, 解析が終わり
	{"メンテナンス", recovering, rec},
	{"終え", finish, oth},
	{"手続き", nothing, oth},

	// Compounds that tell of nothing.
	{"心肺停止", nothing, oth},
	{"発生源", nothing, oth},
	{"未確認", nothing, oth},
	{"調査結果", nothing, oth},
	{"調査会社", specialist, oth},
	{"復旧の見通し", nothing, oth},
	{"検知後", nothing, oth},
	{"発生後", nothing, oth},
	{"発覚後", nothing, oth},
	{"公表後", nothing, oth},
	{"感染した機器", nothing, oth},
	{"感染した端末", nothing, oth},
	{"感染したサーバー", nothing, oth},
	{"流出したのは", nothing, oth},
	{"漏れたの", nothing, oth},
	{"漏れたおそれ", nothing, oth},
	{"報道関係", nothing, oth},
	{"報道機関", press, oth},
	{"連絡先", nothing, oth},
	{"連絡網", nothing, oth},
	{"お問い合わせ先", nothing, oth},
	{"提出", tell, aut},
	{"発生時", nothing, oth},

	// What stands beside a predicate.
	{"警察", authority, oth},
	{"警視庁", authority, oth},
	{"県警", authority, oth},
	{"府警", authority, oth},
	{"道警", authority, oth},
	{"警察署", authority, oth},
	{"署に", authority, oth},
	{"署へ", authority, oth},
	{"個人情報保護委員会", authority, oth},
	{"保護委員会", authority, oth},
	{"総務省", authority, oth},
	{"金融庁", authority, oth},
	{"経済産業省", authority, oth},
	{"経産省", authority, oth},
	{"厚生労働省", authority, oth},
	{"厚労省", authority, oth},
	{"文部科学省", authority, oth},
	{"文科省", authority, oth},
	{"国土交通省", authority, oth},
	{"国交省", authority, oth},
	{"厚生局", authority, oth},
	{"同省", authority, oth},
	{"当省", authority, oth},
	{"当庁", authority, oth},
	{"当局", authority, oth},
	{"保健所", authority, oth},
	{"県に", authority, oth},
	{"都に", authority, oth},
	{"国に", authority, oth},
	{"同庁", authority, oth},
	{"監督官庁", authority, oth},
	{"監督当局", authority, oth},
	{"関係当局", authority, oth},
	{"所管官庁", authority, oth},
	{"財務局", authority, oth},
	{"労働局", authority, oth},
	{"規制当局", authority, oth},
	{"JPCERT", authority, oth},
	{"プライバシーマーク", authority, oth},
	{"お客様", customer, oth},
	{"お客さま", customer, oth},
	{"顧客", customer, oth},
	{"利用者", customer, oth},
	{"利用客", customer, oth},
	{"申込者", customer, oth},
	{"ユーザー", customer, oth},
	{"会員", customer, oth},
	{"対象者", customer, oth},
	{"対象の方", customer, oth},
	{"該当者", customer, oth},
	{"該当の方", customer, oth},
	{"ご本人", customer, oth},
	{"本人", customer, oth},
	{"保護者", customer, oth},
	{"患者", customer, oth},
	{"取引先", customer, oth},
	{"受信者", customer, oth},
	{"送信先", customer, oth},
	{"学生", customer, oth},
	{"関係者", customer, oth},
	{"方に", customer, oth},
	{"方へ", customer, oth},
	{"方々", customer, oth},
	{"加盟店", customer, oth},
	{"応募者", customer, oth},
	{"弊社に", own, oth},
	{"弊社へ", own, oth},
	{"当社に", own, oth},
	{"当社へ", own, oth},
	{"本学に", own, oth},
	{"当院に", own, oth},
	{"本市に", own, oth},
	{"本社", staff, oth},
	{"親会社", staff, oth},
	{"教委", staff, oth},
	{"教育委員会", staff, oth},
	{"経営陣", staff, oth},
	{"社長", staff, oth},
	{"役員", staff, oth},
	{"上司", staff, oth},
	{"管理職", staff, oth},
	{"校長", staff, oth},
	{"課へ", staff, oth},
	{"部へ", staff, oth},
	{"室に", staff, oth},
	{"室へ", staff, oth},
	{"センターに", staff, oth},
	{"センターへ", staff, oth},
	{"本部に", staff, oth},
	{"本部へ", staff, oth},
	{"チームに", staff, oth},
	{"チームへ", staff, oth},
	{"長に", staff, oth}, // 部長に, 課長に, 病院長に
	{"長へ", staff, oth},
	{"教頭", staff, oth},
	{"部長", staff, oth},
	{"取締役", staff, oth},
	{"責任者", staff, oth},
	{"課に", staff, oth},
	{"部門に", staff, oth},
	{"部に", staff, oth},
	{"担当者に", staff, oth},
	{"管理会社", staff, oth},
	{"保守業者", staff, oth},
	{"ベンダー", staff, oth},
	{"委託先に", staff, oth},
	{"委託元", staff, oth},
	{"専門機関", specialist, oth},
	{"第三者機関", specialist, oth},
	{"外部機関", specialist, oth},
	{"専門会社", specialist, oth},
	{"専門家", specialist, oth},
	{"専門業者", specialist, oth},
	{"対策ソフト会社", specialist, oth},
	{"パスワード", secret, oth},
	{"設定", secret, oth},
	{"障害を", fault, occ},
	{"警報を", fault, occ},
	{"異常を", fault, oth},
	{"不具合を", fault, oth},
	{"不審な", fault, oth},
	{"アラートを", fault, oth},
	{"不正な通信を", fault, oth},
	{"遅延を", fault, oth},
	{"影響範囲", scope, oth},
	{"影響の範囲", scope, oth},
	{"原因", scope, oth},
	{"調査", inquiry, inv},
	{"解析", inquiry, inv},
	{"聞き取り", inquiry, inv},
	{"捜索", inquiry, inv},
	{"フォレンジック", inquiry, inv},
	{"検証", inquiry, inv},
	{"検体", inquiry, inv},
	{"検査", inquiry, inv},
	{"削除を", exposed, cnt},
	{"停止を", exposed, cnt},

	{"予定", planned, oth},
	{"見込", planned, oth},
	{"見通し", planned, oth},
	{"めど", planned, oth},
	{"目途", planned, oth},
	{"目指", planned, oth},
	{"求め", planned, oth},
	{"方針", planned, oth},
	{"計画", planned, oth},
	{"はずの", planned, oth},
	{"するものとされ", planned, oth},
	{"ものとされ", planned, oth},
	{"ていない", negated, oth},
	{"しようとした", negated, oth}, // 連絡しようとした際
	{"しようとして", negated, oth},
	{"ておらず", negated, oth},
	{"ておりません", negated, oth},
	{"ていません", negated, oth},
	{"できず", negated, oth},
	{"至らず", negated, oth},
	{"至っていない", negated, oth},
	{"されず", negated, oth},
	{"見当たら", negated, oth},
	{"見つかっておらず", negated, oth},
	{"ありません", negated, oth},
	{"はない", negated, oth},
	{"いません", negated, oth},
	{"なかった", negated, oth},
	{"ませんでした", negated, oth},
	{"第2報", publish, upd},
	{"第二報", publish, upd},
	{"第3報", publish, upd},
	{"第三報", publish, upd},
	{"第4報", publish, upd},
	{"第四報", publish, upd},
	{"第5報", publish, upd},
	{"第２報", publish, upd},
	{"第３報", publish, upd},
	{"第４報", publish, upd},
	{"第５報", publish, upd},
	{"第６報", publish, upd},
	{"第７報", publish, upd},
	{"第８報", publish, upd},
	{"第９報", publish, upd},
	{"第6報", publish, upd},
	{"第7報", publish, upd},
	{"第8報", publish, upd},
	{"第9報", publish, upd},
	{"第六報", publish, upd},
	{"第七報", publish, upd},
	{"第八報", publish, upd},
	{"第九報", publish, upd},
	{"続報", publish, upd},
	{"最終報", publish, upd},
	{"最終報告", publish, upd},
	{"調査結果のお知らせ", publish, upd},
	{"調査結果のご報告", publish, upd},
}

// Words that the structure of a document is read by.
var (
	// publicationLabels stand beside a date of publication: 更新日:, …公表.
	publicationLabels = []string{"記者発表資料", "報道資料", "報道発表資料", "発表資料", "プレスリリース", "ニュースリリース", "更新日", "公表日", "発表日", "掲載日", "公開日", "作成日", "投稿日", "発行日", "配信日", "最終更新", "公表", "発表", "配信", "掲載", "更新", "公開", "追記", "付", "付け", "朝刊", "夕刊", "電子版", "現在"}

	// sentenceEndings end a sentence that has no full stop.
	sentenceEndings = []string{"した", "ました", "です", "ます", "いる", "れる", "する", "ない", "だった", "せん", "ください", "られた", "れた"}

	// nounEndings end an entry of a chronology without a verb.
	nounEndings = []string{"開始", "完了", "検知", "遮断", "停止", "依頼", "報告", "連絡", "確認", "判明", "復旧", "再開"}

	// partWords name the parts of a text about one incident; a heading made of
	// them opens no other.
	partWords = newWordList("経緯", "概要", "対応", "原因", "影響", "今後", "内容", "状況", "対策", "経過", "参考", "人数", "流れ", "現況", "背景", "防止", "問い合わせ", "問合せ", "連絡先", "動き", "対象", "初動", "結果", "見込み", "資料", "情報について", "起きたこと", "場所", "期間", "日時", "その他", "事象", "補足", "用語", "見解", "あり方", "時系列", "その後", "はじめに", "まとめ", "例】", "お願い", "件数", "発端", "手口", "再開", "処分", "調査", "予定", "一覧", "質問", "説明", "経営責任")

	// incidentWords make a heading that of an incident.
	incidentWords = newWordList("不正アクセス", "障害", "流出", "漏えい", "漏洩", "漏れ", "攻撃", "送信", "紛失", "盗難", "盗ま", "ランサム", "ウイルス", "マルウェア", "改ざん", "停止", "トラブル", "ミス", "不具合", "事案", "事件", "悪用", "フィッシング", "侵入", "遅延", "消失", "消え", "感染", "不正", "持ち出し", "接続", "メンテナンス", "できず", "できない", "止まる", "停電", "逮捕", "混入", "見つかる", "盗", "被害", "事故", "延長", "詐欺", "情報セキュリティ", "サイバー")

	// genericNames are no names of organisations although they stand where one
	// would.
	genericNames = []string{"短信", "速報値", "号外", "その1", "その2", "その3", "重要", "お詫び", "お知らせ", "続報", "速報", "追記", "緊急", "再掲", "更新", "不正アクセス", "個人情報", "システム", "情報", "メール", "サーバー", "サーバ", "障害", "本件", "今回", "流出", "顧客情報", "お客様情報", "クラウド", "ホームページ", "通信障害", "第三者", "社員", "職員", "関係者", "被害", "攻撃"}

	// officeWords stand beside office hours, which date nothing.
	officeWords = newWordList("問い合わせ", "問合せ", "電話", "窓口", "受付", "営業時間", "TEL", "Tel", "フリーダイヤル", "通話", "平日", "コールセンター", "ダイヤル")

	// selfNames are how a text names its own organisation.
	selfNames = []string{"当グループ", "当社", "弊社", "同社", "同行", "本学", "当院", "同院", "本市", "同市", "市", "県", "同校", "学校", "当行", "当サイト", "本院", "運営側", "当会", "同大", "病院", "同町", "町", "同県", "同局", "わたしたち", "当方", "委託先", "担当", "担任"}
)

var (
	// followUpMarks in a title say that it goes on with an earlier text.
	followUpMarks = []string{"その2", "その２", "(2)", "続報", "第2報", "第二報"}

	// orgSuffixes and orgPrefixes make a line the name of an organisation.
	orgSuffixes = []string{"学校", "学園", "信用金庫", "信用組合", "省", "庁", "局", "委員会", "会議所", "連合会", "公社", "役場", "市役所", "町役場", "本舗", "鉄道", "航空", "株式会社", "有限会社", "合同会社", "大学", "病院", "銀行", "協会", "財団", "組合", "センター", "コミュニケーションズ", "グループ", "ホールディングス", "教育委員会", "機構", "法人"}
	// orgLabels stand before the name of who publishes: 会社名　東西物流株式会社.
	orgLabels   = []string{"会社名", "会社名:", "会社名：", "上場会社名", "法人名", "団体名"}
	orgPrefixes = []string{"株式会社", "有限会社", "合同会社", "一般社団法人", "一般財団法人", "公益財団法人", "国立大学法人", "学校法人", "独立行政法人", "医療法人", "社会福祉法人"}
)

// What follows a predicate and tells its form.
var (
	// verbEndings go on with a verb; they are looked at before nounParticles.
	verbEndings = []string{"と同時に", "でき", "になりま", "のうえ"}
	// nounParticles follow a predicate that is used as a noun.
	nounParticles = newWordList("だけ", "のみ", "の", "に", "を", "が", "は", "で", "から", "へ", "と", "も", "や", "および", "ならびに", "または", "など", "による", "について", "における", "より", "まで")
	// lightVerbs make a verb of a noun before を: 調査を開始.
	lightVerbs = []string{"いただ", "頂", "頂戴", "し", "行", "始", "開始", "実施", "完了", "終え", "受領", "送", "提出", "出し", "出す", "開い", "いた", "解除", "いれ", "入れ", "依頼", "頼", "進め", "お送り", "受けてい", "受けた", "受けまし", "お掛け", "かけ", "差し上げ", "いたし", "致し"}
	// lightSubjects make a verb of a noun before が: 再開が始まった.
	lightSubjects = []string{"完了", "終わ", "終了", "始ま", "出", "行われ", "なされ", "発生", "起き", "あり", "あった", "あっ", "入"}
	// complementKana within the kana after a predicate mean that it is told.
	complementKana = newWordList("こと", "おそれ", "もよう", "という", "かどうか", "のうち", "たとし", "たとの", "るとの", "だとの", "のを", "のに", "のが", "のは", "とみ", "のと")
	// complementNouns after a predicate mean the same.
	complementNouns = []string{"可能性", "恐れ", "疑い", "痕跡", "形跡", "事実", "旨", "件", "問題", "懸念", "事象", "状態", "模様", "影響"}
	// stateEndings make a predicate a state.
	stateEndings = newWordList("ている", "ており", "ています", "ていた", "ていて")
	// plainEndings are those of verbs before a noun.
	plainEndings = []string{"た", "る", "う", "い", "す", "く", "つ", "む", "ぶ"}
	// copulas follow a date that is the predicate of its sentence.
	copulas = []string{"。", "だった", "でした", "です", "である", "であり", "になって", "になり", "となり", "となった", ")", "）", "\n", "だ。", "で、"}
)

// updateMarks in a title say that it is not the first publication.
var updateMarks = []string{"第2報", "第二報", "第3報", "第三報", "第4報", "第四報", "続報", "最終報", "追記", "その後", "更新)", "更新）"}

var (
	// objectParticles stand before a verb.
	objectParticles = []string{"を", "が", "に", "と", "も", "て", "で", "へ"}
	// asOf after a date makes it that of a state.
	asOf = []string{"現在", "の時点"}
	// arrivals follow the date on which something told before it came.
	arrivals = []string{"にあった", "にあり", "に入った", "に入り", "に届い", "に寄せられ", "に受け"}
	// arrivalVerbs end a sentence whose subject is an event.
	arrivalVerbs = []string{"であった", "あった", "行われ", "開かれ", "言い渡さ"}
	// elsewhen ends the reach of a date.
	elsewhen = newWordList("その後", "これまでに", "現在", "今後", "引き続き", "以後", "現時点", "のちに", "後日")
)

var (
	// tipParticles follow a word for what somebody tells.
	tipParticles = []string{"を", "が", "も", "は"}
	// receptions say that it was received.
	receptions = []string{"受け", "いただ", "頂", "あった", "がある", "あり", "寄せ", "入った", "入り", "入る", "届", "来た", "相次"}
	// titleEndings end the title of a publication.
	titleEndings = []string{"について", "お知らせ", "ご報告", "お詫び", "おわび", "に関して", "報告書", "報)", "報）", "のお知らせとお詫び", "(お詫び)", "（お詫び）"}
)

var (
	// cleftEndings stand before a date that the sentence is about: 届け出たのは8/1.
	cleftEndings = []string{"のは", "のが", "のは、", "のが、"}
	// personNouns after a range make it that of the people, not of the event.
	personNouns = []string{"た方", "る方", "た人", "た者"}
)

var (
	// personWords make a name that of people, not of an organisation.
	personWords = []string{"さま", "様", "皆", "方々"}
	// publishing says that the topic of a sentence published something.
	publishing = []string{"公表", "発表", "お知らせ", "明らかに"}
	// leadEndings end the first sentence of a piece of news.
	leadEndings = []string{"と発表した", "を発表した", "と公表した", "を公表した", "と明らかにした", "を明らかにした"}
)

var (
	// becoming makes a verb of a noun before に: 非公開にした, 平常に戻った.
	becoming = []string{"し", "な", "戻", "変え", "切り替え", "改め"}
	// tellings stand between what a sentence tells and the verb that tells it.
	tellings = newWordList("たとして", "た疑い", "たことが", "たことを", "たと", "ることが", "ることを", "可能性", "おそれ", "恐れ")
	// recipients follow those who were told, for a whole sentence.
	recipients = []string{"には", "へは", "に対し"}
	// consequences begin a sentence that tells what an investigation found.
	consequences = []string{"その結果", "この結果", "調査の結果"}
	// fieldLabels end the name of a field whose value is a date.
	fieldLabels = []string{"日", "日時", "時刻", "期間", "年月日", "発生", "発覚", "判明", "検知", "復旧", "対応", "内容"}
)

// voiceWords tell articles from releases, and so whether the date at the head of a
// text is a report or a disclosure.
var voiceWords = [...]lexeme{
	{"と発表した", article, oth},
	{"明らかにした", article, oth},
	{"新聞", article, oth},
	{"ニュース", article, oth},
	{"共同通信", article, oth},
	{"朝刊", article, oth},
	{"夕刊", article, oth},
	{"取材", article, oth},
	{"逮捕した", article, oth},
	{"書類送検した", article, oth},
	{"言い渡した", article, oth},
	{"当社", release, oth},
	{"弊社", release, oth},
	{"本学", release, oth},
	{"当院", release, oth},
	{"本市", release, oth},
	{"当行", release, oth},
	{"当サイト", release, oth},
	{"当会", release, oth},
	{"当法人", release, oth},
	{"いたしました", release, oth},
	{"お知らせ", release, oth},
	{"おります", release, oth},
	{"お詫び", release, oth},
	{"私ども", release, oth},
	{"本院", release, oth},
	{"当事務所", release, oth},
	{"しました", release, oth},
	{"しています", release, oth},
	{"ません", release, oth},
	{"ました。", release, oth},
	{"ます。", release, oth},
}

// Particles, endings and marks that the rules look at.
var (
	// settingApart after a date makes it that of the whole sentence.
	settingApart = []string{"、", "に、", "には、"}
	// pastEndings end a verb that qualifies the date after it: 発覚した9月7日.
	pastEndings = []string{"た"}
	// finiteEndings end a verb; a が after one joins clauses.
	finiteEndings = []string{"た", "る"}
	// subjectParticles follow what a sentence is about.
	subjectParticles = []string{"が", "は", "も"}
	// pressLabels follow the date of an article: 2023/9/3 21:14配信.
	pressLabels = []string{"配信"}
	// doneEndings make a verb of a noun before them: 報告済みであり.
	doneEndings = []string{"済み", "済。", "済、", "済です"}
	// statusLabels begin the posts of a status page, and labelEndings end them.
	statusLabels = []string{"調査中", "原因判明", "特定", "監視中", "対応中", "復旧", "解決", "解決済み", "解消", "最終報告", "更新", "続報", "第一報", "お知らせ", "障害発生", "発生", "経過"}
	labelEndings = []string{":", "："}
	// findings stand between what happened and the word that it was found out.
	findings = []string{"ことが", "ことを", "事実が", "事実を"}
	// otherIncidents begin the heading of another incident: 4.別の件(端末の置き忘れ).
	otherIncidents = []string{"別の件", "別件", "別の事案", "他の事案", "その他の事案", "もう一つの", "もうひとつの"}
	// asideLabels begin a paragraph about another incident.
	asideLabels = []string{"(参考)", "（参考）", "(ご参考)", "（ご参考）", "【参考】"}
	// targets after a date make it a plan: 12時を目途に.
	targets = []string{"を目途", "をめど", "を目処", "を目標"}
	// existing after a noun tell that it took place: 障害があった.
	existing = []string{"があった", "がありまし", "。"}
	// openingBrackets open the date of a post, and closingBrackets close it.
	openingBrackets = []string{"[", "［", "【", "(", "（"}
	closingBrackets = []string{"]", "］", "】", ")", "）"}
	// nameSeparators stand between a name and what a heading says of it.
	nameSeparators = []string{" ", "　", "(", "（", "、"}
)

// titlePadding stands between the title of a headline and its date.
const titlePadding = " 　(（:：、/｜"

var (
	// listSeparators stand between the dates of a list.
	listSeparators = []string{"、", "と", "及び", "および", "並びに", "・", "や"}
	// phraseParticles end a phrase without a verb.
	phraseParticles = []string{"を", "一部", "から", "に", "には", "は", "で", "では", "へ", "も"}
	// timeNouns after a verb do not make it qualify a noun: 検知した後.
	timeNouns = []string{"後", "際", "時", "直後", "翌", "同", "上", "結果", "日"}
	// addressEndings end a line that addresses somebody.
	addressEndings = []string{"様", "各位", "皆様", "皆さま", "皆さまへ", "皆様へ", "御中", "様へ"}
	// causes begin a sentence that goes back before what was told.
	causes = []string{"原因は", "理由は", "背景に", "発端は"}
)

// verbStems are the characters before the た of a verb.
const verbStems = "しれいっえけげめせてねべびきりぎじちみん"

var (
	// reportDigits are the characters of the number of a 第2報, from one on.
	reportDigits = [...]string{"1１一", "2２二", "3３三", "4４四", "5５五", "6６六", "7７七", "8８八", "9９九"}
	// titleTails may follow the word that names a part.
	titleTails = []string{"について", "など", "等", "に関して", "に関すること"}
)
