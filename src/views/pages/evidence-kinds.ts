import { badge } from '../badges.ts';
import { column, fact, factList, list, row, section, table } from '../blocks.ts';
import { basisOf, code, link, outsideLink, refList } from '../links.ts';
import { entityOfKind, targetsAt } from '../model-index.ts';
import type { Text } from '../page.ts';
import { quantityText } from '../quantities.ts';
import { runbookRoute } from '../routes.ts';
import type { SimpleKind } from './simple-kinds.ts';

/** Experiments, scenarios, objectives, controls and obligations: what was promised, tried and proved. */

export const experiments: SimpleKind<'chaos-experiment'> = {
	kind: 'chaos-experiment',
	area: 'resilience',
	one: 'Experiment',
	many: 'Experiments',
	about: 'Failures caused on purpose, to see whether the system behaves as the model says.',
	summary: ({ data }) => data.hypothesis,
	columns: [
		column('modes', 'Failure modes'),
		column('environment', 'Environment', 'filter'),
		column('last', 'Last run'),
		column('result', 'Result', 'filter'),
	],
	cells: (context, { ref, data }) => [
		refList(context, targetsAt(context.index, ref, 'failureModes')),
		refList(context, targetsAt(context.index, ref, 'environment')),
		data.lastRun ?? 'never',
		data.result ?? 'not declared',
	],
	badges: ({ data }) => (data.result === undefined ? [] : [data.result]),
	blocks: (context, { ref, data, span }) => {
		const basis = basisOf(span);
		const at = (field: string): Text => refList(context, targetsAt(context.index, ref, field));
		const steady = data.steadyState;
		return [
			...factList([
				...fact('Hypothesis', data.hypothesis, basis),
				...fact('Failure modes', at('failureModes'), basis),
				...fact('Components', at('components'), basis),
				...fact('Failure domains', at('domains'), basis),
				...fact('Environment', at('environment'), basis),
				...fact(
					'Steady state',
					typeof steady === 'object'
						? [steady.description ?? '', ...refList(context, targetsAt(context.index, ref, 'steadyState'))]
						: steady,
					basis,
				),
				...fact('Stops when', data.stopConditions?.join('; '), basis),
				...fact('Last run', data.lastRun ?? 'never', basis),
				...fact('Result', data.result, basis),
				...fact('Recovered within', data.rtoObserved, basis),
			]),
			...section(
				'runs',
				'Runs',
				(data.runs ?? []).length === 0
					? []
					: [
							table(
								'runs-table',
								'Runs',
								[
									column('date', 'Date'),
									column('result', 'Result', 'filter'),
									column('rto', 'Recovered within'),
									column('notes', 'Notes'),
								],
								(data.runs ?? []).map((run) =>
									row(
										run.date,
										run.result ?? '',
										run.rtoObserved ?? '',
										[run.notes, run.evidence].filter((one) => one !== undefined).join('; '),
									),
								),
							),
						],
			),
		];
	},
};

export const scenarios: SimpleKind<'scenario'> = {
	kind: 'scenario',
	area: 'resilience',
	one: 'Scenario',
	many: 'Scenarios',
	about: 'Severe but plausible events, and whether the business services stay within their impact tolerances.',
	columns: [
		column('severity', 'Severity', 'filter'),
		column('services', 'Business services'),
		column('expected', 'Expected within tolerance', 'filter'),
		column('tests', 'Tests'),
	],
	cells: (context, { ref, data }) => [
		data.severity ?? '',
		refList(context, targetsAt(context.index, ref, 'services')),
		data.expectedWithinTolerance === undefined
			? 'not declared'
			: data.expectedWithinTolerance === true
				? 'yes'
				: data.expectedWithinTolerance === false
					? 'no'
					: 'unknown',
		`${data.tests?.length ?? 0}`,
	],
	blocks: (context, { ref, data, span }) => {
		const basis = basisOf(span);
		const at = (field: string): Text => refList(context, targetsAt(context.index, ref, field), 30);
		const within = data.expectedWithinTolerance;
		return [
			...factList([
				...fact('What happens', at('events'), basis),
				...fact('Severity', data.severity, basis),
				...fact('Duration', data.duration, basis),
				...fact('Business services', at('services'), basis),
				...fact(
					'Expected within tolerance',
					within === undefined ? undefined : within === true ? 'yes' : within === false ? 'no' : 'unknown',
					basis,
				),
				...fact('Assumptions', data.assumptions?.join('; '), basis),
				...fact(
					'Remediation',
					data.remediation?.map((one) => `${one.action}${one.due === undefined ? '' : ` by ${one.due}`}`).join('; '),
					basis,
				),
			]),
			...section(
				'tests',
				'Tests',
				(data.tests ?? []).length === 0
					? []
					: [
							table(
								'tests-table',
								'Tests',
								[
									column('date', 'Date'),
									column('kind', 'Kind', 'filter'),
									column('within', 'Within tolerance'),
									column('observed', 'Observed'),
									column('lessons', 'Lessons'),
								],
								(data.tests ?? []).map((one) =>
									row(
										one.date ?? '',
										one.kind ?? '',
										`${one.withinTolerance ?? 'not declared'}`,
										one.observed ?? '',
										one.lessons?.join('; ') ?? '',
									),
								),
							),
						],
			),
		];
	},
};

