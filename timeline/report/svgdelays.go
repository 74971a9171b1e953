package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

// svgRefRow is the height that a published figure takes, in pixels.
const svgRefRow = 38

// svgDelays draws how the delays of r are spread: a dot for each incident, or a bar where
// there are too many, with the median, the middle half, and the published figures that are
// counted in the same unit.
func svgDelays(r Report, l Lang) string {
	words := pageWordsOf(l)
	var days []float64
	for _, it := range r.Items {
		if it.Measured() && !it.Main.Open {
			days = append(days, float64(it.Main.Days.Min+it.Main.Days.Max)/2)
		}
	}
	if len(days) == 0 {
		return ""
	}
	refs := slices.DeleteFunc(slices.Clone(r.Options.Published), func(p cohort.Published) bool { return !svgDrawable(p) })
	slices.SortStableFunc(refs, func(a, b cohort.Published) int { return cmp.Compare(a.Value, b.Value) })
	low, high := min(0, slices.Min(days)), max(1, slices.Max(days))
	for _, p := range refs {
		high = max(high, p.Value)
	}
	const bins = 40
	step := svgNice((high - low) / bins)
	first := math.Floor(low / step)
	count, sum := make([]int, bins+3), make([]float64, bins+3)
	tallest := 1
	for _, d := range days {
		k := min(max(0, int(math.Floor(d/step)-first)), len(count)-1)
		count[k]++
		sum[k] += d
		tallest = max(tallest, count[k])
	}
	top := step * (math.Floor(high/step) + 1)
	at := func(d float64) float64 { return 0.02 + 0.96*(d-first*step)/(top-first*step) }
	c := &svgCanvas{fluid: true}
	const dot = 9.0
	dots := tallest <= 20
	plot := max(70, float64(tallest)*dot+8)
	if !dots {
		plot = 150
	}
	const head = 44.0
	base := head + plot
	height := base + 46 + svgRefRow*float64(len(refs)) + 4
	if len(refs) == 0 {
		height = base + 40
	}
	f := r.Cohort.Figures
	svgOpen(c, "delays", height, l, fmt.Sprintf(words.DelaysTitle, words.metric(r.Options.Metric)),
		fmt.Sprintf(words.DelaysDesc, len(days), pageRange(f.Min), pageRange(f.Median), pageRange(f.Max)))
	q1, q3 := at((f.Q1.Low+f.Q1.High)/2), at((f.Q3.Low+f.Q3.High)/2)
	if len(days) >= spreadLeast {
		c.rect(q1, head-6, q3-q1, base-head+6, "quartiles")
	}
	label := words.Median + " " + fmt.Sprintf(words.Days, pageRange(f.Median))
	m := at((f.Median.Low + f.Median.High) / 2)
	c.line(m, 18, m, base, "median")
	c.words(m, 13, svgAnchor(m, pageWide(label)*14, svgWidths[0]), "median-label", "", label)
	middle := (q1 + q3) / 2
	if len(days) >= spreadLeast {
		c.words(middle, 31, svgAnchor(middle, pageWide(words.Quartiles)*svgSmall, svgWidths[0]), "label", "", words.Quartiles)
	}
	for k, n := range count {
		if n == 0 {
			continue
		}
		from := (first + float64(k)) * step
		c.raw("<g>")
		c.title(fmt.Sprintf(words.DelayBin, int(from), int(from+step)-1, n))
		if dots { // at the days themselves, or the middle of those that share a column
			x := at(sum[k] / float64(n))
			for i := range n {
				c.raw(`<circle class="bar" cx="`, c.x(x), `" cy="`, svgNumber(base-6-dot*float64(i)), `" r="3.6"/>`)
			}
		} else {
			h := plot * float64(n) / float64(tallest)
			c.rect(at(from)+0.001, base-h, at(from+step)-at(from)-0.002, h, "bar")
		}
		c.raw("</g>\n")
	}
	c.line(0, base, 1, base, "axis")
	tick := svgNice((top - first*step) / 8)
	var row []svgLabel
	for d := math.Ceil(first*step/tick) * tick; d <= top; d += tick {
		s := svgNumber(d)
		if d == 0 || d+tick > top {
			s = fmt.Sprintf(words.Days, s)
		}
		row = append(row, svgLabel{text: s, x: at(d)})
	}
	svgPlace(row, svgSmall, svgWidths[:])
	for _, t := range row {
		if t.from < len(svgWidths) {
			class := strings.TrimSpace("tick " + svgShown[t.from])
			c.line(t.x, base, t.x, base+5, class)
			c.words(t.x, base+19, t.anchor, class, "", t.text)
		}
	}
	for k, p := range refs {
		y := base + 46 + svgRefRow*float64(k)
		x := at(p.Value)
		c.line(x, head, x, y+17, "ref")
		anchor, dx := "start", "6"
		if x > 0.5 {
			anchor, dx = "end", "-6"
		}
		for _, form := range [...]struct {
			class, text string
			y           float64
		}{{"value", pageStatistic(p, words) + " " + pageValue(p, words), y}, {"label narrow", pageFit(p.Source, 12), y + 15}, {"label w1", pageFit(p.Source, 40), y + 15}} {
			c.raw(`<text class="`, form.class, `" x="`, c.x(x), `" dx="`, dx, `" y="`, svgNumber(form.y), `" text-anchor="`, anchor, `"`)
			if form.class != "value" {
				c.attr("lang", pageOther(p.Source, l))
			}
			c.raw(">")
			c.text(form.text)
			c.raw("</text>")
		}
		c.raw("\n")
	}
	c.raw("</svg>\n")
	return c.b.String()
}

// pageStatistic and pageValue return what p is and how much.
func pageStatistic(p cohort.Published, words *pageWords) string {
	if names := words.Statistics; int(p.Statistic) < len(names) {
		return names[p.Statistic]
	}
	return p.Statistic.String()
}

func pageValue(p cohort.Published, words *pageWords) string {
	unit := p.Unit.String()
	if names := words.Units; int(p.Unit) < len(names) {
		unit = names[p.Unit]
	}
	if words.lang == Japanese || p.Unit == cohort.Percent {
		return svgNumber(p.Value) + unit
	}
	return svgNumber(p.Value) + " " + unit
}

// svgDrawable reports whether p stands on a line of days.
func svgDrawable(p cohort.Published) bool {
	return p.Unit == cohort.CalendarDays && (p.Statistic == cohort.Median || p.Statistic == cohort.Mean) && p.Value >= 0 && p.Value < cohort.MaxDays
}

// svgNice returns the least of 1, 2, 5, 10 … that is not below v.
func svgNice(v float64) float64 {
	step := 1.0
	for step < v {
		for _, k := range [...]float64{2, 5, 10} {
			if step*k >= v {
				return step * k
			}
		}
		step *= 10
	}
	return step
}
