package parse

import (
	"bufio"
	_ "embed"
	"fmt"
	"io"
	"iter"
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/timeline"
)

// A Class says how a word of a [Lexicon] is to be read: by itself, or by what stands
// beside it. The zero Class is Plain.
type Class uint8

// The classes of words that tell of an event.
const (
	Plain   Class = iota // tells of an event of its type: 発覚
	Nominal              // the same, as a noun that needs no verb: 障害の始まり
	Tell                 // 報告: the type depends on who was told, and by whom
	Hear                 // 連絡を受け: the first knowledge, or a later finding
	Confirm              // 確認: the type depends on what was
	Stop                 // 停止: something failed, or somebody stopped it
	Request              // 依頼: the type depends on what was asked for
	Publish              // 公表, unless it is the press that does
	Begin                // 開始: takes the type of what it starts
	Finish               // 完了, likewise
	Inquiry              // 調査: done, begun, asked for; not 調査の結果
	Send                 // 送信: a mistake, or with an apology a notification
	Tip                  // 指摘: the first knowledge, where it came in
	Change               // 変更: of a password, a setting
	Halt                 // 止め: a measure, if a system is what was stopped
	Fail                 // 止ま: what happened, if it is a system that did
	Resume               // 戻: a recovery, if it is a system that did
	Order                // 指導: enforcement, if it is an authority that does
	Receive              // 受領: the type depends on what was received, and from whom
	Nothing              // a compound that tells of no event and guards a shorter word
)

// The classes of words that stand beside one that tells.
const (
	Authority  = Nothing + 1 + iota // police, regulators
	Customer                        // those affected
	Staff                           // people inside, parents, those who look after a system
	Contractor                      // those who work for the organisation
	Specialist                      // those who investigate
	Press                           // the press
	Own                             // those who speak: what is told them is a first knowledge
	Intruder                        // those who did it
	Fault                           // something wrong: its 確認 is a detection
	Scope                           // what is investigated
	Apology                         // what is sent with it is a notification
	Recovering                      // 復旧, 再開 as what is started or confirmed
	Measure                         // prevention
	Secret                          // what is changed to keep others out
	Exposed                         // what is stopped or removed to end an exposure
	Planning                        // 予定: the event is announced
	Denying                         // ない: it did not happen
	Mistake                         // what is done by it is what went wrong
	System                          // what is stopped, fails and is set going again
	Business                        // the same, of what is done with them
	Data                            // what is taken down or put back
	Channel                         // where the public is told
)

var classNames = [...]string{
	Plain:      "plain",
	Nominal:    "nominal",
	Tell:       "tell",
	Hear:       "hear",
	Confirm:    "confirm",
	Stop:       "stop",
	Request:    "request",
	Publish:    "publish",
	Begin:      "begin",
	Finish:     "finish",
	Inquiry:    "inquiry",
	Send:       "send",
	Tip:        "tip",
	Change:     "change",
	Halt:       "halt",
	Fail:       "fail",
	Resume:     "resume",
	Order:      "order",
	Receive:    "receive",
	Nothing:    "nothing",
	Authority:  "authority",
	Customer:   "customer",
	Staff:      "staff",
	Contractor: "contractor",
	Specialist: "specialist",
	Press:      "press",
	Own:        "own",
	Intruder:   "intruder",
	Fault:      "fault",
	Scope:      "scope",
	Apology:    "apology",
	Recovering: "recovering",
	Measure:    "measure",
	Secret:     "secret",
	Exposed:    "exposed",
	Planning:   "planned",
	Denying:    "negated",
	Mistake:    "mistake",
	System:     "system",
	Business:   "business",
	Data:       "data",
	Channel:    "channel",
}

// String returns the name of c as the file of a lexicon has it ("plain").
func (c Class) String() string {
	if int(c) < len(classNames) {
		return classNames[c]
	}
	return fmt.Sprintf("%%!Class(%d)", uint8(c))
}

// ParseClass returns the class of the given name.
func ParseClass(name string) (Class, error) {
	if i := slices.Index(classNames[:], name); i >= 0 {
		return Class(i), nil
	}
	return 0, fmt.Errorf("parse: unknown class %q: want one of %s", name, strings.Join(classNames[:], ", "))
}

