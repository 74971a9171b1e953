package report

import (
	_ "embed"
	"encoding/json"
	"io"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
)

//go:embed schema.json
var schema []byte

// Schema returns the JSON Schema, of draft 2020-12, of what WriteJSON writes. A line of
// WriteJSONLines is its "line".
func Schema() []byte { return append([]byte(nil), schema...) }

// WriteJSON writes r as one JSON value, which [Schema] describes: all that the other faces
// show, with the names of types and states, the byte offsets of each mention, and beside
// them the words of l. The texts themselves are not in it.
//
// Names and titles are written as they are, but for bytes that are no UTF-8, which JSON
// cannot hold and which become U+FFFD.
func WriteJSON(w io.Writer, r Report, l Lang) error {
	rd := newReading(r, l)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return enc.Encode(rd.json())
}

// The types below are the report as JSON has it. Events are named by their number in the
// incident, sources and incidents by theirs in the report, all from 0.

type reportJSON struct {
	Language  string             `json:"language"`
	Summary   string             `json:"summary"`
	Metric    metricJSON         `json:"metric"`
	Others    []metricJSON       `json:"other_metrics"`
	Calendar  string             `json:"calendar,omitempty"`
	Cohort    cohort.Summary     `json:"cohort"`
	Figures   []string           `json:"figures"`
	Business  *businessJSON      `json:"business_days,omitempty"`
	Published []cohort.Published `json:"published"`
	Rules     deadline.Set       `json:"rules"`
	Sources   []sourceJSON       `json:"sources"`
	Incidents []incidentJSON     `json:"incidents"`
}

type metricJSON struct {
	From       string `json:"from"`
	To         string `json:"to"`
	FromChoice string `json:"from_choice"`
	ToChoice   string `json:"to_choice"`
	Words      string `json:"words"`
}

type businessJSON struct {
	Median cohort.Range `json:"median"`
	Count  int          `json:"count"`
}

type sourceJSON struct {
	Name      string `json:"name"`
	Bytes     int    `json:"bytes"`
	Reference string `json:"reference,omitempty"`
	From      Origin `json:"reference_from,omitzero"`
}

type incidentJSON struct {
	Source    int              `json:"source"`
	Title     string           `json:"title"`
	Org       string           `json:"org"`
	Parties   []partyJSON      `json:"parties"`
	Counts    []countJSON      `json:"counts"`
	Span      spanJSON         `json:"span"`
	Articles  []spanJSON       `json:"articles"`
	Reference string           `json:"reference,omitempty"`
	Events    []eventJSON      `json:"events"`
	Main      *intervalJSON    `json:"main"`
	Reason    string           `json:"reason,omitempty"`
	Missing   []string         `json:"missing"`
	Passed    []passedJSON     `json:"passed_over"`
	Others    []intervalJSON   `json:"others"`
	Business  *calendar.Bounds `json:"business_days,omitempty"`
	Deadlines []deadlineJSON   `json:"deadlines"`
	Doubts    []doubtJSON      `json:"doubts"`
}

type partyJSON struct {
	Name string   `json:"name"`
	Role string   `json:"role"`
	Span spanJSON `json:"span"`
}

type countJSON struct {
	N       int      `json:"n"`
	Unit    string   `json:"unit"`
	AtMost  bool     `json:"at_most,omitempty"`
	AtLeast bool     `json:"at_least,omitempty"`
	Approx  bool     `json:"approx,omitempty"`
	Text    string   `json:"text"`
	Span    spanJSON `json:"span"`
}

// A spanJSON is a part of a text in bytes, and its beginning in lines and characters, from
// 1; 0 where the text is not at hand.
type spanJSON struct {
	Start  int `json:"start"`
	End    int `json:"end"`
	Line   int `json:"line,omitempty"`
	Column int `json:"column,omitempty"`
}

type intervalJSON struct {
	Metric  metricJSON `json:"metric"`
	From    int        `json:"from"`
	To      *int       `json:"to"` // null while it is open
	MinDays int        `json:"min_days"`
	MaxDays int        `json:"max_days"`
	AtLeast bool       `json:"at_least"` // the days are a bound: it took so many or more,
	AtMost  bool       `json:"at_most"`  // or fewer; both, where neither end is known by more than a side
	Minutes *int       `json:"nominal_minutes,omitempty"`
	Open    bool       `json:"open"`
	Assumed []string   `json:"assumed"`
	// Contradicted reports that it rests on a date that contradicts itself.
	Contradicted bool `json:"contradicted"`
}

