package calendar

// The national holidays, as data
//
// The law is 国民の祝日に関する法律 (昭和23年法律第178号), promulgated and in force on
// 1948-07-20. Each amendment gives a day another rule from some year on, so that a row is
// one rule and the years, inclusive, in which its day was a holiday. A year in which the
// law changed counts from the side on which the day lies: 天皇誕生日 has none in 2019,
// since December 23 ended with April and February 23 had passed.

// A rule is a national holiday (国民の祝日), or a day that a special act makes one.
type rule struct {
	name        string
	on          uint8 // a day of the month, monday+n for its nth Monday, or equinox
	first, last int16 // years
	act         string
}

// Values of rule.on beyond 31.
const (
	monday  = 40
	equinox = 50
)

// forever is the last year of a rule that is in force.
const forever = lastYear

// rules is by month, from 1. The acts are those that gave a day the rule, so that two
// rows of one name are an amendment, and a row of one year is a special act.
var rules = [13][]rule{
	1: {
		{"元日", 1, 1949, forever, "昭和23年法律第178号"},
		{"成人の日", 15, 1949, 1999, "昭和23年法律第178号"},
		{"成人の日", monday + 2, 2000, forever, "平成10年法律第141号"},
	},
	2: {
		{"建国記念の日", 11, 1967, forever, "昭和41年法律第86号, 昭和41年政令第376号"},
		{"天皇誕生日", 23, 2020, forever, "平成29年法律第63号附則10条"},
		{"昭和天皇の大喪の礼", 24, 1989, 1989, "平成元年法律第4号"},
	},
	3: {
		{"春分の日", equinox, 1949, forever, "昭和23年法律第178号"},
	},
	4: {
		{"皇太子明仁親王の結婚の儀", 10, 1959, 1959, "昭和34年法律第16号"},
		{"天皇誕生日", 29, 1949, 1988, "昭和23年法律第178号"},
		{"みどりの日", 29, 1989, 2006, "平成元年法律第5号"},
		{"昭和の日", 29, 2007, forever, "平成17年法律第43号"},
	},
	5: {
		{"天皇の即位の日", 1, 2019, 2019, "平成30年法律第99号"},
		{"憲法記念日", 3, 1949, forever, "昭和23年法律第178号"},
		{"みどりの日", 4, 2007, forever, "平成17年法律第43号"},
		{"こどもの日", 5, 1949, forever, "昭和23年法律第178号"},
	},
	6: {
		{"皇太子徳仁親王の結婚の儀", 9, 1993, 1993, "平成5年法律第32号"},
	},
	7: {
		{"海の日", 20, 1996, 2002, "平成7年法律第22号"},
		{"海の日", monday + 3, 2003, 2019, "平成13年法律第59号"},
		{"海の日", 23, 2020, 2020, "平成27年法律第33号32条"},
		{"海の日", 22, 2021, 2021, "平成27年法律第33号32条"},
		{"海の日", monday + 3, 2022, forever, "平成13年法律第59号"},
		{"スポーツの日", 24, 2020, 2020, "平成27年法律第33号32条"},
		{"スポーツの日", 23, 2021, 2021, "平成27年法律第33号32条"},
	},
	8: {
		{"山の日", 11, 2016, 2019, "平成26年法律第43号"},
		{"山の日", 10, 2020, 2020, "平成27年法律第33号32条"},
		{"山の日", 8, 2021, 2021, "平成27年法律第33号32条"},
		{"山の日", 11, 2022, forever, "平成26年法律第43号"},
	},
	9: {
		{"敬老の日", 15, 1966, 2002, "昭和41年法律第86号"},
		{"敬老の日", monday + 3, 2003, forever, "平成13年法律第59号"},
		{"秋分の日", equinox, 1948, forever, "昭和23年法律第178号"},
	},
	10: {
		{"体育の日", 10, 1966, 1999, "昭和41年法律第86号"},
		{"体育の日", monday + 2, 2000, 2019, "平成10年法律第141号"},
		{"スポーツの日", monday + 2, 2022, forever, "平成30年法律第57号"},
		{"即位礼正殿の儀", 22, 2019, 2019, "平成30年法律第99号"},
	},
	11: {
		{"文化の日", 3, 1948, forever, "昭和23年法律第178号"},
		{"即位礼正殿の儀", 12, 1990, 1990, "平成2年法律第24号"},
		{"勤労感謝の日", 23, 1948, forever, "昭和23年法律第178号"},
	},
	12: {
		{"天皇誕生日", 23, 1989, 2018, "平成元年法律第5号"},
	},
}

// A derived holiday (休日) follows from the national holidays beside it.
type derived struct {
	name, act   string
	first, last ymd
}

func (c *derived) inForce(on ymd) bool { return on.in(c.first, c.last) }

var (
	// 3条2項: the day after a national holiday on a Sunday.
	substitute = derived{"振替休日", "昭和48年法律第10号", 1973_04_12, 2006_12_31}
	// 3条2項 as amended: the first day after it that is no national holiday.
	moved = derived{"振替休日", "平成17年法律第43号", 2007_01_01, lastDay}
	// 3条3項: between two national holidays, but no Sunday and no substitute.
	between = derived{"国民の休日", "昭和60年法律第103号", 1985_12_27, 2006_12_31}
	// 3条3項 as amended: between two national holidays, and none itself.
	amid = derived{"国民の休日", "平成17年法律第43号", 2007_01_01, lastDay}
)

// The days of which the law is known.
const (
	firstYear     = 1948
	lastYear      = 2099 // the last for which the formula of the equinoxes holds
	announcedYear = 2027 // 暦要項 of 2026-02-02, 国立天文台; each February announces the next year

	firstDay ymd = 1948_07_20 // 昭和23年法律第178号附則1項
	lastDay  ymd = lastYear*1_00_00 + 12_31
)
