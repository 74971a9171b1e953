package interchange

import (
	"encoding/json"
	"fmt"
	"io"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// TimelineJS3
//
// Source: timeline.knightlab.com/docs/json-format.html. A slide has a start_date, of which
// only the year is required: a month is written without a day, and a day without an hour.
// There is no zone; clock times are those of Options.Location. What is no calendar unit is
// written as the smallest that holds it, and display_date shows what is known.
//
// The strings are shown as HTML, so they are escaped; and since people put the JSON into a
// page, <, > and & are escaped in it too.

type timelineJS struct {
	Title  *slide  `json:"title,omitempty"`
	Events []slide `json:"events"`
}

type slide struct {
	ID          string     `json:"unique_id,omitempty"`
	Group       string     `json:"group,omitempty"`
	Start       *slideDate `json:"start_date,omitempty"`
	End         *slideDate `json:"end_date,omitempty"`
	DisplayDate string     `json:"display_date,omitempty"`
	Text        slideText  `json:"text"`
	Autolink    bool       `json:"autolink"`
}

type slideText struct {
	Headline string `json:"headline"`
	Text     string `json:"text"`
}

// A slideDate is a date; fields that are not known are nil.
type slideDate struct {
	Year   *int `json:"year,omitempty"`
	Month  *int `json:"month,omitempty"`
	Day    *int `json:"day,omitempty"`
	Hour   *int `json:"hour,omitempty"`
	Minute *int `json:"minute,omitempty"`
	Second *int `json:"second,omitempty"`
}

// WriteTimelineJS writes the incidents as JSON for TimelineJS3, a slide an event. A single
// incident is the title; of several each is a group. Left has the events that have no
// slide, and what the slides do not say; it says as well if there is none, which
// TimelineJS3 does not show. An error is one of w.
func WriteTimelineJS(w io.Writer, incidents []timeline.Incident, o Options) (Left, error) {
	var left Left
	out := timelineJS{Events: []slide{}}
	if len(incidents) == 1 {
		out.Title = &slide{Text: slideText{htmlOf(incidents[0].Title), htmlOf(incidents[0].Org)}}
	}
	for n, inc := range incidents {
		v := leaver{&left, n}
		v.incidentFields(inc, false)
		if len(incidents) > 1 && len(inc.Events) == 0 {
			v.whole(Whole, NotTold)
		}
		if len(incidents) > 1 && inc.Org != "" {
			v.whole(Org, NoField)
		}
		if !valid(inc.Title, inc.Org) {
			v.whole(Characters, Unwritable)
		}
		for i, e := range inc.Events {
			s, ok := v.slide(o, i, e)
			if !ok {
				continue
			}
			s.ID = fmt.Sprintf("%d.%d.%v.%v", n+1, i+1, e.Type, e.Status)
			if e.Retold {
				s.ID += "." + tagRetold
			}
			if s.Group = htmlOf(inc.Title); out.Title != nil {
				s.Group = htmlOf(o.headline(e))
			}
			out.Events = append(out.Events, s)
		}
	}
	if len(out.Events) == 0 {
		left = append(left, Item{NoIndex, NoIndex, Usable, NoEvent})
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return left, enc.Encode(out)
}

// slide returns the slide of the event i, if it has one.
func (v leaver) slide(o Options, i int, e timeline.Event) (s slide, ok bool) {
	start, end, exact, why, ok := o.slideDates(e.When)
	if !ok {
		v.event(i, Whole, why)
		return slide{}, false
	}
	text, clause, source := told(e)
	s = slide{Start: start, End: end, DisplayDate: htmlOf(o.display(e.When)), Text: slideText{htmlOf(o.headline(e)), htmlOf(clause)}}
	back, _ := o.unslideDate(start, end, o.display(e.When))
	zoned := back.From.Zone() == e.When.From.Zone() && back.To.Zone() == e.When.To.Zone()
	for _, lost := range [...]struct {
		is     bool
		part   Part
		reason Reason
	}{
		{!exact, Precision, Widened},
		{back.Mods != e.When.Mods, Qualifier, NoField},
		{!sameWords(back.From, e.When.From) || !sameWords(back.To, e.When.To) || exact && zoned && back.Value() != e.When.Value(), Wording, NoField},
		{!zoned, Zone, NoField},
		{e.When.Assumed != 0, Assumptions, NoField},
		{e.Actor != "", Actor, NoField},
		{text != "" || source != "", Text, NoField},
		{!valid(clause), Characters, Unwritable},
	} {
		if lost.is {
			v.event(i, lost.part, lost.reason)
		}
	}
	v.evidence(i, e)
	return s, true
}

// display returns w for people: in Japanese, or in EDTF.
func (o Options) display(w jpdate.When) string {
	if o.Lang == "ja" {
		return w.Japanese(jpdate.Style{})
	}
	return edtf(w)
}

// undisplay returns the date that s, as display writes it, states; the zero When if it
// states none.
func undisplay(s string) jpdate.When {
	if w, err := jpdate.ParseEDTF(s); err == nil {
		return w
	}
	x, err := jpdate.Parse(s)
	if err != nil {
		return jpdate.When{}
	}
	w, _ := jpdate.Resolver{}.Resolve(x, jpdate.Context{})
	return w
}

// sameWords reports whether p and q state the same of what EDTF does not.
func sameWords(p, q jpdate.Partial) bool {
	a, ok1 := p.Weekday()
	b, ok2 := q.Weekday()
	return p.Part() == q.Part() && p.Section() == q.Section() && p.Era() == q.Era() && (a == b && ok1 == ok2)
}

// slideDates returns the dates of w; exact if they are as wide as what is known. ok is
// false where w has none, for the reason why.
func (o Options) slideDates(w jpdate.When) (start, end *slideDate, exact bool, why Reason, ok bool) {
	m, why, ok := o.moment(w)
	if !ok {
		return nil, nil, false, why, false
	}
	start, exact, ok = o.slideDate(m.first)
	if ok && m.isRanged {
		var same bool
		end, same, ok = o.slideDate(m.last)
		exact = exact && same
	}
	return start, end, exact, Coarse, ok
}

// slideDate returns the calendar unit that holds win, on the clock of o.
func (o Options) slideDate(win jpdate.Window) (d *slideDate, exact, ok bool) {
	c, exact := o.calendar(win)
	if c.unit == jpdate.NoUnit {
		return nil, false, false
	}
	number := func(n int) *int { return &n }
	d = &slideDate{Year: number(c.year)}
	if c.unit > jpdate.Year {
		d.Month = number(int(c.month))
	}
	if c.unit > jpdate.Month {
		d.Day = number(c.day)
	}
	if c.unit > jpdate.Day {
		d.Hour = number(c.hour)
	}
	if c.unit > jpdate.Hour {
		d.Minute = number(c.minute)
	}
	if c.unit > jpdate.Minute {
		d.Second = number(c.second)
	}
	return d, exact, true
}
