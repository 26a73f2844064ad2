package typo

// op is the kind of an edit.
type op uint8

const (
	none op = iota
	replaced
	missing // the query lacks a rune of the name
	added   // the query has a rune more
	swapped
)

// edit is the one difference between a query and a name.
type edit struct {
	op   op
	at   int  // index in the name; for added the index in the query
	want rune // the name's rune, 0 for added
	got  rune // the query's rune, 0 for missing
}

// oneEdit finds the single edit that turns name into query; false if there is
// none or more than one. Two neighbours swapped are one edit.
func oneEdit(query, name []rune) (edit, bool) {
	i := 0
	for i < len(query) && i < len(name) && query[i] == name[i] {
		i++
	}
	q, n := query[i:], name[i:]
	switch len(n) - len(q) {
	case 0:
		if len(n) == 0 {
			return edit{}, true
		}
		if equal(q[1:], n[1:]) {
			return edit{replaced, i, n[0], q[0]}, true
		}
		if len(n) >= 2 && n[0] == q[1] && n[1] == q[0] && equal(q[2:], n[2:]) {
			return edit{swapped, i, n[0], q[0]}, true
		}
	case 1:
		if equal(q, n[1:]) {
			return edit{missing, i, n[0], 0}, true
		}
	case -1:
		if equal(q[1:], n) {
			return edit{added, i, 0, q[0]}, true
		}
	}
	return edit{}, false
}

func equal(a, b []rune) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// homophones returns how many runes differ between two names of one length,
// where each that differs sounds the same; false if one does not.
func homophones(query, name []rune) (int, bool) {
	if len(query) != len(name) {
		return 0, false
	}
	n := 0
	for i := range query {
		if query[i] == name[i] {
			continue
		}
		if !SoundsAlike(query[i], name[i]) {
			return 0, false
		}
		n++
	}
	return n, true
}
