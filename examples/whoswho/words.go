package main

import (
	"fmt"
	"strings"
)

// vocabulary are the words of the answers in one language.
type vocabulary struct {
	noPost, earlier, more, others, mentions, alsoHere string
	sentences, copies, noDay                          string
	proposed, acting, since, appointed, seenOn, seen  string
	lastSeen, until, removed, formerBy, former        string
	succeeded, confirmed, again, beside, dayUnknown   string
	span, between                                     string
	columns                                           []string
	values                                            map[string]string
}

var vocabularies = map[string]*vocabulary{
	"en": {
		noPost: "no post seen", earlier: "%d earlier: whoswho timeline %s --all", more: "There are more than %d such names: write more of it.",
		others: "see also:", mentions: "named in %d text|named in %d texts", alsoHere: ", also here",
		sentences: "… and %d more sentence (--limit 0 prints all)|… and %d more sentences (--limit 0 prints all)", copies: " (published %d more time)| (published %d more times)", noDay: "no date   ",
		proposed: "proposed %s", acting: "acting", since: "since %s", appointed: "appointed by a notice of %s",
		seenOn: "seen on %s", seen: "seen %s–%s", lastSeen: "last seen %s",
		until: "until %s", removed: "removed by a notice of %s", formerBy: "former by %s", former: "former",
		succeeded: "succeeded by %s, at the latest %s (inferred)", confirmed: "in full, at the latest from %s (inferred)",
		again: "appointed again %s", beside: "by the texts at the same time: %s", dayUnknown: "day unknown",
		span: "%s – %s", between: "; ",
		columns: []string{"name", "person", "title", "body", "state", "acting", "from", "from_basis", "first_seen", "last_seen", "to", "to_basis", "to_inferred", "successor", "beside", "proposed", "sources", "path", "sentence"},
	},
	"zh": {
		noPost: "未见任职", earlier: "另有曾任 %d 条：whoswho timeline %s --all", more: "同类名称多于 %d 个：请写得更完整。",
		others: "另见：", mentions: "见于 %d 篇", alsoHere: "，还见于",
		sentences: "……另有 %d 句（--limit 0 全部列出）", copies: "（另转载 %d 次）", noDay: "日期不详  ",
		proposed: "拟任，%s", acting: "代理", since: "%s起", appointed: "%s发文任命",
		seenOn: "%s见任", seen: "%s至%s见任", lastSeen: "最近见任%s",
		until: "至%s", removed: "%s发文免职", formerBy: "至迟%s已卸任", former: "已卸任",
		succeeded: "由%s继任，至迟%s（推断）", confirmed: "至迟%s转正（推断）",
		again: "%s再次任命", beside: "各文同时所载：%s", dayUnknown: "时间不详",
		span: "%s至%s", between: "；",
		columns: []string{"名称", "人员", "职务", "单位", "状态", "代理", "起", "起的依据", "最早见任", "最近见任", "止", "止的依据", "止为推断", "继任者", "同时在任", "拟任日期", "来源数", "文件", "原句"},
		values: map[string]string{
			"current": "现任", "former": "曾任", "proposed": "拟任", "yes": "是", "told": "文中写明", "notice": "任免文件",
			"former by": "称已卸任", "succeeded": "他人继任", "confirmed": "转正",
		},
	},
}

// value translates a value of a column of CSV.
func (v *vocabulary) value(word string) string {
	if w, ok := v.values[word]; ok {
		return w
	}
	return word
}

// number fills a number in: formats for one and for more stand apart by a bar.
func number(format string, n int, more ...any) string {
	one, many, ok := strings.Cut(format, "|")
	if ok && n != 1 {
		one = many
	}
	return fmt.Sprintf(one, append([]any{n}, more...)...)
}
