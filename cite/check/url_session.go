package check

import (
	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var urlSession = Rule{
	Name: "url-session", Severity: cite.Warning,
	Summary: "an address that holds the number of a visit",
	What:    "A session's number in the address: jsessionid, PHPSESSID, sid and the like.",
	Why:     "The number is good for one visitor and one day; after that the address answers with an error or a front page.",
	Bad:     "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain;jsessionid=9A27C0D1E5F84B63",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://example.org/rain",

	Authority: "APA 7, 9.34: the address leads directly to the work cited",
	entry: func(p *pass, e *Entry) {
		p.address(e, sessionNumber, "the address holds the number of a visit, which does not last", "=")
	},
}

var sessionNumber = pattern.New(`(?i)^https?://.*[;?&/](?:(?:jsessionid|phpsessid|aspsessionid\w*|sessionid|session_id|cgisessid|cfid|cftoken)=[\w.%@-]{6,}|sid=[\w.%@-]{16,})`)
