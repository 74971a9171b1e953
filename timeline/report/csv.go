package report

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// CSVOptions say how CSV is written. The zero CSVOptions is for spreadsheets: cells that
// one would take for a formula begin with an apostrophe, lines end in \r\n and there is no
// byte order mark.
type CSVOptions struct {
	// Raw leaves cells that look like formulas as they are, for programs that read them.
	Raw bool
	// LF ends lines in \n, where RFC 4180 has \r\n.
	LF bool
	// BOM begins the file with a byte order mark, without which Excel takes UTF-8 for the
	// character set of its system.
	BOM bool
}

// CSV
//
// Events, intervals and deadlines are three tables, each with a row for one of them and a
// function of its own. In one table with a column for the kind of row most cells would be
// empty, and a spreadsheet that sums a column of it would add what is not alike. The
// columns incident and event, by which the tables are joined, count from 1, as people do and
// messages of what an export left out; JSON has them from 0.
//
// The head is in the language of the report, and so are the columns of words; types,
// states and metrics have beside them a column with their name, which no language changes.
// Numbers, negative ones too, stand in columns of their own and are never guarded. What is
// about the whole, such as the median, the caveats and the published figures, is left out:
// it is no row. The texts that were read are columns of each row.
//
// Cells are cleaned (see clean.go), and their lines end in \n, or in \r\n as those of the file do.

// A csvCell is a cell that is written. Only text is guarded.
type csvCell struct {
	text    string
	guarded bool
}

// text returns a cell of words that come from elsewhere.
func text(s string) csvCell { return csvCell{cleaned(s), true} }

// plain returns a cell of what this package makes itself: numbers, dates, names.
func plain(s string) csvCell { return csvCell{s, false} }

// whole returns a cell of a number.
func whole(n int) csvCell { return plain(strconv.Itoa(n)) }

// A csvTable is a table that is being written.
type csvTable struct {
	*csv.Writer
	raw bool
	row []string
	err error
}

// newCSV begins a table with its head.
func newCSV(w io.Writer, o CSVOptions, head []string) *csvTable {
	t := &csvTable{Writer: csv.NewWriter(w), raw: o.Raw}
	t.UseCRLF = !o.LF
	if o.BOM {
		_, t.err = io.WriteString(w, "\ufeff")
	}
	t.keep(t.Write(head))
	return t
}

// add writes a row.
func (t *csvTable) add(cells []csvCell) {
	t.row = t.row[:0]
	for _, c := range cells {
		if c.guarded && !t.raw {
			c.text = guard(c.text)
		}
		t.row = append(t.row, c.text)
	}
	t.keep(t.Write(t.row))
}

// keep keeps the first error.
func (t *csvTable) keep(err error) {
	if t.err == nil {
		t.err = err
	}
}

// end returns the first error.
func (t *csvTable) end() error {
	t.Flush()
	t.keep(t.Error())
	return t.err
}

// formulaSigns is what a formula may begin with. In Japanese settings some spreadsheets
// take the full-width signs for those of ASCII. A line feed is one by the list of OWASP;
// a carriage return and a NUL are cleaned before.
const formulaSigns = "=+-@\t\n＝＋－＠"

// guard returns s so that no spreadsheet takes it for a formula.
func guard(s string) string {
	if i := strings.IndexAny(s, formulaSigns); i == 0 {
		return "'" + s
	}
	return s
}
