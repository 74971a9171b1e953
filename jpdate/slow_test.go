package jpdate_test

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// The oracle reads the core forms, which are full dates with a weekday and a clock
// time perhaps, in the most obvious way: it rewrites the text character by character
// into the plainest spelling and puts one regular expression to the result. It
// shares neither tables nor code with the package, so that the two agree by accident
// only.

// plain lists, for the characters that have a plainer form, that form and those that
// are replaced by it, one for one or all by one.
var plain = [...][2]string{
	{"0123456789", "０１２３４５６７８９"},
	{"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz"},
	{"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ"},
	{"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ"},
	{"月日火水木金土一二八十", "⽉⽇⽕⽔⽊⾦⼟⼀⼆⼋⼗"},
	{"一二三五十", "壱弐参伍拾"},
	{"年令", "\uF98E\uF9A8"}, // the compatibility ideographs of the same look
	{" ", "\t\u00A0\u2002\u2009\u202F\u3000"},
	{"/", "／⁄∕"}, {"-", "－‐‑–−"}, {":", "：∶"}, {".", "．"}, {"〇", "○零"},
	{"(", "（〔［[〈【"}, {")", "）〕］]〉】"},
	{"明治", "㍾"}, {"大正", "㍽"}, {"昭和", "㍼"}, {"平成", "㍻"}, {"令和", "㋿"},
}

// plainOf is plain by the character that is replaced.
var plainOf = func() map[rune]string {
	to := map[rune]string{}
	for _, p := range plain {
		each := utf8.RuneCountInString(p[0]) == utf8.RuneCountInString(p[1])
		for i, r := range []rune(p[1]) {
			to[r] = p[0]
			if each {
				to[r] = string([]rune(p[0])[i])
			}
		}
	}
	return to
}()

// flatten returns text in plain characters, and for each byte of it, and its end,
// the offset in text of the character that it comes from.
func flatten(text string) (flat string, from []int) {
	var b strings.Builder
	for i, r := range text {
		s, ok := plainOf[r]
		if !ok {
			s = string(r)
		}
		b.WriteString(s)
		for range len(s) {
			from = append(from, i)
		}
	}
	return b.String(), append(from, len(text))
}

// core is the regular expression of the core forms in plain characters. N stands
// for a number of one or two digits in any numerals, <Y> for a year, <E> for an era
// and ~ for spaces. A form that begins or ends with ASCII characters does not
// touch other letters and digits.
var core = regexp.MustCompile(strings.NewReplacer(
	"<Y>", `(?P<year>\d{4}|[〇一二三四五六七八九十百千]{2,})`,
	"<E>", `(?P<era>明治|大正|昭和|平成|令和|\b[MTSHR])`,
	"N", `\d{1,2}|[〇一二三四五六七八九十]{1,3}`,
	"~", ` {0,4}`,
).Replace(`(?:` +
	`<Y>~年~(?P<month>N)~月~(?P<day>N)~日` + `|` +
	`<E>~(?P<year>元|N)~年~(?P<month>N)~月~(?P<day>N)~日` + `|` +
	`\b(?P<year>\d{4})/(?P<month>\d{1,2})/(?P<day>\d{1,2})\b` + `|` +
	`\b(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b` + `|` +
	`\b(?P<era>[MTSHR])(?P<year>\d{1,2})\.(?P<month>\d{1,2})\.(?P<day>\d{1,2})\b` +
	`)` +
	`(?:~\((?P<weekday>[日月火水木金土])(?:曜日?)?\))?` +
	`(?: ?(?:` +
	`(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2}))?\b` + `|` +
	`(?:(?P<half>午前|午後)~)?(?P<hour>N)~時(?:(?P<thirty>半)|~(?P<minute>N)~分(?:~(?P<second>N)~秒)?)?` +
	`))?`))

// A reading is what the oracle reads.
type reading struct {
	span    jpdate.Span
	value   string // as [jpdate.When.Value] writes it
	era     string
	weekday string // one character, or none
}

// String writes r for messages.
func (r reading) String() string {
	return fmt.Sprintf("%d:%d %s %s%s", r.span.Start, r.span.End, r.value, r.era, r.weekday)
}

