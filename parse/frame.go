package parse

import (
	"strings"

	"github.com/jpincident/incidenttimeline/timeline"
)

// A frame is a predicate with the phrases of its clause: what was done to what, who was
// told, by whom.
type frame struct {
	r       *reader
	x       *sentence
	p       *predicate
	first   int // the phrases of the clause before that of p are phrases[first:p.phrase]
	clauses int // where the hits of the clause begin
}

// newFrame returns the frame of predicate k of x. A clause begins after the one before
// it that a verb ends.
func (r *reader) newFrame(x *sentence, k int) frame {
	f := frame{r: r, x: x, p: &x.predicates[k]}
	depth := x.phrases[f.p.phrase].depth
	for j := k - 1; j >= 0; j-- {
		if q := &x.predicates[j]; q.form == mainForm && x.phrases[q.phrase].depth == depth && q.phrase < f.p.phrase {
			f.first = q.phrase + 1
			break
		}
	}
	// a verb that no word of the lexicon tells of
	for j := f.p.phrase - 1; j >= f.first; j-- {
		if q := &x.phrases[j]; q.link == verbal && q.mark == '、' && q.depth == depth && q.first == q.last {
			f.first = j + 1
			break
		}
	}
	for f.clauses < len(x.hits) && f.first < len(x.phrases) && x.hits[f.clauses].start < x.phrases[f.first].start {
		f.clauses++
	}
	return f
}

// near returns the hits of the clause before the predicate.
func (f *frame) near() []hit {
	i := f.clauses
	for i < len(f.x.hits) && f.x.hits[i].start < f.p.start {
		i++
	}
	return f.x.hits[f.clauses:i]
}

// argument returns the place of the last phrase of the clause, from on, that goes on
// with a link of links and names something of one of classes, and that class; any word
// will do if there are no classes. It returns -1 if there is none.
func (f *frame) argument(from int, links []link, classes ...Class) (at int, c Class) {
	depth := f.x.phrases[f.p.phrase].depth
	for j := f.p.phrase - 1; j >= from; j-- {
		q := &f.x.phrases[j]
		if q.depth > depth || q.mention >= 0 || !hasLink(links, q.link) {
			continue
		}
		if len(classes) == 0 {
			return j, 0
		}
		if c, ok := f.party(j, classes...); ok {
			return j, c
		}
	}
	return -1, 0
}

func hasLink(links []link, l link) bool {
	for _, k := range links {
		if k == l {
			return true
		}
	}
	return false
}

// own returns the class of the last hit within the phrase of the predicate, before it,
// that is one of classes: 保護者 in 保護者説明会.
func (f *frame) own(classes ...Class) (Class, bool) {
	q := &f.x.phrases[f.p.phrase]
	i := q.first
	for i < q.last && f.x.hits[i].start < f.p.start {
		i++
	}
	return nearest(f.x.hits[q.first:i], classes...)
}

var (
	toSomebody   = []link{target}
	fromSomebody = []link{source}
	toSomething  = []link{object}
	subjects     = []link{subject, topic}
)

