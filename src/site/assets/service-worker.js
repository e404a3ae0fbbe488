// Answers when the network does not: what is kept on this device was kept as one whole, and a new version replaces it as one
// whole. `kept` is written before this text when the site is built: { version, files, words }.

const scope = self.registration.scope;
const prefix = `lintel ${scope} `;
const keptName = `${prefix}${kept.version}`;
/** Pages read since, and scripts of before; so many of each at most. */
const seenName = `${prefix}seen`;
/** Scripts and styles of versions before: a page that was open when a new one came, or that was read before, still asks for its own. */
const beforeName = `${prefix}before`;
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
			const lasting = [keptName, seenName, beforeName];
			const old = names.filter((name) => name.startsWith(prefix) && !lasting.includes(name));
			if (old.length > 0) await Promise.all([keepAssetsOf(old).catch(() => {}), forgetSeen()]);
			await Promise.all(old.map((name) => caches.delete(name)));
			await self.clients.claim();
		})(),
	);
});

/** Their names change with their content, so they are never taken for those of the new version. */
async function keepAssetsOf(old) {
	const before = await caches.open(beforeName);
	for (const name of old) {
		const cache = await caches.open(name);
		const requests = (await cache.keys()).filter(({ url }) => url.startsWith(`${scope}_astro/`));
		await Promise.all(requests.map(async (request) => before.put(request, await cache.match(request))));
	}
	await trim(before);
}

/** What was read of a version before is older than what is kept now. */
async function forgetSeen() {
	const cache = await caches.open(seenName);
	await Promise.all(kept.files.map((file) => cache.delete(new URL(file, scope).href)));
}

async function trim(cache) {
	const all = await cache.keys();
	await Promise.all(all.slice(0, Math.max(0, all.length - mostSeen)).map((old) => cache.delete(old)));
}

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
		return event.request.mode === 'navigate' ? notHere(event.request) : Response.error();
	}
}

const wait = (time) => new Promise((done) => setTimeout(() => done(undefined), time));

/**
 * What the page filled in stands in its address, so the rest of the address decides. What was read last is the newest; caches that are asked
 * together answer in the order in which they were made.
 */
async function atHand(request) {
	for (const cacheName of [seenName, keptName, beforeName]) {
		const found = await caches.match(request, { cacheName, ignoreSearch: true, ignoreVary: true });
		if (found !== undefined) return found;
	}
	return undefined;
}

async function fetchAndKeep(event) {
	const answer = await fetch(event.request);
	// The many files of the full text would push out the pages that were read.
	const isText = event.request.url.startsWith(`${scope}search-texts/`);
	if (!isText && answer.ok && !answer.redirected && answer.type === 'basic') {
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
	await trim(cache);
}

/** Says so in the language of the site, and what there is instead: of a component its runbook, which is always kept. */
function notHere(request) {
	const { language, site, title, why, runbook, runbooks, index } = kept.words;
	const at = (address) => new URL(address, scope).pathname;
	const keptLike = (name) => kept.files.filter((file) => name.test(file));
	const [, id] = /^components\/([^/?#]+)\//.exec(request.url.slice(scope.length)) ?? [];
	const links = [
		[`runbooks/components/${id}/`, runbook],
		['runbooks/', runbooks],
		['index-a-z/', index],
	].filter(([address]) => kept.files.includes(address));
	const items = links.map(([address, text]) => `<li><a href="${at(address)}">${text}</a></li>`);
	// As every page looks, in the theme that was chosen; both are kept with the pages.
	const styles = keptLike(/^_astro\/.*\.css$/).map((file) => `<link rel="stylesheet" href="${at(file)}">`);
	const theme = keptLike(/^_astro\/theme-early\./).map((file) => `<script src="${at(file)}"></script>`);
	return new Response(
		`<!doctype html><html lang="${language}" class="layout-home"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title}</title>${styles.join('')}${theme.join('')}<header class="site-header"><a class="brand" href="${at('')}"><span>${site}</span></a></header><main id="content"><header class="page-head"><h1>${title}</h1><p class="lead">${why}</p></header><ul class="list">${items.join('')}</ul></main></html>`,
		{ status: 503, headers: { 'Content-Type': 'text/html; charset=utf-8' } },
	);
}
