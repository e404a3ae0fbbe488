import { type APIRequestContext, expect, type Locator, test } from '@playwright/test';
import { colourViolations, violations } from './accessibility.ts';

/** What holds for every page of the worked example, whoever reads it. One page of each kind stands for its kind. */

/** The first page of each kind of address, from the site map: `/components/x/` stands for all components. */
async function pageKinds(request: APIRequestContext): Promise<string[]> {
	const kinds = new Map<string, string>();
	for (const route of await routes(request)) {
		const parts = route.split('/').filter(Boolean);
		// Overviews stand for themselves; below them the area and the depth make the kind.
		const area = parts.slice(0, parts[0] === 'resilience' || parts[0] === 'reference' ? 2 : 1).join('/');
		const kind = `${area} ${parts.length}`;
		if (!kinds.has(kind)) kinds.set(kind, route);
	}
	return [...kinds.values()];
}

async function routes(request: APIRequestContext): Promise<string[]> {
	const map = await (await request.get('sitemap.xml')).text();
	return [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1]!, 'http://localhost').pathname);
}

/** The kinds are shared out among so many tests: two browsers take them side by side, and none holds a limit of minutes. */
const SHARES = 6;

for (const scheme of ['light', 'dark'] as const)
	for (let share = 0; share < SHARES; share++) {
		test(`each kind of page is accessible, quiet and within its window, ${scheme}, ${share + 1} of ${SHARES}`, async ({
			page,
			request,
		}, info) => {
			test.setTimeout(480_000);
			const phone = info.project.name === 'phone';
			test.skip(phone && scheme === 'dark', 'colours are the same on every screen');
			const complaints: string[] = [];
			page.on('console', (message) => {
				if (message.type() === 'error' || message.type() === 'warning')
					complaints.push(`${page.url()}: ${message.text()}`);
			});
			page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
			const origin = new URL(info.project.use.baseURL ?? '').origin;
			page.on('request', (one) => {
				if (!one.url().startsWith(origin) && !/^(data|blob):/.test(one.url()))
					complaints.push(`request to ${one.url()}`);
			});
			await page.emulateMedia({ colorScheme: scheme });
			const kinds = await pageKinds(request);
			expect(kinds.length).toBeGreaterThan(40);
			for (const route of kinds.filter((_, at) => at % SHARES === share)) {
				await page.goto(route);
				await expect.soft(page.getByRole('heading', { level: 1 }), route).toHaveCount(1);
				// Axe reads the document, not the window: on the phone only what depends on the width is asked again.
				// In the dark the same document has other colours and nothing else.
				const asked = scheme === 'dark' ? colourViolations : violations;
				if (!phone) expect.soft(await asked(page), route).toEqual([]);
				const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
				expect.soft(wide, `${route} is wider than its window`).toBeLessThanOrEqual(0);
			}
			expect(complaints).toEqual([]);
		});
	}

test('every link and every anchor of every page leads somewhere', async ({ request }, info) => {
	test.skip(info.project.name !== 'desktop', 'links are the same on every screen');
	test.setTimeout(240_000);
	const pages = new Map<string, string>();
	for (const route of await routes(request)) pages.set(route, await (await request.get(route)).text());
	expect(pages.size).toBeGreaterThan(400);
	const ids = new Map([...pages].map(([route, html]) => [route, new Set(all(html, / id="([^"]+)"/g))]));
	const dead: string[] = [];
	const others = new Set<string>();
	for (const [route, html] of pages) {
		for (const written of new Set(all(html, /\s(?:href|src|xlink:href)="([^"]*)"/g))) {
			const target = new URL(decoded(written), `http://site${route}`);
			if (target.host !== 'site') continue;
			const there = ids.get(target.pathname);
			if (there === undefined) others.add(target.pathname);
			// The what-if page keeps what has failed where others have an anchor.
			else if (
				target.hash.length > 1 &&
				!/^#v=\d+&/.test(target.hash) &&
				!there.has(decodeURIComponent(target.hash.slice(1)))
			)
				dead.push(`${route} -> ${written}`);
		}
	}
	for (const path of others) if (!(await request.get(path)).ok()) dead.push(path);
	expect(dead).toEqual([]);
});

test('a link into a long page comes to rest at its target, and paper has all of it', async ({ page }) => {
	const into: readonly [string, readonly string[]][] = [
		['/flows/submit-chaps-payment/', ['calls', 'recovery', 'findings']],
		['/components/ledger-api/', ['capacity', 'failure-modes']],
		['/runbooks/certificate-rotation/', ['mitigate', 'verify']],
	];
	for (const [route, ids] of into) {
		for (const id of ids) {
			// From elsewhere, so that each is a page anew: blocks above are not laid out yet.
			await page.goto('about:blank');
			await page.goto(`${route}#${id}`);
			const target = page.locator(`#${id}`);
			await expect
				.poll(async () => Math.round((await topOf(target)) / 100), {
					message: `${route}#${id}`,
				})
				.toBe(2);
		}
	}
	// Somebody who has read down to a place and loads the page again is at that place again.
	await page.goto('/flows/submit-chaps-payment/');
	const place = page.locator('#recovery');
	await place.evaluate(async (one) => {
		const left = (): number => one.getBoundingClientRect().top - 160;
		for (let steps = 0; steps < 60 && left() > 0; steps++) {
			scrollBy(0, Math.min(500, left()));
			await new Promise(requestAnimationFrame);
		}
	});
	await page.waitForTimeout(300);
	await page.reload();
	await expect.poll(async () => Math.round((await topOf(place)) / 100)).toBe(2);
	await page.emulateMedia({ media: 'print' });
	const skipped = page
		.locator('.page-body > *')
		.evaluateAll((blocks) =>
			blocks.filter((one) => getComputedStyle(one).contentVisibility !== 'visible').map(({ className }) => className),
		);
	expect(await skipped).toEqual([]);
});

test('whoever finds something wrong on a page comes to its source, and to a form that says which page and which line', async ({
	page,
}) => {
	await page.goto('/components/ledger-db/');
	const foot = page.locator('.page-foot');
	const [, file, line] = /(content\/\S+?\.yaml):(\d+)/.exec((await foot.textContent())!)!;
	const there = 'https://example.org/northbank/architecture';
	await expect(foot.getByRole('link', { name: 'Edit this page' })).toHaveAttribute(
		'href',
		`${there}/edit/main/${file}#L${line}`,
	);
	await expect(foot.getByRole('link', { name: 'Report a problem' })).toHaveAttribute(
		'href',
		`${there}/issues/new?title=Ledger%20database&body=${file}:${line}%0Ahttps%3A%2F%2Farchitecture.northbank.example%2Fcomponents%2Fledger-db%2F`,
	);
});

test('a picture of a whole page, taken without scrolling, has all of it', async ({ page }) => {
	await page.goto('/components/ledger-db/');
	// What the browser leaves for later takes the room of a guess, and nothing of it is painted.
	const blank = (): Promise<number> =>
		page
			.locator(':is(.canvas, .table-scroll) > *')
			.evaluateAll((all) => all.filter((one) => !one.checkVisibility({ contentVisibilityAuto: true })).length);
	await expect.poll(blank, { timeout: 30_000 }).toBe(0);
	expect(await page.evaluate(() => scrollY)).toBe(0);
});

const topOf = (one: Locator): Promise<number> => one.evaluate((element) => element.getBoundingClientRect().top);
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1]!);
const decoded = (text: string): string =>
	text.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&quot;', '"');
