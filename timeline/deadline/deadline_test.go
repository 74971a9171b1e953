package deadline_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
)

func day(s string) jpdate.Date {
	d, err := jpdate.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func when(tb testing.TB, s string) jpdate.When {
	tb.Helper()
	w, err := jpdate.ParseEDTF(s)
	require.NoError(tb, err)
	return w
}

// incident is one with the given events, written "detection 2024-04-05".
func incident(tb testing.TB, events ...string) timeline.Incident {
	tb.Helper()
	var inc timeline.Incident
	for _, s := range events {
		name, value, _ := strings.Cut(s, " ")
		typ, err := timeline.ParseType(name)
		require.NoError(tb, err)
		inc.Events = append(inc.Events, timeline.Event{Type: typ, When: when(tb, value)})
	}
	return inc
}

func one(tb testing.TB, id string, inc timeline.Incident) deadline.Result {
	tb.Helper()
	r, ok := deadline.Engine{Rules: deadline.Default()}.One(id, inc)
	require.True(tb, ok, id)
	return r
}

// The final report under the APPI: the day of knowing is day 1, and a last day on which
// government offices are closed moves to the next on which they are open. The vectors were
// computed with a list of holidays that is not this module's.
func TestAPPI(t *testing.T) {
	for _, test := range []struct{ known, raw30, due30, raw60, due60 string }{
		{"2022-04-01", "2022-04-30", "2022-05-02", "2022-05-30", "2022-05-30"},
		{"2024-04-05", "2024-05-04", "2024-05-07", "2024-06-03", "2024-06-03"},
		{"2024-06-08", "2024-07-07", "2024-07-08", "2024-08-06", "2024-08-06"},
		{"2024-12-01", "2024-12-30", "2025-01-06", "2025-01-29", "2025-01-29"},
		{"2026-08-21", "2026-09-19", "2026-09-24", "2026-10-19", "2026-10-19"},
	} {
		inc := incident(t, "detection "+test.known)
		for id, want := range map[string][2]string{"jp.appi.final": {test.raw30, test.due30}, "jp.appi.final.malicious": {test.raw60, test.due60}} {
			r := one(t, id, inc)
			assert.Equal(t, want[1], r.Due.String(), "%s from %s", id, test.known)
			if want[0] == want[1] {
				assert.Zero(t, r.Unrolled)
				assert.NotContains(t, r.Assumed, deadline.RolledOver)
			} else {
				assert.Equal(t, want[0], r.Unrolled.String())
				assert.Contains(t, r.Assumed, deadline.RolledOver)
			}
		}
	}
}

// Over all days of knowing from 2022-04-01 to 2026-12-31, how many deadlines of 30 and 60
// days roll, how many are others by the literal reading of その翌日, and how far one rolls.
func TestAPPIAllDays(t *testing.T) {
	rules := deadline.Default()
	var literal deadline.Set
	for _, id := range []string{"jp.appi.final", "jp.appi.final.malicious"} {
		r, ok := rules.Rule(id)
		require.True(t, ok)
		r.Roll = deadline.NextDay
		var err error
		literal, err = literal.With(r)
		require.NoError(t, err)
	}
	type tally struct{ rolled, differ, longest int }
	counts, days := map[string]tally{}, 0
	for d := day("2022-04-01"); d.Compare(day("2026-12-31")) <= 0; d = d.AddDays(1) {
		inc := timeline.Incident{Events: []timeline.Event{{Type: timeline.Detection, When: jpdate.On(d)}}}
		days++
		for id, n := range map[string]int{"jp.appi.final": 29, "jp.appi.final.malicious": 59} {
			r := one(t, id, inc)
			other, _ := deadline.Engine{Rules: literal}.One(id, inc)
			c := counts[id]
			by := d.AddDays(n).DaysUntil(r.Due.First)
			if by > 0 {
				c.rolled++
			}
			if other.Due != r.Due {
				c.differ++
			}
			c.longest = max(c.longest, by)
			counts[id] = c
			require.True(t, calendar.Government.Day(r.Due.First).Open())
		}
	}
	assert.Equal(t, 1736, days)
	assert.Equal(t, tally{584, 322, 9}, counts["jp.appi.final"])
	assert.Equal(t, tally{583, 320, 9}, counts["jp.appi.final.malicious"])
}

// What is told of NTT Com in 2020 is not subject to a rule in force from 2022-04-01.
func TestNotInForce(t *testing.T) {
	inc := incident(t, "detection 2020-05-07", "authority-report 2020-05-11", "disclosure 2020-05-28")
	for _, id := range []string{"jp.appi.prompt", "jp.appi.final", "jp.appi.final.malicious", "jp.appi.individual", "jp.appi.processor"} {
		r := one(t, id, inc)
		assert.Equal(t, deadline.NotInForce, r.State, id)
		assert.Zero(t, r.Due, id)
		assert.Nil(t, r.Margin, id)
	}
	r := one(t, "jp.appi.final", incident(t, "detection 2022-03-31", "authority-report 2022-04-02"))
	assert.Equal(t, deadline.NotInForce, r.State, "the day before")
	r = one(t, "jp.appi.final", incident(t, "detection 2022-04-01"))
	assert.NotEqual(t, deadline.NotInForce, r.State, "the first day")
	r = one(t, "jp.appi.final", incident(t, "detection 2022-03/2022-04"))
	assert.Equal(t, deadline.Unsettled, r.State, "a range may end when it is")
	assert.Contains(t, r.Assumed, deadline.InForceBounded)
}

func TestStates(t *testing.T) {
	const (
		knew  = "detection 2024-04-05"
		final = "jp.appi.final" // due 2024-05-07
	)
	at := func(reference string, events ...string) timeline.Incident {
		inc := incident(t, events...)
		inc.Reference = day(reference)
		return inc
	}
	for _, test := range []struct {
		name  string
		rule  string
		inc   timeline.Incident
		state deadline.State
		want  string // due and margin
	}{
		{"on the last day", final, incident(t, knew, "authority-report 2024-04-08", "authority-report 2024-05-07"), deadline.Within, "2024-05-07 0"},
		{"three days before", final, incident(t, knew, "authority-report 2024-04-08", "authority-report 2024-05-04"), deadline.Within, "2024-05-07 3"},
		{"a day late", final, incident(t, knew, "authority-report 2024-04-08", "authority-report 2024-05-08"), deadline.After, "2024-05-07 -1"},
		{"the first report is not the final one", final, at("2024-06-01", knew, "authority-report 2024-04-08"), deadline.Untold, "2024-05-07"},
		{"to come", final, at("2024-05-01", knew, "authority-report 2024-04-08"), deadline.Awaited, "2024-05-07"},
		{"the last day itself is to come", final, at("2024-05-07", knew), deadline.Awaited, "2024-05-07"},
		{"nobody says when it was told", final, incident(t, knew), deadline.Unsettled, "2024-05-07"},
		{"known to the month, late in any case", final, incident(t, "detection 2024-04", "authority-report 2024-05-01", "authority-report 2024-07-01"), deadline.After, "2024-04-30/2024-05-29 -62–-33"},
		{"known to the month, perhaps", final, incident(t, "detection 2024-04", "authority-report 2024-04-02", "authority-report 2024-05-10"), deadline.Unsettled, "2024-04-30/2024-05-29 -10–19"},
		{"nothing dates the start", final, incident(t, "disclosure 2024-05-01"), deadline.NoStart, ""},
		{"no year", final, incident(t, "detection XXXX-04-05"), deadline.Unsettled, ""},
		{"within the span of the guidance in any case", "jp.appi.prompt", incident(t, knew, "authority-report 2024-04-07"), deadline.Within, "2024-04-07/2024-04-10 0–3"},
		{"within the span", "jp.appi.prompt", incident(t, knew, "authority-report 2024-04-09"), deadline.Unsettled, "2024-04-07/2024-04-10 -2–1"},
		{"after the span", "jp.appi.prompt", incident(t, knew, "authority-report 2024-04-11"), deadline.After, "2024-04-07/2024-04-10 -4–-1"},
		{"no number", "jp.appi.individual", incident(t, knew, "notification 2024-04-11"), deadline.NoDay, ""},
		{"from the day it happened", "jp.telecom.detail", incident(t, "occurrence 2024-01-31", "authority-report 2024-02-01", "authority-report 2024-03-01"), deadline.Within, "2024-03-01 0"},
		{"a confirmation stands for the knowledge", final, incident(t, "confirmation 2024-04-05", "authority-report 2024-04-08", "authority-report 2024-05-07"), deadline.Within, "2024-05-07 0"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := one(t, test.rule, test.inc)
			assert.Equal(t, test.state, r.State)
			got := ""
			if r.Due != (deadline.Span{}) {
				got = r.Due.String()
			}
			if r.Margin != nil {
				got += " " + r.Margin.String()
			}
			assert.Equal(t, test.want, got)
			assert.Contains(t, r.Assumed, deadline.AppliesUnchecked)
		})
	}
}