type passedJSON struct {
	Event  int    `json:"event"`
	Reason string `json:"reason"`
	Words  string `json:"words"`
}

type doubtJSON struct {
	Kind  string `json:"kind"`
	Event int    `json:"event"`
	Other int    `json:"other"`
	Words string `json:"words"`
}

func (r *reading) json() reportJSON {
	out := reportJSON{
		Language: r.lang.String(), Summary: r.summary(), Metric: r.metricJSON(r.Options.Metric), Others: []metricJSON{},
		Cohort: r.Cohort, Figures: append([]string{}, r.figures()...), Published: append([]cohort.Published{}, r.Options.Published...),
		Rules: r.Options.Rules, Sources: []sourceJSON{}, Incidents: []incidentJSON{},
	}
	for _, m := range r.Options.Others {
		out.Others = append(out.Others, r.metricJSON(m))
	}
	if r.Options.Calendar != nil {
		out.Calendar = r.Options.Calendar.Name()
	}
	if r.BusinessCount > 0 {
		out.Business = &businessJSON{r.Business, r.BusinessCount}
	}
	for _, s := range r.Sources {
		out.Sources = append(out.Sources, sourceJSON{s.Name, len(s.Text), dateText(s.Reference), s.From})
	}
	for _, it := range r.Items {
		out.Incidents = append(out.Incidents, r.incidentJSON(it))
	}
	return out
}

func (r *reading) metricJSON(m timeline.Metric) metricJSON {
	return metricJSON{m.From.String(), m.To.String(), m.FromChoice.String(), m.ToChoice.String(), r.words.metric(m)}
}

func (r *reading) incidentJSON(it Item) incidentJSON {
	inc := it.Incident
	out := incidentJSON{
		Source: it.Source, Title: inc.Title, Org: inc.Org, Span: r.spanJSON(inc.Span, it.Source), Reference: dateText(inc.Reference),
		Parties: []partyJSON{}, Counts: []countJSON{}, Articles: []spanJSON{}, Events: []eventJSON{}, Missing: []string{},
		Passed: []passedJSON{}, Others: []intervalJSON{}, Business: it.Business, Deadlines: []deadlineJSON{}, Doubts: []doubtJSON{},
	}
	for _, p := range inc.Parties {
		out.Parties = append(out.Parties, partyJSON{p.Name, p.Role.String(), r.spanJSON(p.Span, it.Source)})
	}
	for _, c := range inc.Counts {
		out.Counts = append(out.Counts, countJSON{c.N, c.Unit, c.AtMost, c.AtLeast, c.Approx, c.Text, r.spanJSON(c.Span, it.Source)})
	}
	for _, s := range inc.Articles {
		out.Articles = append(out.Articles, r.spanJSON(s, it.Source))
	}
	for _, e := range inc.Events {
		out.Events = append(out.Events, r.eventJSON(e, it.Source))
	}
	if it.Measured() {
		main := r.intervalJSON(inc, it.Main, r.Options.Metric)
		out.Main = &main
	} else {
		out.Reason = r.reason(it)
	}
	for _, t := range it.Missing {
		out.Missing = append(out.Missing, t.String())
	}
	for _, p := range it.Passed {
		out.Passed = append(out.Passed, passedJSON{p.Event, p.Reason.String(), p.Reason.Explain(r.lang.String())})
	}
	for _, m := range it.Others {
		out.Others = append(out.Others, r.intervalJSON(inc, m, m.Metric))
	}
	for _, d := range it.Deadlines {
		out.Deadlines = append(out.Deadlines, r.deadlineJSON(inc, d))
	}
	for _, d := range it.Doubts {
		out.Doubts = append(out.Doubts, doubtJSON{d.Kind.String(), d.Event, d.Other, d.Explain(inc, r.lang.String())})
	}
	return out
}

func (r *reading) intervalJSON(inc timeline.Incident, m timeline.Measurement, asked timeline.Metric) intervalJSON {
	out := intervalJSON{
		Metric: r.metricJSON(m.Metric), From: indexOf(inc, m.From), MinDays: m.Days.Min, MaxDays: m.Days.Max, AtLeast: m.AtLeast, AtMost: m.AtMost, Open: m.Open,
		Assumed: append([]string{}, r.settled(m, asked)...), Contradicted: isContradicted(m),
	}
	if n, ok := nominal(m); ok {
		out.Minutes = &n
	}
	if !m.Open {
		to := indexOf(inc, m.To)
		out.To = &to
	}
	return out
}
