package report

import (
	"github.com/jpincident/incidenttimeline/timeline"
)

// legend says what the shapes mean that the drawing has.
func (t *svgTimeline) legend(words *pageWords) (list []string) {
	for _, k := range t.keys() {
		list = append(list, words.Glyphs[k]+" "+words.Keys[k])
	}
	return list
}

// keys returns which of the keys of the legend the drawing needs.
func (t *svgTimeline) keys() (list []int) {
	var has [svgKeys]bool
	for _, lane := range t.lanes {
		for _, m := range lane.marks {
			switch {
			case m.status == timeline.Negated:
				has[svgKeyNegated] = true
			case m.status == timeline.Planned:
				has[svgKeyPlanned] = true
			default:
				has[m.shape] = true
			}
			has[svgKeyAbout] = has[svgKeyAbout] || m.about
			has[svgKeyOpen] = has[svgKeyOpen] || m.before || m.past
		}
	}
	for k, ok := range has {
		if ok {
			list = append(list, k)
		}
	}
	return list
}

// The keys of the legend beside those of the shapes.
const (
	svgKeyOpen = int(svgDue) + 1 + iota
	svgKeyPlanned
	svgKeyNegated
	svgKeyAbout
	svgKeys
)
