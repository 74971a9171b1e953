package report

import (
	"fmt"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
)

// nominalMost is how far the ends of a measurement may be apart for their times to be
// subtracted, too: what lasted longer is told in days alone.
const nominalMost = 48 * time.Hour

// nominal returns how long m took by the times as they are written, to the minute. ok is
// false where they do not say, or it took longer than nominalMost.
func nominal(m timeline.Measurement) (minutes int, ok bool) {
	d, ok := m.Interval().Nominal()
	if !ok || m.Open || m.AtLeast || m.AtMost || d.Abs() > nominalMost {
		return 0, false
	}
	return int(d.Minutes()), true
}

// nominal returns how long m took by the times as they are written, or "".
func (w *vocabulary) nominal(m timeline.Measurement) string {
	n, ok := nominal(m)
	if !ok {
		return ""
	}
	s := w.hours(max(n, -n))
	if n < 0 {
		s = "−" + s
	}
	if (m.From.When.AllMods()|m.To.When.AllMods())&jpdate.Approx != 0 {
		s = fmt.Sprintf(w.About, s)
	}
	return s
}

// hours returns a number of minutes in hours and minutes.
func (w *vocabulary) hours(n int) string {
	switch {
	case n < 60:
		return fmt.Sprintf(w.Minutes, n)
	case n%60 == 0:
		return fmt.Sprintf(w.Hours, n/60)
	}
	return fmt.Sprintf(w.HoursAnd, n/60, n%60)
}
