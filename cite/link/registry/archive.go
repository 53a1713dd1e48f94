package registry

import (
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"strings"

	"github.com/seed-2120edae/cite/cite"
	"github.com/seed-2120edae/cite/cite/link"
)

// Archived looks for a copy of a page in the web archive, of the time nearest a day (Wayback Machine availability API).
// The zero Day asks for the newest. It is "" where none is known; the archive of the web knows none of a private address, and
// is not asked.
func (c *Client) Archived(ctx context.Context, address string, near cite.Day) string {
	if !c.ownMirror && !link.Public(address) {
		return ""
	}
	at := "/wayback/available?url=" + url.QueryEscape(address)
	if near.Year > 0 {
		at += fmt.Sprintf("&timestamp=%04d", near.Year)
		if near.Month > 0 {
			at += fmt.Sprintf("%02d", near.Month)
			if near.Day > 0 {
				at += fmt.Sprintf("%02d", near.Day)
			}
		}
	}
	a := c.fetch(ctx, c.at.Archive, at, acceptJSON)
	var said struct {
		Snapshots struct {
			Closest struct {
				Available bool   `json:"available"`
				URL       string `json:"url"`
				Status    string `json:"status"`
			} `json:"closest"`
		} `json:"archived_snapshots"`
	}
	if a.State != cite.LinkOK || json.Unmarshal(a.Body, &said) != nil {
		return ""
	}
	copied := said.Snapshots.Closest
	if u, err := url.Parse(copied.URL); err != nil || u.Scheme != "http" && u.Scheme != "https" || !copied.Available || !strings.HasPrefix(copied.Status, "2") {
		return ""
	}
	if rest, ok := strings.CutPrefix(copied.URL, "http://web.archive.org/"); ok { // the API is older than the site's TLS
		return "https://web.archive.org/" + rest
	}
	return copied.URL
}
