package report

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
)

// A reading is a report in the words of a language. The faces of a report give form to
// what its methods return and know no words themselves. It is not safe for concurrent use.
type reading struct {
	Report
	lang  Lang
	words *vocabulary
	atlas *atlas
}

func newReading(r Report, l Lang) *reading {
	return &reading{r, l, l.words(), newAtlas(r)}
}

// heading returns what the report is of.
func (r *reading) heading() string {
	return fmt.Sprintf(r.words.Title, r.words.metric(r.Options.Metric))
}

// title returns what inc is called where something has to stand.
func (r *reading) title(inc timeline.Incident) string {
	return cmp.Or(oneLine(inc.Title), oneLine(inc.Org), r.words.NoTitle)
}

// date returns the date of e, marked if it is contradicted.
func (r *reading) date(e timeline.Event) string {
	if contradiction(e) != nil {
		return fmt.Sprintf(r.words.Mark, plainWhen(e.When, r.lang))
	}
	return plainWhen(e.When, r.lang)
}

// contradiction returns what is impossible or contradicts itself in the time of e, or in
// the words that tell it first: [jpdate.ErrRange] or [jpdate.ErrConflict]. A misprinted
// weekday is in the words only.
func contradiction(e timeline.Event) error {
	if err := e.When.Check(); err != nil {
		return err
	}
	if len(e.Mentions) == 0 {
		return nil
	}
	for m := range jpdate.All(e.Mentions[0].Text) {
		return m.Expr.Check()
	}
	return nil
}

// fault returns err, which contradiction returned, in words.
func (r *reading) fault(err error) string {
	if errors.Is(err, jpdate.ErrRange) {
		return r.words.OutOfRange
	}
	return r.words.Conflict
}

// days returns a number of days as text.
func (r *reading) days(m timeline.Measurement) string {
	return r.bounded(m, boundOf(m).String())
}

// length returns the days of m with their unit.
func (r *reading) length(m timeline.Measurement) string {
	return r.bounded(m, r.dayCount(boundOf(m).String()))
}

// boundOf returns the days of m, or the one that bounds them.
func boundOf(m timeline.Measurement) timeline.Days {
	switch d := m.Days; {
	case m.AtLeast && m.AtMost:
		return d
	case m.AtLeast, m.Open:
		return timeline.Days{Min: d.Min, Max: d.Min}
	case m.AtMost:
		return timeline.Days{Min: d.Max, Max: d.Max}
	}
	return m.Days
}

// bounded returns s, the days of m, as what they are: a number, or a bound on it.
func (r *reading) bounded(m timeline.Measurement, s string) string {
	switch {
	case m.AtLeast && m.AtMost:
		return fmt.Sprintf(r.words.Vague, s)
	case m.AtLeast, m.Open:
		return fmt.Sprintf(r.words.AtLeast, s)
	case m.AtMost:
		return fmt.Sprintf(r.words.AtMost, s)
	}
	return s
}

// dayCount returns a number of days with its unit.
func (r *reading) dayCount(n string) string {
	if n == "1" {
		return r.words.OneDay
	}
	return fmt.Sprintf(r.words.DayCount, n)
}

// quote returns the words that date e and where they stand, or "" if e was read from no
// text.
func (r *reading) quote(e timeline.Event, source int) string {
	if len(e.Mentions) == 0 {
		return ""
	}
	m := e.Mentions[0]
	if m.Span == (jpdate.Span{}) { // read from no place that is known
		return fmt.Sprintf(r.words.Quote, oneLine(m.Text))
	}
	return strings.TrimSpace(fmt.Sprintf(r.words.Quote, oneLine(m.Text)) + " " +
		fmt.Sprintf(r.words.Place, oneLine(r.atlas.where(m, source)), m.Span.Start, m.Span.End))
}

// evidence returns the words on which the measurement of it rests.
func (r *reading) evidence(it Item) string {
	to := r.quote(it.Main.To, it.Source)
	if it.Main.Open {
		to = r.words.NotYet
	}
	return strings.Trim(r.quote(it.Main.From, it.Source)+" → "+to, " →")
}

