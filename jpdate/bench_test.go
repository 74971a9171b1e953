package jpdate_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// benchTexts are the inputs that the benchmarks share, so that rows compare: pages
// as people publish them (the texts that retell real ones at length), all documents, a text that
// consists of little but dates, and prose without any.
func benchTexts(b *testing.B) []struct{ name, text string } {
	pages := ""
	for _, name := range []string{"nttcom", "softbank", "digest-2024", "blog-2021", "blog-2023"} {
		pages += readFile(b, "documents/"+name+".txt") + "\n"
	}
	return []struct{ name, text string }{
		{"pages", pages},
		{"documents", allDocuments(b)},
		{"incident", readFile(b, "bench/incident.txt")},
		{"prose", readFile(b, "bench/prose.txt")},
	}
}

// allDocuments returns the texts of testdata/documents, most of which are
// chronologies with a date every hundred bytes.
func allDocuments(b *testing.B) string {
	paths, err := filepath.Glob("../testdata/documents/*.txt")
	require.NoError(b, err)
	var all strings.Builder
	for _, p := range paths {
		all.WriteString(readFile(b, "documents/"+filepath.Base(p)) + "\n")
	}
	return all.String()
}

// BenchmarkRange is the baseline: reading the text once, rune by rune.
func BenchmarkRange(b *testing.B) {
	for _, in := range benchTexts(b) {
		b.Run(in.name, func(b *testing.B) {
			b.SetBytes(int64(len(in.text)))
			b.ReportAllocs()
			for b.Loop() {
				n := 0
				for _, r := range in.text {
					if r == '年' {
						n++
					}
				}
				sinkInt = n
			}
		})
	}
}

// BenchmarkRegexp and BenchmarkNFKC are what All does without: one moderate regular
// expression over the text, and the text normalized once.
func BenchmarkRegexp(b *testing.B) {
	date := regexp.MustCompile(`(?:\d{4}年)?\d{1,2}月\d{1,2}日`)
	for _, in := range benchTexts(b) {
		b.Run(in.name, func(b *testing.B) {
			b.SetBytes(int64(len(in.text)))
			for b.Loop() {
				sinkInt = len(date.FindAllStringIndex(in.text, -1))
			}
		})
	}
}

func BenchmarkNFKC(b *testing.B) {
	for _, in := range benchTexts(b) {
		b.Run(in.name, func(b *testing.B) {
			b.SetBytes(int64(len(in.text)))
			for b.Loop() {
				sinkInt = len(norm.NFKC.String(in.text))
			}
		})
	}
}

func BenchmarkAll(b *testing.B) {
	for _, in := range benchTexts(b) {
		b.Run(in.name, func(b *testing.B) {
			b.SetBytes(int64(len(in.text)))
			b.ReportAllocs()
			for b.Loop() {
				for m := range jpdate.All(in.text) {
					sinkInt = m.Span.End
				}
			}
		})
	}
}

func BenchmarkResolve(b *testing.B) {
	r := jpdate.Resolver{Reference: corpusDay}
	for _, in := range benchTexts(b) {
		found := jpdate.Append(nil, in.text)
		b.Run(in.name, func(b *testing.B) {
			b.SetBytes(int64(len(in.text)))
			b.ReportAllocs()
			for b.Loop() {
				var c jpdate.Context
				for _, m := range found {
					sinkWhen, c = r.Resolve(m.Expr, c)
				}
			}
		})
	}
}

// BenchmarkHostile reads a megabyte of what looks like dates without end.
func BenchmarkHostile(b *testing.B) {
	for name, text := range hostile(1 << 20) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				for m := range jpdate.All(text) {
					sinkInt = m.Span.End
				}
			}
		})
	}
}

func BenchmarkParse(b *testing.B) {
	for _, in := range []struct{ name, text string }{
		{"full", "2024年3月12日"},
		{"day", "3月12日"},
		{"iso", "2024-03-12"},
		{"era", "令和6年3月12日（火）"},
		{"time", "2024年3月12日(火)午後1時52分頃"},
		{"range", "3月12日午前10時48分から翌日午後9時16分"},
		{"length", "約2時間30分"},
		{"kanji", "二千二十四年三月十二日"},
	} {
		b.Run(in.name, func(b *testing.B) {
			b.SetBytes(int64(len(in.text)))
			b.ReportAllocs()
			for b.Loop() {
				sinkExpr, sinkError = jpdate.Parse(in.text)
			}
		})
	}
}
