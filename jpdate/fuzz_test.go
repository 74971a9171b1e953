package jpdate_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// addCorpus seeds f with the lines of the corpus.
func addCorpus(f *testing.F) {
	for _, name := range corpusFiles(f) {
		for e := range corpus(f, name) {
			f.Add(e.spelling)
		}
	}
	for line := range strings.Lines(readFile(f, "corpus/negative.txt")) {
		f.Add(line)
	}
}

// FuzzAll checks that the matches of any text are in it, in order, disjoint and
// of whole characters, that each can stand alone, and that what
// stands before a line break does not change what comes after it.
func FuzzAll(f *testing.F) {
	addCorpus(f)
	f.Add("3月12日\xff４日\xe6\x9c から")
	f.Fuzz(func(t *testing.T, text string) {
		checkMatches(t, text)
		found := jpdate.Append(nil, text)
		for _, m := range found {
			s := m.Span.Of(text)
			_, err1 := jpdate.Parse(s)
			_, err2 := jpdate.Parse(s + "から") // shows that 1/2 is a date, as its text may
			listed := !strings.ContainsFunc(s, func(r rune) bool {
				return !unicode.IsNumber(r) && !strings.ContainsRune("一二三四五六七八九十朝昼夕夜晩", r)
			}) // the 3 of 3、4日, 夜 in a column
			if errors.Is(err1, jpdate.ErrSyntax) && errors.Is(err2, jpdate.ErrSyntax) && !listed {
				t.Errorf("Parse(%q): %v; All found %v in %q", s, err1, m.Expr, text)
			}
		}
		const head = "令和6年3月12日から\n\n\n\n\n\n"
		after := jpdate.Append(nil, head+text)
		for i := range after {
			after[i].Span.Start -= len(head)
			after[i].Span.End -= len(head)
		}
		if len(after) == 0 || !slices.Equal(after[1:], found) {
			t.Errorf("All(%q) = %v; after another line %v", text, found, after)
		}
	})
}

// FuzzParse checks that what Parse accepts is one match of All, and that an
// error names a place in the input.
func FuzzParse(f *testing.F) {
	addCorpus(f)
	f.Fuzz(func(t *testing.T, s string) {
		e, err := jpdate.Parse(s)
		if err != nil {
			var perr *jpdate.ParseError
			if !errors.As(err, &perr) || perr.Input != s || perr.Offset < 0 || perr.Offset > len(s) {
				t.Fatalf("Parse(%q): %#v", s, err)
			}
			if errors.Is(err, jpdate.ErrSyntax) != (e == jpdate.Expr{}) {
				t.Errorf("Parse(%q) = %v beside %v", s, e, err)
			}
			if errors.Is(err, jpdate.ErrSyntax) {
				return
			}
		}
		if e.Kind == jpdate.KindNone {
			t.Fatalf("Parse(%q) = %v without an error", s, e)
		}
		zoned := e.From.At.Zone() != jpdate.NoZone // which may stand before the extent
		if found := jpdate.Append(nil, s); len(found) != 1 || found[0].Expr != e || found[0].Span.Start != 0 && !zoned {
			t.Errorf("Parse(%q) = %v; All found %v", s, e, found)
		}
	})
}

// FuzzResolve settles the expressions of any text in sequence against any
// reference. What holds:
//
//   - a possible value is within the calendar, and its window is not reversed
//     unless it is a range whose ends are;
//   - a value that is possible and states a field has a text form that
//     ParseEDTF reads and writes back, with its qualifiers or without; a part of
//     the day alone and a length of zero have none;
//   - without a reference and a context no year appears that is not written.
func FuzzResolve(f *testing.F) {
	for _, name := range corpusFiles(f) {
		for e := range corpus(f, name) {
			f.Add(e.spelling, 19792)
		}
	}
	f.Add("2024年2月30日の翌日", 0)
	f.Add("9999年12月31日25時から翌日", 3652058)
	f.Fuzz(func(t *testing.T, text string, day int) {
		var r jpdate.Resolver
		if day >= 0 {
			r.Reference = jpdate.MustDate(1, time.January, 1).AddDays(day % 3_700_000)
		}
		var c jpdate.Context
		for m := range jpdate.All(text) {
			var w jpdate.When
			before := c
			w, c = r.Resolve(m.Expr, before)
			s := m.Span.Of(text)
			win, windowed := w.Window(nil)
			if w.Check() != nil {
				continue
			}
			if windowed && w.Kind != jpdate.KindRange && !win.Min.IsZero() && !win.Max.IsZero() && !win.Min.Before(win.Max) {
				t.Errorf("%q = %v has the window %v", s, w, win)
			}
			if r == (jpdate.Resolver{}) && before == (jpdate.Context{}) && m.Expr.Kind != jpdate.KindRange && w.From.Has(jpdate.Year) && !m.Expr.From.At.Has(jpdate.Year) {
				t.Errorf("%q = %v, and nothing states the year", s, w)
			}
			if !stating(w.From, w.Length) || w.Kind == jpdate.KindRange && !stating(w.To, w.Limit) {
				continue
			}
			for _, form := range [...]string{w.Value(), w.String()} {
				back, err := jpdate.ParseEDTF(form)
				if err != nil || back.String() != form {
					t.Errorf("%q = %+v: ParseEDTF(%q) = %v, %v", s, w, form, back, err)
				}
			}
		}
	})
}

