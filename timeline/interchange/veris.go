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
// requires, and the events that a record has no place for. An error is one of w.
func WriteVERIS(w io.Writer, incidents []timeline.Incident, o Options) (Left, error) {
	var left Left
	records := []verisRecord{}
	for n, u := range identities(incidents) {
		inc := incidents[n]
		var own Left
		v := leaver{&own, n}
		r, confidence, why := v.veris(o, inc)
		if r.Timeline.Incident == nil {
			left = append(left, Item{n, NoIndex, Whole, why})
			continue
		}
		v.incidentFields(inc, false)
		if !valid(inc.Title, inc.Org) {
			v.whole(Characters, Unwritable)
		}
		r.SchemaVersion, r.IncidentID, r.Summary = VERISVersion, u.String(), &inc.Title
		if r.SecurityIncident = verisSuspected; o.Confirmed {
			r.SecurityIncident = verisConfirmed
		}
		r.Confidence, r.Plus.Notes = verisConfidence[confidence], verisNotes.in(o.Lang)
		r.Actor, r.Action = &verisActor{}, &verisActor{}
		r.Asset = &verisAsset{[]verisAssets{{verisUnknown}}, []string{verisUnknown}}
		r.Victim = &verisVictim{inc.Org, []string{verisUnknown}, verisIndustry, verisUnknown, []string{verisUnknown}}
		left = append(left, own.sorted()...)
		records = append(records, r)
	}
	return left, writeIndented(w, records)
}

// WriteVERISFragments writes a list of fragments of VERIS records, one an incident: those
// parts that this library knows. timeline.incident is missing where it is not known.
func WriteVERISFragments(w io.Writer, incidents []timeline.Incident, o Options) (Left, error) {
	var left Left
	records := []verisRecord{}
	for n, u := range identities(incidents) {
		inc := incidents[n]
		var own Left
		v := leaver{&own, n}
		r, _, why := v.veris(o, inc)
		if r.Timeline.Incident == nil {
			v.whole(Beginning, why)
		}
		v.incidentFields(inc, false)
		if inc.Title != "" {
			v.whole(Title, NoField)
		}
		if inc.Org != "" {
			v.whole(Org, NoField)
		}
		r.IncidentID = u.String()
		left = append(left, own.sorted()...)
		records = append(records, r)
	}
	return left, writeIndented(w, records)
}

func writeIndented(w io.Writer, value any) error {
	enc := json.NewEncoder(w)
	enc.SetIndent("", " ")
	return enc.Encode(value)
}

// veris returns what a record says of inc, the place of its confidence in verisConfidence
// and, where the beginning is not known, why.
func (v leaver) veris(o Options, inc timeline.Incident) (r verisRecord, confidence int, why Reason) {
	used := map[int]bool{}
	r.DiscoveryMethod = &verisDiscovery{true}
	unknown := func() *verisSpan { return &verisSpan{Unit: verisUnknown} }
	r.Timeline.Compromise, r.Timeline.Exfiltration = unknown(), unknown()

	reasons := map[timeline.Type]Reason{}
	why = NotTold
	if i, ok := chosen(inc, timeline.Occurrence); ok {
		if r.Timeline.Incident, why = v.verisDate(o, i, inc.Events[i], true); r.Timeline.Incident != nil {
			used[i] = true
		}
		reasons[timeline.Occurrence] = why
	}
	if r.Timeline.Incident == nil && o.BeginsByYear {
		if year, ok := o.firstYear(inc); ok {
			r.Timeline.Incident = &verisDate{Year: year}
			v.whole(Beginning, ByYear)
		}
	}
	if i, ok := chosen(inc, timeline.Disclosure); ok {
		date, why := v.verisDate(o, i, inc.Events[i], false)
		if date != nil {
			r.Plus.Timeline, used[i] = &verisPlusTimeline{date}, true
		}
		reasons[timeline.Disclosure] = why
	}
	r.Timeline.Discovery, reasons[timeline.Detection] = v.verisSpan(inc, Discovery, used, timeline.Metric{From: timeline.Occurrence, To: timeline.Detection, ToChoice: timeline.FirstOwn})
	r.Timeline.Containment, reasons[timeline.Containment] = v.verisSpan(inc, Containing, used, timeline.Metric{From: timeline.Detection, To: timeline.Containment, FromChoice: timeline.FirstOwn})
	v.unused(inc, used, reasons)
	return r, surest(inc, used), why
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
		return f.Type == e.Type && f.Status == e.Status && f.When == e.When && f.Actor == e.Actor
	})
}

