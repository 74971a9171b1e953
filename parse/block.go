package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A line is one line of a document.
type line struct {
	span      jpdate.Span // without the line break
	body      jpdate.Span // without spaces at either end, and without the marker
	marker    marker
	indent    int // bytes of space before the words
	role      role
	first     int // the mentions of the line are Mentions[first:last]
	last      int
	date      int // the mention that a dateline or an entry stands for, or -1
	header    int // of a row, the line that heads its table
	joined    bool
	voice     voice
	reference jpdate.Date // that of its text
	section   int
}

// A role is what a line is for.
type role uint8

const (
	blank     role = iota
	separator      // ※, ---- or a URL alone: what follows is another text
	heading        // a title or the heading of a part
	dateline       // says when what follows was published
	entryHead      // a date alone that dates the lines after it
	entry          // a date or time, and what happened
	row            // of a table whose head names what its dates are of
	text
)

// A marker is what stands before the words of a heading or list item. The zero
// marker is none.
type marker uint8

const (
	unmarked marker = iota
	bracketed
	symbolMark
	numbered
	bullet
	circled
	parenthesized
)

const byteOrderMark = "\ufeff"

// splitLines divides text at line breaks of any kind. A byte order mark belongs to
// no line.
func splitLines(text string) []line {
	lines := make([]line, 0, strings.Count(text, "\n")+1)
	rare := hasRareBreak(text)
	newline := -1 // the next one
	for start := len(text) - len(strings.TrimPrefix(text, byteOrderMark)); start <= len(text); {
		if newline < start {
			if n := strings.IndexByte(text[start:], '\n'); n >= 0 {
				newline = start + n
			} else {
				newline = len(text)
			}
		}
		end, next := lineEnd(text, start, newline, rare)
		l := line{span: jpdate.Span{Start: start, End: end}, date: -1}
		if end > start && text[end-1] == '\r' {
			l.span.End--
		}
		lines = append(lines, l)
		start = next
	}
	return lines
}

// hasRareBreak reports whether text has a line break other than \n and \r\n.
func hasRareBreak(text string) bool {
	return strings.IndexByte(text, '\v') >= 0 || strings.IndexByte(text, '\f') >= 0 ||
		strings.Contains(text, "\u0085") || strings.Contains(text, "\u2028") || strings.Contains(text, "\u2029")
}

// lineEnd returns where the line that starts at text[start:] ends and where the
// next one starts, which is past the end of text after the last. Besides \n, of which
// newline is the next, it knows \v, \f, U+0085, U+2028 and U+2029, if text has such rare
// ones.
func lineEnd(text string, start, newline int, rare bool) (end, next int) {
	end, next = newline, newline+1
	for i := start; rare && i < end; i++ {
		switch c := text[i]; {
		case c == '\v' || c == '\f':
			return i, i + 1
		case c == 0xC2 && i+1 < end && text[i+1] == 0x85:
			return i, i + 2
		case c == 0xE2 && i+2 < end && text[i+1] == 0x80 && text[i+2]&^1 == 0xA8:
			return i, i + 3
		}
	}
	return end, next
}

// An answer is one that is looked for once. The zero answer is not known yet.
type answer uint8

const (
	unsure answer = iota
	yes
	no
)

// A reader works through a document.
type reader struct {
	doc      *Document
	folded   string // the text with characters folded where that keeps their length
	mentions []Mention
	sections []section
	lexicon  *Lexicon
	blog     answer
	today    jpdate.Date // the day on which the text at hand was published, if that is known
	history  bool        // dates alone head the incidents of a status page
	preface  bool        // the first section is only the head of the page

	// What a passage is read into, used again for the next.
	sentences  []sentence
	phrases    []phrase
	hits       []hit
	predicates []predicate
	dates      []dated

	found []found // in a section, used again for the next
}

