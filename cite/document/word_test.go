package document

import (
	"archive/zip"
	"bytes"
	"testing"

	"github.com/seed-2120edae/cite/cite"
)

// FuzzReadWord reads any bytes as the text, the notes and the numbering of a Word file.
func FuzzReadWord(f *testing.F) {
	const open = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	f.Add(open+`<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>References</w:t></w:r></w:p><w:p><w:r><w:rPr><w:i/></w:rPr><w:t>`+knuth+
		`</w:t></w:r></w:p></w:body></w:document>`, `<w:footnotes><w:footnote w:id="1"><w:p><w:r><w:t>(Knuth, 1984)</w:t></w:r></w:p></w:footnote></w:footnotes>`,
		`<w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"/></w:abstractNum></w:numbering>`)
	f.Add(open+`<w:tbl><w:tr><w:tc><w:p><w:hyperlink r:id="a"><w:r><w:t>x</w:t><w:tab/><w:br/></w:r></w:hyperlink></w:p>`, "", "")
	f.Add(open+`<w:p><w:r><w:instrText>HYPERLINK "a"</w:instrText><w:fldChar w:fldCharType="begin"/></w:r><w:del><w:r><w:delText>y`, "<", "&")
	f.Fuzz(func(t *testing.T, body, notes, numbering string) {
		var file bytes.Buffer
		z := zip.NewWriter(&file)
		for _, part := range [][2]string{{"word/document.xml", body}, {"word/footnotes.xml", notes}, {"word/numbering.xml", numbering}} {
			w, err := z.CreateHeader(&zip.FileHeader{Name: part[0], Method: zip.Store})
			if err != nil {
				t.Fatal(err)
			}
			if _, err := w.Write([]byte(part[1])); err != nil {
				t.Fatal(err)
			}
		}
		if err := z.Close(); err != nil {
			t.Fatal(err)
		}
		doc, err := Read(cite.NewSource("a.docx", file.String()), Word, nil)
		if err == nil {
			checkSpans(t, doc)
		}
	})
}
