package report

import (
	"bufio"
	"encoding/json"
	"io"
)

// A lineJSON is an event by itself.
type lineJSON struct {
	Incident int    `json:"incident"` // in the report
	Event    int    `json:"event"`    // in the incident
	Title    string `json:"title"`
	Org      string `json:"org"`
	eventJSON
}

// WriteJSONLines writes the events of r as JSON Lines: one event a line, in the order of
// the incidents and, within each, of the text, with what it is of. What is measured of the
// incidents is left out; [WriteJSON] has it.
func WriteJSONLines(w io.Writer, r Report, l Lang) error {
	rd := newReading(r, l)
	b := bufio.NewWriter(w)
	enc := json.NewEncoder(b)
	enc.SetEscapeHTML(false)
	for i, it := range r.Items {
		for k, e := range it.Incident.Events {
			if err := enc.Encode(lineJSON{i, k, it.Incident.Title, it.Incident.Org, rd.eventJSON(e, it.Source)}); err != nil {
				return err
			}
		}
	}
	return b.Flush()
}
