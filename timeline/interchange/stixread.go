package interchange

import (
	"encoding/json"
	"errors"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// ReadSTIX reads the incidents of a bundle of STIX 2.1, with the events and tasks that their
// incident extension refers to, in the order of the bundle. Of an object that is there in
// several versions the last modified counts. Objects of other types are passed over without
// a word, as are external references and labels of other programs.
//
// An event or task whose identifier is a UUID of version 5 and whose labels have the names
// of a type and a status of this package is taken for one of it. Of any other the date is
// that of the timestamps and their fidelity (to the second where there is none); what
// happened is name and description; a task has the type that its task_types mean if that is
// one, and else the type Other. A day is that on the clock of o.Location or, where it begins
// at midnight of UTC, of UTC. An event that is ongoing is one that began.
//
// What is not known to be planned, to have taken place or not (undetermined, unknown, an
// ongoing task) is passed over, and so are an event whose times cannot be read or end before
// they begin, what is revoked or has no identifier, a reference to anything but an event or a task of the bundle,
// and an incident's lack of the extension: the error is then an [ErrorList], beside the
// incidents. It wraps [ErrFormat] where the file is no bundle, or is one of r.
func ReadSTIX(r io.Reader, o Options) ([]timeline.Incident, error) {
	data, err := io.ReadAll(withoutMark(r))
	if err != nil {
		return nil, err
	}
	bundle, err := membersOf(data)
	if err != nil {
		return nil, formatError(stixName, "%v", err)
	}
	if typ := bundle.text("type"); typ != "bundle" {
		return nil, formatError(stixName, "type %q is no bundle", typ)
	}
	in := stixReader{Options: o, teller: teller{format: stixName}, place: map[string]int{}}
	in.add(bundle.list("objects"))
	orgs := in.orgs()
	var incidents []timeline.Incident
	for i, x := range in.objects {
		if x.text("type") == "incident" && in.counts(i) {
			inc := in.incident(i)
			inc.Org = orgs[x.text("id")]
			incidents = append(incidents, inc)
		}
	}
	return incidents, in.list.Err()
}

const stixName = "STIX"

var (
	errExtension = errors.New("an incident without the incident extension")
	errRevoked   = errors.New("revoked")
	errBackwards = errors.New("ends before it begins")
)

// A stixReader is a bundle that is read.
type stixReader struct {
	Options
	teller
	objects []members      // no members where it is not one
	place   map[string]int // in objects, of what counts, by identifier
}

// add adds the objects of the bundle. What is revoked in its last version does not count.
func (in *stixReader) add(list []json.RawMessage) {
	for i, data := range list {
		x, err := membersOf(data)
		if err != nil {
			in.pass(i+1, "", string(data), err)
		}
		in.objects = append(in.objects, x)
		id := x.text("id")
		if x != nil && id == "" {
			in.pass(i+1, "id", x.text("type"), errForm)
		}
		if j, again := in.place[id]; id != "" && (!again || modified(x).After(modified(in.objects[j]))) {
			in.place[id] = i
		}
	}
	for i, x := range in.objects {
		if id := x.text("id"); id != "" && in.place[id] == i && x.text("revoked") == "true" {
			in.pass(i+1, "revoked", id, errRevoked)
			delete(in.place, id)
		}
	}
}

// modified returns when the version x of an object was made.
func modified(x members) time.Time {
	t, _, _ := parseTime(x.text("modified"))
	return t
}

// counts reports whether the object i has an identifier and is the version that counts.
func (in *stixReader) counts(i int) bool {
	j, ok := in.place[in.objects[i].text("id")]
	return ok && i == j
}

// orgs returns the names of the organisations that incidents impact, by the identifiers of
// these.
func (in *stixReader) orgs() map[string]string {
	orgs := map[string]string{}
	for i, x := range in.objects {
		if x.text("type") != "relationship" || x.text("relationship_type") != "impacts" || !in.counts(i) {
			continue
		}
		j, ok := in.place[x.text("target_ref")]
		if !ok || in.objects[j].text("type") != "identity" {
			continue // it impacts an infrastructure or the like
		}
		name, source := in.objects[j].text("name"), x.text("source_ref")
		if _, again := orgs[source]; again {
			in.pass(i+1, "target_ref", name, errSecond)
			continue
		}
		orgs[source] = name
	}
	return orgs
}

// incident returns the incident that the object i is.
func (in *stixReader) incident(i int) timeline.Incident {
	x := in.objects[i]
	inc := timeline.Incident{Title: x.text("name")}
	if labels := x.texts("labels"); isOwnSTIX(x) {
		if slices.Contains(labels, stixUntitled) {
			inc.Title = ""
		}
		inc.Reference, _ = jpdate.ParseDate(label(labels, tagReference))
	}
	core := x.object("extensions").object(stixIncidentCore)
	if core == nil {
		in.pass(i+1, "extensions", inc.Title, errExtension)
	}
	for _, j := range in.parts(i+1, core) {
		if e, ok := in.event(j); ok {
			inc.Events = append(inc.Events, e)
		}
	}
	return inc
}

// parts returns the places of the events and tasks that the extension core of the object in
// the given row refers to, in order.
func (in *stixReader) parts(row int, core members) []int {
	var list []int
	for _, f := range [...]struct{ field, ref, typ string }{
		{"events", "event_ref", "event"}, {"tasks", "task_ref", "task"},
		{"event_refs", "", "event"}, {"task_refs", "", "task"}, // of later drafts
	} {
		for _, v := range core.list(f.field) {
			m := members{"": v}
			if f.ref != "" {
				m = m.object("")
			}
			id := m.text(f.ref)
			if i, ok := in.place[id]; ok && in.objects[i].text("type") == f.typ {
				list = append(list, i)
			} else {
				in.pass(row, f.field, id, errReference)
			}
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// isOwnSTIX reports whether this package may have made the object x.
func isOwnSTIX(x members) bool {
	_, id, _ := strings.Cut(x.text("id"), "--")
	return isOwn(id)
}

// label returns the rest of the label that begins with name, or "".
func label(labels []string, name string) string {
	for _, l := range labels {
		if rest, ok := strings.CutPrefix(l, name); ok {
			return rest
		}
	}
	return ""
}

// event returns the event that the object i, an event or task, is. ok is false if it is
// passed over.
func (in *stixReader) event(i int) (e timeline.Event, ok bool) {
	x := in.objects[i]
	times := stixTimes{x.text("start_time"), x.text("start_time_fidelity"), x.text("end_time"), x.text("end_time_fidelity")}
	if isOwnSTIX(x) {
		labels := x.texts("labels")
		if e.Type.UnmarshalText([]byte(label(labels, tagType))) == nil && e.Status.UnmarshalText([]byte(label(labels, tagStatus))) == nil {
			return in.ownEvent(i, e, labels, times)
		}
	}
	e = timeline.Event{Type: stixTypeOf(x.texts("task_types")), Mentions: mention("", headlined(x.text("name"), x.text("description")), "")}
	field, statuses := "status", stixEventStatuses
	if x.text("type") == "task" {
		field, statuses = "outcome", stixTaskStatuses
	}
	if e.Status, ok = statuses[x.text(field)]; !ok {
		in.pass(i+1, field, x.text(field), errUnknown)
		return e, false
	}
	if e.When, ok = in.times(i+1, times); ok && x.text("status") == stixOngoing && times.start != "" && times.end == "" {
		e.When.Mods = jpdate.Since
	}
	return e, ok
}

// ownEvent returns e, of the object i that this package made, with what its labels and
// times say.
func (in *stixReader) ownEvent(i int, e timeline.Event, labels []string, times stixTimes) (_ timeline.Event, ok bool) {
	x := in.objects[i]
	text, source := "", ""
	if list := x.list("external_references"); len(list) > 0 {
		m := members{"": list[0]}.object("")
		if text, source = m.text("description"), m.text("source_name"); source == stixUnsourced {
			source = ""
		}
	}
	e.Retold = slices.Contains(labels, tagRetold)
	e.Actor, e.Mentions = label(labels, tagActor), mention(text, x.text("description"), source)
	k := kept{label(labels, tagEDTF), label(labels, tagMods), label(labels, tagAssumed)}
	if w, ok := k.when(); ok {
		if own, _ := in.stixTimes(w); own == times || k.edtf != "" && times == (stixTimes{}) {
			e.When = w
			return e, true
		}
	}
	e.When, ok = in.times(i+1, times)
	return e, ok
}

// stixTypeOf returns the type of event that the types of a task mean, if they mean one.
func stixTypeOf(tasks []string) timeline.Type {
	var types []timeline.Type
	for _, s := range tasks {
		types = append(types, stixTaskTypes[s])
	}
	if types = slices.Compact(types); len(types) != 1 {
		return timeline.Other
	}
	return types[0]
}

// times returns the date that times, of the object in the given row, state. ok is false
// where that cannot be read, which it tells.
func (in *stixReader) times(row int, times stixTimes) (w jpdate.When, ok bool) {
	start, from, ok := in.unstixTime(times.start, times.startFidelity)
	if !ok {
		in.pass(row, "start_time", times.start+" "+times.startFidelity, errTime)
		return w, false
	}
	end, until, ok := in.unstixTime(times.end, times.endFidelity)
	if !ok {
		in.pass(row, "end_time", times.end+" "+times.endFidelity, errTime)
		return w, false
	}
	switch {
	case end.IsZero():
		return start, true
	case start.IsZero():
		end.Mods = jpdate.Until
		return end, true
	case until.Before(from):
		in.pass(row, "end_time", times.end, errBackwards)
		return w, false
	}
	return jpdate.When{Kind: jpdate.KindRange, From: start.From, To: end.From}, true
}

// unstixTime returns the date of a timestamp with its fidelity, and the time that it states;
// the zero When for none. Without a fidelity it is known to the second. ok is false where it
// is no timestamp, or its fidelity none of timestamp-fidelity-enum.
func (o Options) unstixTime(timestamp, fidelity string) (w jpdate.When, t time.Time, ok bool) {
	if timestamp == "" {
		return jpdate.When{}, t, true
	}
	t, stated, ok := parseTime(timestamp)
	if !ok || stated != jpdate.Second {
		return jpdate.When{}, t, false
	}
	unit := jpdate.Second
	if fidelity != "" && unit.UnmarshalText([]byte(fidelity)) != nil || unit == jpdate.NoUnit || unit == jpdate.Week || unit > jpdate.Second {
		return jpdate.When{}, t, false
	}
	local := t.In(o.location())
	if unit < jpdate.Hour && midnight(t.UTC()) {
		local = t.UTC()
	}
	return at(local, unit), t, inYears(local)
}

func midnight(t time.Time) bool {
	h, m, s := t.Clock()
	return h == 0 && m == 0 && s == 0
}
