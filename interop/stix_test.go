package interop

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"strings"
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

// published is the schemas of STIX 2.1 that OASIS publishes, as the package stixview of npm
// carries them. They are older than the draft of incidents, which they do not know.
const published = "node_modules/stixview/src/stix2-schemas"

// schemaFiles loads the published schemas by what follows /schemas/ in their addresses.
type schemaFiles struct{}

func (schemaFiles) Load(address string) (any, error) {
	_, name, ok := strings.Cut(address, "/schemas/")
	if !ok {
		return nil, fmt.Errorf("no schema %s", address)
	}
	f, err := os.Open(filepath.Join(published, filepath.FromSlash(name)))
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return jsonschema.UnmarshalJSON(f)
}

// TestSTIXPublished validates each object against the schema that OASIS publishes for its
// type, or for any object where its type is of the draft.
func TestSTIXPublished(t *testing.T) {
	if _, err := os.Stat(published); err != nil {
		t.Skip("the schemas of OASIS are not here: see .ci/run")
	}
	c := jsonschema.NewCompiler()
	c.UseLoader(schemaFiles{})
	c.AssertFormat()
	schemas := map[string]*jsonschema.Schema{}
	for typ, name := range map[string]string{"identity": "sdos/identity.json", "relationship": "sros/relationship.json", "event": "common/core.json", "task": "common/core.json", "incident": "common/core.json"} {
		schema, err := c.Compile("http://raw.githubusercontent.com/oasis-open/cti-stix2-json-schemas/stix2.1/schemas/" + name)
		require.NoError(t, err)
		schemas[typ] = schema
	}
	count := map[string]int{}
	for _, given := range [][]timeline.Incident{corpus(t), odd()} {
		var b bytes.Buffer
		_, err := interchange.WriteSTIX(&b, given, interchange.Options{})
		require.NoError(t, err)
		doc, err := jsonschema.UnmarshalJSON(&b)
		require.NoError(t, err)
		for _, x := range doc.(map[string]any)["objects"].([]any) {
			typ := x.(map[string]any)["type"].(string)
			require.Contains(t, schemas, typ)
			if typ == "incident" { // the schemas are of a time that kept this name for later
				x = renamed(x.(map[string]any), "x-incident")
			}
			require.NoError(t, schemas[typ].Validate(x), x)
			count[typ]++
		}
	}
	t.Log("valid objects: ", count)
	assert.Error(t, schemas["identity"].Validate(map[string]any{"type": "identity", "id": "identity--1", "name": "x"}))
}

// renamed returns x as an object of another type.
func renamed(x map[string]any, typ string) map[string]any {
	x = maps.Clone(x)
	_, id, _ := strings.Cut(x["id"].(string), "--")
	x["type"], x["id"] = typ, typ+"--"+id
	return x
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
