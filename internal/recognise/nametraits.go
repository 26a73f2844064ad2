package recognise

// nameTrait tells at one look which forms a name may have, as bits: most have few.
type nameTrait uint16

const (
	traitAnyName      nameTrait = 1 << iota
	traitInParent               // a unit with its parent
	traitAnnouncing             // another name stands behind it
	traitCapitals               // capitals stand before the bracket that it fills
	traitBehindPlace            // its place stands before its core
	traitInRegion               // short names keep a rune from inside its core
	traitOfFirm                 // 公司
	traitOfUniversity           // 大学
	traitOfSchool               // ends with 学, traitOfInstitute with 所 or 院, traitOfCouncil with 会
	traitOfInstitute
	traitOfCouncil
)

// where is t if it holds, else no trait.
func (t nameTrait) where(holds bool) nameTrait {
	if holds {
		return t
	}
	return 0
}

// traits returns those of the name, which is read.
func (n *fullName) traits() nameTrait {
	t := traitAnyName |
		traitInParent.where(n.UnitStart > n.Start) |
		traitAnnouncing.where(n.length('B') > 1) |
		traitCapitals.where(n.length('T') > 1) |
		traitBehindPlace.where(n.start < n.core) |
		traitInRegion.where(n.core < n.main) |
		traitOfFirm.where(n.firm) |
		traitOfUniversity.where(n.university)
	switch n.at(n.end - 1) {
	case '学':
		t |= traitOfSchool
	case '所', '院':
		t |= traitOfInstitute
	case '会':
		t |= traitOfCouncil
	}
	return t
}

// formTable holds the forms of one type of entity, and as bits those that are asked for each trait.
type formTable struct {
	forms  []*knownForm
	asking [16]uint64
}

func (t *formTable) add(f *knownForm) {
	for k := range t.asking {
		t.asking[k] |= uint64(f.asked>>k&1) << len(t.forms)
	}
	t.forms = append(t.forms, f)
}
