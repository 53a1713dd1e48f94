package link

import (
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link/page"
)

func TestStateOf(t *testing.T) {
	for _, tt := range []struct {
		status int
		header string
		want   cite.LinkState
	}{
		{200, "", cite.LinkOK}, {204, "", cite.LinkOK}, {202, "X-Amzn-Waf-Action: challenge", cite.LinkBlocked}, {200, "X-Datadome: protected", cite.LinkOK},
		{300, "", cite.LinkError}, {304, "", cite.LinkError}, {400, "", cite.LinkBlocked}, {401, "", cite.LinkBlocked}, {402, "", cite.LinkBlocked},
		{403, "", cite.LinkBlocked}, {404, "", cite.LinkGone}, {404, "Cf-Mitigated: challenge", cite.LinkBlocked}, {408, "", cite.LinkTimeout}, {410, "", cite.LinkGone},
		{429, "", cite.LinkBlocked}, {451, "", cite.LinkBlocked}, {500, "", cite.LinkError}, {503, "X-Datadome: protected", cite.LinkBlocked}, {521, "", cite.LinkError}, {999, "", cite.LinkBlocked},
	} {
		resp := &http.Response{StatusCode: tt.status, Header: http.Header{}}
		if name, value, ok := strings.Cut(tt.header, ": "); ok {
			resp.Header.Set(name, value)
		}
		if got := stateOf(resp); got != tt.want {
			t.Errorf("%d %s: %s, want %s", tt.status, tt.header, got, tt.want)
		}
	}
}

func TestRetryAfter(t *testing.T) {
	now := time.Date(2024, 5, 6, 12, 0, 0, 0, time.UTC)
	for value, want := range map[string]time.Duration{
		"": 0, "3": 3 * time.Second, " 3 ": 3 * time.Second, "-3": 0, "soon": 0, "1.5": 0, "99999999999": 0, "2147483647": 2147483647 * time.Second,
		"Mon, 06 May 2024 12:00:07 GMT": 7 * time.Second, "Mon, 06 May 2024 11:00:00 GMT": 0, "Monday, 06-May-24 12:00:07 GMT": 7 * time.Second,
	} {
		resp := &http.Response{StatusCode: 429, Header: http.Header{"Retry-After": {value}}}
		if got := retryAfter(resp, now); got != want {
			t.Errorf("%q: %s, want %s", value, got, want)
		}
	}
	if got := retryAfter(&http.Response{StatusCode: 404, Header: http.Header{"Retry-After": {"9"}}}, now); got != 0 {
		t.Errorf("a 404 asks to wait %s", got)
	}
}

// TestClock reads dates by the server's clock where this machine's has jumped.
func TestClock(t *testing.T) {
	server := time.Date(2024, 5, 6, 12, 0, 0, 0, time.UTC)
	resp := &http.Response{StatusCode: 429, Header: http.Header{"Retry-After": {"Mon, 06 May 2024 12:00:07 GMT"}, "Date": {server.Format(http.TimeFormat)}}}
	for off, want := range map[time.Duration]time.Duration{0: 7 * time.Second, 2 * time.Second: 5 * time.Second, -48 * time.Hour: 7 * time.Second, 48 * time.Hour: 7 * time.Second} {
		now := server.Add(off)
		if got := retryAfter(resp, clock(resp, now)); got != want {
			t.Errorf("with a clock that is off by %s, the wait is %s, want %s", off, got, want)
		}
	}
	resp.Header.Set("Date", "yesterday")
	if got := clock(resp, server); got != server {
		t.Errorf("a date that cannot be read gives %s", got)
	}
}

