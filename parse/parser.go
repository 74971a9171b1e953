package parse

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A Parser holds the settings of a parse. The zero Parser is ready to use. A
// Parser is not changed by use and is safe for concurrent use.
type Parser struct {
	// Reference is the day on which the documents were written, if the caller
	// knows it. Datelines within a document take its place for what follows
	// them. The zero Date is unknown.
	Reference jpdate.Date

	// Lexicon is the words that tell of events. nil is [DefaultLexicon]; to add words
	// to it, use its method With.
	Lexicon *Lexicon
}

// Parse parses text and returns what it found. The name is used in positions
// only. If parts of text are not UTF-8 or contradict themselves (2月30日, a
// weekday that is not the day's), Parse returns everything else, and these as
// written, together with an [ErrorList]. The Document is never nil. What speaks
// against the events of an incident, as a disclosure before the detection, two years
// for one day, or a day after that of the text, is no error: its Doubts list it.
//
// Of HTML that is left in text the tags, comments, scripts and character references are
// not read; a tag that begins a block begins a line. Titles and names are given without
// them. Offsets are bytes into text as given.
func (p Parser) Parse(name, text string) (*Document, error) {
	src := newPlainText(text)
	d := &Document{Name: name, Text: src.text, Reference: p.Reference}
	d.lines = splitLines(src.text)
	lexicon := p.Lexicon
	switch {
	case lexicon == nil:
		lexicon = DefaultLexicon()
	case lexicon.trie == nil:
		lexicon, _ = lexicon.With() // of no words
	}
	r := newReader(d, lexicon)
	r.readBlocks()
	r.readSections()
	r.date()
	r.readEvents()
	if src.pieces != nil {
		d.restore(text, src)
	}
	return d, d.check().Err()
}

// check returns what is wrong with d's text and dates.
func (d *Document) check() ErrorList {
	list := d.checkEncoding()
	for i := range d.Mentions {
		m := &d.Mentions[i]
		err := m.Expr.Check()
		if err == nil {
			err = m.When.Check()
		}
		if err != nil {
			list = append(list, &Error{Pos: Position{Offset: m.Span.Start}, Text: m.Text(d.Text), Err: err})
		}
	}
	slices.SortStableFunc(list, func(a, b *Error) int { return cmp.Compare(a.Pos.Offset, b.Pos.Offset) })
	d.locate(list)
	return list
}

// locate completes the positions of list, which is in order. Where several are on
// one line it counts on from the last, so that each line is read once.
func (d *Document) locate(list ErrorList) {
	var last Position
	for _, e := range list {
		offset := e.Pos.Offset
		if line := d.line(offset); line+1 == last.Line {
			last.Column += utf8.RuneCountInString(d.Text[last.Offset:offset])
			last.Offset = offset
		} else {
			last = d.Position(offset)
		}
		e.Pos = last
	}
}

// checkEncoding returns an error for each run of bytes that are not UTF-8.
func (d *Document) checkEncoding() ErrorList {
	var list ErrorList
	for text, i := d.Text, 0; i < len(text); {
		if text[i] < utf8.RuneSelf {
			i++
			continue
		}
		// The first bytes that may also begin what is too long or half a pair are left to utf8.
		if i+2 < len(text) && text[i] != 0xE0 && text[i] != 0xED {
			if _, ok := decode3(text, i); ok {
				i += 3
				continue
			}
		}
		start := i
		for i < len(text) {
			if c, n := utf8.DecodeRuneInString(text[i:]); c != utf8.RuneError || n != 1 {
				break
			}
			i++
		}
		if i > start {
			list = append(list, &Error{Pos: Position{Offset: start}, Text: text[start:i], Err: ErrEncoding})
			continue
		}
		_, n := utf8.DecodeRuneInString(text[i:])
		i += n
	}
	return list
}
