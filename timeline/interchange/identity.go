package interchange

import (
	"cmp"
	"crypto/sha1"
	"encoding/hex"
	"slices"
	"strconv"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
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

// identities returns a UUID for each of the incidents, made from what stays the same when
// more is told of it: its title, its organisation, and its earliest event. Of those that are
// alike the second has another than the first.
func identities(incidents []timeline.Incident) []uuid {
	n := numberer{}
	out := make([]uuid, len(incidents))
	for i, inc := range incidents {
		name := []string{inc.Title, inc.Org}
		if len(inc.Events) > 0 {
			name = append(name, eventName(slices.MinFunc(inc.Events, compareFirst))...)
		}
		out[i] = n.uuid(namespace, name)
	}
	return out
}

// compareFirst puts the event that begins first before the other, whatever their order in
// the text; those of which no time is known come last.
func compareFirst(a, b timeline.Event) int {
	return cmp.Or(beginning(a.When).Compare(beginning(b.When)), slices.Compare(eventName(a), eventName(b)))
}

// beginning returns when w begins; its end where that is open, and if nothing of it is known
// a time after all others.
func beginning(w jpdate.When) time.Time {
	win, ok := w.Window(nil)
	switch {
	case !ok:
		return time.Date(10_000, 1, 2, 0, 0, 0, 0, time.UTC)
	case win.Min.IsZero():
		return win.Max
	}
	return win.Min
}

// eventName returns what stays the same of e in later reports. Whether it took place does
// not: what was planned may be done.
func eventName(e timeline.Event) []string {
	return []string{e.Type.String(), e.When.Value(), e.When.Part().String(), e.Actor}
}

// A numberer makes UUIDs that differ from each other, by how often it made one before.
type numberer map[uuid]int

// uuid returns that of the fields of name in the namespace space.
func (n numberer) uuid(space uuid, name []string) uuid {
	u := uuidOf(space, joined(name))
	again := n[u]
	if n[u]++; again > 0 {
		u = uuidOf(u, strconv.Itoa(again))
	}
	return u
}

// joined returns the fields one after the other, each with its length, so that no two lists
// give the same.
func joined(fields []string) string {
	var b []byte
	for _, s := range fields {
		b = append(strconv.AppendInt(b, int64(len(s)), 10), ':')
		b = append(b, s...)
	}
	return string(b)
}