func newReader(d *Document, lexicon *Lexicon) *reader {
	const few = 8
	d.Mentions = make([]Mention, 0, few)
	folded := fold(d.Text)
	for m := range jpdate.All(folded) {
		if n := len(d.Mentions); n == cap(d.Mentions) {
			// as many to a byte as there have been, but not much more than there are
			d.Mentions = slices.Grow(d.Mentions, few+min(3*n, n*(len(folded)-m.Span.Start)/(m.Span.Start+1)))
		}
		d.Mentions = append(d.Mentions, Mention{Match: m})
	}
	const many, some = 16, 4 // in a sentence
	return &reader{
		doc: d, lexicon: lexicon, folded: folded, mentions: d.Mentions,
		phrases: make([]phrase, 0, many), hits: make([]hit, 0, many), predicates: make([]predicate, 0, some),
		dates: make([]dated, 0, some), sentences: make([]sentence, 0, some), found: make([]found, 0, some),
	}
}

// of returns the folded text of a span.
func (r *reader) of(s jpdate.Span) string { return s.Of(r.folded) }

// readBlocks gives each line its role.
func (r *reader) readBlocks() {
	lines := r.doc.lines
	next := 0
	for i := range lines {
		l := &lines[i]
		l.first = next
		for next < len(r.mentions) && r.mentions[next].Span.Start < l.span.End {
			next++
		}
		l.last = next
		r.trim(l)
	}
	for i := range lines {
		r.giveRole(i)
	}
	r.readTables()
	r.settleDateHeads()
	r.joinLines()
}

// trim finds the words of l between its marker and its end.
func (r *reader) trim(l *line) {
	s := r.of(l.span)
	start := len(s) - len(strings.TrimLeftFunc(s, isSpace))
	l.indent = start
	end := len(strings.TrimRightFunc(s, isSpace))
	if start >= end {
		l.body = jpdate.Span{Start: l.span.Start, End: l.span.Start}
		return
	}
	for start < end && (s[start] == '|' || s[start] == ' ') {
		start++ // the border of a table
	}
	if words := ruled(s[start:end]); words != "" {
		at := l.span.Start + start + strings.Index(s[start:end], words)
		l.marker, l.body = symbolMark, jpdate.Span{Start: at, End: at + len(words)}
		return
	}
	n, m := markerOf(s[start:end])
	l.marker = m
	rest := s[start+n : end]
	n += len(rest) - len(strings.TrimLeftFunc(rest, isSpace))
	l.body = jpdate.Span{Start: l.span.Start + start + n, End: l.span.Start + end}
}

// ruled returns the words of a heading that stands within a rule, ━━ 甲社 ━━, or "".
func ruled(s string) string {
	const shortest = 2 // signs at either end
	words := strings.TrimFunc(s, isRuleSign)
	start := strings.Index(s, words)
	if words == "" || utf8.RuneCountInString(s[:start]) < shortest || utf8.RuneCountInString(s[start+len(words):]) < shortest {
		return ""
	}
	return strings.TrimSpace(words)
}

// isRuleSign reports whether c is one of the signs that rules are drawn with.
func isRuleSign(c rune) bool {
	return strings.ContainsRune("─━═＝=―—-－*＊~～〜_＿#＃", c)
}

