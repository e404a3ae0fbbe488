import { cacheForEver, hashedFolder, pagePolicy, safetyHeaders } from './served-headers.ts';

/** The same headers for hosts that take them as a file. */

const always: readonly (readonly [name: string, value: string])[] = [
	['Content-Security-Policy', pagePolicy],
	...safetyHeaders,
];

/** `_headers` for Netlify and Cloudflare Pages, which ask about every other file by themselves. */
export function headersFile(base: string): string {
	const lines = always.map(([name, value]) => `  ${name}: ${value}\n`).join('');
	return `${base}*\n${lines}${base}${hashedFolder}/*\n  Cache-Control: ${cacheForEver}\n`;
}

/** The argument of `aws cloudfront create-response-headers-policy`, as JSON. */
export function cloudFrontPolicy(): string {
	const ownFields = new Set(['X-Content-Type-Options', 'Referrer-Policy']);
	const custom = safetyHeaders.filter(([name]) => !ownFields.has(name));
	const policy = {
		Name: 'lintel-site',
		Comment: 'What lintel serve sends, as lintel hosting --for cloudfront writes it',
		SecurityHeadersConfig: {
			ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: pagePolicy },
			ContentTypeOptions: { Override: true },
			ReferrerPolicy: { Override: true, ReferrerPolicy: Object.fromEntries(safetyHeaders)['Referrer-Policy'] },
			StrictTransportSecurity: { Override: true, AccessControlMaxAgeSec: 31_536_000 },
		},
		CustomHeadersConfig: {
			Quantity: custom.length,
			Items: custom.map(([Header, Value]) => ({ Header, Value, Override: true })),
		},
	};
	return `${JSON.stringify(policy, null, '\t')}\n`;
}

/** What a function of CloudFront may hold, in bytes. */
export const cloudFrontLimit = 10_240;

/**
 * The function for viewer requests of CloudFront: a bucket knows no folders and no moved addresses. `moved` are pairs of
 * addresses as a browser sends them.
 */
export function cloudFrontFunction(moved: readonly (readonly [from: string, to: string])[]): string {
	return `var moved = ${JSON.stringify(Object.fromEntries(moved), null, '\t')};
function queryOf(request) {
	var given = request.querystring || {};
	var pairs = [];
	Object.keys(given).forEach(function (name) {
		(given[name].multiValue || [given[name]]).forEach(function (one) {
			pairs.push(one.value === '' ? name : name + '=' + one.value);
		});
	});
	return pairs.length === 0 ? '' : '?' + pairs.join('&');
}
function to(address, request) {
	var parts = address.split('#');
	address = parts[0] + queryOf(request) + (parts.length > 1 ? '#' + parts[1] : '');
	return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: address } } };
}
function handler(event) {
	var request = event.request;
	var uri = request.uri;
	if (uri.startsWith('//') || uri.includes('\\\\')) return { statusCode: 400, statusDescription: 'Bad Request' };
	if (Object.prototype.hasOwnProperty.call(moved, uri)) return to(moved[uri], request);
	if (uri.endsWith('/')) request.uri = uri + 'index.html';
	else if (!uri.slice(uri.lastIndexOf('/')).includes('.')) return to(uri + '/', request);
	return request;
}
`;
}
