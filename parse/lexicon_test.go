package parse_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/parse"
	"github.com/jpincident/incidenttimeline/timeline"
)

// typesOf returns the types of the events that took place, as p reads text.
func typesOf(t *testing.T, p parse.Parser, text string) []string {
	t.Helper()
	d, err := p.Parse("", text)
	require.NoError(t, err)
	var got []string
	for _, inc := range d.Incidents {
		for _, e := range inc.Events {
			if e.Status == timeline.Actual {
				got = append(got, e.Type.String())
			}
		}
	}
	return got
}

// TestLexicon reads the sentences of each word after a date: the one that it matches
// tells of an event of its type, the one that it must not tells of none.
func TestLexicon(t *testing.T) {
	p := parse.Parser{Reference: jpdate.MustDate(2025, time.December, 1)}
	typed := 0
	for w := range parse.DefaultLexicon().All() {
		if w.Type == timeline.Other {
			continue
		}
		want := w.Type.String()
		assert.NotEmpty(t, w.Match, w.Text)
		assert.NotEmpty(t, w.Miss, w.Text)
		assert.Contains(t, w.Match, w.Text)
		assert.Contains(t, typesOf(t, p, "5月7日、"+w.Match), want, "%s: %s", w.Text, w.Match)
		assert.NotContains(t, typesOf(t, p, "5月7日、"+w.Miss), want, "%s must not match: %s", w.Text, w.Miss)
		typed++
	}
	assert.Greater(t, typed, 5000)
}

// roleSentences have a verb whose type depends on the role of the noun at %s, and the
// type that it has with such a noun; another noun, 何か, must not give it that type.
var roleSentences = map[parse.Class]struct{ form, want string }{
	parse.Authority: {"会社は5月7日、%sに事故を報告した。", "authority-report"},
	parse.Customer:  {"会社は5月7日、%sに事故を通知した。", "notification"},
	parse.Staff:     {"当直者は5月7日、%sに事故を連絡した。", "escalation"},
	parse.System:    {"会社は5月7日、%sを閉じた。", "containment"},
	parse.Business:  {"会社は5月7日、%sを閉じた。", "containment"},
}

// TestRoles reads a sentence with each word of a role.
func TestRoles(t *testing.T) {
	p := parse.Parser{Reference: jpdate.MustDate(2025, time.December, 1)}
	tested, wrong := 0, []string(nil)
	for w := range parse.DefaultLexicon().All() {
		s, ok := roleSentences[w.Class]
		if !ok || w.Type != timeline.Other {
			continue
		}
		noun := w.Text
		if w.Place == parse.AtEnd {
			noun = "第一" + noun
		}
		tested++
		if text := strings.Replace(s.form, "%s", noun, 1); !assert.ObjectsAreEqual([]string{s.want}, typesOf(t, p, text)) {
			wrong = append(wrong, w.Text)
		}
		assert.NotEqual(t, []string{s.want}, typesOf(t, p, strings.Replace(s.form, "%s", "何か", 1)), "no role: %s", s.form)
	}
	assert.Greater(t, tested, 500)
	assert.LessOrEqual(t, len(wrong), tested/20, "%v", wrong)
}

func TestLexiconWith(t *testing.T) {
	const text = "5月7日、男が御用となった。"
	assert.Empty(t, typesOf(t, parse.Parser{}, text))
	base := parse.DefaultLexicon()
	own, err := base.With(parse.Word{Text: "御用とな", Type: timeline.Enforcement})
	require.NoError(t, err)
	assert.Equal(t, []string{"enforcement"}, typesOf(t, parse.Parser{Lexicon: own}, text))
	assert.Empty(t, typesOf(t, parse.Parser{Lexicon: base}, text), "the lexicon that was added to is as it was")
	other, err := own.With(parse.Word{Text: "御用とな", Class: parse.Nothing})
	require.NoError(t, err)
	assert.Empty(t, typesOf(t, parse.Parser{Lexicon: other}, text), "a word takes the place of one of the same text")
	assert.Empty(t, typesOf(t, parse.Parser{Lexicon: new(parse.Lexicon)}, "5月7日に検知した。"), "the zero Lexicon has no words")

	for _, w := range []parse.Word{
		{},
		{Text: "𠮷"},
		{Text: "ｶｸ"},
		{Text: "か\u3099"},
		{Text: "⽇"},
		{Text: "\xff"},
		{Text: "あ", Class: 200},
		{Text: "あ", Type: 200},
		{Text: "あ", Place: 77},
	} {
		_, err := base.With(w)
		assert.ErrorContains(t, err, "parse: word", "%+v", w)
	}
	_, err = base.With(parse.Word{Text: "あ"}, parse.Word{Text: "あ"})
	assert.ErrorContains(t, err, "twice")
}

func TestReadWords(t *testing.T) {
	words, err := parse.ReadWords(strings.NewReader("\ufeff# 御用\n\n御用とな\tplain\tenforcement\t男が御用となった。\t御用となっていない。\n-署\tauthority\t-\n=県\tauthority\t-\n+過料\tplain\tenforcement\n~止\thalt\t-\n"))
	require.NoError(t, err)
	assert.Equal(t, []parse.Word{
		{Text: "御用とな", Type: timeline.Enforcement, Match: "男が御用となった。", Miss: "御用となっていない。"},
		{Text: "署", Place: parse.AtEnd, Class: parse.Authority},
		{Text: "県", Place: parse.Whole, Class: parse.Authority},
		{Text: "過料", Place: parse.AtStart, Type: timeline.Enforcement},
		{Text: "止", Place: parse.Stem, Class: parse.Halt},
	}, words)
	for in, want := range map[string]string{
		"\n検知\n":                          `line 2: parse: "検知" has 1 fields`,
		"検知\tverb\t-\n":                   `line 1: parse: unknown class "verb"`,
		"検知\tplain\tdetected\n":           `line 1: `,
		strings.Repeat("あ", 1<<16) + "\n": "line 1: ",
	} {
		_, err := parse.ReadWords(strings.NewReader(in))
		assert.ErrorContains(t, err, want, "%.20q", in)
	}
	for i := range 200 {
		c := parse.Class(i)
		if back, err := parse.ParseClass(c.String()); err == nil {
			assert.Equal(t, c, back)
		} else {
			assert.Contains(t, c.String(), "%!Class")
		}
	}
}
