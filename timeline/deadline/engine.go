package deadline

import (
	"slices"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
)

// An Engine applies rules to incidents. The zero Engine applies none.
type Engine struct {
	Rules Set

	// Given is when the triggers took place that no event of an incident dates, such as
	// the finding that it is material. It takes the place of an event, too.
	Given map[Trigger]jpdate.When

	// Calendars is those that rules name, in place of the standard ones of package
	// calendar and beside them.
	Calendars map[string]calendar.Calendar
}

// Apply returns what each rule of e comes to in inc, in the order of the rules.
func (e Engine) Apply(inc timeline.Incident) []Result {
	list := make([]Result, 0, len(e.Rules.rules))
	for r := range e.Rules.All() {
		list = append(list, e.apply(r, inc))
	}
	return list
}

// One returns what the rule with the given ID comes to in inc. ok is false if e has no
// such rule.
func (e Engine) One(id string, inc timeline.Incident) (result Result, ok bool) {
	r, ok := e.Rules.Rule(id)
	if !ok {
		return Result{}, false
	}
	return e.apply(r, inc), true
}

func (e Engine) apply(r Rule, inc timeline.Incident) Result {
	out := Result{Rule: r.ID, Assumed: []Assumption{AppliesUnchecked}}
	out.assume(r.Guidance, OnGuidance)
	out.assume(!r.Primary, SecondHand)
	out.actual(r, inc)
	if !e.start(&out, r, inc) {
		out.State = NoStart
		return out
	}
	first, last, ok := timeline.DayBounds(out.Trigger)
	if !ok {
		out.assume(true, NoYear)
		return out
	}
	out.assume(first != last, TriggerBounded)
	switch {
	case r.From.IsValid() && last.Compare(r.From) < 0, r.Until.IsValid() && first.Compare(r.Until) > 0:
		out.State, out.Actual = NotInForce, nil
		return out
	case r.From.IsValid() && first.Compare(r.From) < 0, r.Until.IsValid() && last.Compare(r.Until) > 0:
		return out // in force for some of the days that the trigger may be of
	case r.Unit == NoNumber:
		out.State = NoDay
		return out
	case r.Unit == Hours:
		out.hours(r, inc)
		return out
	}
	if err := e.due(&out, r, first, last); err != nil {
		out.assume(true, CalendarUnknown)
		return out
	}
	out.days(inc)
	return out
}

// assume adds a to what out rests on, if it does.
func (out *Result) assume(does bool, a Assumption) {
	if does && !slices.Contains(out.Assumed, a) {
		out.Assumed = append(out.Assumed, a)
	}
}

// start finds what the time of r runs from.
func (e Engine) start(out *Result, r Rule, inc timeline.Incident) bool {
	if w, ok := e.Given[r.Trigger]; ok {
		out.Trigger = w
		return true
	}
	var event timeline.Event
	ok := false
	if r.Trigger == Submission {
		before, _ := e.Rules.Rule(r.After)
		event, ok = nth(inc, before.Duty, before.Nth)
		out.assume(ok, OrderOfReports)
	} else if typ, dated := r.Trigger.event(); dated {
		event, ok = inc.Choose(typ, timeline.First)
	}
	if !ok {
		return false
	}
	out.Trigger, out.TriggerEvent = event.When, &event
	out.assume(event.Type == timeline.Confirmation && r.Trigger == Knowledge, ConfirmationFor)
	out.assume(event.When.Assumed != 0, TriggerAssumed)
	return true
}

// actual finds the report that meets r.
func (out *Result) actual(r Rule, inc timeline.Incident) {
	event, ok := nth(inc, r.Duty, r.Nth)
	if !ok {
		return
	}
	out.Actual = &event
	out.assume(r.Nth != 1, OrderOfReports)
	out.assume(event.When.Assumed != 0, ActualAssumed)
}

// nth returns the event of type t that took place and is the nth by time of the
// organisation's own, or for -1 the last that is not the first.
func nth(inc timeline.Incident, t timeline.Type, n int) (timeline.Event, bool) {
	var list []timeline.Event
	for _, e := range inc.Timeline().All() {
		if _, ok := e.When.Window(nil); ok && e.Type == t && e.Status == timeline.Actual && e.Actor == "" {
			list = append(list, e)
		}
	}
	if n == -1 {
		n = max(len(list), 2)
	}
	if n < 1 || n > len(list) {
		return timeline.Event{}, false
	}
	return list[n-1], true
}