// markerOf returns the length and kind of the marker that s starts with. A
// bracketed label keeps its bracket: it is part of the words.
func markerOf(s string) (n int, m marker) {
	c, size := utf8.DecodeRuneInString(s)
	switch {
	case c == '【' || c == '[' || c == '［' || c == '〔' || c == '<' || c == '＜' || c == '《' || c == '≪':
		return 0, bracketed
	case isSymbol(c):
		if k, m := markerOf(s[size:]); m == numbered {
			return size + k, symbolMark // ■1 甲社
		}
		return size, symbolMark
	case c == '○' && strings.HasPrefix(s[size:], "○"):
		return 0, unmarked // ○○市
	case c == '#' || c == '＃':
		if d := digits(s[size:]); d > 0 && d <= 3 && strings.HasPrefix(s[size+d:], " ") {
			return size + d, circled
		}
	case isBullet(c):
		if c == '-' && len(s) > 1 && s[1] >= '0' && s[1] <= '9' {
			return 0, unmarked
		}
		return size, bullet
	case c >= '①' && c <= '⑳':
		return size, circled
	case c >= '⑴' && c <= '⒇', c >= '㈠' && c <= '㈩':
		return size, parenthesized
	case c >= '⒈' && c <= '⒛':
		return size, numbered
	case c == '(' || c == '（':
		rest := s[size:]
		d := numerals(rest)
		if d > 0 && d <= 6 {
			if e, k := utf8.DecodeRuneInString(rest[d:]); e == ')' || e == '）' {
				return size + d + k, parenthesized
			}
		}
	case c == '第':
		if d := digits(s[size:]); d > 0 && size+d < len(s) {
			if e, k := utf8.DecodeRuneInString(s[size+d:]); unicode.IsSpace(e) || e == '章' || e == '節' {
				return size + d + k, numbered
			}
		}
	}
	if d := digits(s); d > 0 && d <= 6 && d < len(s) {
		e, k := utf8.DecodeRuneInString(s[d:])
		after, _ := utf8.DecodeRuneInString(s[d+k:])
		switch e {
		case '.', '．', ')', '）':
			if !unicode.IsDigit(after) {
				return d + k, numbered
			}
		case ' ', '　':
			if unicode.Is(unicode.Han, after) && !strings.ContainsRune("年月日時分秒名件社人", after) || unicode.In(after, unicode.Katakana, unicode.Hiragana) {
				return d + k, numbered
			}
		}
	}
	return 0, unmarked
}

func isSymbol(c rune) bool {
	switch c {
	case '◆', '◇', '■', '□', '▼', '▽', '▲', '△', '◎', '★', '☆', '●':
		return true
	}
	return false
}

func isBullet(c rune) bool {
	switch c {
	case '・', '•', '○', '〇', '‐', '-', '*', '＊', '※', '>':
		return true
	}
	return false
}

// numerals returns the number of bytes of digits, or of kanji for small numbers, that s
// starts with.
func numerals(s string) int {
	if d := digits(s); d > 0 {
		return d
	}
	return len(s) - len(strings.TrimLeft(s, "一二三四五六七八九十"))
}

// digits returns the number of bytes of digits that s starts with.
func digits(s string) int {
	n := 0
	for _, c := range s {
		if !unicode.IsDigit(c) {
			break
		}
		n += utf8.RuneLen(c)
	}
	return n
}

// giveRole gives line i its role from its own words. Date heads are settled
// afterwards, from what stands around them.
func (r *reader) giveRole(i int) {
	l := &r.doc.lines[i]
	s := r.of(l.body)
	switch {
	case s == "" && l.marker == unmarked:
		l.role = blank
		return
	case s == "" || isRule(s) || isURL(s):
		l.role = separator
		return
	}
	l.role = text
	if m, ok := r.dateAlone(l); ok {
		l.role, l.date = entryHead, m
		return
	}
	if m, ok := r.publicationDate(i); ok {
		l.role, l.date = dateline, m
		return
	}
	if m, ok := r.leadingDate(l); ok && !r.headlineDate(i, m) {
		l.role, l.date = entry, m
		if r.isPostHead(i) {
			l.role = dateline
		}
		return
	}
	if r.isField(l) {
		return
	}
	if r.isHeading(i) {
		l.role = heading
		if m, ok := r.dateInHeading(l); ok {
			l.date = m
		}
	}
}

// isField reports whether l states the date of something named before it, as
// ◇発生日時 2025年3月4日.
func (r *reader) isField(l *line) bool {
	if l.first == l.last {
		return false
	}
	before := strings.TrimFunc(r.folded[l.body.Start:max(l.body.Start, r.mentions[l.first].Span.Start)], isPadding)
	const longest = 10 // characters
	return before != "" && utf8.RuneCountInString(before) <= longest && isLabel(before)
}

// isRule reports whether s is a line of signs only.
func isRule(s string) bool {
	for _, c := range s {
		if unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.IsSpace(c) {
			return false
		}
	}
	return true
}

