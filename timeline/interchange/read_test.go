package interchange_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

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
