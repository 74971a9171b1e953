package parse

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A section is the part of a document that tells of one incident, as a rule.
type section struct {
	first, last int // its lines are lines[first:last]
	title       string
	org         string
	thing       string // what its heading begins with, if that is no organisation
	incident    int    // sections that continue one another have the same number
	tells       [themes]answer
}

// readSections divides the document at the headings that open an incident. One of
// the same organisation as another goes on with its incident if either says so.
func (r *reader) readSections() {
	lines := r.doc.lines
	opens := r.openings()
	start := 0
	for i := range lines {
		if i > 0 && opens[i] && i > start {
			r.addSection(start, i)
			start = i
		}
	}
	r.addSection(start, len(lines))
	r.preface = r.isPreface()
	texts := map[string]int{}    // the first section of each text
	first := map[string]int{}    // the first section of each organisation
	followUp := map[string]int{} // and the first whose title says that it goes on
	for k := range r.sections {
		s := &r.sections[k]
		s.incident = k
		follows := containsAny(s.title, followUpMarks) || reportNumber(s.title) > 1
		earlier := followUp
		if follows {
			earlier = first
		}
		if j, ok := earlier[s.org]; ok && s.org != "" {
			s.incident = r.sections[j].incident // その2
		} else if j := r.sameStory(k); j >= 0 {
			s.incident = r.sections[j].incident
		}
		text := strings.TrimSpace(r.of(r.spanOf(s)))
		if j, ok := texts[text]; ok {
			s.incident = r.sections[j].incident // it stands twice
		} else {
			texts[text] = k
		}
		if s.org != "" {
			if _, ok := first[s.org]; !ok {
				first[s.org] = k
			}
			if _, ok := followUp[s.org]; !ok && follows {
				followUp[s.org] = k
			}
		}
		for i := s.first; i < s.last; i++ {
			lines[i].section = k
		}
	}
}

// sameStory returns the section shortly before k whose story that of k goes on with,
// or -1: both are articles with their own dates, the title of k names the
// organisation of the other, whose text knows the word for what happened, such as 障害.
func (r *reader) sameStory(k int) int {
	const near = 3 // sections
	s := &r.sections[k]
	if !r.isDated(s) {
		return -1
	}
	for j := k - 1; j >= max(0, k-near); j-- {
		t := &r.sections[j]
		if r.isPress(s) && r.isPress(t) && r.isAboutToo(s, t) {
			return j
		}
		same := (s.org == t.org || s.org != "" && strings.HasSuffix(t.org, s.org)) && hasAnySuffix(t.org, partySuffixes)
		if utf8.RuneCountInString(t.org) < 2 || !r.isDated(t) || !strings.Contains(s.title, t.org) && !same {
			continue
		}
		text := r.of(r.spanOf(t))
		if same && r.isPress(s) && r.isPress(t) && (sharesWord(s.title, text, s.org) || r.goesOnWith(s)) {
			return j
		}
		for word := range incidentWords.all(s.title) {
			if strings.Contains(text, word) {
				return j
			}
		}
	}
	return -1
}

// isAboutToo reports whether the title of s, an article, begins with a name that its text
// and that of the article t begin with, too: まるひろ社長が会見.
func (r *reader) isAboutToo(s, t *section) bool {
	const shortest = 3 // characters
	title := strings.TrimLeftFunc(fold(s.title), isPadding)
	for strings.HasPrefix(title, "「") {
		i := index(title, "」")
		if i < 0 {
			return false
		}
		title = strings.TrimLeftFunc(title[i+len("」"):], isPadding)
	}
	name := trimAnySuffix(leadingName(title), officers)
	return utf8.RuneCountInString(name) >= shortest && !incidentWords.in(name) && contains(r.leadOf(s), name) && contains(r.leadOf(t), name)
}

// leadOf returns the first sentence of the text of s, or "".
func (r *reader) leadOf(s *section) string {
	for i := s.first; i < s.last; i++ {
		if l := &r.doc.lines[i]; l.role == text || l.role == entry {
			return upTo(r.of(l.body), "。")
		}
	}
	return ""
}

