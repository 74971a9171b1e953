package interchange_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
)

// told returns the rows and fields that err, of a reader, tells of; err is nothing else.
func told(t testing.TB, err error) string {
	t.Helper()
	if err == nil {
		return ""
	}
	var list interchange.ErrorList
	require.ErrorAs(t, err, &list)
	require.NotErrorIs(t, err, interchange.ErrFormat)
	var all []string
	for _, e := range list {
		all = append(all, fmt.Sprintf("%d %s", e.Row, e.Field))
	}
	return strings.Join(all, ";")
}

// said returns the events of the incidents, each with its first mention.
func said(incidents []timeline.Incident) string {
	var all []string
	for _, inc := range incidents {
		for _, e := range inc.Events {
			s := fmt.Sprint(e.Type, " ", e.Status, " ", e.When)
			for _, m := range e.Mentions {
				s += fmt.Sprintf(" [%s|%s|%s]", m.Source, m.Text, m.Clause)
			}
			all = append(all, s)
		}
	}
	return strings.Join(all, ";")
}

func TestErrorList(t *testing.T) {
	assert.NoError(t, interchange.ErrorList(nil).Err())
	wrong := errors.New("wrong")
	one := &interchange.Error{Format: "X", Row: 3, Field: "f", Text: "a\nb", Err: wrong}
	list := interchange.ErrorList{one, {Format: "X", Text: strings.Repeat("名", 100), Err: io.EOF}}
	assert.Equal(t, `interchange: X: row 3: f: "a\nb": wrong`, list[:1].Error())
	assert.Equal(t, `interchange: X: row 3: f: "a\nb": wrong (and 1 more errors)`, list.Error())
	assert.Less(t, len(list[1].Error()), 300)
	assert.ErrorIs(t, list.Err(), wrong)
	assert.ErrorIs(t, list.Err(), io.EOF)
}

// TestReadMark reads each format with a byte order mark before it, and where that breaks
// off.
func TestReadMark(t *testing.T) {
	given := []timeline.Incident{{Title: "題", Org: "組織", Events: []timeline.Event{event(timeline.Occurrence, "2020-05-07")}}}
	for _, f := range formats {
		out, _ := write(t, f, given, interchange.Options{})
		want, err := f.read(bytes.NewReader(out), interchange.Options{})
		require.NoError(t, err)
		got, err := f.read(strings.NewReader("\ufeff"+string(out)), interchange.Options{})
		require.NoError(t, err, f.name)
		assert.Equal(t, want, got)
		broken := io.MultiReader(bytes.NewReader(out), iotest.ErrReader(io.ErrClosedPipe))
		_, err = f.read(broken, interchange.Options{})
		assert.ErrorIs(t, err, io.ErrClosedPipe, f.name)
	}
	_, _, err := interchange.ReadTIMEX3(strings.NewReader("\ufeff<TimeML/>"))
	assert.NoError(t, err)
	_, _, err = interchange.ReadTIMEX3(iotest.ErrReader(io.ErrClosedPipe))
	assert.ErrorIs(t, err, io.ErrClosedPipe)
}
