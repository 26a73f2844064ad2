package export

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"strings"
)

// identifier is the stable name of a thing: its kind and a hash of what makes it
// what it is, with which letters, digits and hyphens only, which both models allow.
func identifier(kind string, of ...string) string {
	sum := sha256.Sum256([]byte(kind + "\x00" + strings.Join(of, "\x00")))
	return kind + "-" + hex.EncodeToString(sum[:10])
}

// address is that of a document, "" where it has none.
func (o Options) address(id string) string {
	if o.Base != "" {
		return o.Base + url.PathEscape(id)
	}
	if strings.HasPrefix(id, "http://") || strings.HasPrefix(id, "https://") {
		return id
	}
	return ""
}

// urn is the address of a document that has none.
func urn(id string) string { return "urn:dianming:document:" + url.PathEscape(id) }
