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

	// Submitted is when the reports were made on which other rules follow, by the IDs of the
	// rules that ask for them. It takes the place of an event.
	Submitted map[string]jpdate.When

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
	out.assume(!r.From.IsValid(), InForceOpen)
	if !e.start(&out, r, inc) {
		return out
	}
	out.assume(out.Trigger.Mods != 0, TriggerQualified)
	first, last, ok := days(out.Trigger)
	if !ok {
		out.unread(out.Trigger, TriggerBounded)
		return out
	}
	out.assume(first != last, TriggerBounded)
	switch {
	case r.From.IsValid() && last.Compare(r.From) < 0, r.Until.IsValid() && first.Compare(r.Until) > 0:
		out.State = NotInForce
		return out
	case r.From.IsValid() && first.Compare(r.From) < 0, r.Until.IsValid() && last.Compare(r.Until) > 0:
		out.assume(true, InForceBounded)
		return out
	}
	settled := out.actual(e.submission(r, inc, out.Trigger))
	if out.Actual == nil || !settled {
		out.plan(e.plan(r, inc, out.Trigger))
	}
	switch r.Unit {
	case NoNumber:
		out.State = NoDay
		return out
	case Hours:
		out.hours(r, inc, settled)
		return out
	}
	c, ok := e.calendar(r)
	if !ok {
		out.assume(true, CalendarMissing)
		return out
	}
	if err := out.due(r, c, first, last); err != nil {
		out.assume(true, CalendarUnknown)
		return out
	}
	if out.Planned != nil {
		out.plannedBy(inc, jpdate.Window{Min: out.Due.First.AddDays(1).In(jpdate.JST()), Max: out.Due.Last.AddDays(1).In(jpdate.JST())})
	}
	if settled {
		out.days(inc)
	}
	return out
}

// assume adds a to what out rests on, if it does.
func (out *Result) assume(does bool, a Assumption) {
	if does && !slices.Contains(out.Assumed, a) {
		out.Assumed = append(out.Assumed, a)
	}
}

// start finds what the time of r runs from, or says why it cannot.
func (e Engine) start(out *Result, r Rule, inc timeline.Incident) bool {
	if w, ok := e.given(r); ok {
		out.Trigger = w
		return true
	}
	typ, dated := r.Trigger.event()
	var event timeline.Event
	found := false
	if r.Trigger == Submission {
		before, _ := e.Rules.Rule(r.After)
		s := e.submission(before, inc, jpdate.When{})
		event, found = s.event, s.found && s.open == 0
		out.assume(found, OrderOfReports)
		out.assume(found && s.unnamed, RecipientUnknown)
		out.assume(s.open != 0, s.open)
		if s.open != 0 {
			return false
		}
	} else if dated {
		event, found = inc.Choose(typ, timeline.First)
	}
	if !found {
		out.State = NoStart
		for _, e := range inc.Events {
			if dated && e.Type == typ && e.Status == timeline.Actual && e.When.Kind != jpdate.KindNone {
				out.State = Unsettled // it is told of, but not when
				out.unread(e.When, TriggerBounded)
			}
		}
		return false
	}
	out.Trigger, out.TriggerEvent = event.When, &event
	out.assume(event.Type == timeline.Confirmation && r.Trigger == Knowledge, ConfirmationFor)
	out.assume(event.When.Assumed != 0, TriggerAssumed)
	return true
}

// given returns when the trigger of r took place, if that was given.
func (e Engine) given(r Rule) (w jpdate.When, ok bool) {
	if r.Trigger == Submission {
		w, ok = e.Submitted[r.After]
	} else {
		w, ok = e.Given[r.Trigger]
	}
	return w, ok
}

// unread says why w gives no day: its year is not known, or else what bounded says.
func (out *Result) unread(w jpdate.When, bounded Assumption) {
	if _, ok := w.Window(nil); !ok {
		bounded = NoYear
	}
	out.assume(true, bounded)
}

// actual takes what was found of the report that meets the rule. It returns false where the
// incident tells of reports, and does not say whether one of them is that.
func (out *Result) actual(s submitted) (settled bool) {
	if s.found {
		out.Actual = &s.event
		out.assume(s.byOrder, OrderOfReports)
		out.assume(s.unnamed, RecipientUnknown)
		out.assume(s.event.When.Assumed != 0, ActualAssumed)
		out.assume(s.event.When.Mods != 0, ActualQualified)
	}
	out.assume(s.open != 0, s.open)
	return s.open == 0
}

