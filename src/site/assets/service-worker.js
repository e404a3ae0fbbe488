// Answers when the network does not: what is kept on this device was kept as one whole, and a new version replaces it as one
// whole. `kept` is written before this text when the site is built: { version, scope, files, title }.

const scope = self.registration.scope;
const prefix = `lintel ${scope} `;
const keptName = `${prefix}${kept.version}`;
/** Pages read since; so many at most. */
const seenName = `${prefix}seen`;
const mostSeen = 300;
/** A network that says nothing for so long is as good as none. */
const patience = 3000;

self.addEventListener('install', (event) => {
	event.waitUntil(
		(async () => {
			const cache = await caches.open(keptName);
			// One file that cannot be had fails the whole: the version before stays.
			await cache.addAll(kept.files.map((file) => new Request(new URL(file, scope), { cache: 'reload' })));
			await self.skipWaiting();
		})(),
	);
});

self.addEventListener('activate', (event) => {
	event.waitUntil(
		(async () => {
			const names = await caches.keys();
			const old = names.filter((name) => name.startsWith(prefix) && name !== keptName && name !== seenName);
			await Promise.all(old.map((name) => caches.delete(name)));
			await self.clients.claim();
		})(),
	);
});

self.addEventListener('fetch', (event) => {
	const { request } = event;
	if (request.method !== 'GET' || !request.url.startsWith(scope) || request.headers.has('range')) return;
	// Names of these change with their content.
	const isFixed = request.url.startsWith(`${scope}_astro/`);
	event.respondWith(isFixed ? keptFirst(event) : networkFirst(event));
});

async function keptFirst(event) {
	return (await atHand(event.request)) ?? fetchAndKeep(event);
}

async function networkFirst(event) {
	const asked = fetchAndKeep(event);
	const soon = await Promise.race([asked.catch(() => undefined), wait(patience)]);
	if (soon !== undefined && soon.status < 500) return soon;
	const there = await atHand(event.request);
	if (there !== undefined) return there;
	try {
		return await asked;
	} catch {
		return event.request.mode === 'navigate' ? notHere() : Response.error();
	}
}

const wait = (time) => new Promise((done) => setTimeout(() => done(undefined), time));

/** What the page filled in stands in its address, so the rest of the address decides. */
const atHand = (request) => caches.match(request, { ignoreSearch: true, ignoreVary: true });

async function fetchAndKeep(event) {
	const answer = await fetch(event.request);
	if (answer.ok && !answer.redirected && answer.type === 'basic') {
		const copy = answer.clone();
		event.waitUntil(keepSeen(event.request, copy).catch(() => {}));
	}
	return answer;
}

async function keepSeen(request, answer) {
	const address = new URL(request.url);
	address.search = '';
	const cache = await caches.open(seenName);
	await cache.put(address.href, answer);
	const all = await cache.keys();
	await Promise.all(all.slice(0, Math.max(0, all.length - mostSeen)).map((old) => cache.delete(old)));
}

function notHere() {
	const links = [
		['runbooks/', 'Runbooks'],
		['index-a-z/', 'Everything from A to Z'],
	].map(([address, text]) => `<li><a href="${new URL(address, scope).pathname}">${text}</a></li>`);
	return new Response(
		`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>Not on this device</title><h1>This page is not on this device</h1><p>There is no network, and the page was not kept. On this device are:</p><ul>${links.join('')}</ul></html>`,
		{ status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
	);
}
