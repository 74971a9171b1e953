//go:build ignore

// Maketables writes tables.go, the class table of the scanner: for each
// character of the Basic Multilingual Plane its class and value, folded by
// NFKC, so that 3 and ３ are one digit and 月 and ⽉ one character. Raised and
// encircled digits are none: they are note marks and bullets.
package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"log"
	"os"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Classes; class.go gives them the same names.
const (
	none = iota
	digit
	kanjiDigit
	kanjiUnit
	space
	letter
	symbol
	monthSign
	daySign
	hourSign
	moreSymbol
	weekdaySign
)

const startBit = 1 << 15

// formalZero is the value of 零, which is a zero but no bullet as 〇 and ○ are.
const formalZero = 10

// numerals gives the value of each kanji numeral, with the formal ones (大字) of
// 戸籍法施行規則 and 商業登記規則 and their older shapes. Above nine it is the
// value that one stands for.
var numerals = map[rune]int{
	'〇': 0, '○': 0, '一': 1, '壱': 1, '壹': 1, '弌': 1, '二': 2, '弐': 2, '貳': 2, '弍': 2, '三': 3, '参': 3, '參': 3, '弎': 3,
	'四': 4, '肆': 4, '五': 5, '伍': 5, '六': 6, '七': 7, '漆': 7, '八': 8, '九': 9, '玖': 9,
	'十': 10, '拾': 10, '廿': 20, '卅': 30, '百': 100, '陌': 100, '千': 1000, '阡': 1000,
}

// folds lists characters that mean the same in a date although NFKC keeps them
// apart.
var folds = map[rune]string{
	'-':  "‐‑‒–—―−─ー",
	'~':  "〜∼∿",
	'/':  "⁄∕",
	':':  "∶",
	'・':  "·‧•",
	'→':  "⇒",
	'\'': "’‘",
	'(':  "〔[［〈【",
	')':  "〕]］〉】",
}

// weekdaySigns are the weekdays in brackets and in circles, from Sunday.
const weekdaySigns = "㈰㈪㈫㈬㈭㈮㈯㊐㊊㊋㊌㊍㊎㊏"

// named gives the names of the characters that the grammar looks at, besides
// those of its words.
var named = map[rune]string{
	'年': "Year", '月': "Month", '日': "Day", '時': "Hour", '分': "Minute", '秒': "Second", '半': "Half", '元': "First", '度': "Degree", '期': "Term",
	'曜': "Weekday", '第': "Nth", '祝': "Holiday", '休': "Rest", '振': "Moved", '替': "Swapped", 'の': "No", '間': "Between", '目': "Ordinal",
	'生': "Pupil", '市': "City", '町': "Town", '村': "Village", '原': "Field", '次': "Order", '組': "ClassOf", '代': "Decade", '号': "Issue", '刊': "Edition", '額': "Amount", '本': "Hon", '産': "San", '付': "Dated", '当': "Per", 'あ': "A", 'た': "Ta", '台': "Range",
	'、': "Comma", ',': "ASCIIComma", '.': "Dot", ':': "Colon", '/': "Slash", '-': "Dash", '~': "Wave", '→': "Arrow",
	'(': "Open", ')': "Close", '・': "MiddleDot",
	'#': "Hash", '+': "Plus", '%': "Percent", '_': "Underscore", '@': "AtSign", '=': "Equals", '&': "Ampersand", '?': "Question",
	'と': "And", 'で': "De", '週': "Week", '近': "Near", 'く': "Ku", 'に': "Ni", '回': "Times", '至': "To", '割': "Tenth", '万': "Myriad", '泊': "Nights", '数': "Several", '債': "Bond", '翌': "Next", '程': "Extent", '齢': "Age", '㏂': "AM", '㏘': "PM", '\u3099': "Voiced",
	'火': "Tue", '水': "Wed", '木': "Thu", '金': "Fri", '土': "Sat",
}

func main() {
	starters, all := words("words.go")
	ids := symbols(all)
	var table [0x10000]uint16
	starts := map[uint16]bool{}
	for _, s := range starters {
		starts[classOf([]rune(s)[0], ids)] = true
		starts[classOf([]rune(norm.NFD.String(s))[0], ids)] = true
	}
	for r := range rune(0x10000) {
		if c := classOf(r, ids); c != 0 {
			twoBytes := r >= 0x80 && r < 0x800 // ª and the like: the scanner passes them over
			if !twoBytes && (starts[c] || startsNumber(c) || startsEra(c)) {
				c |= startBit
			}
			table[r] = c
		}
	}
	write(table[:], ids)
}

// classOf returns the class and value of r.
func classOf(r rune, ids map[rune]int) uint16 {
	code := func(class, value int) uint16 { return uint16(class<<8 | value) }
	if r >= 0xD800 && r < 0xE000 {
		return 0
	}
	for to, from := range folds {
		if strings.ContainsRune(from, r) {
			r = to
			break
		}
	}
	if i := strings.IndexRune(weekdaySigns, r); i >= 0 {
		return code(weekdaySign, i/len("㈰")%7)
	}
	if r == '零' {
		return code(kanjiDigit, formalZero)
	}
	if n, ok := numerals[r]; ok {
		if n < 10 {
			return code(kanjiDigit, n)
		}
		return code(kanjiUnit, map[int]int{10: 1, 100: 2, 1000: 3, 20: 20, 30: 30}[n])
	}
	if id, ok := ids[r]; ok {
		if id > 0xFF {
			return code(moreSymbol, id-0xFF)
		}
		return code(symbol, id)
	}
	if isMark(r) {
		return 0
	}
	folded := []rune(norm.NFKC.String(string(r)))
	if len(folded) > 1 {
		return sign(string(folded))
	}
	f := folded[0]
	switch {
	case f >= '0' && f <= '9':
		return code(digit, int(f-'0'))
	case f >= 'a' && f <= 'z':
		return code(letter, int(f-'a'+'A'))
	case f >= 'A' && f <= 'Z':
		return code(letter, int(f))
	case f == '\t' || f != '\n' && unicode.Is(unicode.Zs, f):
		return code(space, 0)
	}
	if f != r {
		return classOf(f, ids)
	}
	return 0
}

