package timeline

// A Role is the part that a [Party] has in an incident. The zero Role is Contractor.
type Role uint8

// The roles.
const (
	Contractor Role = iota // works for the organisation: 委託先
	Client                 // the organisation works for it: 委託元
	Parent                 // 親会社
	Subsidiary             // 子会社, グループ会社
)

var roleNames = names{"Role", "role", []string{"contractor", "client", "parent", "subsidiary"}}

// String returns the name of r ("contractor").
func (r Role) String() string { return roleNames.of(uint8(r)) }

// MarshalText implements [encoding.TextMarshaler].
func (r Role) MarshalText() ([]byte, error) { return roleNames.text(uint8(r)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (r *Role) UnmarshalText(text []byte) error {
	i, err := roleNames.value(text)
	if err == nil {
		*r = Role(i)
	}
	return err
}
