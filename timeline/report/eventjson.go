package report

import (
	"errors"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
)

// An eventJSON is an event as JSON has it.
type eventJSON struct {
	Type   string `json:"type"`
	Words  string `json:"words"`
	Status string `json:"status"`
	Retold bool   `json:"retold,omitempty"` // another telling has taken its place
	Actor  string `json:"actor,omitempty"`

	When    string   `json:"when"`             // EDTF, with its qualifiers
	Value   string   `json:"value"`            // without them
	Begin   string   `json:"begin,omitempty"`  // the window in which it can have been: the first instant,
	End     string   `json:"end,omitempty"`    // and the one after the last
	Assumed []string `json:"assumed"`          // the names of what settled it
	Reasons []string `json:"assumed_in_words"` // and what they are
	Fault   string   `json:"fault,omitempty"`  // "range" or "conflict": what its date contradicts itself in

	Mentions []mentionJSON `json:"mentions"`
}

type mentionJSON struct {
	Source     string    `json:"source,omitempty"` // the name of the text
	Text       string    `json:"text"`
	Span       spanJSON  `json:"span"`
	Clause     string    `json:"clause,omitempty"`
	Within     spanJSON  `json:"within"`
	Trigger    *spanJSON `json:"trigger,omitempty"` // absent where no word tells of it
	Reason     string    `json:"reason,omitempty"`
	Confidence string    `json:"confidence"`
}

// The names of what a date contradicts itself in.
const (
	faultRange    = "range"
	faultConflict = "conflict"
)

func (r *reading) eventJSON(e timeline.Event, source int) eventJSON {
	out := eventJSON{
		Type: e.Type.String(), Words: r.words.typ(e.Type), Status: e.Status.String(), Retold: e.Retold, Actor: e.Actor,
		When: e.When.String(), Value: e.When.Value(), Fault: faultName(contradiction(e)),
		Assumed: append([]string{}, e.When.Assumed.Names()...), Reasons: append([]string{}, e.When.Assumed.Explain(r.lang.String())...),
		Mentions: []mentionJSON{},
	}
	if w, ok := e.When.Window(nil); ok && e.When.Check() == nil {
		out.Begin, out.End = instant(w.Min), instant(w.Max)
	}
	for _, m := range e.Mentions {
		name, number := r.atlas.source(m, source)
		mention := mentionJSON{
			Source: name, Text: m.Text, Span: r.spanJSON(m.Span, number), Clause: m.Clause, Within: r.spanJSON(m.Within, number),
			Reason: m.Reason, Confidence: m.Confidence.String(),
		}
		if m.Trigger.Len() > 0 {
			trigger := r.spanJSON(m.Trigger, number)
			mention.Trigger = &trigger
		}
		out.Mentions = append(out.Mentions, mention)
	}
	return out
}

// faultName returns the name of err, which contradiction returned.
func faultName(err error) string {
	switch {
	case err == nil:
		return ""
	case errors.Is(err, jpdate.ErrRange):
		return faultRange
	}
	return faultConflict
}

func (r *reading) spanJSON(s jpdate.Span, source int) spanJSON {
	p, _ := r.atlas.find(source, s.Start)
	return spanJSON{s.Start, s.End, p.line, p.column}
}

// A deadlineJSON is what a rule comes to, as JSON has it.
type deadlineJSON struct {
	Rule         string       `json:"rule"`
	State        string       `json:"state"`
	Trigger      string       `json:"trigger,omitempty"`       // EDTF
	TriggerEvent *int         `json:"trigger_event,omitempty"` // absent where it was given
	Due          *daysJSON    `json:"due,omitempty"`
	Unrolled     *daysJSON    `json:"unrolled,omitempty"`
	DueBy        *windowJSON  `json:"due_by,omitempty"`
	Made         *int         `json:"made,omitempty"`    // the event that meets it
	Planned      *int         `json:"planned,omitempty"` // the event that is to meet it
	Margin       *marginJSON  `json:"margin,omitempty"`
	MarginTime   *elapsedJSON `json:"margin_time,omitempty"`
	Assumed      []string     `json:"assumed"`
	Words        string       `json:"words"`
}

type daysJSON struct {
	First string `json:"first"`
	Last  string `json:"last"`
}

type windowJSON struct {
	Min string `json:"min"`
	Max string `json:"max"`
}

type marginJSON struct {
	Min int `json:"min_days"`
	Max int `json:"max_days"`
}

type elapsedJSON struct {
	Min float64 `json:"min_seconds"`
	Max float64 `json:"max_seconds"`
}

func (r *reading) deadlineJSON(inc timeline.Incident, d deadline.Result) deadlineJSON {
	out := deadlineJSON{
		Rule: d.Rule, State: d.State.String(), Trigger: d.Trigger.String(), Due: daysOf(d.Due), Unrolled: daysOf(d.Unrolled),
		Assumed: []string{}, Words: r.clockLine(r.clock(d)),
	}
	if d.TriggerEvent != nil {
		i := indexOf(inc, *d.TriggerEvent)
		out.TriggerEvent = &i
	}
	if d.Actual != nil {
		i := indexOf(inc, *d.Actual)
		out.Made = &i
	}
	if d.Planned != nil {
		i := indexOf(inc, *d.Planned)
		out.Planned = &i
	}
	if !d.DueBy.Min.IsZero() {
		out.DueBy = &windowJSON{instant(d.DueBy.Min), instant(d.DueBy.Max)}
	}
	if d.Margin != nil {
		out.Margin = &marginJSON{d.Margin.Min, d.Margin.Max}
	}
	if d.MarginTime != nil {
		out.MarginTime = &elapsedJSON{d.MarginTime.Min.Seconds(), d.MarginTime.Max.Seconds()}
	}
	for _, a := range d.Assumed {
		out.Assumed = append(out.Assumed, a.String())
	}
	return out
}

func daysOf(s deadline.Span) *daysJSON {
	if s.IsZero() {
		return nil
	}
	return &daysJSON{s.First.String(), s.Last.String()}
}

// dateText returns d, or "" if it is none.
func dateText(d jpdate.Date) string {
	if !d.IsValid() {
		return ""
	}
	return d.String()
}

// instant returns t as RFC 3339 has it, or "" if it is none.
func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}
