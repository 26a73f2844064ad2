package post

import (
	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/recognise"
)

// isTerritorial: the post of a place and of no body: 市长, 镇长, 总书记.
func isTerritorial(title []rune) bool {
	for _, head := range [...]string{"市长", "县长", "区长", "省长", "镇长", "乡长", "州长", "旗长", "盟长", "村长", "总书记", "国家主席", "国务委员", "总理", "总统", "首相"} {
		if recognise.EndsIn(title, head) {
			return true
		}
	}
	return false
}

// isRank: a rank or professional title that goes with the person.
func isRank(title []rune) bool {
	for _, head := range [...]string{"教授", "院士", "研究员", "讲师", "教师", "导师", "博导", "硕导", "工程师", "编审", "馆员", "医师", "助教", "人大代表", "政协委员", "督学", "教研员"} {
		if recognise.EndsIn(title, head) {
			return true
		}
	}
	return false
}

// canHave reports whether body o can have title i by their last words: a 局 has
// a 局长, a school has a 校长 and no 局长.
func (l *Linker) canHave(o, i int) bool {
	t, w := l.word(i), l.word(o)
	last := w[len(w)-1]
	school := l.entities[o].Type == entity.School
	switch {
	case isTerritorial(t):
		return false
	case recognise.EndsIn(t, "局长"):
		return last == '局'
	case recognise.EndsIn(t, "厅长"):
		return last == '厅'
	case recognise.EndsIn(t, "部长"):
		return last == '部' || school || len(t) > 3 || len(t) == 3 && t[0] != '副'
	case recognise.EndsIn(t, "校长"), recognise.EndsIn(t, "校长助理"):
		return school && !recognise.EndsIn(w, "学院") || recognise.EndsIn(w, "校")
	case recognise.EndsIn(t, "院长"):
		return last == '院'
	case recognise.EndsIn(t, "所长"):
		return last == '所'
	case recognise.EndsIn(t, "园长"):
		return last == '园'
	case recognise.EndsIn(t, "台长"):
		return last == '台'
	case recognise.EndsIn(t, "会长"), recognise.EndsIn(t, "理事长"):
		return last == '会' || last == '盟'
	case recognise.EndsIn(t, "董事长"), recognise.EndsIn(t, "总经理"), recognise.EndsIn(t, "总裁"):
		return !school
	}
	return true
}
