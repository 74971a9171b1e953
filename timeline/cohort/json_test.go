package cohort_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

// roundTrip asserts that v is written as want, where want is not empty, and read back as
// it was.
func roundTrip[T any](t *testing.T, v T, want string) {
	t.Helper()
	data, err := json.Marshal(v)
	require.NoError(t, err)
	if want != "" {
		assert.Equal(t, want, string(data))
	}
	var back T
	require.NoError(t, json.Unmarshal(data, &back), string(data))
	assert.Equal(t, v, back)
}

func TestJSON(t *testing.T) {
	roundTrip(t, cohort.Observation{}, `{"state":"measured","days":{"min_days":0,"max_days":0}}`)
	roundTrip(t, cohort.Observation{ID: "a", Key: "2020", State: cohort.Missing}, `{"id":"a","key":"2020","state":"missing"}`)
	roundTrip(t, cohort.Observation{State: cohort.Open, Days: days(3, 9), Limit: days(0, 0), Limited: true},
		`{"state":"open","days":{"min_days":3,"max_days":9},"limit":{"min_days":0,"max_days":0}}`)
	roundTrip(t, cohort.Summary{}, `{"metric":{"from":"other","to":"other"},"counts":{"total":0,"measured":0,"open":0,"missing":0,"exact":0,"bounded":0,"limited":0,"negative":0,"maybe_negative":0},"figures":null,"caveats":[]}`)
	roundTrip(t, cohort.Reach{}, "null")
	roundTrip(t, cohort.Reach{Days: -3, Reached: true}, "-3")
	roundTrip(t, cohort.Curve{}, `{"bound":"lower","steps":[],"caveats":[]}`)
	roundTrip(t, cohort.Corrected{}, `{"bound":"lower","limit":0,"steps":[],"caveats":[]}`)
	roundTrip(t, cohort.Turnbull{}, `{"masses":[],"caveats":[]}`)
	roundTrip(t, cohort.MeanOfTail|cohort.NotConverged, `["mean-of-tail","not-converged"]`)
	roundTrip(t, cohort.Band{Low: 0.25, High: 0.5}, `{"low":0.25,"high":0.5}`)

	s := sample(t, append(treated(), limited([2]int{1, 2}, [2]int{5, 9}), []cohort.Observation{{Days: days(-4, 30)}})...)
	roundTrip(t, s.Summary(), "")
	roundTrip(t, s.Survival(cohort.Upper), "")
	roundTrip(t, s.Corrected(cohort.Lower), "")
	roundTrip(t, s.Turnbull(), "")
	roundTrip(t, cohort.PublishedValues(), "")
	for _, o := range limited([2]int{1, 2}) {
		roundTrip(t, o, "")
	}
}

func TestSampleJSON(t *testing.T) {
	roundTrip(t, &cohort.Sample{Metric: delay}, `{"metric":{"from":"detection","to":"disclosure"},"measured":[],"open":[],"missing":0,"delays":[],"limits":[]}`)
	all := []cohort.Observation{{State: cohort.Missing}, {ID: "a", Days: days(-4, 30)}, {ID: "b", Days: days(-4, -2)}}
	s := sample(t, append(treated(), limited([2]int{1, 2}, [2]int{1, 5}, [2]int{5, 9}), all)...)
	roundTrip(t, s, "")
	s.Complete = true
	roundTrip(t, s, "")
	data, err := json.Marshal(s)
	require.NoError(t, err)
	var back cohort.Sample
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, s.Summary(), back.Summary())
	assert.ErrorIs(t, back.Add(cohort.Observation{ID: "a"}), cohort.ErrDuplicate)
}

