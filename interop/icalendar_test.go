package interop

import (
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// A library for iCalendar reads the deadlines as what they are: whole days for days, a time
// for hours, titles that somebody else has written as they are.
func TestICalendar(t *testing.T) {
	title := "甲社; の, 不正\\アクセス: " + strings.Repeat("長い", 100) + "\r\nBEGIN:VEVENT"
	day, err := jpdate.ParseDate("2025-04-05")
	require.NoError(t, err)
	inc := timeline.Incident{Title: title, Org: "甲社", Reference: day.AddDays(2), Events: []timeline.Event{{Type: timeline.Detection, When: jpdate.On(day)}}}
	r := report.New(report.Options{Rules: deadline.Default()}, report.Source{Name: "x", Incidents: []timeline.Incident{inc}})
	for _, l := range []report.Lang{report.Japanese, report.English} {
		var b strings.Builder
		require.NoError(t, report.WriteICalendar(&b, r, l, report.ICalendarOptions{}))
		calendar, err := ical.NewDecoder(strings.NewReader(b.String())).Decode()
		require.NoError(t, err)
		uids := map[string]bool{}
		found := map[string]bool{}
		for _, e := range calendar.Events() {
			uid, err := e.Props.Text(ical.PropUID)
			require.NoError(t, err)
			assert.False(t, uids[uid], "one UID for two deadlines")
			uids[uid] = true
			start, err := e.DateTimeStart(time.UTC)
			require.NoError(t, err)
			summary, err := e.Props.Text(ical.PropSummary)
			require.NoError(t, err)
			text, err := e.Props.Text(ical.PropDescription)
			require.NoError(t, err)
			whole := e.Props.Get(ical.PropDateTimeStart).ValueType() == ical.ValueDate
			switch {
			case strings.Contains(summary+text, "jp.appi.final:"):
				assert.True(t, whole)
				assert.Equal(t, "2025-05-07", start.Format(time.DateOnly), "30 days, of which the last are days off")
				found["days"] = true
			case strings.Contains(summary+text, "eu.gdpr33"):
				assert.False(t, whole)
				found["hours"] = true
			}
			assert.Contains(t, summary+text, "長い長い")
		}
		assert.Len(t, found, 2, b.String())
	}
}
