package interchange

import (
	"encoding/json"
	"fmt"
	"html"
	"io"
	"regexp"
	"strconv"
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// ReadTimelineJS reads incidents from JSON made for TimelineJS3, by this package or any
// other. The title slide names the incident, if there is one; else slides whose unique_id
// this package made are divided as that says, and others by their group.
//
// The type and the status of an event are those in its unique_id. An event of another
// program has the type Other; what happened is headline and text, without the markup, and
// display_date is the expression that dates it. Media and eras are passed over.
//
// A slide whose date is missing or not possible is passed over, and so are the text of a
// title slide of another program and what is not of the form that the format asks for: the
// error is then an [ErrorList], beside the incidents. It wraps [ErrFormat] where the file is
// no such JSON, or is one of r.
func ReadTimelineJS(r io.Reader, o Options) ([]timeline.Incident, error) {
	data, err := io.ReadAll(withoutMark(r))
	if err != nil {
		return nil, err
	}
	file, err := membersOf(data)
	if err != nil {
		return nil, formatError(timelineJSName, "%v", err)
	}
	var events []json.RawMessage
	if err := json.Unmarshal(file["events"], &events); err != nil || events == nil {
		return nil, formatError(timelineJSName, "no list of events")
	}
	tell := teller{format: timelineJSName}
	var g gatherer
	titled, own := file.has("title"), true
	if titled {
		g.incidents = []timeline.Incident{{}}
	}
	for i, data := range events {
		s, ok := o.unslide(&tell, i+1, data)
		own = own && s.own
		switch {
		case !ok:
		case titled:
			g.incidents[0].Events = append(g.incidents[0].Events, s.event)
		default:
			g.add(s.key, s.event)
		}
	}
	if titled {
		headline, text := slideTexts(&tell, 0, file.object("title"))
		g.incidents[0].Title = headline
		if own {
			g.incidents[0].Org = text
		} else if text != "" {
			tell.pass(0, "title", text, errUnknown)
		}
	}
	return g.incidents, tell.list.Err()
}

const timelineJSName = "TimelineJS"

// A slideRead is a slide that was read.
type slideRead struct {
	own   bool // made by this package
	key   key
	event timeline.Event
}

// unslide reads the slide in the given row. ok is false if it is passed over.
func (o Options) unslide(tell *teller, row int, data []byte) (s slideRead, ok bool) {
	m, err := membersOf(data)
	if err != nil {
		tell.pass(row, "", string(data), err)
		return s, false
	}
	var number string
	number, s.own = slideIdentity(m.text("unique_id"), &s.event)
	s.key = key{number, plainOf(m.text("group")), ""}
	shown := plainOf(m.text("display_date"))
	if s.event.When, ok = o.unslideDates(tell, row, m, shown); !ok {
		return s, false
	}
	headline, text := slideTexts(tell, row, m)
	if s.own {
		s.event.Mentions = mention("", text, "")
	} else {
		s.event.Mentions = mention(shown, headlined(headline, text), "")
	}
	return s, true
}

// slideTexts returns the headline and the text of a slide, without markup.
func slideTexts(tell *teller, row int, slide members) (headline, text string) {
	m := slide.object("text")
	if m == nil && slide.has("text") {
		tell.pass(row, "text", slide.text("text"), errForm)
	}
	return plainOf(m.text("headline")), plainOf(m.text("text"))
}

// slideIdentity gives e the type and status in id, the unique_id of a slide, and returns
// the number of the incident in it; ok is false if this package did not make it.
func slideIdentity(id string, e *timeline.Event) (number string, ok bool) {
	id, retold := strings.CutSuffix(id, "."+tagRetold)
	part := strings.Split(id, ".")
	if len(part) != 4 {
		return "", false
	}
	for _, n := range part[:2] {
		if i, err := strconv.Atoi(n); err != nil || i < 1 {
			return "", false
		}
	}
	var typ timeline.Type
	var status timeline.Status
	if typ.UnmarshalText([]byte(part[2])) != nil || status.UnmarshalText([]byte(part[3])) != nil {
		return "", false
	}
	e.Type, e.Status, e.Retold = typ, status, retold
	return part[0], true
}

// unslideDates returns the date of the slide m: the one that is shown if its dates are
// that, else these. ok is false where it has none that is possible, which it tells.
func (o Options) unslideDates(tell *teller, row int, m members, shown string) (w jpdate.When, ok bool) {
	var dates [2]*slideDate
	for i, name := range [...]string{"start_date", "end_date"} {
		if m.text(name) == "" {
			continue
		}
		if dates[i], ok = slideDateOf(m.object(name)); !ok {
			tell.pass(row, name, m.text(name), errDate)
			return jpdate.When{}, false
		}
	}
	if w, ok = o.unslideDate(dates[0], dates[1], shown); !ok {
		tell.pass(row, "start_date", dates[0].String(), errDate)
	}
	return w, ok
}

// unslideDate returns the date of a slide that begins and ends so and shows it so: the one
// that is shown if its dates are these, else these. ok is false where it is none.
func (o Options) unslideDate(start, end *slideDate, shown string) (w jpdate.When, ok bool) {
	w = undisplay(shown)
	if a, b, _, _, ok := o.slideDates(w); ok && a.String() == start.String() && b.String() == end.String() {
		return w, true
	}
	text := start.String()
	if end != nil {
		text += "/" + end.String()
	}
	w, err := jpdate.ParseEDTF(text)
	_, _, possible := o.moment(w)
	return w, err == nil && start != nil && possible
}

// slideDateOf returns the date that m is. ok is false where it has no year, a field
// below one that is missing, or one that is no number.
func slideDateOf(m members) (d *slideDate, ok bool) {
	d = &slideDate{}
	ended := false
	for _, f := range [...]struct {
		name  string
		field **int
	}{{"year", &d.Year}, {"month", &d.Month}, {"day", &d.Day}, {"hour", &d.Hour}, {"minute", &d.Minute}, {"second", &d.Second}} {
		s := m.text(f.name)
		if s == "" {
			ended = true
			continue
		}
		n, err := strconv.Atoi(s)
		if err != nil || ended {
			return nil, false
		}
		*f.field = &n
	}
	return d, d.Year != nil
}

// String returns d in ISO 8601, "" for nil.
func (d *slideDate) String() string {
	if d == nil || d.Year == nil {
		return ""
	}
	s := fmt.Sprintf("%04d", *d.Year)
	for _, f := range [...]struct {
		mark  string
		field *int
	}{{"-", d.Month}, {"-", d.Day}, {"T", d.Hour}, {":", d.Minute}, {":", d.Second}} {
		if f.field == nil {
			break
		}
		s += fmt.Sprintf("%s%02d", f.mark, *f.field)
	}
	return s
}

var (
	// htmlTag is a tag, comment or the like: < begins one only before these characters
	// (HTML, section 13.2.5.6, the tag open state).
	htmlTag = regexp.MustCompile(`<[A-Za-z/!?][^>]*>`)
	// htmlBlock is a tag at which a new line begins.
	htmlBlock = regexp.MustCompile(`(?i)<(?:br|/p|/div|/li|/h[1-6]|/tr)\b[^>]*>`)
)

// plainOf returns what a page shows of the HTML s.
func plainOf(s string) string {
	if strings.Contains(s, "<") {
		s = htmlBlock.ReplaceAllLiteralString(s, "\n")
		s = strings.TrimSpace(htmlTag.ReplaceAllLiteralString(s, ""))
	}
	return html.UnescapeString(s)
}
