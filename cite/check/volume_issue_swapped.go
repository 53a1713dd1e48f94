package check

import (
	"fmt"
	"strconv"

	"github.com/seed-2120edae/cite/cite"
)

var volumeIssueSwapped = Rule{
	Name: "volume-issue-swapped", Severity: cite.Warning,
	Summary: "a volume and an issue that have changed places",
	What: "Volume and issue of an article that, the other way round, fit the volumes which other entries of the list give for the same " +
		"periodical within three years: 2(42) beside 41(3) of the year before.",
	Why: "The reader orders the wrong issue.",
	Bad: "Brandt, L. (2020). Wind and its measures. Journal of Coastal Weather, 41(3), 1–9.\n" +
		"Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 2(42), 11–29.",
	Good: "Brandt, L. (2020). Wind and its measures. Journal of Coastal Weather, 41(3), 1–9.\n" +
		"Osei, A. (2021). Rain and its measures. Journal of Coastal Weather, 42(2), 11–29.",

	Authority: "APA 7, 9.25: volume, and issue in parentheses",
	list: func(p *pass) {
		type place struct{ year, volume int }
		journals := map[string][]place{}
		read := func(e *Entry) (journal string, volume, issue, year int) {
			it := e.Item
			if it.Number(cite.Volume) == "" || it.Number(cite.Issue) == "" {
				return
			}
			volume, _ = strconv.Atoi(it.Number(cite.Volume))
			issue, _ = strconv.Atoi(it.Number(cite.Issue))
			journal, _ = fold(it.Text(cite.ContainerTitle))
			return journal, volume, issue, it.Date(cite.Issued).Start.Year
		}
		const most = 64 // volumes of one periodical that are compared
		for i := range p.Entries {
			journal, volume, issue, year := read(&p.Entries[i])
			if journal != "" && volume > issue && issue > 0 && year > 0 && len(journals[journal]) < most {
				journals[journal] = append(journals[journal], place{year, volume})
			}
		}
		for i := range p.Entries {
			e := &p.Entries[i]
			journal, volume, issue, year := read(e)
			if volume == 0 || issue <= volume+12 || year == 0 {
				continue
			}
			for _, o := range journals[journal] {
				apart := year - o.year
				if apart < -3 || apart > 3 || issue-o.volume != apart || volume-o.volume == apart {
					continue
				}
				f := e.Item.Field(cite.Var(cite.Volume))
				p.report(e, cite.Diagnostic{Span: f.Span.Cover(fieldSpan(e.Item, cite.Var(cite.Issue))), Field: f.Var,
					Message: fmt.Sprintf("volume %d and issue %d seem to have changed places: another entry has volume %d of %d", volume, issue, o.volume, o.year)})
				break
			}
		}
	},
}
