package deadline

import (
	"fmt"
	"slices"

	"github.com/jpincident/incidenttimeline/timeline"
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

var triggerNames = []string{"", "knowledge", "happening", "submission", "classification", "materiality", "assessment"}

// types returns the types of event that date t, the first choice first.
func (t Trigger) types() []timeline.Type {
	switch t {
	case Knowledge:
		return []timeline.Type{timeline.Detection} // Incident.Measure lets a confirmation stand for it
	case Happening:
		return []timeline.Type{timeline.Occurrence}
	}
	return nil
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

var unitNames = []string{"none", "hours", "days", "business-days", "months"}

// A FirstDay says whether the day of the trigger is counted. The zero FirstDay is
// Excluded, as 民法140条 and Regulation 1182/71 have it.
type FirstDay uint8

// The rules of the first day.
const (
	Excluded    FirstDay = iota // the next day is day 1
	Included                    // the day of the trigger is day 1
	Unspecified                 // the rule does not say: the due day is given as a span of both
)

var firstDayNames = []string{"excluded", "included", "unspecified"}

// A Roll says what becomes of a last day on which nobody works. The zero Roll is Stays.
type Roll uint8

// The rolls.
const (
	Stays    Roll = iota // nothing
	NextOpen             // the next day on which somebody works
	NextDay              // literally the next day, the other reading of 民法142条's その翌日
)

var rollNames = []string{"stays", "next-open", "next-day"}

func (t Trigger) String() string  { return nameOf(triggerNames, "Trigger", uint8(t)) }
func (u Unit) String() string     { return nameOf(unitNames, "Unit", uint8(u)) }
func (f FirstDay) String() string { return nameOf(firstDayNames, "FirstDay", uint8(f)) }
func (r Roll) String() string     { return nameOf(rollNames, "Roll", uint8(r)) }

// MarshalText implements [encoding.TextMarshaler].
func (t Trigger) MarshalText() ([]byte, error) { return textOf(triggerNames, "trigger", uint8(t)) }

// MarshalText implements [encoding.TextMarshaler].
func (u Unit) MarshalText() ([]byte, error) { return textOf(unitNames, "unit", uint8(u)) }

// MarshalText implements [encoding.TextMarshaler].
func (f FirstDay) MarshalText() ([]byte, error) {
	return textOf(firstDayNames, "first-day rule", uint8(f))
}

// MarshalText implements [encoding.TextMarshaler].
func (r Roll) MarshalText() ([]byte, error) { return textOf(rollNames, "roll", uint8(r)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (t *Trigger) UnmarshalText(text []byte) error { return valueOf(triggerNames, "trigger", text, t) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (u *Unit) UnmarshalText(text []byte) error { return valueOf(unitNames, "unit", text, u) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (f *FirstDay) UnmarshalText(text []byte) error {
	return valueOf(firstDayNames, "first-day rule", text, f)
}

// UnmarshalText implements [encoding.TextUnmarshaler].
func (r *Roll) UnmarshalText(text []byte) error { return valueOf(rollNames, "roll", text, r) }

func nameOf(names []string, typ string, i uint8) string {
	if int(i) < len(names) {
		return names[i]
	}
	return fmt.Sprintf("%%!%s(%d)", typ, i)
}

func textOf(names []string, what string, i uint8) ([]byte, error) {
	if int(i) >= len(names) {
		return nil, fmt.Errorf("deadline: no %s %d", what, i)
	}
	return []byte(names[i]), nil
}

func valueOf[T ~uint8](names []string, what string, text []byte, to *T) error {
	i := slices.Index(names, string(text))
	if i < 0 {
		return fmt.Errorf("deadline: unknown %s %q", what, text)
	}
	*to = T(i)
	return nil
}
