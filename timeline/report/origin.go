package report

import "github.com/jpincident/incidenttimeline/timeline/internal/names"

// An Origin says where the reference date of a [Source] comes from.
type Origin uint8

// The origins.
const (
	OriginNone       Origin = iota // there is no reference date, or it is not known
	OriginText                     // the text says it: a dateline
	OriginOption                   // whoever had it read gave it
	OriginAnnotation               // it was noted apart from the text
)

var originNames = names.Set{Package: "report", Type: "Origin", What: "origin of a reference date", List: []string{"none", "text", "option", "annotation"}}

// String returns the name of o: none, text, option or annotation.
func (o Origin) String() string { return originNames.Of(uint8(o)) }

// MarshalText implements [encoding.TextMarshaler].
func (o Origin) MarshalText() ([]byte, error) { return originNames.Text(uint8(o)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (o *Origin) UnmarshalText(text []byte) error { return names.Read(&originNames, text, o) }
