package calendar_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
)

func TestStandardDay(t *testing.T) {
	for _, test := range []struct{ date, weekends, national, government, tse string }{
		{"2024-12-27", "", "", "", ""},
		{"2024-12-28", "土曜日", "土曜日", "土曜日", "土曜日"},
		{"2024-12-29", "日曜日", "日曜日", "日曜日", "日曜日"},
		{"2024-12-30", "", "", "年末年始", ""},
		{"2024-12-31", "", "", "年末年始", "年末年始"},
		{"2025-01-01", "", "元日", "元日", "元日"},
		{"2025-01-02", "", "", "年末年始", "年末年始"},
		{"2025-01-03", "", "", "年末年始", "年末年始"},
		{"2025-01-06", "", "", "", ""},
		{"2023-01-02", "", "振替休日", "振替休日", "振替休日"},
		{"2024-01-04", "", "", "", ""},
		{"2021-08-08", "日曜日", "山の日", "山の日", "山の日"},
		{"2020-10-01", "", "", "", ""}, // the halt of trading
	} {
		d := day(t, test.date)
		for c, want := range map[calendar.Standard]string{
			calendar.Weekends: test.weekends, calendar.National: test.national,
			calendar.Government: test.government, calendar.TSE: test.tse,
		} {
			got := c.Day(d)
			assert.Equal(t, calendar.Day{Closed: want, Certainty: calendar.Certain}, got, "%v %v", c, d)
			assert.Equal(t, want == "", got.Open(), "%v %v", c, d)
		}
	}
}

// TestGovernmentSaturdays: the second and fourth from 1989-01-01, all from 1992-05-01.
func TestGovernmentSaturdays(t *testing.T) {
	var open []string
	for d := range days(day(t, "1992-03-01"), day(t, "1992-05-31")) {
		if d.Weekday() == 6 && calendar.Government.Day(d).Open() {
			open = append(open, d.String())
		}
	}
	assert.Equal(t, []string{"1992-03-07", "1992-03-21", "1992-04-04", "1992-04-18"}, open)
	for date, want := range map[string]string{
		"1989-01-07": "", "1989-01-14": "土曜日", "1989-01-21": "", "1989-01-28": "土曜日", "1989-04-29": "みどりの日", "1989-12-30": "年末年始",
	} {
		assert.Equal(t, want, calendar.Government.Day(day(t, date)).Closed, date)
	}
}

// TestCertainty holds the days on which the certainty of a calendar changes.
func TestCertainty(t *testing.T) {
	for _, test := range []struct {
		c      calendar.Calendar
		date   string
		before calendar.Certainty
		after  calendar.Certainty
	}{
		{calendar.National, "1948-07-20", calendar.Unknown, calendar.Certain},
		{calendar.National, "2028-01-01", calendar.Certain, calendar.Predicted},
		{calendar.National, "2100-01-01", calendar.Predicted, calendar.Unknown},
		{calendar.Government, "1989-01-01", calendar.Unknown, calendar.Certain},
		{calendar.Government, "2028-01-01", calendar.Certain, calendar.Predicted},
		{calendar.Government, "2100-01-01", calendar.Predicted, calendar.Unknown},
		{calendar.TSE, "1989-02-01", calendar.Unknown, calendar.Certain},
		{calendar.TSE, "2028-01-01", calendar.Certain, calendar.Predicted},
		{calendar.TSE, "2100-01-01", calendar.Predicted, calendar.Unknown},
		{calendar.Weekends, "2100-01-01", calendar.Certain, calendar.Certain},
	} {
		d := day(t, test.date)
		assert.Equal(t, test.before, test.c.Day(d.AddDays(-1)).Certainty, "%v before %v", test.c, d)
		assert.Equal(t, test.after, test.c.Day(d).Certainty, "%v on %v", test.c, d)
	}
	for _, c := range append(calendar.Standards(), 99) {
		assert.Zero(t, c.Day(jpdate.Date{}), "%v", c)
		assert.False(t, c.Day(jpdate.Date{}).Open(), "%v", c)
	}
	assert.Zero(t, calendar.Standard(99).Day(day(t, "2024-01-04")))
	for _, date := range []string{"0001-01-01", "9999-12-31"} {
		assert.Equal(t, calendar.Certain, calendar.Weekends.Day(day(t, date)).Certainty)
	}
}

func TestByName(t *testing.T) {
	var names []string
	for _, c := range calendar.Standards() {
		names = append(names, c.Name())
		got, err := calendar.ByName(c.Name())
		require.NoError(t, err)
		assert.Equal(t, c, got)
		assert.Equal(t, c.Name(), c.String())
	}
	assert.Equal(t, []string{"weekends", "national", "government", "tse"}, names)
	for _, name := range []string{"", "National", "tse ", "nyse"} {
		_, err := calendar.ByName(name)
		var unknown *calendar.NameError
		require.ErrorAs(t, err, &unknown)
		assert.Equal(t, calendar.NameError{What: "calendar", Name: name}, *unknown)
	}
}

func FuzzByName(f *testing.F) {
	for _, c := range calendar.Standards() {
		f.Add(c.Name())
	}
	f.Add("")
	f.Add("%!Standard(9)")
	f.Fuzz(func(t *testing.T, name string) {
		c, err := calendar.ByName(name)
		var read calendar.Standard
		assert.Equal(t, err, read.UnmarshalText([]byte(name)))
		if err != nil {
			var unknown *calendar.NameError
			require.ErrorAs(t, err, &unknown)
			assert.Equal(t, name, unknown.Name)
			return
		}
		assert.Equal(t, c, read)
		text, err := c.MarshalText()
		require.NoError(t, err)
		assert.Equal(t, name, string(text))
		assert.True(t, slices.Contains(calendar.Standards(), c))
	})
}

func TestTextForms(t *testing.T) {
	type all struct {
		Calendar  calendar.Standard
		Certainty calendar.Certainty
		Roll      calendar.Rolling
		Day       calendar.Day
		Count     calendar.Count
	}
	value := all{calendar.TSE, calendar.Predicted, calendar.PreviousOpen,
		calendar.Day{Certainty: calendar.Certain}, calendar.Count{Days: -3, Certainty: calendar.Predicted}}
	text, err := json.Marshal(value)
	require.NoError(t, err)
	assert.JSONEq(t, `{"Calendar":"tse","Certainty":"predicted","Roll":"previous-open",
		"Day":{"certainty":"certain"},"Count":{"business_days":-3,"certainty":"predicted"}}`, string(text))
	var back all
	require.NoError(t, json.Unmarshal(text, &back))
	assert.Equal(t, value, back)

	before := back
	assert.Error(t, json.Unmarshal([]byte(`{"Calendar":"x"}`), &back))
	assert.Error(t, json.Unmarshal([]byte(`{"Certainty":"x"}`), &back))
	assert.Error(t, json.Unmarshal([]byte(`{"Roll":"x"}`), &back))
	assert.Equal(t, before, back, "a failure leaves the value alone")
	for _, bad := range []any{calendar.Standard(4), calendar.Certainty(3), calendar.Rolling(3)} {
		_, err := json.Marshal(bad)
		assert.Error(t, err, "%v", bad)
	}
	assert.Equal(t, "%!Standard(4)", calendar.Standard(4).Name())
}
