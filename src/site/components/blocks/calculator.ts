import { roundedDuration } from '#analysis/quantities.ts';
import { calculators, reckon } from '#views/calculators.ts';
import type { Block } from '#views/page.ts';
import type { SiteStore } from '../../store.ts';
import { told } from '../../told.ts';
import { type Html, html } from '../html.ts';

type Calculator = Extract<Block, { type: 'calculator' }>;
type Clock = Extract<Block, { type: 'clock' }>;

/** Finer than a reader would be told: an objective of 99.995 must not become 100. */
const shown = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** The sum with the values of the model, as text; a script makes fields of the values. */
export function drawCalculator(store: SiteStore, { id, kind, about, values }: Calculator): Html {
	const { title, formula, fields } = calculators[kind];
	const { text, tone } = reckon(kind, values);
	const words = (english: string): string => store.language.find(english) ?? english;
	return html`
		<section class="calculator" id="${id}" aria-labelledby="${id}-title" data-calculator="${kind}">
			<p class="title" id="${id}-title">${words(title)}</p>
			<p class="about">${about}</p>
			<dl>${fields.map(({ name, label, unit }) => {
				const value = values[name];
				return html`<div><dt>${words(label)}</dt><dd data-field="${name}"><span class="number">${value === undefined ? '' : (store.language.measure(shown(value)) ?? shown(value))}</span> <span class="unit">${value === undefined ? told(store, '{unit}, not declared', { unit: words(unit) }) : words(unit)}</span></dd></div>`;
			})}</dl>
			<output class="sign tone-${tone}">${words(text)}</output>
			<p class="formula">${words(formula)}</p>
		</section>`;
}

const measured = ({ language }: SiteStore, time: string): string => language.measure(time) ?? time;

/** How long each limit is; a script counts down from the start that the reader gives. */
export function drawClock(store: SiteStore, { id, limits }: Clock): Html {
	return html`
		<section class="calculator clock" id="${id}" aria-labelledby="${id}-title" data-clock>
			<p class="title" id="${id}-title">${told(store, 'How much time is left')}</p>
			<p class="about" data-clock-start>${told(store, 'Count from the first failure that a customer could notice.')}</p>
			<dl>${limits.map(
				({ label, limitMs, basis }) =>
					html`<div title="${basis}"><dt>${label}</dt><dd data-limit="${limitMs}"><output>${told(store, '{time} from the start', { time: measured(store, roundedDuration(limitMs)) })}</output></dd></div>`,
			)}</dl>
		</section>`;
}
