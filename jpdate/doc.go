// Package jpdate finds, represents and resolves the dates and times that
// people write in Japanese text.
//
// It works in three separate steps, each usable alone:
//
//   - scanning: [All] and [Append] find expressions in a text and report
//     where they are, as byte offsets into that same text;
//   - meaning: an [Expr] holds exactly what an expression states, unstated
//     fields included, in a comparable value without pointers;
//   - resolving: a [Resolver] settles an Expr against a reference day and what
//     was said before, giving a [When] that lists what it had to assume.
//     [Resolver.Again] settles what was left open when more is known.
//
// A When has a text form, EDTF ([ParseEDTF], [When.AppendText]), an annotation,
// [TIMEX3], and is written back in Japanese by [When.Japanese].
//
// No step reads the clock, the environment or the local time zone, and none
// fills in a field that neither the text nor its context states.
//
// # Terminology
//
//   - An expression is a piece of text that states a date, a time, a range, a
//     length, a recurrence or a fiscal period: 5月7日, 同日 10:45, 約10年.
//   - A match is an expression with its place in a text.
//   - A partial date ([Partial]) may leave any field unstated: 5月7日 has no
//     year, 午後3時 no date.
//   - A point ([Point]) is a partial date and what it is counted from: 昨日 is
//     counted from the reference day, 翌日 from the expression before it.
//   - A window ([Window]) is the half-open span of time in which a moment lies.
//   - The extent of an expression is what of it a [Span] covers: with 約, 頃, 以降
//     and the weekday in brackets, without particles (から, まで) and the name of a
//     time zone, which are read all the same.
//
// # What it does not do
//
// It does not guess the year of 5月7日 without a reference or a context, it
// does not normalize impossible dates (2月30日 is found and reported), and it
// does not convert dates before 1873-01-01, when Japan adopted the Gregorian
// calendar.
package jpdate

//go:generate go run maketables.go