// isPress reports whether s is an article of the press.
func (r *reader) isPress(s *section) bool {
	for i := s.first; i < min(s.last, s.first+together); i++ {
		if r.doc.lines[i].role == dateline {
			return r.isArticle(s, i) || r.mentions[r.doc.lines[i].date].Expr.Kind == jpdate.KindTime
		}
	}
	return false
}

// goesOnWith reports whether the text of s, an article, begins with what its readers know:
// 峰山病院のシステム障害で、.
func (r *reader) goesOnWith(s *section) bool {
	const reach = 120 // bytes: forty characters
	for i := s.first; i < s.last; i++ {
		if l := &r.doc.lines[i]; l.role == text || l.role == entry {
			words := r.of(l.body)
			lead := clauseOf(words[:cutAt(words, reach)])
			return strings.Contains(lead, fold(s.org)) && hasAnySuffix(lead, knownCases)
		}
	}
	return false
}

// sharesWord reports whether a word of title but name, a long one, stands in text.
func sharesWord(title, text, name string) bool {
	const long = 4 // characters
	for word := range strings.FieldsFuncSeq(fold(title), func(c rune) bool { return kindOf(c) != wordRune }) {
		if utf8.RuneCountInString(word) >= long && word != name && !incidentWords.in(word) && strings.Contains(text, word) {
			return true
		}
	}
	return false
}

// isDated reports whether one of the first lines of s is its date of publication.
func (r *reader) isDated(s *section) bool {
	return slices.ContainsFunc(r.doc.lines[s.first:min(s.last, s.first+together)], func(l line) bool {
		return l.role == dateline || l.role == heading && l.date >= 0
	})
}

// openings returns for each line whether a new incident starts with it.
func (r *reader) openings() []bool {
	lines := r.doc.lines
	opens := make([]bool, len(lines))
	// Marked headings form a group by their mark.
	type group struct {
		members []int
		parts   []int
		named   int
		dated   int
	}
	groups := map[string]*group{}
	var order []string
	for i := range lines {
		l := &lines[i]
		runIn := r.isRunIn(l)
		edition := l.role == heading && l.date >= 0 && r.isEdition(l, l.date)
		if !runIn && (l.role != heading || l.marker == unmarked || r.isDateBracket(l) && !edition || isLabelOnly(r.title(l))) || r.goesOn(l) {
			continue
		}
		key := r.markKey(l)
		if runIn {
			key = "run-in"
		}
		g := groups[key]
		if g == nil {
			g = new(group)
			groups[key] = g
			order = append(order, key)
		}
		if !runIn && r.isPart(l) || runIn && partWords.in(runInLabel(r.of(l.body))) {
			g.parts = append(g.parts, i)
			continue
		}
		g.members = append(g.members, i)
		if runIn || edition || r.isNamed(l) || r.isDatedIncident(l) {
			g.named++
		}
		if r.datedUntilNext(i, key) {
			g.dated++
		}
	}
	chosen := false
	digest := r.isDigest()
	for _, key := range order {
		g := groups[key]
		if len(g.members) < 2 || g.dated < 2 || 3*len(g.members) < 2*(len(g.members)+len(g.parts)) || 2*g.named < len(g.members) && !digest {
			continue
		}
		if chosen {
			continue
		}
		chosen = true
		for _, i := range g.members {
			opens[i] = true
		}
		for _, i := range g.parts {
			opens[i] = r.isNamed(&lines[i]) && strings.ContainsAny(r.title(&lines[i]), "、「") // 甲社、その後
		}
	}
	opened := 0
	for i := range lines {
		l := &lines[i]
		if i > 0 && opens[i-1] {
			opened++
		}
		if l.role != heading || opens[i] {
			continue
		}
		s := r.of(l.body)
		dated := l.date >= 0 || i > 0 && lines[i-1].role == dateline && r.blankBefore(i-1) || i+1 < len(lines) && lines[i+1].role == dateline && r.blankBefore(i)
		switch {
		case r.goesOn(l):
		case hasAnyPrefix(r.title(l), otherIncidents) && i > 0:
			opens[i] = true
		case dated && r.blankBefore(r.head(i)) && !isLabelOnly(r.title(l)):
			opens[r.head(i)] = true
		case l.marker == unmarked && !chosen && r.blankBefore(i) && r.isNamed(l) && r.tellsOf(i):
			opens[i] = true
		case r.afterSeparator(i) && incidentWords.in(s), opened > 1 && l.marker == symbolMark && r.blankBefore(i) && !r.isPart(l) && isBody(leadingName(r.title(l))):
			opens[i] = true
		case l.marker == unmarked && !chosen && r.publishesToo(opens, i):
			opens[i] = true
		}
	}
	for i := range lines {
		if r.history && i > 0 && lines[i].role == entryHead && r.blankBefore(i) && full(r.mentions[lines[i].date].Expr) {
			opens[i] = true
		}
		if i+1 < len(lines) && (lines[i].role == separator && (lines[i+1].role == heading || lines[i+1].role == separator) || lines[i+1].role == dateline && r.isReleaseHead(i+1)) {
			opens[i] = true
		}
	}
	r.openSeries(opens)
	r.keepHead(opens)
	r.openBriefs(opens)
	return opens
}

