package interchange_test

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/testdata/documents"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// bundled is the documents whose exports are kept: a release with a chronology, a page of
// several incidents, a letter.
var bundled = []string{"maker-ransomware-first", "city-misdirected-mail", "cloud-storage-exposure"}

func document(t testing.TB, name string) *parse.Document {
	t.Helper()
	text, reference, err := documents.Open(name)
	require.NoError(t, err)
	doc, err := parse.Parser{Reference: reference}.Parse(name+".txt", text)
	require.NoError(t, err)
	return doc
}

func parsed(t testing.TB, name string) []timeline.Incident { return document(t, name).Incidents }

// checkGolden holds what was written, and what was said of it, to testdata/golden.
func checkGolden(t *testing.T, file string, out []byte, left interchange.Left) {
	t.Helper()
	said := strings.Join(append(left.Explain("en"), left.Explain("ja")...), "\n") + "\n"
	for name, got := range map[string]string{file: string(out), file + ".left": said} {
		path := filepath.Join("testdata", "golden", name)
		if *update {
			require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
			require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
		}
		want, err := os.ReadFile(path)
		require.NoError(t, err)
		assert.Equal(t, string(want), got, name)
	}
}

// TestGolden writes the bundled documents twice, and holds them to what was written
// before, byte for byte.
func TestGolden(t *testing.T) {
	for _, name := range bundled {
		incidents := parsed(t, name)
		for _, f := range formats {
			out, left := write(t, f, incidents, interchange.Options{Lang: "ja"})
			again, _ := write(t, f, incidents, interchange.Options{Lang: "ja"})
			assert.True(t, bytes.Equal(out, again))
			checkGolden(t, name+"."+f.name, out, left)
		}
	}
}