// due finds the last day of r for a trigger on a day from first to last.
func (out *Result) due(r Rule, c calendar.Calendar, first, last jpdate.Date) (err error) {
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
		// Regulation 1182/71 art. 3(2)(c), where the first day does not count: the day with
		// the same date. 民法143条2項, where it does: the day before that, or the last of a
		// month that has no such day.
		d := from.AddMonths(n)
		_, _, day := from.Date()
		if _, _, same := d.Date(); included && same == day {
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

// calendar returns the calendar that r names, or any if it needs none. ok is false if there
// is none of that name.
func (e Engine) calendar(r Rule) (c calendar.Calendar, ok bool) {
	if c := e.Calendars[r.Calendar]; c != nil {
		return c, true
	}
	if r.Calendar == "" {
		return calendar.Weekends, true
	}
	c, err := calendar.ByName(r.Calendar)
	return c, err == nil
}

// days compares the day of the report with the last one.
func (out *Result) days(inc timeline.Incident) {
	if out.Actual == nil {
		out.waiting(inc, out.Due.First, out.Due.Last)
		return
	}
	first, last, ok := days(out.Actual.When)
	if !ok {
		out.unread(out.Actual.When, ActualBounded)
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

// plan takes what was found of a plan to make the report.
func (out *Result) plan(s submitted) {
	if !s.found {
		return
	}
	out.Planned = &s.event
	out.assume(s.byOrder, OrderOfReports)
	out.assume(s.unnamed, RecipientUnknown)
	out.assume(s.event.When.Assumed != 0, ActualAssumed)
}

// plannedBy says how the planned report lies to the time that ends within the given window.
// までに sets the plan no beginning but the day of the text that tells of it, and 以降 no end.
func (out *Result) plannedBy(inc timeline.Incident, end jpdate.Window) {
	win, ok := out.Planned.When.Window(nil)
	if told, known := toldOn(inc, *out.Planned); ok && known && win.Min.IsZero() && told.Before(win.Max) {
		win.Min = told
	}
	switch {
	case ok && !win.Max.IsZero() && !win.Max.After(end.Min):
		out.assume(true, PlannedWithin)
	case ok && !win.Min.IsZero() && !win.Min.Before(end.Max):
		out.assume(true, PlannedAfter)
	default:
		out.assume(true, PlannedOpen)
	}
}

// toldOn returns the beginning of the day on which ev of inc was told of. ok is false where
// that is not known, as where several texts tell of inc.
func toldOn(inc timeline.Incident, ev timeline.Event) (at time.Time, ok bool) {
	several := func(m timeline.Mention) bool { return m.Source != "" }
	if !inc.Reference.IsValid() || len(inc.Articles) > 0 || len(ev.Mentions) == 0 || slices.ContainsFunc(ev.Mentions, several) {
		return time.Time{}, false
	}
	return inc.Reference.In(jpdate.JST()), true
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
func (out *Result) hours(r Rule, inc timeline.Incident, settled bool) {
	from, ok := moment(out.Trigger)
	if !ok {
		out.unread(out.Trigger, TriggerBounded)
		return
	}
	out.assume(!out.Trigger.From.Has(jpdate.Hour), DayForHours)
	length := time.Duration(r.Length) * time.Hour
	out.DueBy = jpdate.Window{Min: from.Min.Add(length), Max: from.Max.Add(length)}
	if out.Planned != nil {
		out.plannedBy(inc, out.DueBy)
	}
	if !settled {
		return
	}
	if out.Actual == nil {
		out.waiting(inc, jpdate.DateOf(out.DueBy.Min), jpdate.DateOf(out.DueBy.Max.Add(-time.Nanosecond)))
		return
	}
	made, ok := moment(out.Actual.When)
	if !ok {
		out.unread(out.Actual.When, ActualBounded)
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

// days returns the first and the last day that w may be of: of a range, the first of its
// beginning and the last of its end. ok is false if one of them is open or not known to the
// month, as of までに and 以降. What 頃 says is not in them.
func days(w jpdate.When) (first, last jpdate.Date, ok bool) {
	win, ok := w.Window(nil)
	if !ok || win.Min.IsZero() || win.Max.IsZero() {
		return first, last, false
	}
	first, last, ok = timeline.DayBounds(w)
	if w.Kind == jpdate.KindRange {
		last = jpdate.DateOf(win.Max.Add(-time.Nanosecond))
	}
	return first, last, ok
}

// moment returns the window of w without what 頃 says. ok is false if an end of it is open.
func moment(w jpdate.When) (jpdate.Window, bool) {
	if win, ok := w.Window(nil); !ok || win.Min.IsZero() || win.Max.IsZero() {
		return jpdate.Window{}, false
	}
	w.Mods = 0
	return w.Window(nil)
}