func isURL(s string) bool {
	return (strings.HasPrefix(s, "http://") || strings.HasPrefix(s, "https://")) && !strings.ContainsFunc(s, unicode.IsSpace)
}

// dateAlone returns the mention that makes up the whole of l, brackets, a label
// of a few signs and a colon aside.
func (r *reader) dateAlone(l *line) (int, bool) {
	if l.last-l.first != 1 {
		return 0, false
	}
	m := &r.mentions[l.first]
	if !datesEvents(m.Expr) || !hasDay(m.Expr) {
		return 0, false
	}
	before := r.folded[l.body.Start:max(l.body.Start, m.Span.Start)]
	after := strings.TrimPrefix(r.folded[min(m.Span.End, l.body.End):l.body.End], auspicious)
	return l.first, strings.TrimFunc(before, isBracket) == "" && strings.TrimFunc(after, isBracket) == ""
}

// isBracket reports whether c may stand around a date that is alone on its line.
func isBracket(c rune) bool {
	switch c {
	case '［', '］', '〔', '〕', '<', '>', '＜', '＞':
		return true
	}
	return isPadding(c)
}

// hasDay reports whether e states a day of its own, or one of a month.
func hasDay(e jpdate.Expr) bool {
	p := e.From
	return p.At.Has(jpdate.Day) || p.At.Has(jpdate.Month) && p.At.Has(jpdate.Year) || p.Anchor == jpdate.Previous && p.Unit == jpdate.Day
}

// full reports whether e is a date that a publication bears: with its year, or
// with a weekday or clock time that stands for it.
func full(e jpdate.Expr) bool {
	at := e.From.At
	if e.Kind != jpdate.KindDate && e.Kind != jpdate.KindTime || e.From.Anchor != jpdate.Absolute || !at.Has(jpdate.Month) || e.Mods&^jpdate.Approx != 0 {
		return false
	}
	_, weekday := at.Weekday()
	return at.Has(jpdate.Year) || at.Has(jpdate.Day) && (weekday && at.Has(jpdate.Hour) || at.Has(jpdate.Minute))
}

// publicationDate returns the mention that l states as a date of publication:
// 更新日:2025年5月8日, 2023年2月20日公表, 2020年5月28日 NTT…, 7/7(火) 19:15配信.
func (r *reader) publicationDate(i int) (int, bool) {
	l := &r.doc.lines[i]
	if l.last == l.first || l.marker == circled || l.marker == parenthesized {
		return 0, false
	}
	m := &r.mentions[l.first]
	if !full(m.Expr) && !(hasDay(m.Expr) && hasAnyPrefix(r.folded[m.Span.End:], editions)) {
		return 0, false
	}
	s := r.of(l.body)
	if l.last-l.first > 1 {
		label := strings.TrimFunc(r.folded[l.body.Start:max(l.body.Start, m.Span.Start)], isPadding)
		next := r.mentions[l.first+1].Span.Start
		again := strings.TrimFunc(r.folded[m.Span.End:max(m.Span.End, next)], isPadding)
		last := strings.TrimFunc(r.folded[min(r.mentions[l.last-1].Span.End, l.body.End):l.body.End], isPadding)
		// 公開:2月27日 更新:3月4日, 11月29日掲載/12月2日追記
		return l.first, isPublicationLabel(again) && (isPublicationLabel(label) || label == "" && isPublicationLabel(last))
	}
	if contains(s, "。") {
		return 0, false
	}
	before := strings.TrimFunc(r.folded[l.body.Start:max(l.body.Start, m.Span.Start)], isPadding)
	after := strings.TrimFunc(r.folded[min(m.Span.End, l.body.End):l.body.End], isPadding)
	if r.blankBefore(i) && r.proseAfter(i) && (utf8.RuneCountInString(before) > 12 || !isName(before) && utf8.RuneCountInString(before) > 6) || l.marker == numbered && before != "" {
		return 0, false // a headline with its date
	}
	if l.marker == symbolMark && r.blankBefore(i) && isName(before) && leadingName(before) != "" && !isPublicationLabel(before) && !isGeneric(before) {
		return 0, false // ■三川市(健康づくり課) 令和7年2月17日発表
	}
	if slices.Contains(mailLabels, before) && r.inMailHead(i) {
		return l.first, true
	}
	if before == "" && containsAny(after, blogLabels) && utf8.RuneCountInString(after) <= 30 {
		return l.first, true // 2024.05.20 カテゴリ:Web改ざん
	}
	if hasAnySuffix(before, publicationLabels) && len(after) < 40 {
		return l.first, true
	}
	if hasAnyPrefix(after, publicationLabels) && !hasAnySuffix(after, nounEndings) && utf8.RuneCountInString(before) <= 30 && utf8.RuneCountInString(after) <= 12 {
		return l.first, true
	}
	if before == "" && m.Expr.Kind == jpdate.KindDate && m.Expr.From.At.Has(jpdate.Day) && after != "" && utf8.RuneCountInString(after) <= 24 && !incidentWords.in(after) && (isName(after) && (isOrganisation(after) || hasAnySuffix(after, partySuffixes) || !r.lexicon.hasPredicate(after)) || isGeneric(after)) {
		return l.first, true
	}
	return 0, false
}

