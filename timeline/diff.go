package timeline

import (
	"slices"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline/internal/names"
)

// A Change is one difference between two versions of a story.
type Change struct {
	Kind   ChangeKind `json:"kind"`
	Type   Type       `json:"type"`
	Before *Event     `json:"before,omitempty"` // nil if there was none
	After  *Event     `json:"after,omitempty"`  // nil if there is none any more

	// Counts are those before and after of a number that is Revised, Added or Removed, the
	// zero Count where there was or is none; Type is Other then.
	Counts *[2]Count `json:"counts,omitempty"`
}

// A ChangeKind is how an event differs between two versions.
type ChangeKind uint8

// The kinds of change.
const (
	Moved     ChangeKind = iota // the first event of its type and actor, or what is planned, is on another day now
	Refined                     // it is where it was, and known more closely now
	Blurred                     // it is where it was, and known less closely now
	Settled                     // what was planned or not done has taken place
	Added                       // nothing like it was told before
	Removed                     // it is not told any more
	Revised                     // the greatest number of some unit is another now
	Unsettled                   // what had taken place is planned or not done now
)

var changeNames = names.Set{Package: "timeline", Type: "ChangeKind", What: "kind of change", List: []string{"moved", "refined", "blurred", "settled", "added", "removed", "revised", "unsettled"}}

// String returns the name of k ("moved").
func (k ChangeKind) String() string { return changeNames.Of(uint8(k)) }

// MarshalText implements [encoding.TextMarshaler].
func (k ChangeKind) MarshalText() ([]byte, error) { return changeNames.Text(uint8(k)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (k *ChangeKind) UnmarshalText(text []byte) error { return names.Read(&changeNames, text, k) }

// Diff returns what after tells otherwise than before, by type and then in the order of
// the events of before and after. Where the first event of a type and actor, which is what
// intervals count from, differs and neither version has that of the other, that is one
// change, and so is what is planned or not done; the others are compared one by one.
// What is told in other words on the same date is no change, nor that a disclosure is
// called an update. Of the numbers of each unit the greatest are compared.
func Diff(before, after Incident) []Change {
	var list []Change
	for _, t := range Types() {
		b, a := before.ofType(t), after.ofType(t)
		switch t {
		case Disclosure:
			b, a = lacking(b, after.ofType(Update), a), lacking(a, before.ofType(Update), b)
		case Update:
			b, a = lacking(b, after.ofType(Disclosure), a), lacking(a, before.ofType(Disclosure), b)
		}
		var gone, come []Change
		for _, actor := range actors(b, a) {
			own := func(e Event) bool { return e.Actor == actor }
			b, a := filter(b, own), filter(a, own)
			for c, ok := pair(&b, &a); ok; c, ok = pair(&b, &a) {
				c.Type = t
				list = append(list, c)
			}
			for _, e := range lacking(b, a, nil) {
				gone = append(gone, Change{Kind: Removed, Type: t, Before: &e})
			}
			for _, e := range lacking(a, b, nil) {
				come = append(come, Change{Kind: Added, Type: t, After: &e})
			}
		}
		list = append(append(list, gone...), come...)
	}
	return append(list, diffCounts(before.Counts, after.Counts)...)
}

// pair takes the next two events that are one change from b and a, all of one type and
// actor. ok is false if there are no more.
func pair(b, a *[]Event) (c Change, ok bool) {
	was, is := lacking(*b, *a, nil), lacking(*a, *b, nil)
	any := func(Event) bool { return true }
	i, j := pick(*b, false, any), pick(*a, false, any)
	k, l := waiting(was), waiting(is)
	var before, after Event
	switch {
	case i >= 0 && j >= 0 && contains(was, (*b)[i]) && contains(is, (*a)[j]):
		before, after = (*b)[i], (*a)[j]
		c.Kind = moved(before, after)
	case i < 0 && j >= 0 && k >= 0:
		c.Kind, before, after = Settled, was[k], (*a)[j]
	case i >= 0 && j < 0 && l >= 0:
		c.Kind, before, after = Unsettled, (*b)[i], is[l]
	case k >= 0 && l >= 0 && was[k].Status == is[l].Status:
		before, after = was[k], is[l]
		c.Kind = moved(before, after)
	default:
		return c, false
	}
	c.Before, c.After = &before, &after
	*b = filter(*b, func(e Event) bool { return !alike(e, before) })
	*a = filter(*a, func(e Event) bool { return !alike(e, after) })
	return c, true
}

// diffCounts returns what the numbers of after say otherwise than those of before.
func diffCounts(before, after []Count) (list []Change) {
	units, was := largest(before)
	later, is := largest(after)
	for _, unit := range units {
		switch c, ok := is[unit]; {
		case !ok:
			list = append(list, Change{Kind: Removed, Counts: &[2]Count{was[unit], {}}})
		case !c.same(was[unit]):
			list = append(list, Change{Kind: Revised, Counts: &[2]Count{was[unit], c}})
		}
	}
	for _, unit := range later {
		if _, ok := was[unit]; !ok {
			list = append(list, Change{Kind: Added, Counts: &[2]Count{{}, is[unit]}})
		}
	}
	return list
}

// lacking returns the events of list that are not in others, or are in kept.
func lacking(list, others, kept []Event) []Event {
	return filter(list, func(e Event) bool { return !contains(others, e) || contains(kept, e) })
}

// filter returns the events of list that satisfy keep.
func filter(list []Event, keep func(Event) bool) (out []Event) {
	for _, e := range list {
		if keep(e) {
			out = append(out, e)
		}
	}
	return out
}

// actors returns the actors of the events of both lists, in their order.
func actors(lists ...[]Event) (all []string) {
	for _, e := range slices.Concat(lists...) {
		if !slices.Contains(all, e.Actor) {
			all = append(all, e.Actor)
		}
	}
	return all
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
	case exceptYear(b.When) != exceptYear(a.When):
		return Moved
	case !b.When.From.Has(jpdate.Year) && a.When.From.Has(jpdate.Year):
		return Refined
	case b.When.From.Has(jpdate.Year) && !a.When.From.Has(jpdate.Year):
		return Blurred
	}
	return Moved
}

// exceptYear returns what w states beside its year.
func exceptYear(w jpdate.When) (fields [2]struct {
	month   time.Month
	day     int
	clock   [3]int
	unit    jpdate.Unit
	part    jpdate.Part
	section jpdate.Section
}) {
	for i, p := range [...]jpdate.Partial{w.From, w.To} {
		f := &fields[i]
		f.month, _ = p.Month()
		f.day, _ = p.Day()
		f.clock[0], f.clock[1], f.clock[2], f.unit = p.Clock()
		f.part, f.section = p.Part(), p.Section()
	}
	return fields
}

// within reports whether a lies within b.
func within(a, b jpdate.Window) bool {
	return (b.Min.IsZero() || !a.Min.IsZero() && !a.Min.Before(b.Min)) && (b.Max.IsZero() || !a.Max.IsZero() && !a.Max.After(b.Max))
}
