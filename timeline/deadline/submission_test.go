package deadline_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
	"github.com/jpincident/incidenttimeline/timeline/deadline"
)

// told is an incident known on 2024-04-05 whose reports to authorities are told in the given
// clauses, each after its day.
func told(tb testing.TB, dayAndClause ...string) timeline.Incident {
	tb.Helper()
	inc := incident(tb, "detection 2024-04-05")
	inc.Reference = day("2024-08-01")
	for i := 0; i < len(dayAndClause); i += 2 {
		inc.Events = append(inc.Events, timeline.Event{
			Type: timeline.AuthorityReport, When: when(tb, dayAndClause[i]), Mentions: []timeline.Mention{{Text: dayAndClause[i], Clause: dayAndClause[i+1]}},
		})
	}
	return inc
}

// A report to one authority is none to another, and the first is not the last.
func TestAddressee(t *testing.T) {
	const prompt, final = "jp.appi.prompt", "jp.appi.final"
	for _, test := range []struct {
		name, rule string
		inc        timeline.Incident
		state      deadline.State
		actual     string
		assumed    deadline.Assumption // beside that the rule applies
	}{
		{"the police alone", prompt, told(t, "2024-04-06", "県警に相談した"), deadline.Unsettled, "", deadline.RecipientUnknown},
		{"the police first", prompt, told(t, "2024-04-06", "県警に相談した", "2024-04-12", "個人情報保護委員会に報告した"), deadline.After, "2024-04-12", deadline.NamedSpan},
		{"the police first, the first report then", final, told(t, "2024-04-06", "県警に相談した", "2024-04-07", "個人情報保護委員会に速報を提出"), deadline.Unsettled, "", deadline.RecipientUnknown},
		{"the first report alone", final, told(t, "2024-04-07", "個人情報保護委員会に速報を提出"), deadline.Untold, "", deadline.RolledOver},
		{"the final report, called so", final, told(t, "2024-05-07", "個人情報保護委員会に確報を提出"), deadline.Within, "2024-05-07", deadline.RolledOver},
		{"both in a sentence", final, told(t, "2024-04-07", "委員会(個人情報保護委員会)へは2024-04-07に速報、5月8日に確報を提出", "2024-05-08", "個人情報保護委員会へは4月7日に速報、2024-05-08に確報を提出"), deadline.After, "2024-05-08", deadline.RolledOver},
		{"the first of both", prompt, told(t, "2024-04-07", "委員会(個人情報保護委員会)へは2024-04-07に速報、5月8日に確報を提出", "2024-05-08", "個人情報保護委員会へは4月7日に速報、2024-05-08に確報を提出"), deadline.Within, "2024-04-07", deadline.NamedSpan},
		{"no name for either", final, told(t, "2024-04-07", "個人情報保護委員会に報告", "2024-04-20", "個人情報保護委員会に再度報告"), deadline.Unsettled, "2024-04-20", deadline.OrderOfReports},
		{"the final one is no first", prompt, told(t, "2024-05-07", "個人情報保護委員会に確報を提出"), deadline.Untold, "", deadline.NamedSpan},
		{"without a year", prompt, told(t, "XXXX-04-07", "個人情報保護委員会に報告"), deadline.Unsettled, "", deadline.NoYear},
		{"before anybody knew", prompt, told(t, "2020-01-01", "個人情報保護委員会に報告"), deadline.Untold, "", deadline.NamedSpan},
		{"told twice", final, told(t, "2024-04-06", "個人情報保護委員会に報告", "2024-04-06", "個人情報保護委員会へ報告しました"), deadline.Untold, "", deadline.RolledOver},
		{"called so, to another authority", prompt, told(t, "2024-04-07", "総務省に速報を提出"), deadline.Unsettled, "", deadline.RecipientUnknown},
		{"called so, to nobody that is named", prompt, told(t, "2024-04-07", "速報を提出"), deadline.Within, "2024-04-07", deadline.NamedSpan},
		{"the commission of another country", prompt, told(t, "2024-04-07", "韓国の個人情報保護委員会に報告"), deadline.Unsettled, "", deadline.RecipientUnknown},
		{"that of one without a rule", prompt, told(t, "2024-04-07", "タイの個人情報保護委員会に報告"), deadline.Unsettled, "", deadline.RecipientUnknown},
		{"those of two countries", prompt, told(t, "2024-04-07", "個人情報保護委員会と韓国の個人情報保護委員会に報告"), deadline.Within, "2024-04-07", deadline.NamedSpan},
		{"by another law", "eu.gdpr33", told(t, "2024-04-07", "英国のICOにUK GDPRに基づき報告"), deadline.Unsettled, "", deadline.RecipientUnknown},
		{"of no country", "eu.gdpr33", told(t, "2024-04-07", "監督当局に報告"), deadline.Unsettled, "", deadline.RecipientUnknown},
		{"of the law", "eu.gdpr33", told(t, "2024-04-07", "GDPRに基づき監督機関に報告"), deadline.Within, "2024-04-07", deadline.DayForHours},
		{"letters within others", "kr.pipa.authority", told(t, "2024-04-07", "KISARAZU支局に報告"), deadline.Unsettled, "", deadline.RecipientUnknown},
		{"letters beside others", "kr.pipa.authority", told(t, "2024-04-07", "韓国のKISAに報告"), deadline.Within, "2024-04-07", deadline.DayForHours},
		{"made by hand", prompt, incident(t, "detection 2024-04-05", "authority-report 2024-04-07"), deadline.Within, "2024-04-07", deadline.RecipientUnknown},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := one(t, test.rule, test.inc)
			assert.Equal(t, test.state, r.State, r.State.String())
			assert.Contains(t, r.Assumed, test.assumed)
			actual := ""
			if r.Actual != nil {
				actual = r.Actual.When.Value()
			}
			assert.Equal(t, test.actual, actual)
		})
	}
}

