package report

import (
	_ "embed"
	"fmt"
	"io"
)

//go:embed stylesvg.css
var svgStyle string

// svgWide is the width in pixels of a drawing that stands alone, and svgEdge the space left
// and right of what it shows.
const svgWide, svgEdge = 960, 28

// WriteSVG writes the timeline of it alone, as an SVG file of one width that needs nothing
// else: light or dark as its reader is. Where no event tells its year they are drawn in one
// that stands for any; of others, what is not dated to its year is not drawn. The drawing
// says both. It returns the error of w.
func WriteSVG(w io.Writer, it Item, l Lang) error {
	t := newTimeline(it, l)
	words := pageWordsOf(l)
	c := &svgCanvas{left: svgEdge, width: svgWide - 2*svgEdge}
	name := pageName(it.Incident, l)
	head, foot := 66.0, 30.0
	body := &svgCanvas{left: c.left, width: c.width}
	height := t.draw(body, head)
	legend := t.legend(words)
	if t.noYear {
		legend = append(legend, words.NoYear)
	}
	if n := t.undrawn; n > 0 {
		legend = append(legend, fmt.Sprintf(words.Undrawn, n)+words.Stop)
	}
	if n := t.hiddenAt(c.width); n > 0 {
		legend = append(legend, fmt.Sprintf(words.Unlabelled, n))
	}
	lines := svgFlow(legend, c.width/svgSmall)
	const lineHeight = 18
	full := svgNumber(height + foot + lineHeight*float64(max(0, len(lines)-1)))
	c.raw(`<svg xmlns="http://www.w3.org/2000/svg" class="chart alone" width="`, svgNumber(svgWide), `" height="`, full,
		`" viewBox="0 0 `, svgNumber(svgWide), " ", full, `" role="img" lang="`, l.String(), `" aria-labelledby="t d">`, "\n<title id=\"t\">")
	c.text(t.title(name))
	c.raw("</title>\n<desc id=\"d\">")
	c.text(t.describe())
	c.raw("</desc>\n<style>\n", svgStyle, "</style>\n", svgDefs, "\n")
	c.raw(`<rect class="paper" width="100%" height="100%"/>`, "\n")
	c.words(0, 30, "start", "name", pageOther(name, l), pageFit(name, c.width/svgTitle))
	c.words(0, 50, "start", "org", pageOther(it.Incident.Org, l), pageFit(it.Incident.Org, c.width/svgSmall))
	c.raw("\n", body.b.String())
	for i, line := range lines {
		c.words(0, height+14+lineHeight*float64(i), "start", "foot", "", line)
	}
	c.raw("\n</svg>\n")
	_, err := io.WriteString(w, c.b.String())
	return err
}

// svgTitle is the size of the letters of a title, in pixels.
const svgTitle = 19.0

// svgFlow puts parts on lines of so many ems.
func svgFlow(parts []string, most float64) (lines []string) {
	const space = "\u2003"
	for _, p := range parts {
		if n := len(lines); n > 0 && pageWide(lines[n-1]+space+p) <= most {
			lines[n-1] += space + p
			continue
		}
		lines = append(lines, p)
	}
	return lines
}

// svgDefs are what drawings refer to: the fading ends.
const svgDefs = `<defs>` +
	`<linearGradient id="fade-r"><stop offset="0" class="stop"/><stop offset="1" class="stop end"/></linearGradient>` +
	`<linearGradient id="fade-l"><stop offset="0" class="stop end"/><stop offset="1" class="stop"/></linearGradient>` +
	`<linearGradient id="fade-ra"><stop offset="0" class="stop a"/><stop offset="1" class="stop a end"/></linearGradient>` +
	`<linearGradient id="fade-la"><stop offset="0" class="stop a end"/><stop offset="1" class="stop a"/></linearGradient>` +
	`</defs>`
