// Package parse reads Japanese documents about incidents and returns what they
// say as values of package timeline: incidents, each with its dated events.
//
// It works in seven steps. What is no language, as tags, is left out, with the way back
// to the bytes as given (plain.go). Lines are told apart as headings, datelines, entries
// and text (block.go), and the rows of tables found (table.go). Headings divide the
// document into incidents (section.go). Expressions are found and settled in reading
// order, each in the context of its part of the document (dating.go). A sentence is
// divided into phrases with the particles that link them, and the words of the lexicon
// are found in them (phrase.go, sentence.go); each that tells of an event has a form, as
// main verb or qualifier (predicate.go), and a type by what is linked with it
// (frame.go), and is given its dates (govern.go). The dates of publication have events
// of their own (publication.go). What is told twice becomes one event, and first
// publications are told from later ones (merge.go).
//
// The words are data: lexicon.txt, an entry a line, to which [Parser.Lexicon] can add;
// lexicon.go says what their classes mean. What the rules look at besides, such as
// endings and labels, is in marks.go.
//
// # Terminology
//
//   - A dateline is a line, or the end of a headline, that says when the text
//     after it was published. It is the reference date of that text; the only
//     one of a letter, at its end, is that of the letter.
//   - An entry is a line of a chronology: a date or clock time and what happened.
//   - A predicate is a word that tells of an event: 検知, 公表, 遮断.
//   - A phrase is a run of words with the particles after it: 個人情報保護委員会に.
//
// # What it does not do
//
// It does not analyse morphology; it does not learn; it does not look anything up. A
// date that no predicate claims dates no event.
package parse
