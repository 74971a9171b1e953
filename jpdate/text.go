package jpdate

import "strings"

// Text forms
//
// A date or time is written in ISO 8601 and its extension ISO 8601-2 (EDTF):
// X for an unstated digit (XXXX-05-07, 201X), 21 to 24 in place of the month for
// seasons, / between the ends of a range, .. for an open end, ~ for approximate, ?
// for uncertain, % for both.
// Two forms are not of that standard: a time of no known date is written T09:20,
// and a fiscal year FY2022, FY2022-Q3, FY2022-H1, as TIMEX3 writes them.

// AppendText implements [encoding.TextAppender]. The zero Partial is empty. The
// form states the calendar and clock fields and the offset from UTC, not the era,
// the weekday beside a date, the part of the day, the section or a zone that is not
// settled.
func (p Partial) AppendText(b []byte) ([]byte, error) {
	switch {
	case p.Fiscal():
		b = p.appendYear(append(b, "FY"...))
		if q, ok := p.Quarter(); ok {
			b = append(b, '-', 'Q', byte('0'+q))
		} else if h, ok := p.Half(); ok {
			b = append(b, '-', 'H', byte('0'+h))
		}
		return b, nil
	case p.Has(Week):
		b = append(p.appendYear(b), '-', 'W')
		b = appendPadded(b, int(p.week), 2)
	case p.Has(Day):
		b = append(p.appendYear(b), '-')
		if p.Has(Month) {
			b = appendPadded(b, int(p.month), 2)
		} else {
			b = append(b, 'X', 'X')
		}
		b = appendPadded(append(b, '-'), int(p.day), 2)
	case p.Has(Month):
		b = appendPadded(append(p.appendYear(b), '-'), int(p.month), 2)
	case p.set&hasYear != 0:
		b = p.appendYear(b)
	case p.set&hasWeekday != 0:
		iso := (int(p.weekday)+6)%7 + 1
		b = append(b, "XXXX-WXX-"...)
		b = append(b, byte('0'+iso))
	case p.part != NoPart && p.set&hasHour == 0:
		b = append(b, "XXXX-XX-XX"...)
	}
	if p.Has(Hour) {
		b = appendPadded(append(b, 'T'), int(p.hour), 2)
	} else if p.Has(Minute) {
		b = append(b, "TXX"...)
	}
	if p.Has(Minute) {
		b = appendPadded(append(b, ':'), int(p.minute), 2)
	}
	if p.Has(Second) {
		b = appendPadded(append(b, ':'), int(p.second), 2)
	}
	if p.Has(Hour) {
		b = p.zone.append(b)
	}
	return b, nil
}

func (p Partial) appendYear(b []byte) []byte {
	switch {
	case p.set&isShortYear != 0:
		return appendPadded(append(b, "XX"...), int(p.year), 2)
	case p.set&isDecade != 0:
		return append(appendPadded(b, int(p.year)/10, 3), 'X')
	case p.set&isCentury != 0:
		return append(appendPadded(b, int(p.year)/100, 2), "XX"...)
	case !p.Has(Year):
		return append(b, "XXXX"...)
	}
	return appendPadded(b, int(p.year), 4)
}

// String returns the text form of p; see [Partial.AppendText].
func (p Partial) String() string {
	b, _ := p.AppendText(nil)
	return string(b)
}

// MarshalText implements [encoding.TextMarshaler]. See [Partial.AppendText].
func (p Partial) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText implements [encoding.TextUnmarshaler]. It accepts exactly what
// AppendText produces. An error is a [*ParseError]; a form that is well made
// but impossible (2020-02-30) is [ErrRange].
func (p *Partial) UnmarshalText(text []byte) error {
	s := string(text)
	got, ok := parsePartial(s)
	if !ok {
		return parseError(s, 0, ErrSyntax)
	}
	if err := got.Check(); err != nil {
		return parseError(s, 0, err)
	}
	*p = got
	return nil
}

