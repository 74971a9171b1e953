package report

import (
	"cmp"
	"slices"
	"time"
)

// An svgScale puts moments on a line. A stretch in which nothing happens, and which would
// take much of the line, is cut out of it.
type svgScale struct {
	parts []svgPart
	cuts  []svgCut
}

// An svgPart is a stretch of time and the shares of the line between which it is drawn.
type svgPart struct {
	from, to time.Time
	n        int  // the marks in it
	due      bool // all of them are deadlines
	x0, x1   float64
}

// An svgCut is where a stretch of time was cut out.
type svgCut struct {
	x    float64
	days int
}

const (
	svgCutShare = 0.07 // of the line, that a cut takes
	svgLongGap  = 0.3  // of all time that is drawn, from which on a stretch is cut out
	svgDueGap   = 0.05 // the same, between the events and the deadlines
	svgMargin   = 0.04 // of the line, before what is first and after what is last
)

// newScale returns a scale on which the spans can be drawn, each within [Min, Max].
func newScale(spans []svgPart) svgScale {
	if len(spans) == 0 {
		return svgScale{}
	}
	slices.SortFunc(spans, func(a, b svgPart) int {
		return cmp.Or(a.from.Compare(b.from), a.to.Compare(b.to))
	})
	var runs []svgPart // that do not touch
	for _, s := range spans {
		s.n = 1
		if n := len(runs); n > 0 && !s.from.After(runs[n-1].to) {
			if s.to.After(runs[n-1].to) {
				runs[n-1].to = s.to
			}
			runs[n-1].n++
			runs[n-1].due = runs[n-1].due && s.due
			continue
		}
		runs = append(runs, s)
	}
	cut := svgLongGaps(runs)
	var parts []svgPart
	for i, r := range runs {
		if i > 0 && !cut[i-1] {
			last := &parts[len(parts)-1]
			last.to, last.n = r.to, last.n+r.n
			continue
		}
		parts = append(parts, r)
	}
	return svgLaidOut(parts)
}

// svgLongGaps returns after which of the runs time is cut out: the longest first, while it
// takes more than its share of what is left.
func svgLongGaps(runs []svgPart) []bool {
	gaps := make([]int, max(0, len(runs)-1)) // by length
	for i := range gaps {
		gaps[i] = i
	}
	length := func(i int) float64 { return runs[i+1].from.Sub(runs[i].to).Seconds() }
	slices.SortStableFunc(gaps, func(a, b int) int { return cmp.Compare(length(b), length(a)) })
	all := runs[len(runs)-1].to.Sub(runs[0].from).Seconds()
	cut := make([]bool, len(runs))
	const most = 4
	made := 0
	for _, i := range gaps {
		long, least := svgLongGap*all, 30*time.Hour
		if runs[i+1].due && !runs[i].due { // what has happened is shown apart from what is due
			long, least = svgDueGap*all, 6*time.Hour
		}
		if made == most || length(i) < long || length(i) < least.Seconds() {
			continue
		}
		cut[i] = true
		made++
		all -= length(i)
	}
	return cut
}

// svgLaidOut gives each of parts its place on the line: half of it by how long they are, half
// by how much happens in them, and to each at least some.
func svgLaidOut(parts []svgPart) svgScale {
	const least = 0.05
	long := func(p svgPart) float64 { return max(p.to.Sub(p.from).Seconds(), 1) }
	all, marks := 0.0, 0
	for _, p := range parts {
		all, marks = all+long(p), marks+p.n
	}
	share := func(p svgPart) float64 { return max(least, long(p)/all/2+float64(p.n)/float64(marks)/2) }
	sum := 0.0
	for _, p := range parts {
		sum += share(p)
	}
	room := 1 - 2*svgMargin - svgCutShare*float64(len(parts)-1)
	var s svgScale
	x := svgMargin
	for i, p := range parts {
		if i > 0 {
			before := parts[i-1].to
			s.cuts = append(s.cuts, svgCut{x + svgCutShare/2, int(p.from.Sub(before).Hours() / 24)})
			x += svgCutShare
		}
		w := room * share(p) / sum
		p.x0, p.x1 = x, x+w
		if p.to.Sub(p.from) <= 0 { // one moment, in the middle of its part
			p.from, p.to = p.from.Add(-12*time.Hour), p.to.Add(12*time.Hour)
		}
		s.parts = append(s.parts, p)
		x += w
	}
	return s
}

// x returns where t is drawn.
func (s svgScale) x(t time.Time) float64 {
	for i, p := range s.parts {
		if !t.After(p.to) || i == len(s.parts)-1 {
			f := t.Sub(p.from).Seconds() / p.to.Sub(p.from).Seconds()
			return p.x0 + (p.x1-p.x0)*min(max(f, 0), 1)
		}
	}
	return 0.5
}

// An svgTick is a mark on the axis.
type svgTick struct {
	at    time.Time
	x     float64
	clock bool // it is labelled by its time and not its day
	first bool // of its part
}

// svgSteps are how far ticks may be apart: so many days or, from 28 on, months of 28 days.
var svgSteps = [...]time.Duration{
	10 * time.Minute, 30 * time.Minute, time.Hour, 2 * time.Hour, 3 * time.Hour, 6 * time.Hour, 12 * time.Hour,
	svgDay, 2 * svgDay, 7 * svgDay, 14 * svgDay, svgMonth, 2 * svgMonth, 3 * svgMonth, 6 * svgMonth, 12 * svgMonth, 24 * svgMonth, 60 * svgMonth, 120 * svgMonth, 600 * svgMonth, 1200 * svgMonth,
}

const (
	svgDay   = 24 * time.Hour
	svgMonth = 28 * svgDay // as a step: one calendar month
)

// ticks returns the marks of the axis, about so many, each part of the line in steps of its own.
func (s svgScale) ticks(most int) (list []svgTick) {
	for _, p := range s.parts {
		room := max(3, int(float64(most)*(p.x1-p.x0))+1)
		step := svgSteps[len(svgSteps)-1]
		for _, d := range svgSteps {
			if p.to.Sub(p.from)/d < time.Duration(room) {
				step = d
				break
			}
		}
		n := len(list)
		for t := svgFirstTick(p.from, step); !t.After(p.to) && len(list) < n+4*most; t = svgNextTick(t, step) {
			if !t.Before(p.from) {
				list = append(list, svgTick{at: t, x: s.x(t), clock: step < svgDay && t.Hour()+t.Minute() > 0, first: len(list) == n})
			}
		}
		if len(list) == n {
			list = append(list, svgTick{at: p.from, x: s.x(p.from), first: true})
		}
	}
	return list
}

// svgFirstTick returns the last multiple of step that is not after t.
func svgFirstTick(t time.Time, step time.Duration) time.Time {
	y, m, d := t.Date()
	if step >= svgMonth {
		months := int(step / svgMonth)
		n := y*12 + int(m) - 1
		n -= n % months
		return time.Date(n/12, time.Month(n%12+1), 1, 0, 0, 0, 0, t.Location())
	}
	day := time.Date(y, m, d, 0, 0, 0, 0, t.Location())
	switch {
	case step < svgDay:
		return day.Add(t.Sub(day).Truncate(step))
	case step >= 7*svgDay: // on Mondays
		return day.AddDate(0, 0, -(int(day.Weekday())+6)%7)
	}
	return day
}

func svgNextTick(t time.Time, step time.Duration) time.Time {
	switch {
	case step >= svgMonth:
		return t.AddDate(0, int(step/svgMonth), 0)
	case step >= svgDay:
		return t.AddDate(0, 0, int(step/svgDay))
	}
	return t.Add(step)
}
