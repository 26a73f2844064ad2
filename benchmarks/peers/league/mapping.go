package main

import (
	"strings"

	"github.com/dianming-nlp/dianming/pkg/annotation"
)

// kind is what a peer's tag says about a word.
type kind uint8

const (
	other kind = iota
	person
	title
	place
	body
	date
	number
	measure
)

// kinds reads the tags of all peers; the same letters mean the same to all that
// use them. Tags that are not here say nothing about the six types.
var kinds = map[string]kind{
	"nr": person, "nrt": person, "nrfg": person, "nrf": person, "nrj": person, "PER": person,
	"nnt": title,
	"ns":  place, "nsf": place, "LOC": place,
	"nt": body, "ntc": body, "ntcb": body, "ntcf": body, "ntch": body, "nth": body,
	"nto": body, "nts": body, "ntu": body, "ORG": body,
	"t": date, "TIME": date,
	"m": number, "mq": number,
	"q": measure, "qv": measure, "qt": measure,
}

// measures are common measure words, since many taggers call them nouns; numbers
// directly before them are counts.
var measures = set(`人 名 位 个 所 家 项 场 次 人次 元 万元 亿元 件 节 篇 届 期 门 套 台 部 册 本 张 辆 间 栋 亩
	平方米 公里 米 吨 公斤 % ％ 种 类 支 队 组 批 户 村 校 座 条 处 起 例 份 堂 课时 学时 对 大 倍 岁 字 点 步 层 幅 首 枚`)

// dateUnits make a date of the number before them.
var dateUnits = set("年 月 日 号 年度 月份 日上午 日下午 学年 世纪")

// schoolEndings tell a school from other bodies; no peer does.
var schoolEndings = strings.Fields(`大学 学院 中学 小学 学校 幼儿园 高中 初中 附中 附小 一中 二中 三中 四中 五中 六中
	七中 八中 九中 十中 一小 二小 三小 职高 职中 职教中心 卫校 农校 党校 技校 师范 专科学校 附属学校 中小学`)

func set(words string) map[string]bool {
	m := make(map[string]bool)
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// token is a word or span of a peer, in code points of its piece.
type token struct {
	start, end int
	text       string
	kind       kind
}

// mapTokens turns a peer's tokens into entities of the six types, in the peer's
// favour. Recognisers, unlike taggers of parts of speech, mean a place beside an
// organisation as a thing of its own, so only for taggers the two are joined.
func mapTokens(tokens []token, tagger bool) []annotation.Entity {
	var found []annotation.Entity
	add := func(from, to int, t annotation.Type) {
		found = append(found, annotation.Entity{Start: tokens[from].start, End: tokens[to-1].end, Type: t})
	}
	for i := 0; i < len(tokens); {
		t := tokens[i]
		if n := dateRun(tokens[i:]); n > 0 {
			add(i, i+n, annotation.Date)
			i += n
			continue
		}
		if n := countRun(tokens[i:]); n > 0 {
			add(i, i+n, annotation.Count)
			i += n
			continue
		}
		n := 1
		switch t.kind {
		case person:
			add(i, i+1, annotation.Person)
		case title:
			add(i, i+1, annotation.Title)
		case place, body:
			isBody := t.kind == body
			for tagger && i+n < len(tokens) && (tokens[i+n].kind == place || tokens[i+n].kind == body) {
				isBody = isBody || tokens[i+n].kind == body
				n++
			}
			last := tokens[i+n-1].text
			switch {
			case endsLikeSchool(last):
				add(i, i+n, annotation.School)
			case isBody:
				add(i, i+n, annotation.Org)
			default:
				n = 1
			}
		}
		i += n
	}
	return found
}

// dateRun counts the tokens of a date: times that touch, and numbers with 年, 月
// or 日 behind them, together with 过去 and 近 before them.
func dateRun(tokens []token) int {
	n := 0
	for n < len(tokens) {
		t := tokens[n]
		switch {
		case t.kind == date && strings.TrimSpace(t.text) != "":
			n++
		case isNumber(t) && endsInDateUnit(t.text):
			n++
		case isNumber(t) && n+1 < len(tokens) && dateUnits[tokens[n+1].text]:
			n += 2
		case n == 0 && (t.text == "过去" || t.text == "近") && dateRun(tokens[1:]) > 0:
			n++
		default:
			return n
		}
	}
	return n
}

// countRun counts the tokens of a number with a measure word, of what stands
// before it (近) and between them (余).
func countRun(tokens []token) int {
	n := 0
	if bounds[tokens[0].text] && len(tokens) > 1 {
		n = 1
	}
	t := tokens[n]
	if !isNumber(t) || strings.HasPrefix(t.text, "第") {
		return 0
	}
	n++
	if endsInMeasure(t.text) {
		return n
	}
	if n < len(tokens) && rests[tokens[n].text] {
		n++
	}
	if n == len(tokens) {
		return 0
	}
	unit := tokens[n].text
	for rest := range rests {
		unit = strings.TrimPrefix(unit, rest)
	}
	if tokens[n].kind == measure || measures[unit] {
		return n + 1
	}
	return 0
}

var (
	bounds = set("近 约 逾 超 超过 不足 至少")
	rests  = set("余 多 来")
)

// isNumber: tagged as a number, or written in digits, which some call a name.
func isNumber(t token) bool {
	return t.kind == number || t.kind != body && t.text != "" && strings.Trim(t.text, "0123456789.") == ""
}

func endsInDateUnit(text string) bool {
	for unit := range dateUnits {
		if rest, ok := strings.CutSuffix(text, unit); ok && rest != "" {
			return true
		}
	}
	return false
}

func endsInMeasure(text string) bool {
	for unit := range measures {
		if rest, ok := strings.CutSuffix(text, unit); ok && rest != "" && strings.Trim(rest, "0123456789.一二两三四五六七八九十百千万亿余多来近约几数") == "" {
			return true
		}
	}
	return false
}

func endsLikeSchool(text string) bool {
	for _, ending := range schoolEndings {
		if strings.HasSuffix(text, ending) {
			return true
		}
	}
	return false
}
