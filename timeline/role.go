package timeline

import "github.com/jpincident/incidenttimeline/timeline/internal/names"

// A Role is the part that a [Party] has in an incident. The zero Role is Contractor.
type Role uint8

// The roles.
const (
	Contractor Role = iota // works for the organisation: 委託先
	Client                 // the organisation works for it: 委託元
	Parent                 // 親会社
	Subsidiary             // 子会社, グループ会社
)

var roleNames = names.Set{Package: "timeline", Type: "Role", What: "role", List: []string{"contractor", "client", "parent", "subsidiary"}}

// String returns the name of r ("contractor").
func (r Role) String() string { return roleNames.Of(uint8(r)) }

// MarshalText implements [encoding.TextMarshaler].
func (r Role) MarshalText() ([]byte, error) { return roleNames.Text(uint8(r)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (r *Role) UnmarshalText(text []byte) error { return names.Read(&roleNames, text, r) }
