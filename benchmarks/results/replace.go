package results

import (
	"fmt"
	"os"
	"strings"
)

// Replace puts content into a Markdown file, in the place of what stands between the
// comment of a name and the next <!-- end -->.
func Replace(path, name, content string) error {
	b, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	begin, end := "<!-- "+name+" -->\n", "<!-- end -->"
	before, rest, ok := strings.Cut(string(b), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		return fmt.Errorf("%s: no %s with its %s: write both on lines of their own where the table belongs", path, strings.TrimSpace(begin), end)
	}
	return os.WriteFile(path, []byte(before+begin+content+end+after), 0o644)
}