// inMailHead reports whether line i stands beside the subject or the sender of a mail.
// Elsewhere 送信日時 is when something was sent by mistake.
func (r *reader) inMailHead(i int) bool {
	lines := r.doc.lines
	return i > 0 && hasAnyPrefix(r.of(lines[i-1].span), mailFields) || i+1 < len(lines) && hasAnyPrefix(r.of(lines[i+1].span), mailFields)
}

// isPublicationLabel reports whether s stands beside a date of publication: 更新日, 第2報.
func isPublicationLabel(s string) bool {
	const longest = 5 // characters
	return slices.Contains(publicationLabels, s) || utf8.RuneCountInString(s) <= longest && (reportNumber(s) > 0 || slices.Contains(updateMarks, s))
}

// isPadding reports whether c only separates a date from the words beside it.
func isPadding(c rune) bool {
	switch c {
	case ':', '：', '(', ')', '（', '）', '[', ']', '【', '】', '／', '/', '|', '｜', '、':
		return true
	}
	return isSpace(c)
}

// isSpace is [unicode.IsSpace], which looks longest for what is beyond the last space.
func isSpace(c rune) bool {
	const last = '　'
	return c <= last && unicode.IsSpace(c)
}

// isGeneric reports whether s is a label such as お知らせ.
func isGeneric(s string) bool {
	return slices.Contains(genericNames, s)
}

// isName reports whether s could be the name of an organisation or a column: it
// has no particle of a sentence in it.
func isName(s string) bool { return !strings.ContainsAny(s, "はがをにで。、") }

// leadingDate returns the mention that l starts with.
func (r *reader) leadingDate(l *line) (int, bool) {
	if l.first == l.last {
		return 0, false
	}
	m := &r.mentions[l.first]
	switch m.Expr.Kind {
	case jpdate.KindDate, jpdate.KindTime, jpdate.KindRange:
	default:
		return 0, false
	}
	if m.Expr.Kind == jpdate.KindRange && !m.Expr.Limit.IsZero() {
		return 0, false
	}
	before := r.folded[l.body.Start:max(l.body.Start, m.Span.Start)]
	if label := strings.Trim(before, "【[［(（<＜ 　\t:："); label != "" && !r.isNumberedReport(l) &&
		!(hasAnyPrefix(before, openingBrackets) && isPublicationLabel(label) && hasAnyPrefix(r.folded[m.Span.End:], closingBrackets)) &&
		!r.isStatusLine(l) {
		return 0, false
	}
	return l.first, hasDay(m.Expr) || m.Expr.Kind == jpdate.KindTime || m.Expr.Kind == jpdate.KindRange || m.Expr.From.At.Has(jpdate.Month)
}