// tells reports whether words of class c tell of events.
func (c Class) tells() bool { return c < Nothing }

// A Place says where in its phrase a word counts. The zero Place is Anywhere.
type Place uint8

// The places. A phrase is what stands between two particles.
const (
	Anywhere Place = iota
	AtEnd          // before the particle only: 署 in 中央署に; written -署
	Whole          // as the whole phrase: 県 in 県に; written =県
	AtStart        // at the beginning of one: 過料, but not that of 超過料金; written +過料
	Stem           // the stem of a native verb: at the beginning of one and, if it does not end with kana, before kana; written ~止
	// beforeKana is that of the stem of a native verb with its particle, such as を切: it
	// is no part of を切断.
	beforeKana
)

// isVerbStem reports whether text ends with a particle and a single character that is
// no kana.
func isVerbStem(text string) bool {
	c, n := utf8.DecodeLastRuneInString(text)
	if kindOf(c) != wordRune {
		return false
	}
	c, _ = utf8.DecodeLastRuneInString(text[:len(text)-n])
	return strings.ContainsRune("をがにへで", c)
}

// A Word is an entry of a [Lexicon]. It is comparable.
type Word struct {
	Text  string        // the word, or the beginning of one
	Place Place         // where it counts
	Class Class         // how it is read
	Type  timeline.Type // of the event that it tells of; Other if that depends on its surroundings or is none
	Match string        // a sentence that tells of such an event by the word; may be ""
	Miss  string        // a sentence that has the word, or nearly, and tells of none; may be ""
}

// A Lexicon is a set of words that tell of events, and of those that decide what the
// former mean. It is not changed by use and is safe for concurrent use; there is no
// zero Lexicon, start from [DefaultLexicon].
type Lexicon struct {
	words []Word
	trie  *trie
}

//go:embed lexicon.txt
var lexiconText string

// DefaultLexicon returns the lexicon that a [Parser] uses if it is given none.
var DefaultLexicon = sync.OnceValue(func() *Lexicon {
	words, err := readWords(strings.Lines(lexiconText)) // whose words take no memory of their own
	if err != nil {
		panic(err) // a test of the package shows it
	}
	l, err := new(Lexicon).With(words...)
	if err != nil {
		panic(err)
	}
	return l
})

// With returns a lexicon of the words of l and words; one of these takes the place of
// an entry of the same text. It fails if a word is empty, stands twice in words, is not
// written as texts are compared (in full width, kana with their marks), has a character
// outside the Basic Multilingual Plane, or a class, type or place that there is not. l
// is not changed.
func (l *Lexicon) With(words ...Word) (*Lexicon, error) {
	at := make(map[string]int, len(l.words)+len(words))
	all := slices.Clone(l.words)
	for i, w := range all {
		at[w.Text] = i
	}
	for i, w := range words {
		j, known := at[w.Text]
		switch {
		case w.Text == "":
			return nil, fmt.Errorf("parse: word %d is empty", i+1)
		case strings.ContainsFunc(w.Text, func(c rune) bool { return c > 0xFFFF }):
			return nil, fmt.Errorf("parse: word %q has a character outside the Basic Multilingual Plane", w.Text)
		case !utf8.ValidString(w.Text), newPlainText(w.Text).text != w.Text, fold(w.Text) != w.Text:
			return nil, fmt.Errorf("parse: word %q would match nothing: want %q", w.Text, fold(newPlainText(w.Text).text))
		case int(w.Class) >= len(classNames):
			return nil, fmt.Errorf("parse: word %q has no class: %v", w.Text, w.Class)
		case w.Place >= beforeKana:
			return nil, fmt.Errorf("parse: word %q has no place: %d", w.Text, w.Place)
		case int(w.Type) >= len(timeline.Types()):
			return nil, fmt.Errorf("parse: word %q has no type: %v", w.Text, w.Type)
		case known && j >= len(l.words):
			return nil, fmt.Errorf("parse: word %q stands twice", w.Text)
		case known:
			all[j] = w
		default:
			all = append(all, w)
		}
		at[w.Text] = len(l.words)
	}
	texts, places := make([]string, len(all)), make([]Place, len(all))
	for i := range all {
		w := &all[i]
		texts[i], places[i] = w.Text, w.Place
		if w.Place == Anywhere && isVerbStem(w.Text) {
			places[i] = beforeKana
		}
	}
	t := newTrie(texts)
	t.places = places
	return &Lexicon{all, t}, nil
}

