package interchange

import (
	"encoding/json"
	"io"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// STIX 2.1
//
// The incident of the standard is a stub without times. They are in a draft: Incident Core
// Extension 2.1 of 20 February 2024 (oasis-open/cti-stix-common-objects,
// extension-definition-specifications/incident-ef7), under which an incident lists objects
// of type event and task. Later drafts list event_refs and task_refs instead, which are
// read, and may change again.
//
// A timestamp has a fidelity: it stands for "a time within the one <unit> period starting
// with the timestamp". The day 2020-05-07 of Japan is 2020-05-06T15:00:00.000Z with the
// fidelity day. What is no such period, as an afternoon, is written as the smallest that
// holds it. An object without a time has an unknown one, so nothing is left out: an event
// without a date is an object without a time.
//
// What STIX has no property for is in labels (type:disclosure, edtf:2020-05-07~), which
// every parser keeps.

// A stixBundle is what is written. The order of the objects of an incident is that of its
// events.
type stixBundle struct {
	Type    string       `json:"type"`
	ID      string       `json:"id"`
	Objects []stixObject `json:"objects,omitempty"`
}

// A stixObject is an object of any type; each has some of these properties.
type stixObject struct {
	Type             string                       `json:"type"`
	SpecVersion      string                       `json:"spec_version"`
	ID               string                       `json:"id"`
	Created          string                       `json:"created"`
	Modified         string                       `json:"modified"`
	Name             string                       `json:"name,omitempty"`
	Description      string                       `json:"description,omitempty"`
	IdentityClass    string                       `json:"identity_class,omitempty"`
	RelationshipType string                       `json:"relationship_type,omitempty"`
	SourceRef        string                       `json:"source_ref,omitempty"`
	TargetRef        string                       `json:"target_ref,omitempty"`
	Status           string                       `json:"status,omitempty"`
	TaskTypes        []string                     `json:"task_types,omitempty"`
	Outcome          string                       `json:"outcome,omitempty"`
	StartTime        string                       `json:"start_time,omitempty"`
	StartFidelity    string                       `json:"start_time_fidelity,omitempty"`
	EndTime          string                       `json:"end_time,omitempty"`
	EndFidelity      string                       `json:"end_time_fidelity,omitempty"`
	Labels           []string                     `json:"labels,omitempty"`
	References       []stixReference              `json:"external_references,omitempty"`
	Extensions       map[string]stixExtensionPart `json:"extensions,omitempty"`
}

type stixReference struct {
	SourceName  string `json:"source_name"`
	Description string `json:"description,omitempty"`
	ExternalID  string `json:"external_id,omitempty"`
}

type stixExtensionPart struct {
	ExtensionType       string         `json:"extension_type"`
	Determination       string         `json:"determination,omitempty"`
	InvestigationStatus string         `json:"investigation_status,omitempty"`
	Events              []stixEventRef `json:"events,omitempty"`
	Tasks               []stixTaskRef  `json:"tasks,omitempty"`
}

type stixEventRef struct {
	Ref string `json:"event_ref"`
}

type stixTaskRef struct {
	Ref string `json:"task_ref"`
}

// WriteSTIX writes a bundle of STIX 2.1 with the draft incident extension ([STIXExtension],
// [STIXDraftOf]): of each incident the incident, its organisation, and an event or a task for
// each event. Left has what the objects do not say. An error is one of w.
func WriteSTIX(w io.Writer, incidents []timeline.Incident, o Options) (Left, error) {
	var left Left
	bundle := stixBundle{Type: "bundle"}
	orgs := map[string]bool{}
	for n, u := range identities(incidents) {
		v := leaver{&left, n}
		bundle.Objects = append(bundle.Objects, v.stix(o, incidents[n], u, orgs)...)
	}
	content, err := json.Marshal(bundle.Objects)
	if err != nil {
		return left, err
	}
	bundle.ID = "bundle--" + uuidOf(namespace, "bundle "+string(content)).String()
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return left, enc.Encode(bundle)
}

// stix returns the objects of inc. orgs is the organisations that have one.
func (v leaver) stix(o Options, inc timeline.Incident, u uuid, orgs map[string]bool) []stixObject {
	v.incidentFields(inc, true)
	created, modified := v.created(o, inc)
	object := func(typ string, id uuid) stixObject {
		return stixObject{Type: typ, SpecVersion: STIXVersion, ID: typ + "--" + id.String(), Created: created, Modified: modified}
	}
	core := stixExtensionPart{ExtensionType: "property-extension", Determination: stixSuspected, InvestigationStatus: stixOpen}
	if o.Confirmed {
		core.Determination = stixConfirmed
	}
	head := object("incident", u)
	if head.Name = inc.Title; inc.Title == "" {
		head.Name, head.Labels = untitled.in(o.Lang), append(head.Labels, stixUntitled)
	}
	if inc.Reference.IsValid() {
		head.Labels = append(head.Labels, tagReference+inc.Reference.String())
	}
	if !valid(inc.Title, inc.Org) {
		v.whole(Characters, Unwritable)
	}
	var rest []stixObject
	if inc.Org != "" {
		id := uuidOf(namespace, "identity "+inc.Org)
		identity, impacts := object("identity", id), object("relationship", uuidOf(u, "impacts"))
		identity.Name, identity.IdentityClass = inc.Org, "organization"
		identity.Created, identity.Modified = stixTime(time.Unix(0, 0)), stixTime(time.Unix(0, 0)) // whatever incident it is of
		impacts.RelationshipType, impacts.SourceRef, impacts.TargetRef = "impacts", head.ID, identity.ID
		if !orgs[inc.Org] {
			rest = append(rest, identity)
		}
		orgs[inc.Org] = true
		rest = append(rest, impacts)
	}
	ids := numberer{}
	for i, e := range inc.Events {
		id := ids.uuid(u, eventName(e))
		var x stixObject
		if typ := stixTypes[min(int(e.Type), len(stixTypes)-1)]; typ.task == "" {
			x = object("event", id)
			x.Extensions = map[string]stixExtensionPart{stixEvent: {ExtensionType: "new-sdo"}}
			core.Events = append(core.Events, stixEventRef{x.ID})
		} else {
			x = object("task", id)
			x.TaskTypes, x.Outcome = []string{typ.task}, typ.outcome
			x.Extensions = map[string]stixExtensionPart{stixTask: {ExtensionType: "new-sdo"}}
			core.Tasks = append(core.Tasks, stixTaskRef{x.ID})
		}
		v.stixEvent(o, i, e, &x)
		rest = append(rest, x)
	}
	head.Extensions = map[string]stixExtensionPart{stixIncidentCore: core}
	return append([]stixObject{head}, rest...)
}

// created returns the times at which the objects of inc were made and last modified.
func (v leaver) created(o Options, inc timeline.Incident) (created, modified string) {
	t := o.Created
	if t.IsZero() || !inYears(t) {
		t = time.Unix(0, 0)
		v.whole(Creation, NotGiven)
	}
	last := t
	if inc.Reference.IsValid() {
		if told := inc.Reference.In(o.location()); told.After(t) && inYears(told) {
			last = told
		}
	}
	return stixTime(t), stixTime(last)
}

// stixReferenceOf returns the reference to the words of the given source, of which one may
// be "". It needs a description, a URL or an identifier beside the name of the source.
func stixReferenceOf(source, text string) stixReference {
	switch {
	case source == "":
		return stixReference{SourceName: stixUnsourced, Description: text}
	case text == "":
		return stixReference{SourceName: source, ExternalID: source}
	}
	return stixReference{SourceName: source, Description: text}
}

// stixTime returns t as a timestamp of STIX: in UTC, to the millisecond.
func stixTime(t time.Time) string { return t.UTC().Format("2006-01-02T15:04:05.000Z") }

// stixEvent gives x, the object of the event i, its properties.
func (v leaver) stixEvent(o Options, i int, e timeline.Event, x *stixObject) {
	text, clause, source := told(e)
	x.Name, x.Description = o.headline(e), clause
	status := stixStatuses[min(int(e.Status), len(stixStatuses)-1)]
	if x.Type == "event" {
		x.Status = status.event
	} else if status.task != "" {
		x.Outcome = status.task
	}
	times, loss := o.stixTimes(e.When)
	x.StartTime, x.StartFidelity, x.EndTime, x.EndFidelity = times.start, times.startFidelity, times.end, times.endFidelity
	for _, it := range loss {
		v.event(i, it.Part, it.Reason)
	}
	k := keep(e.When)
	for _, pair := range [...][2]string{{tagType, e.Type.String()}, {tagStatus, e.Status.String()}, {tagEDTF, k.edtf}, {tagMods, k.mods}, {tagAssumed, k.assumed}, {tagActor, e.Actor}} {
		if pair[1] != "" {
			x.Labels = append(x.Labels, pair[0]+pair[1])
		}
	}
	if e.Retold {
		x.Labels = append(x.Labels, tagRetold)
	}
	if text != "" || source != "" {
		if x.References = []stixReference{stixReferenceOf(source, text)}; source == stixUnsourced {
			v.event(i, Evidence, Unwritable)
		}
	}
	v.losses(i, e.When)
	v.evidence(i, e)
	if !valid(e.Actor, text, clause, source) {
		v.event(i, Characters, Unwritable)
	}
}

// stixTimes is the times of an event or task. It is comparable; the zero stixTimes is
// that of an unknown time.
type stixTimes struct{ start, startFidelity, end, endFidelity string }

// stixTimes returns the times of w, and what they do not say.
func (o Options) stixTimes(w jpdate.When) (times stixTimes, loss []Item) {
	m, why, ok := o.moment(w)
	if !ok {
		if w.IsZero() {
			return stixTimes{}, nil
		}
		return stixTimes{}, []Item{{Part: Date, Reason: why}}
	}
	t, unit, exact := fidelity(m.first)
	if unit == jpdate.NoUnit || !inYears(t) {
		return stixTimes{}, []Item{{Part: Date, Reason: Coarse}}
	}
	times.start, times.startFidelity = stixTime(t), unit.String()
	if m.isRanged {
		last, u, same := fidelity(m.last)
		if u == jpdate.NoUnit || last.Before(t) || !inYears(last) {
			loss = append(loss, Item{Part: End, Reason: Coarse})
		} else {
			times.end, times.endFidelity = stixTime(last), u.String()
			exact = exact && same
		}
	}
	if w.Mods.Has(jpdate.Until) && !m.isRanged { // it ended then
		times = stixTimes{end: times.start, endFidelity: times.startFidelity}
	}
	if !exact {
		loss = append(loss, Item{Part: Precision, Reason: Widened})
	}
	return times, loss
}

// fidelity returns the smallest period of one unit, from t, that holds win, on the clock
// of its beginning; exact if the two are the same. A period that is no calendar year may
// begin at win.Min. The unit is NoUnit where a year is not enough.
func fidelity(win jpdate.Window) (t time.Time, unit jpdate.Unit, exact bool) {
	y, mo, d := win.Min.Date()
	h, mi, s := win.Min.Clock()
	loc := win.Min.Location()
	for _, c := range [...]struct {
		unit     jpdate.Unit
		from, to time.Time
	}{
		{jpdate.Second, time.Date(y, mo, d, h, mi, s, 0, loc), time.Date(y, mo, d, h, mi, s+1, 0, loc)},
		{jpdate.Minute, time.Date(y, mo, d, h, mi, 0, 0, loc), time.Date(y, mo, d, h, mi+1, 0, 0, loc)},
		{jpdate.Hour, time.Date(y, mo, d, h, 0, 0, 0, loc), time.Date(y, mo, d, h+1, 0, 0, 0, loc)},
		{jpdate.Day, time.Date(y, mo, d, 0, 0, 0, 0, loc), time.Date(y, mo, d+1, 0, 0, 0, 0, loc)},
		{jpdate.Month, time.Date(y, mo, 1, 0, 0, 0, 0, loc), time.Date(y, mo+1, 1, 0, 0, 0, 0, loc)},
		{jpdate.Year, time.Date(y, 1, 1, 0, 0, 0, 0, loc), time.Date(y+1, 1, 1, 0, 0, 0, 0, loc)},
		{jpdate.Year, win.Min, win.Min.AddDate(1, 0, 0)},
	} {
		if !win.Min.Before(c.from) && !win.Max.After(c.to) {
			return c.from, c.unit, win.Min.Equal(c.from) && win.Max.Equal(c.to)
		}
	}
	return time.Time{}, jpdate.NoUnit, false
}
