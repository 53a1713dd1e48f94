package markup

// latexAccents gives the combining mark of each accent (LaTeX2e, "Accents"; T2A and T5 encodings for the last rows).
var latexAccents = map[string]string{
	"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", "ocirc": "\u030a", ".": "\u0307",
	"\"": "\u0308", "h": "\u0309", "r": "\u030a", "H": "\u030b", "v": "\u030c", "|": "\u030d", "U": "\u030e",
	"G": "\u030f", "C": "\u030f", "f": "\u0311", "d": "\u0323", "textcommabelow": "\u0326", "c": "\u0327",
	"k": "\u0328", "b": "\u0331", "t": "\u0361", "textsubdot": "\u0323", "textsubring": "\u0325",
	"textsubcircum": "\u032d", "textsubtilde": "\u0330", "textsubumlaut": "\u0324", "textsubbreve": "\u032e",
	"hat": "\u0302", "tilde": "\u0303", "bar": "\u0304", "acute": "\u0301", "grave": "\u0300", "ddot": "\u0308",
	"breve": "\u0306", "check": "\u030c", "mathring": "\u030a", "textogonekcentered": "\u0328",
	"textcommaabove": "\u0313", "textrevcommaabove": "\u0314", "textypogegrammeni": "\u0345", "texthornmark": "\u031b",
	"textperispomeni": "\u0342",
}

// markBelow lists the accents that leave the dot on i and j.
var markBelow = map[string]bool{"d": true, "c": true, "k": true, "b": true, "t": true, "textcommabelow": true,
	"textsubdot": true, "textsubring": true, "textsubcircum": true, "textsubtilde": true, "textsubumlaut": true,
	"textsubbreve": true, "textogonekcentered": true}

// spacingAccents gives what an accent over nothing is.
var spacingAccents = map[string]string{"`": "`", "'": "´", "^": "^", "~": "~", "\"": "¨", "=": "¯", "c": "¸",
	"v": "ˇ", "u": "˘", ".": "˙", "r": "˚", "k": "˛", "H": "˝"}

const (
	openSmallCaps = `<span style="font-variant:small-caps">`
	closeSpan     = "</span>"
)

// latexStyles gives what stands around the argument of a command.
var latexStyles = map[string][2]string{
	"emph": {"<i>", "</i>"}, "textit": {"<i>", "</i>"}, "textsl": {"<i>", "</i>"}, "mkbibemph": {"<i>", "</i>"},
	"mkbibitalic": {"<i>", "</i>"}, "textbf": {"<b>", "</b>"}, "mkbibbold": {"<b>", "</b>"},
	"textsc": {openSmallCaps, closeSpan}, "textsuperscript": {"<sup>", "</sup>"}, "sp": {"<sup>", "</sup>"},
	"mkbibsuperscript": {"<sup>", "</sup>"}, "textsubscript": {"<sub>", "</sub>"}, "sb": {"<sub>", "</sub>"},
	"enquote": {"“", "”"}, "mkbibquote": {"“", "”"}, "mkbibparens": {"(", ")"}, "mkbibbrackets": {"[", "]"},
	"MakeSentenceCase": {}, "MakeCapital": {}, "autocap": {}, "bibstring": {}, "bibsstring": {}, "biblstring": {},
	"bibcpstring": {}, "text": {}, "textrm": {}, "textsf": {}, "texttt": {}, "textup": {}, "textmd": {},
	"textnormal": {}, "mbox": {}, "hbox": {}, "fbox": {}, "underline": {}, "uline": {}, "ul": {}, "uppercaseem": {},
	"textlatin": {}, "textcyrillic": {}, "textgreek": {}, "textnumero": {}, "mathrm": {}, "mathit": {}, "mathbf": {},
	"acro": {}, "mkbibacro": {}, "smash": {}, "llap": {}, "rlap": {}, "makebox": {},
	"NoCaseChange": {`<span class="nocase">`, closeSpan}, "footnote": {" [", "]"}, "texteuro": {}, "textlf": {},
	"textquote": {"“", "”"}, "mkbibfootnote": {" [", "]"}, "burl": {}, "email": {}, "ordinal": {}, "bibcyr": {},
}