func TestPageJudgements(t *testing.T) {
	long := strings.Repeat("The harbour wakes early. ", 100)
	for _, tt := range []struct {
		title, heading, text string
		missing, wall        bool
	}{
		{title: "Tides turn early – The Quay", text: long},
		{title: "404 Media opens an office", text: long},
		{title: "404 days at sea: a diary", text: long},
		{title: "How a page not found became a joke", text: long},
		{title: "Not found in translation: essays", text: long}, {title: "Not Found: Lost Cities of Asia", text: long},
		{title: "Access denied: how states shut out the press", text: long}, {title: "Just a moment in time: a novel", text: long},
		{title: "Are you a robot? Philosophers reply", text: long}, {title: "Captcha: a history", text: long}, {title: "One more step for seals", text: long},
		{title: "Missing sailors found", heading: "Missing sailors found", text: long},
		{title: "404", missing: true}, {title: "404 – The Quay", missing: true}, {title: "404 Not Found", missing: true}, {title: "Error 404", missing: true},
		{title: "Page not found – The Quay", missing: true}, {title: "The Quay | Page not found", missing: true}, {title: "The Quay: 404 - Page Not Found!", missing: true},
		{title: "The Quay", heading: "Page not found", text: "Sorry.", missing: true}, {title: "The Quay", heading: "Seite nicht gefunden", missing: true},
		{title: "El Muelle - Página no encontrada", missing: true}, {title: "ページが見つかりません | 港", missing: true},
		{title: "Oops! That page can’t be found. – The Quay", missing: true}, {title: "Sorry, this page isn't available", missing: true}, {title: "The page you were looking for doesn't exist (404)", missing: true},
		{title: "HTTP Status 404 – Not Found", missing: true}, {title: "Die Seite existiert nicht mehr", missing: true}, {title: "Page introuvable | Le Quai", missing: true}, {title: "Pagina niet gevonden", missing: true},
		{title: "This page could not be found | The Quay", text: long, missing: true}, {title: "Object not found!", missing: true}, {title: "Nothing found for tides – The Quay", missing: true},
		{title: "Account Suspended", missing: true}, {title: "quay.example is for sale", heading: "This domain is for sale", missing: true},
		{title: "The Quay - Are you a robot?", wall: true}, {title: "Making sure you're not a bot!", wall: true}, {title: "The Quay: Access Check", wall: true}, {title: "Radware Bot Manager Captcha", wall: true},
		{title: "Validate User", wall: true}, {title: "Sucuri WebSite Firewall - Access Denied", wall: true}, {title: "ERROR: The request could not be satisfied", wall: true},
		{title: "quay.example", text: "Please enable JS and disable any ad blocker", wall: true}, {title: "Zugriff verweigert", wall: true},
		{title: "Just a moment...", wall: true}, {title: "Access Denied", wall: true}, {title: "Before you continue to the Quay", wall: true},
		{title: "", text: "Request unsuccessful. Incapsula incident ID: 1-2", wall: true}, {title: "quay.example", text: "Please enable JavaScript and cookies to continue", wall: true},
		{title: "What walls say", text: long + "Verify you are human, they say. " + long},
	} {
		p := &page.Page{TitleElement: tt.title, Text: tt.text}
		if tt.heading != "" {
			p.Headings = []string{tt.heading}
		}
		if got := saysNotFound(p) != ""; got != tt.missing {
			t.Errorf("%q, %q: missing %v", tt.title, tt.heading, got)
		}
		if got := isWall(p); got != tt.wall {
			t.Errorf("%q, %q: a wall %v", tt.title, tt.text, got)
		}
	}
	for address, want := range map[string][2]bool{ // a front page, a login
		"https://example.org/": {true, false}, "https://example.org/en/": {true, false}, "https://example.org/de-AT/home": {true, false}, "https://example.org/index.html": {true, false},
		"https://example.org/?p=7": {false, false}, "https://example.org/news": {false, false}, "https://example.org/en/news": {false, false},
		"https://example.org/login?to=%2Fa": {false, true}, "https://example.org/users/sign_in": {false, true}, "https://example.org/authors/osei": {false, false},
		"https://consent.example.org/m": {false, true},
	} {
		at, _ := url.Parse(address)
		asked, _ := url.Parse("https://example.org/2024/tides")
		if got := [2]bool{frontPage(at), behindLogin(asked, at)}; got != want {
			t.Errorf("%s: %v, want %v", address, got, want)
		}
	}
}
