package interchange_test

import (
	"bytes"
	"cmp"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
)

var stix = format{"stix.json", interchange.WriteSTIX, interchange.ReadSTIX}

type object map[string]any

func objects(t testing.TB, out []byte) []object {
	t.Helper()
	var b struct{ Objects []object }
	require.NoError(t, json.Unmarshal(out, &b))
	return b.Objects
}

// TestSTIXRoundTrip writes every kind of event; what is read back is what Left does not
// name, and no event is left out.
func TestSTIXRoundTrip(t *testing.T) {
	given := every()
	out, left := write(t, stix, given, interchange.Options{})
	assert.Empty(t, left.LeftOut())
	back, err := interchange.ReadSTIX(bytes.NewReader(out), interchange.Options{})
	require.NoError(t, err)
	require.Len(t, back, len(given))
	var some []timeline.Incident // checkCarried passes over incidents without events
	for _, inc := range back {
		if len(inc.Events) > 0 {
			some = append(some, inc)
		}
	}
	checkCarried(t, given, some, left)
	for i := range given {
		assert.Equal(t, string([]rune(given[i].Title)), back[i].Title)
		assert.Equal(t, string([]rune(given[i].Org)), back[i].Org)
	}
}

// TestSTIXFidelity holds the times to the words of the draft: "a time within the one
// <unit> period starting with the timestamp".
func TestSTIXFidelity(t *testing.T) {
	when := func(s string) jpdate.When {
		e, err := jpdate.Parse(s)
		require.NoError(t, err)
		w, _ := jpdate.Resolver{Reference: jpdate.MustDate(2020, 7, 8)}.Resolve(e, jpdate.Context{})
		return w
	}
	for _, c := range []struct{ text, start, startFidelity, end, endFidelity, lost string }{
		{"2020年5月7日", "2020-05-06T15:00:00.000Z", "day", "", "", ""},
		{"2020年5月7日頃", "2020-05-06T15:00:00.000Z", "day", "", "", ""},
		{"2019年9月", "2019-08-31T15:00:00.000Z", "month", "", "", ""},
		{"2019年", "2018-12-31T15:00:00.000Z", "year", "", "", ""},
		{"2020年5月7日10時", "2020-05-07T01:00:00.000Z", "hour", "", "", ""},
		{"2020年5月7日10時45分", "2020-05-07T01:45:00.000Z", "minute", "", "", ""},
		{"2020年5月7日25時30分", "2020-05-07T16:30:00.000Z", "minute", "", "", ""},
		{"2020年5月7日午後", "2020-05-06T15:00:00.000Z", "day", "", "", "precision"},
		{"2019年9月上旬", "2019-08-31T15:00:00.000Z", "month", "", "", "precision"},
		{"令和4年度", "2022-03-31T15:00:00.000Z", "year", "", "", ""},
		{"2019年9月から2020年5月7日", "2019-08-31T15:00:00.000Z", "month", "2020-05-06T15:00:00.000Z", "day", ""},
		{"2020年5月7日まで", "", "", "2020-05-06T15:00:00.000Z", "day", ""},
		{"2020年5月7日以降", "", "", "", "", "date"},
		{"10時45分", "", "", "", "", "date"},
	} {
		out, left := write(t, stix, []timeline.Incident{{Title: "x", Events: []timeline.Event{{When: when(c.text)}}}}, interchange.Options{Created: time.Unix(1, 0)})
		x := objects(t, out)[1]
		get := func(k string) string { s, _ := x[k].(string); return s }
		assert.Equal(t, []string{c.start, c.startFidelity, c.end, c.endFidelity}, []string{get("start_time"), get("start_time_fidelity"), get("end_time"), get("end_time_fidelity")}, c.text)
		lost := ""
		for _, it := range left {
			if it.Part == interchange.Precision || it.Part == interchange.Date || it.Part == interchange.End {
				lost = it.Part.String()
			}
		}
		assert.Equal(t, c.lost, lost, c.text)
	}
}

