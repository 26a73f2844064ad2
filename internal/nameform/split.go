package nameform

import "strings"

// blocked reports whether s turns a kind word in front of it into a part of
// another word: 大学|生, 学院|路小学. The words in the cases do not: 大学|生物系.
func blocked(s []rune) bool {
	but := ""
	switch s[0] {
	case '生':
		but = "物命态化理源"
	case '城':
		but = "市建乡"
	case '园':
		but = "林艺"
	case '员', '路', '街', '区', '长', '界', '圈':
	default:
		return false
	}
	return len(s) < 2 || !strings.ContainsRune(but, s[1])
}

// unitEnd returns where the first unit of s ends: behind an institution that a
// department follows (石楼县委|宣传部, 南开大学|附属小学), or else at the end.
func unitEnd(t *tableSet, s []rune) int {
	for j := 2; j < len(s)-1; j++ {
		if attachedAt(s, j) {
			return j
		}
		if institutionEnds(t, s, j) && !blocked(s[j:]) && departmentFollows(t, s[j:]) {
			return j
		}
	}
	return len(s)
}

// attachedAt reports whether an attached school or hospital begins at j.
func attachedAt(s []rune, j int) bool {
	rest := s[j:]
	if rest[0] != '附' && rest[0] != '第' && !isNumeral(rest[0]) {
		return false
	}
	if n, tail := leadingNumber(s[:j]); n >= 0 && len(tail) == 0 {
		return false // 第一|附属中学 was cut off before the numeral
	}
	if n, tail := leadingNumber(rest); n >= 0 && !isNumeral(s[j-1]) && s[j-1] != '第' {
		rest = tail
	}
	_, _, ok := cutAttached(rest)
	return ok
}

// institutionEnds reports whether the name of an institution ends before s[j]:
// a kind word ends there, and no longer one goes on.
func institutionEnds(t *tableSet, s []rune, j int) bool {
	e := t.ending(s[:j])
	start := e.kindStart
	if e.kind == nil || !e.kind.institution {
		start = e.shortStart
		if j-start < 2 {
			return numberedSchoolEnds(s, j) || shortUniversityEnds(s, j)
		}
	}
	if start == 0 && !standsAlone(s[:j]) {
		return false
	}
	for to := j + 1; to <= len(s); to++ {
		if t.kindAcross(s, to, j, start) {
			return false // a longer kind word goes on (大学|生), or begins earlier (人民|政府)
		}
	}
	return true
}

// standsAlone holds for institutions that are named by their kind alone.
func standsAlone(s []rune) bool {
	return is(s, "国务院") || is(s, "党委") || is(s, "团委") || is(s, "纪委") || is(s, "工会")
}

// numberedSchoolEnds finds 一中, 五小 in front of a department.
func numberedSchoolEnds(s []rune, j int) bool {
	return (s[j-1] == '中' || s[j-1] == '小') && isNumeral(s[j-2]) && s[j] != '学' && s[j] != '心'
}

// shortUniversityEnds finds 矿大, 川农大 in front of a department.
func shortUniversityEnds(s []rune, j int) bool {
	return j <= 5 && s[j-1] == '大' && !strings.ContainsRune("学队会厦楼道桥赛城专型", s[j])
}

// departmentFollows reports whether s can be a unit behind an institution.
func departmentFollows(t *tableSet, s []rune) bool {
	e := t.ending(s)
	if e.kind == nil && e.short == nil || e.kind != nil && e.kind.name == "公司" && onlyFillers(s[:e.kindStart]) {
		return false // 银行|股份有限公司 is one name
	}
	for _, one := range [...]string{"大学", "学院", "学校", "小学校", "中学校", "人民政府", "中心"} {
		if is(s, one) {
			return false // 中国科学院|大学 is one name
		}
	}
	return true
}
