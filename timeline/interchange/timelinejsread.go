package interchange

import (
	"encoding/json"
	"fmt"
	"html"
	"io"
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// ReadTimelineJS reads incidents from JSON made for TimelineJS3, by this package or any
// other: slides whose unique_id this package made are divided as that says, others by their
// group. The title slide names the incident, if there is one. The type of an event is that
// in its unique_id, or Other. The error wraps [ErrFormat], or is one of r.
func ReadTimelineJS(r io.Reader, o Options) ([]timeline.Incident, error) {
	data, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var in struct {
		timelineJS
		Events *[]slide `json:"events"`
	}
	if err := json.Unmarshal(data, &in); err != nil {
		return nil, formatError(timelineJSName, "%v", err)
	}
	if in.Events == nil {
		return nil, formatError(timelineJSName, "no events")
	}
	var g gatherer
	if in.Title != nil {
		g.incidents = []timeline.Incident{{Title: html.UnescapeString(in.Title.Text.Headline), Org: html.UnescapeString(in.Title.Text.Text)}}
	}
	for i, s := range *in.Events {
		when, ok := o.unslideDates(s)
		if !ok {
			return nil, formatError(timelineJSName, "event %d has no date that is possible", i+1)
		}
		e := timeline.Event{When: when}
		number, own := s.identity(&e)
		clause := html.UnescapeString(s.Text.Text)
		if clause == "" && !own {
			clause = html.UnescapeString(s.Text.Headline)
		}
		e.Mentions = mention("", clause, "")
		if in.Title != nil {
			g.incidents[0].Events = append(g.incidents[0].Events, e)
			continue
		}
		g.add(key{number, html.UnescapeString(s.Group), ""}, e)
	}
	return g.incidents, nil
}

const timelineJSName = "TimelineJS"

// identity gives e the type and status in the unique_id of s, and returns the number of
// the incident in it; ok is false if this package did not make it.
func (s slide) identity(e *timeline.Event) (number string, ok bool) {
	id, retold := strings.CutSuffix(s.ID, "."+tagRetold)
	part := strings.Split(id, ".")
	if len(part) != 4 {
		return "", false
	}
	typ, status, ok := typed(part[2], part[3])
	if !ok {
		return "", false
	}
	e.Type, e.Status, e.Retold = typ, status, retold
	return part[0], true
}

// unslideDates returns the date of s: the one displayed if its dates are that, else these.
func (o Options) unslideDates(s slide) (w jpdate.When, ok bool) {
	if s.Start == nil {
		return jpdate.When{}, false
	}
	shown := undisplay(html.UnescapeString(s.DisplayDate))
	if start, end, _, _, ok := o.slideDates(shown); ok && start.String() == s.Start.String() && end.String() == s.End.String() {
		return shown, true
	}
	text := s.Start.String()
	if s.End != nil {
		text += "/" + s.End.String()
	}
	w, err := jpdate.ParseEDTF(text)
	if err != nil || w.From.IsZero() {
		return jpdate.When{}, false
	}
	_, _, ok = o.moment(w)
	return w, ok
}

// String returns d in ISO 8601, "" for nil.
func (d *slideDate) String() string {
	if d == nil || d.Year == nil || *d.Year < 0 {
		return ""
	}
	s := fmt.Sprintf("%04d", *d.Year)
	for _, f := range [...]struct {
		mark  string
		field *slideInt
	}{{"-", d.Month}, {"-", d.Day}, {"T", d.Hour}, {":", d.Minute}, {":", d.Second}} {
		if f.field == nil || *f.field < 0 {
			break
		}
		s += fmt.Sprintf("%s%02d", f.mark, *f.field)
	}
	return s
}
