package jpdate

import "time"

// A When is a settled expression: every field that the text, the context or
// the reference determines is stated, and Assumed says which of them were not
// written. What nothing settled stays unstated, as XXXX in the text form.
//
// It is comparable and holds no pointers. The zero When states nothing.
type When struct {
	Kind    Kind
	Mods    Mods
	Assumed Assumption
	From    Partial // the point, or the first end of a range
	To      Partial // the second end of a range
	Length  Period  // of a duration, the distance between two of a set, the lower of a range of durations
	Limit   Period  // the upper of a range of durations
	Times   uint8   // how often in Length: 3 in 週3回; 0 where it is not said
	pending [2]pending
}

// On returns the When of the day d, stated in full.
func On(d Date) When { return When{Kind: KindDate, From: PartialOf(d)} }

// At returns the When of the minute in which t lies, on the clock of t's
// location.
func At(t time.Time) When {
	p := PartialOf(DateOf(t))
	p.hour, p.minute = uint8(t.Hour()), uint8(t.Minute())
	p.set |= hasHour | hasMinute
	return When{Kind: KindTime, From: p}
}

// AtSecond returns the When of the second in which t lies, on the clock of t's
// location and with its offset from UTC, if that is one of whole minutes.
func AtSecond(t time.Time) When {
	w := At(t)
	w.From.second, w.From.set = uint8(t.Second()), w.From.set|hasSecond
	if _, offset := t.Zone(); offset%60 == 0 {
		w.From.zone = ZoneAt(offset / 60)
	}
	return w
}

// IsZero reports whether w states nothing.
func (w When) IsZero() bool { return w == When{} }

// Part returns the part of the day that w states; of a range, the one that both
// ends state.
func (w When) Part() Part {
	if w.Kind == KindRange && w.From.part != w.To.part {
		return NoPart
	}
	return w.From.part
}

// AllMods returns the qualifiers of w together with those that its ends state
// as sections (上旬 is Start).
func (w When) AllMods() Mods { return w.Mods | w.From.section.mod() | w.To.section.mod() }

func (s Section) mod() Mods {
	switch s {
	case Early, FirstThird, FormerHalf:
		return Start
	case Mid, MiddleThird:
		return Middle
	case Late, LastThird, LastDay, LatterHalf:
		return End
	}
	return 0
}

// Date returns the day of w; ok is false unless w is a date or time whose day
// is known.
func (w When) Date() (d Date, ok bool) {
	if w.Kind != KindDate && w.Kind != KindTime {
		return Date{}, false
	}
	return w.From.Date()
}

// First returns the first day of w: the day of a date or time, the first day of
// a range. ok is false where it is not known to the day.
func (w When) First() (d Date, ok bool) {
	if w.Kind == KindRange {
		return w.From.Date()
	}
	return w.Date()
}

// Last returns the last day of w; see [When.First].
func (w When) Last() (d Date, ok bool) {
	if w.Kind == KindRange {
		return w.To.Date()
	}
	return w.Date()
}

// Check returns nil if the fields of w are possible, and else [ErrRange] or
// [ErrConflict] as [Partial.Check] does.
func (w When) Check() error {
	if err := w.From.Check(); err != nil {
		return err
	}
	return w.To.Check()
}

// JST returns Japan Standard Time, UTC+9, which has had no summer time since
// 1951.
func JST() *time.Location { return jst }

var jst = time.FixedZone("JST", 9*60*60)

// A Window is the span of time [Min, Max) in which a moment, or all of a range,
// lies. A zero Min or Max is unbounded on that side.
type Window struct {
	Min, Max time.Time
}

