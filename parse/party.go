package parse

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// roleWords stand before the name of somebody with a part in an incident: 委託先の甲社.
var roleWords, rolesOf = newRoles([...][]string{
	timeline.Contractor: {"委託先", "再委託先", "業務委託先", "委託業者", "保守会社", "開発会社", "運営会社", "受託者", "受託会社", "委託事業者"},
	timeline.Client:     {"委託元", "発注元"},
	timeline.Parent:     {"親会社", "持ち株会社", "持株会社"},
	timeline.Subsidiary: {"子会社", "連結子会社", "グループ会社", "現地法人"},
})

func newRoles(lists [4][]string) (wordList, []timeline.Role) {
	var words []string
	var roles []timeline.Role
	for role, list := range lists {
		for _, w := range list {
			words, roles = append(words, w), append(roles, timeline.Role(role))
		}
	}
	return newWordList(words...), roles
}

// linksToName stand between a role and a name.
var linksToName = []string{"である", "の「", "の", "「", "・", ""}

// mostParties is how many parties an incident has at most; a text with more is a list.
const mostParties = 32

// parties appends to list those whom s names by their role, each once.
func (r *reader) parties(list []timeline.Party, s *section) []timeline.Party {
	span := r.spanOf(s)
	text := r.of(span)
	for i := 0; ; {
		word, _, stop := roleWords.trie.next(text, i, len(text))
		if word < 0 || len(list) == mostParties {
			return list
		}
		i = stop
		rest := stop + len(longestPrefix(text[stop:], linksToName))
		end := rest
		for end < len(text) {
			c, n := utf8.DecodeRuneInString(text[end:])
			if kindOf(c) != wordRune {
				break
			}
			end += n
		}
		name := r.doc.Text[span.Start+rest : span.Start+end]
		if !r.namesParty(text[rest:end]) || slices.ContainsFunc(list, func(p timeline.Party) bool { return p.Name == name }) {
			continue
		}
		list = append(list, timeline.Party{Name: name, Role: rolesOf[word], Span: jpdate.Span{Start: span.Start + rest, End: span.Start + end}})
	}
}

// namesParty reports whether name, which stands after a role, is a name: it ends as one
// does, or is written in katakana or Latin letters and is no word of the lexicon.
func (r *reader) namesParty(name string) bool {
	const shortest, longest = 3, 25 // characters
	if n := utf8.RuneCountInString(name); n < shortest || n > longest || incidentWords.in(name) || isGeneric(name) {
		return false
	}
	if hasAnySuffix(name, partySuffixes) || isOrganisation(name) {
		return !isSomebody(name)
	}
	foreign := 0
	for _, c := range name {
		if unicode.Is(unicode.Katakana, c) || unicode.Is(unicode.Latin, c) && unicode.IsUpper(c) {
			foreign++
		}
	}
	return foreign >= shortest && !r.lexicon.contains(name, func(*Word) bool { return true })
}
