package link

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"errors"
	"io"
	"net"
	"net/http"
	"strconv"
	"strings"
	"syscall"
	"time"

	"code.dny.dev/ssrf"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link/page"
)

// byWall is why an address is blocked whose answer is a wall's.
const byWall = "a wall against programs answers"

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

// skew is how far a clock may be off before the server's own is taken.
const skew = 5 * time.Second

// clock gives the time by which an answer's dates are to be read: the server's (RFC 9110, 6.6.1) where this machine's clock is
// another.
func clock(resp *http.Response, now time.Time) time.Time {
	theirs, err := http.ParseTime(resp.Header.Get("Date"))
	if err != nil || theirs.Sub(now).Abs() < skew {
		return now
	}
	return theirs
}

// failure judges an attempt that no answer came to, and says why in words.
func failure(err error) (state cite.LinkState, why string) {
	var timeout interface{ Timeout() bool }
	switch {
	case errors.Is(err, ssrf.ErrProhibitedIP), errors.Is(err, ssrf.ErrInvalidHostPort), errors.Is(err, ssrf.ErrProhibitedNetwork), errors.Is(err, ssrf.ErrProhibitedPort):
		return cite.LinkRefused, ""
	case errors.Is(err, context.DeadlineExceeded), errors.Is(err, context.Canceled), errors.As(err, &timeout) && timeout.Timeout():
		return cite.LinkTimeout, ""
	}
	if why, ok := certificateFault(err); ok {
		return cite.LinkTLS, why
	}
	var name *net.DNSError
	switch {
	case errors.As(err, &name) && name.IsNotFound:
		return cite.LinkUnreachable, "its name is not known"
	case errors.As(err, &name):
		return cite.LinkUnreachable, "its name cannot be looked up"
	case errors.Is(err, syscall.ECONNREFUSED):
		return cite.LinkUnreachable, "the connection is refused"
	case errors.Is(err, syscall.ECONNRESET), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return cite.LinkUnreachable, "the connection is broken off"
	case errors.Is(err, syscall.EHOSTUNREACH), errors.Is(err, syscall.ENETUNREACH):
		return cite.LinkUnreachable, "no route leads there"
	}
	return cite.LinkUnreachable, ""
}

// certificateFault tells what is wrong with a server's certificate, where something is.
func certificateFault(err error) (why string, ok bool) {
	var invalid x509.CertificateInvalidError
	var name x509.HostnameError
	var authority x509.UnknownAuthorityError
	var certificate *tls.CertificateVerificationError
	var record tls.RecordHeaderError
	var alert tls.AlertError
	switch {
	case errors.As(err, &invalid) && invalid.Reason == x509.Expired:
		return "it has expired, or is not yet valid", true
	case errors.As(err, &name):
		return "it is for another name", true
	case errors.As(err, &authority):
		return "it is vouched for by nobody that is trusted", true
	case errors.As(err, &record):
		return "the server does not speak TLS", true
	}
	return "", errors.As(err, &certificate) || errors.As(err, &alert)
}

// placeIn tells whether a page has the place that a fragment names. Fragments that scripts read, and text fragments,
// name no place in the page.
func placeIn(p *page.Page, fragment string) bool {
	return strings.HasPrefix(fragment, "!") || strings.HasPrefix(fragment, "/") || strings.Contains(fragment, ":~:") || p.HasAnchor(fragment)
}