// A report that is told of as planned is named, with how it lies to the last day, unless one
// was made.
func TestPlanned(t *testing.T) {
	const prompt, final, malicious = "jp.appi.prompt", "jp.appi.final", "jp.appi.final.malicious"
	by := func(s string) jpdate.When {
		w := when(t, s)
		w.Mods |= jpdate.By
		return w
	}
	for _, test := range []struct {
		name, rule string
		plan       jpdate.When
		clause     string // "" for an event that was not read from a text
		state      deadline.State
		flag       deadline.Assumption // 0 for none: the plan is no plan of that report
	}{
		{"on the last day of sixty", malicious, by("2024-06-03"), "確報は6月3日までに提出予定", deadline.Awaited, deadline.PlannedWithin},
		{"the day after", malicious, by("2024-06-04"), "確報は6月4日までに提出予定", deadline.Awaited, deadline.PlannedOpen},
		{"after it", malicious, when(t, "2024-06-04"), "確報は6月4日に提出予定", deadline.Awaited, deadline.PlannedAfter},
		{"in a month that has it", malicious, when(t, "2024-06"), "確報は6月中に提出予定", deadline.Awaited, deadline.PlannedOpen},
		{"after the last day of thirty", final, when(t, "2024-06-03"), "確報は6月3日に提出予定", deadline.Awaited, deadline.PlannedAfter},
		{"by a day after it, told before", final, by("2024-06-03"), "確報は6月3日までに提出予定", deadline.Awaited, deadline.PlannedOpen},
		{"by a day after it, told after it", prompt, by("2024-06-03"), "速報は6月3日までに提出予定", deadline.Untold, deadline.PlannedAfter},
		{"another report", prompt, when(t, "2024-04-10"), "確報は4月10日に提出予定", deadline.Untold, 0},
		{"to somebody else", final, when(t, "2024-05-07"), "総務省へ5月7日に報告予定", deadline.Awaited, 0},
		{"not called what it is", final, when(t, "2024-05-07"), "個人情報保護委員会へ5月7日に報告予定", deadline.Awaited, 0},
		{"the first", prompt, when(t, "2024-04-07"), "個人情報保護委員会へ4月7日に報告予定", deadline.Untold, deadline.PlannedWithin},
		{"made by hand", "jp.telecom.nearmiss", when(t, "2024-05-05"), "", deadline.Awaited, deadline.PlannedWithin},
		{"hours", "kr.pipa.authority", when(t, "2024-04-07"), "KISAに4月7日に報告予定", deadline.Untold, deadline.PlannedWithin},
		{"hours and a later day", "kr.pipa.authority", when(t, "2024-04-09"), "KISAに4月9日に報告予定", deadline.Untold, deadline.PlannedAfter},
		{"by the law of another country", "kr.pipa.authority", when(t, "2024-04-07"), "個人情報保護委員会に4月7日に報告予定", deadline.Untold, 0},
	} {
		t.Run(test.name, func(t *testing.T) {
			inc := incident(t, "detection 2024-04-05")
			inc.Reference = day("2024-05-01")
			ev := timeline.Event{Type: timeline.AuthorityReport, Status: timeline.Planned, When: test.plan}
			if test.clause != "" {
				ev.Mentions = []timeline.Mention{{Clause: test.clause}}
			}
			inc.Events = append(inc.Events, ev)
			r := one(t, test.rule, inc)
			assert.Equal(t, test.state, r.State, r.State.String())
			assert.Nil(t, r.Actual)
			if test.flag == 0 {
				assert.Nil(t, r.Planned)
				return
			}
			require.NotNil(t, r.Planned)
			assert.Equal(t, ev, *r.Planned)
			for f := deadline.PlannedWithin; f <= deadline.PlannedOpen; f++ {
				assert.Equal(t, f == test.flag, contains(r.Assumed, f), f.String())
			}
			assert.Equal(t, test.clause == "", contains(r.Assumed, deadline.RecipientUnknown))
		})
	}
}

