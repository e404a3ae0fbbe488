import type { CDPSession, Page } from '@playwright/test';

/** Typing into the search of a page and watching its list, for `bench/search.ts`. */

/** One key and what followed it; ms, not a number where it never came. */
export interface Typed {
	/** From the key until results to what stands in the field are painted. */
	readonly first: number;
	/** Until the full text is painted too; only of the last letter of a word. */
	readonly complete: number;
	/** Processor time of the page's thread until the first result. */
	readonly processor: number;
	readonly results: number;
	/** Whether names gave the first result. */
	readonly byName: boolean;
	/** The wall clock when the first result was painted. */
	readonly paintedAt: number;
}

interface Seen {
	readonly first: number;
	readonly results: number;
	readonly byName: boolean;
	readonly paintedAt: number;
	readonly complete: number;
}

/** Empties the field, types a word, and waits for the complete answer to it. */
export async function typeWord(page: Page, word: string, pause: number): Promise<readonly Typed[]> {
	await page.locator('#search input').fill('');
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	const typed: Typed[] = [];
	for (const [at, letter] of [...word].entries()) {
		await page.waitForTimeout(pause);
		typed.push(await typeLetter(page, session, letter, at === word.length - 1));
	}
	await session.detach();
	return typed;
}

async function typeLetter(page: Page, session: CDPSession, letter: string, isLast: boolean): Promise<Typed> {
	const watching = await page.evaluateHandle(watchList, isLast);
	const before = await threadTime(session);
	await page.keyboard.press(letter);
	const first = await watching.evaluate(({ first }) => first);
	const processor = (await threadTime(session)) - before;
	const complete = isLast ? await watching.evaluate(({ complete }) => complete) : Number.NaN;
	await watching.dispose();
	return { ...first, processor, complete };
}

/** ms of processor time that the page's thread has spent on tasks. */
async function threadTime(session: CDPSession): Promise<number> {
	const { metrics } = await session.send('Performance.getMetrics');
	return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** Runs in the page: when the list answers what the next key makes of the field, and when all has been said. */
function watchList(waitsForAll: boolean): {
	readonly first: Promise<Omit<Seen, 'complete'>>;
	readonly complete: Promise<number>;
} {
	const list = document.querySelector<HTMLElement>('.search-results')!;
	const field = document.querySelector<HTMLInputElement>('#search input')!;
	let pressed = Number.NaN;
	field.addEventListener('input', (event) => (pressed = event.timeStamp), { once: true, capture: true });
	const whenPainted = <T>(isThere: () => boolean, value: () => T): Promise<T | undefined> =>
		new Promise((done) => {
			const look = () => {
				if (Number.isNaN(pressed) || !isThere()) return;
				observer.disconnect();
				// The task after the next frame begins when that frame has been handed on.
				requestAnimationFrame(() => setTimeout(() => done(value())));
			};
			const observer = new MutationObserver(look);
			observer.observe(list, { attributes: true, childList: true, subtree: true });
			setTimeout(() => done(undefined), 5000);
		});
	const answers = () => list.dataset['answers'] === field.value.trim();
	const first = whenPainted(answers, () => ({
		first: performance.now() - pressed,
		results: list.querySelectorAll('a').length,
		byName: list.firstElementChild?.ariaLabel === 'Best matches',
		paintedAt: Date.now(),
	})).then((seen) => seen ?? { first: Number.NaN, results: 0, byName: false, paintedAt: Number.NaN });
	const complete = waitsForAll
		? whenPainted(
				() => answers() && list.ariaBusy === 'false',
				() => performance.now() - pressed,
			).then((seen) => seen ?? Number.NaN)
		: Promise.resolve(Number.NaN);
	return { first, complete };
}

/** The smallest value that this share of them does not exceed. */
export function shareOf(values: readonly number[], share: number): number {
	const ordered = values.toSorted((left, right) => left - right);
	return ordered[Math.max(0, Math.ceil(ordered.length * share) - 1)] ?? Number.NaN;
}

export const middleOf = (values: readonly number[]): number => shareOf(values, 0.5);