// eraStarts gives the Gregorian year before the first of each era.
var eraStarts = map[string]int{"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}

// initials gives the eras by their Latin initials.
var initials = map[string]string{"M": "明治", "T": "大正", "S": "昭和", "H": "平成", "R": "令和"}

// slowAll returns the core forms in text.
func slowAll(text string) (all []reading) {
	flat, from := flatten(text)
	for _, at := range core.FindAllStringSubmatchIndex(flat, -1) {
		field := map[string]string{}
		for i, name := range core.SubexpNames() {
			if name != "" && at[2*i] >= 0 {
				field[name] = flat[at[2*i]:at[2*i+1]]
			}
		}
		r := reading{span: jpdate.Span{Start: from[at[0]], End: from[at[1]]}, era: field["era"], weekday: field["weekday"]}
		if name, ok := initials[r.era]; ok {
			r.era = name
		}
		r.value = slowValue(eraStarts[r.era]+slowNumber(field["year"]), field)
		all = append(all, r)
	}
	return all
}

// slowValue writes the value of the date in year with the other fields as matched.
// 24時 and later hours are those of the next day, if the date is one.
func slowValue(year int, field map[string]string) string {
	month, day := slowNumber(field["month"]), slowNumber(field["day"])
	hour := slowNumber(field["hour"])
	switch {
	case field["half"] == "午後" && hour < 12:
		hour += 12
	case field["half"] == "午前" && hour == 12:
		hour = 0
	}
	if hour >= 24 {
		t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
		if t.Day() == day && int(t.Month()) == month {
			t = t.AddDate(0, 0, 1)
			year, month, day, hour = t.Year(), int(t.Month()), t.Day(), hour-24
		}
	}
	value := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
	if field["hour"] != "" {
		value += fmt.Sprintf("T%02d", hour)
	}
	switch {
	case field["thirty"] != "":
		value += ":30"
	case field["minute"] != "":
		value += fmt.Sprintf(":%02d", slowNumber(field["minute"]))
	}
	if field["second"] != "" {
		value += fmt.Sprintf(":%02d", slowNumber(field["second"]))
	}
	return value
}

// slowNumber returns the value of a number in plain characters, 0 for none. In a
// kanji numeral with a unit each digit counts what the unit after it is worth, and a
// unit without a digit counts once; one without any unit is positional.
func slowNumber(s string) int {
	if s == "元" {
		return 1
	}
	if n, err := strconv.Atoi(s); err == nil {
		return n
	}
	total, run := 0, ""
	for _, r := range s {
		worth, isUnit := map[rune]int{'十': 10, '百': 100, '千': 1000}[r]
		if !isUnit {
			run += strconv.Itoa(slices.Index([]rune("〇一二三四五六七八九"), r))
			continue
		}
		times := 1
		if run != "" {
			times, _ = strconv.Atoi(run)
		}
		total, run = total+times*worth, ""
	}
	rest, _ := strconv.Atoi(run)
	return total + rest
}

// TestOracleReads holds the oracle itself to values that a person has worked out.
func TestOracleReads(t *testing.T) {
	for text, want := range map[string][]reading{
		"2017年7月17日":                {{jpdate.Span{Start: 0, End: 16}, "2017-07-17", "", ""}},
		"は2017/7/17(月)13:52、":       {{jpdate.Span{Start: 3, End: 22}, "2017-07-17T13:52", "", "月"}},
		"２０１７-07-17　13:52:07":       {{jpdate.Span{Start: 0, End: 29}, "2017-07-17T13:52:07", "", ""}},
		"令和５年十二月二十七日 午後一時半":         {{jpdate.Span{Start: 0, End: 49}, "2023-12-27T13:30", "令和", ""}},
		"㍻元年1月8日":                   {{jpdate.Span{Start: 0, End: 17}, "1989-01-08", "平成", ""}},
		"(R5.12.27)":                {{jpdate.Span{Start: 1, End: 9}, "2023-12-27", "令和", ""}},
		"二〇一七年七月一七日二十四時":            {{jpdate.Span{Start: 0, End: 42}, "2017-07-18T00", "", ""}},
		"千九百九十九年拾弐月三十一日":            {{jpdate.Span{Start: 0, End: 42}, "1999-12-31", "", ""}},
		"2017年2月30日午前12時5分7秒":       {{jpdate.Span{Start: 0, End: 35}, "2017-02-30T00:05:07", "", ""}},
		"VPN2017/7/17、2017/7/17VPN": nil,
		"H2017年7月17日、R5年7月17日":      {{jpdate.Span{Start: 1, End: 17}, "2017-07-17", "", ""}, {jpdate.Span{Start: 20, End: 34}, "2023-07-17", "令和", ""}},
		"7月17日、2017年7月、13:52":       nil,
	} {
		assert.Equal(t, want, slowAll(text), text)
	}
}

// A speller writes dates in random spellings of the core forms.
type speller struct{ *rand.Rand }

// oneOf returns one of its arguments.
func (s speller) oneOf(of ...string) string { return of[s.IntN(len(of))] }

// sometimes returns text or nothing.
func (s speller) sometimes(text string) string { return s.oneOf(text, "") }

// gap returns what stands between a number and a unit: nothing, most often.
func (s speller) gap() string {
	if s.IntN(6) > 0 {
		return ""
	}
	return s.oneOf(" ", "\u3000", "\u00A0", "\u2009", "\t", "  ", "\u3000 \u3000 ")
}

// either returns each character of text, or one that has the same plain form.
func (s speller) either(text string) string {
	var b strings.Builder
	for _, r := range text {
		same := []string{string(r), string(r), string(r)}
		for from, to := range plainOf {
			if to == string(r) {
				same = append(same, string(from))
			}
		}
		slices.Sort(same) // since maps have no order, and the seed is to say what comes
		b.WriteString(same[s.IntN(len(same))])
	}
	return b.String()
}

// digits writes n in digits, with zeros before it up to width perhaps, all of one
// width or of any.
func (s speller) digits(n, width int) string {
	text := strconv.Itoa(n)
	if s.IntN(2) == 0 {
		text = fmt.Sprintf("%0*d", width, n)
	}
	return s.anyWidth(text)
}

// anyWidth returns text, which is ASCII, in one width or in any.
func (s speller) anyWidth(text string) string {
	switch s.IntN(5) {
	case 0:
		return s.either(text)
	case 1:
		return strings.Map(func(r rune) rune { return r - '!' + '！' }, text)
	}
	return text
}

// kanji writes n in kanji, positional or with units.
func (s speller) kanji(n int) string {
	digits := []rune("〇一二三四五六七八九")
	var b strings.Builder
	if s.IntN(2) == 0 {
		for _, d := range strconv.Itoa(n) {
			b.WriteRune(digits[d-'0'])
		}
		return s.either(b.String())
	}
	for _, unit := range []struct {
		name  string
		worth int
	}{{"千", 1000}, {"百", 100}, {"十", 10}, {"", 1}} {
		d := n / unit.worth % 10
		if d > 1 || d == 1 && (unit.worth == 1 || unit.worth == 1000 && s.IntN(2) == 0) {
			b.WriteRune(digits[d])
		}
		if d > 0 {
			b.WriteString(unit.name)
		}
	}
	if n == 0 {
		return s.either("〇")
	}
	return s.either(b.String())
}

// number writes n in digits or, if kanji is set, in kanji.
func (s speller) number(n int, kanji bool) string {
	if kanji {
		return s.kanji(n)
	}
	return s.digits(n, 2)
}

// bare returns a full date, without a weekday, and whether it ends with a digit.
func (s speller) bare() (text string, numeric bool) {
	kanji := s.IntN(3) == 0
	month, day := 1+s.IntN(12), 1+s.IntN(31) // 2月30日 too, which is a match
	units := s.gap() + s.either("年") + s.gap() + s.number(month, kanji) + s.gap() + s.either("月") + s.gap() + s.number(day, kanji) + s.gap() + s.either("日")
	era := []struct {
		name, initial, sign string
		first, last         int
	}{{"明治", "M", "㍾", 6, 45}, {"大正", "T", "㍽", 1, 15}, {"昭和", "S", "㍼", 1, 64}, {"平成", "H", "㍻", 1, 31}, {"令和", "R", "㋿", 1, 40}}[s.IntN(5)]
	year, eraYear := 1873+s.IntN(200), era.first+s.IntN(era.last-era.first+1)
	switch s.IntN(7) {
	case 0, 1:
		if kanji {
			return s.kanji(year) + units, false
		}
		return s.digits(year, 4) + units, false
	case 2:
		sign := s.oneOf("/", "-")
		one := s.either(sign) // both separators are of one kind
		return s.digits(year, 4) + one + s.digits(month, 2) + one + s.digits(day, 2), true
	case 3:
		return s.anyWidth(fmt.Sprintf("%s%s.%d.%d", s.oneOf(era.initial, strings.ToLower(era.initial)), strconv.Itoa(eraYear), month, day)), true
	case 4:
		return s.either(era.initial) + s.digits(eraYear, 2) + units, false
	}
	written := s.number(eraYear, kanji)
	if eraYear == 1 && s.IntN(3) > 0 {
		written = "元"
	}
	return s.oneOf(s.either(era.name), era.sign) + s.gap() + written + units, false
}

// clock returns a time of day, and whether it begins with a digit.
func (s speller) clock() (text string, numeric bool) {
	kanji, hour, minute, second := s.IntN(4) == 0, s.IntN(26), s.IntN(60), s.IntN(60)
	if s.IntN(3) == 0 {
		text = s.anyWidth(fmt.Sprintf("%d:%02d", hour, minute))
		if s.IntN(3) == 0 {
			text += s.either(":") + s.anyWidth(fmt.Sprintf("%02d", second))
		}
		return text, true
	}
	half := s.oneOf("", "午前", "午後")
	if half != "" {
		hour %= 13
		text = half + s.gap()
	}
	text += s.number(hour, kanji) + s.gap() + "時"
	switch s.IntN(4) {
	case 0:
		text += "半"
	case 1:
		text += s.gap() + s.number(minute, kanji) + s.gap() + "分"
	case 2:
		text += s.gap() + s.number(minute, kanji) + s.gap() + "分" + s.gap() + s.number(second, kanji) + s.gap() + "秒"
	}
	return text, half == "" && !kanji
}

// date returns one of the core forms.
func (s speller) date() string {
	text, numeric := s.bare()
	if s.IntN(3) == 0 {
		text += s.gap() + s.either("(") + s.either(s.oneOf("日", "月", "火", "水", "木", "金", "土")) + s.oneOf("", "曜", "曜日") + s.either(")")
		numeric = false
	}
	if s.IntN(2) > 0 {
		return text
	}
	clock, digit := s.clock()
	space := s.sometimes(s.either(" "))
	if numeric && digit {
		space = s.either(" ") // 2017/7/1713:52 is no date
	}
	return text + space + clock
}

// Words between the dates, none with a numeral and none a word of time. Some begin or
// end with a character that begins or ends such words.
var (
	fillerNouns = []string{
		"不正アクセス", "調査結果", "お客さま情報", "委託先", "サーバー", "システム障害", "公表", "説明", "拡大", "公平", "賢明", "法令", "年齢", "月例会議", "月謝", "日程",
		"日本", "毎回", "市長", "町内", "原因", "時計店", "秒針", "水道", "金額", "土地", "午睡", "号外", "おしらせ", "同社", "翌檜", "今回", "約款",
		"元請け", "半導体", "ガス", "と゛うして", "👍", "𠮷野家",
	}
	fillerLatin = []string{"VPN", "Emotet", "ＣＳＩＲＴ", "R", "h", "TS"}
	// fillerAfter stands directly after a date, fillerBefore directly before one.
	fillerAfter  = []string{"に", "から", "まで", "までに", "より", "は", "が", "の", "と", "、", "。", "，", "\n", " ", "で", "」", "）", "（火災）", " (月次)", "【木材】", "("}
	fillerBefore = []string{"に", "は", "、", "。", "\n", " ", "\u3000", "：", "「", "（", "※", "・", "→", "\xff"}
)

// filler returns words that stand between two dates.
func (s speller) filler() string {
	text := s.sometimes(s.oneOf(fillerAfter...)) + s.oneOf(fillerNouns...)
	for s.IntN(3) > 0 {
		text += s.oneOf("の", "を", "、", "・", " ", "\n") + s.oneOf(s.oneOf(fillerNouns...), s.oneOf(fillerLatin...)+s.oneOf("を", " ")) // since TSR5.7.17 is no date
	}
	return text + s.sometimes(s.oneOf(fillerBefore...))
}

// short returns what stands around s in text, to say where it is.
func short(text string, s jpdate.Span) string {
	const around = 24
	from, to := max(0, s.Start-around), min(len(text), s.End+around)
	return strings.ToValidUTF8(text[from:to], "")
}

// TestOracle compares the scanner with the oracle on texts of random spellings: the
// same spans, in bytes, with the same values, eras and weekdays, and nothing else.
func TestOracle(t *testing.T) {
	const texts, failures = 5000, 20
	s := speller{rand.New(rand.NewPCG(2017, 7))}
	written, read, wrong := 0, 0, 0
	for range texts {
		text := s.sometimes(s.filler())
		for range 1 + s.IntN(4) {
			text += s.date() + s.filler()
			written++
		}
		want := slowAll(text)
		read += len(want)
		var got []reading
		for m := range jpdate.All(text) {
			w, _ := jpdate.Resolver{}.Resolve(m.Expr, jpdate.Context{})
			at := m.Expr.From.At // since 24時 is of another day, which has neither
			r := reading{span: m.Span, value: w.Value(), era: at.Era().String()}
			if day, ok := at.Weekday(); ok {
				r.weekday = string([]rune("日月火水木金土")[day])
			}
			got = append(got, r)
		}
		for i := range max(len(got), len(want)) {
			if i < len(got) && i < len(want) && got[i] == want[i] {
				continue
			}
			switch wrong++; {
			case wrong > failures:
			case i < len(want):
				t.Errorf("in %q the oracle reads %v, %q; All found %v", short(text, want[i].span), want[i], want[i].span.Of(text), got[min(i, len(got)):])
			default:
				t.Errorf("in %q All found %v, %q; the oracle reads nothing", short(text, got[i].span), got[i], got[i].span.Of(text))
			}
			break // the rest of the text is askew
		}
	}
	if wrong > failures {
		t.Errorf("and %d more texts", wrong-failures)
	}
	require.Equal(t, written, read, "dates that the oracle reads")
}

// TestOracleNouns puts nouns directly after dates and times, as headlines do. The
// unit before the noun is never part of it where the date before the unit is full:
// 2017年7月17日本社 is no 日本, 13時52分一部 no 分一.
func TestOracleNouns(t *testing.T) {
	for _, c := range []struct{ dates, nouns []string }{
		{
			[]string{"2017年7月17日", "平成29年7月17日", "二〇一七年七月十七日", "2017/7/17", "H29.7.17", "2017年7月17日（月）"},
			[]string{"社長", "東京", "本社", "本店", "産業", "分析", "分類", "代表", "市長", "時計", "月例"},
		},
		{
			[]string{"2017年7月17日13時", "2017/7/17 午後1時", "平成29年7月17日十三時"},
			[]string{"社長", "東京", "本社", "代表", "分析", "月例"},
		},
		{
			[]string{"2017年7月17日13時52分", "2017/7/17 午後1時52分", "平成29年7月17日十三時五十二分"},
			[]string{"社長", "東京", "本社", "代表", "一部", "木材", "野村", "月例"},
		},
	} {
		for _, date := range c.dates {
			for _, noun := range c.nouns {
				text := date + noun + "が公表した"
				want := slowAll(text)
				require.Len(t, want, 1, text)
				require.Equal(t, date, want[0].span.Of(text))
				found := jpdate.Append(nil, text)
				if len(found) != 1 || found[0].Span != want[0].span {
					var got []string
					for _, m := range found {
						got = append(got, m.Span.Of(text))
					}
					t.Errorf("All(%q) found %q, want %q", text, got, date)
				}
			}
		}
	}
}