// isDigest reports whether the title of the page says that it tells of several
// incidents: 今週の事故まとめ, 各市の発表から.
func (r *reader) isDigest() bool {
	for i := range r.doc.lines {
		l := &r.doc.lines[i]
		if l.role == blank || l.role == dateline || l.role == separator {
			continue
		}
		return l.role == heading && containsAny(r.of(l.body), digestWords)
	}
	return false
}

// isRunIn reports whether l is a text that begins with the label of its paragraph:
// 【浜東】市は9日、…
func (r *reader) isRunIn(l *line) bool {
	if l.marker == bullet && l.role == text && bulletLabel(r.of(l.body)) != "" {
		return true
	}
	if l.role != text && l.role != entry || l.marker != bracketed {
		return false
	}
	s := r.of(l.body)
	label := runInLabel(s)
	return label != "" && utf8.RuneCountInString(label) <= 12 && !strings.ContainsFunc(label, unicode.IsDigit) && !isGeneric(label) && !hasAnyPrefix(label, statusLabels) &&
		!slices.Contains(publicationLabels, label) && contains(afterBracket(s), "。")
}

// bulletLabel returns the name of an organisation, set apart by a space, that the text s
// of a list item begins with: ○観光振興課　催しの…を送った。
func bulletLabel(s string) string {
	const longest = 14 // characters
	i := strings.IndexAny(s, " 　")
	if i < 0 || utf8.RuneCountInString(s[:i]) > longest || !isPartyName(s[:i]) && !hasAnySuffix(s[:i], offices) || !strings.Contains(s[i:], "。") {
		return ""
	}
	return s[:i]
}

// runInLabel returns the words of the bracket that s starts with.
func runInLabel(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	_, m := markerOf(s)
	rest := afterBracket(s)
	if m != bracketed || len(rest) == len(s) {
		return ""
	}
	label := s[n : len(s)-len(rest)]
	_, n = utf8.DecodeLastRuneInString(label)
	return strings.TrimSpace(label[:len(label)-n])
}

// openBriefs opens an incident at each paragraph that begins with what another
// organisation published, where no headings tell them apart: the news in brief of a
// newspaper.
func (r *reader) openBriefs(opens []bool) {
	known := ""
	for i := range r.doc.lines {
		l := &r.doc.lines[i]
		if l.role == heading {
			return
		}
		if l.role != text || l.first == l.last {
			continue
		}
		lead, _, ok := strings.Cut(r.of(l.body), "。")
		name := r.topicName(lead)
		if !ok || name == "" || isSelf(name) || !strings.HasPrefix(lead, name) || !hasAnySuffix(lead, leadEndings) {
			continue
		}
		opens[i] = opens[i] || known != "" && name != known
		known = name
	}
}

// goesOn reports whether the heading l goes on with the incident of its page, as
// ■第4報 令和5年12月20日 and ■追記(3月4日) do.
func (r *reader) goesOn(l *line) bool {
	const longest = 7 // characters, such as 【第10報】
	title := strings.TrimFunc(r.title(l), isPadding)
	return slices.Contains(updateMarks, title) || reportNumber(title) > 0 && utf8.RuneCountInString(title) <= longest
}

// keepHead leaves the head of a page, with its date and addressees, with the one
// title below it.
func (r *reader) keepHead(opens []bool) {
	only := -1
	for i := range opens {
		if !opens[i] || i == 0 {
			continue
		}
		if only >= 0 {
			return
		}
		only = i
	}
	if only < 0 {
		return
	}
	for _, l := range r.doc.lines[:only] {
		if l.role == entry || l.role == entryHead || l.role == text && contains(r.of(l.span), "。") {
			return
		}
	}
	opens[only] = false
}

