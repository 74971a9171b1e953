// Package deadline says by when a report of an incident is due by a rule, when it was
// made, and by how much it was early or late.
//
// Rules are data ([Rule]): what the time runs from, how long it is and in what unit,
// whether the first day counts, what becomes of a last day on which nobody works, in what
// time the rule is in force, and where it was read on what day. [Default] returns those
// that come with the package; [NewSet] makes a set of one's own. An [Engine] applies them
// to an incident.
//
// It is arithmetic for people who have to explain a number. It does not decide whether a
// rule applies to an organisation or an incident, which Rule.Applies says in words, and it
// is no legal advice: a [Result] has the day due, the day of the report, the margin between
// them, and what was assumed.
package deadline
