// Package cite is the model that every reader fills, every rule judges and every writer prints: bibliographic items
// in the vocabulary of CSL 1.0.2, the places in a file that they were read from, and what there is to say about them.
//
// The package does no I/O, knows no file format and imports nothing else of this module.
package cite
