package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
)

// chosen returns the rules that come with the library whose names begin with prefix, and
// those that they follow on.
func chosen(prefix string) deadline.Set {
	all := deadline.Default()
	var set deadline.Set
	var add func(deadline.Rule)
	add = func(r deadline.Rule) {
		if before, ok := all.Rule(r.After); ok {
			add(before)
		}
		set, _ = set.With(r) // what is wrong with a rule was found when all were read
	}
	for r := range all.All() {
		if strings.HasPrefix(r.ID, prefix) {
			add(r)
		}
	}
	return set
}

// groups returns the prefixes by which the rules are grouped: jp.appi., eu.dora. …
func groups() (list []string) {
	for r := range deadline.Default().All() {
		if parts := strings.Split(r.ID, "."); len(parts) > 1 {
			list = append(list, parts[0]+"."+parts[1])
		}
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// Business returns the business days of r in words, or "".
func (r row) Business() string {
	b := r.BusinessDays
	if b == nil {
		return ""
	}
	s := fmt.Sprintf("%d", b.Min)
	if !b.Exact() {
		s = fmt.Sprintf("%d–%d", b.Min, b.Max)
	}
	if b.Certainty == calendar.Predicted {
		s += " (by a predicted calendar)"
	}
	return s
}

// Clocks returns what the rules come to in r, a line each; those that were not in force or
// have nothing to run from are one line.
func (r row) Clocks() (list []string) {
	var noStart, sinces []string
	notInForce := map[string][]string{} // by the day from which they are
	for _, d := range r.Deadlines {
		rule, _ := deadline.Default().Rule(d.Rule)
		switch d.State {
		case deadline.NotInForce:
			since := rule.From.String()
			if notInForce[since] == nil {
				sinces = append(sinces, since)
			}
			notInForce[since] = append(notInForce[since], d.Rule)
		case deadline.NoStart:
			noStart = append(noStart, d.Rule)
		default:
			list = append(list, clock(d))
		}
	}
	for _, since := range sinces {
		list = append(list, fmt.Sprintf("not subject to %s, in force from %s", strings.Join(notInForce[since], ", "), since))
	}
	if noStart != nil {
		list = append(list, "nothing dates the start of "+strings.Join(noStart, ", "))
	}
	return list
}

// clock returns d as a line: when a report was due, when it was made, and what that rests on.
func clock(d deadline.Result) string {
	parts := []string{d.State.Explain("en")}
	switch {
	case d.Due != (deadline.Span{}):
		parts = append(parts, "due "+d.Due.String())
	case !d.DueBy.Min.IsZero():
		parts = append(parts, "due by "+d.DueBy.Min.Format("2006-01-02 15:04"))
	}
	if d.Actual != nil {
		parts = append(parts, d.Actual.Type.String()+" "+d.Actual.When.Value())
	}
	if d.Margin != nil {
		parts = append(parts, "margin "+d.Margin.String()+" days")
	}
	if d.MarginTime != nil {
		parts = append(parts, "margin "+d.MarginTime.String())
	}
	s := d.Rule + ": " + strings.Join(parts, ", ")
	for _, a := range d.Assumed {
		if a != deadline.AppliesUnchecked { // the head of the rules says so
			s += "; " + a.Explain("en")
		}
	}
	return s
}

// legend returns what the rules of r are, a line each, or nothing if none were asked for.
func (r report) legend() (list []string) {
	if !r.deadlines {
		return nil
	}
	for rule := range chosen(r.rules).All() {
		s := fmt.Sprintf("%s: %s. %s. %s", rule.ID, rule.Title.In("en"), rule.Law, rule.Applies.In("en"))
		if note := rule.Note.In("en"); note != "" {
			s += ". " + note
		}
		list = append(list, fmt.Sprintf("%s. Source: %s, checked %v", s, rule.Source, rule.Checked))
	}
	return list
}
