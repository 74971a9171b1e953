package parse

// The words of counts.go.
var (
	// affected are words of a sentence that says how many an incident concerns, unless it has
	// one of unaffected as well.
	affected = []string{
		"漏えい", "漏洩", "漏れ", "流出", "影響", "対象", "被害", "可能性", "おそれ", "恐れ", "個人情報", "該当", "消失", "紛失", "含まれ", "記載され",
		"送信", "閲覧", "不通", "利用でき", "使えな", "つながり", "欠航", "運休", "記録され", "保存して", "保存され", "持ち出", "二重に", "誤って",
	}
	unaffected = []string{"処分", "報酬", "減給", "逮捕", "委員", "体制", "立ち会", "求刑", "懲役"}

	// personalData are what is known of people.
	personalData = []string{"氏名", "お名前", "名前", "住所", "電話番号", "メールアドレス", "生年月日", "個人情報", "会員情報", "連絡先", "カード情報", "カード番号", "口座番号", "診療情報", "成績"}

	// countUnits are what is counted, and sameUnits those that are compared as another.
	countUnits = []string{
		"人分", "人", "名様分", "名様", "名分", "名", "件分", "件", "社", "団体", "世帯", "台", "口座", "回線", "通", "校", "機関", "自治体", "店舗", "店", "枚", "便", "本", "アカウント", "ファイル", "レコード",
	}
	sameUnits = map[string]string{"人分": "人", "名様分": "人", "名様": "人", "名分": "人", "名": "人", "件分": "件", "店舗": "店"}

	// afterOrdinal after a unit make it none of a number: 3件目, 2人組.
	afterOrdinal = []string{"目", "組", "当たり", "あたり", "ずつ", "一組", "体制", "前"}

	// What stands before or after a number says in which way it is meant.
	atMostBefore  = []string{"最大", "最大で", "最大約"}
	atMostAfter   = []string{"以下", "未満", "以内"}
	atLeastBefore = []string{"少なくとも", "少なくとも約"}
	atLeastAfter  = []string{"以上", "超", "余り", "あまり"}
	approxBefore  = []string{"約", "およそ", "おおよそ", "ほぼ"}

	// multipliers are those of numbers.
	multipliers = map[rune]int64{'千': 1_000, '万': 10_000, '億': 100_000_000}
)