// isMark reports whether r is a number set as a note mark or a bullet, which does
// not belong to the number beside it: ①3月, ㊀3月, 5月².
func isMark(r rune) bool { return unicode.Is(unicode.No, r) }

// sign returns the class of a character that stands for a number and its unit,
// such as ㋂ (3月), ㏧ (8日), ㍣ (11点).
func sign(s string) uint16 {
	for class, unit := range map[int]string{monthSign: "月", daySign: "日", hourSign: "点"} {
		if n, ok := strings.CutSuffix(s, unit); ok {
			if v, err := strconv.Atoi(n); err == nil {
				return uint16(class<<8 | v)
			}
		}
	}
	return 0
}

// startsNumber reports whether c can be the first character of a number, or is
// a number with its unit.
func startsNumber(c uint16) bool {
	switch c >> 8 {
	case digit, kanjiUnit, monthSign, daySign, hourSign:
		return true
	case kanjiDigit:
		return c&0xFF != 0
	}
	return false
}

// startsEra reports whether c is the initial of an era, as in R5.12.27.
func startsEra(c uint16) bool {
	return c>>8 == letter && strings.ContainsRune("MTSHR", rune(c&0xFF))
}

// words returns the texts of the vocabulary in the named file, those of the
// starters and those of all, and the marks.
func words(name string) (starters []string, all []string) {
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		log.Fatal(err)
	}
	for _, decl := range file.Decls {
		gen, ok := decl.(*ast.GenDecl)
		if !ok {
			continue
		}
		for _, spec := range gen.Specs {
			value, ok := spec.(*ast.ValueSpec)
			if !ok {
				continue
			}
			ast.Inspect(value, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING && value.Names[0].Name != "versionWords" {
					s, err := strconv.Unquote(lit.Value)
					if err != nil {
						log.Fatal(err)
					}
					all = append(all, s)
					if value.Names[0].Name == "starters" {
						starters = append(starters, s)
					}
				}
				return true
			})
		}
	}
	return starters, all
}

// symbols numbers the characters of the vocabulary that are neither digits,
// letters nor numerals.
func symbols(all []string) map[rune]int {
	var runes []rune
	for _, s := range all {
		for _, r := range s {
			_, numeral := numerals[r]
			numeral = numeral || r == '零'
			if !numeral && !(r < 0x80 && (unicode.IsLetter(r) || unicode.IsDigit(r))) {
				runes = append(runes, r)
			}
		}
	}
	for _, r := range runes { // the base of a voiced kana, which may stand apart
		runes = append(runes, []rune(norm.NFD.String(string(r)))[0])
	}
	for r := range named {
		if _, numeral := numerals[r]; !numeral {
			runes = append(runes, r)
		}
	}
	slices.Sort(runes)
	ids := map[rune]int{}
	for i, r := range slices.Compact(runes) {
		ids[r] = i + 1
	}
	if len(ids) > 2*0xFF {
		log.Fatalf("%d symbols do not fit two classes", len(ids))
	}
	return ids
}

func write(table []uint16, ids map[rune]int) {
	const blockSize = 64
	var pages []int
	var blocks [][]uint16
	for i := 0; i < len(table); i += blockSize {
		b := table[i : i+blockSize]
		at := slices.IndexFunc(blocks, func(c []uint16) bool { return slices.Equal(b, c) })
		if at < 0 {
			at = len(blocks)
			blocks = append(blocks, b)
		}
		pages = append(pages, at)
	}
	var buf bytes.Buffer
	fmt.Fprintf(&buf, "// Code generated by maketables.go; DO NOT EDIT.\n\npackage jpdate\n\n")
	fmt.Fprintf(&buf, "// Unicode %s. %d pages and %d blocks of %d entries: %d bytes.\n\n", norm.Version, len(pages), len(blocks), blockSize, len(pages)+2*blockSize*len(blocks))
	fmt.Fprintf(&buf, "// pages gives the block of each 64 characters.\nvar pages = [%d]uint8{", len(pages))
	for i, p := range pages {
		if i%32 == 0 {
			buf.WriteString("\n")
		}
		fmt.Fprintf(&buf, "%d, ", p)
	}
	fmt.Fprintf(&buf, "\n}\n\n// blocks gives class, value and start bit of each character.\nvar blocks = [%d][%d]uint16{\n", len(blocks), blockSize)
	for _, b := range blocks {
		buf.WriteString("{")
		for i, c := range b {
			if i%16 == 0 {
				buf.WriteString("\n")
			}
			fmt.Fprintf(&buf, "%#04x, ", c)
		}
		buf.WriteString("\n},\n")
	}
	buf.WriteString("}\n\n// Codes of the characters that the grammar names.\nconst (\n")
	var runes []rune
	for r := range named {
		runes = append(runes, r)
	}
	slices.Sort(runes)
	for _, r := range runes {
		fmt.Fprintf(&buf, "code%s code = %#04x // %c\n", named[r], classOf(r, ids), r)
	}
	buf.WriteString(")\n")
	src, err := format.Source(buf.Bytes())
	if err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile("tables.go", src, 0o644); err != nil {
		log.Fatal(err)
	}
}
