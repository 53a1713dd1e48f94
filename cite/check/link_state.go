package check

import (
	"fmt"
	"net/http"
	"strings"

	"github.com/seed-2120edae/cite/cite"
)

// about makes the judgement of a rule that looks at one state of an entry's address.
func about(states map[cite.LinkState]string, more func(p *pass, e *Entry, l cite.LinkFact, d *cite.Diagnostic)) func(*pass, *Entry) {
	return func(p *pass, e *Entry) {
		l := p.link(e)
		words, ok := states[l.State]
		if !ok {
			return
		}
		d := cite.Diagnostic{Span: e.Item.Field(cite.Var(cite.URL)).Span, Field: cite.Var(cite.URL), URL: l.URL, Message: words}
		switch {
		case l.Why != "":
			d.Message += ": " + l.Why
		case l.Status >= 300:
			d.Message += ": it answers " + strings.TrimSpace(fmt.Sprintf("%d %s", l.Status, http.StatusText(l.Status)))
		}
		if more != nil {
			more(p, e, l, &d)
		}
		p.report(e, d)
	}
}

// link gives what is known of an entry's address.
func (p *pass) link(e *Entry) cite.LinkFact {
	if u := e.Item.Text(cite.URL); u != "" {
		return p.Links[u]
	}
	return cite.LinkFact{}
}

// archivedCopy offers the copy of a page that is no longer there.
func archivedCopy(p *pass, e *Entry, l cite.LinkFact, d *cite.Diagnostic) {
	if l.Archived == "" {
		d.Help = "look for the work's new place, or cite an archived copy"
		return
	}
	d.Help = "there is an archived copy: " + l.Archived
	if url := e.parts.url; e.printed() && e.Text.Plain[url.Start:url.End] == l.URL {
		d.Fix = help(p.replace(e, url, l.Archived))
	} else if f := e.Item.Field(cite.Var(cite.URL)); !e.printed() && f != nil {
		d.Fix = help(p.fixField(f, 0, len(f.Text), l.Archived))
	}
}

const linkExample = "Osei, A. (2022, May 3). Rain comes early to the coast. *The Harbour Times*. https://example.org/rain"

func linkFact(state cite.LinkState, status int) []cite.LinkFact {
	return []cite.LinkFact{{URL: "https://example.org/rain", State: state, Status: status, Final: "https://example.org/rain"}}
}

const retrievable = "APA 7, 9.34: a reference leads the reader to the work; 9.36: check that URLs work before publication"

var urlGone = Rule{
	Name: "url-gone", Severity: cite.Error, Summary: "an address whose page is no longer there",
	What: "The server says that the page does not exist (404), that it was removed (410), or sends visitors in a circle. Servers that " +
		"are down, slow or closed to programs are told by other rules.",
	Why: "No reader can follow the reference.",
	Bad: linkExample, Good: linkExample, BadLinks: linkFact("gone", 404), GoodLinks: linkFact("ok", 200), Authority: retrievable,
	entry: about(map[cite.LinkState]string{"gone": "the page is gone"}, archivedCopy),
}

var urlSoft404 = Rule{
	Name: "url-soft-404", Severity: cite.Warning, Summary: "an address that answers as if all were well, but without the work",
	What: "The page says in its title or headline that nothing was found, or the address leads to the site's front page.",
	Why:  "The work is no longer there, though the server does not say so.",
	Bad:  linkExample, Good: linkExample, BadLinks: linkFact("soft-404", 200), GoodLinks: linkFact("ok", 200), Authority: retrievable,
	entry: about(map[cite.LinkState]string{"soft-404": "the address no longer leads to the work"}, archivedCopy),
}

var urlFragmentMissing = Rule{
	Name: "url-fragment-missing", Severity: cite.Warning, Summary: "a place in a page that the page does not have",
	What: "The page is there, but no element in it has the name that stands after the number sign.",
	Why:  "The reader arrives at the page's beginning instead of the passage.",
	Bad:  linkExample, Good: linkExample, BadLinks: linkFact("fragment-missing", 200), GoodLinks: linkFact("ok", 200), Authority: retrievable,
	entry: about(map[cite.LinkState]string{"fragment-missing": "the page is there, the place in it is not"}, func(_ *pass, _ *Entry, l cite.LinkFact, d *cite.Diagnostic) {
		if _, fragment, ok := strings.Cut(l.URL, "#"); ok {
			d.Message += ": nothing there is named “" + shorten(fragment) + "”"
		}
	}),
}

var urlMoved = Rule{
	Name: "url-moved", Severity: cite.Info, Summary: "an address whose page has moved for good",
	What:     "Every redirect from the old address is permanent (301, 308), and the new place is there. Temporary redirects are not reported.",
	Why:      "Servers forget old addresses. The new one lasts longer.",
	SafeFix:  true,
	Bad:      linkExample,
	Good:     linkExample,
	BadLinks: []cite.LinkFact{{URL: "https://example.org/rain", State: "moved", Status: 200, Final: "https://example.org/news/rain", Redirects: 1}}, GoodLinks: linkFact("ok", 200),
	Authority: "APA 7, 9.34: a reference leads the reader to the work; RFC 9110, 15.4.2",
	entry: about(map[cite.LinkState]string{"moved": "the page has moved"}, func(p *pass, e *Entry, l cite.LinkFact, d *cite.Diagnostic) {
		to := l.Final
		if _, fragment, ok := strings.Cut(l.URL, "#"); ok {
			to += "#" + fragment
		}
		d.Message += " for good, to " + to
		url := e.parts.url
		if e.Text.Plain[url.Start:url.End] != l.URL { // the text has another address first, or spells this one in another way
			return
		}
		if d.Fix = p.replace(e, url, to); d.Fix != nil {
			title := e.Item.Text(cite.Title)
			d.Fix.Safe = title != "" && l.Page != nil && l.Page.Text(cite.Title) != "" && sameTitle(title, l.Page.Text(cite.Title))
		}
	}),
}

var urlBlocked = Rule{
	Name: "url-blocked", Severity: cite.Info, Summary: "an address that lets no program in",
	What: "The server asks for a login or a payment, limits visits, or has a wall against programs. Whether the page is there, only a " +
		"person with a browser can tell.",
	Why: "It is not known whether the reference works.",
	Bad: linkExample, Good: linkExample, BadLinks: linkFact("blocked", 403), GoodLinks: linkFact("ok", 200), Authority: "RFC 9110, 15.5.4",
	entry: about(map[cite.LinkState]string{"blocked": "the page could not be looked at"}, nil),
}

var urlUnreachable = Rule{
	Name: "url-unreachable", Severity: cite.Warning, Summary: "an address that gives no answer, or none that can be trusted",
	What: "The name is not known, the connection fails or takes too long, the certificate does not hold, or the server reports an error of " +
		"its own, again and again.",
	Why: "It may pass, but a reader who tries now finds nothing.",
	Bad: linkExample, Good: linkExample, BadLinks: linkFact("unreachable", 0), GoodLinks: linkFact("ok", 200), Authority: retrievable,
	entry: about(map[cite.LinkState]string{
		"timeout": "the address gives no answer in time", "tls": "the certificate at the address does not hold",
		"unreachable": "the address cannot be reached", "error": "the server at the address fails",
	}, nil),
}
