import { shownNumber } from '#analysis/quantities.ts';
import type { RemainingAvailability } from '#analysis/remaining-availability.ts';
import type { Then } from '#analysis/what-if.ts';
import { counted, percentText } from '#views/quantities.ts';
import { actionsFor, type ChosenRunbook } from '#views/what-if/actions.ts';
import type { Guidance } from '#views/what-if/guidance.ts';
import { availabilityText, headlineOf } from '#views/what-if/words.ts';
import { told } from '../language.ts';
import { pageAddress } from '../site-files.ts';
import { badge, element, inWords, name } from './element.ts';
import type { Answer, Named, Things } from './messages.ts';
import { linkTo, stateRow, stateSection } from './state-list.ts';

/** Draws one answer: the verdict, business services, what to do, and then everything else. */
export function drawAnswer(base: string, answer: Answer, things: Things, guidance: Guidance): readonly HTMLElement[] {
	const { situation } = answer;
	const idle = situation.failed.length === 0 && situation.load === 1;
	const section = (title: string, affected: readonly Then[], all: readonly Named[]): HTMLElement =>
		stateSection(base, title, affected, all, answer, affected.length > 0 && affected.length <= 12);
	return [
		...(idle
			? []
			: [
					element(
						'div',
						{ class: 'what-if-first' },
						services(base, answer, things, guidance),
						toDo(base, answer, guidance, things),
					),
				]),
		...(idle ? [] : capacity(base, answer)),
		section('Flows', answer.flows, things.flows),
		section('Components', answer.components, things.components),
	];
}

/** What has happened, in one line: what is certain, or that only the possible is left, or that nothing happens. */
export function verdictOf({ services: all, flows, components, situation }: Answer): {
	readonly text: string;
	readonly tone: string;
} {
	if (situation.failed.length === 0 && situation.load === 1)
		return { text: 'Nothing has failed: everything is UP. Fail something to see what it does.', tone: 'up' };
	const headline = headlineOf(all, flows);
	const worst = [...all, ...flows].some(({ now }) => now === 'down') ? 'down' : 'degraded';
	if (headline !== undefined) return { text: headline, tone: worst };
	const possible = [...all, ...flows].filter(({ nowCouldBe }) => nowCouldBe !== undefined).length;
	if (possible > 0)
		return {
			text: `Nothing certain; ${counted(possible, 'flow or service', 'flows and services')} possibly affected`,
			tone: 'possible',
		};
	const down = components.filter(({ now }) => now === 'down').length;
	return {
		text:
			down === 0
				? 'No business service or flow is affected'
				: `${counted(down, 'component')} DOWN, no business service or flow affected`,
		tone: 'up',
	};
}

function services(base: string, answer: Answer, things: Things, guidance: Guidance): HTMLElement {
	const left = new Map(answer.services.map((one) => [one.ref, one]));
	const affected = answer.services.map((one) =>
		stateRow(base, one, answer, clock(guidance, one), availabilitySlot(one.ref)),
	);
	const up = things.services
		.filter(({ ref }) => !left.has(ref))
		.map(({ ref, name }) =>
			element(
				'li',
				{ class: 'what-if-item', 'data-ref': ref, 'data-now': 'up' },
				element('div', { class: 'what-if-line' }, badge('UP', 'up'), linkTo(base, ref, name)),
				availabilitySlot(ref),
			),
		);
	const { peakTraffic: peak } = answer;
	return element(
		'section',
		{ 'aria-labelledby': 'what-if-services' },
		element('h2', { id: 'what-if-services' }, 'Business services'),
		element('p', { class: 'what-if-note' }, 'Certain whatever is not declared, unless marked possible.'),
		things.services.length === 0
			? element('p', { class: 'muted' }, 'No business service is declared.')
			: element('ul', { class: 'what-if-list', role: 'list' }, ...affected, ...up),
		peak.downPerSecond > 0 &&
			peak.downShare !== undefined &&
			element('p', { class: 'muted' }, `${percentText(peak.downShare)} of peak traffic is down (${peak.basis}).`),
	);
}

const availabilitySlot = (ref: string): HTMLElement =>
	element('p', { class: 'what-if-note', 'data-availability': ref });

function clock(guidance: Guidance, { ref, now }: Then): HTMLElement | undefined {
	const words = Object.hasOwn(guidance.clocks, ref) ? guidance.clocks[ref] : undefined;
	if (now !== 'down') return undefined;
	// The tolerance is told in our words, what else there is in those of people.
	const parts = (words ?? 'impact tolerance not declared').split('; ').map(inWords);
	return element('p', { class: 'what-if-note' }, 'Clock: ', name(parts.join('; ')));
}

/** Fills in the availability of one service, when it has been computed. */
export function showAvailability(
	root: HTMLElement,
	base: string,
	target: string,
	left: RemainingAvailability,
	before: RemainingAvailability,
): void {
	const slot = [...root.querySelectorAll<HTMLElement>('[data-availability]')].find(
		(one) => one.dataset['availability'] === target,
	);
	if (slot === undefined) return;
	const [now, normal] = [availabilityText(left), availabilityText(before)];
	slot.replaceChildren(
		inWords(`Available while this lasts: ${now}`),
		now === normal || before.kind === 'not-computable' ? '' : inWords(` (else ${normal})`),
	);
	if (left.kind !== 'not-computable' || left.missing.length === 0) return;
	const first = left.missing.slice(0, 3);
	slot.append(
		': ',
		...first.flatMap(({ label, entity, field }, at) => [
			at === 0 ? '' : ', ',
			linkTo(base, entity, label),
			` (${field})`,
		]),
		left.missing.length > 3 ? inWords(` and ${left.missing.length - 3} more`) : '',
	);
}