// latexDeclarations gives what stands around the rest of the group that a command holds for.
var latexDeclarations = map[string][2]string{
	"em": {"<i>", "</i>"}, "it": {"<i>", "</i>"}, "itshape": {"<i>", "</i>"}, "sl": {"<i>", "</i>"},
	"slshape": {"<i>", "</i>"}, "bf": {"<b>", "</b>"}, "bfseries": {"<b>", "</b>"}, "sc": {openSmallCaps, closeSpan},
	"scshape": {openSmallCaps, closeSpan},
}

// latexDropped lists commands that print nothing, with the number of their arguments.
var latexDropped = map[string]int{
	"relax": 0, "protect": 0, "noindent": 0, "rm": 0, "sf": 0, "tt": 0, "tiny": 0, "small": 0, "large": 0,
	"normalsize": 0, "footnotesize": 0, "upshape": 0, "mdseries": 0, "rmfamily": 0, "sffamily": 0, "ttfamily": 0,
	"normalfont": 0, "/": 0, "@": 0, "!": 0, "*": 0, ")": 0, "[": 0, "]": 0, "<": 0, ">": 0, "+": 0, "allowbreak": 0,
	"nobreak": 0, "hyphenation": 1, "selectlanguage": 1, "null": 0, "leavevmode": 0, "unskip": 0, "ignorespaces": 0,
	"discretionary": 3, "noopsort": 1, "SortNoop": 1, "nocite": 1, "label": 1, "index": 1, "vspace": 1, "hspace": 1,
	"penalty": 0, "break": 0, "raggedright": 0, "sloppy": 0, "cyr": 0, "bgroup": 0, "egroup": 0, "begingroup": 0,
	"endgroup": 0, "phantom": 1, "vphantom": 1, "hphantom": 1, "aftergroup": 0, "urlprefix": 0, "nolinebreak": 0, "mathsurround": 0, "switchargs": 0, "displaystyle": 0,
	"isdot": 0, "midsentence": 0, "strut": 0, "color": 1, "fontencoding": 1, "selectfont": 0, "cprime": 0,
}

