package main

import (
	"encoding/json"

	"github.com/seed-2120edae/cite/formats/apa"
	"github.com/seed-2120edae/cite/formats/csljson"
)

// A parsedRecord is an entry in the JSON of parse. Start and end of the entry are byte offsets in the file, those of
// its parts are byte offsets in its text.
type parsedRecord struct {
	Text           string          `json:"text"`
	File           string          `json:"file"`
	Line           int             `json:"line"`
	Start          int             `json:"start"`
	End            int             `json:"end"`
	Type           string          `json:"type"`
	TypeConfidence float32         `json:"typeConfidence,omitempty"`
	Parts          []parsedPart    `json:"parts"`
	Item           json.RawMessage `json:"item"`
}

// A parsedPart is a stretch of the entry's text: a field, the punctuation between fields, or what was left over.
type parsedPart struct {
	Kind       string  `json:"kind"` // "field", "punctuation", "rest"
	Field      string  `json:"field,omitempty"`
	Text       string  `json:"text"`
	Start      int     `json:"start"`
	End        int     `json:"end"`
	Confidence float32 `json:"confidence,omitempty"`
}

func parsedJSON(entries []parsedEntry) any {
	records := []parsedRecord{}
	for _, e := range entries {
		r := parsedRecord{
			Text: e.text.Plain, File: e.src.Name, Line: e.src.Position(e.span.Start).Line, Start: e.span.Start, End: e.span.End,
			Type: e.reading.Item.Type.String(), TypeConfidence: e.reading.Item.TypeConfidence,
			Parts: []parsedPart{}, Item: csljson.AppendItem(nil, e.reading.Item),
		}
		for _, part := range e.reading.Parts {
			p := parsedPart{Kind: partKind(part.Kind), Text: e.text.Plain[part.Span.Start:part.Span.End], Start: part.Span.Start, End: part.Span.End}
			if part.Kind == apa.Field {
				p.Field, p.Confidence = part.Var.String(), part.Confidence
			}
			r.Parts = append(r.Parts, p)
		}
		records = append(records, r)
	}
	return map[string]any{"entries": records}
}

func partKind(k apa.PartKind) string {
	switch k {
	case apa.Field:
		return "field"
	case apa.Rest:
		return "rest"
	}
	return "punctuation"
}
