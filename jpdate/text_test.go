package jpdate_test

import (
	"encoding"
	"encoding/json"
	"errors"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// Every type with a text form has all of its methods.
var (
	_ encoding.TextAppender    = jpdate.Date{}
	_ encoding.TextMarshaler   = jpdate.Date{}
	_ encoding.TextUnmarshaler = (*jpdate.Date)(nil)
	_ encoding.TextAppender    = jpdate.Partial{}
	_ encoding.TextMarshaler   = jpdate.Partial{}
	_ encoding.TextUnmarshaler = (*jpdate.Partial)(nil)
	_ encoding.TextAppender    = jpdate.Period{}
	_ encoding.TextMarshaler   = jpdate.Period{}
	_ encoding.TextUnmarshaler = (*jpdate.Period)(nil)
	_ encoding.TextAppender    = jpdate.When{}
	_ encoding.TextMarshaler   = jpdate.When{}
	_ encoding.TextUnmarshaler = (*jpdate.When)(nil)
)

// partialForms are the shapes of a Partial's text.
var partialForms = []string{
	"", "2024", "2024-03", "2024-03-12", "XXXX-03", "XXXX-03-12", "XXXX-XX-12", "2024-XX-12", "XX24-03", "XX24-03-12",
	"2024-21", "2024-24", "2024-33", "2024-36", "2024-40", "2024-41", "XXXX-22",
	"2024-W01", "2024-W53", "XXXX-W10", "XXXX-WXX-1", "XXXX-WXX-7",
	"2024-03-12T09", "2024-03-12T09:20", "2024-03-12T09:20:07", "2024-03-12T23:59:60", "2024-03-12T25", "2024-03-12T29:59",
	"T09", "T09:20", "T09:20:07", "T00", "TXX:44", "2024-03-12TXX:44", "TXX:44:07", "XXXX-03-12T09", "XXXX-XX-12T09:20",
	"XXXX-WXX-2T09", "2024T09", "2024-03T09",
	"FY2022", "FY2022-Q1", "FY2022-Q4", "FY2022-H1", "FY2022-H2", "FYXXXX", "FYXXXX-Q3", "FYXXXX-H2",
}

func TestPartialText(t *testing.T) {
	for _, s := range partialForms {
		var p jpdate.Partial
		if err := p.UnmarshalText([]byte(s)); err != nil {
			t.Errorf("UnmarshalText(%q): %v", s, err)
			continue
		}
		assert.Equal(t, s, p.String())
		assert.Equal(t, s == "", p.IsZero(), "%q", s)
		text, err := p.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, s, string(text))
		appended, err := p.AppendText([]byte("<"))
		require.NoError(t, err)
		assert.Equal(t, "<"+s, string(appended))
	}
}

