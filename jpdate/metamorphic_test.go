package jpdate_test

import (
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// An edit replaces text[start:end] by other characters; where start is end, it
// inserts them.
type edit struct {
	start, end int
	with       string
}

// A rewriting writes a line in other characters that mean the same.
type rewriting struct {
	name  string
	edits func(line string) []edit
	// restates says that the fields are stated in another way (令和6年 for 2024年), so
	// that the values stay and the expressions do not.
	restates bool
}

// rewritings are all there are.
var rewritings = []rewriting{
	{name: "digits", edits: characters("0123456789", "０１２３４５６７８９")},
	{name: "signs", edits: characters("/:.-()~〜", "／：．－（）～～")},
	{name: "radicals", edits: characters("月日火水木金土一二八十", "⽉⽇⽕⽔⽊⾦⼟⼀⼆⼋⼗")},
	{name: "spaces", edits: characters(" ", "\u3000")},
	{name: "kanji", edits: kanjiEdits},
	{name: "gap", edits: gaps(" ")},
	{name: "wide gap", edits: gaps("\u3000")},
	{name: "fixed gap", edits: gaps("\u00A0")},
	{name: "era", edits: eraEdits, restates: true},
	{name: "voiced", edits: voicedEdits},
}

// characters returns a rewriting of each character of from into that of to.
func characters(from, to string) func(string) []edit {
	with := map[rune]string{}
	for i, r := range []rune(from) {
		with[r] = string([]rune(to)[i])
	}
	return func(line string) (edits []edit) {
		for i, r := range line {
			if s, ok := with[r]; ok {
				edits = append(edits, edit{i, i + utf8.RuneLen(r), s})
			}
		}
		return edits
	}
}

// A numberAndUnit is a number in ASCII digits with the unit directly after it.
type numberAndUnit struct {
	before, digits, unit, after string // before and after are the rest of the line
}

var beforeUnit = regexp.MustCompile(`([0-9]+)([年月日時分秒])`)

// What stands beside the numbers that the rules of notInKanji are about.
var (
	afterApostrophe = regexp.MustCompile(`['’‘]$`)
	afterDigits     = regexp.MustCompile(`[0-9][〜～~―‐・-]$`)
	afterLongYear   = regexp.MustCompile(`[0-9]{4}年[末春夏秋冬]?[〜～―-]$`)
	afterEra        = regexp.MustCompile(`(?:明治|大正|昭和|平成|令和|[㍾㍽㍼㍻㋿MTSHR])[ \x{3000}]*$`)
	beforeMonth     = regexp.MustCompile(`^[ \x{3000}]*[0-9]+[ \x{3000}]*月`)
	afterHour       = regexp.MustCompile(`時[ \x{3000}]*$`)
	beforeLength    = regexp.MustCompile(`^[間後]`)
	afterDate       = regexp.MustCompile(`(?:午[前後]|[朝昼夕夜晩]|未明|[日)）])[ \x{3000}の]*$`)
	beforeClock     = regexp.MustCompile(`^(?:[間半]|[ \x{3000}]*[0-9]+[ \x{3000}]*[分秒])`)
)

// notInKanji are the rules that say which numbers are not written in kanji, since
// they would mean something else.
var notInKanji = []struct {
	name, reason string
	is           func(n numberAndUnit) bool
}{
	{"size", "with 十 only 1 to 99 are written, and digit by digit only the years of four digits", func(n numberAndUnit) bool {
		value, _ := strconv.Atoi(n.digits)
		year := n.unit == "年" && len(n.digits) == 4 && value >= 1000
		return !year && (value < 1 || value > 99)
	}},
	{"shared unit", "the 1 of 1-3月 has its unit from the 3, and nobody writes one in digits and the other in kanji", func(n numberAndUnit) bool {
		return afterDigits.MatchString(n.before)
	}},
	{"century", "22年10月 leaves out the century as people do in digits only; 二十二年 is a length", func(n numberAndUnit) bool {
		return n.unit == "年" && len(n.digits) == 2 && !afterEra.MatchString(n.before) &&
			(afterApostrophe.MatchString(n.before) || afterLongYear.MatchString(n.before) || beforeMonth.MatchString(n.after))
	}},
	{"enough", "十分 means enough, but after an hour and as 十分間 or 十分後", func(n numberAndUnit) bool {
		return n.digits+n.unit == "10分" && !afterHour.MatchString(n.before) && !beforeLength.MatchString(n.after)
	}},
	{"for a time", "一時 means for a time, but after a date or a part of the day, before minutes and as 一時間 or 一時半", func(n numberAndUnit) bool {
		return n.digits+n.unit == "1時" && !afterDate.MatchString(n.before) && !beforeClock.MatchString(n.after)
	}},
}

// kanjiEdits writes numbers in kanji where a unit follows directly.
func kanjiEdits(line string) (edits []edit) {
next:
	for _, m := range beforeUnit.FindAllStringSubmatchIndex(line, -1) {
		n := numberAndUnit{before: line[:m[2]], digits: line[m[2]:m[3]], unit: line[m[4]:m[5]], after: line[m[5]:]}
		for _, rule := range notInKanji {
			if rule.is(n) {
				continue next
			}
		}
		edits = append(edits, edit{m[2], m[3], inKanji(n)})
	}
	return edits
}

// inKanji writes the digits of n: those of a year of four digits one by one, and else
// with 十.
func inKanji(n numberAndUnit) string {
	const digits = "〇一二三四五六七八九"
	one := func(d int) string { return digits[d*len("〇") : (d+1)*len("〇")] }
	value, _ := strconv.Atoi(n.digits)
	if len(n.digits) == 4 {
		s := ""
		for _, d := range n.digits {
			s += one(int(d - '0'))
		}
		return s
	}
	s := ""
	if value >= 20 {
		s = one(value / 10)
	}
	if value >= 10 {
		s += "十"
	}
	if value%10 > 0 {
		s += one(value % 10)
	}
	return s
}

var numeralBeforeUnit = regexp.MustCompile(`(?:[0-9０-９]|([〇一二三四五六七八九十]))([年月日])`)

// gaps returns a rewriting that puts space between each number and 年, 月 or 日. A
// kanji numeral is a number where it is one of an expression: 三日月 is a word, in
// which nobody puts a space.
func gaps(space string) func(string) []edit {
	return func(line string) (edits []edit) {
		found := jpdate.Append(nil, line)
		for _, m := range numeralBeforeUnit.FindAllStringSubmatchIndex(line, -1) {
			numeral := jpdate.Span{Start: m[0], End: m[1]}
			if m[2] < 0 || slices.ContainsFunc(found, func(f jpdate.Match) bool { return f.Span.Contains(numeral) }) {
				edits = append(edits, edit{m[4], m[4], space})
			}
		}
		return edits
	}
}

var gregorianDate = regexp.MustCompile(`(西暦[ \x{3000}]*)?([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})日`)

// eraEdits writes the year of each full date as that of its era, where 西暦 does not
// say that it is none.
func eraEdits(line string) (edits []edit) {
	for _, m := range gregorianDate.FindAllStringSubmatchIndex(line, -1) {
		number := func(i int) int {
			n, _ := strconv.Atoi(line[m[2*i]:m[2*i+1]])
			return n
		}
		d, err := jpdate.NewDate(number(2), time.Month(number(3)), number(4))
		era, year, ok := d.Era()
		if m[2] >= 0 || err != nil || !ok {
			continue
		}
		written := strconv.Itoa(year)
		if year == 1 {
			written = "元"
		}
		edits = append(edits, edit{m[4], m[5], era.String() + written})
	}
	return edits
}

// voicedEdits writes each voiced kana in two characters, as some systems store them.
func voicedEdits(line string) (edits []edit) {
	for i, r := range line {
		if s := norm.NFD.String(string(r)); s != string(r) && r >= 'ぁ' && r <= 'ヿ' {
			edits = append(edits, edit{i, i + utf8.RuneLen(r), s})
		}
	}
	return edits
}

// url matches a URL, which is ASCII whatever the text around it is written in.
var url = regexp.MustCompile(`https?://[!-~]*`)

// outsideURLs returns the edits that change no URL.
func outsideURLs(line string, edits []edit) []edit {
	urls := url.FindAllStringIndex(line, -1)
	return slices.DeleteFunc(edits, func(e edit) bool {
		return slices.ContainsFunc(urls, func(u []int) bool { return u[0] < e.end && e.start < u[1] })
	})
}

// apply returns line with the edits, which are in order.
func apply(line string, edits []edit) string {
	var b strings.Builder
	done := 0
	for _, e := range edits {
		b.WriteString(line[done:e.start])
		b.WriteString(e.with)
		done = e.end
	}
	b.WriteString(line[done:])
	return b.String()
}

// move returns where s is after the edits. What is inserted at an end of s is
// outside; ok is false if an edit goes across an end.
func move(s jpdate.Span, edits []edit) (moved jpdate.Span, ok bool) {
	moved, ok = s, true
	for _, e := range edits {
		longer := len(e.with) - (e.end - e.start)
		if e.end <= s.Start {
			moved.Start += longer
		}
		if e.start < s.End {
			moved.End += longer
		}
		if e.start < s.Start && s.Start < e.end || e.start < s.End && s.End < e.end {
			ok = false
		}
	}
	return moved, ok
}

// metamorphicTexts returns the texts that are rewritten.
func metamorphicTexts(tb testing.TB) []string {
	tb.Helper()
	texts := scanTexts(tb)
	paths, err := filepath.Glob("../testdata/documents/*.txt")
	require.NoError(tb, err)
	require.NotEmpty(tb, paths)
	for _, p := range paths {
		texts = append(texts, readFile(tb, "documents/"+filepath.Base(p)))
	}
	return texts
}

// settled returns the meanings of the expressions in a line, one after the other.
func settled(found []jpdate.Match) (all []string) {
	var w jpdate.When
	var c jpdate.Context
	for _, m := range found {
		w, c = jpdate.Resolver{Reference: corpusDay}.Resolve(m.Expr, c)
		s := meaning(w)
		if day, ok := m.Expr.From.At.Weekday(); ok {
			s += " " + day.String()
		}
		all = append(all, s)
	}
	return all
}

// TestMetamorphic rewrites texts in other characters that mean the same. The
// values stay, and the spans move with the characters.
func TestMetamorphic(t *testing.T) {
	texts := metamorphicTexts(t)
	for _, r := range rewritings {
		t.Run(r.name, func(t *testing.T) {
			within := 0 // edits within an expression
			for _, text := range texts {
				for line := range strings.SplitSeq(text, "\n") {
					edits := outsideURLs(line, r.edits(line))
					if len(edits) == 0 {
						continue
					}
					want, again := jpdate.Append(nil, line), apply(line, edits)
					before := settled(want)
					for i := range want {
						s, ok := move(want[i].Span, edits)
						assert.True(t, ok, "%q cuts a number of %q", want[i].Span.Of(line), line)
						if again[s.Start:s.End] != want[i].Span.Of(line) {
							within++
						}
						want[i].Span = s
					}
					got := jpdate.Append(nil, again)
					if r.restates {
						for i := range min(len(got), len(want)) {
							want[i].Expr = got[i].Expr
						}
					}
					if after := settled(got); !slices.Equal(got, want) || !slices.Equal(after, before) {
						t.Errorf("%q is rewritten as %q; All finds %q, which are %q; before it is %q, which are %q",
							line, again, spansOf(again, got), after, spansOf(again, want), before)
					}
				}
			}
			require.GreaterOrEqual(t, within, 100, "expressions rewritten")
		})
	}
}

// spansOf returns what found covers in text.
func spansOf(text string, found []jpdate.Match) (all []string) {
	for _, m := range found {
		all = append(all, m.Span.Of(text))
	}
	return all
}
