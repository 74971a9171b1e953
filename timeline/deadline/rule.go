package deadline

import (
	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// A Rule says by when something is to be reported, counted from what, and where that is
// written. It is a plain value: rules of one's own are made like those of [Default].
type Rule struct {
	ID    string `json:"id"`    // such as "jp.appi.final"
	Title Text   `json:"title"` // what is due
	Law   string `json:"law"`   // the provision, in its own language

	// Trigger is what the time runs from: a kind of moment of the incident, or the report
	// that another rule, After, asks for.
	Trigger Trigger `json:"trigger"`
	After   string  `json:"after,omitzero"`

	// Duty is the type of event that meets the rule, and Nth which of those in the
	// incident: 1 for the first, 2 for the second, -1 for the last that is not the first.
	Duty timeline.Type `json:"duty"`
	Nth  int           `json:"nth"`

	// Addressee is the words for those to whom the report is made, Called those for the report
	// itself and NotCalled those for others that go to them: an event whose clause is known
	// meets the rule only if it has one of the first two and none of the last. None asks nothing.
	//
	// A word of Addressee says nothing where it stands within a longer one that is for others:
	// of NotAddressee, or of the Addressee of another rule, as 個人情報保護委員会 within
	// 韓国の個人情報保護委員会. A report to others does not meet the rule by what it is called.
	// Words of Latin letters count where they stand alone.
	//
	// Whom the rules of [Default] name is from the provisions themselves: the commission of
	// 個人情報保護法26条1項; the minister of 電気通信事業法28条 and those who act for him; the
	// supervisory authority competent by art. 55 of the GDPR (art. 33(1)); the CSIRT or competent
	// authority of NIS2 (art. 23(1)); the competent authority of art. 46 of DORA (art. 19(1)); the
	// SEC, with which a Form 8-K is filed; the Commissioner of the Privacy Act 1988 (s 26WK); the
	// commission of PIPA or the agency that its decree names (art. 34(3)); the Commission of the
	// PDPA (s 26D(1)). Words that do not say of which country an authority is, as 監督当局, are
	// left out: a report to one does not settle the result.
	Addressee    []string `json:"addressee,omitempty"`
	NotAddressee []string `json:"not_addressee,omitempty"`
	Called       []string `json:"called,omitempty"`
	NotCalled    []string `json:"not_called,omitempty"`

	// Length is how many of Unit may pass. Where the rule names a span, as 概ね3～5日,
	// Least is its lower end; else it is zero.
	Length int  `json:"length,omitzero"`
	Least  int  `json:"least,omitzero"`
	Unit   Unit `json:"unit"`

	FirstDay FirstDay `json:"first_day,omitzero"` // whether the day of the trigger counts
	Roll     Roll     `json:"roll,omitzero"`      // what becomes of a last day on which nobody works
	Calendar string   `json:"calendar,omitzero"`  // by which that is decided, as package calendar names it

	From  jpdate.Date `json:"from,omitzero"`  // in force from this day; the zero Date is not known from when
	Until jpdate.Date `json:"until,omitzero"` // and to this one

	Guidance bool   `json:"guidance,omitzero"` // it is guidance, not binding
	Applies  Text   `json:"applies"`           // to whom and what, which this package does not decide
	Note     Text   `json:"note,omitzero"`     // how it is counted, where that needs words
	Source   string `json:"source"`            // where the rule was read
	// Primary reports that the text of the rule itself was read; else what others say of it.
	Primary bool        `json:"primary,omitzero"`
	Checked jpdate.Date `json:"checked"` // on which day
}

// A Text is something in two languages.
type Text struct {
	Ja string `json:"ja,omitzero"`
	En string `json:"en,omitzero"`
}

// In returns t in Japanese if lang is "ja", in English otherwise, or in the other
// language if it has only that.
func (t Text) In(lang string) string {
	if lang == "ja" && t.Ja != "" || t.En == "" {
		return t.Ja
	}
	return t.En
}
