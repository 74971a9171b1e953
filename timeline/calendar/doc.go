// Package calendar counts business days: which days nobody works on, by the law of
// Japan, and how many others lie between two days.
//
// Four calendars are known by name, the values of [Standard]: weekends, national
// holidays, government offices and the Tokyo Stock Exchange. [NewCustom] makes one of
// given dates, [Combine] closes where any of several does, and any type with the two
// methods of [Calendar] will do.
//
// It reads no clock and no files. The national holidays are computed from a table of
// rules, each with the act that it comes from ([Holidays]).
//
// # Terminology
//
//   - A day is closed if a calendar gives a reason why nobody works; else it is a
//     business day (営業日).
//   - A day is [Certain] where the law and the announced equinoxes settle it,
//     [Predicted] where they do not yet, and [Unknown] where the calendar says nothing.
//     No function of this package counts across an unknown day: it is a [RangeError].
//   - The first day is not counted (初日不算入, 民法140条), the last one is.
package calendar