// classify decides the type of predicate k of x by its class and by what stands
// before it in its clause: the object, the one who was told, the actor.
func (r *reader) classify(x *sentence, k int) {
	f := r.newFrame(x, k)
	p := f.p
	p.typ, p.ok = p.word.Type, true
	switch p.word.Class {
	case Tell:
		p.typ, p.ok = f.told()
	case Confirm:
		p.typ, p.ok = f.confirmed(), !strings.Contains(r.folded[x.phrases[f.first].start:p.start], lastKnown)
	case Stop:
		p.typ = f.stopped()
	case Request:
		p.typ, p.ok = f.requested()
	case Begin, Finish:
		p.typ, p.ok = f.started()
		if p.ok && p.word.Class == Finish && p.typ == timeline.Containment && !f.does(toSomething, Exposed) {
			p.typ = timeline.Recovery // the end of a measure: 緊急メンテナンスが終わった
		}
	case Inquiry:
		p.typ, p.ok = timeline.Investigation, p.form == mainForm
	case Send:
		p.typ, p.ok = f.sent(), true
	case Hear:
		p.typ = f.heard()
	case Publish:
		if containsAny(r.folded[x.phrases[f.first].start:p.start], patches) {
			p.ok = false // 製造元は修正版を公開した
		}
		if at, who := f.argument(f.first, toSomebody, Customer, Authority); at >= 0 && hasAnyPrefix(p.word.Text, explanations) {
			// 荷主に荷役停止を周知, 日銀に状況を説明
			if p.typ = timeline.Notification; who == Authority {
				p.typ = timeline.AuthorityReport
			}
		}
		if f.privately() {
			p.typ = timeline.Notification
		}
		if f.x.phrases[p.phrase].link == object && strings.Contains(p.word.Text, "報") && f.received() {
			p.typ = timeline.Investigation // 最終報告を受領
		}
	case Halt:
		p.typ, p.ok = timeline.Containment, f.does(toSomething, System, Business, Data, Channel, Exposed)
		if at, _ := f.argument(f.first, toSomething); at < 0 && !p.ok {
			p.ok = f.does([]link{topic, also}, System, Business, Data, Channel) // 回線は切った
		}
	case Fail:
		p.typ, p.ok = timeline.Occurrence, f.does(actors, System, Business, Channel)
	case Resume:
		p.typ, p.ok = timeline.Recovery, f.does(actors, System, Business, Channel) || f.does(toSomething, System, Business, Channel) || f.does(toSomebody, Recovering)
	case Order:
		p.typ = timeline.Enforcement
		at, _ := f.argument(0, []link{subject, topic, also, source}, Authority)
		somebody, _ := f.argument(0, actors)
		p.ok = at >= 0 || somebody < 0
	case Receive:
		p.typ, p.ok = f.receives()
	case Change:
		_, p.ok = nearest(f.near(), Secret)
	case Tip:
		p.ok = p.form == mainForm && (!p.verb || f.byOutsider() || f.does(toSomebody, Staff, Authority, Customer))
		if p.ok {
			p.typ = f.heard()
			from, _ := f.argument(f.first, fromSomebody)
			if to, who := f.argument(f.first, toSomebody, Customer, Staff); to >= 0 && from < 0 && !f.received() && !f.byOutsider() {
				p.typ = timeline.Escalation // 診療科長に申し出
				switch {
				case who == Customer:
					p.typ = timeline.Notification // 全員に電話を差し上げた
				case f.quotes(f.first):
					p.typ = timeline.Detection // 「画像が開かない」と技師が医療情報室へ電話
				}
			} else if to, _ := f.argument(f.first, toSomebody, Authority); to >= 0 && from < 0 && !f.received() && !f.byOutsider() {
				p.typ = timeline.AuthorityReport // 消費生活センターに電話した
			} else if p.bare && from < 0 && !f.received() && !f.byOutsider() && !r.comesFrom(x, p.phrase) {
				p.ok = false
			}
		}
	}
	if p.typ == timeline.Containment || p.typ == timeline.Disclosure || p.typ == timeline.Notification {
		if p.form != adnominal && f.byMistake() {
			p.typ = timeline.Occurrence // 誤ってデータを削除した
		}
	}
	if p.typ == timeline.Disclosure || p.typ == timeline.Notification {
		if kana := hiragana(r.folded[p.end:]); containsAny(kana, regrets) {
			p.typ = timeline.Occurrence // 合格者番号を発表前に載せてしまった
		}
	}
	if p.typ == timeline.Escalation && hasAnySuffix(p.word.Text, bodies) && p.end == x.phrases[p.phrase].tail {
		switch q := &x.phrases[p.phrase]; {
		case (q.link == topic || q.link == subject || q.link == also || q.link == object) && !containsAny(r.folded[q.end:x.span.End], settingUp):
			p.ok = false // 第三者委員会は、…話を聞いた
		}
	}
	if p.ok && p.typ == timeline.Detection && (p.word.Class == Hear || p.word.Class == Tell) || p.ok && p.word.Class == Publish && p.form == mainForm && x.last-x.first == 1 {
		// 容疑者が逮捕されたとの連絡を受けた, 男を逮捕したと発表した
		if q := f.whatIsTold(); q != nil && q.typ == timeline.Enforcement {
			p.typ = timeline.Enforcement
		}
	}
	if p.ok && p.typ == timeline.Confirmation && p.also == timeline.Other && f.byTip() {
		p.also = timeline.Detection // 市民からの問い合わせで判明
	}
	if p.form == unreal {
		p.ok = false
	}
	if p.typ == timeline.Occurrence && strings.HasSuffix(p.word.Text, "な") && hasAnyPrefix(r.folded[p.end:], []string{"くし", "くす"}) {
		p.typ = timeline.Containment // 閲覧できなくした
	}
	if p.ok && p.typ != timeline.Occurrence && p.typ != timeline.Enforcement && f.byIntruder() {
		p.typ = timeline.Occurrence // 攻撃者がログを削除した
	}
	if p.status == timeline.Negated && p.typ != timeline.Recovery {
		p.ok = false
	}
	if p.typ == timeline.Other {
		p.ok = false
	}
}

