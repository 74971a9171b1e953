package timeline

import (
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// An Order says how two windows of time relate.
type Order int8

// The orders. Windows that overlap are Unordered: the text does not say.
const (
	Unordered Order = iota
	Precedes
	Follows
)

// Compare returns how a relates to b. It is a partial order.
func Compare(a, b jpdate.Window) Order {
	switch {
	case !a.Max.IsZero() && !b.Min.IsZero() && !a.Max.After(b.Min):
		return Precedes
	case !b.Max.IsZero() && !a.Min.IsZero() && !b.Max.After(a.Min):
		return Follows
	}
	return Unordered
}

// order returns the moment by which a window is put in order.
func order(w jpdate.Window) time.Time {
	if w.Min.IsZero() {
		return w.Max
	}
	return w.Min
}
