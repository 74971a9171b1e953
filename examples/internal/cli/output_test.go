package cli_test

import (
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/examples/internal/cli"
	"github.com/jpincident/incidenttimeline/examples/internal/clitest"
)

// echo is a program that writes what it is told to and then fails if it is told to.
func echo(words string, err error) cli.Program {
	return cli.Program{Name: "echo", Args: "[FILE...]", Formats: []string{"text"}, Work: func(_ *cli.Program, out io.Writer) (int, error) {
		_, _ = io.WriteString(out, words)
		return cli.OK, err
	}}
}

// entries returns the names of what is in dir.
func entries(t *testing.T, dir string) (names []string) {
	t.Helper()
	list, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range list {
		names = append(names, e.Name())
	}
	return names
}

// A file is there whole, or not at all, and what was there before is left as it was.
func TestOutput(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "out.txt")
	code, stdout, stderr := clitest.Exec(echo("一", nil), "", "-o", file)
	assert.Zero(t, code, stderr)
	assert.Empty(t, stdout)
	got, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, "一", string(got))

	code, _, stderr = clitest.Exec(echo(strings.Repeat("二", 10_000), errors.New("no")), "", "-o", file)
	assert.Equal(t, cli.Failure, code)
	assert.Equal(t, "echo: no\n", stderr)
	got, err = os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, "一", string(got), "what was there stays")
	assert.Equal(t, []string{"out.txt"}, entries(t, dir), "no half file")

	for name, where := range map[string]string{"no such directory": filepath.Join(dir, "none", "out.txt"), "a directory": dir} {
		code, _, stderr := clitest.Exec(echo("三", nil), "", "-o", where)
		assert.Equal(t, cli.Failure, code, name)
		assert.Equal(t, 1, strings.Count(stderr, "\n"), "%s: %s", name, stderr)
		assert.Contains(t, stderr, where, name)
	}
	assert.Equal(t, []string{"out.txt"}, entries(t, dir))
	code, _, stderr = clitest.Exec(echo("四", nil), "", "-o", os.DevNull)
	assert.Zero(t, code, stderr)
}
