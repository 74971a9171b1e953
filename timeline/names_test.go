package timeline_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline"
)

// named is a small set of values that are known by their names.
type named interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
}

// testNames asserts that the values of T are called names, in order, and nothing else.
func testNames[T named, P interface {
	*T
	encoding.TextUnmarshaler
}](t *testing.T, names ...string) {
	t.Helper()
	for i, name := range names {
		v := T(i)
		assert.Equal(t, name, v.String())
		text, err := v.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, name, string(text))
		back := T(len(names))
		require.NoError(t, P(&back).UnmarshalText(text))
		assert.Equal(t, v, back)
	}
	bad := T(len(names))
	assert.Contains(t, bad.String(), fmt.Sprintf("(%d)", len(names)))
	_, err := bad.MarshalText()
	assert.ErrorContains(t, err, fmt.Sprint(len(names)))
	assert.ErrorContains(t, P(&bad).UnmarshalText([]byte("x")), `"x"`)
	assert.Equal(t, T(len(names)), bad, "a failure leaves the value alone")
}

func TestConfidenceText(t *testing.T) {
	testNames[timeline.Confidence](t, "medium", "high", "low")
}

func TestRoleText(t *testing.T) {
	testNames[timeline.Role](t, "contractor", "client", "parent", "subsidiary")
}

func TestOrderText(t *testing.T) {
	testNames[timeline.Order](t, "unordered", "precedes", "follows")
}
