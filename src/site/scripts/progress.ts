import { told } from './language.ts';

/**
 * What a reader has read, ticked and opened, remembered on this device only. Nothing is sent anywhere; where storage is
 * refused, ticks last as long as the page.
 */

const keyOf = (name: string): string => `lintel-progress:${location.pathname}:${name}`;

function remembered(key: string): ReadonlySet<string> {
	try {
		const found: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
		return new Set(Array.isArray(found) ? found.filter((one) => typeof one === 'string') : []);
	} catch {
		return new Set();
	}
}

function remember(key: string, done: ReadonlySet<string>): void {
	try {
		if (done.size === 0) localStorage.removeItem(key);
		else localStorage.setItem(key, JSON.stringify([...done]));
	} catch {
		// The ticks then last for this page.
	}
}

/** A line that says how much is done, and is read out when that changes. */
function counter(after: Element, words: (done: number) => string): (done: number) => void {
	const line = document.createElement('p');
	line.className = 'text muted progress-count';
	line.setAttribute('role', 'status');
	after.after(line);
	return (done) => {
		line.textContent = words(done);
	};
}

/** Steps are known by what they lead to, so that a new step in between changes no tick. */
function tickList(list: HTMLElement): void {
	const key = keyOf(list.dataset['progress']!);
	const items = [...list.children];
	const done = new Set(remembered(key));
	const show = counter(list, (count) =>
		told('{m} of {n} done, remembered on this device only.', { m: count, n: items.length }),
	);
	const count = (): number => items.filter((item) => done.has(nameOf(item))).length;
	for (const item of items) {
		const name = nameOf(item);
		const box = document.createElement('input');
		box.type = 'checkbox';
		box.checked = done.has(name);
		box.setAttribute('aria-label', told('Done: {step}', { step: item.textContent?.trim() ?? '' }));
		box.addEventListener('change', () => {
			if (box.checked) done.add(name);
			else done.delete(name);
			remember(key, done);
			show(count());
		});
		item.prepend(box, ' ');
	}
	list.classList.add('ticked');
	show(count());
}

const nameOf = (item: Element): string => item.querySelector('a')?.getAttribute('href') ?? item.textContent ?? '';

function markOpened(all: readonly HTMLDetailsElement[]): void {
	const key = keyOf('opened');
	const opened = new Set(remembered(key));
	const show = counter(all.at(-1)!, (count) => told('{m} of {n} answers opened.', { m: count, n: all.length }));
	const count = (): number => all.filter((one) => opened.has(one.dataset['remembered']!)).length;
	const mark = (one: HTMLDetailsElement): void => {
		const summary = one.querySelector('summary');
		if (summary === null || summary.querySelector('.muted') !== null) return;
		const word = document.createElement('span');
		word.className = 'muted';
		word.textContent = ` ${told('opened before')}`;
		summary.append(word);
	};
	for (const one of all) {
		const name = one.dataset['remembered']!;
		if (opened.has(name)) mark(one);
		one.addEventListener('toggle', () => {
			// Printing opens all of them, which nobody read.
			if (!one.open || opened.has(name) || matchMedia('print').matches) return;
			opened.add(name);
			remember(key, opened);
			show(count());
		});
	}
	show(count());
}

/** Makes lists of steps tickable, and marks answers that were opened. */
export function rememberProgress(): void {
	for (const list of document.querySelectorAll<HTMLElement>('[data-progress]')) tickList(list);
	const all = [...document.querySelectorAll<HTMLDetailsElement>('details[data-remembered]')];
	if (all.length > 0) markOpened(all);
}
