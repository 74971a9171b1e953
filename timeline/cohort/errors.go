package cohort

import (
	"errors"
	"fmt"
	"math"
)

var (
	// ErrRange means that a number is outside its range, or is none.
	ErrRange = errors.New("out of range")
	// ErrOrder means that what should come first is greater than what follows it.
	ErrOrder = errors.New("out of order")
	// ErrDuplicate means that two observations have one ID.
	ErrDuplicate = errors.New("given twice")
	// ErrMissing means that there is nothing to take a figure from.
	ErrMissing = errors.New("missing")
	// ErrConflict means that the parts of a value that was read contradict each other.
	ErrConflict = errors.New("contradicts the rest")
)

// An Error reports what is wrong with an argument.
// The wording of the message may change; the fields will not.
type Error struct {
	Index int    // which of the observations given, from 0; -1 where it is about none of them
	ID    string // of that observation
	Field string // what is wrong, by its name in JSON: "days", "limit", "p"
	Err   error  // ErrRange, ErrOrder, ErrDuplicate, ErrMissing or ErrConflict
}

// Error implements error.
func (e *Error) Error() string {
	switch {
	case e.Index < 0:
		return fmt.Sprintf("cohort: %s: %v", e.Field, e.Err)
	case e.ID == "":
		return fmt.Sprintf("cohort: observation %d: %s: %v", e.Index, e.Field, e.Err)
	}
	return fmt.Sprintf("cohort: observation %d (%q): %s: %v", e.Index, e.ID, e.Field, e.Err)
}

// Unwrap returns e.Err.
func (e *Error) Unwrap() error { return e.Err }

// fault returns an Error that is about no observation.
func fault(field string, err error) *Error { return &Error{Index: -1, Field: field, Err: err} }

// checkShare returns an error unless p is between 0 and 1.
func checkShare(field string, p float64) error {
	if math.IsNaN(p) || p < 0 || p > 1 {
		return fault(field, ErrRange)
	}
	return nil
}
