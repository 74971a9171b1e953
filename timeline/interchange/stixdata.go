package interchange

import "github.com/jpincident/incidenttimeline/timeline"

// The draft of the incident extension that is written. Its identifiers are those of the
// specification; the properties are those of this version of it.
const (
	STIXVersion      = "2.1"                         // of STIX, an OASIS Standard
	STIXExtension    = "Incident Core Extension 2.1" // a draft, not a standard
	STIXDraftOf      = "2024-02-20"                  // the day of the draft
	stixIncidentCore = "extension-definition--ef765651-680c-498d-9894-99799f2fa126"
	stixEvent        = "extension-definition--4ca6de00-5b0d-45ef-a1dc-ea7279ea910e"
	stixTask         = "extension-definition--2074a052-8be4-4932-849e-f5e7798e0030"
)

// stixTypes says what each type of event is in STIX: an event is harmful or looked into as
// such; what people do about it is a task, with its type (task-type-ov) and the outcome
// that it had if it took place (task-outcome-enum). A publication is "reported", as a report
// to an authority is: "when the incident was reported externally".
var stixTypes = [...]struct {
	task    string // "" for an event
	outcome string
}{
	timeline.Other:           {},
	timeline.Occurrence:      {},
	timeline.Detection:       {"detected", "successful"},
	timeline.Confirmation:    {"declared", "successful"},
	timeline.Escalation:      {"escalated", "successful"},
	timeline.Containment:     {"containment", "successful"},
	timeline.Investigation:   {"investigation", "unknown"}, // begun, going on or done
	timeline.AuthorityReport: {"reported", "successful"},
	timeline.Notification:    {"victim-notification", "successful"},
	timeline.Disclosure:      {"reported", "successful"},
	timeline.Update:          {"reported", "successful"},
	timeline.Recovery:        {"recovery", "successful"},
	timeline.Remediation:     {"implemented-control", "successful"},
	timeline.Enforcement:     {"administrative", "unknown"},
	timeline.Report:          {"external-outreach", "unknown"},
}

// stixTaskTypes is the type of event that a type of task is, where no label says so. A
// task that is "reported" may be three, so it is none of them.
var stixTaskTypes = map[string]timeline.Type{
	"detected":            timeline.Detection,
	"declared":            timeline.Confirmation,
	"escalated":           timeline.Escalation,
	"containment":         timeline.Containment,
	"investigation":       timeline.Investigation,
	"victim-notification": timeline.Notification,
	"recovery":            timeline.Recovery,
	"implemented-control": timeline.Remediation,
}

// stixStatuses says how each status is written: event-status-enum and, for what did not
// take place, task-outcome-enum.
var stixStatuses = [...]struct{ event, task string }{
	timeline.Actual:  {"occurred", ""},
	timeline.Planned: {"pending", "pending"},
	timeline.Negated: {"not-occurred", "unknown"},
}

// stixEventStatuses and stixTaskStatuses are the statuses that event-status-enum and
// task-outcome-enum mean. What they leave open (undetermined, unknown) has none, nor has a
// task that is ongoing: a recovery that goes on is no recovery yet.
var (
	stixEventStatuses = map[string]timeline.Status{
		"occurred":     timeline.Actual,
		stixOngoing:    timeline.Actual,
		"pending":      timeline.Planned,
		"not-occurred": timeline.Negated,
	}
	stixTaskStatuses = map[string]timeline.Status{
		"successful": timeline.Actual,
		"pending":    timeline.Planned,
		"cancelled":  timeline.Negated,
		"failed":     timeline.Negated,
	}
)

// The values that are the same for each incident.
const (
	stixSuspected = "suspected" // incident-determination-enum
	stixConfirmed = "confirmed"
	stixOpen      = "open" // incident-investigation-ov: nothing is known of its end
	stixOngoing   = "ongoing"
	stixUntitled  = "untitled"
	stixUnsourced = "text" // the source of words where the report has no name
)

// untitled is the name of an incident that has none, which STIX requires.
var untitled = word{"untitled", "Incident", "事案"}
