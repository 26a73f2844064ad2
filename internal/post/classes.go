package post

// class is a class of words.tsv.
type class uint8

// The classes, first those whose words tell what an article is, which are bits of one mask; each group in the order of the table.
const (
	classChange     class = iota // is in news of who follows whom: 履新
	classChronicle               // is in the heading of a chronicle: 大事记
	classDied                    // says that somebody is no more: 逝世
	classHost                    // tells that the school whose own voice speaks has guests: 来访
	classMourning                // is in the news of somebody's death: 享年
	classNotice                  // is in the heading of a notice: 任免
	classNoticeVerb              // is in the text of one: 免去
	classOwnVoice                // by it the school that an article is about speaks of itself: 我校
	classPublic                  // is in the heading of what tells who is to get posts: 公示
	classResume                  // is in the heading of a life: 简历
	classRoster                  // is in the heading of a roster: 名单

	classActs          // stands behind who acts for the holder of a post: 由王思涵|代理
	classAdverb        // may stand between the beginning of a clause and its verb: 随后, 正式
	classAnaphor       // stands for a company that has been named: 公司
	classAppointment   // names persons for posts: 任命王思涵为校长
	classAttached      // stands before the heading of what is attached: 附：
	classBegun         // stands behind the day, in a bracket, since when a post is held: （2021年9月|任）
	classBorn          // stands behind a birthday: 1970年3月|生
	classByline        // stands before who has made the text: 本报记者|陈远
	classByname        // stands before another name of somebody whose life is told: 王思涵，|字|子文
	classCandidate     // stands behind a title that somebody is to get: 局长|人选
	classCeases        // stands behind the holder of a post who has it no longer: 不再担任
	classCertificate   // stands between a name and the post that is given to it in writing: 向王思涵|颁发|客座教授聘书
	classCollege       // ends the names of colleges that are no faculties: 科技学院
	classCopula        // says who somebody is: 是, 也是
	classDecision      // stands in a line that says when a notice was decided or published: 研究决定
	classDepartment    // ends what a title names as its part of a body: 教务处|处长
	classEarlier       // begins a sentence about what was before: 此前
	classElection      // says that somebody was chosen: 选举产生
	classEmployer      // ends the names of bodies, beside schools, that have ranks: 研究所
	classEnters        // stands before the body that somebody goes to: 调到|海州一中
	classFaculty       // ends the names of faculties that are no 学院: 系
	classFounded       // stands behind a body that is new or has a new name: 成立
	classFounding      // stands before one: 更名为
	classGroup         // ends the names of bodies whose members a list gives: 领导小组
	classHeading       // makes a line a heading though it holds a name: 通知
	classHolds         // stands behind the one who has the title before: 办公室主任由王思涵|兼任
	classHonorific     // may stand behind a name: 同志
	classInstitution   // ends what has a name of its own and is named in a title by its kind: 实验室|主任
	classLeadership    // stands between a body and the colon before those who lead it: 海州市教育局|领导班子
	classLeaves        // stands behind one who leaves his posts: 离休
	classLetter        // stands behind that post
	classListing       // stands before those who held a post one after the other: 依次为
	classMeeting       // stands behind the day of a meeting: 会议
	classNaming        // stands between a title and who has it: 组长|是|王思涵
	classObject        // stands before somebody of whom the sentence is not: 应|厅长王思涵邀请
	classOffice        // stands behind the post from which somebody goes: 副校长|任上
	classOpen          // stands behind the date since when a post is held: 至今
	classOrdinal       // says which term it is: 首任, 新一届
	classOrgan         // is an organ of a society or company, without a name of its own: 理事会
	classOverview      // ends a heading of what a body is, and no life: 学校|简介
	classOwnGroup      // ends the groups that a title itself names: 评审组|组长
	classOwnOrgan      // an organ of the body of an article, without its name: 学校党委
	classOwnSchool     // stands for the school of the article before what it does: 我校|聘请
	classOwnerLabel    // stands before the one whom the lines are about: 姓名：
	classPast          // stands before the title of a list of former holders: 历任
	classPlural        // ends what says that there are more bodies than those named: 等多所|高校
	classPredecessor   // stands before who held the post before: 前任
	classPresentPost   // stands behind the date since when somebody holds what he holds: 起任现职
	classProfession    // ends titles that come with the person: 高级会计师
	classPronoun       // stands for whom the sentence before was about: 他
	classQualification // ends the titles that somebody has without a post: 特级|教师
	classRemoval       // takes posts from persons: 免去王思涵的校长职务
	classRenaming      // stands before the new name of a body: 更名为
	classReplacing     // stands before whom somebody replaces: 接替
	classRosterHeading // ends the heading of the next roster, which is of no body
	classScholars      // ends the names of academies: 科学院
	classSchoolPart    // ends the parts of schools that groups do not have: 教务处
	classSchoolTitle   // begins the titles that a school has, whatever their head word says: 校董会|主席
	classSeated        // stands between an office and the body that has it: 设在
	classSelection     // is in news of who is chosen, or goes, before the list of them: 连任的有
	classSends         // stands between a body and the title of one of its own: 海州大学|派|副校长王思涵
	classSeniority     // says of the holder of a post in a group which of them he is, or of its office: 执行|主任
	classServing       // begins a clause that says what its subject is: 作为
	classShortly       // stands in a bracket before a short name: （|以下简称
	classSociety       // ends the names of bodies, beside schools, that appoint their own: 学会
	classSpell         // is a unit of how long a post was held: 6|年
	classSpouses       // stands behind two names that one title does not join: 董事长严信、王芳|伉俪
	classStarts        // stands behind the day on which those begin who are given posts: 9月1日|起生效
	classSucceeds      // stands behind who gets the post that another one has given up: 接任
	classSuperlative   // says of the holder of a post that he is the first of all in something: 任期最长的|校长
	classTail          // may stand behind the last title of a clause: 理事|等职
	classTeaching      // ends the titles of a school that are like those of a committee: 教研|组长
	classTerm          // stands before how long posts are held: 任期
	classTopicLead     // may stand before the school that a paragraph is about: 走进
	classTrait         // ends a clause that says of somebody who he is: 浙江海州|人
	classTransfer      // stands behind the holder of a post who gets another one: 另有任用
	classUndertaking   // ends what has officers of its own and is no body: 运动会|总顾问
	classUnit          // ends the names of units of a school: 校团委
	classUnitHead      // begins the titles of those who lead a unit, and ends its name: 处|长
	classUnplaced      // begins the titles of those who wait for a post: 候用|校长
	classUntil         // stands before the day on which a post that was told ended: 直至|1966年
	classVisited       // stands before the place gone to, beside the marks
	classVoid          // stands behind a post that somebody loses: 校长|职务自然免除
	classWithUs        // stands behind the other side: 江州中学|与我校
	classWork          // ends what somebody does without a title: 化学|教师

	classes // so many there are
)

var classNames = [classes]string{"change", "chronicle", "died", "host", "mourning", "notice", "notice verb", "own voice", "public", "resume", "roster", "acts", "adverb", "anaphor", "appointment", "attached", "begun", "born", "byline", "byname", "candidate", "ceases", "certificate", "college", "copula", "decision", "department", "earlier", "election", "employer", "enters", "faculty", "founded", "founding", "group", "heading", "holds", "honorific", "institution", "leadership", "leaves", "letter", "listing", "meeting", "naming", "object", "office", "open", "ordinal", "organ", "overview", "own group", "own organ", "own school", "owner label", "past", "plural", "predecessor", "present post", "profession", "pronoun", "qualification", "removal", "renaming", "replacing", "roster heading", "scholars", "school part", "school title", "seated", "selection", "sends", "seniority", "serving", "shortly", "society", "spell", "spouses", "starts", "succeeds", "superlative", "tail", "teaching", "term", "topic lead", "trait", "transfer", "undertaking", "unit", "unit head", "unplaced", "until", "visited", "void", "with us", "work"}
