package jpdate

// clockAfterDate parses the time of day that belongs to the date before it, after
// nothing, spaces, の or the T of ISO 8601.
func (p *parsedPoint) clockAfterDate(s string, i int) (int, bool) {
	if p.At.Has(Hour) || p.At.Has(Minute) || p.At.Fiscal() {
		return i, false
	}
	if p.Unit == Year && !p.At.Has(Day) || p.Unit == Month && !p.At.Has(Day) || p.Anchor == Absolute && p.At.set&(hasDay|hasWeekday) == 0 {
		return i, false // 昨年朝
	}
	if isTimeMark(s, i) && p.numeric {
		_, n := codeAt(s, i)
		if end, ok := p.colon(s, i+n); ok {
			if z, k, ok := offsetAt(s, end, true); ok {
				p.At.zone, end = z, k
			}
			return end, true
		}
	}
	part := p.At.part
	j := spaces(s, i)
	if k, ok := expect(s, j, codeNo); ok {
		j = spaces(s, k)
	} else if z, k := zoneAfter(s, i); z != NoZone { // 3月12日（日本時間）10時45分
		p.At.zone = z
		if j = spaces(s, k); j < len(s) {
			if k, ok := expect(s, j, codeNo); ok {
				j = spaces(s, k)
			}
		}
	} else if k, ok := expect(s, j, codeDash); ok && j > i && spaces(s, k) > k {
		if c, _ := codeAt(s, spaces(s, k)); c.class() != digit || p.kind != KindDate || !p.At.Has(Day) {
			return i, false
		}
		q := parsedPoint{led: true} // 2024年3月12日 - 10:45
		if _, ok := q.colon(s, spaces(s, k)); !ok {
			return i, false
		}
		j = spaces(s, k)
	}
	end, ok := p.clock(s, j, true)
	if ok && part != NoPart && p.At.Has(Hour) && p.At.set&hasMeridiem == 0 {
		p.setPart(part) // 昨夜10時
	} else if ok && p.At.part == NoPart {
		p.At.part = part // 翌朝7時45分
	}
	return end, ok
}

// isTimeMark reports whether the T of ISO 8601 stands at s[i:].
func isTimeMark(s string, i int) bool {
	c, n := codeAt(s, i)
	if c.class() != letter || c.value() != 'T' {
		return false
	}
	d, _ := codeAt(s, i+n)
	return d.class() == digit
}

// clock parses a time of day: 午後1時52分, 13:52, 正午, 朝7時半, 未明. A part of the
// day alone counts if it is alone enough, or if a date stands before it.
func (p *parsedPoint) clock(s string, i int, alone bool) (int, bool) {
	dated := p.At.set&(hasDay|hasWeekday) != 0 || p.Anchor != Absolute
	w, end := (*word)(nil), i
	if i < len(s) && !isDigit(s[i]) {
		w, end = wordAt(s, i)
	}
	if w != nil {
		switch w.role {
		case halfDay:
			if b, m := codeBefore(s, i); isLatin(s, i) && m > 0 && b.class() == letter {
				return i, false // EXAM 9:20
			}
			p.led = true
			j := spaces(s, end)
			if k, ok := expect(s, j, codeNo); ok {
				j = k // 午後の7時
			}
			if end, ok := p.hours(s, j); ok {
				p.setHalf(Part(w.n))
				return end, true
			}
			if isLatin(s, i) || !alone {
				return i, false // AM alone
			}
			p.At.part = Part(w.n)
			return end, true
		case dayPart, dayPartAlone:
			j := spaces(s, end)
			if k, ok := expect(s, j, codeNo); ok {
				j = k
			}
			if half, k, ok := wordOf(s, j, halfDay); ok && w.unit == NoUnit && !isLatin(s, j) { // 朝午前7時
				if end, ok := p.hours(s, spaces(s, k)); ok {
					p.setHalf(Part(half.n))
					p.At.part = Part(w.n)
					return end, true
				}
			}
			if end, ok := p.hours(s, j); ok && w.unit == NoUnit {
				p.setPart(Part(w.n))
				return end, true
			}
			if !alone && !dated || w.role == dayPart && !dated && !p.led && !isolated(s, i, end) {
				return i, false
			}
			p.At.part = Part(w.n)
			switch w.unit {
			case Second:
				p.mods |= After
			case Minute:
				p.mods |= Before
			}
			return end, true
		case noonSharp:
			p.At.hour, p.At.minute = 12, 0
			p.At.set |= hasHour | hasMinute | hasMeridiem
			if x, ok := numberAt(s, end); ok && x.value == 12 { // 正午12時
				q := parsedPoint{led: true}
				if k, ok := q.hours(s, end); ok {
					q.At.part, q.At.set = p.At.part, q.At.set|hasMeridiem|p.At.set&^(hasHour|hasMinute)
					p.At.minute, p.At.set = q.At.minute, p.At.set&^hasMinute|q.At.set&hasMinute
					return k, true
				}
			}
			return end, true
		}
	}
	if end, ok := p.hours(s, i); ok {
		if j, half, ok := halfAfter(s, end); ok {
			p.setHalf(half)
			end = j
		}
		return end, true
	}
	return p.latinHour(s, i)
}

