package report

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
)

// An svgTimeline is the timeline of an incident, ready to be drawn.
type svgTimeline struct {
	Lang
	item    Item
	words   *pageWords
	scale   svgScale
	lanes   []svgLane
	undrawn int       // events that have no place on a line of time
	hidden  [3]int    // labels that have no room, at each of svgWidths
	span    *svgDelay // what the report measures; nil if it cannot be drawn
}

// An svgLane is the events of one type.
type svgLane struct {
	typ   timeline.Type
	due   bool // it is that of the deadlines
	marks []svgMark
}

// An svgShape is how a mark is drawn.
type svgShape uint8

// The shapes, from the most exact date to the least.
const (
	svgPoint  svgShape = iota // known to the hour or closer
	svgTickOf                 // known to the day
	svgRange                  // it lasted from one to the other
	svgWindow                 // it lies somewhere within
	svgDue                    // a deadline
)

// An svgMark is an event, or several that would cover each other.
type svgMark struct {
	shape        svgShape
	status       timeline.Status
	from, to     time.Time // what is drawn of its window
	before, past bool      // the window is open on that side
	main         bool      // an end of what the report measures
	label, tip   string
	n            int // events
	x0, x1       float64
}

// An svgDelay is the stretch that the report measures.
type svgDelay struct {
	from, to   svgMark
	open       bool
	days, what string
}

// newTimeline returns the timeline of it.
func newTimeline(it Item, l Lang) *svgTimeline {
	t := &svgTimeline{Lang: l, item: it, words: pageWordsOf(l)}
	lanes := map[timeline.Type]*svgLane{}
	var spans []svgPart
	var delay svgDelay
	var ends int
	for _, e := range it.Incident.Events {
		m, ok := t.mark(e)
		if !ok {
			t.undrawn++
			continue
		}
		if it.Measured() && pageSame(e, it.Main.From) {
			m.main, delay.from, ends = true, m, ends|1
		}
		if it.Measured() && !it.Main.Open && pageSame(e, it.Main.To) {
			m.main, delay.to, ends = true, m, ends|2
		}
		spans = append(spans, svgPart{from: m.from, to: m.to})
		lane := lanes[e.Type]
		if lane == nil {
			lane = &svgLane{typ: e.Type}
			lanes[e.Type] = lane
		}
		lane.marks = append(lane.marks, m)
	}
	if it.Measured() && it.Main.Open {
		if told := it.Incident.Reference; told.IsValid() {
			delay.open, delay.to = true, svgMark{from: told.In(nil), to: told.In(nil)}
			ends |= 2
		}
	}
	for _, lane := range lanes {
		t.lanes = append(t.lanes, *lane)
	}
	slices.SortFunc(t.lanes, func(a, b svgLane) int { return cmp.Compare(svgOrder(a.typ), svgOrder(b.typ)) })
	if due := t.dueLane(); len(due.marks) > 0 {
		for _, m := range due.marks {
			spans = append(spans, svgPart{from: m.from, to: m.to})
		}
		t.lanes = append(t.lanes, due)
	}
	if ends == 3 {
		delay.days, delay.what = t.words.measured(it.Main), t.words.metric(it.Main.Metric)
		t.span = &delay
		a, b := delay.from, delay.to
		if b.from.Before(a.from) {
			a, b = b, a
		}
		if a.to.Before(b.to) {
			spans = append(spans, svgPart{from: a.from, to: b.to})
		}
	}
	t.scale = newScale(spans)
	for i := range t.lanes {
		t.lanes[i].merge(t.scale, t.words)
	}
	t.hide()
	return t
}

// svgOrder puts what is dated and nothing else last.
func svgOrder(t timeline.Type) int {
	if t == timeline.Other {
		return 1 << 8
	}
	return int(t)
}

// pageSame reports whether e and f are one event.
func pageSame(e, f timeline.Event) bool {
	return e.Type == f.Type && e.Status == f.Status && e.When == f.When && e.Actor == f.Actor
}

