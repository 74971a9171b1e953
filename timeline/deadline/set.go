package deadline

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"iter"
	"slices"
	"sync"

	"github.com/jpincident/incidenttimeline/timeline"
)

//go:embed rules.json
var rulesJSON []byte

// Default returns the rules that come with this package, each with the day on which it was
// checked. They are those of which the text, or a report of the text, was read; what was
// found with neither is left out.
var Default = sync.OnceValue(func() Set {
	var s Set
	if err := json.Unmarshal(rulesJSON, &s); err != nil {
		panic(err) // a test of the package shows it
	}
	return s
})

// A Set is rules that fit together: each has what it needs, and those that follow on
// another find it. The zero Set has none. Its JSON is the list of its rules.
type Set struct{ rules []Rule }

// NewSet returns the set of the given rules, in their order. The error is a [*RuleError]
// that names the first rule and field with which something is wrong.
func NewSet(rules ...Rule) (Set, error) {
	s := Set{slices.Clone(rules)}
	for i, r := range s.rules {
		if err := r.check(); err != nil {
			return Set{}, err
		}
		if slices.ContainsFunc(s.rules[:i], func(o Rule) bool { return o.ID == r.ID }) {
			return Set{}, &RuleError{r.ID, "id", ErrTwice}
		}
	}
	for _, r := range s.rules {
		if err := s.checkChain(r); err != nil {
			return Set{}, err
		}
	}
	return s, nil
}

// With returns s with more rules. One with the ID of a rule of s takes its place.
func (s Set) With(rules ...Rule) (Set, error) {
	all := slices.Clone(s.rules)
	for _, r := range rules {
		if i := slices.IndexFunc(all, func(o Rule) bool { return o.ID == r.ID }); i >= 0 {
			all[i] = r
		} else {
			all = append(all, r)
		}
	}
	return NewSet(all...)
}

// Len returns the number of rules in s.
func (s Set) Len() int { return len(s.rules) }

// All returns an iterator over the rules of s, in order.
func (s Set) All() iter.Seq[Rule] { return slices.Values(s.rules) }

// Rule returns the rule of s with the given ID. ok is false if there is none.
func (s Set) Rule(id string) (r Rule, ok bool) {
	i := slices.IndexFunc(s.rules, func(r Rule) bool { return r.ID == id })
	if i < 0 {
		return Rule{}, false
	}
	return s.rules[i], true
}

// MarshalJSON implements [json.Marshaler].
func (s Set) MarshalJSON() ([]byte, error) {
	if s.rules == nil {
		return []byte("[]"), nil
	}
	return json.Marshal(s.rules)
}

// UnmarshalJSON implements [json.Unmarshaler]. It reports what [NewSet] reports.
func (s *Set) UnmarshalJSON(data []byte) error {
	var rules []Rule
	if err := json.Unmarshal(data, &rules); err != nil {
		return err
	}
	set, err := NewSet(rules...)
	if err == nil {
		*s = set
	}
	return err
}

// A RuleError says what is wrong with a rule.
type RuleError struct {
	Rule  string // its ID
	Field string // of its JSON
	Err   error
}

// Error implements error.
func (e *RuleError) Error() string {
	return fmt.Sprintf("deadline: rule %q: %s: %v", e.Rule, e.Field, e.Err)
}

// Unwrap returns what is wrong.
func (e *RuleError) Unwrap() error { return e.Err }

// What may be wrong with a field of a rule. Whether there is a calendar of its name, only the
// [Engine] knows.
var (
	ErrMissing  = errors.New("is missing")
	ErrTwice    = errors.New("stands twice")
	ErrUnknown  = errors.New("is no rule of the set")
	ErrLoop     = errors.New("follows on itself")
	ErrNegative = errors.New("is negative")
	ErrReversed = errors.New("ends before it begins")
	ErrNeedless = errors.New("is given where nothing needs it")
	ErrSpan     = errors.New("is not less than the length")
	ErrValue    = errors.New("has no such value")
	ErrLong     = errors.New("is longer than a century")
)

// century is how many of each unit make about a hundred years, the most that a rule may have.
var century = [...]int{Hours: 876_600, Days: 36_525, BusinessDays: 26_000, Months: 1_200}

// check returns what is wrong with r by itself.
func (r Rule) check() error {
	wrong := func(field string, err error) error { return &RuleError{r.ID, field, err} }
	switch {
	case r.ID == "":
		return wrong("id", ErrMissing)
	case r.Trigger == NoTrigger:
		return wrong("trigger", ErrMissing)
	case int(r.Trigger) >= len(triggerNames.List):
		return wrong("trigger", ErrValue)
	case int(r.Unit) >= len(unitNames.List):
		return wrong("unit", ErrValue)
	case int(r.FirstDay) >= len(firstDayNames.List):
		return wrong("first_day", ErrValue)
	case int(r.Roll) >= len(rollNames.List):
		return wrong("roll", ErrValue)
	case r.Trigger == Submission && r.After == "":
		return wrong("after", ErrMissing)
	case r.Trigger != Submission && r.After != "":
		return wrong("after", ErrNeedless)
	case r.Duty == timeline.Other:
		return wrong("duty", ErrMissing)
	case !slices.Contains(timeline.Types(), r.Duty):
		return wrong("duty", ErrValue)
	case r.Nth == 0 || r.Nth < -1:
		return wrong("nth", ErrMissing)
	case r.Unit == NoNumber && r.Length != 0:
		return wrong("unit", ErrMissing)
	case r.Length < 0:
		return wrong("length", ErrNegative)
	case r.Unit != NoNumber && r.Length == 0:
		return wrong("length", ErrMissing)
	case r.Length > century[r.Unit]:
		return wrong("length", ErrLong)
	case r.Least != 0 && r.Unit == Hours:
		return wrong("least", ErrNeedless)
	case r.FirstDay != Excluded && (r.Unit == Hours || r.Unit == NoNumber):
		return wrong("first_day", ErrNeedless)
	case r.Least < 0 || r.Least != 0 && r.Least >= r.Length:
		return wrong("least", ErrSpan)
	case r.Calendar == "" && (r.Roll != Stays || r.Unit == BusinessDays):
		return wrong("calendar", ErrMissing)
	case r.Roll != Stays && (r.Unit == Hours || r.Unit == NoNumber):
		return wrong("roll", ErrNeedless)
	case r.From.IsValid() && r.Until.IsValid() && r.Until.Compare(r.From) < 0:
		return wrong("until", ErrReversed)
	}
	return nil
}

// checkChain returns what is wrong with the rules that r follows on.
func (s Set) checkChain(r Rule) error {
	seen := []string{r.ID}
	for at := r; at.After != ""; {
		next, ok := s.Rule(at.After)
		if !ok {
			return &RuleError{at.ID, "after", fmt.Errorf("%q %w", at.After, ErrUnknown)}
		}
		if slices.Contains(seen, next.ID) {
			return &RuleError{r.ID, "after", ErrLoop}
		}
		seen = append(seen, next.ID)
		at = next
	}
	return nil
}
