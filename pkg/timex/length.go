package timex

import "github.com/dianming-nlp/dianming/internal/runes"

// A length is a length of time as it is written: 三年, 一个半小时, 8天20小时.
type length struct {
	end   int
	grain Grain // its finest unit
	lo    amount
	hi    amount // second end of 3—5年
	two   bool
	vague bool // 几年: no value
	opt   bool // 三个学期: optional
}

// amount counts the units of a length; the last one may have decimals.
type amount struct {
	n     [amountUnits]int
	set   [amountUnits]bool
	frac  int
	fracN int
	at    int // unit of the decimals
}

// The units of an amount, coarse to fine.
const (
	inYears = iota
	inMonths
	inWeeks
	inDays
	inHours
	inMinutes
	inSeconds
	amountUnits
)

type unitWord struct {
	text  string
	unit  int
	times int
	grain Grain
	opt   bool // terms: optional
	noGe  bool // 年, 天: never after 个
}

// unitWords are the units of length by first rune; longer ones first. 月 alone
// is a month of the year, not a length: only 个月 is.
var unitWords = []unitWord{
	{"年", inYears, 1, Year, false, true},
	{"载", inYears, 1, Year, false, true},
	{"世纪", inYears, 100, Century, false, false},
	{"季度", inMonths, 3, Quarter, false, false},
	{"学年", inYears, 1, Year, true, false},
	{"学期", inMonths, 6, Half, true, false},
	{"月", inMonths, 1, Month, false, false},
	{"星期", inWeeks, 1, Week, false, false},
	{"礼拜", inWeeks, 1, Week, false, false},
	{"周", inWeeks, 1, Week, false, true},
	{"天", inDays, 1, Day, false, true},
	{"昼夜", inDays, 1, Day, false, true},
	{"工作日", inDays, 1, Day, false, false},
	{"日", inDays, 1, Day, false, true},
	{"小时", inHours, 1, Hour, false, false},
	{"钟头", inHours, 1, Hour, false, false},
	{"刻钟", inMinutes, 15, Minute, false, true},
	{"分钟", inMinutes, 1, Minute, false, true},
	{"秒钟", inSeconds, 1, Second, false, true},
	{"秒", inSeconds, 1, Second, false, true},
}

// unit reads a unit of length at k (after an optional 个) and its end.
func (s *scanner) unit(k int, ge bool) (*unitWord, int) {
	r := s.at(k)
	for i := range unitWords {
		u := &unitWords[i]
		if runes.First(u.text) != r || ge && u.noGe || !s.has(k, u.text) {
			continue
		}
		return u, k + len([]rune(u.text))
	}
	return nil, k
}

// length reads a length at i. prefixed says that 近, 过去 … stands before it,
// which makes 日, 月 and 年 after any number a length.
func (s *scanner) length(i int, prefixed bool) (l length, ok bool) {
	k := i
	if s.at(k) == '半' {
		return s.half(k)
	}
	n := s.number(k)
	if n.form == noNumber || n.form == bareUnit && !n.approx || n.val > 99999 {
		return l, false
	}
	hi, u := s.shared(n)
	j := n.end
	if hi.form != noNumber && hi.val > n.val && s.at(u) != '号' {
		j = u
		l.two = true
	}
	l.vague = n.vague
	if !l.piece(s, n, hi, j, prefixed, i) {
		return l, false
	}
	// 1小时30分钟, 8天20小时, 2年3个月, 两天又一个月
	for !l.two {
		k := s.space(l.end)
		if s.at(k) == '又' || s.at(k) == '零' {
			k++
		}
		m := s.number(k)
		if m.form == noNumber || m.form == bareUnit || m.vague {
			break
		}
		next := l
		if !next.more(s, m) {
			break
		}
		l = next
	}
	s.lengthTail(&l)
	return l, true
}

