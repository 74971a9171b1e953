package interop

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/testdata/documents"
	"github.com/jpincident/incidenttimeline/timeline"
)

// corpus returns the incidents of all bundled documents.
func corpus(t *testing.T) []timeline.Incident {
	t.Helper()
	names, err := filepath.Glob("../testdata/documents/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	var all []timeline.Incident
	for _, path := range names {
		name := strings.TrimSuffix(filepath.Base(path), ".txt")
		text, reference, err := documents.Open(name)
		require.NoError(t, err)
		doc, err := parse.Parser{Reference: reference}.Parse(name, text)
		if doc == nil {
			t.Fatal(name, err)
		}
		all = append(all, doc.Incidents...)
	}
	return all
}

// odd returns incidents with strings that formats have to survive and dates of every kind.
func odd() []timeline.Incident {
	var all []timeline.Incident
	for i, s := range []string{"<script>alert(1)</script>", `"'`, "=cmd|' /C calc'!A0", "]]>", "a\nb\r\nc", "\u202eabc\u200f", "👩‍🚒", "a\x00b", "\xff", strings.Repeat("名", 3500), ""} {
		inc := timeline.Incident{Title: s, Org: s}
		for j, edtf := range []string{"", "2019", "2019-09", "2020-05-07", "2020-05-07~", "2020-05-07T10", "2020-05-07T10:45", "2020-05-07T10:45:30+09:00", "2020-05-07/2020-05-09", "2020-05-07/..", "../2020-05-07", "XXXX-05-07", "T10:45", "P3D", "201X", "2020-21", "1900-01-01", "2051-01-01"} {
			e := timeline.Event{Type: timeline.Type((i + j) % len(timeline.Types())), Status: timeline.Status(j % 3), Actor: s, Mentions: []timeline.Mention{{Text: s, Clause: s, Source: s}}}
			if edtf != "" {
				w, err := jpdate.ParseEDTF(edtf)
				if err != nil {
					panic(fmt.Sprint(edtf, err))
				}
				e.When = w
			}
			inc.Events = append(inc.Events, e)
		}
		all = append(all, inc)
	}
	sourced := timeline.Event{Mentions: []timeline.Mention{{Source: "report.txt"}}} // without words
	return append(all, timeline.Incident{}, timeline.Incident{Title: "x", Events: []timeline.Event{{}, sourced}})
}
