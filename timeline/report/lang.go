package report

import (
	"github.com/jpincident/incidenttimeline/timeline/internal/names"
)

// A Lang is the language of a report. The zero Lang is Japanese.
type Lang uint8

// The languages.
const (
	Japanese Lang = iota
	English
)

var langNames = names.Set{Package: "report", Type: "Lang", What: "language", List: []string{"ja", "en"}}

// String returns the name of l ("ja"), a tag of BCP 47.
func (l Lang) String() string { return langNames.Of(uint8(l)) }

// MarshalText implements [encoding.TextMarshaler].
func (l Lang) MarshalText() ([]byte, error) { return langNames.Text(uint8(l)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (l *Lang) UnmarshalText(text []byte) error { return names.Read(&langNames, text, l) }

// index returns the place of l in tables of both languages: that of English for a Lang that
// is none.
func (l Lang) index() int { return int(min(l, English)) }
