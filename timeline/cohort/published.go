package cohort

import (
	"fmt"
	"slices"

	"github.com/jpincident/incidenttimeline/timeline/internal/names"
)

// A Published is a figure that others have published, to put beside one's own. Each
// comes from a population and a definition of its own: name the source wherever it is
// shown. The values are in publishedvalues.go.
type Published struct {
	Name       string    `json:"name"`       // "m-trends-dwell-global-2023", unique
	Measure    string    `json:"measure"`    // what was measured, in words
	Population string    `json:"population"` // of what
	Statistic  Statistic `json:"statistic"`
	Value      float64   `json:"value"`
	Unit       Unit      `json:"unit"`
	Data       string    `json:"data"`   // the time that the data are of, in EDTF: 2023, 2023-01/2023-06; "" where that is not known
	Source     string    `json:"source"` // the publication
	Read       string    `json:"read"`   // where the figure was read, by its site; "" where that was not noted
	Verified   Verified  `json:"verified"`
}

// PublishedValues returns the published figures, by measure and then by time.
func PublishedValues() []Published { return slices.Clone(published[:]) }

// PublishedValue returns the published figure of the given name. ok is false if there
// is none.
func PublishedValue(name string) (p Published, ok bool) {
	i := slices.IndexFunc(published[:], func(p Published) bool { return p.Name == name })
	if i < 0 {
		return p, false
	}
	return published[i], true
}

// String returns p on one line, with its source.
func (p Published) String() string {
	of := p.Population
	if p.Data != "" {
		of += ", " + p.Data
	}
	return fmt.Sprintf("%s: %v %v %v (%s; %s, %v)", p.Measure, p.Statistic, p.Value, p.Unit, of, p.Source, p.Verified)
}

// A Statistic is what a published figure is of its data. The zero Statistic is Median.
type Statistic uint8

// The statistics. They must not be compared with each other: the mean of delays is
// usually far above their median.
const (
	Median Statistic = iota
	Mean
	Share     // of the incidents to which the measure applies
	NotStated // the publication does not say
)

var statisticNames = names.Set{Package: "cohort", Type: "Statistic", What: "statistic", List: []string{"median", "mean", "share", "not-stated"}}

// String returns the name of s ("median").
func (s Statistic) String() string { return statisticNames.Of(uint8(s)) }

// MarshalText implements [encoding.TextMarshaler].
func (s Statistic) MarshalText() ([]byte, error) { return statisticNames.Text(uint8(s)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (s *Statistic) UnmarshalText(text []byte) error { return names.Read(&statisticNames, text, s) }

// A Unit is what a published figure is counted in. The zero Unit is CalendarDays.
type Unit uint8

// The units.
const (
	CalendarDays Unit = iota
	BusinessDays
	Months
	Percent
	UnstatedDays // whether calendar or business days the publication does not say
)

var unitNames = names.Set{Package: "cohort", Type: "Unit", What: "unit", List: []string{"days", "business-days", "months", "percent", "unstated-days"}}

// String returns the name of u ("business-days").
func (u Unit) String() string { return unitNames.Of(uint8(u)) }

// MarshalText implements [encoding.TextMarshaler].
func (u Unit) MarshalText() ([]byte, error) { return unitNames.Text(uint8(u)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (u *Unit) UnmarshalText(text []byte) error { return names.Read(&unitNames, text, u) }

// Verified says how far a published figure was followed to its source. The zero
// Verified is Unverified.
type Verified uint8

// The degrees.
const (
	Unverified Verified = iota // known from memory, or told by one source that others contradict
	Secondary                  // read where another text reports it
	Primary                    // read in the publication itself
	Computed                   // from numbers that were read in the publication itself
)

var verifiedNames = names.Set{Package: "cohort", Type: "Verified", What: "degree of verification", List: []string{"unverified", "secondary", "primary", "computed"}}

// String returns the name of v ("secondary").
func (v Verified) String() string { return verifiedNames.Of(uint8(v)) }

// MarshalText implements [encoding.TextMarshaler].
func (v Verified) MarshalText() ([]byte, error) { return verifiedNames.Text(uint8(v)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (v *Verified) UnmarshalText(text []byte) error { return names.Read(&verifiedNames, text, v) }
