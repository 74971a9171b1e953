package report

import (
	"fmt"
	"html/template"
	"strings"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
)

// A pageIncident is an incident as the page shows it.
type pageIncident struct {
	L         Lang
	W         *pageWords
	ID        string
	Many      bool // it is one of several
	Compact   bool
	Name, Org pageString
	Days      string // the number, and its unit; "" if it was not measured
	Unit      string
	Caption   string
	From, To  *pageEnd
	Sentence  string
	Business  string
	Reason    string // why it was not measured

	Chart      template.HTML
	Keys       []pageKey
	Undrawn    string
	Unlabelled [3]string // for each of svgWidths

	Events     []pageEvent
	Notes      []pageNote
	Taken      []string // for granted
	Doubts     []string
	Passed     []string
	Intervals  []pageInterval
	Deadlines  []pageDeadline
	NotInForce string
	NoStart    string
	Parties    []pageString
	Counts     []pageString
}

// A pageKey is an entry of the legend.
type pageKey struct{ Glyph, Text string }

// A pageEnd is one end of what was measured.
type pageEnd struct {
	What, When, Href string
	Notes            []pageNote
}

// A pageEvent is a row of the table of events.
type pageEvent struct {
	ID, When, What, Status string
	Main                   bool
	Actor, Clause          pageString
	Where                  []pageLink
	More, None             string
	Fault, Low             string
	Notes                  []pageNote // letters only
}

// A pageNote is what was assumed, with the letter by which events refer to it.
type pageNote struct{ ID, Letter, Text string }

type pageInterval struct{ Name, From, To, Days string }

type pageDeadline struct {
	Rule, Title, Due, Made, Margin, State string
	Notes                                 []string
}

// Head is a heading of a part of the incident.
func (x *pageIncident) Head(text string) pageHead { return pageHead{x.Many, text} }

type pageHead struct {
	Deep bool
	Text string
}

// incident returns item i.
func (b *pageBuilder) incident(i int, compact bool) *pageIncident {
	it := b.Items[i]
	words := b.W
	x := &pageIncident{L: b.L, W: words, ID: fmt.Sprintf("i%d", i+1), Many: len(b.Items) > 1, Compact: compact}
	x.Name, x.Org = b.string(pageClip(pageName(it.Incident, b.L), 300)), b.string(pageClip(it.Incident.Org, 200))
	if strings.Contains(x.Name.Text, x.Org.Text) {
		x.Org = pageString{}
	}
	order := inTime(it.Incident)
	if !it.Measured() {
		x.Reason = fmt.Sprintf(words.Unmeasurable, words.metric(b.Options.Metric)) + words.Colon + b.reason(it)
	}
	letters := map[string]int{}
	for _, k := range order {
		x.Events = append(x.Events, b.event(x, pageRef{i, k}, letters))
	}
	if it.Measured() {
		b.measured(x, i, it)
	}
	if compact {
		return x
	}
	t := newTimeline(it, b.L)
	if len(t.lanes) > 0 {
		x.Chart = pageHTML(t.inline(x.ID))
	}
	for _, k := range t.keys() {
		x.Keys = append(x.Keys, pageKey{words.Glyphs[k], words.Keys[k]})
	}
	for k, n := range t.hidden {
		if n > 0 {
			x.Unlabelled[k] = fmt.Sprintf(words.Unlabelled, n)
		}
	}
	if t.noYear {
		x.Undrawn = words.NoYear + words.Space
	}
	if t.undrawn > 0 {
		x.Undrawn += fmt.Sprintf(words.Undrawn, t.undrawn) + words.Stop
	}
	b.notes(x, it)
	for _, m := range it.Others {
		if it.Measured() && m.Metric == it.Main.Metric {
			continue
		}
		x.Intervals = append(x.Intervals, pageInterval{words.metric(m.Metric), b.W.when(m.From), b.W.when(m.To), words.length(m)})
	}
	b.deadlines(x, it)
	for _, p := range it.Incident.Parties {
		s := pageClip(p.Name, 100)
		if int(p.Role) < len(words.Roles) {
			s += words.Open + words.Roles[p.Role] + words.Close
		}
		x.Parties = append(x.Parties, b.string(s))
	}
	for _, s := range b.extent(it.Incident) {
		x.Counts = append(x.Counts, b.string(pageClip(s, 60)))
	}
	return x
}

