import { calculators, reckon } from '#views/calculators.ts';
import type { Block } from '#views/page.ts';
import { durationText } from '#views/quantities.ts';
import { type Html, html } from '../html.ts';

type Calculator = Extract<Block, { type: 'calculator' }>;
type Clock = Extract<Block, { type: 'clock' }>;

/** Finer than a reader would be told: an objective of 99.995 must not become 100. */
const shown = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** The sum with the values of the model, as text; a script makes fields of the values. */
export function drawCalculator({ id, kind, about, values }: Calculator): Html {
	const { title, formula, fields } = calculators[kind];
	const { text, tone } = reckon(kind, values);
	return html`
		<section class="calculator" id="${id}" aria-labelledby="${id}-title" data-calculator="${kind}">
			<p class="title" id="${id}-title">${title}</p>
			<p class="about">${about}</p>
			<dl>${fields.map(({ name, label, unit }) => {
				const value = values[name];
				return html`<div><dt>${label}</dt><dd data-field="${name}"><span class="number">${value === undefined ? '' : shown(value)}</span> <span class="unit">${value === undefined ? `${unit}, not declared` : unit}</span></dd></div>`;
			})}</dl>
			<output class="sign tone-${tone}">${text}</output>
			<p class="formula">${formula}</p>
		</section>`;
}

/** How long each limit is; a script counts down from the start that the reader gives. */
export function drawClock({ id, limits }: Clock): Html {
	return html`
		<section class="calculator clock" id="${id}" aria-labelledby="${id}-title" data-clock>
			<p class="title" id="${id}-title">How much time is left</p>
			<p class="about" data-clock-start>Count from the first failure that a customer could notice.</p>
			<dl>${limits.map(
				({ label, limitMs, basis }) =>
					html`<div title="${basis}"><dt>${label}</dt><dd data-limit="${limitMs}"><output>${durationText(limitMs)} from the start</output></dd></div>`,
			)}</dl>
		</section>`;
}