// actors are the links of what does what a verb tells.
var actors = []link{subject, topic, also}

// does reports whether something of one of classes is linked with the verb in its
// clause, or stands before it in its phrase.
func (f *frame) does(links []link, classes ...Class) bool {
	if at, _ := f.argument(f.first, links, classes...); at >= 0 {
		return true
	}
	_, ok := f.own(classes...)
	return ok
}

// byIntruder reports whether an intruder did what the predicate tells.
func (f *frame) byIntruder() bool {
	switch f.p.typ {
	case timeline.Containment, timeline.Recovery, timeline.Notification, timeline.Investigation, timeline.Update, timeline.Disclosure:
	default:
		return false
	}
	at, _ := f.argument(f.first, subjects, Intruder)
	if at < 0 && strings.HasPrefix(f.r.folded[f.p.end:], "され") {
		at, _ = f.argument(f.first, []link{means, of}, Intruder)
	}
	return at >= 0
}

// byMistake reports whether what the predicate tells was done by mistake, in its own
// clause: 誤って削除した, not 誤って送ったメールを削除した.
func (f *frame) byMistake() bool {
	for j := f.p.phrase - 1; j >= f.first; j-- {
		q := &f.x.phrases[j]
		if _, ok := nearest(f.x.hits[q.first:q.last], Mistake); ok {
			return hasAnySuffix(f.r.folded[q.start:q.end], []string{"て", "突然"})
		}
		if q.link == verbal {
			return false
		}
	}
	return false
}

// byTip reports whether the predicate took place by what somebody told: the phrase
// before it is a 指摘 or 電話 with で.
func (f *frame) byTip() bool {
	j := f.p.phrase - 1
	if j < f.first {
		return false
	}
	q := &f.x.phrases[j]
	if q.link != means {
		return false
	}
	_, ok := nearest(f.x.hits[q.first:q.last], Tip, Tell, Hear)
	from, _ := f.argument(f.first, fromSomebody)
	return ok && (from >= 0 || f.byOutsider())
}

// whatIsTold returns the predicate right before that of f, if it is what is told, or nil.
func (f *frame) whatIsTold() *predicate {
	var last *predicate
	for i := range f.x.predicates {
		q := &f.x.predicates[i]
		if q.start >= f.p.start {
			break
		}
		last = q
	}
	if last == nil || !last.ok || last.form != embedded {
		return nil
	}
	return last
}

// wronglyTo reports whether what says that something went wrong does so of more than
// those who stand in phrase to, whom it may only qualify.
func (f *frame) wronglyTo(to int) bool {
	for _, h := range f.near() {
		if (h.word.Class == Mistake || h.word.Type == timeline.Occurrence && h.word.Class.tells()) && (h.start >= f.x.phrases[to].end || h.word.Class == Mistake) {
			return true
		}
	}
	return false
}

// privately reports whether what the predicate tells is told to each of those affected:
// 電子メールでお知らせいたします.
func (f *frame) privately() bool {
	at, _ := f.argument(f.first, []link{means})
	return at >= 0 && containsAny(f.r.folded[f.x.phrases[at].start:f.x.phrases[at].end], privateChannels)
}

// nearest returns the class of the last of hits that is one of classes.
func nearest(hits []hit, classes ...Class) (Class, bool) {
	for i := len(hits) - 1; i >= 0; i-- {
		for _, c := range classes {
			if hits[i].word.Class == c {
				return c, true
			}
		}
	}
	return 0, false
}

