package cohort

import (
	"fmt"
	"slices"
)

// names is the names of a small set of values, in the order of the values.
type names struct {
	typ  string // of the values
	what string // one of them is, in words
	list []string
}

// of returns the name of value i.
func (n *names) of(i uint8) string {
	if int(i) < len(n.list) {
		return n.list[i]
	}
	return fmt.Sprintf("%%!%s(%d)", n.typ, i)
}

// text returns the name of value i, which must be one of the set.
func (n *names) text(i uint8) ([]byte, error) {
	if int(i) >= len(n.list) {
		return nil, fmt.Errorf("cohort: no %s %d", n.what, i)
	}
	return []byte(n.list[i]), nil
}

// value returns the value whose name text is.
func (n *names) value(text []byte) (uint8, error) {
	i := slices.Index(n.list, string(text))
	if i < 0 {
		return 0, fmt.Errorf("cohort: unknown %s %q", n.what, text)
	}
	return uint8(i), nil
}
