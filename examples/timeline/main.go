// Timeline prints the incidents of the named files with their events, in order
// of time, and the intervals between them.
//
// Usage: timeline [-format FORMAT] [-o FILE] [-lang ja|en] [-ref YYYY-MM-DD] FILE...
//
// The formats text and json are this program's own; the others are those of the reports of
// disclosure-delay.
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"github.com/jpincident/incidenttimeline/examples/internal/cli"
	"github.com/jpincident/incidenttimeline/examples/internal/faces"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
)

func main() { program().Main() }

// program returns the program with its options.
func program() cli.Program {
	var o faces.Options
	formats := []string{"text", "json"}
	for _, f := range faces.Formats() {
		if !slices.Contains(formats, f) {
			formats = append(formats, f)
		}
	}
	return cli.Program{
		Name: "timeline", Args: "FILE...", Formats: formats, Flags: o.Flags,
		Work: func(p *cli.Program, out io.Writer) (int, error) { return work(p, o, out) },
	}
}

func work(p *cli.Program, o faces.Options, out io.Writer) (code int, err error) {
	switch p.Format {
	case "json":
		faces.WarnUnused(p)
		return writeJSON(p, out)
	case "text":
		faces.WarnUnused(p)
		return writeAllText(p, out)
	}
	var documents []faces.Document
	code, err = p.Documents(func(d *parse.Document) error {
		documents = append(documents, faces.Document{Parsed: d, Read: p.Source(d)})
		return nil
	})
	if err != nil || len(documents) == 0 {
		return code, err
	}
	return code, faces.Write(p, out, o, documents)
}

func writeAllText(p *cli.Program, out io.Writer) (code int, err error) {
	read := 0
	return p.Documents(func(d *parse.Document) error {
		heading := p.Source(d).String()
		if len(p.Files) > 1 {
			heading = d.Name + ": " + heading
		} else if d.Text == "" {
			return nil
		}
		if read++; read > 1 {
			heading = "\n" + heading
		}
		writeText(out, d, heading)
		return nil
	})
}

// The JSON output.
type (
	output struct {
		Incidents []incident   `json:"incidents"`
		Documents []cli.Source `json:"documents,omitempty"` // those that were read
	}
	incident struct {
		File      string     `json:"file,omitempty"`
		Title     string     `json:"title"`
		Org       string     `json:"org"`
		Parties   []party    `json:"parties,omitempty"`  // named beside the organisation
		Articles  []span     `json:"articles,omitempty"` // where several tell of the incident
		Start     int        `json:"start"`
		End       int        `json:"end"`
		Events    []event    `json:"events"`
		Intervals []interval `json:"intervals"`
		Doubts    []string   `json:"doubts,omitempty"` // what speaks against the events
	}
	party struct {
		Name string `json:"name"`
		Role string `json:"role"`
	}
	span struct {
		Start int `json:"start"`
		End   int `json:"end"`
	}
	// An event is printed once for each place that tells of it; those places have the
	// same number.
	event struct {
		Event      int      `json:"event"`
		Type       string   `json:"type"`
		Value      string   `json:"value"`
		Part       string   `json:"part,omitempty"`
		Status     string   `json:"status"`
		Actor      string   `json:"actor,omitempty"`
		Start      int      `json:"start"`
		End        int      `json:"end"`
		Text       string   `json:"text"`
		Clause     string   `json:"clause"`
		Trigger    string   `json:"trigger,omitempty"`
		Reason     string   `json:"reason"`
		Confidence string   `json:"confidence"`
		Assumed    []string `json:"assumed"`
		Error      string   `json:"error,omitempty"` // what is impossible or contradicts itself in its date
	}
	interval struct {
		From    string `json:"from"`
		To      string `json:"to"`
		Days    *int   `json:"days,omitempty"`
		MinDays *int   `json:"min_days,omitempty"`
		MaxDays *int   `json:"max_days,omitempty"`
	}
)

func writeJSON(p *cli.Program, out io.Writer) (code int, err error) {
	all := output{Incidents: []incident{}}
	code, err = p.Documents(func(d *parse.Document) error {
		all.Documents = append(all.Documents, p.Source(d))
		for _, inc := range d.Incidents {
			all.Incidents = append(all.Incidents, newIncident(d, inc, len(p.Files) > 1))
		}
		return nil
	})
	if err != nil {
		return code, err
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	return code, enc.Encode(all)
}

func newIncident(d *parse.Document, inc timeline.Incident, named bool) incident {
	out := incident{Title: inc.Title, Org: inc.Org, Start: inc.Span.Start, End: inc.Span.End, Events: []event{}, Intervals: []interval{}}
	if named {
		out.File = d.Name
	}
	for _, p := range inc.Parties {
		out.Parties = append(out.Parties, party{p.Name, p.Role.String()})
	}
	for _, a := range inc.Articles {
		out.Articles = append(out.Articles, span(a))
	}
	for n, e := range inc.Timeline().All() {
		for _, m := range e.Mentions {
			out.Events = append(out.Events, event{
				Event: n + 1, Type: e.Type.String(), Value: e.When.Value(), Part: e.When.Part().String(), Status: e.Status.String(), Actor: e.Actor,
				Start: m.Span.Start, End: m.Span.End, Text: m.Text, Clause: m.Clause, Trigger: m.Trigger.Of(d.Text), Reason: m.Reason, Confidence: m.Confidence.String(),
				Assumed: append([]string{}, e.When.Assumed.Names()...), Error: cli.Message(cli.CheckAt(d, m.Span)),
			})
		}
	}
	for _, m := range inc.MeasureAll(timeline.StandardMetrics()) {
		iv := interval{From: m.Metric.From.String(), To: m.Metric.To.String()}
		if m.Days.Exact() {
			iv.Days = &m.Days.Min
		} else {
			iv.MinDays, iv.MaxDays = &m.Days.Min, &m.Days.Max
		}
		out.Intervals = append(out.Intervals, iv)
	}
	for _, d := range inc.Doubts() {
		out.Doubts = append(out.Doubts, d.Explain(inc, "en"))
	}
	return out
}

// writeText writes the incidents of d under a heading, which names the document
// and its reference.
func writeText(w io.Writer, d *parse.Document, heading string) {
	fmt.Fprintln(w, heading)
	if len(d.Incidents) == 0 {
		fmt.Fprintln(w, "no incidents")
	}
	for i, inc := range d.Incidents {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s\n", inc.Title)
		if inc.Org != "" {
			fmt.Fprintf(w, "  %s\n", inc.Org)
		}
		for _, e := range inc.Timeline().All() {
			m := e.Mentions[0]
			status, fault := "", ""
			if e.Status != timeline.Actual {
				status = " (" + e.Status.String() + ")"
			}
			if err := cli.CheckEvent(d, e); err != nil {
				fault = ": " + err.Error()
			}
			fmt.Fprintf(w, "  %-22s %s%s: %s [%d:%d]%s\n", e.When.Value(), e.Type, status, m.Text, m.Span.Start, m.Span.End, fault)
		}
		for _, m := range inc.MeasureAll(timeline.StandardMetrics()) {
			unit := "days"
			if m.Days == (timeline.Days{Min: 1, Max: 1}) {
				unit = "day"
			}
			fmt.Fprintf(w, "  %v: %v %s\n", m.Metric, m.Days, unit)
		}
		for _, d := range inc.Doubts() {
			fmt.Fprintf(w, "  doubt: %s\n", d.Explain(inc, "en"))
		}
	}
}
