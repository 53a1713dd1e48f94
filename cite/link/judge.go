package link

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"code.dny.dev/ssrf"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link/page"
)

// stateOf judges a final answer by its status and headers.
func stateOf(resp *http.Response) cite.LinkState {
	switch status := resp.StatusCode; {
	case status < 300:
		return cite.LinkOK
	case status == http.StatusNotFound || status == http.StatusGone:
		return cite.LinkGone
	case status >= 500 && resp.Header.Get("Cf-Mitigated") == "" && resp.Header.Get("X-Datadome") == "":
		return cite.LinkError
	case status < 400:
		return cite.LinkError
	}
	return cite.LinkBlocked
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

// botWall and notFound are what walls and missing pages title themselves.
var (
	botWall  = regexp.MustCompile(`(?i)^(?:just a moment|attention required! \| cloudflare|access denied|are you a robot|are you human|pardon our interruption|please verify you are|security check|ddos-guard|captcha)`)
	notFound = regexp.MustCompile(`(?i)^(?:error[\s:-]*)?(?:404\b|(?:the )?(?:page|file|article|document|content|site) (?:you requested |you are looking for |requested )?(?:could not be |cannot be |was |is )?(?:not found|no longer available|missing)|not found|page (?:doesn.t|does not) exist|(?:diese |die )?seite (?:wurde )?nicht gefunden|page (?:non trouvée|introuvable)|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden|sidan hittades inte|страница не найдена)`)
)

// saysNotFound tells whether a page's title or first heading says that the page is missing.
func saysNotFound(p *page.Page) bool {
	if notFound.MatchString(p.TitleElement) {
		return true
	}
	return len(p.Headings) > 0 && len(p.Headings[0]) < 60 && notFound.MatchString(p.Headings[0]) && len(p.Text) < 1500
}

func frontPage(u *url.URL) bool { return strings.Trim(u.Path, "/") == "" && u.RawQuery == "" }

// placeIn tells whether a page has the place that a fragment names. Fragments that scripts read, and text fragments,
// name no place in the page.
func placeIn(p *page.Page, fragment string) bool {
	return strings.HasPrefix(fragment, "!") || strings.HasPrefix(fragment, "/") || strings.Contains(fragment, ":~:") || p.HasAnchor(fragment)
}
