package calendar

// A Certainty is how far a calendar can be relied on for a day, or for all days that were
// counted. The zero Certainty is Unknown; a greater one is more certain.
type Certainty uint8

// The certainties.
const (
	Unknown   Certainty = iota // the calendar says nothing of the day
	Predicted                  // as the law stands, by computed equinoxes that are not announced yet
	Certain                    // the law settles it, and the equinoxes of its year have been announced
)

var certaintyNames = names{"Certainty", "certainty", []string{"unknown", "predicted", "certain"}}

// String returns the name of c ("predicted").
func (c Certainty) String() string { return certaintyNames.of(uint8(c)) }

// MarshalText implements [encoding.TextMarshaler].
func (c Certainty) MarshalText() ([]byte, error) { return certaintyNames.text(uint8(c)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
// The error is a [*NameError].
func (c *Certainty) UnmarshalText(text []byte) error {
	i, err := certaintyNames.value(string(text))
	if err == nil {
		*c = Certainty(i)
	}
	return err
}