// isReleaseHead reports whether line i, below a rule, is the date of a release whose
// organisation stands below it.
func (r *reader) isReleaseHead(i int) bool {
	above := strings.TrimSpace(r.of(r.doc.lines[i-1].span))
	if r.doc.lines[i].role != dateline || above == "" || !isRule(above) && ruled(above) == "" || i+1 == len(r.doc.lines) {
		return false
	}
	name := r.of(r.doc.lines[i+1].body)
	return isOrganisation(name) || organisationIn(name, municipal) != ""
}

// tellsOf reports whether heading i, which starts with a name, goes on to say
// what happened: with a word for it, or with a text about the same name.
func (r *reader) tellsOf(i int) bool {
	s := r.title(&r.doc.lines[i])
	if incidentWords.in(s) {
		return true
	}
	name := leadingName(s)
	if rest := strings.TrimPrefix(s, name); !hasAnyPrefix(rest, nameSeparators) && !strings.ContainsAny(rest, " 　") {
		return false
	}
	for j := i + 1; j < len(r.doc.lines); j++ {
		if r.doc.lines[j].body.Len() > 0 {
			return r.doc.lines[j].role == text && strings.Contains(r.doc.lines[j].body.Of(r.doc.Text), name)
		}
	}
	return false
}

// publishesToo reports whether the heading i is the name of an organisation that the text
// before has not named, whose text begins with what it published, while another has
// published in that part: then it tells of an incident of its own.
func (r *reader) publishesToo(opens []bool, i int) bool {
	lines := r.doc.lines
	name := r.title(&lines[i])
	if leadingName(name) != name || incidentWords.in(name) || containsAny(name, publishing) {
		return false
	}
	j := i + 1
	for j < len(lines) && lines[j].role == blank {
		j++
	}
	if j == len(lines) || !r.publishes(&lines[j]) || !strings.Contains(r.of(lines[j].body), name) {
		return false
	}
	const far = 300 // lines
	published := false
	for j = i - 1; j >= max(0, i-far); j-- {
		if lines[j].role != heading && strings.Contains(r.of(lines[j].body), name) {
			return false
		}
		published = published || lines[j].role != heading && r.publishes(&lines[j])
		if opens[j] {
			return published
		}
	}
	return false
}

// publishes reports whether a sentence of l says on what day something was published.
func (r *reader) publishes(l *line) bool {
	for k := l.first; k < l.last; k++ {
		rest := upTo(r.folded[r.mentions[k].Span.End:l.body.End], "。")
		if hasDay(r.mentions[k].Expr) && containsAny(rest, publishing) {
			return true
		}
	}
	return false
}

// isLabelOnly reports whether s is nothing but a label in brackets that names no
// incident, as that of an entry of a status page: [復旧].
func isLabelOnly(s string) bool {
	_, m := markerOf(s)
	if m != bracketed || strings.TrimSpace(afterBracket(s)) != "" {
		return false
	}
	label := runInLabel(s)
	return hasAnyPrefix(label, statusLabels) || partWords.in(label) || slices.Contains(publicationLabels, label) || isGeneric(label)
}

// isNamed reports whether the heading l starts with the name of somebody.
func (r *reader) isNamed(l *line) bool {
	name := leadingName(r.title(l))
	return name != "" && !incidentWords.in(name)
}

// isDatedIncident reports whether the heading l names an incident by its day, as
// (1) 令和4年6月18日(土)の事故 does.
func (r *reader) isDatedIncident(l *line) bool {
	k, ok := r.leadingDate(l)
	if !ok || !hasDay(r.mentions[k].Expr) {
		return false
	}
	noun, ok := strings.CutPrefix(r.folded[r.mentions[k].Span.End:l.body.End], "の")
	return ok && utf8.RuneCountInString(noun) <= 12 && incidentWords.in(noun)
}

// head returns the line before i if it is the dateline of heading i, else i.
func (r *reader) head(i int) int {
	if i > 0 && r.doc.lines[i-1].role == dateline && r.doc.lines[i].date < 0 && r.blankBefore(i-1) {
		return i - 1
	}
	return i
}

