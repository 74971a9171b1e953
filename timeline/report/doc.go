// Package report shows incidents to people: what happened when, how long it took, by when
// it was due, and what each number rests on.
//
// A [Report] is one value, made by [New] of incidents and the texts that they were read
// from. Each face of it is a function that writes it: as text for a terminal, Markdown,
// CSV, JSON, one HTML page, and so on. All are in Japanese or English ([Lang]) and
// deterministic to the byte: a report of the same incidents is the same file.
package report
