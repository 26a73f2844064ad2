package nameform

import "strings"

// blockers turn a kind word in front of them into a part of another word:
// 大学生, 学院路小学. Those with a second character do so only before none of it:
// 大学生物系 is a department of a university.
var blockers = map[rune]string{
	'生': "物命态化理源", '员': "", '路': "", '街': "", '城': "市建乡", '区': "", '长': "", '园': "林艺", '界': "", '圈': "",
}

func blocked(s []rune) bool {
	but, ok := blockers[s[0]]
	return ok && (len(s) < 2 || !strings.ContainsRune(but, s[1]))
}

// splitUnits cuts a name behind each institution in it that a department
// follows: 石楼县委|宣传部, 南开大学|附属小学.
func splitUnits(s []rune) [][]rune {
	var out [][]rune
	for {
		j := unitEnd(s)
		out = append(out, s[:j])
		if j == len(s) {
			return out
		}
		s = s[j:]
	}
}

// unitEnd returns where the first unit of s ends.
func unitEnd(s []rune) int {
	t := tables()
	for j := 2; j < len(s)-1; j++ {
		if attachedAt(s, j) {
			return j
		}
		if !institutionEnds(t, s, j) || blocked(s[j:]) {
			continue
		}
		if departmentFollows(t, s[j:]) {
			return j
		}
	}
	return len(s)
}

// attachedAt reports whether an attached school or hospital begins at j.
func attachedAt(s []rune, j int) bool {
	if n, tail := leadingNumber(s[:j]); n >= 0 && len(tail) == 0 {
		return false // 第一|附属中学 was cut off before the numeral
	}
	rest := s[j:]
	if n, tail := leadingNumber(rest); n >= 0 && !isNumeral(s[j-1]) && s[j-1] != '第' {
		rest = tail
	}
	if len(rest) == 0 || rest[0] != '附' {
		return false
	}
	_, ok := cutAttached(rest)
	return ok
}

// institutionEnds reports whether the name of an institution ends before s[j]:
// a kind word ends there, and no longer one goes on.
func institutionEnds(t *tableSet, s []rune, j int) bool {
	if !t.ends[s[j-1]] {
		return numberedSchoolEnds(s, j) || shortUniversityEnds(s, j)
	}
	k, start, ok := t.kindAtEnd(s[:j])
	if !ok || !k.institution {
		_, start, ok = t.shortAtEnd(s[:j])
		if !ok || j-start < 2 {
			return numberedSchoolEnds(s, j) || shortUniversityEnds(s, j)
		}
	}
	if start == 0 && !standsAlone(string(s[:j])) {
		return false
	}
	for n := j - start + 1; n <= t.longest && start+n <= len(s); n++ {
		if !t.ends[s[start+n-1]] {
			continue
		}
		if _, longer := t.kinds[string(s[start:start+n])]; longer {
			return false
		}
	}
	// A longer kind word may begin earlier or inside and end later: 人民|政府.
	for from := max(0, j-t.longest); from < j; from++ {
		for to := j + 1; to <= min(len(s), from+t.longest); to++ {
			if from != start && from > 0 && t.ends[s[to-1]] && t.kinds[string(s[from:to])] != (kind{}) {
				return false
			}
		}
	}
	return true
}

// standsAlone holds for institutions that are named by their kind alone.
func standsAlone(s string) bool {
	switch s {
	case "国务院", "党委", "团委", "纪委", "工会":
		return true
	}
	return false
}

// numberedSchoolEnds finds 一中, 五小 in front of a department.
func numberedSchoolEnds(s []rune, j int) bool {
	return j >= 2 && (s[j-1] == '中' || s[j-1] == '小') && isNumeral(s[j-2]) && s[j] != '学' && s[j] != '心'
}

// shortUniversityEnds finds 矿大, 川农大 in front of a department.
func shortUniversityEnds(s []rune, j int) bool {
	return j <= 5 && s[j-1] == '大' && !strings.ContainsRune("学队会厦楼道桥赛城专型", s[j])
}

// departmentFollows reports whether s can be a unit behind an institution.
func departmentFollows(t *tableSet, s []rune) bool {
	if len(s) < 2 {
		return false
	}
	switch string(s) {
	case "大学", "学院", "学校", "小学校", "中学校", "人民政府", "中心":
		return false // 中国科学院|大学 is one name
	}
	if _, _, ok := t.kindAtEnd(s); ok {
		return true
	}
	_, _, ok := t.shortAtEnd(s)
	return ok
}
