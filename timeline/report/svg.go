package report

import (
	_ "embed"
	"fmt"
	"io"
	"strings"
)

//go:embed stylesvg.css
var svgStyle string

// svgWide is the width in pixels of a drawing that stands alone, and svgEdge the space left
// and right of what it shows.
const svgWide, svgEdge = 960, 28

// WriteSVG writes the timeline of it alone, as an SVG file of one width that needs nothing
// else: light or dark as its reader is. What is not dated to a year is not drawn, which the
// drawing says. It returns the error of w.
func WriteSVG(w io.Writer, it Item, l Lang) error {
	t := newTimeline(it, l)
	words := pageWordsOf(l)
	c := &svgCanvas{left: svgEdge, width: svgWide - 2*svgEdge}
	name := pageName(it.Incident, l)
	head, foot := 66.0, 30.0
	body := &svgCanvas{left: c.left, width: c.width}
	height := t.draw(body, head)
	full := svgNumber(height + foot)
	c.raw(`<svg xmlns="http://www.w3.org/2000/svg" class="chart alone" width="`, svgNumber(svgWide), `" height="`, full,
		`" viewBox="0 0 `, svgNumber(svgWide), " ", full, `" role="img" lang="`, l.String(), `" aria-labelledby="t d">`, "\n<title id=\"t\">")
	c.text(t.title(name))
	c.raw("</title>\n<desc id=\"d\">")
	c.text(t.describe())
	c.raw("</desc>\n<style>\n", svgStyle, "</style>\n", svgDefs, "\n")
	c.raw(`<rect class="paper" width="100%" height="100%"/>`, "\n")
	c.words(0, 30, "start", "name", pageOther(name, l), pageFit(name, 50))
	c.words(0, 50, "start", "org", pageOther(it.Incident.Org, l), pageFit(it.Incident.Org, 66))
	c.raw("\n", body.b.String())
	const space = "\u2003"
	legend := strings.Join(t.legend(words), space)
	if n := t.undrawn; n > 0 {
		legend += space + fmt.Sprintf(words.Undrawn, n)
	}
	c.words(0, height+14, "start", "foot", "", legend)
	c.raw("\n</svg>\n")
	_, err := io.WriteString(w, c.b.String())
	return err
}

// svgDefs are what drawings refer to: the fading ends.
const svgDefs = `<defs>` +
	`<linearGradient id="fade-r"><stop offset="0" class="stop"/><stop offset="1" class="stop end"/></linearGradient>` +
	`<linearGradient id="fade-l"><stop offset="0" class="stop end"/><stop offset="1" class="stop"/></linearGradient>` +
	`<linearGradient id="fade-ra"><stop offset="0" class="stop a"/><stop offset="1" class="stop a end"/></linearGradient>` +
	`<linearGradient id="fade-la"><stop offset="0" class="stop a end"/><stop offset="1" class="stop a"/></linearGradient>` +
	`</defs>`
