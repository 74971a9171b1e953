package browser_test

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline/report"
)

// shots is where the screenshots go, of whole pages. Without it they are of what is seen
// first, and thrown away.
var shots = flag.String("shots", "", "write the screenshots to this `folder`")

// chromium returns the browser, or skips the test where there is none.
func chromium(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	t.Skip("there is no Chromium here: install the Debian package chromium")
	return ""
}

// A tab is one page that is open, with what it said and what it asked for.
type tab struct {
	context.Context
	mu       sync.Mutex
	messages []string
	requests []string
}

// open opens the page at url in a tab of its own.
func open(t *testing.T, browser context.Context) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(browser)
	t.Cleanup(cancel)
	ctx, stop := context.WithTimeout(ctx, 2*time.Minute)
	t.Cleanup(stop)
	x := &tab{Context: ctx}
	chromedp.ListenTarget(ctx, func(event any) {
		x.mu.Lock()
		defer x.mu.Unlock()
		switch e := event.(type) {
		case *runtime.EventConsoleAPICalled:
			x.messages = append(x.messages, fmt.Sprint("console: ", e.Type))
		case *runtime.EventExceptionThrown:
			x.messages = append(x.messages, "exception: "+e.ExceptionDetails.Error())
		case *log.EventEntryAdded:
			x.messages = append(x.messages, "log: "+e.Entry.Text)
		case *network.EventRequestWillBeSent:
			x.requests = append(x.requests, e.Request.URL)
		}
	})
	require.NoError(t, chromedp.Run(ctx, network.Enable(), log.Enable(), runtime.Enable()))
	return x
}

// seen returns what the tab has said and asked for.
func (x *tab) seen() (messages, requests []string) {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.messages, x.requests
}

// start starts a browser.
func start(t *testing.T) context.Context {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium(t)), chromedp.NoSandbox, chromedp.DisableGPU)
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, stop := chromedp.NewContext(ctx)
	t.Cleanup(stop)
	if err := chromedp.Run(ctx); err != nil {
		if errors.Is(err, context.DeadlineExceeded) {
			t.Skip("Chromium does not start here: ", err)
		}
		require.NoError(t, err)
	}
	return ctx
}

// serve serves the pages of the reports, and returns the address and their names.
func serve(t *testing.T) (string, []string) {
	t.Helper()
	mux := http.NewServeMux()
	var names []string
	for _, l := range []report.Lang{report.Japanese, report.English} {
		for name, r := range reports(t) {
			var b strings.Builder
			require.NoError(t, report.WriteHTML(&b, r, l))
			full := name + "." + l.String()
			names = append(names, full)
			mux.HandleFunc("/"+full, func(w http.ResponseWriter, _ *http.Request) {
				w.Header().Set("Content-Type", "text/html; charset=utf-8")
				fmt.Fprint(w, b.String())
			})
		}
	}
	s := httptest.NewServer(mux)
	t.Cleanup(s.Close)
	return s.URL, names
}

// media makes the page light or dark, on a screen or on paper.
func media(kind, scheme string) chromedp.Action {
	return emulation.SetEmulatedMedia().WithMedia(kind).WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}})
}

