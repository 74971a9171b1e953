package jpdate

import (
	"iter"
	"strings"
	"unicode/utf8"
)

// All returns an iterator over the expressions in text, in order. Matches do
// not overlap, and each is the longest one that starts where it does.
//
// Offsets are bytes into text as given. Full-width, half-width and other
// compatibility forms are recognized in place; text is never rewritten. Bytes
// that are not UTF-8 are passed over. Impossible dates (2月30日) are matches;
// see [Expr.Check].
//
// All reads the text once and does not allocate. The sequence may be ranged
// over more than once.
func All(text string) iter.Seq[Match] {
	return func(yield func(Match) bool) {
		for i := skip(text, 0); i < len(text); i = skip(text, i) {
			if isDigit(text[i]) {
				if end, ok := passDigits(text, i); ok {
					i = end
					continue
				}
			}
			m, next := matchAt(text, i)
			if m.Expr.Kind != KindNone && !yield(m) {
				return
			}
			i = next
		}
	}
}

// Append appends the expressions in text to dst and returns the result. It
// allocates only to grow dst.
func Append(dst []Match, text string) []Match {
	for m := range All(text) {
		dst = append(dst, m)
	}
	return dst
}

// Parse returns the meaning of s, which must be one expression and nothing
// else, but for a particle that [Mods] records (5月7日から) and the name of a zone
// (10:45 JST). The error is a [*ParseError]; for an expression that states the
// impossible (2月30日) it is [ErrRange] or [ErrConflict], beside the Expr as written.
func Parse(s string) (Expr, error) {
	if s == "" {
		return Expr{}, parseError(s, 0, ErrSyntax)
	}
	m, next := matchAt(s, 0)
	if m.Expr.Kind == KindNone || m.Span.Start != 0 && m.Expr.From.At.zone == NoZone {
		return Expr{}, parseError(s, 0, ErrSyntax)
	}
	if next != len(s) {
		return Expr{}, parseError(s, m.Span.End, ErrSyntax)
	}
	if err := m.Expr.Check(); err != nil {
		return m.Expr, parseError(s, 0, err)
	}
	return m.Expr, nil
}

// MustParse calls [Parse] and panics on error. It is intended for tests with
// constant strings.
func MustParse(s string) Expr {
	e, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return e
}

// matchAt returns the expression that starts at s[i:], if any, and the offset
// from which to look for the next. That offset is past i in every case.
func matchAt(s string, i int) (Match, int) {
	if isDigit(s[i]) {
		if m, ok := fastDate(s, i); ok {
			return m, m.Span.End
		}
		return matchNumber(s, i)
	}
	w, end := wordAt(s, i)
	if w == nil {
		c, n := codeAt(s, i)
		if !startsAlone(s, i+n, c) {
			return Match{}, i + n
		}
		return matchNumber(s, i)
	}
	if !w.starts {
		_, n := codeAt(s, i)
		return Match{}, i + n
	}
	switch w.role {
	case noTime:
		if x, ok := numberAt(s, end); w.n == 1 && ok {
			if _, ok := expect(s, x.end, codeMinute); ok {
				return matchNumber(s, i) // 一時十九分
			}
		}
		return Match{}, end
	case termBefore:
		j := spaces(s, end)
		if n, ok := lengthAt(s, j, true); ok {
			return Match{Span{j, n.end}, Expr{Kind: KindDuration, Length: n.period}}, n.end
		}
		return Match{}, end
	case approxBefore:
		j := spaces(s, end)
		w, _ = wordAt(s, j)
		if w == nil {
			if e, end, ok := approxDays(s, j); ok {
				return Match{Span{i, end}, e}, end
			}
		}
		m, next := match(s, i, j, w)
		m.Expr.Mods |= Approx
		return m.orNone(), next
	case lengthBefore:
		j := spaces(s, end)
		if n, ok := lengthAt(s, j, false); ok {
			e, next := n.expr(s)
			return Match{Span{j, next}, e}, next
		}
		return Match{}, end
	case wholeLength:
		if n, ok := lengthAt(s, end, false); ok {
			e, next := n.expr(s)
			return Match{Span{i, next}, e}, next
		}
		return Match{}, end
	case zoneName:
		return zoned(s, i)
	case oldCalendar:
		return Match{}, oldDate(s, end)
	}
	return match(s, i, i, w)
}

// matchNumber is matchAt for what begins with a number or the initial of an era.
func matchNumber(s string, i int) (Match, int) {
	x, ok := numberAt(s, i)
	if !ok && x.end > i || ok && x.sign == 0 && !goesOn(s, x.end, x.digits) {
		return Match{}, x.end
	}
	m, next := match(s, i, i, nil)
	if m.Expr.Kind == KindNone {
		return m, max(next, x.end)
	}
	return m, next
}