// mark returns the mark of e. ok is false if it has no place on a line of time.
func (t *svgTimeline) mark(e timeline.Event) (m svgMark, ok bool) {
	w, ok := e.When.Window(nil)
	if !ok || w.Min.IsZero() && w.Max.IsZero() || e.When.Check() != nil && !svgPossible(e.When) {
		return m, false
	}
	m = svgMark{status: e.Status, from: w.Min, to: w.Max, before: w.Min.IsZero(), past: w.Max.IsZero(), n: 1}
	if m.before {
		m.from = m.to
	}
	if m.past {
		m.to = m.from
	}
	if m.to.Before(m.from) {
		return m, false
	}
	const day = 31 * time.Hour // of broadcasters
	switch long := m.to.Sub(m.from); {
	case e.When.Kind == jpdate.KindRange:
		m.shape = svgRange
	case long <= time.Hour && !m.before && !m.past, e.When.From.Precision() >= jpdate.Hour:
		m.shape = svgPoint
	case long < day:
		m.shape = svgTickOf
	default:
		m.shape = svgWindow
	}
	m.label = pageBrief(e.When, t.Lang)
	m.tip = t.words.typ(e.Type) + t.words.Colon + pageWhen(e.When, t.Lang)
	if e.Status != timeline.Actual {
		s := t.words.Statuses[min(int(e.Status), len(t.words.Statuses)-1)]
		m.label += t.words.Open + s + t.words.Close
		m.tip += t.words.Open + s + t.words.Close
	}
	return m, true
}

