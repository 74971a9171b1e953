package cohort

import (
	"encoding/json"
	"fmt"
	"strings"
)

// Caveats is a set of what has to be said beside a figure. The zero Caveats is none.
// The words for each are in caveatwords.go.
type Caveats uint16

// The caveats.
const (
	RightTruncated        Caveats = 1 << iota // long delays of late incidents are not in the data
	OpenLeftOut                               // those still open are not in the figures
	MissingLeftOut                            // those without both dates are not in the figures
	UnlimitedLeftOut                          // those without a limit are not in the estimate
	MeanOfTail                                // a few long delays decide the mean
	CensoringIndependent                      // assumed: being open says nothing of the days to come
	TruncationIndependent                     // assumed: the delay does not depend on the day of the first event
	ConditionalOnLimit                        // of delays up to the greatest limit; there is no estimate beyond
	RiskSetExhausted                          // below some day the estimate is 0 although delays were shorter
	BoundsMayCross                            // the curves of the lower and upper bounds need not enclose all others
	MassWithinIntervals                       // where in an interval its share lies is not known
	NotConverged                              // the iteration was ended before its steps were small
	caveatsEnd
)

// Has reports whether c contains all of d.
func (c Caveats) Has(d Caveats) bool { return c&d == d }

// Names returns the names of the caveats in c ("right-truncated"), in a fixed order;
// nil if there are none.
func (c Caveats) Names() []string {
	var out []string
	for i, w := range caveatWords {
		if c&(1<<i) != 0 {
			out = append(out, w.name)
		}
	}
	return out
}

// String returns the names of c joined by commas.
func (c Caveats) String() string { return strings.Join(c.Names(), ",") }

// Explain returns a sentence for each caveat in c, in Japanese for lang "ja" and in
// English for any other.
func (c Caveats) Explain(lang string) []string {
	var out []string
	for i, w := range caveatWords {
		switch {
		case c&(1<<i) == 0:
		case lang == "ja":
			out = append(out, w.ja)
		default:
			out = append(out, w.en)
		}
	}
	return out
}

// MarshalJSON implements [json.Marshaler]: the names, as a list.
func (c Caveats) MarshalJSON() ([]byte, error) {
	if c >= caveatsEnd {
		return nil, fmt.Errorf("cohort: no caveats %#x", uint16(c))
	}
	return json.Marshal(append([]string{}, c.Names()...))
}

// UnmarshalJSON implements [json.Unmarshaler].
func (c *Caveats) UnmarshalJSON(data []byte) error {
	var list []string
	if err := json.Unmarshal(data, &list); err != nil {
		return err
	}
	var got Caveats
	for _, name := range list {
		flag, ok := caveatOf(name)
		if !ok {
			return fmt.Errorf("cohort: unknown caveat %q", name)
		}
		got |= flag
	}
	*c = got
	return nil
}

func caveatOf(name string) (Caveats, bool) {
	for i, w := range caveatWords {
		if w.name == name {
			return 1 << i, true
		}
	}
	return 0, false
}
