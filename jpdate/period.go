package jpdate

import "strconv"

// A Period is a length of time as stated: 3か月, 10日間, 1時間半.
//
// The units are kept as written, because none is a fixed number of another:
// 7日間 is not 1週間. A half is written in the next finer unit where that is a whole
// number: 半年 is six months, 2時間半 two hours and thirty minutes, but 2週間半 two
// and a half weeks. The zero Period is no time.
type Period struct {
	Years, Months, Weeks, Days int32
	BusinessDays               int32 // 営業日
	Hours, Minutes, Seconds    int32
	Milli                      uint16 // thousandths of MilliUnit, the finest unit: 500 in 1.5時間
	MilliUnit                  Unit
	Vague                      Unit // the unit whose number is not said: Day in 数日
}

// IsZero reports whether p is no time at all.
func (p Period) IsZero() bool { return p == Period{} }

// String returns p in ISO 8601 form (P3M, P10D, PT1H30M), with P3BD for three
// business days as TIMEX3 writes it, decimals (PT1.5H), and X for a number that is
// not said (PXD).
func (p Period) String() string {
	b, _ := p.AppendText(nil)
	return string(b)
}

// AppendText implements [encoding.TextAppender]. See [Period.String]; the zero
// Period is empty.
func (p Period) AppendText(b []byte) ([]byte, error) {
	if p.IsZero() {
		return b, nil
	}
	b = append(b, 'P')
	part := func(n int32, u Unit, suffix string) {
		if p.Vague != NoUnit && p.Vague == u {
			b = append(append(b, 'X'), suffix...)
			return
		}
		milli := p.Milli
		if p.MilliUnit != u || u == NoUnit {
			milli = 0
		}
		if n == 0 && milli == 0 {
			return
		}
		b = strconv.AppendInt(b, int64(n), 10)
		if milli != 0 {
			b = appendPadded(append(b, '.'), int(milli), 3)
			for b[len(b)-1] == '0' {
				b = b[:len(b)-1]
			}
		}
		b = append(b, suffix...)
	}
	part(p.Years, Year, "Y")
	part(p.Months, Month, "M")
	part(p.Weeks, Week, "W")
	part(p.Days, Day, "D")
	part(p.BusinessDays, BusinessDay, "BD")
	if p.Hours != 0 || p.Minutes != 0 || p.Seconds != 0 || p.Vague.isClock() || p.MilliUnit.isClock() {
		b = append(b, 'T')
		part(p.Hours, Hour, "H")
		part(p.Minutes, Minute, "M")
		part(p.Seconds, Second, "S")
	}
	if b[len(b)-1] == 'P' {
		return b[:len(b)-1], nil // decimals of no unit
	}
	return b, nil
}

// MarshalText implements [encoding.TextMarshaler]. See [Period.AppendText].
func (p Period) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText implements [encoding.TextUnmarshaler].
// It accepts what AppendText produces, and is no more lenient.
func (p *Period) UnmarshalText(text []byte) error {
	got, ok := parsePeriod(string(text))
	if !ok {
		return parseError(string(text), 0, ErrSyntax)
	}
	*p = got
	return nil
}

func parsePeriod(s string) (p Period, ok bool) {
	if s == "" {
		return Period{}, true
	}
	if s[0] != 'P' || len(s) < 3 {
		return Period{}, false
	}
	clock := false
	for i := 1; i < len(s); {
		if s[i] == 'T' && !clock {
			clock = true
			i++
			if i == len(s) {
				return Period{}, false
			}
		}
		if p.Milli != 0 {
			return Period{}, false // only the finest number has decimals
		}
		start, n := i, int32(0)
		vague := i < len(s) && s[i] == 'X'
		if vague {
			i++
		}
		for ; !vague && i < len(s) && s[i] >= '0' && s[i] <= '9' && n < 1e8; i++ {
			n = n*10 + int32(s[i]-'0')
		}
		milli := uint16(0)
		if i > start && !vague && i < len(s) && s[i] == '.' {
			first := i + 1
			for i = first; i < len(s) && i-first < 3 && s[i] >= '0' && s[i] <= '9'; i++ {
				milli = milli*10 + uint16(s[i]-'0')
			}
			for k := i - first; k < 3; k++ {
				milli *= 10
			}
		}
		if i == start || i == len(s) {
			return Period{}, false
		}
		var field *int32
		var unit Unit
		switch {
		case s[i] == 'B' && i+1 < len(s) && s[i+1] == 'D' && !clock && milli == 0:
			field, unit = &p.BusinessDays, BusinessDay
			i++
		case s[i] == 'Y' && !clock:
			field, unit = &p.Years, Year
		case s[i] == 'M' && !clock:
			field, unit = &p.Months, Month
		case s[i] == 'W' && !clock:
			field, unit = &p.Weeks, Week
		case s[i] == 'D' && !clock:
			field, unit = &p.Days, Day
		case s[i] == 'H' && clock:
			field, unit = &p.Hours, Hour
		case s[i] == 'M' && clock:
			field, unit = &p.Minutes, Minute
		case s[i] == 'S' && clock:
			field, unit = &p.Seconds, Second
		default:
			return Period{}, false
		}
		i++
		if vague {
			p.Vague = unit
		} else {
			*field = n
		}
		if milli != 0 {
			p.Milli, p.MilliUnit = milli, unit
		}
	}
	back, _ := p.AppendText(nil)
	return p, string(back) == s
}

// whole returns p with its decimals in whole numbers of finer units, where they
// are some: 1.5時間 is an hour and 30 minutes.
func (p Period) whole() (Period, bool) {
	milli := int32(p.Milli)
	if milli == 0 {
		return p, true
	}
	carry := func(to *int32, per int32) bool {
		*to += milli * per / 1000
		return milli*per%1000 == 0
	}
	ok := false
	switch p.MilliUnit {
	case Year:
		ok = carry(&p.Months, 12)
	case Week:
		ok = carry(&p.Days, 7)
	case Day:
		ok = carry(&p.Hours, 24)
	case Hour:
		if ok = milli*60%1000 == 0; ok {
			p.Minutes += milli * 60 / 1000
		} else {
			ok = carry(&p.Seconds, 3600)
		}
	case Minute:
		ok = carry(&p.Seconds, 60)
	}
	p.Milli, p.MilliUnit = 0, NoUnit
	return p, ok
}
