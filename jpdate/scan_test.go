package jpdate_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// readFile returns a file of ../testdata as a string.
func readFile(tb testing.TB, name string) string {
	tb.Helper()
	data, err := os.ReadFile("../testdata/" + name)
	require.NoError(tb, err)
	return string(data)
}

// scanTexts returns texts with many matches and with few.
func scanTexts(tb testing.TB) []string {
	tb.Helper()
	texts := []string{readFile(tb, "bench/incident.txt"), readFile(tb, "bench/prose.txt"), readFile(tb, "corpus/negative.txt")}
	for _, name := range corpusFiles(tb) {
		texts = append(texts, readFile(tb, "corpus/"+name))
	}
	return texts
}

// checkMatches checks what holds for the matches of every text.
func checkMatches(tb testing.TB, text string) {
	tb.Helper()
	prev := 0
	for m := range jpdate.All(text) {
		s := m.Span
		if s.Start < prev || s.End <= s.Start || s.End > len(text) {
			tb.Fatalf("span %v after %d in %d bytes of %q", s, prev, len(text), text)
		}
		if !boundary(text, s.Start) || !boundary(text, s.End) {
			tb.Errorf("span %v cuts a character of %q", s, text)
		}
		if m.Expr.Kind == jpdate.KindNone {
			tb.Errorf("%q has no kind", s.Of(text))
		}
		prev = s.End
	}
}

// boundary reports whether no character of text that is UTF-8 goes across i.
func boundary(text string, i int) bool {
	for back := 1; back < utf8.UTFMax && back <= i; back++ {
		if r, n := utf8.DecodeRuneInString(text[i-back:]); r != utf8.RuneError && n > back {
			return false
		}
	}
	return true
}

func TestSpans(t *testing.T) {
	for _, text := range scanTexts(t) {
		checkMatches(t, text)
	}
}

// TestAllStops checks that the sequence ends when the caller has seen enough
// and can be ranged over again.
func TestAllStops(t *testing.T) {
	seq := jpdate.All("3月12日、13日、14日")
	for range 2 {
		var starts []int
		for m := range seq {
			if starts = append(starts, m.Span.Start); len(starts) == 2 {
				break
			}
		}
		assert.Equal(t, []int{0, 12}, starts)
	}
}

func TestAppend(t *testing.T) {
	text := "3月12日に検知し、翌日に公表した。"
	head := jpdate.Match{Span: jpdate.Span{Start: 1, End: 2}}
	got := jpdate.Append([]jpdate.Match{head}, text)
	require.Len(t, got, 3)
	assert.Equal(t, head, got[0])
	assert.Equal(t, slices.Collect(jpdate.All(text)), got[1:])
	assert.Equal(t, "翌日", got[2].Span.Of(text))
	assert.Nil(t, jpdate.Append(nil, "何もない"))
}

// TestAlone checks that each match means the same alone as in its text, where
// what surrounds it does not bound it (から) or guard it.
func TestAlone(t *testing.T) {
	const outside = jpdate.Since | jpdate.Until | jpdate.By
	for _, text := range scanTexts(t) {
		for m := range jpdate.All(text) {
			s := m.Span.Of(text)
			e, err := jpdate.Parse(s)
			if errors.Is(err, jpdate.ErrSyntax) {
				t.Errorf("Parse(%q): %v", s, err)
				continue
			}
			want := m.Expr
			if want.Mods&outside != 0 && e.Mods&outside == 0 {
				want.Mods &^= outside
			}
			if want.From.At.Zone() != e.From.At.Zone() || want.To.At.Zone() != e.To.At.Zone() {
				continue // which stands beside the extent
			}
			if e != want && !strings.HasSuffix(s, "日") { // the 10日 of 10日かけて is a length
				t.Errorf("Parse(%q) = %+v; All found %+v", s, e, m.Expr)
			}
		}
	}
}

// TestInvalidUTF8 puts bytes that are not UTF-8 around dates. They hide nothing
// and move no offset.
func TestInvalidUTF8(t *testing.T) {
	junk := []string{"\xff", "\x80", "\xe6", "\xe6\x9c", "\xf0\x9f\x92", "\xc0\xaf", "\xed\xa0\x80", "\xe0\x80\xb1", "\xe0\x80", "\xfe\xff", "\xef\xbf\xbd", "\x00", "\xf4\x90\x80\x80"}
	dates := []string{"2024年3月12日", "３月１２日", "同日午後3時", "３/12 10:45", "令和六年", "3か月以内", "㋂㏫"}
	for _, j := range junk {
		for _, d := range dates {
			want := jpdate.MustParse(d)
			for _, text := range []string{j + d, d + j, j + d + j, "検知は" + j + d + j + "です", strings.Repeat(j, 5) + d + strings.Repeat(j, 5), j + "あ" + d + "い" + j} {
				got := jpdate.Append(nil, text)
				start := strings.Index(text, d)
				if len(got) != 1 || got[0].Expr != want || got[0].Span != (jpdate.Span{Start: start, End: start + len(d)}) {
					t.Errorf("All(%q) = %v, want one match at %d", text, got, start)
				}
			}
		}
		text := strings.Join(dates, j)
		got := jpdate.Append(nil, text)
		if len(got) != len(dates) {
			t.Errorf("All(%q) found %d of %d dates", text, len(got), len(dates))
		}
		checkMatches(t, text)
	}
}

