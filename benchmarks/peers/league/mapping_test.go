package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// tagged reads "局长/nnt 赵雪宏/nr".
func tagged(s string) (tokens []token, text string) {
	at := 0
	for _, field := range strings.Fields(s) {
		word, tag, _ := strings.Cut(field, "/")
		n := len([]rune(word))
		tokens = append(tokens, token{at, at + n, word, kinds[tag]})
		at += n
		text += word
	}
	return tokens, text
}

func TestMapTokens(t *testing.T) {
	for name, tc := range map[string]struct {
		tokens string
		tagger bool
		want   []string
	}{
		"person and title":         {"局长/nnt 赵雪宏/nr 讲话/v", true, []string{"TITLE 局长", "PERSON 赵雪宏"}},
		"date of parts":            {"2/m 月/m 5/m 日/m ，/x 会议/n", true, []string{"DATE 2月5日"}},
		"date of words":            {"2月/t 5日/t 上午/t", true, []string{"DATE 2月5日上午"}},
		"past year":                {"过去/t 一年/m", true, []string{"DATE 过去一年"}},
		"count":                    {"70/m 余/m 人/n 参加/v", true, []string{"COUNT 70余人"}},
		"count with joined rest":   {"70/m 余人/x", true, []string{"COUNT 70余人"}},
		"count in one token":       {"21所/m 学校/n", false, []string{"COUNT 21所"}},
		"bound":                    {"近/d 300/m 名/q", true, []string{"COUNT 近300名"}},
		"ordinal":                  {"第三/m 名/q", true, nil},
		"number without measure":   {"三/m 教育/n", true, nil},
		"place joined for taggers": {"吕梁/ns 教育局/nt", true, []string{"ORG 吕梁教育局"}},
		"place left by NER":        {"吕梁/LOC 教育局/ORG", false, []string{"ORG 教育局"}},
		"school by ending":         {"吕梁一中/ORG 吕梁学院/LOC", false, []string{"SCHOOL 吕梁一中", "SCHOOL 吕梁学院"}},
		"place alone":              {"吕梁/ns 的/u", true, nil},
	} {
		t.Run(name, func(t *testing.T) {
			tokens, text := tagged(tc.tokens)
			var got []string
			for _, e := range mapTokens(tokens, tc.tagger) {
				got = append(got, e.Type.String()+" "+string([]rune(text)[e.Start:e.End]))
			}
			assert.Equal(t, tc.want, got)
		})
	}
}