func (r *reader) afterSeparator(i int) bool {
	return i > 0 && r.doc.lines[i-1].role == separator
}

// isDateBracket reports whether the heading l is a bracketed date.
func (r *reader) isDateBracket(l *line) bool {
	_, ok := r.leadingDate(l)
	return ok && l.marker == bracketed
}

// markKey returns what the marks of headings of one level have in common.
func (r *reader) markKey(l *line) string {
	switch l.marker {
	case numbered:
		return "1"
	case circled:
		return "①"
	case parenthesized:
		return "(1)"
	}
	s := r.of(jpdate.Span{Start: l.span.Start, End: l.body.End})
	c, _ := utf8.DecodeRuneInString(strings.TrimLeftFunc(s, unicode.IsSpace))
	return string(c)
}

// isPart reports whether the heading l is that of a part of a text about one
// incident: whether it ends with a word such as 経緯, or is little else.
func (r *reader) isPart(l *line) bool {
	const short = 10 // characters
	s := r.of(l.body)
	if l.date >= 0 || l.marker == bracketed && leadingName(s) != "" {
		return false
	}
	if slices.Contains(eraNames, s) {
		return true
	}
	if utf8.RuneCountInString(s) <= short {
		return partWords.in(s)
	}
	if i := strings.IndexAny(s, "(（"); i > 0 {
		s = s[:i]
	}
	return partWords.ends(trimAnySuffix(s, titleTails))
}

// trimAnySuffix returns s without the first of words that it ends with.
func trimAnySuffix(s string, words []string) string {
	for _, w := range words {
		if t, ok := strings.CutSuffix(s, w); ok {
			return t
		}
	}
	return s
}

// afterBracket returns what stands in s after the bracket that it starts with.
func afterBracket(s string) string {
	if i := strings.IndexAny(s, "】]］〕>＞》≫"); i >= 0 {
		_, n := utf8.DecodeRuneInString(s[i:])
		return s[i+n:]
	}
	return s
}

// datedUntilNext reports whether a date stands between heading i and the next of
// the same mark.
func (r *reader) datedUntilNext(i int, key string) bool {
	lines := r.doc.lines
	for j := i; j < len(lines); j++ {
		if j > i && (key == "run-in" && r.isRunIn(&lines[j]) || lines[j].role == heading && lines[j].marker != unmarked && r.markKey(&lines[j]) == key) {
			return false
		}
		for k := lines[j].first; k < lines[j].last; k++ {
			if e := r.mentions[k].Expr; (e.Kind == jpdate.KindDate || e.Kind == jpdate.KindTime || e.Kind == jpdate.KindRange) && hasDay(e) {
				return true
			}
		}
	}
	return false
}

// leadingName returns the name that a heading starts with, as of the
// organisation it is about, or "".
func leadingName(s string) string {
	s = strings.TrimLeft(s, " 　")
	if _, m := markerOf(s); m == bracketed && afterBracket(s) != s {
		_, open := utf8.DecodeRuneInString(s)
		label := strings.TrimRightFunc(s[open:len(s)-len(afterBracket(s))], isPadding)
		if name := leadingName(label); name != "" && m == bracketed && !strings.HasPrefix(s, "【") {
			return name
		}
		if name := leadingName(afterBracket(s)); name != "" {
			return name
		}
		s = label
	}
	name := s[:nameEnd(s)]
	if utf8.RuneCountInString(name) < 2 || partWords.in(name) || containsAny(name, personWords) || isGeneric(name) || hasAnyPrefix(name, ownForms) ||
		strings.IndexFunc(name, func(c rune) bool { return !isHiragana(c) }) < 0 {
		return ""
	}
	return name
}

// nameEnd returns where the name that s starts with ends: at a space or a mark, or
// at a particle. A particle is hiragana on its own between other characters; that
// of わんにゃん本舗 is none.
func nameEnd(s string) int {
	start := -1 // of a run of hiragana after another character
	for i, c := range s {
		if endsName(c) {
			if start > 0 && (isParticle(s[start:i]) || hasAnyPrefix(s[start:i], topicParticles)) {
				return start // トヨタがまた 設定を誤る
			}
			return i
		}
		switch kana := isHiragana(c); {
		case kana && start < 0 && i > 0:
			start = i
		case kana:
		default:
			if start > 0 && isParticle(s[start:i]) {
				return start
			}
			start = -1
		}
		if i == 0 && isHiragana(c) {
			start = 0 // a name may begin with it
		}
	}
	if start > 0 && isParticle(s[start:]) {
		return start
	}
	return len(s)
}