// business returns the business days of it, or "".
func (r *reading) business(it Item) string {
	b := it.Business
	if b == nil {
		return ""
	}
	s := r.bounded(it.Main, timeline.Days{Min: b.Min, Max: b.Max}.String())
	if b.Certainty == calendar.Predicted {
		return fmt.Sprintf(r.words.Predicted, s)
	}
	return s
}

// assumed returns the assumptions that the measurement of it rests on, a line each.
func (r *reading) assumed(it Item) []string {
	if !it.Measured() {
		return nil
	}
	return r.settled(it.Main, r.Options.Metric)
}

// settled returns what was assumed to settle m, of which asked was asked for.
func (r *reading) settled(m timeline.Measurement, asked timeline.Metric) (list []string) {
	if m.Metric.From != asked.From {
		list = append(list, fmt.Sprintf(r.words.StandsFor, r.words.typ(asked.From), r.words.typ(m.Metric.From)))
	}
	ends := []timeline.Event{m.From, m.To}
	if m.Open {
		ends = ends[:1]
	}
	if sameYear(m) {
		list = append(list, r.words.SameYear)
	}
	for _, e := range ends {
		name := r.words.typ(e.Type)
		if err := contradiction(e); err != nil {
			list = append(list, fmt.Sprintf(r.words.AsWritten, name, r.fault(err)))
		}
		for _, why := range e.When.Assumed.Explain(r.lang.String()) {
			list = append(list, fmt.Sprintf(r.words.AssumedOf, name, why))
		}
	}
	return list
}

// sameYear reports whether the days of m rest on its ends being of one year, or of two that
// follow, since neither tells its own.
func sameYear(m timeline.Measurement) bool {
	return !m.Open && !m.From.When.From.Has(jpdate.Year) && !m.To.When.From.Has(jpdate.Year)
}

// doubts returns what speaks against the events of it, a line each.
func (r *reading) doubts(it Item) (list []string) {
	for _, d := range it.Doubts {
		list = append(list, d.Explain(it.Incident, r.lang.String()))
	}
	return list
}

// open returns what it waits for, or "".
func (r *reading) open(it Item) string {
	if !it.Measured() || !it.Main.Open {
		return ""
	}
	return fmt.Sprintf(r.words.OpenSince, r.words.typ(it.Main.Metric.To), it.Incident.Reference)
}

// others returns the measurements of it beside its main one, which is not among them.
func (r *reading) others(it Item) []timeline.Measurement {
	return slices.DeleteFunc(slices.Clone(it.Others), func(m timeline.Measurement) bool { return it.Measured() && m.Metric == it.Main.Metric })
}

// otherLine returns the others of it as one line, or "".
func (r *reading) otherLine(it Item) string {
	var parts []string
	for _, m := range r.others(it) {
		s := r.words.metric(m.Metric) + " " + r.length(m)
		if by := r.words.nominal(m); by != "" {
			s = fmt.Sprintf(r.words.PassedOne, s, by)
		}
		parts = append(parts, s)
	}
	return strings.Join(parts, r.words.List)
}

// passed returns the events that the measurement of it did not use, and why.
func (r *reading) passed(it Item) string {
	var parts []string
	for _, p := range it.Passed {
		parts = append(parts, fmt.Sprintf(r.words.PassedOne, r.event(it.Incident.Events[p.Event]), p.Reason.Explain(r.lang.String())))
	}
	return strings.Join(parts, r.words.List)
}

// A field is a name and what it has, in words.
type field struct{ name, text string }

// about returns what there is to say of it but for its deadlines and events, in order.
// Those that have nothing are left out.
func (r *reading) about(it Item) (list []field) {
	add := func(name string, texts ...string) {
		for _, s := range texts {
			if s != "" {
				list = append(list, field{name, s})
			}
		}
	}
	if it.Measured() {
		add(r.words.Nominal, r.words.nominal(it.Main))
		add(r.words.BusinessDay, r.business(it))
		add(r.words.Assumed, r.open(it))
	}
	add(r.words.Assumed, r.assumed(it)...)
	add(r.words.Doubtful, r.doubts(it)...)
	add(r.words.Others, r.otherLine(it))
	add(r.words.Passed, r.passed(it))
	add(r.words.Concerns, r.counts(it.Incident))
	return list
}

