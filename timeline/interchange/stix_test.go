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

var stix = format{"stix.json", interchange.WriteSTIX, interchange.ReadSTIX, checkSTIX}

// checkSTIX is checkCarried, where an incident without events is carried too.
func checkSTIX(t testing.TB, given, back []timeline.Incident, left interchange.Left) {
	t.Helper()
	require.Len(t, back, len(given))
	var some []timeline.Incident // checkCarried passes over incidents without events
	for i, inc := range back {
		assert.Equal(t, string([]rune(given[i].Title)), inc.Title)
		assert.Equal(t, string([]rune(given[i].Org)), inc.Org)
		if len(inc.Events) > 0 {
			some = append(some, inc)
		}
	}
	checkCarried(t, given, some, left)
}

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
	checkSTIX(t, given, back, left)
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

// stixOf returns a bundle of an incident that refers to the objects by events and tasks.
func stixOf(core string, objects ...string) string {
	return `{"type":"bundle","id":"bundle--a34c0c61-e579-4f85-9f11-8488c8daad15","objects":[
 {"type":"incident","spec_version":"2.1","id":"incident--1","name":"I","extensions":{"extension-definition--ef765651-680c-498d-9894-99799f2fa126":{"extension_type":"property-extension","determination":"confirmed","investigation_status":"open"` + core + `},"x":{"events":5}}},
 {"type":"malware","id":"malware--1","name":3,"labels":"x","extensions":{"x":{"events":5}}}` + strings.Join(append([]string{""}, objects...), ",\n ") + `]}`
}