func parsePartial(s string) (p Partial, ok bool) {
	back := func() (Partial, bool) { return p.plain(), p.String() == s }
	date, clock, timed := strings.Cut(s, "T")
	if timed && !p.parseClock(clock) {
		return Partial{}, false
	}
	if date == "" {
		return back()
	}
	if fy, ok := strings.CutPrefix(date, "FY"); ok {
		p.set |= isFiscal
		year, rest, divided := strings.Cut(fy, "-")
		if divided && len(rest) == 2 && rest[0] == 'Q' && rest[1] >= '1' && rest[1] <= '4' {
			p.month, p.set = quarter1+rest[1]-'1', p.set|hasMonth
		} else if divided && len(rest) == 2 && rest[0] == 'H' && rest[1] >= '1' && rest[1] <= '2' {
			p.month, p.set = firstHalf+rest[1]-'1', p.set|hasMonth
		} else if divided {
			return Partial{}, false
		}
		if !p.parseYear(year) {
			return Partial{}, false
		}
		return back()
	}
	year, rest, _ := strings.Cut(date, "-")
	if !p.parseYear(year) {
		return Partial{}, false
	}
	if day, ok := strings.CutPrefix(rest, "WXX-"); ok && len(day) == 1 && day[0] >= '1' && day[0] <= '7' {
		p.weekday, p.set = (day[0]-'0')%7, p.set|hasWeekday
		return back()
	}
	if week, ok := strings.CutPrefix(rest, "W"); ok {
		n, ok := decimal(week)
		p.week, p.set = uint8(min(n, 99)), p.set|hasWeek
		if !ok {
			return Partial{}, false
		}
		return back()
	}
	month, day, _ := strings.Cut(rest, "-")
	for _, f := range []struct {
		s    string
		to   *uint8
		flag fields
	}{{month, &p.month, hasMonth}, {day, &p.day, hasDay}} {
		if f.s == "" || f.s == "XX" {
			continue
		}
		n, ok := decimal(f.s)
		if !ok || n > 99 {
			return Partial{}, false
		}
		*f.to, p.set = uint8(n), p.set|f.flag
	}
	return back()
}

func (p *Partial) parseYear(s string) bool {
	if s == "XXXX" {
		return true
	}
	if len(s) != 4 {
		return false
	}
	if s[3] == 'X' && s[0] != 'X' { // 201X, 20XX
		decade, century := strings.CutSuffix(s[:3], "X")
		n, ok := decimal(decade)
		p.year, p.set = int16(n*10), hasYear|isDecade
		if century {
			p.year, p.set = int16(n*100), hasYear|isCentury
		}
		return ok
	}
	digits, short := strings.CutPrefix(s, "XX")
	n, ok := decimal(digits)
	p.year, p.set = int16(n), p.set|hasYear
	if short {
		p.set |= isShortYear
	}
	return ok
}

func (p *Partial) parseClock(s string) bool {
	if i := strings.IndexAny(s, "Z+-"); i >= 0 {
		z, ok := parseZone(s[i:])
		if !ok {
			return false
		}
		s, p.zone = s[:i], z
	}
	for i, to := range []*uint8{&p.hour, &p.minute, &p.second} {
		field, rest, more := strings.Cut(s, ":")
		if field != "XX" || i > 0 {
			n, ok := decimal(field)
			if !ok || len(field) != 2 {
				return false
			}
			*to, p.set = uint8(n), p.set|hasHour<<i
			if i == 0 {
				p.set |= hasMeridiem
			}
		}
		if s = rest; !more {
			return true
		}
	}
	return false
}

// Value returns the bare value of w: its points, lengths or recurrence without
// its qualifiers and zone, on the clock that the text uses. 5月7日から has the value
// 2020-05-07. See [When.AppendText] for the form that carries the qualifiers.
func (w When) Value() string {
	w.From.zone, w.To.zone = NoZone, NoZone
	const room = len("2006-01-02T15:04:05/2006-01-02T15:04:05")
	b := w.appendEnd(make([]byte, 0, room), w.From, w.Length, "")
	if w.Kind == KindRange {
		b = w.appendEnd(append(b, '/'), w.To, w.Limit, "")
	}
	return string(b)
}

func (w When) appendEnd(b []byte, p Partial, length Period, suffix string) []byte {
	if !length.IsZero() {
		b, _ = length.AppendText(b)
		return b
	}
	n := len(b)
	b, _ = p.AppendText(b)
	if len(b) > n {
		b = append(b, suffix...)
	}
	return b
}

// qualifier returns the mark that EDTF sets after a date.
func (m Mods) qualifier() string {
	switch m & (Approx | Uncertain) {
	case Approx:
		return "~"
	case Uncertain:
		return "?"
	case Approx | Uncertain:
		return "%"
	}
	return ""
}

