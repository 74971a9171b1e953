package report

import "github.com/jpincident/incidenttimeline/jpdate"

// pageWords are the words of the page and of drawings in one language. Those with a % are
// forms.
type pageWords struct {
	*vocabulary

	Title, SkipTo, Untitled                                 string
	Colon, Open, Close, Comma, Stop, Space, Quote, Unquote  string
	Days, DaysOpen, DaysWithin, DaysVague, Day, Year, Cut   string
	Sentence, SentenceOpen, SentenceNegative                string
	HeroMany, HeroNone, MedianOf, MedianOfFew, Unmeasurable string
	Times                                                   string
	Statuses                                                [3]string
	DueLane, NothingDrawn, ChartTitle, MoreMarks, Undrawn   string
	Unlabelled, NoYear                                      string
	Glyphs, Keys                                            [svgKeys]string

	Timeline, Events, Intervals, Deadlines, Notes                  string
	Compare, CompareTitle, CompareDesc, CompareCut, Median         string
	Delays, DelaysTitle, DelaysDesc, DelayBin, Quartiles           string
	NotDrawn, PublishedHead, PublishedNote                         string
	Unmeasured, UnmeasuredNote                                     string
	Reading, CountNote, UncertainNote, AssumedNote, LegalNote      string
	Rules, RulesNote, Sources, Texts, TextLeft                     string
	When, What, Where, From, To, Length, Rule, Due, Made, Margin   string
	State, Incident, BusinessOf, BusinessMedian, Predicted         string
	Reference, ReferenceNone, Line, NoWords, More, Low             string
	Assumed, Doubts, Passed, Measure, Value, Of                    string
	Source, Checked, NotInForce, NoStart                           string
	Parties, Counts, BackToTop, Compact, Left, NoIncidents         string
	CohortSpread, CohortMissing, CohortOpen, NegativeNote, Details string
	Why                                                            string
	Roles                                                          [4]string
	DeadlineBefore, DeadlineAfter, DeadlineSame, NoDue             string
}

// pageWordsOf returns the words of l.
func pageWordsOf(l Lang) *pageWords {
	if l == Japanese {
		return &pageJapanese
	}
	return &pageEnglish
}

