package cohort

import "math"

// A Band is a confidence interval of a share.
type Band struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// logLog returns the confidence interval of a share that was estimated with the given
// standard error, on the scale of log(−log share), which keeps it within 0 and 1:
//
//	share^exp(±z·se / (share·log share)),  z the (1+level)/2 quantile of the normal distribution
//
// Kalbfleisch and Prentice, The Statistical Analysis of Failure Time Data (1980),
// section 1.3. A share of 1 has the interval 1 to 1. ok is false for a share of 0,
// where the standard error is not defined.
func logLog(share, se, level float64) (b Band, ok bool) {
	switch {
	case share <= 0:
		return Band{}, false
	case share >= 1:
		return Band{1, 1}, true
	}
	spread := math.Exp(math.Sqrt2 * math.Erfinv(level) * se / (share * math.Log(share))) // at most 1
	return Band{math.Pow(share, 1/spread), math.Pow(share, spread)}, true
}

// checkLevel returns an error unless level is between 0 and 1, neither of them included.
func checkLevel(level float64) error {
	if !(level > 0 && level < 1) {
		return fault("level", ErrRange)
	}
	return nil
}
