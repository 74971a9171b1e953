package parse

// The lists of words that the rules look at, by what they are marks of. The words that
// tell of events are in lexicon.txt.

// Marks of a page: what tells its lines apart.
var (
	// publicationLabels stand beside a date of publication: 更新日:, …公表.
	publicationLabels = []string{
		"記者発表資料", "報道資料", "報道発表資料", "発表資料", "プレスリリース", "ニュースリリース",
		"更新日", "公表日", "発表日", "掲載日", "公開日", "作成日", "投稿日", "発行日", "配信日", "提供日", "資料提供日", "報道提供日", "記者発表日", "報道発表日", "リリース日",
		"最終更新", "posted", "Posted", "投稿者", "公表", "発表", "配信", "掲載", "更新", "公開", "追記", "付", "付け", "朝刊",
		"夕刊", "電子版", "現在", "初出", "初版", "報道提供資料", "報道提供", "記者発表", "資料提供", "公開日時", "更新日時", "投稿",
	}
	// releases, alone on a line at the head of a page, make it one of who speaks in it.
	releases = []string{"記者発表資料", "報道資料", "報道発表資料", "発表資料", "プレスリリース", "ニュースリリース", "報道提供資料", "報道提供", "記者発表", "資料提供", "記者会見資料"}
	// introductions in a sentence say that what it tells of stands below it.
	introductions = []string{"次のとおり", "次の通り", "下記のとおり", "下記の通り", "以下のとおり", "以下の通り"}
	// mailLabels are the whole of what stands before the date of a mail, mailFields begin
	// the lines beside it.
	mailFields = []string{"件名", "差出人", "Subject", "From"}
	mailLabels = []string{"送信日時", "送信日", "配信日時", "発信日時", "発信日", "Date"}
	// blogLabels follow the date of a post.
	blogLabels = []string{"カテゴリ", "タグ", "Category", "posted", "Posted", "by "}
	// happeningParticles after a date in a title make it that of what happened.
	happeningParticles = []string{"の", "に", "から", "より", "以降", "発生"}
	// postWords are those with which the posts of a status page speak to users.
	postWords = newWordList("おります", "います", "ません", "ください", "お詫び", "ご迷惑", "いただけ", "いたしました", "お待ち", "ました。")
	// pressLabels follow the date of an article: 2023/9/3 21:14配信.
	pressLabels = []string{"配信"}
	// statusLabels begin the posts of a status page, and labelEndings end them.
	statusLabels = []string{
		"調査中", "原因判明", "特定", "監視中", "対応中", "復旧", "解決", "解決済み", "解消",
		"最終報告", "更新", "続報", "第一報", "お知らせ", "障害発生", "発生", "経過",
		"調査開始", "対応開始", "対応終了", "対応完了", "経過観察中", "経過観察", "監視", "収束", "終了", "完了", "再開", "再発",
	}
	// statusDashes stand between the time of a post and its text.
	statusDashes = []string{"-", "–", "—", "―", ":", "："}
	labelEndings = []string{":", "："}
	// carrying says that what a sentence is about was done: 通知は3日に行われた.
	carrying = []string{"行われ", "行い", "行った", "行って", "実施", "続け", "続い", "出され", "出し", "出した", "終え", "終わ", "済", "完了", "始め", "始ま", "なされ"}
	// laterReports are published when an incident is known already.
	laterReports = []string{"調査結果", "調査報告", "の報告書", "する報告書", "再発防止策", "最終報告", "中間報告", "検証結果"}
	// pressConference is where the press is told.
	pressConference = "会見"
	// deadlines before a date make it the last by which something is due.
	deadlines = []string{"期限は", "期限を", "締め切りは", "締め切りを", "締切は"}
	// doneSo before a verb qualify it by what was done wrongly.
	doneSo = []string{"を"}
	// announcements after a verb say that somebody says so.
	announcements = []string{"と発表", "と説明", "と明らか", "と述べ", "と話", "としてい", "と公表", "と告知"}
	// publicBodies end the name of a public body.
	publicBodies = []string{"委員会", "教育庁", "消防組合", "事務所", "事務組合", "広域連合", "保健所", "図書館", "博物館"}
	// pointers between a noun and a date make the date what is said of it.
	pointers = []string{"が", "も"}
	// announcing is telling everybody, if what is told stands before it in the words of
	// whatIsAnnounced.
	announcing      = []string{"案内", "ご案内", "告知", "周知", "知らせ", "お知らせ"}
	whatIsAnnounced = []string{"旨を", "ことを"}
	// origins after a verb and のが say that an incident began with it.
	origins = []string{"始まり", "発端", "きっかけ", "端緒"}
	// resulting after a verb of the past only closes the sentence: 判明した次第です.
	resulting = "次第で"
	// denials end a verb of what did not take place.
	denials = []string{"なかった", "なく", "ず", "ませんでした"}
	// clefts make the date after them the predicate of what took place: 送り始めたのは.
	clefts = []string{"たのは", "たのが", "だのは", "だのが"}
	// pastSentences end a sentence of what took place.
	pastSentences = []string{"した", "った", "いた", "れた", "ています", "ている", "ております", "んだ"}
	// planNouns announce the verb before them only: 再開する方針, not 対応方針.
	planNouns = []string{"方針", "計画"}
	// occasions after a verb that is not in the past say when something else was done: 送る際.
	occasions = []string{"際", "時に", "前に"}
	// bodies end the name of a body, which settingUp says was set up.
	bodies    = []string{"委員会", "調査委", "本部", "対策室", "チーム"}
	settingUp = []string{"開い", "開き", "開催", "設置", "設け", "立ち上げ", "発足", "組織", "編成", "結成", "招集", "置い", "置く", "置き", "置か", "設立", "構成", "新設", "立ち上が", "始動", "組ん", "組み"}
	// abouts after a noun make it what is spoken of.
	abouts = []string{"の", "について", "に関", "につき"}
	// interviews before a date say that the press found out.
	interviews = []string{"取材で", "取材により"}
	// privateChannels tell those affected, and not the public.
	privateChannels = []string{"メール", "電話", "書面", "書状", "郵送", "封書", "はがき", "葉書", "ハガキ", "手紙", "SMS", "ショートメッセージ"}
	// honorifics begin a word, after the particle of the one before it.
	honorifics = []string{"お", "ご"}
	// explanations are verbs of publication that also tell somebody something.
	explanations = []string{"周知", "説明", "告知", "アナウンス", "と案内"}
	// lasting after a range says that it lasted so long, suspicions after a verb what
	// somebody is said to have done.
	lasting    = []string{"にかけて", "にかけ、"}
	suspicions = []string{"た疑い", "だ疑い"}
	// apologies are verbs with which those affected are told.
	apologies = []string{"謝罪", "陳謝", "詫び", "お詫び", "おわび", "わび", "謝"}
	// publicApologies are those that are made before the press, too.
	publicApologies = []string{"陳謝", "謝罪", "頭を下げ"}
	// regrets after a verb say that what was done was wrong: 載せてしまった.
	regrets = []string{"てしま", "でしま", "ちゃった", "ちゃいま"}
	// postLabels after the date of a post say what it is, postEndings end them.
	postLabels  = []string{"更新", "追記", "掲載", "公開", "発表"}
	postEndings = []string{":", "：", " ", "　", "）", ")"}
	// openingBrackets open the date of a post, and closingBrackets close it.
	openingBrackets = []string{"[", "［", "【", "(", "（"}
	closingBrackets = []string{"]", "］", "】", ")", "）"}
	// sentenceEndings end a sentence that has no full stop.
	sentenceEndings = []string{
		"した", "ました", "です", "ます", "いる", "れる", "する", "ない", "だった", "せん", "ください",
		"られた", "れた",
	}
	// nounEndings end an entry of a chronology without a verb.
	nounEndings = []string{
		"開始", "完了", "検知", "遮断", "停止", "依頼", "報告", "連絡", "確認", "判明", "復旧", "再開",
	}
	// addressEndings end a line that addresses somebody.
	addressEndings = []string{"様", "各位", "皆様", "皆さま", "皆さまへ", "皆様へ", "御中", "様へ"}
	// auspicious stands for the day in the date of a formal letter: 令和7年2月吉日.
	auspicious = "吉日"
	// planWords say that something is to come, presentEndings end a verb that is not in
	// the past; the kana before and after た tell 停止した from いたします.
	planWords      = []string{"予定", "見込み", "見通し", "めど", "目途"}
	presentEndings = []string{"する", "ます", "される", "なる", "れる"}
	beforePast     = "しっいれせえけげねべめじきりちぎびん"
	notPast        = "しいらりちくだ"
	pastLetters    = "ただ"
	// officeWords stand beside office hours, which date nothing.
	officeWords = newWordList(
		"問い合わせ", "問合せ", "電話", "窓口", "受付", "営業時間", "TEL", "Tel", "フリーダイヤル",
		"通話", "平日", "コールセンター", "ダイヤル", "開館", "開店", "営業日", "定休",
	)
)

