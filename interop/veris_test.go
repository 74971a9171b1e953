package interop

import (
	"bytes"
	"encoding/json"
	"os"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
)

// verisSchema is the schema of vz-risk/veris, which has a licence of its own (CC BY-SA 4.0)
// and is therefore no part of the repository.
const verisSchema = "../../shared/data/verisc-merged.json"

func compile(t *testing.T, schema []byte) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("schema.json", doc))
	compiled, err := c.Compile("schema.json")
	require.NoError(t, err)
	return compiled
}

func values(t *testing.T, out []byte) []any {
	t.Helper()
	var list []any
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(out))
	require.NoError(t, err)
	list, ok := doc.([]any)
	require.True(t, ok)
	return list
}

// TestVERISSchema validates the records of all bundled documents, and of what is odd.
func TestVERISSchema(t *testing.T) {
	data, err := os.ReadFile(verisSchema)
	if err != nil {
		t.Skipf("no %s: VERIS records are not validated", verisSchema)
	}
	schema := compile(t, data)
	for _, o := range []interchange.Options{{}, {Lang: "ja", Confirmed: true, BeginsByYear: true}} {
		n := 0
		for _, given := range [][]timeline.Incident{corpus(t), odd(), nil} {
			var b bytes.Buffer
			left, err := interchange.WriteVERIS(&b, given, o)
			require.NoError(t, err)
			out := 0
			for _, it := range left.LeftOut() {
				if it.Event == interchange.NoIndex {
					out++
				}
			}
			records := values(t, b.Bytes())
			assert.Len(t, records, len(given)-out)
			for _, r := range records {
				assert.NoError(t, schema.Validate(r))
			}
			n += len(records)
		}
		assert.Greater(t, n, 20)
		t.Logf("%d records are valid", n)
	}
}

// TestVERISFragmentSchema validates the fragments against the schema of each of their
// parts, but for the date of the beginning where it is not known.
func TestVERISFragmentSchema(t *testing.T) {
	data, err := os.ReadFile(verisSchema)
	if err != nil {
		t.Skipf("no %s: VERIS fragments are not validated", verisSchema)
	}
	var whole map[string]any
	require.NoError(t, json.Unmarshal(data, &whole))
	delete(whole, "required")
	delete(whole["properties"].(map[string]any)["timeline"].(map[string]any), "required")
	data, err = json.Marshal(whole)
	require.NoError(t, err)
	schema := compile(t, data)
	var b bytes.Buffer
	given := append(corpus(t), odd()...)
	_, err = interchange.WriteVERISFragments(&b, given, interchange.Options{})
	require.NoError(t, err)
	records := values(t, b.Bytes())
	require.Len(t, records, len(given))
	for _, r := range records {
		assert.NoError(t, schema.Validate(r))
	}
	// The schema is one that refuses something.
	bad, err := jsonschema.UnmarshalJSON(bytes.NewReader([]byte(`{"timeline":{"disclosure":{"unit":"Days","value":1}}}`)))
	require.NoError(t, err)
	assert.Error(t, schema.Validate(bad))
}
