package timeline

import (
	"fmt"
	"slices"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline/internal/names"
)

// A Doubt is a pair of events of an incident that cannot both be as they are told,
// or seldom are. Nothing is corrected for it: it is there to be read before a
// number that rests on one of the two is published.
type Doubt struct {
	Kind  DoubtKind `json:"kind"`
	Event int       `json:"event"` // in Incident.Events
	Other int       `json:"other"` // in Incident.Events, the one that Event contradicts; Event itself where it contradicts the text
}

// A DoubtKind is what speaks against two events.
type DoubtKind uint8

// The kinds of doubt.
const (
	DetectionBeforeOccurrence DoubtKind = iota // noticed before it happened
	DisclosureBeforeDetection                  // announced before anybody noticed
	RecoveryBeforeOccurrence                   // over before it began
	UpdateBeforeDisclosure                     // a later announcement before the first
	TwoYears                                   // one month and day in two years, one of them assumed
	AfterReference                             // told as past, but later than the text
	MonthBefore                                // known to less than the day, passed over for a day that lies after it
)

// doubts is the kinds with their names and, for those that are an order of two
// types, the type that comes too early and the one that it should follow.
var doubts = [...]struct {
	name, en, ja   string
	early, awaited Type
}{
	DetectionBeforeOccurrence: {"detection-before-occurrence", "%s is before %s", "%sが%sより前です", Detection, Occurrence},
	DisclosureBeforeDetection: {"disclosure-before-detection", "%s is before %s", "%sが%sより前です", Disclosure, Detection},
	RecoveryBeforeOccurrence:  {"recovery-before-occurrence", "%s is before %s", "%sが%sより前です", Recovery, Occurrence},
	UpdateBeforeDisclosure:    {"update-before-disclosure", "%s is before %s", "%sが%sより前です", Update, Disclosure},
	TwoYears:                  {"two-years", "%s and %s have one month and day in two years", "%sと%sは同じ月日で年が違います", Other, Other},
	AfterReference:            {"after-reference", "%s is after the text, of %s", "%sがこの文章の日付 %s より後です", Other, Other},
	MonthBefore:               {"month-before", "%s is before %s, which counts since it is known to the day", "%sが、日まで分かるため採られた%sより前です", Other, Other},
}

var doubtNames = func() names.Set {
	list := make([]string, len(doubts))
	for i, d := range doubts {
		list[i] = d.name
	}
	return names.Set{Package: "timeline", Type: "DoubtKind", What: "kind of doubt", List: list}
}()

// String returns the name of k ("disclosure-before-detection").
func (k DoubtKind) String() string { return doubtNames.Of(uint8(k)) }