func TestJSONRefuses(t *testing.T) {
	const counts = `"counts":{"total":1,"measured":1,"exact":1}`
	const point = `{"low":1,"high":1}`
	for _, test := range []struct {
		value any
		data  string
		field string
		err   error
	}{
		{new(cohort.Observation), `{}`, "days", cohort.ErrMissing},
		{new(cohort.Observation), `{"state":"missing","days":{}}`, "days", cohort.ErrConflict},
		{new(cohort.Observation), `{"days":{"min_days":2,"max_days":1}}`, "days", cohort.ErrOrder},
		{new(cohort.Observation), `{"days":{},"limit":{"min_days":-1}}`, "limit", cohort.ErrRange},
		{new(cohort.Sample), `{"missing":-1}`, "missing", cohort.ErrRange},
		{new(cohort.Sample), `{"open":[{"min_days":1,"max_days":1}]}`, "open", cohort.ErrRange},
		{new(cohort.Sample), `{"measured":[{"min_days":2,"max_days":1,"n":1}]}`, "measured", cohort.ErrOrder},
		{new(cohort.Sample), `{"delays":[{"min_days":1,"max_days":1,"n":1}]}`, "delays", cohort.ErrConflict},
		{new(cohort.Sample), `{"limits":[{"min_days":1,"max_days":1,"n":1}]}`, "limits", cohort.ErrConflict},
		{new(cohort.Summary), `{"counts":{"total":-1}}`, "counts", cohort.ErrRange},
		{new(cohort.Summary), `{"counts":{"total":1}}`, "counts", cohort.ErrConflict},
		{new(cohort.Summary), `{` + counts + `}`, "figures", cohort.ErrConflict},
		{new(cohort.Summary), `{` + counts + `,"figures":{"min":` + point + `}}`, "figures", cohort.ErrOrder},
		{new(cohort.Summary), `{` + counts + `,"figures":{"min":{"low":2,"high":1}}}`, "figures", cohort.ErrOrder},
		{new(cohort.Curve), `{"steps":[{"days":1,"at_risk":2,"events":1,"survival":0.5},{"days":1,"at_risk":1,"open":1,"survival":0.5}]}`, "days", cohort.ErrOrder},
		{new(cohort.Curve), `{"steps":[{"days":1,"at_risk":1,"events":-1}]}`, "events", cohort.ErrRange},
		{new(cohort.Curve), `{"steps":[{"days":1,"events":9223372036854775807}]}`, "events", cohort.ErrRange},
		{new(cohort.Curve), `{"steps":[{"days":1}]}`, "events", cohort.ErrMissing},
		{new(cohort.Curve), `{"steps":[{"days":1,"at_risk":1,"events":1,"survival":0.5}]}`, "steps", cohort.ErrConflict},
		{new(cohort.Corrected), `{"limit":5,"steps":[{"days":1,"at_risk":2,"events":1,"share":1}]}`, "at_risk", cohort.ErrRange},
		{new(cohort.Corrected), `{"limit":0,"steps":[{"days":1,"at_risk":1,"events":1,"share":1}]}`, "limit", cohort.ErrOrder},
		{new(cohort.Corrected), `{"limit":5,"steps":[{"days":1,"at_risk":1,"events":1,"share":2}]}`, "steps", cohort.ErrConflict},
		{new(cohort.Corrected), `{"limit":5,"caveats":["risk-set-exhausted"]}`, "caveats", cohort.ErrConflict},
		{new(cohort.Corrected), `{"limit":5,"steps":[{"days":2},{"days":1}]}`, "events", cohort.ErrMissing},
		{new(cohort.Turnbull), `{"masses":[{"min_days":1,"max_days":2,"share":1.5}]}`, "share", cohort.ErrRange},
		{new(cohort.Turnbull), `{"masses":[{"min_days":1,"max_days":2,"share":0.5}]}`, "masses", cohort.ErrConflict},
		{new(cohort.Turnbull), `{"masses":[{"min_days":1,"max_days":null,"share":0.5},{"min_days":3,"max_days":4,"share":0.5}]}`, "masses", cohort.ErrOrder},
		{new(cohort.Turnbull), `{"masses":[{"min_days":3,"max_days":2,"share":1}]}`, "masses", cohort.ErrOrder},
	} {
		err := json.Unmarshal([]byte(test.data), test.value)
		var typed *cohort.Error
		if assert.True(t, errors.As(err, &typed), "%s: %v", test.data, err) {
			assert.Equal(t, [2]any{test.field, test.err}, [2]any{typed.Field, typed.Err}, test.data)
			assert.Equal(t, -1, typed.Index)
		}
	}
	for _, data := range []string{`["nothing"]`, `"open-left-out"`, `[1]`} {
		assert.Error(t, json.Unmarshal([]byte(data), new(cohort.Caveats)), data)
	}
	assert.Error(t, json.Unmarshal([]byte(`"x"`), new(cohort.Reach)))
	assert.Error(t, json.Unmarshal([]byte(`{"state":"closed"}`), new(cohort.Observation)))
	_, err := json.Marshal(cohort.Observation{Days: days(1, 0)})
	assert.ErrorIs(t, err, cohort.ErrOrder)
	_, err = json.Marshal(cohort.Caveats(1 << 15))
	assert.ErrorContains(t, err, "0x8000")
}
