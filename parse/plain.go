package parse

import (
	"html"
	"sort"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A plainText is the words of a text without what is not language in it: the tags,
// comments, scripts and character references of HTML, and kana in half width or with
// their marks apart, with the way back to the bytes as given.
type plainText struct {
	text   string
	pieces []piece // in order
}

// A piece is where the words differ from the text: what stands at n bytes from at on
// stands for the m bytes of the text from from on.
type piece struct{ at, n, from, m int }

// A tagKind is what a tag of HTML does to the words around it.
type tagKind uint8

const (
	inlineTag  tagKind = iota // nothing
	blockTag                  // begins a line
	headingTag                // begins a line after a blank one
	itemTag                   // begins an item of a list
	cellTag                   // begins a cell of a row
	hiddenTag                 // what it holds is not shown as words of the text
)

// tagKinds is the elements of HTML (the WHATWG's standard, and the older ones of
// layout). What looks like a tag but is none of them is text.
var tagKinds = newTagKinds(map[tagKind]string{
	inlineTag: "a abbr acronym area b bdi bdo big button cite code col colgroup data del dfn em font i iframe img input ins kbd label " +
		"link map mark meta meter object option output param path picture progress q rb ruby s samp select small source span strike strong sub sup " +
		"time track tt u var video wbr",
	blockTag: "address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form head header " +
		"hgroup hr html legend main menu nav noscript ol p pre section summary table tbody tfoot thead title tr ul",
	headingTag: "h1 h2 h3 h4 h5 h6",
	itemTag:    "li",
	cellTag:    "td th",
	hiddenTag:  "rp rt script style svg template",
})

func newTagKinds(lists map[tagKind]string) map[string]tagKind {
	kinds := map[string]tagKind{}
	for kind, list := range lists {
		for _, name := range strings.Fields(list) {
			kinds[name] = kind
		}
	}
	return kinds
}

// newPlainText returns the words of text. Most texts are returned as they are.
func newPlainText(text string) plainText {
	tags := strings.IndexByte(text, '<') >= 0 || strings.IndexByte(text, '&') >= 0
	kana := hasLooseKana(text)
	if !tags && !kana {
		return plainText{text: text}
	}
	w := plainWriter{text: text}
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c == '<' && tags:
			i += w.tag(i)
		case c == '&' && tags:
			i += w.reference(i)
		case c >= utf8.RuneSelf && kana:
			i += w.kana(i)
		default:
			i++
		}
	}
	return w.plain()
}

// hasLooseKana reports whether s has kana in half width or marks of kana apart.
func hasLooseKana(s string) bool {
	for i := 0; ; i++ {
		n := strings.IndexByte(s[i:], 0xEF)
		if n < 0 || i+n+2 >= len(s) {
			break
		}
		if i += n; isHalfWidth(s[i:]) {
			return true
		}
	}
	return contains(s, "\u3099") || contains(s, "\u309A")
}

// isHalfWidth reports whether s begins with a kana of half width (U+FF61 to U+FF9F).
func isHalfWidth(s string) bool {
	c, _ := decode(s, 0, len(s))
	return c >= 0xFF61 && c <= 0xFF9F
}

// A plainWriter writes the words of text.
type plainWriter struct {
	text   string
	out    strings.Builder
	done   int // what of text has been written
	pieces []piece
	unshut map[string]bool // the ends that no longer follow
}

// replace writes words for the m bytes of the text at i.
func (w *plainWriter) replace(i, m int, words string) {
	w.out.WriteString(w.text[w.done:i])
	w.pieces = append(w.pieces, piece{at: w.out.Len(), n: len(words), from: i, m: m})
	w.out.WriteString(words)
	w.done = i + m
}

func (w *plainWriter) plain() plainText {
	if w.pieces == nil {
		return plainText{text: w.text}
	}
	w.out.WriteString(w.text[w.done:])
	return plainText{w.out.String(), w.pieces}
}

// tag writes what the tag or comment at i stands for and returns its length, or 1 if
// there is none.
func (w *plainWriter) tag(i int) int {
	s := w.text[i:]
	switch {
	case strings.HasPrefix(s, "<!--"):
		if n := w.upTo(i, "-->"); n > 0 {
			w.replace(i, n, "")
			return n
		}
		return 1
	case len(s) > 2 && s[1] == '!' && isLetter(s[2]), len(s) > 2 && s[1] == '?' && isLetter(s[2]):
		if n := strings.IndexAny(s[1:], "<>"); n >= 0 && s[1+n] == '>' {
			w.replace(i, n+2, "")
			return n + 2
		}
		return 1
	}
	name, end := tagName(s)
	kind, ok := tagKinds[name]
	if !ok {
		return 1
	}
	n := strings.IndexAny(s[1:], "<>")
	if n < 0 || s[1+n] != '>' {
		return 1
	}
	n += 2
	switch kind {
	case inlineTag:
		w.replace(i, n, "")
	case hiddenTag:
		if m := w.upTo(i+n, "</"+name); !end && m > 0 {
			n += m
			if k := strings.IndexByte(w.text[i+n:], '>'); k >= 0 {
				n += k + 1
			}
		}
		w.replace(i, n, "")
	case cellTag:
		n += len(w.text[i+n:]) - len(strings.TrimLeft(w.text[i+n:], " \t\r\n"))
		w.replace(i, n, cellBreak(w.lineBreak(i), end))
	default:
		n += w.indent(i + n)
		words := w.lineBreak(i)
		if !end {
			words += lineHeads[kind]
		}
		w.replace(i, n, words)
	}
	return n
}

// lineHeads is what begins the line that a tag begins, if anything does.
var lineHeads = map[tagKind]string{itemTag: "・", headingTag: "\n"}

