package report

import (
	"strconv"
	"strings"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// pageWhen returns w as the page writes it: 2020年5月7日, 7 May 2020.
func pageWhen(w jpdate.When, l Lang) string {
	if l == Japanese {
		if s := w.Japanese(jpdate.Style{Clock24: true}); s != "" {
			return pageMinutes(s)
		}
		return w.Value()
	}
	if w.Kind != jpdate.KindDate && w.Kind != jpdate.KindTime && w.Kind != jpdate.KindRange {
		return w.Value()
	}
	s, ok := englishPoint(w.From, true)
	if !ok {
		return w.Value()
	}
	if w.Kind == jpdate.KindRange {
		to, ok := englishPoint(w.To, true)
		if !ok {
			return w.Value()
		}
		s += " to " + to
	}
	return qualified(s, w.Mods, l)
}

// plainWhen returns w in digits, for tables of text: 2020-05-07 13:52, by 2024-12-10. What
// digits alone do not say, such as 下旬 and 夕方, is written as in a sentence.
func plainWhen(w jpdate.When, l Lang) string {
	if w.Kind != jpdate.KindDate && w.Kind != jpdate.KindTime && w.Kind != jpdate.KindRange {
		return pageWhen(w, l)
	}
	s, ok := plainPoint(w.From, l)
	if w.Kind == jpdate.KindRange && ok {
		var to string
		to, ok = plainPoint(w.To, l)
		s += " – " + to
	}
	if !ok {
		return pageWhen(w, l)
	}
	return qualified(s, w.Mods, l)
}

// plainPoint returns p in digits. ok is false if they do not say all of it.
func plainPoint(p jpdate.Partial, l Lang) (s string, ok bool) {
	_, dated := p.Date()
	if p.Section() != jpdate.Whole || p.Part() != jpdate.NoPart && !dated || p.Fiscal() {
		return "", false
	}
	day, clock, timed := strings.Cut(jpdate.When{Kind: jpdate.KindDate, From: p}.Value(), "T")
	if !timed && p.Part() == jpdate.NoPart {
		return day, true
	}
	if !timed && l == English {
		return day + " " + englishParts[p.Part()], true
	}
	if !timed {
		return day + " " + partOf(p), true
	}
	if p.Precision() == jpdate.Hour {
		clock += clockHour[l.index()]
	}
	return strings.TrimSpace(day+" "+clock) + zoned(p, l), true
}

// clockHour is what stands after an hour that is stated without minutes.
var clockHour = [...]string{Japanese: "時", English: "h"}

// zoned returns the zone of p, if it states another than that of Japan, with a space before
// it.
func zoned(p jpdate.Partial, l Lang) string {
	switch offset, ok := p.Zone().Offset(); {
	case p.Zone() == jpdate.NoZone || ok && offset == 9*60:
		return ""
	case !ok:
		return " " + localTime[l.index()]
	case offset == 0:
		return " UTC"
	}
	return " " + p.Zone().String()
}

// localTime is a zone that the text does not settle.
var localTime = [...]string{Japanese: "現地時間", English: "local time"}

// pageBrief returns w in few characters, for a label beside others of one drawing: days
// without their year.
func pageBrief(w jpdate.When, l Lang) string {
	if w.Kind != jpdate.KindDate && w.Kind != jpdate.KindTime && w.Kind != jpdate.KindRange {
		return pageWhen(w, l)
	}
	s, ok := briefPoint(w.From, l)
	if !ok {
		return pageWhen(w, l)
	}
	if w.Kind == jpdate.KindRange {
		to, ok := briefPoint(w.To, l)
		a, _ := w.From.Year()
		b, _ := w.To.Year()
		if !ok || a != b { // over a turn of the year it takes the years to be understood
			return pageWhen(w, l)
		}
		if l == Japanese {
			s += "–" + to
		} else {
			s += " – " + to
		}
	}
	return qualified(s, w.Mods, l)
}

// qualified returns s, a date, with what mods say of it: 頃, by, or later.
func qualified(s string, mods jpdate.Mods, l Lang) string {
	if l == Japanese {
		return s + jpdate.When{Kind: jpdate.KindDate, Mods: mods}.Japanese(jpdate.Style{})
	}
	for _, q := range englishMods {
		if mods.Has(q.mod) {
			s = strings.Replace(q.form, "*", s, 1)
		}
	}
	return s
}

// briefPoint returns p, a day with or without a time, in few characters. ok is false if it
// is none.
func briefPoint(p jpdate.Partial, l Lang) (s string, ok bool) {
	d, ok := p.Date()
	if !ok {
		return "", false
	}
	s = pageDay(d, l)
	h, m, _, unit := p.Clock()
	switch {
	case unit == jpdate.Hour && l == Japanese:
		s += strconv.Itoa(h) + "時"
	case unit == jpdate.Hour:
		s += " " + strconv.Itoa(h) + "h"
	case unit >= jpdate.Hour:
		s += " " + strconv.Itoa(h) + ":" + pageTwo(m)
	case p.Part() == jpdate.NoPart:
	case l == Japanese:
		s += partOf(p)
	default:
		s += " " + englishParts[p.Part()]
	}
	return s + zoned(p, l), true
}

// partOf returns the part of the day that p states, in Japanese.
func partOf(p jpdate.Partial) string {
	st := jpdate.Style{}
	full := jpdate.When{Kind: jpdate.KindTime, From: p}.Japanese(st)
	d, _ := p.Date()
	part, _ := strings.CutPrefix(full, jpdate.On(d).Japanese(st))
	if part == full {
		return "" // something stands before the date
	}
	return part
}

// pageDay returns the month and day of d: 5月7日, 7 May.
func pageDay(d jpdate.Date, l Lang) string {
	_, m, day := d.Date()
	if l == Japanese {
		return strconv.Itoa(int(m)) + "月" + strconv.Itoa(day) + "日"
	}
	return strconv.Itoa(day) + " " + m.String()[:3]
}

// pageDate returns d in full: 2020年5月7日, 7 May 2020.
func pageDate(d jpdate.Date, l Lang) string {
	if !d.IsValid() {
		return "–"
	}
	return pageWhen(jpdate.On(d), l)
}

// pageMoment returns t in full: 2020年5月7日 13:52.
func pageMoment(t time.Time, l Lang) string {
	return pageDate(jpdate.DateOf(t), l) + " " + strconv.Itoa(t.Hour()) + ":" + pageTwo(t.Minute())
}

// englishPoint returns p in English. ok is false for what has no such form here: weeks,
// fiscal years, seasons.
func englishPoint(p jpdate.Partial, year bool) (s string, ok bool) {
	m, hasMonth := p.Month()
	day, hasDay := p.Day()
	y, hasYear := p.Year()
	if _, week := p.Week(); p.Fiscal() || week || p.Has(jpdate.Month) && !hasMonth || !hasMonth && !hasYear {
		return "", false
	}
	var words []string
	if section := englishSections[p.Section()]; section != "" {
		words = append(words, section)
	}
	if hasDay && hasMonth {
		words = append(words, strconv.Itoa(day))
	}
	if hasMonth {
		words = append(words, m.String())
	}
	if hasYear && year {
		words = append(words, strconv.Itoa(y))
	}
	s = strings.Join(words, " ")
	if part := p.Part(); part != jpdate.NoPart {
		s += ", " + englishParts[part]
	}
	switch h, m, sec, unit := p.Clock(); unit {
	case jpdate.Hour:
		s += ", " + strconv.Itoa(h) + "h"
	case jpdate.Minute:
		s += ", " + strconv.Itoa(h) + ":" + pageTwo(m)
	case jpdate.Second:
		s += ", " + strconv.Itoa(h) + ":" + pageTwo(m) + ":" + pageTwo(sec)
	}
	return s + zoned(p, English), true
}

// pageMinutes writes the minutes in s in two digits: 10時05分.
func pageMinutes(s string) string {
	const mark = "時"
	for i := 0; ; {
		k := strings.Index(s[i:], mark)
		if k < 0 {
			return s
		}
		i += k + len(mark)
		if len(s) > i+1 && s[i] >= '0' && s[i] <= '9' && (s[i+1] < '0' || s[i+1] > '9') {
			s = s[:i] + "0" + s[i:]
		}
	}
}

// pageTwo returns n in two digits.
func pageTwo(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
