package jpdate

import "strconv"

// A WeekdayStyle says how a weekday is written after a date. The zero WeekdayStyle
// writes none.
type WeekdayStyle uint8

// The styles of a weekday.
const (
	NoWeekday    WeekdayStyle = iota
	ShortWeekday              // 2023年12月27日(水)
	LongWeekday               // 2023年12月27日(水曜日)
)

// A Style says how [When.Japanese] writes. The zero Style writes 2023年12月27日 and
// 午前10時45分, in half-width digits.
type Style struct {
	Era       bool         // 令和5年 for 2023年, for years that have an era
	Weekday   WeekdayStyle // after a date of which the year is known
	FullWidth bool         // ２０２３年 and （水）
	Clock24   bool         // 13時52分 for 午後1時52分
}

// Japanese returns w in Japanese, in the given style: 令和5年12月27日(水)午前10時45分,
// 3月12日以降, 約10年間, 毎週月曜日. What [Parse] makes of it has the value,
// the part of the day and the qualifiers of w, if w is settled; a field that w does
// not state is not written. The zero When is empty.
func (w When) Japanese(st Style) string { return string(w.AppendJapanese(nil, st)) }

// AppendJapanese appends w in Japanese to b; see [When.Japanese].
func (w When) AppendJapanese(b []byte, st Style) []byte {
	p := japanese{b: b, Style: st}
	switch w.Kind {
	case KindDate, KindTime, KindFiscal:
		p.point(w.From)
		p.words(w.Mods, pointWords[:])
	case KindDuration:
		p.length(w.Length, w.Mods)
	case KindSet:
		p.set(w)
	case KindRange:
		if !w.Limit.IsZero() {
			p.length(w.Length, w.Mods&Approx)
			p.text("から")
			p.length(w.Limit, w.Mods&^Approx)
			break
		}
		p.point(w.From)
		p.words(w.Mods&Approx, pointWords[:])
		p.text("から")
		if w.To.zone == w.From.zone {
			w.To.zone = NoZone // one zone is that of both ends
		}
		p.point(w.To)
		p.words(w.Mods&Approx, pointWords[:])
	}
	return p.b
}

// A modWord is the word that writes a qualifier.
type modWord struct {
	mod  Mods
	text string
}

// pointWords follow a date or time, lengthWords a length; each list is in the order
// in which they follow.
var pointWords = [...]modWord{
	{Approx, "頃"}, {Before, "より前"}, {After, "より後"}, {OnOrAfter, "以降"}, {OnOrBefore, "以前"}, {Since, "から"}, {Until, "まで"}, {By, "までに"},
}

var lengthWords = [...]modWord{
	{LessThan, "未満"}, {MoreThan, "超"}, {AtMost, "以内"}, {AtLeast, "以上"},
}

var sectionWords = [...]string{Early: "初め", Mid: "半ば", Late: "末", FirstThird: "上旬", MiddleThird: "中旬", LastThird: "下旬", LastDay: "末日", FormerHalf: "前半", LatterHalf: "後半"}

var partWords = [...]string{
	Midnight: "深夜", Predawn: "未明", Dawn: "明け方", EarlyMorning: "早朝", Morning: "朝", AM: "午前",
	Noon: "昼", PM: "午後", Evening: "夕方", Night: "夜", LateNight: "夜遅く",
}

const weekdayWords = "日月火水木金土"

var seasonWords = [...]string{"春", "夏", "秋", "冬"}

// A japanese is a text under way.
type japanese struct {
	b []byte
	Style
}

func (p *japanese) text(s string) { p.b = append(p.b, s...) }

// number appends n and the unit after it.
func (p *japanese) number(n int, unit string) {
	start := len(p.b)
	p.b = strconv.AppendInt(p.b, int64(n), 10)
	p.widen(start)
	p.text(unit)
}

// widen makes the ASCII digits and dots from start on full-width, if the style is.
func (p *japanese) widen(start int) {
	if !p.FullWidth {
		return
	}
	digits := string(p.b[start:])
	p.b = p.b[:start]
	for _, c := range digits {
		p.b = append(p.b, string(c+'０'-'0')...)
	}
}

func (p *japanese) words(m Mods, list []modWord) {
	for _, w := range list {
		if m&w.mod != 0 {
			p.text(w.text)
		}
	}
}

// point appends a date, a time or a fiscal period.
func (p *japanese) point(at Partial) {
	p.zone(at.zone)
	if at.Fiscal() {
		p.fiscal(at)
		return
	}
	p.year(at)
	switch {
	case at.Has(Week):
		p.number(int(at.week), "週")
	case at.Has(Month) && at.month <= calendarMax:
		p.number(int(at.month), "月")
	case at.Has(Month):
		if s, ok := at.Season(); ok {
			p.text(seasonWords[s-1])
		} else {
			p.division(at)
		}
	}
	if at.Has(Day) {
		p.number(int(at.day), "日")
	}
	p.weekday(at)
	if at.section != Whole {
		p.text(sectionWords[at.section])
	}
	p.clock(at)
}

// zone appends the zone that stands before a time.
func (p *japanese) zone(z Zone) {
	n, ok := z.Offset()
	switch {
	case z == UnsettledZone:
		p.text("現地時間")
	case !ok:
	case n == 9*60:
		p.text("日本時間")
	default:
		p.text("UTC")
		if n != 0 {
			p.b = z.append(p.b)
			p.text(" ")
		}
	}
}

func (p *japanese) year(at Partial) {
	switch {
	case at.set&isDecade != 0:
		p.number(int(at.year), "年代")
		return
	case !at.Has(Year):
		return
	}
	era, n, ok := at.eraOf()
	if !p.Era || !ok || n > maxEraYear {
		p.number(int(at.year), "年")
	} else if p.text(era.String()); n == 1 {
		p.text("元年")
	} else {
		p.number(n, "年")
	}
	if at.Has(Week) {
		p.text("第")
	}
}

