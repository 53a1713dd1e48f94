package link

import (
	"net/url"
	"strings"

	"github.com/seed-2120edae/cite/cite/internal/pattern"
	"github.com/seed-2120edae/cite/cite/link/page"
)

// wallTitle is how walls against programs title themselves, as a whole or beside a site's name, and perhapsWallTitle what
// they share with articles: it counts only where the page says little else. WallText is what the short ones say.
var (
	wallTitle = pattern.New(`(?i)^(?:just a moment|(?:nur )?einen moment(?:,? bitte)?|un momento|un instant|one moment, please|please wait\.* \| cloudflare|attention required! \| cloudflare|` +
		`access to this page has been denied|(?:are|verify) you are (?:a |not a )?(?:robot|human)|are you (?:a )?(?:robot|human)|making sure you.?re not a bot|pardon our interruption|please verify you are (?:a |not a )?(?:robot|human)|` +
		`(?:human|bot) verification|robot check|robot challenge screen|vercel security checkpoint|checking (?:your browser|if the site connection is secure).*|client challenge|ddos-guard|shieldsquare captcha|radware (?:bot manager )?captcha(?: page)?|captcha challenge)[.!?…\s]*$`)
	perhapsWallTitle = pattern.New(`(?i)^(?:access denied|zugriff verweigert|accès refusé|acceso denegado|forbidden|403 forbidden|security check|sicherheitsüberprüfung|before you continue|captcha|validate user|access check|request rejected|` +
		`one more step|you are being redirected|challenge validation|sucuri website firewall|error: the request could not be satisfied|are you a (?:robot|human))`)
	wallText = pattern.New(`(?i)request unsuccessful\. incapsula|enable javascript and cookies to continue|enable js and disable any ad blocker|access to this page has been denied|verify(?:ing)? (?:that )?you are (?:human|not a (?:robot|bot))|` +
		`unusual traffic from your|press (?:&|and) hold to confirm|needs to review the security of your connection|checking your browser before accessing|using a security service to protect itself`)
)

// A wall says little: a page with more text than this is an article, perhaps about walls.
const wallLength = 800

// isWall tells whether a page is a wall against programs.
func isWall(p *page.Page) bool {
	short := len(p.Text) < wallLength
	for _, part := range append(titleParts.Split(p.TitleElement, -1), p.TitleElement) {
		if part = strings.TrimSpace(part); wallTitle.MatchString(part) || short && perhapsWallTitle.MatchString(part) {
			return true
		}
	}
	return short && (wallText.MatchString(p.Text) || p.Challenge)
}

// loginPath is where sites send visitors who must say who they are.
var loginPath = pattern.New(`(?i)/(?:log[-_]?in|sign[-_]?in|sso|auth|authenticate|saml2?|cas/login|account/login|oauth2?)(?:[/.]|$)|^/wp-login\.php`)

// behindLogin tells whether redirects ended at a login that was not asked for.
func behindLogin(asked, at *url.URL) bool {
	return loginPath.MatchString(at.Path) && !loginPath.MatchString(asked.Path) || strings.HasPrefix(at.Hostname(), "consent.") && at.Host != asked.Host
}
