package parse_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
)

var referenceDay = jpdate.MustDate(2020, time.July, 8)

// check checks what holds of the parse of any text, and returns what does not.
//
//   - every span lies in the text, on characters, and the Text of a mention is
//     the bytes there;
//   - mentions are in order and do not overlap, and are those that jpdate finds, if the
//     text has nothing of HTML in it;
//   - what dates an event is one of the document's mentions, with its value, and
//     lies in the incident's span with the clause that tells of it, unless it is
//     the publication at the head of the page, before all incidents;
//   - the word that tells of an event, the articles of an incident and the names of its
//     parties are in the text, and every doubt says what it is;
//   - measurements can be made again from the events that they name;
//   - the error is an ErrorList, in order, with an entry for every run of bytes
//     that are not UTF-8 and for every impossible mention, and nothing else.
func check(p parse.Parser, text string) (problems []string) {
	bad := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	d, err := p.Parse("name", text)
	if d == nil || d.Text != text || d.Name != "name" {
		return append(problems, "the Document is not of the text")
	}
	inside := func(what string, s jpdate.Span) bool {
		ok := 0 <= s.Start && s.Start <= s.End && s.End <= len(text)
		if !ok {
			bad("%s: span %v in %d bytes", what, s, len(text))
		} else if valid := utf8.ValidString(text); valid && (!boundary(text, s.Start) || !boundary(text, s.End)) {
			bad("%s: span %v divides a character", what, s)
		}
		return ok
	}
	bySpan := map[jpdate.Span]jpdate.When{}
	impossible := 0
	end := 0
	for _, m := range d.Mentions {
		if !inside("mention", m.Span) || m.Span.Start < end || m.Span.Len() == 0 {
			bad("mention at %v after %d", m.Span, end)
			return problems
		}
		end = m.Span.End
		if m.Text(text) != text[m.Span.Start:m.Span.End] {
			bad("mention %v: Text is %q", m.Span, m.Text(text))
		}
		bySpan[m.Span] = m.When
		if m.Expr.Check() != nil || m.When.Check() != nil {
			impossible++
		}
	}
	plain := !strings.ContainsAny(text, "<&\u3099\u309A") // else HTML is left out
	if found := jpdate.Append(nil, text); plain && len(found) != len(d.Mentions) {
		bad("%d mentions of %d expressions", len(d.Mentions), len(found))
	} else if plain {
		for i, m := range found {
			if d.Mentions[i].Match != m {
				bad("mention %v is not as found: %v", d.Mentions[i].Match, m)
			}
		}
	}
	for i, inc := range d.Incidents {
		if !inside("incident", inc.Span) {
			continue
		}
		if i > 0 && inc.Span.Start < d.Incidents[i-1].Span.Start {
			bad("incident %q is out of order", inc.Title)
		}
		for _, a := range inc.Articles {
			if !inside("article", a) || a.Len() > inc.Span.Len() {
				bad("article %v of %v", a, inc.Span)
			}
		}
		if len(inc.Articles) == 1 {
			bad("%q has one article", inc.Title)
		}
		for _, party := range inc.Parties {
			if inside("party", party.Span) && (party.Name == "" || plain && party.Name != party.Span.Of(text)) {
				bad("party %q at %v", party.Name, party.Span)
			}
		}
		for _, doubt := range inc.Doubts() {
			if doubt.Explain(inc, "en") == "" || doubt.Explain(inc, "ja") == "" {
				bad("doubt %v says nothing", doubt)
			}
		}
		for _, e := range inc.Events {
			if len(e.Mentions) == 0 {
				bad("event %v of %q has no mention", e.Type, inc.Title)
			}
			for k, m := range e.Mentions {
				if !inside("event", m.Span) || !inside("clause", m.Within) {
					continue
				}
				inside("trigger", m.Trigger) // perhaps in the head of a table, before the incident
				w, ok := bySpan[m.Span]
				switch {
				case !ok:
					bad("event %v is dated by %v, which is no mention", e.Type, m.Span)
				case k == 0 && w != e.When, w.Value() != e.When.Value():
					bad("event %v has %v of the mention %v", e.Type, e.When, w)
				case m.Text != m.Span.Of(text) || m.Clause != m.Within.Of(text):
					bad("event %v: texts %q %q of %v %v", e.Type, m.Text, m.Clause, m.Span, m.Within)
				case m.Reason == "":
					bad("event %v at %v has no reason", e.Type, m.Span)
				case m.Reason == "date of publication" && m.Within.End <= d.Incidents[0].Span.End:
					// The publication of the page is that of each incident.
				case !inc.Span.Contains(m.Span) || !inc.Span.Contains(m.Within):
					bad("event %v: %v in %v is outside its incident %v", e.Type, m.Span, m.Within, inc.Span)
				}
			}
		}
		for _, m := range inc.MeasureAll(timeline.StandardMetrics()) {
			if !remade(inc, m) {
				bad("measurement %v of %q: %v from %v to %v", m.Metric, inc.Title, m.Days, m.From.When, m.To.When)
			}
		}
	}
	problems = append(problems, checkErrors(d, err, impossible)...)
	return problems
}

