package report

import (
	"cmp"
	"slices"
	"strings"
)

// svgWidths are the widths of a drawing, in pixels, for which labels are placed: those of
// a phone, of a tablet and of a desk. Style classes show and hide them.
var svgWidths = [...]float64{296, 680, 1000}

// svgShown are the classes of a label that has room from one of svgWidths on. One that has
// none at all is not drawn.
var svgShown = [...]string{"", "w1", "w2"}

// An svgLabel is a text that wants a place in a row.
type svgLabel struct {
	text   string
	x      float64 // the share at which it would be centred
	ems    float64 // its width
	weight int     // the greater goes first
	// What placing it came to.
	from   int // in svgWidths; len(svgWidths) if it has no place
	anchor string
}

// svgPlace says of each label of a row from which width on it is shown, so that none covers
// another. size is that of the letters; the row is in order.
func svgPlace(row []svgLabel, size float64, widths []float64) {
	order := make([]int, len(row))
	for i := range row {
		order[i], row[i].ems = i, pageWide(row[i].text)
		row[i].from, row[i].anchor = len(widths), svgAnchor(row[i].x, row[i].ems*size, widths[0])
	}
	for i := range row {
		if row[i].anchor == "middle" {
			row[i].anchor = row[i].aside(row, i, size, widths[0])
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(row[b].weight, row[a].weight) })
	for k, width := range widths {
		var taken [][2]float64
		for _, i := range order {
			if row[i].from < k {
				taken = append(taken, row[i].extent(size, width))
			}
		}
		for _, i := range order {
			if row[i].from < k || len(taken) > 200 {
				continue
			}
			e := row[i].extent(size, width)
			if e[0] < -svgSpace-1 || e[1] > width+svgSpace+1 {
				continue // it is wider than the drawing
			}
			if !slices.ContainsFunc(taken, func(t [2]float64) bool { return e[0] < t[1] && t[0] < e[1] }) {
				row[i].from = k
				taken = append(taken, e)
			}
		}
	}
}

// labels places row at the height y and draws what has a place.
func (c *svgCanvas) labels(row []svgLabel, y float64, class string, widths []float64) {
	svgPlace(row, svgSmall, widths)
	for _, l := range row {
		if l.from < len(widths) {
			c.words(l.x, y, l.anchor, strings.TrimSpace(class+" "+svgShown[l.from]), "", l.text)
		}
	}
}

// aside returns on which side of its place l, the i-th of a row in order, stands clear of a
// neighbour on the other.
func (l svgLabel) aside(row []svgLabel, i int, size, width float64) string {
	w := l.ems * size
	before, after := l.x*width, (1-l.x)*width
	if i > 0 {
		before = (l.x - row[i-1].x) * width
	}
	if i+1 < len(row) {
		after = (row[i+1].x - l.x) * width
	}
	switch {
	case after < w && before > 1.5*w && l.x*width > w:
		return "end"
	case before < w && after > 1.5*w && (1-l.x)*width > w:
		return "start"
	}
	return "middle"
}

// svgSpace is the space beside a label, in pixels.
const svgSpace = 3

// extent returns between which pixels l lies, with some space around it.
func (l svgLabel) extent(size, width float64) [2]float64 {
	const space = svgSpace
	x, w := l.x*width, l.ems*size
	switch l.anchor {
	case "start":
		return [2]float64{x - space, x + w + space}
	case "end":
		return [2]float64{x - w - space, x + space}
	}
	return [2]float64{x - w/2 - space, x + w/2 + space}
}

// svgAnchor returns which end of a text of w pixels at x is put there, so that it does not
// leave a drawing of the given width.
func svgAnchor(x, w, width float64) string {
	switch {
	case x*width < w/2:
		return "start"
	case (1-x)*width < w/2:
		return "end"
	}
	return "middle"
}
