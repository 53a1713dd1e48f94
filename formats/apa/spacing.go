package apa

// respace moves the blanks of a text that was taken out of a laid-out page to where they belong: "Phys .Rev .D 77 ( 2008)"
// becomes "Phys. Rev. D 77  (2008)". Nothing changes its length. Texts with one such blank only are left alone, for it may
// be meant.
func respace(buf []byte) {
	const few = 2
	stray := func(i int) bool {
		return buf[i] == ' ' && (buf[i+1] == '.' || buf[i+1] == ',') && buf[i-1] != ' ' && buf[i-1] != '.' && isWordByte(buf[i+2])
	}
	n := 0
	for i := 1; i+2 < len(buf); i++ {
		if stray(i) {
			n++
		}
	}
	if n < few {
		return
	}
	for i := 1; i+2 < len(buf); i++ {
		switch {
		case stray(i), buf[i] == ' ' && buf[i+1] == ')':
			buf[i], buf[i+1] = buf[i+1], ' '
		case (buf[i] == '(' || buf[i] == '[') && buf[i+1] == ' ':
			buf[i], buf[i+1] = ' ', buf[i]
			i++
		}
	}
}
