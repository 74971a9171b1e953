package jpdate_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/jpdate"
)

// TestNamesInJSON writes the values of each enumeration and set in JSON and reads them
// again; what has no name is an error and changes nothing.
func TestNamesInJSON(t *testing.T) {
	type all struct {
		Kind       jpdate.Kind
		Unit       jpdate.Unit
		Anchor     jpdate.Anchor
		Part       jpdate.Part
		Era        jpdate.Era
		Mods       jpdate.Mods
		Assumption jpdate.Assumption
		Zone       jpdate.Zone
		When       jpdate.When
		Date       jpdate.Date
		Period     jpdate.Period
	}
	w, err := jpdate.ParseEDTF("2020-05-07~")
	require.NoError(t, err)
	for _, v := range []all{
		{},
		{jpdate.KindFiscal, jpdate.BusinessDay, jpdate.Previous, jpdate.LateNight, jpdate.Reiwa, jpdate.Approx | jpdate.AtLeast, jpdate.YearFromReference | jpdate.WeekendsOnly, jpdate.ZoneAt(330), w, corpusDay, jpdate.Period{Hours: 1, Milli: 500, MilliUnit: jpdate.Hour}},
		{Zone: jpdate.UnsettledZone}, {Zone: jpdate.ZoneAt(0)}, {Zone: jpdate.ZoneAt(-720)},
	} {
		text, err := json.Marshal(v)
		require.NoError(t, err)
		var back all
		require.NoError(t, json.Unmarshal(text, &back), "%s", text)
		assert.Equal(t, v, back, "%s", text)
	}
	text, _ := json.Marshal(all{Kind: jpdate.KindTime, Mods: jpdate.Approx | jpdate.Since, Era: jpdate.Heisei})
	assert.Contains(t, string(text), `"Kind":"time"`)
	assert.Contains(t, string(text), `"Mods":"approx,since"`)
	assert.Contains(t, string(text), `"Era":"平成"`)
	for _, field := range []string{"Kind", "Unit", "Anchor", "Part", "Era", "Mods", "Assumption", "Zone", "When", "Date", "Period"} {
		keep := all{Kind: jpdate.KindDate, Mods: jpdate.By, Zone: jpdate.ZoneAt(540)}
		v := keep
		assert.ErrorIs(t, json.Unmarshal([]byte(`{"`+field+`":"nothing,"}`), &v), jpdate.ErrSyntax, field)
		assert.Equal(t, keep, v, field)
	}
}

func TestAtSecond(t *testing.T) {
	for _, loc := range []*time.Location{time.UTC, jpdate.JST(), time.FixedZone("", -3*3600-1800)} {
		want := time.Date(2024, time.March, 12, 10, 45, 33, 0, loc)
		w := jpdate.AtSecond(want)
		got, ok := w.Time(nil)
		assert.True(t, ok)
		assert.True(t, want.Equal(got), "%v is %v, which is %v", want, w, got)
		back, err := jpdate.ParseEDTF(w.String())
		assert.NoError(t, err)
		assert.Equal(t, w, back)
	}
}
