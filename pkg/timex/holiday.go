package timex

import (
	"github.com/dianming-nlp/dianming/internal/runes"
	"github.com/dianming-nlp/dianming/pkg/timex/internal/calendar"
)

// cueWords stand after a name that is a day only in their company.
var cueWords = []string{"期间", "假期", "小长假", "长假", "黄金周", "前夕", "节气", "前后", "当天", "当日", "来临", "放假", "时节", "节", "到来", "佳节", "过后", "活动", "中秋"}

// holidayFits keeps names of streets, schools and prizes, the rain and the snow
// apart from the days of the same name.
func (s *scanner) holidayFits(w *word, k, e int) bool {
	h := &calendar.Holidays()[w.n]
	if s.at(k) == '十' && isNumeral(s.at(k-1)) {
		return false
	}
	if h.IsTerm() && runes.In(s.at(e), "丰") {
		return false
	}
	if !h.NeedsCue || s.whole {
		return !isNumeral(s.at(k)) || !isNumeral(s.at(k-1))
	}
	if isNumeral(s.at(k-1)) || runes.IsDigit(s.at(k-1)) {
		return false
	}
	if h.Name == "国庆" && (!runes.IsMainHan(s.at(k-1)) && !runes.IsMainHan(s.at(e)) || runes.In(s.at(k-1), "年迎庆逢在到")) { // 吴国庆 is a person
		return true
	}
	if r := s.at(e); r == '”' || r == '"' {
		e++
	}
	for _, c := range cueWords {
		if s.has(e, c) {
			_, _, solar := h.Fixed()
			return c != "活动" || solar
		}
	}
	return false
}
