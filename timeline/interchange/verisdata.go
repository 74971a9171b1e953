package interchange

// VERISVersion is the version of the schema that is written: vz-risk/veris at 45d9d7a
// (2026-06-12), "VERIS Community Schema 1.4.1".
const VERISVersion = "1.4.1"

// The values of VERIS that are written.
const (
	verisUnknown   = "Unknown"
	verisDays      = "Days"
	verisHours     = "Hours"
	verisMinutes   = "Minutes"
	verisSeconds   = "Seconds"
	verisConfirmed = "Confirmed"
	verisSuspected = "Suspected"
	verisIndustry  = "000000" // the NAICS code that stands for unknown
	verisFirstYear = 1950     // of timeline.incident
	verisLastYear  = 2050
	verisTime      = "03:04:05 PM"
)

// verisConfidence is the words for how far a record bears, from none of the events it
// rests on having a text to the surest.
var verisConfidence = [...]string{"None", "Low", "Medium", "High"}

// verisNotes is what a record says of itself.
var verisNotes = word{
	"analyst-notes",
	"Dates were read from a text. Actor, action, asset, victim and method of discovery were not coded and are Unknown.",
	"日付は文章から読み取ったもの。actor、action、asset、victim、発見の方法は分類しておらず、Unknown とした。",
}