func TestPartialTextRejects(t *testing.T) {
	for s, want := range map[string]error{
		"2024-3":                 jpdate.ErrSyntax,
		"2024-3-12":              jpdate.ErrSyntax,
		"2024/03/12":             jpdate.ErrSyntax,
		"24-03":                  jpdate.ErrSyntax,
		"02024-03":               jpdate.ErrSyntax,
		"2024-":                  jpdate.ErrSyntax,
		"2024-03-":               jpdate.ErrSyntax,
		"2024-03-12T":            jpdate.ErrSyntax,
		"2024-03-12T9":           jpdate.ErrSyntax,
		"2024-03-12T09:":         jpdate.ErrSyntax,
		"2024-03-12T09:2":        jpdate.ErrSyntax,
		"2024-03-12T09:20:":      jpdate.ErrSyntax,
		"2024-03-12T09:20:07z":   jpdate.ErrSyntax,
		"2024-03-12T09:20+0900":  jpdate.ErrSyntax,
		"2024-03-12T09:20+15:00": jpdate.ErrSyntax,
		"20X4":                   jpdate.ErrSyntax,
		"2024-03-12T09:20:07:01": jpdate.ErrSyntax,
		"2024-03-12TXX":          jpdate.ErrSyntax,
		"2024-03-12T09:XX":       jpdate.ErrSyntax,
		"XXXX":                   jpdate.ErrSyntax,
		"XXXX-XX-XX":             jpdate.ErrSyntax, // states nothing
		"XXXX-WXX-0":             jpdate.ErrSyntax,
		"XXXX-WXX-8":             jpdate.ErrSyntax,
		"2024-WXX-1":             jpdate.ErrSyntax,
		"2024-W1":                jpdate.ErrSyntax,
		"2024-W":                 jpdate.ErrSyntax,
		"FY":                     jpdate.ErrSyntax,
		"FY22":                   jpdate.ErrSyntax,
		"FY2022-Q5":              jpdate.ErrSyntax,
		"FY2022-Q":               jpdate.ErrSyntax,
		"FY2022-03":              jpdate.ErrSyntax,
		"2024-03-12 ":            jpdate.ErrSyntax,
		" 2024-03-12":            jpdate.ErrSyntax,
		"２０２４-03-12":             jpdate.ErrSyntax,
		"x":                      jpdate.ErrSyntax,
		"-":                      jpdate.ErrSyntax,
		"T":                      jpdate.ErrSyntax,
		"2024-13":                jpdate.ErrRange,
		"2024-00":                jpdate.ErrRange,
		"2024-02-30":             jpdate.ErrRange,
		"2023-02-29":             jpdate.ErrRange,
		"2024-03-00":             jpdate.ErrRange,
		"2024-37":                jpdate.ErrRange,
		"2024-99":                jpdate.ErrRange,
		"2024-W00":               jpdate.ErrRange,
		"2024-W54":               jpdate.ErrRange,
		"2024-03-12T48":          jpdate.ErrRange,
		"2024-03-12T09:60":       jpdate.ErrRange,
		"2024-03-12T09:20:61":    jpdate.ErrRange,
		"0000":                   jpdate.ErrRange,
	} {
		keep := jpdate.PartialOf(jpdate.MustDate(2024, 3, 12))
		p := keep
		err := p.UnmarshalText([]byte(s))
		var perr *jpdate.ParseError
		if !errors.Is(err, want) || !errors.As(err, &perr) || perr.Input != s {
			t.Errorf("UnmarshalText(%q): %v, want %v", s, err, want)
		}
		assert.Equal(t, keep, p, "%q changed the value", s)
	}
}

func TestWhenText(t *testing.T) {
	forms := []string{
		"2024-03-12~", "2024-03-12/..", "../2024-03-12", "2024-03-12~/..", "../2024-03-12~",
		"2024-03-12/2024-03-15", "2024-03-12~/2024-03-15~", "T09/T20", "T09:20/T20", "FY2017/FY2025", "2024-03/2024-04",
		"2024-03-12T23/2024-03-13T01", "P1W", "PXD", "P1W/P2W", "PT1H30M", "P3BD", "FY2022/..", "XXXX-03-12/XXXX-03-15",
	}
	for _, s := range append(forms, partialForms...) {
		w, err := jpdate.ParseEDTF(s)
		if err != nil {
			t.Errorf("ParseEDTF(%q): %v", s, err)
			continue
		}
		assert.Equal(t, s, w.String())
		var back jpdate.When
		require.NoError(t, back.UnmarshalText([]byte(s)))
		assert.Equal(t, w, back, s)
	}
	for s, want := range map[string]error{
		"/": jpdate.ErrSyntax, "/..": jpdate.ErrSyntax, "../": jpdate.ErrSyntax, "../..": jpdate.ErrSyntax, "..": jpdate.ErrSyntax,
		"2024/../..": jpdate.ErrSyntax, "2024/2025/2026": jpdate.ErrSyntax, "~": jpdate.ErrSyntax, "2024~~": jpdate.ErrSyntax,
		"2024/P1D": jpdate.ErrSyntax, "P1D/2024": jpdate.ErrSyntax, "../P1D": jpdate.ErrSyntax, "P1D/..": jpdate.ErrSyntax,
		"P": jpdate.ErrSyntax, "?": jpdate.ErrSyntax, "2024-03-XX-XX-XX": jpdate.ErrSyntax,
		"Y170000002": jpdate.ErrRange, "-1985": jpdate.ErrRange, "Y-170000002": jpdate.ErrRange,
		"2024-02-30/2024-03-01": jpdate.ErrRange, "2024-03-01/2024-02-30": jpdate.ErrRange,
	} {
		keep := jpdate.On(corpusDay)
		w := keep
		assert.ErrorIs(t, w.UnmarshalText([]byte(s)), want, s)
		assert.Equal(t, keep, w, "%q changed the value", s)
	}
}

