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

// titleWord is the word of a publication that is named after its date.
var titleWord = lexeme{"付", publish, dis}

// lexicon is the words that the parser knows. Those of the numbered reports, 第2報 to
// 第９報, are made of their digits.
var lexicon = append(laterReports(), []lexeme{
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
	{"しづら", plain, occ},   // 接続しづらい状況
	{"接続しにく", plain, occ}, // 接続しにくくなった
	{"利用しにく", plain, occ},
	{"閲覧しにく", plain, occ},
	{"パスワードを入力", plain, occ}, // 偽の画面にパスワードを入力した
	{"IDを入力", plain, occ},
	{"認証情報を入力", plain, occ},
	{"リンクをクリック", plain, occ},
	{"添付ファイルを開", plain, occ},
	{"落とした", plain, occ}, // 帰りに落とした
	{"仕込まれ", plain, occ}, // 不正なプログラムが仕込まれた
	{"仕掛けられ", plain, occ},
	{"埋め込まれ", plain, occ},
	{"に失敗", plain, occ},
	{"送り出", plain, occ},
	{"が表示され", plain, occ},
	{"所在不明", plain, occ},
	{"所在が分から", plain, occ},
	{"動かなくな", plain, occ},
	{"転送されて", plain, occ},
	{"開けなくな", plain, occ},
	{"見られなくな", plain, occ},
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
	{"送ってい", plain, occ},
	{"誤って廃棄", plain, occ},
	{"誤って捨て", plain, occ},
	{"つながりにく", plain, occ}, // つながりにくくなった
	{"つながらなく", plain, occ},
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
	{"お尋ね", tip, det},
	{"発送", send, oth},
	{"郵送", send, oth},
	{"送られ", plain, occ},
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
	{"渡し", plain, occ},
	{"買い物をした", plain, occ},
	{"購入", plain, occ},
	{"決済した", plain, occ},
	{"決済された", plain, occ},
	{"影響が出", plain, occ},
	{"エラーが", plain, occ},
	{"不通にな", plain, occ},           // 回線が不通になった
	{"真っ黒にな", plain, occ},          // 画面が真っ黒になった
	{"破られ", plain, occ},            // パスワードが破られた
	{"誤って別の", plain, occ},          // 誤って別の人に送った
	{"誤って第三者", plain, occ},         // 誤って第三者に渡した
	{"誤ってインターネット上に公開", plain, occ}, // 誤ってインターネット上に公開した
	{"誤って一般に公開", plain, occ},       // 誤って一般に公開した
	{"誤廃棄", plain, occ},            // 保存期間中の書類を誤廃棄した
	{"誤交付", plain, occ},            // 証明書を誤交付した
	{"誤掲載", plain, occ},            // 名簿を誤掲載した
	{"誤発送", plain, occ},            // 通知を誤発送した
	{"誤配信", plain, occ},            // メールを誤配信した
	{"突かれ", plain, occ},            // 脆弱性を突かれた
	{"引き出せな", plain, occ},          // 現金が引き出せなくなった
	{"不正送金され", plain, occ},         // 預金が不正送金された
	{"不正に出金され", plain, occ},        // 預金が不正に出金された
	{"不正に引き出され", plain, occ},       // 預金が不正に引き出された
	{"ソフトをインストール", plain, occ},     // 遠隔操作ソフトをインストールした
	{"情報を入力", plain, occ},          // 偽のサイトに情報を入力した
	{"番号に電話", plain, occ},          // 表示された番号に電話した
	{"設定を誤", plain, occ},           // 公開範囲の設定を誤った
	{"データが削除され", plain, occ},       // サーバーのデータが削除された
	{"ファイルが削除され", plain, occ},      // 共有のファイルが削除された
	{"が遅延", plain, occ},            // 配信が遅延した
	{"送金が遅れ", plain, occ},
	{"配信が遅れ", plain, occ},
	{"処理が遅れ", plain, occ},
	{"入れ違え", plain, occ},     // 封筒を入れ違えて郵送した
	{"電車に忘れ", plain, occ},    // かばんを電車に忘れた
	{"盗難に遭", plain, occ},     // パソコンが盗難に遭った
	{"を不正に操作", plain, occ},   // 職員が端末を不正に操作した
	{"誘導され", plain, occ},     // 偽のサイトに誘導された
	{"不正に使われ", plain, occ},   // ポイントが不正に使われた
	{"が消えた", plain, occ},     // バックアップが消えた
	{"ケーブルが切断", plain, occ},  // 海底ケーブルが切断した
	{"ファイバーが切断", plain, occ}, // 光ファイバーが切断された
	{"不整合が生じ", plain, occ},   // データに不整合が生じた
	{"期限が切れ", plain, occ},    // 証明書の有効期限が切れた
	{"期限切れと", plain, occ},    // 証明書が期限切れとなった
	{"が故障", plain, occ},      // 電源設備が故障した

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
	{"知った", plain, det},
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
	{"アラートを受信", plain, det}, // 監視装置のアラートを受信した
	{"アラートが上が", plain, det}, // 監視装置からアラートが上がった
	{"警報が鳴", plain, det},    // 監視室で警報が鳴った
	{"気が付", plain, det},     // 紛失に気が付いた
	{"気がつ", plain, det},     // 紛失に気がついた
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
	{"伝えられ", hear, det},
	{"知らされ", hear, det},
	{"漏えい懸念", nominal, det}, // 漏えい懸念の把握
	{"漏洩懸念", nominal, det},
	{"流出懸念", nominal, det},
	{"不審に思", plain, det}, // 職員が不審に思い
	{"一報が入", hear, det},

	// A fact was established.
	{"判明", plain, con},
	{"特定", plain, con},
	{"断定", plain, con},
	{"結論", plain, con},
	{"判断", plain, con},
	{"確定", plain, con},
	{"分かり", plain, con},
	{"分かっ", plain, con},
	{"わかった", plain, con},
	{"わかり", plain, con},
	{"明らかにな", plain, con},
	{"明らかとな", plain, con},
	{"事実を確かめ", plain, con},
	{"突き止め", plain, con},
	{"確認", confirm, con},
	{"調査結果が", plain, con},
	{"結論付け", plain, con}, // 漏えいはないと結論付けた
	{"結論づけ", plain, con},

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
	{"対策会議", plain, esc},     // 緊急対策会議を開催した
	{"緊急会議", plain, esc},     // 緊急会議を開いた
	{"会議に報告", plain, esc},    // 経営会議に報告した
	{"CSIRTに連絡", plain, esc}, // 社内のCSIRTに連絡した

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
	{"無効化", plain, cnt},
	{"無効に", plain, cnt},
	{"非公開", plain, cnt},
	{"開けないように", plain, cnt},
	{"見られないように", plain, cnt},
	{"できないように", plain, cnt},
	{"閲覧制限", plain, cnt},
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
	{"パスワードをリセット", plain, cnt}, // 全員のパスワードをリセットした
	{"非公開に設定", plain, cnt},     // 該当のフォルダーを非公開に設定した
	{"除去", plain, cnt},         // 不正プログラムを除去した
	{"駆除", plain, cnt},         // ウイルスを駆除した
	{"パッチを適用", plain, cnt},     // サーバーにパッチを適用した
	{"修正プログラムを適用", plain, cnt}, // 修正プログラムを適用した
	{"公開設定を変更", plain, cnt},    // 公開設定を変更した
	{"ログインを制限", plain, cnt},    // 外部からのログインを制限した
	{"削除を求め", plain, cnt},      // 受信者に電話で削除を求めた
	{"予備系に切り替え", plain, cnt},   // 処理を予備系に切り替えた
	{"ケーブルを抜", plain, cnt},     // LANケーブルを抜いた
	{"電源を切", plain, cnt},       // 端末の電源を切った
	{"電源を落と", plain, cnt},
	{"ページを閉じ", plain, cnt}, // 注文のページを閉じた
	{"サイトを閉じ", plain, cnt},
	{"公開設定を解除", plain, cnt},

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
	{"中間報告を受領", plain, inv},
	{"結果を受領", plain, inv},
	{"受領", tell, oth}, // 外部の研究者から指摘を受領
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
	{"聞き取りを行", plain, inv},    // 関係者に聞き取りを行った
	{"事情を聴", plain, inv},      // 担当者から事情を聴いた
	{"最終報告書を受け取", plain, inv}, // 調査会社の最終報告書を受け取った
	{"報告書を受け取", plain, inv},   // 調査会社の報告書を受け取った
	{"から聴取", plain, inv},      // 関係者から聴取した

	// Who was told.
	{"報告", tell, oth},
	{"報告書を出", tell, aut},
	{"報告書を提出", tell, aut},
	{"速報", tell, aut},
	{"速報を済ませ", tell, aut},
	{"報告を済ませ", tell, oth},
	{"確報", tell, aut},
	{"第一報を入れ", tell, aut},
	{"一報を入れ", tell, oth},
	{"通報が寄せられ", hear, det},  // 匿名の通報が寄せられた
	{"指摘のメールが届", hear, det}, // 受信者から指摘のメールが届いた
	{"お手紙を差し上げ", plain, ntf},
	{"手紙を送", plain, ntf},
	{"書面を送", plain, ntf},
	{"届け", tell, oth},
	{"遺失物届", plain, aut},
	{"お詫び", tell, ntf},
	{"わび", tell, ntf},
	{"ご連絡差し上げ", tell, oth},
	{"ご案内差し上げ", tell, oth},
	{"お詫びの", apology, oth},
	{"おわびの", apology, oth},
	{"わびる", apology, oth},
	{"謝罪の", apology, oth},
	{"お知らせの", apology, oth},
	{"第1報", publish, dis},
	{"第一報", tell, dis},
	{"初報", tell, dis},
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
	{"電話で説明", plain, ntf},  // 対象者に電話で説明した
	{"文書を配布", plain, ntf},  // 保護者に文書を配布した
	{"個別に連絡", plain, ntf},  // 対象の方に個別に連絡した
	{"個別に電話", plain, ntf},  // 対象の方に個別に電話した
	{"企業に通知", plain, ntf},  // 契約企業に通知した
	{"加盟店に説明", plain, ntf}, // 加盟店に説明した
	{"保護者に説明", plain, ntf}, // 生徒と保護者に説明した
	{"再報告", tell, aut},
	{"速報を提出", plain, aut},
	{"確報を提出", plain, aut},
	{"届出を行", plain, aut},  // IPAに届出を行った
	{"受理され", plain, aut},  // 被害届が受理された
	{"提出を受け", plain, aut}, // 報告書の提出を受けた

	// The public was told.
	{"公表", publish, dis},
	{"発表", publish, dis},
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
	{"載せたの", publish, dis}, // ページに載せたのは11月3日
	{"告知", publish, dis},
	{"開示", publish, dis},
	{"明らかにし", publish, dis},
	{"アナウンス", publish, dis},
	{"復旧をお伝え", publish, dis},
	{"と案内", publish, dis},
	{"説明した", publish, dis},
	{"障害を知らせ", publish, dis}, // 公式アカウントで障害を知らせた
	{"公にした", publish, dis},   // 社名を公にした
	{"報告書を公開", publish, dis},
	{"終息を宣言", publish, dis},

	// It worked again.
	{"復旧", plain, rec},
	{"再開", plain, rec},
	{"回復", plain, rec},
	{"解消", plain, rec},
	{"平常に戻", plain, rec},
	{"どおりに戻", plain, rec},
	{"元どおり", plain, rec},
	{"平常どおり", plain, rec},
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
	{"解除", plain, rec},
	{"終了", nothing, rec},
	{"再稼働", plain, rec},
	{"復帰", plain, rec},
	{"通常運転に戻", plain, rec},    // 設備を通常運転に戻した
	{"メンテナンスが終了", plain, rec}, // 緊急メンテナンスが終了した
	{"運用に戻", plain, rec},      // 通常どおりの運用に戻った
	{"運転に戻", plain, rec},      // 平常運転に戻った
	{"再オープン", plain, rec},     // 店を再オープンした
	{"宣言", nothing, rec},
	{"が稼働し", plain, rec}, // 参照用の電子カルテが稼働した
	{"平常に復", plain, rec}, // 診療が平常に復した
	{"正常に復", plain, rec},

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
	{"体制を強化", plain, rem},    // 監視体制を強化した
	{"マニュアルを改訂", plain, rem}, // マニュアルを改訂した
	{"手順書を改訂", plain, rem},   // 手順書を改訂した
	{"規程を改正", plain, rem},    // 情報管理規程を改正した
	{"規定を改正", plain, rem},    // 情報管理規定を改正した
	{"教育を実施", plain, rem},    // セキュリティ教育を実施した
	{"装置を更新", plain, rem},    // 通信装置を更新した
	{"機器を更新", plain, rem},    // 通信機器を更新した
	{"研修会", plain, rem},      // 全職員の研修会を開いた
	{"教育を行", plain, rem},     // 全社員に教育を行った
	{"機器を入れ替え", plain, rem},  // 通信機器を入れ替えた
	{"徹底を指示", plain, rem},    // 再発防止の徹底を指示した
	{"基準を改め", plain, rem},    // 対策基準を改めた
	{"規程を改め", plain, rem},
	{"規定を改め", plain, rem},
	{"手順を改め", plain, rem},

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
	{"改善命令", plain, enf},
	{"勧告", plain, enf},
	{"指導を行", plain, enf},
	{"逮捕", plain, enf},
	{"送検", plain, enf},
	{"起訴", plain, enf},
	{"提訴", plain, enf},
	{"判決", nominal, enf},
	{"処分を発表", plain, enf},
	{"懲戒処分", plain, enf},
	{"処分し", plain, enf},
	{"有罪", plain, enf},
	{"課徴金", plain, enf},
	{"停職", plain, enf},      // 停職3か月の処分とした
	{"減給", plain, enf},      // 減給の処分とした
	{"戒告", plain, enf},      // 戒告処分にした
	{"厳重注意", plain, enf},    // 厳重注意とした
	{"不起訴", plain, enf},     // 不起訴とした
	{"辞任", plain, enf},      // 社長が辞任した
	{"報酬の減額", plain, enf},   // 役員報酬の減額を決めた
	{"指名停止", plain, enf},    // 指名停止とした
	{"訴訟を起こ", plain, enf},   // 損害賠償請求訴訟を起こした
	{"文書により指導", plain, enf}, // 文書により指導を行った
	{"文書による指導", plain, enf}, // 文書による指導を行った
	{"文書で指導", plain, enf},   // 文書で指導した
	{"捜査員が確保", plain, enf},  // 捜査員が男を確保した
	{"身柄を確保", plain, enf},   // 男の身柄を確保した

	// The press told.
	{"報じ", plain, rep},
	{"報道し", plain, rep},
	{"報道され", plain, rep},
	{"と伝えた", plain, rep},

	// Requests take the type of what they ask for.
	{"要請", request, oth},
	{"頼", request, oth},
	{"受け取", request, oth}, // 調査会社の報告書を受け取った
	{"お願い", request, oth},
	{"開始", begin, oth},
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
	{"仕事始め", nothing, oth},    // 仕事始めの4日
	{"公表した脆弱性", nothing, oth}, // 製造元が公表した脆弱性
	{"公表された脆弱性", nothing, oth},
	{"公開した脆弱性", nothing, oth},
	{"公開された脆弱性", nothing, oth},

	// What stands beside a predicate.
	{"警察", authority, oth},
	{"警視庁", authority, oth},
	{"県警", authority, oth},
	{"府警", authority, oth},
	{"道警", authority, oth},
	{"署に", authority, oth},
	{"署へ", authority, oth},
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
	{"所管官庁", authority, oth},
	{"財務局", authority, oth},
	{"労働局", authority, oth},
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
	{"当組合へ", own, oth},
	{"当組合に", own, oth},
	{"本県へ", own, oth},
	{"本県に", own, oth},
	{"当協会に", own, oth},
	{"当財団に", own, oth},
	{"当会へ", own, oth},
	{"当会に", own, oth},
	{"当校へ", own, oth},
	{"当校に", own, oth},
	{"当庫へ", own, oth},
	{"当庫に", own, oth},
	{"当行へ", own, oth},
	{"当行に", own, oth},
	{"本市へ", own, oth},
	{"当院へ", own, oth},
	{"本学へ", own, oth},
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
	{"ものとされ", planned, oth},
	{"ていない", negated, oth},
	{"しようとした", negated, oth}, // 連絡しようとした際
	{"しようとして", negated, oth},
	{"ておらず", negated, oth},
	{"ておりません", negated, oth},
	{"できず", negated, oth},
	{"至らず", negated, oth},
	{"されず", negated, oth},
	{"見当たら", negated, oth},
	{"見つかっておらず", negated, oth},
	{"ありません", negated, oth},
	{"はない", negated, oth},
	{"いません", negated, oth},
	{"なかった", negated, oth},
	{"ませんでした", negated, oth},
	{"続報", publish, upd},
	{"最終報", publish, upd},
	{"最終報告", publish, upd},
	{"調査結果のお知らせ", publish, upd},
	{"調査結果のご報告", publish, upd},
}...)

func laterReports() []lexeme {
	var out []lexeme
	for _, digits := range reportDigits[2:] {
		for _, c := range digits {
			out = append(out, lexeme{"第" + string(c) + "報", publish, upd})
		}
	}
	return out
}

// voiceWords tell articles from releases, and so whether the date at the head of a
// text is a report or a disclosure.
var voiceWords = [...]lexeme{
	{"と発表した", article, oth},
	{"明らかにした", article, oth},
	{"新聞", article, oth},
	{"ニュース", article, oth},
	{"共同通信", article, oth},
	{"朝刊", article, oth},
	{"経済部", article, oth},
	{"社会部", article, oth},
	{"支局", article, oth},
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
