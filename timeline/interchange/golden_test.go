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

func document(t testing.TB, name string) *parse.Document {
	t.Helper()
	text, reference, err := documents.Open(name)
	require.NoError(t, err)
	doc, err := parse.Parser{Reference: reference}.Parse(name+".txt", text)
	require.NoError(t, err)
	return doc
}

// bundled returns the incidents of the documents that the programs come with.
func bundled(t testing.TB) (list []timeline.Incident) {
	t.Helper()
	for _, name := range documents.Bundled() {
		list = append(list, document(t, name).Incidents...)
	}
	return list
}

// checkGolden compares what was written with the golden file of the given name. To accept
// what it is now: go test ./timeline/interchange -update
func checkGolden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", "golden", name)
	if *update {
		require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err, "to make it: -update")
	require.True(t, string(want) == got, "%s is another; to see how: -update and git diff", path)
}

// TestGolden writes the bundled incidents twice in each format and language, and holds them,
// and what was said of them, to what was written before, byte for byte.
func TestGolden(t *testing.T) {
	incidents := bundled(t)
	for _, f := range formats {
		for _, lang := range []string{"ja", "en"} {
			out, left := write(t, f, incidents, interchange.Options{Lang: lang})
			again, _ := write(t, f, incidents, interchange.Options{Lang: lang})
			assert.True(t, bytes.Equal(out, again))
			name, ext, _ := strings.Cut(f.name, ".")
			name += "." + lang + "." + ext
			checkGolden(t, name, string(out))
			checkGolden(t, name+".left", strings.Join(left.Explain(lang), "\n")+"\n")
		}
	}
}