// TestSTIXForeign reads bundles of another program, in the form of this draft and of a
// later one.
func TestSTIXForeign(t *testing.T) {
	const event1 = `{"type":"event","id":"event--1","status":"occurred","start_time":"2020-05-06T15:00:00Z","start_time_fidelity":"day"}`
	const task1 = `{"type":"task","id":"task--1","task_types":["detected"],"outcome":"successful","start_time":"2020-10-15T01:01:01.000Z","end_time":"2020-10-15T02:01:01.000Z"}`
	event := func(s string) string {
		return stixOf(`,"events":[{"event_ref":"event--1"}]`, `{"type":"event","id":"event--1","created":"2020-01-01T00:00:00Z",`+s+`}`)
	}
	task := func(s string) string {
		return stixOf(`,"task_refs":["task--1"]`, `{"type":"task","id":"task--1",`+s+`}`)
	}
	const occurred = `"status":"occurred"`
	const day = `"start_time":"2020-05-06T15:00:00Z","start_time_fidelity":"day"`
	for _, c := range []struct{ name, bundle, want, told string }{
		{"this draft", stixOf(`,"events":[{"event_ref":"event--1"}],"tasks":[{"task_ref":"task--1"},{"task_ref":"task--1"}]`, event1, task1),
			"other actual 2020-05-07;detection actual 2020-10-15T10:01:01+09:00/2020-10-15T11:01:01+09:00", ""},
		{"a later draft", stixOf(`,"event_refs":["event--1"],"task_refs":["task--1"]`, task1, event1),
			"detection actual 2020-10-15T10:01:01+09:00/2020-10-15T11:01:01+09:00;other actual 2020-05-07", ""},
		{"references", stixOf(`,"event_refs":["malware--1","event--9"],"events":[5,{"event_ref":"task--1"}],"task_refs":["task--1"]`, task1),
			"detection actual 2020-10-15T10:01:01+09:00/2020-10-15T11:01:01+09:00", "1 events;1 events;1 event_refs;1 event_refs"},
		{"name and description", event(occurred + `,"name":"Site down","description":"DDoS","external_references":[{"source_name":"s","description":"d"}],` + day), "other actual 2020-05-07 [||Site down: DDoS]", ""},
		{"name alone", event(occurred + `,"name":"Site down"`), "other actual  [||Site down]", ""},
		{"labels that mean another thing", event(occurred + `,"labels":["type:detection","status:negated","edtf:2019","actor:x"],` + day), "other actual 2020-05-07", ""},
		{"pending", event(`"status":"pending",` + day), "other planned 2020-05-07", ""},
		{"not occurred", event(`"status":"not-occurred",` + day), "other negated 2020-05-07", ""},
		{"ongoing", event(`"status":"ongoing",` + day), "other actual 2020-05-07/..", ""},
		{"undetermined", event(`"status":"undetermined",` + day), "", "3 status"},
		{"no status", event(day), "", "3 status"},
		{"another case", event(`"Status":"occurred",` + day), "", "3 status"},
		{"the status of a task", event(`"status":"successful",` + day), "", "3 status"},
		{"backwards", event(occurred + `,"start_time":"2020-05-07T00:00:00Z","end_time":"2020-05-06T00:00:00Z"`), "", "3 end_time"},
		{"no year", event(occurred + `,"start_time":"May 7"`), "", "3 start_time"},
		{"no clock time", event(occurred + `,"end_time":"2020-05-07"`), "", "3 end_time"},
		{"a week", event(occurred + `,"start_time":"2020-05-06T15:00:00Z","start_time_fidelity":"week"`), "", "3 start_time"},
		{"none", event(occurred + `,"start_time":"2020-05-06T15:00:00Z","start_time_fidelity":"none"`), "", "3 start_time"},
		{"a business day", event(occurred + `,"start_time":"2020-05-06T15:00:00Z","start_time_fidelity":"business-day"`), "", "3 start_time"},
		{"a moment", event(occurred + `,"start_time":"2020-05-06T15:00:00Z","end_time":"2020-05-06T15:00:00Z"`), "other actual 2020-05-07T00:00:00+09:00/2020-05-07T00:00:00+09:00", ""},
		{"ongoing until", event(`"status":"ongoing",` + day + `,"end_time":"2020-05-07T15:00:00Z","end_time_fidelity":"day"`), "other actual 2020-05-07/2020-05-08", ""},
		{"no fidelity", event(occurred + `,"start_time":"2020-05-06T15:00:00Z"`), "other actual 2020-05-07T00:00:00+09:00", ""},
		{"a day of UTC", event(occurred + `,"start_time":"2020-05-07T00:00:00Z","start_time_fidelity":"day"`), "other actual 2020-05-07", ""},
		{"a day of neither", event(occurred + `,"start_time":"2020-05-06T20:00:00Z","start_time_fidelity":"day"`), "other actual 2020-05-07", ""},
		{"a month of UTC", event(occurred + `,"start_time":"2020-05-01T00:00:00Z","start_time_fidelity":"month"`), "other actual 2020-05", ""},
		{"an hour of UTC", event(occurred + `,"start_time":"2020-05-07T00:00:00Z","start_time_fidelity":"hour"`), "other actual 2020-05-07T09+09:00", ""},
		{"only an end", event(occurred + `,"end_time":"2020-05-06T15:00:00Z","end_time_fidelity":"day"`), "other actual ../2020-05-07", ""},
		{"one of three", task(`"task_types":["reported"],"outcome":"pending"`), "other planned ", ""},
		{"two types", task(`"task_types":["detected","containment"],"outcome":"successful"`), "other actual ", ""},
		{"one type twice", task(`"task_types":["detected","detected"],"outcome":"failed"`), "detection negated ", ""},
		{"an outcome that is not known", task(`"task_types":["detected"],"outcome":"unknown"`), "", "3 outcome"},
		{"a recovery that goes on", task(`"task_types":["recovery"],"outcome":"ongoing"`), "", "3 outcome"},
		{"cancelled", task(`"task_types":["recovery"],"outcome":"cancelled"`), "recovery negated ", ""},
		{"declared", task(`"task_types":["declared"],"outcome":"successful"`), "confirmation actual ", ""},
		{"administrative", task(`"task_types":["administrative"],"outcome":"successful"`), "other actual ", ""},
		{"versions", stixOf(`,"event_refs":["event--1"]`, `{"type":"event","id":"event--1","modified":"2020-01-01T00:00:00Z","status":"pending"}`,
			`{"type":"event","id":"event--1","modified":"2020-01-01T00:00:00.5Z","status":"occurred"}`, `{"type":"event","id":"event--1","modified":"2019-01-01T00:00:00Z","status":"not-occurred"}`), "other actual ", ""},
		{"revoked", stixOf(`,"event_refs":["event--1"]`, `{"type":"event","id":"event--1","modified":"2020-01-01T00:00:00Z","status":"pending"}`,
			`{"type":"event","id":"event--1","modified":"2020-01-02T00:00:00Z","status":"pending","revoked":true}`), "", "4 revoked;1 event_refs"},
		{"no objects", stixOf(``, `5`, `{"type":"event"}`, `{"type":"event","type":"task"}`), "", "3 ;4 id;5 "},
	} {
		got, err := interchange.ReadSTIX(strings.NewReader(c.bundle), interchange.Options{})
		assert.Equal(t, c.told, told(t, err), c.name)
		require.Len(t, got, 1, c.name)
		assert.Equal(t, "I", got[0].Title)
		assert.Equal(t, c.want, said(got), c.name)
	}
	for end, want := range map[string]jpdate.Mods{"": jpdate.Since, `,"end_time":"2020-05-07T15:00:00Z"`: 0} {
		got, err := interchange.ReadSTIX(strings.NewReader(event(`"status":"ongoing",`+day+end)), interchange.Options{})
		require.NoError(t, err)
		assert.Equal(t, want, got[0].Events[0].When.Mods, "what is ongoing began then (から)")
	}
	for name, want := range map[string]string{
		"detected": "detection", "declared": "confirmation", "escalated": "escalation", "containment": "containment", "investigation": "investigation",
		"victim-notification": "notification", "recovery": "recovery", "implemented-control": "remediation", "reported": "other", "administrative": "other", "external-outreach": "other",
	} {
		got, err := interchange.ReadSTIX(strings.NewReader(task(`"task_types":["`+name+`"],"outcome":"successful"`)), interchange.Options{})
		require.NoError(t, err)
		assert.Equal(t, want+" actual ", said(got), name)
	}
	for _, s := range []string{"", "[]", `{"type":"incident"}`, `{"Type":"bundle"}`, "{\"type\":\"bundle\""} {
		_, err := interchange.ReadSTIX(strings.NewReader(s), interchange.Options{})
		assert.ErrorIs(t, err, interchange.ErrFormat, s)
	}
}

