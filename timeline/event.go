package timeline

import (
	"cmp"
	"encoding/json"
	"slices"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// An Event is one thing that happened in an incident.
type Event struct {
	Type   Type        `json:"type"`
	Status Status      `json:"status"`
	When   jpdate.When `json:"when"`
	Actor  string      `json:"actor,omitzero"` // who did it, as the text names them; "" for the incident's own organisation

	// Retold reports that a later report of the case tells of another date in place of
	// this one. It is kept, and counts no more. See [Case.Incident].
	Retold bool `json:"retold,omitzero"`

	// Mentions are the places that tell of the event, the first in the text
	// first. An event that was not read from a text has none.
	Mentions []Mention `json:"mentions,omitempty"`
}

// A Mention is one place in a text that tells of an event.
type Mention struct {
	Source  string      `json:"source,omitzero"` // the report, where an incident is put together of several; else ""
	Text    string      `json:"text"`            // the expression that dates it, as written
	Span    jpdate.Span `json:"span"`            // where that is
	Clause  string      `json:"clause"`          // the words that tell of the event, as written
	Within  jpdate.Span `json:"within"`          // where those are
	Trigger jpdate.Span `json:"trigger"`         // the word that tells of the event, perhaps in the head of a table; empty where it is told by no word, as the date of a publication
	Reason  string      `json:"reason"`          // why the date belongs to the event, in words
	// Confidence is how far that reason bears.
	Confidence Confidence `json:"confidence"`
}

// An Incident is what happened to one organisation, with its events in the
// order of the text.
type Incident struct {
	Title   string      `json:"title"`
	Org     string      `json:"org"`
	Parties []Party     `json:"parties,omitempty"` // others that are named beside the organisation
	Span    jpdate.Span `json:"span"`              // the part of the document that tells of it
	Events  []Event     `json:"events"`
	// Counts are how many of what the incident is said to concern, in the order of the text.
	Counts []Count `json:"counts,omitempty"`

	// Articles are the parts of the document that tell of the incident, in order, where
	// several do, each an article or a release of its own; else there are none.
	Articles []jpdate.Span `json:"articles,omitempty"`
	// Reference is the last day on which the incident was told of, if that is known.
	Reference jpdate.Date `json:"reference,omitzero"`
}

// A Party is somebody with a part in an incident beside the organisation that it is about.
type Party struct {
	Name string      `json:"name"` // as the text names it
	Role Role        `json:"role"`
	Span jpdate.Span `json:"span"` // where the text names it first
}

// A Timeline is the events of an incident in order of time: by the beginning of
// their windows, then their ends, then the order of the text. Events whose year
// is not known come last. The zero Timeline is empty.
type Timeline struct {
	events []Event
}

// Timeline returns the events of inc in order of time.
func (inc Incident) Timeline() Timeline {
	events := slices.Clone(inc.Events)
	slices.SortStableFunc(events, compareEvents)
	return Timeline{events}
}

// compareEvents puts events in the order of a [Timeline], but for that of the text.
func compareEvents(a, b Event) int {
	x, okx := a.When.Window(nil)
	y, oky := b.When.Window(nil)
	if okx != oky {
		return cmp.Compare(btoi(oky), btoi(okx))
	}
	// An unbounded beginning is later than none: it is put by its end.
	return cmp.Or(order(x).Compare(order(y)), compareEnds(x.Max, y.Max))
}

// compareEnds puts an end that is not known after those that are.
func compareEnds(a, b time.Time) int {
	if a.IsZero() != b.IsZero() {
		return btoi(a.IsZero()) - btoi(b.IsZero())
	}
	return a.Compare(b)
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

// MarshalJSON implements [json.Marshaler]: the events, as a list.
func (t Timeline) MarshalJSON() ([]byte, error) {
	return json.Marshal(append([]Event{}, t.events...)) // [] rather than null
}

// UnmarshalJSON implements [json.Unmarshaler]. The events may be in any order.
func (t *Timeline) UnmarshalJSON(data []byte) error {
	var list []Event
	if err := json.Unmarshal(data, &list); err != nil {
		return err
	}
	if len(list) == 0 {
		list = nil
	}
	*t = Incident{Events: list}.Timeline()
	return nil
}

// Len returns the number of events in t.
func (t Timeline) Len() int { return len(t.events) }

// All returns an iterator over the events of t, earliest first.
func (t Timeline) All() func(yield func(int, Event) bool) { return slices.All(t.events) }

// First returns the earliest event of type typ that took place, is not retold and whose
// day is known. ok is false if there is none.
func (t Timeline) First(typ Type) (e Event, ok bool) {
	best, found := -1, jpdate.Date{}
	for i, e := range t.events {
		if e.Type != typ || e.Status != Actual || e.Retold {
			continue
		}
		if d, ok := e.day(); ok && (best < 0 || d.Compare(found) < 0) {
			best, found = i, d
		}
	}
	if best < 0 {
		return Event{}, false
	}
	return t.events[best], true
}

// day returns the day that counts for e in an interval: the first day of a
// range, or the last where the event is the end of something.
func (e Event) day() (jpdate.Date, bool) {
	if e.Type == Recovery {
		return e.When.Last()
	}
	return e.When.First()
}
