package calendar_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
)

// Sinks keep results alive.
var (
	sinkDay      calendar.Day
	sinkCount    calendar.Count
	sinkFound    calendar.Found
	sinkHolidays []calendar.Holiday
	sinkInt      int
)

// TestNoAllocs holds the promises of the comments to measurement.
func TestNoAllocs(t *testing.T) {
	from := jpdate.MustDate(2024, 4, 1)
	to := from.AddDays(200)
	for _, c := range []calendar.Calendar{
		calendar.Weekends, calendar.National, calendar.Government, calendar.TSE, company(t), calendar.Combine(calendar.TSE, company(t)),
	} {
		for name, f := range map[string]func(){
			"Day": func() {
				for d := from; d != to; d = d.AddDays(1) {
					sinkDay = c.Day(d)
				}
			},
			"Between": func() { sinkCount, _ = calendar.Between(c, from, to) },
			"After":   func() { sinkFound, _ = calendar.After(c, from, 60) },
			"Roll":    func() { sinkFound, _ = calendar.Roll(c, from, calendar.PreviousOpen) },
		} {
			assert.Zero(t, testing.AllocsPerRun(10, f), "%s of %s", name, c.Name())
		}
	}
}

// BenchmarkBetween counts the business days of 2026; "civil days" walks the same days and
// asks for their weekdays only.
func BenchmarkBetween(b *testing.B) {
	from, to := jpdate.MustDate(2025, 12, 31), jpdate.MustDate(2026, 12, 31)
	own, err := calendar.NewCustom("company", from, to, []calendar.Holiday{{Date: to, Name: "休業"}})
	if err != nil {
		b.Fatal(err)
	}
	b.Run("civil days", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			for d := from; d != to; {
				d = d.AddDays(1)
				sinkInt += int(d.Weekday())
			}
		}
	})
	for _, c := range []calendar.Calendar{
		calendar.Weekends, calendar.National, calendar.Government, calendar.TSE, own, calendar.Combine(calendar.TSE, own),
	} {
		b.Run(c.Name(), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				sinkCount, _ = calendar.Between(c, from, to)
			}
		})
	}
}

func BenchmarkHolidays(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		sinkHolidays = calendar.Holidays(2026)
	}
}
