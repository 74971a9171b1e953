package parse_test

import (
	"strings"
	"testing"

	"github.com/jpincident/incidenttimeline/parse"
)

// The results of the benchmarks, so that the work is not left out.
var (
	sinkInt      int
	sinkDocument *parse.Document
)

// benchText is all documents, one after the other.
func benchText(b *testing.B) string {
	var all strings.Builder
	for _, s := range samples(b) {
		all.WriteString(s.text)
		all.WriteString("\n\n")
	}
	return all.String()
}

// BenchmarkRange is the baseline: reading the text once, rune by rune.
func BenchmarkRange(b *testing.B) {
	text := benchText(b)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, r := range text {
			if r == '年' {
				n++
			}
		}
		sinkInt = n
	}
}

// BenchmarkParse parses the same text, as one document and as it is.
func BenchmarkParse(b *testing.B) {
	p := parse.Parser{Reference: referenceDay}
	b.Run("one", func(b *testing.B) {
		text := benchText(b)
		b.SetBytes(int64(len(text)))
		b.ReportAllocs()
		for b.Loop() {
			sinkDocument, _ = p.Parse("all", text)
		}
	})
	b.Run("each", func(b *testing.B) {
		all := samples(b)
		size := 0
		for _, s := range all {
			size += len(s.text)
		}
		b.SetBytes(int64(size))
		b.ReportAllocs()
		for b.Loop() {
			for _, s := range all {
				sinkDocument, _ = s.parse()
			}
		}
	})
}
