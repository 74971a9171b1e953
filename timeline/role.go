package timeline

import "fmt"

// A Role is the part that a [Party] has in an incident. The zero Role is Contractor.
type Role uint8

// The roles.
const (
	Contractor Role = iota // works for the organisation: 委託先
	Client                 // the organisation works for it: 委託元
	Parent                 // 親会社
	Subsidiary             // 子会社, グループ会社
)

var roleNames = [...]string{"contractor", "client", "parent", "subsidiary"}

// String returns the name of r ("contractor").
func (r Role) String() string {
	if int(r) < len(roleNames) {
		return roleNames[r]
	}
	return fmt.Sprintf("%%!Role(%d)", uint8(r))
}

// MarshalText implements [encoding.TextMarshaler].
func (r Role) MarshalText() ([]byte, error) {
	if int(r) >= len(roleNames) {
		return nil, fmt.Errorf("timeline: no role %d", r)
	}
	return []byte(roleNames[r]), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler].
func (r *Role) UnmarshalText(text []byte) error {
	for i, n := range roleNames {
		if n == string(text) {
			*r = Role(i)
			return nil
		}
	}
	return fmt.Errorf("timeline: unknown role %q", text)
}
