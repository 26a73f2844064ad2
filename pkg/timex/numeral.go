package timex

// A number as read from the text.
type number struct {
	val    int  // integer part
	end    int  // index after it
	runes  int  // length in runes
	form   form // how it is written
	frac   int  // first digits after the decimal point, and
	fracN  int  // how many of them (0: whole number)
	approx bool // 几, 数十, 三四, 二三十: no exact value
	vague  bool // 几, 数: no value at all
}

type form uint8

const (
	noNumber   form = iota
	arabic          // 2026
	digitwise       // 二〇二六
	positional      // 二十六, 廿, 两千
	bareUnit        // 百, 千, 万: figurative
)

// Longest runs that can be a number in a temporal expression. Longer ones are
// skipped whole, so that a page of digits costs one visit a rune.
const (
	maxArabic  = 8
	maxChinese = 10
)

// digitOf returns the value of a Chinese digit, -1 for any other rune.
func digitOf(r rune) int {
	switch r {
	case '〇', '零', '○', 'Ｏ':
		return 0
	case '一', '壹':
		return 1
	case '二', '两', '贰':
		return 2
	case '三', '叁':
		return 3
	case '四', '肆':
		return 4
	case '五', '伍':
		return 5
	case '六', '陆':
		return 6
	case '七', '柒':
		return 7
	case '八', '捌':
		return 8
	case '九', '玖':
		return 9
	}
	return -1
}

// unitOf returns the value of a Chinese power of ten, 0 for any other rune.
func unitOf(r rune) int {
	switch r {
	case '十', '拾':
		return 10
	case '百', '佰':
		return 100
	case '千', '仟':
		return 1000
	case '万':
		return 10000
	}
	return 0
}

func isDigit(r rune) bool { return r >= '0' && r <= '9' }

func isLetter(r rune) bool { return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' }

func isNumeral(r rune) bool {
	return digitOf(r) >= 0 || unitOf(r) > 0 || r == '廿' || r == '卅' || r == '几' || r == '数'
}

// number reads the number at i. A run that is too long has form noNumber and
// the end of the run.
func (s *scanner) number(i int) number {
	r := s.at(i)
	if isDigit(r) {
		return s.arabic(i)
	}
	if isNumeral(r) {
		return s.chinese(i)
	}
	return number{end: i}
}

func (s *scanner) arabic(i int) number {
	n := number{form: arabic}
	j := i
	for r := s.at(j); isDigit(r); r = s.at(j) {
		if j-i < maxArabic {
			n.val = n.val*10 + int(r-'0')
		}
		j++
	}
	n.end, n.runes = j, j-i
	if n.runes > maxArabic {
		n.form = noNumber
		return n
	}
	// A decimal: 1.5小时. What looks like 2026.2.5 is read before this.
	if s.at(j) == '.' && isDigit(s.at(j+1)) {
		k := j + 1
		for ; isDigit(s.at(k)) && k-j <= 4; k++ {
			n.frac = n.frac*10 + int(s.at(k)-'0')
			n.fracN++
		}
		n.end = k
	}
	return n
}

func (s *scanner) chinese(i int) number {
	j := i
	units, digits := 0, 0
	for ; isNumeral(s.at(j)); j++ {
		if u := unitOf(s.at(j)); u > 0 || s.at(j) == '廿' || s.at(j) == '卅' {
			units++
		} else {
			digits++
		}
	}
	n := number{end: j, runes: j - i}
	switch {
	case n.runes > maxChinese:
		return n
	case units == 0:
		s.digitwise(i, &n)
	default:
		s.positional(i, &n)
		if digits == 0 && s.at(i) != '十' && s.at(i) != '廿' && s.at(i) != '卅' {
			n.form = bareUnit
		}
	}
	return n
}

// digitwise reads 二〇二六, and 三四 and 几 as approximate.
func (s *scanner) digitwise(i int, n *number) {
	n.form = digitwise
	prev := -1
	for j := i; j < n.end; j++ {
		r := s.at(j)
		if r == '几' || r == '数' {
			n.approx, n.vague = true, true
			n.form = positional
			continue
		}
		d := digitOf(r)
		n.val = n.val*10 + d
		if n.runes == 2 && prev > 0 && d == prev+1 {
			n.approx = true
		}
		prev = d
	}
	if n.runes == 1 {
		n.form = positional
	}
}

// positional reads 二十六, 两千零八, 廿三.
func (s *scanner) positional(i int, n *number) {
	n.form = positional
	total, cur, last := 0, 0, 0
	for j := i; j < n.end; j++ {
		r := s.at(j)
		if r == '几' || r == '数' {
			n.approx, n.vague = true, true
			continue
		}
		if r == '廿' || r == '卅' {
			total += 20
			if r == '卅' {
				total += 10
			}
			last = 10
			continue
		}
		if u := unitOf(r); u > 0 {
			if cur == 0 && (u == 10 && total%100 == 0 || total == 0) {
				cur = 1
			}
			if u == 10000 {
				total = (total + cur) * u
			} else {
				total += cur * u
			}
			cur, last = 0, u
			continue
		}
		d := digitOf(r)
		if cur > 0 { // 二三十: two digits before one unit
			n.approx = true
		}
		if r == '零' || r == '〇' {
			last = 1
		}
		cur = d
	}
	if last == 100 || last == 1000 || last == 10000 { // 一百五, 两千三
		cur *= last / 10
	}
	n.val = total + cur
}
