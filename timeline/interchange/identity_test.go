package interchange

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

func TestUUID(t *testing.T) {
	// RFC 9562, appendix A.4.
	dns := uuid{0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}
	assert.Equal(t, "2ed6657d-e927-568b-95e1-2665a8aea6a2", uuidOf(dns, "www.example.com").String())
	assert.Equal(t, Namespace, namespace.String())
}

// TestIdentities: what is the same has the same identifier, and nothing else has.
func TestIdentities(t *testing.T) {
	a := timeline.Incident{Title: "ab", Org: "c"}
	b := timeline.Incident{Title: "a", Org: "bc"}
	c := timeline.Incident{Title: "ab", Org: "c", Events: []timeline.Event{{}}}
	got := identities([]timeline.Incident{a, b, c, a, a})
	seen := map[uuid]bool{}
	for _, u := range got {
		assert.False(t, seen[u])
		seen[u] = true
	}
	assert.Equal(t, got, identities([]timeline.Incident{a, b, c, a, a}))
	assert.Equal(t, got[2], identities([]timeline.Incident{c})[0])
}

// TestIdentitiesStay: what is told later, and whether it took place, changes no identifier.
func TestIdentitiesStay(t *testing.T) {
	at := func(typ timeline.Type, day int) timeline.Event {
		return timeline.Event{Type: typ, When: jpdate.On(jpdate.MustDate(2020, 5, day))}
	}
	a := timeline.Incident{Title: "a", Events: []timeline.Event{at(timeline.Detection, 7)}}
	b := timeline.Incident{Title: "a", Reference: jpdate.MustDate(2020, 7, 2), Events: []timeline.Event{at(timeline.Disclosure, 28), at(timeline.Detection, 7), {}}}
	b.Events[1].Status = timeline.Planned
	c := timeline.Incident{Title: "a", Events: []timeline.Event{at(timeline.Detection, 8)}}
	one := func(inc timeline.Incident) uuid { return identities([]timeline.Incident{inc})[0] }
	assert.Equal(t, one(a), one(b))
	assert.NotEqual(t, one(a), one(c))
	// What only says before when it was does not begin before all else.
	d := timeline.Incident{Title: "a", Events: []timeline.Event{{When: at(0, 28).When}, a.Events[0]}}
	d.Events[0].When.Mods = jpdate.OnOrBefore
	assert.Equal(t, one(a), one(d))
	// The order is that of time, and not of names.
	e := timeline.Incident{Title: "a", Events: []timeline.Event{at(timeline.Containment, 28), a.Events[0]}}
	assert.Equal(t, one(a), one(e))
}

func TestGuard(t *testing.T) {
	for _, s := range []string{"", "a", "=1", "+1", "-1", "@x", "\t=1", "＝1", "＋1", "－1", "＠x", "'", "'=1", "''"} {
		assert.Equal(t, s, unguard(guard(s)))
	}
	assert.Equal(t, "'=1", guard("=1"))
	assert.Equal(t, "'＠x", guard("＠x"))
	assert.Equal(t, "a=1", guard("a=1"))
}

func TestCharacters(t *testing.T) {
	assert.Equal(t, "a\nb\nc\td", cellOf("a\rb\r\nc\td\x00\a"))
	assert.Equal(t, "a b c d e", lineOf("a\rb\r\nc\u2028d\u0085e"))
	assert.Equal(t, "ab", cellOf("a\uFFFE\uFFFFb"), "neither is a character")
	assert.Equal(t, "\uFFFD\uFFFDé", cellOf("\xff\xfeé"))
	assert.Equal(t, "&lt;a&gt;\uFFFD", htmlOf("<a>\xff"))
}

// TestIsOwn knows what this package may have made from other identifiers.
func TestIsOwn(t *testing.T) {
	assert.True(t, isOwn("028c9f3b-dc1e-5348-99a4-78210b8b6672"))
	for _, s := range []string{
		"", "7", "case-7", "028c9f3b-dc1e-4348-99a4-78210b8b6672", "028c9f3b-dc1e-5348-59a4-78210b8b6672", "028C9F3B-dc1e-5348-99a4-78210b8b6672",
		"028c9f3bdc1e-5348-99a4-78210b8b6672-", "028c9f3b-dc1e-5348-99a4-78210b8b667", "028c9f3b-dc1e-5348-99a4-78210b8b66722", "028c9f3b-dc1e-5348-99a4-78210b8b66zz",
		"028c9f3b-dc1e-5348-99a4-78210b8b6672" + "028c9f3b-dc1e-5348-99a4-78210b8b6672",
	} {
		assert.False(t, isOwn(s), s)
	}
}