// checkErrors checks the error of a parse; see check.
func checkErrors(d *parse.Document, err error, impossible int) (problems []string) {
	bad := func(format string, args ...any) { problems = append(problems, fmt.Sprintf(format, args...)) }
	var list parse.ErrorList
	if err != nil && (!errors.As(err, &list) || len(list) == 0) {
		return append(problems, fmt.Sprintf("the error is %#v", err))
	}
	var broken []jpdate.Span
	for i := 0; i < len(d.Text); {
		c, n := utf8.DecodeRuneInString(d.Text[i:])
		if c == utf8.RuneError && n == 1 {
			if k := len(broken) - 1; k >= 0 && broken[k].End == i {
				broken[k].End++
			} else {
				broken = append(broken, jpdate.Span{Start: i, End: i + 1})
			}
		}
		i += n
	}
	var got []jpdate.Span
	dates, last := 0, -1
	for _, e := range list {
		if e.Pos.Offset < last {
			bad("error %v is out of order", e)
		}
		last = e.Pos.Offset
		if want := d.Position(e.Pos.Offset); e.Pos != want {
			bad("error at %v, want %v", e.Pos, want)
		}
		if !strings.HasPrefix(d.Text[e.Pos.Offset:], e.Text) {
			bad("error %v: the text is not there", e)
		}
		switch {
		case errors.Is(e, parse.ErrEncoding):
			got = append(got, jpdate.Span{Start: e.Pos.Offset, End: e.Pos.Offset + len(e.Text)})
		case errors.Is(e, jpdate.ErrRange), errors.Is(e, jpdate.ErrConflict):
			dates++
		default:
			bad("error %v is of no kind", e)
		}
	}
	if !slices.Equal(got, broken) {
		bad("not UTF-8: %v, want %v", got, broken)
	}
	if dates != impossible {
		bad("%d impossible dates, %d errors", impossible, dates)
	}
	return problems
}

func boundary(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }

// remade reports whether m follows from the events that it names and these are
// events of inc.
func remade(inc timeline.Incident, m timeline.Measurement) bool {
	of := func(e timeline.Event, typ timeline.Type) bool {
		return e.Type == typ && e.Status == timeline.Actual && slices.ContainsFunc(inc.Events, func(x timeline.Event) bool {
			return x.Type == e.Type && x.When == e.When && len(x.Mentions) > 0 && x.Mentions[0] == e.Mentions[0]
		})
	}
	if !of(m.From, m.Metric.From) || !of(m.To, m.Metric.To) || m.Days.Min > m.Days.Max {
		return false
	}
	day := func(e timeline.Event) (jpdate.Date, bool) {
		if e.Type == timeline.Recovery {
			return e.When.Last()
		}
		return e.When.First()
	}
	a, ok1 := day(m.From)
	b, ok2 := day(m.To)
	return !ok1 || !ok2 || m.Days == timeline.Days{Min: a.DaysUntil(b), Max: a.DaysUntil(b)}
}

func TestDocumentsHold(t *testing.T) {
	for _, s := range samples(t) {
		for _, p := range []parse.Parser{{}, {Reference: s.Reference}, {Reference: referenceDay}} {
			assert.Empty(t, check(p, s.text), "%s with the reference %v", s.name, p.Reference)
		}
	}
}

