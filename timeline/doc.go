// Package timeline holds the dated events of incidents and measures the
// intervals between them.
//
// It is plain data and arithmetic: it knows no text. Package parse makes its
// values from documents, and a program may as well make them by hand or from a
// database.
//
// # Terminology
//
//   - An [Event] is one thing that happened, will happen or did not, with its
//     [Type] and the time that dates it.
//   - A [Mention] is one place in a text that tells of an event.
//   - An [Incident] is what happened to one organisation, with its events.
//   - An [Interval] is the time from one moment to another. It is counted in
//     civil days ([Days]), in elapsed time ([Elapsed]) or as a reader subtracts
//     ([Interval.Nominal]).
//   - A [Metric] names the interval between two types of event, and a
//     [Measurement] is its value in one incident, with the two events it used.
package timeline
