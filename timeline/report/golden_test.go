package report_test

import (
	"bytes"
	"io"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline/report"
)

// A face is one way in which a report is written.
type face struct {
	name  string // of its golden file, but for the language
	ext   string
	write func(io.Writer, report.Report, report.Lang) error
}

// textual is the faces that are text.
var textual = []face{
	{"text", "txt", func(w io.Writer, r report.Report, l report.Lang) error {
		return report.WriteText(w, r, l, report.TextOptions{})
	}},
	{"text-events", "txt", func(w io.Writer, r report.Report, l report.Lang) error {
		return report.WriteText(w, r, l, report.TextOptions{Events: true})
	}},
	{"markdown", "md", func(w io.Writer, r report.Report, l report.Lang) error {
		return report.WriteMarkdown(w, r, l, report.MarkdownOptions{})
	}},
	{"markdown-events", "md", func(w io.Writer, r report.Report, l report.Lang) error {
		return report.WriteMarkdown(w, r, l, report.MarkdownOptions{Events: true})
	}},
	{"events", "csv", func(w io.Writer, r report.Report, l report.Lang) error {
		return report.WriteEventsCSV(w, r, l, report.CSVOptions{})
	}},
	{"intervals", "csv", func(w io.Writer, r report.Report, l report.Lang) error {
		return report.WriteIntervalsCSV(w, r, l, report.CSVOptions{})
	}},
	{"deadlines", "csv", func(w io.Writer, r report.Report, l report.Lang) error {
		return report.WriteDeadlinesCSV(w, r, l, report.CSVOptions{})
	}},
	{"report", "json", report.WriteJSON},
	{"events", "jsonl", report.WriteJSONLines},
	{"timeline", "mmd", report.WriteMermaidTimeline},
	{"gantt", "mmd", report.WriteMermaidGantt},
	{"deadlines", "ics", func(w io.Writer, r report.Report, l report.Lang) error {
		return report.WriteICalendar(w, r, l, report.ICalendarOptions{Stamp: time.Date(2026, 11, 25, 9, 0, 0, 0, time.UTC)})
	}},
}

// TestGolden compares each face of the bundled incidents, but for the drawings, with what
// it was.
func TestGolden(t *testing.T) {
	r := bundled(t)
	for _, f := range append(slices.Clip(textual), face{"page", "html", report.WriteHTML}) {
		for _, l := range langs {
			t.Run(f.name+"."+l.String(), func(t *testing.T) {
				golden(t, f.name+"."+l.String()+"."+f.ext, written(t, f, r, l))
			})
		}
	}
}

// written returns r as f writes it.
func written(t testing.TB, f face, r report.Report, l report.Lang) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, f.write(&b, r, l))
	return b.Bytes()
}