// eraOf returns the era in which p lies and its year there: the era of its day, of
// the last day of its month, or of its year.
func (p Partial) eraOf() (e Era, year int, ok bool) {
	p = p.Without(Hour)
	if p.month > calendarMax {
		p = p.Without(Month) // 冬 runs on into the next year
	}
	_, hi := p.days()
	return hi.Era()
}

func (p *japanese) weekday(at Partial) {
	d, ok := at.Date()
	w, stated := at.Weekday()
	switch {
	case ok && p.Weekday != NoWeekday:
		w = d.Weekday()
	case stated && !at.Has(Day) && at.set&(hasYear|hasMonth) == 0:
		p.text(weekdayWords[3*w : 3*w+3])
		p.text("曜日")
		return
	default:
		return
	}
	open, end := "(", ")"
	if p.FullWidth {
		open, end = "（", "）"
	}
	p.text(open)
	p.text(weekdayWords[3*w : 3*w+3])
	if p.Weekday == LongWeekday {
		p.text("曜日")
	}
	p.text(end)
}

// clock appends the time and the part of the day.
func (p *japanese) clock(at Partial) {
	h, m, s, unit := at.Clock()
	p.text(partWords[at.part])
	if unit == NoUnit {
		return
	}
	if !at.Has(Hour) {
		p.number(m, "分")
		return
	}
	if !p.Clock24 && h < 24 && at.part == NoPart {
		if h < 12 {
			p.text("午前")
		} else {
			p.text("午後")
			h -= 12
		}
	}
	p.number(h, "時")
	if unit >= Minute {
		p.number(m, "分")
	}
	if unit == Second {
		p.number(s, "秒")
	}
}

func (p *japanese) fiscal(at Partial) {
	if at.Has(Year) {
		if era, n, ok := (Date{at.year, fiscalStart, 1}).Era(); p.Era && ok {
			if at.year == eras[Reiwa].first.year {
				era, n = Reiwa, 1 // the state calls the whole of it 令和元年度
			}
			p.text(era.String())
			if n == 1 {
				p.text("元")
			} else {
				p.number(n, "")
			}
			p.text("年度")
		} else {
			p.number(int(at.year), "年度")
		}
	}
	p.division(at)
	if at.section != Whole {
		p.text(sectionWords[at.section])
	}
}

// division appends the quarter or half of a year.
func (p *japanese) division(at Partial) {
	if q, ok := at.Quarter(); ok {
		p.text("第")
		p.number(q, "四半期")
	} else if h, ok := at.Half(); ok {
		p.text([...]string{"上期", "下期"}[h-1])
	}
}

// length appends a length with its qualifiers.
func (p *japanese) length(n Period, m Mods) {
	if m&Approx != 0 {
		p.text("約")
	}
	if n.Vague != NoUnit && int(n.Vague) < len(vagueWords) {
		p.text("数")
		p.text(vagueWords[n.Vague])
	}
	units := [...]struct {
		n     int32
		unit  Unit
		words [2]string // within the length, and at its end
	}{
		{n.Years, Year, [2]string{"年", "年間"}}, {n.Months, Month, [2]string{"か月", "か月"}}, {n.Weeks, Week, [2]string{"週間", "週間"}},
		{n.Days, Day, [2]string{"日", "日間"}}, {n.BusinessDays, BusinessDay, [2]string{"営業日", "営業日"}},
		{n.Hours, Hour, [2]string{"時間", "時間"}}, {n.Minutes, Minute, [2]string{"分", "分間"}}, {n.Seconds, Second, [2]string{"秒", "秒間"}},
	}
	last := 0
	for i, u := range units {
		if u.n != 0 || n.Milli != 0 && n.MilliUnit == u.unit {
			last = i
		}
	}
	for i, u := range units {
		milli := n.Milli
		if n.MilliUnit != u.unit {
			milli = 0
		}
		if u.n == 0 && milli == 0 {
			continue
		}
		p.number(int(u.n), "")
		if milli != 0 {
			start := len(p.b)
			p.b = appendPadded(append(p.b, '.'), int(milli), 3)
			for p.b[len(p.b)-1] == '0' {
				p.b = p.b[:len(p.b)-1]
			}
			p.widen(start)
		}
		if i == last {
			p.text(u.words[1])
		} else {
			p.text(u.words[0])
		}
	}
	p.words(m, lengthWords[:])
	switch {
	case m&After != 0:
		p.text("後")
	case m&Before != 0:
		p.text("前")
	}
}

var vagueWords = [...]string{Year: "年", Month: "か月", Week: "週間", Day: "日", Hour: "時間", Minute: "分", Second: "秒", BusinessDay: "営業日"}

// set appends a recurrence.
func (p *japanese) set(w When) {
	every, once := "", ""
	switch w.Length {
	case Period{Days: 1}:
		every, once = "毎日", "1日"
	case Period{Weeks: 1}:
		every, once = "毎週", "週"
	case Period{Months: 1}:
		every, once = "毎月", "月"
	case Period{Years: 1}:
		every, once = "毎年", "年"
	case Period{Hours: 1}:
		every = "毎時"
	}
	switch {
	case w.Times != 0 && once != "":
		p.text(once)
		p.number(int(w.Times), "回")
		return
	case every == "" || w.Times != 0:
		p.length(w.Length, w.Mods)
		if w.Times == 0 {
			p.text("ごと")
		} else {
			p.text("に")
			p.number(int(w.Times), "回")
		}
		return
	}
	p.text(every)
	p.point(w.From)
	p.words(w.Mods, pointWords[:])
}
