import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What the site promises to meet: WCAG 2.2 AA with everything before it, and what axe counts as good practice. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong on a page, one line a rule with the first place; `except` is a selector of parts that are not looked at. */
export async function violations(page: Page, except?: string): Promise<string[]> {
	await walkedThrough(page);
	const axe = new AxeBuilder({ page }).withTags(standards);
	return linesOf(await (except === undefined ? axe : axe.exclude(except)).analyze());
}

/** Pictures far below the window have no size of their own before a reader comes near, and axe would see what lies below them in their place. */
const walkedThrough = (page: Page): Promise<void> =>
	page.evaluate(async () => {
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

/** The rules that a page can break in one choice of colours and keep in another. */
const ofColours = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with the colours of a page alone: a third of the work of all rules, for a page that another test asks them all of. */
export async function colourViolations(page: Page): Promise<string[]> {
	return linesOf(await new AxeBuilder({ page }).withRules(ofColours).analyze());
}

const linesOf = ({ violations: found }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] =>
	found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
