package interchange

import (
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// Options says how to write and to read. The zero Options is ready to use. It is not
// changed by use and is safe for concurrent use.
type Options struct {
	// Location is the clock of times that state no zone; nil means [jpdate.JST].
	Location *time.Location
	// Lang is the language of headlines: Japanese for "ja", else English.
	Lang string
	// Created is when the objects of STIX were first made: give it for each export of an
	// incident alike, as no later version of an object may have another. Where it is zero,
	// 1970-01-01 stands for it, which Left says. They were modified on the day on which the
	// incident was last told of (its Reference), if that is later.
	Created time.Time
	// Coarsest is the least precise date that gets a row in a format that has no
	// precision of its own (Timesketch, DFIR-IRIS). NoUnit means Day: a month has none.
	Coarsest jpdate.Unit
	// Guarded puts ' before cells of CSV with words of a text that a spreadsheet would take
	// for a formula, and takes it away on reading. Times and numbers stay as they are. It is off by default: Timesketch and DFIR-IRIS would show
	// and index the ', and what reads a file made for them is no spreadsheet. Set it where
	// people will open the file in one.
	Guarded bool
	// Confirmed says that each incident is known to be one; else VERIS and STIX get
	// "Suspected", since a text that tells of it is not a finding.
	Confirmed bool
	// BeginsByYear lets VERIS have the year of the earliest event as the year in which an
	// incident began, where its beginning is not told. It is off by default, as the
	// coding rules forbid speculation; such an incident cannot be a whole VERIS record.
	BeginsByYear bool
}

func (o Options) location() *time.Location {
	if o.Location == nil {
		return jpdate.JST()
	}
	return o.Location
}

func (o Options) coarsest() jpdate.Unit {
	if o.Coarsest == jpdate.NoUnit {
		return jpdate.Day
	}
	return o.Coarsest
}
