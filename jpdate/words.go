package jpdate

// Vocabulary
//
// Each line is one word with its role and what it contributes; the comment is
// an example or the reason. A word matches in every width and compatibility
// form of its characters. Of two words that start at the same place the longer
// one counts, so that a longer word which is no time (毎日新聞) guards a shorter
// one (毎日). After a change run go generate: the class table knows which
// characters are in use and which of them can start an expression.

// A role says what a word does in an expression.
type role uint8

const (
	noTime       role = iota // a word that looks like a time and is none
	asWritten                // a word that looks like one of those and is a time
	eraName                  // n: Era
	gregorian                // 西暦
	relative                 // anchor, unit, n: the shift; part of the day for 今朝
	same                     // 同: what follows is in the same coarser unit
	next                     // 翌: the first such one after
	halfDay                  // n: Part, AM or PM
	dayPart                  // n: Part; qualifies a date or a clock time
	dayPartAlone             // n: Part; means a time even with no date beside it
	noonSharp                // 正午
	weekdayName              // n: time.Weekday
	fiscalWord               // anchor, n: the shift in years
	quarterWord              // n: quarter, 0 if a number stands within
	recurring                // unit, n: every n units
	vagueNumber              // 数
	termBefore               // 禁錮: the number that follows is a length, even 八月
	approxBefore             // 約
	halfYear                 // 半年
	section                  // n: Section
	inMod                    // n: Mods; belongs to the expression
	inModClock               // n: Mods; belongs to it after a clock time or a length
	inModLength              // n: Mods; belongs to it after a length
	outMod                   // n: Mods; follows the expression
	lengthUnit               // unit, n: how many of it
	businessDay              // 営業日
	every                    // ごと
	lengthSign               // かけて: what it follows is a length
	agoWord                  // 後
	season                   // n: season
	quarterUnit              // 四半期
	halfTerm                 // n: half of the fiscal year
	fixedDay                 // n: month and day, 1231 for 大みそか
)

// A word is an entry of the vocabulary.
type word struct {
	text   string
	role   role
	n      int16
	unit   Unit
	anchor Anchor
	part   Part
}