// Marks of a heading: what tells incidents and publications apart.
var (
	// incidentWords make a heading that of an incident.
	incidentWords = newWordList(
		"不正アクセス", "障害", "流出", "漏えい", "漏洩", "漏れ", "攻撃", "送信", "紛失", "盗難",
		"盗ま", "ランサム", "ウイルス", "マルウェア", "改ざん", "停止", "トラブル", "ミス", "不具合",
		"事案", "事件", "悪用", "フィッシング", "侵入", "遅延", "消失", "消え", "感染", "不正",
		"持ち出し", "接続", "メンテナンス", "できず", "できない", "止まる", "停電", "逮捕", "混入",
		"見つかる", "盗", "被害", "事故", "延長", "詐欺", "情報セキュリティ", "サイバー",
	)
	// partWords name the parts of a text about one incident; a heading made of
	// them opens no other.
	partWords = newWordList(
		"経緯", "概要", "対応", "原因", "影響", "今後", "内容", "状況", "対策", "経過", "参考", "人数",
		"流れ", "現況", "背景", "防止", "問い合わせ", "問合せ", "連絡先", "動き", "対象", "初動",
		"結果", "見込み", "資料", "情報について", "起きたこと", "場所", "期間", "日時", "その他",
		"事象", "補足", "用語", "見解", "あり方", "時系列", "その後", "はじめに", "まとめ", "例】",
		"お願い", "件数", "発端", "手口", "再開", "処分", "調査", "予定", "一覧", "質問", "説明",
		"経営責任",
	)
	// titleTails may follow the word that names a part.
	titleTails = []string{"について", "など", "等", "に関して", "に関すること"}
	// titleEndings end the title of a publication.
	titleEndings = []string{
		"について", "お知らせ", "ご報告", "お詫び", "おわび", "に関して", "報告書", "報)", "報）",
		"のお知らせとお詫び", "(お詫び)", "（お詫び）",
	}
	// updateMarks in a title say that it is not the first publication, as a 第2報 does.
	updateMarks = []string{"続報", "最終報", "追記", "その後", "更新)", "更新）"}
	// lastReports name a report by its place among others.
	lastReports = []string{"続報", "最終報"}
	// lastChange before a date says that it is that of the last of several versions.
	lastChange = []string{"最終更新", "最終更新日"}
	// eraNames head parts of a history.
	eraNames = []string{"明治", "大正", "昭和", "平成", "令和"}
	// digestWords in the title of a page say that it tells of several incidents.
	digestWords = []string{
		"まとめ", "メモ", "週間", "短報", "紙面から", "各社", "各市", "各団体", "各紙", "各地", "各校", "各大学", "各店", "短信", "スクラップ", "切り抜き", "ダイジェスト", "週刊",
		"今週", "今月", "先月", "一覧", "相次", "ファイル", "公表文", "発表から", "お知らせから", "事例", "振り返",
		"クリップ", "のお知らせ(", "のお知らせ（", "月号", "便り", "月報", "週報", "コラム", "つぶやき", "雑記", "回覧", "まとめて",
	}
	// followUpMarks in a title say that it goes on with an earlier text.
	followUpMarks = []string{"その2", "その２", "(2)", "続報"}
	// numberedBrackets open the number of a publication after its date: 10月7日(第1報).
	numberedBrackets = []string{"(第", "（第"}
	// titleLabels stand between a date and the publication of that date.
	titleLabels = []string{"付", "付け", "付の", "付けの", "公表の", "掲載の", "発表の", "配信の"}
	// papers end the name of a newspaper, or of one of its editions.
	papers = []string{"新聞", "朝刊", "夕刊", "紙面", "日報", "タイムス"}
	// publicationNouns name a publication after its date.
	publicationNouns = []string{"お知らせ", "プレスリリース", "ニュースリリース", "リリース", "公表資料", "公表文", "発表資料", "公表", "開示資料", "適時開示"}
	// titleVerbs after a date with 付で say that something was published on it: 14日付でご案内した.
	titleVerbs = []string{"でご案内", "でお知らせ", "で公表", "で発表", "でご報告", "で掲載", "でお伝え", "でリリース", "で開示", "でお詫びが", "でお知らせが", "で案内"}
	// quoteOpenings and quoteClosings enclose a title.
	quoteOpenings = []string{"「", "『"}
	quoteClosings = "」』"
	// reportDigits are the characters of the number of a 第2報, from zero on.
	reportDigits = [...]string{"0０〇", "1１一", "2２二", "3３三", "4４四", "5５五", "6６六", "7７七", "8８八", "9９九"}
	// otherIncidents begin the heading of another incident: 4.別の件(端末の置き忘れ).
	otherIncidents = []string{
		"別の件", "別件", "別の事案", "他の事案", "その他の事案", "もう一つの", "もうひとつの",
	}
	// pastIncidents and one of incidentNouns name a list of earlier incidents.
	pastIncidents = []string{"過去の", "過去に", "これまでの", "以前の", "主な"}
	incidentNouns = []string{"障害", "事故", "事案", "事例", "インシデント"}
	// arrived after a noun of telling and が say that it came: 連絡が担当部署にあり.
	arrived = []string{"にあり", "にあった", "にありました", "に入り", "に入った", "に寄せられ", "に届い", "に届き"}
	// saying stands after what somebody tells in words.
	saying = []string{"ないと", "いると", "たと", "るとの", "たとの", "ないとの", "」と", "」との", "るという", "ないという", "という"}
	// findingsTold name what those who investigate tell of their findings.
	findingsTold = []string{"報告", "受領", "回答", "結果", "受け取"}
	// intruders before a date are the ones who did what it dates.
	intruders = []string{"攻撃者は", "攻撃者が", "第三者が", "第三者は", "何者かが", "犯人は", "犯人が"}
	// spans after a range say that it lasted so long.
	spans = []string{"にかけて", "の間", "まで"}
	// lessons after the noun that a date qualifies say that it is only thought of: 先月の障害を踏まえ.
	lessons = []string{"踏まえ", "教訓", "契機", "反省"}
	// patches in what is published are no word on an incident.
	patches = []string{"脆弱性", "修正版", "修正プログラム", "パッチ", "更新プログラム", "欠陥"}
	// laidOpen in a sentence says that a range of days is how long something lay open.
	laidOpen = []string{"公開", "閲覧", "開け", "見られ", "見え", "誰でも", "外部から", "転送", "漏", "流出", "設定"}
	// otherParties after a date say that what follows befell somebody else.
	otherParties = []string{"に他県の", "に他社", "に他の", "に他市", "に他行", "に同業他社", "、他県の", "、他社", "、他の", "には他の", "には他社"}
	// stateStems in the ending of a verb tell of a state that has come about.
	stateStems = []string{"てい", "てお", "でい", "でお"}
	// leadVerbs are those with which a clipping begins to tell what has become known.
	leadVerbs = []string{"分か", "わか", "判明"}
	// knownCases end the clause with which an article takes up its story again.
	knownCases = []string{"障害で", "問題で", "事件で", "事案で", "事故で", "流出で", "漏えいで", "攻撃で", "をめぐり", "を巡り", "被害で"}
	// generalities begin a sentence on the state of the world, pastCases stand in one on a
	// former case.
	generalities = []string{"国内では", "全国では", "世界では", "海外では", "各地で", "近年", "業界では"}
	pastCases    = []string{"同じ型の", "同種の", "同様の", "類似の", "過去に", "過去の", "かつて", "の例", "思い出", "といえば", "知られる", "教訓", "大震災", "前例", "有名なの", "別の事業者", "別の会社", "別の部署"}
	// yearsAgain after a year, and alike after the date of a publication, say that what
	// follows is of another incident.
	yearsAgain = []string{"も、", "にも、"}
	alike      = []string{"同様の", "同種の", "類似の", "別の"}
	// againParticles after a date tell of another incident than that of the text.
	againParticles = []string{"にも", "末にも", "中にも"}
	// backgrounds before a date with its year begin what is told of earlier incidents.
	backgrounds = []string{"をめぐっては", "を巡っては", "過去には", "以前には", "これまでには", "同様の事案では", "同種の事案では"}
	// editions after a day name the newspaper of that day.
	editions = []string{"朝刊", "夕刊", "付朝刊", "付夕刊", "付け朝刊", "付け夕刊", "付の朝刊", "付の夕刊", "付電子版"}
	// pastStates join a predicate to the name of a field: 閲覧可能であった期間.
	pastStates = []string{"であった", "だった", "となった", "となっていた", "されていた", "された", "していた", "した"}
	// issues after a month name what a periodical is about, not when it appeared.
	issues = []string{"分", "号", "版"}
	// officers end the name of one who speaks for the organisation: 山田太郎頭取.
	officers = []string{
		"頭取", "社長", "会長", "理事長", "学長", "総長", "院長", "病院長", "市長", "区長", "町長", "村長", "知事",
		"教育長", "校長", "園長", "所長", "代表", "取締役", "役員", "専務", "常務", "部長", "課長", "担当者", "広報",
	}
	// asideLabels begin a paragraph about another incident.
	asideLabels = []string{"(参考)", "（参考）", "(ご参考)", "（ご参考）", "【参考】"}
	// leadEndings end the first sentence of a piece of news.
	leadEndings = []string{
		"と発表した", "を発表した", "と公表した", "を公表した", "と明らかにした", "を明らかにした",
	}
	// nameSeparators stand between a name and what a heading says of it.
	nameSeparators = []string{" ", "　", "(", "（", "、"}
)

