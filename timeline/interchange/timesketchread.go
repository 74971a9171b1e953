package interchange

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"slices"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// ReadTimesketchCSV reads incidents from CSV made for Timesketch, by this package or any
// other.
//
// Rows whose incident_id is a UUID of version 5 are taken for ones of this package: those
// with one incident_id, incident and organisation are one incident. Their date is that of
// the column edtf, if datetime lies in it, and else datetime, as far as precision says, or
// to the second.
//
// All other rows are one incident without a title. Their date is datetime, as far as it
// states it; what happened is timestamp_desc and message; the type is Other, unless
// timestamp_desc is the name of one. Their other columns are passed over.
//
// A row whose datetime cannot be read is passed over, and so is what else is not known in
// a row of this package: the error is then an [ErrorList], beside the incidents. It wraps
// [ErrFormat] where nothing can be read, or is one of r.
func ReadTimesketchCSV(r io.Reader, o Options) ([]timeline.Incident, error) {
	var g gatherer
	tell := teller{format: timesketch.format}
	err := timesketch.read(r, o, &tell, func(line int, get func(string) string) { o.unsketch(&g, &tell, line, get) })
	if err != nil {
		return nil, err
	}
	return g.incidents, tell.list.Err()
}

// ReadTimesketchJSONL reads what [ReadTimesketchCSV] does from JSON Lines. Empty lines are
// passed over without a word, a line that is no JSON object with one. Where no line has the
// three members that a row needs, the error wraps [ErrFormat].
func ReadTimesketchJSONL(r io.Reader, o Options) ([]timeline.Incident, error) {
	var g gatherer
	tell := teller{format: timesketch.format}
	lines, rows := 0, 0 // that are not empty; that have what a row needs
	in := bufio.NewReader(withoutMark(r))
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		if line := bytes.TrimSpace(line); len(line) > 0 {
			lines++
			if row, err := membersOf(line); err != nil {
				tell.pass(n, "", string(line), err)
			} else {
				if row.has("message") && row.has("datetime") && row.has("timestamp_desc") {
					rows++
				}
				o.unsketch(&g, &tell, n, row.text)
			}
		}
		if err == nil {
			continue
		}
		if lines > 0 && rows == 0 {
			return nil, formatError(timesketch.format, "no line is an object with message, datetime and timestamp_desc")
		}
		return g.incidents, tell.list.Err()
	}
}

// unsketch adds the event of a row to g.
func (o Options) unsketch(g *gatherer, tell *teller, line int, get func(string) string) {
	t, unit, ok := parseTime(get("datetime"))
	if !ok {
		tell.pass(line, "datetime", get("datetime"), errTime)
		return
	}
	if isOwn(get("incident_id")) {
		o.own(g, tell, line, t, unit, ownRow{
			key: key{get("incident_id"), get("incident"), get("organisation")}, reference: get("reference"),
			typField: "event_type", typ: get("event_type"), status: get("status"), actor: get("actor"),
			kept: kept{get("edtf"), get("mods"), get("assumed")}, precision: get("precision"),
			retold:   slices.Contains(sketchTagsOf(get("tag")), tagRetold),
			mentions: mention(get("text"), get("clause"), get("source")),
		})
		return
	}
	e := timeline.Event{When: at(t, unit)}
	what := get("timestamp_desc")
	if e.Type.UnmarshalText([]byte(what)) == nil {
		what = ""
	}
	e.Mentions = mention("", headlined(what, get("message")), "")
	g.add(key{}, e)
}

// sketchTagsOf returns the tags in cell; none where it is no list of them.
func sketchTagsOf(cell string) tags {
	var list tags
	_ = json.Unmarshal([]byte(cell), &list)
	return list
}

// An ownRow is what a row of this package says beside its time.
type ownRow struct {
	key
	reference             string
	typField, typ, status string // typField is the name of the field that typ is in
	actor, precision      string
	kept                  kept
	retold                bool
	mentions              []timeline.Mention
}

// own adds the event of r, a row of this package at t, which is stated to unit, to g.
func (o Options) own(g *gatherer, tell *teller, line int, t time.Time, unit jpdate.Unit, r ownRow) {
	e := timeline.Event{When: o.read(r.kept, r.precision, t, unit), Actor: r.actor, Retold: r.retold, Mentions: r.mentions}
	var ok bool
	if e.Type, e.Status, ok = tell.kind(line, r.typField, r.typ, "status", r.status); !ok {
		return
	}
	i := g.add(r.key, e)
	if r.reference == "" {
		return
	}
	d, err := jpdate.ParseDate(r.reference)
	if err != nil {
		tell.pass(line, "reference", r.reference, errDate)
		return
	}
	g.incidents[i].Reference = d
}
