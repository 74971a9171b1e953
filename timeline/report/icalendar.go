package report

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
)

// ICalendarOptions say how a calendar is written.
type ICalendarOptions struct {
	// Stamp is when the calendar is made, which each of its events has to say (DTSTAMP).
	// The zero Stamp is the beginning of 1970, since this package reads no clock.
	Stamp time.Time
}

// WriteICalendar writes the deadlines of r as a calendar (RFC 5545), an event each: the
// last day, or the days on one of which it falls, as an event of whole days, and for a rule
// of hours the time on the clock of Japan. A deadline has the same UID whenever it is
// written, by the source, the title and organisation of the incident and the rule; of
// incidents that are alike in these, by their order.
//
// Rules that come to no day, as they were not in force, have nothing to run from or name
// none, are left out. The description of the calendar says how many. So is all of the
// report that is no deadline. The calendar always has a definition of the time zone, so
// that it is valid with no deadline in it.
func WriteICalendar(w io.Writer, r Report, l Lang, o ICalendarOptions) error {
	c := icalendar{reading: newReading(r, l), seen: map[string]int{}}
	if o.Stamp.IsZero() {
		o.Stamp = time.Unix(0, 0)
	}
	c.stamp = o.Stamp.UTC().Format("20060102T150405Z")
	c.write()
	_, err := io.WriteString(w, c.String())
	return err
}

// An icalendar is a calendar that is being written.
type icalendar struct {
	strings.Builder
	*reading
	stamp string
	seen  map[string]int // how often there was a deadline of one key
}

// icalendarZone is the time zone of the calendar, by name and as a component of it.
const icalendarZone = "Asia/Tokyo"

var icalendarZoneLines = []string{
	"BEGIN:VTIMEZONE", "TZID:" + icalendarZone, "BEGIN:STANDARD", "DTSTART:19520101T000000",
	"TZOFFSETFROM:+0900", "TZOFFSETTO:+0900", "TZNAME:JST", "END:STANDARD", "END:VTIMEZONE",
}

func (c *icalendar) write() {
	without := 0
	for _, it := range c.Items {
		for _, d := range it.Deadlines {
			if !isDue(d) {
				without++
			}
		}
	}
	c.lines("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//incidenttimeline//report//"+strings.ToUpper(c.lang.String()), "CALSCALE:GREGORIAN")
	c.text("X-WR-CALNAME", c.words.Deadlines)
	about := c.words.Legend
	if without > 0 {
		about += c.words.Clauses + fmt.Sprintf(c.words.LeftOut, c.words.NoDeadline.of(without))
	}
	c.text("X-WR-CALDESC", about)
	c.lines(icalendarZoneLines...)
	for _, it := range c.Items {
		for _, d := range it.Deadlines {
			if isDue(d) {
				c.event(it, d)
			}
		}
	}
	c.lines("END:VCALENDAR")
}

// isDue reports whether d comes to a day that a calendar has.
func isDue(d deadline.Result) bool {
	return d.Due.First.IsValid() && d.Due.Last.AddDays(1).IsValid() || !d.DueBy.Min.IsZero() && !d.DueBy.Max.Before(d.DueBy.Min)
}

// event writes one deadline.
func (c *icalendar) event(it Item, d deadline.Result) {
	c.lines("BEGIN:VEVENT", "UID:"+c.uid(it, d), "DTSTAMP:"+c.stamp)
	if !d.Due.IsZero() {
		c.lines("DTSTART;VALUE=DATE:"+basicDate(d.Due.First), "DTEND;VALUE=DATE:"+basicDate(d.Due.Last.AddDays(1)))
	} else {
		c.lines("DTSTART;TZID=" + icalendarZone + ":" + basicTime(d.DueBy.Min))
		if d.DueBy.Max.After(d.DueBy.Min) {
			c.lines("DTEND;TZID=" + icalendarZone + ":" + basicTime(d.DueBy.Max))
		}
	}
	rule, _ := c.Options.Rules.Rule(d.Rule)
	name := rule.Title.In(c.lang.String())
	if name == "" {
		name = d.Rule
	}
	c.text("SUMMARY", fmt.Sprintf(c.words.CalendarFor, name, c.title(it.Incident)))
	c.text("DESCRIPTION", strings.Join(c.about(it, d, rule), "\n"))
	c.lines("TRANSP:TRANSPARENT", "END:VEVENT")
}

// about returns what there is to say of d, a line each: what it comes to, what it runs from,
// the provision, and that whether it applies is not decided.
func (c *icalendar) about(it Item, d deadline.Result, rule deadline.Rule) []string {
	list := []string{c.clockLine(c.clock(d))}
	if d.TriggerEvent != nil {
		list = append(list, joinNonempty([]string{c.reading.event(*d.TriggerEvent), c.quote(*d.TriggerEvent, it.Source)}, " "))
	}
	if rule.Law != "" {
		list = append(list, rule.Law)
	}
	return append(list, deadline.AppliesUnchecked.Explain(c.lang.String()))
}

// uid returns the name of d that no other has and that stays the same.
func (c *icalendar) uid(it Item, d deadline.Result) string {
	source := ""
	if it.Source >= 0 && it.Source < len(c.Sources) {
		source = c.Sources[it.Source].Name
	}
	key := fmt.Sprintf("%q %q %q %q", source, it.Incident.Title, it.Incident.Org, d.Rule)
	n := c.seen[key]
	c.seen[key]++
	sum := sha256.Sum256([]byte(key + " " + strconv.Itoa(n)))
	return hex.EncodeToString(sum[:16]) + "@incidenttimeline"
}

// lines writes lines that need no escapes.
func (c *icalendar) lines(list ...string) {
	for _, s := range list {
		c.fold(s)
	}
}

var icalendarEscaper = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// text writes a property whose value is text.
func (c *icalendar) text(name, value string) {
	c.fold(name + ":" + icalendarEscaper.Replace(cleaned(value)))
}

// icalendarWidest is how many octets a line has at most, without its end (RFC 5545, 3.1).
const icalendarWidest = 75

// fold writes a line in as many as it takes, cutting no character. Each but the first
// begins with a space.
func (c *icalendar) fold(s string) {
	room := icalendarWidest
	for len(s) > room {
		n := room
		for n > 0 && !utf8.RuneStart(s[n]) {
			n--
		}
		c.WriteString(s[:n] + "\r\n ")
		s, room = s[n:], icalendarWidest-1
	}
	c.WriteString(s + "\r\n")
}

func basicDate(d jpdate.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

// basicTime returns t on the clock of the time zone of the calendar.
func basicTime(t time.Time) string { return t.In(jpdate.JST()).Format("20060102T150405") }
