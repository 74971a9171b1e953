package parse

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// openSeries opens an incident at each line of a numbered series, such as ◇1 甲市, ◇2
// 乙町(更新日:2024年6月3日), 事例3 丙校, of which most open one: what numbers them tells
// more than how each is worded. Lines that it opens become headings.
func (r *reader) openSeries(opens []bool) {
	const shortest = 3 // members
	list := r.longestSeries()
	opened := 0
	for _, i := range list {
		if opens[i] || i == 0 {
			opened++
		}
	}
	if len(list) < shortest || 2*opened < len(list) {
		return
	}
	for _, i := range list {
		l := &r.doc.lines[i]
		if opens[i] || r.isPart(l) || r.goesOn(l) {
			continue
		}
		opens[i] = true
		if l.role == text || l.role == dateline {
			l.role = heading
		}
	}
}

// longestSeries returns the lines of the longest series that counts up from 1 with the same
// words or mark before the number, each line short and set apart by a blank line.
func (r *reader) longestSeries() (longest []int) {
	open := map[string][]int{} // the lines of each series by what stands before its numbers
	for i := range r.doc.lines {
		l := &r.doc.lines[i]
		if l.indent > 0 || l.role == blank || l.role == separator || l.role == row || !r.blankBefore(i) {
			continue
		}
		words := r.of(jpdate.Span{Start: l.span.Start, End: l.body.End})
		if utf8.RuneCountInString(words) > longestHeading || strings.Contains(words, "。") {
			continue
		}
		label, n := seriesLabel(words)
		switch {
		case n == 1:
			open[label] = []int{i}
		case n > 1 && n == len(open[label])+1:
			open[label] = append(open[label], i)
		}
		if list := open[label]; len(list) > len(longest) {
			longest = list
		}
	}
	return longest
}

// seriesLabel returns what stands before the number that s begins with, a mark or a short
// word, and the number, which is 0 if there is none.
func seriesLabel(s string) (label string, n int) {
	const longest = 4 // characters
	for i, c := range s {
		if utf8.RuneCountInString(s[:i]) > longest || unicode.IsSpace(c) && i > 0 {
			return "", 0
		}
		if c >= '①' && c <= '⑳' {
			return s[:i] + "①", int(c-'①') + 1
		}
		if unicode.IsDigit(c) {
			d := digits(s[i:])
			next, _ := utf8.DecodeRuneInString(s[i+d:])
			if utf8.RuneCountInString(s[i:i+d]) > 2 || strings.ContainsRune("年月日時分/.-:", next) && next != '.' {
				return "", 0
			}
			for _, c := range s[i : i+d] {
				n = 10*n + int(c&0xF) // of either width
			}
			return s[:i], n
		}
	}
	return "", 0
}
