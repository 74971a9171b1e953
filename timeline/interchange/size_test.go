package interchange_test

import (
	"bytes"
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
)

// many returns n events in each of m incidents.
func many(m, n int) []timeline.Incident {
	list := make([]timeline.Incident, m)
	for i := range list {
		list[i] = timeline.Incident{Title: fmt.Sprint("事案", i), Org: fmt.Sprint("組織", i%10)}
		for j := range n {
			e := timeline.Event{Type: timeline.Type(j % len(timeline.Types())), When: jpdate.On(jpdate.MustDate(2020, 1, 1).AddDays(j % 365))}
			if j%10 == 9 {
				e.When = jpdate.When{}
			}
			list[i].Events = append(list[i].Events, e)
		}
	}
	return list
}

// TestMany writes 10,000 events of one incident, and 1,000 incidents, and reads them back.
func TestMany(t *testing.T) {
	for _, given := range [][]timeline.Incident{many(1, 10_000), many(1000, 10)} {
		for _, f := range formats {
			out, left := write(t, f, given, interchange.Options{BeginsByYear: true})
			back, err := f.read(bytes.NewReader(out), interchange.Options{})
			require.NoError(t, err)
			assert.Len(t, back, len(given), f.name)
			if f.name != veris.name && f.name != fragments.name {
				assert.Len(t, left.LeftOut(), map[bool]int{true: 0, false: 1000}[f.name == stix.name], f.name)
			}
			assert.Less(t, len(left.Explain("en")), 20)
		}
	}
}

// TestLinear: ten times the events, or the incidents, take no more than some forty times as
// long, where what is quadratic takes a hundred times.
func TestLinear(t *testing.T) {
	least := func(f format, given []timeline.Incident) time.Duration {
		best := time.Hour
		for range 3 {
			start := time.Now()
			_, err := f.write(io.Discard, given, interchange.Options{})
			require.NoError(t, err)
			best = min(best, time.Since(start))
		}
		return best
	}
	few, more := append(many(1, 500), many(50, 10)...), append(many(1, 5000), many(500, 10)...)
	for _, f := range formats {
		a, b := least(f, few), least(f, more)
		assert.Less(t, b, 40*a+10*time.Millisecond, "%s: %v, %v", f.name, a, b)
	}
}

func BenchmarkWrite(b *testing.B) {
	given := many(1, 10_000)
	for _, f := range formats {
		b.Run(f.name, func(b *testing.B) {
			var out bytes.Buffer
			for b.Loop() {
				out.Reset()
				if _, err := f.write(&out, given, interchange.Options{}); err != nil {
					b.Fatal(err)
				}
			}
			b.SetBytes(int64(out.Len()))
			b.ReportAllocs()
		})
	}
}

func BenchmarkRead(b *testing.B) {
	given := many(1, 10_000)
	for _, f := range formats {
		b.Run(f.name, func(b *testing.B) {
			out, _ := write(b, f, given, interchange.Options{})
			b.SetBytes(int64(len(out)))
			for b.Loop() {
				if _, err := f.read(bytes.NewReader(out), interchange.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
