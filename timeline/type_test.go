package timeline_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline"
)

// typeNames are the names of the wire format, which are fixed.
var typeNames = []string{"other", "occurrence", "detection", "confirmation", "escalation", "containment", "investigation",
	"authority-report", "notification", "disclosure", "update", "recovery", "remediation", "enforcement", "report"}

func TestTypeText(t *testing.T) {
	types := timeline.Types()
	require.Len(t, types, len(typeNames))
	for i, typ := range types {
		assert.Equal(t, typeNames[i], typ.String())
		text, err := typ.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, typeNames[i], string(text))
		back := timeline.Report
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, typ, back)
		parsed, err := timeline.ParseType(typeNames[i])
		require.NoError(t, err)
		assert.Equal(t, typ, parsed)
	}
	assert.Equal(t, timeline.Other, timeline.Type(0), "the zero Type")
	types[0] = timeline.Report
	assert.Equal(t, timeline.Other, timeline.Types()[0], "Types gives each caller its own")

	bad := timeline.Type(len(typeNames))
	assert.Equal(t, "%!Type(15)", bad.String())
	_, err := bad.MarshalText()
	assert.Error(t, err)
	for _, name := range []string{"", "Detection", "detection ", "検知"} {
		_, err := timeline.ParseType(name)
		assert.Error(t, err, "ParseType(%q)", name)
		typ := timeline.Recovery
		assert.Error(t, typ.UnmarshalText([]byte(name)))
		assert.Equal(t, timeline.Recovery, typ, "a failure leaves the value alone")
	}
}

func TestTypeExplain(t *testing.T) {
	seen := map[string]bool{}
	for _, typ := range timeline.Types() {
		ja := typ.Explain("ja")
		assert.NotEqual(t, typ.String(), ja)
		assert.False(t, seen[ja], "%v is called as another is", typ)
		seen[ja] = true
		assert.Equal(t, typ.String(), typ.Explain("en"))
	}
	assert.Equal(t, "%!Type(99)", timeline.Type(99).Explain("ja"))
}

func TestStatusText(t *testing.T) {
	for i, name := range []string{"actual", "planned", "negated"} {
		status := timeline.Status(i)
		assert.Equal(t, name, status.String())
		text, err := status.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, name, string(text))
		back := timeline.Negated
		require.NoError(t, back.UnmarshalText(text))
		assert.Equal(t, status, back)
	}
	bad := timeline.Status(3)
	assert.Equal(t, "%!Status(3)", bad.String())
	_, err := bad.MarshalText()
	assert.Error(t, err)
	status := timeline.Planned
	assert.Error(t, status.UnmarshalText([]byte("Actual")))
	assert.Equal(t, timeline.Planned, status)
}