// event returns e in short: 公表 2020-05-28.
func (r *reading) event(e timeline.Event) string {
	return strings.TrimSpace(r.what(e) + " " + r.date(e))
}

// what returns the type of e in words, with its status if it did not take place.
func (r *reading) what(e timeline.Event) string {
	if int(e.Status) >= len(r.words.Status) {
		return r.words.typ(e.Type)
	}
	return fmt.Sprintf(r.words.Status[e.Status], r.words.typ(e.Type))
}

// counts returns how many inc is said to concern, or "".
func (r *reading) counts(inc timeline.Incident) string {
	return strings.Join(r.extent(inc), r.words.List)
}

// extent returns how many inc is said to concern, in the words of its text where they are
// known, each once.
func (r *reading) extent(inc timeline.Incident) (list []string) {
	for _, c := range inc.Counts {
		s := oneLine(c.String())
		if words := oneLine(c.Text); words != "" {
			s = fmt.Sprintf(r.words.Quote, words)
			for _, q := range [...]struct {
				is   bool
				form string
			}{{c.Approx, r.words.About}, {c.AtLeast, r.words.AtLeast}, {c.AtMost, r.words.AtMost}} {
				if q.is {
					s = fmt.Sprintf(q.form, s)
				}
			}
		}
		if !slices.Contains(list, s) {
			list = append(list, s)
		}
	}
	return list
}

// begins returns where the text tells of it: file:line:column and the bytes.
func (r *reading) begins(it Item) string {
	name, number := r.atlas.source(timeline.Mention{}, it.Source)
	span := it.Incident.Span
	return fmt.Sprintf(r.words.Place, oneLine(r.atlas.at(name, number, span.Start)), span.Start, span.End)
}

// reason returns why it could not be measured.
func (r *reading) reason(it Item) string {
	m := r.Options.Metric
	var reasons []string
	for _, side := range [...]struct {
		typ    timeline.Type
		choice timeline.Choice
	}{{m.From, m.FromChoice}, {m.To, m.ToChoice}} {
		if _, ok := it.Incident.Choose(side.typ, side.choice); ok {
			continue
		}
		reason := fmt.Sprintf(r.words.NoDated, r.words.typ(side.typ))
		for _, e := range it.Incident.Events {
			stands := e.Type == side.typ || side.typ == timeline.Detection && e.Type == timeline.Confirmation
			if err := e.When.Check(); stands && e.Status == timeline.Actual && errors.Is(err, jpdate.ErrRange) {
				reason += fmt.Sprintf(r.words.ImpossibleOne, oneLine(written(e)), r.fault(err))
			}
		}
		reasons = append(reasons, reason)
	}
	if reasons == nil {
		return fmt.Sprintf(r.words.NoDifference, r.words.typ(m.From), r.words.typ(m.To))
	}
	return strings.Join(reasons, r.words.Clauses)
}

// written returns the time of e as its text writes it.
func written(e timeline.Event) string {
	if len(e.Mentions) == 0 {
		return e.When.Value()
	}
	return e.Mentions[0].Text
}

// split returns the incidents that were measured and those that could not be.
func (r *reading) split() (measured, unmeasured []Item) {
	for _, it := range r.Items {
		if it.Measured() {
			measured = append(measured, it)
		} else {
			unmeasured = append(unmeasured, it)
		}
	}
	return measured, unmeasured
}

// isContradicted reports whether m rests on a contradicted date.
func isContradicted(m timeline.Measurement) bool {
	return contradiction(m.From) != nil || !m.Open && contradiction(m.To) != nil
}