// measured fills in what was measured of it.
func (b *pageBuilder) measured(x *pageIncident, i int, it Item) {
	words, m := b.W, it.Main
	x.Days = pageNumber(boundOf(m))
	x.Unit = strings.TrimPrefix(words.measured(m), x.Days)
	x.Caption, x.Sentence = words.metric(m.Metric), words.sentence(it)
	if s := words.nominal(m); s != "" {
		x.Caption += words.Open + s + words.Close
	}
	x.From = b.end(x, i, m.From)
	if !m.Open {
		x.To = b.end(x, i, m.To)
	}
	if n := it.Business; n != nil {
		x.Business = fmt.Sprintf(words.BusinessOf, words.bounded(m, timeline.Days{Min: n.Min, Max: n.Max}))
		if n.Certainty == calendar.Predicted {
			x.Business += words.Open + words.Predicted + words.Close
		}
	}
}

// end returns e, an event of item i that x shows, as an end of what was measured.
func (b *pageBuilder) end(x *pageIncident, i int, e timeline.Event) *pageEnd {
	out := &pageEnd{What: b.W.typ(e.Type), When: b.W.when(e)}
	if k := indexOf(b.Items[i].Incident, e); k >= 0 {
		out.Href = "#" + pageRef{i, k}.ID()
	}
	for _, row := range x.Events {
		if "#"+row.ID == out.Href {
			out.Notes = row.Notes
		}
	}
	return out
}

// event returns the row of the event ref.
func (b *pageBuilder) event(x *pageIncident, ref pageRef, letters map[string]int) pageEvent {
	it := b.Items[ref.item]
	e := it.Incident.Events[ref.event]
	words := b.W
	row := pageEvent{ID: ref.ID(), When: b.W.when(e), What: words.typ(e.Type), Actor: b.string(pageClip(e.Actor, 80))}
	row.Main = it.Measured() && (sameEvent(e, it.Main.From) || !it.Main.Open && sameEvent(e, it.Main.To))
	if k := int(e.Status); k > 0 && k < len(words.Statuses) {
		row.Status = words.Statuses[k]
	}
	if err := contradiction(e); err != nil {
		row.Fault = b.fault(err)
	}
	if x.Compact {
		return row
	}
	if len(e.Mentions) == 0 {
		row.None = words.NoWords
	} else {
		row.Clause = b.string(pageClip(e.Mentions[0].Clause, 120))
		if row.Clause.Text == "" {
			row.Clause = b.string(pageClip(e.Mentions[0].Text, 120))
		}
		if e.Mentions[0].Confidence == timeline.Low {
			row.Low = words.Low
		}
	}
	const most = 6
	for _, m := range e.Mentions {
		if len(row.Where) == most {
			row.More = fmt.Sprintf(words.More, len(e.Mentions)-most)
			break
		}
		row.Where = append(row.Where, b.place(it, m)...)
	}
	for k, s := range e.When.Assumed.Explain(b.L.String()) {
		id := e.When.Assumed.Names()[k]
		n, known := letters[id]
		if !known {
			n = len(x.Notes)
			letters[id] = n
			x.Notes = append(x.Notes, pageNote{x.ID + "-n" + fmt.Sprint(n+1), pageLetter(n), s})
		}
		row.Notes = append(row.Notes, x.Notes[n])
	}
	return row
}

// pageLetter returns the letter of note n, from 0: a to z, aa, ab …
func pageLetter(n int) string {
	const letters = "abcdefghijklmnopqrstuvwxyz"
	if n < len(letters) {
		return letters[n : n+1]
	}
	return pageLetter(n/len(letters)-1) + pageLetter(n%len(letters))
}