// stating reports whether the text form of a point or a length states anything.
func stating(p jpdate.Partial, n jpdate.Period) bool {
	_, weekday := p.Weekday()
	return !n.IsZero() || p.Precision() != jpdate.NoUnit || weekday || p.Fiscal()
}

// FuzzParseEDTF checks that what ParseEDTF accepts it writes back in a form that
// reads as the same, and that the other decoders agree with it.
func FuzzParseEDTF(f *testing.F) {
	for _, s := range partialForms {
		f.Add(s)
		f.Add(s + "/..")
		f.Add("../" + s + "~")
		f.Add(s + "/" + s)
	}
	f.Add("P1W/P2W")
	f.Add("P1Y2M3W4D5BDT6H7M8S")
	f.Fuzz(func(t *testing.T, s string) {
		w, err := jpdate.ParseEDTF(s)
		if err != nil {
			if w != (jpdate.When{}) {
				t.Errorf("ParseEDTF(%q) = %v beside %v", s, w, err)
			}
			return
		}
		form := w.String()
		if again, err := jpdate.ParseEDTF(form); err != nil || again != w || again.String() != form {
			t.Errorf("ParseEDTF(%q) = %q, which reads as %v, %v", s, form, again, err)
		}
		if w.Check() != nil {
			t.Errorf("ParseEDTF(%q) = %v: %v", s, w, w.Check())
		}
		var back jpdate.When
		if err := back.UnmarshalText([]byte(s)); err != nil || back != w {
			t.Errorf("UnmarshalText(%q) = %v, %v; ParseEDTF gave %v", s, back, err, w)
		}
		var p jpdate.Partial
		if w.Kind != jpdate.KindRange && w.Kind != jpdate.KindDuration && w.Mods == 0 {
			if err := p.UnmarshalText([]byte(form)); err != nil || p != w.From {
				t.Errorf("Partial.UnmarshalText(%q) = %v, %v; ParseEDTF gave %v", s, p, err, w)
			}
		}
	})
}

// FuzzJapanese writes what any text denotes in Japanese, in the style that its
// length chooses, and reads it again: a settled day keeps its value. Nothing panics,
// and settling twice is settling once.
func FuzzJapanese(f *testing.F) {
	addCorpus(f)
	all := styles()
	r := jpdate.Resolver{Reference: corpusDay}
	f.Fuzz(func(t *testing.T, text string) {
		st := all[len(text)%len(all)]
		for m := range jpdate.All(text) {
			w, _ := r.Resolve(m.Expr, jpdate.Context{})
			w.TIMEX3()
			open, _ := jpdate.Resolver{}.Resolve(m.Expr, jpdate.Context{})
			if again, _ := r.Again(open, jpdate.Context{}); again.Value() != w.Value() && w.Check() == nil {
				t.Errorf("%q is settled as %v, and in two steps as %v", m.Span.Of(text), w, again)
			}
			s := w.Japanese(st)
			if _, ok := w.Date(); !ok || w.Check() != nil || w.Kind == jpdate.KindRange {
				continue
			}
			e, err := jpdate.Parse(s)
			if err != nil {
				t.Errorf("%q is written as %q: %v", m.Span.Of(text), s, err)
				continue
			}
			if back, _ := (jpdate.Resolver{}).Resolve(e, jpdate.Context{}); back.Value() != w.Value() {
				t.Errorf("%q = %v is written as %q, which reads as %v", m.Span.Of(text), w, s, back)
			}
		}
	})
}
