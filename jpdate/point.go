package jpdate

// A parsed point is a Point with what the grammar needs to go on from it.
type parsedPoint struct {
	Point
	mods    Mods
	kind    Kind
	numeric bool // written with separators, as 5/7 or 10:45
	led     bool // what stands directly before it belongs to the expression
	closed  bool // nothing can follow; see plain
	end     int
}

// expr completes p, which starts an expression, to a range if another point
// follows.
func (p *parsedPoint) expr(s string) (Expr, int) {
	if p.closed {
		return Expr{Kind: p.kind, Mods: p.mods, From: p.Point}, p.end
	}
	if q, ok := rangeEnd(s, p); ok {
		return Expr{Kind: KindRange, Mods: p.mods | q.mods, From: p.Point, To: q.Point}, q.end
	}
	if c, n := codeAt(s, p.end); p.numeric && c == codeDash {
		if d, _ := codeAt(s, p.end+n); d.class() == digit || d.class() == letter {
			return Expr{}, p.end // part of an identifier
		}
	}
	return Expr{Kind: p.kind, Mods: p.mods, From: p.Point}, p.end
}

// pointAt parses the point at s[i:]. In the second end of a range (inRange) a
// section alone will do: 昨年9月上旬から下旬.
func pointAt(s string, i int, inRange bool) (p parsedPoint, ok bool) {
	p.kind, p.led = KindDate, inRange
	if end, ok := p.date(s, i); ok {
		p.end = end
		if p.At.set&(hasHour|hasMinute) != 0 {
			p.kind = KindTime // 同8時15分
		} else if p.closed = isPlain(s, end); !p.closed {
			if end, ok := p.clockAfterDate(s, end); ok {
				p.end, p.kind = end, KindTime
			}
		}
	} else if end, ok := p.clock(s, i, true); ok {
		p.end, p.kind = end, KindTime
	} else if w, end, ok := wordOf(s, i, section); ok && inRange && !hanAt(s, end) {
		p.At.section, p.end = Section(w.n), end
	} else {
		return p, false
	}
	if p.At.Fiscal() {
		p.kind = KindFiscal
	} else if p.At.part != NoPart {
		p.kind = KindTime
	}
	if p.closed = p.closed || isPlain(s, p.end); !p.closed {
		p.tail(s)
	}
	return p, true
}

// tail reads the qualifiers that belong to the extent of a point.
func (p *parsedPoint) tail(s string) {
	for {
		i := spaces(s, p.end)
		w, end := wordAt(s, i)
		if w == nil {
			j, ok := expect(s, i, codeNo)
			if !ok {
				return
			}
			// 3月の初め, 3月12日の前
			if w, end = wordAt(s, j); w == nil || w.role != section && w.role != edge && w.role != inModClock && w.role != agoWord || hanAt(s, end) {
				return
			}
		}
		switch w.role {
		case section, edge:
			if p.kind != KindDate && p.kind != KindFiscal || p.At.section != Whole || !p.takesSection(w) {
				return
			}
			p.At.section = Section(w.n)
		case inMod:
			p.mods |= Mods(w.n)
			if Mods(w.n) == AtMost {
				p.mods = p.mods&^AtMost | By // 7月10日以内
			}
		case inModClock:
			if !p.At.Has(Hour) && (Mods(w.n) == Before && !p.takesBefore() || hanAt(s, end)) {
				return // 今年前半 is another word
			}
			p.mods |= Mods(w.n)
		case agoWord:
			if !p.takesBefore() || hanAt(s, end) {
				return
			}
			p.mods |= After
		case orWord:
			if w, end = wordAt(s, end); w == nil || w.role != orBound {
				return
			}
			p.mods |= Mods(w.n)
		default:
			return
		}
		p.end = end
	}
}

// takesBefore reports whether 前 or 後 can follow the date p: not a bare day, since
// 2日前 and 2日後 are lengths.
func (p *parsedPoint) takesBefore() bool {
	return p.kind == KindDate && p.Anchor == Absolute && p.At.set&(hasYear|hasMonth) != 0
}

// takesSection reports whether the section w can follow p: 上旬 and 末 after a
// month, a year or a fiscal year, 年末 after a year, 暮れ after a year.
func (p *parsedPoint) takesSection(w *word) bool {
	at, unit := p.At, NoUnit
	switch {
	case p.Anchor != Absolute && at.set == 0:
		unit = p.Unit
	case at.set&(hasDay|hasWeekday) != 0:
	case at.set&hasWeek != 0:
		unit = Week
	case at.set&hasMonth != 0:
		unit = Month
	case at.set&(hasYear|isFiscal) != 0:
		unit = Year
	}
	return (unit == Year || unit == Month || unit == Week) && (w.unit == NoUnit || w.unit == unit)
}

// hanAt reports whether a kanji stands at s[i:]: whether the word before it may
// be the head of a longer one.
func hanAt(s string, i int) bool {
	if i+2 >= len(s) || s[i]>>4 != 0xE {
		return false
	}
	page := rune(s[i]&0xF)<<12 | rune(s[i+1]&0x3F)<<6
	return page >= 0x4E00 && page < 0xA000
}
