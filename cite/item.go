package cite

import "slices"

// An Item is one work: CSL's item with the places that its parts were read from. The zero Item is an empty work of
// unknown type. Fields keep the order in which they were set, each variable stands at most once. An Item is not safe
// for concurrent change.
type Item struct {
	ID   string // the key by which the item is cited; "" where the source has none
	Type Type
	Span Span // where the whole entry stands; zero for an item that was made, not read

	// Format is the name of the format the item was read from, such as "bibtex"; "" for an item that was made. A
	// writer may need it: BibTeX's titles follow a rule of their own about capitals.
	Format string

	// TypeConfidence says how sure the reader is of Type, from 0 to 1; 0 where it did not have to guess.
	TypeConfidence float32

	// Custom keeps, in order, what the model has no place for, so that a way back to the source loses nothing.
	Custom []Custom

	// Rest holds the places of text inside Span that no field and no punctuation accounts for.
	Rest []Span

	fields []Field
}

// A Field is one variable of an item with its value. Text, Names and Date tell the value, by the variable's kind.
type Field struct {
	Var Var

	// Confidence says how sure the reader is that this text is the value of this variable: from 0 to 1, meant as a
	// probability. 0 stands for "no guess was needed", as in a file whose fields are named.
	Confidence float32

	Span Span // where the value stands; zero where it was made, not read

	Text  string // the value of a text or number variable
	Names []Name // the value of a name variable

	// date is set once and never changed, so that copies may share it. It stands apart since it is larger than all the
	// rest, and most fields have none.
	date *Date
}

// Date gives the value of a date variable, the zero Date of another.
func (f *Field) Date() Date {
	if f.date == nil {
		return Date{}
	}
	return *f.date
}

// SetDate sets the value of a date variable.
func (f *Field) SetDate(d Date) { f.date = &d }

// Custom is a piece of the source that CSL has no variable for. Key names the format and the field, as in
// "biblatex.pagetotal" or "csljson.x-reviewed".
type Custom struct {
	Key   string
	Value string
	JSON  bool // Value is a JSON value rather than text
	Span  Span
}

// Fields gives the item's fields in order. The slice is the item's own: its values may be changed in place, it must
// not be appended to.
func (it *Item) Fields() []Field { return it.fields }

// Grow makes room for n more fields, for a reader that knows how many there will be.
func (it *Item) Grow(n int) { it.fields = slices.Grow(it.fields, n) }

// Clip gives back the room that no field takes, for a reader that is done with the item.
func (it *Item) Clip() { it.fields = slices.Clone(it.fields) }

// Field finds the field of a variable, or nil. The pointer holds until the next field is set or deleted.
func (it *Item) Field(v Var) *Field {
	for i := range it.fields {
		if it.fields[i].Var == v {
			return &it.fields[i]
		}
	}
	return nil
}

// Has tells whether the variable is set.
func (it *Item) Has(v Var) bool { return it.Field(v) != nil }

// Text gives the value of a text variable, "" where it is not set. It is CSL's rich text: plain characters with
// <i>, <b>, <sup>, <sub>, <span style="font-variant:small-caps"> and <span class="nocase"> as markup, no entities.
func (it *Item) Text(v TextVar) string {
	if f := it.Field(Var(v)); f != nil {
		return f.Text
	}
	return ""
}

// Number gives the value of a number variable as it was written, "" where it is not set.
func (it *Item) Number(v NumberVar) string {
	if f := it.Field(Var(v)); f != nil {
		return f.Text
	}
	return ""
}

// Names gives the value of a name variable, nil where it is not set.
func (it *Item) Names(v NameVar) []Name {
	if f := it.Field(Var(v)); f != nil {
		return f.Names
	}
	return nil
}

// Date gives the value of a date variable, the zero Date where it is not set.
func (it *Item) Date(v DateVar) Date {
	if f := it.Field(Var(v)); f != nil {
		return f.Date()
	}
	return Date{}
}

// SetText sets a text variable, in its old place if it has one, and gives the field to add span and confidence to.
func (it *Item) SetText(v TextVar, s string) *Field {
	f := it.set(Var(v))
	f.Text = s
	return f
}

// SetNumber sets a number variable, as SetText does.
func (it *Item) SetNumber(v NumberVar, s string) *Field {
	f := it.set(Var(v))
	f.Text = s
	return f
}

// SetNames sets a name variable, as SetText does. The item keeps the slice.
func (it *Item) SetNames(v NameVar, names []Name) *Field {
	f := it.set(Var(v))
	f.Names = names
	return f
}

// SetDate sets a date variable, as SetText does.
func (it *Item) SetDate(v DateVar, d Date) *Field {
	f := it.set(Var(v))
	f.SetDate(d)
	return f
}

// set finds or appends the field of a variable and empties it.
func (it *Item) set(v Var) *Field {
	if f := it.Field(v); f != nil {
		*f = Field{Var: v}
		return f
	}
	it.fields = append(it.fields, Field{Var: v})
	return &it.fields[len(it.fields)-1]
}

// Delete removes a variable; it does nothing where the variable is not set.
func (it *Item) Delete(v Var) {
	it.fields = slices.DeleteFunc(it.fields, func(f Field) bool { return f.Var == v })
}

// AddCustom appends a piece of the source that CSL has no variable for.
func (it *Item) AddCustom(key, value string, span Span) {
	it.Custom = append(it.Custom, Custom{Key: key, Value: value, Span: span})
}

// CustomValue gives the value of the first Custom with this key.
func (it *Item) CustomValue(key string) (string, bool) {
	for _, c := range it.Custom {
		if c.Key == key {
			return c.Value, true
		}
	}
	return "", false
}

// Clone gives a copy that shares nothing with the item.
func (it *Item) Clone() *Item {
	c := *it
	c.fields = slices.Clone(it.fields)
	for i := range c.fields {
		c.fields[i].Names = slices.Clone(c.fields[i].Names)
	}
	c.Custom = slices.Clone(it.Custom)
	c.Rest = slices.Clone(it.Rest)
	return &c
}
