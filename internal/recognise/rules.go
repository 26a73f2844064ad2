package recognise

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

// Rulebook returns the rules of names in a fixed order: those that find, those
// that reject a candidate, and the guards that let none be made.
func Rulebook() []*mention.Rule {
	return slices.Concat(rulebook[:], madeRules, vetoes[:], guardRules())
}

// guardRules returns the rulebook's entries of all guards, in the order in which
// they are asked, and of the pieces before a kind word and a head word.
func guardRules() []*mention.Rule {
	out := rules(nil, mention.Rejects, nameDates)
	for _, table := range [...][]guard[*draft]{kindGuards, shortGuards, schoolWordGuards, ordinalGuards, orgGuards} {
		out = rules(out, mention.Rejects, table)
	}
	for _, forms := range [...][]form{shortForms, universityForms, schoolForms, departmentForms, ordinalForms, orgForms} {
		for i := range forms {
			out = rules(out, mention.Rejects, forms[i].guards)
		}
	}
	out = rules(out, mention.Reads, kindBorders)
	out = rules(out, mention.Reads, properNames)
	for i := range edgePieces {
		x := &edgePieces[i]
		out = append(out, &mention.Rule{ID: x.id, Does: mention.Reads, Reason: x.reason, Match: x.yes, NoMatch: x.no})
	}
	for i := range extensions {
		x := &extensions[i]
		out = append(out, &mention.Rule{ID: x.id, Does: mention.Reads, Reason: x.reason, Match: x.yes, NoMatch: x.no})
	}
	out = rules(out, mention.Rejects, pairGuards)
	for i := range placeLeads {
		x := &placeLeads[i]
		out = append(out, &mention.Rule{ID: x.id, Does: mention.Reads, Reason: x.reason, Match: x.yes, NoMatch: x.no})
	}
	for _, ways := range [...][]reach{quarters, townEdges} {
		for i := range ways {
			x := &ways[i]
			out = append(out, &mention.Rule{ID: x.id, Does: mention.Reads, Reason: x.reason, Match: x.yes, NoMatch: x.no})
		}
	}
	for _, table := range [...][]guard[*headWord]{headGuards, modifierGuards, aboutGuards, sphereGuards, electorateGuards, eachGuards, headedGuards, kindCutGuards} {
		out = rules(out, mention.Rejects, table)
	}
	for _, table := range [...][]guard[*standing]{shortNameGuards, anaphorGuards, surnameGuards} {
		out = rules(out, mention.Rejects, table)
	}
	out = rules(out, mention.Rejects, learnGuards)
	out = rules(out, mention.Reads, freeNames)
	out = rules(out, mention.Reads, listSides)
	for _, table := range [...][]guard[*medium]{datelineGuards, creditGuards} {
		out = rules(out, mention.Rejects, table)
	}
	for _, table := range [...][]guard[*medium]{reportMarks, nameEnds} {
		out = rules(out, mention.Reads, table)
	}
	out = rules(out, mention.Reads, headBorders)
	for i := range titlePieces {
		x := &titlePieces[i]
		out = append(out, &mention.Rule{ID: x.id, Does: mention.Reads, Reason: x.reason, Match: x.yes, NoMatch: x.no})
	}
	for _, table := range [...][]guard[*edgeWalk]{prefixGuards, listedGuards, townWordGuards, townGuards} {
		out = rules(out, mention.Rejects, table)
	}
	return append(out, personRules()...)
}

