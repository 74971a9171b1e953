package jpdate

import "time"

// count returns the point p counted from base. What p states replaces what the
// count gives; a day or month that p states after 翌 is the nearest such one. It
// reports false where base does not state what p counts.
func count(p Point, base Partial) (Partial, Assumption, bool) {
	at, a := p.At, Assumption(0)
	day, dated := base.Date()
	n := int(p.Shift)
	out := at
	if p.Months != 0 && dated {
		day = day.AddMonths(int(p.Months))
	}
	switch p.Unit {
	case NoUnit: // 次の金曜日
		if !dated {
			return out, a, false
		}
		step := 1
		if n < 0 {
			step = -1
		}
		for day = day.AddDays(step); day.IsValid() && day.Weekday() != weekdayNumber(at); {
			day = day.AddDays(step)
		}
		return out.WithDate(day), a, true
	case Year:
		if !base.Has(Year) {
			return out, a, false
		}
		out.year, out.set = yearOf(int(base.year)+n), out.set|hasYear
	case Month:
		if !base.Has(Year) || !base.Has(Month) || base.month > calendarMax {
			return out, a, false
		}
		if at.Has(Month) { // 翌2月
			out.year, out.set = base.year, out.set|hasYear
			if at.month <= base.month {
				out.year++
			}
			return out, a, true
		}
		m := int(base.year)*12 + int(base.month) - 1 + n
		out.year, out.month = yearOf(floorDiv(m, 12)), uint8(floorMod(m, 12)+1)
		out.set |= hasYear | hasMonth
	case Week:
		if !dated {
			return out, a, false
		}
		if at.Has(Day) { // 先週20日
			return out.WithDate(nearestWith(at, day.AddDays(7*n-floorMod(int(day.Weekday())-1, 7)+3), 0)), a, true
		}
		monday := day.AddDays(7*n - floorMod(int(day.Weekday())-1, 7))
		if w, ok := at.Weekday(); ok {
			return out.WithDate(monday.AddDays(floorMod(int(w)-1, 7))), a, true
		}
		out.year, out.week = isoWeek(monday)
		out.set |= hasYear | hasWeek
	case Day:
		if !dated && base.Has(Month) && base.Has(Day) && base.month <= calendarMax {
			return dayOfYear(at, base, n), a, true
		}
		if !dated {
			return out, a, false
		}
		d := day.AddDays(n)
		switch {
		case !at.Has(Day):
		case n == 1 && at.day == day.day && !at.Has(Month):
			d = day // 2日26時…、翌3日: the last day that was said has rolled over already
		default:
			d = nearestWith(at, day, n)
		}
		out = out.WithDate(d)
	case BusinessDay:
		if !dated {
			return out, a, false
		}
		return out.WithDate(addBusinessDays(day, n)), a | WeekendsOnly, true
	case Hour:
		if n == 0 && p.Months == 0 {
			if dated {
				out = out.WithDate(day)
			}
			if at.Has(Hour) { // 午後5時23分 … 同5時29分
				if at.set&hasMeridiem == 0 && base.Has(Hour) && base.hour >= 12 && at.hour < 12 {
					out.hour += 12
					out.set |= saysHalf
					a |= MeridiemFromContext
				}
				return out, a, true
			}
			// 同44分
			if base.Has(Hour) {
				out.hour, out.set = base.hour, out.set|hasHour|hasMeridiem
				a |= HourFromContext
			}
			return out, a, true
		}
		return clockShift(base, day, n*3600, Hour), a, dated && base.Has(Hour)
	case Minute:
		return clockShift(base, day, n*60, Minute), a, dated && base.Has(Hour)
	case Second:
		return clockShift(base, day, n, Second), a, dated && base.Has(Hour)
	}
	return out, a, true
}

// addBusinessDays returns the day n business days after d, or before for a
// negative n, where every day from Monday to Friday is one.
func addBusinessDays(d Date, n int) Date {
	step := 1
	if n < 0 {
		step = -1
	}
	for n != 0 && d.IsValid() {
		d = d.AddDays(step)
		if w := d.Weekday(); w != time.Saturday && w != time.Sunday {
			n -= step
		}
	}
	return d
}

// yearOf returns y, or 0 for a year that no Date can have.
func yearOf(y int) int16 {
	if y < minYear || y > maxYear {
		return 0
	}
	return int16(y)
}

// dayOfYear returns at on the day n days after base, whose year is not known.
func dayOfYear(at, base Partial, n int) Partial {
	const leap = 2024
	d, err := NewDate(leap, time.Month(base.month), int(base.day))
	if err != nil {
		return at
	}
	if at.Has(Day) {
		d = nearestWith(at, d, n)
	} else {
		d = d.AddDays(n)
	}
	at.month, at.day, at.set = d.month, d.day, at.set|hasMonth|hasDay
	return at
}

// nearestWith returns the day with the day of the month, and the month if stated,
// of p that is nearest to n days after d, on that side of d.
func nearestWith(p Partial, d Date, n int) Date {
	target := d.AddDays(n)
	for k := range 366 {
		for _, e := range [...]Date{target.AddDays(k), target.AddDays(-k)} {
			side := d.DaysUntil(e)
			if e.day == p.day && (!p.Has(Month) || e.month == p.month) && (n == 0 || n > 0 == (side > 0) && side != 0) {
				return e
			}
		}
	}
	return target
}

// clockShift returns base, whose day is d, moved by sec seconds, no finer than
// base or unit state. Without a clock time in base there is nothing to move.
func clockShift(base Partial, d Date, sec int, unit Unit) Partial {
	if !base.Has(Hour) || !d.IsValid() {
		return Partial{}
	}
	total := int(base.hour)*3600 + int(base.minute)*60 + int(base.second) + sec
	out := PartialOf(d.AddDays(floorDiv(total, 86400)))
	total = floorMod(total, 86400)
	out.hour, out.minute, out.second = uint8(total/3600), uint8(total/60%60), uint8(total%60)
	out.set |= hasHour | hasMeridiem
	fine := max(base.Precision(), unit)
	if fine >= Minute {
		out.set |= hasMinute
	} else {
		out.minute = 0
	}
	if fine >= Second {
		out.set |= hasSecond
	} else {
		out.second = 0
	}
	return out
}

// isoWeek returns the ISO 8601 year and week of a Monday.
func isoWeek(monday Date) (year int16, week uint8) {
	thursday := monday.AddDays(3)
	first := Date{thursday.year, 1, 1}
	return thursday.year, uint8(first.DaysUntil(thursday)/7 + 1)
}
