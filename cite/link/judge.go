package link

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"code.dny.dev/ssrf"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/internal/pattern"
	"github.com/seed-2120edae/cite/cite/link/page"
)

// stateOf judges a final answer by its status and headers.
func stateOf(resp *http.Response) cite.LinkState {
	if challenged(resp) {
		return cite.LinkBlocked
	}
	switch status := resp.StatusCode; {
	case status < 300:
		return cite.LinkOK
	case status == http.StatusNotFound || status == http.StatusGone:
		return cite.LinkGone
	case status == http.StatusRequestTimeout:
		return cite.LinkTimeout
	case status < 400 || status >= 500 && status < 600:
		return cite.LinkError
	}
	return cite.LinkBlocked // 999 among them, with which LinkedIn answers programs
}

// challenged tells whether the header of an answer says that it is a wall's, and not the site's: Cloudflare's, AWS WAF's,
// or DataDome's, which marks good answers too.
func challenged(resp *http.Response) bool {
	return resp.Header.Get("Cf-Mitigated") != "" || resp.Header.Get("X-Amzn-Waf-Action") != "" ||
		resp.StatusCode >= 400 && resp.Header.Get("X-Datadome") != ""
}

// retryAfter reads how long an answer asks to wait, in seconds or until a date (RFC 9110, 10.2.3); 0 where it does not.
func retryAfter(resp *http.Response, now time.Time) time.Duration {
	if resp.StatusCode != http.StatusTooManyRequests && resp.StatusCode != http.StatusServiceUnavailable {
		return 0
	}
	value := strings.TrimSpace(resp.Header.Get("Retry-After"))
	if seconds, err := strconv.ParseUint(value, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	if t, err := http.ParseTime(value); err == nil {
		return max(0, t.Sub(now))
	}
	return 0
}

// failure judges an attempt that no answer came to.
func failure(err error) cite.LinkState {
	var timeout interface{ Timeout() bool }
	var certificate *tls.CertificateVerificationError
	var record tls.RecordHeaderError
	var alert tls.AlertError
	var authority x509.UnknownAuthorityError
	switch {
	case errors.Is(err, ssrf.ErrProhibitedIP), errors.Is(err, ssrf.ErrInvalidHostPort), errors.Is(err, ssrf.ErrProhibitedNetwork), errors.Is(err, ssrf.ErrProhibitedPort):
		return cite.LinkRefused
	case errors.As(err, &certificate), errors.As(err, &record), errors.As(err, &alert), errors.As(err, &authority):
		return cite.LinkTLS
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled), errors.As(err, &timeout) && timeout.Timeout():
		return cite.LinkTimeout
	}
	return cite.LinkUnreachable
}

// wallTitle is how walls against programs title themselves, and wallText what the short ones of them say.
var (
	wallTitle = pattern.New(`(?i)^(?:just a moment|(?:nur )?einen moment|un momento|un instant|one moment, please|attention required! \| cloudflare|access denied|access to this page has been denied|(?:are|verify) you are (?:a |not a )?(?:robot|human)|are you (?:a robot|human)|pardon our interruption|please verify you are|human verification|bot verification|robot check|security check|vercel security checkpoint|checking your browser|client challenge|ddos-guard|before you continue|captcha)`)
	wallText  = pattern.New(`(?i)request unsuccessful\. incapsula|enable javascript and cookies to continue|access to this page has been denied|verify(?:ing)? (?:that )?you are (?:human|not a robot)|unusual traffic from your`)
)

// A wall says little: a page with more text than this is an article, perhaps about walls.
const wallLength = 800

// isWall tells whether a page is a wall against programs.
func isWall(p *page.Page) bool {
	return wallTitle.MatchString(p.TitleElement) || len(p.Text) < wallLength && wallText.MatchString(p.Text)
}

// notFound is how missing pages begin their titles, and notFoundWhole all that such a title says beside the site's name.
const missingWords = `(?:the )?(?:page|file|article|document|content|site) (?:you requested |you are looking for |requested )?(?:could not be |cannot be |was |is )?(?:not found|no longer available|missing)|not found|page (?:doesn.t|does not) exist|(?:diese |die )?seite (?:wurde )?nicht gefunden|page (?:non trouvée|introuvable)|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|sidan hittades inte|siden ble ikke funnet|siden blev ikke fundet|sivua ei löydy|nie znaleziono strony|strona nie została znaleziona|stránka nenalezena|sayfa bulunamadı|страница не найдена|сторінку не знайдено|ページが見つかりません|页面不存在|找不到(?:页面|頁面)|halaman tidak ditemukan`

var (
	notFound      = pattern.New(`(?i)^(?:error[\s:-]*)?(?:404\s*(?:$|[^\w\s]|error|not found|page|fehler|erreur)|` + missingWords + `)`)
	notFoundWhole = pattern.New(`(?i)^(?:(?:error|http|fehler|erreur)[\s:-]*)?(?:404[\s:-]*(?:error|page)?|(?:404[\s:-]*)?(?:` + missingWords + `))[.!]*$`)
	titleParts    = pattern.New(`\s+[-–—|·•:»«]+\s+|:\s+`)
)

// saysNotFound tells whether a page's title or first heading says that the page is missing.
func saysNotFound(p *page.Page) bool {
	if notFound.MatchString(p.TitleElement) {
		return true
	}
	for _, part := range titleParts.Split(p.TitleElement, -1) {
		if notFoundWhole.MatchString(strings.TrimSpace(part)) {
			return true
		}
	}
	return len(p.Headings) > 0 && len(p.Headings[0]) < 60 && notFound.MatchString(p.Headings[0]) && len(p.Text) < 1500
}

// frontPath is where sites keep their front pages beside the root, in a language of the visitor's.
var frontPath = pattern.New(`(?i)^/*(?:(?:en|de|fr|es|it|pt|nl|sv|no|nb|da|fi|pl|cs|sk|hu|ro|bg|el|tr|ru|uk|ar|he|fa|hi|th|vi|id|ms|ja|ko|zh)(?:[-_][a-z]{2})?/*)?(?:(?:index|home|default)(?:\.[a-z]{3,5})?/*)?$`)

func frontPage(u *url.URL) bool { return frontPath.MatchString(u.Path) && u.RawQuery == "" }

// loginPath is where sites send visitors who must say who they are.
var loginPath = pattern.New(`(?i)/(?:log[-_]?in|sign[-_]?in|sso|auth|authenticate|saml2?|cas/login|account/login|oauth2?)(?:[/.]|$)|^/wp-login\.php`)

// behindLogin tells whether redirects ended at a login that was not asked for.
func behindLogin(asked, at *url.URL) bool {
	return loginPath.MatchString(at.Path) && !loginPath.MatchString(asked.Path) || strings.HasPrefix(at.Hostname(), "consent.") && at.Host != asked.Host
}

// placeIn tells whether a page has the place that a fragment names. Fragments that scripts read, and text fragments,
// name no place in the page.
func placeIn(p *page.Page, fragment string) bool {
	return strings.HasPrefix(fragment, "!") || strings.HasPrefix(fragment, "/") || strings.Contains(fragment, ":~:") || p.HasAnchor(fragment)
}
