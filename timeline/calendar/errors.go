package calendar

import (
	"fmt"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A RangeError says that a calendar knows nothing of a day that had to be looked at.
// The wording of its message may change.
type RangeError struct {
	Calendar string      // the name of the calendar
	Date     jpdate.Date // the day; not valid if the years 1 to 9999 were left
}

// Error implements error.
func (e *RangeError) Error() string {
	return fmt.Sprintf("calendar: %q says nothing of %v", e.Calendar, e.Date)
}

// A NameError says that there is no value of the given name.
// The wording of its message may change.
type NameError struct {
	What string // what was looked for: "calendar", "certainty", "roll"
	Name string
}

// Error implements error.
func (e *NameError) Error() string {
	return fmt.Sprintf("calendar: unknown %s %q", e.What, e.Name)
}