// TestEDTF reads the examples of levels 0 and 1 of ISO 8601-2 as the Library of
// Congress publishes them (https://www.loc.gov/standards/datetime/), and what of
// level 2 the package uses. Where the form written back is another one, it states
// the same.
func TestEDTF(t *testing.T) {
	for s, want := range map[string]string{
		// Level 0
		"1985-04-12": "", "1985-04": "", "1985": "",
		"1985-04-12T23:20:30": "", "1985-04-12T23:20:30Z": "", "1985-04-12T23:20:30-04:00": "", "1985-04-12T23:20:30+04:30": "",
		"1985-04-12T23:20:30+00:00": "1985-04-12T23:20:30Z",
		"1964/2008":                 "", "2004-06/2006-08": "", "2004-02-01/2005-02-08": "", "2004-02-01/2005-02": "", "2004-02-01/2005": "", "2005/2006-02": "",
		// Level 1
		"2001-21": "", "2001-24": "", "1984?": "", "2004-06~": "", "2004-06-11%": "",
		"201X": "", "20XX": "", "2004-XX": "2004", "1985-04-XX": "1985-04", "1985-XX-XX": "1985",
		"1985-04-12/..": "", "1985-04/..": "", "../1985-04-12": "", "../1985": "",
		"1985-04-12/": "1985-04-12/..", "/1985-04-12": "../1985-04-12", "1985/": "1985/..",
		"1984~/2004-06": "1984~/2004-06~", "1984/2004-06~": "1984~/2004-06~", "1984?/2004%": "1984%/2004%",
		// Level 2
		"XXXX-12-25": "", "XXXX-XX-25": "", "XXXX-12": "", "2001-33": "", "2001-36": "", "2001-40": "", "2001-41": "",
	} {
		if want == "" {
			want = s
		}
		w, err := jpdate.ParseEDTF(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, w.String(), s)
	}
}

// TestWhenMods checks the text forms that the qualifiers of an expression give.
func TestWhenMods(t *testing.T) {
	r := jpdate.Resolver{Reference: corpusDay}
	for s, want := range map[string]string{
		"3月12日頃":      "2024-03-12~",
		"3月12日から":     "2024-03-12/..",
		"3月12日以降":     "2024-03-12/..",
		"3月12日頃から":    "2024-03-12~/..",
		"3月12日まで":     "../2024-03-12",
		"3月12日までに":    "../2024-03-12",
		"3月12日以前":     "../2024-03-12",
		"3月12日から15日":  "2024-03-12/2024-03-15",
		"約10年":        "P10Y",
		"2022年度以降":    "FY2022/..",
		"3月12日未明":     "2024-03-12",
		"3月上旬":        "2024-03",
		"午前9時":        "T09",
		"毎月":          "P1M",
		"1週間から2週間":    "P1W/P2W",
		"2022年度第3四半期": "FY2022-Q3",
	} {
		w, _ := r.Resolve(jpdate.MustParse(s), jpdate.Context{})
		assert.Equal(t, want, w.String(), s)
	}
}

