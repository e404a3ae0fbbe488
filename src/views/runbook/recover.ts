import { roundedDuration, shownCount, shownNumber } from '#analysis/quantities.ts';
import type { Ref } from '#model/model.ts';
import { fact, factList, heading, joined, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, refLink, refList, sentence } from '../links.ts';
import { targetsAt } from '../model-index.ts';
import type { Block, Text } from '../page.ts';
import { quantityText } from '../quantities.ts';
import { gap, lostComponent, phaseBlocks } from './phases.ts';
import { backlogCalculator } from './reckon.ts';
import { lostRefs, type Subject } from './subject.ts';

/** Blocks 9 and 10: rollback, replay and reconcile. Their anchors are frozen; what is missing is shown as a gap. */

export function rollbackBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const component = lostComponent(context, subject);
	const release = component?.data.release;
	const basis = component === undefined ? undefined : basisOf(component.span);
	const flags = Array.isArray(release?.featureFlags) ? release.featureFlags.filter((flag) => flag.killSwitch) : [];
	const rollback = release?.rollback;
	const schema =
		release?.schemaMigration === 'expand-contract' || release?.schemaMigration === 'none'
			? `schema changes are ${release.schemaMigration}: the release before works with the present schema`
			: release?.schemaMigration === undefined
				? undefined
				: `schema changes are ${release.schemaMigration}: check before going back`;
	const facts = [
		...fact(
			'Last release',
			[release?.lastVersion, release?.lastDeploy].filter((one) => one !== undefined).join(', '),
			basis,
		),
		...fact('Strategy', release?.strategy, basis),
		...fact('Safe to go back?', schema, basis),
		...fact('Kill switches', flags.map((flag) => flag.id).join(', '), basis),
		...fact('Rolls back by itself on', release?.autoRollbackOn?.join(', '), basis),
		...(typeof rollback === 'object'
			? [
					...fact('Takes', rollback.time === undefined ? undefined : quantityText(rollback.time), basis),
					...fact(
						'Command',
						rollback.command === undefined ? undefined : [{ type: 'code', text: rollback.command }],
						basis,
					),
				]
			: fact('Rollback', rollback, basis)),
		...fact('First slice of a canary meets', exposureText(context, component?.ref), basis),
	];
	const steps = phaseBlocks(context, subject, 'rollback');
	const place = component === undefined ? lostRefs(context, subject)[0] : undefined;
	if (place !== undefined && steps.length === 0)
		return [
			heading(2, 'rollback', 'Rollback'),
			paragraph(
				refLink(context, place),
				' is a place that things share, not a release: there is nothing to roll back.',
			),
		];
	const isForeign =
		component?.data.type === 'external' || targetsAt(context.index, component?.ref ?? '', 'thirdParty').length > 0;
	if (component !== undefined && isForeign && facts.length + steps.length === 0)
		return [
			heading(2, 'rollback', 'Rollback'),
			paragraph(refLink(context, component.ref), ' is run by others, so there is nothing here to roll back.'),
		];
	return [
		heading(2, 'rollback', 'Rollback'),
		...factList(facts),
		...steps,
		...(facts.length + steps.length === 0
			? [
					gap(
						'Nothing is declared about releases or rolling back.',
						component,
						'release:\n  strategy: <rolling | canary | blue-green>\n  rollback:\n    time: <duration>\n    command: <command>\n',
					),
				]
			: []),
	];
}

const namedOr = (context: ViewContext, refs: readonly Ref[], otherwise: string): Text =>
	refs.length === 0 ? [otherwise] : refList(context, refs);

export function replayBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const component = lostComponent(context, subject);
	const edges =
		component === undefined
			? []
			: [
					...(context.index.dependenciesFrom.get(component.ref) ?? []),
					...(context.index.dependenciesTo.get(component.ref) ?? []),
				];
	const queues = edges
		.filter((edge) => edge.async !== undefined || typeof edge.data.resilience?.dlq === 'object')
		.slice(0, 8);
	const facts = queues.flatMap((edge) => {
		const dlq = edge.data.resilience?.dlq;
		const buffer = edge.async;
		const at = (field: string) => targetsAt(context.index, edge.from, ...edge.path, 'resilience', 'dlq', field);
		const words: readonly Text[] = [
			...(buffer === undefined
				? []
				: [
						sentence(
							context,
							buffer.absorbsMs === undefined
								? `how long its buffer lasts is unknown (${buffer.basis})`
								: `the buffer absorbs ${roundedDuration(buffer.absorbsMs)} (${buffer.basis}), then ${buffer.afterBuffer.toUpperCase()}`,
						),
					]),
			...drainWords(context, edge.ref),
			...(typeof dlq === 'object'
				? [['dead letters go to ', ...namedOr(context, at('target'), dlq.target ?? 'a queue')]]
				: []),
		];
		const replay = at('replayRunbook');
		return fact(
			'Queue',
			[
				refLink(context, edge.from),
				' → ',
				refLink(context, edge.to),
				': ',
				...joined(words, '; '),
				...(replay.length === 0 ? [] : [', replay: ', ...refList(context, replay)]),
			],
			basisOf(edge.span),
		);
	});
	const reconcile = subject.failureModes.flatMap((mode) => targetsAt(context.index, mode.ref, 'dataRisk', 'reconcile'));
	const steps = phaseBlocks(context, subject, 'replay');
	const all = [...facts, ...fact('Reconcile with', refList(context, [...new Set(reconcile)]))];
	return [
		heading(2, 'replay', 'Replay and reconcile'),
		...factList(all),
		...queues
			.flatMap(({ ref }) =>
				backlogCalculator(
					context,
					context.facts.backlogs.buffers.find((one) => one.ref === ref),
				),
			)
			.slice(0, 2),
		...steps,
		...(all.length + steps.length === 0
			? [
					gap(
						'No queue, dead letter queue or reconciliation is declared for it.',
						component,
						'dependencies:\n  - to: <ref>\n    async: { maxMessages: <number>, rate: <number>/s, afterBuffer: <up | degraded | down> }\n    resilience:\n      dlq: { target: <ref>, replayRunbook: runbook:<id> }\n',
					),
				]
			: []),
	];
}

/** What a bad version has met when it is taken back (A24). */
function exposureText(context: ViewContext, component: Ref | undefined): Text | undefined {
	const found = context.facts.releaseWindows.windows.find((one) => one.component === component);
	if (found?.exposure === undefined) return undefined;
	return [`${shownNumber(found.exposure.requests)} requests until it is taken back (${found.exposure.basis})`];
}

/** What an hour's outage at peak leaves behind a call that does not wait, and how long that takes to work off (A14). */
function drainWords(context: ViewContext, dependency: Ref): readonly Text[] {
	const buffer = context.facts.backlogs.buffers.find(({ ref }) => ref === dependency);
	if (buffer?.neverDrains === true) return [['at peak its backlog never drains: it fills as fast as it is worked off']];
	const hour = buffer?.outages.find(({ outageMs }) => outageMs === 3_600_000);
	if (hour?.normalAfterMs === undefined || hour.drainMs === undefined) return [];
	return [
		[
			`after an hour down ${shownCount(hour.waiting)} wait, worked off in ${roundedDuration(hour.drainMs)} (${buffer?.basis})`,
		],
	];
}
