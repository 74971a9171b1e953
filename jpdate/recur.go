package jpdate

// setAt parses a recurring expression: 毎日, 毎週月曜, 毎月1日, 隔週.
func setAt(s string, i int) (Expr, int, bool) {
	w, end, ok := wordOf(s, i, recurring)
	if !ok {
		return Expr{}, i, false
	}
	e := Expr{Kind: KindSet}
	*e.Length.field(w.unit) = 1 + int32(w.n)
	p := parsedPoint{kind: KindDate, end: end}
	switch w.unit {
	case Week:
		if d, next, ok := wordOf(s, end, weekdayName); ok {
			p.At.setWeekday(int(d.n))
			end = next
		}
	case Month, Year:
		if next, ok := nthWeekday(s, end); ok {
			end = next // 毎月第1水曜
		} else if next, ok := p.month(s, end); ok && (w.unit == Year || !p.At.Has(Month)) {
			end = next
		} else {
			p.At = Partial{}
		}
	}
	p.At.part = w.part
	e.From.At = p.At
	if w, next, ok := wordOf(s, end, inMod); ok && Mods(w.n) == Approx {
		e.Mods, end = Approx, next
	}
	return e, end, true
}

// nthWeekday reads 第1水曜.
func nthWeekday(s string, i int) (end int, ok bool) {
	c, n := codeAt(s, i)
	if c != codeNth {
		return i, false
	}
	x, ok := numberAt(s, i+n)
	if !ok {
		return i, false
	}
	_, end, ok = wordOf(s, x.end, weekdayName)
	return end, ok
}
