package deadline

import (
	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/internal/names"
)

// A Result is what a rule comes to in an incident.
type Result struct {
	Rule  string `json:"rule"` // its ID
	State State  `json:"state"`

	// Trigger is when the time began to run, and TriggerEvent the event that says so; nil
	// if the moment was given.
	Trigger      jpdate.When     `json:"trigger,omitzero"`
	TriggerEvent *timeline.Event `json:"trigger_event,omitempty"`

	// Due is the last day, or the span of days in which it lies, where the rule names a
	// span or the trigger is not known to the day. Unrolled is the last day by the number
	// alone, where it was moved. For a rule of hours, DueBy is the moment.
	Due      Span          `json:"due,omitzero"`
	Unrolled Span          `json:"unrolled,omitzero"`
	DueBy    jpdate.Window `json:"due_by,omitzero"`

	// Actual is the event that meets the rule; nil if none is told of.
	Actual *timeline.Event `json:"actual,omitempty"`

	// Planned is the event that is to meet the rule, where none is told of that does for
	// certain and the incident tells of one as planned; else nil. Assumed says whether that
	// lies before the time is over or after: PlannedWithin, PlannedAfter or PlannedOpen; none
	// of them where there is no last day.
	Planned *timeline.Event `json:"planned,omitempty"`

	// Margin is how many days before the last one that was, negative if after it. For a
	// rule of hours MarginTime is the time.
	Margin     *timeline.Days    `json:"margin,omitempty"`
	MarginTime *timeline.Elapsed `json:"margin_time,omitempty"`

	Assumed []Assumption `json:"assumed"` // what it rests on, in order
}

// A Span is the days from First to Last, both included; one day if they are equal.
type Span struct {
	First jpdate.Date `json:"first"`
	Last  jpdate.Date `json:"last"`
}

// IsZero reports whether s is none.
func (s Span) IsZero() bool { return s == Span{} }

// Exact reports whether s is one day.
func (s Span) Exact() bool { return s.First == s.Last }

// String returns s as a day, or as two with a slash, as ISO 8601 writes it.
func (s Span) String() string {
	if s.Exact() {
		return s.First.String()
	}
	return s.First.String() + "/" + s.Last.String()
}

// A State is how a report stands to its rule. The zero State is Unsettled.
type State uint8

// The states.
const (
	Unsettled  State = iota // the dates do not say: see Assumed
	Within                  // it was made by the last day
	After                   // it was made after the last day
	Awaited                 // none is told of, and the last day was to come when the incident was told of
	Untold                  // none is told of, and the last day was past then
	NoDay                   // the rule names no number: 速やかに
	NotInForce              // the rule was not in force
	NoStart                 // nothing dates what the time runs from
)

// states is the states with their names and what they are in words.
var states = [...]struct{ name, en, ja string }{
	Unsettled:  {"unsettled", "the text does not settle whether it was made by the last day", "期限までに行われたかどうか、書かれたことからは決まらない"},
	Within:     {"within", "made by the last day", "期限までに行われた"},
	After:      {"after", "made after the last day", "期限の後に行われた"},
	Awaited:    {"awaited", "not said to have been made (when the text was written, the deadline had not passed yet)", "行われたという記載がない(この文章の時点ではまだ期限前)"},
	Untold:     {"untold", "not said to have been made (when the text was written, the deadline had passed)", "行われたという記載がない(この文章の時点では期限を過ぎている)"},
	NoDay:      {"no-day", "the rule sets no number of days", "規定に日数の定めがない"},
	NotInForce: {"not-in-force", "the rule was not in force at the time", "当時は規定が施行されていない"},
	NoStart:    {"no-start", "it is not known from which day the time runs", "起算日が分からない"},
}

var stateNames = func() names.Set {
	list := make([]string, len(states))
	for i, s := range states {
		list[i] = s.name
	}
	return names.Set{Package: "deadline", Type: "State", What: "state", List: list}
}()

// String returns the name of s ("within").
func (s State) String() string { return stateNames.Of(uint8(s)) }

