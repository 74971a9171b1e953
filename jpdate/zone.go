package jpdate

import (
	"strings"
	"time"
)

// A Zone is the time zone that a clock time states: JST, +09:00, 協定世界時. The
// zero Zone, NoZone, is none: most texts leave the zone of their place out.
type Zone int16

// The zones that are no offset; see [ZoneAt] for those that are.
const (
	NoZone Zone = 0
	// UnsettledZone is that of a place whose offset the text does not say, since it
	// changes with the season or since the place is not named: 現地時間, 米国東部時間.
	UnsettledZone Zone = 1
)

// zoneBase keeps the offsets apart from the other values of a Zone.
const zoneBase = 2000

// Offsets in use, in minutes.
const (
	minOffset = -12 * 60
	maxOffset = 14 * 60
)

// ZoneAt returns the Zone that is the given number of minutes ahead of UTC: 540
// for Japan. An offset that is not in use anywhere, before -12:00 or after
// +14:00, gives NoZone.
func ZoneAt(minutes int) Zone {
	if minutes < minOffset || minutes > maxOffset {
		return NoZone
	}
	return Zone(zoneBase + minutes)
}

// Offset returns how many minutes z is ahead of UTC; ok is false for NoZone and
// UnsettledZone.
func (z Zone) Offset() (minutes int, ok bool) {
	n := int(z) - zoneBase
	if n < minOffset || n > maxOffset {
		return 0, false
	}
	return n, true
}

// String returns z as ISO 8601 writes it, "+09:00" or "Z"; "local" for
// UnsettledZone and "" for NoZone.
func (z Zone) String() string {
	switch z {
	case NoZone:
		return ""
	case UnsettledZone:
		return "local"
	}
	return string(z.append(nil))
}

// append appends the offset of z, if it has one.
func (z Zone) append(b []byte) []byte {
	n, ok := z.Offset()
	switch {
	case !ok:
		return b
	case n == 0:
		return append(b, 'Z')
	case n < 0:
		b, n = append(b, '-'), -n
	default:
		b = append(b, '+')
	}
	b = appendPadded(b, n/60, 2)
	return appendPadded(append(b, ':'), n%60, 2)
}

// locations returns the zones in which a time of the zone z is first and last
// reached: the same, unless z is not settled.
func (z Zone) locations() (first, last *time.Location) {
	n, ok := z.Offset()
	switch {
	case !ok:
		return eastmost, westmost
	case n == 9*60:
		return jst, jst
	case n == 0:
		return time.UTC, time.UTC
	}
	loc := time.FixedZone(z.String(), n*60)
	return loc, loc
}

// The zones in which a day begins first and last.
var (
	eastmost = time.FixedZone("", maxOffset*60)
	westmost = time.FixedZone("", minOffset*60)
)

// parseZone reads an offset as append writes it.
func parseZone(s string) (Zone, bool) {
	if s == "Z" {
		return ZoneAt(0), true
	}
	if len(s) != len("+09:00") || s[0] != '+' && s[0] != '-' || s[3] != ':' {
		return NoZone, false
	}
	h, ok1 := decimal(s[1:3])
	m, ok2 := decimal(s[4:])
	n := h*60 + m
	if s[0] == '-' {
		n = -n
	}
	z := ZoneAt(n)
	return z, ok1 && ok2 && m < 60 && z != NoZone
}

// zoneAfter reads the zone that stands after a clock time: 10:45 JST,
// 10時45分（日本時間）. Like a particle it is no part of the expression's extent.
func zoneAfter(s string, i int) (z Zone, end int) {
	j := spaces(s, i)
	if j > i { // 10:45:00 +0900
		c, _ := codeAt(s, j)
		if z, end, ok := offsetAt(s, j, true); ok && (c == codePlus || c == codeDash && !strings.ContainsAny(s[j:end], ":：")) {
			return z, end // but 10:45 -11:00 is a range
		}
	}
	if z, end, ok := zoneWord(s, j, false); ok {
		return z, end
	}
	k, ok := expect(s, j, codeOpen)
	if !ok {
		return NoZone, i
	}
	k = spaces(s, k)
	z, end, ok = zoneWord(s, k, false)
	if !ok {
		z, end, ok = offsetAt(s, k, true)
	}
	if !ok {
		return NoZone, i
	}
	if end, ok = expect(s, spaces(s, end), codeClose); !ok {
		return NoZone, i
	}
	return z, end
}

// zoneWord reads a zone by its name, in Latin letters (UTC, with an offset
// perhaps) or in words (日本時間). One that stands before its time may touch it.
func zoneWord(s string, i int, before bool) (z Zone, end int, ok bool) {
	w, end, ok := wordOf(s, i, zoneName)
	if !ok {
		return NoZone, i, false
	}
	z = UnsettledZone
	if w.n != unsettledOffset {
		z = ZoneAt(int(w.n))
	}
	if !isLatin(s, i) {
		return z, end, true
	}
	if z == ZoneAt(0) {
		if y, k, ok := offsetAt(s, end, true); ok {
			z, end = y, k
		}
	}
	c, _ := codeAt(s, end)
	b, n := codeBefore(s, i)
	outer := c.class() == letter || c.class() == digit && !before || c == codeUnderscore || n > 0 && (b.class() == letter || b == codeUnderscore)
	return z, end, !outer
}

// offsetAt reads an offset in digits: +09:00, +0900, +9, Z; one with a minus where
// west is allowed.
func offsetAt(s string, i int, west bool) (z Zone, end int, ok bool) {
	c, n := codeAt(s, i)
	if c == letter<<8|'Z' {
		d, _ := codeAt(s, i+n)
		return ZoneAt(0), i + n, d.class() != letter && d.class() != digit
	}
	if c != codePlus && (c != codeDash || !west) {
		return NoZone, i, false
	}
	h, ok := numberAt(s, i+n)
	if !ok || h.kanji || h.sign != 0 || h.digits > 4 || h.digits == 3 {
		return NoZone, i, false
	}
	hour, minute, end := h.value, 0, h.end
	if h.digits == 4 {
		hour, minute = h.value/100, h.value%100
	} else if j, ok := expect(s, end, codeColon); ok {
		m, ok := numberAt(s, j)
		if !ok || m.kanji || m.digits != 2 {
			return NoZone, i, false
		}
		minute, end = m.value, m.end
	}
	total := hour*60 + minute
	if c == codeDash {
		total = -total
	}
	z = ZoneAt(total)
	return z, end, minute < 60 && z != NoZone
}
