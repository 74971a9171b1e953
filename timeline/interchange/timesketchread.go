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
// other: rows with one incident_id, incident and organisation are one incident. The date is
// that of the column edtf, if datetime lies in it, and else datetime, as far as precision says, or to the second. A row
// without event_type has the type Other, unless its timestamp_desc names one. Other
// columns are passed over. The error wraps [ErrFormat], or is one of r.
func ReadTimesketchCSV(r io.Reader, o Options) ([]timeline.Incident, error) {
	var g gatherer
	err := timesketch.read(r, o, func(line int, get func(string) string) error {
		var list tags
		_ = list.UnmarshalJSON([]byte(get("tag")))
		return o.unsketch(&g, line, sketchRow{
			Tag:     list,
			Message: get("message"), Datetime: get("datetime"), TimestampDesc: get("timestamp_desc"), Precision: get("precision"), EDTF: get("edtf"), Mods: get("mods"),
			Type: get("event_type"), Status: get("status"), Actor: get("actor"), Text: get("text"), Clause: get("clause"), Source: get("source"),
			Assumed: get("assumed"), Incident: get("incident"), Org: get("organisation"), ID: get("incident_id"), Reference: get("reference"),
		})
	})
	if err != nil {
		return nil, err
	}
	return g.incidents, nil
}

// ReadTimesketchJSONL reads what [ReadTimesketchCSV] does from JSON Lines. Empty lines are
// passed over.
func ReadTimesketchJSONL(r io.Reader, o Options) ([]timeline.Incident, error) {
	var g gatherer
	in := bufio.NewReader(withoutMark(r))
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, err
		}
		if line := bytes.TrimSpace(line); len(line) > 0 {
			var row sketchRow
			if err := json.Unmarshal(line, &row); err != nil {
				return nil, formatError(timesketch.format, "line %d: %v", n, err)
			}
			if err := o.unsketch(&g, n, row); err != nil {
				return nil, err
			}
		}
		if err != nil {
			return g.incidents, nil
		}
	}
}

// unsketch adds the event of a row to g.
func (o Options) unsketch(g *gatherer, line int, r sketchRow) error {
	t, ok := parseTime(r.Datetime)
	if !ok {
		return formatError(timesketch.format, "line %d: datetime %q", line, r.Datetime)
	}
	typ := r.Type
	if typ == "" {
		if _, err := timeline.ParseType(r.TimestampDesc); err == nil {
			typ = r.TimestampDesc
		}
	}
	e := timeline.Event{When: o.read(kept{r.EDTF, r.Mods, r.Assumed}, r.Precision, t), Actor: r.Actor, Retold: slices.Contains(r.Tag, tagRetold), Mentions: mention(r.Text, r.Clause, r.Source)}
	if e.Mentions == nil && r.Type == "" {
		e.Mentions = mention("", r.Message, "")
	}
	if e.Type, e.Status, ok = typed(typ, r.Status); !ok {
		return formatError(timesketch.format, "line %d: event_type %q, status %q", line, r.Type, r.Status)
	}
	i := g.add(key{r.ID, r.Incident, r.Org}, e)
	if d, err := jpdate.ParseDate(r.Reference); err == nil {
		g.incidents[i].Reference = d
	}
	return nil
}

// read returns the date that k states, if t lies in it, or else that of t, known as far
// as precision says.
func (o Options) read(k kept, precision string, t time.Time) jpdate.When {
	if w, ok := k.when(); ok {
		if m, _, ok := o.moment(w); ok && !t.Before(m.first.Min) && t.Before(m.first.Max) {
			return w
		}
	}
	if precision == "" {
		return at(t, jpdate.Second)
	}
	u := jpdate.Day
	_ = u.UnmarshalText([]byte(precision)) // other names are of parts of the day or year
	if u < jpdate.Hour {
		t = t.In(o.location())
	}
	return at(t, max(u, jpdate.Year))
}