function toDo(base: string, answer: Answer, guidance: Guidance, things: Things): HTMLElement {
	const affected = [...answer.services, ...answer.flows, ...answer.components];
	const reduced = answer.capacity.filter(({ left, copies }) => left < copies).map(({ component }) => component);
	const { failed } = answer.situation;
	const actions = actionsFor(guidance, { failed, within: answer.placesWithin, reduced, affected });
	const nameOf = new Map<string, string>([
		...things.failables.map(({ ref, label }): [string, string] => [ref, label]),
		...[...things.services, ...things.flows].map(({ ref, name }): [string, string] => [ref, name]),
	]);
	const names = (refs: readonly string[], most = 3): string => {
		const shown = refs.slice(0, most).map((ref) => nameOf.get(ref) ?? ref);
		return refs.length > most ? `${shown.join(', ')} ${inWords(`and ${refs.length - most} more`)}` : shown.join(', ');
	};
	const runbook = (one: ChosenRunbook): HTMLElement =>
		element(
			'li',
			{ class: 'what-if-item' },
			element('a', { href: pageAddress(base, one.href) }, name(one.title)),
			forNames(names(one.for)),
			one.lacks.length > 0 &&
				element(
					'p',
					{ class: 'what-if-note' },
					badge('cannot be followed as written', 'bad'),
					name(` ${told('it needs {own} [what if]', { own: names(one.lacks) })}`),
				),
			one.stop.length > 0 &&
				element(
					'details',
					{ class: 'what-if-proof' },
					element('summary', {}, 'Stop when'),
					element('ul', {}, ...one.stop.map((condition) => element('li', {}, name(condition)))),
				),
		);
	const lines = [
		...actions.failovers.map(({ component, how, runbook: own }) =>
			element(
				'li',
				{ class: 'what-if-item' },
				`Failover of ${names([component])}: ${how}, `,
				own === undefined
					? element('span', { class: 'muted' }, 'no runbook declared')
					: element('a', { href: pageAddress(base, own.href) }, name(own.title)),
			),
		),
		...actions.runbooks.map(runbook),
	];
	return element(
		'section',
		{ 'aria-labelledby': 'what-if-actions' },
		element('h2', { id: 'what-if-actions' }, 'What to do'),
		lines.length === 0
			? element('p', { class: 'muted' }, 'No runbook is for what has failed.')
			: element('ul', { class: 'what-if-list', role: 'list' }, ...lines),
		actions.further.length > 0 &&
			element(
				'details',
				{ class: 'what-if-proof' },
				element('summary', {}, `${counted(actions.further.length, 'runbook')} for what goes down with it`),
				element('ul', { class: 'what-if-list', role: 'list' }, ...actions.further.map(runbook)),
			),
		element('h3', {}, 'Whom to call'),
		actions.teams.length === 0
			? element('p', { class: 'muted' }, 'Nobody owns what is affected.')
			: element(
					'ul',
					{ class: 'what-if-list', role: 'list' },
					...actions.teams.map(({ team, for: reasons }) =>
						element(
							'li',
							{ class: 'what-if-item' },
							element(
								'a',
								{ href: team.link ?? pageAddress(base, team.href), rel: team.link && 'external noopener' },
								name(team.name),
							),
							': ',
							team.reach,
							forNames(names(reasons, 2)),
						),
					),
				),
	);
}

const forNames = (names: string): HTMLElement =>
	element('span', { class: 'muted' }, name(` ${told('for {own} [what if]', { own: names })}`));

const verdictTone = {
	ok: 'good',
	hot: 'warning',
	overload: 'bad',
	'none-left': 'bad',
	'not-computable': 'gap',
} as const;

function capacity(base: string, { capacity: all }: Answer): readonly HTMLElement[] {
	if (all.length === 0) return [];
	const rows = all
		.slice(0, 60)
		.map((one) =>
			element(
				'li',
				{ class: 'what-if-item' },
				element(
					'div',
					{ class: 'what-if-line' },
					badge(one.verdict.replaceAll('-', ' '), verdictTone[one.verdict]),
					linkTo(base, one.component, one.name),
					element(
						'span',
						{ class: 'muted' },
						`${one.left} of ${one.copies} copies left, needs ${one.require}${one.utilisation === undefined ? '' : `; utilisation ${shownNumber(one.utilisation)}`} (${one.basis})`,
					),
				),
			),
		);
	return [
		element(
			'details',
			{ class: 'what-if-section', open: all.length <= 12 },
			element(
				'summary',
				{},
				element('h2', {}, 'Capacity left'),
				element('span', { class: 'muted' }, counted(all.length, 'component')),
			),
			element('ul', { class: 'what-if-list', role: 'list' }, ...rows),
		),
	];
}
