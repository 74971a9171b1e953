// Package parse reads Japanese documents about incidents and returns what they
// say as values of package timeline: incidents, each with its dated events.
//
// It works in five steps. Lines are told apart as headings,
// datelines, entries and text (block.go); headings divide the document into
// incidents (section.go); expressions are found and settled in reading order,
// each in the context of its part of the document (dating.go); the words of a
// sentence that tell of events are found and the dates are given to them
// (sentence.go, predicate.go, classify.go, govern.go, with the words in lexicon.go); what is told twice
// becomes one event, and first publications are told from later ones (merge.go).
//
// # Terminology
//
//   - A dateline is a line, or the end of a headline, that says when the text
//     after it was published. It is the reference date of that text.
//   - An entry is a line of a chronology: a date or clock time and what happened.
//   - A predicate is a word that tells of an event: 検知, 公表, 遮断.
//
// # What it does not do
//
// It does not analyse morphology or syntax; it does not learn; it does not look
// anything up. A date that no predicate claims dates no event.
package parse
