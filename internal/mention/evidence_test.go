package mention

import (
	"math/bits"
	"testing"

	"github.com/stretchr/testify/assert"
)

// The rows of evidence.tsv stand in the order of the constants.
func TestEvidenceRows(t *testing.T) {
	for _, tt := range []struct {
		evidence Evidence
		id       string
	}{
		{HasPlace, "place"}, {HasParent, "parent"}, {HasCore, "core"}, {BareKind, "bare"}, {KnownSphere, "sphere-known"},
		{KnownName, "list"}, {HasModifier, "modifier"}, {HasSphere, "sphere"}, {Abroad, "abroad"}, {TitleBefore, "title-before"},
		{RoleBefore, "role-before"}, {LabelBefore, "label-before"}, {Signature, "signature"}, {ListBefore, "list-before"},
		{ClauseStart, "clause-start"}, {BracketBefore, "bracket-before"}, {BodyBefore, "body-before"},
		{PronounBodyBefore, "pronoun-before"}, {LinkBefore, "link-before"}, {AppointedBefore, "appointed-before"}, {NameLine, "name-line"}, {WordGoesOnBefore, "word-before"},
		{NothingBefore, "nothing-before"}, {TitleAfter, "title-after"}, {HonorificAfter, "honorific-after"}, {PostAfter, "post-after"}, {DataAfter, "data-after"},
		{VerbAfter, "verb-after"}, {ShortVerbAfter, "short-verb-after"}, {ListAfter, "list-after"}, {ClauseEnd, "clause-end"},
		{BracketAfter, "bracket-after"}, {WordGoesOnAfter, "word-after"}, {NothingAfter, "nothing-after"},
		{WholeWords, "whole-words"}, {NewWord, "new-word"}, {NameWord, "name-word"}, {PlaceWord, "place-word"},
		{OrdinaryWord, "ordinary-word"}, {CutsWordBefore, "cuts-before"}, {CutsWordAfter, "cuts-after"}, {Enclosed, "enclosed"}, {Framed, "framed"},
		{TitledWord, "titled-word"}, {PlaceLike, "place-like"}, {InsideBody, "inside-body"}, {KnownInDocument, "known"},
		{InList, "in-list"}, {Spaced, "spaced"},
	} {
		for info := range tt.evidence.Each {
			assert.Equal(t, tt.id, info.ID)
			assert.NotEmpty(t, info.Text, tt.id)
			assert.Equal(t, info.Weight, tt.evidence.Weight(), tt.id)
		}
	}
	assert.Len(t, evidence(), bits.Len64(uint64(Spaced)), "a row for each")
}

func TestWeight(t *testing.T) {
	assert.Zero(t, Evidence(0).Weight())
	assert.Zero(t, HasPlace.Weight())
	assert.Equal(t, float32(4-2.5), (TitleBefore | WordGoesOnBefore | InList).Weight())
}

func TestEach(t *testing.T) {
	var ids []string
	for info := range (InList | VerbAfter | HasCore).Each {
		ids = append(ids, info.ID)
	}
	assert.Equal(t, []string{"core", "verb-after", "in-list"}, ids)
	for info := range (InList | HasCore).Each {
		assert.Equal(t, "core", info.ID)
		break
	}
}
