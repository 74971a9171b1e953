package report

import (
	"slices"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
)

// A Report is what is shown of incidents. It is made by New.
type Report struct {
	Options Options
	Sources []Source // those that were given, in order
	Items   []Item   // the incidents, in the order of their sources
	Cohort  cohort.Summary
	// Business is the median of the business days of those measured, over so many; the
	// zero Range over none.
	Business      cohort.Range
	BusinessCount int
}

// Options say what a report is of.
type Options struct {
	// Metric is the interval that the report is about. The zero Metric is from detection
	// to disclosure.
	Metric timeline.Metric
	// Others are the metrics that are shown beside it for each incident. nil is
	// [timeline.StandardMetrics].
	Others []timeline.Metric
	// Calendar counts business days. nil counts none.
	Calendar calendar.Calendar
	// Rules are those whose deadlines are shown. The zero Set has none.
	Rules deadline.Set
	// Published are the figures of others that are put beside the median.
	Published []cohort.Published
}

// A Source is a text and what was read from it, or a collection of incidents that were
// read from no text.
type Source struct {
	Name string
	Text string // "" if there is none: then the mentions of its incidents are not shown in it
	// Reference is the day against which the text was read, and From where that comes from.
	Reference jpdate.Date
	From      Origin
	Incidents []timeline.Incident
}

// An Item is an incident with what was measured of it.
type Item struct {
	Incident timeline.Incident
	Source   int // in Report.Sources

	// Main is the measurement of Options.Metric, and Passed the events that it did not
	// use; Missing is which of the two ends is not dated, if it could not be measured.
	Main    timeline.Measurement
	Passed  []timeline.Passed
	Missing []timeline.Type
	// Others are the measurements of Options.Others that the incident allows.
	Others []timeline.Measurement

	Business  *calendar.Bounds // of Main
	Deadlines []deadline.Result
	Doubts    []timeline.Doubt
}

// Measured reports whether the metric of the report could be measured, or is known to be
// at least so long.
func (it Item) Measured() bool { return len(it.Missing) == 0 }

// New returns the report of the incidents of sources. It refuses nothing: what cannot be
// measured says why.
func New(o Options, sources ...Source) Report {
	if o.Metric == (timeline.Metric{}) {
		o.Metric = timeline.Metric{From: timeline.Detection, To: timeline.Disclosure}
	}
	if o.Others == nil {
		o.Others = timeline.StandardMetrics()
	}
	r := Report{Options: o, Sources: slices.Clone(sources)}
	observer := cohort.Observer{Metric: o.Metric}
	sample, business := cohort.Sample{Metric: o.Metric}, cohort.Sample{}
	for i, s := range sources {
		for _, inc := range s.Incidents {
			it := r.item(inc, i)
			_ = sample.Add(observer.Observe(inc)) // without IDs and a day of collection it refuses nothing
			if b := it.Business; b != nil {
				_ = business.Add(cohort.Observation{Days: timeline.Days{Min: b.Min, Max: b.Max}})
			}
			r.Items = append(r.Items, it)
		}
	}
	r.Cohort = sample.Summary()
	if r.BusinessCount = business.Counts().Measured; r.BusinessCount > 0 {
		r.Business, _ = business.Quantile(0.5)
	}
	return r
}

// item measures one incident.
func (r *Report) item(inc timeline.Incident, source int) Item {
	it := Item{Incident: inc, Source: source, Doubts: inc.Doubts(), Others: inc.MeasureAll(r.Options.Others)}
	if m, ok := inc.MeasureOpen(r.Options.Metric); ok {
		it.Main, it.Passed = m, inc.PassedOver(m)
		if c := r.Options.Calendar; c != nil && !m.Open {
			if b, err := calendar.Within(c, m.Interval()); err == nil {
				it.Business = &b
			}
		}
	} else {
		it.Missing = missing(inc, r.Options.Metric)
	}
	it.Deadlines = deadline.Engine{Rules: r.Options.Rules}.Apply(inc)
	return it
}

// missing returns which ends of m are not dated in inc; both if they are, and cannot be
// subtracted.
func missing(inc timeline.Incident, m timeline.Metric) (list []timeline.Type) {
	if _, ok := inc.Choose(m.From, m.FromChoice); !ok {
		list = append(list, m.From)
	}
	if _, ok := inc.Choose(m.To, m.ToChoice); !ok {
		list = append(list, m.To)
	}
	if list == nil {
		return []timeline.Type{m.From, m.To}
	}
	return list
}