export const slos: SimpleKind<'slo'> = {
	kind: 'slo',
	area: 'resilience',
	one: 'Objective',
	many: 'Service level objectives',
	about: 'What was promised about availability, latency and freshness, over which window.',
	columns: [column('for', 'For'), column('target', 'Target', 'end'), column('window', 'Window', 'filter')],
	cells: (context, { ref, data }) => [
		refList(context, targetsAt(context.index, ref, 'for')),
		quantityText(data.target, ' %'),
		data.window ?? '',
	],
	blocks: (context, { ref, data, span }) => {
		const basis = basisOf(span);
		const sli = data.sli;
		const indicator =
			typeof sli === 'object'
				? [
						sli.type,
						sli.description,
						sli.good === undefined ? undefined : `good: ${sli.good}`,
						sli.total === undefined ? undefined : `of: ${sli.total}`,
					]
						.filter((one) => one !== undefined)
						.join('; ')
				: sli;
		return factList([
			...fact('For', refList(context, targetsAt(context.index, ref, 'for')), basis),
			...fact('Target', quantityText(data.target, ' %'), basis),
			...fact('Window', data.window, basis),
			...fact('Indicator', indicator, basis),
			...fact(
				'Threshold',
				typeof sli === 'object' && sli.threshold !== undefined ? quantityText(sli.threshold) : undefined,
				basis,
			),
			...fact('When the budget is spent', data.errorBudgetPolicy, basis),
			...fact('Promised to', data.promisedTo?.join(', '), basis),
			...(data.burnAlerts ?? []).flatMap((alert) =>
				fact(
					'Burn alert',
					[
						alert.name === undefined ? 'without a name' : link(alert.name, runbookRoute(alert.name)),
						...(alert.burnRate === undefined ? [] : [`, burn rate ${alert.burnRate}`]),
						...(alert.window === undefined ? [] : [` over ${alert.window}`]),
					],
					basis,
				),
			),
		]);
	},
};

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

const disruption = (one: { rto?: string; rpo?: string; approach?: string } | undefined): string | undefined =>
	one === undefined
		? undefined
		: [
				one.approach,
				one.rto === undefined ? undefined : `back within ${one.rto}`,
				one.rpo === undefined ? undefined : `losing at most ${one.rpo}`,
			]
				.filter((part) => part !== undefined)
				.join(', ');

export const policies: SimpleKind<'resilience-policy'> = {
	kind: 'resilience-policy',
	area: 'resilience',
	one: 'Policy',
	many: 'Resilience policies',
	about: 'What components and services must survive, how fast they must be back and how much they may lose.',
	columns: [
		column('availability', 'Availability', 'end'),
		column('az', 'Loss of a zone'),
		column('region', 'Loss of a region'),
	],
	cells: (_context, { data }) => [
		data.availabilitySlo === undefined ? '' : quantityText(data.availabilitySlo, ' %'),
		disruption(data.multiAz) ?? '',
		disruption(data.multiRegion) ?? '',
	],
	blocks: (_context, { data, span }) => {
		const basis = basisOf(span);
		return factList([
			...fact(
				'Availability',
				data.availabilitySlo === undefined ? undefined : quantityText(data.availabilitySlo, ' %'),
				basis,
			),
			...fact('Loss of a zone', disruption(data.multiAz), basis),
			...fact('Loss of a region', disruption(data.multiRegion), basis),
			...fact('Between backups', data.dataRecovery?.timeBetweenBackups, basis),
			...fact('Corrupted data', disruption(data.corruption), basis),
		]);
	},
};

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
