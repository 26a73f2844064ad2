package textcheck

import "bytes"

// format is a kind of file that is no plain text.
type format struct {
	at    int    // offset of the magic number
	magic string // what stands there in each such file
	inner string // what stands somewhere behind it; "" for nothing in particular
	name  string
	fix   string
}

const (
	saveAsText = "save it as plain text in UTF-8"
	unpack     = "unpack it first"
	readImage  = "it has no text: let a program for character recognition read it"
	takeText   = "take the text out of it, as with pdftotext"
	isNoText   = "it has no text"
)

// formats are the kinds of files that come between texts, those with inner
// before those without. The magic numbers are those of the formats' own
// specifications.
var formats = []format{
	{0, "%PDF-", "", "a PDF document", takeText},
	{0, "PK\x03\x04", "word/", "a Word document (DOCX)", saveAsText},
	{0, "PK\x03\x04", "xl/", "an Excel workbook (XLSX)", "save it as CSV in UTF-8"},
	{0, "PK\x03\x04", "ppt/", "a PowerPoint presentation (PPTX)", saveAsText},
	{0, "PK\x03\x04", "opendocument", "an OpenDocument file", saveAsText},
	{0, "PK\x03\x04", "epub", "an EPUB book", saveAsText},
	{0, "PK\x03\x04", "OFD.xml", "an OFD document", saveAsText},
	{0, "PK\x03\x04", "[Content_Types].xml", "an Office document (DOCX, XLSX or PPTX)", saveAsText},
	{0, "PK\x03\x04", "", "a ZIP archive", unpack},
	{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "", "an old Office document (DOC, XLS, PPT or WPS)", saveAsText},
	{0, `{\rtf`, "", "an RTF document", saveAsText},
	{0, "\x1F\x8B", "", "gzip data", unpack},
	{0, "BZh", "1AY&SY", "bzip2 data", unpack},
	{0, "\xFD7zXZ\x00", "", "xz data", unpack},
	{0, "\x28\xB5\x2F\xFD", "", "Zstandard data", unpack},
	{0, "7z\xBC\xAF\x27\x1C", "", "a 7z archive", unpack},
	{0, "Rar!\x1A\x07", "", "a RAR archive", unpack},
	{257, "ustar", "", "a tar archive", unpack},
	{0, "\x89PNG\r\n\x1A\n", "", "a PNG image", readImage},
	{0, "\xFF\xD8\xFF", "", "a JPEG image", readImage},
	{0, "GIF87a", "", "a GIF image", readImage},
	{0, "GIF89a", "", "a GIF image", readImage},
	{0, "RIFF", "WEBPVP8", "a WebP image", readImage},
	{0, "II*\x00", "", "a TIFF image", readImage},
	{0, "MM\x00*", "", "a TIFF image", readImage},
	{0, "\x00\x00\x00", "ftyp", "an MP4 or HEIC file", isNoText},
	{0, "SQLite format 3\x00", "", "an SQLite database", "write the texts in it to files first"},
	{0, "\x7FELF", "", "a program (ELF)", isNoText},
	{0, "\xCF\xFA\xED\xFE", "", "a program (Mach-O)", isNoText},
	{0, "MZ\x90\x00", "", "a program (Windows)", isNoText},
}

// formatOf returns the kind of file that begins with b.
func formatOf(b []byte) (format, bool) {
	for _, f := range formats {
		if len(b) < f.at || !bytes.HasPrefix(b[f.at:], []byte(f.magic)) {
			continue
		}
		if bytes.Contains(b[f.at+len(f.magic):], []byte(f.inner)) {
			return f, true
		}
	}
	return format{}, false
}

// foreign reports whether a stream begins as a kind of file that is no text, or
// with the byte order mark of another encoding.
func foreign(b []byte) bool {
	if _, ok := formatOf(b); ok {
		return true
	}
	for _, m := range marks {
		if bytes.HasPrefix(b, []byte(m.mark)) {
			return true
		}
	}
	return false
}
