package interchange

import (
	"errors"
	"strings"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// Moments
//
// A format of clock times needs an instant. What is known of an event is a window in which
// it lies, so the instant is the beginning of the window, and only where the window has
// one: 5月7日以降 has an end that is not known and may be any later day, 5月7日まで a beginning
// that is not. Of a range each end is a window of its own.

// A moment is when an event was, for a format of clock times.
type moment struct {
	first    jpdate.Window // of the event, or of the first end of a range; bounded
	last     jpdate.Window // of the second end of a range; else zero
	end      time.Time     // of all of it, exclusive
	unit     jpdate.Unit   // the finest that both ends state
	wide     string        // the name of how far it is known, as in the column precision
	instant  bool          // known to the second
	isRanged bool
}

// moment returns the moment of w. ok is false where w has none, for the reason why.
func (o Options) moment(w jpdate.When) (m moment, why Reason, ok bool) {
	if why, ok := dated(w); !ok {
		return moment{}, why, false
	}
	from := end(w, w.From)
	if m.first, why, ok = o.bounded(from); !ok {
		return moment{}, why, false
	}
	m.end, m.unit, m.wide = m.first.Max, w.From.Precision(), precisionName(w.From)
	if w.Kind == jpdate.KindRange {
		if m.last, why, ok = o.bounded(end(w, w.To)); !ok {
			return moment{}, why, false
		}
		if m.last.Max.Before(m.first.Max) {
			return moment{}, Impossible, false // the range ends before it begins
		}
		m.end, m.isRanged = m.last.Max, true
		if u := w.To.Precision(); u < m.unit {
			m.unit, m.wide = u, precisionName(w.To)
		}
	}
	m.instant = m.unit == jpdate.Second
	return m, 0, true
}

// dated returns whether w states a date of a known year that is possible, and if not why.
func dated(w jpdate.When) (why Reason, ok bool) {
	switch {
	case w.Kind == jpdate.KindNone || w.Kind == jpdate.KindDuration || w.Kind == jpdate.KindSet || !w.Limit.IsZero():
		return Undated, false
	case errors.Is(w.Check(), jpdate.ErrRange):
		return Impossible, false
	case w.From.Zone() == jpdate.UnsettledZone || w.To.Zone() == jpdate.UnsettledZone:
		return NoZone, false
	}
	for _, p := range [...]jpdate.Partial{w.From, w.To} {
		if p == w.To && w.Kind != jpdate.KindRange {
			break
		}
		if _, ok := p.Year(); !ok {
			if p.Has(jpdate.Month) || p.Has(jpdate.Day) {
				return NoYear, false
			}
			if strings.Contains(p.String(), "X") { // 2010年代, 20XX
				return Coarse, false
			}
			return Undated, false
		}
	}
	return 0, true
}

// end returns w as the single point p, one of its ends.
func end(w jpdate.When, p jpdate.Partial) jpdate.When {
	kind := w.Kind
	if kind == jpdate.KindRange {
		kind = jpdate.KindDate
	}
	return jpdate.When{Kind: kind, Mods: w.Mods, From: p}
}

// bounded returns the window of w, which has two ends that clock times can state.
func (o Options) bounded(w jpdate.When) (win jpdate.Window, why Reason, ok bool) {
	win, ok = w.Window(o.location())
	switch {
	case !ok:
		return win, Impossible, false
	case win.Min.IsZero() || win.Max.IsZero():
		return win, OneSided, false
	case !inYears(win.Min) || !inYears(win.Max):
		return win, OutOfRange, false
	}
	return win, 0, true
}

// precisionName returns the name of how far p is known.
func precisionName(p jpdate.Partial) string {
	u := p.Precision()
	_, season := p.Season()
	_, quarter := p.Quarter()
	_, half := p.Half()
	switch {
	case u >= jpdate.Hour:
		return u.String()
	case p.Part() != jpdate.NoPart:
		return "part-of-day"
	case p.Section() != jpdate.Whole:
		return "part-of-" + u.String()
	case season:
		return "season"
	case quarter:
		return "quarter"
	case half:
		return "half-year"
	case p.Fiscal():
		return "fiscal-year"
	}
	return u.String()
}

// edtf returns the text form of w without から and まで, which say where something began or
// ended, and which EDTF writes as 以降 and 以前.
func edtf(w jpdate.When) string {
	w.Mods = mods(w) &^ (jpdate.Since | jpdate.Until)
	return w.String()
}

// mods returns the qualifiers of w but for those of a part of the day (昼前), which would
// qualify the day where the part is lost.
func mods(w jpdate.When) jpdate.Mods {
	if w.From.Part() != jpdate.NoPart {
		return w.Mods &^ (jpdate.Before | jpdate.After)
	}
	return w.Mods
}

// losses notes what is lost of the date of the event i where edtf and mods are kept.
func (v leaver) losses(i int, w jpdate.When) {
	if mods(w) != w.Mods {
		v.event(i, Qualifier, NoField)
	}
	if unworded(w.From) || unworded(w.To) {
		v.event(i, Wording, NoField)
	}
}

// A kept is a date as a file keeps it beside the time that its format asks for.
type kept struct {
	edtf, mods, assumed string
}

func keep(w jpdate.When) kept { return kept{edtf(w), mods(w).String(), w.Assumed.String()} }

// when returns the date that k states; ok is false if it states none. Names of qualifiers
// and assumptions that are not known say nothing.
func (k kept) when() (w jpdate.When, ok bool) {
	w, err := jpdate.ParseEDTF(k.edtf)
	if err != nil {
		return jpdate.When{}, false
	}
	if k.mods != "" {
		_ = w.Mods.UnmarshalText([]byte(k.mods))
	}
	if k.assumed != "" {
		_ = w.Assumed.UnmarshalText([]byte(k.assumed))
	}
	return w, true
}

// at returns the date of t, known to u, on the clock of t.
func at(t time.Time, u jpdate.Unit) jpdate.When {
	w := jpdate.AtSecond(t)
	switch {
	case u >= jpdate.Second:
	case u >= jpdate.Hour:
		w.From = w.From.Without(u + 1)
	case u >= jpdate.Day:
		w = jpdate.On(jpdate.DateOf(t))
	case u == jpdate.Year:
		w = jpdate.When{Kind: jpdate.KindDate, From: jpdate.PartialOf(jpdate.DateOf(t)).Without(jpdate.Month)}
	default:
		w = jpdate.When{Kind: jpdate.KindDate, From: jpdate.PartialOf(jpdate.DateOf(t)).Without(jpdate.Day)}
	}
	return w
}

// unworded reports whether p states what its text form does not.
func unworded(p jpdate.Partial) bool {
	if _, ok := p.Weekday(); ok && p.Has(jpdate.Day) {
		return true
	}
	return p.Part() != jpdate.NoPart || p.Section() != jpdate.Whole || p.Era() != jpdate.NoEra
}

// iso returns t as ISO 8601 writes it, on its own clock, or in UTC if the offset of that
// is not one of whole minutes.
func iso(t time.Time) string {
	if _, offset := t.Zone(); offset%60 != 0 {
		t = t.UTC()
	}
	return t.Format("2006-01-02T15:04:05-07:00")
}

// inYears reports whether t lies in the years 1 to 9999, both on its own clock and in UTC.
func inYears(t time.Time) bool {
	return t.Year() >= 1 && t.Year() <= 9999 && t.UTC().Year() >= 1 && t.UTC().Year() <= 9999
}
