// Package interchange writes incidents in the formats that other tools read and, where
// the format can carry them, reads them back: VERIS, STIX 2.1 with its draft incident
// extension, Timesketch (CSV and JSON Lines), DFIR-IRIS (CSV), TimelineJS3, and texts
// annotated with TIMEX3.
//
// # Terminology
//
//   - What an export did not carry is its [Left]: a list of [Item], each with what was
//     left ([Part]) and why ([Reason]). It is data, and [Left.Explain] puts it in words.
//
//   - An event is left out where it is missing from the output as a whole, and carried
//     with a loss where something of it is.
//
//   - The first instant of an event is that of the window which its date allows.
//
//   - What a reader passed over is an [ErrorList], an error beside the incidents that could
//     be read; [ErrFormat] means that nothing could.
//
// # Times
//
// Nothing gets a time that is not known. An event without a date, of an unknown year, or
// only known to lie before or after a day has no row in a format of clock times. A day is
// not midnight: a format that has no precision of its own gets the first instant of what is
// known beside what that is (columns precision, edtf and datetime_end of Timesketch, tags
// of DFIR-IRIS), and Left says so. What is known to less than [Options.Coarsest] has no row.
//
// # What it does not do
//
// It reads no clock and makes no random numbers: identifiers are UUIDs of version 5, made
// from the incident (see [Namespace]), and times of creation are an option. The places in
// a text that tell of an event are carried by no format here but TIMEX3; timeline's own
// JSON keeps them.
package interchange