// personRules returns the rulebook's entries of what decides about persons.
func personRules() []*mention.Rule {
	var out []*mention.Rule
	for _, table := range [...][]guard[*personDraft]{commonGuards, namedGuards, wordGuards, sideGuards, nameGuards, dotGuards, dottedGuards, partGuards, minorityGuards, runGuards, runSideGuards, latinGuards} {
		out = rules(out, mention.Rejects, table)
	}
	for _, table := range [...][]guard[*personDraft]{dottedStarts, dottedEnds, runEnds} {
		out = rules(out, mention.Reads, table)
	}
	for _, table := range [...][]evidenceRule{leftRules, rightRules, shapeRules, meetingRules} {
		for i := range table {
			r := &table[i]
			out = append(out, &mention.Rule{ID: r.id, Does: mention.Reads, Reason: r.reason, Match: r.yes, NoMatch: r.no})
		}
	}
	for _, table := range [...][]scoreRule{leftScoreRules, scoreRules} {
		for i := range table {
			r := &table[i]
			out = append(out, &mention.Rule{ID: r.id, Does: mention.Reads, Reason: r.reason, Match: r.yes, NoMatch: r.no})
		}
	}
	return out
}

// The rules that reject what another rule found.
var (
	vetoTitleWeak = &mention.Rule{
		ID: "T-WEAK", Does: mention.Rejects, Type: entity.Title,
		Reason:  "Some head words are titles only with a modifier.",
		Match:   []string{"他想当⟦律师⟧。"},
		NoMatch: []string{"⟦高级工程师⟧周强讲课。"},
	}
	VetoEntry = &mention.Rule{ID: "G-ENTRY", Does: mention.Rejects, Reason: "What overlaps an entry of the user's own gazetteer gives way to it."}
	VetoNever = &mention.Rule{ID: "G-NEVER", Does: mention.Rejects, Reason: "The user's own gazetteer says that this is never a name of the type."}
)

