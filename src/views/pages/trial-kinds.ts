import { toldDuration } from '#analysis/quantities.ts';
import { badge } from '../badges.ts';
import { column, fact, factList, paragraph, row, section, table } from '../blocks.ts';
import { basisOf, link, refList } from '../links.ts';
import { targetsAt } from '../model-index.ts';
import type { Text } from '../page.ts';
import { lossRoute, whatIfRoute } from '../routes.ts';
import { failuresOfScenario } from '../what-if/collect-guidance.ts';
import { ownTemplateSection } from './fault-template-sections.ts';
import type { SimpleKind } from './simple-kinds.ts';

/** Experiments and scenarios: what was tried, and what was seen. */

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
				...fact('Recovered within', toldDuration(data.rtoObserved), basis),
			]),
			...ownTemplateSection(context, ref),
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
										toldDuration(run.rtoObserved) ?? '',
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
		const lost = failuresOfScenario(context, ref);
		return [
			paragraph(link('What the model says about it: who, how long, what is left, what is lost', lossRoute(ref)), '.'),
			...factList([
				...fact('What happens', at('events'), basis),
				...fact('Try it', lost.length === 0 ? undefined : [link('what if this happens now', whatIfRoute(...lost))]),
				...fact('Severity', data.severity, basis),
				...fact('Duration', toldDuration(data.duration), basis),
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
										withinBadge(one.withinTolerance),
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

function withinBadge(within: unknown): Text {
	if (within === true) return [badge('yes', 'good')];
	return within === false ? [badge('no', 'bad')] : [badge('not declared', 'gap')];
}
