package interchange

import "github.com/jpincident/incidenttimeline/timeline"

// typeWords is the types of event as headlines, after their names.
var typeWords = [...]word{
	timeline.Other:           {"other", "Other", "その他"},
	timeline.Occurrence:      {"occurrence", "Occurrence", "発生"},
	timeline.Detection:       {"detection", "Detection", "検知"},
	timeline.Confirmation:    {"confirmation", "Confirmation", "確認"},
	timeline.Escalation:      {"escalation", "Escalation", "内部連絡"},
	timeline.Containment:     {"containment", "Containment", "封じ込め"},
	timeline.Investigation:   {"investigation", "Investigation", "調査"},
	timeline.AuthorityReport: {"authority-report", "Report to an authority", "当局への報告"},
	timeline.Notification:    {"notification", "Notification of those affected", "本人などへの通知"},
	timeline.Disclosure:      {"disclosure", "First disclosure", "公表"},
	timeline.Update:          {"update", "Update", "続報"},
	timeline.Recovery:        {"recovery", "Recovery", "復旧"},
	timeline.Remediation:     {"remediation", "Remediation", "再発防止"},
	timeline.Enforcement:     {"enforcement", "Enforcement", "処分"},
	timeline.Report:          {"report", "Report by others", "報道"},
}

// statusWords is what is said beside a headline of an event that did not take place.
var statusWords = [...]word{
	timeline.Actual:  {"actual", "", ""},
	timeline.Planned: {"planned", " (planned)", "(予定)"},
	timeline.Negated: {"negated", " (did not take place)", "(起きていない)"},
}

// retoldWord is what is said beside a headline of an event that counts no more.
var retoldWord = word{"retold", " (replaced by a later report)", "(後の報告で改められた)"}

// headline returns what e is: "Recovery (planned)".
func (o Options) headline(e timeline.Event) string {
	typ, status := e.Type.String(), e.Status.String()
	if int(e.Type) < len(typeWords) {
		typ = typeWords[e.Type].in(o.Lang)
	}
	if int(e.Status) < len(statusWords) {
		status = statusWords[e.Status].in(o.Lang)
	}
	if e.Retold {
		status += retoldWord.in(o.Lang)
	}
	return typ + status
}

// told returns the expression that dates e and the words that tell of it, where it was
// first told.
func told(e timeline.Event) (text, clause, source string) {
	if len(e.Mentions) == 0 {
		return "", "", ""
	}
	m := e.Mentions[0]
	return m.Text, m.Clause, m.Source
}

// message returns e in a line: its headline with the words that tell of it or, if there
// are none, the title of its incident.
func (o Options) message(inc timeline.Incident, e timeline.Event) string {
	_, clause, _ := told(e)
	if clause == "" {
		clause = inc.Title
	}
	if clause == "" {
		return o.headline(e)
	}
	return o.headline(e) + ": " + clause
}
