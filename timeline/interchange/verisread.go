package interchange

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// ReadVERIS reads incidents from a VERIS record, a fragment or a list of them: the
// occurrence, and where a record tells of them the detection, the containment and the first
// disclosure. A duration in whole days from a known day gives a day, marked as counted
// ([jpdate.CountedFromContext]); any other says that the event took place, without a date.
// The summary is the title, victim_id the organisation.
//
// A record without a timeline, or of a false positive, is passed over, and so are a date that
// is not possible, a duration of an unknown unit or from which no day follows, and a victim
// that is no object: the error is then an [ErrorList], beside the incidents. It wraps
// [ErrFormat] where nothing is a record with a timeline, or is one of r.
func ReadVERIS(r io.Reader, o Options) ([]timeline.Incident, error) {
	data, err := io.ReadAll(withoutMark(r))
	if err != nil {
		return nil, err
	}
	if !json.Valid(data) {
		return nil, formatError(verisName, "no JSON")
	}
	var list []json.RawMessage
	if json.Unmarshal(data, &list) != nil {
		list = []json.RawMessage{data}
	} else if list == nil {
		return nil, formatError(verisName, "null")
	}
	in := verisReader{teller: teller{format: verisName}}
	var incidents []timeline.Incident
	records := 0
	for i, data := range list {
		m, err := membersOf(data)
		switch in.row = i + 1; {
		case err != nil:
			in.pass(in.row, "", string(data), err)
		case len(m.object("timeline")) == 0:
			in.pass(in.row, "timeline", m.text("timeline"), errForm)
		case m.text("security_incident") == verisFalse:
			records++
			in.pass(in.row, "security_incident", verisFalse, errNoIncident)
		default:
			records++
			incidents = append(incidents, in.incident(m))
		}
	}
	if len(list) > 0 && records == 0 {
		return nil, formatError(verisName, "no record with a timeline")
	}
	return incidents, in.list.Err()
}

const (
	verisName  = "VERIS"
	verisFalse = "False positive" // of security_incident
)

var (
	errNoIncident = errors.New("no incident took place")
	errNoDay      = errors.New("no day follows from it")
)

// A verisReader is a list of records that is read.
type verisReader struct {
	teller
	row int // of the record that is read, from 1
}

// incident returns what the record m tells.
func (in *verisReader) incident(m members) timeline.Incident {
	inc := timeline.Incident{Title: m.text("summary"), Org: m.object("victim").text("victim_id")}
	if m.has("victim") && m.object("victim") == nil {
		in.pass(in.row, "victim", m.text("victim"), errForm)
	}
	add := func(typ timeline.Type, w jpdate.When) {
		inc.Events = append(inc.Events, timeline.Event{Type: typ, When: w})
	}
	line := m.object("timeline")
	day, ok := in.date("timeline.incident", line, "incident", verisFirstYear, verisLastYear)
	if ok {
		add(timeline.Occurrence, day)
	}
	if day, ok = in.span("timeline.discovery", line, "discovery", day); ok {
		add(timeline.Detection, day)
	}
	if day, ok = in.span("timeline.containment", line, "containment", day); ok {
		add(timeline.Containment, day)
	}
	if w, ok := in.date("plus.timeline.notification", m.object("plus").object("timeline"), "notification", 1, 9999); ok {
		add(timeline.Disclosure, w)
	}
	return inc
}

// date returns the date that the named member of m is, with its time if that is one. The
// year lies between the two given. ok is false if there is none.
func (in *verisReader) date(field string, m members, name string, first, last int) (w jpdate.When, ok bool) {
	if !m.has(name) {
		return jpdate.When{}, false
	}
	d := m.object(name)
	var number [3]int
	set := 0 // how many are, from the year on
	for i, part := range [...]string{"year", "month", "day"} {
		if !d.has(part) {
			continue
		}
		n, err := strconv.Atoi(string(d[part]))
		if err != nil {
			in.pass(in.row, field, m.text(name), errDate)
			return jpdate.When{}, false
		}
		number[i], set = n, i+1
	}
	s := [...]string{"", fmt.Sprintf("%04d", number[0]), fmt.Sprintf("%04d-%02d", number[0], number[1]), fmt.Sprintf("%04d-%02d-%02d", number[0], number[1], number[2])}[set]
	if clock := d.text("time"); clock != "" {
		if t, err := time.Parse(verisTime, clock); err == nil && set == len(number) {
			s += t.Format("T15:04:05")
		} else {
			in.pass(in.row, field+".time", clock, errTime)
		}
	}
	w, err := jpdate.ParseEDTF(s)
	if _, possible := dated(w); err != nil || !possible || number[0] < first || number[0] > last {
		in.pass(in.row, field, m.text(name), errDate)
		return jpdate.When{}, false
	}
	return w, true
}

// verisCounted is the units that say that something took place, verisOpen those that do not.
var (
	verisCounted = []string{"Seconds", "Minutes", "Hours", verisDays, "Weeks", "Months", "Years"}
	verisOpen    = []string{"Never", "NA", verisUnknown}
)

// span returns the day that the duration in the named member of m is after that of from,
// the zero When where no day follows. ok is false where it does not say that what it runs to
// took place.
func (in *verisReader) span(field string, m members, name string, from jpdate.When) (w jpdate.When, ok bool) {
	span := m.object(name)
	unit := span.text("unit")
	switch {
	case !m.has(name) || slices.Contains(verisOpen, unit):
		return jpdate.When{}, false
	case !slices.Contains(verisCounted, unit):
		in.pass(in.row, field, m.text(name), errUnknown)
		return jpdate.When{}, false
	case !span.has("value"):
		return jpdate.When{}, true
	}
	const longest = 4e6 // days; more than the years 1 to 9999
	var days float64
	err := json.Unmarshal(span["value"], &days)
	day, known := from.Date()
	if err == nil && known && unit == verisDays && days == math.Trunc(days) && days >= 0 && days <= longest {
		if to := day.AddDays(int(days)); to.IsValid() {
			w = jpdate.On(to)
			w.Assumed = jpdate.CountedFromContext
			return w, true
		}
	}
	in.pass(in.row, field, m.text(name), errNoDay)
	return jpdate.When{}, true
}
