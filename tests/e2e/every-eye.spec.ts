import { expect, type Page, test } from '@playwright/test';
import { axeFor } from './accessibility.ts';

/** Readers with other eyes, hands and settings: one walk each, by what a browser shows them. */

const flow = 'flows/submit-chaps-payment/';
const kinds = ['', flow, 'audit/findings/', 'runbooks/certificate-rotation/', 'resilience/what-if/', 'decisions/'];

test.skip(({ isMobile }) => isMobile === true, 'settings of a system are the same on every screen');

/** The WCAG ratio of two colours as a browser computes them. */
const ratio = (page: Page, one: string, other: string): Promise<number> =>
	page.evaluate(
		([a, b]) => {
			const light = (colour: string): number => {
				const context = document.createElement('canvas').getContext('2d')!;
				context.fillStyle = colour;
				context.fillRect(0, 0, 1, 1);
				const parts = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((part) => part / 255);
				const [r, g, bl] = parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [
					number,
					number,
					number,
				];
				return 0.2126 * r + 0.7152 * g + 0.0722 * bl;
			};
			const [high, low] = [light(a!), light(b!)].sort((x, y) => y - x) as [number, number];
			return (high + 0.05) / (low + 0.05);
		},
		[one, other],
	);

test('high contrast is chosen with the switch, kept, asked for by the system, and holds for words and pictures', async ({
	page,
}) => {
	await page.goto('');
	const theme = page.locator('[data-theme-switch]');
	for (const name of ['light', 'dark', 'high contrast']) {
		await theme.click();
		await expect(theme).toHaveAccessibleName(`Theme: ${name}`);
	}
	for (const colorScheme of ['light', 'dark'] as const) {
		await page.emulateMedia({ colorScheme });
		for (const route of ['', 'runbooks/certificate-rotation/']) {
			await page.goto(route);
			const axe = axeFor(page, { rules: { 'color-contrast-enhanced': { enabled: true } } });
			const { violations } = await axe.withRules(['color-contrast-enhanced', 'color-contrast']).analyze();
			expect(
				violations.flatMap(({ nodes }) => nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`)),
			).toEqual([]);
		}
		await page.goto(flow);
		const [words, ground] = await page
			.locator('.mmd .mmd-actor')
			.first()
			.evaluate((actor) => {
				const shape = actor.querySelector('rect.mmd-shape')!;
				return [getComputedStyle(actor.querySelector('text tspan')!).fill, getComputedStyle(shape).fill];
			});
		expect(await ratio(page, words!, ground!)).toBeGreaterThanOrEqual(7);
	}
	await page.evaluate(() => localStorage.clear());
	await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
	await page.goto(flow);
	expect(await page.evaluate(() => getComputedStyle(document.documentElement).color)).toBe('rgb(0, 0, 0)');
});

test('colours of the system show where one is, what is chosen, and every picture', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
	await page.goto(flow);
	const here = page.locator('.side a[aria-current="page"]');
	expect(await here.evaluate((link) => getComputedStyle(link).outlineStyle)).toBe('solid');
	const pairs = await page.locator('.mmd :is(.mmd-node, .mmd-actor)').evaluateAll((nodes) =>
		nodes.slice(0, 60).flatMap((node) => {
			const [shape, text] = [node.querySelector('rect.mmd-shape'), node.querySelector('text tspan')];
			return shape && text
				? [[getComputedStyle(text).fill, getComputedStyle(shape).fill, getComputedStyle(shape).stroke]]
				: [];
		}),
	);
	expect(pairs.length).toBeGreaterThan(10);
	for (const [text, fill, stroke] of [...new Map(pairs.map((pair) => [pair.join(), pair])).values()]) {
		expect(await ratio(page, text!, fill!), `${text} on ${fill}`).toBeGreaterThanOrEqual(4.5);
		expect(await ratio(page, stroke!, fill!), `${stroke} around ${fill}`).toBeGreaterThanOrEqual(3);
	}
	await page.keyboard.press('Tab');
	expect(await page.locator('.skip').evaluate((skip) => getComputedStyle(skip).outlineStyle)).toBe('solid');
});

test('at 400 % and with wider spacing of text nothing is cut off and the page scrolls one way only', async ({
	page,
}) => {
	// 1280 by 1024 at 400 % (WCAG 2.2, 1.4.10), and the spacing that 1.4.12 names.
	await page.setViewportSize({ width: 320, height: 256 });
	for (const route of kinds) {
		await page.goto(route);
		await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(
				'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
			);
			document.adoptedStyleSheets = [sheet];
		});
		expect(await page.evaluate(() => document.documentElement.scrollWidth), route).toBeLessThanOrEqual(320);
		const cut = await page.evaluate(() =>
			[
				...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, p, li, dt, dd, button, .badge, summary)'),
			].flatMap((one) => {
				const { overflowX, overflowY } = getComputedStyle(one);
				const hides = overflowX === 'hidden' || overflowY === 'hidden' || overflowX === 'clip';
				const isCut = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
				return hides && isCut && !one.closest('.visually-hidden') && one.clientWidth > 1
					? [one.textContent!.slice(0, 60)]
					: [];
			}),
		);
		expect(cut, route).toEqual([]);
	}
});

test('by keyboard alone: skip, read, filter, sort, search, and always see where one is', async ({ page }) => {
	await page.goto('audit/findings/');
	await page.keyboard.press('Tab');
	await expect(page.locator('.skip')).toBeFocused();
	await expect(page.locator('.skip')).toBeInViewport();
	await page.keyboard.press('Enter');
	await expect(page.locator('#content')).toBeFocused();
	// Everything that the focus comes to shows it, in the order of the document, and can be hit by a finger.
	let before = 0;
	for (let step = 0; step < 25; step++) {
		await page.keyboard.press('Tab');
		const at = await page.evaluate(() => {
			const one = document.activeElement as HTMLElement;
			const { outlineStyle, outlineWidth } = getComputedStyle(one);
			const { width, height } = one.getBoundingClientRect();
			return {
				name: one.outerHTML.slice(0, 90),
				order: [...document.querySelectorAll('*')].indexOf(one),
				shown: outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
				small: Math.min(width, height) < 24 && getComputedStyle(one).display !== 'inline',
			};
		});
		expect(at, at.name).toMatchObject({ shown: true, small: false });
		expect(at.order, at.name).toBeGreaterThan(before);
		before = at.order;
	}
	const fold = page.locator('details.fold').first();
	await fold.locator('summary').first().focus();
	await page.keyboard.press('Enter');
	const table = fold.locator('[data-table]');
	const filter = table.getByRole('searchbox', { name: 'Filter rows' });
	await filter.focus();
	const status = table.locator('.shown');
	await expect(status).toHaveAttribute('role', 'status');
	const all = await status.textContent();
	await page.keyboard.type('vault');
	await expect(status).toHaveText(/^\d+ of \d+ rows$/);
	await filter.fill('');
	await expect(status).toHaveText(all!);
	const head = table.getByRole('button', { name: 'Due', exact: true });
	await head.focus();
	await page.keyboard.press('Enter');
	await expect(table.getByRole('columnheader', { name: 'Due', exact: true })).toHaveAttribute('aria-sort', 'ascending');
	await expect(head).toBeFocused();
	await page.keyboard.press('/');
	const box = page.getByRole('combobox', { name: 'Search this site' });
	await expect(box).toBeFocused();
	await page.keyboard.type('ledger');
	await expect(page.locator('.search-foot [role="status"]')).toHaveText(/\d/);
	await page.keyboard.press('ArrowDown');
	await expect(page.locator('#search-results').getByRole('option', { selected: true })).toHaveCount(1);
	await page.keyboard.press('Escape');
	await expect(head).toBeFocused();
});

test('nothing moves for those who asked for that', async ({ page }) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('');
	await page.locator('.card').first().hover();
	expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	const moving = await page.evaluate(
		() =>
			[...document.querySelectorAll('*')].filter((one) => {
				const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
				return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior === 'smooth';
			}).length,
	);
	expect(moving).toBe(0);
});
