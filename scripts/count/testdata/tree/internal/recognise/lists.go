// Package recognise shows what is a word list and what is none.
package recognise

import "strings"

// Levels is a list of three.
var Levels = []string{"省", "市", "县", "other"}

var pairs = []string{"省", "市"}

var keyed = map[string]int{"省": 1, "市": 2, "县": 3}

const places = "楼路山湖桥堂馆"

func cased(r rune) bool {
	switch r {
	case '省', '市', '县':
		return true
	case '乡', '镇':
		return true
	case '村', '社':
		return false
	}
	return r == '州' || r == '旗' || r == '盟' || strings.HasSuffix(places, "区")
}

func Called(r string) string {
	return strings.NewReplacer("一", "二", "三", "四").Replace(r)
}
