package timeline

import (
	"errors"
	"fmt"
)

// An EventError says what is wrong with an event of an incident that was made by hand or
// read from elsewhere.
type EventError struct {
	Event int    // in Incident.Events
	Field string // of its JSON: "type", "status", "when"
	Err   error
}

// Error implements error.
func (e *EventError) Error() string {
	return fmt.Sprintf("timeline: event %d: %s: %v", e.Event, e.Field, e.Err)
}

// Unwrap returns what is wrong.
func (e *EventError) Unwrap() error { return e.Err }

// What may be wrong with an event, beside its date.
var (
	ErrUnknown   = errors.New("is none of the set")
	ErrReversed  = errors.New("ends before it begins")
	ErrDuplicate = errors.New("is that of an event before it, with the same type, status and actor")
)

// Check returns an [*EventError] for the first event of inc with which something is wrong:
// a type or status that is none of the set, a date that is impossible or contradicts
// itself, a range that ends before it begins, an event that stands twice. What speaks
// against two events that may stand together is not wrong but doubtful; see
// [Incident.Doubts].
func (inc Incident) Check() error {
	type key struct {
		typ    Type
		status Status
		value  string
		actor  string
	}
	seen := make(map[key]bool, len(inc.Events))
	for i, e := range inc.Events {
		k := key{e.Type, e.Status, e.When.Value() + " " + e.When.Part().String(), e.Actor}
		field, err := e.check()
		if err == nil && seen[k] {
			field, err = "when", ErrDuplicate
		}
		if err != nil {
			return &EventError{i, field, err}
		}
		seen[k] = true
	}
	return nil
}

// check returns what is wrong with e by itself, and the field.
func (e Event) check() (field string, err error) {
	switch {
	case int(e.Type) >= len(typeNames):
		return "type", ErrUnknown
	case int(e.Status) >= len(statusNames.List):
		return "status", ErrUnknown
	case e.When.Check() != nil:
		return "when", e.When.Check()
	}
	first, ok1 := e.When.First()
	last, ok2 := e.When.Last()
	w, bounded := e.When.Window(nil)
	if ok1 && ok2 && last.Compare(first) < 0 || bounded && !w.Min.IsZero() && !w.Max.IsZero() && w.Max.Before(w.Min) {
		return "when", ErrReversed
	}
	return "", nil
}