// piece reads what follows the first number: unit, with 个, 半, 多, 余 about it.
func (l *length) piece(s *scanner, n, hi number, j int, prefixed bool, start int) bool {
	j = s.space(j)
	if runes.In(s.at(j), "多余来") && n.form != digitwise {
		j++
	}
	ge := false
	half := false
	if s.at(j) == '个' {
		ge = true
		j++
		if runes.In(s.at(j), "多余") {
			j++
		}
		if s.at(j) == '半' {
			half = true
			j++
		}
	}
	u, e := s.unit(j, ge)
	if u == nil || !s.unitFits(u, n, ge, e, prefixed, start) {
		return false
	}
	l.grain, l.opt = u.grain, u.opt
	if n.form == digitwise { // 三四年, 三五天
		if n.runes != 2 || n.val%10 <= n.val/10 {
			return false
		}
		l.two = true
		l.lo.add(u, n.val/10, 0, 0)
		l.hi.add(u, n.val%10, 0, 0)
	} else {
		l.lo.add(u, n.val, n.frac, n.fracN)
		if l.two {
			l.hi.add(u, hi.val, hi.frac, hi.fracN)
		}
		l.vague = l.vague || n.approx
	}
	if !half && !l.two && s.at(e) == '半' && !runes.In(s.at(e+1), "年天个月日数以径期") {
		half = true
		e++
	}
	if half {
		l.lo.addHalf(u)
	}
	l.end = e
	return true
}

// more reads one more unit of a compound length; units must get finer.
func (l *length) more(s *scanner, n number) bool {
	j := n.end
	ge := s.at(j) == '个'
	if ge {
		j++
	}
	u, e := s.unit(j, ge)
	switch {
	case u == nil && s.at(j) == '分' && l.grain == Hour:
		u, e = &unitWords[17], j+1
	case u == nil && s.at(j) == '时' && l.grain == Day && !s.guarded("hour", j+1):
		u, e = &unitWords[14], j+1
	}
	if u == nil || u.text == "日" || u.text == "月" && !ge || u.opt || u.text == "年" {
		return false
	}
	back := s.at(n.end-n.runes-1) == '又' // 两天又一个月
	if u.grain <= l.grain && !back || u.grain == l.grain {
		return false
	}
	l.lo.add(u, n.val, n.frac, n.fracN)
	l.grain = max(l.grain, u.grain)
	if s.at(e) == '半' && u.unit <= inHours {
		l.lo.addHalf(u)
		e++
	}
	l.end = e
	return true
}

// half reads 半年, 半个月, 半个多小时.
func (s *scanner) half(k int) (l length, ok bool) {
	j := k + 1
	ge := s.at(j) == '个'
	if ge {
		j++
		if runes.In(s.at(j), "多") {
			j++
		}
	}
	u, e := s.unit(j, ge)
	if u == nil || u.unit == inSeconds || u.text == "周" || u.text == "工作日" || u.text == "日" || runes.In(s.at(k-1), "上下前后多过大折") && u.text == "年" && s.at(k-1) != '大' {
		return l, false
	}
	if s.guarded("year", e) && u.text == "年" || u.text == "天" && s.guarded("day24", e) || u.text == "月" && runes.In(s.at(e), "板刊谈形湾") {
		return l, false
	}
	l.lo.addHalf(u)
	l.grain, l.opt, l.end = u.grain, u.opt, e
	s.lengthTail(&l)
	return l, true
}

// lengthTail takes in 多, 余, 以上, 左右 after the unit.
func (s *scanner) lengthTail(l *length) {
	switch r := s.at(l.end); {
	case (r == '多' || r == '余') && !runes.In(s.at(l.end+1), "次个名人万位所元种少样项家年方"):
		l.end++
	case s.has(l.end, "以上"), s.has(l.end, "左右"):
		l.end += 2
	}
}

func (a *amount) add(u *unitWord, n, frac, fracN int) {
	a.n[u.unit] += n * u.times
	a.set[u.unit] = true
	if fracN > 0 && u.times == 1 {
		a.frac, a.fracN, a.at = frac, fracN, u.unit
	}
}

// addHalf adds half a unit: half a year is six months, half an hour thirty
// minutes; the halves of days, weeks and months have no whole smaller unit.
func (a *amount) addHalf(u *unitWord) {
	switch {
	case u.grain == Century:
		a.n[inYears] += 50
		a.set[inYears] = true
	case u.unit == inYears:
		a.n[inMonths] += 6
		a.set[inMonths] = true
	case u.unit == inHours:
		a.n[inMinutes] += 30
		a.set[inMinutes] = true
	case u.unit == inMinutes:
		a.n[inSeconds] += 30
		a.set[inSeconds] = true
	default:
		a.frac, a.fracN, a.at = 5, 1, u.unit
		a.set[u.unit] = true
	}
}
