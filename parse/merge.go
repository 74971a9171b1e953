package parse

import (
	"slices"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// A found event is an event as a sentence tells it, before it is compared with the
// others of its incident.
type found struct {
	timeline.Event
	heard bool // somebody else told it
	sent  bool // something was sent, and whether that was the mistake is open
	guess bool // nothing but a verb without type tells it
	meets bool // one who speaks for the organisation met the press
}

// settle makes the events of an incident of those that were found, which it changes: one
// of what is told twice, with first disclosures told from updates and first knowledge from
// later findings, by time.
func settle(list []found) []timeline.Event {
	list = firstSupposed(slices.Clone(list))
	whatWasSent(list)
	firstKnowledge(list)
	firstDisclosure(list)
	list = slices.DeleteFunc(list, func(e found) bool { return e.Type == timeline.Other })
	return merged(withoutBackground(list))
}

// withoutBackground leaves out the measures that were in force before the incident
// began, as the rule in 市の指針は2016年4月から…を禁じている: they are none of its
// remediation.
func withoutBackground(events []found) []found {
	var first jpdate.Window
	known := false
	for i := range events {
		e := &events[i]
		if e.Status != timeline.Actual || e.Type != timeline.Occurrence && e.Type != timeline.Detection {
			continue
		}
		if w, ok := e.When.Window(nil); ok && (!known || timeline.Compare(w, first) == timeline.Precedes) {
			first, known = w, true
		}
	}
	if !known {
		return events
	}
	return slices.DeleteFunc(events, func(e found) bool {
		if e.Type != timeline.Remediation {
			return false
		}
		w, ok := e.When.Window(nil)
		return ok && timeline.Compare(w, first) == timeline.Precedes
	})
}

// merged returns events with those of one type, status, time and actor as one,
// which keeps every mention.
func merged(events []found) []timeline.Event {
	type key struct {
		typ    timeline.Type
		status timeline.Status
		value  string
		part   jpdate.Part
		actor  string
	}
	at := make(map[key]int, len(events))
	out := make([]timeline.Event, 0, len(events))
	for _, e := range events {
		k := key{e.Type, e.Status, e.When.Value(), e.When.Part(), e.Actor}
		if i, ok := at[k]; ok {
			out[i].Mentions = append(out[i].Mentions, e.Mentions...)
			continue
		}
		at[k] = len(out)
		out = append(out, e.Event)
	}
	return out
}

// firstDisclosure leaves the first public word of each actor a disclosure and
// makes the later ones, and those to come, updates. Those of which the text does not say which came
// first stay as they are.
func firstDisclosure(events []found) {
	type moment struct {
		window jpdate.Window
		ok     bool
	}
	first := map[string]moment{}
	published := func(e *found) (jpdate.Window, bool) {
		if e.Type != timeline.Disclosure || e.When.From.Precision() < jpdate.Day {
			return jpdate.Window{}, false
		}
		return e.When.Window(nil)
	}
	for i := range events {
		e := &events[i]
		if w, ok := published(e); ok && e.Status == timeline.Actual {
			if f := first[e.Actor]; !f.ok || timeline.Compare(w, f.window) == timeline.Precedes {
				first[e.Actor] = moment{w, true}
			}
		}
	}
	for i := range events {
		e := &events[i]
		if w, ok := published(e); ok && first[e.Actor].ok && timeline.Compare(w, first[e.Actor].window) == timeline.Follows {
			e.Type = timeline.Update
		}
	}
	for i := range events {
		if e := &events[i]; e.meets && e.Type == timeline.Disclosure && slices.ContainsFunc(events, func(o found) bool {
			return !o.meets && o.Type == timeline.Disclosure && o.Status == timeline.Actual && o.Actor == e.Actor && notLater(o, *e)
		}) {
			e.Type = timeline.Update // by then the public knew: 同日夕、社長が会見した
		}
	}
}

// notLater reports whether a took place on the day of b or before it.
func notLater(a, b found) bool {
	d, ok := a.When.First()
	e, known := b.When.First()
	return ok && known && d.Compare(e) <= 0
}

// whatWasSent makes what was sent before anybody noticed something, in time or on one
// day in the text, an occurrence and what was sent afterwards a notification.
func whatWasSent(events []found) {
	first := -1
	for i := range events {
		e := &events[i]
		if e.Type != timeline.Detection && e.Type != timeline.Confirmation || e.Status != timeline.Actual {
			continue
		}
		if d, ok := e.When.First(); ok && (first < 0 || d.Compare(mustFirst(events[first])) < 0) {
			first = i
		}
	}
	if first < 0 {
		return
	}
	for i := range events {
		e := &events[i]
		if !e.sent {
			continue
		}
		d, ok := e.When.First()
		if !ok {
			continue
		}
		switch c := d.Compare(mustFirst(events[first])); {
		case c < 0 || c == 0 && e.Mentions[0].Trigger.Start < events[first].Mentions[0].Trigger.Start:
			e.Type = timeline.Occurrence
		case e.Type == timeline.Occurrence:
			e.Type = timeline.Other // not to those affected
		}
	}
}

// mustFirst returns the first day of e, which has one.
func mustFirst(e found) jpdate.Date {
	d, _ := e.When.First()
	return d
}

// firstKnowledge leaves what was first heard a detection and makes what was
// heard on later days a confirmation.
func firstKnowledge(events []found) {
	var first jpdate.Date
	var told jpdate.Span // the words that tell of it
	for i := range events {
		e := &events[i]
		if e.Type != timeline.Detection || e.Status != timeline.Actual {
			continue
		}
		if d, ok := e.When.First(); ok && (!first.IsValid() || d.Compare(first) < 0) {
			first, told = d, e.Mentions[0].Trigger
		}
	}
	for i := range events {
		e := &events[i]
		if e.Type != timeline.Detection || !e.heard || !first.IsValid() || e.Mentions[0].Trigger == told {
			continue
		}
		if d, ok := e.When.First(); ok && d.Compare(first) > 0 {
			e.Type = timeline.Confirmation
		}
	}
}
