package interchange_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/interchange"
)

func Example() {
	known := jpdate.On(jpdate.MustDate(2020, 5, 7))
	noYear, _ := jpdate.ParseEDTF("XXXX-05-28")
	incidents := []timeline.Incident{{Title: "不正アクセス", Events: []timeline.Event{
		{Type: timeline.Detection, When: known},
		{Type: timeline.Disclosure, When: noYear},
	}}}
	left, err := interchange.WriteTimesketchJSONL(os.Stdout, incidents, interchange.Options{})
	if err != nil {
		fmt.Println(err)
	}
	for _, s := range left.Explain("en") {
		fmt.Println(s)
	}
	// Output:
	// {"message":"Detection: 不正アクセス","datetime":"2020-05-07T00:00:00+09:00","timestamp_desc":"Detection","timestamp":1588777200000000,"precision":"day","edtf":"2020-05-07","datetime_end":"2020-05-08T00:00:00+09:00","event_type":"detection","status":"actual","incident":"不正アクセス","incident_id":"6839557f-040e-5611-a7f2-25694d085629","tag":["detection"]}
	// 1 event left out: the year is not known (incident 1 event 2)
	// 1 event written to another precision: the format has none, so the first instant of what is known was written, and beside it how far that is (incident 1 event 1)
}

func ExampleWriteTIMEX3() {
	const text = "5月7日に検知した。"
	_, err := interchange.WriteTIMEX3(os.Stdout, text, jpdate.MustDate(2020, 7, 8), []interchange.Dated{{
		Span: jpdate.Span{Start: 0, End: len("5月7日")}, When: jpdate.On(jpdate.MustDate(2020, 5, 7)),
	}})
	if err != nil {
		fmt.Println(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <TimeML><TIMEX3 tid="t0" type="DATE" value="2020-07-08" functionInDocument="CREATION_TIME"></TIMEX3><TIMEX3 tid="t1" type="DATE" value="2020-05-07">5月7日</TIMEX3>に検知した。</TimeML>
}

func ExampleReadVERIS() {
	incidents, err := interchange.ReadVERIS(strings.NewReader(`{
		"timeline": {"incident": {"year": 2020, "month": 5, "day": 1}, "discovery": {"unit": "Days", "value": 6}},
		"plus": {"timeline": {"notification": {"year": 2020, "month": 5, "day": 28}}}
	}`), interchange.Options{})
	if err != nil {
		fmt.Println(err)
	}
	m, _ := incidents[0].Measure(timeline.Metric{From: timeline.Detection, To: timeline.Disclosure})
	fmt.Println(m.Metric, m.Days, "days;", m.From.When.Assumed)
	// Output: detection → disclosure 21 days; counted-from-context
}
