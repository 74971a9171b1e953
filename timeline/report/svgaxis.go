package report

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// axis draws the line of time at the height y and returns the height of its end.
func (t *svgTimeline) axis(c *svgCanvas, y float64, widths []float64) float64 {
	c.open("g", "axis", "")
	for _, p := range t.scale.parts {
		c.line(p.x0-svgMargin*0.75, y, p.x1+svgMargin*0.75, y, "axis")
	}
	ticks := t.scale.ticks(9)
	yearly := svgYearly(ticks)
	var days, years, cuts []svgLabel
	year := 0
	for _, k := range ticks {
		day := svgLabel{text: pageDay(jpdate.DateOf(k.at), t.Lang), x: k.x}
		switch {
		case k.clock:
			day.text = strconv.Itoa(k.at.Hour()) + ":" + pageTwo(k.at.Minute())
		case yearly:
			day.text = t.words.year(k.at.Year())
		}
		if k.first {
			day.weight = 1
		}
		days = append(days, day)
		if !yearly && !t.noYear && k.at.Year() != year {
			year = k.at.Year()
			years = append(years, svgLabel{text: t.words.year(year), x: k.x, weight: day.weight})
		}
	}
	for _, cut := range t.scale.cuts {
		c.at(cut.x, y, "break", "M-5 5L0-5M0 5L5-5")
		cuts = append(cuts, svgLabel{text: fmt.Sprintf(t.words.Cut, cut.days), x: cut.x})
	}
	c.labels(days, y+19, "tick", widths)
	for _, l := range days {
		if l.from < len(widths) {
			c.line(l.x, y, l.x, y+5, strings.TrimSpace("tick "+svgShown[l.from]))
		}
	}
	c.labels(years, y+35, "year", widths)
	end := y + 42
	if len(cuts) > 0 { // in a row of their own, so that they leave the years their room
		c.labels(cuts, y+51, "year", widths)
		end += 16
	}
	c.raw("</g>\n")
	return end
}

// svgYearly reports whether the ticks are whole years.
func svgYearly(ticks []svgTick) bool {
	for _, k := range ticks {
		if k.at.YearDay() != 1 || k.clock {
			return false
		}
	}
	return len(ticks) > 1
}