var pageJapanese = pageWords{
	vocabulary: &japanese,

	Title: "%sの日数", SkipTo: "本文へ", Untitled: "(表題なし)",
	Colon: ": ", Open: "(", Close: ")", Comma: "、", Stop: "。", Space: "", Quote: "「", Unquote: "」",
	Days: "%s日", DaysOpen: "%s日以上", DaysWithin: "%s日以下", DaysVague: "%s日(前後あり)", Day: "%s日", Year: "%d年", Cut: "%d日分を省略",
	Sentence:         "%s(%s)から%s(%s)まで%s。",
	SentenceOpen:     "%s(%s)から%sが過ぎ、%sはまだ伝えられていません。",
	SentenceNegative: "%s(%s)は、%s(%s)より%s早く行われました。",
	HeroMany:         "%s、%d件の中央値", HeroNone: "日数を測れる事案はありません", Unmeasurable: "%sの日数は測れません", MedianOfFew: "%d件のうち、日付がそろう%d件の日数の中央値です。最短%s日、最長%s日。", MedianOf: "%d件のうち、日付がそろう%d件の日数の中央値です。半数は%s〜%s日、最短%s日、最長%s日。",
	Times: " ×%d", Statuses: [3]string{"", "予定", "起きていない"},
	DueLane: "期限(規定が適用されるとした場合)", NothingDrawn: "年の分かる出来事がないため、図はありません。", ChartTitle: "%s の経過図", MoreMarks: "ほか%d件。",
	NoYear: "年は書かれていません。", Undrawn: "年が分からないなどの理由で図に描けない出来事が%d件あり、表に載せました", Unlabelled: "%d個の印には、場所がないため日付を添えていません。すべて表にあります。",
	Glyphs: [svgKeys]string{"●", "▮", "┣┫", "▭", "▼", "▬▸", "▯", "✕", "▒"},
	Keys:   [svgKeys]string{"時刻まで分かる", "日まで分かる", "その間続いた", "その間のいつか", "期限", "終わりか始まりが不明", "予定", "起きていない", "薄い色は「頃」"},

	Timeline: "経過図", Events: "出来事", Intervals: "間隔", Deadlines: "期限", Notes: "この数字の根拠と留保",
	Compare: "事案を並べて", CompareTitle: "%sの日数の比較", CompareDesc: "起点をそろえ、事案ごとの日数を棒の長さで示した図です。薄い部分は日付に幅があることを表します。", CompareCut: "長い順に%d件を描き、残る%d件は下の表にあります。", Median: "中央値",
	Delays: "日数の分布", DelaysTitle: "%sの日数の分布", DelaysDesc: "%d件の日数の分布。最短%s日、中央値%s日、最長%s日。", DelayBin: "%d〜%d日: %d件", Quartiles: "半数がこの間",
	NotDrawn: "単位が異なるため図に描いていない", PublishedHead: "公表されている値", PublishedNote: "母集団も定義もそれぞれ異なり、この報告の値とそのままは比べられません。",
	Unmeasured: "測れなかった事案", UnmeasuredNote: "次の事案では、%sの日数を測れませんでした。",
	Reading: "読み方", CountNote: "日数は暦の日数です。初日は数えません(民法140条)。", UncertainNote: "日付に幅があるとき、日数は「最小〜最大」で示します。", AssumedNote: "文章に書かれていない年などを補ったときは、そのことを示しています。", LegalNote: "期限は規定が適用されるとした場合の計算です。適用の有無は判定しておらず、法律上の助言ではありません。",
	Rules: "期限の規定", RulesNote: "適用の有無はここでは判定していません。", Sources: "読んだ文章", Texts: "原文", TextLeft: "大きさを抑えるため、ここから先の原文(%d件)はこのページに載せていません。",
	When: "日時", What: "出来事", Where: "根拠となる言葉", From: "起点", To: "終点", Length: "長さ", Rule: "規定", Due: "期限", Made: "実際", Margin: "余裕",
	State: "結果", Incident: "事案", BusinessOf: "営業日では%s(土日祝を除く)", BusinessMedian: "営業日の中央値は%s日(%d件)。", Predicted: "暦は予測による",
	Reference: "基準日 %s", ReferenceNone: "基準日なし", Line: "%d行", NoWords: "文章から読んだものではない", More: "ほか%dか所", Low: "確からしさは低い",
	Assumed: "補ったこと", Doubts: "食い違い", Passed: "用いなかった出来事", Measure: "測ったもの", Value: "値", Of: "対象",
	Source: "出典", Checked: "確認日", NotInForce: "施行期間外: %s", NoStart: "起算点の日付がない: %s",
	Parties: "関係者", Counts: "規模", BackToTop: "先頭へ", Compact: "件数が多いため、ここから先の%d件は図と原文の言葉を省き、出来事だけを載せました。", Left: "さらに%d件は、大きさを抑えるため一覧の行だけを載せました。", NoIncidents: "事案はありません。",
	CohortSpread: "9割は%s日以内。", CohortMissing: "%d件は日付がそろわず、数に入っていません。", CohortOpen: "%d件は継続中で、数に入っていません。", NegativeNote: "%d件では終点が起点より先です。", Details: "事案ごとに",
	Why: "理由", Roles: [4]string{"委託先", "委託元", "親会社", "子会社・グループ会社"},
	DeadlineBefore: "%s前", DeadlineAfter: "%s後", DeadlineSame: "当日", NoDue: "–",
}

