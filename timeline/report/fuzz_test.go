package report_test

import (
	"testing"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// fuzz writes reports of incidents with the given names, words and dates by the faces of an
// extension, and holds what comes out to its rules.
func fuzz(f *testing.F, ext string) {
	for i, name := range hostileNames {
		f.Add(name, hostileNames[len(hostileNames)-1-i], "2023-05-09", 0, i, 5)
	}
	f.Add("事案", "5月7日", "XXXX-05-07", -40, 1, 99)
	f.Add("事案", "5月7日", "2023-05/2023-06", 400, 2, 1_000)
	o, bounded := options(f), hourly(f)
	f.Fuzz(func(t *testing.T, name, words, when string, days, typ, at int) {
		w, _ := jpdate.ParseEDTF(when)
		inc := named(name)
		first := event(timeline.Types()[uint(typ)%15], w, words)
		first.Actor, first.Mentions[0].Span = words, jpdate.Span{Start: at, End: at + days}
		if d, ok := w.First(); ok {
			inc.Events[2].When = jpdate.On(d.AddDays(days % 10_000))
		}
		inc.Events = append(inc.Events, first)
		o := o
		if days%2 == 0 {
			o.Rules = bounded
		}
		r := report.New(o, report.Source{Name: words, Text: name + words, From: report.Origin(uint(days) % 4), Reference: jpdate.DateOf(time.Unix(int64(days)*86400, 0)), Incidents: []timeline.Incident{inc, {Title: words, Org: name}}})
		for _, face := range textual {
			if face.ext == ext {
				for _, l := range langs {
					wellFormed[ext](t, r, string(written(t, face, r, l)))
				}
			}
		}
	})
}

func FuzzText(f *testing.F)      { fuzz(f, "txt") }
func FuzzMarkdown(f *testing.F)  { fuzz(f, "md") }
func FuzzCSV(f *testing.F)       { fuzz(f, "csv") }
func FuzzJSON(f *testing.F)      { fuzz(f, "json") }
func FuzzJSONLines(f *testing.F) { fuzz(f, "jsonl") }
func FuzzMermaid(f *testing.F)   { fuzz(f, "mmd") }
func FuzzICalendar(f *testing.F) { fuzz(f, "ics") }
