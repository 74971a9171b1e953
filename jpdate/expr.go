package jpdate

import "strings"

// A Kind says what an expression denotes. The zero Kind denotes nothing.
type Kind uint8

// The kinds of expression.
const (
	KindNone     Kind = iota
	KindDate          // a year, a month or a day: 2018年, 5月7日, 同日, 昨年10月
	KindTime          // anything with a time of day: 18日午後, 8:20 頃
	KindRange         // two ends written as one: 7:23~10:37, 1週間から2週間
	KindDuration      // a length: 約10年, 3営業日
	KindSet           // recurring: 毎日, 3カ月ごと
	KindFiscal        // fiscal years, halves and quarters: 令和4年度, 第3四半期
)

var kindNames = [...]string{"none", "date", "time", "range", "duration", "set", "fiscal"}

// String returns the name of k ("date"), or "none".
func (k Kind) String() string { return name(kindNames[:], int(k), "Kind") }

// An Anchor is what a point counts from.
type Anchor uint8

// The anchors.
const (
	Absolute  Anchor = iota // nothing: the point is stated
	Reference               // the reference day: 今日, 昨日, 先月
	Previous                // what was said before: 同日, 翌日, 3時間後
)

var anchorNames = [...]string{"absolute", "reference", "previous"}

// String returns the name of a ("reference").
func (a Anchor) String() string { return name(anchorNames[:], int(a), "Anchor") }

// Mods is a set of qualifiers of an expression, after the mod attribute of
// TIMEX3. The zero Mods is the empty set.
type Mods uint16

// The qualifiers.
const (
	Approx     Mods = 1 << iota // 頃, 約, 程度, 前後
	Since                       // から, より, 以来: from then on
	Until                       // まで: up to and including
	By                          // までに: no later than
	OnOrAfter                   // 以降
	OnOrBefore                  // 以前
	Before                      // 前: strictly before
	After                       // 後, 過ぎ: strictly after
	Start                       // 初め, 上旬
	Middle                      // 中旬, 半ば
	End                         // 末, 下旬
	LessThan                    // 未満
	MoreThan                    // 超
	AtMost                      // 以内, 以下
	AtLeast                     // 以上
	Uncertain                   // ? in EDTF; no Japanese word sets it
)

var modNames = [...]string{"approx", "since", "until", "by", "on_or_after", "on_or_before", "before", "after",
	"start", "mid", "end", "less_than", "more_than", "at_most", "at_least", "uncertain"}

// Has reports whether m contains all of n.
func (m Mods) Has(n Mods) bool { return m&n == n }

// Names returns the names of the qualifiers in m, in a fixed order; nil if none.
func (m Mods) Names() []string { return flagNames(uint32(m), modNames[:]) }

// String returns the names of m joined by commas.
func (m Mods) String() string { return strings.Join(m.Names(), ",") }

func flagNames(set uint32, names []string) []string {
	var out []string
	for i, n := range names {
		if set&(1<<i) != 0 {
			out = append(out, n)
		}
	}
	return out
}

// A Point is one date or time as an expression states it: what is stated, and
// what the rest is to be counted from. The zero Point states nothing.
//
//	昨年10月    {At: month 10, Anchor: Reference, Unit: Year, Shift: -1}
//	翌6日       {At: day 6, Anchor: Previous, Unit: Day, Shift: 1}
//	同四十四分  {At: minute 44, Anchor: Previous, Unit: Hour}
type Point struct {
	At     Partial
	Anchor Anchor
	Unit   Unit  // what Shift counts; coarser fields come from the anchor
	Shift  int32 // negative for before
	Months int32 // counted before Shift, with its sign: the 14 of 1年2か月3日後
}

// An Expr is the meaning of one expression, before it is resolved.
//
// It is comparable, holds no pointers and does not refer to the text. The zero
// Expr denotes nothing.
type Expr struct {
	Kind   Kind
	Mods   Mods
	From   Point  // what is stated; the first end of a range
	To     Point  // the second end of a range
	Length Period // of a duration, the distance between two of a set, the lower of a range of durations
	Limit  Period // the upper of a range of durations
	Times  uint8  // how often in Length: 3 in 週3回; 0 where it is not said
}

// Check returns nil if the fields that e states are possible, and else
// [ErrRange] or [ErrConflict] as [Partial.Check] does.
func (e Expr) Check() error {
	if err := e.From.At.Check(); err != nil {
		return err
	}
	return e.To.At.Check()
}

// A Span is the half-open range of byte offsets [Start, End) in a text.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Of returns the part of text that s covers.
func (s Span) Of(text string) string { return text[s.Start:s.End] }

// Len returns the number of bytes that s covers.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// A Match is one expression found in a text.
type Match struct {
	Span Span
	Expr Expr
}