// isNumberedReport reports whether l begins with the number of a report and its date, and
// goes on with what it tells: 第3報 9/10 16:05 受付を再開.
func (r *reader) isNumberedReport(l *line) bool {
	m := r.mentions[l.first].Span
	before := r.folded[l.body.Start:max(l.body.Start, m.Start)]
	label := strings.TrimFunc(before, isPadding)
	return (reportNumber(label) > 0 || slices.Contains(lastReports, label)) && isPublicationLabel(label) && strings.HasPrefix(before, label) && len(before) > len(label) && strings.TrimFunc(r.folded[m.End:max(m.End, l.body.End)], isPadding) != ""
}

// isPostHead reports whether line i, which starts with a date, is the head of a post
// of a status page: the time of the post and a status, over its text, as 01/12 17:15
// 原因判明.
func (r *reader) isPostHead(i int) bool {
	l := &r.doc.lines[i]
	m := &r.mentions[l.first]
	status := strings.TrimFunc(r.folded[m.Span.End:l.body.End], isPadding)
	return m.Expr.Kind == jpdate.KindTime && full(m.Expr) && hasDay(m.Expr) && slices.Contains(statusLabels, status) && r.proseAfter(i)
}

// headlineDate reports whether the date that line i starts with belongs to a
// headline, as 2000.12.26 投薬ミスなどで十二人処分: one with its year and no time,
// after a blank line and before a text.
func (r *reader) headlineDate(i, m int) bool {
	l := &r.doc.lines[i]
	e := r.mentions[m].Expr
	if l.marker == symbolMark || l.marker == numbered || l.marker == bracketed {
		// ■ 5/28 南信メディカル
		rest := r.folded[r.mentions[m].Span.End:l.body.End]
		if r.isEdition(l, m) && full(e) && strings.TrimFunc(afterBracket(rest), isPadding) != "" && r.proseAfter(i) {
			return true
		}
		return e.Kind == jpdate.KindDate && e.From.At.Has(jpdate.Month) && strings.TrimFunc(rest, isPadding) != "" && isName(rest) && r.proseAfter(i)
	}
	if !full(e) || e.Kind != jpdate.KindDate && !(e.From.At.Has(jpdate.Year) && incidentWords.in(r.folded[r.mentions[m].Span.End:l.body.End]) && r.articleBelow(i)) || l.marker != unmarked && l.marker != symbolMark || strings.HasSuffix(r.of(l.body), "。") {
		return false
	}
	return r.blankBefore(i) && !r.isListNeighbour(i) && r.proseAfter(i)
}

// articleBelow reports whether a text that speaks of somebody as an article does stands right
// below line i: 県教委は17日、…と発表した.
func (r *reader) articleBelow(i int) bool {
	if i+1 >= len(r.doc.lines) {
		return false
	}
	l := &r.doc.lines[i+1]
	lead := upTo(r.of(l.body), "。")
	return contains(r.of(l.body), "。") && r.topicName(lead) != "" && !isSelf(r.topicName(lead)) && hasAnySuffix(lead, leadEndings)
}

// isEdition reports whether l begins with the bracketed day of a newspaper, mention m:
// 【2019年4月17日 朝刊】 改札、止まる.
func (r *reader) isEdition(l *line, m int) bool {
	return l.marker == bracketed && hasAnyPrefix(strings.TrimLeft(r.folded[r.mentions[m].Span.End:l.body.End], " 　"), editions)
}

// isListNeighbour reports whether the next written line starts with a date too.
func (r *reader) isListNeighbour(i int) bool {
	for j := i + 1; j < len(r.doc.lines); j++ {
		l := &r.doc.lines[j]
		if l.body.Len() == 0 {
			continue
		}
		k, ok := r.leadingDate(l)
		return ok && !(bareDay(r.mentions[k].Expr) && contains(r.of(l.body), "。")) // a text that begins with its day
	}
	return false
}

// proseAfter reports whether the next written line has a full stop.
func (r *reader) proseAfter(i int) bool {
	for j := i + 1; j < len(r.doc.lines); j++ {
		if s := r.of(r.doc.lines[j].body); s != "" {
			return contains(s, "。")
		}
	}
	return false
}

