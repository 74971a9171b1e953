package jpdate

import "iter"

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
// else, but for a particle that [Mods] records (5月7日から). The error is a
// [*ParseError]; for an expression that states the impossible (2月30日) it is
// [ErrRange] or [ErrConflict], beside the Expr as written.
func Parse(s string) (Expr, error) {
	m, _ := matchAt(s, 0)
	if m.Expr.Kind == KindNone || m.Span.Start != 0 {
		return Expr{}, parseError(s, 0, ErrSyntax)
	}
	if m.Span.End != len(s) {
		if _, end := particle(s, m.Span.End); end != len(s) {
			return Expr{}, parseError(s, m.Span.End, ErrSyntax)
		}
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
	start := i
	w, end := wordAt(s, i)
	if w == nil {
		c, n := codeAt(s, i)
		if !startsAlone(s, i+n, c) {
			return Match{}, i + n
		}
		if x, ok := numberAt(s, i); ok && x.sign == 0 && !goesOn(s, x.end) {
			return Match{}, x.end
		}
	} else {
		switch w.role {
		case noTime:
			return Match{}, end
		case termBefore:
			if n, ok := lengthAt(s, spaces(s, end), true); ok {
				return Match{Span{spaces(s, end), n.end}, Expr{Kind: KindDuration, Length: n.period}}, n.end
			}
			return Match{}, end
		case approxBefore:
			i = spaces(s, end)
		}
	}
	if i > start {
		w, _ = wordAt(s, i)
	}
	e, exprEnd := exprAt(s, i, w)
	if e.Kind == KindNone {
		if w != nil || i > start {
			_, n := codeAt(s, start)
			return Match{}, start + n
		}
		if x, ok := numberAt(s, start); ok || x.end > start {
			return Match{}, max(x.end, start+1)
		}
		_, n := codeAt(s, start)
		return Match{}, start + n
	}
	if i > start {
		e.Mods |= Approx
	}
	mods, next := particle(s, exprEnd)
	if e.Kind != KindRange {
		e.Mods |= mods
	}
	return Match{Span{start, exprEnd}, e}, max(exprEnd, next)
}

// startsAlone reports whether c, the character that ends at s[:i] and begins no
// word, can begin an expression: a digit, or the initial of an era before its
// year. Most characters at which the scanner stops are neither.
func startsAlone(s string, i int, c code) bool {
	switch c.class() {
	case symbol, space:
		return false
	case letter:
		d, _ := codeAt(s, i)
		class := d.class()
		return class == digit || class == kanjiDigit || class == kanjiUnit || class == space || d == codeFirst
	}
	return true
}

// goesOn reports whether what follows the number that ends at s[:i] can make it
// part of an expression: a unit, a separator or a connector. Most numbers in a
// text are counts and names, which this saves the grammar.
func goesOn(s string, i int) bool {
	c, _ := codeAt(s, spaces(s, i))
	return afterNumber[c&(1<<12-1)]
}

var afterNumber = func() (t [1 << 12]bool) {
	for i, w := range vocab.words {
		switch w.role {
		case lengthUnit, businessDay, outMod:
			t[vocab.codes[i][0]] = true
		}
	}
	for _, c := range [...]code{codeYear, codeMonth, codeDay, codeHour, codeSlash, codeDash, codeDot, codeMiddleDot, codeOpen, codeColon, codeWave, codeArrow} {
		t[c] = true
	}
	return t
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
		case halfYear, vagueNumber:
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
	n, isLength := lengthAt(s, i, false)
	switch {
	case isLength && (!isPoint || n.end > p.end || n.end == p.end && !n.latent):
		return n.expr(s)
	case isPoint:
		return p.expr(s)
	}
	if e, end, ok := sharedUnit(s, i); ok {
		return e, end
	}
	return Expr{}, i
}

// particle reads the particle that bounds an expression from outside, such as
// から, and returns it as a qualifier with the offset after it.
func particle(s string, i int) (Mods, int) {
	if w, end, ok := wordOf(s, i, outMod); ok {
		return Mods(w.n), end
	}
	return 0, i
}

// Left context
//
// Digits that continue something (a decimal, a version, an address, a URL) are
// no date, even if they look like one.

// gluedLeft reports whether the digits at s[i:] continue a number or a word
// before them, so that a numeric form such as 1:17 or 2024-03 is not read there.
func gluedLeft(s string, i int) bool {
	c, n := codeBefore(s, i)
	switch c.class() {
	case digit, letter:
		return n > 0
	}
	switch c {
	case codeHash, codeUnderscore, codeAtSign, codePercent:
		return true
	case codeDot, codeASCIIComma, codeDash, codeSlash, codeMiddleDot, codePlus, codeColon:
		b, _ := codeBefore(s, i-n)
		if b.class() == digit || c == codeSlash && (b == codeSlash || b == codeColon) {
			return true
		}
		return b.class() == letter && c != codeColon && c != codeMiddleDot
	case codeEquals, codeAmpersand, codeQuestion:
		return inURL(s, i)
	}
	return false
}

// decimalLeft reports whether the digits at s[i:] are the rest of a decimal or
// of a number with separators: 1.5年, 1,000日.
func decimalLeft(s string, i int) bool {
	c, n := codeBefore(s, i)
	if c.class() == digit {
		return true
	}
	if c != codeDot && c != codeASCIIComma {
		return false
	}
	b, _ := codeBefore(s, i-n)
	return b.class() == digit
}

// inURL reports whether s[i:] is inside a URL: whether a "://" stands before it
// with no space between.
func inURL(s string, i int) bool {
	const far = 256
	for j := i - 1; j >= max(0, i-far); j-- {
		switch {
		case s[j] <= ' ' || s[j] >= 0x80:
			return false
		case s[j] == ':' && len(s) > j+2 && s[j+1] == '/' && s[j+2] == '/':
			return true
		}
	}
	return false
}

// gluedRight reports whether the numeric form that ends at s[:i] goes on as a
// longer number, a version or a word.
func gluedRight(s string, i int) bool {
	c, n := codeAt(s, i)
	switch c.class() {
	case digit, letter:
		return true
	}
	switch c {
	case codeDot, codeASCIIComma, codeSlash, codeColon, codeMiddleDot, codeUnderscore:
		d, _ := codeAt(s, i+n)
		return d.class() == digit
	case codePercent:
		return true
	}
	return false
}