// What was made needs no plan; a rule without a number has a plan and nothing that it lies to;
// and what comes next is planned where rules ask for the second and the third.
func TestPlannedBeside(t *testing.T) {
	inc := told(t, "2024-05-07", "個人情報保護委員会に確報を提出")
	plan := timeline.Event{Type: timeline.AuthorityReport, Status: timeline.Planned, When: when(t, "2024-06-03"), Mentions: []timeline.Mention{{Clause: "確報は提出予定"}}}
	inc.Events = append(inc.Events, plan)
	assert.Nil(t, one(t, "jp.appi.final", inc).Planned)

	inc = told(t, "2024-04-07", "個人情報保護委員会に報告", "2024-04-20", "個人情報保護委員会に再度報告")
	inc.Events = append(inc.Events, plan)
	r := one(t, "jp.appi.final", inc)
	assert.Equal(t, deadline.Unsettled, r.State)
	require.NotNil(t, r.Actual)
	require.NotNil(t, r.Planned, "which of those it was is not told")
	assert.Contains(t, r.Assumed, deadline.PlannedAfter)

	inc = incident(t, "detection 2024-04-05")
	plan.When.Mods |= jpdate.By
	plan.Mentions[0].Clause = "速報は提出予定"
	inc.Events, inc.Reference = append(inc.Events, plan), day("2024-05-01")
	assert.Contains(t, one(t, "jp.appi.prompt", inc).Assumed, deadline.PlannedAfter)
	inc.Events[1].Mentions[0].Source = "the first report"
	assert.Contains(t, one(t, "jp.appi.prompt", inc).Assumed, deadline.PlannedOpen, "it may be told of before the last day")
	inc.Events[1].Retold = true
	assert.Nil(t, one(t, "jp.appi.prompt", inc).Planned, "another day was told of since")
	inc.Events[1].Status = timeline.Actual
	assert.Nil(t, one(t, "jp.appi.prompt", inc).Actual, "nor is what was made on a day that is told of no more")

	inc = incident(t, "detection 2024-04-05")
	inc.Events = append(inc.Events, timeline.Event{Type: timeline.Notification, Status: timeline.Planned, When: when(t, "2024-04-11")})
	r = one(t, "jp.appi.individual", inc)
	assert.Equal(t, deadline.NoDay, r.State)
	require.NotNil(t, r.Planned)
	assert.False(t, contains(r.Assumed, deadline.PlannedOpen))

	inc = incident(t, "detection 2025-01-30T10:00", "authority-report 2025-01-31T08:00", "authority-report 2025-02-03T07:00")
	inc.Events[2].Status, inc.Events[2].When.Assumed = timeline.Planned, jpdate.YearFromContext
	r = one(t, "eu.nis2.notif", inc)
	require.NotNil(t, r.Planned)
	assert.Contains(t, r.Assumed, deadline.PlannedAfter)
	inc.Events[2].When = when(t, "2025-02-01T07:00")
	r = one(t, "eu.nis2.notif", inc)
	assert.Contains(t, r.Assumed, deadline.PlannedWithin)
	assert.Contains(t, r.Assumed, deadline.OrderOfReports)
	assert.NotContains(t, r.Assumed, deadline.ActualAssumed)
}

