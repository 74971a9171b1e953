package interchange

import (
	"errors"
	"fmt"
)

// ErrFormat means that what was read is not of the format at all, or that nothing in it
// has what the format requires; nothing was read. The wording of the errors may change.
var ErrFormat = errors.New("not of this format")

func formatError(format string, form string, args ...any) error {
	return fmt.Errorf("interchange: %s: %s: %w", format, fmt.Sprintf(form, args...), ErrFormat)
}

// An Error is a part of a file that a reader passed over. The wording of its message may
// change.
type Error struct {
	Format string // of the file: "Timesketch"
	Row    int    // where it is, from 1: the line of a file of lines, else the slide, record, object or annotation; 0 for what stands beside these
	Field  string // the column, tag or property; "" for all of the row
	Text   string // what it says, as written
	Err    error  // what is wrong with it
}

// Error returns the place, the text and what is wrong with it, on one line.
func (e *Error) Error() string {
	place := e.Format
	if e.Row > 0 {
		place = fmt.Sprintf("%s: row %d", place, e.Row)
	}
	if e.Field != "" {
		place += ": " + e.Field
	}
	return fmt.Sprintf("interchange: %s: %.80q: %v", place, e.Text, e.Err)
}

// Unwrap returns e.Err.
func (e *Error) Unwrap() error { return e.Err }

// An ErrorList is what a reader passed over, in the order in which it was met. The
// readers return it beside what they could read. The zero ErrorList is empty.
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

// What is wrong with what is passed over.
var (
	errTime    = errors.New("no time that can be read")
	errDate    = errors.New("no date that is possible")
	errUnknown = errors.New("not known")
	errCells   = errors.New("not the cells that the first line names")
	errForm    = errors.New("not of the form that the format asks for")

	errReference = errors.New("refers to nothing that is there and that it may refer to")
	errSecond    = errors.New("there is place for one, and the first has it")
)

// A teller collects what is passed over of a file of one format.
type teller struct {
	format string
	list   ErrorList
}

// pass notes that text, in the field of the row, was passed over.
func (t *teller) pass(row int, field, text string, err error) {
	t.list = append(t.list, &Error{t.format, row, field, text, err})
}
