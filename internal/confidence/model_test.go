package confidence

import (
	"bufio"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/dianming-nlp/dianming/internal/entity"
	"github.com/dianming-nlp/dianming/internal/mention"
)

const small = "# a table\n" +
	"PERSON\tbase\t-\t1\n" +
	"PERSON\trule\tP-NAME\t0.5\n" +
	"PERSON\trule\tP-NAME.row\t-0.5\n" +
	"PERSON\tevidence\ttitle-before\t2\n" +
	"PERSON\tsignal\tleft-title\t0.25\n" +
	"POST\tbase\t-\t-1\n" +
	"POST\trule\tR-BEFORE\t0.5\n" +
	"POST\trule\tR-BODY\t1.5\n" +
	"POST\tsignal\tparts-sure\t3\n"

func odds(sum float64) float64 { return 1 / (1 + math.Exp(-sum)) }

func TestMention(t *testing.T) {
	m, err := ReadModel(strings.NewReader(small))
	require.NoError(t, err)
	person := &mention.Candidate{Type: entity.Person, Evidence: mention.TitleBefore | mention.VerbAfter}
	plain := &mention.Candidate{Type: entity.Person}
	for _, tt := range []struct {
		name string
		got  float64
		want float64
	}{
		{"all of it", m.Mention(person, "P-NAME", LeftTitle|RightHan), odds(1 + 0.5 + 2 + 0.25)},
		{"a finer rule", m.Mention(plain, "P-NAME.row", 0), odds(0.5)},
		{"a new finer rule weighs as its group", m.Mention(plain, "P-NAME.new", 0), odds(1.5)},
		{"a new rule weighs as its type", m.Mention(plain, "P-NEW.row", 0), odds(1)},
		{"a type without weights", m.Mention(&mention.Candidate{Type: entity.Org}, "O-KIND", LeftTitle), odds(0)},
		{"a post", m.Post("R-BEFORE", "R-BODY.beside", PartsSure), odds(-1 + 0.5 + 1.5 + 3)},
		{"a post of unknown rules", m.Post("R-NEW", "", Dated), odds(-1)},
	} {
		assert.InDelta(t, tt.want, tt.got, 0.002, tt.name)
	}
	assert.Equal(t, float32(0.25), m.Weight(Kind(entity.Person), "left-title"))
	assert.Zero(t, m.Weight(OfPost, "left-title"))
	assert.Zero(t, m.Weight(OfPost, "no-such-signal"))
}

// However large a sum is, the confidence lies between 0 and 1, and no larger sum has a lower one.
func TestConfidenceIsAProbability(t *testing.T) {
	m, err := ReadModel(strings.NewReader(""))
	require.NoError(t, err)
	last := 0.0
	for sum := float32(-20); sum <= 20; sum += 0.01 {
		p := m.probability(sum)
		require.GreaterOrEqual(t, p, last)
		require.True(t, p > 0 && p < 1, "%v", p)
		if sum > -oddsEnd && sum < oddsEnd {
			require.InDelta(t, odds(float64(sum)), p, 0.002)
		}
		last = p
	}
}

func TestReadBadModel(t *testing.T) {
	for _, bad := range []string{
		"PERSON\tbase\t-", "PERSON\tbase\t-\tmuch", "CITY\tbase\t-\t1", "PERSON\tsignal\tno-such-signal\t1",
		"PERSON\tevidence\tleft-title\t1", "PERSON\tverdict\t-\t1",
	} {
		_, err := ReadModel(strings.NewReader("# a table\n" + bad + "\n"))
		assert.ErrorContains(t, err, "line 2", bad)
	}
}

// The table of the build is whole: each kind has a base, and each row is read.
func TestWeights(t *testing.T) {
	m, err := ReadModel(strings.NewReader(weightsTSV))
	require.NoError(t, err)
	for k := range Kind(kinds) {
		assert.NotZero(t, m.kinds[k].base, k)
		assert.NotZero(t, m.kinds[k].rules.n, k)
	}
	rows := bufio.NewScanner(strings.NewReader(weightsTSV))
	for rows.Scan() {
		f := strings.Split(rows.Text(), "\t")
		if len(f) == 4 && f[1] == "rule" {
			want, err := strconv.ParseFloat(f[3], 32)
			require.NoError(t, err)
			for k := range Kind(kinds) {
				if k.String() == f[0] {
					assert.Equal(t, float32(want), m.kinds[k].rules.of(f[2]), rows.Text())
				}
			}
		}
	}
	assert.Same(t, Shared(), Shared())
	assert.Equal(t, m.kinds[1].base, Shared().kinds[1].base)
}

// The rows of signals.tsv stand in the order of the constants.
func TestSignalRows(t *testing.T) {
	for s, id := range map[Signals]string{
		LeftPerson: "left-person", LeftOther: "left-other", RightPerson: "right-person", RightOther: "right-other", InRow: "in-row",
		Repeated: "repeated", OneWord: "one-word", RivalAhead: "rival-ahead", Short: "short", Long: "long", ScoreHigh: "score-high",
		Bodiless: "bodiless", Beside: "beside", Dated: "dated", PartsSure: "parts-sure",
	} {
		for info := range s.Each {
			assert.Equal(t, id, info.ID)
			assert.NotEmpty(t, info.Text, id)
		}
	}
	var ids []string
	for info := range (Dated | LeftHan).Each {
		ids = append(ids, info.ID)
	}
	assert.Equal(t, []string{"left-han", "dated"}, ids)
	for info := range (Dated | LeftHan).Each {
		assert.Equal(t, "left-han", info.ID)
		break
	}
}

func TestParts(t *testing.T) {
	for least, want := range map[float64]Signals{0.5: PartsDoubtful, 0.8: PartsFair, 0.93: PartsGood, 0.98: PartsSure, 1: PartsSure} {
		assert.Equal(t, want, Parts(least), least)
	}
}
