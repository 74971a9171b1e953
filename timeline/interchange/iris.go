package interchange

import (
	"io"
	"strings"

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

// WriteIRIS writes a row for each event as CSV for the events of a DFIR-IRIS case, in the
// order of incidents. Ends of lines within a cell become spaces. Left has the events that
// have no row, and what the rows do not say. An error is one of w.
func WriteIRIS(w io.Writer, incidents []timeline.Incident, o Options) (Left, error) {
	out := iris.writer(w, o)
	left := o.rows(incidents, func(r row) bool {
		inc, e, m := r.incident, r.event, r.moment
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
			tagActor, e.Actor, tagIncident, inc.Title, tagOrg, inc.Org, tagID, r.id.String()}
		if e.Status != timeline.Actual {
			pairs = append(pairs, tagStatus, e.Status.String())
		}
		if inc.Reference.IsValid() {
			pairs = append(pairs, tagReference, inc.Reference.String())
		}
		tags := irisTags(pairs)
		if e.Retold {
			tags += "|" + tagRetold
		}
		return out.write(t.Format(irisDate), t.Format("-07:00"), o.message(inc, e), category, clause, text, source, "", "", tags)
	})
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
