package parse

import (
	"sort"
	"strconv"
	"unicode/utf8"
)

// A Position is a place in a document, for people to read.
type Position struct {
	Name   string
	Offset int // in bytes, from 0
	Line   int // from 1
	Column int // in characters, from 1
}

// String returns pos as name:line:column.
func (pos Position) String() string {
	return pos.Name + ":" + strconv.Itoa(pos.Line) + ":" + strconv.Itoa(pos.Column)
}

// Position returns the place of the byte offset in d.
func (d *Document) Position(offset int) Position {
	offset = max(0, min(offset, len(d.Text)))
	line := d.line(offset)
	if line < 0 {
		return Position{Name: d.Name, Offset: offset, Line: 1, Column: 1}
	}
	start := d.lines[line].span.Start
	return Position{Name: d.Name, Offset: offset, Line: line + 1, Column: utf8.RuneCountInString(d.Text[start:offset]) + 1}
}

// line returns the index of the line of the byte offset, or -1 before the first.
func (d *Document) line(offset int) int {
	return sort.Search(len(d.lines), func(i int) bool { return d.lines[i].span.Start > offset }) - 1
}