// Marks of a voice: they tell articles from releases, and so whether the date at the
// head of a text is a report or a disclosure, and blogs from both.
var voiceWords = newVoices(
	[]string{
		"と発表した", "明らかにした", "新聞", "ニュース", "共同通信", "朝刊", "経済部", "社会部", "支局", "夕刊", "取材", "逮捕した",
		"書類送検した", "言い渡した",
	},
	[]string{
		"当社", "弊社", "本学", "当院", "本市", "当行", "当サイト", "当会", "当法人", "いたしました", "お知らせ", "おります",
		"お詫び", "私ども", "本院", "当事務所", "しました", "しています", "ません", "ました。", "ます。",
	},
	[]string{
		"自分", "そうです", "らしい", "うちの", "ですね", "ですよね", "かも", "でしょう", "当ブログ", "わけです", "のかな", "だったの",
		"だとか", "だって", "とのこと", "みたいな", "なんと", "posted by", "それにしても", "ちなみに",
		"カテゴリ", "タグ:", "個人的", "雑記", "備忘録", "なあ。", "うーん", "よね。", "ですけど", "んですが", "と思いました", "この記事", "筆者",
	},
)

// Marks of how a text is written.
var (
	// politeEndings end the sentences of releases, plainSentences those of newspapers.
	politeEndings  = newWordList("ました。", "ます。", "です。", "ません。", "ました", "でした。", "ください")
	plainSentences = newWordList("した。", "った。", "れた。", "いる。", "という。", "する。", "いた。", "ない。", "れる。", "だった。", "んだ。", "けた。", "めた。")
	// releaseLabels beside the date of a headline say that the organisation published.
	releaseLabels = []string{"公表", "発表", "更新", "掲載", "公開", "付け", "追記", "現在"}
)

