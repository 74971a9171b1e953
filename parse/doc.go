// Package parse reads Japanese documents about incidents and returns what they
// say as values of package timeline: incidents, each with its dated events.
//
// It works in five steps. Lines are told apart as headings, datelines, entries
// and text (block.go). Headings divide the document into incidents (section.go).
// Expressions are found and settled in reading order, each in the context of its
// part of the document (dating.go). The words of a sentence that tell of events are
// found, typed and given their dates (sentence.go, predicate.go, classify.go,
// govern.go; the words are in lexicon.go, those that the rules look at besides in
// marks.go), and the dates of publication theirs
// (publication.go). What is told twice becomes one event, and first publications
// are told from later ones (merge.go).
//
// # Terminology
//
//   - A dateline is a line, or the end of a headline, that says when the text
//     after it was published. It is the reference date of that text; the only
//     one of a letter, at its end, is that of the letter.
//   - An entry is a line of a chronology: a date or clock time and what happened.
//   - A predicate is a word that tells of an event: 検知, 公表, 遮断.
//
// # What it does not do
//
// It does not analyse morphology or syntax; it does not learn; it does not look
// anything up. A date that no predicate claims dates no event.
package parse
