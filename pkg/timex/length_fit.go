package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// unitFits decides whether a number with a unit is a length: 三年 is, 三年级,
// 三年行动, 第三年, 四周 (all around) and 5日 (a day) are not.
func (s *scanner) unitFits(u *unitWord, n number, ge bool, e int, prefixed bool, start int) bool {
	p := s.at(start - 1)
	if p == '第' || runes.IsLetter(p) || p == '.' || n.form == arabic && (p == '/' || runes.IsDash(p) && runes.IsDigit(s.at(start-2)) && !prefixed) {
		return false
	}
	next := s.at(e)
	one := n.val == 1 && n.runes == 1
	if one && n.form == positional && runes.In(p, "这那某有另哪唯同头初几") && !s.whole {
		return false
	}
	switch u.text {
	case "年":
		if n.form == digitwise && !n.approx && !prefixed || n.form == arabic && n.runes == 4 && n.val >= 1900 && n.val < 2100 {
			return false
		}
		if one && p == '高' || runes.In(p, "大初高") && n.runes == 1 && (next == '级' || next == '段') {
			return false
		}
		return (prefixed || !s.nameFollows(e)) && !s.guarded("year", e) || s.yearlyException(e)
	case "载":
		return n.form == positional && next != '体' && next != '荷' && next != '客' && next != '重' && next != '人' && next != '入'
	case "月":
		return ge || prefixed && n.fracN == 0 && next != '份' && !runes.IsDigit(next) && !isNumeral(next)
	case "周":
		if one && (runes.In(next, "一二三四五六日") && !runes.IsMainHan(s.at(e+1))) {
			return false
		}
		if n.val == 4 && n.form == positional && n.runes == 1 && !prefixed && !runes.In(next, "时以左内的,") {
			return false
		}
		if s.guarded("week", e) {
			return false
		}
		return true
	case "天":
		return !s.guarded("day24", e) && !(one && next == '天')
	case "日":
		if next == '内' || s.has(e, "以内") || s.has(e, "之内") || prefixed && n.fracN == 0 {
			return !s.guarded("day", e)
		}
		return n.form == arabic && (n.val > 31 || runes.In(p, "期续时共")) && n.runes < 4 && !s.guarded("day", e)
	case "秒":
		return !s.guarded("second", e)
	case "世纪":
		return ge && n.val < 20
	case "学期", "季度":
		return ge || u.text == "学期" && n.form == positional && n.runes == 1 && n.val > 1
	case "学年":
		return ge || n.val < 20 && !s.whole
	case "工作日":
		return ge
	case "小时":
		return next != '工' || s.at(e+1) != '资'
	}
	return true
}

// yearlyException reports what begins like a guarded word and is not: 三年|会议.
func (s *scanner) yearlyException(e int) bool { return s.has(e, "会议") || s.has(e, "计划内") }

// nameFollows reports whether the next few characters make the length part of
// the name of a plan: 五年发展规划, 三年提升行动.
func (s *scanner) nameFollows(e int) bool {
	for k := e; k < e+7; k++ {
		switch r := s.at(k); {
		case r == '的' || r == '来' || r == '间' || r == '前' || r == '后' || r == '内' || !runes.IsMainHan(r):
			return false
		case s.has(k, "行动"), s.has(k, "规划"), s.has(k, "计划"), s.has(k, "工程"), s.has(k, "攻坚"), s.has(k, "纲要"):
			return true
		}
	}
	return false
}

// prefixLength reads 近五年, 过去一年, 未来三个月, 前1周. The prefixes that are
// also postpositions (前, 后, 上, 下) count only where a clause begins.
func (s *scanner) prefixLength(i int, w *word, e int) (l length, ok bool) {
	k := s.space(e)
	r := s.at(k)
	if !runes.IsDigit(r) && !isNumeral(r) && r != '半' {
		return l, false
	}
	p := s.at(i - 1)
	switch w.text {
	case "近":
		if runes.In(p, "附邻临最接靠远亲就") {
			return l, false
		}
	case "前", "后", "上", "下", "之前", "之后":
		if runes.IsMainHan(p) && !runes.In(p, "在的于从") || runes.IsDigit(p) || runes.In(runes.First(w.text), "上下") && r == '半' {
			return l, false
		}
	}
	l, ok = s.length(k, true)
	if ok && w.text == "近" && l.opt {
		return l, false
	}
	return l, ok
}
