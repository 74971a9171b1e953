package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
)

// An svgLane is the events of one type.
type svgLane struct {
	typ   timeline.Type
	due   bool // it is that of the deadlines
	marks []svgMark
}

// svgOrder puts what is dated and nothing else last.
func svgOrder(t timeline.Type) int {
	if t == timeline.Other {
		return 1 << 8
	}
	return int(t)
}

// dueLane returns the deadlines that have a day.
func (t *svgTimeline) dueLane() svgLane {
	lane := svgLane{due: true}
	for _, d := range t.item.Deadlines {
		m := svgMark{shape: svgDue, n: 1}
		switch {
		case d.State == deadline.NotInForce:
			continue
		case d.Due.First.IsValid() && d.Due.Last.IsValid():
			m.from, m.to = d.Due.First.In(nil), d.Due.Last.AddDays(1).In(nil)
			m.label = pageDay(d.Due.Last, t.Lang)
			m.tip = d.Rule + t.words.Colon + t.words.due(d)
		case !d.DueBy.Max.IsZero() && !d.DueBy.Min.IsZero():
			m.from, m.to = d.DueBy.Min, d.DueBy.Max
			m.label = pageMoment(d.DueBy.Max, t.Lang)
			m.tip = d.Rule + t.words.Colon + t.words.due(d)
		default:
			continue
		}
		if m.to.Before(m.from) {
			continue
		}
		lane.marks = append(lane.marks, m)
	}
	return lane
}

// merge gives the marks of l their places and makes one of those that would cover each
// other.
func (l *svgLane) merge(s svgScale, words *pageWords) {
	near := 0.002
	if len(l.marks) > 200 {
		near = 0.006
	}
	type key struct {
		shape        svgShape
		status       timeline.Status
		x0, x1       int
		before, past bool
		about        bool
	}
	at := map[key]int{}
	kept := l.marks[:0]
	for _, m := range l.marks {
		m.x0, m.x1 = s.x(m.from), s.x(m.to)
		k := key{m.shape, m.status, int(m.x0 / near), int(m.x1 / near), m.before, m.past, m.about}
		if i, ok := at[k]; ok {
			if was := &kept[i]; m.main && !was.main {
				m.n += was.n
				*was = m
			} else {
				was.n += m.n
				if was.n <= 4 {
					was.tip += "\n" + m.tip
				}
			}
			continue
		}
		at[k] = len(kept)
		kept = append(kept, m)
	}
	l.marks = kept
	for i := range kept {
		if m := &kept[i]; m.n > 1 {
			m.label += fmt.Sprintf(words.Times, m.n)
			if m.n > 4 {
				m.tip += fmt.Sprintf("\n… %d", m.n)
			}
		}
	}
	slices.SortStableFunc(l.marks, func(a, b svgMark) int { return cmp.Compare(a.x0, b.x0) })
}

// labels returns the labels of l, placed.
func (l *svgLane) labels(widths []float64) []svgLabel {
	row := make([]svgLabel, len(l.marks))
	for i, m := range l.marks {
		row[i] = svgLabel{text: m.label, x: m.centre()}
		if m.shape == svgDue {
			row[i].x = m.x1
		}
		if m.main {
			row[i].weight = 2
		} else if i == 0 || i == len(l.marks)-1 {
			row[i].weight = 1
		}
	}
	svgPlace(row, svgSmall, widths)
	return row
}

func (t *svgTimeline) drawLane(c *svgCanvas, lane svgLane, y float64, widths []float64) {
	name, class := t.words.typ(lane.typ), "lane"
	if lane.due {
		name = t.words.DueLane
	}
	if slices.ContainsFunc(lane.marks, func(m svgMark) bool { return m.main }) {
		class = "lane main"
	}
	c.open("g", "row", "")
	line := y + svgLaneTop - 9
	c.line(0, line, 1, line, "rule")
	c.words(0, y+15, "start", class, "", name)
	row := lane.labels(widths)
	for i, m := range lane.marks {
		c.open("g", m.class(), "")
		c.title(m.tip)
		m.draw(c, line)
		if row[i].from < len(widths) {
			c.words(row[i].x, line-12, row[i].anchor, strings.TrimSpace("label "+svgShown[row[i].from]), "", m.label)
		}
		c.raw("</g>")
	}
	c.raw("</g>\n")
}
