import { realpathSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import type { Http2ServerRequest } from 'node:http2';
import { isPackable } from './hosting/content-types.ts';
import {
	cacheAsked,
	cacheForEver,
	drawingPolicy,
	hashedFolder,
	pagePolicy,
	safetyHeaders,
} from './hosting/served-headers.ts';
import { askedStretch, isKnown } from './static-conditions.ts';
import type { Content, Contents, FileVersion } from './static-contents.ts';
import { chosenEncoding } from './static-encoding.ts';
import { contentTypeOf, fileAt, movedTo, pathOf } from './static-files.ts';

/** A request, by whichever version of the protocol. */
export type Asked = IncomingMessage | Http2ServerRequest;
/** What both kinds of response have in common; their overloads fit nobody together. */
export interface Answered {
	writeHead(status: number, headers: Headers): unknown;
	end(body: string | Buffer): unknown;
	destroy(): unknown;
}

/** What of a site is needed to answer a request. */
interface Served {
	readonly folder: string;
	readonly base: string;
	readonly host: string;
}

const always = { 'Content-Security-Policy': pagePolicy, ...Object.fromEntries(safetyHeaders) };
const isHashed = new RegExp(`[\\\\/]${hashedFolder}[\\\\/]`);

type Headers = { readonly [name: string]: string | number };

/** What is found for a request: a file, or a line of text. */
interface Reply {
	readonly status: number;
	readonly found?: FileVersion | undefined;
	readonly text?: string | undefined;
	readonly headers?: Headers | undefined;
}

/** Answers one request. Fails only where a file that was just there cannot be read. */
export async function answer(request: Asked, response: Answered, site: Served, contents: Contents): Promise<void> {
	const reply = replyTo(request, site);
	const withBody = request.method !== 'HEAD';
	if (reply.found === undefined) sendText(response, reply, withBody);
	else await sendFile(request, response, reply.status, reply.found, contents);
}

function replyTo(request: Asked, site: Served): Reply {
	if (!isForUs(request.headers.host ?? authorityOf(request), site.host))
		return { status: 421, text: 'This server answers to its own name only' };
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		return { status: 405, text: 'Only GET and HEAD are answered', headers: { Allow: 'GET, HEAD' } };
	}
	const path = pathOf(request.url ?? '/');
	if (path === undefined) return { status: 400, text: 'This address cannot be read' };
	const folder = folderOf(site);
	if (folder === undefined) return { status: 503, text: 'The site is being exchanged', headers: { 'Retry-After': 1 } };
	if ((path === '/' && site.base !== '/') || `${path}/` === site.base) return redirect(site.base, request.url);
	if (!path.startsWith(site.base)) return notFound(folder);
	const moved = path.endsWith('/') ? movedTo(folder, path) : undefined;
	if (moved !== undefined) return redirect(moved, request.url);
	const found = fileAt(folder, path.slice(site.base.length));
	if (found === 'folder') return redirect(encodeURI(`${path}/`), request.url);
	return found ? { status: 200, found } : notFound(folder);
}

/** Asked each time: a build exchanges the folder, and a link may lead to another one tomorrow. */
function folderOf({ folder }: Served): string | undefined {
	try {
		return realpathSync(folder);
	} catch {
		return undefined;
	}
}

function notFound(folder: string): Reply {
	const page = fileAt(folder, '404.html');
	return typeof page === 'object' ? { status: 404, found: page } : { status: 404, text: 'There is no such page' };
}

/** What is to be filled into commands stands behind the question mark of the address, and goes along. */
function redirect(location: string, asked = ''): Reply {
	const [, search = ''] = /(\?[^#]*)/.exec(asked) ?? [];
	return { status: 301, text: '', headers: { Location: location.replace(/(?=#)|$/, () => search) } };
}

function sendText(response: Answered, { status, text, headers }: Reply, withBody: boolean): void {
	const body = text ? `${text}\n` : '';
	response.writeHead(status, {
		...always,
		'Content-Type': 'text/plain; charset=utf-8',
		'Content-Length': Buffer.byteLength(body),
		...headers,
	});
	response.end(withBody ? body : '');
}

async function sendFile(
	request: Asked,
	response: Answered,
	status: number,
	found: FileVersion,
	contents: Contents,
): Promise<void> {
	const type = contentTypeOf(found.file);
	const packable = isPackable(type);
	// A stretch is one of the file as it is: of a packed one nobody knows what it holds.
	const isWhole = request.headers.range === undefined || status !== 200;
	const encoding = packable && isWhole ? chosenEncoding(request.headers['accept-encoding']) : 'identity';
	const keptForEver = isHashed.test(found.file);
	const content = await contents.of({ ...found, keptForEver }, encoding);
	const headers: Headers = {
		...always,
		...(type === 'image/svg+xml' && { 'Content-Security-Policy': drawingPolicy }),
		'Cache-Control': keptForEver ? cacheForEver : cacheAsked,
		'Content-Type': type,
		...(packable && { Vary: 'Accept-Encoding' }),
		...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
	};
	if (status !== 200) send(request, response, status, headers, content.bytes);
	else sendFound(request, response, found, headers, content);
}

function sendFound(
	request: Asked,
	response: Answered,
	{ changedMs }: FileVersion,
	shared: Headers,
	{ bytes, tag }: Content,
): void {
	const headers: Headers = {
		...shared,
		ETag: tag,
		'Last-Modified': new Date(changedMs).toUTCString(),
		'Accept-Ranges': 'bytes',
	};
	if (isKnown(request.headers, tag, changedMs)) {
		const { 'Content-Type': _type, 'Content-Encoding': _encoding, ...known } = headers;
		response.writeHead(304, known);
		response.end('');
		return;
	}
	const stretch = request.method === 'HEAD' ? undefined : askedStretch(request.headers, bytes.length, tag, changedMs);
	if (stretch === undefined) send(request, response, 200, headers, bytes);
	else if (stretch === 'none')
		sendText(
			response,
			{ status: 416, text: 'There is no such part', headers: { 'Content-Range': `bytes */${bytes.length}` } },
			true,
		);
	else {
		const range = `bytes ${stretch.start}-${stretch.end}/${bytes.length}`;
		send(
			request,
			response,
			206,
			{ ...headers, 'Content-Range': range },
			bytes.subarray(stretch.start, stretch.end + 1),
		);
	}
}

function send(request: Asked, response: Answered, status: number, headers: Headers, body: Buffer): void {
	response.writeHead(status, { ...headers, 'Content-Length': body.length });
	response.end(request.method === 'HEAD' ? '' : body);
}

/** HTTP/2 says in the address itself which name was asked for. */
const authorityOf = (request: Asked): string | undefined => ('authority' in request ? request.authority : undefined);

/**
 * A page of another site can reach this machine under a name of its own choosing (DNS rebinding) and read what only we
 * should see; so a server for this machine alone answers only to this machine's names.
 */
function isForUs(host: string | undefined, listening: string): boolean {
	if (!/^(127\.|::1$|localhost$)/.test(listening)) return true;
	const name = (host ?? '').replace(/:\d+$/, '').toLowerCase();
	return ['localhost', '127.0.0.1', '[::1]', listening].includes(name);
}
