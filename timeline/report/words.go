package report

import (
	"fmt"
	"strings"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

// A vocabulary is the words of one language. Those with verbs are forms of package fmt,
// which say in their comment what they take.
type vocabulary struct {
	lang Lang

	Title       string // metric
	Choice      [4]string
	Arrow       string // from, to
	Quote       string // words of the text
	Place       string // place, first byte, last byte
	NoTitle     string
	List        string // what stands between two of a list
	Clauses     string // what stands between two clauses
	Incident    string
	Incidents   plural // n
	Org         string
	Days        string
	DayCount    string // number of days
	OneDay      string
	AtLeast     string // days
	AtMost      string // days
	Vague       string // days
	Nominal     string // what stands before a difference of clock times
	Hours       string // n
	Minutes     string // n
	About       string // a difference of clock times
	HoursAnd    string // hours, minutes
	NotYet      string
	Mark        string // date
	BusinessDay string
	Predicted   string // number of business days

	// Of one incident.
	Concerns     string
	Evidence     string
	Assumed      string
	Others       string
	Passed       string
	PassedOne    string // event, why
	Doubtful     string
	StandsFor    string // type that is missing, type that stands for it
	SameYear     string
	AsWritten    string // type, what is contradictory
	AssumedOf    string // type, why
	OpenSince    string // type, day
	OutOfRange   string
	Conflict     string
	Events       string
	EventCount   plural // n
	EventsHidden string // number of events in words
	When         string
	What         string
	Who          string
	Status       [3]string // by timeline.Status

	// Why it could not be measured.
	NoDated       string // type
	ImpossibleOne string // words of the text, what is contradictory
	NoDifference  string
	Beginning     string
	Why           string
	Unmeasured    plural // n

	// The summary.
	None         string // type, type
	Summary      string // incidents in words, median, the days of it, least, greatest
	StillOpen    string // n
	Contradicted plural // n
	Bounds       plural // n
	Quartiles    string // first, third, ninth tenth
	Lacking      string // missing, total
	BusinessOf   string // incidents in words, business days

	// Published figures.
	Published  string
	PublishedA string // measure, statistic, value, unit, population, source, how far it was followed
	Statistics [4]string
	Units      [5]string
	Verified   [4]string

	// Deadlines.
	Deadlines  string
	Rule       string
	Due        string
	DueOn      string // day
	DueBy      string // moment
	Made       string
	MadeOn     string // type, date
	Margin     string
	MarginDays string // days
	MarginDay  string // one day
	MarginTime string // hours
	HourCount  string // number
	Range      string // least, greatest
	Minus      string
	State      string
	Clock      string // rule, what it comes to
	NotInForce string // rules, day
	NotInTime  string // rules
	NoStart    string // rules
	Legend     string
	LegendLine string // rule, title, law, to whom it applies, where it was read
	LegendNote string // how it is counted, where it was read
	LegendFrom string // source, day

	// The documents.
	Documents   plural    // n
	Reference   string    // day
	From        string    // reference, where it comes from
	Origins     [3]string // by Origin, from OriginText on
	NoReference string

	// What a face says of itself.
	TooLong     string // characters, those that are allowed
	LeftOut     string // what was left out
	Undated     plural // n
	Clockless   plural // n
	NoDeadline  plural // n
	NoneToShow  string
	CalendarFor string // rule, incident
}

// A plural is a form for one, and one for any other number.
type plural struct{ one, many string }

// of returns n in words.
func (p plural) of(n int) string {
	if n == 1 {
		return fmt.Sprintf(p.one, n)
	}
	return fmt.Sprintf(p.many, n)
}

// same is the plural of a language that has none.
func same(form string) plural { return plural{form, form} }

// words returns the words of l.
func (l Lang) words() *vocabulary {
	if l == Japanese {
		return &japanese
	}
	return &english
}

// typ returns the name of t as it stands in a sentence: 当局報告, authority report.
func (w *vocabulary) typ(t timeline.Type) string {
	return strings.ReplaceAll(t.Explain(w.lang.String()), "-", " ")
}

// end returns one end of a metric in words: 最後の公表.
func (w *vocabulary) end(t timeline.Type, c timeline.Choice) string {
	if int(c) >= len(w.Choice) {
		c = timeline.First
	}
	return fmt.Sprintf(w.Choice[c], w.typ(t))
}

// metric returns m in words: 検知から公表まで.
func (w *vocabulary) metric(m timeline.Metric) string {
	return fmt.Sprintf(w.Arrow, w.end(m.From, m.FromChoice), w.end(m.To, m.ToChoice))
}

// origin returns where a reference comes from; "" if there is none or it is not known.
func (w *vocabulary) origin(o Origin) string {
	if o == OriginNone || int(o) > len(w.Origins) {
		return ""
	}
	return w.Origins[o-OriginText]
}

var japanese = vocabulary{
	Title:       "%sの日数",
	Choice:      [...]string{timeline.First: "%s", timeline.Last: "最後の%s", timeline.FirstOwn: "自組織の%s", timeline.LastOwn: "自組織の最後の%s"},
	Arrow:       "%sから%sまで",
	Quote:       "「%s」",
	Place:       "%s(%d–%dバイト)",
	NoTitle:     "(題なし)",
	List:        "、",
	Clauses:     "。",
	Incident:    "事案",
	Incidents:   same("%d件の事案"),
	Org:         "組織",
	Days:        "日数",
	DayCount:    "%s日",
	OneDay:      "1日",
	AtLeast:     "%s以上",
	AtMost:      "%s以下",
	Vague:       "%s(前後あり)",
	Nominal:     "時刻の差",
	Hours:       "%d時間",
	Minutes:     "%d分",
	About:       "約%s",
	HoursAnd:    "%d時間%d分",
	NotYet:      "まだない",
	Mark:        "%s (!)",
	BusinessDay: "営業日数",
	Predicted:   "%s(予測した暦による)",

	Concerns:     "規模",
	Evidence:     "根拠",
	Assumed:      "仮定",
	Others:       "ほかの間隔",
	Passed:       "用いなかった出来事",
	PassedOne:    "%s(%s)",
	Doubtful:     "疑わしい点",
	StandsFor:    "%sの日付がないため、最初の%sで代えた",
	SameYear:     "年は書かれていない。終点は起点と同じ年か、次の年にある最初の日とみた",
	AsWritten:    "%s: %sが、記載どおりとした",
	AssumedOf:    "%s: %s",
	OpenSince:    "%sは%sの時点でまだない",
	OutOfRange:   "暦にない日時である",
	Conflict:     "書かれたことが互いに食い違う",
	Events:       "経過",
	EventCount:   same("%d件の出来事"),
	EventsHidden: "%s(一覧は省略)",
	When:         "日時",
	What:         "出来事",
	Who:          "主体",
	Status:       [...]string{timeline.Actual: "%s", timeline.Planned: "%s(予定)", timeline.Negated: "%s(まだない)"},

	NoDated:       "%sの日付がない",
	ImpossibleOne: "(「%s」は%s)",
	NoDifference:  "%sと%sの日付の差を求められない",
	Beginning:     "始まり",
	Why:           "理由",
	Unmeasured:    same("測れなかった事案 %d件"),

	None:         "%sと%sの日付がそろう事案はない",
	Summary:      "%s、中央値 %s、%s日から%s日",
	StillOpen:    "ほかに%d件は終わりがまだない",
	Contradicted: same("うち%d件は食い違う日付により、(!) を付した"),
	Bounds:       same("うち%d件は上限か下限の日数による"),
	Quartiles:    "半数は%s日から%s日、9割は%s日以内",
	Lacking:      "%[2]d件中%[1]d件にはこの間隔がない",
	BusinessOf:   "%sの営業日数の中央値は%s日",

	Published:  "公表されている参考値(母集団も定義も異なる)",
	PublishedA: "%s: %s %s%s(%s。%s、%s)",
	Statistics: [...]string{cohort.Median: "中央値", cohort.Mean: "平均", cohort.Share: "割合", cohort.NotStated: "代表値(種類の記載なし)"},
	Units:      [...]string{cohort.CalendarDays: "日", cohort.BusinessDays: "営業日", cohort.Months: "か月", cohort.Percent: "%", cohort.UnstatedDays: "日(暦日か営業日かの記載なし)"},
	Verified:   [...]string{cohort.Unverified: "出典未確認", cohort.Secondary: "二次資料による", cohort.Primary: "原典による", cohort.Computed: "原典の数値から計算"},

	Deadlines:  "期限",
	Rule:       "規定",
	Due:        "期限",
	DueOn:      "期限 %s",
	DueBy:      "期限 %sまで",
	Made:       "報告",
	MadeOn:     "%s %s",
	Margin:     "余裕",
	MarginDays: "余裕 %s日",
	MarginDay:  "余裕 %s日",
	MarginTime: "余裕 %s",
	HourCount:  "%s時間",
	Range:      "%s〜%s",
	Minus:      "−",
	State:      "状態",
	Clock:      "%s: %s",
	NotInForce: "対象外(%[2]s施行): %[1]s",
	NotInTime:  "対象外(施行期間外): %s",
	NoStart:    "起算点が不明: %s",
	Legend:     "規定(適用の有無は判定していない)",
	LegendLine: "%s: %s。%s。%s。%s",
	LegendNote: "%s。%s",
	LegendFrom: "出典: %s、%s確認",

	Documents:   same("読んだ文書 %d件"),
	Reference:   "基準日 %s",
	From:        "%s(%s)",
	Origins:     [3]string{"文章の日付", "指定", "注記"},
	NoReference: "基準日なし",

	TooLong:     "文字数 %d はMermaidの既定の上限 %d を超えるため、maxTextSize の変更が必要",
	LeftOut:     "省いたもの: %s",
	Undated:     same("年の分かる日付のない出来事 %d件"),
	Clockless:   same("%d件の出来事の時刻や「頃」"),
	NoDeadline:  same("期限の日が決まらない規定 %d件"),
	NoneToShow:  "示すものがない",
	CalendarFor: "期限: %s(%s)",
}

var english = vocabulary{
	lang:        English,
	Title:       "Days from %s",
	Choice:      [...]string{timeline.First: "%s", timeline.Last: "last %s", timeline.FirstOwn: "own %s", timeline.LastOwn: "last own %s"},
	Arrow:       "%s to %s",
	Quote:       "“%s”",
	Place:       "%s (bytes %d–%d)",
	NoTitle:     "(no title)",
	List:        ", ",
	Clauses:     "; ",
	Incident:    "incident",
	Incidents:   plural{"%d incident", "%d incidents"},
	Org:         "organisation",
	Days:        "days",
	DayCount:    "%s days",
	OneDay:      "1 day",
	AtLeast:     "at least %s",
	AtMost:      "at most %s",
	Vague:       "%s, more or less",
	Nominal:     "by the clock",
	Hours:       "%d h",
	Minutes:     "%d min",
	About:       "about %s",
	HoursAnd:    "%d h %d min",
	NotYet:      "not yet",
	Mark:        "%s (!)",
	BusinessDay: "business days",
	Predicted:   "%s (by a predicted calendar)",

	Concerns:     "extent",
	Evidence:     "evidence",
	Assumed:      "assumed",
	Others:       "other intervals",
	Passed:       "events not used",
	PassedOne:    "%s (%s)",
	Doubtful:     "doubtful",
	StandsFor:    "no %s is dated: the first %s stands for it",
	SameYear:     "no year is told: the end is taken to be of the year of the beginning, or of the next",
	AsWritten:    "%s: taken as written, although %s",
	AssumedOf:    "%s: %s",
	OpenSince:    "%s had not taken place on %s",
	OutOfRange:   "the calendar has no such time",
	Conflict:     "what is written contradicts itself",
	Events:       "events",
	EventCount:   plural{"%d event", "%d events"},
	EventsHidden: "%s (not listed)",
	When:         "when",
	What:         "what",
	Who:          "who",
	Status:       [...]string{timeline.Actual: "%s", timeline.Planned: "%s (planned)", timeline.Negated: "%s (not yet)"},

	NoDated:       "no dated %s",
	ImpossibleOne: " (“%s”: %s)",
	NoDifference:  "the dates of %s and %s cannot be subtracted",
	Beginning:     "begins at",
	Why:           "why",
	Unmeasured:    plural{"%d incident could not be measured", "%d incidents could not be measured"},

	None:         "no incident with both %s and %s",
	Summary:      "%s, median %s, range %s to %s days",
	StillOpen:    "%d more without an end yet",
	Contradicted: plural{"%d of them rests on a contradicted date, marked (!)", "%d of them rest on a contradicted date, marked (!)"},
	Bounds:       plural{"%d of them is known by a bound only", "%d of them are known by a bound only"},
	Quartiles:    "half of them between %s and %s days, nine in ten within %s",
	Lacking:      "%d of %d have no such interval",
	BusinessOf:   "%s: median %s business days",

	Published:  "Published figures, of other populations and by other definitions",
	PublishedA: "%s: %s %s %s (%s; %s, %s)",
	Statistics: [...]string{cohort.Median: "median", cohort.Mean: "mean", cohort.Share: "share", cohort.NotStated: "figure whose kind is not stated"},
	Units:      [...]string{cohort.CalendarDays: "days", cohort.BusinessDays: "business days", cohort.Months: "months", cohort.Percent: "percent", cohort.UnstatedDays: "days (calendar or business days, not stated)"},
	Verified:   [...]string{cohort.Unverified: "unverified", cohort.Secondary: "as others report it", cohort.Primary: "read in the source", cohort.Computed: "computed from figures of the source"},

	Deadlines:  "deadlines",
	Rule:       "rule",
	Due:        "due",
	DueOn:      "due %s",
	DueBy:      "due by %s",
	Made:       "made",
	MadeOn:     "%s %s",
	Margin:     "margin",
	MarginDays: "margin %s days",
	MarginDay:  "margin %s day",
	MarginTime: "margin %s",
	HourCount:  "%s hours",
	Range:      "%s to %s",
	Minus:      "-",
	State:      "state",
	Clock:      "%s: %s",
	NotInForce: "not subject to %s, in force from %s",
	NotInTime:  "not subject to %s, which were not in force",
	NoStart:    "nothing dates the start of %s",
	Legend:     "Rules, of which it is not decided here whether they apply",
	LegendLine: "%s: %s. %s. %s. %s",
	LegendNote: "%s. %s",
	LegendFrom: "Source: %s, checked %s",

	Documents:   plural{"%d document read", "%d documents read"},
	Reference:   "reference %s",
	From:        "%s (%s)",
	Origins:     [3]string{"from the text", "as given", "from its annotation"},
	NoReference: "reference none",

	TooLong:     "%d characters are more than Mermaid's default of %d: raise maxTextSize",
	LeftOut:     "left out: %s",
	Undated:     plural{"%d event without a date of a known year", "%d events without a date of a known year"},
	Clockless:   plural{"the time of day, or 頃, of %d event", "the time of day, or 頃, of %d events"},
	NoDeadline:  plural{"%d rule without a last day", "%d rules without a last day"},
	NoneToShow:  "nothing to show",
	CalendarFor: "due: %s (%s)",
}