func TestPages(t *testing.T) {
	browser := start(t)
	url, names := serve(t)
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			x := open(t, browser)
			require.NoError(t, chromedp.Run(x, chromedp.EmulateViewport(1280, 900), chromedp.Navigate(url+"/"+name)))
			t.Run("says and asks for nothing", func(t *testing.T) {
				require.NoError(t, chromedp.Run(x, chromedp.Sleep(200*time.Millisecond)))
				messages, requests := x.seen()
				require.Empty(t, messages)
				for _, r := range requests {
					require.True(t, r == url+"/"+name || strings.HasPrefix(r, "data:"), r)
				}
			})
			t.Run("selectable", func(t *testing.T) {
				var words string
				require.NoError(t, chromedp.Run(x, chromedp.Evaluate(`getSelection().selectAllChildren(document.body); const s = getSelection().toString(); getSelection().removeAllRanges(); s`, &words)))
				require.True(t, strings.Contains(words, "検知"), "the words of the text")
				require.Greater(t, len(words), 700)
			})
			t.Run("keyboard", func(t *testing.T) { keyboard(t, x) })
			t.Run("links", func(t *testing.T) {
				var broken []string
				require.NoError(t, chromedp.Run(x, chromedp.Evaluate(`[...document.querySelectorAll("a[href]")].map(a => a.getAttribute("href")).filter(h => !h.startsWith("#") || !document.getElementById(h.slice(1)))`, &broken)))
				require.Empty(t, broken)
			})
			t.Run("headings", func(t *testing.T) {
				var levels []int
				require.NoError(t, chromedp.Run(x, chromedp.Evaluate(`[...document.querySelectorAll("h1,h2,h3,h4")].map(h => +h.tagName[1])`, &levels)))
				require.Equal(t, 1, levels[0])
				for i := 1; i < len(levels); i++ {
					require.LessOrEqual(t, levels[i], levels[i-1]+1, "heading %d", i)
				}
			})
			for _, scheme := range []string{"light", "dark"} {
				t.Run("contrast "+scheme, func(t *testing.T) {
					var found contrast
					require.NoError(t, chromedp.Run(x, media("screen", scheme), chromedp.Sleep(100*time.Millisecond), chromedp.Evaluate(contrastScript, &found)))
					t.Logf("%d texts, the least contrast %.2f (%s)", found.Texts, found.Least, found.Where)
					require.Greater(t, found.Texts, 50)
					require.GreaterOrEqual(t, found.Least, 4.5, found.Where)
				})
			}
			for _, width := range []int64{360, 660, 820, 1280} {
				for _, look := range [][2]string{{"screen", "light"}, {"screen", "dark"}, {"print", "light"}} {
					t.Run(fmt.Sprint(width, look), func(t *testing.T) {
						var png []byte
						var over []string
						shot := chromedp.CaptureScreenshot(&png)
						if *shots != "" {
							shot = chromedp.FullScreenshot(&png, 100)
						}
						require.NoError(t, chromedp.Run(x, media(look[0], look[1]), chromedp.EmulateViewport(width, 900), chromedp.Sleep(100*time.Millisecond),
							chromedp.Evaluate(overflowScript, &over), shot))
						require.Empty(t, over, "wider than the page")
						require.NotEmpty(t, png)
						if *shots != "" {
							kind := look[1]
							if look[0] == "print" {
								kind = "print"
							}
							require.NoError(t, os.WriteFile(filepath.Join(*shots, fmt.Sprintf("%s-%d-%s.png", name, width, kind)), png, 0o666))
						}
					})
				}
			}
			t.Run("paper", func(t *testing.T) {
				var pdf []byte
				require.NoError(t, chromedp.Run(x, media("", "light"), chromedp.ActionFunc(func(ctx context.Context) (err error) {
					pdf, _, err = page.PrintToPDF().WithPaperWidth(8.27).WithPaperHeight(11.69).WithPrintBackground(true).Do(ctx)
					return err
				})))
				require.True(t, strings.HasPrefix(string(pdf), "%PDF"))
				if *shots != "" {
					require.NoError(t, os.WriteFile(filepath.Join(*shots, name+".pdf"), pdf, 0o666))
				}
			})
		})
	}
}

