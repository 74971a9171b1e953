package interchange

import (
	"encoding/json"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// ReadSTIX reads the incidents of a bundle of STIX 2.1 that have the incident extension,
// with their events and tasks in the order of the bundle; references to objects that are not
// in it are passed over, and so are objects of other types. Without labels of this package
// the date is that of the timestamps and their fidelity, and a task whose type may be
// several has the type Other. A day is that on the clock of o.Location or, where it begins
// at midnight of UTC and not there, of UTC. The error wraps [ErrFormat], or is one of r.
func ReadSTIX(r io.Reader, o Options) ([]timeline.Incident, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var bundle stixRead
	if err := json.Unmarshal(data, &bundle); err != nil {
		return nil, formatError(stixName, "%v", err)
	}
	if bundle.Type != "bundle" {
		return nil, formatError(stixName, "type %q is no bundle", bundle.Type)
	}
	place := map[string]int{} // of objects, by identifier
	for i, x := range bundle.Objects {
		if _, again := place[x.ID]; !again {
			place[x.ID] = i
		}
	}
	orgs := map[string]string{}
	for _, x := range bundle.Objects {
		if i, ok := place[x.TargetRef]; ok && x.RelationshipType == "impacts" && bundle.Objects[i].Type == "identity" && orgs[x.SourceRef] == "" {
			orgs[x.SourceRef] = bundle.Objects[i].Name
		}
	}
	var incidents []timeline.Incident
	for _, x := range bundle.Objects {
		if x.Type != "incident" || x.core == nil {
			continue
		}
		inc := timeline.Incident{Title: x.Name, Org: orgs[x.ID]}
		if slices.Contains(x.Labels, stixUntitled) {
			inc.Title = ""
		}
		inc.Reference, _ = jpdate.ParseDate(label(x.Labels, tagReference))
		for _, i := range x.core.places(place) {
			e, err := o.unstix(bundle.Objects[i].stixObject)
			if err != nil {
				return nil, err
			}
			inc.Events = append(inc.Events, e)
		}
		incidents = append(incidents, inc)
	}
	return incidents, nil
}

const stixName = "STIX"

// A stixRead is a bundle that is read.
type stixRead struct {
	Type    string      `json:"type"`
	Objects []stixKnown `json:"objects"`
}

// A stixKnown is an object of which the properties are read if it is of a type that is
// written here: those of other types, and of other extensions, may have any form.
type stixKnown struct {
	stixObject
	core *stixExtensionPart // of an incident
}

// UnmarshalJSON implements [json.Unmarshaler].
func (x *stixKnown) UnmarshalJSON(data []byte) error {
	var head struct {
		Type       string                     `json:"type"`
		ID         string                     `json:"id"`
		Extensions map[string]json.RawMessage `json:"extensions"`
	}
	if err := json.Unmarshal(data, &head); err != nil {
		return err
	}
	x.Type, x.ID = head.Type, head.ID
	if !slices.Contains(stixKnownTypes, head.Type) {
		return nil
	}
	if core, ok := head.Extensions[stixIncidentCore]; ok {
		if err := json.Unmarshal(core, &x.core); err != nil {
			return err
		}
	}
	return json.Unmarshal(data, &struct {
		*stixObject
		Extensions json.RawMessage `json:"extensions"` // in place of those of x
	}{stixObject: &x.stixObject})
}

// places returns where in a bundle the events and tasks of c are, in order.
func (c stixExtensionPart) places(place map[string]int) []int {
	refs := slices.Concat(c.EventRefs, c.TaskRefs)
	for _, x := range c.Events {
		refs = append(refs, x.Ref)
	}
	for _, x := range c.Tasks {
		refs = append(refs, x.Ref)
	}
	var list []int
	for _, ref := range refs {
		if i, ok := place[ref]; ok {
			list = append(list, i)
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
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

// unstix returns the event that x, an event or task, is.
func (o Options) unstix(x stixObject) (e timeline.Event, err error) {
	text, source := "", ""
	if len(x.References) > 0 {
		text, source = x.References[0].Description, x.References[0].SourceName
		if source == stixUnsourced {
			source = ""
		}
	}
	e.Retold = slices.Contains(x.Labels, tagRetold)
	e.Actor, e.Mentions = label(x.Labels, tagActor), mention(text, x.Description, source)
	typ, status := label(x.Labels, tagType), label(x.Labels, tagStatus)
	var ok bool
	if e.Type, e.Status, ok = typed(typ, status); !ok {
		return e, formatError(stixName, "%s: type %q, status %q", x.ID, typ, status)
	}
	if typ == "" && len(x.TaskTypes) > 0 {
		e.Type = stixTaskTypes[x.TaskTypes[0]]
	}
	if status == "" {
		e.Status = stixStatus[x.Status+x.Outcome]
	}
	times := stixTimes{x.StartTime, x.StartFidelity, x.EndTime, x.EndFidelity}
	k := kept{label(x.Labels, tagEDTF), label(x.Labels, tagMods), label(x.Labels, tagAssumed)}
	if w, ok := k.when(); ok {
		if own, _ := o.stixTimes(w); own == times || k.edtf != "" && times == (stixTimes{}) {
			e.When = w
			return e, nil
		}
	}
	e.When, ok = o.unstixTimes(times)
	if !ok {
		return e, formatError(stixName, "%s: times %q %q, %q %q", x.ID, times.start, times.startFidelity, times.end, times.endFidelity)
	}
	return e, nil
}

// unstixTimes returns the date that times state.
func (o Options) unstixTimes(times stixTimes) (w jpdate.When, ok bool) {
	start, ok1 := o.unstixTime(times.start, times.startFidelity)
	end, ok2 := o.unstixTime(times.end, times.endFidelity)
	switch {
	case !ok1 || !ok2:
		return jpdate.When{}, false
	case end.IsZero():
		return start, true
	case start.IsZero():
		end.Mods = jpdate.Until
		return end, true
	}
	return jpdate.When{Kind: jpdate.KindRange, From: start.From, To: end.From}, true
}

// unstixTime returns the date of a timestamp with its fidelity; the zero When for none.
// Without a fidelity it is known to the second.
func (o Options) unstixTime(timestamp, fidelity string) (w jpdate.When, ok bool) {
	if timestamp == "" {
		return jpdate.When{}, true
	}
	t, ok := parseTime(timestamp)
	if !ok {
		return jpdate.When{}, false
	}
	unit := jpdate.Second
	if fidelity != "" && unit.UnmarshalText([]byte(fidelity)) != nil || unit == jpdate.NoUnit || unit == jpdate.Week || unit > jpdate.Second {
		return jpdate.When{}, false
	}
	local := t.In(o.location())
	if unit < jpdate.Hour && !midnight(local) && midnight(t.UTC()) {
		local = t.UTC()
	}
	return at(local, unit), inYears(local)
}

func midnight(t time.Time) bool {
	h, m, s := t.Clock()
	return h == 0 && m == 0 && s == 0
}
