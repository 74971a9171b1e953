package interchange

import (
	"encoding/hex"
	"strings"

	"github.com/jpincident/incidenttimeline/timeline"
)

// What this package adds to a format, such as the column status, means something else or
// nothing in a file that another program made. It counts only beside an identifier that
// this package may have made.

// isOwn reports whether id is a UUID of version 5, as this package makes them.
func isOwn(id string) bool {
	var u uuid
	if len(id) != len(Namespace) {
		return false
	}
	n, err := hex.Decode(u[:], []byte(strings.ReplaceAll(id, "-", "")))
	return err == nil && n == len(u) && u.String() == id && u[6]>>4 == 5 && u[8]>>6 == 2
}

// headlined returns the headline and the text of an event, of which either may be empty.
func headlined(headline, text string) string {
	switch {
	case headline == "":
		return text
	case text == "" || text == headline:
		return headline
	}
	return headline + ": " + text
}

// kind returns the type and the status of an event by their names, of which no name is
// the zero value. What is not known is told of: a type becomes Other, while an event
// that has such a status is passed over (ok is false), as it may not have taken place.
func (t *teller) kind(row int, typField, typ, statusField, status string) (k timeline.Type, s timeline.Status, ok bool) {
	if typ != "" && k.UnmarshalText([]byte(typ)) != nil {
		t.pass(row, typField, typ, errUnknown)
	}
	if status != "" && s.UnmarshalText([]byte(status)) != nil {
		t.pass(row, statusField, status, errUnknown)
		return k, s, false
	}
	return k, s, true
}
