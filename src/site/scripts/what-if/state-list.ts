import type { ProofStep, Then } from '#analysis/what-if.ts';
import { timeText } from '#views/quantities.ts';
import { routeOfRef } from '#views/routes.ts';
import { whenText } from '#views/what-if/words.ts';
import { pageAddress } from '../site-files.ts';
import { badge, element, inWords, name as nameOf } from './element.ts';
import type { Answer, Named } from './messages.ts';

/** Lists of components, flows and services with their states and proofs. */

/** More than this are told by number until somebody asks for them. */
const mostRows = 40;

/** A link to the page of something, below the base path. */
export function linkTo(base: string, ref: string, name: string): HTMLElement {
	const route = routeOfRef(ref);
	if (route === undefined) return element('code', {}, nameOf(ref));
	return element('a', { href: pageAddress(base, route), title: ref }, nameOf(name));
}

/** The state at the time asked for, with what is only possible said as such. */
function stateBadges(one: Then): readonly HTMLElement[] {
	if (one.certainty === 'possible')
		return [badge((one.nowCouldBe ?? 'up').toUpperCase(), one.nowCouldBe ?? 'up'), badge('possible', 'possible')];
	return [
		badge(one.now.toUpperCase(), one.now),
		...(one.nowCouldBe === undefined ? [] : [badge(`could be ${one.nowCouldBe.toUpperCase()}`, 'possible')]),
	];
}

/** The chain from a failure to what it does, folded. */
function proofOf(base: string, proof: readonly ProofStep[] | undefined): HTMLElement | undefined {
	if (proof === undefined || proof.length === 0) return undefined;
	const lines = proof.map((step) =>
		element(
			'li',
			{},
			linkTo(base, step.ref, step.name),
			' ',
			badge(step.state.toUpperCase(), step.state),
			` ${timeText(step.time)}`,
			': ',
			step.because,
			step.assumed !== undefined && ` (assumed: its ${step.assumed} is not declared)`,
			step.place !== undefined && element('span', { class: 'muted' }, ` (${step.place})`),
		),
	);
	return element('details', { class: 'what-if-proof' }, element('summary', {}, 'Why'), element('ol', {}, ...lines));
}

export function stateRow(
	base: string,
	one: Then,
	answer: Answer,
	...more: readonly (HTMLElement | undefined)[]
): HTMLElement {
	return element(
		'li',
		{ class: 'what-if-item', 'data-ref': one.ref, 'data-now': one.now },
		element(
			'div',
			{ class: 'what-if-line' },
			...stateBadges(one),
			linkTo(base, one.ref, one.name),
			element('span', { class: 'muted' }, whenText(one)),
		),
		...more,
		one.lost !== undefined && element('p', { class: 'what-if-note' }, `Fails by itself: ${one.lost.because}.`),
		proofOf(base, answer.proofs[one.ref]),
	);
}

/** A titled list: what is affected, then how many stay UP. Long lists are cut, with a button for the rest. */
export function stateSection(
	base: string,
	title: string,
	affected: readonly Then[],
	all: readonly Named[],
	answer: Answer,
	open: boolean,
): HTMLElement {
	const count = (state: string): number => affected.filter(({ now }) => now === state).length;
	const up = all.filter(({ ref }) => !affected.some((one) => one.ref === ref));
	const words = [
		...(count('down') > 0 ? [`${count('down')} DOWN`] : []),
		...(count('degraded') > 0 ? [`${count('degraded')} DEGRADED`] : []),
		`${all.length - count('down') - count('degraded')} UP`,
	].join(', ');
	const list = element('ul', { class: 'what-if-list', role: 'list' });
	const fold = element(
		'details',
		{ class: 'what-if-section', open },
		element('summary', {}, element('h2', {}, title), element('span', { class: 'muted' }, words)),
		list,
	);
	let drawn = false;
	const draw = (): void => {
		if (drawn || !fold.open) return;
		drawn = true;
		const rows = (some: readonly Then[]): HTMLElement[] => some.map((one) => stateRow(base, one, answer));
		list.append(...rows(affected.slice(0, mostRows)));
		const rest = affected.length - mostRows;
		if (rest > 0) {
			const more = element('button', { type: 'button', class: 'what-if-button' }, `Show ${rest} more`);
			more.addEventListener('click', () => more.parentElement?.replaceWith(...rows(affected.slice(mostRows))));
			list.append(element('li', {}, more));
		}
		list.append(upLine(base, up));
	};
	fold.addEventListener('toggle', draw);
	draw();
	return fold;
}

function upLine(base: string, up: readonly Named[]): HTMLElement {
	const line = element('li', { class: 'what-if-up' }, badge('UP', 'up'), up.length === 0 ? ' none' : ' ');
	for (const [at, one] of up.slice(0, mostRows).entries())
		line.append(at === 0 ? '' : ', ', linkTo(base, one.ref, one.name));
	if (up.length > mostRows) line.append(inWords(` and ${up.length - mostRows} more`));
	return line;
}
