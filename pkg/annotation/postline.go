package annotation

import (
	"fmt"
	"strings"
)

// Formats of lines hold a post as PERSON|ORG|TITLE|STATUS|FROM|TO|optional,
// without the empty fields at the end: 李望秋|石楼二中|校长|removed||2024-03.

// postFields is how many fields such a line may have.
const postFields = 7

func postLine(p Post) string {
	optional := ""
	if p.Optional {
		optional = "optional"
	}
	fields := [postFields]string{p.Person, p.Org, p.Title, statusWord(p.Status), p.From, p.To, optional}
	for i, f := range fields {
		fields[i] = escapes.Replace(f)
	}
	return strings.TrimRight(strings.Join(fields[:], "|"), "|")
}

// parsePostLine undoes postLine.
func parsePostLine(line string) (Post, *Error) {
	var f [postFields]string
	fields := strings.Split(line, "|")
	if n := copy(f[:], fields); n < len(fields) || f[postFields-1] != "" && f[postFields-1] != "optional" {
		return Post{}, &Error{Problem: fmt.Sprintf("%s is no post", quote(line)), Fix: "write PERSON|ORG|TITLE|STATUS|FROM|TO|optional, of which ORG and what is behind TITLE may be empty"}
	}
	status, err := statusNamed(f[3])
	if err != nil {
		return Post{}, err
	}
	for i := range f {
		f[i] = unescapes.Replace(f[i])
	}
	return Post{Person: f[0], Org: f[1], Title: f[2], Status: status, From: f[4], To: f[5], Optional: f[6] != ""}, nil
}