// The rules that find.
var (
	ruleSchoolPlace = &mention.Rule{
		ID: "S-KIND.place", Type: entity.School,
		Reason:  "A school's name is a place and the word for its kind.",
		Match:   []string{"会议在⟦清河市第三高级中学⟧举行。", "走进⟦平安镇中心小学⟧。", "⟦海州市第一中学⟧生源基地揭牌。", "海州大学⟦清河县育才小学⟧开学。", "海州市第一中学⟦滨海学院⟧开学。", "⟦南伊利诺伊大学⟧举办讲座。", "⟦阿克塔什库尔班巴乡小学⟧开学。", "走进⟦才溪村小学⟧。"},
		NoMatch: []string{"全市⟦民办学校⟧负责人参加。", "走访了三所⟦重点中学⟧。"},
	}
	ruleSchoolParent = &mention.Rule{
		ID: "S-KIND.parent", Type: entity.School,
		Reason:  "A faculty or an affiliated school hangs on its university, a party school on its committee.",
		Match:   []string{"⟦北京大学生命科学学院⟧举办讲座。", "⟦海州大学附属中学⟧开学。", "由⟦中共海州市委党校⟧承办。", "⟦中国科学院老年大学⟧开学。", "⟦教育局老年大学⟧开学。"},
		NoMatch: []string{"海州大学⟦学校⟧领导出席。"},
	}
	ruleSchoolCore = &mention.Rule{
		ID: "S-KIND.core", Type: entity.School,
		Reason:  "A school's name is a name of its own and the word for its kind.",
		Match:   []string{"走进⟦育才幼儿园⟧。", "⟦化学化工学院⟧举办讲座。", "海州校长⟦育才小学⟧王思涵发言。", "海州市推进⟦育才小学⟧改扩建工程。", "⟦国学院⟧举办讲座。", "⟦医学部⟧举办讲座。", "⟦文学院⟧（传媒学院、法学院）举办活动。", "走进⟦云鹤明德东方红学校⟧。"},
		NoMatch: []string{"为⟦中学⟧生开设讲座。", "加强⟦学校⟧管理。", "⟦第31期中学⟧校长培训班开班。"},
	}
	ruleSchoolBare = &mention.Rule{
		ID: "S-KIND.bare", Type: entity.School,
		Reason:  "Some kinds name one school by themselves where only one is meant.",
		Match:   []string{"⟦特殊教育学校⟧师生参加。"},
		NoMatch: []string{"三所⟦特殊教育学校⟧参加。"},
	}
	ruleSchoolWhole = &mention.Rule{
		ID: "S-KIND.whole", Type: entity.School,
		Reason:  "大学 behind the short name of a university is one name with it.",
		Match:   []string{"⟦南大附小⟧开学。", "⟦上海对外经贸大学⟧举办讲座。"},
		NoMatch: []string{"⟦北师大明德中学⟧开学。"},
	}
	ruleSchoolGroup = &mention.Rule{
		ID: "S-KIND.group", Type: entity.School,
		Reason:  "An education group is called by the school that leads it.",
		Match:   []string{"⟦海州市第一中学教育集团⟧成立。"},
		NoMatch: []string{"加强⟦教育集团⟧建设。"},
	}
	ruleSchoolBeside = &mention.Rule{
		ID: "S-KIND.beside", Type: entity.School,
		Reason:  "A school directly behind another is no part of it.",
		Match:   []string{"海州市第一中学⟦育才小学⟧联合开展活动。", "北师大⟦明德中学⟧开学。"},
		NoMatch: []string{"海州大学⟦中学⟧举办活动。"},
	}
	ruleSchoolAcademy = &mention.Rule{
		ID: "S-KIND.academy", Type: entity.School,
		Reason:  "The university of an academy is called by it.",
		Match:   []string{"⟦中国科学院大学⟧举办讲座。"},
		NoMatch: []string{"⟦残联大学⟧举办活动。"},
	}
	ruleSchoolUnit = &mention.Rule{
		ID: "S-KIND.unit", Type: entity.School,
		Reason:  "系 with its field behind a school is a teaching unit of it.",
		Match:   []string{"⟦海州大学生物技术系⟧举办活动。"},
		NoMatch: []string{"海州大学⟦生物技术系⟧举办活动。"},
	}
	ruleSchoolDepartment = &mention.Rule{
		ID: "S-KIND.department", Type: entity.School,
		Reason:  "系 with its field is a teaching unit.",
		Match:   []string{"⟦数学系⟧主任陈远参加。"},
		NoMatch: []string{"加快⟦生物技术系⟧统建设。"},
	}
	ruleSchoolOrdinal = &mention.Rule{
		ID: "S-ORDINAL.place", Type: entity.School,
		Reason:  "Schools are called by a place and a numeral with 中 or 小 behind it.",
		Match:   []string{"⟦太原五中⟧派出代表。", "⟦市二小⟧开展活动。", "⟦太和一中⟧举办活动。"},
		NoMatch: []string{"学习贯彻⟦二中⟧全会精神。"},
	}
	ruleSchoolOrdinalBare = &mention.Rule{
		ID: "S-ORDINAL.bare", Type: entity.School,
		Reason:  "A numeral with 中 or 小 behind a border is the school of the place that the text is about.",
		Match:   []string{"太原五中、⟦十二中⟧派出代表。", "海州大学（北京）⟦二中⟧开学。"},
		NoMatch: []string{"用时⟦一小⟧时。"},
	}
	ruleSchoolOrdinalCore = &mention.Rule{
		ID: "S-ORDINAL.core", Type: entity.School,
		Reason:  "A numbered school may have a name of its own.",
		Match:   []string{"⟦开滦一中⟧开学。"},
		NoMatch: []string{"⟦百年一中⟧开学。"},
	}
	ruleSchoolShort = &mention.Rule{
		ID: "S-SHORT", Type: entity.School,
		Reason:  "Universities are called by short names that everybody knows.",
		Match:   []string{"他毕业于⟦北师大⟧。"},
		NoMatch: []string{"引导⟦广大⟧教师参与。"},
	}
	ruleSchoolKnown = &mention.Rule{
		ID: "S-KNOWN", Type: entity.School,
		Reason:  "A school that the text has named is named again without its place.",
		Match:   []string{"海州市第十四中学开学。⟦海州市第十四中学⟧生王思涵获奖。"},
		NoMatch: []string{"⟦海州市第十四中学⟧生王思涵获奖。"},
	}
	ruleSchoolNumber = &mention.Rule{
		ID: "S-KNOWN.number", Type: entity.School,
		Reason:  "A school that is called by a place and a number is called by the number alone.",
		Match:   []string{"吕梁五中开学。⟦五中⟧学生参加。"},
		NoMatch: []string{"海州市第五中学开学。⟦五中⟧学生参加。"},
	}
	ruleSchoolCoreKnown = &mention.Rule{
		ID: "S-KNOWN.core", Type: entity.School,
		Reason:  "A university that the text has named is named again without its place.",
		Match:   []string{"海州外语大学开学。⟦外语大学⟧生王思涵获奖。"},
		NoMatch: []string{"外语大学开学。⟦语大学⟧生王思涵获奖。", "海州外语学校开学。⟦外语学校⟧学生参加。", "海州医大学开学。⟦医大学⟧生参加。"},
	}
	ruleOrgPlace = &mention.Rule{
		ID: "O-KIND.place", Type: entity.Org,
		Reason:  "A body's name is a place, what it deals with, and the word for its kind.",
		Match:   []string{"⟦海州市文化和旅游局⟧到校检查。", "与⟦江苏省青年志愿者协会⟧合作。", "海州大学⟦国网清河供电公司⟧举办活动。", "参观⟦海州市健康所⟧", "⟦清河县小朋友关心下一代儿童远航工程中心⟧成立。"},
		NoMatch: []string{"⟦教育部⟧门高度重视。", "⟦海州市退役军人服务保障教育校长园长能力建设中心⟧成立。"},
	}
	ruleOrgParent = &mention.Rule{
		ID: "O-KIND.parent", Type: entity.Org,
		Reason:  "An office hangs on the body that it is part of.",
		Match:   []string{"⟦清河县教育局办公室⟧印发通知。", "⟦省委驻清河县工作组⟧入户走访。", "⟦海州二中学生会⟧举办活动。"},
		NoMatch: []string{"加强各⟦党支部⟧建设。"},
	}
	ruleOrgTerm = &mention.Rule{
		ID: "O-KIND.term", Type: entity.Org,
		Reason:  "A council by its term is a body of the one before it, or one by itself if it says what it is for.",
		Match:   []string{"⟦海州市青年联合会第十一届委员会⟧召开会议。", "⟦第六届学术委员会⟧召开会议。"},
		NoMatch: []string{"⟦第六届委员会⟧召开会议。"},
	}
	ruleOrgCore = &mention.Rule{
		ID: "O-KIND.core", Type: entity.Org,
		Reason:  "A body may have a name of its own before its kind.",
		Match:   []string{"⟦启明星教育科技有限公司⟧捐赠设备。", "⟦育才远航中心⟧成立。", "⟦农村小学校长骨干教师专业能力提升中心⟧成立。", "⟦研训与绩效办公室⟧成立。"},
		NoMatch: []string{"各⟦办公室⟧要落实责任。", "晚会由学生会⟦主办⟧。", "⟦走访报社⟧举办活动。", "⟦远航报社⟧举办活动。"},
	}
	ruleOrgBare = &mention.Rule{
		ID: "O-BARE", Type: entity.Org,
		Reason:  "Some kind words alone name one department in their context.",
		Match:   []string{"⟦教务处⟧、⟦学生处⟧负责落实。", "第六届⟦人大常委会⟧召开会议。", "宣传部、⟦图书馆⟧、教务处负责人参加。", "教务处、⟦图书馆⟧。", "⟦教育体育局（教育厅）⟧印发通知。"},
		NoMatch: []string{"参观了⟦图书馆⟧报告厅。", "老师、⟦图书馆⟧。", "教务处、⟦图书馆⟧举办活动。", "⟦报社⟧、学校负责人参加。", "⟦报社⟧市教育局"},
	}
	ruleOrgShort = &mention.Rule{
		ID: "O-SHORT", Type: entity.Org,
		Reason:  "Party and government bodies are called by their level alone: the text says whose they are.",
		Match:   []string{"⟦省委⟧、⟦市政府⟧高度重视。", "⟦团市委⟧书记出席。", "第十四届⟦县委⟧召开会议。", "⟦中共中组部⟧印发通知。", "九三学社⟦市政协⟧界别开展活动。"},
		NoMatch: []string{"落实⟦中央⟧八项规定精神。", "各⟦市委⟧高度重视。"},
	}
	ruleOrgShortPlace = &mention.Rule{
		ID: "O-SHORT.place", Type: entity.Org,
		Reason:  "The place before its level completes the name of a party or government body.",
		Match:   []string{"⟦清河县委⟧召开会议。", "⟦平安镇委⟧召开会议。"},
		NoMatch: []string{"各⟦县委⟧召开会议。"},
	}
	ruleOrgShortLeague = &mention.Rule{
		ID: "O-SHORT.league", Type: entity.Org,
		Reason:  "The committees of leagues and parties are called by their level.",
		Match:   []string{"⟦民盟省委⟧召开会议。"},
		NoMatch: []string{"⟦九三学社市政协⟧界别开展活动。"},
	}
	ruleOrgShortOwn = &mention.Rule{
		ID: "O-SHORT.own", Type: entity.Org,
		Reason:  "A unit that begins with 校 or 院 is the one of the body before it.",
		Match:   []string{"⟦海州大学校团委⟧举办活动。", "⟦校团委⟧举办活动。", "⟦第六届校学生会⟧换届。"},
		NoMatch: []string{"我⟦校团委⟧举办活动。"},
	}
	ruleOrgKnown = &mention.Rule{
		ID: "O-KNOWN", Type: entity.Org,
		Reason:  "A body that the text has named is found wherever its name stands.",
		Match:   []string{"清河县文教局局长李明讲话。会后，⟦清河县文教局⟧印发通知。", "县文教局局长李明讲话。会后，⟦县文教局⟧印发通知。"},
		NoMatch: []string{"会后，⟦清河县文教局⟧印发通知。"},
	}
	ruleOrgAnaphor = &mention.Rule{
		ID: "O-ANAPHOR", Type: entity.Org,
		Reason:  "Before a title, 基金会 or 公司 alone is the one that the text has named.",
		Match:   []string{"江苏省育才教育基金会捐款。⟦基金会⟧理事长王思涵介绍了情况。"},
		NoMatch: []string{"江苏省育才教育基金会捐款。多家⟦基金会⟧参与。"},
	}
	ruleOrgDateline = &mention.Rule{
		ID: "O-MEDIUM.dateline", Type: entity.Org,
		Reason:  "A paper or site signs its report before 讯 or 消息.",
		Match:   []string{"⟦大河新闻⟧讯（记者 王思涵）3月2日，学校开学。", "⟦红星在线⟧消息（记者 李明哲）活动启动。", "⟦大河新闻⟧记者3月2日讯", "⟦大河新闻⟧快讯：学校开学。", "⟦大河新闻⟧专讯：学校开学。", "学校开学。\n⟦大河新闻⟧讯（记者 王思涵）"},
		NoMatch: []string{"⟦本报⟧讯（记者 王思涵）学校开学。", "⟦利用信息⟧技术教学。", "⟦大河新闻通⟧讯员王思涵报道。", "⟦红星⟧电影院开业。", "⟦最新发布⟧：消息传来。", "⟦《大河新闻⟧讯：学校开学。", "⟦红星在线⟧ 学校今天上午举行开学典礼师生到场 消息"},
	}
	ruleOrgCredit = &mention.Rule{
		ID: "O-MEDIUM.credit", Type: entity.Org,
		Reason:  "A paper or site is named behind 来源：.",
		Match:   []string{"来源：⟦大河在线⟧", "稿源：  ⟦晨星网⟧"},
		NoMatch: []string{"供稿：⟦晨星网⟧", "来源于⟦晨星网⟧"},
	}
	ruleTitle = &mention.Rule{
		ID: "T-GRAMMAR", Type: entity.Title,
		Reason:  "A title is a head word with the ranks, party units and spheres before it, and no finished list holds them all.",
		Match:   []string{"市教育局⟦党组书记⟧、⟦局长⟧李明致辞。", "⟦常务副校长⟧王芳主持。", "⟦教学副校长⟧张伟、⟦二级调研员⟧刘洋出席。", "聘为⟦正高级教师⟧。", "海州市第二中学⟦高级教师⟧王思涵发言。"},
		NoMatch: []string{"实行⟦校长⟧负责制。", "参加⟦名校长⟧培养工程。", "在⟦主席⟧台就座。", "武汉⟦市长⟧江大桥通车。", "第⟦十二组长⟧李明发言。", "⟦年终组长⟧会议召开。", "⟦高年级组长⟧李明发言。", "⟦八年级教学主任⟧李明讲话。", "⟦教学八年级主任⟧李明讲话。", "⟦文化主任⟧李明讲话。", "⟦教育运营主任⟧李明哲发言。", "⟦文化总监⟧李明哲发言。", "⟦省督学⟧王思涵发言。"},
	}
	RuleTitleDepartment = &mention.Rule{
		ID: "T-DEPARTMENT", Type: entity.Title,
		Reason:  "A department that stands before its head word without its parent is part of the title.",
		Match:   []string{"⟦教务处处长⟧赵敏介绍情况。", "⟦图书馆馆长⟧陈静发言。"},
		NoMatch: []string{"市教育局⟦办公室主任⟧陈静发言。", "⟦育才研究所所长⟧赵敏讲话。", "⟦基金会理事长⟧赵敏讲话。", "海州市教育⟦宣讲团团长⟧陈静发言。", "海州教育⟦中心主任⟧李明讲话。", "分管教育⟦中心书记⟧李明讲话。", "⟦中心主任⟧李明讲话。", "分管⟦教育主任⟧李明讲话。"},
	}
	rulePersonHanzi = &mention.Rule{
		ID: "P-NAME", Type: entity.Person,
		Reason:  "A surname and one or two characters are a name where characters and context together outweigh the reading as words.",
		Match:   []string{"局长⟦李明哲⟧指出，要抓好落实。", "⟦王思涵⟧、⟦陈宇航⟧、⟦刘子墨⟧获一等奖。", "供稿：⟦赵敏⟧", "教师⟦张文静⟧与学生交流。", "副校长⟦高峰⟧主持会议。"},
		NoMatch: []string{"校长⟦高度重⟧视安全工作。", "⟦和平⟧年代更要奋斗。", "登上⟦明德楼⟧。", "大家⟦王思涵⟧微笑。", "校长⟦李志让⟧学生发言。", "校长⟦孔子⟧，", "会议选举王思涵、⟦陈远为⟧副会长。"},
	}
	rulePersonForeign = &mention.Rule{
		ID: "P-FOREIGN", Type: entity.Person,
		Reason: "Foreign names have a dot, the characters of transliterations, or Latin letters beside a title.",
		Match: []string{"⟦约翰·史密斯⟧教授作报告。", "校长⟦David Brown⟧致辞。", "校长⟦布莱克森⟧致辞。", "校长⟦约翰·以撒⟧发言。", "“⟦约翰·Smith⟧”", "教师“⟦阿依古丽·买买提⟧”",
			"校长⟦Mary-Ann O'Brien⟧发言。", "校长⟦J. Smith⟧发言。", "校长⟦David·Brown⟧发言。", "校长⟦David Brown⟧ said。", "校长⟦David Brown⟧. 发言。",
			"校长⟦David Brown⟧ 3月发言。", "校长⟦Anna Zhao⟧、⟦Zoe Brown⟧同志发言。", "“⟦买买提·向阳⟧”", "校长⟦罗伯特森⟧发言。"},
		NoMatch: []string{"以“⟦青春·奋斗⟧”为主题。", "校长i⟦Phone⟧教授发言。", "校长⟦iPhone⟧教授发言。", "⟦学习.史密斯⟧教授发言。", "校长⟦江普利特⟧发言。", "会上，江⟦普利特⟧校长发言。"},
	}
	rulePersonMinority = &mention.Rule{
		ID: "P-MINORITY", Type: entity.Person,
		Reason: "Uyghur, Tibetan, Mongolian, Kazakh and Yi names are built of known parts.",
		Match: []string{"学生⟦扎西多吉⟧发言。", "会上，⟦热依屯古丽⟧发言。", "会上，热依屯布⟦古丽努尔⟧发言。", "会上，校长⟦古丽努尔⟧发言。", "会上，和⟦古丽努尔⟧发言。",
			"会上，天气⟦古丽努尔⟧发言。", "会上，感谢⟦古丽努尔⟧发言。", "会上，我⟦扎西多吉⟧发言。", "会上，旗长⟦古丽努尔⟧发言。"},
	}
	rulePersonKnown = &mention.Rule{
		ID: "P-KNOWN", Type: entity.Person,
		Reason:  "A name that the text has made sure of is a name everywhere in it.",
		Match:   []string{"副校长⟦江一帆⟧主持会议。大家围着⟦江一帆⟧坐下。", "江一帆同志讲话。大家围着⟦江一帆⟧坐下。", "校长文静讲话。大家围着⟦文静⟧坐下。", "副校长江一帆主持会议。⟦江一帆⟧船到海州。"},
		NoMatch: []string{"大家围着⟦江一帆⟧坐下。"},
	}
	rulePersonSurname = &mention.Rule{
		ID: "P-SURNAME", Type: entity.Person,
		Reason:  "A surname before a title is the person of that surname whom the text has named.",
		Match:   []string{"校长葛文远介绍情况。⟦葛⟧校长还回答了提问。"},
		NoMatch: []string{"⟦葛⟧校长回答了提问。"},
	}
	RuleDate      = &mention.Rule{ID: "D", Type: entity.Date, Reason: "See the rules of package timex.", Match: []string{"⟦2月5日⟧举行。"}}
	RuleCount     = &mention.Rule{ID: "C", Type: entity.Count, Reason: "See the rules of package quantity.", Match: []string{"⟦70余人⟧参加。"}}
	RuleGazetteer = &mention.Rule{ID: "G", Reason: "An entry of the user's own gazetteer stands above the rules."}
)

