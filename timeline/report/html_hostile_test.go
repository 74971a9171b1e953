package report_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// hostileWords are names that would break a page or a drawing whose escaping is wrong.
var hostileWords = []string{
	"", " ", "<script>alert(1)</script>", `"><img src=x onerror=alert(1)>`, `' onload='x`, "]]>", "<!--", "-->", "</style><style>*{}", "</svg>", "</title>",
	"a\nb\r\nc", "a\x00b", "\x1b[31m", "\xff\xfe", "\ufffe\uffff", "\u202eabc\u202c\u2066x", "\u200fשלום\u200e", "😀👨\u200d👩\u200d👧", "{{.}}", "&amp;&#0;&bogus;", strings.Repeat("長い名前", 2500), strings.Repeat("W", 10_000), "%s%d%!", "javascript:alert(1)",
}

// hostileReport is a report in which every word that comes from outside is s.
func hostileReport(s string) report.Report {
	text := s + "5月7日" + s
	at := jpdate.Span{Start: len(s), End: len(s) + len("5月7日")}
	mention := timeline.Mention{Text: s, Span: at, Clause: s, Within: at, Reason: s}
	event := func(typ timeline.Type, day int, mentions ...timeline.Mention) timeline.Event {
		return timeline.Event{Type: typ, When: jpdate.On(jpdate.MustDate(2024, 5, day)), Actor: s, Mentions: mentions}
	}
	elsewhere := mention
	elsewhere.Source, elsewhere.Span = s, jpdate.Span{Start: -1, End: 1 << 30}
	inc := timeline.Incident{
		Title: s, Org: s, Parties: []timeline.Party{{Name: s, Role: 9}}, Counts: []timeline.Count{{N: 3, Unit: s}},
		Events: []timeline.Event{event(timeline.Detection, 7, mention, elsewhere), event(timeline.Disclosure, 28, mention), {Type: 200, Status: 9, Actor: s}},
	}
	return report.New(report.Options{}, report.Source{Name: s, Text: text, From: report.OriginText, Incidents: []timeline.Incident{inc, inc}})
}

func TestPageHostile(t *testing.T) {
	for i, s := range hostileWords {
		t.Run(fmt.Sprint(i), func(t *testing.T) { checkReport(t, hostileReport(s)) })
	}
}

// checkReport requires that the page and every drawing of r are well formed, in both
// languages, and the same when they are written again.
func checkReport(t *testing.T, r report.Report) {
	t.Helper()
	for _, l := range langs {
		var page, again bytes.Buffer
		require.NoError(t, report.WriteHTML(&page, r, l))
		require.NoError(t, report.WriteHTML(&again, r, l))
		require.True(t, bytes.Equal(page.Bytes(), again.Bytes()), "not deterministic")
		checkPage(t, page.String())
		for _, it := range r.Items {
			var drawing bytes.Buffer
			require.NoError(t, report.WriteSVG(&drawing, it, l))
			checkXML(t, drawing.String())
		}
	}
}

// checkXML requires that s is well-formed XML with what a reader of the screen needs.
func checkXML(t *testing.T, s string) {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(s))
	seen := map[string]int{}
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		if e, ok := token.(xml.StartElement); ok {
			seen[e.Name.Local]++
			require.NotEqual(t, "script", e.Name.Local)
			for _, a := range e.Attr {
				require.False(t, strings.HasPrefix(a.Name.Local, "on"), a)
			}
		}
	}
	require.NotZero(t, seen["title"])
	require.Equal(t, 1, seen["desc"])
	require.Contains(t, s, `role="img"`)
}

var (
	tagPattern  = regexp.MustCompile(`<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[-a-zA-Z0-9:]+(?:="[^"<>]*")?)*)\s*(/?)>`)
	attrPattern = regexp.MustCompile(`([-a-zA-Z0-9:]+)="([^"]*)"`)
	forbidden   = map[string]bool{"script": true, "img": true, "image": true, "iframe": true, "object": true, "embed": true, "form": true, "input": true, "foreignObject": true}
	void        = map[string]bool{"meta": true, "link": true, "br": true}
)

