package interchange_test

import (
	"bytes"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
)

// fill gives v a value that is not zero; of a list one element.
func fill(t *testing.T, v reflect.Value) {
	t.Helper()
	switch v.Interface().(type) {
	case jpdate.Date:
		v.Set(reflect.ValueOf(jpdate.MustDate(2020, 7, 8)))
		return
	case jpdate.When:
		v.Set(reflect.ValueOf(jpdate.On(jpdate.MustDate(2020, 5, 9))))
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString("x")
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int:
		v.SetInt(2)
	case reflect.Uint8:
		v.SetUint(2)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 1, 1))
		fill(t, v.Index(0))
	case reflect.Struct:
		for i := range v.NumField() {
			fill(t, v.Field(i))
		}
	default:
		require.Fail(t, "no value is known", "%v", v.Type())
	}
}

// TestEveryField gives each field of an incident, of its first event and of the first
// mention of that a value, one at a time: what is read back has it, or Left says more
// than it said without.
func TestEveryField(t *testing.T) {
	parts := []func(*timeline.Incident) reflect.Value{
		func(inc *timeline.Incident) reflect.Value { return reflect.ValueOf(inc).Elem() },
		func(inc *timeline.Incident) reflect.Value { return reflect.ValueOf(&inc.Events[0]).Elem() },
		func(inc *timeline.Incident) reflect.Value { return reflect.ValueOf(&inc.Events[0].Mentions[0]).Elem() },
	}
	base := func() timeline.Incident {
		return timeline.Incident{Events: []timeline.Event{
			{Type: timeline.Occurrence, When: jpdate.On(jpdate.MustDate(2020, 5, 7)), Mentions: []timeline.Mention{{}}},
			{Type: timeline.Detection, When: jpdate.On(jpdate.MustDate(2020, 5, 11))},
		}}
	}
	// carried reports whether the field at i of the given part came back.
	carried := func(back []timeline.Incident, part func(*timeline.Incident) reflect.Value, i int, want any) bool {
		if len(back) != 1 || len(back[0].Events) == 0 {
			return false
		}
		if len(back[0].Events[0].Mentions) == 0 {
			back[0].Events[0].Mentions = []timeline.Mention{{}}
		}
		return assert.ObjectsAreEqual(want, part(&back[0]).Field(i).Interface())
	}
	for _, f := range formats {
		_, without := write(t, f, []timeline.Incident{base()}, interchange.Options{})
		for _, part := range parts {
			inc := base()
			of := part(&inc)
			for i := range of.NumField() {
				inc := base()
				field := part(&inc).Field(i)
				if of.Type().Field(i).Name == "Events" || of.Type().Field(i).Name == "Mentions" {
					continue // their fields are looked at one by one
				}
				fill(t, field)
				out, left := write(t, f, []timeline.Incident{inc}, interchange.Options{})
				back, err := f.read(bytes.NewReader(out), interchange.Options{})
				require.NoError(t, err)
				if !carried(back, part, i, field.Interface()) {
					more := slices.ContainsFunc(left, func(it interchange.Item) bool { return !slices.Contains(without, it) })
					assert.True(t, more, "%s neither carries nor names %s.%s", f.name, of.Type(), of.Type().Field(i).Name)
				}
			}
		}
	}
}
