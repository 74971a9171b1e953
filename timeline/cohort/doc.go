// Package cohort describes one metric over many incidents: how many days passed, in
// how many of them, and what the figures do not say.
//
// It works on observations, which a database holds as well as [Observer] makes them
// from incidents. A [Sample] takes them one after the other, keeps how many have each
// number of days and nothing else, and answers from that. All numbers of days are
// civil days as timeline counts them; none is taken from the clock.
//
// # Terminology
//
//   - An [Observation] is the metric in one incident: [Measured], [Open] where the
//     second event had not happened when the incident was last told of, or [Missing].
//   - Its days are a range where a date is known to the month. Every figure is then one
//     too: that of the lower and that of the upper bounds ([Range], [Bound]).
//   - Its limit is the number of days from the first event to the day on which the data
//     were collected: a longer delay could not have been seen (right truncation).
//   - A [Caveat] is what has to be said beside a figure.
//
// # Estimators
//
//   - [Sample.Summary] describes those that were measured.
//   - [Sample.Survival] is the product-limit estimator of Kaplan and Meier, which counts
//     the open ones for as long as they were seen.
//   - [Sample.Corrected] is the product-limit estimator in reverse time, which corrects
//     delays for truncation.
//   - [Sample.Turnbull] is the estimator for days that are ranges.
//
// The package fits no models and compares no groups by tests. [PublishedValues] lists
// figures that others have published, with their sources.
package cohort
