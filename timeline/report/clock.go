package report

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
)

// A clock is what a rule comes to in an incident, in words.
type clock struct {
	rule, state, due, made, margin string
	dueInWords, marginInWords      string
	assumed                        []string
}

// clocks returns those rules of it that have something to say, and for those that were not
// in force or have nothing to run from a line each time.
func (r *reading) clocks(it Item) (list []clock, others []string) {
	var notInForce, noStart []string
	var since jpdate.Date
	one := true // day since which those that are not in force are
	for _, d := range it.Deadlines {
		switch d.State {
		case deadline.NotInForce:
			rule, _ := r.Options.Rules.Rule(d.Rule)
			one = one && rule.From.IsValid() && !rule.Until.IsValid() && (notInForce == nil || rule.From == since)
			notInForce, since = append(notInForce, d.Rule), rule.From
		case deadline.NoStart:
			noStart = append(noStart, d.Rule)
		default:
			list = append(list, r.clock(d))
		}
	}
	switch rules := strings.Join(notInForce, r.words.List); {
	case notInForce == nil:
	case one:
		others = append(others, fmt.Sprintf(r.words.NotInForce, rules, since))
	default:
		others = append(others, fmt.Sprintf(r.words.NotInTime, rules))
	}
	if noStart != nil {
		others = append(others, fmt.Sprintf(r.words.NoStart, strings.Join(noStart, r.words.List)))
	}
	for i := range others {
		others[i] = oneLine(others[i])
	}
	return list, others
}

func (r *reading) clock(d deadline.Result) clock {
	c := clock{rule: oneLine(d.Rule), state: d.State.Explain(r.lang.String())}
	switch {
	case !d.Due.IsZero():
		c.due = strings.ReplaceAll(d.Due.String(), "/", " – ")
		c.dueInWords = fmt.Sprintf(r.words.DueOn, c.due)
	case !d.DueBy.Min.IsZero():
		c.due = clockTime(d.DueBy.Min)
		if d.DueBy.Max != d.DueBy.Min {
			c.due += " – " + clockTime(d.DueBy.Max)
		}
		c.dueInWords = fmt.Sprintf(r.words.DueBy, c.due)
	}
	if d.Actual != nil {
		c.made = fmt.Sprintf(r.words.MadeOn, r.words.typ(d.Actual.Type), r.date(*d.Actual))
	}
	if d.Planned != nil {
		planned := fmt.Sprintf(r.words.MadeOn, r.words.typ(d.Planned.Type), r.date(*d.Planned))
		c.made = joinNonempty([]string{c.made, fmt.Sprintf(r.words.Status[timeline.Planned], planned)}, r.words.List)
	}
	switch {
	case d.Margin != nil:
		c.margin = r.words.dayRange(*d.Margin)
		form := r.words.MarginDays
		if d.Margin.Exact() && (d.Margin.Min == 1 || d.Margin.Min == -1) {
			form = r.words.MarginDay
		}
		c.marginInWords = fmt.Sprintf(form, c.margin)
	case d.MarginTime != nil:
		c.margin = r.words.elapsed(*d.MarginTime)
		c.marginInWords = fmt.Sprintf(r.words.MarginTime, c.margin)
	}
	for _, a := range d.Assumed {
		if a != deadline.AppliesUnchecked { // the head of the rules says so
			c.assumed = append(c.assumed, a.Explain(r.lang.String()))
		}
	}
	return c
}

// line returns c as one line.
func (r *reading) clockLine(c clock) string {
	parts := []string{c.state}
	for _, s := range [...]string{c.dueInWords, c.made, c.marginInWords} {
		if s != "" {
			parts = append(parts, s)
		}
	}
	s := fmt.Sprintf(r.words.Clock, c.rule, strings.Join(parts, r.words.List))
	return strings.Join(append([]string{s}, c.assumed...), r.words.Clauses)
}

// clockLines returns all that the rules come to in it, a line each.
func (r *reading) clockLines(it Item) (list []string) {
	clocks, others := r.clocks(it)
	for _, c := range clocks {
		list = append(list, r.clockLine(c))
	}
	return append(list, others...)
}

// legend returns what the rules of r are, a line each; none where no incident is under them.
func (r *reading) legend() (list []string) {
	if len(r.Items) == 0 {
		return nil
	}
	lang := r.lang.String()
	for rule := range r.Options.Rules.All() {
		from := fmt.Sprintf(r.words.LegendFrom, rule.Source, rule.Checked)
		if note := rule.Note.In(lang); note != "" {
			from = fmt.Sprintf(r.words.LegendNote, note, from)
		}
		list = append(list, oneLine(fmt.Sprintf(r.words.LegendLine, rule.ID, rule.Title.In(lang), rule.Law, rule.Applies.In(lang), from)))
	}
	return list
}

// clockTime returns t to the minute, on the clock of its location.
func clockTime(t time.Time) string { return t.Format("2006-01-02 15:04") }

// dayRange returns the number of days in d, or the least and the greatest.
func (w *vocabulary) dayRange(d timeline.Days) string {
	return w.span(strconv.Itoa(d.Min), strconv.Itoa(d.Max))
}

// elapsed returns e in hours, to the tenth.
func (w *vocabulary) elapsed(e timeline.Elapsed) string {
	tenth := func(d time.Duration) string {
		return strings.Replace(fmt.Sprintf("%.1f", d.Hours()), "-0.0", "0.0", 1)
	}
	return fmt.Sprintf(w.HourCount, w.span(tenth(e.Min), tenth(e.Max)))
}

// span returns two numbers, or one where they are alike.
func (w *vocabulary) span(least, greatest string) string {
	s := least
	if least != greatest {
		s = fmt.Sprintf(w.Range, least, greatest)
	}
	return strings.ReplaceAll(s, "-", w.Minus)
}
