package timeline

import (
	"fmt"
	"strconv"

	"github.com/jpincident/incidenttimeline/timeline/internal/names"
)

// A Type is the role of an event in an incident. The zero Type is Other.
type Type uint8

// The types of event, in the order in which an incident usually runs.
const (
	Other           Type = iota // dated, part of the incident, none of the others
	Occurrence                  // the attack, leak, mistake or failure happened or began: 発生, 侵入
	Detection                   // somebody noticed: 検知, 発覚, 指摘を受けた
	Confirmation                // a fact was established: 判明, 確認, 特定
	Escalation                  // people inside or a contractor were told: 情報展開, 対策本部設置
	Containment                 // 遮断, 隔離, 停止, 閉鎖
	Investigation               // 調査開始, 解析, 調査完了
	AuthorityReport             // police or a regulator was told: 届出, 通報
	Notification                // those affected were told: お客様への連絡
	Disclosure                  // the first public announcement: 公表, 発表
	Update                      // a later public announcement: 第二報, 最終報
	Recovery                    // 復旧, 再開
	Remediation                 // 再発防止策, 研修
	Enforcement                 // 行政指導, 逮捕, 提訴
	Report                      // the press or a third party told the public: 報じた
)

var typeNames = [...]string{"other", "occurrence", "detection", "confirmation", "escalation", "containment", "investigation",
	"authority-report", "notification", "disclosure", "update", "recovery", "remediation", "enforcement", "report"}

// Types returns all types, in order.
func Types() []Type {
	all := make([]Type, len(typeNames))
	for i := range all {
		all[i] = Type(i)
	}
	return all
}

// String returns the name of t ("authority-report").
func (t Type) String() string {
	if int(t) < len(typeNames) {
		return typeNames[t]
	}
	return "%!Type(" + strconv.Itoa(int(t)) + ")"
}

// typesJa is the types in Japanese.
var typesJa = [...]string{"その他", "発生", "検知", "確認", "共有", "封じ込め", "調査",
	"当局報告", "本人通知", "公表", "続報", "復旧", "再発防止", "処分・摘発", "報道"}

// Explain returns t in words: in Japanese if lang is "ja" (検知), in English otherwise,
// where its words are its name.
func (t Type) Explain(lang string) string {
	if lang == "ja" && int(t) < len(typesJa) {
		return typesJa[t]
	}
	return t.String()
}

// ParseType returns the type of the given name.
func ParseType(name string) (Type, error) {
	for i, n := range typeNames {
		if n == name {
			return Type(i), nil
		}
	}
	return Other, fmt.Errorf("timeline: unknown event type %q", name)
}

// MarshalText implements [encoding.TextMarshaler].
func (t Type) MarshalText() ([]byte, error) {
	if int(t) >= len(typeNames) {
		return nil, fmt.Errorf("timeline: no event type %d", t)
	}
	return []byte(typeNames[t]), nil
}

// UnmarshalText implements [encoding.TextUnmarshaler].
func (t *Type) UnmarshalText(text []byte) error {
	got, err := ParseType(string(text))
	if err == nil {
		*t = got
	}
	return err
}

// A Status says whether an event took place. The zero Status is Actual.
type Status uint8

// The statuses.
const (
	Actual  Status = iota // it did
	Planned               // it is announced or intended: 予定, 見込み
	Negated               // it did not: 復旧に至っていない
)

var statusNames = names.Set{Package: "timeline", Type: "Status", What: "status", List: []string{"actual", "planned", "negated"}}

// String returns the name of s ("planned").
func (s Status) String() string { return statusNames.Of(uint8(s)) }

// MarshalText implements [encoding.TextMarshaler].
func (s Status) MarshalText() ([]byte, error) { return statusNames.Text(uint8(s)) }

// UnmarshalText implements [encoding.TextUnmarshaler].
func (s *Status) UnmarshalText(text []byte) error { return names.Read(&statusNames, text, s) }
