package cohort

import (
	"encoding/json"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/internal/names"
)

// MaxDays is the greatest number of days, of either sign, that an observation may
// have: ten thousand years.
const MaxDays = 10_000 * 366

// A State says what is known of the days of an observation. The zero State is
// Measured.
type State uint8

// The states.
const (
	Measured State = iota // both events are dated
	Open                  // the second had not happened when the incident was last told of (right-censored)
	Missing               // an event has no date
)

var stateNames = names.Set{Package: "cohort", Type: "State", What: "state", List: []string{"measured", "open", "missing"}}

// String returns the name of s ("open").
func (s State) String() string { return stateNames.Of(uint8(s)) }

// MarshalText implements [encoding.TextMarshaler].
func (s State) MarshalText() ([]byte, error) { return stateNames.Text(uint8(s)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (s *State) UnmarshalText(text []byte) error { return names.Read(&stateNames, text, s) }

// An Observation is the days of one metric in one incident. It is comparable. The
// zero Observation is a measured delay of 0 days.
type Observation struct {
	ID    string // tells it from the others; "" for none, which is compared with nothing
	Key   string // the group that it belongs to
	State State

	// Days are the bounds on the days that passed: until the second event if that was
	// Measured, until the incident was last told of if it is Open. They are civil days,
	// negative where the second event came first, at most [MaxDays] of either sign.
	Days timeline.Days

	// Limit is, if Limited, the bounds on the days from the first event to the day on
	// which the data were collected. A longer delay could not have been seen. The lower
	// bound goes with that of Days, the upper with the upper, since both begin with the
	// same date.
	Limit   timeline.Days
	Limited bool
}

// Check returns an [*Error] whose Index is -1 if o is no possible observation: if
// bounds are the wrong way round, beyond [MaxDays] or a limit is negative, if a delay
// that was Measured is longer than its limit, or if there is no such state.
func (o Observation) Check() error {
	if err := o.check(); err != nil {
		err.ID = o.ID
		return err
	}
	return nil
}

func (o Observation) check() *Error {
	if o.State > Missing {
		return fault("state", ErrRange)
	}
	if o.State != Missing {
		if err := checkDays("days", o.Days, -MaxDays); err != nil {
			return err
		}
	}
	if !o.Limited {
		return nil
	}
	if err := checkDays("limit", o.Limit, 0); err != nil {
		return err
	}
	if o.State == Measured && (o.Days.Min > o.Limit.Min || o.Days.Max > o.Limit.Max) {
		return fault("limit", ErrOrder)
	}
	return nil
}

func checkDays(field string, d timeline.Days, least int) *Error {
	switch {
	case d.Max < d.Min:
		return fault(field, ErrOrder)
	case d.Min < least || d.Max > MaxDays:
		return fault(field, ErrRange)
	}
	return nil
}

// observationJSON is an Observation as it is written, with nothing where nothing is
// known.
type observationJSON struct {
	ID    string         `json:"id,omitzero"`
	Key   string         `json:"key,omitzero"`
	State State          `json:"state"`
	Days  *timeline.Days `json:"days,omitempty"`
	Limit *timeline.Days `json:"limit,omitempty"`
}

// MarshalJSON implements [json.Marshaler]. Days are left out where they are Missing,
// and the limit where there is none.
func (o Observation) MarshalJSON() ([]byte, error) {
	if err := o.Check(); err != nil {
		return nil, err
	}
	out := observationJSON{ID: o.ID, Key: o.Key, State: o.State}
	if o.State != Missing {
		out.Days = &o.Days
	}
	if o.Limited {
		out.Limit = &o.Limit
	}
	return json.Marshal(out)
}

// UnmarshalJSON implements [json.Unmarshaler]. What it reads holds to
// [Observation.Check]; otherwise it returns an [*Error].
func (o *Observation) UnmarshalJSON(data []byte) error {
	var in observationJSON
	if err := json.Unmarshal(data, &in); err != nil {
		return err
	}
	got := Observation{ID: in.ID, Key: in.Key, State: in.State}
	if (in.Days == nil) != (in.State == Missing) {
		e := fault("days", ErrMissing)
		if in.Days != nil {
			e.Err = ErrConflict
		}
		e.ID = in.ID
		return e
	}
	if in.Days != nil {
		got.Days = *in.Days
	}
	if in.Limit != nil {
		got.Limit, got.Limited = *in.Limit, true
	}
	if err := got.Check(); err != nil {
		return err
	}
	*o = got
	return nil
}
