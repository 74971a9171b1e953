package timeline

import "github.com/jpincident/incidenttimeline/timeline/internal/names"

// A Choice is which of several events of one type a metric takes. The zero Choice is
// First.
type Choice uint8

// The choices. Whatever the choice, an event whose year is known comes before one whose
// is not. Of those that may be of one time, one known to the day comes before one known to
// the month: a number in days rests on days where it can. A day in May is no reason to
// pass over a month that lies before it, unless that was read from a text, where it is
// often told of something else; then it is doubted (see [MonthBefore]).
const (
	First    Choice = iota // the earliest, whoever it is of
	Last                   // the latest, whoever it is of
	FirstOwn               // the earliest of the organisation itself
	LastOwn                // the latest of the organisation itself
)

var choiceNames = names.Set{Package: "timeline", Type: "Choice", What: "choice", List: []string{"first", "last", "first-own", "last-own"}}

// String returns the name of c ("first").
func (c Choice) String() string { return choiceNames.Of(uint8(c)) }

// MarshalText implements [encoding.TextMarshaler].
func (c Choice) MarshalText() ([]byte, error) { return choiceNames.Text(uint8(c)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (c *Choice) UnmarshalText(text []byte) error { return names.Read(&choiceNames, text, c) }

// own reports whether c takes only what is of the organisation itself.
func (c Choice) own() bool { return c == FirstOwn || c == LastOwn }

// last reports whether c takes the latest.
func (c Choice) last() bool { return c == Last || c == LastOwn }

// A Passed is an event of a type that a measurement needs which it did not use, and why.
type Passed struct {
	Event  int    `json:"event"` // in Incident.Events
	Reason Reason `json:"reason"`
}

// A Reason is why an event was passed over.
type Reason uint8

// The reasons.
const (
	NotActual  Reason = iota // it is planned, or did not take place
	Impossible               // no day fits its date
	Undated                  // its date cannot be counted in days
	Outside                  // it is of somebody else, and the metric takes the organisation's own
	NoYear                   // its year is not known, and that of another is
	Coarser                  // it is known less closely than another
	Later                    // another is earlier
	Earlier                  // another is later, and the metric takes the last
	StandsIn                 // it stands for a detection, and there is one
	Again                    // another of the same day came before it in the list
	Superseded               // a later report tells of another date in its place
)

// reasons is the reasons with their names and what they are in words.
var reasons = [...]struct{ name, en, ja string }{
	NotActual:  {"not-actual", "it is planned, or did not take place", "予定、または起きていない"},
	Impossible: {"impossible", "no day fits its date", "日付が暦にない"},
	Undated:    {"undated", "its date cannot be counted in days", "日数を数えられる日付でない"},
	Outside:    {"outside", "it is not of the organisation itself", "当の組織のものでない"},
	NoYear:     {"no-year", "its year is not known", "年が分からない"},
	Coarser:    {"coarser", "it is known to less than the day", "日まで分からない"},
	Later:      {"later", "another is earlier", "より早いものがある"},
	Earlier:    {"earlier", "another is later", "より遅いものがある"},
	StandsIn:   {"stands-in", "there is a detection, for which it could stand", "検知そのものがある"},
	Superseded: {"retold", "a later report tells of another date", "後の報告で別の日付に改められた"},
	Again:      {"again", "another is of the same day", "同じ日のものがある"},
}

var reasonNames = func() names.Set {
	list := make([]string, len(reasons))
	for i, r := range reasons {
		list[i] = r.name
	}
	return names.Set{Package: "timeline", Type: "Reason", What: "reason", List: list}
}()

// String returns the name of r ("coarser").
func (r Reason) String() string { return reasonNames.Of(uint8(r)) }

// MarshalText implements [encoding.TextMarshaler].
func (r Reason) MarshalText() ([]byte, error) { return reasonNames.Text(uint8(r)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (r *Reason) UnmarshalText(text []byte) error { return names.Read(&reasonNames, text, r) }

// Explain returns r in words: in Japanese if lang is "ja", in English otherwise. It
// returns "" for a Reason that is none of the set.
func (r Reason) Explain(lang string) string {
	switch {
	case int(r) >= len(reasons):
		return ""
	case lang == "ja":
		return reasons[r].ja
	}
	return reasons[r].en
}
