package interchange

import "fmt"

// A word is a name with what it says in English and Japanese.
type word struct{ name, en, ja string }

func (w word) in(lang string) string {
	if lang == "ja" {
		return w.ja
	}
	return w.en
}

// partWords is the parts, as what is said of an event or incident.
var partWords = [...]word{
	Whole:       {"whole", "left out", "省いた"},
	Date:        {"date", "written without the date", "日付なしで書いた"},
	End:         {"end", "written without the end of the range", "期間の終わりを省いた"},
	Precision:   {"precision", "written to another precision", "別の精度で書いた"},
	Qualifier:   {"qualifier", "written without what qualifies the date (about, from, until)", "日付の「頃」「から」「まで」などを省いた"},
	Wording:     {"wording", "written without the part of the day or month, the era, the weekday or 24時", "時間帯、旬、元号、曜日、24時の書き方を省いた"},
	Clock:       {"clock", "written without the time of day", "時刻を省いた"},
	Zone:        {"zone", "written without the time zone", "時間帯(タイムゾーン)を省いた"},
	Assumptions: {"assumptions", "written without what the date rests on", "日付の前提を省いた"},
	Status:      {"status", "written without whether it took place", "実際に起きたかどうかを省いた"},
	Kind:        {"kind", "written as a date alone, without what happened", "日付だけを書き、何が起きたかを省いた"},
	Retold:      {"retold", "written without that a later report tells of another date in its place", "後の報告で別の日付に改められたことを省いた"},
	Actor:       {"actor", "written without who did it", "主体を省いた"},
	Text:        {"text", "written without the words that tell of it", "原文の語を省いた"},
	Evidence:    {"evidence", "written without the places in the text and the reasons for the date", "原文の位置と判断の理由を省いた"},
	Characters:  {"characters", "written with characters replaced or taken out", "一部の文字を置き換え、または除いた"},
	Usable:      {"usable", "written so that its readers refuse it", "読み手が受け付けない形で書いた"},
	Beginning:   {"beginning", "written without when it began, or with less than is told", "始まりの時を省いた、または粗く書いた"},
	Creation:    {"creation", "written with 1970-01-01 for the time at which the objects were made", "オブジェクトの作成時刻を1970-01-01とした"},
	Discovery:   {"discovery", "written with an unknown time to discovery", "発見までの時間を不明とした"},
	Containing:  {"containing", "written with an unknown time to containment", "封じ込めまでの時間を不明とした"},
	Title:       {"title", "written without the title", "表題を省いた"},
	Org:         {"org", "written without the organisation", "組織名を省いた"},
	Parties:     {"parties", "written without the other parties", "ほかの関係者を省いた"},
	Counts:      {"counts", "written without how many it concerns", "件数や人数を省いた"},
	Place:       {"place", "written without the places in the document", "文書中の範囲を省いた"},
	Reference:   {"reference", "written without the day on which it was last told of", "最後に伝えられた日を省いた"},
}

// reasonWords is the reasons in words.
var reasonWords = [...]word{
	NoField:     {"no-field", "the format has no field for it", "形式に欄がない"},
	Undated:     {"undated", "no date is known", "日付が分からない"},
	NoYear:      {"no-year", "the year is not known", "年が分からない"},
	Impossible:  {"impossible", "no day fits the date", "日付が暦にない"},
	OneSided:    {"one-sided", "it is only known to be before or after a time", "ある時より前または後としか分からない"},
	NoZone:      {"no-zone", "the zone of the clock time is not settled", "時刻のタイムゾーンが定まらない"},
	Coarse:      {"coarse", "the date is known to less than the format needs", "形式が求めるほど細かく分からない"},
	FirstMoment: {"first-moment", "the format has none, so the first instant of what is known was written, and beside it how far that is", "形式に精度がないため、分かっている範囲の最初の瞬間を書き、その範囲を添えた"},
	Widened:     {"widened", "the unit of time in which it lies was written", "それを含む単位の期間として書いた"},
	OutOfRange:  {"out-of-range", "the format has no such year", "形式がその年を扱えない"},
	NotActual:   {"not-actual", "it is planned, or did not take place", "予定、または起きていない"},
	Superseded:  {"superseded", "a later report tells of another date in its place", "後の報告で別の日付に改められた"},
	Another:     {"another", "the format has one place, and another event of the type has it", "欄が一つで、同じ種類のほかの事象を書いた"},
	NotTold:     {"not-told", "no event tells it", "それを伝える事象がない"},
	NotExact:    {"not-exact", "it is not known exactly", "正確には分からない"},
	Backwards:   {"backwards", "the second event is before the first", "後の事象が先の事象より前にある"},
	NotOwn:      {"not-own", "it is not of the organisation itself", "当の組織のものでない"},
	ByYear:      {"by-year", "the year of the earliest event stands for it", "最も早い事象の年で代えた"},
	Unwritable:  {"unwritable", "the format cannot hold it", "形式が表せない"},
	Overlapping: {"overlapping", "another annotation covers the place", "その箇所に別の注釈がある"},
	NoPlace:     {"no-place", "no expression of the text dates it", "本文にその日付を示す表現がない"},
	NotGiven:    {"not-given", "it was not given", "与えられていない"},
	NoEvent:     {"no-event", "it needs an event with a date", "日付のある事象が要る"},
}

// An explanation is how sentences are put together in one language.
type explanation struct {
	nouns       [3][2]string // one and several, of each subject but the output
	form        string       // count and noun, part, reason, places
	output      string       // part, reason: of the output as a whole
	incident    string       // a place
	event       string
	expression  string
	more, comma string
}

func (x explanation) sentence(n int, of subject, part, reason, places string) string {
	if of == theOutput {
		return fmt.Sprintf(x.output, part, reason)
	}
	noun := x.nouns[of][1]
	if n == 1 {
		noun = x.nouns[of][0]
	}
	return fmt.Sprintf(x.form, n, noun, part, reason, places)
}

type explanationsIn struct{ en, ja explanation }

func (x explanationsIn) in(lang string) explanation {
	if lang == "ja" {
		return x.ja
	}
	return x.en
}

var explanations = explanationsIn{
	en: explanation{
		nouns: [3][2]string{anEvent: {"event", "events"}, anIncident: {"incident", "incidents"}, anExpression: {"expression", "expressions"}},
		form:  "%d %s %s: %s (%s)", output: "the output was %s: %s",
		incident: "incident %d", event: "incident %d event %d", expression: "expression %d", more: "…", comma: ", ",
	},
	ja: explanation{
		nouns: [3][2]string{anEvent: {"件の事象", "件の事象"}, anIncident: {"件の事案", "件の事案"}, anExpression: {"件の表現", "件の表現"}},
		form:  "%d%s: %s。%s(%s)", output: "出力の全体: %s。%s",
		incident: "事案%d", event: "事案%dの事象%d", expression: "表現%d", more: "ほか", comma: "、",
	},
}