// latinHour parses 1PM and 1 p.m.
func (p *parsedPoint) latinHour(s string, i int) (int, bool) {
	x, ok := numberAt(s, i)
	if !ok || x.kanji || x.sign != 0 || x.digits > 2 || x.value < 1 || x.value > 12 || p.At.set == 0 && gluedLeft(s, i) || decimalLeft(s, i) {
		return i, false
	}
	j := spaces(s, x.end)
	w, end, ok := wordOf(s, j, halfDay)
	if c, _ := codeAt(s, end); !ok || c.class() == letter || c.class() == digit || hanAt(s, j) {
		return i, false
	}
	p.setHour(x.value)
	p.setHalf(Part(w.n))
	return end, true
}

// isolated reports whether s[i:end] stands apart, as in the first column of a table.
func isolated(s string, i, end int) bool {
	after, _ := codeAt(s, end)
	before, _ := codeBefore(s, i)
	return after.class() == space && (i == 0 || before.class() == space || s[i-1] == '\n')
}

// isLatin reports whether the character at s[i:] is a Latin letter, or the sign ㏂
// or ㏘.
func isLatin(s string, i int) bool {
	c, _ := codeAt(s, i)
	return c.class() == letter || c == codeAM || c == codePM
}

// halfAfter reads an AM or PM after a clock time with colons.
func halfAfter(s string, i int) (int, Part, bool) {
	j := spaces(s, i)
	if w, end, ok := wordOf(s, j, halfDay); ok {
		if isLatin(s, j) || j == i {
			return end, Part(w.n), true
		}
	}
	return i, NoPart, false
}

// hours parses an hour and what follows it, without 午前 or 午後.
func (p *parsedPoint) hours(s string, i int) (int, bool) {
	x, ok := numberAt(s, i)
	if !ok || x.digits > 2 || !p.isHour(x.value) || x.sign != 0 && x.sign != hourSign {
		return i, false
	}
	if !x.kanji && x.sign == 0 && decimalLeft(s, i) {
		return i, false
	}
	if c, _ := codeAt(s, x.end); c == codeColon {
		return p.colon(s, i)
	}
	end := x.end
	if x.sign == 0 && (p.led || p.At.set != 0 || p.Anchor != Absolute) && unitFollows(s, x.end, codeHour) {
		p.setHour(x.value)
		return x.end, true
	}
	if x.sign == 0 {
		j := spaces(s, x.end)
		if end, ok = expect(s, j, codeHour); !ok {
			return i, false
		}
		if w, _ := wordAt(s, j); w != nil && (w.role == lengthUnit || w.role == noTime) {
			return i, false // 時間
		}
	}
	p.setHour(x.value)
	if k, ok := expect(s, end, codeHalf); ok {
		p.setMinute(30)
		return k, true
	}
	if k, ok := expect(s, end, codeRange); ok {
		return k, true // 13時台 is stated to the hour
	}
	m, ok := numberAt(s, spaces(s, end))
	if !ok || m.digits > 2 || m.value > 99 {
		return end, true // 25時61分 is read, and Check reports it
	}
	j := spaces(s, m.end)
	if k, ok := p.secondsAt(s, spaces(s, end)); ok {
		return k, true // 8時20秒
	}
	k, ok := expect(s, j, codeMinute)
	if !ok && m.digits == 2 && !m.kanji && m.value < 60 && spaces(s, end) == end && !hanAt(s, m.end) && !gluedRight(s, m.end) {
		p.setMinute(m.value)
		return m.end, true // 20時15
	}
	if !ok || isBetween(s, k) {
		return end, true
	}
	p.setMinute(m.value)
	if end, ok := p.secondsAt(s, spaces(s, k)); ok {
		return end, true
	}
	return k, true
}