// endsName reports whether c is a mark or a space that no name goes on over.
func endsName(c rune) bool {
	switch c {
	case ' ', '　', '、', ',', ':', '：', '(', '（', '「', '『', '」', ')', '）':
		return true
	}
	return false
}

// addSection adds the section of the lines from first to last.
func (r *reader) addSection(first, last int) {
	s := section{first: first, last: last}
	lines := r.doc.lines
	best := 0
	for i := first; i < last && best < highestRank; i++ {
		l := &lines[i]
		if l.role != heading && (l.role != text || i > first+titleReach || l.body.Len() > 3*longestHeading || !hasAnySuffix(r.title(l), titleEndings)) {
			continue
		}
		n := r.titleRank(l)
		if n > 0 && best == 0 {
			n = max(n, firstHeading)
		}
		if n > best {
			best, s.title = n, r.title(l)
		}
	}
	if s.title == "" && r.isRunIn(&lines[first]) {
		s.title = runInLabel(lines[first].body.Of(r.doc.Text))
	}
	if s.title == "" {
		for i := first; i < last && s.title == ""; i++ {
			if lines[i].role == text || lines[i].role == entry {
				s.title = shorten(r.doc.Text[lines[i].body.Start:lines[i].body.End], 40)
			}
		}
	}
	s.org, s.thing = r.organisation(s)
	r.sections = append(r.sections, s)
}

// titleReach is how many lines below the start of its section a title may stand
// that is not set apart.
const titleReach = 12

// firstHeading is the rank that the first heading of a section has at least.
const firstHeading = 3

// highestRank is the rank of a heading that nothing below it can surpass.
const highestRank = 5

// titleRank returns how well the heading l serves as the title of an incident, 0
// being not at all. Of the best the first one is taken.
func (r *reader) titleRank(l *line) int {
	s := fold(r.title(l))
	switch {
	case s == "" || isGeneric(s) || r.isDateBracket(l) && !(l.date >= 0 && r.isEdition(l, l.date)):
		return 0
	case isOrganisation(s):
		return 1
	case hasAnySuffix(s, titleEndings) && incidentWords.in(s):
		return highestRank
	case r.isNamed(l) && incidentWords.in(s) && !r.isPart(l):
		return 4
	case incidentWords.in(s) && !r.isPart(l):
		return 3
	case !r.isPart(l):
		return 2
	}
	return 1
}

// title returns the words of a heading without its date.
func (r *reader) title(l *line) string {
	s := l.body.Of(r.doc.Text)
	if l.date >= 0 {
		m := r.mentions[l.date].Span
		before := strings.TrimRight(r.doc.Text[l.body.Start:max(l.body.Start, m.Start)], titlePadding)
		after := strings.TrimLeftFunc(r.doc.Text[min(m.End, l.body.End):l.body.End], func(c rune) bool { return isPadding(c) && c != '【' })
		switch {
		case r.isEdition(l, l.date):
			s = strings.TrimLeftFunc(afterBracket(after), isPadding)
		case before == "":
			s = after
		default:
			s = before
		}
	}
	return strings.TrimSpace(s)
}

// shorten returns the first n characters of s.
func shorten(s string, n int) string {
	for i := range s {
		if n == 0 {
			return s[:i] + "…"
		}
		n--
	}
	return s
}