// TestCorpusText takes the text form of every value in the corpus through
// ParseEDTF. What states no field (a lone 未明) has no text form that does.
func TestCorpusText(t *testing.T) {
	r := jpdate.Resolver{Reference: corpusDay}
	for _, name := range corpusFiles(t) {
		for e := range corpus(t, name) {
			expr, _ := jpdate.Parse(e.spelling)
			w, _ := r.Resolve(expr, jpdate.Context{})
			if w.Check() != nil {
				continue
			}
			for _, s := range [...]string{w.String(), w.Value()} {
				back, err := jpdate.ParseEDTF(s)
				if err != nil || back.String() != s {
					t.Errorf("%s: ParseEDTF(%q) = %v, %v; the text form of %s", e.pos, s, back, err, e.spelling)
				}
			}
		}
	}
}

func TestWhenJSON(t *testing.T) {
	type event struct {
		At   jpdate.When
		Day  jpdate.Date
		Long jpdate.Period
	}
	in := event{jpdate.At(time.Date(2024, 3, 12, 13, 52, 0, 0, jpdate.JST())), jpdate.MustDate(2024, 3, 13), jpdate.Period{Days: 3}}
	data, err := json.Marshal(in)
	require.NoError(t, err)
	assert.Equal(t, `{"At":"2024-03-12T13:52","Day":"2024-03-13","Long":"P3D"}`, string(data))
	var out event
	require.NoError(t, json.Unmarshal(data, &out))
	assert.Equal(t, in, out)
	require.Error(t, json.Unmarshal([]byte(`{"At":"2024-02-30"}`), &out))
}

func TestWhenAccessors(t *testing.T) {
	assert.True(t, jpdate.When{}.IsZero())
	assert.Equal(t, "", jpdate.When{}.String())
	_, ok := jpdate.When{}.Window(nil)
	assert.False(t, ok)
	w, _ := jpdate.Resolver{Reference: corpusDay}.Resolve(jpdate.MustParse("3月12日夕方から13日夕方"), jpdate.Context{})
	first, ok1 := w.First()
	last, ok2 := w.Last()
	assert.True(t, ok1 && ok2)
	assert.Equal(t, "2024-03-12 2024-03-13", first.String()+" "+last.String())
	assert.Equal(t, jpdate.Evening, w.Part())
	_, ok = w.Date()
	assert.False(t, ok, "a range has a date")
	w, _ = jpdate.Resolver{Reference: corpusDay}.Resolve(jpdate.MustParse("3月12日朝から13日夕方"), jpdate.Context{})
	assert.Equal(t, jpdate.NoPart, w.Part())
}

// TestNames checks that no name of an unknown value panics and that flags are
// named in order.
func TestNames(t *testing.T) {
	for want, got := range map[string]string{
		"%!Kind(99)":                         jpdate.Kind(99).String(),
		"%!Anchor(99)":                       jpdate.Anchor(99).String(),
		"%!Unit(99)":                         jpdate.Unit(99).String(),
		"%!Part(99)":                         jpdate.Part(99).String(),
		"%!Section(99)":                      jpdate.Section(99).String(),
		"%!Era(99)":                          jpdate.Era(99).String(),
		"date":                               jpdate.KindDate.String(),
		"previous":                           jpdate.Previous.String(),
		"minute":                             jpdate.Minute.String(),
		"late-night":                         jpdate.LateNight.String(),
		"approx,since,at_least":              (jpdate.AtLeast | jpdate.Approx | jpdate.Since).String(),
		"year-from-reference,ambiguous-noon": (jpdate.AmbiguousNoon | jpdate.YearFromReference).String(),
	} {
		assert.Equal(t, want, got)
	}
	assert.Nil(t, jpdate.Mods(0).Names())
	assert.Nil(t, jpdate.Assumption(0).Names())
	for _, lang := range [...]string{"ja", "en", "fr"} {
		all := ^jpdate.Assumption(0)
		assert.Len(t, all.Explain(lang), len(all.Names()), lang)
		for _, s := range all.Explain(lang) {
			assert.NotEmpty(t, s)
		}
	}
}