// secondsAt reads 7秒 after an hour or a minute; one that cannot be is read too.
func (p *parsedPoint) secondsAt(s string, i int) (int, bool) {
	sec, ok := numberAt(s, i)
	if !ok || sec.digits > 2 || sec.value > 99 {
		return i, false
	}
	end, ok := expect(s, spaces(s, sec.end), codeSecond)
	if !ok || isBetween(s, end) {
		return i, false
	}
	if !p.At.Has(Minute) {
		p.setMinute(0)
	}
	p.setSecond(sec.value)
	return end, true
}

// isHour reports whether h can be an hour: 30時 ends a range only.
func (p *parsedPoint) isHour(h int) bool { return h < maxClock || h == maxClock && p.led }

func isBetween(s string, i int) bool {
	c, _ := codeAt(s, i)
	return c == codeBetween
}

// colon parses 13:52 or 13:52:07, with a fraction that is read but not kept.
func (p *parsedPoint) colon(s string, i int) (int, bool) {
	if p.At.set == 0 && p.Anchor == Absolute && !p.led && gluedLeft(s, i) {
		return i, false
	}
	h, ok := numberAt(s, i)
	if !ok || h.kanji || h.digits > 2 || h.digits == 0 || !p.isHour(h.value) {
		return i, false
	}
	j, ok := expect(s, h.end, codeColon)
	m, isNumber := numberAt(s, j)
	if !ok || !isNumber || m.kanji || m.digits != 2 || m.value > 59 {
		return i, false
	}
	end := m.end
	sec := number{value: -1}
	if j, ok := expect(s, end, codeColon); ok {
		if x, ok := numberAt(s, j); ok && !x.kanji && x.digits == 2 && x.value <= 60 {
			sec, end = x, x.end
			if c, n := codeAt(s, end); c == codeDot || c == codeASCIIComma {
				if f, ok := numberAt(s, end+n); ok && !f.kanji {
					end = f.end
				}
			}
		}
	}
	if gluedRight(s, end) {
		if c, _ := codeAt(s, end); c.class() != letter {
			return i, false
		}
		if _, _, ok := halfAfter(s, end); !ok {
			if _, _, ok := zoneWord(s, end, false); !ok {
				if _, _, ok := offsetAt(s, end, false); !ok {
					return i, false
				}
			}
		}
	}
	if z, k, ok := offsetAt(s, end, false); ok {
		p.At.zone, end = z, k
	}
	p.numeric = true
	p.At.set |= isDigital
	p.setHour(h.value)
	p.setMinute(m.value)
	if sec.value >= 0 {
		p.setSecond(sec.value)
	}
	return end, true
}

func (p *parsedPoint) setHour(h int) {
	p.At.hour, p.At.set = uint8(h), p.At.set|hasHour
	if h >= 13 || h == 0 {
		p.At.set |= hasMeridiem
	}
}

func (p *parsedPoint) setMinute(m int) {
	p.At.minute, p.At.set = uint8(m), p.At.set|hasMinute
}

func (p *parsedPoint) setSecond(sec int) {
	p.At.second, p.At.set = uint8(sec), p.At.set|hasSecond
}

// setHalf applies 午前 or 午後 to the hour of p. 午後12時 is noon, and 午前12時 the
// beginning of the day, as clocks show them: DESIGN.md says why.
func (p *parsedPoint) setHalf(half Part) {
	p.At.set |= hasMeridiem | saysHalf
	switch {
	case half == PM && p.At.hour < 12:
		p.At.hour += 12
	case p.At.hour == 12:
		p.At.set |= isTwelve
		if half == AM {
			p.At.hour = 0
		}
	}
}

// setPart applies a part of the day to the hour of p: 夜9時 is 21:00, 夜12時 the
// end of the day.
func (p *parsedPoint) setPart(part Part) {
	p.At.part = part
	p.At.set |= hasMeridiem
	first, last := uint8(12), uint8(0) // the hours that are meant to be 12 later
	switch part {
	case Evening:
		first, last = 3, 11
	case Night, LateNight:
		first, last = 3, 12
	case Midnight:
		first, last = 9, 12
	case Noon:
		first, last = 0, 4
	}
	if first <= p.At.hour && p.At.hour <= last {
		p.At.hour += 12
	}
}
