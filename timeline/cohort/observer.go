package cohort

import (
	"slices"
	"strconv"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// An Observer makes observations of Metric from incidents. It is not changed by use
// and is safe for concurrent use if its functions are.
type Observer struct {
	Metric timeline.Metric

	// GroupBy returns the key of an incident's observation: any function will do, such as
	// one that looks up the sector of an organisation or asks whether an authority was
	// told. If it is nil, the keys are empty. [ByYear] and [ByOrg] are two.
	GroupBy func(timeline.Incident) string

	// ID returns the ID of an incident's observation. If it is nil, there are none.
	ID func(timeline.Incident) string

	// Collected is the day on which the incidents were collected. If it is valid, each
	// observation has a limit where its first event has a year.
	Collected jpdate.Date

	// Silence makes an incident Open that says nothing of the second event. Without it
	// only one is whose text says that the event is to come or has not come, since a
	// text may leave out what has long happened.
	Silence bool
}

// Observe returns the observation of o.Metric in inc, as [timeline.Incident.MeasureOpen]
// measures it. An event after o.Collected, which the data could not hold, makes an
// observation that fails [Observation.Check].
func (o Observer) Observe(inc timeline.Incident) Observation {
	var got Observation
	if o.GroupBy != nil {
		got.Key = o.GroupBy(inc)
	}
	if o.ID != nil {
		got.ID = o.ID(inc)
	}
	if o.Collected.IsValid() {
		got.Limit, got.Limited = o.until(inc, o.Collected)
	}
	if _, told := inc.Measure(o.Metric); o.Silence && !told {
		awaited := timeline.Event{Type: o.Metric.To, Status: timeline.Planned}
		inc.Events = append(slices.Clip(inc.Events), awaited)
	}
	m, ok := inc.MeasureOpen(o.Metric)
	switch {
	case !ok:
		got.State = Missing
		return got
	case m.Open:
		got.State = Open
	}
	got.Days = m.Days
	if got.Limited && m.Days.Min <= got.Limit.Min {
		got.Days.Max = min(m.Days.Max, got.Limit.Max) // in the month of the collection, so before it
	}
	return got
}

// All returns the observations of the incidents, in order.
func (o Observer) All(incidents []timeline.Incident) []Observation {
	all := make([]Observation, len(incidents))
	for i, inc := range incidents {
		all[i] = o.Observe(inc)
	}
	return all
}

// until returns the days from the first event of the metric in inc to day, negative if
// day lies before it. ok is false if they cannot be counted.
func (o Observer) until(inc timeline.Incident, day jpdate.Date) (d timeline.Days, ok bool) {
	from, ok := inc.Choose(o.Metric.From, o.Metric.FromChoice)
	if !ok {
		return d, false
	}
	end := timeline.Disclosure // of any type but that of the first event
	if from.Type == end {
		end = timeline.Update
	}
	inc.Events = []timeline.Event{from, {Type: end, When: jpdate.On(day)}}
	m, ok := inc.Measure(timeline.Metric{From: from.Type, To: end})
	m.Days.Min = max(m.Days.Min, min(m.Days.Max, 0)) // begun in the month of day, so before it
	return m.Days, ok
}

// ByYear returns a function that gives the year of an incident's earliest event of
// type t that took place ("2020"), or "" if no such year is known.
func ByYear(t timeline.Type) func(timeline.Incident) string {
	return func(inc timeline.Incident) string {
		best, found := 0, false
		for _, e := range inc.Events {
			if e.Type != t || e.Status != timeline.Actual || e.Retold {
				continue
			}
			if year, ok := e.When.From.Year(); ok && (!found || year < best) {
				best, found = year, true
			}
		}
		if !found {
			return ""
		}
		return strconv.Itoa(best)
	}
}

// ByOrg returns the organisation of inc.
func ByOrg(inc timeline.Incident) string { return inc.Org }
