package cohort_test

import (
	"encoding"
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

// testNames asserts that the values of T are called names, in order, and nothing else.
func testNames[T interface {
	~uint8
	fmt.Stringer
	encoding.TextMarshaler
}, P interface {
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

func TestNames(t *testing.T) {
	testNames[cohort.State](t, "measured", "open", "missing")
	testNames[cohort.Bound](t, "lower", "upper")
	testNames[cohort.Statistic](t, "median", "mean", "share", "not-stated")
	testNames[cohort.Unit](t, "days", "business-days", "months", "percent", "unstated-days")
	testNames[cohort.Verified](t, "unverified", "secondary", "primary", "computed")
}
