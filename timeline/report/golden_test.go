package report_test

import (
	"bytes"
	"io"
	"testing"

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
}

func TestGolden(t *testing.T) {
	r := bundled(t)
	for _, f := range textual {
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
