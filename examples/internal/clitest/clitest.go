// Package clitest runs the example programs in their tests.
package clitest

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/examples/internal/cli"
)

// Exec runs p and returns its exit code and what it wrote.
func Exec(p cli.Program, stdin string, args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = p.Run(args, strings.NewReader(stdin), &out, &errs)
	return code, out.String(), errs.String()
}

// Write writes a file of the test and returns its name.
func Write(t *testing.T, name, text string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(file, []byte(text), 0o666))
	return file
}

// OutputFails checks that p, given text on standard input, reports a disk that is
// full on one line and fails, in each of its formats.
func OutputFails(t *testing.T, p cli.Program, text string, args ...string) {
	t.Helper()
	for _, format := range p.Formats {
		var errs bytes.Buffer
		code := p.Run(append([]string{"-format", format}, args...), strings.NewReader(text), full{}, &errs)
		assert.Equal(t, cli.Failure, code, format)
		assert.Equal(t, 1, strings.Count(errs.String(), "\n"), "%s: %s", format, errs.String())
	}
}

// full is a disk that is full.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrClosed }
