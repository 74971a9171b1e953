package parse

import (
	"errors"
	"fmt"
)

// ErrEncoding means that bytes of a document are not UTF-8.
var ErrEncoding = errors.New("not UTF-8")

// An Error is a part of a document that could not be understood or that
// contradicts itself. The wording of its message may change.
type Error struct {
	Pos  Position
	Text string // the part, as written
	Err  error  // ErrEncoding, jpdate.ErrRange or jpdate.ErrConflict
}

// Error returns the position, the part and what is wrong with it, on one line.
func (e *Error) Error() string {
	if e.Err == ErrEncoding {
		return fmt.Sprintf("%v: %v (byte offset %d)", e.Pos, e.Err, e.Pos.Offset)
	}
	return fmt.Sprintf("%v: %q: %v", e.Pos, e.Text, e.Err)
}

// Unwrap returns e.Err.
func (e *Error) Unwrap() error { return e.Err }

// An ErrorList is a list of errors in the order of their positions. The zero
// ErrorList is empty.
type ErrorList []*Error

// Error returns the first error of l and the number of the others.
func (l ErrorList) Error() string {
	switch len(l) {
	case 0:
		return "no errors"
	case 1:
		return l[0].Error()
	}
	return fmt.Sprintf("%v (and %d more errors)", l[0], len(l)-1)
}

// Unwrap returns the errors of l.
func (l ErrorList) Unwrap() []error {
	all := make([]error, len(l))
	for i, e := range l {
		all[i] = e
	}
	return all
}

// Err returns l as an error, or nil if l is empty.
func (l ErrorList) Err() error {
	if len(l) == 0 {
		return nil
	}
	return l
}
