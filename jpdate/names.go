package jpdate

import (
	"slices"
	"strings"
)

// Names
//
// The enumerations and sets are encoded as text, and so in JSON, by the names that
// their String methods give: "date", "early-morning", "approx,since".

// MarshalText implements [encoding.TextMarshaler]. See [Kind.String].
func (k Kind) MarshalText() ([]byte, error) { return []byte(k.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]. The error is a [*ParseError].
func (k *Kind) UnmarshalText(text []byte) error { return named(k, text, kindNames[:]) }

// MarshalText implements [encoding.TextMarshaler]. See [Unit.String].
func (u Unit) MarshalText() ([]byte, error) { return []byte(u.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]. The error is a [*ParseError].
func (u *Unit) UnmarshalText(text []byte) error { return named(u, text, unitNames[:]) }

// MarshalText implements [encoding.TextMarshaler]. See [Anchor.String].
func (a Anchor) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]. The error is a [*ParseError].
func (a *Anchor) UnmarshalText(text []byte) error { return named(a, text, anchorNames[:]) }

// MarshalText implements [encoding.TextMarshaler]. See [Part.String].
func (p Part) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]. The error is a [*ParseError].
func (p *Part) UnmarshalText(text []byte) error {
	names := make([]string, len(parts))
	for i := range parts {
		names[i] = parts[i].name
	}
	return named(p, text, names)
}

// MarshalText implements [encoding.TextMarshaler]. See [Era.String].
func (e Era) MarshalText() ([]byte, error) { return []byte(e.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]. The error is a [*ParseError].
func (e *Era) UnmarshalText(text []byte) error {
	names := make([]string, len(eras))
	for i := range eras {
		names[i] = eras[i].name
	}
	return named(e, text, names)
}

// MarshalText implements [encoding.TextMarshaler]. See [Mods.String].
func (m Mods) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]. The error is a [*ParseError].
func (m *Mods) UnmarshalText(text []byte) error { return namedSet(m, text, modNames[:]) }

// MarshalText implements [encoding.TextMarshaler]. See [Assumption.String].
func (a Assumption) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]. The error is a [*ParseError].
func (a *Assumption) UnmarshalText(text []byte) error {
	names := make([]string, len(assumptions))
	for i := range assumptions {
		names[i] = assumptions[i].name
	}
	return namedSet(a, text, names)
}

// MarshalText implements [encoding.TextMarshaler]. See [Zone.String].
func (z Zone) MarshalText() ([]byte, error) { return []byte(z.String()), nil }

// UnmarshalText implements [encoding.TextUnmarshaler]. The error is a [*ParseError].
func (z *Zone) UnmarshalText(text []byte) error {
	switch s := string(text); s {
	case "":
		*z = NoZone
	case "local":
		*z = UnsettledZone
	default:
		got, ok := parseZone(s)
		if !ok {
			return parseError(s, 0, ErrSyntax)
		}
		*z = got
	}
	return nil
}

// named sets to to the value whose name is text.
func named[T ~uint8](to *T, text []byte, names []string) error {
	i := slices.Index(names, string(text))
	if i < 0 {
		return parseError(string(text), 0, ErrSyntax)
	}
	*to = T(i)
	return nil
}

// namedSet sets to to the set whose names text joins by commas.
func namedSet[T ~uint16 | ~uint32](to *T, text []byte, names []string) error {
	var set T
	if len(text) > 0 {
		for n := range strings.SplitSeq(string(text), ",") {
			i := slices.Index(names, n)
			if i < 0 {
				return parseError(string(text), 0, ErrSyntax)
			}
			set |= 1 << i
		}
	}
	*to = set
	return nil
}