// orNone returns m, or the zero Match if it has no expression.
func (m Match) orNone() Match {
	if m.Expr.Kind == KindNone {
		return Match{}
	}
	return m
}

// match returns the expression whose extent begins at start and whose grammar
// begins at i, with the word w if that is not nil.
func match(s string, start, i int, w *word) (Match, int) {
	e, end := exprAt(s, i, w)
	if e.Kind == KindNone {
		_, n := codeAt(s, start)
		return Match{}, start + n
	}
	if isPlain(s, end) {
		return Match{Span{start, end}, e}, end
	}
	next := end
	if e.hasClock() {
		if z, k := zoneAfter(s, end); z != NoZone {
			next = k
			if e.Kind == KindRange {
				e.To.At.zone = z
			} else {
				e.From.At.zone = z
			}
		}
	}
	mods, next := particle(s, next)
	if e.Kind != KindRange {
		e.Mods |= mods
	}
	return Match{Span{start, end}, e}, max(end, next)
}

// approxDays parses the bare days after 約, which are no days of a month: 約3日,
// 約3〜5日.
func approxDays(s string, i int) (e Expr, end int, ok bool) {
	p, ok := pointAt(s, i, false)
	n, isLength := lengthAt(s, i, false)
	if ok && (p.kind != KindDate || p.At.set != hasDay || !isLength || n.end != p.end) {
		return e, i, false
	}
	if !ok {
		e, end, ok = sharedUnit(s, i)
		if !ok || e.Kind != KindRange || e.From.At.set != hasDay || e.To.At.set != hasDay {
			return e, i, false
		}
		e.Length.Days, e.Limit.Days = int32(e.From.At.day), int32(e.To.At.day)
		e.From, e.To = Point{}, Point{}
	} else {
		e, end = n.expr(s)
	}
	e.Mods |= Approx
	return e, end, true
}

// hasClock reports whether e, or the second end of the range e, is a clock time
// without its zone.
func (e Expr) hasClock() bool {
	at := e.From.At
	if e.Kind == KindRange {
		at = e.To.At
	}
	return at.set&hasHour != 0 && at.zone == NoZone
}

// zoned returns the expression after the zone at s[i:], which stands before its
// time: 日本時間10時45分. The zone is no part of the extent.
func zoned(s string, i int) (Match, int) {
	z, end, ok := zoneWord(s, i, true)
	if !ok {
		_, n := codeAt(s, i)
		return Match{}, i + n
	}
	j := end
	if k, ok := expect(s, j, codeClose); ok {
		j = k
	}
	j = spaces(s, j)
	if k, ok := expect(s, j, codeNo); ok {
		j = spaces(s, k)
	}
	if w, _ := wordAt(s, j); j == len(s) || w != nil && (w.role == zoneName || w.role == oldCalendar) {
		return Match{}, end
	}
	m, next := matchAt(s, j)
	at := &m.Expr.From.At
	if m.Expr.Kind == KindNone || m.Span.Start != j || at.set&(hasHour|hasDay) == 0 && at.part == NoPart {
		return Match{}, end
	}
	if at.zone == NoZone {
		at.zone = z
	}
	return m, next
}

// oldDate returns the offset after the date of another calendar that follows an
// era before Meiji, or 旧暦, at s[:i]: 寛政元年1月29日 is no date of ours, and its
// 1月29日 not either.
func oldDate(s string, i int) int {
	if k, ok := expect(s, i, codeNo); ok {
		i = k
	}
	p := parsedPoint{}
	end, ok := i, false
	if x, isNumber := numberAt(s, spaces(s, i)); isNumber {
		end, ok = x.end, true
	} else {
		_, end, ok = eraYear(s, i)
	}
	if ok {
		if j, isYear := expect(s, spaces(s, end), codeYear); isYear {
			if end, ok := p.afterYear(s, j); ok {
				return end
			}
			return j
		}
	}
	if end, ok := p.month(s, i); ok {
		return end
	}
	return i
}

// startsAlone reports whether c, the character that ends at s[:i] and begins no
// word, can begin an expression: a digit, or the initial of an era before its
// year. Most characters at which the scanner stops are neither.
func startsAlone(s string, i int, c code) bool {
	switch c.class() {
	case symbol, moreSymbol, space:
		return false
	case letter:
		d, n := codeAt(s, i)
		if d.class() == space || d == codeDot {
			d, _ = codeAt(s, spaces(s, i+n)) // R.5, R 5
		}
		return d.isNumeral() || d == codeFirst
	}
	return true
}