// keyboard walks through the page by Tab and requires that every event is reached, that the
// focus is seen, and that the first stop is the link to the content.
func keyboard(t *testing.T, x *tab) {
	var ids []string
	require.NoError(t, chromedp.Run(x, chromedp.Evaluate(`document.activeElement.blur(); scrollTo(0, 0); [...document.querySelectorAll(".events tbody tr")].map(r => r.id)`, &ids)))
	require.NotEmpty(t, ids)
	const stop = `(() => { const e = document.activeElement, s = getComputedStyle(e);
		return { tag: e.tagName, skip: e.classList.contains("skip"), row: e.closest(".events tbody tr")?.id || "", seen: s.outlineStyle !== "none" && parseFloat(s.outlineWidth) >= 2 }; })()`
	type focus struct {
		Tag, Row   string
		Skip, Seen bool
	}
	reached := map[string]bool{}
	var total int
	require.NoError(t, chromedp.Run(x, chromedp.Evaluate(`document.querySelectorAll("a[href], summary").length`, &total)))
	for i := range min(total+2, 600) {
		var at focus
		require.NoError(t, chromedp.Run(x, chromedp.KeyEvent("\t"), chromedp.Evaluate(stop, &at)))
		if at.Tag == "BODY" {
			break
		}
		if i == 0 {
			require.True(t, at.Skip, "the first stop is %+v", at)
		}
		require.True(t, at.Seen, "stop %d: %+v", i, at)
		if at.Row != "" {
			reached[at.Row] = true
		}
		if len(reached) == len(ids) {
			break
		}
	}
	if total <= 600 {
		require.Len(t, reached, len(ids))
		return
	}
	// In a long page the rest is told from what can be focused.
	var rest []string
	require.NoError(t, chromedp.Run(x, chromedp.Evaluate(`[...document.querySelectorAll(".events tbody tr")].filter(r => !r.querySelector("a[href]") || r.querySelector("a[href]").tabIndex < 0).map(r => r.id)`, &rest)))
	require.Empty(t, rest)
}

// contrast is the least contrast of the texts of a page.
type contrast struct {
	Texts int
	Least float64
	Where string
}

// contrastScript measures the contrast of every text that is shown, by WCAG 2: the colour
// of its letters on the nearest ground behind it; in a drawing, on that of the page and on
// that of the band.
const contrastScript = `(() => {
	const parse = c => { const m = c.match(/[\d.]+/g).map(Number); return m.length < 4 ? [...m, 1] : m; };
	const over = (a, b) => [0, 1, 2].map(i => a[i] * a[3] + b[i] * (1 - a[3])).concat(1);
	const light = c => { const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
	const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
	const ground = e => { for (const back = []; ; e = e.parentElement) { if (!e) return back.reduceRight((b, a) => over(a, b), [255, 255, 255, 1]);
		const c = parse(getComputedStyle(e).backgroundColor); if (c[3] > 0) { back.push(c); if (c[3] === 1) return back.reduceRight((b, a) => over(a, b), [255, 255, 255, 1]); } } };
	const root = ground(document.body);
	let least = 99, where = "", texts = 0;
	const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	for (let n; n = walk.nextNode();) {
		const e = n.parentElement;
		if (!n.data.trim() || e.closest("title,desc,style,.defs") || !e.getClientRects().length) continue;
		const s = getComputedStyle(e);
		if (s.visibility === "hidden" || s.display === "none") continue;
		const svg = e.closest("svg"), grounds = [svg ? root : ground(e)];
		if (svg) {
			const band = svg.querySelector(".band, .quartiles");
			if (band) { const b = getComputedStyle(band), c = parse(b.fill); grounds.push(over([...c.slice(0, 3), c[3] * b.fillOpacity], root)); }
		}
		for (const g of grounds) {
			texts++;
			const fore = parse(svg ? s.fill : s.color);
			const r = ratio(over(fore, g), g);
			if (r < least) { least = r; where = n.data.trim().slice(0, 40) + " " + (e.className.baseVal ?? e.className) + " " + (svg ? s.fill : s.color); }
		}
	}
	return { texts, least, where };
})()`

// overflowScript returns what sticks out of the page at the side. What can be scrolled by
// itself does not.
const overflowScript = `(() => {
	const wide = document.documentElement.clientWidth, out = [];
	if (document.documentElement.scrollWidth > wide + 1) out.push("the page: " + document.documentElement.scrollWidth);
	for (const e of document.querySelectorAll("body *")) {
		if (e.closest(".scroll, .skip, .defs, thead") || !e.getClientRects().length) continue;
		const b = e.getBoundingClientRect();
		if (b.right > wide + 1 || b.left < -1) out.push(e.tagName + "." + (e.className.baseVal ?? e.className) + " " + (e.textContent || "").trim().slice(0, 30) + " " + Math.round(b.left) + "–" + Math.round(b.right));
	}
	return out.slice(0, 8);
})()`
