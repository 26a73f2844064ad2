package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"sort"
	"strings"
)

// division is one row of divisions.tsv.
type division struct {
	code, level, name, short, parent string
	others                           []string
}

// placeholders are the rows of the source that stand for "no city between".
var placeholders = map[string]bool{
	"市辖区": true, "县": true, "省直辖县级行政区划": true, "自治区直辖县级行政区划": true,
}

func writeDivisions(src *sources, path string) error {
	var rows []division
	for _, read := range []func(*sources) ([]division, error){mainlandDivisions, otherDivisions} {
		part, err := read(src)
		if err != nil {
			return err
		}
		rows = append(rows, part...)
	}
	sort.Slice(rows, func(i, j int) bool { return rows[i].code < rows[j].code })
	lines := make([]string, len(rows))
	for i, d := range rows {
		lines[i] = strings.Join([]string{d.code, d.level, d.name, d.short, d.parent, strings.Join(d.others, ",")}, "\t")
	}
	return writeTable(path, []string{
		"Administrative divisions of China: provinces, cities (prefectures), counties, development zones.",
		"Source: npm " + divisionPackage + " (state of 2023-06-30; package.json: MIT, LICENSE file: WTFPL 2);",
		"districts of Hong Kong and Macau: npm " + hongKongPackage + " (MIT).",
		"Six-digit codes are the official ones; codes 71xxxx below 710000 are running numbers (none are published for Taiwan).",
		"Made by: placeholder rows (市辖区 …) dropped, the parent of their counties is the province; counties that repeat",
		"their city's name dropped; short form = name without the level word and the names of ethnic groups where at least",
		"two characters are left (城区, 赵县 stay whole); other forms = 州/县/旗 for the autonomous ones, short kinds of zones,",
		"customary ones (科左中旗) by hand.",
		"Columns: code, level (province city county zone), name, short form (may be empty), parent's code, other forms (comma).",
	}, lines)
}

// csvRows parses a CSV member, without its head row.
func csvRows(data []byte) ([][]string, error) {
	r := csv.NewReader(bytes.NewReader(data))
	r.TrimLeadingSpace = true
	rows, err := r.ReadAll()
	if err != nil || len(rows) == 0 {
		return nil, err
	}
	return rows[1:], nil
}

// sixDigits pads a code of the source to the official length.
func sixDigits(code string) string {
	return (code + "000000")[:6]
}

func mainlandDivisions(src *sources) ([]division, error) {
	var out []division
	cityNames := make(map[string]string)
	tables := []struct{ file, level string }{
		{"dist/provinces.csv", "province"}, {"dist/cities.csv", "city"}, {"dist/areas.csv", "county"},
	}
	for _, t := range tables {
		rows, err := csvRows(src.divisions[t.file])
		if err != nil || len(rows) == 0 {
			return nil, fmt.Errorf("%s: %d rows, %v", t.file, len(rows), err)
		}
		for _, row := range rows {
			code, name := sixDigits(row[0]), strings.TrimSpace(row[1])
			if placeholders[name] {
				continue
			}
			d := division{code: code, level: t.level, name: name}
			switch t.level {
			case "city":
				d.parent = sixDigits(row[2])
				cityNames[code] = name
			case "county":
				d.parent = sixDigits(row[2])
				parentName, ok := cityNames[d.parent]
				if !ok {
					d.parent = sixDigits(row[3])
				} else if parentName == name {
					continue
				}
				if code[4] == '7' { // 71 to 79; county-level cities have 81 and up
					d.level = "zone"
				}
			}
			d.short = shortName(d.name, d.level)
			d.others = otherForms(d)
			out = append(out, d)
		}
	}
	return out, nil
}

// otherDivisions gives Hong Kong and Macau with their districts and Taiwan
// with its cities and counties.
func otherDivisions(src *sources) ([]division, error) {
	out := []division{
		{code: "710000", level: "province", name: "台湾省", short: "台湾"},
		{code: "810000", level: "province", name: "香港特别行政区", short: "香港"},
		{code: "820000", level: "province", name: "澳门特别行政区", short: "澳门"},
	}
	for file, parent := range map[string]string{"dist/hongkong.csv": "810000", "dist/macau.csv": "820000"} {
		rows, err := csvRows(src.hongKong[file])
		if err != nil || len(rows) == 0 {
			return nil, fmt.Errorf("%s: %d rows, %v", file, len(rows), err)
		}
		for _, row := range rows {
			name, _, _ := strings.Cut(strings.TrimSpace(row[1]), "（")
			d := division{code: row[0], level: "county", name: name, parent: parent}
			if parent == "810000" {
				d.short = shortName(name, d.level)
			}
			out = append(out, d)
		}
	}
	var tree map[string]map[string][]string
	if err := json.Unmarshal(src.divisions["dist/HK-MO-TW.json"], &tree); err != nil {
		return nil, err
	}
	for i, name := range sortedKeys(tree["台湾省"]) {
		out = append(out, division{code: fmt.Sprintf("71%02d00", i+1), level: "city", name: name, short: shortName(name, "city"), parent: "710000"})
	}
	return out, nil
}

// ethnicGroups are the names that stand in autonomous divisions' names, as
// they stand there (most with 族, a few without).
var ethnicGroups = strings.Fields(`各族 蒙古族 蒙古 回族 藏族 维吾尔 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族
	哈萨克族 哈萨克 傣族 黎族 傈僳族 佤族 畲族 拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 柯尔克孜 土族 达斡尔族 仫佬族 羌族 布朗族
	撒拉族 毛南族 仡佬族 锡伯族 锡伯 阿昌族 普米族 塔吉克 怒族 独龙族 裕固族 保安族`)

