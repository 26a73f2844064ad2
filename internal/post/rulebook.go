package post

import (
	"slices"

	"github.com/dianming-nlp/dianming/internal/mention"
)

// Rulebook returns the rules of posts in a fixed order: those that give a person
// a title, those that find the body where it is held, and the guards.
func Rulebook() []*mention.Rule { return slices.Concat(findingRules(), guardRules()) }

// Rejects reports whether r is a guard.
func Rejects(r *mention.Rule) bool { return slices.Contains(guardRules(), r) }

func findingRules() []*mention.Rule {
	rules := []*mention.Rule{
		ruleBefore, ruleShared, ruleAfter, ruleAfterList, ruleApposition, ruleBracket, ruleVerb, ruleAppointed, ruleAlso, ruleRemoved,
		ruleBeside, ruleJoint, ruleHanded, ruleMain, ruleGoesOn, rulePronoun, ruleThat, ruleWhose, ruleSameList, ruleSameMan,
	}
	for i := range searchRules {
		rules = append(rules, searchRules[i].rule)
	}
	return rules
}

func guardRules() []*mention.Rule {
	rules := []*mention.Rule{guardFar, guardDated, guardSurname, guardTitled, guardApart, guardServed, guardOwn, guardMore, guardNext, guardPlace}
	for i := range limitGuards {
		rules = append(rules, limitGuards[i].rule)
	}
	for i := range mainGuards {
		rules = append(rules, mainGuards[i].rule)
	}
	rules = append(rules, guardTie)
	for i := range repeatGuards {
		rules = append(rules, repeatGuards[i].rule)
	}
	return rules
}
