package report

import (
	"fmt"
	"strconv"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

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
	about        bool      // 頃: near to what is drawn
	label, tip   string
	n            int // events
	x0, x1       float64
}

// mark returns the mark of e. ok is false if it has no place on a line of time.
func (t *svgTimeline) mark(e timeline.Event) (m svgMark, ok bool) {
	when := e.When
	if t.noYear {
		when = t.inYear(when)
	}
	w, ok := when.Window(nil)
	if !ok || w.Min.IsZero() && w.Max.IsZero() || e.When.Check() != nil && !svgPossible(e.When) {
		return m, false
	}
	m = svgMark{status: e.Status, from: w.Min, to: w.Max, before: w.Min.IsZero(), past: w.Max.IsZero(), n: 1, about: e.When.AllMods()&jpdate.Approx != 0}
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
	if contradiction(e) != nil {
		m.label, m.tip = fmt.Sprintf(t.words.Mark, m.label), fmt.Sprintf(t.words.Mark, m.tip)
	}
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

func (m svgMark) centre() float64 { return (m.x0 + m.x1) / 2 }

// class returns the class of m.
func (m svgMark) class() string {
	s := "mark"
	if m.main {
		s += " main"
	}
	if m.status == timeline.Planned {
		s += " planned"
	}
	if m.about {
		s += " about"
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
