package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// svgRows is how many incidents are drawn side by side.
const svgRows = 40

// pageCompared returns the items of r that were measured, the longest first.
func pageCompared(r Report) []int {
	var list []int
	for i, it := range r.Items {
		if it.Measured() {
			list = append(list, i)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int {
		x, y := r.Items[a].Main.Days, r.Items[b].Main.Days
		return cmp.Or(cmp.Compare(y.Max, x.Max), cmp.Compare(y.Min, x.Min))
	})
	return list
}

// svgCompare draws the measured incidents of r, given by the longest first, each as a bar
// from a common start.
func svgCompare(r Report, list []int, l Lang) string {
	words := pageWordsOf(l)
	if len(list) > svgRows {
		list = list[:svgRows]
	}
	low, high, longest := 0.0, 1.0, 0.0
	for _, i := range list {
		d := r.Items[i].Main.Days
		low, high = min(low, float64(d.Min)), max(high, float64(d.Max))
		number := pageWide(words.measured(r.Items[i].Main)) * (svgSmall + 1) / svgWidths[0]
		if r.Items[i].Main.Open || r.Items[i].Main.AtLeast {
			number += svgFadeLen
		}
		longest = max(longest, number)
	}
	room := min(0.8, 0.96-longest) // of the width: the rest is for the numbers
	at := func(days float64) float64 { return room * (days - low) / (high - low) }
	c := &svgCanvas{fluid: true}
	const rowHeight, top = 40.0, 26.0
	height := top + rowHeight*float64(len(list)) + 4
	svgOpen(c, "compare", height, l, fmt.Sprintf(words.CompareTitle, words.metric(r.Options.Metric)), words.CompareDesc)
	if low < 0 {
		c.line(at(0), top-4, at(0), height, "axis")
	}
	if n := r.Cohort.Counts.Measured; n > 1 {
		m := r.Cohort.Figures.Median
		x := at((m.Low + m.High) / 2)
		label := words.Median + " " + fmt.Sprintf(words.Days, pageRange(m))
		c.line(x, 17, x, top-4, "median")
		for k := range list {
			y := top + rowHeight*float64(k)
			c.line(x, y+15, x, y+34, "median")
		}
		c.words(x, 12, svgAnchor(x, pageWide(label)*13, svgWidths[0]), "median-label", "", label)
	}
	for k, i := range list {
		it := r.Items[i]
		y := top + rowHeight*float64(k)
		name, org := pageName(it.Incident, l), pageLine(it.Incident.Org)
		if strings.Contains(name, org) {
			org = ""
		}
		full := name
		if org != "" {
			full = org + words.Colon + name
		}
		days := words.measured(it.Main)
		c.open("g", "", "")
		c.title(pageClip(full, 200) + words.Colon + days)
		c.words(0, y+12, "start", "narrow", pageOther(full, l), pageFit(full, 21))
		c.words(0, y+12, "start", "w1", pageOther(full, l), pageFit(full, 46))
		a, b := at(min(float64(it.Main.Days.Min), 0)), at(max(float64(it.Main.Days.Min), 0))
		if it.Main.Days.Max <= 0 {
			a, b = at(float64(it.Main.Days.Max)), at(0)
		}
		bar := "bar"
		if it.Main.AtMost {
			bar = "bar half" // it is at most so long
		}
		c.rect(a, y+18, max(b-a, 0.003), 13, bar)
		end := at(max(float64(it.Main.Days.Max), 0))
		if !it.Main.Days.Exact() {
			c.rect(at(float64(it.Main.Days.Min)), y+18, at(float64(it.Main.Days.Max))-at(float64(it.Main.Days.Min)), 13, "bar half")
		}
		if it.Main.Open || it.Main.AtLeast {
			c.rect(end, y+18, svgFadeLen, 13, "fade r")
			c.at(end+svgFadeLen, y+24.5, "tip", "M-6-5L0 0l-6 5")
			end += svgFadeLen
		}
		c.raw(`<text class="value" x="`, c.x(end), `" dx="7" y="`, svgNumber(y+29), `">`)
		c.text(days)
		c.raw("</text></g>\n")
	}
	c.raw("</svg>\n")
	return c.b.String()
}

// svgOpen opens a fluid drawing with its title and description.
func svgOpen(c *svgCanvas, id string, height float64, l Lang, title, desc string) {
	c.raw(`<svg class="chart" width="100%" height="`, svgNumber(height), `" role="img" aria-labelledby="`, id, "-t ", id, `-d" lang="`, l.String(), `">`)
	c.raw(`<title id="`, id, `-t">`)
	c.text(title)
	c.raw(`</title><desc id="`, id, `-d">`)
	c.text(desc)
	c.raw("</desc>\n")
}
