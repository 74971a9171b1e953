package cohort_test

import (
	"fmt"
	"slices"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

// Delays from a database, one of them known to the month, and what to say beside them.
func ExampleSample_Summary() {
	all := []cohort.Observation{
		{Days: timeline.Days{Min: 21, Max: 21}},
		{Days: timeline.Days{Min: 10, Max: 40}},
		{Days: timeline.Days{Min: 7, Max: 7}},
		{State: cohort.Missing},
	}
	metric := timeline.Metric{From: timeline.Detection, To: timeline.Disclosure}
	sample, err := cohort.NewSample(metric, slices.Values(all))
	if err != nil {
		fmt.Println(err)
		return
	}
	s := sample.Summary()
	fmt.Printf("%d of %d incidents, median %v days, %v to %v\n", s.Counts.Measured, s.Counts.Total, s.Figures.Median, s.Figures.Min, s.Figures.Max)
	for _, caveat := range s.Caveats.Explain("en") {
		fmt.Println(caveat)
	}
	// Output:
	// 3 of 4 incidents, median 10–21 days, 7 to 21–40
	// an incident is in the data only if it was disclosed before they were collected: long delays of late incidents are left out, and the figures are too low
	// incidents without both dates are left out, and may differ from the others
}

// Three incidents were over after 5, 12 and 30 days, two were still open when they were
// last told of.
func ExampleSample_Survival() {
	var sample cohort.Sample
	for _, days := range []int{5, 12, 30} {
		sample.Add(cohort.Observation{Days: timeline.Days{Min: days, Max: days}})
	}
	for _, days := range []int{8, 40} {
		sample.Add(cohort.Observation{State: cohort.Open, Days: timeline.Days{Min: days, Max: days}})
	}
	curve := sample.Survival(cohort.Lower)
	for _, s := range curve.Steps {
		fmt.Printf("after %2d days: %.3f open\n", s.Days, s.Survival)
	}
	for _, p := range []float64{0.5, 0.9} {
		reach, _ := curve.Quantile(p)
		fmt.Println(p, reach)
	}
	// Output:
	// after  5 days: 0.800 open
	// after  8 days: 0.800 open
	// after 12 days: 0.533 open
	// after 30 days: 0.267 open
	// after 40 days: 0.267 open
	// 0.5 30
	// 0.9 not reached
}

// Of each incident it is known how long a delay could have been seen.
func ExampleSample_Corrected() {
	var sample cohort.Sample
	for _, x := range [][2]int{{1, 2}, {1, 5}, {2, 3}, {3, 6}, {4, 5}} {
		sample.Add(cohort.Observation{
			Days:  timeline.Days{Min: x[0], Max: x[0]},
			Limit: timeline.Days{Min: x[1], Max: x[1]}, Limited: true,
		})
	}
	counted, _ := sample.Quantile(0.5)
	corrected, _ := sample.Corrected(cohort.Lower).Quantile(0.5)
	fmt.Printf("median as counted %v, corrected %v\n", counted, corrected)
	// Output:
	// median as counted 2, corrected 3
}

func ExampleGroups() {
	all := []cohort.Observation{
		{Key: "2021", Days: timeline.Days{Min: 30, Max: 30}},
		{Key: "2020", Days: timeline.Days{Min: 21, Max: 21}},
		{Key: "2021", Days: timeline.Days{Min: 40, Max: 40}},
	}
	groups, _ := cohort.Groups(timeline.Metric{From: timeline.Detection, To: timeline.Disclosure}, slices.Values(all))
	for _, g := range groups {
		fmt.Println(g.Key, g.Sample.Counts().Measured, g.Sample.Summary().Figures.Median)
	}
	// Output:
	// 2020 1 21
	// 2021 2 35
}

// Any function of an incident is a key: here the sector, from a list of one's own, and
// whether an authority was told.
func ExampleObserver_groupBy() {
	sectors := map[string]string{"青葉通信": "telecom", "みなと病院": "health", "東西病院": "health"}
	bySectorAndReport := func(inc timeline.Incident) string {
		key := sectors[inc.Org]
		for _, e := range inc.Events {
			if e.Type == timeline.AuthorityReport && e.Status == timeline.Actual {
				return key + ", reported"
			}
		}
		return key
	}
	event := func(t timeline.Type, day int) timeline.Event {
		return timeline.Event{Type: t, When: jpdate.On(jpdate.MustDate(2024, time.May, day))}
	}
	incidents := []timeline.Incident{
		{Org: "青葉通信", Events: []timeline.Event{event(timeline.Detection, 7), event(timeline.Disclosure, 28)}},
		{Org: "みなと病院", Events: []timeline.Event{event(timeline.Detection, 1), event(timeline.AuthorityReport, 3), event(timeline.Disclosure, 8)}},
		{Org: "東西病院", Events: []timeline.Event{event(timeline.Detection, 2), event(timeline.AuthorityReport, 2), event(timeline.Disclosure, 5)}},
	}
	o := cohort.Observer{Metric: timeline.Metric{From: timeline.Detection, To: timeline.Disclosure}, GroupBy: bySectorAndReport}
	groups, _ := cohort.Groups(o.Metric, slices.Values(o.All(incidents)))
	for _, g := range groups {
		fmt.Printf("%s: median %v days of %d\n", g.Key, g.Sample.Summary().Figures.Median, g.Sample.Counts().Measured)
	}
	// Output:
	// health, reported: median 5 days of 2
	// telecom: median 21 days of 1
}

func ExamplePublishedValue() {
	p, _ := cohort.PublishedValue("m-trends-dwell-global-2024")
	fmt.Println(p)
	// Output:
	// occurrence to detection (dwell time): median 11 days (Mandiant investigations, all regions, 2024; Mandiant, M-Trends 2025, secondary)
}