// organisation returns the organisation that a section is about: the one that
// signs it, that its heading names, or that its text says published something; or else
// the thing that its heading begins with.
func (r *reader) organisation(s section) (org, thing string) {
	lines := r.doc.lines
	kind := "" // what is said of it instead of its name
	for i := s.first; i < s.last; i++ {
		l := &lines[i]
		if l.role == dateline || l.role == heading && l.date >= 0 {
			// 2020年5月28日 NTTコミュニケーションズ
			end := r.mentions[l.date].Span.End
			if after := strings.TrimFunc(r.doc.Text[end:max(end, l.body.End)], isPadding); isOrganisation(after) && !r.isEdition(l, l.date) {
				return after, ""
			}
			if name := r.signature(&s, i); name != "" {
				return name, ""
			}
		}
		if (l.role == text || l.role == heading) && i < s.first+8 {
			if name := inTwoScripts(l.body.Of(r.doc.Text)); name != "" {
				return name, ""
			}
		}
		if (l.role == text || l.role == heading) && i < s.first+8 && isShort(l.body.Of(r.doc.Text), 30) {
			words := l.body.Of(r.doc.Text)
			fields := strings.FieldsFunc(words, func(c rune) bool { return c == ' ' || c == '　' })
			if len(fields) > 1 && slices.Contains(orgLabels, fields[0]) {
				return strings.Join(fields[1:], " "), ""
			}
			switch {
			case len(fields) == 1 && isOrganisation(words), len(fields) == 2 && hasAnyPrefix(words, orgPrefixes):
				if l.date >= 0 {
					return r.title(l), ""
				}
				return words, ""
			}
		}
	}
	for i := s.first; i < s.last; i++ {
		if lines[i].role != heading {
			continue
		}
		title := r.title(&lines[i])
		for part := range strings.FieldsFuncSeq(title, dividesTitle) {
			if isOrganisation(part) && !isKind(part) {
				return part, ""
			}
		}
		for word := range strings.FieldsFuncSeq(title, func(c rune) bool { return kindOf(c) != wordRune }) {
			if kind == "" && isKind(word) {
				kind = word
			}
		}
		if name := organisationIn(title, municipal); name != "" {
			return name, ""
		}
		name := leadingName(title)
		if name != "" && !incidentWords.in(name) && !isKind(name) && (lines[i].marker != unmarked || strings.Contains(r.of(jpdate.Span{Start: lines[i].span.End, End: lines[s.last-1].span.End}), fold(name))) {
			if !r.isThing(name) {
				return name, ""
			}
			thing = name
		}
		break
	}
	for i := s.first; i < s.last; i++ {
		if lines[i].role != text && lines[i].role != entry {
			continue
		}
		words := lines[i].body.Of(r.doc.Text)
		name := r.topicName(words)
		if lead := words[:nameEnd(words)]; name == "" && strings.HasPrefix(words[len(lead):], "は") && isPartyName(lead) && !isKind(lead) {
			name = lead // みなみ市は7日、…と発表した
		}
		if name == "" || isSelf(name) || r.isThing(name) {
			if name = organisationIn(upTo(words, "。"), nil); name != "" && r.isDated(&s) {
				return name, ""
			}
			continue
		}
		says := words[strings.Index(words, name):]
		if k := index(says, "。"); k >= 0 {
			says = says[:k]
		}
		if containsAny(says, publishing) || isOrganisation(name) && strings.HasPrefix(words, name) {
			return name, ""
		}
	}
	return kind, thing
}

// inTwoScripts returns the organisation of which s, a line, gives the name in Japanese and in
// Latin letters, or "": Northwind K.K. (株式会社北風).
func inTwoScripts(s string) string {
	const longest = 80 // characters
	if !isShort(s, longest) || !containsAny(s, companyForms) {
		return ""
	}
	name, latin := "", false
	for part := range strings.FieldsFuncSeq(s, func(c rune) bool { return endsName(c) && !isSpace(c) || isPadding(c) && !isSpace(c) }) {
		part = strings.TrimSpace(part)
		switch {
		case part == "":
		case !strings.ContainsFunc(part, func(c rune) bool { return unicode.IsLetter(c) && !unicode.Is(unicode.Latin, c) }):
			latin = true
		case name == "" && isOrganisation(part) && !strings.ContainsFunc(part, unicode.IsSpace):
			name = part
		default:
			return ""
		}
	}
	if !latin {
		return ""
	}
	return name
}

// isThing reports whether name, which stands where one of an organisation would, is that of
// a device, a system, a medium or of data: it ends with one of things, or is made of words of
// the lexicon for such.
func (r *reader) isThing(name string) bool {
	name = fold(name)
	if hasAnySuffix(name, things) {
		return true
	}
	for i := 0; i < len(name); {
		c, n := utf8.DecodeRuneInString(name[i:])
		h, ok := r.lexicon.at(name, c, i, i+n, len(name))
		if !ok || h.word.Class != System && h.word.Class != Data {
			return false
		}
		i = h.end
	}
	return true
}

