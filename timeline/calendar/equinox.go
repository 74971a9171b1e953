package calendar

// Equinoxes
//
// 春分日 and 秋分日 (祝日法2条) are the days in Japan Standard Time on which the sun passes
// the equinoxes; 国立天文台 announces them in 暦要項, in February of the year before. The
// formula for days not announced yet is that of 暦計算研究会編『新こよみ便利帳』: a day of
// the month in 1980, 0.242194 days more each year, less the leap days since. It has one
// pair of constants to 1979 and another from 1980 to 2099.

// Days in millionths.
const (
	million  = 1_000_000
	tropical = 242_194 // by which a tropical year exceeds 365 days

	springTo1979, springFrom1980 = 20_835_700, 20_843_100
	autumnTo1979, autumnFrom1980 = 23_258_800, 23_248_800
)

// equinoxDay returns the day of March or September on which the equinox of year, from
// firstYear to lastYear, falls.
func equinoxDay(year, month int) int {
	spring, autumn, leap := springFrom1980, autumnFrom1980, (year-1980)/4
	if year < 1980 {
		spring, autumn, leap = springTo1979, autumnTo1979, (year-1983)/4
	}
	start := spring
	if month == 9 {
		start = autumn
	}
	return (start+tropical*(year-1980))/million - leap
}