// checkPage requires that the tags of page are balanced, that no < stands outside a tag,
// that its IDs are unique, that its links lead within it to what is there, and that no
// attribute runs or loads anything. It returns the IDs.
func checkPage(t *testing.T, page string) (ids map[string]bool) {
	t.Helper()
	require.True(t, utf8.ValidString(page))
	require.NotContains(t, page, "\x00")
	require.NotContains(t, page, "ZgotmplZ")
	body := strings.TrimPrefix(page, "<!DOCTYPE html>")
	if i, k := strings.Index(body, "<style>"), strings.Index(body, "</style>"); i >= 0 {
		body = body[:i+len("<style>")] + body[k:]
	}
	var open []string
	ids = map[string]bool{}
	links := map[string]bool{}
	at := 0
	for _, m := range tagPattern.FindAllStringSubmatchIndex(body, -1) {
		require.False(t, strings.Contains(body[at:m[0]], "<"), "before byte %d", m[0])
		at = m[1]
		end, name, attrs, closed := body[m[2]:m[3]] != "", body[m[4]:m[5]], body[m[6]:m[7]], body[m[8]:m[9]] != ""
		require.False(t, forbidden[name], name)
		for _, a := range attrPattern.FindAllStringSubmatch(attrs, -1) {
			require.False(t, strings.HasPrefix(a[1], "on"), attrs)
			switch a[1] {
			case "id":
				require.False(t, ids[a[2]], "id %s stands twice", a[2])
				ids[a[2]] = true
			case "href":
				require.True(t, strings.HasPrefix(a[2], "#") || a[2] == "data:,", attrs)
				links[a[2]] = true
			case "src", "style", "srcset", "action":
				t.Fatalf("attribute %s", a[0])
			}
		}
		switch {
		case closed || void[name]:
		case end:
			require.NotEmpty(t, open)
			require.Equal(t, open[len(open)-1], name, "at byte %d", m[0])
			open = open[:len(open)-1]
		default:
			open = append(open, name)
		}
	}
	require.NotContains(t, body[at:], "<")
	require.Empty(t, open)
	for l := range links {
		if id, ok := strings.CutPrefix(l, "#"); ok {
			require.True(t, ids[id], "no %s", l)
		}
	}
	return ids
}

// outside is what a style sheet loads by. An address in the words of a page, as that of the
// source of a rule, loads nothing; attributes are those that checkPage lets pass.
var outside = regexp.MustCompile(`(?i)@import|@font-face|url\([^#)]|//`)

func TestPageLoadsNothing(t *testing.T) {
	for _, l := range langs {
		var b bytes.Buffer
		require.NoError(t, report.WriteHTML(&b, bundled(t), l))
		_, style, _ := strings.Cut(b.String(), "<style>")
		style, _, _ = strings.Cut(style, "</style>")
		require.Empty(t, outside.FindAllString(style, -1))
		checkPage(t, b.String())
	}
}

// TestPageEvents requires that every event and every place that tells of it is in the page.
func TestPageEvents(t *testing.T) {
	r := bundled(t)
	var b bytes.Buffer
	require.NoError(t, report.WriteHTML(&b, r, report.Japanese))
	events, marks := 0, map[string]bool{}
	for i, it := range r.Items {
		for k, e := range it.Incident.Events {
			events++
			require.Contains(t, b.String(), fmt.Sprintf(`id="i%d-e%d"`, i+1, k+1))
			require.Contains(t, b.String(), fmt.Sprintf(`href="#i%d-e%d"`, i+1, k+1), "from the text")
			for _, m := range e.Mentions {
				marks[fmt.Sprintf("s%d-%d", it.Source+1, m.Span.Start)] = true
			}
		}
	}
	t.Logf("%d incidents, %d events, %d places", len(r.Items), events, len(marks))
	require.Equal(t, len(marks), strings.Count(b.String(), "<mark "))
}

func TestPageFirst(t *testing.T) {
	one := nttcom(t)
	for l, want := range map[report.Lang][]string{
		report.Japanese: {`<span class="n">21</span><span class="unit">日</span>`, "2020年5月7日", "2020年5月28日"},
		report.English:  {`<span class="n">21</span><span class="unit"> days</span>`, "7 May 2020", "28 May 2020"},
	} {
		var b bytes.Buffer
		require.NoError(t, report.WriteHTML(&b, one, l))
		_, body, _ := strings.Cut(b.String(), "<body")
		head, _, _ := strings.Cut(body, "</header>")
		for _, s := range want {
			require.Contains(t, head, s)
		}
		for _, word := range []string{"violation", "違反"} {
			require.NotContains(t, strings.ToLower(b.String()), word)
		}
	}
}

