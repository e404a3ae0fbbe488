import { type CalculatorKind, calculators, reckon, toleranceLeft } from '#views/calculators.ts';
import { told, toldAsFound } from './language.ts';

/** Makes the sums of a page answer to what the reader puts in. Nothing leaves the page. */
export function startCalculators(): void {
	for (const root of document.querySelectorAll<HTMLElement>('[data-calculator]')) startCalculator(root);
	for (const root of document.querySelectorAll<HTMLElement>('[data-clock]')) startClock(root);
}

function startCalculator(root: HTMLElement): void {
	const kind = root.dataset['calculator'] as CalculatorKind;
	const output = root.querySelector('output');
	if (output === null || !(kind in calculators)) return;
	const inputs = new Map<string, HTMLInputElement>();
	const answer = (): void => {
		const values = Object.fromEntries([...inputs].map(([name, input]) => [name, numberIn(input)]));
		const { text: english, tone } = reckon(kind, values);
		const text = toldAsFound(english);
		if (output.textContent !== text) output.textContent = text;
		output.className = `sign tone-${tone}`;
	};
	for (const { name, label, unit } of calculators[kind].fields) {
		const field = root.querySelector<HTMLElement>(`[data-field="${name}"]`);
		if (field === null) continue;
		const input = document.createElement('input');
		input.inputMode = 'decimal';
		input.autocomplete = 'off';
		input.value = field.querySelector('.number')?.textContent ?? '';
		input.setAttribute('aria-label', `${toldAsFound(label)}, ${toldAsFound(unit)}`);
		input.addEventListener('input', answer);
		inputs.set(name, input);
		const shown = document.createElement('span');
		shown.className = 'unit';
		shown.textContent = toldAsFound(unit);
		field.replaceChildren(input, ' ', shown);
	}
}

/** Undefined for an empty field; what is no number is NaN, and asked for again. A comma may part the decimals. */
function numberIn({ value }: HTMLInputElement): number | undefined {
	const written = value
		.trim()
		.replace(/[\s'_]/g, '')
		.replace(/^(\d*),(\d+)$/, '$1.$2');
	if (written === '') return undefined;
	return /^\d*\.?\d+$/.test(written) ? Number(written) : Number.NaN;
}

const tick = 1000;

function startClock(root: HTMLElement): void {
	const place = root.querySelector<HTMLElement>('[data-clock-start]');
	if (place === null) return;
	const input = document.createElement('input');
	input.type = 'datetime-local';
	input.setAttribute('aria-label', told('Start of the disruption, local time'));
	const now = document.createElement('button');
	now.type = 'button';
	now.textContent = told('It began just now');
	const zone = document.createElement('span');
	zone.className = 'unit';
	const limits = [...root.querySelectorAll<HTMLElement>('[data-limit]')].map((place) => ({
		place,
		limit: Number(place.dataset['limit']),
		before: place.textContent,
	}));
	let start: number | undefined;
	const show = (): void => {
		for (const { place, limit, before } of limits) {
			const output = place.querySelector('output');
			if (output === null) continue;
			if (start === undefined) {
				output.className = '';
				output.textContent = before;
				continue;
			}
			const { text: english, tone } = toleranceLeft(limit, start, Date.now());
			const text = toldAsFound(english);
			output.className = `sign tone-${tone}`;
			const time = clockTime(start + limit);
			const said = `${text}, ${tone === 'bad' ? told('at {time}', { time }) : told('until {time}', { time })}`;
			if (output.textContent !== said) output.textContent = said;
		}
	};
	const begin = (at: number | undefined): void => {
		start = at;
		input.value = at === undefined ? '' : localText(at);
		zone.textContent = at === undefined ? '' : `${isoMinutes(at)} UTC`;
		const address = new URL(location.href);
		if (at === undefined) address.searchParams.delete('t0');
		else address.searchParams.set('t0', `${isoMinutes(at).replace(' ', 'T')}Z`);
		if (address.href !== location.href) history.replaceState(history.state, '', address);
		show();
	};
	now.addEventListener('click', () => begin(Math.floor(Date.now() / 60_000) * 60_000));
	input.addEventListener('change', () => begin(timeOf(input.value)));
	place.replaceChildren(told('Began at'), input, now, zone);
	begin(timeOf(new URLSearchParams(location.search).get('t0') ?? ''));
	setInterval(show, tick);
}

/** Only whole days and times count, with or without a zone; undefined for anything else. */
function timeOf(written: string): number | undefined {
	if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?Z?$/.test(written)) return undefined;
	const time = Date.parse(written);
	return Number.isNaN(time) ? undefined : time;
}

const isoMinutes = (time: number): string => new Date(time).toISOString().slice(0, 16).replace('T', ' ');

/** As `datetime-local` wants it. */
function localText(time: number): string {
	const date = new Date(time);
	return new Date(time - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function clockTime(time: number): string {
	const day = new Date(time).toDateString() === new Date().toDateString() ? '' : `${localText(time).slice(0, 10)} `;
	return `${day}${localText(time).slice(11)}`;
}