// Hours are counted from the moment, and from a day as a window.
func TestHours(t *testing.T) {
	for _, test := range []struct {
		name, knew, told string
		state            deadline.State
		least, most      time.Duration
	}{
		{"in time", "2024-04-05T10:00", "2024-04-08T09:00", deadline.Within, 59 * time.Minute, 61 * time.Minute},
		{"late", "2024-04-05T10:00", "2024-04-08T11:00", deadline.After, -61 * time.Minute, -59 * time.Minute},
		{"the minute of the hour", "2024-04-05T10:00", "2024-04-08T10:00", deadline.Unsettled, -time.Minute, time.Minute},
		{"days only", "2024-04-05", "2024-04-07", deadline.Within, 0, 48 * time.Hour},
		{"days that may be either", "2024-04-05", "2024-04-08", deadline.Unsettled, -24 * time.Hour, 24 * time.Hour},
		{"days that are late", "2024-04-05", "2024-04-09", deadline.After, -48 * time.Hour, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := one(t, "eu.gdpr33", incident(t, "detection "+test.knew, "authority-report "+test.told))
			assert.Equal(t, test.state, r.State)
			require.NotNil(t, r.MarginTime)
			assert.Equal(t, timeline.Elapsed{Min: test.least, Max: test.most}, *r.MarginTime)
			assert.Equal(t, !strings.Contains(test.knew, "T"), contains(r.Assumed, deadline.DayForHours))
		})
	}
}

