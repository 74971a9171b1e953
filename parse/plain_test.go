package parse_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/parse"
)

// told returns the events of d with the words that date them, without tags.
func told(d *parse.Document) []string {
	var list []string
	for _, inc := range d.Incidents {
		for _, e := range inc.Events {
			list = append(list, fmt.Sprint(inc.Org, " ", e.Type, " ", e.When.Value(), " ", e.Status, " ", len(e.Mentions)))
		}
	}
	return list
}

func parseText(t *testing.T, text string) *parse.Document {
	t.Helper()
	d, err := parse.Parser{}.Parse("", text)
	require.NoError(t, err)
	return d
}

const page = `不正アクセスによる情報の流出について（第2報）
2024年6月3日
株式会社甲

弊社は5月7日午前10時48分に不正アクセスを検知し、同日中に遮断しました。
5月9日、個人情報保護委員会へ報告しました。

経緯
5月7日 10:48	監視装置の警報により検知
5月8日	警察に相談
・5月28日 第1報を公表
`

// TestMarkup reads one page as plain text and with the tags of HTML that a page loses
// or keeps when it is copied: what it tells stays the same.
func TestMarkup(t *testing.T) {
	want := told(parseText(t, page))
	require.Len(t, want, 6)
	lines := strings.Split(strings.TrimSpace(page), "\n")
	for name, text := range map[string]string{
		"line breaks":  strings.ReplaceAll(page, "\n", "<br>\n"),
		"upper case":   strings.ReplaceAll(page, "\n", "<BR />\n"),
		"no newlines":  strings.ReplaceAll(page, "\n", "<br/>"),
		"comments":     strings.ReplaceAll(page, "。", "。<!-- 2020年1月1日に公表 -->"),
		"scripts":      page + `<script type="x">var d = "2021年3月3日に検知した。";</script><style>/* 2021年4月4日 */</style>`,
		"bold digits":  strings.ReplaceAll(page, "7", "<b>7</b>"),
		"links":        strings.ReplaceAll(page, "月", `<a href="/2019/01/02.html">月</a>`),
		"references":   strings.ReplaceAll(strings.ReplaceAll(page, "月", "&#26376;"), "検", "&#x691C;"),
		"ruby":         strings.ReplaceAll(page, "検知", "<ruby>検知<rp>(</rp><rt>1月1日</rt><rp>)</rp></ruby>"),
		"half width":   strings.ReplaceAll(page, "アクセス", "ｱｸｾｽ"),
		"marks apart":  strings.ReplaceAll(page, "が", "か\u3099"),
		"vertical":     strings.NewReplacer("、", "︑", "。", "︒", "（", "︵", "）", "︶").Replace(page),
		"vertical :":   strings.ReplaceAll(page, ":", "︓"),
		"CRLF and BOM": "\ufeff" + strings.ReplaceAll(page, "\n", "\r\n"),
		"a page of HTML": "<!DOCTYPE html>\n<html><head><meta charset=utf-8></head>\n<body>\n<h1>" + lines[0] + "</h1>\n  <p>" + lines[1] + "\n  <p>" + lines[2] +
			"</p>\n  <p>\n    " + lines[4] + "<br>\n    " + lines[5] + "\n  </p>\n  <h2>経緯</h2>\n  <table>\n    <tr>\n      <td>5月7日&nbsp;10:48</td>\n      <td>監視装置の警報により検知</td>\n    </tr>\n" +
			"    <tr><td>5月8日<td>警察に相談</tr>\n  </table>\n  <ul>\n    <li>5月28日 第1報を公表</li>\n  </ul>\n</body></html>\n",
	} {
		d := parseText(t, text)
		assert.Equal(t, want, told(d), name)
		assert.Equal(t, text, d.Text, name)
		assert.Empty(t, check(parse.Parser{Reference: referenceDay}, text), name)
	}
}

// TestMarkupSpans reads a date with tags within it: its span covers them.
func TestMarkupSpans(t *testing.T) {
	d := parseText(t, "<p>当社は<b>2024年</b>5月&nbsp;7日に検知した。</p>")
	require.Len(t, d.Mentions, 1)
	assert.Equal(t, "2024年</b>5月&nbsp;7日", d.Mentions[0].Text(d.Text))
	require.Len(t, d.Incidents, 1)
	m := d.Incidents[0].Events[0].Mentions[0]
	assert.Equal(t, "2024年</b>5月&nbsp;7日", m.Text)
	assert.Equal(t, "検知", m.Trigger.Of(d.Text))
	assert.Equal(t, 1, d.Position(m.Span.Start).Line)
}

// TestNoMarkup reads what looks like HTML and is not: nothing is left out.
func TestNoMarkup(t *testing.T) {
	for _, text := range []string{
		"<重要>2024年5月7日に検知した。",
		"a < b、2024年5月7日 > 2023年",
		"<2024年5月7日>",
		"AT&T 2024年5月7日;",
		"&unknown; 2024年5月7日",
		"<!-- 2024年5月7日",
		"<b 2024年5月7日",
		"<script>2024年5月7日",
		"<",
		"&",
		"</",
		"<!",
	} {
		d := parseText(t, text)
		assert.Equal(t, text, d.Text)
		assert.Equal(t, strings.Contains(text, "5月7日"), len(d.Mentions) > 0, text)
	}
}
