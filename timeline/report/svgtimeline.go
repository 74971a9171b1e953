package report

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// An svgTimeline is the timeline of an incident, ready to be drawn.
type svgTimeline struct {
	Lang
	item    Item
	words   *pageWords
	scale   svgScale
	lanes   []svgLane
	undrawn int       // events that have no place on a line of time
	noYear  bool      // no event tells its year: they are drawn in one that stands for any
	hidden  [3]int    // labels that have no room, at each of svgWidths
	span    *svgDelay // what the report measures; nil if it cannot be drawn
}

// newTimeline returns the timeline of it.
func newTimeline(it Item, l Lang) *svgTimeline {
	t := &svgTimeline{Lang: l, item: it, words: pageWordsOf(l), noYear: svgNoYear(it.Incident)}
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
		if it.Measured() && sameEvent(e, it.Main.From) {
			m.main, delay.from, ends = true, m, ends|1
		}
		if it.Measured() && !it.Main.Open && sameEvent(e, it.Main.To) {
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
			spans = append(spans, svgPart{from: m.from, to: m.to, due: true})
		}
		t.lanes = append(t.lanes, due)
	}
	if ends == 3 {
		delay.days, delay.what = t.words.measured(it.Main), t.words.metric(it.Main.Metric)
		if by := t.words.nominal(it.Main); by != "" {
			delay.what += t.words.Open + by + t.words.Close
		}
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

// hide counts the labels that have no room.
func (t *svgTimeline) hide() {
	for k, width := range svgWidths {
		t.hidden[k] = t.hiddenAt(width)
	}
}

// hiddenAt returns the number of labels that have no room in a drawing of the given width.
func (t *svgTimeline) hiddenAt(width float64) (n int) {
	widths := svgWidths[:]
	k := slices.Index(widths, width)
	if k < 0 {
		widths, k = []float64{width}, 0
	}
	for _, lane := range t.lanes {
		for _, l := range lane.labels(widths) {
			if l.from > k {
				n++
			}
		}
	}
	return n
}

// Sizes of a timeline, in pixels.
const (
	svgSmall   = 12.5 // of letters
	svgHead    = 58.0 // what the delay takes
	svgLaneTop = 54.0 // one lane
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

// svgNoYear reports whether events of inc have a month, and none a year.
func svgNoYear(inc timeline.Incident) bool {
	some := false
	for _, e := range inc.Events {
		if e.When.From.Has(jpdate.Year) {
			return false
		}
		some = some || e.When.From.Has(jpdate.Month)
	}
	return some
}

// inYear returns w in a leap year, which stands for any. Where what is measured ends earlier
// in the year than it begins, what lies before its beginning is of the next year, and that
// is the leap year.
func (t *svgTimeline) inYear(w jpdate.When) jpdate.When {
	const leap = 2024
	turn, year := jpdate.Date{}, leap
	if it := t.item; it.Measured() {
		from, ok1 := svgOfYear(it.Main.From.When.From, leap).Date()
		to, ok2 := svgOfYear(it.Main.To.When.From, leap).Date()
		if ok1 && ok2 && to.Compare(from) < 0 && it.Main.Days.Min >= 0 {
			turn, year = from, leap-1
		}
	}
	for _, p := range [...]*jpdate.Partial{&w.From, &w.To} {
		if d, ok := svgOfYear(*p, leap).Date(); ok && turn.IsValid() && d.Compare(turn) < 0 {
			*p = svgOfYear(*p, leap)
			continue
		}
		*p = svgOfYear(*p, year)
	}
	return w
}

// svgOfYear returns p in the given year, if it is a day of that.
func svgOfYear(p jpdate.Partial, year int) jpdate.Partial {
	month, ok1 := p.Month()
	day, ok2 := p.Day()
	if d, err := jpdate.NewDate(year, month, day); ok1 && ok2 && err == nil {
		return p.WithDate(d)
	}
	return p
}

// title says what the drawing is.
func (t *svgTimeline) title(name string) string {
	return fmt.Sprintf(t.words.ChartTitle, pageClip(name, 200))
}

// describe says what the drawing shows, for those who do not see it.
func (t *svgTimeline) describe() string {
	var parts []string
	if t.item.Measured() {
		parts = append(parts, t.words.sentence(t.item))
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
	if t.noYear {
		parts = append(parts, t.words.NoYear)
	}
	if t.undrawn > 0 {
		parts = append(parts, fmt.Sprintf(t.words.Undrawn, t.undrawn))
	}
	return strings.Join(parts, t.words.Space)
}
