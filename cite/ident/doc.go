// Package ident finds, validates and compares the identifiers that references carry: DOI, URL, ISBN, ISSN, ORCID,
// arXiv and PubMed numbers.
//
// Three kinds of functions stand side by side, because found text and a valid identifier are different things. Find
// looks for the first place in running text that was meant as an identifier and gives it as it was written, right or
// wrong. Parse takes a text that should be one identifier and gives its normal form, and false where its form or its
// check digit is wrong. Same compares two in any of their spellings.
//
// All functions are total and take time linear in their input.
package ident
