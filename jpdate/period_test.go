package jpdate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
)

func TestPeriodText(t *testing.T) {
	for want, p := range map[string]jpdate.Period{
		"":                 {},
		"P3M":              {Months: 3},
		"P10D":             {Days: 10},
		"P1Y6M":            {Years: 1, Months: 6},
		"P2W":              {Weeks: 2},
		"P3BD":             {BusinessDays: 3},
		"PT1H30M":          {Hours: 1, Minutes: 30},
		"PT30S":            {Seconds: 30},
		"P1Y2M3W4DT5H6M7S": {Years: 1, Months: 2, Weeks: 3, Days: 4, Hours: 5, Minutes: 6, Seconds: 7},
		"P4D5BDT6H":        {Days: 4, BusinessDays: 5, Hours: 6},
		"PXD":              {Vague: jpdate.Day},
		"PXBD":             {Vague: jpdate.BusinessDay},
		"P0.5D":            {Milli: 500, MilliUnit: jpdate.Day},
		"P2.5W":            {Weeks: 2, Milli: 500, MilliUnit: jpdate.Week},
		"PT1.5H":           {Hours: 1, Milli: 500, MilliUnit: jpdate.Hour},
		"P1DT0.125S":       {Days: 1, Milli: 125, MilliUnit: jpdate.Second},
		"PXY":              {Vague: jpdate.Year},
		"PXM":              {Vague: jpdate.Month},
		"PXW":              {Vague: jpdate.Week},
		"PTXH":             {Vague: jpdate.Hour},
		"PTXM":             {Vague: jpdate.Minute},
		"PTXS":             {Vague: jpdate.Second},
	} {
		assert.Equal(t, want, p.String())
		assert.Equal(t, want == "", p.IsZero())
		var back jpdate.Period
		require.NoError(t, back.UnmarshalText([]byte(want)), want)
		assert.Equal(t, p, back, want)
	}
}

func TestPeriodRejects(t *testing.T) {
	for _, s := range []string{
		"P", "PT", "P1", "PD", "1D", "P1DT", "P-1D", "P+1D", "P01D", "P0D", "P1.5Y6M", "P1.50D", "P1.D", "P.5D", "P1.2345D", "P1D1Y", "P1H", "PT1D", "P1M1M",
		"PXDX", "PXB", "PX", "P1d", " P1D", "P1D ", "P99999999999D", "PT1HT1M", "P1DT1H1", "P１D",
	} {
		p := jpdate.Period{Days: 1}
		err := p.UnmarshalText([]byte(s))
		assert.ErrorIs(t, err, jpdate.ErrSyntax, s)
		assert.Equal(t, jpdate.Period{Days: 1}, p, "%q changed the period", s)
	}
}
