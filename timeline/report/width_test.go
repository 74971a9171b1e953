package report

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestWidth(t *testing.T) {
	for s, want := range map[string]int{"": 0, "a": 1, "検知": 4, "ｶﾞ": 2, "か\u3099": 2, "５": 2, "😀": 2, "\u200fa": 1, "…": 1,
		"⭐": 2, "✅⚡": 4, "❤": 1, "❤\ufe0f": 2, "👨\u200d👩\u200d👧": 2, "👍🏽": 2, "🇯🇵": 2, "㉈": 1, "㊙": 2} {
		assert.Equal(t, want, width(s), "%q", s)
	}
	assert.Equal(t, "検知 ", pad("検知", 5))
	assert.Equal(t, " 検知", padLeft("検知", 5))
	assert.Equal(t, "検知する", clip("検知する", 8))
	assert.Equal(t, "検知す…", clip("検知する", 7))
	assert.Equal(t, "検知…", clip("検知する", 6))
	assert.Equal(t, "検知…", clip("検知する", 5))
	assert.Equal(t, "検…", clip("検👨\u200d👩\u200d👧知", 4), "one picture is not cut")
}