// Marks of a name.
var (
	// orgSuffixes and orgPrefixes make a line the name of an organisation.
	orgSuffixes = []string{
		"学校", "学園", "信用金庫", "信用組合", "省", "庁", "局", "委員会", "会議所", "連合会", "公社",
		"役場", "市役所", "町役場", "本舗", "鉄道", "航空", "株式会社", "有限会社", "合同会社", "大学",
		"病院", "銀行", "協会", "財団", "組合", "センター", "コミュニケーションズ", "グループ",
		"ホールディングス", "教育委員会", "機構", "法人",
	}
	orgPrefixes = []string{
		"株式会社", "有限会社", "合同会社", "一般社団法人", "一般財団法人", "公益財団法人",
		"国立大学法人", "学校法人", "独立行政法人", "医療法人", "社会福祉法人",
	}
	// partySuffixes end the name of an organisation in a running text, authoritySuffixes
	// that of one that does not tell of its own incident there.
	partySuffixes = []string{
		"銀行", "信用金庫", "信金", "信用組合", "証券", "保険", "生命", "航空", "エアライン", "鉄道", "電鉄", "交通", "運輸", "物流", "病院",
		"医療センター", "クリニック", "大学", "短大", "高校", "高", "中学校", "小学校", "学園", "市", "町", "村", "県", "府", "都教委", "市教委", "県教委", "町教委",
		"株式会社", "社", "工業", "製作所", "商事", "商店", "電機", "電力", "ガス", "水道局", "放送", "新聞社", "薬局", "書店", "百貨店", "ホテル", "協会",
		"組合", "財団", "機構", "商工会", "会議所", "モバイル", "コイン", "取引所", "テレビ", "航空会社", "大手",
	}
	// verbMarks are in no name.
	verbMarks = []string{"った", "した", "のは", "ている", "られ"}
	// offices end the name of a part of a public body.
	offices = []string{"課", "局", "所", "室", "係", "部", "センター", "園", "館"}
	// publicKinds end the name of a municipality or a prefecture before that of an office.
	publicKinds = []string{"市", "町", "村", "区", "県", "府", "都", "道"}
	// municipal end short names, too, but not those with somewhere before them: 同町, 両市.
	municipal         = []string{"市", "町", "村"}
	somewhere         = []string{"同", "当", "本", "各", "全", "両", "他", "県", "府", "都", "道", "隣"}
	companyForms      = []string{"株式会社", "有限会社", "合同会社"}
	authoritySuffixes = []string{"委託先", "警察署", "労働局", "親会社", "会社", "同社", "各社", "他社"}
	// orgLabels stand before the name of who publishes: 会社名　東西物流株式会社.
	orgLabels = []string{"会社名", "会社名:", "会社名：", "上場会社名", "法人名", "団体名"}
	// genericNames are no names of organisations although they stand where one
	// would.
	genericNames = []string{
		"短信", "速報値", "号外", "その1", "その2", "その3", "重要", "お詫び", "お知らせ", "続報",
		"速報", "追記", "緊急", "再掲", "更新", "不正アクセス", "個人情報", "システム", "情報",
		"メール", "サーバー", "サーバ", "障害", "本件", "今回", "流出", "顧客情報", "お客様情報",
		"クラウド", "ホームページ", "通信障害", "第三者", "社員", "職員", "関係者", "被害", "攻撃",
	}
	// things end the name of a device, a system, a medium or a paper, which is none of an
	// organisation.
	things = []string{
		"メモリ", "メモリー", "ファクシミリ", "ファックス", "ファクス", "FAX", "パソコン", "PC", "タブレット", "スマートフォン", "スマホ", "携帯電話", "ハードディスク", "HDD", "ディスク",
		"サーバー", "サーバ", "システム", "API", "VPN", "データベース", "プログラム", "媒体", "端末", "カルテ", "名簿", "台帳", "書類", "文書", "通知書", "申請書", "ファイル", "データ", "メール", "画面", "フォーム",
	}
	// founders run what stands after them: 市立病院.
	founders = []string{"市立", "県立", "府立", "都立", "道立", "町立", "村立", "区立", "国立", "公立", "私立", "組合立"}
	// selfNames are how a text names its own organisation.
	selfNames = []string{
		"当グループ", "当社", "弊社", "同社", "同行", "本学", "当院", "同院", "本市", "同市", "市",
		"県", "同校", "学校", "当行", "当サイト", "本院", "運営側", "当会", "同大", "病院", "同町",
		"町", "同県", "同局", "わたしたち", "当方", "委託先", "担当", "担任",
	}
	// ownForms begin what belongs to the writer, which names nobody: 弊社FAX番号.
	ownForms = []string{"弊社", "弊店", "当社", "当院", "当行", "当サイト", "当グループ", "当法人"}
	// personWords make a name that of people, not of an organisation.
	personWords = []string{"さま", "様", "皆", "方々"}
	// publishing says that the topic of a sentence published something.
	publishing = []string{"公表", "発表", "お知らせ", "明らかに"}
)

