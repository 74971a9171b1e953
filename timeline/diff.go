package timeline

import (
	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline/internal/names"
)

// A Change is one difference between two versions of a story.
type Change struct {
	Kind   ChangeKind `json:"kind"`
	Type   Type       `json:"type"`
	Before *Event     `json:"before,omitempty"` // nil if there was none
	After  *Event     `json:"after,omitempty"`  // nil if there is none any more

	// Counts are those before and after of a Revised number; Type is Other then.
	Counts *[2]Count `json:"counts,omitempty"`
}

// A ChangeKind is how an event differs between two versions.
type ChangeKind uint8

// The kinds of change.
const (
	Moved   ChangeKind = iota // the first event of its type is on another day now
	Refined                   // it is where it was, and known more closely now
	Blurred                   // it is where it was, and known less closely now
	Settled                   // what was planned or not done has taken place
	Added                     // nothing like it was told before
	Removed                   // it is not told any more
	Revised                   // the greatest number of some unit is another now
)

var changeNames = names.Set{Package: "timeline", Type: "ChangeKind", What: "kind of change", List: []string{"moved", "refined", "blurred", "settled", "added", "removed", "revised"}}

// String returns the name of k ("moved").
func (k ChangeKind) String() string { return changeNames.Of(uint8(k)) }

// MarshalText implements [encoding.TextMarshaler].
func (k ChangeKind) MarshalText() ([]byte, error) { return changeNames.Text(uint8(k)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (k *ChangeKind) UnmarshalText(text []byte) error { return names.Read(&changeNames, text, k) }

// Diff returns what after tells otherwise than before, by type and then in the order of
// the events of before and after. Where the first event of a type, which is what
// intervals count from, differs, that is one change; the others of its type are compared
// one by one. What is told in other words on the same date is no change. Of the numbers of
// each unit the greatest are compared.
func Diff(before, after Incident) []Change {
	var list []Change
	for _, t := range Types() {
		b, a := before.ofType(t), after.ofType(t)
		any := func(Event) bool { return true }
		i, j := pick(b, false, any), pick(a, false, any)
		if i >= 0 && j >= 0 && !alike(b[i], a[j]) {
			list = append(list, Change{Kind: moved(b[i], a[j]), Type: t, Before: &b[i], After: &a[j]})
			b, a = without(b, i), without(a, j)
		}
		if j >= 0 && i < 0 {
			if k := waiting(b); k >= 0 {
				list = append(list, Change{Kind: Settled, Type: t, Before: &b[k], After: &a[j]})
				b, a = without(b, k), without(a, j)
			}
		}
		for k := range b {
			if !contains(a, b[k]) {
				list = append(list, Change{Kind: Removed, Type: t, Before: &b[k]})
			}
		}
		for k := range a {
			if !contains(b, a[k]) {
				list = append(list, Change{Kind: Added, Type: t, After: &a[k]})
			}
		}
	}
	units, was := largest(before.Counts)
	_, is := largest(after.Counts)
	for _, unit := range units {
		if c, ok := is[unit]; ok && !c.same(was[unit]) {
			list = append(list, Change{Kind: Revised, Counts: &[2]Count{was[unit], c}})
		}
	}
	return list
}

// ofType returns the events of inc of type t that are not retold.
func (inc Incident) ofType(t Type) []Event {
	var list []Event
	for _, e := range inc.Events {
		if e.Type == t && !e.Retold {
			list = append(list, e)
		}
	}
	return list
}

// alike reports whether a and b, of one type, are told as the same.
func alike(a, b Event) bool {
	return a.Status == b.Status && a.Actor == b.Actor && a.When.Value() == b.When.Value() && a.When.Part() == b.When.Part()
}

func contains(list []Event, e Event) bool {
	for _, f := range list {
		if alike(e, f) {
			return true
		}
	}
	return false
}

func without(list []Event, i int) []Event {
	return append(append([]Event(nil), list[:i]...), list[i+1:]...)
}

// waiting returns the place of the first event of list that has not taken place, or -1.
func waiting(list []Event) int {
	for i, e := range list {
		if e.Status != Actual {
			return i
		}
	}
	return -1
}

// moved returns how the date of a differs from that of b.
func moved(b, a Event) ChangeKind {
	x, ok1 := b.When.Window(nil)
	y, ok2 := a.When.Window(nil)
	switch {
	case ok1 && ok2 && within(y, x):
		return Refined
	case ok1 && ok2 && within(x, y):
		return Blurred
	}
	return Moved
}

// within reports whether a lies within b.
func within(a, b jpdate.Window) bool {
	return (b.Min.IsZero() || !a.Min.IsZero() && !a.Min.Before(b.Min)) && (b.Max.IsZero() || !a.Max.IsZero() && !a.Max.After(b.Max))
}