// told returns the type of a report by who was told. One that comes from somebody, to
// nobody named or to those who speak, is the knowledge of those who hear it.
func (f *frame) told() (timeline.Type, bool) {
	from, _ := f.argument(f.first, fromSomebody)
	to, who := f.argument(max(f.first, from+1), toSomebody, parties...)
	if to < 0 {
		if c, ok := f.own(parties...); ok {
			to, who = f.p.phrase, c
		} else if from >= 0 && f.isStaff(from) {
			to, who = f.argument(f.first, toSomebody, Customer) // 患者さんには、主治医からご説明し
		}
	}
	if at, _ := f.argument(f.first, []link{means, target}, Channel); at > to && from < 0 {
		return timeline.Disclosure, true // 公式SNSで伝えた
	}
	switch {
	case to < 0 && from < 0 && (f.p.word.Type == timeline.Disclosure || f.p.word.Type == timeline.Other) && !f.received() && f.privately():
		return timeline.Notification, true // 電子メールでお知らせいたします
	case f.received():
		return f.heard(), true
	case from >= 0 && (to < 0 || who == Own || who == Contractor):
		return f.heard(), true
	case from < 0 && who == Staff && f.quotes(f.first):
		return timeline.Detection, true // 画面が開かないと当直者が担当に連絡
	case from < 0 && (to < 0 || who == Own || who == Staff) && f.byOutsider():
		return f.heard(), true // 受け取った方が市役所に申し出た
	case from >= 0 && who == Staff && (f.quotes(from) || !f.isStaff(from)):
		return f.heard(), true // 看護師から、電子カルテが起動しないと連絡
	case to < 0:
		// 金融庁には26日に連絡し、今月6日に報告書を出した
		for j := f.p.phrase - 1; j >= 0 && to < 0; j-- {
			if q := &f.x.phrases[j]; q.link == target && isTopical(f.r.folded[q.tail:q.end]) {
				if c, ok := f.party(j, parties...); ok {
					to, who = j, c
				}
			}
		}
	}
	if q := &f.x.phrases[0]; to < 0 && from < 0 && q.link == bare && q.mark == ' ' && f.p.phrase > 0 {
		if c, ok := f.party(0, Authority, Customer); ok {
			to, who = 0, c // 個人情報保護委員会 10月5日に報告
		}
	}
	if to < 0 && from < 0 && hasAnyPrefix(f.p.word.Text, announcing) && containsAny(f.r.folded[f.x.phrases[f.first].start:f.p.start], whatIsAnnounced) {
		return timeline.Disclosure, true // 調べている旨を案内
	}
	if to < 0 {
		if _, sorry := nearest(f.x.hits, Apology); sorry && f.p.word.Type == timeline.Other {
			return timeline.Notification, true // 連絡し、お詫びの…
		}
		return f.p.word.Type, f.p.word.Type != timeline.Other
	}
	if who == Staff && from < 0 && hasAnyPrefix(f.p.word.Text, apologies) {
		return timeline.Notification, true // 業者には職員が出向いて謝罪した
	}
	switch who {
	case Authority:
		return timeline.AuthorityReport, true
	case Customer:
		return timeline.Notification, true
	case Press:
		return timeline.Disclosure, true
	case Own:
		return timeline.Detection, true
	}
	return timeline.Escalation, true
}

// parties are those who are told something.
var parties = []Class{Authority, Customer, Press, Own, Staff, Contractor, Specialist}

// sent returns the type of a 送信: with an apology it is a notification, by mistake an
// occurrence. Else that is open: what was sent before anybody noticed was the mistake.
func (f *frame) sent() timeline.Type {
	near := f.near()
	_, sorry := nearest(near, Apology)
	_, wrong := nearest(near, Mistake)
	for _, h := range near {
		sorry = sorry || h.word.Type == timeline.Notification
		wrong = wrong || h.word.Type == timeline.Occurrence && h.word.Class.tells()
	}
	_, exposed := nearest(near, Exposed)
	for _, h := range near {
		exposed = exposed || h.word.Type == timeline.Containment && h.word.Class == Plain
	}
	if at, _ := f.argument(f.first, toSomebody, Authority); at >= 0 {
		return timeline.AuthorityReport
	}
	to, _ := f.argument(f.first, toSomebody, Customer)
	if to >= 0 && !f.wronglyTo(to) {
		wrong = false // 漏えいした可能性のあるお客様へメールを送った
	}
	switch {
	case sorry && exposed:
		f.p.also = timeline.Containment // お詫びと削除の依頼を送る
		return timeline.Notification
	case sorry:
		return timeline.Notification
	case exposed:
		return timeline.Containment // 削除を頼むメールを送る
	case wrong, hasAnyPrefix(f.r.folded[f.p.end:], passives) || strings.HasSuffix(f.p.word.Text, "され"):
		return timeline.Occurrence
	}
	f.p.open = true
	if to >= 0 {
		return timeline.Notification
	}
	return timeline.Occurrence
}

