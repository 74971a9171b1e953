package parse_test

import (
	"slices"
	"testing"

	"github.com/jpincident/incidenttimeline/parse"
)

// The results of the benchmarks, so that the work is not left out.
var (
	sinkInt      int
	sinkDocument *parse.Document
)

// benchSamples are the inputs that the benchmarks share, so that rows compare: the
// pages that retell real ones at length, and all documents, most of which are far
// denser in dates than pages are.
func benchSamples(b *testing.B) []struct {
	name  string
	texts []sample
} {
	all := samples(b)
	pages := []string{"nttcom", "softbank", "digest-2024", "blog-2021", "blog-2023"}
	return []struct {
		name  string
		texts []sample
	}{
		{"pages", slices.DeleteFunc(slices.Clone(all), func(s sample) bool { return !slices.Contains(pages, s.name) })},
		{"documents", all},
	}
}

// benchEach runs read over the texts of each input.
func benchEach(b *testing.B, read func(s sample)) {
	for _, in := range benchSamples(b) {
		b.Run(in.name, func(b *testing.B) {
			size := 0
			for _, s := range in.texts {
				size += len(s.text)
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, s := range in.texts {
					read(s)
				}
			}
		})
	}
}

// BenchmarkRange is the baseline: reading the text once, rune by rune.
func BenchmarkRange(b *testing.B) {
	benchEach(b, func(s sample) {
		n := 0
		for _, r := range s.text {
			if r == '年' {
				n++
			}
		}
		sinkInt = n
	})
}

// BenchmarkParse parses the same texts.
func BenchmarkParse(b *testing.B) {
	p := parse.Parser{Reference: referenceDay}
	benchEach(b, func(s sample) { sinkDocument, _ = p.Parse(s.name, s.text) })
}
