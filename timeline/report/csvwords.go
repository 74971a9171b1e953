package report

import "slices"

// csvHeads is the heads of the tables by language.
var csvHeads = [...]struct{ events, intervals, deadlines []string }{
	Japanese: {
		slices.Concat(csvIncidentJa, []string{"出来事番号", "type", "種類", "status", "訂正前", "主体",
			"日時", "最初の日", "最後の日", "仮定", "矛盾"}, csvMentionJa, []string{"言及数"}),
		slices.Concat(csvIncidentJa, []string{"metric", "間隔", "state", "最小日数", "最大日数", "bound", "時刻の差_分", "最小営業日数", "最大営業日数",
			"起点_出来事番号", "起点_日時", "起点_原文", "起点_所在", "起点_開始バイト", "起点_終了バイト",
			"終点_出来事番号", "終点_日時", "終点_原文", "終点_所在", "終点_開始バイト", "終点_終了バイト", "仮定", "矛盾", "理由"}),
		slices.Concat(csvIncidentJa, []string{"rule", "規定", "state", "状態", "起算", "起算_出来事番号", "期限_最初", "期限_最後",
			"報告_出来事番号", "予定_出来事番号", "余裕_最小日数", "余裕_最大日数", "余裕_最小時間", "余裕_最大時間", "仮定"}),
	},
	English: {
		slices.Concat(csvIncidentEn, []string{"event", "type", "type_in_words", "status", "retold", "actor",
			"when", "first_day", "last_day", "assumed", "fault"}, csvMentionEn, []string{"mentions"}),
		slices.Concat(csvIncidentEn, []string{"metric", "metric_in_words", "state", "min_days", "max_days", "bound", "minutes", "min_business_days", "max_business_days",
			"from_event", "from_when", "from_text", "from_place", "from_start", "from_end",
			"to_event", "to_when", "to_text", "to_place", "to_start", "to_end", "assumed", "contradicted", "why"}),
		slices.Concat(csvIncidentEn, []string{"rule", "rule_in_words", "state", "state_in_words", "trigger", "trigger_event", "due_first", "due_last",
			"made_event", "planned_event", "min_margin_days", "max_margin_days", "min_margin_hours", "max_margin_hours", "assumed"}),
	},
}

// What each table begins with, and the columns of a mention.
var (
	csvIncidentJa = []string{"事案番号", "事案", "組織", "文書", "基準日", "基準日の出典"}
	csvIncidentEn = []string{"incident", "title", "organisation", "source", "reference", "reference_from"}
	csvMentionJa  = []string{"原文", "所在", "開始バイト", "終了バイト"}
	csvMentionEn  = []string{"text", "place", "start", "end"}
)