// place returns the link to m, or its line alone where the text is not in the page.
func (b *pageBuilder) place(it Item, m timeline.Mention) []pageLink {
	_, at := b.atlas.source(m, it.Source)
	if at < 0 || !pageInText(b.Sources[at].Text, m.Span) {
		return nil
	}
	p, _ := b.atlas.find(at, m.Span.Start)
	link := pageLink{Text: fmt.Sprintf(b.W.Line, p.line)}
	if m.Source != "" {
		link.Text = pageClip(m.Source, 30) + " " + link.Text
	}
	if id := b.texts[at].anchor(m.Span.Start); id != "" && b.quoted[at] {
		link.Href = "#" + id
	}
	link.Label = b.W.Quote + pageClip(m.Text, 40) + b.W.Unquote + " " + link.Text
	return []pageLink{link}
}

// notes fills in what is to be said beside the number.
func (b *pageBuilder) notes(x *pageIncident, it Item) {
	l := b.L.String()
	if it.Measured() && it.Main.Metric.From != b.Options.Metric.From {
		x.Taken = append(x.Taken, fmt.Sprintf(b.W.StandsFor, b.W.typ(b.Options.Metric.From), b.W.typ(it.Main.Metric.From)))
	}
	if it.Measured() && sameYear(it.Main) {
		x.Taken = append(x.Taken, b.W.SameYear)
	}
	for _, d := range it.Doubts {
		x.Doubts = append(x.Doubts, pageLine(d.Explain(it.Incident, l)))
	}
	const most = 12
	for i, p := range it.Passed {
		if i == most {
			x.Passed = append(x.Passed, fmt.Sprintf("… %d", len(it.Passed)-most))
			break
		}
		e := it.Incident.Events[p.Event]
		x.Passed = append(x.Passed, b.W.typ(e.Type)+" "+pageWhen(e.When, b.L)+b.W.Colon+p.Reason.Explain(l))
	}
}

// deadlines fills in what the rules come to.
func (b *pageBuilder) deadlines(x *pageIncident, it Item) {
	l := b.L.String()
	var notInForce, noStart []string
	for _, d := range it.Deadlines {
		rule, _ := b.Options.Rules.Rule(d.Rule)
		switch d.State {
		case deadline.NotInForce:
			notInForce = append(notInForce, pageLine(d.Rule))
			continue
		case deadline.NoStart:
			noStart = append(noStart, pageLine(d.Rule))
			continue
		}
		row := pageDeadline{Rule: pageLine(d.Rule), Title: pageLine(rule.Title.In(l)), Due: b.W.due(d), Made: b.W.NoDue, Margin: b.W.margin(d), State: d.State.Explain(l)}
		if d.Actual != nil {
			row.Made = pageWhen(d.Actual.When, b.L)
		}
		if d.Planned != nil {
			made := pageWhen(d.Planned.When, b.L) + b.W.Open + b.W.Statuses[timeline.Planned] + b.W.Close
			if d.Actual != nil {
				made = row.Made + b.W.Comma + made
			}
			row.Made = made
		}
		for _, a := range d.Assumed {
			if a != deadline.AppliesUnchecked { // the page says so once
				row.Notes = append(row.Notes, a.Explain(l))
			}
		}
		x.Deadlines = append(x.Deadlines, row)
	}
	if notInForce != nil {
		x.NotInForce = fmt.Sprintf(b.W.NotInForce, strings.Join(notInForce, ", "))
	}
	if noStart != nil {
		x.NoStart = fmt.Sprintf(b.W.NoStart, strings.Join(noStart, ", "))
	}
}

// inline returns t as a part of the page.
func (t *svgTimeline) inline(id string) string {
	body := &svgCanvas{fluid: true}
	height := t.draw(body, 4)
	c := &svgCanvas{fluid: true}
	svgOpen(c, id+"-c", height, t.Lang, t.title(pageName(t.item.Incident, t.Lang)), t.describe())
	c.raw(body.b.String(), "</svg>\n")
	return c.b.String()
}
