// Package names holds the names of small sets of values, and what their methods String,
// MarshalText and UnmarshalText have in common.
package names

import (
	"fmt"
	"slices"
	"strings"
)

// A Set is the names of the values of one type, in the order of the values.
type Set struct {
	Package string   // that errors begin with
	Type    string   // of the values, as in Go
	What    string   // one of them is, in words
	List    []string // in order
}

// Of returns the name of value i.
func (s *Set) Of(i uint8) string {
	if int(i) < len(s.List) {
		return s.List[i]
	}
	return fmt.Sprintf("%%!%s(%d)", s.Type, i)
}

// Text returns the name of value i. The error is that there is no such value.
func (s *Set) Text(i uint8) ([]byte, error) {
	if int(i) >= len(s.List) {
		return nil, fmt.Errorf("%s: no %s %d", s.Package, s.What, i)
	}
	return []byte(s.List[i]), nil
}

// Read gives *v the value whose name text is. The error is that there is none.
func Read[T ~uint8](s *Set, text []byte, v *T) error {
	i := slices.Index(s.List, string(text))
	if i < 0 {
		return fmt.Errorf("%s: unknown %s %q: want %s", s.Package, s.What, text, strings.Join(s.List, ", "))
	}
	*v = T(i)
	return nil
}
