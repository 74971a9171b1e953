package report

import (
	"html"
	"strconv"
	"strings"
)

// An svgCanvas is a drawing under way. Places across are shares of its width, from 0 to 1,
// and down in pixels. A fluid one keeps the shares, as percentages, so that its letters
// stay of one size whatever the width of the page; another is of one width.
type svgCanvas struct {
	b           strings.Builder
	fluid       bool
	left, width float64 // of one that is not fluid, in pixels
}

// svgNumber returns v in few characters.
func svgNumber(v float64) string {
	s := strconv.FormatFloat(v, 'f', 2, 64)
	s = strings.TrimRight(strings.TrimRight(s, "0"), ".")
	if s == "-0" {
		return "0"
	}
	return s
}

// x returns the place across of the share f, and w the width of it.
func (c *svgCanvas) x(f float64) string {
	if c.fluid {
		return svgNumber(100*f) + "%"
	}
	return svgNumber(c.left + f*c.width)
}

func (c *svgCanvas) w(f float64) string {
	if c.fluid {
		return svgNumber(100*max(0, f)) + "%"
	}
	return svgNumber(max(0, f) * c.width)
}

// raw appends markup; every other method escapes what it is given.
func (c *svgCanvas) raw(parts ...string) {
	for _, p := range parts {
		c.b.WriteString(p)
	}
}

func (c *svgCanvas) open(tag, class, id string) {
	c.raw("<", tag)
	c.attr("class", class)
	c.attr("id", id)
	c.raw(">")
}

// attr appends an attribute, if it has a value.
func (c *svgCanvas) attr(name, value string) {
	if value != "" {
		c.raw(" ", name, `="`, html.EscapeString(cleaned(value)), `"`)
	}
}

// text appends s as characters.
func (c *svgCanvas) text(s string) { c.raw(html.EscapeString(cleaned(s))) }

// words appends a text at the share f and the height y.
func (c *svgCanvas) words(f, y float64, anchor, class, lang, s string) {
	c.raw("<text")
	c.attr("class", class)
	c.raw(` x="`, c.x(f), `" y="`, svgNumber(y), `"`)
	if anchor != "start" {
		c.attr("text-anchor", anchor)
	}
	c.attr("lang", lang)
	c.raw(">")
	c.text(s)
	c.raw("</text>")
}

func (c *svgCanvas) rect(f, y, share, height float64, class string) {
	c.raw("<rect")
	c.attr("class", class)
	c.raw(` x="`, c.x(f), `" y="`, svgNumber(y), `" width="`, c.w(share), `" height="`, svgNumber(height), `"/>`)
}

func (c *svgCanvas) line(f1, y1, f2, y2 float64, class string) {
	c.raw("<line")
	c.attr("class", class)
	c.raw(` x1="`, c.x(f1), `" y1="`, svgNumber(y1), `" x2="`, c.x(f2), `" y2="`, svgNumber(y2), `"/>`)
}

// at appends a path whose own origin is at the share f and the height y.
func (c *svgCanvas) at(f, y float64, class, d string) {
	c.raw(`<svg x="`, c.x(f), `" y="`, svgNumber(y), `" overflow="visible"><path`)
	c.attr("class", class)
	c.raw(` d="`, d, `"/></svg>`)
}

// title appends what is said of the element that it stands in.
func (c *svgCanvas) title(s string) {
	c.raw("<title>")
	c.text(s)
	c.raw("</title>")
}
