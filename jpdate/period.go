package jpdate

import "strconv"

// A Period is a length of time as stated: 3か月, 10日間, 1時間半.
//
// The units are kept as written, because none is a fixed number of another:
// 7日間 is not 1週間. A half is written in the next finer unit: 半年 is six
// months, 2時間半 two hours and thirty minutes. The zero Period is no time.
type Period struct {
	Years, Months, Weeks, Days int32
	BusinessDays               int32 // 営業日
	Hours, Minutes, Seconds    int32
	Vague                      Unit // the unit whose number is not said: Day in 数日
}

// IsZero reports whether p is no time at all.
func (p Period) IsZero() bool { return p == Period{} }

// String returns p in ISO 8601 form (P3M, P10D, PT1H30M), with P3BD for three
// business days as TIMEX3 writes it, and X for a number that is not said (PXD).
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
		} else if n != 0 {
			b = append(strconv.AppendInt(b, int64(n), 10), suffix...)
		}
	}
	part(p.Years, Year, "Y")
	part(p.Months, Month, "M")
	part(p.Weeks, Week, "W")
	part(p.Days, Day, "D")
	part(p.BusinessDays, NoUnit, "BD")
	if p.Hours != 0 || p.Minutes != 0 || p.Seconds != 0 || p.Vague >= Hour {
		b = append(b, 'T')
		part(p.Hours, Hour, "H")
		part(p.Minutes, Minute, "M")
		part(p.Seconds, Second, "S")
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
		start, n := i, int32(0)
		vague := i < len(s) && s[i] == 'X'
		if vague {
			i++
		}
		for ; !vague && i < len(s) && s[i] >= '0' && s[i] <= '9' && n < 1e8; i++ {
			n = n*10 + int32(s[i]-'0')
		}
		if i == start || i == len(s) {
			return Period{}, false
		}
		var field *int32
		var unit Unit
		switch {
		case s[i] == 'B' && i+1 < len(s) && s[i+1] == 'D' && !clock && !vague:
			field = &p.BusinessDays
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
	}
	back, _ := p.AppendText(nil)
	return p, string(back) == s
}
