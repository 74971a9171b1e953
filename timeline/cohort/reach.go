package cohort

import (
	"encoding/json"
	"strconv"
)

// A Reach is the number of days by which an estimated share is reached, if it is. The
// zero Reach is not reached.
type Reach struct {
	Days    int
	Reached bool
}

// String returns the days, or "not reached".
func (r Reach) String() string {
	if !r.Reached {
		return "not reached"
	}
	return strconv.Itoa(r.Days)
}

// MarshalJSON implements [json.Marshaler]: the days, or null.
func (r Reach) MarshalJSON() ([]byte, error) {
	if !r.Reached {
		return []byte("null"), nil
	}
	return json.Marshal(r.Days)
}

// UnmarshalJSON implements [json.Unmarshaler].
func (r *Reach) UnmarshalJSON(data []byte) error {
	var days *int
	if err := json.Unmarshal(data, &days); err != nil {
		return err
	}
	*r = Reach{}
	if days != nil {
		*r = Reach{*days, true}
	}
	return nil
}