// addressed is the rules that ask for a report to an authority: by their duty, and Form 8-K,
// which is filed with one and published.
func addressed(tb testing.TB) (list []deadline.Rule) {
	tb.Helper()
	for r := range deadline.Default().All() {
		if r.Duty == timeline.AuthorityReport || r.ID == "us.sec.8k105" {
			require.NotEmpty(tb, r.Addressee, r.ID)
			list = append(list, r)
		}
	}
	require.Greater(tb, len(list), 17)
	return list
}

// made is what r comes to where all that it asks for was made to somebody in time.
func made(tb testing.TB, r deadline.Rule, to string) deadline.Result {
	tb.Helper()
	inc := incident(tb, "occurrence 2025-12-01", "detection 2025-12-01")
	inc.Reference = day("2026-06-01")
	for _, at := range []string{"2025-12-02", "2025-12-03", "2025-12-04"} {
		inc.Events = append(inc.Events, timeline.Event{Type: r.Duty, When: when(tb, at), Mentions: []timeline.Mention{{Text: at, Clause: at + "に" + to + "に報告した"}}})
	}
	start := when(tb, "2025-12-01")
	e := deadline.Engine{
		Rules:     deadline.Default(),
		Given:     map[deadline.Trigger]jpdate.When{deadline.Classification: start, deadline.Materiality: start, deadline.Assessment: start},
		Calendars: map[string]calendar.Calendar{"us-federal": calendar.Weekends},
	}
	if r.After != "" {
		e.Submitted = map[string]jpdate.When{r.After: start}
	}
	got, ok := e.One(r.ID, inc)
	require.True(tb, ok)
	return got
}

// Of all rules that ask for a report to an authority, none is met by a report to the authority
// of another one, nor to one of no rule, and each by one to its own, however it is called.
func TestAddressees(t *testing.T) {
	rules := addressed(t)
	for _, r := range rules {
		for _, w := range r.Addressee {
			assert.NotNil(t, made(t, r, w).Actual, "%s: %s", r.ID, w)
		}
		others := []string{"県警", "監督当局", "香港の個人資料私隠専員公署", "英国の情報コミッショナー事務局(ICO)", "カリフォルニア州司法長官", "タイの個人情報保護委員会"}
		for _, o := range rules {
			if !slices.Equal(o.Addressee, r.Addressee) {
				others = append(others, o.Addressee...)
			}
		}
		for _, w := range others {
			got := made(t, r, w)
			assert.Nil(t, got.Actual, "%s: %s", r.ID, w)
			assert.Nil(t, got.Margin, "%s: %s", r.ID, w)
			assert.Nil(t, got.MarginTime, "%s: %s", r.ID, w)
			assert.Contains(t, []deadline.State{deadline.Unsettled, deadline.Untold, deadline.NoDay}, got.State, "%s: %s", r.ID, w)
			assert.Contains(t, got.Assumed, deadline.RecipientUnknown, "%s: %s", r.ID, w)
		}
	}
}