// autonomous are the level words of autonomous divisions, whose names may
// hold ethnic groups, with the plain word that replaces them in speech.
var autonomous = []struct{ suffix, plain string }{
	{"自治州", "州"}, {"自治县", "县"}, {"自治旗", "旗"}, {"自治区", ""},
}

// plainSuffixes are the other level words, longest first.
var plainSuffixes = []string{"特别行政区", "地区", "林区", "特区", "省", "市", "区", "县", "旗", "盟"}

// keepsLevelWord are rests that are no name without the level word.
var keepsLevelWord = map[string]bool{"中西": true}

// inName are divisions whose own name ends with the first rune of what looks like a level word: 万柏林|区.
var inName = map[string]bool{"万柏林区": true}

// shortName gives the form without level word (石楼县 → 石楼, 积石山保安族东乡族撒拉族自治县 →
// 积石山), or "" if there is none (赵县, 城区, 察哈尔右翼前旗).
func shortName(name, level string) string {
	if level == "zone" {
		return ""
	}
	for _, a := range autonomous {
		if rest, ok := strings.CutSuffix(name, a.suffix); ok {
			return withoutEthnicGroups(rest)
		}
	}
	for _, suffix := range plainSuffixes {
		rest, ok := strings.CutSuffix(name, suffix)
		if !ok {
			continue
		}
		runes := []rune(rest)
		if len(runes) < 2 || suffix == "林区" && inName[name] {
			continue // 北林区 is no 林区
		}
		if keepsLevelWord[rest] {
			return ""
		}
		if suffix == "旗" && strings.ContainsRune("前中后左右", runes[len(runes)-1]) {
			return ""
		}
		return rest
	}
	return ""
}

// withoutEthnicGroups takes ethnic groups off the end of a name, but leaves a
// name that is nothing else (东乡族自治县 → 东乡, 鄂温克族自治旗 → 鄂温克).
func withoutEthnicGroups(name string) string {
	for again := true; again; {
		again = false
		for _, group := range ethnicGroups {
			if rest, ok := strings.CutSuffix(name, group); ok && len([]rune(rest)) >= 2 {
				name, again = rest, true
				break
			}
		}
	}
	return strings.TrimSuffix(name, "族")
}

// customary are short forms that no rule gives.
var customary = map[string]string{
	"科尔沁左翼中旗": "科左中旗", "科尔沁左翼后旗": "科左后旗", "科尔沁右翼前旗": "科右前旗", "科尔沁右翼中旗": "科右中旗",
	"察哈尔右翼前旗": "察右前旗", "察哈尔右翼中旗": "察右中旗", "察哈尔右翼后旗": "察右后旗", "乌拉特前旗": "乌前旗",
	"乌拉特中旗": "乌中旗", "乌拉特后旗": "乌后旗", "莫力达瓦达斡尔族自治旗": "莫旗", "前郭尔罗斯蒙古族自治县": "前郭县,前郭",
	"杜尔伯特蒙古族自治县": "杜蒙县", "喀喇沁左翼蒙古族自治县": "喀左县,喀左", "阜新蒙古族自治县": "阜蒙县", "围场满族蒙古族自治县": "围场县",
	"巴音郭楞蒙古自治州": "巴州", "博尔塔拉蒙古自治州": "博州", "克孜勒苏柯尔克孜自治州": "克州", "锡林郭勒盟": "锡盟",
	"西沙群岛": "西沙", "南沙群岛": "南沙",
}

// zoneKinds are the long kinds of development zones with their usual short
// ones, longest first.
var zoneKinds = []struct{ long, short string }{
	{"高新技术产业开发区", "高新区"}, {"高新技术产业园区", "高新区"}, {"经济技术开发区", "经开区"},
	{"城乡一体化示范区", "示范区"}, {"经济开发区", "经开区"},
}

// otherForms gives the other ways to write a division's name.
func otherForms(d division) []string {
	var forms []string
	for _, a := range autonomous {
		if strings.HasSuffix(d.name, a.suffix) && a.plain != "" && d.short != "" {
			forms = append(forms, d.short+a.plain)
		}
	}
	for _, zone := range zoneKinds {
		if rest, ok := strings.CutSuffix(d.name, zone.long); ok && d.level == "zone" {
			forms = append(forms, rest+zone.short)
			if bare := withoutProvince(rest); bare != rest {
				forms = append(forms, bare+zone.long, bare+zone.short)
			}
			break
		}
	}
	if c := customary[d.name]; c != "" {
		for form := range strings.SplitSeq(c, ",") {
			if form != d.short && !slices.Contains(forms, form) {
				forms = append(forms, form)
			}
		}
	}
	return forms
}

// withoutProvince takes the short name of a province off the front (安徽芜湖三山 →
// 芜湖三山), if two characters are left.
func withoutProvince(name string) string {
	for _, p := range zoneProvinces {
		if rest, ok := strings.CutPrefix(name, p); ok && len([]rune(rest)) >= 2 {
			return rest
		}
	}
	return name
}

// zoneProvinces are the provinces that stand at the front of zones' names.
var zoneProvinces = []string{"安徽", "河北", "河南", "湖南", "吉林", "内蒙古", "山西"}
