package interchange

import (
	"io"
	"net/url"
	"slices"
	"strings"

	"github.com/jpincident/incidenttimeline/timeline"
)

// ReadIRIS reads incidents from CSV made for DFIR-IRIS, by this package or any other.
//
// Rows with a tag incident-id that is a UUID of version 5 are taken for ones of this
// package, whose tags say which incident an event is of, and its type, status and actor.
// Their date is that of the tag edtf, if event_date lies in it, and else event_date, as far
// as the tag precision says, or to the second.
//
// All other rows are one incident without a title. Their events have the type Other; what
// happened is event_title and event_content, with event_raw and event_source. Their
// category, assets, indicators and tags are passed over.
//
// A row whose event_date and event_tz cannot be read is passed over, and so is what else is
// not known in a row of this package: the error is then an [ErrorList], beside the
// incidents. It wraps [ErrFormat] where nothing can be read, or is one of r.
func ReadIRIS(r io.Reader, o Options) ([]timeline.Incident, error) {
	var g gatherer
	tell := teller{format: iris.format}
	err := iris.read(r, o, &tell, func(line int, get func(string) string) { o.uniris(&g, &tell, line, get) })
	if err != nil {
		return nil, err
	}
	return g.incidents, tell.list.Err()
}

// uniris adds the event of a row to g.
func (o Options) uniris(g *gatherer, tell *teller, line int, get func(string) string) {
	stated := get("event_date") + get("event_tz")
	t, unit, ok := parseTime(stated)
	if !ok {
		tell.pass(line, "event_date", stated, errTime)
		return
	}
	tag := unirisTags(get("event_tags"))
	if !isOwn(tag[tagID]) {
		text := headlined(get("event_title"), get("event_content"))
		g.add(key{}, timeline.Event{When: at(t, unit), Mentions: mention(get("event_raw"), text, get("event_source"))})
		return
	}
	o.own(g, tell, line, t, unit, ownRow{
		key: key{tag[tagID], tag[tagIncident], tag[tagOrg]}, reference: tag[tagReference],
		typField: "type", typ: tag[tagType], status: tag[tagStatus], actor: tag[tagActor],
		kept: kept{tag[tagEDTF], tag[tagMods], tag[tagAssumed]}, precision: tag[tagPrecision],
		retold:   slices.Contains(strings.Split(get("event_tags"), "|"), tagRetold),
		mentions: mention(get("event_raw"), get("event_content"), get("event_source")),
	})
}

// unirisTags returns the values of the tags in cell that have one, by their names with the
// colon.
func unirisTags(cell string) map[string]string {
	tag := map[string]string{}
	for _, s := range strings.Split(cell, "|") {
		if name, value, ok := strings.Cut(s, ":"); ok {
			if plain, err := url.PathUnescape(value); err == nil {
				value = plain
			}
			tag[name+":"] = value
		}
	}
	return tag
}