// Where a clause tells of reports to several, each belongs to the date that it stands beside.
func TestAddresseesOfOneClause(t *testing.T) {
	const jp, kr, mic = "jp.appi.prompt", "kr.pipa.authority", "jp.telecom.nearmiss"
	for _, test := range []struct {
		clause string
		dates  []string
		want   map[string]string // the date of the report that meets a rule
	}{
		{"個人情報保護委員会には4月7日、韓国の個人情報保護委員会には4月9日に報告", []string{"4月7日", "4月9日"}, map[string]string{jp: "2024-04-07", kr: "2024-04-09", mic: ""}},
		{"4月7日に個人情報保護委員会、4月9日に韓国の個人情報保護委員会に報告", []string{"4月7日", "4月9日"}, map[string]string{jp: "2024-04-07", kr: "2024-04-09", mic: ""}},
		{"4月5日に検知し、総務省へ4月8日、個人情報保護委員会へ4月9日に報告", []string{"4月8日", "4月9日"}, map[string]string{jp: "2024-04-09", mic: "2024-04-08", kr: ""}},
		{"個人情報保護委員会に4月7日に報告し、4月9日に総務省に報告", []string{"4月7日", "4月9日"}, map[string]string{jp: "2024-04-07", mic: "2024-04-09", kr: ""}},
		{"総務省へは4月6日に電話、4月7日に文書で報告し、個人情報保護委員会へは4月9日に報告", []string{"4月6日", "4月7日", "4月9日"}, map[string]string{jp: "2024-04-09", mic: "2024-04-06", kr: ""}},
		{"4月7日、個人情報保護委員会と総務省に報告", []string{"4月7日"}, map[string]string{jp: "2024-04-07", mic: "2024-04-07", kr: ""}},
		{"個人情報保護委員会と総務省に報告", []string{"4月7日"}, map[string]string{jp: "2024-04-07", mic: "2024-04-07", kr: ""}},
	} {
		inc := incident(t, "detection 2024-04-05")
		for _, text := range test.dates {
			start := max(0, strings.Index(test.clause, text))
			inc.Events = append(inc.Events, timeline.Event{Type: timeline.AuthorityReport, When: when(t, "2024-04-0"+text[len("4月"):len("4月")+1]), Mentions: []timeline.Mention{{
				Text: text, Clause: test.clause, Span: jpdate.Span{Start: 100 + start, End: 100 + start + len(text)}, Within: jpdate.Span{Start: 100, End: 100 + len(test.clause)},
			}}})
		}
		for id, want := range test.want {
			got := ""
			if r := one(t, id, inc); r.Actual != nil {
				got = r.Actual.When.Value()
			}
			assert.Equal(t, want, got, "%s: %s", id, test.clause)
		}
	}
}

// A set of the rules of one country does not take the authorities of another for its own.
func TestAddresseesOfOneCountry(t *testing.T) {
	r, ok := deadline.Default().Rule("jp.appi.prompt")
	require.True(t, ok)
	set, err := deadline.NewSet(r)
	require.NoError(t, err)
	got, _ := deadline.Engine{Rules: set}.One(r.ID, told(t, "2024-04-07", "韓国の個人情報保護委員会に速報を提出"))
	assert.Nil(t, got.Actual)
	assert.Contains(t, got.Assumed, deadline.RecipientUnknown)
}

// A report that starts the time of another, and does not say to whom it was made, says so there.
func TestAddresseeOfStart(t *testing.T) {
	inc := incident(t, "detection 2025-01-30T10:00", "authority-report 2025-01-31T08:00", "authority-report 2025-01-31T09:30", "authority-report 2025-02-28T18:00")
	assert.Contains(t, one(t, "eu.dora.inter", inc).Assumed, deadline.RecipientUnknown)
	for i := range inc.Events {
		inc.Events[i].Mentions = []timeline.Mention{{Clause: "個人情報保護委員会に報告"}}
	}
	got := one(t, "eu.dora.inter", inc)
	assert.Equal(t, deadline.Unsettled, got.State)
	assert.Zero(t, got.DueBy)
	assert.Contains(t, got.Assumed, deadline.RecipientUnknown)
}

// What customers are told is not what the organisation that gave the work is told.
func TestProcessor(t *testing.T) {
	inc := incident(t, "detection 2024-04-05")
	inc.Events = append(inc.Events, timeline.Event{Type: timeline.Notification, When: when(t, "2024-06-19"), Mentions: []timeline.Mention{{Clause: "お客様にメールでお知らせした"}}})
	r := one(t, "jp.appi.processor", inc)
	assert.Equal(t, deadline.Unsettled, r.State)
	assert.Nil(t, r.Actual)
	assert.Contains(t, r.Assumed, deadline.RecipientUnknown)
}

