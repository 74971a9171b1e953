package jpdate_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/jpincident/incidenttimeline/jpdate"
)

func TestTIMEX3(t *testing.T) {
	r := jpdate.Resolver{Reference: corpusDay}
	for s, want := range map[string][]jpdate.TIMEX3{
		"3月8日":              {{Type: "DATE", Value: "2024-03-08"}},
		"3月":                {{Type: "DATE", Value: "2024-03"}},
		"2024年3月上旬以降":       {{Type: "DATE", Value: "2024-03", Mod: "ON_OR_AFTER"}},
		"3月下旬":              {{Type: "DATE", Value: "2024-03", Mod: "END"}},
		"3月8日午後1時52分":       {{Type: "TIME", Value: "2024-03-08T13:52"}},
		"3月8日夕方":            {{Type: "TIME", Value: "2024-03-08TEV"}},
		"3月8日未明":            {{Type: "TIME", Value: "2024-03-08TNI"}},
		"午後":                {{Type: "TIME", Value: "XXXX-XX-XXTAF"}},
		"13時52分頃":           {{Type: "TIME", Value: "T13:52", Mod: "APPROX"}},
		"先週":                {{Type: "DATE", Value: "2024-W09"}},
		"2023年秋":            {{Type: "DATE", Value: "2023-FA"}},
		"2010年代":            {{Type: "DATE", Value: "201"}},
		"令和4年度":             {{Type: "DATE", Value: "FY2022"}},
		"2023年3月期第3四半期":     {{Type: "DATE", Value: "FY2022-Q3"}},
		"約10年":              {{Type: "DURATION", Value: "P10Y", Mod: "APPROX"}},
		"72時間以内":            {{Type: "DURATION", Value: "PT72H", Mod: "EQUAL_OR_LESS"}},
		"3営業日":              {{Type: "DURATION", Value: "P3BD"}},
		"毎日":                {{Type: "SET", Value: "P1D", Quant: "EVERY"}},
		"週3回":               {{Type: "SET", Value: "P1W", Freq: "3X"}},
		"3月8日から10日":         {{Type: "DATE", Value: "2024-03-08"}, {Type: "DATE", Value: "2024-03-10"}},
		"1週間から2週間程度":        {{Type: "DURATION", Value: "P1W", Mod: "APPROX"}, {Type: "DURATION", Value: "P2W", Mod: "APPROX"}},
		"2024-03-12T10:45Z": {{Type: "TIME", Value: "2024-03-12T10:45Z"}},
	} {
		w, _ := r.Resolve(jpdate.MustParse(s), jpdate.Context{})
		assert.Equal(t, want, w.TIMEX3(), s)
	}
	assert.Empty(t, jpdate.When{}.TIMEX3())
}
