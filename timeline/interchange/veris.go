package interchange

import (
	"encoding/json"
	"io"
	"slices"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// VERIS
//
// A record has one date, that on which the incident began (timeline.incident), and four
// durations. The discovery is counted from the compromise, of which a text tells nothing
// apart from the beginning, so it is counted from there; it is that by the organisation
// itself. The first disclosure has no place but plus.timeline.notification, which VCDB uses.
// What is not known, or not exactly, is Unknown: the coding rules forbid speculation.
//
// A whole record needs actor, action and asset, which are Unknown in it. A fragment is what
// this library knows: timeline, discovery_method and plus, to be merged into a record.

type verisRecord struct {
	SchemaVersion    string          `json:"schema_version,omitempty"`
	IncidentID       string          `json:"incident_id,omitempty"`
	SecurityIncident string          `json:"security_incident,omitempty"`
	Confidence       string          `json:"confidence,omitempty"`
	Summary          *string         `json:"summary,omitempty"`
	Timeline         verisTimeline   `json:"timeline"`
	DiscoveryMethod  *verisDiscovery `json:"discovery_method,omitempty"`
	Actor            *verisActor     `json:"actor,omitempty"`
	Action           *verisActor     `json:"action,omitempty"`
	Asset            *verisAsset     `json:"asset,omitempty"`
	Victim           *verisVictim    `json:"victim,omitempty"`
	Plus             verisPlus       `json:"plus"`
}

type verisTimeline struct {
	Incident     *verisDate `json:"incident,omitempty"`
	Compromise   *verisSpan `json:"compromise,omitempty"`
	Exfiltration *verisSpan `json:"exfiltration,omitempty"`
	Discovery    *verisSpan `json:"discovery,omitempty"`
	Containment  *verisSpan `json:"containment,omitempty"`
}

type verisDate struct {
	Year  int    `json:"year"`
	Month int    `json:"month,omitempty"`
	Day   int    `json:"day,omitempty"`
	Time  string `json:"time,omitempty"`
}

type verisSpan struct {
	Unit  string   `json:"unit"`
	Value *float64 `json:"value,omitempty"`
}

type verisDiscovery struct {
	Unknown bool `json:"unknown"`
}

type verisActor struct {
	Unknown struct{} `json:"unknown"`
}

type verisAsset struct {
	Assets []verisAssets `json:"assets"`
	Cloud  []string      `json:"cloud"`
}

type verisAssets struct {
	Variety string `json:"variety"`
}

type verisVictim struct {
	ID            string   `json:"victim_id,omitempty"`
	Country       []string `json:"country"`
	Industry      string   `json:"industry"`
	EmployeeCount string   `json:"employee_count"`
	Government    []string `json:"government"`
}

type verisPlus struct {
	Notes    string             `json:"analyst_notes,omitempty"`
	Timeline *verisPlusTimeline `json:"timeline,omitempty"`
}

type verisPlusTimeline struct {
	Notification *verisDate `json:"notification,omitempty"`
}

// WriteVERIS writes a list of whole VERIS records, with Unknown for what is not known.
// Left has the incidents of which the year of the beginning is not known, which the schema
// requires, the events that a record has no place for, and what it does not say of the
// others. An error is one of w.
func WriteVERIS(w io.Writer, incidents []timeline.Incident, o Options) (Left, error) {
	return o.writeVERIS(w, incidents, func(v leaver, inc timeline.Incident, b *verisBuilder) bool {
		r := &b.verisRecord
		if r.Timeline.Incident == nil {
			return false
		}
		if !valid(inc.Title, inc.Org) {
			v.whole(Characters, Unwritable)
		}
		r.SchemaVersion, r.Summary = VERISVersion, &inc.Title
		if r.SecurityIncident = verisSuspected; o.Confirmed {
			r.SecurityIncident = verisConfirmed
		}
		r.Confidence, r.Plus.Notes = verisConfidence[b.surest()], verisNotes.in(o.Lang)
		r.Actor, r.Action = &verisActor{}, &verisActor{}
		r.Asset = &verisAsset{[]verisAssets{{verisUnknown}}, []string{verisUnknown}}
		r.Victim = &verisVictim{inc.Org, []string{verisUnknown}, verisIndustry, verisUnknown, []string{verisUnknown}}
		return true
	})
}

// WriteVERISFragments writes a list of fragments of VERIS records, one an incident: those
// parts that this library knows. timeline.incident is missing where it is not known.
func WriteVERISFragments(w io.Writer, incidents []timeline.Incident, o Options) (Left, error) {
	return o.writeVERIS(w, incidents, func(v leaver, inc timeline.Incident, b *verisBuilder) bool {
		if b.Timeline.Incident == nil {
			v.whole(Beginning, b.noBeginning)
		}
		if inc.Title != "" {
			v.whole(Title, NoField)
		}
		if inc.Org != "" {
			v.whole(Org, NoField)
		}
		return true
	})
}

// writeVERIS writes a list of what finish makes of the timeline of each incident; where it
// returns false the incident is left out, since its beginning is not known.
func (o Options) writeVERIS(w io.Writer, incidents []timeline.Incident, finish func(leaver, timeline.Incident, *verisBuilder) bool) (Left, error) {
	var left Left
	records := []verisRecord{}
	for n, u := range identities(incidents) {
		inc := incidents[n]
		var own Left
		v := leaver{&own, n}
		b := verisBuilder{leaver: v, o: o, inc: inc, used: make([]verisUse, len(inc.Events))}
		b.build()
		if !finish(v, inc, &b) {
			left = append(left, Item{n, NoIndex, Whole, b.noBeginning})
			continue
		}
		v.incidentFields(inc, false)
		b.IncidentID = u.String()
		left = append(left, own.sorted()...)
		records = append(records, b.verisRecord)
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return left, enc.Encode(records)
}

// A verisBuilder makes the record of an incident.
type verisBuilder struct {
	leaver
	verisRecord
	o           Options
	inc         timeline.Incident
	used        []verisUse // what the record says of each event
	noBeginning Reason     // where the record has none, why
}

// A verisUse is what a record says of an event. The zero verisUse is nothing.
type verisUse struct {
	is    bool // the record rests on it
	day   bool // its day can be told from the record
	clock bool // its time of day is in the record as well, or in a duration
}

// build fills in the timeline, and notes what it does not say.
func (b *verisBuilder) build() {
	b.DiscoveryMethod = &verisDiscovery{true}
	unknown := func() *verisSpan { return &verisSpan{Unit: verisUnknown} }
	b.Timeline.Compromise, b.Timeline.Exfiltration = unknown(), unknown()

	reasons := map[timeline.Type]Reason{}
	b.Timeline.Incident, b.noBeginning = b.date(timeline.Occurrence, true)
	reasons[timeline.Occurrence] = b.noBeginning
	if b.Timeline.Incident == nil && b.o.BeginsByYear {
		if year, ok := b.o.firstYear(b.inc); ok {
			b.Timeline.Incident = &verisDate{Year: year}
			b.whole(Beginning, ByYear)
		}
	}
	var disclosed *verisDate
	if disclosed, reasons[timeline.Disclosure] = b.date(timeline.Disclosure, false); disclosed != nil {
		b.Plus.Timeline = &verisPlusTimeline{disclosed}
	}
	b.Timeline.Discovery, reasons[timeline.Detection] = b.span(Discovery, timeline.Metric{From: timeline.Occurrence, To: timeline.Detection, ToChoice: timeline.FirstOwn})
	b.Timeline.Containment, reasons[timeline.Containment] = b.span(Containing, timeline.Metric{From: timeline.Detection, To: timeline.Containment, FromChoice: timeline.FirstOwn})
	b.losses()
	b.unused(reasons)
}

// losses notes what the record does not say of the events that it rests on.
func (b *verisBuilder) losses() {
	for i, use := range b.used {
		if !use.is {
			continue
		}
		e := b.inc.Events[i]
		text, clause, source := told(e)
		for _, lost := range [...]struct {
			is   bool
			part Part
		}{
			{!use.day, Date},
			{use.day && !use.clock && e.When.From.Precision() > jpdate.Day, Clock},
			{e.When.Kind == jpdate.KindRange, End},
			{e.When.Mods != 0, Qualifier},
			{unworded(e.When.From), Wording},
			{e.When.From.Zone() != jpdate.NoZone, Zone},
			{e.When.Assumed != 0, Assumptions},
			{e.Actor != "", Actor},
			{text+clause+source != "", Text},
		} {
			if lost.is {
				b.event(i, lost.part, NoField)
			}
		}
		b.evidence(i, e)
	}
}

// chosen returns the place of the first event of type t in inc.
func chosen(inc timeline.Incident, t timeline.Type) (i int, ok bool) {
	e, ok := inc.Choose(t, timeline.First)
	if !ok {
		return 0, false
	}
	return placeOf(inc, e), true
}

// placeOf returns where e, an event of inc, is in its Events.
func placeOf(inc timeline.Incident, e timeline.Event) int {
	return slices.IndexFunc(inc.Events, func(f timeline.Event) bool {
		return f.Type == e.Type && f.Status == e.Status && f.Retold == e.Retold && f.When == e.When && f.Actor == e.Actor
	})
}

// date returns the date of the first event of type t, with its time of day if that is known
// to the second and has a place (timed). Where VERIS has no such date it is nil, for the
// reason why.
func (b *verisBuilder) date(t timeline.Type, timed bool) (d *verisDate, why Reason) {
	i, ok := chosen(b.inc, t)
	if !ok {
		return nil, NotTold
	}
	m, why, ok := b.o.moment(b.inc.Events[i].When)
	if !ok {
		return nil, why
	}
	c, exact := b.o.calendar(m.first)
	switch {
	case c.unit == jpdate.NoUnit:
		return nil, Coarse
	case c.year < verisFirstYear || c.year > verisLastYear:
		return nil, OutOfRange
	}
	d = &verisDate{Year: c.year}
	if c.unit > jpdate.Year {
		d.Month = int(c.month)
	}
	if c.unit > jpdate.Month {
		d.Day = c.day
	}
	switch {
	case c.unit == jpdate.Second && timed:
		d.Time = m.first.Min.In(b.o.location()).Format(verisTime)
	case c.unit > jpdate.Day && timed:
		b.event(i, Clock, Coarse)
	case c.unit > jpdate.Day:
		b.event(i, Clock, NoField)
	case !exact:
		b.event(i, Precision, Widened)
	}
	b.used[i] = verisUse{true, true, true}
	return d, 0
}

// firstYear returns the year of the earliest event of inc that took place, if VERIS has it.
func (o Options) firstYear(inc timeline.Incident) (year int, ok bool) {
	for _, e := range inc.Events {
		m, _, dated := o.moment(e.When)
		if e.Status != timeline.Actual || e.Retold || !dated {
			continue
		}
		if c, _ := o.calendar(m.first); c.unit != jpdate.NoUnit && (!ok || c.year < year) {
			year, ok = c.year, true
		}
	}
	return year, ok && year >= verisFirstYear && year <= verisLastYear
}

// unused notes the events that a record has no place for. reasons is why those of a type
// that has one are not there.
func (b *verisBuilder) unused(reasons map[timeline.Type]Reason) {
	there := map[timeline.Type]bool{}
	for i, use := range b.used {
		there[b.inc.Events[i].Type] = there[b.inc.Events[i].Type] || use.is
	}
	for i, e := range b.inc.Events {
		why, place := reasons[e.Type]
		switch {
		case b.used[i].is:
		case e.Status != timeline.Actual:
			b.event(i, Whole, NotActual)
		case e.Retold:
			b.event(i, Whole, Superseded)
		case there[e.Type]:
			b.event(i, Whole, Another)
		case place:
			b.event(i, Whole, why)
		default:
			b.event(i, Whole, NoField)
		}
	}
}

// surest returns the place in verisConfidence of how far the least sure of the events bears
// that the record rests on.
func (b *verisBuilder) surest() int {
	least, none := len(verisConfidence)-1, true
	for i, use := range b.used {
		if !use.is {
			continue
		}
		none = false
		if m := b.inc.Events[i].Mentions; len(m) > 0 { // else it was not read from a text
			least = min(least, confidencePlace(m[0].Confidence))
		}
	}
	if none {
		return 0
	}
	return least
}

// confidencePlace returns the place of c in verisConfidence.
func confidencePlace(c timeline.Confidence) int {
	switch c {
	case timeline.Medium:
		return 2
	case timeline.Low:
		return 1
	}
	return len(verisConfidence) - 1
}