// AppendText implements [encoding.TextAppender]. The form is EDTF with the
// qualifiers that it can carry: ~ for Approx, ? for Uncertain, and an open interval
// for those that bound a point on one side (2020-05-07/.. for から and 以降,
// ../2018-09-18 for まで and 以前). The zero When is empty.
//
// It does not carry the other qualifiers, the assumptions, the era, the part of the
// day (夕方 alone is XXXX-XX-XX and reads as nothing), the section, a weekday beside a
// date or what a recurrence falls on (毎週月曜 is P1W).
func (w When) AppendText(b []byte) ([]byte, error) {
	mark := w.Mods.qualifier()
	if w.Kind == KindRange {
		b = w.appendEnd(b, w.From, w.Length, mark)
		return w.appendEnd(append(b, '/'), w.To, w.Limit, mark), nil
	}
	bounded := w.Kind == KindDate || w.Kind == KindTime || w.Kind == KindFiscal
	if bounded && w.Mods&(Until|By|OnOrBefore|Before) != 0 {
		b = append(b, "../"...)
	}
	b = w.appendEnd(b, w.From, w.Length, mark)
	if bounded && w.Mods&(Since|OnOrAfter|After) != 0 && w.Mods&(Until|By|OnOrBefore|Before) == 0 {
		b = append(b, "/.."...)
	}
	return b, nil
}

// String returns the text form of w; see [When.AppendText].
func (w When) String() string {
	b, _ := w.AppendText(nil)
	return string(b)
}

// MarshalText implements [encoding.TextMarshaler]. See [When.AppendText].
func (w When) MarshalText() ([]byte, error) { return w.AppendText(nil) }

// UnmarshalText implements [encoding.TextUnmarshaler]. It accepts what
// [ParseEDTF] does. The error is a [*ParseError].
func (w *When) UnmarshalText(text []byte) error {
	got, err := ParseEDTF(string(text))
	if err == nil {
		*w = got
	}
	return err
}

// ParseEDTF returns the When that s states in EDTF: levels 0 and 1 of ISO 8601-2
// but for years outside 1 to 9999 ([ErrRange]), and of level 2 unspecified digits
// in the year (XXXX-05-07) and the divisions of a year (2022-33 for a quarter). It
// reads all that [When.AppendText] writes. What states the same in more characters
// is read as the shorter form: 1985-04-XX is 1985-04, and an unknown end of an
// interval (2004-06/) is an open one. The error is a [*ParseError] for [ErrSyntax]
// or [ErrRange].
func ParseEDTF(s string) (When, error) {
	var w When
	from, to, isRange := strings.Cut(s, "/")
	switch {
	case isRange && (from == ".." || from == "") && to != ".." && to != "":
		w.Mods, from, isRange = Until, to, false
	case isRange && (to == ".." || to == "") && from != "":
		w.Mods, isRange = Since, false
	}
	err := w.parseEnd(from, &w.From, &w.Length)
	if isRange && err == nil {
		err = w.parseEnd(to, &w.To, &w.Limit)
		w.Kind = KindRange
		if from == "" || to == "" || w.Length.IsZero() != w.Limit.IsZero() {
			err = ErrSyntax
		}
	}
	if w.Mods&(Since|Until) != 0 && (from == "" || w.Kind == KindDuration) {
		err = ErrSyntax // an open interval needs an end
	}
	if err == nil {
		err = w.Check()
	}
	if err != nil {
		return When{}, parseError(s, 0, err)
	}
	return w, nil
}

// parseEnd reads one end of an interval, or the whole of what is none.
func (w *When) parseEnd(s string, p *Partial, length *Period) error {
	if n := len(s) - 1; n >= 0 && s[0] != 'P' { // a length has no qualifier
		if i := strings.IndexByte("~?%", s[n]); i >= 0 {
			w.Mods |= [...]Mods{Approx, Uncertain, Approx | Uncertain}[i]
			if s = s[:n]; s == "" {
				return ErrSyntax
			}
		}
	}
	if strings.HasPrefix(s, "P") {
		got, ok := parsePeriod(s)
		*length = got
		w.Kind = KindDuration
		if !ok {
			return ErrSyntax
		}
		return nil
	}
	if strings.HasPrefix(s, "Y") || strings.HasPrefix(s, "-") {
		if _, ok := decimal(strings.TrimLeft(s[1:], "-")); ok {
			return ErrRange // a year of more than four digits, or before 1
		}
	}
	for _, unstated := range [...]string{"-XX", "-XX"} { // 1985-XX-XX
		if !strings.HasPrefix(s, "XX") && len(s) > len("1985")+len(unstated)-1 {
			s = strings.TrimSuffix(s, unstated)
		}
	}
	if utc, ok := strings.CutSuffix(s, "+00:00"); ok {
		s = utc + "Z"
	}
	if s == "XXXX-XX-XX" {
		return nil // 夕方 alone, of which the form states nothing
	}
	got, ok := parsePartial(s)
	*p = got
	switch {
	case !ok:
		return ErrSyntax
	case p.Fiscal():
		w.Kind = KindFiscal
	case p.Has(Hour) || p.Has(Minute):
		w.Kind = KindTime
	case !p.IsZero():
		w.Kind = KindDate
	}
	return nil
}
