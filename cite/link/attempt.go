package link

import (
	"compress/gzip"
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"code.dny.dev/ssrf"
	"github.com/andybalholm/brotli"

	"github.com/seed-2120edae/cite/cite/link/page"
)

// attempt follows an address once, to its end. after is how long the host asked to wait, 0 where it did not.
func (c *Client) attempt(ctx context.Context, u *url.URL) (r Result, after time.Duration) {
	ctx, cancel := context.WithTimeout(ctx, c.opt.Timeout)
	defer cancel()
	jar, _ := cookiejar.New(nil) // fails only on options, of which there are none
	client := &http.Client{Transport: c.transport, Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	visits := map[string]int{}
	permanent := true
	at := *u
	at.Fragment, at.RawFragment = "", ""
	for {
		r.Final = at.String()
		// A page may send its visitor back once, to bring a cookie.
		if visits[r.Final]++; visits[r.Final] > 2 || r.Redirects > maxRedirects {
			r.State = Gone
			return r, 0
		}
		if at.Scheme != "http" && at.Scheme != "https" {
			r.State = Refused
			return r, 0
		}
		req, err := http.NewRequestWithContext(ctx, http.MethodGet, r.Final, nil)
		if err != nil {
			r.State = Refused
			return r, 0
		}
		req.Header.Set("User-Agent", c.opt.UserAgent)
		req.Header.Set("Accept", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
		req.Header.Set("Accept-Language", "en,*;q=0.5")
		req.Header.Set("Accept-Encoding", "gzip, br")
		resp, err := client.Do(req)
		if err != nil {
			r.State, r.Status = failure(err), 0
			return r, 0
		}
		r.Status = resp.StatusCode
		if to := target(resp, &at); to != nil {
			resp.Body.Close()
			permanent = permanent && (resp.StatusCode == http.StatusMovedPermanently || resp.StatusCode == http.StatusPermanentRedirect)
			r.Redirects++
			at = *to
			continue
		}
		if r.State = stateOf(resp); r.State != OK {
			resp.Body.Close()
			return r, retryAfter(resp, time.Now())
		}
		body, whole := c.read(resp)
		kind := resp.Header.Get("Content-Type")
		if kind == "" {
			kind = http.DetectContentType(body)
		}
		if !strings.Contains(kind, "html") {
			break
		}
		r.Page = c.parse(body, kind, r.Final)
		if to, err := url.Parse(r.Page.Refresh); err == nil && r.Page.Refresh != "" && to.String() != r.Final {
			permanent = false
			r.Redirects++
			at = *to
			at.Fragment, at.RawFragment = "", ""
			continue
		}
		switch {
		case botWall.MatchString(r.Page.TitleElement):
			r.State = Blocked
		case saysNotFound(r.Page) || r.Redirects > 0 && frontPage(&at) && !frontPage(u):
			r.State = SoftGone
		case whole && !placeIn(r.Page, u.Fragment):
			r.State = FragmentMissing
		}
		break
	}
	if r.State == OK && r.Redirects > 0 && permanent {
		r.State = Moved
	}
	return r, 0
}

// target gives where an answer redirects to, without its fragment; nil where it does not.
func target(resp *http.Response, at *url.URL) *url.URL {
	switch resp.StatusCode {
	case http.StatusMovedPermanently, http.StatusFound, http.StatusSeeOther, http.StatusTemporaryRedirect, http.StatusPermanentRedirect:
	default:
		return nil
	}
	location := resp.Header.Get("Location")
	if location == "" {
		return nil
	}
	to, err := at.Parse(location)
	if err != nil {
		return nil
	}
	to.Fragment, to.RawFragment = "", ""
	return to
}

// stateOf judges a final answer by its status and headers.
func stateOf(resp *http.Response) State {
	switch status := resp.StatusCode; {
	case status < 300:
		return OK
	case status == http.StatusNotFound || status == http.StatusGone:
		return Gone
	case status >= 500 && resp.Header.Get("Cf-Mitigated") == "" && resp.Header.Get("X-Datadome") == "":
		return Error
	case status < 400:
		return Error
	}
	return Blocked
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
func failure(err error) State {
	var timeout interface{ Timeout() bool }
	var certificate *tls.CertificateVerificationError
	var record tls.RecordHeaderError
	var alert tls.AlertError
	var authority x509.UnknownAuthorityError
	switch {
	case errors.Is(err, ssrf.ErrProhibitedIP), errors.Is(err, ssrf.ErrInvalidHostPort), errors.Is(err, ssrf.ErrProhibitedNetwork), errors.Is(err, ssrf.ErrProhibitedPort):
		return Refused
	case errors.As(err, &certificate), errors.As(err, &record), errors.As(err, &alert), errors.As(err, &authority):
		return TLS
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled), errors.As(err, &timeout) && timeout.Timeout():
		return Timeout
	}
	return Unreachable
}

// read reads a body up to the limit. What came before a stream broke off or the time was up counts; whole tells
// whether it was all.
func (c *Client) read(resp *http.Response) (body []byte, whole bool) {
	defer resp.Body.Close()
	var from io.Reader = resp.Body
	switch strings.ToLower(resp.Header.Get("Content-Encoding")) {
	case "gzip", "x-gzip":
		z, err := gzip.NewReader(resp.Body)
		if err != nil {
			return nil, false
		}
		from = z
	case "br":
		from = brotli.NewReader(resp.Body)
	}
	body, err := io.ReadAll(io.LimitReader(from, c.opt.BodyLimit))
	return body, err == nil && int64(len(body)) < c.opt.BodyLimit
}

func (c *Client) parse(body []byte, kind, address string) *page.Page {
	c.parsing <- struct{}{}
	defer func() { <-c.parsing }()
	return page.Read(body, kind, address)
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