// cellBreak returns what stands before a cell, whose line would begin with lineBreak if
// it began one.
func cellBreak(lineBreak string, end bool) string {
	if end || lineBreak == "" {
		return ""
	}
	return "\t"
}

// lineBreak returns a line break if the words before i do not end with one.
func (w *plainWriter) lineBreak(i int) string {
	before := strings.TrimRight(w.text[w.done:i], " \t")
	if before == "" {
		before = w.out.String()
	}
	if before == "" || before[len(before)-1] == '\n' {
		return ""
	}
	return "\n"
}

// indent returns the length of the blanks at i with at most one line break.
func (w *plainWriter) indent(i int) int {
	rest := strings.TrimLeft(w.text[i:], " \t\r")
	rest = strings.TrimLeft(strings.TrimPrefix(rest, "\n"), " \t")
	return len(w.text) - i - len(rest)
}

// upTo returns the length of the text from i on with the first end, in lower or upper
// case, or 0. An end that does not follow is looked for once.
func (w *plainWriter) upTo(i int, end string) int {
	if w.unshut[end] {
		return 0
	}
	for k := i; ; {
		n := strings.IndexByte(w.text[k:], end[0])
		if n < 0 || k+n+len(end) > len(w.text) {
			break
		}
		if k += n; strings.EqualFold(w.text[k:k+len(end)], end) {
			return k + len(end) - i
		}
		k++
	}
	if w.unshut == nil {
		w.unshut = map[string]bool{}
	}
	w.unshut[end] = true
	return 0
}

// tagName returns the name of the tag that s begins with, in lower case, and whether
// it is that of an end.
func tagName(s string) (name string, end bool) {
	const longest = 12 // bytes of a name
	s = s[1:]
	if strings.HasPrefix(s, "/") {
		s, end = s[1:], true
	}
	n := 0
	for n < len(s) && n < longest && (isLetter(s[n]) || n > 0 && s[n] >= '0' && s[n] <= '9') {
		n++
	}
	if n == len(s) || !strings.ContainsRune(" \t\r\n/>", rune(s[n])) {
		return "", end
	}
	return strings.ToLower(s[:n]), end
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }

// reference writes the character that the reference at i stands for and returns its
// length, or 1 if there is none.
func (w *plainWriter) reference(i int) int {
	const longest = 12 // bytes
	s := w.text[i:min(len(w.text), i+longest)]
	n := strings.IndexByte(s, ';') + 1
	if n < len("&lt;") {
		return 1
	}
	words := html.UnescapeString(s[:n])
	if words == s[:n] {
		return 1
	}
	if words == "\u00a0" {
		words = " "
	}
	w.replace(i, n, words)
	return n
}

// kana writes the run of kana at i, if they are in half width or have their marks
// apart, as NFKC has them, and returns its length, or that of the character there.
func (w *plainWriter) kana(i int) int {
	n := 0
	for i+n < len(w.text) {
		_, k := utf8.DecodeRuneInString(w.text[i+n:])
		marked := strings.HasPrefix(w.text[i+n+k:], "\u3099") || strings.HasPrefix(w.text[i+n+k:], "\u309A")
		if !isHalfWidth(w.text[i+n:]) && !marked {
			if n == 0 {
				return k
			}
			break
		}
		// Each with its mark is a piece of its own, so that spans stay exact.
		if marked || strings.HasPrefix(w.text[i+n+k:], "\uFF9E") || strings.HasPrefix(w.text[i+n+k:], "\uFF9F") {
			k += 3
		}
		w.replace(i+n, k, norm.NFKC.String(w.text[i+n:i+n+k]))
		n += k
	}
	return n
}

// span returns where in the text as given the words of s stand.
func (src plainText) span(s jpdate.Span) jpdate.Span {
	start := s.Start
	if i := src.last(s.Start); i >= 0 {
		start = src.pieces[i].back(s.Start)
	}
	if s.Len() == 0 {
		return jpdate.Span{Start: start, End: start}
	}
	end := s.End
	if i := src.last(s.End - 1); i >= 0 {
		if p := src.pieces[i]; s.End <= p.at+p.n {
			end = p.from + p.m
		} else {
			end = p.back(s.End)
		}
	}
	return jpdate.Span{Start: start, End: max(start, end)}
}

// last returns the last piece that begins at or before offset, or -1.
func (src plainText) last(offset int) int {
	return sort.Search(len(src.pieces), func(i int) bool { return src.pieces[i].at > offset }) - 1
}

// back returns where in the text the words at offset, which is not before p, begin.
func (p piece) back(offset int) int {
	if offset < p.at+p.n {
		return p.from
	}
	return p.from + p.m + offset - p.at - p.n
}

// restore makes d, which was read from the words of src, one of text.
func (d *Document) restore(text string, src plainText) {
	d.Text = text
	d.lines = splitLines(text)
	for i := range d.Mentions {
		d.Mentions[i].Span = src.span(d.Mentions[i].Span)
	}
	for i := range d.Incidents {
		inc := &d.Incidents[i]
		inc.Span = src.span(inc.Span)
		for k := range inc.Articles {
			inc.Articles[k] = src.span(inc.Articles[k])
		}
		for k := range inc.Parties {
			inc.Parties[k].Span = src.span(inc.Parties[k].Span)
		}
		for k := range inc.Counts {
			c := &inc.Counts[k]
			c.Span = src.span(c.Span)
			c.Text = c.Span.Of(text)
		}
		for k := range inc.Events {
			for n := range inc.Events[k].Mentions {
				m := &inc.Events[k].Mentions[n]
				m.Span, m.Within, m.Trigger = src.span(m.Span), src.span(m.Within), src.span(m.Trigger)
				m.Text, m.Clause = m.Span.Of(text), m.Within.Of(text)
			}
		}
	}
}
