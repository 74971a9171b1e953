package faces

import (
	"flag"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/jpincident/incidenttimeline/examples/internal/cli"
	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// Options are those that the programs have of reports.
type Options struct {
	Lang         report.Lang
	BusinessDays bool
	Deadlines    bool
	Rules        string      // with Deadlines: the prefix of their names
	Published    string      // the prefixes of the names of published figures, divided by commas
	Events       bool        // list them in text and Markdown
	BOM          bool        // in CSV, for Excel
	Incident     int         // the only one to report on, from 1; 0 for all
	Guarded      bool        // in CSV for other tools: against formulas
	Confirmed    bool        // each incident is known to be one
	BeginsByYear bool        // where its beginning is not told
	Coarsest     jpdate.Unit // that has a row in CSV for other tools
	Created      moment
	color        bool
	documents    []Document
}

// The names of the options that not every format heeds.
const (
	lang         = "lang"
	businessDays = "business-days"
	deadlines    = "deadlines"
	rules        = "rules"
	published    = "published"
	events       = "events"
	bom          = "bom"
	incident     = "incident"
	guard        = "guard"
	confirmed    = "confirmed"
	beginsByYear = "begins-by-year"
	coarsest     = "coarsest"
	created      = "created"
)

var optional = []string{lang, businessDays, deadlines, rules, published, events, bom, incident, guard, confirmed, beginsByYear, coarsest, created}

// none is what -published takes for no figure.
const none = "none"

// Flags adds the options to flags.
func (o *Options) Flags(flags *flag.FlagSet) {
	flags.TextVar(&o.Lang, lang, report.English, "`LANGUAGE` of the report: ja, en")
	flags.BoolVar(&o.BusinessDays, businessDays, false, "count business days, too")
	flags.BoolVar(&o.Deadlines, deadlines, false, "say by when reports were due, and by how much they were early or late")
	flags.StringVar(&o.Rules, rules, "jp.appi.", "say so by the rules whose names begin with `PREFIX`: jp., eu., us. …")
	flags.StringVar(&o.Published, published, "hhs-report-2017,sec-8k-median", "beside several incidents, the published figures whose names begin with one of `PREFIXES`; none for none")
	flags.BoolVar(&o.Events, events, false, "list the events of each incident in text and Markdown")
	flags.BoolVar(&o.BOM, bom, false, "begin CSV with a byte order mark, as Excel needs it")
	flags.IntVar(&o.Incident, incident, 0, "report on incident `N` alone, counted from 1 in the order of the texts")
	flags.BoolVar(&o.Guarded, guard, false, "put ' before what a spreadsheet would take for a formula in CSV for Timesketch and DFIR-IRIS")
	flags.BoolVar(&o.Confirmed, confirmed, false, "say in VERIS and STIX that each incident is confirmed, not suspected")
	flags.BoolVar(&o.BeginsByYear, beginsByYear, false, "give VERIS the year of the earliest event where the beginning is not told")
	flags.TextVar(&o.Coarsest, coarsest, jpdate.Day, "the least precise dates that get rows for Timesketch and DFIR-IRIS: `UNIT`, such as day, month or year")
	flags.TextVar(&o.Created, created, moment{}, "when STIX and iCalendar were first made: `TIME`, as YYYY-MM-DD or RFC 3339; they have 1970 without it")
}

// A moment is a time that is given as a day of Japan or as RFC 3339 has it.
type moment struct{ time.Time }

// MarshalText implements [encoding.TextMarshaler].
func (m moment) MarshalText() ([]byte, error) {
	if m.IsZero() {
		return nil, nil
	}
	return m.Time.MarshalText()
}

// UnmarshalText implements [encoding.TextUnmarshaler].
func (m *moment) UnmarshalText(text []byte) error {
	if d, err := jpdate.ParseDate(string(text)); err == nil {
		m.Time = d.In(jpdate.JST())
		return nil
	}
	if err := m.Time.UnmarshalText(text); err != nil {
		return fmt.Errorf("want a day as YYYY-MM-DD or a time as 2006-01-02T15:04:05+09:00")
	}
	return nil
}

// WarnUnused warns of options that were given and are not among those that the format heeds.
func WarnUnused(p *cli.Program, heeded ...string) {
	for _, name := range optional {
		if p.Given(name) && !slices.Contains(heeded, name) {
			p.Warn(fmt.Sprintf("-%s: -format %s has no use for it", name, p.Format))
		}
	}
}

// only returns sources with incident n, from 1, alone. The error is that there is none.
func only(sources []report.Source, n int) ([]report.Source, error) {
	before := 0
	for _, s := range sources {
		if k := n - 1 - before; k >= 0 && k < len(s.Incidents) {
			s.Incidents = s.Incidents[k : k+1]
			return []report.Source{s}, nil
		}
		before += len(s.Incidents)
	}
	return nil, fmt.Errorf("-incident %d: there are %d", n, before)
}

// figures returns the published figures whose names begin with one of prefixes.
func figures(prefixes string) (list []cohort.Published, err error) {
	if prefixes == none {
		return nil, nil
	}
	for prefix := range strings.SplitSeq(prefixes, ",") {
		before := len(list)
		for _, p := range cohort.PublishedValues() {
			if strings.HasPrefix(p.Name, prefix) {
				list = append(list, p)
			}
		}
		if len(list) == before {
			var groups []string
			for _, p := range cohort.PublishedValues() {
				groups = append(groups, p.Name[:strings.IndexByte(p.Name, '-')])
			}
			slices.Sort(groups)
			return nil, fmt.Errorf("-published %q: no figure begins so; there are %s", prefix, strings.Join(slices.Compact(groups), ", "))
		}
	}
	return list, nil
}

// chosen returns the rules that come with the library whose names begin with prefix, and
// those that they follow on.
func chosen(prefix string) (set deadline.Set, err error) {
	all := deadline.Default()
	var groups []string
	var add func(deadline.Rule)
	add = func(r deadline.Rule) {
		if before, ok := all.Rule(r.After); ok {
			add(before)
		}
		set, _ = set.With(r) // what is wrong with a rule was found when all were read
	}
	for r := range all.All() {
		if strings.HasPrefix(r.ID, prefix) {
			add(r)
		}
		if parts := strings.SplitN(r.ID, ".", 3); len(parts) > 1 {
			groups = append(groups, parts[0]+"."+parts[1])
		}
	}
	if set.Len() == 0 {
		return set, fmt.Errorf("-rules %q: no rule begins so; there are %s", prefix, strings.Join(slices.Compact(groups), ", "))
	}
	return set, nil
}