var pageEnglish = pageWords{
	vocabulary: &english,

	Title: "Days from %s", SkipTo: "Skip to content", Untitled: "(no title)",
	Colon: ": ", Open: " (", Close: ")", Comma: ", ", Stop: ".", Space: " ", Quote: "“", Unquote: "”",
	Days: "%s days", DaysOpen: "%s or more days", DaysWithin: "%s or fewer days", DaysVague: "%s days, more or less", Day: "%s day", Year: "%d", Cut: "%d days cut",
	Sentence:         "From %s (%s) to %s (%s): %s.",
	SentenceOpen:     "Since %s (%s), %s have passed; %s is still to come.",
	SentenceNegative: "The %s (%s) came before the %s (%s), by %s.",
	HeroMany:         "from %s: the median of %d incidents", HeroNone: "No incident could be measured", Unmeasurable: "The days from %s cannot be measured", MedianOfFew: "Of %d incidents, %d are dated well enough to be measured; this is their median. The shortest is %s, the longest %s.", MedianOf: "Of %[1]d incidents, %[2]d are dated well enough to be measured; this is their median. Half lie between %[3]s and %[4]s days; the shortest is %[5]s, the longest %[6]s.",
	Times: " ×%d", Statuses: [3]string{"", "planned", "did not happen"},
	DueLane: "deadlines, if the rules apply", NothingDrawn: "No event is dated to its year: there is nothing to draw.", ChartTitle: "Timeline of %s", MoreMarks: "%d more.",
	NoYear: "No year is told.", Undrawn: "Events that cannot be drawn, since their year or more is not known: %d. The table has them", Unlabelled: "Marks without room for their date: %d. The table has all.",
	Glyphs: [svgKeys]string{"●", "▮", "┣┫", "▭", "▼", "▬▸", "▯", "✕", "▒"},
	Keys:   [svgKeys]string{"known to the minute or hour", "known to the day", "lasted from then to then", "some time within", "deadline", "open at one end", "planned", "did not happen", "pale: about then"},

	Timeline: "Timeline", Events: "Events", Intervals: "Intervals", Deadlines: "Deadlines", Notes: "What this number rests on",
	Compare: "Side by side", CompareTitle: "Days from %s, compared", CompareDesc: "Each bar is one incident, from a common start; its length is the number of days. The pale part is what is not known for certain.", CompareCut: "The %d longest are drawn; the other %d are in the table below.", Median: "median",
	Delays: "How the delays are spread", DelaysTitle: "Distribution of the days from %s", DelaysDesc: "The days of %d incidents: the shortest is %s, the median %s, the longest %s.", DelayBin: "%d to %d days: %d", Quartiles: "half lie within",
	NotDrawn: "not drawn: it is counted in another unit", PublishedHead: "Published figures", PublishedNote: "Each is of a population and a definition of its own and cannot simply be compared with this report.",
	Unmeasured: "What could not be measured", UnmeasuredNote: "Of these incidents the days from %s could not be measured.",
	Reading: "How to read this", CountNote: "Days are civil days; the first day is not counted.", UncertainNote: "Where a date is not known exactly, the number is given from its least to its greatest.", AssumedNote: "What the text does not state and was filled in, such as a year, is marked.", LegalNote: "Deadlines are computed as if the rule applied. Whether it does is not decided here; none of this is legal advice.",
	Rules: "Rules", RulesNote: "It is not decided here whether they apply.", Sources: "Texts that were read", Texts: "Texts", TextLeft: "To keep this page small, the other texts (%d) are not in it.",
	When: "When", What: "Event", Where: "Words it rests on", From: "From", To: "To", Length: "Length", Rule: "Rule", Due: "Due", Made: "Made", Margin: "Margin",
	State: "Result", Incident: "Incident", BusinessOf: "Weekends and holidays left out: %s", BusinessMedian: "The median in business days is %s (%d incidents).", Predicted: "by a predicted calendar",
	Reference: "reference date %s", ReferenceNone: "no reference date", Line: "line %d", NoWords: "not read from a text", More: "%d more places", Low: "low confidence",
	Assumed: "Filled in", Doubts: "At odds", Passed: "Events not used", Measure: "Measure", Value: "Value", Of: "Of",
	Source: "Source", Checked: "checked", NotInForce: "not in force at the time: %s", NoStart: "nothing dates the start of: %s",
	Parties: "Others involved", Counts: "Extent", BackToTop: "Back to top", Compact: "To keep this page small, the drawings and quoted words of the %d incidents from here on are left out.", Left: "Of another %d incidents only the row in the list is given.", NoIncidents: "There are no incidents.",
	CohortSpread: "Nine in ten lie within %s days.", CohortMissing: "%d lack a date and are not counted.", CohortOpen: "%d are still open and are not counted.", NegativeNote: "In %d the end came before the start.", Details: "Incident by incident",
	Why: "Why", Roles: [4]string{"contractor", "client", "parent company", "subsidiary"},
	DeadlineBefore: "%s before", DeadlineAfter: "%s after", DeadlineSame: "on the day", NoDue: "–",
}

// englishMods are the qualifiers of a date in English, outermost last.
var englishMods = [...]struct {
	mod  jpdate.Mods
	form string
}{
	{jpdate.Approx, "about *"}, {jpdate.Before, "before *"}, {jpdate.After, "after *"}, {jpdate.OnOrAfter, "* or later"}, {jpdate.OnOrBefore, "* or earlier"},
	{jpdate.Since, "from *"}, {jpdate.Until, "until *"}, {jpdate.By, "by *"},
}

// englishParts are the parts of the day in English.
var englishParts = [...]string{
	jpdate.Midnight: "around midnight", jpdate.Predawn: "before dawn", jpdate.Dawn: "at dawn", jpdate.EarlyMorning: "early morning", jpdate.Morning: "morning", jpdate.AM: "a.m.",
	jpdate.Noon: "noon", jpdate.PM: "p.m.", jpdate.Evening: "late afternoon", jpdate.Night: "evening", jpdate.LateNight: "late evening",
}

// englishSections are the parts of a month or year in English.
var englishSections = [...]string{
	jpdate.Whole: "", jpdate.Early: "the beginning of", jpdate.Mid: "the middle of", jpdate.Late: "the end of", jpdate.FirstThird: "the first third of", jpdate.MiddleThird: "the middle third of",
	jpdate.LastThird: "the last third of", jpdate.LastDay: "the last day of", jpdate.FormerHalf: "the first half of", jpdate.LatterHalf: "the second half of",
}
