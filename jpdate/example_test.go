package jpdate_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/jpincident/incidenttimeline/jpdate"
)

func ExampleAll() {
	text := "３月４日午後2時頃に異常を検知し、翌日、全サービスを停止した（管理番号#2024-051）。復旧には約10日を要した。"
	for m := range jpdate.All(text) {
		fmt.Println(m.Span, m.Expr.Kind, m.Span.Of(text))
	}
	// Output:
	// {0 25} time ３月４日午後2時頃
	// {49 55} date 翌日
	// {130 138} duration 約10日
}

func ExampleParse() {
	e, err := jpdate.Parse("令和6年3月12日（火）から")
	fmt.Println(e.Kind, e.From.At, e.From.At.Era(), e.Mods, err)

	e, err = jpdate.Parse("2月30日")
	fmt.Println(e.Kind, e.From.At, errors.Is(err, jpdate.ErrRange))

	_, err = jpdate.Parse("3月12日に")
	fmt.Println(err)
	// Output:
	// date 2024-03-12 令和 since <nil>
	// date XXXX-02-30 true
	// jpdate: parsing "3月12日に" at byte 9: not a Japanese date or time
}

func ExampleResolver_Resolve() {
	text := "昨年11月27日に公表した件で、同月29日に調査を始め、今月5日までに終えた。"
	r := jpdate.Resolver{Reference: jpdate.MustDate(2024, time.March, 10)}
	var c jpdate.Context
	for m := range jpdate.All(text) {
		var w jpdate.When
		w, c = r.Resolve(m.Expr, c)
		fmt.Printf("%s = %s (%s)\n", m.Span.Of(text), w, w.Assumed)
	}
	// Output:
	// 昨年11月27日 = 2023-11-27 (counted-from-reference)
	// 同月29日 = 2023-11-29 (counted-from-context)
	// 今月5日 = ../2024-03-05 (counted-from-reference)
}

// Without a reference the year of 5月7日 is unknown, and stays so.
func ExampleResolver_Resolve_unknown() {
	w, _ := jpdate.Resolver{}.Resolve(jpdate.MustParse("5月7日頃"), jpdate.Context{})
	_, known := w.Window(nil)
	fmt.Println(w, known)
	// Output: XXXX-05-07~ false
}

func ExampleParseEDTF() {
	for _, s := range []string{"2024-03-12~", "../2018-09-18", "2013-11-06/2023-04-17", "FY2022-Q3", "2024-02-30"} {
		w, err := jpdate.ParseEDTF(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%v %v [%v]\n", w, w.Kind, w.Mods)
	}
	// Output:
	// 2024-03-12~ date [approx]
	// ../2018-09-18 date [until]
	// 2013-11-06/2023-04-17 range []
	// FY2022-Q3 fiscal []
	// jpdate: parsing "2024-02-30" at byte 0: field out of range
}

func ExampleWhen_Window() {
	r := jpdate.Resolver{Reference: jpdate.MustDate(2024, time.March, 10)}
	w, _ := r.Resolve(jpdate.MustParse("2月下旬"), jpdate.Context{})
	win, _ := w.Window(nil)
	fmt.Println(win.Min.Format(time.DateOnly), win.Max.Format(time.DateOnly))
	// Output: 2024-02-21 2024-03-01
}

func ExampleDate_Era() {
	for _, d := range []jpdate.Date{jpdate.MustDate(2019, time.April, 30), jpdate.MustDate(2019, time.May, 1)} {
		e, year, _ := d.Era()
		fmt.Println(d, e, year)
	}
	// Output:
	// 2019-04-30 平成 31
	// 2019-05-01 令和 1
}

func ExampleEra_Year() {
	fmt.Println(jpdate.Heisei.Year(31))
	fmt.Println(jpdate.Heisei.Year(32))
	// Output:
	// 2019 true
	// 2020 false
}

func ExamplePeriod_String() {
	for _, s := range []string{"約10年", "1時間半", "3営業日以内", "数日"} {
		fmt.Println(s, jpdate.MustParse(s).Length)
	}
	// Output:
	// 約10年 P10Y
	// 1時間半 PT1H30M
	// 3営業日以内 P3BD
	// 数日 PXD
}

func ExampleResolver_Again() {
	open, _ := jpdate.Resolver{}.Resolve(jpdate.MustParse("昨年10月5日"), jpdate.Context{})
	settled, _ := jpdate.Resolver{Reference: jpdate.MustDate(2024, time.March, 10)}.Again(open, jpdate.Context{})
	fmt.Println(open, settled, settled.Assumed)
	// Output: XXXX-10-05 2023-10-05 counted-from-reference
}

func ExampleWhen_Japanese() {
	w, _ := jpdate.ParseEDTF("2023-12-27T10:45")
	fmt.Println(w.Japanese(jpdate.Style{}))
	fmt.Println(w.Japanese(jpdate.Style{Era: true, Weekday: jpdate.ShortWeekday}))
	fmt.Println(w.Japanese(jpdate.Style{Clock24: true, FullWidth: true}))
	// Output:
	// 2023年12月27日午前10時45分
	// 令和5年12月27日(水)午前10時45分
	// ２０２３年１２月２７日１０時４５分
}

func ExampleWhen_TIMEX3() {
	r := jpdate.Resolver{Reference: jpdate.MustDate(2024, time.March, 10)}
	for _, s := range []string{"3月8日夕方", "週3回", "72時間以内"} {
		w, _ := r.Resolve(jpdate.MustParse(s), jpdate.Context{})
		fmt.Printf("%+v\n", w.TIMEX3()[0])
	}
	// Output:
	// {Type:TIME Value:2024-03-08TEV Mod: Quant: Freq:}
	// {Type:SET Value:P1W Mod: Quant: Freq:3X}
	// {Type:DURATION Value:PT72H Mod:EQUAL_OR_LESS Quant: Freq:}
}

func ExampleZone() {
	for _, s := range []string{"2024-03-12T10:45:00+05:30", "10:45 JST", "現地時間3月12日10時"} {
		e := jpdate.MustParse(s)
		minutes, settled := e.From.At.Zone().Offset()
		fmt.Println(e.From.At.Zone(), minutes, settled)
	}
	// Output:
	// +05:30 330 true
	// +09:00 540 true
	// local 0 false
}
