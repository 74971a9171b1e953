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
	Unsettled:  {"unsettled", "the dates do not settle it", "日付からは決まらない"},
	Within:     {"within", "made by the last day", "期限内"},
	After:      {"after", "made after the last day", "期限後"},
	Awaited:    {"awaited", "not told of yet; the last day was to come", "記載なし(期限前)"},
	Untold:     {"untold", "not told of; the last day had passed", "記載なし(期限は経過)"},
	NoDay:      {"no-day", "the rule names no number", "日数の定めなし"},
	NotInForce: {"not-in-force", "the rule was not in force", "施行期間外"},
	NoStart:    {"no-start", "nothing dates what the time runs from", "起算点が不明"},
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
	SecondHand:        {"second-hand", "the rule was read in what others say of it", "規定は二次資料による"},
	ConfirmationFor:   {"confirmation-for-knowledge", "a confirmation stands for the knowledge", "確認をもって知った時点とした"},
	TriggerAssumed:    {"trigger-assumed", "the date of the start was settled by assumption", "起算日は推定による"},
	ActualAssumed:     {"actual-assumed", "the date of the report was settled by assumption", "報告日は推定による"},
	TriggerBounded:    {"trigger-bounded", "the start is not known to the day", "起算点は日まで分からない"},
	ActualBounded:     {"actual-bounded", "the report is not known to the day", "報告は日まで分からない"},
	OrderOfReports:    {"order-of-reports", "which report it is, is told by their order only", "何番目の報告かは順序による"},
	FirstDayOpen:      {"first-day-open", "the rule does not say whether the first day counts", "初日を算入するか定めがない"},
	NamedSpan:         {"named-span", "the rule names a span of days", "日数に幅がある"},
	RolledOver:        {"rolled-over", "the last day was moved, since nobody works on it", "末日が休日のため繰り下げた"},
	CalendarPredicted: {"calendar-predicted", "the calendar of that time is predicted", "暦は予測による"},
	NoYear:            {"no-year", "a year is not known", "年が分からない"},
	CalendarUnknown:   {"calendar-unknown", "the calendar says nothing of that time", "暦がその時期を含まない"},
	TextUndated:       {"text-undated", "when the incident was last told of is not known", "記載の時点が分からない"},
	TriggerQualified:  {"trigger-qualified", "the date of the start is qualified, as by 頃, から or まで, which moves nothing", "起算点は頃、から、までなどの付いた日付による"},
	ActualQualified:   {"actual-qualified", "the date of the report is qualified, as by 頃, から or まで, which moves nothing", "報告は頃、から、までなどの付いた日付による"},
	RecipientUnknown:  {"recipient-unknown", "a report is told of, and not that it was made to the addressee of the rule", "報告先が規定の提出先と確かめられない"},
	InForceOpen:       {"in-force-open", "since when the rule is in force is not known", "いつから施行されているか確かめていない"},
	InForceBounded:    {"in-force-bounded", "the rule was in force for some of the days that the start may be of", "起算点により施行前か後か決まらない"},
	CalendarMissing:   {"calendar-missing", "there is no calendar of the name that the rule gives", "規定が指す暦がない"},
	PlannedWithin:     {"planned-within", "it is planned, for a date by the last day", "期限までに行う予定とされている"},
	PlannedAfter:      {"planned-after", "it is planned, for a date after the last day", "期限より後に行う予定とされている"},
	PlannedOpen:       {"planned-open", "it is planned; whether by the last day does not follow from the planned date", "予定とされているが、予定の日付からは期限までかどうか決まらない"},
	DayForHours:       {"day-for-hours", "the hours are counted from a day whose time is not known", "時刻が分からないため日で数えた"},
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
