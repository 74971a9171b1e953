package calendar_test

import (
	"bufio"
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
)

// day returns the day that s states.
func day(tb testing.TB, s string) jpdate.Date {
	tb.Helper()
	d, err := jpdate.ParseDate(s)
	require.NoError(tb, err)
	return d
}

// days returns an iterator over the days from first to last, both included.
func days(first, last jpdate.Date) func(yield func(jpdate.Date) bool) {
	return func(yield func(jpdate.Date) bool) {
		for d := first; d.Compare(last) <= 0 && yield(d); d = d.AddDays(1) {
		}
	}
}

// theirNames are the names of others for days that the acts name differently.
var theirNames = map[string]string{
	"休日":                  "国民の休日",
	"体育の日（スポーツの日）":        "体育の日",
	"2019-05-01 休日（祝日扱い）": "天皇の即位の日",
	"2019-10-22 休日（祝日扱い）": "即位礼正殿の儀",
	"1989-02-24 大喪の礼":     "昭和天皇の大喪の礼",
	"1993-06-09 結婚の儀":     "皇太子徳仁親王の結婚の儀",
	"1990-11-12 即位礼正殿の儀":  "即位礼正殿の儀",
}

// TestHolidaysEqualTheData compares every day with data that others keep by hand.
func TestHolidaysEqualTheData(t *testing.T) {
	const file = "../../../shared/data/holidays.yml"
	f, err := os.Open(file)
	if errors.Is(err, fs.ErrNotExist) {
		t.Skipf("%s is not present", file)
	}
	require.NoError(t, err)
	defer f.Close()
	theirs := map[string]string{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		date, name, ok := strings.Cut(lines.Text(), ": ")
		if !ok {
			continue
		}
		if strings.HasSuffix(name, " 振替休日") {
			name = "振替休日"
		}
		for _, key := range []string{name, date + " " + name} {
			if ours, ok := theirNames[key]; ok {
				name = ours
			}
		}
		theirs[date] = name
	}
	require.Greater(t, len(theirs), 1000)
	for year := 1970; year <= 2027; year++ {
		ours := map[jpdate.Date]string{}
		for _, h := range calendar.Holidays(year) {
			ours[h.Date] = h.Name
		}
		for d := range days(jpdate.MustDate(year, 1, 1), jpdate.MustDate(year, 12, 31)) {
			assert.Equal(t, theirs[d.String()], ours[d], "%v", d)
		}
	}
}

// TestHolidaysOfAYear holds years that were written down by hand from the law.
func TestHolidaysOfAYear(t *testing.T) {
	for year, want := range map[int]string{
		1948: "09-23 秋分の日, 11-03 文化の日, 11-23 勤労感謝の日", // the law is of July 20
		1949: "01-01 元日, 01-15 成人の日, 03-21 春分の日, 04-29 天皇誕生日, 05-03 憲法記念日, 05-05 こどもの日, 09-23 秋分の日, 11-03 文化の日, 11-23 勤労感謝の日",
		1966: "01-01 元日, 01-15 成人の日, 03-21 春分の日, 04-29 天皇誕生日, 05-03 憲法記念日, 05-05 こどもの日, 09-15 敬老の日, 09-23 秋分の日, 10-10 体育の日, 11-03 文化の日, 11-23 勤労感謝の日",
		2019: "01-01 元日, 01-14 成人の日, 02-11 建国記念の日, 03-21 春分の日, 04-29 昭和の日, 04-30 国民の休日, 05-01 天皇の即位の日, 05-02 国民の休日, 05-03 憲法記念日, 05-04 みどりの日, 05-05 こどもの日, 05-06 振替休日, 07-15 海の日, 08-11 山の日, 08-12 振替休日, 09-16 敬老の日, 09-23 秋分の日, 10-14 体育の日, 10-22 即位礼正殿の儀, 11-03 文化の日, 11-04 振替休日, 11-23 勤労感謝の日",
		2020: "01-01 元日, 01-13 成人の日, 02-11 建国記念の日, 02-23 天皇誕生日, 02-24 振替休日, 03-20 春分の日, 04-29 昭和の日, 05-03 憲法記念日, 05-04 みどりの日, 05-05 こどもの日, 05-06 振替休日, 07-23 海の日, 07-24 スポーツの日, 08-10 山の日, 09-21 敬老の日, 09-22 秋分の日, 11-03 文化の日, 11-23 勤労感謝の日",
		2021: "01-01 元日, 01-11 成人の日, 02-11 建国記念の日, 02-23 天皇誕生日, 03-20 春分の日, 04-29 昭和の日, 05-03 憲法記念日, 05-04 みどりの日, 05-05 こどもの日, 07-22 海の日, 07-23 スポーツの日, 08-08 山の日, 08-09 振替休日, 09-20 敬老の日, 09-23 秋分の日, 11-03 文化の日, 11-23 勤労感謝の日",
		2026: "01-01 元日, 01-12 成人の日, 02-11 建国記念の日, 02-23 天皇誕生日, 03-20 春分の日, 04-29 昭和の日, 05-03 憲法記念日, 05-04 みどりの日, 05-05 こどもの日, 05-06 振替休日, 07-20 海の日, 08-11 山の日, 09-21 敬老の日, 09-22 国民の休日, 09-23 秋分の日, 10-12 スポーツの日, 11-03 文化の日, 11-23 勤労感謝の日",
		1947: "", 2100: "", -1: "",
	} {
		var got []string
		for _, h := range calendar.Holidays(year) {
			got = append(got, h.Date.String()[len("2006-"):]+" "+h.Name)
			assert.Contains(t, h.Act, "法律第", "%v", h)
		}
		assert.Equal(t, want, strings.Join(got, ", "), "%d", year)
	}
}

