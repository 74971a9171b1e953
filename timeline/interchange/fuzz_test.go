package interchange_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
)

// incidentOf makes an incident of anything: a date in Japanese or EDTF, strings, types.
func incidentOf(title, org, date, clause string, kind uint8, reference bool) timeline.Incident {
	inc := timeline.Incident{Title: title, Org: org}
	var list []jpdate.When
	r, c := jpdate.Resolver{}, jpdate.Context{}
	if reference {
		inc.Reference = jpdate.MustDate(2020, 7, 8)
		r.Reference = inc.Reference
	}
	if w, err := jpdate.ParseEDTF(date); err == nil {
		list = append(list, w)
	}
	for m := range jpdate.All(date) {
		var w jpdate.When
		w, c = r.Resolve(m.Expr, c)
		list = append(list, w)
	}
	for i, w := range append(list, jpdate.When{}) {
		e := timeline.Event{Type: timeline.Type((int(kind) + i) % len(timeline.Types())), Status: timeline.Status(int(kind) / 16 % 3), When: w}
		if kind&128 != 0 {
			e.Actor = org
			e.Mentions = []timeline.Mention{{Text: date, Clause: clause, Source: title}}
		}
		inc.Events = append(inc.Events, e)
	}
	return inc
}

// FuzzWrite writes anything in every format. The output parses, and what is read back is
// what was given but for what Left names; from there on nothing changes.
func FuzzWrite(f *testing.F) {
	for i, s := range nasty {
		f.Add(s, nasty[(i+3)%len(nasty)], "5月7日から5月28日、10時45分", s, uint8(i*37), i%2 == 0)
	}
	f.Add("t", "o", "2020-05-07T10:45+09:00/2021", "c", uint8(130), false)
	f.Add("t", "o", "../2019-09~", "c", uint8(1), true)
	f.Fuzz(func(t *testing.T, title, org, date, clause string, kind uint8, reference bool) {
		given := []timeline.Incident{incidentOf(title, org, date, clause, kind, reference), incidentOf(org, title, date, "", kind+1, !reference)}
		for _, format := range formats {
			for _, o := range []interchange.Options{{}, {Lang: "ja", Guarded: true, BeginsByYear: true, Coarsest: jpdate.Year}} {
				out, left := write(t, format, given, o)
				for _, it := range left {
					if it.Incident == interchange.NoIndex { // about the output as a whole
						require.Equal(t, interchange.NoIndex, it.Event)
						continue
					}
					require.True(t, it.Incident >= 0 && it.Incident < 2 && it.Event >= interchange.NoIndex && it.Event < len(given[it.Incident].Events))
				}
				left.Explain(o.Lang)
				switch {
				case strings.HasSuffix(format.name, ".json"):
					require.True(t, json.Valid(out))
				case strings.HasSuffix(format.name, ".jsonl"):
					for line := range bytes.Lines(out) {
						require.True(t, json.Valid(line))
					}
				default:
					_, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
					require.NoError(t, err)
				}
				checkStable(t, format, given, o)
			}
		}
		checkTIMEX3(t, clause+date, expressions(clause+date))
	})
}

// checkStable writes incidents twice. What Left does not name comes back, and from there on
// nothing changes: twice, since an event without a date that VERIS reads of a duration is
// one that it does not write.
func checkStable(t *testing.T, f format, incidents []timeline.Incident, o interchange.Options) {
	t.Helper()
	first, left := write(t, f, incidents, o)
	once := readBack(t, f, first, o)
	f.carried(t, incidents, once, left)
	second, left := write(t, f, once, o)
	twice := readBack(t, f, second, o)
	f.carried(t, once, twice, left)
	third, _ := write(t, f, twice, o)
	thrice := readBack(t, f, third, o)
	fourth, _ := write(t, f, thrice, o)
	require.Equal(t, string(third), string(fourth))
	require.Equal(t, twice, thrice)
}

// readBack reads what was written, of which nothing is passed over but durations of VERIS.
func readBack(t *testing.T, f format, out []byte, o interchange.Options) []timeline.Incident {
	t.Helper()
	incidents, err := f.read(bytes.NewReader(out), o)
	if f.name == veris.name || f.name == fragments.name {
		told(t, err)
	} else {
		require.NoError(t, err, "%s", out)
	}
	return incidents
}

// FuzzRead reads anything in every format. What is accepted is written and read back: the
// events that Left does not name are the same.
func FuzzRead(f *testing.F) {
	for _, format := range formats {
		var b bytes.Buffer
		_, err := format.write(&b, every()[:2], interchange.Options{})
		require.NoError(f, err)
		f.Add(b.Bytes()[:min(b.Len(), 6000)])
		b.Reset()
		_, err = format.write(&b, []timeline.Incident{{Title: "題", Org: "組織", Reference: jpdate.MustDate(2020, 7, 8), Events: []timeline.Event{
			event(timeline.Occurrence, "2019-09"), event(timeline.Detection, "2020-05-07"), event(timeline.Disclosure, "2020-05-28/2020-05-29")}}}, interchange.Options{})
		require.NoError(f, err)
		f.Add(b.Bytes())
	}
	f.Add([]byte(`<TimeML><TIMEX3 tid="t1" type="DURATION" beginPoint="t2" endPoint="t2">a</TIMEX3><TIMEX3 tid="t2" value="2020"/></TimeML>`))
	f.Add([]byte(`{"timeline":{"incident":{"year":2020,"month":5,"day":7,"time":"05:45:00 PM"},"discovery":{"unit":"Days","value":3}}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, format := range formats {
			for _, o := range []interchange.Options{{}, {Guarded: true, Coarsest: jpdate.Year, Location: time.UTC}} {
				incidents, err := format.read(bytes.NewReader(data), o)
				if errors.Is(err, interchange.ErrFormat) {
					assert.Empty(t, incidents)
					continue
				}
				told(t, err)
				checkStable(t, format, incidents, o)
			}
		}
		text, list, err := interchange.ReadTIMEX3(bytes.NewReader(data))
		if errors.Is(err, interchange.ErrFormat) {
			return
		}
		told(t, err)
		for _, a := range list {
			require.True(t, 0 <= a.Span.Start && a.Span.Start < a.Span.End && a.Span.End <= len(text))
		}
		checkTIMEX3(t, text, expressions(text))
	})
}