func contains(list []deadline.Assumption, a deadline.Assumption) bool {
	for _, b := range list {
		if a == b {
			return true
		}
	}
	return false
}

// A rule that follows on another runs from the report that meets that one.
func TestChain(t *testing.T) {
	inc := incident(t, "detection 2025-01-30T10:00", "authority-report 2025-01-31T08:00", "authority-report 2025-01-31T09:30", "authority-report 2025-02-28T18:00")
	inter := one(t, "eu.dora.inter", inc)
	assert.Equal(t, deadline.Within, inter.State)
	assert.Equal(t, "2025-01-31T08:00", inter.Trigger.Value())
	final := one(t, "eu.dora.final", inc)
	assert.Equal(t, "2025-01-31T09:30", final.Trigger.Value())
	assert.Equal(t, "2025-02-28", final.Due.String(), "a month from January 31 is the last day of February")
	assert.Equal(t, deadline.Within, final.State)
	assert.Contains(t, final.Assumed, deadline.OrderOfReports)
	short := incident(t, "detection 2025-01-30T10:00", "authority-report 2025-01-31T08:00")
	assert.Equal(t, deadline.NoStart, one(t, "eu.dora.final", short).State, "there is no intermediate report")
}

// What no event dates has to be given, and a calendar that is not known too.
func TestGiven(t *testing.T) {
	inc := incident(t, "detection 2024-06-28", "disclosure 2024-07-08")
	e := deadline.Engine{Rules: deadline.Default()}
	r, _ := e.One("us.sec.8k105", inc)
	assert.Equal(t, deadline.NoStart, r.State)
	e.Given = map[deadline.Trigger]jpdate.When{deadline.Materiality: when(t, "2024-07-02")}
	r, _ = e.One("us.sec.8k105", inc)
	assert.Equal(t, deadline.Unsettled, r.State)
	assert.Contains(t, r.Assumed, deadline.CalendarMissing)
	july4, err := calendar.NewCustom("july 4", day("2024-01-01"), day("2024-12-31"), []calendar.Holiday{{Date: day("2024-07-04"), Name: "Independence Day"}})
	require.NoError(t, err)
	e.Calendars = map[string]calendar.Calendar{"us-federal": calendar.Combine(calendar.Weekends, july4)}
	r, _ = e.One("us.sec.8k105", inc)
	assert.Equal(t, deadline.Within, r.State)
	assert.Equal(t, "2024-07-09", r.Due.String(), "Wednesday, Friday, Monday, Tuesday")
	e.Given[deadline.Materiality] = when(t, "2024-07-04")
	r, _ = e.One("us.sec.8k105", inc)
	assert.Equal(t, "2024-07-10", r.Due.String(), "from a day off it begins with, and includes, the next business day")
	_, ok := e.One("xx", inc)
	assert.False(t, ok)
}

// Shifting every date by whole weeks, far from holidays, shifts the due day by as much.
func TestShift(t *testing.T) {
	for _, id := range []string{"jp.telecom.detail", "eu.gdpr33", "us.hipaa.individual"} {
		a := one(t, id, incident(t, "detection 2025-05-13T10:00", "occurrence 2025-05-12", "authority-report 2025-05-14T10:00", "authority-report 2025-06-01", "notification 2025-06-02"))
		b := one(t, id, incident(t, "detection 2025-09-02T10:00", "occurrence 2025-09-01", "authority-report 2025-09-03T10:00", "authority-report 2025-09-21", "notification 2025-09-22"))
		assert.Equal(t, a.State, b.State, id)
		assert.Equal(t, a.Margin, b.Margin, id)
		assert.Equal(t, a.MarginTime, b.MarginTime, id)
		if a.Due != (deadline.Span{}) {
			assert.Equal(t, 112, a.Due.First.DaysUntil(b.Due.First), id)
		}
	}
}

