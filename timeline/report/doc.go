// Package report shows incidents to people: what happened when, how long it took, by when
// it was due, and what each number rests on.
//
// A [Report] is one value, made by [New] of incidents and the texts that they were read
// from. Each face of it is a function that writes it: as text for a terminal, Markdown,
// CSV, JSON, one HTML page, and so on. All are in Japanese or English ([Lang]) and
// deterministic to the byte: a report of the same incidents is the same file.
//
// # The page
//
// [WriteHTML] is one page that needs nothing else: the number and its two dates first, a
// drawing of each incident in which what is uncertain looks so, incidents side by side and
// how their delays are spread, every event with the words that it rests on, and the texts.
// [WriteSVG] is the drawing of one incident.
//
// # Textual faces
//
// [WriteText] is for a terminal, [WriteMarkdown] for GitHub; both say the same, in full.
// [WriteJSON] has all that they show, by names and byte offsets ([Schema]), and
// [WriteJSONLines] the events alone. [WriteEventsCSV], [WriteIntervalsCSV] and
// [WriteDeadlinesCSV] are tables for spreadsheets. [WriteMermaidTimeline] and
// [WriteMermaidGantt] draw what has a date, and [WriteICalendar] has the deadlines. Each
// says what it leaves out, in what it writes or, where its form has no place for that, in
// the comment of its function.
package report