// All returns an iterator over the words of l, in the order in which they were added.
func (l *Lexicon) All() iter.Seq[Word] { return slices.Values(l.words) }

// ReadWords reads words, one a line: the word, its class, its type ("-" for none), a
// sentence that it matches and one that it must not, apart by tabs; the sentences may
// be left out. A word that begins with - counts at the end of a phrase only, with + at
// its beginning, with = as the whole of one, with ~ as the stem of a verb; see [Place].
// Empty lines, those that begin with #, and a byte order mark are passed over. An error
// names the line.
func ReadWords(r io.Reader) ([]Word, error) {
	lines := bufio.NewScanner(r)
	n := 1
	words, err := readWords(func(yield func(string) bool) {
		for ; lines.Scan() && yield(lines.Text()); n++ {
		}
	})
	if err == nil && lines.Err() != nil {
		err = fmt.Errorf("parse: line %d: %w", n, lines.Err())
	}
	if err != nil {
		return nil, err
	}
	return words, nil
}

// readWords reads words from lines, with or without their ends.
func readWords(lines iter.Seq[string]) ([]Word, error) {
	var words []Word
	n := 0
	for line := range lines {
		n++
		line = strings.TrimPrefix(strings.TrimRight(line, "\r\n"), byteOrderMark)
		if line == "" || line[0] == '#' {
			continue
		}
		w, err := readWord(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		words = append(words, w)
	}
	return words, nil
}

func readWord(line string) (w Word, err error) {
	fields := strings.Split(line, "\t")
	if len(fields) < 3 || len(fields) > 5 {
		return w, fmt.Errorf("parse: %q has %d fields: want word, class, type and at most two sentences, apart by tabs", line, len(fields))
	}
	switch w.Text = fields[0]; {
	case strings.HasPrefix(w.Text, "-"):
		w.Text, w.Place = w.Text[1:], AtEnd
	case strings.HasPrefix(w.Text, "="):
		w.Text, w.Place = w.Text[1:], Whole
	case strings.HasPrefix(w.Text, "+"):
		w.Text, w.Place = w.Text[1:], AtStart
	case strings.HasPrefix(w.Text, "~"):
		w.Text, w.Place = w.Text[1:], Stem
	}
	if w.Class, err = ParseClass(fields[1]); err != nil {
		return w, err
	}
	if fields[2] != "-" {
		if w.Type, err = timeline.ParseType(fields[2]); err != nil {
			return w, err
		}
	}
	if len(fields) > 3 {
		w.Match = fields[3]
	}
	if len(fields) > 4 {
		w.Miss = fields[4]
	}
	return w, nil
}

// A hit is a word of a lexicon found in a text.
type hit struct {
	start, end int // bytes
	word       *Word
	stem       bool // of a verb, which no particle follows
}

// at returns the hit at s[i:end], whose first character is c and of n bytes, if there is
// one.
func (l *Lexicon) at(s string, c rune, i, n, end int) (hit, bool) {
	word, stop := l.trie.from(s, c, i, i+n, end)
	if word < 0 {
		return hit{}, false
	}
	place := l.trie.places[word]
	return hit{i, stop, &l.words[word], place == beforeKana || place == Stem}, true
}

// contains reports whether s has a word for which want holds.
func (l *Lexicon) contains(s string, want func(*Word) bool) bool {
	for i := 0; ; {
		word, _, stop := l.trie.next(s, i, len(s))
		if word < 0 {
			return false
		}
		if want(&l.words[word]) {
			return true
		}
		i = stop
	}
}

// hasPredicate reports whether s has a word that tells of an event.
func (l *Lexicon) hasPredicate(s string) bool {
	return l.contains(s, func(w *Word) bool { return w.Class.tells() && w.Class != Nominal })
}
