package timeline

import "github.com/jpincident/incidenttimeline/timeline/internal/names"

// A Confidence is how far the reason bears for which a date is taken for that of an event.
// The zero Confidence is Medium.
type Confidence uint8

// The classes of confidence.
const (
	Medium Confidence = iota // the words go together by the rules of the language, over some distance
	High                     // the text says so: a label, a date of publication, a verb in the clause of the date
	Low                      // no word says what happened; its form or its surroundings do
)

var confidenceNames = names.Set{Package: "timeline", Type: "Confidence", What: "confidence", List: []string{"medium", "high", "low"}}

// String returns the name of c ("high").
func (c Confidence) String() string { return confidenceNames.Of(uint8(c)) }

// MarshalText implements [encoding.TextMarshaler].
func (c Confidence) MarshalText() ([]byte, error) { return confidenceNames.Text(uint8(c)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (c *Confidence) UnmarshalText(text []byte) error { return names.Read(&confidenceNames, text, c) }