var rulebook = [...]*mention.Rule{
	ruleSchoolPlace,
	ruleSchoolParent,
	ruleSchoolCore,
	ruleSchoolBare,
	ruleSchoolWhole,
	ruleSchoolGroup,
	ruleSchoolBeside,
	ruleSchoolAcademy,
	ruleSchoolUnit,
	ruleSchoolDepartment,
	ruleSchoolOrdinal,
	ruleSchoolOrdinalBare,
	ruleSchoolOrdinalCore,
	ruleSchoolShort,
	ruleSchoolKnown,
	ruleSchoolNumber,
	ruleSchoolCoreKnown,
	ruleOrgPlace,
	ruleOrgParent,
	ruleOrgTerm,
	ruleOrgCore,
	ruleOrgBare,
	ruleOrgShort,
	ruleOrgShortPlace,
	ruleOrgShortLeague,
	ruleOrgShortOwn,
	ruleOrgKnown,
	ruleOrgAnaphor,
	ruleOrgDateline,
	ruleOrgCredit,
	ruleTitle,
	RuleTitleDepartment,
	rulePersonHanzi,
	rulePersonForeign,
	rulePersonMinority,
	rulePersonKnown,
	rulePersonSurname,
	RuleDate,
	RuleCount,
	RuleGazetteer,
}

var vetoes = [...]*mention.Rule{vetoTitleWeak, VetoEntry, VetoNever}
