import { latestDayUntil, toldDuration } from '#analysis/quantities.ts';
import { daysLate, lastCheckOf } from '#checks/control-overdue.ts';
import type { Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import { column, fact, factList, joined, list, paragraph, row, section, table } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, code, link, outsideLink, refLink, refList } from '../links.ts';
import { byText, entityOfKind, targetsAt } from '../model-index.ts';
import type { Inline, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import { decisionRoute, fixedRoutes, packRoute } from '../routes.ts';
import { resultText } from './audit/audit-controls.ts';
import type { SimpleKind } from './simple-kinds.ts';

/** Controls and obligations: what rules ask for, and what shows that it is done. */

/** A day, and by how much it is too long ago. */
function lastDone(day: string | undefined, cadence: string | undefined, asOf: string): Text {
	if (day === undefined) return [badge('not declared', 'gap')];
	const late = daysLate(cadence, day, asOf);
	return late === undefined ? [day] : [`${day} `, badge(`${counted(late, 'day')} late`, 'warning')];
}

interface Evidence {
	readonly query?: string;
	readonly file?: string;
	readonly url?: string;
	readonly description?: string;
	readonly ref?: string;
}

/** Evidence in words, with references linked. */
const evidenceText = (context: ViewContext, from: Ref, one: Evidence, at: number): Text => {
	const entity = targetsAt(context.index, from, 'evidence', at, 'ref')[0];
	const words: readonly (Inline | undefined)[] = [
		one.description,
		one.query === undefined ? undefined : code(one.query),
		one.file === undefined ? undefined : fileText(context, one.file),
		entity !== undefined ? refLink(context, entity) : one.ref === undefined ? undefined : code(one.ref),
		one.url === undefined ? undefined : outsideLink(one.url),
	];
	return joined(
		words.filter((word) => word !== undefined),
		' ',
	);
};

/** A decision record is linked by its file name; any other file is only named. */
function fileText(context: ViewContext, file: string): Inline {
	const decision = context.decisions.find((one) => one.path === file);
	return decision === undefined
		? code(file)
		: link(`${decision.label} ${decision.title}`, decisionRoute(decision.slug));
}

export const controls: SimpleKind<'control'> = {
	kind: 'control',
	area: 'resilience',
	one: 'Control',
	many: 'Controls',
	about: 'What is done regularly to meet an obligation, on what, and which evidence shows it.',
	summary: ({ data }) => data.text,
	columns: [
		column('source', 'Source', 'filter'),
		column('meets', 'Meets'),
		column('applies', 'Applies to'),
		column('evidence', 'Evidence'),
		column('tested', 'Last tested'),
	],
	cells: (context, { ref, data }) => [
		data.source ?? '',
		refList(context, targetsAt(context.index, ref, 'obligations'), 4),
		refList(context, targetsAt(context.index, ref, 'appliesTo'), 6),
		(data.evidence ?? []).length === 0
			? [badge('none', 'gap')]
			: joined(
					(data.evidence ?? []).slice(0, 3).map((one, at) => evidenceText(context, ref, one, at)),
					'; ',
				),
		lastDone(lastCheckOf(data, context.model.asOf)?.date, data.cadence, context.model.asOf),
	],
	blocks: (context, { ref, data, span }) => {
		const basis = basisOf(span);
		return [
			...factList([
				...fact('What it says', data.text, basis),
				...fact('Source', [data.source, data.clause].filter((one) => one !== undefined).join(' '), basis),
				...fact('Meets', refList(context, targetsAt(context.index, ref, 'obligations')), basis),
				...fact('Applies to', refList(context, targetsAt(context.index, ref, 'appliesTo'), 40), basis),
				...fact('Every', toldDuration(data.cadence), basis),
				...fact('Counts as met when', data.statusRule, basis),
				...fact(
					'Last tested',
					lastDone(lastCheckOf(data, context.model.asOf)?.date, data.cadence, context.model.asOf),
					basis,
				),
			]),
			...section(
				'evidence',
				'Evidence',
				(data.evidence ?? []).length === 0
					? []
					: [list((data.evidence ?? []).map((one, at) => evidenceText(context, ref, one, at)))],
			),
			...section(
				'history',
				'Each time it was checked',
				(data.history ?? []).length === 0
					? []
					: [
							table(
								'history-table',
								'Checks, newest first',
								[
									column('day', 'Day'),
									column('result', 'How it ended'),
									column('by', 'By'),
									column('notes', 'What was learnt'),
								],
								[...(data.history ?? [])]
									.sort((a, b) => byText(b.date, a.date))
									.map((one) =>
										row(
											one.date,
											one.result === undefined ? [badge('not declared', 'gap')] : resultText(one.result),
											one.by ?? '',
											joined(
												[one.notes, one.evidence === undefined ? undefined : fileText(context, one.evidence)].filter(
													(piece) => piece !== undefined,
												),
												' ',
											),
										),
									),
							),
						],
				(data.history ?? []).length,
			),
			paragraph(link('Register of controls', fixedRoutes.auditControls)),
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
		lastDone(latestDayUntil(context.model.asOf, [data.lastReviewed]), data.cadence, context.model.asOf),
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
				...fact('Clauses', packClauses(context, data.packClauses), basis),
				...fact('Text', data.url === undefined ? undefined : [outsideLink(data.url)], basis),
				...fact(
					'Controls',
					controlsFor(context, ref).length === 0 ? [badge('none', 'gap')] : refList(context, controlsFor(context, ref)),
					basis,
				),
				...fact('Every', toldDuration(data.cadence), basis),
				...fact('Counts as met when', data.statusRule, basis),
				...fact(
					'Last reviewed',
					lastDone(latestDayUntil(context.model.asOf, [data.lastReviewed]), data.cadence, context.model.asOf),
					basis,
				),
			]),
			...section(
				'evidence',
				'Evidence',
				(data.evidence ?? []).length === 0
					? []
					: [list((data.evidence ?? []).map((one, at) => evidenceText(context, ref, one, at)))],
			),
		];
	},
};

/** Clauses of packs that an obligation stands for, each where it is answered. */
const packClauses = (context: ViewContext, names: readonly string[] | undefined): Text =>
	joined(
		(names ?? []).map((name): Text => {
			const [id = '', clause = ''] = name.split('/');
			const pack = entityOfKind(context.index, `obligation-pack:${id}`, 'obligation-pack');
			const found = pack?.data.clauses.find((one) => one.id === clause);
			return pack === undefined || found === undefined
				? [code(name)]
				: [link(`${pack.name}, ${found.reference}`, `${packRoute(id)}#${clause}`)];
		}),
		'; ',
	);

function controlsFor(context: Parameters<typeof refList>[0], obligation: string): readonly string[] {
	const own = targetsAt(context.index, obligation, 'controls');
	const back = (context.index.linksTo.get(obligation) ?? [])
		.filter((one) => one.path[0] === 'obligations')
		.map((one) => one.from);
	return [...new Set([...own, ...back])].filter((ref) => entityOfKind(context.index, ref, 'control') !== undefined);
}
