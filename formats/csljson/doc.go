// Package csljson reads and writes bibliographic items in the vocabulary of the Citation Style Language 1.0.2: as a
// JSON array, as JSON Lines with one item a line, and as YAML.
//
// Reading goes in two steps. The syntax of JSON or YAML becomes values with places in the source (syntax.go, yaml.go);
// the values become items (meaning.go). What a file says beyond CSL is kept in Item.Custom, so that writing gives it
// back: a key that CSL does not know under "csljson.KEY", and an entry of CSL's own "custom" object under its own key.
// Writing puts what CSL has no place for, such as the fields of other formats, into that object.
package csljson