// TestPageEmpty writes reports on no incident, on nothing at all, and on incidents of which
// nothing is dated to its year.
func TestPageEmpty(t *testing.T) {
	yearless := jpdate.When{Kind: jpdate.KindDate, From: jpdate.PartialOf(jpdate.MustDate(2024, 5, 7)).Without(jpdate.Year)}
	undated := timeline.Incident{Title: "年のない事案", Events: []timeline.Event{{Type: timeline.Detection, When: yearless}, {Type: timeline.Disclosure}}}
	for name, r := range map[string]report.Report{
		"none":    report.New(report.Options{}),
		"empty":   report.New(report.Options{}, report.Source{}),
		"zero":    {},
		"undated": report.New(report.Options{}, report.Source{Incidents: []timeline.Incident{undated}}),
		"blank":   report.New(report.Options{}, report.Source{Incidents: []timeline.Incident{{}, {}}}),
	} {
		t.Run(name, func(t *testing.T) { checkReport(t, r) })
	}
}

// bigIncident is an incident of n events on as many days.
func bigIncident(n int) timeline.Incident {
	inc := timeline.Incident{Title: "大きな事案", Org: "株式会社青葉"}
	types := timeline.Types()
	day := jpdate.MustDate(2000, 1, 1)
	for i := range n {
		inc.Events = append(inc.Events, timeline.Event{Type: types[i%len(types)], When: jpdate.On(day.AddDays(i))})
	}
	return inc
}

func TestPageManyEvents(t *testing.T) {
	r := report.New(report.Options{}, report.Source{Incidents: []timeline.Incident{bigIncident(10_000)}})
	var page, drawing bytes.Buffer
	start := time.Now()
	require.NoError(t, report.WriteHTML(&page, r, report.English))
	require.NoError(t, report.WriteSVG(&drawing, r.Items[0], report.English))
	t.Logf("page %d bytes, drawing %d bytes, %v", page.Len(), drawing.Len(), time.Since(start))
	checkPage(t, page.String())
	checkXML(t, drawing.String())
	require.Equal(t, 10_000, strings.Count(page.String(), `<tr id="i1-e`))
	require.Regexp(t, `Marks without room for their date: \d+`, page.String())
	require.Less(t, drawing.Len(), 1_000_000)
}

// thousand is a report on a thousand incidents, each as that of NTT Com.
func thousand(t testing.TB) report.Report {
	base := sources(t, "nttcom")[0]
	sources := make([]report.Source, 1000)
	for i := range sources {
		sources[i] = base
		sources[i].Name = fmt.Sprintf("nttcom-%d.txt", i)
	}
	return report.New(options(t), sources...)
}

func TestPageManyIncidents(t *testing.T) {
	r := thousand(t)
	for _, l := range langs {
		var b bytes.Buffer
		start := time.Now()
		require.NoError(t, report.WriteHTML(&b, r, l))
		took := time.Since(start)
		t.Logf("%v: %d bytes in %v", l, b.Len(), took)
		require.Less(t, b.Len(), 5_000_000)
		require.Less(t, took, 20*time.Second, "two seconds on a machine with nothing else to do")
		ids := checkPage(t, b.String())
		for i := range 1000 {
			require.True(t, ids[fmt.Sprintf("i%d", i+1)], i)
		}
	}
}

func BenchmarkWriteHTML(b *testing.B) {
	for name, r := range map[string]report.Report{"nttcom": nttcom(b), "thousand": thousand(b)} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := report.WriteHTML(io.Discard, r, report.Japanese); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkWriteSVG(b *testing.B) {
	for name, inc := range map[string]timeline.Incident{"nttcom": nttcom(b).Items[0].Incident, "10000": bigIncident(10_000)} {
		it := report.New(report.Options{}, report.Source{Incidents: []timeline.Incident{inc}}).Items[0]
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := report.WriteSVG(io.Discard, it, report.Japanese); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// FuzzWriteHTML writes pages in which everything from outside is one string, and of events
// whose dates are read from another.
func FuzzWriteHTML(f *testing.F) {
	for i, s := range hostileWords {
		f.Add(s[:min(len(s), 200)], []string{"2020年5月7日", "昨年10月から翌年3月", "2020年5月7日以降", "9999年12月31日より後", "25時10分"}[i%5])
	}
	f.Fuzz(func(t *testing.T, s, dates string) {
		if len(s) > 2000 || len(dates) > 500 {
			return
		}
		r := hostileReport(s)
		inc := r.Items[0].Incident
		for m := range jpdate.All(dates) {
			w, _ := jpdate.Resolver{Reference: jpdate.MustDate(2024, 6, 1)}.Resolve(m.Expr, jpdate.Context{})
			inc.Events = append(inc.Events, timeline.Event{Type: timeline.Type(len(inc.Events) % 16), Status: timeline.Status(len(inc.Events) % 4), When: w})
		}
		checkReport(t, report.New(report.Options{}, report.Source{Name: s, Text: s, Incidents: []timeline.Incident{inc}}))
	})
}