// MarshalText implements [encoding.TextMarshaler].
func (k DoubtKind) MarshalText() ([]byte, error) { return doubtNames.Text(uint8(k)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (k *DoubtKind) UnmarshalText(text []byte) error { return names.Read(&doubtNames, text, k) }

// Doubts returns what speaks against the events of inc, by kind. An order is
// doubted where the earliest event of the one type lies wholly before the earliest
// of the other; windows that overlap, times of one day that are told as approximate,
// and events whose year is not known, raise no doubt. Of publications only those of the incident's own organisation are compared.
// Where no detection is dated the first confirmation stands for it, as it does in
// [Incident.Measure], and the doubt names the confirmation.
func (inc Incident) Doubts() []Doubt {
	var list []Doubt
	for k, d := range doubts {
		if d.early == d.awaited {
			continue
		}
		early, awaited := inc.earliestIndex(inc.ordering(d.early)), inc.earliestIndex(inc.ordering(d.awaited))
		if early < 0 || awaited < 0 {
			continue
		}
		a, ok1 := inc.Events[early].When.Window(nil)
		b, ok2 := inc.Events[awaited].When.Window(nil)
		if ok1 && ok2 && Compare(a, b) == Precedes && !inc.Events[early].near(inc.Events[awaited]) {
			list = append(list, Doubt{DoubtKind(k), early, awaited})
		}
	}
	return slices.Concat(list, inc.twoYears(), inc.afterReference(), inc.monthBefore())
}

// monthBefore returns the events that are known to less than the day and lie wholly before
// the first of their type, which is known to the day.
func (inc Incident) monthBefore() []Doubt {
	var list []Doubt
	for _, t := range Types() {
		k := pick(inc.Events, false, func(e Event) bool { return e.Type == t })
		if k < 0 || t == Other {
			continue
		}
		used := inc.Events[k].candidate()
		for i, e := range inc.Events {
			if c := e.candidate(); e.Type == t && e.counts() && c.dated && c.year == used.year && c.beyond(used, true) {
				list = append(list, Doubt{MonthBefore, i, k})
			}
		}
	}
	return list
}

// afterReference returns the events that took place, as they are told, after the last day
// on which the incident was told of.
func (inc Incident) afterReference() []Doubt {
	var list []Doubt
	for i, e := range inc.Events {
		if d, ok := e.When.First(); ok && e.counts() && inc.Reference.IsValid() && d.Compare(inc.Reference) > 0 {
			list = append(list, Doubt{AfterReference, i, i})
		}
	}
	return list
}

// near reports whether e and f are on one day and one of them is told as about its
// time, so that the text does not say which came first.
func (e Event) near(f Event) bool {
	a, ok1 := e.When.First()
	b, ok2 := f.When.First()
	return ok1 && ok2 && a == b && (e.When.AllMods()|f.When.AllMods())&jpdate.Approx != 0
}

// earliestIndex returns the place of the earliest event of type t, of a known year, that is
// the organisation's own, or -1.
func (inc Incident) earliestIndex(t Type) int {
	return pick(inc.Events, false, func(e Event) bool { return e.Type == t && e.Actor == "" && e.When.From.Has(jpdate.Year) })
}

// ordering returns t, or the type that stands for it in the order of events: a confirmation
// for a detection where none of anybody is dated, to its year at least or to a day of an
// unknown one.
func (inc Incident) ordering(t Type) Type {
	if t != Detection {
		return t
	}
	for _, e := range inc.Events {
		if e.Type != Detection || !e.counts() {
			continue
		}
		if _, ok := e.When.Window(nil); ok || e.candidate().dated {
			return Detection
		}
	}
	return Confirmation
}

// twoYears returns the events of one type whose dates differ in nothing but the
// year, where that of one was assumed.
func (inc Incident) twoYears() []Doubt {
	type day struct {
		typ   Type
		month time.Month
		day   int
	}
	const assumed = jpdate.YearFromContext | jpdate.YearFromReference
	at := map[day]int{}
	var list []Doubt
	for i, e := range inc.Events {
		d, ok := e.When.Date()
		if !ok || !e.counts() {
			continue
		}
		year, month, n := d.Date()
		k := day{e.Type, month, n}
		j, known := at[k]
		if !known {
			at[k] = i
			continue
		}
		other := inc.Events[j]
		was, _ := other.When.Date()
		if before, _, _ := was.Date(); before != year && (e.When.Assumed|other.When.Assumed)&assumed != 0 {
			list = append(list, Doubt{TwoYears, i, j})
		}
	}
	return list
}

// Concerns reports whether d, a doubt about inc, is about an event that m, a
// measurement of inc, rests on.
func (d Doubt) Concerns(inc Incident, m Measurement) bool {
	for _, i := range [...]int{d.Event, d.Other} {
		if i < 0 || i >= len(inc.Events) {
			continue
		}
		for _, used := range [...]Event{m.From, m.To} {
			if inc.Events[i].same(used) {
				return true
			}
		}
	}
	return false
}

// Explain returns d, a doubt about inc, in words: in Japanese if lang is "ja", in
// English otherwise. It returns "" if d is no doubt about inc.
func (d Doubt) Explain(inc Incident, lang string) string {
	n := len(inc.Events)
	if int(d.Kind) >= len(doubts) || d.Event < 0 || d.Event >= n || d.Other < 0 || d.Other >= n {
		return ""
	}
	form := doubts[d.Kind].en
	if lang == "ja" {
		form = doubts[d.Kind].ja
	}
	if d.Kind == AfterReference {
		return fmt.Sprintf(form, inc.Events[d.Event].brief(lang), inc.Reference)
	}
	return fmt.Sprintf(form, inc.Events[d.Event].brief(lang), inc.Events[d.Other].brief(lang))
}

// brief returns e as "disclosure 2020-05-28", its type in words of lang.
func (e Event) brief(lang string) string { return e.Type.Explain(lang) + " " + e.When.Value() }
