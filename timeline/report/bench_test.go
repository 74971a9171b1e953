package report_test

import (
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline/report"
)

// To compare with what it takes to make the report: New.
func BenchmarkNew(b *testing.B) {
	o, s := options(b), manyIncidents(1000)
	b.ReportAllocs()
	for b.Loop() {
		report.New(o, s)
	}
}

// A thousand incidents of four events, each face in turn.
func BenchmarkThousand(b *testing.B) { benchmark(b, report.New(options(b), manyIncidents(1000))) }

// One incident of ten thousand events that a text of one line tells.
func BenchmarkTenThousandEvents(b *testing.B) {
	benchmark(b, report.New(options(b), manyEvents(10_000)))
}

func benchmark(b *testing.B, r report.Report) {
	for _, f := range textual {
		b.Run(f.name+"."+f.ext, func(b *testing.B) {
			out := written(b, f, r, report.Japanese)
			b.SetBytes(int64(len(out)))
			b.ReportAllocs()
			for b.Loop() {
				require.NoError(b, f.write(io.Discard, r, report.Japanese))
			}
		})
	}
}
