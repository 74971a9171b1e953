package deadline

import (
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/internal/names"
)

// A Trigger is what the time of a rule runs from. The zero Trigger is none, which no rule
// may have.
type Trigger uint8

// The triggers. Those that no event of an incident dates are to be given; see
// [Engine.Given].
const (
	NoTrigger      Trigger = iota
	Knowledge              // the organisation knew: the first detection, or else the first confirmation
	Happening              // it happened: the first occurrence
	Submission             // the report that another rule asks for was made
	Classification         // the organisation classified the incident as one to report: given
	Materiality            // it found the incident material: given
	Assessment             // it found that the incident is one to notify: given
)

var triggerNames = names.Set{Package: "deadline", Type: "Trigger", What: "trigger", List: []string{"", "knowledge", "happening", "submission", "classification", "materiality", "assessment"}}

// event returns the type of event that dates t. ok is false for one that has to be given.
func (t Trigger) event() (typ timeline.Type, ok bool) {
	switch t {
	case Knowledge:
		return timeline.Detection, true
	case Happening:
		return timeline.Occurrence, true
	}
	return timeline.Other, false
}

// A Unit is what a rule counts. The zero Unit is NoNumber: the rule says 速やかに or
// without undue delay.
type Unit uint8

// The units.
const (
	NoNumber Unit = iota
	Hours
	Days
	BusinessDays
	Months
)

var unitNames = names.Set{Package: "deadline", Type: "Unit", What: "unit", List: []string{"none", "hours", "days", "business-days", "months"}}

// A FirstDay says whether the day of the trigger is counted. The zero FirstDay is
// Excluded, as 民法140条 and Regulation 1182/71 have it.
type FirstDay uint8

// The rules of the first day.
const (
	Excluded    FirstDay = iota // the next day is day 1
	Included                    // the day of the trigger is day 1
	Unspecified                 // the rule does not say: the due day is given as a span of both
)

var firstDayNames = names.Set{Package: "deadline", Type: "FirstDay", What: "first-day rule", List: []string{"excluded", "included", "unspecified"}}

// A Roll says what becomes of a last day on which nobody works. The zero Roll is Stays.
type Roll uint8

// The rolls.
const (
	Stays    Roll = iota // nothing
	NextOpen             // the next day on which somebody works
	NextDay              // literally the next day, the other reading of 民法142条's その翌日
)

var rollNames = names.Set{Package: "deadline", Type: "Roll", What: "roll", List: []string{"stays", "next-open", "next-day"}}

// String returns the name of t.
func (t Trigger) String() string { return triggerNames.Of(uint8(t)) }

// MarshalText implements [encoding.TextMarshaler].
func (t Trigger) MarshalText() ([]byte, error) { return triggerNames.Text(uint8(t)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (t *Trigger) UnmarshalText(text []byte) error { return names.Read(&triggerNames, text, t) }

// String returns the name of u.
func (u Unit) String() string { return unitNames.Of(uint8(u)) }

// MarshalText implements [encoding.TextMarshaler].
func (u Unit) MarshalText() ([]byte, error) { return unitNames.Text(uint8(u)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (u *Unit) UnmarshalText(text []byte) error { return names.Read(&unitNames, text, u) }

// String returns the name of f.
func (f FirstDay) String() string { return firstDayNames.Of(uint8(f)) }

// MarshalText implements [encoding.TextMarshaler].
func (f FirstDay) MarshalText() ([]byte, error) { return firstDayNames.Text(uint8(f)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (f *FirstDay) UnmarshalText(text []byte) error { return names.Read(&firstDayNames, text, f) }

// String returns the name of r.
func (r Roll) String() string { return rollNames.Of(uint8(r)) }

// MarshalText implements [encoding.TextMarshaler].
func (r Roll) MarshalText() ([]byte, error) { return rollNames.Text(uint8(r)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (r *Roll) UnmarshalText(text []byte) error { return names.Read(&rollNames, text, r) }