// latexSymbols gives the characters that commands without arguments stand for, in text and in formulas.
var latexSymbols = map[string]string{
	// Characters with a meaning of their own.
	"&": "&", "%": "%", "$": "$", "#": "#", "_": "_", "{": "{", "}": "}", " ": " ", "-": "\u00ad",
	"textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^", "textunderscore": "_", "textbraceleft": "{",
	"textbraceright": "}", "textdollar": "$", "lbrace": "{", "rbrace": "}", "textless": "<", "textgreater": ">",
	"textbar": "|", "textasciigrave": "`", "textquotesingle": "'", "textquotedbl": "\"", "backslash": "\\",
	"lt": "<", "gt": ">", "vert": "|", "slash": "/", "ampersand": "&", "textampersand": "&", "textpercent": "%",
	// Spaces and breaks.
	",": "\u202f", "thinspace": "\u202f", ";": "\u2004", ":": "\u2005", "quad": "\u2003", "qquad": "\u2003\u2003",
	"enspace": "\u2002", "\\": " ", "newline": " ", "linebreak": " ", "par": " ", "nobreakspace": "\u00a0",
	"space": " ", "textvisiblespace": "␣", "medspace": "\u2005", "thickspace": "\u2004", "addspace": " ",
	"negthinspace": "", "tabularnewline": " ", "hfill": " ",
	// Punctuation.
	"ldots": "…", "dots": "…", "textellipsis": "…", "cdots": "⋯", "textendash": "–", "textemdash": "—",
	"textquoteleft": "‘", "textquoteright": "’", "textquotedblleft": "“", "textquotedblright": "”", "lq": "‘",
	"rq": "’", "quotesinglbase": "‚", "quotedblbase": "„", "guillemotleft": "«", "guillemotright": "»",
	"guilsinglleft": "‹", "guilsinglright": "›", "glqq": "„", "grqq": "“", "glq": "‚", "grq": "‘", "flqq": "«",
	"frqq": "»", "flq": "‹", "frq": "›", "dq": "\"", "textexclamdown": "¡", "textquestiondown": "¿", "S": "§",
	"textsection": "§", "P": "¶", "textparagraph": "¶", "dag": "†", "textdagger": "†", "ddag": "‡",
	"textdaggerdbl": "‡", "textbullet": "•", "bullet": "•", "textperiodcentered": "·", "cdot": "⋅", "textbrokenbar": "¦",
	"hyp": "-", "bibrangedash": "–", "adddot": ".", "addcomma": ",", "addcolon": ":", "textnumero": "№",
	"Dash": "—", "emdash": "—", "endash": "–", "hyphen": "-", "bs": "\\", "addsemicolon": ";", "ppno": "pp.", "pno": "p.", "psq": "f.", "psqq": "ff.",
	"textinterrobangdown": "⸘", "textasteriskcentered": "∗", "textinterrobang": "‽", "textreferencemark": "※", "bibdash": "—", "dash": "–",
	"textperthousand": "‰", "textpertenthousand": "‱", "textdegree": "°", "degree": "°", "textcelsius": "℃",
	"textordfeminine": "ª", "textordmasculine": "º", "copyright": "©", "textcopyright": "©", "textregistered": "®",
	"texttrademark": "™", "textservicemark": "℠", "pounds": "£", "textsterling": "£", "euro": "€", "texteuro": "€",
	"EUR": "€", "textyen": "¥", "textcent": "¢", "textcurrency": "¤", "textflorin": "ƒ", "textwon": "₩",
	"textdong": "₫", "textnaira": "₦", "textbaht": "฿", "textestimated": "℮", "textmusicalnote": "♪",
	"textasciiacute": "´", "textasciidieresis": "¨", "textasciimacron": "¯", "textasciicaron": "ˇ",
	"textasciibreve": "˘", "textacutedbl": "˝", "textonehalf": "½", "textonequarter": "¼", "textthreequarters": "¾",
	"textonesuperior": "¹", "texttwosuperior": "²", "textthreesuperior": "³", "textmu": "µ", "textohm": "Ω",
	"textlnot": "¬", "texttimes": "×", "textdiv": "÷", "textpm": "±", "textminus": "−", "textfractionsolidus": "⁄",
	"checkmark": "✓", "textsurd": "√", "textcedilla": "¸",
	// Letters.
	"ss": "ß", "SS": "SS", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å",
	"l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ",
	"ng": "ŋ", "NG": "Ŋ", "ij": "ĳ", "IJ": "Ĳ", "textschwa": "ə", "textesh": "ʃ", "textezh": "ʒ", "textglotstop": "ʔ",
	"imath": "ı", "jmath": "ȷ", "textphi": "φ", "textopeno": "ɔ", "textepsilon": "ɛ", "textupsilon": "υ", "textbeta": "β",
	"textdh": "ð", "textinvscr": "ʁ", "textltailn": "ɲ", "textbari": "ɨ", "texttheta": "θ", "textgamma": "γ",
	// Names.
	"TeX": "TeX", "LaTeX": "LaTeX", "LaTeXe": "LaTeX2ε", "BibTeX": "BibTeX", "XeTeX": "XeTeX", "XeLaTeX": "XeLaTeX",
	"LuaTeX": "LuaTeX", "LuaLaTeX": "LuaLaTeX", "ConTeXt": "ConTeXt", "AmS": "AMS", "MF": "METAFONT", "MP": "METAPOST",
	"biblatex": "biblatex",
	// Greek in formulas.
	"alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ϵ", "varepsilon": "ε", "zeta": "ζ", "eta": "η",
	"theta": "θ", "vartheta": "ϑ", "iota": "ι", "kappa": "κ", "lambda": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π",
	"varpi": "ϖ", "rho": "ρ", "varrho": "ϱ", "sigma": "σ", "varsigma": "ς", "tau": "τ", "upsilon": "υ", "phi": "ϕ",
	"varphi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ",
	"Xi": "Ξ", "Pi": "Π", "Sigma": "Σ", "Upsilon": "Υ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω", "omicron": "ο",
	"digamma": "ϝ", "varGamma": "Γ", "varDelta": "Δ", "varTheta": "Θ", "varLambda": "Λ", "varXi": "Ξ", "varPi": "Π",
	"varSigma": "Σ", "varUpsilon": "Υ", "varPhi": "Φ", "varPsi": "Ψ", "varOmega": "Ω",
	// Mathematics.
	"times": "×", "div": "÷", "pm": "±", "mp": "∓", "ast": "∗", "star": "⋆", "circ": "∘", "oplus": "⊕", "ominus": "⊖",
	"otimes": "⊗", "odot": "⊙", "cap": "∩", "cup": "∪", "vee": "∨", "lor": "∨", "wedge": "∧", "land": "∧",
	"setminus": "∖", "neg": "¬", "lnot": "¬", "le": "≤", "leq": "≤", "ge": "≥", "geq": "≥", "ll": "≪", "gg": "≫",
	"ne": "≠", "neq": "≠", "equiv": "≡", "approx": "≈", "sim": "∼", "simeq": "≃", "cong": "≅", "propto": "∝",
	"leqslant": "⩽", "geqslant": "⩾", "lesssim": "≲", "gtrsim": "≳", "prec": "≺", "succ": "≻", "subset": "⊂",
	"supset": "⊃", "subseteq": "⊆", "supseteq": "⊇", "in": "∈", "notin": "∉", "ni": "∋", "vdash": "⊢", "models": "⊨",
	"perp": "⊥", "bot": "⊥", "top": "⊤", "parallel": "∥", "mid": "∣", "infty": "∞", "partial": "∂", "nabla": "∇",
	"forall": "∀", "exists": "∃", "emptyset": "∅", "varnothing": "∅", "angle": "∠", "triangle": "△", "Box": "□",
	"square": "□", "Diamond": "◇", "diamond": "⋄", "sum": "∑", "prod": "∏", "coprod": "∐", "int": "∫", "oint": "∮",
	"surd": "√", "aleph": "ℵ", "hbar": "ℏ", "hslash": "ℏ", "ell": "ℓ", "Re": "ℜ", "Im": "ℑ", "wp": "℘", "prime": "′",
	"langle": "⟨", "rangle": "⟩", "lfloor": "⌊", "rfloor": "⌋", "lceil": "⌈", "rceil": "⌉", "Vert": "‖", "dagger": "†",
	"ddagger": "‡", "to": "→", "rightarrow": "→", "textrightarrow": "→", "leftarrow": "←", "textleftarrow": "←",
	"gets": "←", "leftrightarrow": "↔", "uparrow": "↑", "textuparrow": "↑", "downarrow": "↓", "textdownarrow": "↓",
	"Rightarrow": "⇒", "Leftarrow": "⇐", "Leftrightarrow": "⇔", "longrightarrow": "⟶", "longleftarrow": "⟵",
	"Longrightarrow": "⟹", "mapsto": "↦", "hookrightarrow": "↪", "rightleftharpoons": "⇌", "iff": "⟺", "implies": "⟹",
	"clubsuit": "♣", "diamondsuit": "♢", "heartsuit": "♡", "spadesuit": "♠", "flat": "♭", "natural": "♮", "sharp": "♯",
	"lambdabar": "ƛ", "colon": ":", "log": "log", "ln": "ln", "sin": "sin", "cos": "cos", "tan": "tan", "exp": "exp",
	"max": "max", "min": "min", "lim": "lim", "sup": "sup", "inf": "inf", "det": "det", "dim": "dim", "ker": "ker",
	"mod": "mod", "bmod": "mod", "gcd": "gcd", "deg": "deg", "rtimes": "⋊", "ltimes": "⋉", "bigcup": "⋃", "bigcap": "⋂",
	"vdots": "⋮", "ddots": "⋱", "asymp": "≍", "doteq": "≐", "sqsubseteq": "⊑", "sqcup": "⊔", "sqcap": "⊓",
	"because": "∵", "therefore": "∴", "complement": "∁", "blacksquare": "■", "bigstar": "★", "lozenge": "◊",
	"measuredangle": "∡", "upharpoonright": "↾", "nearrow": "↗", "searrow": "↘", "rightsquigarrow": "⇝", "leadsto": "⇝",
}