// summary returns what the report comes to, in a line.
func (r *reading) summary() string {
	c, m := r.Cohort.Counts, r.Options.Metric
	if c.Measured == 0 {
		s := fmt.Sprintf(r.words.None, r.words.end(m.From, m.FromChoice), r.words.end(m.To, m.ToChoice))
		if c.Open > 0 {
			s += r.words.Clauses + fmt.Sprintf(r.words.StillOpen, c.Open)
		}
		return s
	}
	if c.Measured == 1 && len(r.Items) == 1 {
		it := r.Items[0]
		s := fmt.Sprintf(r.words.Clock, r.words.metric(it.Main.Metric), r.length(it.Main))
		if isContradicted(it.Main) {
			s = fmt.Sprintf(r.words.Mark, s)
		}
		return s
	}
	f := r.Cohort.Figures
	s := fmt.Sprintf(r.words.Summary, r.words.Incidents.of(c.Measured), r.dayCount(f.Median.String()), number(f.Min.Low), number(f.Max.High))
	contradicted, bounds := 0, 0
	for _, it := range r.Items {
		if it.Measured() && isContradicted(it.Main) {
			contradicted++
		}
		if it.Measured() && !it.Main.Open && (it.Main.AtLeast || it.Main.AtMost) {
			bounds++
		}
	}
	if bounds > 0 {
		s += r.words.Clauses + r.words.Bounds.of(bounds)
	}
	if contradicted > 0 {
		s += r.words.Clauses + r.words.Contradicted.of(contradicted)
	}
	if c.Open > 0 {
		s += r.words.Clauses + fmt.Sprintf(r.words.StillOpen, c.Open)
	}
	return s
}

// spreadLeast is how many incidents it takes to say between which days half of them lie.
const spreadLeast = 4

// figures returns what the figures of the summary stand among and what has to be said
// beside them, a line each.
func (r *reading) figures() (list []string) {
	c, f := r.Cohort.Counts, r.Cohort.Figures
	if len(r.Items) < 2 {
		return nil // no figures of one, and no sample
	}
	if c.Measured > 0 {
		var spread, lacking string
		if c.Measured >= spreadLeast {
			spread = fmt.Sprintf(r.words.Quartiles, pageRange(f.Q1), pageRange(f.Q3), pageRange(f.P90))
		}
		if c.Missing > 0 {
			lacking = fmt.Sprintf(r.words.Lacking, c.Missing, c.Total)
		}
		if line := joinNonempty([]string{spread, lacking}, r.words.Clauses); line != "" {
			list = append(list, line)
		}
	}
	if r.BusinessCount > 0 {
		list = append(list, fmt.Sprintf(r.words.BusinessOf, r.words.Incidents.of(r.BusinessCount), r.Business))
	}
	if c.Measured+c.Open > 0 {
		list = append(list, r.Cohort.Caveats.Explain(r.lang.String())...)
	}
	return list
}

// published returns the figures of others, a line each.
func (r *reading) published() (list []string) {
	w := r.words
	for _, p := range r.Options.Published {
		if int(p.Statistic) >= len(w.Statistics) || int(p.Unit) >= len(w.Units) || int(p.Verified) >= len(w.Verified) {
			list = append(list, oneLine(p.String()))
			continue
		}
		of := p.Population
		if p.Data != "" {
			of += w.List + p.Data
		}
		list = append(list, oneLine(fmt.Sprintf(w.PublishedA, p.Measure, w.Statistics[p.Statistic], number(p.Value), w.Units[p.Unit], of, p.Source, w.Verified[p.Verified])))
	}
	return list
}

// source returns against which reference s was read.
func (r *reading) source(s Source) string {
	reference := r.words.NoReference
	if s.Reference.IsValid() {
		reference = fmt.Sprintf(r.words.Reference, s.Reference)
	}
	if origin := r.words.origin(s.From); origin != "" {
		return fmt.Sprintf(r.words.From, reference, origin)
	}
	return reference
}

// number returns x in as many digits as it has.
func number(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }

// joinNonempty joins those of parts that are not "".
func joinNonempty(parts []string, with string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), with)
}
