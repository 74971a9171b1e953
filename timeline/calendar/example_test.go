package calendar_test

import (
	"errors"
	"fmt"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
)

// From the detection to the disclosure of an incident.
func ExampleBetween() {
	detected, disclosed := jpdate.MustDate(2020, 5, 7), jpdate.MustDate(2020, 5, 28)
	n, err := calendar.Between(calendar.National, detected, disclosed)
	fmt.Println(n.Days, n.Certainty, err)
	fmt.Println(detected.DaysUntil(disclosed))
	// Output:
	// 15 certain <nil>
	// 21
}

// Days of which a calendar says nothing are an error, not business days.
func ExampleRangeError() {
	_, err := calendar.Between(calendar.National, jpdate.MustDate(2099, 12, 1), jpdate.MustDate(2100, 1, 31))
	var outside *calendar.RangeError
	fmt.Println(errors.As(err, &outside), outside.Calendar, outside.Date)
	// Output:
	// true national 2100-01-01
}

// Three business days after the Friday before ten days of holidays.
func ExampleAfter() {
	f, err := calendar.After(calendar.TSE, jpdate.MustDate(2019, 4, 26), 3)
	fmt.Println(f.Date, f.Certainty, err)
	// Output:
	// 2019-05-09 certain <nil>
}

// The two readings of その翌日 for a period that ends on Monday, December 30.
func ExampleRoll() {
	last := jpdate.MustDate(2024, 12, 30)
	for _, how := range []calendar.Rolling{calendar.NextOpen, calendar.NextDay, calendar.PreviousOpen} {
		f, _ := calendar.Roll(calendar.Government, last, how)
		fmt.Println(how, f.Date)
	}
	// Output:
	// next-open 2025-01-06
	// next-day 2024-12-31
	// previous-open 2024-12-27
}

// Why nobody works in the last ten days of September 2026.
func ExampleStandard() {
	for d := jpdate.MustDate(2026, 9, 18); d.Compare(jpdate.MustDate(2026, 9, 24)) <= 0; d = d.AddDays(1) {
		if day := calendar.National.Day(d); !day.Open() {
			fmt.Println(d, day.Closed)
		}
	}
	// Output:
	// 2026-09-19 土曜日
	// 2026-09-20 日曜日
	// 2026-09-21 敬老の日
	// 2026-09-22 国民の休日
	// 2026-09-23 秋分の日
}

func ExampleHolidays() {
	for _, h := range calendar.Holidays(2021) {
		if h.Date.Compare(jpdate.MustDate(2021, 7, 1)) > 0 && h.Date.Compare(jpdate.MustDate(2021, 9, 1)) < 0 {
			fmt.Println(h.Date, h.Name, h.Act)
		}
	}
	// Output:
	// 2021-07-22 海の日 平成27年法律第33号32条
	// 2021-07-23 スポーツの日 平成27年法律第33号32条
	// 2021-08-08 山の日 平成27年法律第33号32条
	// 2021-08-09 振替休日 平成17年法律第43号
}

// A company that also closes on its foundation day.
func ExampleCombine() {
	own, err := calendar.NewCustom("company", jpdate.MustDate(2024, 1, 1), jpdate.MustDate(2024, 12, 31), []calendar.Holiday{
		{Date: jpdate.MustDate(2024, 4, 1), Name: "創立記念日"},
	})
	if err != nil {
		panic(err)
	}
	c := calendar.Combine(calendar.National, own)
	f, err := calendar.After(c, jpdate.MustDate(2024, 3, 29), 1)
	fmt.Println(c.Name(), f.Date, err)
	// Output:
	// national+company 2024-04-02 <nil>
}

// An end that is known to its month gives a range.
func ExampleWithin() {
	detected, _ := jpdate.ParseEDTF("2020-05-07")
	disclosed, _ := jpdate.ParseEDTF("2020-06")
	b, err := calendar.Within(calendar.National, timeline.Interval{From: detected, To: disclosed})
	fmt.Println(b.Min, b.Max, b.Exact(), err)
	// Output:
	// 17 38 false <nil>
}

func ExampleByName() {
	c, err := calendar.ByName("tse")
	fmt.Println(c, err)
	_, err = calendar.ByName("nyse")
	fmt.Println(err)
	// Output:
	// tse <nil>
	// calendar: unknown calendar "nyse"
}
