package report

// An svgDelay is the stretch that the report measures.
type svgDelay struct {
	from, to   svgMark
	open       bool
	days, what string
}

// place gives the ends of d their places.
func (d *svgDelay) place(s svgScale) {
	for _, m := range [...]*svgMark{&d.from, &d.to} {
		m.x0, m.x1 = s.x(m.from), s.x(m.to)
	}
}

// draw draws d from the height top down to end, in a drawing of
// at least the given width: the number, the bracket below it, and the
// band that shows the stretch through all lanes.
func (d *svgDelay) draw(c *svgCanvas, top, end, width float64) {
	a, b := d.from, d.to
	if b.centre() < a.centre() {
		a, b = b, a
	}
	x0, x1 := a.sure(), b.sure()
	y := top + 44
	c.open("g", "delay", "")
	c.rect(x0[1], y, x1[0]-x0[1], end-y, "band")
	c.line(x0[1], y-6, x0[1], end, "side")
	c.line(x1[0], y-6, x1[0], end, "side")
	c.line(x0[1], y, x1[0], y, "bracket")
	if x0[0] < x0[1] {
		c.rect(x0[0], y-2, x0[1]-x0[0], 4, "fade a l")
	}
	if x1[0] < x1[1] {
		c.rect(x1[0], y-2, x1[1]-x1[0], 4, "fade a r")
	}
	if d.open {
		c.rect(x1[0], y-2, min(1, x1[0]+svgFadeLen)-x1[0], 4, "fade a r")
		c.at(min(1, x1[0]+svgFadeLen), y, "tip a", "M-6-5L0 0l-6 5")
	}
	x := (x0[1] + x1[0]) / 2
	class := "what"
	wide := 15 * (2.1*pageWide(d.days) + 0.5 + pageWide(d.what)) / width
	if wide > 1 { // the number alone, but where there is more room
		class, wide = "what w1", 15*2.1*pageWide(d.days)/width
	}
	anchor := svgAnchor(x, wide, 1)
	switch {
	case anchor == "start" && min(x, x0[1])+wide < 1:
		x = min(x, x0[1])
	case anchor == "end" && max(x, x1[0])-wide > 0:
		x = max(x, x1[0])
	case anchor != "middle": // there is no room beside it
		x, anchor = 0, "start"
	}
	c.raw(`<text class="delay" x="`, c.x(x), `" y="`, svgNumber(y-14), `" text-anchor="`, anchor, `"><tspan class="days">`)
	c.text(d.days)
	c.raw(`</tspan><tspan class="`, class, `" dx="8">`)
	c.text(d.what)
	c.raw("</tspan></text></g>\n")
}
