package timeline

import "fmt"

// A Confidence is how far the reason bears for which a date is taken for that of an event.
// The zero Confidence is Medium.
type Confidence uint8

// The classes of confidence.
const (
	Medium Confidence = iota // the words go together by the rules of the language, over some distance
	High                     // the text says so: a label, a date of publication, a verb in the clause of the date
	Low                      // no word says what happened; its form or its surroundings do
)

var confidenceNames = [...]string{"medium", "high", "low"}

// String returns the name of c ("high").
func (c Confidence) String() string {
	if int(c) < len(confidenceNames) {
		return confidenceNames[c]
	}
	return fmt.Sprintf("%%!Confidence(%d)", uint8(c))
}

// MarshalText implements [encoding.TextMarshaler].
func (c Confidence) MarshalText() ([]byte, error) {
	if int(c) >= len(confidenceNames) {
		return nil, fmt.Errorf("timeline: no confidence %d", c)
	}
	return []byte(confidenceNames[c]), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler].
func (c *Confidence) UnmarshalText(text []byte) error {
	for i, n := range confidenceNames {
		if n == string(text) {
			*c = Confidence(i)
			return nil
		}
	}
	return fmt.Errorf("timeline: unknown confidence %q", text)
}
