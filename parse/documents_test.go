package parse_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/testdata/documents"
)

// documentsDir holds the documents, each with its annotation and its golden.
const documentsDir = "../testdata/documents"

// A sample is one of the project's documents with what a reader finds in it.
type sample struct {
	name string // without its extension
	text string
	annotation
}

// parse parses the document with the reference day that its annotation gives.
func (s sample) parse() (*parse.Document, error) {
	return parse.Parser{Reference: s.Reference}.Parse(s.name+".txt", s.text)
}

// samples returns the documents in the order of their names.
func samples(tb testing.TB) []sample { return samplesIn(tb, documents.FS()) }

// samplesIn returns the documents of a folder in the order of their names.
func samplesIn(tb testing.TB, folder fs.FS) []sample {
	tb.Helper()
	names, err := fs.Glob(folder, "*.txt")
	require.NoError(tb, err)
	require.NotEmpty(tb, names)
	var all []sample
	for _, file := range names {
		s := sample{name: strings.TrimSuffix(file, ".txt")}
		text, err := fs.ReadFile(folder, file)
		require.NoError(tb, err)
		s.text = string(text)
		note, err := fs.ReadFile(folder, s.name+".json")
		require.NoError(tb, err)
		require.NoError(tb, json.Unmarshal(note, &s.annotation), "%s.json", s.name)
		all = append(all, s)
	}
	return all
}

// An annotation says what a careful reader finds in a document.
type annotation struct {
	Reference   jpdate.Date `json:"reference"`
	Expressions []struct {
		place
		Kind     string   `json:"kind"`
		Value    string   `json:"value"`
		Part     string   `json:"part"`
		Mods     []string `json:"mods"`
		Optional bool     `json:"optional"`
	} `json:"expressions"`
	Incidents []struct {
		Title  string `json:"title"`
		Events []struct {
			place
			Type     string `json:"type"`
			Value    string `json:"value"`
			Status   string `json:"status"`
			Optional bool   `json:"optional"`
		} `json:"events"`
		Intervals []struct {
			From     string `json:"from"`
			To       string `json:"to"`
			Days     int    `json:"days"`
			Optional bool   `json:"optional"`
		} `json:"intervals"`
	} `json:"incidents"`
}

// A place is where an annotated expression stands: the nth Text of its line.
type place struct {
	Line int    `json:"line"`
	Text string `json:"text"`
	Nth  int    `json:"nth"`
}

// span returns the bytes of p in text.
func (p place) span(tb testing.TB, name, text string) jpdate.Span {
	tb.Helper()
	start, n := 0, 1
	for line := range strings.Lines(text) {
		if n < p.Line {
			start += len(line)
			n++
			continue
		}
		at := -1
		for range max(1, p.Nth) {
			next := strings.Index(line[at+1:], p.Text)
			require.GreaterOrEqual(tb, next, 0, "%s.json: line %d has no %q number %d", name, p.Line, p.Text, p.Nth)
			at += 1 + next
		}
		return jpdate.Span{Start: start + at, End: start + at + len(p.Text)}
	}
	require.Fail(tb, "no such line", "%s.json: line %d", name, p.Line)
	return jpdate.Span{}
}

// TestDocumentsAreListed checks that testdata/README.md says where each document comes
// from.
func TestDocumentsAreListed(t *testing.T) {
	readme, err := os.ReadFile("../testdata/README.md")
	require.NoError(t, err)
	for _, s := range samples(t) {
		assert.Regexp(t, `[| ,]`+regexp.QuoteMeta(s.name)+`[ ,]`, string(readme))
	}
}

// TestSummaryAboveClippings reads a summary that stands above older clippings: it was
// written when they were there, and needs no reference that is given.
func TestSummaryAboveClippings(t *testing.T) {
	const text = "甲社が不正アクセスを検知したのは5月7日。公表したのは5月28日だった。\n2019年9月28日 乙新聞\n守りの甘い会社\n2020年5月28日 乙新聞\n甲社で情報漏れか\n"
	d, err := parse.Parser{}.Parse("page", text)
	require.NoError(t, err)
	assert.Equal(t, "2020-05-28", d.Reference.String())
	got := rows(d)
	assert.Contains(t, got, "detection 2020-05-07")
	assert.Contains(t, got, "disclosure 2020-05-28")
	d, err = parse.Parser{}.Parse("page", "2019年9月28日 乙新聞\n"+text)
	require.NoError(t, err)
	assert.Equal(t, "2019-09-28", d.Reference.String(), "a dateline at the head governs")
}