// isKind reports whether name says by whom an organisation is run and of what kind it is, but
// not which it is: 市立病院.
func isKind(name string) bool {
	kind := strings.TrimPrefix(name, longestPrefix(name, founders))
	return kind != name && (slices.Contains(orgSuffixes, kind) || slices.Contains(partySuffixes, kind) || slices.Contains(publicBodies, kind))
}

// dividesTitle reports whether c stands between the parts of a title.
func dividesTitle(c rune) bool {
	switch c {
	case '(', ')', '（', '）', '「', '」', '【', '】', ' ', '　', '、':
		return true
	}
	return false
}

// organisationIn returns the first name in s that ends as that of an organisation does,
// an authority aside, or "". One that ends with one of short may be shorter than others.
func organisationIn(s string, short []string) string {
	const shortest = 4 // characters
	for name := range strings.FieldsFuncSeq(s, func(c rune) bool { return kindOf(c) != wordRune && c != 'ノ' }) {
		n := utf8.RuneCountInString(name)
		if (n >= shortest || n == shortest-1 && hasAnySuffix(name, short) && !hasAnyPrefix(name, somewhere)) && isPartyName(name) && !isKind(name) && !isGeneric(name) && !incidentWords.in(name) {
			return name
		}
	}
	return ""
}

// isPartyName reports whether name ends as that of an organisation does in a running
// text, and names one other than the writer's.
func isPartyName(name string) bool {
	if !hasAnySuffix(name, partySuffixes) {
		return false
	}
	name = afterVerb(name)
	return hasAnySuffix(name, partySuffixes) && !slices.Contains(partySuffixes, name) && !isSomebody(name) && !isSelf(name)
}

// afterVerb returns what follows the verb that qualifies name, which no particle
// divides: ミツワ運輸 of 請け負っているミツワ運輸.
func afterVerb(name string) string {
	for _, mark := range verbMarks {
		if i := lastIndex(name, mark); i >= 0 {
			name = name[i+len(mark):]
		}
	}
	return name
}

// signature returns the organisation that makes up the line before the dateline i
// or the one after it, as at the end of a letter, or "".
func (r *reader) signature(s *section, i int) string {
	for _, j := range [...]int{i - 1, i + 1} {
		if j < s.first || j >= s.last {
			continue
		}
		if words := r.doc.lines[j].body.Of(r.doc.Text); isOrganisation(words) {
			return words
		}
		if name := publicOffice(r.doc.lines[j].body.Of(r.doc.Text)); name != "" {
			return name
		}
	}
	return ""
}

// isOrganisation reports whether s has the form of an organisation's name.
func isOrganisation(s string) bool {
	return (hasAnySuffix(s, orgSuffixes) || hasAnyPrefix(s, orgPrefixes)) && isName(s) && utf8.RuneCountInString(s) >= 3
}

// topicName returns the words before は at the start of a sentence, if they could
// name somebody.
func (r *reader) topicName(s string) string {
	i := index(s, "は")
	if i <= 0 {
		return ""
	}
	name := s[:i]
	for _, c := range []string{"、", "。", "「"} {
		if k := lastIndex(name, c); k >= 0 {
			name = name[k+len(c):]
		}
	}
	name = strings.TrimSpace(name)
	for _, c := range name {
		if isHiragana(c) || unicode.IsDigit(c) {
			return ""
		}
	}
	if n := utf8.RuneCountInString(name); n < 2 || n > 25 || r.lexicon.hasPredicate(name) || incidentWords.ends(name) {
		return ""
	}
	return name
}

func isSelf(name string) bool {
	return slices.Contains(selfNames, name)
}

// isBody reports whether name has the form of the name of an organisation or of a public body.
func isBody(name string) bool {
	return isOrganisation(name) || isPartyName(name) || hasAnySuffix(name, publicBodies)
}

// isSomebody reports whether name, which ends as that of an organisation does, says what
// somebody is and not who: 保守会社, 警察署.
func isSomebody(name string) bool {
	return hasAnySuffix(name, authoritySuffixes) && !hasAnySuffix(name, companyForms)
}
