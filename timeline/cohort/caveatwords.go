package cohort

// caveatWords is the caveats in words, in the order of the flags.
var caveatWords = [...]struct{ name, en, ja string }{
	{"right-truncated", "an incident is in the data only if it was disclosed before they were collected: long delays of late incidents are left out, and the figures are too low", "公表されたものだけがデータに入るため、最近の事案の長い日数が欠け、数値は実際より小さくなる"},
	{"open-left-out", "incidents that were still open are left out, and the figures are too low", "継続中の事案を除いているため、数値は実際より小さくなる"},
	{"missing-left-out", "incidents without both dates are left out, and may differ from the others", "両方の日付がそろわない事案を除いており、それらは他と異なる可能性がある"},
	{"unlimited-left-out", "incidents whose first date has no year are left out", "起点の年が分からない事案を除いている"},
	{"mean-of-tail", "a few long delays decide the mean; the median tells of a typical one", "平均は少数の長い日数に左右されるため、典型的な値は中央値で見る"},
	{"censoring-independent", "assumed: that an incident was last told of while open says nothing of how long it went on", "継続中のまま記録が終わったことと、その後の日数は関係しないと仮定した"},
	{"truncation-independent", "assumed: the delay does not depend on when the incident began", "日数は事案の起点の時期に左右されないと仮定した"},
	{"conditional-on-limit", "the shares are of delays not longer than the greatest limit; how many are longer cannot be told from the data", "割合は最長の観察日数以内のものに限る。それを超えるものの割合はデータからは分からない"},
	{"risk-set-exhausted", "all that could have had a shorter delay had the same one: nothing is estimated below it, though shorter ones occur", "ある日数で比較できる事案が尽きたため、それより短い日数の割合は推定できていない"},
	{"bounds-may-cross", "the estimates from the lower and from the upper bounds need not enclose that from the true days", "下限と上限からの推定値は、真の日数による推定値を挟むとは限らない"},
	{"mass-within-intervals", "where within an interval its share lies cannot be told from the data", "各区間の割合が区間内のどこにあるかはデータからは分からない"},
	{"not-converged", "the iteration was ended before it settled", "反復計算が収束する前に打ち切った"},
}
