package interchange

import (
	"io"
	"net/url"
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

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
		tag, retold := map[string]string{}, false
		for _, s := range strings.Split(get("event_tags"), "|") {
			retold = retold || s == tagRetold
			if name, value, ok := strings.Cut(s, ":"); ok {
				if plain, err := url.PathUnescape(value); err == nil {
					value = plain
				}
				tag[name+":"] = value
			}
		}
		e := timeline.Event{When: o.read(kept{tag[tagEDTF], tag[tagMods], tag[tagAssumed]}, tag[tagPrecision], t), Actor: tag[tagActor], Retold: retold, Mentions: mention(get("event_raw"), get("event_content"), get("event_source"))}
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