// svgPossible reports whether w, whose parts contradict each other, is a day all the same.
func svgPossible(w jpdate.When) bool {
	_, ok := w.First()
	return ok
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
	}
	at := map[key]int{}
	kept := l.marks[:0]
	for _, m := range l.marks {
		m.x0, m.x1 = s.x(m.from), s.x(m.to)
		k := key{m.shape, m.status, int(m.x0 / near), int(m.x1 / near), m.before, m.past}
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

// hide counts the labels that have no room.
func (t *svgTimeline) hide() {
	for _, lane := range t.lanes {
		for _, l := range lane.labels(svgWidths[:]) {
			for k := range t.hidden {
				if l.from > k {
					t.hidden[k]++
				}
			}
		}
	}
}

func (m svgMark) centre() float64 { return (m.x0 + m.x1) / 2 }

// Sizes of a timeline, in pixels.
const (
	svgSmall   = 12.5 // of letters
	svgHead    = 58.0 // what the delay takes
	svgLaneTop = 48.0 // one lane
	svgFadeLen = 0.07 // of the width: an open end
)

// draw draws t below the height top and returns the height of its end.
func (t *svgTimeline) draw(c *svgCanvas, top float64) float64 {
	if len(t.lanes) == 0 {
		c.words(0, top+16, "start", "lane", "", t.words.NothingDrawn)
		return top + 28
	}
	y := top
	if t.span != nil {
		y += svgHead
	}
	end := y + svgLaneTop*float64(len(t.lanes)) + 6
	widths := svgWidths[:]
	if !c.fluid {
		widths = []float64{c.width}
	}
	if t.span != nil {
		t.span.place(t.scale)
		t.span.draw(c, top, end, widths[0])
	}
	for _, cut := range t.scale.cuts {
		c.line(cut.x, y, cut.x, end, "cut")
	}
	for _, lane := range t.lanes {
		t.drawLane(c, lane, y, widths)
		y += svgLaneTop
	}
	return t.axis(c, end, widths)
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
	c.line(0, y+39, 1, y+39, "rule")
	c.words(0, y+10, "start", class, "", name)
	row := lane.labels(widths)
	for i, m := range lane.marks {
		c.open("g", m.class(), "")
		c.title(m.tip)
		m.draw(c, y+39)
		if row[i].from < len(widths) {
			c.words(row[i].x, y+27, row[i].anchor, strings.TrimSpace("label "+svgShown[row[i].from]), "", m.label)
		}
		c.raw("</g>")
	}
	c.raw("</g>\n")
}

// class returns the class of m.
func (m svgMark) class() string {
	s := "mark"
	if m.main {
		s += " main"
	}
	if m.status == timeline.Planned {
		s += " planned"
	}
	return s
}

// draw draws the shape of m on the line at height y.
func (m svgMark) draw(c *svgCanvas, y float64) {
	wide := m.x1 - m.x0
	tall := 14.0
	if m.main {
		tall = 18
	}
	if m.before {
		c.rect(max(0, m.x0-svgFadeLen), y-4, m.x0-max(0, m.x0-svgFadeLen), 8, "fade l")
		c.at(max(0, m.x0-svgFadeLen), y, "tip", "M5-4L0 0l5 4")
	}
	if m.past {
		c.rect(m.x1, y-4, min(1, m.x1+svgFadeLen)-m.x1, 8, "fade r")
		c.at(min(1, m.x1+svgFadeLen), y, "tip", "M-5-4L0 0l-5 4")
	}
	x := m.centre()
	switch {
	case m.status == timeline.Negated:
		c.at(x, y, "cross", "M-5-5L5 5M5-5L-5 5")
	case m.shape == svgDue:
		if wide > 0.012 {
			c.rect(m.x0, y-2, wide, 4, "soft")
		}
		c.at(m.x1, y, "due", "M-5-8H5L0 0z")
	case m.shape == svgPoint:
		r := "5"
		if m.main {
			r = "7"
		}
		c.raw(`<circle class="shape" cx="`, c.x(x), `" cy="`, svgNumber(y), `" r="`, r, `"/>`)
	case m.shape == svgTickOf:
		if wide > 0.012 {
			c.rect(m.x0, y-tall/2, wide, tall, "shape day")
			return
		}
		h := strconv.Itoa(int(tall))
		c.at(x, y, "shape", "M-3.5-"+strconv.Itoa(int(tall)/2)+"h7v"+h+"h-7z")
	case m.shape == svgRange:
		c.rect(m.x0, y-4, wide, 8, "shape")
		c.at(m.x0, y, "stop-line", "M0-8V8")
		c.at(m.x1, y, "stop-line", "M0-8V8")
	default:
		c.rect(m.x0, y-5, wide, 10, "soft")
	}
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
	c.rect(x0[1], y, b.sure()[0]-x0[1], end-y, "band")
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
	wide := 15 * (2.1*pageWide(d.days) + 0.5 + pageWide(d.what)) / width
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
	c.raw(`</tspan><tspan class="what" dx="8">`)
	c.text(d.what)
	c.raw("</tspan></text></g>\n")
}

// sure returns between which places the moment of m lies: one place, twice, if it is known
// to the day.
func (m svgMark) sure() [2]float64 {
	switch m.shape {
	case svgRange:
		return [2]float64{m.x0, m.x0}
	case svgWindow:
		return [2]float64{m.x0, m.x1}
	}
	return [2]float64{m.centre(), m.centre()}
}

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
		if !yearly && k.at.Year() != year {
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

// title says what the drawing is.
func (t *svgTimeline) title(name string) string {
	return fmt.Sprintf(t.words.ChartTitle, pageClip(name, 200))
}

// describe says what the drawing shows, for those who do not see it.
func (t *svgTimeline) describe() string {
	var parts []string
	if t.item.Measured() {
		parts = append(parts, t.words.sentence(t.item, t.Lang))
	}
	shown := 0
	for _, lane := range t.lanes {
		for _, m := range lane.marks {
			if shown++; shown <= 12 {
				parts = append(parts, strings.ReplaceAll(m.tip, "\n", t.words.Comma)+t.words.Stop)
			}
		}
	}
	if shown > 12 {
		parts = append(parts, fmt.Sprintf(t.words.MoreMarks, shown-12))
	}
	if t.undrawn > 0 {
		parts = append(parts, fmt.Sprintf(t.words.Undrawn, t.undrawn))
	}
	return strings.Join(parts, t.words.Space)
}

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
	svgKeys
)
