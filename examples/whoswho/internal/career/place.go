package career

import "strings"

// samePlace reports whether two bodies are in one city or county: by the codes of
// their divisions, else by the places that their names begin with, one of which
// may leave out its kind (海州一中, 海州市教育局).
func samePlace(a, b Body) bool {
	if a.ID == 0 || b.ID == 0 {
		return false
	}
	if a.Region != "" && b.Region != "" {
		x, y := strings.TrimRight(a.Region, "0"), strings.TrimRight(b.Region, "0")
		return len(x) > 2 && len(y) > 2 && (strings.HasPrefix(x, y) || strings.HasPrefix(y, x))
	}
	x, y := place(a.Name), place(b.Name)
	return x != "" && strings.HasPrefix(b.Name, x) || y != "" && strings.HasPrefix(a.Name, y)
}

// twoPlaces reports whether two bodies are in places that are known and not one.
func twoPlaces(a, b Body) bool {
	known := a.Region != "" && b.Region != "" || place(a.Name) != "" && place(b.Name) != ""
	return known && !samePlace(a, b)
}

// placeKinds end the names of places.
const placeKinds = "市县区州旗盟"

// place is the place that a name begins with, without its kind; "" if there is
// none of two characters or more (市教育局).
func place(name string) string {
	n := 0
	for at, r := range name {
		if n >= 2 && strings.ContainsRune(placeKinds, r) {
			return name[:at]
		}
		n++
	}
	return ""
}

// isEducation reports whether a body teaches or is an office of education.
func isEducation(b Body) bool { return b.School || strings.Contains(b.Name, "教") }

// leads reports whether a post is that of a head or deputy.
func leads(p Post) bool {
	before, _, ok := head(p.Key)
	return ok && (before == "" || strings.HasSuffix(before, "副"))
}