// MarshalText implements [encoding.TextMarshaler].
func (s State) MarshalText() ([]byte, error) { return stateNames.Text(uint8(s)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (s *State) UnmarshalText(text []byte) error { return names.Read(&stateNames, text, s) }

// Explain returns s in words: in Japanese if lang is "ja", in English otherwise.
func (s State) Explain(lang string) string {
	switch {
	case int(s) >= len(states):
		return ""
	case lang == "ja":
		return states[s].ja
	}
	return states[s].en
}

// An Assumption is something that a result rests on.
type Assumption uint8

// The assumptions.
const (
	AppliesUnchecked  Assumption = iota // whether the rule applies is not decided here
	OnGuidance                          // the number is guidance, not binding
	SecondHand                          // the rule was read in what others say of it
	ConfirmationFor                     // a confirmation stands for the knowledge
	TriggerAssumed                      // the date of the trigger was settled by assumption
	ActualAssumed                       // and that of the report, made or planned
	TriggerBounded                      // the trigger is not known to the day
	ActualBounded                       // nor the report
	OrderOfReports                      // which report it is, is told by their order only
	FirstDayOpen                        // the rule does not say whether the first day counts
	NamedSpan                           // the rule names a span of days
	RolledOver                          // the last day was moved, since nobody works on it
	CalendarPredicted                   // the calendar of that time is predicted
	NoYear                              // a year is not known
	CalendarUnknown                     // the calendar says nothing of that time
	DayForHours                         // hours were counted from a day, as a window
	TextUndated                         // when the incident was last told of is not known
	TriggerQualified                    // the trigger is dated by 頃 or the like, which moves nothing
	ActualQualified                     // and so is the report
	RecipientUnknown                    // a report is told of, and not that it was made to the addressee
	InForceOpen                         // since when the rule is in force is not known
	InForceBounded                      // it was in force for some of the days that the trigger may be of
	CalendarMissing                     // there is no calendar of the name that the rule gives
	PlannedWithin                       // a report that is told of as planned is to be made by the last day
	PlannedAfter                        // or after it
	PlannedOpen                         // or for a time that does not settle which
)

// assumptions is the assumptions with their names and what they are in words.
var assumptions = [...]struct{ name, en, ja string }{
	AppliesUnchecked:  {"applies-unchecked", "whether the rule applies is not decided here", "適用の有無は判定していない"},
	OnGuidance:        {"on-guidance", "the number is guidance, not binding", "日数は目安であり拘束力はない"},
	SecondHand:        {"second-hand", "the rule was read in what others write about it, not in its own text", "規定は原文ではなく二次資料で確かめた"},
	ConfirmationFor:   {"confirmation-for-knowledge", "no day of detection is known, so the time runs from the day of the confirmation", "検知した日が分からないため、確認した日を知った日とした"},
	TriggerAssumed:    {"trigger-assumed", "a part of the date from which the time runs, such as its year, is not written beside it and was inferred", "起算日の一部(年など)はその場に書かれておらず、推定した"},
	ActualAssumed:     {"actual-assumed", "a part of the date of the report, such as its year, is not written beside it and was inferred", "報告日の一部(年など)はその場に書かれておらず、推定した"},
	TriggerBounded:    {"trigger-bounded", "it is not known exactly from when the time runs", "起算点が正確には分からない"},
	ActualBounded:     {"actual-bounded", "it is not known exactly when the report was made", "報告の日時が正確には分からない"},
	OrderOfReports:    {"order-of-reports", "which of the reports it is can be told by their order only", "どの報告に当たるかは、順序から判断するほかない"},
	FirstDayOpen:      {"first-day-open", "the rule does not say whether the first day counts, so both readings are given", "初日を数えるか定めがないため、両方の数え方による"},
	NamedSpan:         {"named-span", "the rule names a span of days, not one number", "規定の日数に幅がある"},
	RolledOver:        {"rolled-over", "the last day fell on a day off and was moved on", "末日が休日に当たるため、繰り下げた"},
	CalendarPredicted: {"calendar-predicted", "the days off of that time are predicted, since they are not announced yet", "その時期の休日は公示前のため、予測による"},
	NoYear:            {"no-year", "the year of a date is not known", "年の分からない日付がある"},
	CalendarUnknown:   {"calendar-unknown", "the days off of that time are not known", "その時期の休日が分からない"},
	TextUndated:       {"text-undated", "the date of the text is not known", "この文章の日付が分からない"},
	TriggerQualified:  {"trigger-qualified", "the date from which the time runs is written with 頃, から, まで or the like, and was taken as it stands", "起算日には頃、から、までなどが付くが、書かれた日付のまま数えた"},
	ActualQualified:   {"actual-qualified", "the date of the report is written with 頃, から, まで or the like, and was taken as it stands", "報告日には頃、から、までなどが付くが、書かれた日付のまま数えた"},
	RecipientUnknown:  {"recipient-unknown", "a report is told of, but not that it was made to those whom the rule names", "報告の記載はあるが、規定の提出先への報告かどうか確かめられない"},
	InForceOpen:       {"in-force-open", "it was not found out since when the rule is in force", "いつから施行されているか確かめていない"},
	InForceBounded:    {"in-force-bounded", "the rule was in force on some of the days from which the time may run, not on all", "起算日がいつかにより、規定の施行前か後かが変わる"},
	CalendarMissing:   {"calendar-missing", "the rule needs a calendar of days off that was not given", "規定に必要な休日の暦が与えられていない"},
	PlannedWithin:     {"planned-within", "it is planned, for a date by the last day", "期限までに行う予定とされている"},
	PlannedAfter:      {"planned-after", "it is planned, for a date after the last day", "期限より後に行う予定とされている"},
	PlannedOpen:       {"planned-open", "it is planned, for a date that may be by the last day or after it", "予定とされているが、期限の前か後か決まらない"},
	DayForHours:       {"day-for-hours", "the time of day is not known, so the hours are counted from any time of that day", "時刻が分からないため、その日のいずれかの時刻から数えた"},
}

var assumptionNames = func() names.Set {
	list := make([]string, len(assumptions))
	for i, a := range assumptions {
		list[i] = a.name
	}
	return names.Set{Package: "deadline", Type: "Assumption", What: "assumption", List: list}
}()

// String returns the name of a ("rolled-over").
func (a Assumption) String() string { return assumptionNames.Of(uint8(a)) }

// MarshalText implements [encoding.TextMarshaler].
func (a Assumption) MarshalText() ([]byte, error) { return assumptionNames.Text(uint8(a)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (a *Assumption) UnmarshalText(text []byte) error { return names.Read(&assumptionNames, text, a) }

// Explain returns a in words: in Japanese if lang is "ja", in English otherwise.
func (a Assumption) Explain(lang string) string {
	switch {
	case int(a) >= len(assumptions):
		return ""
	case lang == "ja":
		return assumptions[a].ja
	}
	return assumptions[a].en
}
