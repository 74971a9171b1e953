package interchange

import (
	"bufio"
	"encoding/json"
	"io"
	"strconv"

	"github.com/jpincident/incidenttimeline/timeline"
)

// Timesketch
//
// Source: google/timesketch at 45b339bb8 (2026-07-23), docs/guides/user/import-from-json-csv.md
// and timesketch/lib/utils.py. A row needs message, datetime (ISO 8601) and timestamp_desc;
// timestamp is in microseconds since 1970, and any other column may follow. The name of a
// file must end in .csv or .jsonl.
//
// There is no way to say that a day is all that is known. datetime is therefore the first
// instant of what is known, precision says how far that is, datetime_end where it ends
// (exclusive), and edtf, with mods, states it. These are columns of this package. Timesketch
// does not search exactly in values over 32,766 bytes; they are written all the same.

var timesketch = table{
	format: "Timesketch",
	columns: []string{"message", "datetime", "timestamp_desc", "timestamp", "precision", "edtf", "mods", "datetime_end",
		"event_type", "status", "actor", "text", "clause", "source", "assumed", "incident", "organisation", "incident_id", "reference", "tag"},
	needed: 3,
	words:  []string{"message", "actor", "text", "clause", "source", "incident", "organisation"},
	cell:   cellOf,
}

// A sketchRow is a row of Timesketch. Both its forms, CSV and JSON Lines, have these
// fields in this order.
type sketchRow struct {
	Message       string `json:"message"`
	Datetime      string `json:"datetime"`
	TimestampDesc string `json:"timestamp_desc"`
	Timestamp     micros `json:"timestamp"`
	Precision     string `json:"precision"`
	EDTF          string `json:"edtf"`
	Mods          string `json:"mods,omitempty"`
	DatetimeEnd   string `json:"datetime_end"` // exclusive
	Type          string `json:"event_type"`
	Status        string `json:"status"`
	Actor         string `json:"actor,omitempty"`
	Text          string `json:"text,omitempty"`
	Clause        string `json:"clause,omitempty"`
	Source        string `json:"source,omitempty"`
	Assumed       string `json:"assumed,omitempty"`
	Incident      string `json:"incident,omitempty"`
	Org           string `json:"organisation,omitempty"`
	ID            string `json:"incident_id"`
	Reference     string `json:"reference,omitempty"`
	Tag           tags   `json:"tag"`
}

// micros is a time in microseconds since 1970. It is written beside datetime and not read:
// Timesketch guesses the unit of a timestamp from its size.
type micros int64

// tags is the tags of a row; a list in JSON, and in CSV the same as text.
type tags []string

// sketchTags returns the tags of e.
func sketchTags(e timeline.Event) tags {
	if e.Retold {
		return tags{e.Type.String(), tagRetold}
	}
	return tags{e.Type.String()}
}

// WriteTimesketchCSV writes a row for each event as CSV for Timesketch, in the order of
// incidents. Left has the events that have no row, and what the rows do not say. An error
// is one of w.
func WriteTimesketchCSV(w io.Writer, incidents []timeline.Incident, o Options) (Left, error) {
	out := timesketch.writer(w, o)
	left := o.sketch(incidents, func(r sketchRow) bool {
		tag, _ := json.Marshal(r.Tag)
		return out.write(r.Message, r.Datetime, r.TimestampDesc, strconv.FormatInt(int64(r.Timestamp), 10), r.Precision, r.EDTF, r.Mods, r.DatetimeEnd,
			r.Type, r.Status, r.Actor, r.Text, r.Clause, r.Source, r.Assumed, r.Incident, r.Org, r.ID, r.Reference, string(tag))
	})
	return left, out.flush()
}

// WriteTimesketchJSONL writes what [WriteTimesketchCSV] does as JSON Lines.
func WriteTimesketchJSONL(w io.Writer, incidents []timeline.Incident, o Options) (Left, error) {
	out := bufio.NewWriter(w)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	left := o.sketch(incidents, func(r sketchRow) bool {
		_ = enc.Encode(r) // an error of w stays in out
		return valid(r.Message, r.Actor, r.Text, r.Clause, r.Source, r.Incident, r.Org)
	})
	return left, out.Flush()
}

// sketch calls write for the rows of the incidents; it returns whether all characters
// could be written.
func (o Options) sketch(incidents []timeline.Incident, write func(sketchRow) bool) Left {
	return o.rows(incidents, func(r row) bool {
		inc, e, m := r.incident, r.event, r.moment
		text, clause, source := told(e)
		k := keep(e.When)
		sketch := sketchRow{
			Message: o.message(inc, e), Datetime: iso(m.first.Min), TimestampDesc: o.headline(e), Timestamp: micros(m.first.Min.UnixMicro()),
			Precision: m.wide, EDTF: k.edtf, Mods: k.mods, DatetimeEnd: iso(m.end),
			Type: e.Type.String(), Status: e.Status.String(), Actor: e.Actor, Text: text, Clause: clause, Source: source,
			Assumed: k.assumed, Incident: inc.Title, Org: inc.Org, ID: r.id.String(), Tag: sketchTags(e),
		}
		if inc.Reference.IsValid() {
			sketch.Reference = inc.Reference.String()
		}
		return write(sketch)
	})
}
