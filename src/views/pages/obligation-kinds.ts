import { badge } from '../badges.ts';
import { column, fact, factList, list, section } from '../blocks.ts';
import { basisOf, code, outsideLink, refList } from '../links.ts';
import { entityOfKind, targetsAt } from '../model-index.ts';
import type { Text } from '../page.ts';
import type { SimpleKind } from './simple-kinds.ts';

/** Controls and obligations: what rules ask for, and what shows that it is done. */

/** Evidence in words, with references linked. */
const evidenceText = (one: {
	query?: string;
	file?: string;
	url?: string;
	description?: string;
	ref?: string;
}): Text => [
	...(one.description === undefined ? [] : [`${one.description} `]),
	...(one.query === undefined ? [] : [code(one.query), ' ']),
	...(one.file === undefined ? [] : [code(one.file), ' ']),
	...(one.ref === undefined ? [] : [code(one.ref), ' ']),
	...(one.url === undefined ? [] : [outsideLink(one.url)]),
];

export const controls: SimpleKind<'control'> = {
	kind: 'control',
	area: 'resilience',
	one: 'Control',
	many: 'Controls',
	about: 'What is done regularly to meet an obligation, on what, and which evidence shows it.',
	summary: ({ data }) => data.text,
	columns: [column('source', 'Source', 'filter'), column('applies', 'Applies to'), column('tested', 'Last tested')],
	cells: (context, { ref, data }) => [
		data.source ?? '',
		refList(context, targetsAt(context.index, ref, 'appliesTo'), 6),
		data.lastTested ?? 'not declared',
	],
	blocks: (context, { ref, data, span }) => {
		const basis = basisOf(span);
		return [
			...factList([
				...fact('What it says', data.text, basis),
				...fact('Source', [data.source, data.clause].filter((one) => one !== undefined).join(' '), basis),
				...fact('Meets', refList(context, targetsAt(context.index, ref, 'obligations')), basis),
				...fact('Applies to', refList(context, targetsAt(context.index, ref, 'appliesTo'), 40), basis),
				...fact('Every', data.cadence, basis),
				...fact('Counts as met when', data.statusRule, basis),
				...fact('Last tested', data.lastTested, basis),
			]),
			...section(
				'evidence',
				'Evidence',
				(data.evidence ?? []).length === 0 ? [] : [list((data.evidence ?? []).map(evidenceText))],
			),
		];
	},
};

export const obligations: SimpleKind<'obligation'> = {
	kind: 'obligation',
	area: 'resilience',
	one: 'Obligation',
	many: 'Obligations',
	about:
		'What a law, a rule or a contract asks for, and the controls that answer it. Evidence of design, not a statement of compliance.',
	summary: ({ data }) => data.text,
	columns: [
		column('source', 'Source', 'filter'),
		column('clause', 'Clause'),
		column('controls', 'Controls'),
		column('reviewed', 'Last reviewed'),
	],
	cells: (context, { ref, data }) => [
		data.source,
		data.clause ?? '',
		refList(context, controlsFor(context, ref)),
		data.lastReviewed ?? 'not declared',
	],
	blocks: (context, { ref, data, span }) => {
		const basis = basisOf(span);
		return [
			...factList([
				...fact('What it asks for', data.text, basis),
				...fact(
					'Source',
					[data.source, data.clause, data.jurisdiction].filter((one) => one !== undefined).join(', '),
					basis,
				),
				...fact('Text', data.url === undefined ? undefined : [outsideLink(data.url)], basis),
				...fact(
					'Controls',
					controlsFor(context, ref).length === 0 ? [badge('none', 'gap')] : refList(context, controlsFor(context, ref)),
					basis,
				),
				...fact('Every', data.cadence, basis),
				...fact('Counts as met when', data.statusRule, basis),
				...fact('Last reviewed', data.lastReviewed, basis),
			]),
			...section(
				'evidence',
				'Evidence',
				(data.evidence ?? []).length === 0 ? [] : [list((data.evidence ?? []).map(evidenceText))],
			),
		];
	},
};

function controlsFor(context: Parameters<typeof refList>[0], obligation: string): readonly string[] {
	const own = targetsAt(context.index, obligation, 'controls');
	const back = (context.index.linksTo.get(obligation) ?? [])
		.filter((one) => one.path[0] === 'obligations')
		.map((one) => one.from);
	return [...new Set([...own, ...back])].filter((ref) => entityOfKind(context.index, ref, 'control') !== undefined);
}
