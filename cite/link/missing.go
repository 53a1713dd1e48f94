package link

import (
	"context"
	"net/http"
	"net/url"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
	"github.com/seed-2120edae/cite/cite/link/page"
)

// What missing pages say, in the languages of most of the web: of the page that was asked for, that it is not there.
const (
	missingPage = `(?:(?:the|this|that|your|requested|diese|die|der|das|la|le|cette|esta|questa|deze) )*(?:page|file|article|document|content|site|story|seite|artikel|beitrag|inhalt|page|página|pagina|contenido|contenuto|doi)` +
		`(?: (?:that )?you(?:.re| are| were|.ve)? (?:looking for|requested))?`
	missingIs = `(?:(?:could not|couldn.t|can(?:no|.)t|cannot|was|is|were)?(?: be)? ?(?:not )?found|(?:is )?missing|(?:does not|doesn.t|no longer) exists?(?: any ?more)?|(?:is )?no longer available|(?:is not|isn.t|not) available(?: right now| any ?more)?|` +
		`existiert nicht(?: mehr)?|(?:wurde |konnte )?nicht gefunden(?: werden)?|(?:ist )?nicht (?:mehr )?verfügbar|introuvable|non trouvée?|n.existe (?:pas|plus)|no encontrad[ao]|no existe|não encontrad[ao]|non trovat[ao]|non esiste|niet gevonden|bestaat niet)`
	missingElse = `we (?:could not|couldn.t|can.t|cannot) find (?:the|that|this|your) page|sidan hittades inte|siden ble ikke funnet|siden blev ikke fundet|sivua ei löydy|nie znaleziono strony|strona nie została znaleziona|stránka nenalezena|` +
		`sayfa bulunamadı|страница не найдена|сторінку не знайдено|ページが見つかりません|页面不存在|找不到(?:页面|頁面)|halaman tidak ditemukan`
	missingBefore = `^(?:(?:oops|whoops|sorry|error|http|http status|fehler|erreur|404)[\s!,.:–—-]*)*`
	missingAfter  = `[.!\s]*(?:$|\(404\)|\s[-–—|·•:»«])`
)

// notFound are titles and headings that only missing pages have, and perhapsNotFound those that others have as well: they
// count only where the page says little else.
var (
	notFound = pattern.New(`(?i)` + missingBefore + `(?:` + missingPage + ` ` + missingIs + `|` + missingElse + `)` + missingAfter +
		`|^(?:(?:error|http|http status|fehler|erreur)[\s:-]*)?404\s*(?:$|[^\w\s]|error|not found|page|fehler|erreur)`)
	perhapsNotFound = pattern.New(`(?i)` + missingBefore + `(?:(?:object )?not found|nothing (?:was )?found|nichts gefunden|(?:product|item|video|listing|produkt) (?:` + missingIs + `|unavailable)|` +
		`account (?:has been )?suspended|(?:this )?(?:domain|website)(?: name)?(?: \S+)? (?:is|may be) for sale|domain parked|parked domain)`)
	titleParts = pattern.New(`\s+[-–—|·•:»«]+\s+|:\s+`)
)

// missingLength is how much text of its own a page at most has that says it is missing, with a menu and a foot.
const missingLength = 1500

// saysNotFound gives what a page's title or first heading says, where that is that the page is missing; else "".
func saysNotFound(p *page.Page) string {
	said := append(titleParts.Split(p.TitleElement, -1), p.TitleElement)
	if len(p.Headings) > 0 && len(p.Headings[0]) < 60 && len(p.Text) < missingLength {
		said = append(said, p.Headings[0])
	}
	for _, s := range said {
		if s = strings.TrimSpace(s); notFound.MatchString(s) || len(p.Text) < wallLength && perhapsNotFound.MatchString(s) {
			return s
		}
	}
	return ""
}

// frontPath is where sites keep their front pages beside the root, in a language of the visitor's.
var frontPath = pattern.New(`(?i)^/*(?:(?:en|de|fr|es|it|pt|nl|sv|no|nb|da|fi|pl|cs|sk|hu|ro|bg|el|tr|ru|uk|ar|he|fa|hi|th|vi|id|ms|ja|ko|zh)(?:[-_][a-z]{2})?/*)?(?:(?:index|home|default)(?:\.[a-z]{3,5})?/*)?$`)

func frontPage(u *url.URL) bool { return frontPath.MatchString(u.Path) && u.RawQuery == "" }

// madeUpPath is a path that no site has.
const madeUpPath = "/no-such-page-7c1f0e5b"

// missing tells whether a page is what its host answers to a path that does not exist. The host is asked for such a path
// once, and only for pages that may be such an answer: with some words, few of them, and no date of publication. A page
// that a script fills has no words, and is not told apart.
func (c *Client) missing(ctx context.Context, at *url.URL, p *page.Page) bool {
	if len(p.Text) < 40 || len(p.Text) > 1500 || p.Item.Has(cite.Var(cite.Issued)) {
		return false
	}
	h := c.host(at.Host)
	h.asked.Do(func() {
		t := c.trail(c.probes)
		t.walk(ctx, &url.URL{Scheme: at.Scheme, Host: at.Host, Path: madeUpPath}, func(resp *http.Response) *url.URL {
			if body, whole := c.read(resp); whole && strings.Contains(resp.Header.Get("Content-Type"), "html") {
				h.madeUp = looks(c.parse(body, resp.Header.Get("Content-Type"), t.fact.Final), madeUpPath)
			}
			return nil
		})
	})
	return h.madeUp != "" && h.madeUp == looks(p, at.Path)
}

// looks gives what a page says, less its own path.
func looks(p *page.Page, path string) string {
	name := path[strings.LastIndexByte(strings.TrimRight(path, "/"), '/')+1:]
	said := p.TitleElement + "\n" + p.Text
	if name = strings.Trim(name, "/"); name != "" {
		said = strings.ReplaceAll(said, name, "")
	}
	return said
}
