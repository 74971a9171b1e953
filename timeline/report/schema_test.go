package report_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline/deadline"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// A jsonSchema checks values by the keywords that the schema of this package uses. It is no
// validator of JSON Schema: a keyword that it does not know fails the test.
type jsonSchema struct{ defs map[string]any }

func schema(t *testing.T) jsonSchema {
	t.Helper()
	var s struct {
		Defs map[string]any `json:"$defs"`
	}
	require.NoError(t, json.Unmarshal(report.Schema(), &s))
	require.NotEmpty(t, s.Defs)
	return jsonSchema{s.Defs}
}

// check returns what is wrong with v by the definition of the given name.
func (s jsonSchema) check(v any, name string) []string {
	return s.at(v, s.defs[name].(map[string]any), name)
}

func (s jsonSchema) at(v any, by map[string]any, path string) (wrong []string) {
	fail := func(format string, args ...any) { wrong = append(wrong, path+": "+fmt.Sprintf(format, args...)) }
	object, _ := v.(map[string]any)
	list, _ := v.([]any)
	for keyword, want := range by {
		switch keyword {
		case "description", "format":
		case "$ref":
			wrong = append(wrong, s.at(v, s.defs[strings.TrimPrefix(want.(string), "#/$defs/")].(map[string]any), path)...)
		case "type":
			if !hasType(v, want) {
				fail("is no %v: %v", want, v)
			}
		case "enum":
			if !slices.Contains(want.([]any), v) {
				fail("is none of %v: %v", want, v)
			}
		case "const":
			if v != want {
				fail("is not %q: %v", want, v)
			}
		case "minimum":
			if n, ok := v.(float64); ok && n < want.(float64) {
				fail("is less than %v: %v", want, n)
			}
		case "pattern":
			if text, ok := v.(string); ok && !regexp.MustCompile(want.(string)).MatchString(text) {
				fail("is not %v: %q", want, text)
			}
		case "oneOf", "anyOf":
			n := 0
			for _, option := range want.([]any) {
				if len(s.at(v, option.(map[string]any), path)) == 0 {
					n++
				}
			}
			if n == 0 || n > 1 && keyword == "oneOf" {
				fail("fits %d of its %s", n, keyword)
			}
		case "required":
			for _, key := range want.([]any) {
				if _, ok := object[key.(string)]; !ok {
					fail("has no %v", key)
				}
			}
		case "additionalProperties":
			known, _ := by["properties"].(map[string]any)
			for key := range object {
				if _, ok := known[key]; !ok && want == false {
					fail("has %q", key)
				}
			}
		case "properties":
			for key, of := range want.(map[string]any) {
				if value, ok := object[key]; ok {
					wrong = append(wrong, s.at(value, of.(map[string]any), path+"."+key)...)
				}
			}
		case "items":
			for i, value := range list {
				wrong = append(wrong, s.at(value, want.(map[string]any), fmt.Sprintf("%s[%d]", path, i))...)
			}
		default:
			fail("unknown keyword %q", keyword)
		}
	}
	return wrong
}

// hasType reports whether v is of a type, or of one of several.
func hasType(v, want any) bool {
	if list, ok := want.([]any); ok {
		return slices.ContainsFunc(list, func(w any) bool { return hasType(v, w) })
	}
	switch v := v.(type) {
	case nil:
		return want == "null"
	case bool:
		return want == "boolean"
	case string:
		return want == "string"
	case float64:
		return want == "number" || want == "integer" && v == float64(int64(v))
	case []any:
		return want == "array"
	}
	return want == "object"
}

// The schema has every state and every assumption of a deadline, and no other.
func TestSchemaDeadlines(t *testing.T) {
	properties := schema(t).defs["deadline"].(map[string]any)["properties"].(map[string]any)
	var states, assumptions []any
	for s := deadline.State(0); s.Explain("en") != ""; s++ {
		states = append(states, s.String())
	}
	for a := deadline.Assumption(0); a.Explain("en") != ""; a++ {
		assumptions = append(assumptions, a.String())
	}
	assert.ElementsMatch(t, states, properties["state"].(map[string]any)["enum"])
	assert.ElementsMatch(t, assumptions, properties["assumed"].(map[string]any)["items"].(map[string]any)["enum"])
}

// Every definition is used and closed, and the schema refuses what is no report.
func TestSchema(t *testing.T) {
	s := schema(t)
	text := string(report.Schema())
	for name, def := range s.defs {
		if name != "line" {
			assert.Contains(t, text, `"#/$defs/`+name+`"`, "nothing uses it")
		}
		if d := def.(map[string]any); d["type"] == "object" {
			assert.Equal(t, false, d["additionalProperties"], name)
		}
	}
	whole := func() map[string]any {
		var v map[string]any
		require.NoError(t, json.Unmarshal(written(t, face{write: report.WriteJSON}, bundled(t), report.Japanese), &v))
		return v
	}
	require.Empty(t, s.check(whole(), "report"))
	for name, change := range map[string]func(v map[string]any){
		"a key is missing":   func(v map[string]any) { delete(v, "cohort") },
		"a key is new":       func(v map[string]any) { v["extra"] = 1.0 },
		"a type is unknown":  func(v map[string]any) { v["metric"].(map[string]any)["from"] = "起点" },
		"a number is a text": func(v map[string]any) { v["incidents"].([]any)[0].(map[string]any)["source"] = "0" },
		"an event is no object": func(v map[string]any) {
			v["incidents"].([]any)[0].(map[string]any)["events"].([]any)[0] = "検知"
		},
		"a day is none": func(v map[string]any) { v["sources"].([]any)[0].(map[string]any)["reference"] = "7月8日" },
	} {
		v := whole()
		change(v)
		assert.NotEmpty(t, s.check(v, "report"), name)
	}
	report.Schema()[0] = 'x'
	assert.Equal(t, text, string(report.Schema()), "what is returned is a copy")
}