// verisDate returns the date of the event i, with its time of day if that is known to the
// second and has a place (timed). Where VERIS has no such date it is nil, for the reason
// why.
func (v leaver) verisDate(o Options, i int, e timeline.Event, timed bool) (d *verisDate, why Reason) {
	m, why, ok := o.moment(e.When)
	if !ok {
		return nil, why
	}
	loc := o.location()
	c, exact := calendarUnit(jpdate.Window{Min: m.first.Min.In(loc), Max: m.first.Max.In(loc)})
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
		d.Time = m.first.Min.In(loc).Format(verisTime)
	case c.unit > jpdate.Day && timed:
		v.event(i, Clock, Coarse)
	case c.unit > jpdate.Day:
		v.event(i, Clock, NoField)
	case !exact:
		v.event(i, Precision, Widened)
	}
	for _, lost := range [...]struct {
		is   bool
		part Part
	}{
		{m.isRanged, End}, {e.When.Mods != 0, Qualifier}, {unworded(e.When.From), Wording}, {e.When.From.Zone() != jpdate.NoZone, Zone},
		{e.When.Assumed != 0, Assumptions}, {e.Actor != "", Actor}, {len(e.Mentions) > 0, Text},
	} {
		if lost.is {
			v.event(i, lost.part, NoField)
		}
	}
	return d, 0
}

// firstYear returns the year of the earliest event of inc that took place, if VERIS has it.
func (o Options) firstYear(inc timeline.Incident) (year int, ok bool) {
	for _, e := range inc.Events {
		m, _, dated := o.moment(e.When)
		if e.Status != timeline.Actual || !dated {
			continue
		}
		c, _ := calendarUnit(jpdate.Window{Min: m.first.Min.In(o.location()), Max: m.first.Max.In(o.location())})
		if c.unit != jpdate.NoUnit && (!ok || c.year < year) {
			year, ok = c.year, true
		}
	}
	return year, ok && year >= verisFirstYear && year <= verisLastYear
}

// unused notes the events of inc that a record has no place for. reasons is why those of a
// type that has one are not there.
func (v leaver) unused(inc timeline.Incident, used map[int]bool, reasons map[timeline.Type]Reason) {
	there := map[timeline.Type]bool{}
	for i := range used {
		there[inc.Events[i].Type] = true
	}
	for i, e := range inc.Events {
		why, place := reasons[e.Type]
		switch {
		case used[i]:
		case e.Status != timeline.Actual:
			v.event(i, Whole, NotActual)
		case there[e.Type]:
			v.event(i, Whole, Another)
		case place:
			v.event(i, Whole, why)
		default:
			v.event(i, Whole, NoField)
		}
	}
}

// surest returns the place in verisConfidence of how far the least sure of the used events
// bears.
func surest(inc timeline.Incident, used map[int]bool) int {
	const high = len(verisConfidence) - 1
	least := high
	if len(used) == 0 {
		least = 0
	}
	for i := range used {
		e := inc.Events[i]
		if len(e.Mentions) == 0 {
			continue // it was not read from a text
		}
		switch e.Mentions[0].Confidence {
		case timeline.Medium:
			least = min(least, 2)
		case timeline.Low:
			least = min(least, 1)
		}
	}
	return least
}
