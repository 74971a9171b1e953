package interop

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"
	"time"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
)

// TestSTIXStructure validates bundles against what STIX 2.1 and the draft say of their
// objects, as testdata/stix.schema.json has it, and checks what a schema cannot: that
// references lead to objects of the bundle, that no identifier is given twice, and that
// nothing ends before it begins.
func TestSTIXStructure(t *testing.T) {
	data, err := os.ReadFile("testdata/stix.schema.json")
	require.NoError(t, err)
	schema := compile(t, data)
	for _, given := range [][]timeline.Incident{corpus(t), odd(), nil} {
		for _, o := range []interchange.Options{{}, {Lang: "ja", Confirmed: true, Created: time.Unix(1.7e9, 0)}} {
			var b bytes.Buffer
			_, err := interchange.WriteSTIX(&b, given, o)
			require.NoError(t, err)
			doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(b.Bytes()))
			require.NoError(t, err)
			require.NoError(t, schema.Validate(doc))
			t.Logf("%d objects are valid", checkReferences(t, b.Bytes()))
		}
	}
	bad, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(`{"type":"bundle","id":"bundle--ff3297bd-1de9-5c10-af1b-bf51ad4f12e3","objects":[{"type":"event"}]}`)))
	require.NoError(t, err)
	assert.Error(t, schema.Validate(bad))
}

func checkReferences(t *testing.T, out []byte) (objects int) {
	t.Helper()
	var bundle struct{ Objects []map[string]any }
	require.NoError(t, json.Unmarshal(out, &bundle))
	seen := map[any]bool{}
	for _, x := range bundle.Objects {
		require.False(t, seen[x["id"]], "%v is given twice", x["id"])
		seen[x["id"]] = true
		start, ok1 := x["start_time"].(string)
		end, ok2 := x["end_time"].(string)
		if ok1 && ok2 {
			assert.LessOrEqual(t, start, end)
		}
	}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				walk(e)
			}
		case map[string]any:
			for k, e := range v {
				if s, ok := e.(string); ok && len(k) > 4 && k[len(k)-4:] == "_ref" {
					assert.True(t, seen[s], "%s %s leads nowhere", k, s)
				}
				walk(e)
			}
		}
	}
	for _, x := range bundle.Objects {
		walk(x)
	}
	return len(bundle.Objects)
}