// TestShuffled parses texts made of the lines of the documents in another order.
func TestShuffled(t *testing.T) {
	var lines []string
	for _, s := range samples(t) {
		lines = append(lines, strings.Split(s.text, "\n")...)
	}
	random := rand.New(rand.NewPCG(2020, 528))
	for i := range 400 {
		picked := make([]string, 1+random.IntN(60))
		for k := range picked {
			picked[k] = lines[random.IntN(len(lines))]
			if random.IntN(8) == 0 {
				picked[k] = ""
			}
		}
		text := strings.Join(picked, "\n")
		if problems := check(parse.Parser{Reference: referenceDay}, text); len(problems) > 0 {
			t.Errorf("text %d:\n%s\n%s", i, strings.Join(problems, "\n"), text)
			return
		}
	}
}

// TestCut parses the beginnings of the documents, characters cut in two included.
func TestCut(t *testing.T) {
	for _, s := range samples(t) {
		for i := 0; i < len(s.text); i += 97 {
			if problems := check(parse.Parser{}, s.text[:i]); len(problems) > 0 {
				t.Errorf("%s up to byte %d: %s", s.name, i, strings.Join(problems, "\n"))
				break
			}
		}
	}
}

func TestParsePure(t *testing.T) {
	for _, s := range samples(t)[:5] {
		a, err1 := s.parse()
		b, err2 := s.parse()
		assert.Equal(t, a, b, "two parses of %s", s.name)
		assert.Equal(t, err1, err2)
	}
}

func TestEmpty(t *testing.T) {
	for _, text := range []string{"", "\n", "\r\n\r\n", " 　\t", "\ufeff", "\n\n\n", "----\n", "。", "「", "」"} {
		d, err := parse.Parser{}.Parse("empty.txt", text)
		require.NoError(t, err, "%q", text)
		require.NotNil(t, d)
		assert.Empty(t, d.Mentions, "%q", text)
		assert.Empty(t, d.Incidents, "%q", text)
		assert.Equal(t, text, d.Text)
		assert.Empty(t, check(parse.Parser{}, text), "%q", text)
	}
}

// story returns what a parse found, without the places.
func story(d *parse.Document) []string {
	var all []string
	for _, m := range d.Mentions {
		all = append(all, "mention "+m.Text(d.Text)+" "+value(m.When))
	}
	for _, inc := range d.Incidents {
		all = append(all, "incident "+inc.Title+" "+inc.Org)
		for _, e := range inc.Events {
			all = append(all, fmt.Sprint("event ", e.Type, e.Status, value(e.When), e.Actor, len(e.Mentions)))
		}
	}
	return all
}

// TestLineBreaks checks that CRLF and a byte order mark change nothing but the
// offsets, and positions not at all.
func TestLineBreaks(t *testing.T) {
	for _, s := range samples(t) {
		plain, _ := s.parse()
		for _, test := range []struct{ name, text string }{
			{"CRLF", strings.ReplaceAll(s.text, "\n", "\r\n")},
			{"BOM", "\ufeff" + s.text},
			{"BOM and CRLF", "\ufeff" + strings.ReplaceAll(s.text, "\n", "\r\n")},
			{"blank lines at the end", s.text + "\n\n\n"},
		} {
			got, _ := parse.Parser{Reference: s.Reference}.Parse(s.name, test.text)
			if d := diff(strings.Join(story(plain), "\n"), strings.Join(story(got), "\n")); d != "" {
				t.Errorf("%s with %s:\n%s", s.name, test.name, d)
			}
			assert.Empty(t, check(parse.Parser{Reference: s.Reference}, test.text), "%s with %s", s.name, test.name)
			if len(got.Mentions) != len(plain.Mentions) {
				continue
			}
			for i, m := range got.Mentions {
				p, q := plain.Position(plain.Mentions[i].Span.Start), got.Position(m.Span.Start)
				assert.Equal(t, []int{p.Line, p.Column}, []int{q.Line, q.Column}, "%s with %s: %s", s.name, test.name, m.Text(got.Text))
			}
		}
	}
}

func TestPosition(t *testing.T) {
	d, _ := parse.Parser{}.Parse("name.txt", "あい\r\nう5月\n\nx")
	for _, test := range []struct {
		offset int
		want   string
	}{
		{-1, "name.txt:1:1"}, {0, "name.txt:1:1"}, {3, "name.txt:1:2"}, {6, "name.txt:1:3"}, {8, "name.txt:2:1"},
		{11, "name.txt:2:2"}, {16, "name.txt:3:1"}, {17, "name.txt:4:1"}, {18, "name.txt:4:2"}, {99, "name.txt:4:2"},
	} {
		assert.Equal(t, test.want, d.Position(test.offset).String(), "offset %d", test.offset)
	}
}

