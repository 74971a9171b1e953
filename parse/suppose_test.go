package parse

import (
	"strings"
	"testing"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Sentences whose verb is in no lexicon: plaited and blanched are what nobody does to data.
func TestSupposed(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"the first of the story is what happened", "2024年5月7日、担当者が名簿を編んでしまった。5月9日、職員が流出に気付いた。", []string{"occurrence 2024-05-07", "detection 2024-05-09"}},
		{"not what comes later", "2024年5月9日、職員が流出に気付いた。5月12日、担当者が名簿を編んだ。", []string{"detection 2024-05-09"}},
		{"not beside an occurrence that is told", "2024年5月1日、担当者が名簿を編んだ。5月7日に不正アクセスが発生した。", []string{"occurrence 2024-05-07"}},
		{"not alone", "2024年5月7日、担当者が名簿を編んだ。", nil},
		{"not of something that was lost", "2024年5月7日、担当者が名簿を編んだ。5月9日、名簿の紛失に気付いた。", []string{"detection 2024-05-09"}},
		{"not what did not take place", "2024年5月7日、担当者は名簿を編まなかった。5月9日、職員が流出に気付いた。", []string{"detection 2024-05-09"}},
		{"an authority that was told", "2024年5月9日、職員が流出に気付いた。5月12日、警察署に一切を編んだ。", []string{"detection 2024-05-09", "authority-report 2024-05-12"}},
		{"those affected who were told", "2024年5月9日、職員が流出に気付いた。5月12日、お客様に一切を編んだ。", []string{"detection 2024-05-09", "notification 2024-05-12"}},
		{"those affected before anybody knew", "2024年5月7日、お客様に別人の名簿を編んだ。5月9日、職員が流出に気付いた。", []string{"occurrence 2024-05-07", "detection 2024-05-09"}},
		{"who stands beside another verb", "2024年5月9日、職員が流出に気付いた。5月12日、お客様に編む際の手順を綴った。", []string{"detection 2024-05-09"}},
		{"where the public reads it", "2024年5月9日、職員が流出に気付いた。5月12日、ホームページに一切を編んだ。", []string{"detection 2024-05-09", "disclosure 2024-05-12"}},
		{"a date that the sentence is about", "担当者が名簿を編んだのは2024年5月7日。5月9日、職員が流出に気付いた。", []string{"occurrence 2024-05-07", "detection 2024-05-09"}},
		{"an entry of a chronology", "・2024年5月7日　担当者が名簿を編む\n・2024年5月9日　職員が流出に気付く", []string{"occurrence 2024-05-07", "detection 2024-05-09"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d, err := Parser{}.Parse("", tt.text)
			require.NoError(t, err)
			var got []string
			for _, inc := range d.Incidents {
				for _, e := range inc.Events {
					got = append(got, e.Type.String()+" "+e.When.Value())
					if m := e.Mentions[0]; m.Reason == reasonSupposed || m.Reason == reasonParty {
						assert.Equal(t, timeline.Low, m.Confidence, "what is supposed is a guess")
						assert.True(t, strings.HasSuffix(tt.text[:m.Span.End], m.Text))
					}
				}
			}
			assert.Equal(t, tt.want, got)
		})
	}
}
