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
			return end, true
		}
	}
	part := p.At.part
	j := spaces(s, i)
	if k, ok := expect(s, j, codeNo); ok {
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
	w, end := wordAt(s, i)
	if w != nil {
		switch w.role {
		case halfDay:
			if b, m := codeBefore(s, i); isLatin(s, i) && m > 0 && b.class() == letter {
				return i, false // EXAM 9:20
			}
			p.led = true
			if end, ok := p.hours(s, spaces(s, end)); ok {
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
			if end, ok := p.hours(s, j); ok && w.unit == NoUnit {
				p.setPart(Part(w.n))
				return end, true
			}
			if !alone && !dated || w.role == dayPart && !dated && !p.led {
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
	return i, false
}

// isLatin reports whether the character at s[i:] is a Latin letter.
func isLatin(s string, i int) bool {
	c, _ := codeAt(s, i)
	return c.class() == letter
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
	if !ok || x.digits > 2 || x.value > maxClock || x.sign != 0 && x.sign != hourSign {
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
	k, ok := expect(s, j, codeMinute)
	if w, _ := wordAt(s, j); !ok || w != nil && w.role == noTime || isBetween(s, k) {
		return end, true
	}
	p.setMinute(m.value)
	end = k
	if sec, ok := numberAt(s, spaces(s, end)); ok && sec.digits <= 2 && sec.value <= 60 {
		if k, ok := expect(s, spaces(s, sec.end), codeSecond); ok && !isBetween(s, k) {
			p.setSecond(sec.value)
			end = k
		}
	}
	return end, true
}

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
	if !ok || h.kanji || h.digits > 2 || h.digits == 0 || h.value > maxClock {
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
		if _, _, ok := halfAfter(s, end); !ok && !isZone(s, end) {
			return i, false
		}
	}
	p.numeric = true
	p.setHour(h.value)
	p.setMinute(m.value)
	if sec.value >= 0 {
		p.setSecond(sec.value)
	}
	return end, true
}

// isZone reports whether a time zone follows without a space: 10:45Z, 10:45JST.
func isZone(s string, i int) bool {
	var letters [4]byte
	n := 0
	for n < len(letters) {
		c, size := codeAt(s, i)
		if c.class() != letter {
			break
		}
		letters[n] = byte(c.value())
		n++
		i += size
	}
	switch string(letters[:n]) {
	case "Z", "JST", "UTC", "GMT":
		return true
	}
	return false
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

// setHalf applies 午前 or 午後 to the hour of p. 午後12時 is noon: DESIGN.md says why.
func (p *parsedPoint) setHalf(half Part) {
	p.At.set |= hasMeridiem | saysHalf
	if half == PM && p.At.hour < 12 {
		p.At.hour += 12
	} else if half == PM && p.At.hour == 12 {
		p.At.set |= isNoonPM
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
