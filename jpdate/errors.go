package jpdate

import (
	"errors"
	"strconv"
	"strings"
)

var (
	// ErrSyntax means that a text is not one Japanese date or time.
	ErrSyntax = errors.New("not a Japanese date or time")
	// ErrRange means that a field is outside its range: 13月, 2月30日, 平成40年.
	ErrRange = errors.New("field out of range")
	// ErrConflict means that stated fields contradict each other: a weekday
	// that is not the day's, an era year beside another Gregorian year.
	ErrConflict = errors.New("fields contradict each other")
)

// A ParseError reports why a text could not be parsed, and where.
// The wording of the message may change; the fields will not.
type ParseError struct {
	Input  string // the text given
	Offset int    // byte offset into Input of the part that is wrong
	Err    error  // ErrSyntax, ErrRange or ErrConflict
}

// Error implements error.
func (e *ParseError) Error() string {
	return "jpdate: parsing " + strconv.Quote(e.Input) + " at byte " + itoa(e.Offset) + ": " + e.Err.Error()
}

// Unwrap returns e.Err.
func (e *ParseError) Unwrap() error { return e.Err }

// parseError returns a ParseError that holds a copy of s, so that parsing
// does not make its argument escape.
func parseError(s string, offset int, err error) *ParseError {
	return &ParseError{Input: strings.Clone(s), Offset: offset, Err: err}
}

func itoa(i int) string { return strconv.Itoa(i) }
