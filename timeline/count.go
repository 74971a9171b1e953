package timeline

import (
	"strconv"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// A Count is how many of something an incident is said to concern: 621社, 最大12,300人分.
type Count struct {
	N    int    `json:"n"`
	Unit string `json:"unit"` // as the text counts: 人, 件, 社
	// AtMost is set for 最大 and 以下, AtLeast for 以上 and 少なくとも, Approx for 約.
	AtMost  bool        `json:"at_most,omitzero"`
	AtLeast bool        `json:"at_least,omitzero"`
	Approx  bool        `json:"approx,omitzero"`
	Text    string      `json:"text,omitzero"` // as written
	Span    jpdate.Span `json:"span,omitzero"` // where that is
}

// String returns c as "621社", with ≤, ≥ or 約 before it.
func (c Count) String() string {
	s := strconv.Itoa(c.N) + c.Unit
	switch {
	case c.AtMost:
		s = "≤" + s
	case c.AtLeast:
		s = "≥" + s
	}
	if c.Approx {
		s = "約" + s
	}
	return s
}

// same reports whether c and d say the same, wherever they stand.
func (c Count) same(d Count) bool {
	c.Text, c.Span, d.Text, d.Span = "", jpdate.Span{}, "", jpdate.Span{}
	return c == d
}

// largest returns the greatest count of each unit in list, by the order in which the units
// first stand there.
func largest(list []Count) (units []string, most map[string]Count) {
	most = map[string]Count{}
	for _, c := range list {
		d, ok := most[c.Unit]
		if !ok {
			units = append(units, c.Unit)
		}
		if !ok || c.N > d.N {
			most[c.Unit] = c
		}
	}
	return units, most
}