// TestNationalDay is the days on which a rule begins, ends or does not apply.
func TestNationalDay(t *testing.T) {
	for date, want := range map[string]string{
		// 昭和23年法律第178号, in force on its promulgation
		"1948-07-20": "", "1948-11-03": "文化の日",
		// no substitutes before 昭和48年法律第10号, of 1973-04-12
		"1949-11-21": "", "1950-01-01": "元日", "1950-01-02": "", "1953-05-03": "憲法記念日", "1953-05-04": "",
		"1956-04-29": "天皇誕生日", "1956-04-30": "", "1963-11-03": "文化の日", "1963-11-04": "",
		"1969-11-24": "", "1973-02-11": "建国記念の日", "1973-02-12": "", "1973-04-30": "振替休日", "1973-09-24": "振替休日",
		// equinoxes that do not fall on March 21 or September 23
		"1951-09-24": "秋分の日", "1951-09-23": "日曜日", "1955-09-24": "秋分の日", "1956-03-21": "春分の日", "1959-09-24": "秋分の日",
		"1960-03-20": "春分の日", "1960-03-21": "", "1963-09-24": "秋分の日", "1964-03-20": "春分の日", "1967-09-24": "秋分の日", "1968-03-20": "春分の日",
		// 昭和34年法律第16号, for one day
		"1959-04-10": "皇太子明仁親王の結婚の儀", "1960-04-10": "日曜日", "1958-04-10": "",
		// 昭和41年法律第86号, of 1966-06-25; 政令第376号 of that December
		"1965-09-15": "", "1966-09-15": "敬老の日", "1965-10-10": "日曜日", "1966-10-10": "体育の日", "1966-02-11": "", "1967-02-11": "建国記念の日",
		// between two holidays: 昭和60年法律第103号, of 1985-12-27
		"1949-05-04": "", "1967-05-04": "", "1984-05-04": "",
		"1986-05-04": "日曜日",  // Sundays were excluded
		"1987-05-04": "振替休日", // and so were substitutes
		"1988-05-04": "国民の休日", "2003-05-04": "日曜日", "2006-05-04": "国民の休日",
		// 平成17年法律第43号: the substitute moves beyond May 4, which is a holiday of its own
		"2007-05-04": "みどりの日", "2008-05-06": "振替休日", "2009-05-06": "振替休日", "2007-05-07": "", "2003-05-05": "こどもの日", "2003-05-06": "",
		"1998-05-04": "振替休日", "2009-09-22": "国民の休日", "2015-09-22": "国民の休日", "2026-09-22": "国民の休日", "2027-03-22": "振替休日",
		// the emperors' birthdays
		"1988-04-29": "天皇誕生日", "1989-04-29": "みどりの日", "2006-04-29": "みどりの日", "2007-04-29": "昭和の日", "1988-12-23": "", "1989-12-23": "天皇誕生日",
		"2018-12-23": "天皇誕生日", "2018-12-24": "振替休日", "2019-12-23": "", "2019-02-23": "土曜日", "2018-02-23": "", "2020-02-24": "振替休日",
		// 平成元年法律第4号, 平成2年法律第24号, 平成5年法律第32号
		"1989-02-24": "昭和天皇の大喪の礼", "1990-11-12": "即位礼正殿の儀", "1993-06-09": "皇太子徳仁親王の結婚の儀",
		"1988-02-24": "", "1990-02-24": "土曜日", "1989-11-12": "日曜日", "1991-11-12": "", "1992-06-09": "", "1994-06-09": "",
		"2018-05-01": "", "2020-05-01": "", "2018-10-22": "", "2020-10-22": "",
		// days that became Mondays
		"2000-01-15": "土曜日", "1999-01-11": "", "1996-07-20": "海の日", "2003-07-20": "日曜日", "2002-07-15": "", "2019-07-15": "海の日", "2022-07-18": "海の日",
		"2002-09-15": "敬老の日", "2002-09-16": "振替休日", "2004-09-15": "", "2003-09-15": "敬老の日", "1999-10-10": "体育の日", "1999-10-11": "振替休日", "2000-10-09": "体育の日", "2000-10-10": "",
		"2019-10-14": "体育の日", "2022-10-10": "スポーツの日",
		"1999-01-15": "成人の日", "2000-01-10": "成人の日", "2001-01-15": "", "2002-07-20": "海の日", "2003-07-21": "海の日", "1995-07-20": "",
		// the moves of 2020 and 2021, 平成27年法律第33号32条
		"2020-07-20": "", "2020-10-12": "", "2020-08-10": "山の日", "2020-08-11": "", "2021-07-19": "", "2021-10-11": "",
		"2021-08-08": "山の日", "2021-08-09": "振替休日", "2021-08-11": "", "2022-08-11": "山の日", "2015-08-11": "", "2016-08-11": "山の日",
		"2019-07-23": "", "2019-07-24": "", "2021-07-24": "土曜日", "2020-07-22": "", "2022-07-22": "", "2022-07-23": "土曜日", "2019-08-10": "土曜日",
		"2021-08-10": "", "2020-08-08": "土曜日", "2022-08-08": "",
	} {
		got := calendar.National.Day(day(t, date))
		assert.Equal(t, calendar.Day{Closed: want, Certainty: calendar.Certain}, got, date)
	}
}