// blankBefore reports whether line i stands first, or after a blank line or a
// separator.
func (r *reader) blankBefore(i int) bool {
	if i == 0 {
		return true
	}
	p := r.doc.lines[i-1].role
	return p == blank || p == separator
}

// longestHeading is the greatest number of characters of a heading.
const longestHeading = 90

// isHeading reports whether line i has the form of a heading: short, without a
// full stop, and marked or set apart.
func (r *reader) isHeading(i int) bool {
	l := &r.doc.lines[i]
	s := r.of(l.body)
	if hasAnySuffix(s, addressEndings) {
		return false // 保護者の皆様
	}
	if contains(s, "。") || !isShort(s, longestHeading) || l.marker == bullet || strings.HasSuffix(s, "、") {
		return false
	}
	switch l.marker {
	case bracketed:
		// 【…】 alone or followed by a title; not an opening quotation.
		end := strings.IndexAny(s, "】]］〕>＞》≫")
		return end > 0
	case symbolMark, numbered:
		return !endsSentence(s)
	case circled, parenthesized:
		return r.headsText(i)
	}
	if i == 0 || r.blankBefore(i) && (i+1 >= len(r.doc.lines) || !endsSentence(s)) {
		return l.indent == 0 || i == 0
	}
	prev := r.doc.lines[i-1].role
	if prev == dateline && hasAnySuffix(s, orgSuffixes) {
		return false // the organisation under its date
	}
	if prev == dateline && r.proseAfter(i) && !endsSentence(s) {
		return true // a headline under its date
	}
	_, dated := r.dateInHeading(l)
	return dated && r.proseAfter(i) && !endsSentence(s)
}

// headsText reports whether line i, the item of a list by its marker, is short and has a
// text of its own below it before the next item: ① 株式会社甲.
func (r *reader) headsText(i int) bool {
	const longest = 45 // characters
	l := &r.doc.lines[i]
	if s := r.of(l.body); utf8.RuneCountInString(s) > longest || endsSentence(s) || l.indent > 0 {
		return false
	}
	for j := i + 1; j < len(r.doc.lines); j++ {
		if n := &r.doc.lines[j]; n.body.Len() > 0 {
			return n.marker != l.marker && (r.blankBefore(i) || contains(r.of(n.body), "。") || n.first < n.last)
		}
	}
	return false
}

// endsSentence reports whether s ends as a sentence does, full stop or not.
func endsSentence(s string) bool {
	return hasAnySuffix(s, sentenceEndings)
}

// dateInHeading returns the mention by which a headline tells when it was
// published: at its end, in brackets, or at its start.
func (r *reader) dateInHeading(l *line) (int, bool) {
	for k := l.last - 1; k >= l.first; k-- {
		m := &r.mentions[k]
		if !full(m.Expr) && !(l.marker != unmarked && k == l.first && l.last-l.first == 1 && m.Expr.Kind == jpdate.KindDate && m.Expr.From.At.Has(jpdate.Day) && m.Expr.From.At.Has(jpdate.Month) && !r.isPart(l)) {
			continue
		}
		before := strings.TrimFunc(r.folded[l.body.Start:max(l.body.Start, m.Span.Start)], isPadding)
		after := strings.TrimFunc(r.folded[min(m.Span.End, l.body.End):l.body.End], isPadding)
		if !hasDay(m.Expr) && hasAnyPrefix(after, issues) {
			continue // まとめ(2025年1月分)
		}
		closing := r.folded[min(m.Span.End, l.body.End):l.body.End]
		switch {
		case hasAnySuffix(r.folded[l.body.Start:max(l.body.Start, m.Span.Start)], openingBrackets) && hasAnySuffix(closing, closingBrackets) && isName(after) && utf8.RuneCountInString(after) <= 20 && before != "":
			return k, true // …について(令和5年11月1日 総務課)
		case isOrganisation(after) && before != "" && hasAnySuffix(before, titleEndings):
			return k, true // 電子カルテの停止について  令和4年10月18日  県央医療センター
		case after == "" || hasAnyPrefix(after, publicationLabels) && utf8.RuneCountInString(after) <= 6:
			if before == "" {
				continue
			}
			return k, true
		case before == "" && !hasAnyPrefix(after, happeningParticles):
			return k, true
		case utf8.RuneCountInString(after) <= 20 && isName(after) && (isName(before) || hasAnyPrefix(after, publicationLabels)):
			return k, true
		}
	}
	return 0, false
}

