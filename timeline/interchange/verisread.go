package interchange

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// ReadVERIS reads incidents from a VERIS record, a fragment or a list of them: the
// occurrence, and where a record tells of them the detection, the containment and the first
// disclosure. A duration in days from a known day gives a day, marked as counted
// ([jpdate.CountedFromContext]); any other says that the event took place, without a date.
// The summary is the title. The error wraps [ErrFormat], or is one of r.
func ReadVERIS(r io.Reader, o Options) ([]timeline.Incident, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var one json.RawMessage
	if err := json.Unmarshal(data, &one); err != nil {
		return nil, formatError(verisName, "%v", err)
	}
	if one[0] != '[' {
		data = append(append([]byte{'['}, one...), ']')
	}
	var records []verisRead
	if err := json.Unmarshal(data, &records); err != nil {
		return nil, formatError(verisName, "%v", err)
	}
	var incidents []timeline.Incident
	for i, r := range records {
		inc, ok := r.incident()
		if !ok {
			return nil, formatError(verisName, "record %d: no timeline, or a date that is not possible in it", i+1)
		}
		incidents = append(incidents, inc)
	}
	return incidents, nil
}

const verisName = "VERIS"

// A verisRead is what is read of a record; the rest of it may have any form.
type verisRead struct {
	Summary  string         `json:"summary"`
	Timeline *verisTimeline `json:"timeline"`
	Victim   struct {
		ID string `json:"victim_id"`
	} `json:"victim"`
	Plus struct {
		Timeline verisPlusTimeline `json:"timeline"`
	} `json:"plus"`
}

func (r verisRead) incident() (inc timeline.Incident, ok bool) {
	inc = timeline.Incident{Title: r.Summary, Org: r.Victim.ID}
	if r.Timeline == nil {
		return inc, false
	}
	add := func(typ timeline.Type, w jpdate.When) {
		inc.Events = append(inc.Events, timeline.Event{Type: typ, When: w})
	}
	var day jpdate.When
	if d := r.Timeline.Incident; d != nil {
		if day, ok = d.when(); !ok || d.Year < verisFirstYear || d.Year > verisLastYear {
			return inc, false
		}
		add(timeline.Occurrence, day)
	}
	if s := r.Timeline.Discovery; s.tookPlace() {
		day = s.after(day)
		add(timeline.Detection, day)
	} else {
		day = jpdate.When{}
	}
	if s := r.Timeline.Containment; s.tookPlace() {
		add(timeline.Containment, s.after(day))
	}
	if d := r.Plus.Timeline.Notification; d != nil {
		w, ok := d.when()
		if !ok {
			return inc, false
		}
		add(timeline.Disclosure, w)
	}
	return inc, true
}

// when returns the date that d states, with its time if that is one.
func (d *verisDate) when() (w jpdate.When, ok bool) {
	s := fmt.Sprintf("%04d", d.Year)
	if d.Month != 0 {
		s += fmt.Sprintf("-%02d", d.Month)
		if d.Day != 0 {
			s += fmt.Sprintf("-%02d", d.Day)
			if t, err := time.Parse(verisTime, d.Time); err == nil {
				s += t.Format("T15:04:05")
			}
		}
	}
	w, err := jpdate.ParseEDTF(s)
	if err != nil || w.Kind == jpdate.KindNone {
		return jpdate.When{}, false
	}
	_, ok = dated(w)
	return w, ok
}

// verisCounted is the units that say that something took place.
var verisCounted = map[string]bool{"Seconds": true, "Minutes": true, "Hours": true, "Days": true, "Weeks": true, "Months": true, "Years": true}

// tookPlace reports whether s says that what it runs to took place.
func (s *verisSpan) tookPlace() bool { return s != nil && verisCounted[s.Unit] }

// after returns the day that is s after that of w; the zero When where there is none.
func (s *verisSpan) after(w jpdate.When) jpdate.When {
	const longest = 4e6 // days; more than the years 1 to 9999
	from, ok := w.Date()
	if !ok || s.Unit != verisDays || s.Value == nil || *s.Value != math.Trunc(*s.Value) || *s.Value < 0 || *s.Value > longest {
		return jpdate.When{}
	}
	to := from.AddDays(int(*s.Value))
	if !to.IsValid() {
		return jpdate.When{}
	}
	got := jpdate.On(to)
	got.Assumed = jpdate.CountedFromContext
	return got
}
