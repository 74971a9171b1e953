package cohort_test

import (
	"errors"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/jpincident/incidenttimeline/timeline"
	"github.com/jpincident/incidenttimeline/timeline/cohort"
)

var delay = timeline.Metric{From: timeline.Detection, To: timeline.Disclosure}

func days(minimum, maximum int) timeline.Days { return timeline.Days{Min: minimum, Max: maximum} }

// exactly returns measured observations of the given days.
func exactly(all ...int) []cohort.Observation {
	var out []cohort.Observation
	for _, d := range all {
		out = append(out, cohort.Observation{Days: days(d, d)})
	}
	return out
}

// openAfter returns observations that were open on the given days.
func openAfter(all ...int) []cohort.Observation {
	out := exactly(all...)
	for i := range out {
		out[i].State = cohort.Open
	}
	return out
}

// limited returns measured observations, each of its days and its limit.
func limited(all ...[2]int) []cohort.Observation {
	var out []cohort.Observation
	for _, x := range all {
		out = append(out, cohort.Observation{Days: days(x[0], x[0]), Limit: days(x[1], x[1]), Limited: true})
	}
	return out
}

func sample(tb testing.TB, lists ...[]cohort.Observation) *cohort.Sample {
	tb.Helper()
	s, err := cohort.NewSample(delay, slices.Values(slices.Concat(lists...)))
	require.NoError(tb, err)
	return s
}

func TestCounts(t *testing.T) {
	s := sample(t, exactly(21, 0, -3), openAfter(40), []cohort.Observation{
		{State: cohort.Missing}, {Days: days(10, 40)}, {Days: days(-5, 2)}, {Days: days(-5, -1)},
	}, limited([2]int{3, 9}))
	want := cohort.Counts{Total: 9, Measured: 7, Open: 1, Missing: 1, Exact: 4, Bounded: 3, Limited: 1, Negative: 2, MaybeNegative: 1}
	assert.Equal(t, want, s.Counts())
	assert.NoError(t, want.Check())
	assert.Equal(t, cohort.Counts{}, new(cohort.Sample).Counts())
}

func TestAddRefuses(t *testing.T) {
	for _, test := range []struct {
		name  string
		o     cohort.Observation
		field string
		err   error
	}{
		{"bounds the wrong way round", cohort.Observation{Days: days(3, 2)}, "days", cohort.ErrOrder},
		{"the same of one that is open", cohort.Observation{State: cohort.Open, Days: days(3, 2)}, "days", cohort.ErrOrder},
		{"ten thousand years", cohort.Observation{Days: days(0, cohort.MaxDays+1)}, "days", cohort.ErrRange},
		{"the least integer", cohort.Observation{Days: days(math.MinInt, 0)}, "days", cohort.ErrRange},
		{"a negative limit", cohort.Observation{Days: days(-9, -9), Limit: days(-1, 3), Limited: true}, "limit", cohort.ErrRange},
		{"limits the wrong way round", cohort.Observation{Limit: days(3, 2), Limited: true}, "limit", cohort.ErrOrder},
		{"a delay beyond its limit", cohort.Observation{Days: days(5, 5), Limit: days(4, 4), Limited: true}, "limit", cohort.ErrOrder},
		{"its upper bound beyond it", cohort.Observation{Days: days(2, 5), Limit: days(4, 4), Limited: true}, "limit", cohort.ErrOrder},
		{"no such state", cohort.Observation{State: 3}, "state", cohort.ErrRange},
		{"an ID given twice", cohort.Observation{ID: "a"}, "id", cohort.ErrDuplicate},
	} {
		s := sample(t, []cohort.Observation{{ID: "a", Days: days(1, 1)}, {Days: days(2, 2)}})
		before := s.Summary()
		err := s.Add(test.o)
		var typed *cohort.Error
		require.ErrorAs(t, err, &typed, test.name)
		assert.ErrorIs(t, err, test.err, test.name)
		assert.Equal(t, [3]any{2, test.o.ID, test.field}, [3]any{typed.Index, typed.ID, typed.Field}, test.name)
		assert.Equal(t, before, s.Summary(), "%s: nothing is added", test.name)
		if test.field != "id" {
			assert.ErrorIs(t, test.o.Check(), test.err, test.name)
		}
	}
	err := new(cohort.Sample).AddAll(slices.Values([]cohort.Observation{{ID: "a"}, {ID: "b"}, {ID: "a"}}))
	assert.EqualError(t, err, `cohort: observation 2 ("a"): id: given twice`)
	assert.EqualError(t, cohort.Observation{Days: days(1, 0)}.Check(), "cohort: days: out of order")
	err = new(cohort.Sample).Add(cohort.Observation{Days: days(1, 0)})
	assert.EqualError(t, err, "cohort: observation 0: days: out of order")
}

func TestGroups(t *testing.T) {
	var all []cohort.Observation
	for i, key := range []string{"2020", "", "2019", "2020", "金融"} {
		all = append(all, cohort.Observation{Key: key, Days: days(i, i)})
	}
	groups, err := cohort.Groups(delay, slices.Values(all))
	require.NoError(t, err)
	var keys []string
	var medians []string
	for _, g := range groups {
		keys = append(keys, g.Key)
		medians = append(medians, g.Sample.Summary().Figures.Median.String())
		assert.Equal(t, delay, g.Sample.Metric)
	}
	assert.Equal(t, []string{"", "2019", "2020", "金融"}, keys)
	assert.Equal(t, []string{"1", "2", "1.5", "4"}, medians)

	_, err = cohort.Groups(delay, slices.Values([]cohort.Observation{{Key: "a", ID: "x"}, {Key: "b", ID: "x"}}))
	var typed *cohort.Error
	require.True(t, errors.As(err, &typed))
	assert.Equal(t, cohort.Error{Index: 1, ID: "x", Field: "id", Err: cohort.ErrDuplicate}, *typed)
}

// A nil sample has the figures of an empty one.
func TestNilSample(t *testing.T) {
	var none *cohort.Sample
	var empty cohort.Sample
	assert.Equal(t, empty.Counts(), none.Counts())
	assert.Equal(t, empty.Summary(), none.Summary())
	assert.Equal(t, empty.Survival(cohort.Lower), none.Survival(cohort.Lower))
	assert.Equal(t, empty.Corrected(cohort.Upper), none.Corrected(cohort.Upper))
	assert.Equal(t, empty.Turnbull(), none.Turnbull())
	_, err := none.Quantile(0.5)
	assert.ErrorIs(t, err, cohort.ErrMissing)
	_, _, err = none.Mean()
	assert.ErrorIs(t, err, cohort.ErrMissing)
	assert.ErrorIs(t, none.Add(cohort.Observation{}), cohort.ErrMissing)
}
