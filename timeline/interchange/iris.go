package interchange

import (
	"io"
	"net/url"
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// DFIR-IRIS
//
// Source: dfir-iris/iris-web at e6aa4ba3 (2.4.20), the upload of events as CSV. Its ten
// columns are all required. event_date has no offset, which event_tz states; assets and
// indicators must exist in the case already, so both are left empty; tags are divided by |,
// and a title has at least two characters. A case is one incident: of several, the tags say
// which is which.
//
// There is no way to say that a day is all that is known, and no category for a disclosure
// or a report to an authority. So the tags say both: type:disclosure, precision:day,
// edtf:2020-05-28. In the value of a tag, %, | and the comma are written %25, %7C and %2C.

var iris = table{
	format:  "DFIR-IRIS",
	columns: []string{"event_date", "event_tz", "event_title", "event_category", "event_content", "event_raw", "event_source", "event_assets", "event_iocs", "event_tags"},
	needed:  10,
	cell:    lineOf,
}

// irisDate is the form of event_date, with six decimals.
const irisDate = "2006-01-02T15:04:05.000000"

// irisCategories is the category of each type. Those of IRIS are the tactics of MITRE
// ATT&CK, of which a text tells nothing, and three more; its Discovery is what an intruder
// does, and no detection.
var irisCategories = [...]string{
	timeline.Containment: "Remediation",
	timeline.Recovery:    "Remediation",
	timeline.Remediation: "Remediation",
}

const irisUnspecified = "Unspecified"

// The names of tags.
const (
	tagType      = "type:"
	tagStatus    = "status:"
	tagPrecision = "precision:"
	tagEDTF      = "edtf:"
	tagMods      = "mods:"
	tagAssumed   = "assumed:"
	tagActor     = "actor:"
	tagOrg       = "organisation:"
	tagIncident  = "incident:"
	tagID        = "incident-id:"
	tagReference = "reference:"
)

// WriteIRIS writes a row for each event as CSV for the events of a DFIR-IRIS case, in the
// order of incidents. Ends of lines within a cell become spaces. Left has the events that
// have no row, and what the rows do not say. An error is one of w.
func WriteIRIS(w io.Writer, incidents []timeline.Incident, o Options) (Left, error) {
	out := iris.writer(w, o)
	var left Left
	ids := identities(incidents)
	for n, inc := range incidents {
		v := leaver{&left, n}
		v.incidentFields(inc, len(inc.Events) > 0)
		if len(inc.Events) == 0 {
			v.whole(Whole, NotTold)
		}
		for i, e := range inc.Events {
			m, ok := v.row(o, i, e)
			if !ok {
				continue
			}
			v.evidence(i, e)
			text, clause, source := told(e)
			category := irisUnspecified
			if int(e.Type) < len(irisCategories) && irisCategories[e.Type] != "" {
				category = irisCategories[e.Type]
			}
			t := m.first.Min
			if _, offset := t.Zone(); offset%60 != 0 {
				t = t.UTC()
			}
			k := keep(e.When)
			pairs := []string{tagType, e.Type.String(), tagPrecision, m.wide, tagEDTF, k.edtf, tagMods, k.mods, tagAssumed, k.assumed,
				tagActor, e.Actor, tagIncident, inc.Title, tagOrg, inc.Org, tagID, ids[n].String()}
			if e.Status != timeline.Actual {
				pairs = append(pairs, tagStatus, e.Status.String())
			}
			if inc.Reference.IsValid() {
				pairs = append(pairs, tagReference, inc.Reference.String())
			}
			if !out.write(t.Format(irisDate), t.Format("-07:00"), o.message(inc, e), category, clause, text, source, "", "", irisTags(pairs)) {
				v.event(i, Characters, Unwritable)
			}
		}
	}
	return left, out.flush()
}

var irisEscaper = strings.NewReplacer("%", "%25", "|", "%7C", ",", "%2C")

// irisTags returns the tags of pairs of a name and a value; of an empty value none.
func irisTags(pairs []string) string {
	var list []string
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			list = append(list, pairs[i]+irisEscaper.Replace(pairs[i+1]))
		}
	}
	return strings.Join(list, "|")
}

// ReadIRIS reads incidents from CSV made for DFIR-IRIS, by this package or any other. The
// tags say which incident an event is of; rows that have none are one incident without a
// title. The date is that of the tag edtf, if event_date lies in it, and else event_date,
// as far as the tag precision says, or to the second. Without a tag of the type it is Other. The error wraps [ErrFormat], or is
// one of r.
func ReadIRIS(r io.Reader, o Options) ([]timeline.Incident, error) {
	var g gatherer
	err := iris.read(r, o, func(line int, get func(string) string) error {
		stated := get("event_date") + get("event_tz")
		t, ok := parseTime(stated)
		if !ok {
			return formatError(iris.format, "line %d: date %q", line, stated)
		}
		tag := map[string]string{}
		for _, s := range strings.Split(get("event_tags"), "|") {
			if name, value, ok := strings.Cut(s, ":"); ok {
				if plain, err := url.PathUnescape(value); err == nil {
					value = plain
				}
				tag[name+":"] = value
			}
		}
		e := timeline.Event{When: o.read(kept{tag[tagEDTF], tag[tagMods], tag[tagAssumed]}, tag[tagPrecision], t), Actor: tag[tagActor], Mentions: mention(get("event_raw"), get("event_content"), get("event_source"))}
		if e.Mentions == nil && tag[tagType] == "" {
			e.Mentions = mention("", get("event_title"), "")
		}
		if e.Type, e.Status, ok = typed(tag[tagType], tag[tagStatus]); !ok {
			return formatError(iris.format, "line %d: tags %q", line, get("event_tags"))
		}
		i := g.add(key{tag[tagID], tag[tagIncident], tag[tagOrg]}, e)
		if d, err := jpdate.ParseDate(tag[tagReference]); err == nil {
			g.incidents[i].Reference = d
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	return g.incidents, nil
}
