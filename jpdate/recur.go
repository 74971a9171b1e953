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
		if next, ok := p.month(s, end); ok && (w.unit == Year || !p.At.Has(Month)) {
			end = next
		} else {
			p.At = Partial{}
		}
	}
	p.At.part = w.part
	e.From.At = p.At
	return e, end, true
}
