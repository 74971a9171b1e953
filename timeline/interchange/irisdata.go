package interchange

import "github.com/jpincident/incidenttimeline/timeline"

var iris = table{
	format:  "DFIR-IRIS",
	columns: []string{"event_date", "event_tz", "event_title", "event_category", "event_content", "event_raw", "event_source", "event_assets", "event_iocs", "event_tags"},
	needed:  10,
	words:   []string{"event_title", "event_content", "event_raw", "event_source"},
	cell:    lineOf,
}

// irisDate is the form of event_date, with six decimals.
const irisDate = "2006-01-02T15:04:05.000000"

// irisCategories is the category of each type. Those of IRIS are the tactics of MITRE
// ATT&CK, of which a text tells nothing, and three more; its Discovery is what an intruder
// does, and no detection.
var irisCategories = [...]string{
	timeline.Containment: "Remediation",
	timeline.Recovery:    "Remediation",
	timeline.Remediation: "Remediation",
}

const irisUnspecified = "Unspecified"

// The names of tags.
const (
	tagType      = "type:"
	tagStatus    = "status:"
	tagPrecision = "precision:"
	tagEDTF      = "edtf:"
	tagMods      = "mods:"
	tagAssumed   = "assumed:"
	tagActor     = "actor:"
	tagOrg       = "organisation:"
	tagIncident  = "incident:"
	tagID        = "incident-id:"
	tagReference = "reference:"
	tagRetold    = "retold" // of an event that counts no more; it has no value
)