// TestNotUTF8 checks that bytes that are not UTF-8 are reported with their offset,
// and that the dates on either side of them are found.
func TestNotUTF8(t *testing.T) {
	const before, after = "5月7日に不正アクセスを検知した。", "5月28日に公表した。"
	for _, broken := range []string{"\xff", "\xff\xfe\xfd", "\xe6\x97", "\x80", "\xed\xa0\x80", "\xc0\x80"} {
		for _, head := range []string{before, "", before + after, before + "\n"} {
			text := head + broken + strings.TrimPrefix(before+after, strings.TrimSpace(head))
			offset := len(head)
			d, err := parse.Parser{Reference: referenceDay}.Parse("page.txt", text)
			require.ErrorIs(t, err, parse.ErrEncoding, "%q", text)
			var list parse.ErrorList
			require.ErrorAs(t, err, &list)
			require.Len(t, list, 1, "%q: one run, one error", text)
			assert.Equal(t, d.Position(offset), list[0].Pos)
			assert.Equal(t, offset, list[0].Pos.Offset)
			assert.Equal(t, broken, list[0].Text)
			assert.Contains(t, err.Error(), fmt.Sprintf("byte offset %d", offset))
			assert.Equal(t, text, d.Text)
			var found []string
			for _, m := range d.Mentions {
				found = append(found, m.When.Value())
			}
			assert.Equal(t, []string{"2020-05-07", "2020-05-28"}, found, "%q", text)
			assert.Empty(t, check(parse.Parser{Reference: referenceDay}, text), "%q", text)
		}
	}
	_, err := parse.Parser{}.Parse("page.txt", "\xff5月7日\xff")
	assert.Equal(t, "page.txt:1:1: not UTF-8 (byte offset 0) (and 1 more errors)", err.Error())
	_, err = parse.Parser{}.Parse("page.txt", "\ufffd 5月7日") // the replacement character itself is a character
	assert.NoError(t, err)
}

func TestImpossible(t *testing.T) {
	const text = "甲社の不正アクセスについて\n2月30日に検知し、13月1日に遮断した。\n平成40年1月1日と2017年7月17日(火)に公表した。5月7日に復旧した。\n"
	d, err := parse.Parser{Reference: referenceDay}.Parse("page.txt", text)
	var list parse.ErrorList
	require.ErrorAs(t, err, &list)
	var got []string
	for _, e := range list {
		got = append(got, e.Error())
	}
	assert.Equal(t, []string{
		`page.txt:2:1: "2月30日": field out of range`,
		`page.txt:2:11: "13月1日": field out of range`,
		`page.txt:3:1: "平成40年1月1日": field out of range`,
		`page.txt:3:11: "2017年7月17日(火)": fields contradict each other`,
	}, got)
	assert.ErrorIs(t, err, jpdate.ErrRange)
	assert.ErrorIs(t, err, jpdate.ErrConflict)
	assert.NotErrorIs(t, err, parse.ErrEncoding)
	assert.Equal(t, got[0]+" (and 3 more errors)", err.Error())

	var found []string
	for _, m := range d.Mentions {
		found = append(found, m.Text(text))
	}
	assert.Equal(t, []string{"2月30日", "13月1日", "平成40年1月1日", "2017年7月17日(火)", "5月7日"}, found)
	month, _ := d.Mentions[0].When.From.Month()
	day, _ := d.Mentions[0].When.From.Day()
	assert.Equal(t, "2月30日", fmt.Sprintf("%d月%d日", month, day), "nothing is normalized")
	assert.Equal(t, "2017-07-17", d.Mentions[3].When.Value())
	assert.Empty(t, check(parse.Parser{Reference: referenceDay}, text))
}

func TestErrorList(t *testing.T) {
	var list parse.ErrorList
	assert.NoError(t, list.Err(), "an empty list is no error")
	assert.Equal(t, "no errors", list.Error())
	list = append(list, &parse.Error{Pos: parse.Position{Name: "a", Line: 1, Column: 2}, Text: "2月30日", Err: jpdate.ErrRange})
	assert.Equal(t, `a:1:2: "2月30日": field out of range`, list.Err().Error())
	assert.ErrorIs(t, list.Err(), jpdate.ErrRange)
	var one *parse.Error
	require.ErrorAs(t, list.Err(), &one)
	assert.Same(t, list[0], one)
}