// due finds the last day of r for a trigger on a day from first to last.
func (e Engine) due(out *Result, r Rule, first, last jpdate.Date) error {
	c, err := e.calendar(r)
	if err != nil {
		return err
	}
	least, most := r.Length, r.Length
	if r.Least != 0 {
		least = r.Least
		out.assume(true, NamedSpan)
	}
	out.assume(r.FirstDay == Unspecified, FirstDayOpen)
	var raw, due [2]jpdate.Date
	for i, end := range [...]struct {
		from     jpdate.Date
		n        int
		included bool
	}{{first, least, r.FirstDay != Excluded}, {last, most, r.FirstDay == Included}} {
		if raw[i], err = r.lastDay(c, end.from, end.n, end.included, out); err != nil {
			return err
		}
		due[i] = raw[i]
		if r.Roll == Stays {
			continue
		}
		how := calendar.NextOpen
		if r.Roll == NextDay {
			how = calendar.NextDay
		}
		f, err := calendar.Roll(c, raw[i], how)
		if err != nil {
			return err
		}
		due[i] = f.Date
		out.assume(f.Certainty == calendar.Predicted, CalendarPredicted)
	}
	out.Due = Span{due[0], due[1]}
	if raw != due {
		out.Unrolled = Span{raw[0], raw[1]}
		out.assume(true, RolledOver)
	}
	return nil
}

// lastDay returns the last of n units that run from the given day, before anything rolls.
func (r Rule) lastDay(c calendar.Calendar, from jpdate.Date, n int, included bool, out *Result) (jpdate.Date, error) {
	switch r.Unit {
	case Months:
		// 民法143条: the day before the one that corresponds to the first day counted
		d := from.AddMonths(n)
		if included {
			d = d.AddDays(-1)
		}
		return d, nil
	case BusinessDays:
		if included {
			from = from.AddDays(-1)
		}
		f, err := calendar.After(c, from, n)
		out.assume(err == nil && f.Certainty == calendar.Predicted, CalendarPredicted)
		return f.Date, err
	}
	if included {
		n--
	}
	return from.AddDays(n), nil
}

// calendar returns the calendar that r names, or none if it needs none.
func (e Engine) calendar(r Rule) (calendar.Calendar, error) {
	if c, ok := e.Calendars[r.Calendar]; ok {
		return c, nil
	}
	if r.Calendar == "" {
		return calendar.Weekends, nil
	}
	return calendar.ByName(r.Calendar)
}

// days compares the day of the report with the last one.
func (out *Result) days(inc timeline.Incident) {
	if out.Actual == nil {
		out.waiting(inc, out.Due.First, out.Due.Last)
		return
	}
	first, last, ok := timeline.DayBounds(out.Actual.When)
	if !ok {
		out.assume(true, NoYear)
		return
	}
	out.assume(first != last, ActualBounded)
	out.Margin = &timeline.Days{Min: last.DaysUntil(out.Due.First), Max: first.DaysUntil(out.Due.Last)}
	switch {
	case out.Margin.Min >= 0:
		out.State = Within
	case out.Margin.Max < 0:
		out.State = After
	}
}

// waiting says whether the last day, which is from first to last, was past when inc was
// last told of.
func (out *Result) waiting(inc timeline.Incident, first, last jpdate.Date) {
	switch now := inc.Reference; {
	case !now.IsValid():
		out.assume(true, TextUndated)
	case now.Compare(last) > 0:
		out.State = Untold
	case now.Compare(first) <= 0:
		out.State = Awaited
	}
}

// hours compares the time of the report with the hours of r.
func (out *Result) hours(r Rule, inc timeline.Incident) {
	from, ok := moment(out.Trigger)
	if !ok {
		out.assume(true, NoYear)
		return
	}
	out.assume(!out.Trigger.From.Has(jpdate.Hour), DayForHours)
	length := time.Duration(r.Length) * time.Hour
	out.DueBy = jpdate.Window{Min: from.Min.Add(length), Max: from.Max.Add(length)}
	if out.Actual == nil {
		out.waiting(inc, jpdate.DateOf(out.DueBy.Min), jpdate.DateOf(out.DueBy.Max))
		return
	}
	made, ok := moment(out.Actual.When)
	if !ok {
		out.assume(true, NoYear)
		return
	}
	out.assume(!out.Actual.When.From.Has(jpdate.Hour), ActualBounded)
	out.MarginTime = &timeline.Elapsed{Min: out.DueBy.Min.Sub(made.Max), Max: out.DueBy.Max.Sub(made.Min)}
	switch {
	case out.MarginTime.Min >= 0:
		out.State = Within
	case out.MarginTime.Max <= 0:
		out.State = After
	}
}

// moment returns the window of w, or of its first end, without what 頃 and the like say.
func moment(w jpdate.When) (jpdate.Window, bool) {
	if w.Kind == jpdate.KindRange {
		w.Kind, w.To, w.Limit = jpdate.KindTime, jpdate.Partial{}, jpdate.Period{}
	}
	w.Mods = 0
	win, ok := w.Window(nil)
	return win, ok && !win.Min.IsZero() && !win.Max.IsZero()
}
