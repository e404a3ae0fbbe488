/**
 * The Content-Security-Policy every page carries, and the one to send as a header (which may add `frame-ancestors`).
 * Scripts and styles come from the site's own files only: no inline script, no inline style, no style attribute.
 * Images may also be `data:`, because the signs in the style sheet are.
 */
export const contentSecurityPolicy = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"connect-src 'self'",
	"worker-src 'self'",
	"manifest-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
].join('; ');

/** The policy of a copy that is read from a disk: nothing is fetched, kept or compiled there. */
export const policyOnDisk = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self'",
	"img-src 'self' data:",
	"font-src 'self'",
	"base-uri 'none'",
	"form-action 'none'",
].join('; ');
