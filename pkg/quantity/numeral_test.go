package quantity

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseNumber(t *testing.T) {
	for in, want := range map[string]string{
		// Arabic and mixed
		"0": "0", "42": "42", "1,234.5": "1234.5", "１２３": "123", "1.2万": "12000", "3.5亿": "350000000", "3万5千": "35000",
		"2千零5": "2005", "6万8000": "68000", "-7": "-7", "负7": "-7", "5k": "5000", "3e4": "30000", ".25": "0.25", "2/5": "0.4", "1 1/2": "1.5",
		// Chinese
		"零": "0", "〇": "0", "十": "10", "十二": "12", "二十": "20", "二百零五": "205", "两千三": "2300", "一万零一十二": "10012", "一百一": "110",
		"三百五十": "350", "五万四千三百二十一": "54321", "两亿三千万": "230000000", "六万亿": "6000000000000", "一百万": "1000000",
		"十万零五": "100005", "廿": "20", "廿八": "28", "卅一": "31", "二〇二六": "2026", "一二三": "123", "半百": "50", "七万三": "73000",
		"两萬五千": "25000", "參拾": "30", "壹佰": "100", "伍仟陆佰柒拾捌": "5678", "一千 二百": "1200",
		// Fractions and shares
		"九十五点六": "95.6", "零点五": "0.5", "三点一四万": "31400", "百分之九十五点六": "0.956", "百分之八十": "0.8", "千分之五": "0.005",
		"三分之一": "1/3", "四分之三": "0.75", "二又二分之一": "2.5", "负五分之二": "-0.4",
		// Approximate
		"三四百": "300", "七八": "7", "二十几": "20", "10余万": "100000", "几百": "100", "两打": "24",
	} {
		got, err := ParseNumber(in)
		if assert.NoError(t, err, in) {
			assert.Equal(t, want, got.String(), in)
		}
	}
}

func TestParseNumberErrors(t *testing.T) {
	for in, want := range map[string]error{
		"": ErrNoNumber, "abc": ErrNoNumber, "公办": ErrNoNumber, "五个": ErrRest, "十余": ErrRest, "5 5": ErrRest,
		strings.Repeat("9", 50): ErrTooLong, strings.Repeat("九", 50): ErrTooLong, "三分之": ErrRest, "一分之零万": ErrRest, "-": ErrNoNumber,
	} {
		_, err := ParseNumber(in)
		assert.ErrorIs(t, err, want, in)
		var pe *ParseError
		require.ErrorAs(t, err, &pe)
		assert.NotEmpty(t, pe.Error())
	}
}

func TestFindNumbers(t *testing.T) {
	text := "一切就绪：四川有三百二十人，十分高兴，-5度，３．５％，2026年2月5日，百分之五，两三天，三分之一。"
	var got []string
	for _, n := range FindNumbers(text) {
		assert.Equal(t, n.Text, text[n.Start:n.End])
		got = append(got, n.Text+"="+n.Number.String())
	}
	assert.Equal(t, []string{"三百二十=320", "-5=-5", "３．５=3.5", "2026=2026", "2=2", "5=5", "百分之五=0.05", "两三=2", "三分之一=1/3"}, got)

	pair := FindNumbers("三四百人")
	require.Len(t, pair, 1)
	assert.True(t, pair[0].IsRange)
	assert.Equal(t, "400", pair[0].Upper.String())
	more := FindNumbers("10余万人")
	require.Len(t, more, 1)
	assert.True(t, more[0].Approx)
	assert.Empty(t, FindNumbers("登陆、收拾、统一、万象"))
}

func TestParse(t *testing.T) {
	for in, want := range map[string]string{
		"70余人": ">70 人", "一场": "1 场", "近十亿元": "<1000000000 元", "30—50人": "30/50 人", "百分之八十": "80 %", "95%左右": "~95 %",
		"数十名": " 名", "三分之一": "1/3", "至少5所": ">5 所", "5元3角": "5.3 元", "￥50": "50 元", "负3%": "-3 %", "七成六": "7.6 成",
		"3%到5%": "3/5 %", "50元/人": "50 元/人", "万分之三": "0.03 %", "十里": "10 里",
	} {
		got, err := Parse(in)
		if assert.NoError(t, err, in) {
			assert.Equal(t, want, got.Value, in)
			assert.Equal(t, in, got.Text)
		}
	}
	for in, want := range map[string]error{
		"": ErrNoNumber, "教师": ErrNoNumber, "\xff": ErrNoNumber, "30": ErrNoUnit, "三年": ErrTime, "40分钟": ErrTime,
		"21所学校": ErrRest, "共21所": ErrRest,
	} {
		_, err := Parse(in)
		assert.ErrorIs(t, err, want, in)
	}
}
