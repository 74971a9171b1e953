package calendar_test

import (
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
	"github.com/jpincident/incidenttimeline/timeline/calendar"
)

// TestEquinoxesAgreeWithTheSun compares every equinox with the one that Jean Meeus's
// Astronomical Algorithms (2nd edition, chapter 27) gives, which knows nothing of the
// formula and is good to a minute in these years.
func TestEquinoxesAgreeWithTheSun(t *testing.T) {
	for year := 1948; year <= 2099; year++ {
		found := map[string]jpdate.Date{}
		for _, h := range calendar.Holidays(year) {
			if strings.HasSuffix(h.Name, "分の日") {
				found[h.Name] = h.Date
			}
		}
		if year > 1948 {
			assert.Equal(t, sunAt(t, year, false), found["春分の日"], "%d", year)
		}
		assert.Equal(t, sunAt(t, year, true), found["秋分の日"], "%d", year)
	}
}

// sunAt returns the day in Japan on which the March or September equinox of year falls.
func sunAt(t *testing.T, year int, september bool) jpdate.Date {
	y := float64(year-2000) / 1000
	jde := 2451623.80984 + y*(365242.37404+y*(0.05169-y*(0.00411+y*0.00057)))
	if september {
		jde = 2451810.21715 + y*(365242.01767+y*(-0.11575+y*(0.00337+y*0.00078)))
	}
	rad := math.Pi / 180
	c := (jde - 2451545) / 36525
	w := (35999.373*c - 2.47) * rad
	sum := 0.0
	for _, p := range periodic {
		sum += p[0] * math.Cos((p[1]+p[2]*c)*rad)
	}
	jde += 0.00001 * sum / (1 + 0.0334*math.Cos(w) + 0.0007*math.Cos(2*w))
	// Terrestrial time is ahead of universal time by half a minute in 1948 and, as far as
	// it can be told, by no more than three in 2099.
	const first, most = 0.5 / 1440, 3.0 / 1440
	a, b := japan(jde-first), japan(jde-most)
	require.Equal(t, a, b, "the equinox of %d is too near to midnight to tell", year)
	return a
}

// japan returns the day in Japan of a Julian date.
func japan(jd float64) jpdate.Date {
	const epoch = 2451544.5 // 2000-01-01
	return jpdate.MustDate(2000, 1, 1).AddDays(int(math.Floor(jd + 9.0/24 - epoch)))
}

var periodic = [...][3]float64{
	{485, 324.96, 1934.136}, {203, 337.23, 32964.467}, {199, 342.08, 20.186}, {182, 27.85, 445267.112},
	{156, 73.14, 45036.886}, {136, 171.52, 22518.443}, {77, 222.54, 65928.934}, {74, 296.72, 3034.906},
	{70, 243.58, 9037.513}, {58, 119.81, 33718.147}, {52, 297.17, 150.678}, {50, 21.02, 2281.226},
	{45, 247.54, 29929.562}, {44, 325.15, 31555.956}, {29, 60.93, 4443.417}, {18, 155.12, 67555.328},
	{17, 288.79, 4562.452}, {16, 198.04, 62894.029}, {14, 199.76, 31436.921}, {12, 95.39, 14577.848},
	{12, 287.11, 31931.756}, {12, 320.81, 34777.259}, {9, 227.73, 1222.114}, {8, 15.45, 16859.074},
}
