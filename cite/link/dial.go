package link

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"slices"
	"strings"
	"syscall"
	"time"

	"code.dny.dev/ssrf"
	"golang.org/x/net/http/httpproxy"
	"golang.org/x/net/idna"
)

// proxyOf reads which proxy is used for an address, and lists the hosts of all proxies. An address given by the user
// stands in place of those of the environment; the environment's exceptions hold for it too.
func proxyOf(address string) (func(*http.Request) (*url.URL, error), []string, error) {
	config := httpproxy.FromEnvironment()
	if address != "" {
		u, err := url.Parse(address)
		if err != nil || u.Host == "" || !slices.Contains([]string{"http", "https", "socks5", "socks5h"}, u.Scheme) {
			return nil, nil, fmt.Errorf("%q is no address of a proxy: http, https or socks5", address)
		}
		config.HTTPProxy, config.HTTPSProxy = address, address
	}
	var hosts []string
	for _, p := range []string{config.HTTPProxy, config.HTTPSProxy} {
		if p == "" {
			continue
		}
		if !strings.Contains(p, "://") {
			p = "http://" + p
		}
		if u, err := url.Parse(p); err == nil {
			hosts = append(hosts, HostPort(u))
		}
	}
	find := config.ProxyFunc()
	return func(r *http.Request) (*url.URL, error) { return find(r.URL) }, hosts, nil
}

// HostPort gives the host of an address with its port, as it is dialled and as Options.Trusted lists it.
func HostPort(u *url.URL) string {
	port := u.Port()
	if port == "" {
		port = map[string]string{"https": "443", "socks5": "1080", "socks5h": "1080"}[u.Scheme]
	}
	if port == "" {
		port = "80"
	}
	return net.JoinHostPort(u.Hostname(), port)
}

// guardian knows which addresses are public (IANA's special-purpose address registries).
var guardian = ssrf.New(ssrf.WithAnyPort())

// transport makes a transport that dials public addresses, and the named hosts wherever they are. What is dialled is
// checked when its address is known, so that no name and no redirect leads around it.
func (c *Client) transport(proxy func(*http.Request) (*url.URL, error), named []string) *http.Transport {
	free := &net.Dialer{Timeout: c.opt.Timeout}
	known := &net.Dialer{Timeout: c.opt.Timeout, Control: notLinkLocal}
	guarded := &net.Dialer{Timeout: c.opt.Timeout, Control: guardian.Safe}
	return &http.Transport{
		DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			switch {
			case c.opt.AllowPrivate:
				return free.DialContext(ctx, network, address)
			case slices.Contains(named, address):
				return known.DialContext(ctx, network, address)
			}
			return guarded.DialContext(ctx, network, address)
		},
		Proxy:                  proxy,
		ForceAttemptHTTP2:      true,
		MaxIdleConns:           c.opt.Jobs,
		MaxIdleConnsPerHost:    c.opt.PerHost,
		IdleConnTimeout:        10 * time.Second,
		TLSHandshakeTimeout:    c.opt.Timeout,
		MaxResponseHeaderBytes: maxHeaderBytes,
		DisableCompression:     true, // brotli is read here, too
	}
}

// notLinkLocal refuses link-local addresses: no mirror and no proxy stands there, but the metadata of cloud machines does.
func notLinkLocal(_, address string, _ syscall.RawConn) error {
	if a, err := netip.ParseAddrPort(address); err != nil || a.Addr().Unmap().IsLinkLocalUnicast() {
		return ssrf.ErrProhibitedIP
	}
	return nil
}

// permit tells why an address may not be asked: it is not of the web, or, where a proxy stands between and no check at the
// connection can see it, it is not public. A name that only the proxy can resolve is left to the proxy.
func (c *Client) permit(ctx context.Context, via http.RoundTripper, u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" {
		return ssrf.ErrProhibitedNetwork
	}
	if c.opt.AllowPrivate || via == c.services && slices.Contains(c.opt.Trusted, HostPort(u)) {
		return nil
	}
	name, err := publicName(u.Hostname())
	if err != nil {
		return err
	}
	if !c.proxied {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, c.opt.Timeout)
	defer cancel()
	addresses, err := net.DefaultResolver.LookupNetIP(ctx, "ip", name)
	if err != nil {
		return nil
	}
	for _, a := range addresses {
		if err := public(a); err != nil {
			return err
		}
	}
	return nil
}

// publicName gives a host's name as it is resolved, and an error where the name itself says that it is not public.
func publicName(host string) (string, error) {
	name := strings.ToLower(strings.TrimSuffix(host, "."))
	if ascii, err := idna.Lookup.ToASCII(name); err == nil {
		name = ascii
	}
	if addr, err := netip.ParseAddr(name); err == nil {
		return name, public(addr)
	}
	// A host that ends in a number is an IPv4 address to those who read it loosely (URL Standard, 3.5); such names are
	// not in the DNS, no more than those reserved for local use (RFC 6761, RFC 6762; .internal by ICANN).
	last := name[strings.LastIndexByte(name, '.')+1:]
	if last == "" || last[0] >= '0' && last[0] <= '9' || slices.Contains([]string{"localhost", "local", "internal"}, last) {
		return name, ssrf.ErrProhibitedIP
	}
	return name, nil
}

// Public tells whether an address is one that the whole web can have, as far as its name tells.
func Public(address string) bool {
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	_, err = publicName(u.Hostname())
	return err == nil
}

func public(a netip.Addr) error {
	a = a.Unmap()
	network := "tcp6"
	if a.Is4() {
		network = "tcp4"
	}
	return guardian.Safe(network, netip.AddrPortFrom(a, 80).String(), nil)
}