// starters can begin an expression, or guard what begins as they do.
var starters = [...]word{
	{text: "明治", role: eraName, n: int16(Meiji)},
	{text: "大正", role: eraName, n: int16(Taisho)},
	{text: "昭和", role: eraName, n: int16(Showa)},
	{text: "平成", role: eraName, n: int16(Heisei)},
	{text: "令和", role: eraName, n: int16(Reiwa)},
	{text: "㍾", role: eraName, n: int16(Meiji)},
	{text: "㍽", role: eraName, n: int16(Taisho)},
	{text: "㍼", role: eraName, n: int16(Showa)},
	{text: "㍻", role: eraName, n: int16(Heisei)},
	{text: "㋿", role: eraName, n: int16(Reiwa)},
	{text: "西暦", role: gregorian},

	{text: "今年", role: relative, unit: Year, anchor: Reference},
	{text: "ことし", role: relative, unit: Year, anchor: Reference},
	{text: "本年", role: relative, unit: Year, anchor: Reference},
	{text: "当年", role: relative, unit: Year, anchor: Previous},
	{text: "その年", role: relative, unit: Year, anchor: Previous},
	{text: "さくねん", role: relative, unit: Year, anchor: Reference, n: -1},
	{text: "らいねん", role: relative, unit: Year, anchor: Reference, n: 1},
	{text: "昨年", role: relative, unit: Year, anchor: Reference, n: -1},
	{text: "去年", role: relative, unit: Year, anchor: Reference, n: -1},
	{text: "一昨年", role: relative, unit: Year, anchor: Reference, n: -2},
	{text: "おととし", role: relative, unit: Year, anchor: Reference, n: -2},
	{text: "来年", role: relative, unit: Year, anchor: Reference, n: 1},
	{text: "再来年", role: relative, unit: Year, anchor: Reference, n: 2},
	{text: "同年", role: relative, unit: Year, anchor: Previous},
	{text: "同じ年", role: relative, unit: Year, anchor: Previous},
	{text: "翌年", role: relative, unit: Year, anchor: Previous, n: 1},
	{text: "翌々年", role: relative, unit: Year, anchor: Previous, n: 2},
	{text: "前年", role: relative, unit: Year, anchor: Previous, n: -1},

	{text: "今月", role: relative, unit: Month, anchor: Reference},
	{text: "こんげつ", role: relative, unit: Month, anchor: Reference},
	{text: "せんげつ", role: relative, unit: Month, anchor: Reference, n: -1},
	{text: "さくげつ", role: relative, unit: Month, anchor: Reference, n: -1},
	{text: "ぜんげつ", role: relative, unit: Month, anchor: Previous, n: -1},
	{text: "せんせんげつ", role: relative, unit: Month, anchor: Reference, n: -2},
	{text: "らいげつ", role: relative, unit: Month, anchor: Reference, n: 1},
	{text: "先月", role: relative, unit: Month, anchor: Reference, n: -1},
	{text: "先々月", role: relative, unit: Month, anchor: Reference, n: -2},
	{text: "来月", role: relative, unit: Month, anchor: Reference, n: 1},
	{text: "再来月", role: relative, unit: Month, anchor: Reference, n: 2},
	{text: "同月", role: relative, unit: Month, anchor: Previous},
	{text: "同じ月", role: relative, unit: Month, anchor: Previous},
	{text: "翌月", role: relative, unit: Month, anchor: Previous, n: 1},
	{text: "翌々月", role: relative, unit: Month, anchor: Previous, n: 2},
	{text: "前月", role: relative, unit: Month, anchor: Previous, n: -1},

	{text: "今週", role: relative, unit: Week, anchor: Reference},
	{text: "先週", role: relative, unit: Week, anchor: Reference, n: -1},
	{text: "先々週", role: relative, unit: Week, anchor: Reference, n: -2},
	{text: "来週", role: relative, unit: Week, anchor: Reference, n: 1},
	{text: "再来週", role: relative, unit: Week, anchor: Reference, n: 2},
	{text: "同週", role: relative, unit: Week, anchor: Previous},
	{text: "翌週", role: relative, unit: Week, anchor: Previous, n: 1},
	{text: "前週", role: relative, unit: Week, anchor: Previous, n: -1},

	{text: "本日", role: relative, unit: Day, anchor: Reference},
	{text: "今日", role: relative, unit: Day, anchor: Reference},
	{text: "きょう", role: relative, unit: Day, anchor: Reference},
	{text: "昨日", role: relative, unit: Day, anchor: Reference, n: -1},
	{text: "きのう", role: relative, unit: Day, anchor: Reference, n: -1},
	{text: "一昨日", role: relative, unit: Day, anchor: Reference, n: -2},
	{text: "おととい", role: relative, unit: Day, anchor: Reference, n: -2},
	{text: "ほんじつ", role: relative, unit: Day, anchor: Reference},
	{text: "さくじつ", role: relative, unit: Day, anchor: Reference, n: -1},
	{text: "一昨々日", role: relative, unit: Day, anchor: Reference, n: -3},
	{text: "一昨昨日", role: relative, unit: Day, anchor: Reference, n: -3},
	{text: "さきおととい", role: relative, unit: Day, anchor: Reference, n: -3},
	{text: "あした", role: relative, unit: Day, anchor: Reference, n: 1},
	{text: "みょうにち", role: relative, unit: Day, anchor: Reference, n: 1},
	{text: "あさって", role: relative, unit: Day, anchor: Reference, n: 2},
	{text: "しあさって", role: relative, unit: Day, anchor: Reference, n: 3},
	{text: "明日", role: relative, unit: Day, anchor: Reference, n: 1},
	{text: "あす", role: relative, unit: Day, anchor: Reference, n: 1},
	{text: "あすか", role: noTime},
	{text: "あすなろ", role: noTime},
	{text: "明後日", role: relative, unit: Day, anchor: Reference, n: 2},
	{text: "同日", role: relative, unit: Day, anchor: Previous},
	{text: "同じ日", role: relative, unit: Day, anchor: Previous},
	{text: "当日", role: relative, unit: Day, anchor: Previous},
	{text: "次の日", role: relative, unit: Day, anchor: Previous, n: 1},
	{text: "その日", role: relative, unit: Day, anchor: Previous},
	{text: "この日", role: relative, unit: Day, anchor: Previous},
	{text: "翌日", role: relative, unit: Day, anchor: Previous, n: 1},
	{text: "翌々日", role: relative, unit: Day, anchor: Previous, n: 2},
	{text: "前日", role: relative, unit: Day, anchor: Previous, n: -1},
	{text: "前々日", role: relative, unit: Day, anchor: Previous, n: -2},
	{text: "今朝", role: relative, unit: Day, anchor: Reference, part: Morning},
	{text: "けさ", role: relative, unit: Day, anchor: Reference, part: Morning},
	{text: "今夜", role: relative, unit: Day, anchor: Reference, part: Night},
	{text: "今晩", role: relative, unit: Day, anchor: Reference, part: Night},
	{text: "今夕", role: relative, unit: Day, anchor: Reference, part: Evening},
	{text: "昨夜", role: relative, unit: Day, anchor: Reference, n: -1, part: Night},
	{text: "昨晩", role: relative, unit: Day, anchor: Reference, n: -1, part: Night},
	{text: "昨夕", role: relative, unit: Day, anchor: Reference, n: -1, part: Evening},
	{text: "同夜", role: relative, unit: Day, anchor: Previous, part: Night},
	{text: "翌朝", role: relative, unit: Day, anchor: Previous, n: 1, part: Morning},
	{text: "翌晩", role: relative, unit: Day, anchor: Previous, n: 1, part: Night},
	{text: "前夜", role: relative, unit: Day, anchor: Previous, n: -1, part: Night},
	{text: "同", role: same},
	{text: "翌", role: next},

	{text: "午前", role: halfDay, n: int16(AM)},
	{text: "午後", role: halfDay, n: int16(PM)},
	{text: "AM", role: halfDay, n: int16(AM)},
	{text: "PM", role: halfDay, n: int16(PM)},
	{text: "正午", role: noonSharp},
	{text: "朝", role: dayPart, n: int16(Morning)},
	{text: "朝方", role: dayPart, n: int16(Morning)},
	{text: "昼", role: dayPart, n: int16(Noon)},
	{text: "昼頃", role: dayPart, n: int16(Noon)},
	{text: "夕", role: dayPart, n: int16(Evening)},
	{text: "夜", role: dayPart, n: int16(Night)},
	{text: "晩", role: dayPart, n: int16(Night)},
	{text: "未明", role: dayPartAlone, n: int16(Predawn)},
	{text: "明け方", role: dayPartAlone, n: int16(Dawn)},
	{text: "早朝", role: dayPartAlone, n: int16(EarlyMorning)},
	{text: "昼過ぎ", role: dayPartAlone, n: int16(Noon), unit: Second}, // After
	{text: "昼すぎ", role: dayPartAlone, n: int16(Noon), unit: Second},
	{text: "昼前", role: dayPartAlone, n: int16(Noon), unit: Minute}, // Before
	{text: "夕方", role: dayPartAlone, n: int16(Evening)},
	{text: "夕刻", role: dayPartAlone, n: int16(Evening)},
	{text: "夜遅く", role: dayPartAlone, n: int16(LateNight)},
	{text: "深夜", role: dayPartAlone, n: int16(Midnight)},
	{text: "真夜中", role: dayPartAlone, n: int16(Midnight)},

	{text: "元日", role: fixedDay, n: 101},
	{text: "大みそか", role: fixedDay, n: 1231},
	{text: "大晦日", role: fixedDay, n: 1231},

	{text: "月曜日", role: weekdayName, n: 1},
	{text: "火曜日", role: weekdayName, n: 2},
	{text: "水曜日", role: weekdayName, n: 3},
	{text: "木曜日", role: weekdayName, n: 4},
	{text: "金曜日", role: weekdayName, n: 5},
	{text: "土曜日", role: weekdayName, n: 6},
	{text: "日曜日", role: weekdayName, n: 0},
	{text: "月曜", role: weekdayName, n: 1},
	{text: "火曜", role: weekdayName, n: 2},
	{text: "水曜", role: weekdayName, n: 3},
	{text: "木曜", role: weekdayName, n: 4},
	{text: "金曜", role: weekdayName, n: 5},
	{text: "土曜", role: weekdayName, n: 6},
	{text: "日曜", role: weekdayName, n: 0},

	{text: "今年度", role: fiscalWord, anchor: Reference},
	{text: "本年度", role: fiscalWord, anchor: Reference},
	{text: "昨年度", role: fiscalWord, anchor: Reference, n: -1},
	{text: "来年度", role: fiscalWord, anchor: Reference, n: 1},
	{text: "前年度", role: fiscalWord, anchor: Previous, n: -1},
	{text: "同年度", role: fiscalWord, anchor: Previous},
	{text: "翌年度", role: fiscalWord, anchor: Previous, n: 1},
	{text: "第", role: quarterWord},  // 第3四半期
	{text: "FY", role: quarterWord}, // FY2023

	{text: "毎日", role: recurring, unit: Day},
	{text: "毎朝", role: recurring, unit: Day, part: Morning},
	{text: "毎晩", role: recurring, unit: Day, part: Night},
	{text: "毎週", role: recurring, unit: Week},
	{text: "毎月", role: recurring, unit: Month},
	{text: "毎年", role: recurring, unit: Year},
	{text: "毎時", role: recurring, unit: Hour},
	{text: "四半期ごと", role: recurring, unit: Month, n: 2},
	{text: "隔日", role: recurring, unit: Day, n: 1},
	{text: "隔週", role: recurring, unit: Week, n: 1},
	{text: "隔月", role: recurring, unit: Month, n: 1},
	{text: "隔年", role: recurring, unit: Year, n: 1},

	{text: "禁錮", role: termBefore}, // 禁錮八月 is eight months
	{text: "禁固", role: termBefore},
	{text: "懲役", role: termBefore},
	{text: "拘禁刑", role: termBefore},
	{text: "執行猶予", role: termBefore},
	{text: "約", role: approxBefore},
	{text: "およそ", role: approxBefore},
	{text: "おおよそ", role: approxBefore},
	{text: "数", role: vagueNumber},
	{text: "半年", role: halfYear},
	{text: "半年間", role: halfYear},

	{text: "毎日新聞", role: noTime},
	{text: "毎日放送", role: noTime},
	{text: "毎朝新聞", role: noTime},
	{text: "毎夕新聞", role: noTime},
	{text: "毎日のよう", role: noTime}, // a figure of speech
	{text: "同日産", role: noTime},
	{text: "同日本", role: noTime},
	{text: "明治大", role: noTime}, // 明治大学
	{text: "昭和大", role: noTime},
	{text: "大正大", role: noTime},
	{text: "約束", role: noTime},
	{text: "数字", role: noTime},
	{text: "同時", role: noTime},
	{text: "十分", role: noTime}, // 十分な対策; 10分 is written in digits
	{text: "十分間", role: asWritten},
	{text: "十分後", role: asWritten},
	{text: "一部", role: noTime},
	{text: "一時", role: noTime}, // 一時的に; one o'clock has 午前 or a date before it
	{text: "一時間", role: asWritten},
	{text: "一時半", role: asWritten},
	{text: "一日も", role: noTime},
	{text: "一日中", role: noTime},
	{text: "一年中", role: noTime},
	{text: "一月遅れ", role: noTime},
	{text: "三日月", role: noTime},
	{text: "三日坊主", role: noTime},
	{text: "十日町", role: noTime},
	{text: "四日市", role: noTime},
	{text: "五日市", role: noTime},
	{text: "八日市", role: noTime},
	{text: "二日市", role: noTime},
	{text: "廿日市", role: noTime},
	{text: "千日前", role: noTime},
	{text: "千年", role: noTime},
	{text: "百年", role: noTime},
	{text: "土日", role: noTime},
	{text: "朝日", role: noTime},
	{text: "朝刊", role: noTime},
	{text: "夕刊", role: noTime},
	{text: "朝食", role: noTime},
	{text: "昼夜", role: noTime},
	{text: "昼食", role: noTime},
	{text: "昼休み", role: noTime},
	{text: "夕食", role: noTime},
	{text: "夜間", role: noTime},
	{text: "夜勤", role: noTime},
	{text: "夜行", role: noTime},
	{text: "夜景", role: noTime},
	{text: "深夜帯", role: noTime},
}