// TestNoNeighbours finds the date beside text that looks like a date and is none.
func TestNoNeighbours(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"管理番号#2024-051は3月12日に発行", "3月12日"},
		{"ver.3.12.1を3月12日に適用", "3月12日"},
		{"①3月12日", "3月12日"},
		{"⑴ 3月12日", "3月12日"},
		{"(2)3月12日", "3月12日"},
		{"1. 3月12日", "3月12日"},
		{"1.3月12日", "3月12日"},
		{"・3月12日", "3月12日"},
		{"○3月12日", "3月12日"},
		{"〇3月12日", "3月12日"},
		{"※3月12日", "3月12日"},
		{"■2024年3月12日", "2024年3月12日"},
		{"【3月12日】", "3月12日"},
		{"10.0.0.1への接続を3月12日に確認", "3月12日"},
		{"3月12日¹", "3月12日"},
		{"第2報（3月12日）", "3月12日"},
		{"621社が3月12日に", "3月12日"},
		{"https://example.jp/2024/0101/ 3月12日", "3月12日"},
		{"十分に検討し3月12日に", "3月12日"},
		{"毎日新聞が3月12日に", "3月12日"},
		{"午前中の3月12日", "3月12日"},
		{"担当者3人が12日に", "12日"},
		{"2024年3月12日付で", "2024年3月12日"},
		{"2024年3月12日付け", "2024年3月12日"},
		{"2024年3月12日現在", "2024年3月12日"},
		{"2024年3月12日時点", "2024年3月12日"},
		{"A3月12日", "3月12日"},
		{"a1 3月12日", "3月12日"},
	} {
		var found []string
		for m := range jpdate.All(c.text) {
			found = append(found, m.Span.Of(c.text))
		}
		if !slices.Contains(found, c.want) || len(found) > 1 && !strings.HasPrefix(c.text, "午前") {
			t.Errorf("All(%q) found %q, want %q", c.text, found, c.want)
		}
	}
}

func TestParse(t *testing.T) {
	for s, offset := range map[string]int{
		"": 0, "検知": 0, " 3月12日": 0, "3月12日に": 9, "3月12日 ": 9, "3月12日、13日": 9, "12": 0, "十分": 0, "毎日新聞": 0, "3月12日から4": 9, "\xff": 0,
	} {
		e, err := jpdate.Parse(s)
		var perr *jpdate.ParseError
		if !errors.Is(err, jpdate.ErrSyntax) || !errors.As(err, &perr) || perr.Input != s || perr.Offset != offset {
			t.Errorf("Parse(%q) = %v, %v; want ErrSyntax at %d", s, e, err, offset)
		}
		assert.Equal(t, jpdate.Expr{}, e, s)
	}
	assert.Panics(t, func() { jpdate.MustParse("検知") })
	e, err := jpdate.Parse("3月12日までに")
	require.NoError(t, err)
	assert.Equal(t, jpdate.By, e.Mods)
	_, err = jpdate.Parse("3月12日に")
	assert.EqualError(t, err, `jpdate: parsing "3月12日に" at byte 9: not a Japanese date or time`)
}

func TestSpan(t *testing.T) {
	s := jpdate.Span{Start: 3, End: 9}
	assert.Equal(t, 6, s.Len())
	assert.True(t, s.Contains(s))
	assert.True(t, s.Contains(jpdate.Span{Start: 4, End: 9}))
	assert.False(t, s.Contains(jpdate.Span{Start: 4, End: 10}))
	assert.Equal(t, "月日", s.Of("年月日"))
}

// hostile returns texts that look like dates without end.
func hostile(size int) map[string]string {
	units := map[string]string{
		"一": "一", "digits": "7", "2024slash": "2024/", "同": "同", "spaces": " ", "年": "年", "第": "第", "約": "約", "翌": "翌",
		"から": "から", "3から": "3から", "3日から": "3日から", "12:": "12:", "1～": "1～", "十": "十", "令和": "令和", "R5.": "R5.", "午前": "午前",
		"http": "http://a=1", "=1": "=1", "1 ": "1    ", "数": "数", "1年1月": "1年1月", "1、": "1、", "一・": "一・", "1.": "1.", "1Q": "1Q", "前": "前", "bracket": "12日（", "invalid": "\xe6",
	}
	texts := map[string]string{}
	for name, u := range units {
		texts[name] = strings.Repeat(u, size/len(u))
	}
	texts["一 then 十"] = strings.Repeat("一", size/3) + "十"
	texts["十 then 一"] = "十" + strings.Repeat("一", size/3)
	texts["digits then 日"] = strings.Repeat("7", size) + "日"
	random := make([]byte, size)
	x := uint32(1)
	for i := range random {
		x = x*1664525 + 1013904223
		random[i] = byte(x >> 24)
	}
	texts["random"] = string(random)
	return texts
}

// TestLinear reads a hostile text in about the same time per byte, long or short.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	const small, factor = 32 << 10, 16
	measure := func(text string) time.Duration {
		best := time.Hour
		for range 3 {
			start := time.Now()
			for range jpdate.All(text) {
			}
			best = min(best, time.Since(start))
		}
		return best
	}
	long := hostile(small * factor)
	for name, text := range hostile(small) {
		a, b := max(measure(text), 50*time.Microsecond), measure(long[name])
		if b > 4*factor*a {
			t.Errorf("%s: %d bytes take %v, %d bytes %v", name, len(text), a, len(long[name]), b)
		}
		checkMatches(t, text)
	}
}