// TestSTIXOrg: an incident of two versions is one; of two organisations that it impacts the
// first is its own, whatever is revoked, and the other is told of; one without the extension is told of too.
func TestSTIXOrg(t *testing.T) {
	got, err := interchange.ReadSTIX(strings.NewReader(stixOf("",
		`{"type":"identity","id":"identity--1","name":"A"}`, `{"type":"identity","id":"identity--2","name":"B"}`, `{"type":"infrastructure","id":"infrastructure--1","name":"C"}`,
		`{"type":"relationship","id":"relationship--0","relationship_type":"impacts","source_ref":"incident--1","target_ref":"infrastructure--1"}`,
		`{"type":"relationship","id":"relationship--4","revoked":true,"relationship_type":"impacts","source_ref":"incident--1","target_ref":"identity--2"}`,
		`{"type":"relationship","id":"relationship--3","relationship_type":"attributed-to","source_ref":"incident--1","target_ref":"identity--2"}`,
		`{"type":"relationship","id":"relationship--1","relationship_type":"impacts","source_ref":"incident--1","target_ref":"identity--1"}`,
		`{"type":"relationship","id":"relationship--2","relationship_type":"impacts","source_ref":"incident--1","target_ref":"identity--2"}`,
		`{"type":"incident","id":"incident--2","modified":"2020-01-01T00:00:00Z","name":"old"}`,
		`{"type":"incident","id":"incident--2","modified":"2021-01-01T00:00:00Z","name":"untitled?","labels":["untitled","reference:2020-07-08"]}`,
	)), interchange.Options{})
	assert.Equal(t, "7 revoked;10 target_ref;12 extensions", told(t, err))
	assert.Equal(t, []timeline.Incident{{Title: "I", Org: "A"}, {Title: "untitled?"}}, got)
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
		assert.Equal(t, want, read("task_types", `["`+task+`"],"outcome":"successful"`).Type, task)
	}
	for outcome, want := range map[string]timeline.Status{"successful": timeline.Actual, "pending": timeline.Planned, "cancelled": timeline.Negated, "failed": timeline.Negated} {
		assert.Equal(t, want, read("outcome", `"`+outcome+`"`).Status, outcome)
	}
}
