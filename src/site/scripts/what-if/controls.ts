import { roundedDuration, shownDuration } from '#analysis/quantities.ts';
import { nothingFailed, readTime, type Situation, shownLoad, writtenLoad } from '#analysis/situation.ts';
import { formatDuration } from '#model/quantity.ts';
import { capital } from '#views/quantities.ts';
import type { Preset } from '#views/what-if/guidance.ts';
import { told } from '../language.ts';
import { button, element, inWords, name } from './element.ts';
import type { Things } from './messages.ts';
import { createPicker } from './picker.ts';

const loads = [0.5, 0.75, 1, 1.1, 1.2, 1.3, 1.5, 2, 3];
const times = ['0', '5m', '15m', '30m', '1h', '2h', '4h', '8h', '1d'];

/** The part of the page that asks: what has failed, load, time, ready-made situations, a link to share. */
export interface Controls {
	readonly root: HTMLElement;
	/** Shows a situation that came from elsewhere. */
	show(situation: Situation): void;
}

export function createControls(
	things: Things,
	presets: readonly Preset[],
	current: () => Situation,
	change: (situation: Situation) => void,
	share: () => Promise<string>,
): Controls {
	const labels = new Map(things.failables.map(({ ref, label, kind }) => [ref, { label, kind }]));
	const withFailed = (failed: readonly string[]): void => change({ ...current(), failed: [...new Set(failed)].sort() });
	const chips = element('ul', { class: 'what-if-chips', 'aria-label': told('Failed [what if]'), role: 'list' });
	const picker = createPicker(
		things.failables,
		(ref) => current().failed.includes(ref),
		(ref) => withFailed([...current().failed, ref]),
		() => withFailed(current().failed.slice(0, -1)),
	);
	const load = select('Load', 'what-if-load', (value) => change({ ...current(), load: Number(value) }));
	const time = select('Time since failure', 'what-if-time', (value) =>
		change({ ...current(), at: value === 'end' ? undefined : readTime(value) }),
	);
	const preset = select('Ready-made', 'what-if-preset', (value) => {
		const chosen = presets[Number(value)];
		if (chosen !== undefined) withFailed(chosen.failed);
	});
	fillPresets(preset.field, presets);
	const shared = element('span', { role: 'status', class: 'what-if-shared' });
	const shareButton = button('Copy link', { class: 'what-if-button' }, () => {
		void share().then((word) => {
			shared.textContent = word;
			setTimeout(() => {
				shared.textContent = '';
			}, 4000);
		});
	});
	const reset = button('Reset', { class: 'what-if-button' }, () => change(nothingFailed));
	const summary = element('summary', {});
	const more = element(
		'details',
		// On a phone the answer comes first; what was chosen is said in the summary.
		{ class: 'what-if-more', open: matchMedia('(min-width: 48rem)').matches },
		summary,
		element('div', { class: 'what-if-row' }, preset.label, load.label, time.label, shareButton, reset, shared),
	);
	const root = element(
		'div',
		{ class: 'what-if-ask', role: 'group', 'aria-label': 'What has failed' },
		element('div', { class: 'what-if-failed' }, chips, picker),
		more,
	);
	return {
		root,
		show(situation) {
			chips.replaceChildren(
				...situation.failed.map((ref) => {
					const { label = ref, kind = '' } = labels.get(ref) ?? {};
					const chip = button(
						'',
						{ class: 'what-if-chip', 'aria-label': told('Restore {own} [what if]', { own: label }), title: ref },
						() => withFailed(current().failed.filter((one) => one !== ref)),
					);
					chip.append(label, element('span', { class: 'what-if-kind' }, kind === 'component' ? '' : ` ${kind}`));
					return element('li', {}, chip);
				}),
			);
			fill(
				load.field,
				[...new Set([...loads, situation.load])].sort((a, b) => a - b).map(loadOption),
				String(situation.load),
			);
			fill(time.field, timeOptions(situation.at), situation.at === undefined ? 'end' : timeValue(situation.at));
			const same = presets.findIndex(({ failed }) => [...failed].sort().join() === situation.failed.join());
			preset.field.value = same === -1 ? '' : String(same);
			const words = `${capital(shownLoad(situation.load))}, ${situation.at === undefined ? 'in the end' : situation.at === 0 ? 'at once' : `${roundedDuration(situation.at)} after the failure`}; ready-made situations, link to share`;
			summary.textContent = inWords(words);
			reset.disabled = situation.failed.length === 0 && situation.load === 1 && situation.at === undefined;
			shareButton.disabled = reset.disabled;
		},
	};
}

type Option = readonly [value: string, text: string];

const loadOption = (load: number): Option => [
	String(load),
	load === 1 ? 'declared peak' : `${writtenLoad(load).replace('x', ' ×')} peak`,
];
const timeValue = (at: number): string => (at === 0 ? '0' : formatDuration(at));

function timeOptions(at: number | undefined): Option[] {
	const values = times.includes(at === undefined ? '0' : timeValue(at)) ? times : [...times, timeValue(at!)];
	const sorted = [...values].sort((a, b) => readTime(a)! - readTime(b)!);
	return [
		...sorted.map((value): Option => [value, value === '0' ? 'at once' : `after ${shownDuration(readTime(value)!)}`]),
		['end', 'in the end'],
	];
}

function select(text: string, id: string, chosen: (value: string) => void) {
	const field = element('select', { id });
	field.addEventListener('change', () => chosen(field.value));
	return { field, label: element('label', { for: id }, element('span', {}, text), field) };
}

function fill(field: HTMLSelectElement, options: readonly Option[], value: string): void {
	field.replaceChildren(...options.map(([own, text]) => element('option', { value: own }, text)));
	field.value = value;
}

function fillPresets(field: HTMLSelectElement, presets: readonly Preset[]): void {
	field.append(element('option', { value: '' }, 'choose …'));
	for (const group of new Set(presets.map((one) => one.group))) {
		const own = presets.flatMap((one, at) =>
			one.group === group ? [element('option', { value: at }, name(one.text))] : [],
		);
		field.append(element('optgroup', { label: inWords(group) }, ...own));
	}
}
