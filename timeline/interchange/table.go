package interchange

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strings"
)

// A table is a file of CSV (RFC 4180, UTF-8, lines that end in \n) with named columns.
type table struct {
	format  string // its name, for errors
	columns []string
	needed  int                 // so many of them must be there
	words   []string            // those of them with words of a text, which may be a formula; the others are made here
	cell    func(string) string // what of a string a cell can hold
}

// A tableWriter writes the records of a table.
type tableWriter struct {
	table
	csv     *csv.Writer
	guarded bool
}

func (t table) writer(w io.Writer, o Options) *tableWriter {
	out := &tableWriter{table: t, csv: csv.NewWriter(w), guarded: o.Guarded}
	out.csv.Write(t.columns) // what is wrong is said by flush
	return out
}

// write writes a record. It returns whether all its characters could be.
func (t *tableWriter) write(record ...string) (all bool) {
	all = true
	for i, s := range record {
		c := t.cell(s)
		if all = all && c == s; t.guarded && slices.Contains(t.words, t.columns[i]) {
			c = guard(c)
		}
		record[i] = c
	}
	t.csv.Write(record)
	return all
}

func (t *tableWriter) flush() error {
	t.csv.Flush()
	return t.csv.Error()
}

// read calls row for each record of r after the first, which names the columns in any
// order, among others; of columns with one name the first counts. get returns the cell of
// the named column, or "". A record that lacks a needed cell, or has more cells than there
// are columns, is passed over and told to tell.
func (t table) read(r io.Reader, o Options, tell *teller, row func(line int, get func(string) string)) error {
	in := csv.NewReader(withoutMark(r))
	in.FieldsPerRecord = -1
	head, err := in.Read()
	if errors.Is(err, io.EOF) {
		return formatError(t.format, "no line that names the columns")
	} else if err != nil {
		return t.readError(err)
	}
	least := 0
	for _, c := range t.columns[:t.needed] {
		i := slices.Index(head, c)
		if i < 0 {
			return formatError(t.format, "no column %q", c)
		}
		least = max(least, i+1)
	}
	at := map[string]int{}
	for i, c := range head {
		if _, again := at[c]; !again {
			at[c] = i
		}
	}
	for {
		record, err := in.Read()
		if errors.Is(err, io.EOF) {
			return nil
		} else if err != nil {
			return t.readError(err)
		}
		line, _ := in.FieldPos(0)
		if len(record) < least || len(record) > len(head) {
			tell.pass(line, "", strings.Join(record, ","), errCells)
			continue
		}
		row(line, func(column string) string {
			i, ok := at[column]
			switch {
			case !ok || i >= len(record):
				return ""
			case o.Guarded && slices.Contains(t.words, column):
				return unguard(record[i])
			}
			return record[i]
		})
	}
}

// readError returns err, of reading, as ErrFormat if it is one of the syntax.
func (t table) readError(err error) error {
	var syntax *csv.ParseError
	if errors.As(err, &syntax) {
		return formatError(t.format, "line %d: %v", syntax.Line, syntax.Err)
	}
	return err
}

// withoutMark returns r without the byte order mark that spreadsheets put first.
func withoutMark(r io.Reader) io.Reader {
	b := bufio.NewReader(r)
	if mark, err := b.Peek(3); err == nil && string(mark) == "\uFEFF" {
		b.Discard(3)
	}
	return b
}