// isLabel reports whether s is the name of a field, such as 発生日.
func isLabel(s string) bool {
	return hasAnySuffix(s, fieldLabels) && !hasAnySuffix(s, publicationLabels)
}

// settleDateHeads decides which dates that stand alone are datelines and which
// head entries. A date with its year is a dateline where it stands near a
// heading or alone in its part; where several dates stand alone and sentences
// follow them, they are entries of a chronology.
func (r *reader) settleDateHeads() {
	lines := r.doc.lines
	for i := 0; i < len(lines); {
		if lines[i].role != entryHead {
			i++
			continue
		}
		// The date heads of one part, up to the next heading.
		var heads []int
		j := i
		for ; j < len(lines) && (lines[j].role != heading || lines[j].date < 0 && j > 0 && lines[j-1].role == entryHead); j++ {
			if lines[j].role == entryHead {
				heads = append(heads, j)
			}
		}
		posts := r.arePosts(heads)
		r.history = r.history || slices.ContainsFunc(heads, r.headsPosts)
		for _, h := range heads {
			e := r.mentions[lines[h].date].Expr
			listed := len(heads) > 1 && (r.proseAfter(h) || r.listAfter(h)) && !posts
			if full(e) && !listed && !r.history && lines[h].marker == unmarked && !strings.HasSuffix(r.of(lines[h].body), ":") && !strings.HasSuffix(r.of(lines[h].body), "：") {
				lines[h].role = dateline
				if h+1 < len(lines) && lines[h+1].role == text && r.isHeading(h+1) {
					lines[h+1].role = heading
				}
			}
		}
		i = max(j, i+1)
	}
}

// arePosts reports whether the dates that stand alone at heads, lines of the document, are
// those of posts of a status page: they bear the time, and most of the texts below them
// speak to those who use the service.
func (r *reader) arePosts(heads []int) bool {
	posts := 0
	for _, h := range heads {
		e := r.mentions[r.doc.lines[h].date].Expr
		if !full(e) || !e.From.At.Has(jpdate.Minute) {
			return false
		}
		if h+1 < len(r.doc.lines) && postWords.in(r.of(r.doc.lines[h+1].body)) {
			posts++
		}
	}
	return 2*posts > len(heads)
}

// listAfter reports whether line i is followed by one that is indented, marked or
// starts with a time: what a date above it dates.
func (r *reader) listAfter(i int) bool {
	if i+1 >= len(r.doc.lines) {
		return false
	}
	l := &r.doc.lines[i+1]
	return l.role == entry || l.role != entryHead && l.body.Len() > 0 && (l.indent > 0 || l.marker == bullet)
}

// joinLines marks the lines that go on with the sentence of the line before.
func (r *reader) joinLines() {
	lines := r.doc.lines
	for i := 1; i < len(lines); i++ {
		l, p := &lines[i], &lines[i-1]
		if l.role == heading && l.date < 0 && l.marker == unmarked && p.role == text && l.indent > 0 {
			l.role = text
		}
		if l.role != text || l.marker != unmarked || p.role != text && p.role != entry {
			continue
		}
		prev := r.of(p.body)
		if strings.Contains(prev, "|") || strings.Contains(r.of(l.body), "|") {
			continue // rows of a table
		}
		l.joined = l.indent > p.indent && p.role == entry || l.indent > 0 && p.joined || strings.HasSuffix(prev, "、") ||
			!strings.HasSuffix(prev, "。") && utf8.RuneCountInString(prev) >= 20 && l.indent == 0 && !endsSentence(prev) && strings.ContainsAny(prev, "はがをにで") && !r.blankBefore(i-1)
	}
}