func TestDefault(t *testing.T) {
	b, err := json.Marshal(deadline.Default())
	require.NoError(t, err)
	var back deadline.Set
	require.NoError(t, json.Unmarshal(b, &back))
	n := 0
	for r := range deadline.Default().All() {
		n++
		same, ok := back.Rule(r.ID)
		assert.True(t, ok)
		assert.Equal(t, r, same)
		assert.NotEmpty(t, r.Source, r.ID)
		assert.True(t, r.Checked.IsValid(), r.ID)
		assert.NotEqual(t, r.Title.In("ja"), r.Title.In("en"), r.ID)
		assert.NotContains(t, strings.ToLower(r.Title.In("en")+r.Note.In("en")+r.Applies.In("en")), "violat", r.ID)
		assert.NotContains(t, r.Title.In("ja")+r.Note.In("ja")+r.Applies.In("ja"), "違反", r.ID)
	}
	assert.Greater(t, n, 20)
	for s := deadline.Unsettled; s <= deadline.NoStart; s++ {
		assert.NotContains(t, strings.ToLower(s.Explain("en")), "violat")
		assert.NotEmpty(t, s.Explain("ja"))
	}
}

// Each state and assumption is a clause of its own in both languages, which stands beside
// others, and no two are alike.
func TestWords(t *testing.T) {
	seen := map[string]string{}
	for _, lang := range []string{"en", "ja"} {
		words := map[string]string{}
		for s := deadline.State(0); s.Explain(lang) != ""; s++ {
			words[s.String()] = s.Explain(lang)
		}
		for a := deadline.Assumption(0); a.Explain(lang) != ""; a++ {
			words[a.String()] = a.Explain(lang)
		}
		for name, w := range words {
			assert.NotContains(t, w, ";", name)
			assert.False(t, strings.HasSuffix(w, ".") || strings.HasSuffix(w, "。"), name)
			assert.Empty(t, seen[w], name)
			seen[w] = name
		}
	}
	for s, want := range map[deadline.State][2]string{
		deadline.Unsettled: {"the text does not settle whether it was made by the last day", "期限までに行われたかどうか、書かれたことからは決まらない"},
		deadline.Awaited:   {"not said to have been made (when the text was written, the deadline had not passed yet)", "行われたという記載がない(この文章の時点ではまだ期限前)"},
		deadline.Untold:    {"not said to have been made (when the text was written, the deadline had passed)", "行われたという記載がない(この文章の時点では期限を過ぎている)"},
	} {
		assert.Equal(t, want, [2]string{s.Explain("en"), s.Explain("ja")})
	}
}