// receives returns the type of a 受領: of what an investigation found, or of what
// somebody tells.
func (f *frame) receives() (timeline.Type, bool) {
	near := f.near()
	if _, ok := nearest(near, Apology); ok {
		return timeline.Notification, true // 契約者にお詫びのメールが届いた
	}
	for _, h := range near {
		if c := h.word.Class; c == Inquiry || c == Specialist || c == Nothing && containsAny(h.word.Text, findingsTold) {
			return timeline.Investigation, true
		}
	}
	from, _ := f.argument(f.first, fromSomebody)
	if _, ok := nearest(near, Tip, Tell); ok && from >= 0 {
		return f.heard(), true
	}
	if at, _ := f.argument(f.first, toSomebody, Customer); at >= 0 && from < 0 && containsAny(f.r.folded[f.x.phrases[at].end:f.p.start], privateChannels) {
		return timeline.Notification, true // 組合員に手紙が届いた
	}
	return 0, false
}

// byOutsider reports whether somebody affected is the one who tells.
func (f *frame) byOutsider() bool {
	s, _ := f.argument(0, []link{subject}, Customer)
	o, _ := f.argument(0, []link{subject}, Staff, Own, Contractor)
	return s >= 0 && s > o
}

// received reports whether what the predicate names came in: 報告を受け, 連絡が届き.
func (f *frame) received() bool {
	switch q := &f.x.phrases[f.p.phrase]; q.link {
	case object, subject, topic, also, of:
	default:
		kana := f.r.folded[f.p.end:q.end]
		particle := longestPrefix(kana, tipParticles)
		return particle != "" && hasAnyPrefix(kana[len(particle):], receptions)
	}
	for j := f.p.phrase + 1; j < len(f.x.phrases); j++ {
		q := &f.x.phrases[j]
		if q.link == verbal || q.mark != 0 && q.mark != ' ' {
			return hasAnyPrefix(f.r.folded[q.start:q.end], receptions)
		}
	}
	return false
}

// heard returns the type of what somebody is told: by those who investigate, a finding
// of the investigation; if it is an authority that hears it, a report to one; else
// knowledge.
func (f *frame) heard() timeline.Type {
	if at, _ := f.argument(f.first, fromSomebody, Specialist); at >= 0 && containsAny(f.p.word.Text, findingsTold) {
		return timeline.Investigation
	}
	for _, q := range f.x.predicates {
		if q.start >= f.p.start {
			break
		}
		if q.start >= f.x.phrases[f.first].start && q.form == embedded && q.word.Class == Confirm && q.ok {
			return timeline.Confirmation // 流出が確認されたとの報告
		}
	}
	if _, ok := nearest(f.near(), Inquiry); ok {
		return timeline.Investigation // 業者から調査の報告
	}
	if at, _ := f.argument(0, []link{subject, topic, about}, Authority); at >= 0 {
		return timeline.AuthorityReport // 同省は同社から報告を受けた
	}
	return timeline.Detection
}

// quotes reports whether something is told in words between phrase from and the
// predicate: …が開けないと連絡.
func (f *frame) quotes(from int) bool {
	return containsAny(f.r.folded[min(f.p.start, f.x.phrases[from].end):f.p.start], saying)
}

// isStaff reports whether phrase j names people of the organisation.
func (f *frame) isStaff(j int) bool {
	_, ok := f.party(j, Staff)
	return ok
}

// party returns the first of classes that the noun of phrase j, with those that qualify
// it, is of: 県警のサイバー犯罪対策課に.
func (f *frame) party(j int, classes ...Class) (Class, bool) {
	first := j
	for classes[0] != Intruder && first > 0 && f.x.phrases[first-1].link == of && f.x.phrases[first-1].mark == 0 && f.x.phrases[first-1].mention < 0 {
		first--
	}
	hits := f.x.hits[f.x.phrases[first].first:f.x.phrases[j].last]
	for _, c := range classes {
		if _, ok := nearest(hits, c); ok {
			return c, true
		}
	}
	return 0, false
}

