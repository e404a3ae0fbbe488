import { contentSecurityPolicy } from '../../content-security-policy.ts';

/**
 * What a server of the site says with each answer. `lintel serve` sends it, and the configurations for other servers are
 * written from it, so that none can say something else.
 */

/** Framing can only be forbidden by a header; the rest repeats what the pages say themselves. */
export const pagePolicy = `${contentSecurityPolicy}; frame-ancestors 'none'`;

/** A drawing opened by itself is a document that may run scripts; in an empty sandbox it may not. */
export const drawingPolicy = "default-src 'none'; sandbox";

/** Sent with every answer, whatever it is, beside the policy. */
export const safetyHeaders: readonly (readonly [name: string, value: string])[] = [
	['X-Content-Type-Options', 'nosniff'],
	['Referrer-Policy', 'no-referrer'],
	['Cross-Origin-Opener-Policy', 'same-origin'],
	['Cross-Origin-Resource-Policy', 'same-origin'],
	['Permissions-Policy', 'camera=(), geolocation=(), microphone=()'],
];

/** The folder whose files are named by their content: what it holds at an address never changes. */
export const hashedFolder = '_astro';
export const cacheForEver = 'public, max-age=31536000, immutable';
/** Kept, but asked about each time: a page may have changed with the last build. */
export const cacheAsked = 'no-cache';
