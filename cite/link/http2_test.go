package link

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"io"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"sync/atomic"
	"testing"
	"time"

	"github.com/seed-2120edae/cite/cite"
)

// TestHTTP2 speaks HTTP/2 with servers that do, over one connection.
func TestHTTP2(t *testing.T) {
	var other, connections atomic.Int32
	srv := httptest.NewUnstartedServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ProtoMajor != 2 {
			other.Add(1)
		}
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		io.WriteString(w, "<title>Tides turn early</title><h1>Tides turn early</h1>")
	}))
	srv.EnableHTTP2 = true
	srv.Config.ErrorLog = log.New(io.Discard, "", 0)
	opened := srv.Config.ConnState
	srv.Config.ConnState = func(c net.Conn, s http.ConnState) {
		if s == http.StateNew {
			connections.Add(1)
		}
		if opened != nil {
			opened(c, s)
		}
	}
	srv.StartTLS()
	defer srv.Close()
	c, err := New(Options{AllowPrivate: true, Timeout: 5 * time.Second})
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	roots := x509.NewCertPool()
	roots.AddCert(srv.Certificate())
	c.probes.TLSClientConfig = &tls.Config{RootCAs: roots}
	for _, path := range []string{"/a", "/b", "/c"} {
		if f := c.Probe(context.Background(), srv.URL+path); f.State != cite.LinkOK || f.Page == nil || f.Page.Text(cite.Title) != "Tides turn early" {
			t.Errorf("%s: %+v", path, f)
		}
	}
	if n := other.Load(); n > 0 {
		t.Errorf("%d requests were not HTTP/2", n)
	}
	if n := connections.Load(); n != 1 {
		t.Errorf("%d connections", n)
	}
}

// TestWhyCertificate says what is wrong with certificates.
func TestWhyCertificate(t *testing.T) {
	for want, err := range map[string]error{
		"it has expired, or is not yet valid":         x509.CertificateInvalidError{Reason: x509.Expired},
		"it is for another name":                      x509.HostnameError{Certificate: &x509.Certificate{}, Host: "quay.example"},
		"it is vouched for by nobody that is trusted": x509.UnknownAuthorityError{},
		"the server does not speak TLS":               tls.RecordHeaderError{},
		"":                                            tls.AlertError(40),
	} {
		if state, why := failure(&url.Error{Op: "Get", URL: "https://quay.example/", Err: err}); state != cite.LinkTLS || why != want {
			t.Errorf("%v: %s, %q", err, state, why)
		}
	}
}
