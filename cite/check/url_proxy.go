package check

import (
	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
)

var urlProxy = Rule{
	Name: "url-proxy", Severity: cite.Warning,
	Summary: "an address that goes through a library's door",
	What:    "An address of a proxy server, by which the members of a university get at what their library pays for.",
	Why:     "Readers from elsewhere are asked for a password that they do not have.",
	Bad:     "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://www-example-org.ezproxy.lib.example.edu/rain",
	Good:    "Osei, A. (2021). Rain and its measures. Lighthouse Press. https://www.example.org/rain",

	Authority: "APA 7, 9.34: the address works for readers; 9.30: no addresses that need a login",
	entry: func(p *pass, e *Entry) {
		p.address(e, libraryProxy, "the address leads through a library's proxy, which is closed to others", "proxy", ".idm.oclc.org")
	},
}

var libraryProxy = pattern.New(`(?i)^https?://(?:[^/]*(?:ezproxy|libproxy|eproxy|webproxy|proxy\.lib|lib-?proxy|\.idm\.oclc\.org|[.-]proxy\d*\.[^/]*(?:edu|ac\.[a-z]{2}|lib)[^/]*)|[^/]*proxy[^/]*/login\?)`)
