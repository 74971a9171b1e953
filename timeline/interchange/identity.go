package interchange

import (
	"crypto/sha1"
	"encoding/hex"
	"strconv"

	"github.com/jpincident/incidenttimeline/timeline"
)

// Namespace is the namespace of the UUIDs that this package makes, all of version 5 (RFC
// 9562, section 5.5): the UUID of the URL https://github.com/jpincident/incidenttimeline in
// the namespace of URLs.
const Namespace = "07d6f362-59cd-5996-8c1f-f5de84cd644c"

// namespace is the bytes of Namespace.
var namespace = uuidOf(urlNamespace, "https://github.com/jpincident/incidenttimeline")

// urlNamespace is the namespace of URLs (RFC 9562, section 6.6).
var urlNamespace = uuid{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}

type uuid [16]byte

// uuidOf returns the UUID of version 5 of name in the namespace space.
func uuidOf(space uuid, name string) uuid {
	h := sha1.New()
	h.Write(space[:])
	h.Write([]byte(name))
	var u uuid
	copy(u[:], h.Sum(nil))
	u[6] = u[6]&0x0F | 0x50
	u[8] = u[8]&0x3F | 0x80
	return u
}

// String returns u in the form of RFC 9562.
func (u uuid) String() string {
	s := hex.EncodeToString(u[:])
	return s[:8] + "-" + s[8:12] + "-" + s[12:16] + "-" + s[16:20] + "-" + s[20:]
}

// identities returns a UUID for each of the incidents, made from its title, organisation,
// reference and events; of those that are alike the second has another than the first.
func identities(incidents []timeline.Incident) []uuid {
	seen := map[uuid]int{}
	out := make([]uuid, len(incidents))
	for i, inc := range incidents {
		u := uuidOf(namespace, content(inc))
		n := seen[u]
		if seen[u]++; n > 0 {
			u = uuidOf(u, strconv.Itoa(n))
		}
		out[i] = u
	}
	return out
}

// content returns what tells inc from other incidents, each field with its length, so that
// no two incidents have the same.
func content(inc timeline.Incident) string {
	var b []byte
	field := func(s string) {
		b = append(strconv.AppendInt(b, int64(len(s)), 10), ':')
		b = append(b, s...)
	}
	field(inc.Title)
	field(inc.Org)
	if inc.Reference.IsValid() {
		field(inc.Reference.String())
	}
	for _, e := range inc.Events {
		field(e.Type.String())
		field(e.Status.String())
		field(e.When.String())
		field(e.Actor)
		for _, m := range e.Mentions {
			field(m.Source)
			field(m.Text)
			field(m.Clause)
		}
	}
	return string(b)
}
