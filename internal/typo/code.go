package typo

// symbols are the codes of runes: printable ASCII without capitals, since the
// model lower-cases what it is asked for but not what it was trained with.
const symbols = "!\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~"

// encode writes one symbol a rune. Different runes may share a symbol: the code
// only proposes.
func encode(s []rune) string {
	b := make([]byte, len(s))
	for i, r := range s {
		b[i] = symbols[uint32(r)*2654435761>>8%uint32(len(symbols))]
	}
	return string(b)
}