// TestSTIXForeign reads a bundle of another program, without labels, in the form of this
// draft and of a later one.
func TestSTIXForeign(t *testing.T) {
	bundle := `{"type":"bundle","id":"bundle--a34c0c61-e579-4f85-9f11-8488c8daad15","objects":[
 {"type":"incident","spec_version":"2.1","id":"incident--1","name":"I","extensions":{"extension-definition--ef765651-680c-498d-9894-99799f2fa126":{"extension_type":"property-extension","determination":"confirmed","investigation_status":"open",%s},"x":{"events":5}}},
 {"type":"event","id":"event--1","status":"occurred","start_time":"2020-05-06T15:00:00Z","start_time_fidelity":"day"},
 {"type":"task","id":"task--1","task_types":["detected"],"outcome":"successful","start_time":"2020-10-15T01:01:01.000Z","end_time":"2020-10-15T02:01:01.000Z"},
 {"type":"task","id":"task--2","task_types":["reported"],"outcome":"pending","start_time":"2020-05-01T00:00:00Z","start_time_fidelity":"month"},
 {"type":"malware","id":"malware--1","name":3,"labels":"x","extensions":{"x":{"events":5}}}]}`
	for _, refs := range []string{
		`"events":[{"event_ref":"event--1"}],"tasks":[{"task_ref":"task--1"},{"task_ref":"task--2"},{"task_ref":"task--9"}]`,
		`"event_refs":["event--1"],"task_refs":["task--2","task--1","task--1"]`,
	} {
		got, err := interchange.ReadSTIX(strings.NewReader(strings.Replace(bundle, "%s", refs, 1)), interchange.Options{})
		require.NoError(t, err)
		require.Len(t, got, 1)
		var said []string
		for _, e := range got[0].Events {
			said = append(said, e.Type.String()+" "+e.Status.String()+" "+e.When.String())
		}
		assert.Equal(t, []string{"other actual 2020-05-07", "detection actual 2020-10-15T10:01:01+09:00/2020-10-15T11:01:01+09:00", "other planned 2020-05"}, said)
	}
	for _, s := range []string{"", "[]", `{"type":"incident"}`, "{\"type\":\"bundle\""} {
		_, err := interchange.ReadSTIX(strings.NewReader(s), interchange.Options{})
		assert.ErrorIs(t, err, interchange.ErrFormat, s)
	}
}

// TestSTIXIdentifiers: one incident has the same identifiers wherever it stands, and none
// is given twice; and nothing ends before it begins.
func TestSTIXIdentifiers(t *testing.T) {
	given := every()
	out, _ := write(t, stix, given, interchange.Options{})
	seen := map[any]bool{}
	for _, x := range objects(t, out) {
		assert.False(t, seen[x["id"]], "%v", x["id"])
		seen[x["id"]] = true
		if start, end := x["start_time"], x["end_time"]; start != nil && end != nil {
			assert.LessOrEqual(t, start, end, "MUST be the same or later")
		}
	}
	one, _ := write(t, stix, given[3:4], interchange.Options{})
	for _, x := range objects(t, one) {
		assert.True(t, seen[x["id"]], "%v", x["id"])
	}
}

// byID returns the objects by their identifiers; those of the bundle have none twice.
func byID(t testing.TB, out []byte) map[string]object {
	t.Helper()
	m := map[string]object{}
	for _, x := range objects(t, out) {
		m[x["id"].(string)] = x
	}
	return m
}

// TestSTIXVersions: when more is told of an incident, its objects keep their identifiers and
// when they were made, and those that a later report changes were modified later.
func TestSTIXVersions(t *testing.T) {
	first := timeline.Incident{Title: "題", Org: "組織", Reference: jpdate.MustDate(2020, 5, 28), Events: []timeline.Event{
		event(timeline.Detection, "2020-05-07"), event(timeline.Containment, "2020-05-07"), event(timeline.Recovery, "2020-06-01")}}
	first.Events[2].Status = timeline.Planned
	later := first
	later.Reference = jpdate.MustDate(2020, 7, 2)
	later.Events = []timeline.Event{event(timeline.Containment, "2020-05-07"), event(timeline.Update, "2020-07-02"), event(timeline.Detection, "2020-05-07"), event(timeline.Recovery, "2020-06-01")}
	for _, o := range []interchange.Options{{}, {Created: time.Date(2020, 5, 29, 0, 0, 0, 0, time.UTC)}} {
		a, left := write(t, stix, []timeline.Incident{first}, o)
		b, _ := write(t, stix, []timeline.Incident{later}, o)
		old, now := byID(t, a), byID(t, b)
		assert.Len(t, now, len(old)+1)
		for id, x := range old {
			require.Contains(t, now, id)
			assert.Equal(t, x["created"], now[id]["created"], id)
			assert.LessOrEqual(t, x["created"], x["modified"], id)
			if x["type"] != "identity" {
				assert.Less(t, x["modified"], now[id]["modified"], id)
			}
		}
		assert.Equal(t, o.Created.IsZero(), len(left) == 1, "%v", left)
	}
}

// TestSTIXIdentity: an organisation is the same object in whatever export, and a bundle with
// other content is another bundle.
func TestSTIXIdentity(t *testing.T) {
	seen, bundles := map[string]bool{}, map[string]bool{}
	n := 0
	for _, inc := range []timeline.Incident{{Org: "組織", Reference: jpdate.MustDate(2020, 5, 28)}, {Org: "組織", Title: "題", Reference: jpdate.MustDate(2020, 7, 2)}} {
		for _, o := range []interchange.Options{{}, {Lang: "ja"}, {Confirmed: true}, {Created: time.Unix(1.7e9, 0)}} {
			out, _ := write(t, stix, []timeline.Incident{inc}, o)
			for _, x := range objects(t, out) {
				if x["type"] == "identity" {
					b, err := json.Marshal(x)
					require.NoError(t, err)
					seen[string(b)] = true
				}
			}
			var bundle struct{ ID string }
			require.NoError(t, json.Unmarshal(out, &bundle))
			bundles[bundle.ID] = true
			n++
		}
	}
	assert.Len(t, seen, 1)
	assert.Len(t, bundles, n-1, "the language changes nothing of an incident with a title and no events")
}