// followers stand only after or within an expression.
var followers = [...]word{
	{text: "上旬", role: section, n: int16(FirstThird)},
	{text: "初旬", role: section, n: int16(FirstThird)},
	{text: "中旬", role: section, n: int16(MiddleThird)},
	{text: "下旬", role: section, n: int16(LastThird)},
	{text: "初め", role: section, n: int16(Early)},
	{text: "はじめ", role: section, n: int16(Early)},
	{text: "始め", role: section, n: int16(Early)},
	{text: "初頭", role: section, n: int16(Early)},
	{text: "頭", role: section, n: int16(Early)},
	{text: "半ば", role: section, n: int16(Mid)},
	{text: "なかば", role: section, n: int16(Mid)},
	{text: "終わり", role: section, n: int16(Late)},
	{text: "おわり", role: section, n: int16(Late)},
	{text: "前半", role: section, n: int16(Early)},
	{text: "後半", role: section, n: int16(Late)},
	{text: "末", role: section, n: int16(Late)},
	{text: "末日", role: section, n: int16(Late)},
	{text: "春", role: season, n: 1},
	{text: "夏", role: season, n: 2},
	{text: "秋", role: season, n: 3},
	{text: "冬", role: season, n: 4},

	{text: "頃", role: inMod, n: int16(Approx)},
	{text: "ころ", role: inMod, n: int16(Approx)},
	{text: "ごろ", role: inMod, n: int16(Approx)},
	{text: "前後", role: inMod, n: int16(Approx)},
	{text: "以降", role: inMod, n: int16(OnOrAfter)},
	{text: "以後", role: inMod, n: int16(OnOrAfter)},
	{text: "以前", role: inMod, n: int16(OnOrBefore)},
	{text: "より前", role: inMod, n: int16(Before)},
	{text: "よりも前", role: inMod, n: int16(Before)},
	{text: "よりも後", role: inMod, n: int16(After)},
	{text: "以来", role: inMod, n: int16(Since)},
	{text: "より後", role: inMod, n: int16(After)},
	{text: "以内", role: inMod, n: int16(AtMost)},
	{text: "前", role: inModClock, n: int16(Before)},
	{text: "過ぎ", role: inModClock, n: int16(After)},
	{text: "すぎ", role: inModClock, n: int16(After)},
	{text: "程度", role: inModLength, n: int16(Approx)},
	{text: "ほど", role: inModLength, n: int16(Approx)},
	{text: "くらい", role: inModLength, n: int16(Approx)},
	{text: "ぐらい", role: inModLength, n: int16(Approx)},
	{text: "近く", role: inModLength, n: int16(Approx)},
	{text: "弱", role: inModLength, n: int16(Approx)},
	{text: "強", role: inModLength, n: int16(Approx)},
	{text: "以上", role: inModLength, n: int16(AtLeast)},
	{text: "以下", role: inModLength, n: int16(AtMost)},
	{text: "未満", role: inModLength, n: int16(LessThan)},
	{text: "超", role: inModLength, n: int16(MoreThan)},
	{text: "から", role: outMod, n: int16(Since)},
	{text: "より", role: outMod, n: int16(Since)},
	{text: "まで", role: outMod, n: int16(Until)},
	{text: "までに", role: outMod, n: int16(By)},
	{text: "までには", role: outMod, n: int16(By)},

	{text: "年間", role: lengthUnit, unit: Year, n: 1},
	{text: "か月", role: lengthUnit, unit: Month, n: 1},
	{text: "カ月", role: lengthUnit, unit: Month, n: 1},
	{text: "ヶ月", role: lengthUnit, unit: Month, n: 1},
	{text: "ケ月", role: lengthUnit, unit: Month, n: 1},
	{text: "ヵ月", role: lengthUnit, unit: Month, n: 1},
	{text: "箇月", role: lengthUnit, unit: Month, n: 1},
	{text: "か月間", role: lengthUnit, unit: Month, n: 1},
	{text: "カ月間", role: lengthUnit, unit: Month, n: 1},
	{text: "ヶ月間", role: lengthUnit, unit: Month, n: 1},
	{text: "ケ月間", role: lengthUnit, unit: Month, n: 1},
	{text: "ヵ月間", role: lengthUnit, unit: Month, n: 1},
	{text: "箇月間", role: lengthUnit, unit: Month, n: 1},
	{text: "月間", role: lengthUnit, unit: Month, n: 1},
	{text: "週間", role: lengthUnit, unit: Week, n: 1},
	{text: "日間", role: lengthUnit, unit: Day, n: 1},
	{text: "時間", role: lengthUnit, unit: Hour, n: 1},
	{text: "分間", role: lengthUnit, unit: Minute, n: 1},
	{text: "分", role: lengthUnit, unit: Minute, n: 1},
	{text: "秒間", role: lengthUnit, unit: Second, n: 1},
	{text: "秒", role: lengthUnit, unit: Second, n: 1},
	{text: "営業日", role: businessDay},
	{text: "ごと", role: every},
	{text: "毎", role: every},
	{text: "おき", role: every, n: 1},
	{text: "ぶり", role: lengthSign},
	{text: "かけて", role: lengthSign}, // 10日かけて
	{text: "かかっ", role: lengthSign}, // 10日かかった
	{text: "かかり", role: lengthSign},
	{text: "かかる", role: lengthSign},
	{text: "を要し", role: lengthSign},
	{text: "が経過", role: lengthSign},
	{text: "後", role: agoWord},
	{text: "四半期", role: quarterUnit},
	{text: "上期", role: halfTerm, n: 1},
	{text: "上半期", role: halfTerm, n: 1},
	{text: "下期", role: halfTerm, n: 2},
	{text: "下半期", role: halfTerm, n: 2},

	{text: "分散", role: noTime},
	{text: "分析", role: noTime},
	{text: "分野", role: noTime},
	{text: "分類", role: noTime},
	{text: "分割", role: noTime},
	{text: "時間帯", role: noTime},
	{text: "時系列", role: noTime},
	{text: "時点", role: noTime},
	{text: "時代", role: noTime},
	{text: "時刻", role: noTime},
	{text: "時計", role: noTime},
	{text: "時給", role: noTime},
	{text: "時期", role: noTime},
	{text: "時効", role: noTime},
	{text: "時差", role: noTime},
	{text: "時速", role: noTime},
	{text: "強制", role: noTime},
	{text: "前払", role: noTime},
	{text: "頭取", role: noTime},
	{text: "頭部", role: noTime},
	{text: "末尾", role: noTime},
	{text: "末端", role: noTime},
	{text: "後払", role: noTime},
}
