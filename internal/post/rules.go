package post

// RuleInfo is what the rulebook says of one rule of posts.
type RuleInfo struct {
	ID, Reason string
	// Match are texts with the post that the rule must find behind them, as
	// person|title|body.
	Match []string
	// NoMatch are texts with a post that must not be found, in the same form.
	NoMatch []string
}

// Info returns the rulebook's entry of r.
func (r Rule) Info() RuleInfo {
	if int(r) < len(rulebook) {
		return rulebook[r]
	}
	return RuleInfo{}
}

// Rulebook returns the entries of all rules of posts.
func Rulebook() []RuleInfo { return append([]RuleInfo(nil), rulebook[1:]...) }

var rulebook = [...]RuleInfo{
	RuleBeforeName: {
		ID:     "R-BEFORE",
		Reason: "Titles before a name are its posts, and a chain hands its body on.",
		Match: []string{
			"海州市教育局党组书记、局长李明哲出席。 → 李明哲|局长|海州市教育局",
			"原副校长王思涵参加。 → 王思涵|副校长|",
		},
		NoMatch: []string{"副校长王思涵、教师李明哲参加。 → 李明哲|副校长|"},
	},
	RuleSharedTitle: {
		ID:     "R-SHARED",
		Reason: "Names in a list share the title before the first, unless a title of their own follows.",
		Match:  []string{"海州大学副校长王思涵、李明哲出席。 → 李明哲|副校长|海州大学"},
	},
	RuleAfterName: {
		ID:     "R-AFTER",
		Reason: "A title directly behind a name is its post.",
		Match:  []string{"海州大学王思涵教授作报告。 → 王思涵|教授|海州大学"},
	},
	RuleApposition: {
		ID:     "R-APPOSITION",
		Reason: "Titles behind a name and a comma or in its bracket, with no other name to take them, are its posts.",
		Match: []string{
			"王思涵，海州大学教授、博士生导师。 → 王思涵|博士生导师|海州大学",
			"李明哲（海州一中校长）、王思涵（江州中学副校长）交流发言。 → 王思涵|副校长|江州中学",
		},
	},
	RuleVerb: {
		ID:     "R-VERB",
		Reason: "任, 担任, 当选为 and the like give the title behind them to the name before.",
		Match: []string{
			"王思涵任海州市第一中学校长。 → 王思涵|校长|海州市第一中学",
			"陈远、林静怡任海州市第一中学党委委员、副校长。 → 陈远|副校长|海州市第一中学",
			"决定任命：李明哲为海州一中校长；王思涵为江州中学副校长。 → 王思涵|副校长|江州中学",
			"免去李明哲的海州一中校长职务。 → 李明哲|校长|海州一中",
		},
		NoMatch: []string{"陈远为海州市第一中学校长李明哲颁奖。 → 陈远|校长|海州市第一中学"},
	},
}
