package parse

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// counts returns how many of what s is said to concern: the numbers with a unit in those of
// its sentences that say so, 最大621社に影響した可能性, in the items of a list whose heading
// does, and before what is known of people, 120名の氏名、住所, each once.
func (r *reader) counts(s *section) (list []timeline.Count) {
	const most = 64 // of one section
	listed := false // the heading above says that what is below it is affected
	for i := s.first; i < s.last; i++ {
		l := &r.doc.lines[i]
		if l.role == blank || l.role == separator || l.role == dateline {
			continue
		}
		if l.role == heading {
			words := r.of(l.body)
			listed = r.title(l) != s.title && containsAny(words, affected) && !containsAny(words, unaffected)
		}
		item := (l.role == text || l.role == heading) && !contains(r.of(l.body), "。")
		for start := l.body.Start; start < l.body.End; {
			end := start + len(upTo(r.folded[start:l.body.End], "。"))
			if words := r.folded[start:end]; hasDigit(words) && !containsAny(words, unaffected) {
				switch {
				case containsAny(words, affected), item && listed && l.role == text:
					list = r.countsIn(list, l, start, end, false)
				case item:
					list = r.countsIn(list, l, start, end, true)
				}
			}
			start = end + len("。")
		}
		if len(list) > most {
			return list[:most]
		}
	}
	return list
}

// countsIn appends the counts in the sentence of l from start to end that list has not: all
// of them, or those of people of whom something is known.
func (r *reader) countsIn(list []timeline.Count, l *line, start, end int, known bool) []timeline.Count {
	k := l.first
	for i := start; i < end; {
		for k < l.last && r.mentions[k].Span.End <= i {
			k++
		}
		if k < l.last && r.mentions[k].Span.Start <= i {
			i = r.mentions[k].Span.End // a date
			continue
		}
		c, n := utf8.DecodeRuneInString(r.folded[i:end])
		if !unicode.IsDigit(c) {
			i += n
			continue
		}
		value, j, ok := number(r.folded[:end], i)
		unit := longestPrefix(r.folded[j:end], countUnits)
		if ok && value <= math.MaxInt && unit != "" && !hasAnyPrefix(r.folded[j+len(unit):end], afterOrdinal) && (!known || ofPeople(r.folded[j+len(unit):end])) {
			list = r.addCount(list, start, end, i, j+len(unit), int(value), countedAs(unit))
		}
		i = max(j, i+n)
	}
	return list
}

// ofPeople reports whether s, what follows a number and its unit, goes on with what is known
// of people: の氏名、住所.
func ofPeople(s string) bool {
	known, ok := strings.CutPrefix(s, "の")
	return ok && hasAnyPrefix(known, personalData)
}

// addCount appends the count at [i:j], in the sentence from start to end, unless list has it
// with no less said of how it is meant.
func (r *reader) addCount(list []timeline.Count, start, end, i, j, value int, unit string) []timeline.Count {
	before, after := r.folded[start:i], r.folded[j:end]
	c := timeline.Count{
		N: value, Unit: unit,
		AtMost:  hasAnySuffix(before, atMostBefore) || hasAnyPrefix(after, atMostAfter),
		AtLeast: hasAnySuffix(before, atLeastBefore) || hasAnyPrefix(after, atLeastAfter),
		Approx:  hasAnySuffix(before, approxBefore),
	}
	c.Span = jpdate.Span{Start: i, End: j}
	c.Text = c.Span.Of(r.doc.Text)
	exact := func(c timeline.Count) bool { return !c.AtMost && !c.AtLeast && !c.Approx }
	for i, o := range list {
		if o.N == c.N && o.Unit == c.Unit {
			if exact(o) && !exact(c) {
				list[i] = c // a headline leaves 約 out
			}
			return list
		}
	}
	return append(list, c)
}

// number reads the number at s[i:], with groups of thousands and the multipliers of
// Japanese: 1,234, １２万３千, 2億. It returns where it and the space after it end.
func number(s string, i int) (value int64, end int, ok bool) {
	const greatest = 1 << 40
	total, part, digits := int64(0), int64(0), 0
	for end = i; end < len(s); {
		c, n := utf8.DecodeRuneInString(s[end:])
		switch {
		case unicode.IsDigit(c) && c&0xF <= 9 && (c < 0x80 || c >= '０' && c <= '９'):
			part, digits = min(10*part+int64(c&0xF), greatest), digits+1
		case (c == ',' || c == '，') && digits > 0 && startsGroup(s[end+n:]):
		default:
			scale, known := multipliers[c]
			if !known || digits == 0 {
				return total + part, end + len(s[end:]) - len(strings.TrimLeft(s[end:], " 　")), part < greatest
			}
			total, part, digits = total+part*scale, 0, 0
			if next, _ := utf8.DecodeRuneInString(s[end+n:]); unicode.IsDigit(next) {
				end += n
				continue
			}
			end += n
			return total, end + len(s[end:]) - len(strings.TrimLeft(s[end:], " 　")), total < greatest
		}
		end += n
	}
	return total + part, end, part < greatest
}

// startsGroup reports whether s begins with the three digits of a group of thousands.
func startsGroup(s string) bool {
	for n := 0; n < 3; n++ {
		c, size := utf8.DecodeRuneInString(s)
		if !unicode.IsDigit(c) {
			return false
		}
		s = s[size:]
	}
	return true
}

func hasDigit(s string) bool { return strings.IndexFunc(s, unicode.IsDigit) >= 0 }

// countedAs returns the unit by which what is counted in unit is compared: 人 for 名様.
func countedAs(unit string) string {
	if u, ok := sameUnits[unit]; ok {
		return u
	}
	return unit
}
