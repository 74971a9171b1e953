package jpdate

// A TIMEX3 is the annotation of one expression as TimeML 1.2.1 and ISO-TimeML
// write it: the attributes of a TIMEX3 tag. The zero TIMEX3 annotates nothing.
type TIMEX3 struct {
	Type  string // DATE, TIME, DURATION or SET
	Value string // 2020-05-07, 2020-05-07TMO, P3M; of a set its period, P1W for 毎週月曜
	Mod   string // BEFORE, AFTER, ON_OR_BEFORE, ON_OR_AFTER, LESS_THAN, MORE_THAN, EQUAL_OR_LESS, EQUAL_OR_MORE, START, MID, END or APPROX
	Quant string // EVERY, of a set that is not counted
	Freq  string // 3X, how often in the value of a set
}

// TIMEX3 returns the annotation of w: one element, or two for the ends of a range,
// which TIMEX3 has no type for. Of several qualifiers only one can be written, the
// first in the order of the attribute's values. A zone is written as its offset; 夕方
// and the like as the part of the day that TIMEX3 knows (TEV). The zero When has
// none.
func (w When) TIMEX3() []TIMEX3 {
	switch w.Kind {
	case KindNone:
		return nil
	case KindDuration:
		return []TIMEX3{{Type: "DURATION", Value: w.Length.String(), Mod: w.Mods.timex3()}}
	case KindSet:
		t := TIMEX3{Type: "SET", Value: w.Length.String(), Mod: w.Mods.timex3()}
		if w.Times != 0 {
			t.Freq = itoa(int(w.Times)) + "X"
		} else {
			t.Quant = "EVERY"
		}
		return []TIMEX3{t}
	case KindRange:
		if !w.Limit.IsZero() {
			mod := w.Mods.timex3()
			return []TIMEX3{{Type: "DURATION", Value: w.Length.String(), Mod: mod}, {Type: "DURATION", Value: w.Limit.String(), Mod: mod}}
		}
		return []TIMEX3{w.From.timex3(w.Mods), w.To.timex3(w.Mods)}
	}
	return []TIMEX3{w.From.timex3(w.Mods)}
}

// timex3 returns the annotation of the point p with the qualifiers m.
func (p Partial) timex3(m Mods) TIMEX3 {
	t := TIMEX3{Type: "DATE", Value: p.String(), Mod: (m | p.section.mod()).timex3()}
	if s, ok := p.Season(); ok {
		t.Value = string(append(p.appendYear(nil), "-SP-SU-FA-WI"[3*(s-1):3*s]...))
	}
	if q, ok := p.Quarter(); ok && !p.Fiscal() {
		t.Value = string(append(p.appendYear(nil), '-', 'Q', byte('0'+q)))
	}
	if h, ok := p.Half(); ok && !p.Fiscal() {
		t.Value = string(append(p.appendYear(nil), '-', 'H', byte('0'+h)))
	}
	if p.set&isDecade != 0 {
		t.Value = t.Value[:3]
	} else if p.set&isCentury != 0 {
		t.Value = t.Value[:2]
	}
	switch {
	case p.Has(Hour) || p.Has(Minute):
		t.Type = "TIME"
	case p.part != NoPart:
		t.Type = "TIME"
		if !p.Has(Day) && t.Value == "" {
			t.Value = "XXXX-XX-XX"
		}
		t.Value += timex3Parts[p.part]
	}
	return t
}

// timex3Parts are the parts of the day of TIMEX3; it has none for the hours from 0
// to 6 but the night and the morning.
var timex3Parts = [...]string{
	Midnight: "TNI", Predawn: "TNI", Dawn: "TMO", EarlyMorning: "TMO", Morning: "TMO", AM: "TMO",
	Noon: "TMI", PM: "TAF", Evening: "TEV", Night: "TNI", LateNight: "TNI",
}

// timex3Mods gives the mod attribute of each qualifier; から and まで have none,
// since they say where something began or ended.
var timex3Mods = [...]struct {
	mod  Mods
	name string
}{
	{Before, "BEFORE"}, {After, "AFTER"}, {OnOrBefore | By, "ON_OR_BEFORE"}, {OnOrAfter, "ON_OR_AFTER"},
	{LessThan, "LESS_THAN"}, {MoreThan, "MORE_THAN"}, {AtMost, "EQUAL_OR_LESS"}, {AtLeast, "EQUAL_OR_MORE"},
	{Start, "START"}, {Middle, "MID"}, {End, "END"}, {Approx, "APPROX"},
}

func (m Mods) timex3() string {
	for _, t := range timex3Mods {
		if m&t.mod != 0 {
			return t.name
		}
	}
	return ""
}