// TestSTIXSources: a reference has what STIX asks for, and reads back as it was.
func TestSTIXSources(t *testing.T) {
	for _, m := range []timeline.Mention{{Text: "5月7日"}, {Source: "report.txt"}, {Source: "report.txt", Text: "5月7日"}, {Clause: "検知した"}} {
		given := []timeline.Incident{{Title: "題", Events: []timeline.Event{{Mentions: []timeline.Mention{m}}}}}
		out, _ := write(t, stix, given, interchange.Options{})
		refs, _ := objects(t, out)[1]["external_references"].([]any)
		for _, r := range refs {
			r := r.(map[string]any)
			assert.NotEmpty(t, r["source_name"])
			assert.True(t, r["description"] != nil || r["external_id"] != nil, "%v", r)
		}
		back, err := interchange.ReadSTIX(bytes.NewReader(out), interchange.Options{})
		require.NoError(t, err)
		assert.Equal(t, given[0].Events[0].Mentions, back[0].Events[0].Mentions)
	}
	_, left := write(t, stix, []timeline.Incident{{Events: []timeline.Event{{Mentions: []timeline.Mention{{Source: "text", Text: "x"}}}}}}, interchange.Options{})
	assert.Contains(t, left, interchange.Item{Part: interchange.Evidence, Reason: interchange.Unwritable})
}

// TestSTIXVocabulary holds each type and status to the words of the draft for it.
func TestSTIXVocabulary(t *testing.T) {
	tasks := map[timeline.Type]string{
		timeline.Other: "", timeline.Occurrence: "", timeline.Detection: "detected", timeline.Confirmation: "declared", timeline.Escalation: "escalated", timeline.Containment: "containment",
		timeline.Investigation: "investigation", timeline.AuthorityReport: "reported", timeline.Notification: "victim-notification", timeline.Disclosure: "reported", timeline.Update: "reported",
		timeline.Recovery: "recovery", timeline.Remediation: "implemented-control", timeline.Enforcement: "administrative", timeline.Report: "external-outreach",
	}
	outcomes := map[timeline.Type]string{timeline.Investigation: "unknown", timeline.Enforcement: "unknown", timeline.Report: "unknown"}
	for _, typ := range timeline.Types() {
		task, known := tasks[typ]
		require.True(t, known, "%v", typ)
		for status, want := range map[timeline.Status]struct{ event, task string }{
			timeline.Actual: {"occurred", cmp.Or(outcomes[typ], "successful")}, timeline.Planned: {"pending", "pending"}, timeline.Negated: {"not-occurred", "unknown"},
		} {
			out, _ := write(t, stix, []timeline.Incident{{Events: []timeline.Event{{Type: typ, Status: status}}}}, interchange.Options{})
			x := objects(t, out)[1]
			if task == "" {
				assert.Equal(t, "event", x["type"])
				assert.Contains(t, x["extensions"], "extension-definition--4ca6de00-5b0d-45ef-a1dc-ea7279ea910e")
				assert.Equal(t, want.event, x["status"])
				assert.Nil(t, x["outcome"])
			} else {
				assert.Equal(t, "task", x["type"])
				assert.Contains(t, x["extensions"], "extension-definition--2074a052-8be4-4932-849e-f5e7798e0030")
				assert.Equal(t, []any{task}, x["task_types"], "%v", typ)
				assert.Equal(t, want.task, x["outcome"], "%v %v", typ, status)
				assert.Nil(t, x["status"])
			}
		}
	}
}

// TestSTIXForeignWords reads types and statuses without the labels of this package.
func TestSTIXForeignWords(t *testing.T) {
	read := func(property, value string) timeline.Event {
		bundle := `{"type":"bundle","id":"bundle--1","objects":[{"type":"incident","id":"incident--1","name":"I","extensions":{"extension-definition--ef765651-680c-498d-9894-99799f2fa126":{"tasks":[{"task_ref":"task--1"}]}}},{"type":"task","id":"task--1","` + property + `":` + value + `}]}`
		got, err := interchange.ReadSTIX(strings.NewReader(bundle), interchange.Options{})
		require.NoError(t, err)
		return got[0].Events[0]
	}
	for task, want := range map[string]timeline.Type{
		"detected": timeline.Detection, "declared": timeline.Confirmation, "escalated": timeline.Escalation, "containment": timeline.Containment, "investigation": timeline.Investigation,
		"victim-notification": timeline.Notification, "recovery": timeline.Recovery, "implemented-control": timeline.Remediation, "reported": timeline.Other, "administrative": timeline.Other,
	} {
		assert.Equal(t, want, read("task_types", `["`+task+`"]`).Type, task)
	}
	for outcome, want := range map[string]timeline.Status{"successful": timeline.Actual, "pending": timeline.Planned, "cancelled": timeline.Negated, "failed": timeline.Negated} {
		assert.Equal(t, want, read("outcome", `"`+outcome+`"`).Status, outcome)
	}
}