// Marks of a predicate: what follows it and tells its form.
var (
	// verbEndings go on with a verb; they are looked at before nounParticles.
	verbEndings = []string{"と同時に", "でき", "になりま", "のうえ"}
	// nounParticles follow a predicate that is used as a noun.
	nounParticles = newWordList(
		"だけ", "のみ", "の", "に", "を", "が", "は", "で", "から", "へ", "と", "も", "や", "および",
		"ならびに", "または", "など", "による", "について", "における", "より", "まで",
	)
	// topicParticles follow the name that a headline is about.
	topicParticles = []string{"が", "は", "も", "で", "を"}
	// makings make a verb of a noun before them: 非公開とした.
	makings = []string{"とした", "とし、", "としま", "となっ", "となり"}
	// caseParticles stand between a noun and the verb that takes it.
	caseParticles = []string{"が", "を", "に"}
	// lightVerbs make a verb of a noun before を: 調査を開始.
	lightVerbs = []string{
		"いただ", "頂", "頂戴", "し", "行", "始", "開始", "実施", "完了", "終え", "受領", "送", "提出",
		"出し", "出す", "開い", "いた", "解除", "いれ", "入れ", "依頼", "頼", "進め", "お送り",
		"受けてい", "受けた", "受けまし", "お掛け", "かけ", "差し上げ", "いたし", "致し",
	}
	// lightSubjects make a verb of a noun before が: 再開が始まった.
	lightSubjects = []string{
		"完了", "終わ", "終了", "始ま", "出", "行われ", "なされ", "発生", "起き", "あり", "あった",
		"あっ", "入",
	}
	// becoming makes a verb of a noun before に: 非公開にした, 平常に戻った.
	becoming = []string{"し", "至り", "至っ", "な", "戻", "変え", "切り替え", "改め"}
	// doneEndings make a verb of a noun before them: 報告済みであり.
	doneEndings = []string{"済み", "済。", "済、", "済です"}
	// existing after a noun tell that it took place: 障害があった.
	existing = []string{"があった", "がありまし", "。"}
	// complementKana within the kana after a predicate mean that it is told.
	complementKana = newWordList(
		"こと", "おそれ", "もよう", "という", "かどうか", "のうち", "たとし", "たとの", "るとの",
		"だとの", "いとの", "るまで", "いという", "のを", "のに", "のが", "のは", "とみ", "のと",
	)
	// complementNouns after a predicate mean the same.
	complementNouns = []string{
		"可能性", "恐れ", "疑い", "痕跡", "形跡", "事実", "旨", "件", "問題", "懸念", "事象", "状態",
		"模様", "影響",
	}
	// unrealKana within the kana after a predicate, and suppositions after them, mean that
	// it is not told as having taken place.
	unrealKana = newWordList(
		"できるよう", "されるよう", "するよう", "しないよう", "すべき", "するため", "するには", "すれば", "したら", "していれば",
		"されれば", "たければ", "したい", "れないよう", "ないまま", "られるよう", "るよう", "ぬよう",
		"ください", "下さい", "たなら", "としたら", "なければ", "ねば", "できるか", "するか", "れるか", "ことになってい",
		"てまいります", "て参ります", "てまいる", "ていきます",
	)
	// expectedKana say that somebody expects or says that it will be so.
	expectedKana = newWordList("るとして", "るとみ", "るという", "るもよう")
	becameKana   = newWordList("たとみ", "ようにな", "ようにし", "ようにいたし", "ているようで", "たようで", "ているようだ", "ているという", "ているとみ", "ているとして", "があるという", "ているか")
	// passives begin the ending of a verb in the passive.
	passives = []string{"され", "られ", "れた", "れて", "れる"}
	// sayingVerbs follow と after what is said.
	sayingVerbs = []string{"発表", "公表", "説明", "報告", "連絡", "判断", "判明", "明ら", "述べ", "話", "答え", "通知", "知ら", "伝え", "案内", "言", "断定", "推定", "認", "指摘", "結論", "分か", "見", "回答", "主張", "訴え", "申"}
	// notOkurigana and cases follow a noun, not the stem of a verb.
	notOkurigana = "をがにはもへでとの"
	cases        = []string{"から", "より", "まで", "など"}
	// stemAdverbs go before a verb without a particle: 配信を一時取りやめた.
	stemAdverbs = []string{
		"一時", "全て", "すべて", "即時", "随時", "順次", "全面", "急遽", "急きょ", "緊急", "直接", "個別に", "至急", "再度", "一旦", "いったん", "同時に",
		"一斉に", "再び", "改めて", "新たに", "ようやく", "徐々に", "全面的に", "完全に", "ほぼ", "既に", "別途", "ただちに", "直ちに", "自主的に", "手動で", "やむなく", "一部",
	}
	// compoundKana end the first part of a compound verb: 取り in 取り消し.
	compoundKana = "りいきしちみびぎじけげせめれべえっ"
	// unrelated after a verb that qualifies a noun says that it is not of this incident.
	unrelated = []string{"とは関わり", "とは関係", "とは異な", "とは別", "と異な", "から変わ", "とは無関係"}
	// figures after the same name what was published that is no incident: 公表した業績予想.
	figures = []string{"業績", "決算", "数値", "予想", "計画", "方針", "脆弱性", "修正"}
	// refusals are verbs that deny what they take: 公表を見送った.
	refusals = []string{
		"防", "見送", "控", "避け", "免れ", "解散", "延期", "怠", "否定", "禁", "想定", "求め", "検討", "目指", "含む", "含め", "装", "騙", "かた",
		"見逃", "遅ら", "遅れ", "待", "先送", "断念", "拒",
	}
	// purposes end a verb that says what something is for: 直すため.
	purposes     = []string{"ため", "ために", "ための"}
	suppositions = []string{"次第", "場合", "前に", "前の", "前は", "際の", "時の", "都度", "度に", "恐れのある", "必要"}
	// presentForms end a verb before a noun that tells what is done as a rule, unless the
	// noun is one of deeds: 遮断する措置.
	presentForms = []string{"る", "す", "く", "ぐ", "つ", "む", "ぶ", "う", "ない"}
	deeds        = []string{"措置", "対応", "処置", "決定", "処分", "判断", "方針", "予定", "見込", "見通", "計画", "事態", "騒ぎ", "結果", "形", "等", "障害", "不具合", "事案", "事故", "事象", "トラブル", "内容", "旨", "メール", "文書", "通知", "お知らせ"}
	// stateEndings make a predicate a state.
	stateEndings = newWordList("ている", "ており", "ています", "ていた", "ていて")
	// plainEndings are those of verbs before a noun.
	plainEndings = []string{"た", "る", "う", "い", "す", "く", "つ", "む", "ぶ"}
	// pastEndings end a verb that qualifies the date after it: 発覚した9月7日.
	pastEndings = []string{"た"}
	// finiteEndings end a verb; a が after one joins clauses.
	finiteEndings = []string{"た", "る"}
	// whenEndings make a clause of time: アップロードされたとき.
	whenEndings = []string{"たとき", "たときに"}
	// tipParticles follow a word for what somebody tells.
	tipParticles = []string{"を", "が", "も", "は", "の"}
	// receptions say that it was received.
	receptions = []string{
		"受け", "受領", "受理", "いただ", "頂", "あった", "がある", "あり", "寄せ", "入った", "入り", "入る", "届",
		"来た", "相次", "来て", "来まし", "鳴", "出た", "出る", "出まし", "発せ", "上が", "もら", "頂戴", "得た",
	}
)

