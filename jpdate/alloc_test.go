package jpdate_test

import (
	"strings"
	"testing"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// Sinks keep results alive.
var (
	sinkInt     int
	sinkExpr    jpdate.Expr
	sinkWhen    jpdate.When
	sinkContext jpdate.Context
	sinkDate    jpdate.Date
	sinkError   error
)

// TestNoAllocs holds the promises of the comments to measurement.
func TestNoAllocs(t *testing.T) {
	text := readFile(t, "bench/incident.txt")
	buf := jpdate.Append(nil, text)
	r := jpdate.Resolver{Reference: corpusDay}
	var c jpdate.Context
	_, c = r.Resolve(jpdate.MustParse("2024年3月4日"), c)
	long := jpdate.MustParse("3月4日午前10時48分から翌日午後9時16分")
	when, _ := r.Resolve(long, c)
	out := make([]byte, 0, 512)
	for name, f := range map[string]func(){
		"All": func() {
			for m := range jpdate.All(text) {
				sinkInt += m.Span.End
			}
		},
		"Append into capacity": func() { sinkInt = len(jpdate.Append(buf[:0], text)) },
		"Parse":                func() { sinkExpr, sinkError = jpdate.Parse("令和6年3月12日（火）午後1時52分頃") },
		"Parse range":          func() { sinkExpr, sinkError = jpdate.Parse("３月４日午前10時48分から翌日午後9時16分") },
		"Resolve":              func() { sinkWhen, sinkContext = r.Resolve(long, c) },
		"Resolve all": func() {
			var ctx jpdate.Context
			for _, m := range buf {
				sinkWhen, ctx = r.Resolve(m.Expr, ctx)
			}
		},
		"Again": func() { sinkWhen, sinkContext = r.Again(when, c) },
		"AppendJapanese": func() {
			text := when.AppendJapanese(out[:0], jpdate.Style{Era: true, Weekday: jpdate.LongWeekday})
			sinkInt = len(text)
		},
		"AppendText": func() { text, _ := when.AppendText(out[:0]); sinkInt = len(text) },
		"Check":      func() { sinkError = when.Check() },
		"Window":     func() { w, _ := when.Window(nil); sinkInt = w.Min.Year() },
		"ParseDate":  func() { sinkDate, sinkError = jpdate.ParseDate("2024-03-12") },
		"AddDays":    func() { sinkDate = corpusDay.AddDays(1000).AddMonths(-3) },
	} {
		if n := testing.AllocsPerRun(10, f); n != 0 {
			t.Errorf("%s allocates %v times", name, n)
		}
	}
}

// TestLarge reads 100 MB and keeps nothing of it.
func TestLarge(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 100 MB")
	}
	page := readFile(t, "documents/nttcom.txt")
	inPage := len(jpdate.Append(nil, page))
	const pages = 100 << 20
	text := strings.Repeat(page, pages/len(page))
	n := 0
	allocs := testing.AllocsPerRun(1, func() {
		n = 0
		for range jpdate.All(text) {
			n++
		}
	})
	if allocs != 0 {
		t.Errorf("All allocates %v times", allocs)
	}
	if want := inPage * (pages / len(page)); n != want {
		t.Errorf("All finds %d expressions, want %d", n, want)
	}
}
