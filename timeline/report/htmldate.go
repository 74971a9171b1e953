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
			return s
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
	for _, q := range englishMods {
		if w.Mods.Has(q.mod) {
			s = strings.Replace(q.form, "*", s, 1)
		}
	}
	return s
}

// pageBrief returns w in few characters, for a label beside others of one drawing: the day
// without its year.
func pageBrief(w jpdate.When, l Lang) string {
	d, ok := w.Date()
	if !ok || w.Part() != jpdate.NoPart {
		return pageWhen(w, l)
	}
	s := pageDay(d, l)
	if h, m, _, unit := w.From.Clock(); unit >= jpdate.Hour {
		if l == Japanese && unit == jpdate.Hour {
			s += strconv.Itoa(h) + "時"
		} else {
			s += " " + strconv.Itoa(h) + ":" + pageTwo(m)
		}
	}
	if w.Mods == 0 {
		return s
	}
	if l == Japanese {
		full, bare := pageWhen(w, l), w
		bare.Mods = 0
		return s + strings.TrimPrefix(full, pageWhen(bare, l))
	}
	for _, q := range englishMods {
		if w.Mods.Has(q.mod) {
			s = strings.Replace(q.form, "*", s, 1)
		}
	}
	return s
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
		s += ", " + strconv.Itoa(h) + ":00"
	case jpdate.Minute:
		s += ", " + strconv.Itoa(h) + ":" + pageTwo(m)
	case jpdate.Second:
		s += ", " + strconv.Itoa(h) + ":" + pageTwo(m) + ":" + pageTwo(sec)
	}
	return s, true
}

// pageTwo returns n in two digits.
func pageTwo(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}
