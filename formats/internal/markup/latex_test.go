package markup

import "testing"

// What LaTeX's commands come to, as LaTeX itself sets them (LaTeX2e reference manual; for braces, change.case$ in btxhak).
func TestLaTeXReader(t *testing.T) {
	for in, want := range map[string]string{
		// accents, in all the ways in which they are braced
		`G{\"o}del`: "Gödel", `G\"{o}del`: "Gödel", `G{\"{o}}del`: "Gödel", `G\"odel`: "Gödel",
		`\v{S}afa\v r\'\i k`: "Šafařík", `Erd{\H o}s`: "Erdős", `\c{C}elik`: "Çelik", `\r{a}`: "å", `\'{\i}`: "í", `\u g`: "ğ", `\d{a}`: "ạ",
		`\k a`: "ą", `\t{oo}`: "o͡o", `{\'}`: "´",
		// symbols, and the blank that ends their names
		`\ss`: "ß", `Stra{\ss}e`: "Straße", `\AA ngstr\"om`: "Ångström", `\o re`: "øre", `\L\'od\'z`: "Łódź", `\ae{} b`: "æ b",
		`R\&D`: "R&D", `50\,\%`: "50\u202f%", `\S~3`: "§\u00a03", `\copyright 2001`: "©2001", `\dots{} on`: "… on", `\LaTeX{} and \TeX`: "LaTeX and TeX",
		"1990--2000 --- or": "1990–2000 — or", "``a'' and `b'": "“a” and ‘b’", "?`Qu\\'e?": "¿Qué?", "!`Hola!": "¡Hola!", "why? `b'": "why? ‘b’",
		// styles by command, by declaration and by environment
		`\emph{Salmo} trutta`: "<i>Salmo</i> trutta", `{\em Salmo} trutta`: "<i>Salmo</i> trutta", `{\it Salmo\/} trutta`: "<i>Salmo</i> trutta",
		`\begin{em}Salmo\end{em} trutta`: "<i>Salmo</i> trutta", `\textbf{\textit{a}}`: "<b><i>a</i></b>",
		`\textsc{ad}`: `<span style="font-variant:small-caps">ad</span>`, `H\textsubscript{2}O`: "H<sub>2</sub>O", `1\textsuperscript{st}`: "1<sup>st</sup>",
		`\emph{}`: "", `\underline{a} \mbox{b} \text{c}`: "a b c",
		// addresses
		`\url{https://a.example/x_1~2%20}`: "https://a.example/x_1~2%20", `\href{https://a.example/}{the words}`: "the words (https://a.example/)",
		`\href{https://a.example/}{https://a.example/}`: "https://a.example/", `\href{https://a.example/}{}`: "https://a.example/",
		// formulas that rich text can say, and those that it cannot
		`$x^2$`: "x<sup>2</sup>", `$CO_2$`: "CO<sub>2</sub>", `$\alpha_{ij}$-decay`: "α<sub>ij</sub>-decay", `$f'$`: "f′", `\(p < .05\)`: "p < .05",
		`\ensuremath{\le}`: "≤", `$\frac{a}{b}$`: `$\frac{a}{b}$`, `costs 5$ or 6`: "costs 5$ or 6", `5\$ or 6\$`: "5$ or 6$", `$$`: "", `$^{14}$C`: "<sup>14</sup>C",
		`$\mathrm{pH}$`: "pH", `$\sqrt{2}$`: `$\sqrt{2}$`,
		// what only steers the page
		`a\kern-.03em b`: "ab", `a\hspace{1em}b`: "ab", `\relax a\vspace*{2pt}`: "a", "a~b": "a\u00a0b", `a\ b`: "a b", "a\\\\b": "a b", "a  \n b": "a b",
		`\verb|x_1|`: "x_1", `\symbol{233}`: "é", `\char"E9`: "é", `\char'351`: "é", `\uppercase{abc}`: "ABC", `\lowercase{ABC}`: "abc",
		`\foreignlanguage{german}{Wort}`: "Wort", `\textcolor{red}{a}`: "a",
		// unknown commands keep their arguments, and their names where these are all there is
		`\mystery{a} b`: "a b", `\XML{} files`: "XML files",
		// nonsense
		`\`: `\`, "{": "", "}": "", "{a": "a", "a}": "a", `\emph{a`: "<i>a</i>", `$a`: "$a", `\begin{em}a`: "a",
	} {
		if got := (LaTeXReader{}).Rich(in); got != want {
			t.Errorf("%s\n got %q\nwant %q", in, got, want)
		}
	}
}

func TestLaTeXReaderProtects(t *testing.T) {
	nocase := func(s string) string { return `<span class="nocase">` + s + "</span>" }
	for in, want := range map[string]string{
		"The {Salt} Road":          "The " + nocase("Salt") + " Road",
		"The {S}alt Road":          "The " + nocase("S") + "alt Road",
		`The {\"O}land Road`:       "The Öland Road", // a group that begins with a command protects nothing
		`The {{\"O}land} Road`:     "The " + nocase("Öland") + " Road",
		"{DNA} and {RNA}":          nocase("DNA") + " and " + nocase("RNA"),
		`\emph{{Salmo} trutta}`:    "<i>" + nocase("Salmo") + " trutta</i>",
		"{all of it is one group}": nocase("all of it is one group"),
	} {
		if got := (LaTeXReader{NoCase: true}).Rich(in); got != want {
			t.Errorf("%s\n got %q\nwant %q", in, got, want)
		}
	}
	var unknown []string
	(LaTeXReader{Unknown: func(name string) { unknown = append(unknown, name) }}).Rich(`\emph{a} \mystery{b} \'e \XML`)
	if len(unknown) != 2 || unknown[0] != "mystery" || unknown[1] != "XML" {
		t.Errorf("unknown are %q", unknown)
	}
}

// What is written of rich text with styles and protected words is read as the same.
func TestLaTeXStylesComeBack(t *testing.T) {
	title, plain := LaTeXWriter{NoCase: true}, LaTeXWriter{}
	for in, want := range map[string]string{
		`The <span class="nocase">Salt</span> road`:                      `The {Salt} road`,
		`<i><span class="nocase">Salmo</span> trutta</i>`:                `\textit{{Salmo} trutta}`,
		`<span class="nocase">A<i>B</i></span>`:                          `{A\textit{B}}`,
		`<span class="nocase"><i>B</i>A</span>`:                          `{{}\textit{B}A}`,
		`H<sub>2</sub>O & <b>50%</b> of #1`:                              `H\textsubscript{2}O \& \textbf{50\%} of \#1`,
		`<span style="font-variant:small-caps">ad</span> <sup>14</sup>C`: `\textsc{ad} \textsuperscript{14}C`,
	} {
		got := string(AppendLaTeX(nil, in, title))
		if got != want {
			t.Errorf("%s\n is written as %s\nnot %s", in, got, want)
		}
		if back := (LaTeXReader{NoCase: true}).Rich(got); back != in {
			t.Errorf("%s\n comes back as %s", in, back)
		}
		if unprotected := string(AppendLaTeX(nil, in, plain)); (LaTeXReader{}).Rich(unprotected) != (LaTeXReader{}).Rich(got) {
			t.Errorf("%s\n without protection is written as %s", in, unprotected)
		}
	}
	for link, want := range map[Run]string{
		{Text: "https://a.example/%20", Link: "https://a.example/%20"}: `\href{https://a.example/\%20}{https://a.example/\%20}`,
		{Text: "words", Link: `https://a.example/{x}^#a&b_c`}:          `\href{https://a.example/\%7Bx\%7D\%5E\#a\&b\_c}{words}`,
	} {
		if got := string(Append(nil, LaTeX, []Run{link})); got != want {
			t.Errorf("%v is written as %s, want %s", link, got, want)
		}
	}
}

func FuzzLaTeX(f *testing.F) {
	for _, seed := range []string{`G{\"o}del {DNA} \emph{a} $x^2$ \url{b}`, `\begin{em}a\end{em}\verb|b|\char"E9`, "{{{\\em a}}", "``a''---$\\frac{a}{b}$"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		for _, reader := range []LaTeXReader{{}, {NoCase: true}} {
			rich := reader.Rich(s)
			for _, w := range []LaTeXWriter{{}, {ASCII: true}, {NoCase: true}} {
				latex := string(AppendLaTeX(nil, rich, w))
				if !bracesPair(latex) {
					t.Fatalf("%q becomes %q, whose braces are odd", rich, latex)
				}
				if w.ASCII && !isASCII(latex) {
					t.Fatalf("%q becomes %q, which is not ASCII", rich, latex)
				}
			}
		}
	})
}