// Marks of a date: what stands beside it and tells what it dates.
var (
	// copulas follow a date that is the predicate of its sentence.
	copulas = []string{
		"。", "だった", "でした", "です", "である", "であり", "になって", "になり", "となり",
		"となった", ")", "）", "\n", "\r", "だ。", "で、", "にかけてで", "(", "（", "を予定", "を見込", "とみられ", "とみら", "とされ", "と推定", "と考えられ", "と思われ",
	}
	// objectMarks and recipientMarks end what stands between two dates of one verb.
	objectMarks    = []string{"を", "に"}
	recipientMarks = []string{"には", "へは", "にも", "へも"}
	// topics stand between a noun and the date that it was on, and parallels after
	// the date where others follow: 報告は1/14、公表は1/16.
	topics    = []string{"は", "が"}
	parallels = []string{"、", "(", "（", "で、", "から", "より", "にかけて", "まで"}
	// settingApart after a date makes it that of the whole sentence.
	settingApart = []string{"、", "に、", "には、"}
	// cleftEndings stand before a date that the sentence is about: 届け出たのは8/1.
	cleftEndings = []string{"のは", "のが", "のは、", "のが、"}
	// fieldLabels end the name of a field whose value is a date.
	fieldLabels = []string{
		"日", "日時", "時刻", "期間", "年月日", "発生", "発覚", "判明", "検知", "復旧", "対応", "内容",
	}
	// exposureLabels end the name of a field that says how long something lay open, unless
	// one of otherPeriods is in it.
	exposureLabels = []string{"期間", "期間中", "期間は", "時間帯は", "時間帯", "出た時間", "及んだ時間", "停止時間", "障害時間", "影響時間"}
	otherPeriods   = []string{"受付", "募集", "契約", "委託", "保存", "実施", "開催", "提供", "対応", "掲載", "会期", "任期", "保管", "停止"}
	// lastKnown before a word says that it is of before the incident: 最後に確認した.
	lastKnown = "最後に"
	// asOf after a date makes it that of a state.
	asOf = []string{"現在", "の時点"}
	// targets after a date make it a plan: 12時を目途に.
	targets = []string{"を目途", "をめど", "を目処", "を目標"}
	// arrivals follow the date on which something told before it came.
	arrivals = []string{"にあった", "にあり", "に入った", "に入り", "に届い", "に寄せられ", "に受け"}
	// arrivalVerbs end a sentence whose subject is an event.
	arrivalVerbs = []string{"であった", "あった", "行われ", "開かれ", "言い渡さ"}
	// elsewhen ends the reach of a date.
	elsewhen = newWordList(
		"その後", "これまでに", "現在", "今後", "引き続き", "以後", "現時点", "のちに", "後日",
	)
	// listSeparators stand between the dates of a list.
	listSeparators = []string{"、", "と", "及び", "および", "並びに", "・", "や"}
	// phraseParticles end a phrase without a verb.
	phraseParticles = []string{"を", "一部", "から", "に", "には", "は", "で", "では", "へ", "も"}
	// nounBreaks end the noun that a date with の qualifies.
	nounBreaks = []string{"で", "に", "を", "が", "は", "、"}
	// objectParticles stand before a verb.
	objectParticles = []string{"を", "が", "に", "と", "も", "て", "で", "へ"}
	// byParticles stand before a verb and say by what it was done: 監視により検知、.
	byParticles = []string{"により", "によって", "から", "より", "にて"}
	// venueParticles follow where something is told: 記者会見で.
	venueParticles = []string{"で", "に", "にて"}
	// subjectParticles follow what a sentence is about.
	subjectParticles = []string{"が", "は", "も"}
	// relations with what follows are of no time: 5月7日に原因となった機器を切り離した.
	relations = []string{"を経由した", "を通じた", "を使った", "を悪用した", "を介した", "原因となった", "対象となった", "問題となった", "発端となった", "契機となった", "該当した", "原因だった", "対象だった", "問題だった", "問題のあった", "不備のあった"}
	// personNouns after a range make it that of the people, not of the event.
	personNouns = []string{"た方", "る方", "た人", "た者"}
	// leaks before a date begin a sentence about whose data leaked.
	leaks = []string{"漏れた", "漏れた", "流出した", "漏えいした", "漏洩した", "対象は", "対象となるのは"}
	// payments after a range of days make it the one over which what was paid with leaked.
	payments = newWordList("お使い", "決済", "カード", "購入", "買い物", "買い上げ", "注文", "支払", "ご利用", "利用分", "番号を入力")
	// payers and counted tell how many paid.
	payers  = []string{"分", "お客", "名様", "名の", "人の", "件の"}
	counted = []string{"名", "人", "件", "名様"}
	// timeNouns after a verb do not make it qualify a noun: 検知した後.
	timeNouns = []string{"後", "際", "時", "直後", "翌", "同", "上", "結果", "日"}
	// tellings stand between what a sentence tells and the verb that tells it.
	tellings = newWordList(
		"たとして", "た疑い", "たことが", "たことを", "たと", "ることが", "ることを", "可能性",
		"おそれ", "恐れ", "ているのを", "ていたのを",
	)
	// findings stand between what happened and the word that it was found out.
	findings = []string{"ことが", "ことを", "事実が", "事実を"}
	// consequences begin a sentence that tells what an investigation found.
	consequences = []string{"その結果", "この結果", "調査の結果"}
	// causes begin a sentence that goes back before what was told.
	causes = []string{"原因は", "理由は", "背景に", "発端は"}
)

// themeWords are the words of each theme.
var themeWords = [themes][]string{
	aboutCards: {"カード", "決済"},
	aboutLoss:  {"紛失", "なくし", "なくす", "なくした", "亡失", "置き忘れ", "所在不明", "所在が分から", "落とし物"},
}

// titlePadding stands between the title of a headline and its date.
const titlePadding = " 　(（:：、/｜"

// verbStems are the characters before the た of a verb.
const verbStems = "しれいっえけげめせてねべびきりぎじちみん"