// A start that is no single day gives no single last day, and says why.
func TestStarts(t *testing.T) {
	for _, test := range []struct {
		start, due string
		assumed    deadline.Assumption
	}{
		{"2024-04-05", "2024-05-07", deadline.RolledOver},
		{"2024-04-05~", "2024-05-07", deadline.TriggerQualified},
		{"2024-03-01/2024-04-20", "2024-04-01/2024-05-20", deadline.TriggerBounded},
		{"2024-04-20/..", "2024-05-20", deadline.TriggerQualified}, // から: it began then
		{"2024", "", deadline.TriggerBounded},
		{"XXXX-04-05", "", deadline.NoYear},
	} {
		r := one(t, "jp.appi.final", incident(t, "detection "+test.start, "authority-report 2024-04-21", "authority-report 2024-05-01"))
		due := ""
		if !r.Due.IsZero() {
			due = r.Due.String()
		}
		assert.Equal(t, test.due, due, test.start)
		assert.Contains(t, r.Assumed, test.assumed, test.start)
		if due == "" {
			assert.Equal(t, deadline.Unsettled, r.State, test.start)
		}
	}
}

// What began on a day or later, or was known by a day, gives no last day.
func TestOpenStarts(t *testing.T) {
	for _, mod := range []jpdate.Mods{jpdate.OnOrAfter, jpdate.After, jpdate.By, jpdate.OnOrBefore, jpdate.Before} {
		inc := incident(t, "detection 2024-04-05", "authority-report 2024-04-21")
		inc.Events[0].When.Mods = mod
		for _, id := range []string{"jp.appi.prompt", "eu.gdpr33"} {
			r := one(t, id, inc)
			assert.Equal(t, deadline.Unsettled, r.State, "%v %s", mod, id)
			assert.Zero(t, r.Due)
			assert.Contains(t, r.Assumed, deadline.TriggerBounded)
		}
	}
}

// 民法143条2項: where the first day counts, the day before that of the same number, or the
// last of a month that has none. Regulation 1182/71: that of the same number.
func TestMonths(t *testing.T) {
	rule := deadline.Rule{ID: "x", Trigger: deadline.Knowledge, Duty: timeline.Disclosure, Nth: 1, Length: 1, Unit: deadline.Months}
	for _, test := range []struct {
		from, due string
		first     deadline.FirstDay
	}{
		{"2025-01-31", "2025-02-28", deadline.Included},
		{"2025-01-30", "2025-02-28", deadline.Included},
		{"2025-02-01", "2025-02-28", deadline.Included},
		{"2024-01-29", "2024-02-28", deadline.Included},
		{"2025-02-28", "2025-03-27", deadline.Included},
		{"2025-01-31", "2025-02-28", deadline.Excluded},
		{"2025-02-28", "2025-03-28", deadline.Excluded},
	} {
		rule.FirstDay = test.first
		set, err := deadline.NewSet(rule)
		require.NoError(t, err)
		r, _ := deadline.Engine{Rules: set}.One("x", incident(t, "detection "+test.from))
		assert.Equal(t, test.due, r.Due.String(), test.from)
	}
}

// The moment at which hours end is the end of the day before, if it is midnight.
func TestHoursEnd(t *testing.T) {
	inc := incident(t, "detection 2024-04-05")
	for reference, want := range map[string]deadline.State{"2024-04-08": deadline.Awaited, "2024-04-09": deadline.Untold} {
		inc.Reference = day(reference)
		assert.Equal(t, want, one(t, "eu.gdpr33", inc).State, reference)
	}
}

// A report that was given starts the rules that follow on the one that asks for it, no others.
func TestSubmitted(t *testing.T) {
	e := deadline.Engine{Rules: deadline.Default(), Submitted: map[string]jpdate.When{"eu.dora.initial": when(t, "2025-02-01T10:00")}}
	inter, _ := e.One("eu.dora.inter", timeline.Incident{})
	assert.False(t, inter.DueBy.Min.IsZero())
	final, _ := e.One("eu.dora.final", timeline.Incident{})
	assert.Equal(t, deadline.NoStart, final.State)
}

// A rule of which it is not known since when it is in force says so.
func TestInForceOpen(t *testing.T) {
	inc := incident(t, "detection 2005-01-01")
	assert.Contains(t, one(t, "kr.pipa.authority", inc).Assumed, deadline.InForceOpen)
	assert.NotContains(t, one(t, "jp.appi.final", inc).Assumed, deadline.InForceOpen)
}
