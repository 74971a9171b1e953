package browser_test

import (
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/report"
)

// script returns the mermaid package, or skips the test where it is not installed.
func script(t *testing.T) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("node_modules", "mermaid", "dist", "mermaid.min.js"))
	if os.IsNotExist(err) {
		t.Skip("there is no mermaid here: npm install --no-save mermaid@11")
	}
	require.NoError(t, err)
	return string(b)
}

// hostile is titles that somebody else has written.
var hostile = []string{
	"<script>alert(1)</script>", `"quoted" 'too'`, "a:b;c,d#e", "%% comment", "section x", "end", "]]>", "line\nbreak", "\u202eright to left",
	strings.Repeat("長", 3000), "😀🔥", "nul\x00", "---\ntitle: x\n---", "%%{init: {}}%%", "a --> b", "`code` $math$", "=cmd()", "   ",
}

// Mermaid itself draws what it is given, of the bundled incidents and of titles that somebody
// else has written.
func TestMermaid(t *testing.T) {
	mermaid := script(t)
	all := reports(t)
	day, err := jpdate.ParseDate("2024-04-05")
	require.NoError(t, err)
	var incidents []timeline.Incident
	for _, title := range hostile {
		incidents = append(incidents, timeline.Incident{Title: title, Org: title, Events: []timeline.Event{
			{Type: timeline.Detection, When: jpdate.On(day)}, {Type: timeline.Disclosure, When: jpdate.On(day.AddDays(21))},
		}})
	}
	all["hostile"] = report.New(report.Options{}, report.Source{Name: "hostile", Incidents: incidents})
	all["none"] = report.New(report.Options{}, report.Source{Name: "none"})

	browser := start(t)
	x := open(t, browser)
	var loaded bool
	require.NoError(t, chromedp.Run(x,
		chromedp.Navigate("about:blank"),
		chromedp.Evaluate(mermaid+"\n;mermaid.initialize({startOnLoad: false, maxTextSize: 1e6}); true", &loaded),
	))
	for name, r := range all {
		for _, l := range []report.Lang{report.Japanese, report.English} {
			for face, write := range map[string]func(io.Writer, report.Report, report.Lang) error{
				"timeline": report.WriteMermaidTimeline, "gantt": report.WriteMermaidGantt,
			} {
				var b strings.Builder
				require.NoError(t, write(&b, r, l))
				var drawn string
				await := func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
				err := chromedp.Run(x, chromedp.Evaluate(
					"mermaid.render('x"+name+face+l.String()+"', "+quote(b.String())+").then(r => r.svg, e => 'ERROR ' + e)", &drawn, await))
				require.NoError(t, err)
				require.True(t, strings.HasPrefix(drawn, "<svg"), "%s %s %v: %.300s", name, face, l, drawn)
				assert.NotContains(t, drawn, "<script")
				if name == "nttcom" {
					assert.Contains(t, drawn, "不正アクセスと情報流出", face)
				}
			}
		}
	}
}

// quote returns s as a string of JavaScript.
func quote(s string) string {
	b, _ := json.Marshal(s) // of a string it does not fail
	return string(b)
}
