package report

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
)

// days returns d with its unit.
func (w *pageWords) days(d timeline.Days) string {
	form := w.Days
	if d.Exact() && (d.Min == 1 || d.Min == -1) {
		form = w.Day
	}
	return fmt.Sprintf(form, pageNumber(d))
}

// measured returns the days of m with their unit. The number comes first in every form.
func (w *pageWords) measured(m timeline.Measurement) string {
	return w.bounded(m, boundOf(m))
}

// length returns the days of m with their unit and, where clock times are told, what lies
// between them.
func (w *pageWords) length(m timeline.Measurement) string {
	s := w.measured(m)
	if by := w.nominal(m); by != "" {
		s += w.Open + by + w.Close
	}
	return s
}

// bounded returns d, the days of m, with their unit, as what they are: a number, or a
// bound on it.
func (w *pageWords) bounded(m timeline.Measurement, d timeline.Days) string {
	switch {
	case m.AtLeast && m.AtMost:
		return fmt.Sprintf(w.DaysVague, pageNumber(d))
	case m.AtLeast, m.Open:
		return fmt.Sprintf(w.DaysOpen, pageNumber(d))
	case m.AtMost:
		return fmt.Sprintf(w.DaysWithin, pageNumber(d))
	}
	return w.days(d)
}

// pageNumber returns d without its unit, with a minus that no one takes for a hyphen.
func pageNumber(d timeline.Days) string {
	s := strconv.Itoa(d.Min)
	if !d.Exact() {
		s += "–" + strconv.Itoa(d.Max)
		if d.Max < 0 {
			s = strconv.Itoa(d.Min) + "…" + strconv.Itoa(d.Max)
		}
	}
	return pageMinus(s)
}

// pageMinus returns s with the sign of minus for each hyphen.
func pageMinus(s string) string { return strings.ReplaceAll(s, "-", "−") }

// pageRange returns r in words, without a tail of digits that nobody reads.
func pageRange(r cohort.Range) string {
	low := strings.ReplaceAll(svgNumber(r.Low), "-", "−")
	if r.Exact() {
		return low
	}
	return low + "–" + strings.ReplaceAll(svgNumber(r.High), "-", "−")
}

// year returns the name of a year.
func (w *pageWords) year(y int) string { return fmt.Sprintf(w.Year, y) }

// when returns the date of e, marked if it is contradicted.
func (w *pageWords) when(e timeline.Event) string {
	s := cmp.Or(pageWhen(e.When, w.lang), w.NoDue)
	if contradiction(e) != nil {
		return fmt.Sprintf(w.Mark, s)
	}
	return s
}

// sentence says what was measured of it, which is.
func (w *pageWords) sentence(it Item) string {
	m := it.Main
	from, to := w.typ(m.From.Type), w.typ(m.To.Type)
	a, b := w.when(m.From), w.when(m.To)
	switch {
	case m.Open:
		return fmt.Sprintf(w.SentenceOpen, from, a, w.measured(m), w.typ(m.Metric.To))
	case m.Days.Max < 0:
		back := timeline.Days{Min: -m.Days.Max, Max: -m.Days.Min}
		return fmt.Sprintf(w.SentenceNegative, to, b, from, a, w.days(back))
	}
	return fmt.Sprintf(w.Sentence, from, a, to, b, w.length(m))
}

// due says when d is due.
func (w *pageWords) due(d deadline.Result) string {
	l := w.lang
	switch {
	case d.Due.First.IsValid() && d.Due.Exact():
		return pageDate(d.Due.First, l)
	case d.Due.First.IsValid():
		return pageDate(d.Due.First, l) + " – " + pageDate(d.Due.Last, l)
	case !d.DueBy.Max.IsZero():
		return pageMoment(d.DueBy.Max, l)
	case !d.DueBy.Min.IsZero():
		return pageMoment(d.DueBy.Min, l)
	}
	return w.NoDue
}

// margin says how long before or after the last day the report of d was made.
func (w *pageWords) margin(d deadline.Result) string {
	switch {
	case d.Margin != nil && d.Margin.Min == 0 && d.Margin.Max == 0:
		return w.DeadlineSame
	case d.Margin != nil && d.Margin.Min >= 0:
		return fmt.Sprintf(w.DeadlineBefore, w.days(*d.Margin))
	case d.Margin != nil && d.Margin.Max <= 0:
		return fmt.Sprintf(w.DeadlineAfter, w.days(timeline.Days{Min: -d.Margin.Max, Max: -d.Margin.Min}))
	case d.Margin != nil:
		return pageMinus(fmt.Sprintf(w.Days, w.dayRange(*d.Margin)))
	case d.MarginTime != nil && d.MarginTime.Min >= 0:
		return fmt.Sprintf(w.DeadlineBefore, w.elapsed(*d.MarginTime))
	case d.MarginTime != nil && d.MarginTime.Max <= 0:
		return fmt.Sprintf(w.DeadlineAfter, w.elapsed(timeline.Elapsed{Min: -d.MarginTime.Max, Max: -d.MarginTime.Min}))
	case d.MarginTime != nil:
		return pageMinus(w.elapsed(*d.MarginTime))
	}
	return w.NoDue
}

// pageName returns what inc is called.
func pageName(inc timeline.Incident, l Lang) string {
	return cmp.Or(pageLine(inc.Title), pageLine(inc.Org), pageWordsOf(l).Untitled)
}

// pageOther returns the language of s as an attribute, "" if it is that of the page.
func pageOther(s string, l Lang) string {
	if t := pageTongue(s); t != l.String() {
		return t
	}
	return ""
}
