package markup

import "strings"

// cyrillicNames gives the capital letters of Cyrillic by the names of LaTeX's T2A, T2B and T2C encodings, without the
// "CYR" that they begin with. The small letters have the same names in lower case.
const cyrillicNames = `А A Б B В V Г G Д D Е E Ё YO Ж ZH З Z И I Й ISHRT К K Л L М M Н N О O П P Р R С S Т T У U Ф F Х H Ц C Ч CH Ш SH
	Щ SHCH Ъ HRDSN Ы ERY Ь SFTSN Э EREV Ю YU Я YA Ђ DJE Є IE Ѕ DZE І II Ї YI Ј JE Љ LJE Њ NJE Ћ TSHE Ў USHRT Џ DZHE Ѣ YAT
	Ѫ BYUS Ѳ FITA Ѵ IZH Ґ GUP Ғ GHCRS Ҕ GHK Җ ZHDSC Ҙ ZDSC Қ KDSC Ҝ KVCRS Ҟ KHCRS Ҡ KBEAK Ң NDSC Ҥ NG Ҧ PHK Ҩ ABHHA Ҫ SDSC Ҭ TDSC
	Ү Y Ұ YHCRS Ҳ HDSC Ҵ TETSE Ҷ CHRDSC Ҹ CHVCRS Һ SHHA Ҽ ABHCH Ҿ ABHCHDSC Ӄ KHK Ӆ LDSC Ӈ NHK Ӌ CHLDSC Ӎ MDSC Ӕ AE Ә SCHWA
	Ӡ ABHDZE Ө OTLD`

// greekNames gives the letters of Greek by the names of LaTeX's LGR encoding, without the "text" that they begin with.
const greekNames = `Α Alpha Β Beta Γ Gamma Δ Delta Ε Epsilon Ζ Zeta Η Eta Θ Theta Ι Iota Κ Kappa Λ Lambda Μ Mu Ν Nu Ξ Xi Ο Omicron Π Pi
	Ρ Rho Σ Sigma Τ Tau Υ Upsilon Φ Phi Χ Chi Ψ Psi Ω Omega α alpha β beta γ gamma δ delta ζ zeta η eta θ theta ι iota
	κ kappa λ lambda ν nu ξ xi ο omicron π pi ρ rho σ sigma τ tau υ upsilon φ phi χ chi ψ psi ω omega ς varsigma ς finalsigma
	ϝ digamma Ϝ Digamma ϙ qoppa Ϙ Qoppa ϟ koppa Ϟ Koppa ϡ sampi Ϡ Sampi ϛ stigma Ϛ Stigma`

// latexScripts gives the letters of Greek and Cyrillic by the commands of LaTeX.
var latexScripts = func() map[string]string {
	m := map[string]string{"CYRpalochka": "Ӏ"}
	words := strings.Fields(cyrillicNames)
	for i := 0; i < len(words); i += 2 {
		m["CYR"+words[i+1]] = words[i]
		m["cyr"+strings.ToLower(words[i+1])] = strings.ToLower(words[i])
	}
	words = strings.Fields(greekNames)
	for i := 0; i < len(words); i += 2 {
		m["text"+words[i+1]] = words[i]
	}
	return m
}()

// symbolOf gives the character that a command without arguments stands for.
func symbolOf(name string) (string, bool) {
	if s, ok := latexSymbols[name]; ok {
		return s, true
	}
	s, ok := latexScripts[name]
	return s, ok
}
