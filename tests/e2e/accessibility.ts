import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

type Options = Parameters<AxeBuilder['options']>[0];

/**
 * Axe for a page: one run in the page itself, which tells what is wrong and no more. Else axe writes out each of thousands of elements
 * that are right, and carries them into a second page to put frames together: more work than all rules. There are no frames here.
 */
export function axeFor(page: Page, options: Options = {}): AxeBuilder {
	if (page.frames().length > 1) throw new Error(`${page.url()} has frames, and axe is asked about none`);
	return new AxeBuilder({ page }).options({ resultTypes: ['violations'], ...options }).setLegacyMode();
}

/** What the site promises to meet: WCAG 2.2 AA with everything before it, and what axe counts as good practice. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on a page, one line a rule with the first place; `except` is a selector of parts that are not looked at. */
export async function violations(page: Page, except?: string): Promise<string[]> {
	await walkedThrough(page);
	const axe = axeFor(page).withTags(standards);
	return linesOf(await seenByReaders(page, await (except === undefined ? axe : axe.exclude(except)).analyze()));
}

type Found = Awaited<ReturnType<AxeBuilder['analyze']>>;

/**
 * Axe takes what a frame with `overflow: auto hidden` cuts off for lying over what follows below. So a target that it calls too small or
 * covered is looked at again: one of 24 by 24 pixels that answers itself in its corners and its middle is what WCAG 2.5.8 asks for.
 */
async function seenByReaders(page: Page, found: Found): Promise<Found> {
	const answers = (selector: string): Promise<boolean> =>
		page.locator(selector).evaluate((target) => {
			target.scrollIntoView({ block: 'center', behavior: 'instant' });
			const { left, right, top, bottom, width, height } = target.getBoundingClientRect();
			const places = [
				[left + 4, top + 4],
				[right - 4, top + 4],
				[left + 4, bottom - 4],
				[right - 4, bottom - 4],
				[(left + right) / 2, (top + bottom) / 2],
			] as const;
			const isThere = places.every(([x, y]) => target.contains(document.elementFromPoint(x, y)));
			return width >= 24 && height >= 24 && isThere;
		});
	const violations: Found['violations'] = [];
	for (const violation of found.violations) {
		const nodes: typeof violation.nodes = [];
		for (const node of violation.nodes) {
			const [selector] = node.target;
			const isLarge = violation.id === 'target-size' && typeof selector === 'string' && (await answers(selector));
			if (!isLarge) nodes.push(node);
		}
		if (nodes.length > 0) violations.push({ ...violation, nodes });
	}
	return { ...found, violations };
}

/**
 * Pictures and tables far from the window have no size of their own, and axe would see what lies below them in their place: here all is
 * laid out, as it is for the reader who comes there.
 */
const walkedThrough = (page: Page): Promise<void> =>
	page.evaluate(async () => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync('* { content-visibility: visible !important }');
		document.adoptedStyleSheets.push(sheet);
		const frame = () => new Promise((done) => requestAnimationFrame(done));
		for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
			scrollTo({ top, behavior: 'instant' });
			await frame();
		}
		scrollTo({ top: 0, behavior: 'instant' });
		// Pictures that were passed come to life one after the other; in between their tools are not in their place yet.
		let alive = -1;
		let frames = 0;
		const waiting = (): boolean => alive > 0 && document.querySelector('.figure:not(.live) .canvas svg') !== null;
		// On a busy machine one may take longer than the others; one whose script cannot be had never comes.
		for (let still = 0; still < 20 || (waiting() && frames < 600); still++) {
			const now = document.querySelectorAll('.figure.live').length;
			if (now !== alive) still = 0;
			alive = now;
			frames++;
			await frame();
		}
	});

/** What axe finds wrong with a page in one choice of colours; every rule is asked in the light, and of the same document in the dark those of colours. */
export async function violationsIn(scheme: 'light' | 'dark', page: Page): Promise<string[]> {
	if (scheme === 'light') return violations(page);
	await walkedThrough(page);
	return colourViolations(page);
}

/** The rules that a page can break in one choice of colours and keep in another. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with the colours of a page alone: a third of the work of all rules, for a page that another test asks them all of. */
export async function colourViolations(page: Page): Promise<string[]> {
	return linesOf(await axeFor(page).withRules(ofColours).analyze());
}

const linesOf = ({ violations: found }: Found): string[] => found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