// isTopical reports whether a particle makes a phrase the topic of its sentence, as には.
func isTopical(kana string) bool {
	return strings.HasSuffix(kana, "は") || strings.HasSuffix(kana, "も")
}

// confirmed returns the type of a 確認 by what was confirmed, the last thing named
// before it.
func (f *frame) confirmed() timeline.Type {
	const reach = 36 // bytes: twelve characters
	near := f.near()
	for i := len(near) - 1; i >= 0 && near[i].end+reach >= f.p.start; i-- {
		switch near[i].word.Class {
		case Fault:
			return timeline.Detection
		case Scope:
			return timeline.Investigation
		}
		if near[i].word.Type == timeline.Recovery && near[i].word.Class == Plain {
			return timeline.Recovery
		}
	}
	return timeline.Confirmation
}

// stopped returns the type of a 停止: what stops of itself has failed, what is
// stopped is contained.
func (f *frame) stopped() timeline.Type {
	rest := f.r.folded[f.p.end:]
	if j := f.p.phrase - 1; j >= 0 && f.p.form == nounForm && f.x.phrases[j].mention >= 0 && f.x.phrases[j].link == of {
		return timeline.Occurrence // 10月1日の売買停止をめぐり
	}
	if strings.HasPrefix(rest, "させ") || strings.HasPrefix(rest, "され") {
		return timeline.Containment
	}
	o, _ := f.argument(f.first, toSomething)
	s, _ := f.argument(f.first, []link{subject})
	if f.p.form == adnominal && o < 0 && s < 0 && strings.HasPrefix(rest, "してい") && f.p.phrase+1 < len(f.x.phrases) {
		if c, ok := f.party(f.p.phrase+1, System, Business); ok && (c == System || c == Business) {
			return timeline.Occurrence // 停止していたシステム
		}
	}
	if s > o {
		return timeline.Occurrence
	}
	return timeline.Containment
}

// requested returns the type of a request by what was asked for.
func (f *frame) requested() (timeline.Type, bool) {
	c, ok := nearest(f.near(), Inquiry, Specialist, Exposed)
	switch {
	case !ok:
		return 0, false
	case c == Exposed:
		return timeline.Containment, true
	}
	return timeline.Investigation, true
}

// started returns the type of a 開始 or 完了 by what was begun or ended.
func (f *frame) started() (timeline.Type, bool) {
	near := f.x.hits
	for i, h := range near {
		if h.start >= f.p.start {
			near = near[:i]
			break
		}
	}
	if f.p.form == adnominal {
		// 8日夜に始まった大規模な通信障害
		for j := f.p.phrase + 1; j < len(f.x.phrases); j++ {
			q := &f.x.phrases[j]
			for _, h := range f.x.hits[q.first:q.last] {
				if h.word.Type == timeline.Occurrence && h.word.Class.tells() {
					return timeline.Occurrence, true
				}
			}
			if q.link != of && q.link != bare && q.link != verbal || q.mark != 0 {
				break
			}
		}
	}
	for i, h := range f.x.hits {
		// 該当する方への連絡は22日に始め
		if h.start >= f.p.start || h.word.Class != Tell {
			continue
		}
		for j := range f.x.phrases {
			if q := &f.x.phrases[j]; j > 0 && q.first <= i && i < q.last && (q.link == topic || q.link == object) && f.x.phrases[j-1].link == target {
				switch c, _ := f.party(j-1, Authority, Customer, Staff); c {
				case Authority:
					return timeline.AuthorityReport, true
				case Customer:
					return timeline.Notification, true
				case Staff:
					return timeline.Escalation, true
				}
			}
		}
	}
	if _, ok := nearest(near, Inquiry, Scope); ok {
		return timeline.Investigation, true
	}
	for i := len(near) - 1; i >= 0; i-- {
		switch near[i].word.Class {
		case Measure:
			return timeline.Remediation, true
		case Exposed:
			return timeline.Containment, true // 削除を終えた
		case Nothing:
			return 0, false // 故障した装置の交換を終えた
		case Plain, Stop, Recovering, Nominal:
			return near[i].word.Type, true
		}
	}
	return 0, false
}
