package interchange

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/jpincident/incidenttimeline/timeline/internal/names"
)

// Left is what an export did not carry, in the order of the incidents and their events.
// The zero Left is empty: everything was carried.
type Left []Item

// An Item is one thing that an export did not carry.
type Item struct {
	Incident int    `json:"incident"` // in the list that was given, from 0; NoIndex where there is none
	Event    int    `json:"event"`    // in its Events, or of expressions in their list, from 0; NoIndex if it is about the incident
	Part     Part   `json:"part"`     // what was left
	Reason   Reason `json:"reason"`   // and why
}

// NoIndex is the place of an incident or event that an Item is not about.
const NoIndex = -1

// A Part is what of an event or an incident was left. The zero Part is Whole.
type Part uint8

// The parts. Their words are in leftwords.go.
const (
	Whole       Part = iota // all of it: it is not in the output
	Date                    // when it was; it is in the output without
	End                     // the second end of its range
	Precision               // how far its date is known
	Qualifier               // about, from, until: what qualifies its date
	Wording                 // the part of the day, the third of the month, the era, weekday or 24時
	Clock                   // its time of day; its day is in the output
	Zone                    // the zone of its clock time
	Assumptions             // what its date rests on
	Status                  // whether it took place
	Kind                    // what it is that happened, and all but its date
	Retold                  // that a later report tells of another date in its place
	Actor                   // who did it
	Text                    // the words that tell of it
	Evidence                // where the text tells of it, and why its date is its own
	Characters              // some of its characters
	Usable                  // that its readers take the output
	Beginning               // when the incident began
	Creation                // when the object was made
	Discovery               // the time to its discovery
	Containing              // the time from there to its containment
	Title                   // of the incident
	Org                     // whose incident it is
	Parties                 // others beside the organisation
	Counts                  // how many of what it concerns
	Place                   // where in the document it is told
	Reference               // on which day it was last told of
)

// A Reason is why something was left. The zero Reason is NoField.
type Reason uint8

// The reasons. Their words are in leftwords.go.
const (
	NoField     Reason = iota // the format has no field for it
	Undated                   // no date is known
	NoYear                    // the year is not known
	Impossible                // no day fits the date
	OneSided                  // known only to be before or after a time
	NoZone                    // the zone of the clock time is not settled
	Coarse                    // known to less than the format needs
	FirstMoment               // the first instant of what is known was written
	Widened                   // the unit in which it lies was written
	OutOfRange                // the format has no such year
	NotActual                 // it is planned, or did not take place
	Superseded                // a later report tells of another date in its place
	Another                   // another event of its type was taken
	NotTold                   // no event of the incident tells it
	NotExact                  // the number is not known exactly
	Backwards                 // the second event lies before the first
	NotOwn                    // it is not of the organisation itself
	ByYear                    // the year of the earliest event stands for it
	Unwritable                // the format cannot hold it
	Overlapping               // another annotation covers the place
	NoPlace                   // no expression of the text dates it
	NotGiven                  // nobody said
	NoEvent                   // there is no event in it
)

var partNames = names.Set{Package: "interchange", Type: "Part", What: "part", List: wordNames(partWords[:])}

// String returns the name of p ("qualifier").
func (p Part) String() string { return partNames.Of(uint8(p)) }

// MarshalText implements [encoding.TextMarshaler].
func (p Part) MarshalText() ([]byte, error) { return partNames.Text(uint8(p)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (p *Part) UnmarshalText(text []byte) error { return names.Read(&partNames, text, p) }

var reasonNames = names.Set{Package: "interchange", Type: "Reason", What: "reason", List: wordNames(reasonWords[:])}

// String returns the name of r ("no-year").
func (r Reason) String() string { return reasonNames.Of(uint8(r)) }

// MarshalText implements [encoding.TextMarshaler].
func (r Reason) MarshalText() ([]byte, error) { return reasonNames.Text(uint8(r)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (r *Reason) UnmarshalText(text []byte) error { return names.Read(&reasonNames, text, r) }

func wordNames(table []word) []string {
	list := make([]string, len(table))
	for i, w := range table {
		list[i] = w.name
	}
	return list
}

// LeftOut returns the items about what is missing as a whole.
func (l Left) LeftOut() Left {
	var out Left
	for _, it := range l {
		if it.Part == Whole {
			out = append(out, it)
		}
	}
	return out
}

// Of returns the items about the given incident.
func (l Left) Of(incident int) Left {
	var out Left
	for _, it := range l {
		if it.Incident == incident {
			out = append(out, it)
		}
	}
	return out
}

// A subject is what an Item is about.
type subject uint8

const (
	anEvent subject = iota
	anIncident
	anExpression // of a text that is no incident's
	theOutput    // as a whole
)

func (it Item) subject() subject {
	switch {
	case it.Incident == NoIndex && it.Event == NoIndex:
		return theOutput
	case it.Incident == NoIndex:
		return anExpression
	case it.Event == NoIndex:
		return anIncident
	}
	return anEvent
}

// Explain returns a sentence for each part and reason in l, what was left out first: how
// many events, incidents or expressions it holds for, and the first places, which are
// counted from 1. It is in Japanese for lang "ja", in English for any other.
func (l Left) Explain(lang string) []string {
	type key struct {
		part   Part
		reason Reason
		of     subject
	}
	var order []key
	groups := map[key]Left{}
	for _, it := range l {
		k := key{it.Part, it.Reason, it.subject()}
		if groups[k] == nil {
			order = append(order, k)
		}
		groups[k] = append(groups[k], it)
	}
	slices.SortStableFunc(order, func(a, b key) int { return int(a.part) - int(b.part) })
	forms := explanations.in(lang)
	out := make([]string, len(order))
	for i, k := range order {
		out[i] = forms.sentence(len(groups[k]), k.of, partWords[k.part].in(lang), reasonWords[k.reason].in(lang), groups[k].places(forms))
	}
	return out
}

// maxPlaces is how many places a sentence names.
const maxPlaces = 3

func (l Left) places(forms explanation) string {
	var list []string
	for _, it := range l[:min(len(l), maxPlaces)] {
		switch it.subject() {
		case anIncident:
			list = append(list, fmt.Sprintf(forms.incident, it.Incident+1))
		case anExpression:
			list = append(list, fmt.Sprintf(forms.expression, it.Event+1))
		case anEvent:
			list = append(list, fmt.Sprintf(forms.event, it.Incident+1, it.Event+1))
		}
	}
	if len(l) > maxPlaces {
		list = append(list, forms.more)
	}
	return strings.Join(list, forms.comma)
}

// sorted returns l in the order of the incidents and their events, what is about an
// incident last.
func (l Left) sorted() Left {
	slices.SortStableFunc(l, func(a, b Item) int {
		return cmp.Or(cmp.Compare(uint(a.Incident), uint(b.Incident)), cmp.Compare(uint(a.Event), uint(b.Event)))
	})
	return l
}

// A leaver collects what is left of one incident.
type leaver struct {
	left     *Left
	incident int
}

// event notes that part of the event i was left.
func (v leaver) event(i int, p Part, r Reason) {
	*v.left = append(*v.left, Item{v.incident, i, p, r})
}

// whole notes that part of the incident was left.
func (v leaver) whole(p Part, r Reason) { v.event(NoIndex, p, r) }