func TestRuleErrors(t *testing.T) {
	ok := deadline.Rule{ID: "x", Trigger: deadline.Knowledge, Duty: timeline.Disclosure, Nth: 1, Length: 3, Unit: deadline.Days}
	with := func(change func(*deadline.Rule)) deadline.Rule {
		r := ok
		change(&r)
		return r
	}
	for _, test := range []struct {
		field string
		rules []deadline.Rule
		want  string
	}{
		{"id", []deadline.Rule{with(func(r *deadline.Rule) { r.ID = "" })}, "is missing"},
		{"id", []deadline.Rule{ok, ok}, "stands twice"},
		{"trigger", []deadline.Rule{with(func(r *deadline.Rule) { r.Trigger = deadline.NoTrigger })}, "is missing"},
		{"after", []deadline.Rule{with(func(r *deadline.Rule) { r.Trigger = deadline.Submission })}, "is missing"},
		{"after", []deadline.Rule{with(func(r *deadline.Rule) { r.After = "y" })}, "is given where nothing needs it"},
		{"after", []deadline.Rule{with(func(r *deadline.Rule) { r.Trigger, r.After = deadline.Submission, "y" })}, `"y" is no rule of the set`},
		{"after", []deadline.Rule{with(func(r *deadline.Rule) { r.Trigger, r.After = deadline.Submission, "x" })}, "follows on itself"},
		{"duty", []deadline.Rule{with(func(r *deadline.Rule) { r.Duty = timeline.Other })}, "is missing"},
		{"nth", []deadline.Rule{with(func(r *deadline.Rule) { r.Nth = 0 })}, "is missing"},
		{"length", []deadline.Rule{with(func(r *deadline.Rule) { r.Length = -1 })}, "is negative"},
		{"length", []deadline.Rule{with(func(r *deadline.Rule) { r.Length = 0 })}, "is missing"},
		{"unit", []deadline.Rule{with(func(r *deadline.Rule) { r.Unit = deadline.NoNumber })}, "is missing"},
		{"least", []deadline.Rule{with(func(r *deadline.Rule) { r.Least = 3 })}, "is not less than the length"},
		{"calendar", []deadline.Rule{with(func(r *deadline.Rule) { r.Roll = deadline.NextOpen })}, "is missing"},
		{"calendar", []deadline.Rule{with(func(r *deadline.Rule) { r.Unit = deadline.BusinessDays })}, "is missing"},
		{"roll", []deadline.Rule{with(func(r *deadline.Rule) { r.Unit, r.Roll, r.Calendar = deadline.Hours, deadline.NextOpen, "national" })}, "is given where nothing needs it"},
		{"unit", []deadline.Rule{with(func(r *deadline.Rule) { r.Unit = 9 })}, "has no such value"},
		{"first_day", []deadline.Rule{with(func(r *deadline.Rule) { r.FirstDay = 7 })}, "has no such value"},
		{"roll", []deadline.Rule{with(func(r *deadline.Rule) { r.Roll, r.Calendar = 9, "national" })}, "has no such value"},
		{"duty", []deadline.Rule{with(func(r *deadline.Rule) { r.Duty = 200 })}, "has no such value"},
		{"least", []deadline.Rule{with(func(r *deadline.Rule) { r.Unit, r.Length, r.Least = deadline.Hours, 72, 24 })}, "is given where nothing needs it"},
		{"first_day", []deadline.Rule{with(func(r *deadline.Rule) { r.Unit, r.FirstDay = deadline.Hours, deadline.Included })}, "is given where nothing needs it"},
		{"length", []deadline.Rule{with(func(r *deadline.Rule) { r.Length = 100_000_000 })}, "is longer than a century"},
		{"until", []deadline.Rule{with(func(r *deadline.Rule) { r.From, r.Until = day("2024-02-01"), day("2024-01-31") })}, "ends before it begins"},
	} {
		_, err := deadline.NewSet(test.rules...)
		var wrong *deadline.RuleError
		require.True(t, errors.As(err, &wrong), "%s: %v", test.field, err)
		assert.Equal(t, test.field, wrong.Field)
		assert.ErrorContains(t, err, test.want)
	}
	loop := with(func(r *deadline.Rule) { r.ID, r.Trigger, r.After = "y", deadline.Submission, "z" })
	_, err := deadline.NewSet(ok, loop, with(func(r *deadline.Rule) { r.ID, r.Trigger, r.After = "z", deadline.Submission, "y" }))
	assert.EqualError(t, err, `deadline: rule "y": after: follows on itself`)
	var s deadline.Set
	assert.Error(t, json.Unmarshal([]byte(`[{"id":"x","trigger":"rumour"}]`), &s))
	_, err = deadline.Default().With(ok)
	assert.NoError(t, err)
}

// Every value comes back from its JSON.
func TestResultJSON(t *testing.T) {
	inc := incident(t, "detection 2024-04-05T10:00", "authority-report 2024-04-08T09:00", "authority-report 2024-05-08", "notification 2024-04-09")
	for _, r := range (deadline.Engine{Rules: deadline.Default()}).Apply(inc) {
		b, err := json.Marshal(r)
		require.NoError(t, err)
		var back deadline.Result
		require.NoError(t, json.Unmarshal(b, &back), "%s", b)
		again, err := json.Marshal(back)
		require.NoError(t, err)
		assert.JSONEq(t, string(b), string(again))
	}
}

func FuzzSet(f *testing.F) {
	b, err := json.Marshal(deadline.Default())
	require.NoError(f, err)
	f.Add(b)
	f.Add([]byte(`[{"id":"a","trigger":"submission","after":"a","duty":"disclosure","nth":1,"unit":"days","length":1}]`))
	inc := incident(f, "detection 2024-04-05T10:00", "authority-report 2024-04-08T09:00")
	f.Fuzz(func(t *testing.T, data []byte) {
		var s deadline.Set
		if json.Unmarshal(data, &s) != nil {
			return
		}
		for _, r := range (deadline.Engine{Rules: s}).Apply(inc) {
			if r.Due.Last.Compare(r.Due.First) < 0 {
				t.Errorf("%s: due %v", r.Rule, r.Due)
			}
		}
	})
}
