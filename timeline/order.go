package timeline

import (
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline/internal/names"
)

// An Order says how two windows of time relate. The zero Order is Unordered.
type Order uint8

// The orders. Windows that overlap are Unordered: the text does not say.
const (
	Unordered Order = iota
	Precedes
	Follows
)

var orderNames = names.Set{Package: "timeline", Type: "Order", What: "order", List: []string{"unordered", "precedes", "follows"}}

// String returns the name of o ("precedes").
func (o Order) String() string { return orderNames.Of(uint8(o)) }

// MarshalText implements [encoding.TextMarshaler].
func (o Order) MarshalText() ([]byte, error) { return orderNames.Text(uint8(o)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (o *Order) UnmarshalText(text []byte) error { return names.Read(&orderNames, text, o) }

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