// Window returns the span of time that w allows, on the clock of loc; a nil loc
// means [JST]. ok is false where the year is not known, or for a length.
//
// 頃 does not widen the window. 以降 and the like leave it open on one side; から
// and まで do not, since they name the moment at which something began or ended.
func (w When) Window(loc *time.Location) (win Window, ok bool) {
	if loc == nil {
		loc = jst
	}
	if w.Kind == KindNone || w.Kind == KindDuration || w.Kind == KindSet {
		return Window{}, false
	}
	from, ok := w.From.window(loc)
	if !ok {
		return Window{}, false
	}
	win = from
	if w.From.part == Noon && !w.From.Has(Hour) && w.Kind != KindRange { // 昼前, 昼過ぎ
		hours := time.Duration(0)
		switch {
		case w.Mods&Before != 0:
			hours = -2 * time.Hour
		case w.Mods&After != 0:
			hours = time.Hour
		}
		if win.Min = win.Min.Add(hours); hours != 0 {
			win.Max = win.Min.Add(3 * time.Hour)
		}
	}
	if w.Kind == KindRange {
		to, ok := w.To.window(loc)
		if !ok {
			return Window{}, false
		}
		win.Max = to.Max
	}
	switch {
	case w.Mods&OnOrAfter != 0:
		win.Max = time.Time{}
	case w.Mods&After != 0 && w.From.part == NoPart:
		win = Window{Min: win.Max}
	case w.Mods&(OnOrBefore|By) != 0:
		win.Min = time.Time{}
	case w.Mods&Before != 0 && w.From.part == NoPart:
		win = Window{Max: win.Min}
	}
	return win, true
}

// window returns the span of time that the fields of p allow.
func (p Partial) window(loc *time.Location) (Window, bool) {
	lo, hi := p.days()
	if !lo.IsValid() {
		return Window{}, false
	}
	if p.Fiscal() {
		lo, hi = p.fiscalDays(lo, hi)
	}
	if p.section != Whole {
		lo, hi = p.section.of(lo, hi)
	}
	if !lo.IsValid() || !hi.IsValid() {
		return Window{}, false // it runs on past the year 9999
	}
	first, last := loc, loc
	if p.zone != NoZone {
		first, last = p.zone.locations()
	}
	at := func(d Date, h, m, s int, loc *time.Location) time.Time {
		y, mo, day := d.Date()
		return time.Date(y, mo, day, h, m, s, 0, loc)
	}
	h, m, s, unit := p.Clock()
	switch unit {
	case Hour:
		return Window{at(lo, h, 0, 0, first), at(lo, h+1, 0, 0, last)}, true
	case Minute:
		return Window{at(lo, h, m, 0, first), at(lo, h, m+1, 0, last)}, true
	case Second:
		return Window{at(lo, h, m, s, first), at(lo, h, m, s+1, last)}, true
	}
	if p.part != NoPart {
		part := parts[p.part]
		return Window{at(lo, part.from, 0, 0, first), at(hi, part.to, 0, 0, last)}, true
	}
	return Window{at(lo, 0, 0, 0, first), at(hi, 24, 0, 0, last)}, true
}

// of narrows the days from lo to hi to the section s of them.
func (s Section) of(lo, hi Date) (Date, Date) {
	n := lo.DaysUntil(hi) + 1
	switch s {
	case FirstThird:
		return lo, lo.AddDays(9)
	case MiddleThird:
		return lo.AddDays(10), lo.AddDays(19)
	case LastThird:
		return lo.AddDays(20), hi
	case LastDay:
		return hi, hi
	case FormerHalf:
		return lo, lo.AddDays((n+1)/2 - 1)
	case LatterHalf:
		return lo.AddDays((n + 1) / 2), hi
	case Early:
		return lo, lo.AddDays(n/3 - 1)
	case Mid:
		return lo.AddDays(n / 3), hi.AddDays(-n / 3)
	case Late:
		if n > 300 { // 年末 is December, 年度末 March
			return Date{hi.year, hi.month, 1}, hi
		}
		return hi.AddDays(1 - n/3), hi
	}
	return lo, hi
}

// fiscalDays moves calendar days to those of the fiscal year that starts in
// the same year, in April if p does not say otherwise.
func (p Partial) fiscalDays(lo, hi Date) (Date, Date) {
	start := fiscalStart
	if p.fiscalFrom != 0 {
		start = int(p.fiscalFrom)
	}
	return lo.AddMonths(start - 1), hi.AddDays(1).AddMonths(start - 1).AddDays(-1)
}

// fiscalStart is the month in which the fiscal year of the state and of most
// Japanese companies starts (財政法11条).
const fiscalStart = 4

// Time returns the first instant of w: that of its clock time, or of its day, on
// the clock of its zone or else of loc; a nil loc means [JST]. ok is false where
// its day is not known, or its zone is not settled.
func (w When) Time(loc *time.Location) (t time.Time, ok bool) {
	if _, known := w.First(); !known || w.From.zone == UnsettledZone {
		return time.Time{}, false
	}
	if loc == nil {
		loc = jst
	}
	win, ok := w.From.window(loc)
	return win.Min, ok
}