// goesOn reports whether what follows the number of n digits that ends at s[:i] can
// make it part of an expression: a unit, a separator or a connector. Most numbers
// in a text are counts and names, which this saves the grammar.
func goesOn(s string, i, n int) bool {
	i = spaces(s, i)
	c, m := codeAt(s, i)
	if !afterNumber[c&(1<<12-1)] {
		return false
	}
	switch c {
	case codeMyriad: // of hours, not of people
		d, _ := codeAt(s, i+m)
		return unitStart[d&(1<<12-1)]
	case codeComma: // 3、4日
		return listedUnit(s, i) != 0
	case codeMiddleDot: // 3・4日, 一・五時間, 2017・7・17
		x, ok := numberAt(s, i+m)
		d, _ := codeAt(s, spaces(s, x.end))
		return ok && (n == 4 || d != codeMiddleDot && afterNumber[d&(1<<12-1)] || listedUnit(s, i) != 0)
	case codeOpen: // 2024（令和6）年, 4(日)
		d, _ := codeAt(s, spaces(s, i+m))
		_, weekday := weekdayOf(d)
		return n == 4 || n <= 2 && (weekday || d.class() == letter || d == codeHoliday)
	}
	if end, ok := connector(s, i); ok && c != codeDash { // 3から5日
		x, ok := numberAt(s, end)
		d, _ := codeAt(s, spaces(s, x.end))
		return ok && (x.sign != 0 || d.class() != none && c != d)
	}
	return !isWord(s, i, outMod)
}

// afterNumber and unitStart tell of each code whether it can follow a number in an
// expression, and whether it begins a unit of length.
var afterNumber, unitStart = func() (t, units [1 << 12]bool) {
	for i, w := range vocab.words {
		switch w.role {
		case lengthUnit, businessDay:
			units[vocab.codes[i][0]] = true
			t[vocab.codes[i][0]] = true
		case outMod, frequency, fiscalUnit:
			t[vocab.codes[i][0]] = true
		}
	}
	for _, c := range [...]code{codeYear, codeDay, codeWeek} {
		units[c] = true
	}
	for _, c := range [...]code{
		codeYear, codeMonth, codeDay, codeHour, codeSlash, codeDash, codeDot, codeMiddleDot, codeOpen, codeColon, codeWave, codeArrow,
		codeComma, codeASCIIComma, codeMyriad, codeSeveral, codeTo, letter<<8 | 'Q', letter<<8 | 'A', letter<<8 | 'P', codeAM, codePM,
	} {
		t[c] = true
	}
	return t, units
}()

// exprAt parses the expression at s[i:], which starts with the word w, if that is
// not nil: a recurrence, a length, a point, or a range of two of these.
func exprAt(s string, i int, w *word) (Expr, int) {
	if w != nil && w.role != asWritten {
		switch w.role {
		case recurring:
			if e, end, ok := setAt(s, i); ok {
				return e, end
			}
			return Expr{}, i
		case everyWeekday:
			e := Expr{Kind: KindSet, Length: Period{Weeks: 1}}
			e.From.At.setWeekday(int(w.n))
			_, end := wordAt(s, i)
			return e, end
		case frequency:
			if e, end, ok := frequencyAt(s, i); ok {
				return e, end
			}
			return Expr{}, i
		case countedLength, vagueNumber:
			if n, ok := lengthAt(s, i, false); ok {
				return n.expr(s)
			}
			return Expr{}, i
		}
		if p, ok := pointAt(s, i, false); ok {
			return p.expr(s)
		}
		return Expr{}, i
	}
	p, isPoint := pointAt(s, i, false)
	if isPoint && !p.mayBeLength() {
		return p.expr(s)
	}
	n, isLength := lengthAt(s, i, false)
	switch {
	case isLength && isPoint && n.end == p.end && (n.isRange(s) || n.latent && takes(s, i, n.end)):
		return n.expr(s)
	case isLength && (!isPoint || n.end > p.end || n.end == p.end && !n.latent):
		return n.expr(s)
	case isPoint:
		return p.expr(s)
	}
	if e, end, ok := sharedUnit(s, i); ok {
		return e, end
	}
	if e, end, ok := listItem(s, i); ok {
		return e, end
	}
	return Expr{}, i
}

// takes reports whether s[i:end], a length or a day, is how long something took: 公表まで
// 3日。
func takes(s string, i, end int) bool {
	if !strings.HasSuffix(s[:i], untilThen) && !strings.HasSuffix(s[:i], untilThenVoiced) {
		return false
	}
	c, _ := utf8.DecodeRuneInString(s[end:])
	return end == len(s) || strings.ContainsRune(afterLength, c)
}

// mayBeLength reports whether the text of p may be read as a length as well: 10日
// and 5年 may, 5月7日 and 13:52 may not.
func (p *parsedPoint) mayBeLength() bool {
	return !p.numeric && p.At.set&(hasYear|hasMonth) == 0 || p.At.Fiscal()
}

// particle reads the particle that bounds an expression from outside, such as
// から, and returns it as a qualifier with the offset after it.
func particle(s string, i int) (Mods, int) {
	if w, end, ok := wordOf(s, i, outMod); ok {
		return Mods(w.n), end
	}
	return 0, i
}
