import type { Entity, Ref } from '#model/model.ts';
import { callout, fact, factList, heading, joined, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, refLink, refList, sentence } from '../links.ts';
import { entityOfKind, targetsAt } from '../model-index.ts';
import type { Block, Fact, Text } from '../page.ts';
import { durationText, quantityText } from '../quantities.ts';
import { fromRunbook, stepBlocks } from './commands.ts';
import { type OwnedStep, type Subject, stepsOf } from './subject.ts';

/** Blocks 8, 9 and 10: failover, rollback, replay and reconcile. Their anchors are frozen; what is missing is shown as a gap. */

type Phase = NonNullable<OwnedStep['step']['phase']>;

const stepsIn = (context: ViewContext, subject: Subject, phase: Phase): readonly OwnedStep[] =>
	stepsOf(context, subject).filter((one) => one.step.phase === phase);

function phaseBlocks(context: ViewContext, subject: Subject, phase: Phase): readonly Block[] {
	const steps = stepsIn(context, subject, phase);
	return steps.length === 0
		? []
		: [paragraph(...fromRunbook(context, steps[0]!), ':'), ...stepBlocks(context, steps, `${phase}-`)];
}

const mainComponent = (context: ViewContext, subject: Subject): Entity<'component'> | undefined =>
	subject.components[0] === undefined ? undefined : entityOfKind(context.index, subject.components[0], 'component');

/** What is missing, as one short sentence with where to add it. */
const gap = (text: string, component: Entity<'component'> | undefined, snippet: string): Block => ({
	type: 'gap',
	missing: [text],
	add: component === undefined ? undefined : { file: basisOf(component.span), snippet },
});

function failoverFacts(context: ViewContext, component: Entity<'component'> | undefined): readonly Fact[] {
	const environment = context.model.environment;
	const authored = component?.data.deployment?.[environment];
	if (component === undefined || authored === undefined) return [];
	const basis = basisOf(component.span);
	const failover = authored.failover;
	const at = (field: string) =>
		refList(context, targetsAt(context.index, component.ref, 'deployment', environment, 'failover', field));
	const replication = component.data.dataStore?.replication;
	const loss =
		typeof replication === 'object'
			? replication.mode === 'sync' || replication.mode === 'quorum'
				? `none expected while replication is ${replication.mode}`
				: replication.lagP99 === undefined
					? 'unknown: the replication lag is not declared'
					: `up to the replication lag (p99) of ${typeof replication.lagP99 === 'object' ? replication.lagP99.value : replication.lagP99}`
			: undefined;
	return [
		...fact('Strategy', authored.strategy, basis),
		...(typeof failover === 'object'
			? [
					...fact('Mode', failover.mode, basis),
					...fact('Takes', failover.time === undefined ? undefined : quantityText(failover.time), basis),
					...fact('Before you do it', failover.preconditions?.join('; '), basis),
					...fact('May be approved by', at('approver'), basis),
					...fact('Runbook', at('runbook'), basis),
					...fact('Last drill', failover.lastDrill, basis),
				]
			: fact('Failover', failover, basis)),
		...fact('Data loss', loss, basis),
	];
}

export function failoverBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const component = mainComponent(context, subject);
	const facts = failoverFacts(context, component);
	const steps = phaseBlocks(context, subject, 'failover');
	const runbooks = subject.failureModes.flatMap((mode) => targetsAt(context.index, mode.ref, 'rollback'));
	const defects = subject.failureModes.filter((mode) => mode.data.category === 'MISCONFIGURATION_AND_BUGS');
	const copied = defects.length > 0 && component?.data.dataStore?.replication !== undefined;
	return [
		heading(2, 'failover', 'Failover'),
		...(copied
			? [
					callout(
						'warning',
						'A failover does not undo wrong data',
						`Replication carries a defect to every copy (${defects.map((mode) => mode.name).join(', ')}): restore or correct instead.`,
					),
				]
			: []),
		...factList([...facts, ...fact('Failing back', refList(context, runbooks))]),
		...steps,
		...(facts.length + steps.length === 0
			? [
					gap(
						'No failover is declared.',
						component,
						`deployment:\n  ${context.model.environment}:\n    failover:\n      mode: <automatic | manual | none>\n      time: <duration>\n      runbook: runbook:<id>\n`,
					),
				]
			: []),
	];
}

export function rollbackBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const component = mainComponent(context, subject);
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
	];
	const steps = phaseBlocks(context, subject, 'rollback');
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
	const component = mainComponent(context, subject);
	const edges =
		component === undefined
			? []
			: [
					...(context.index.dependenciesFrom.get(component.ref) ?? []),
					...(context.index.dependenciesTo.get(component.ref) ?? []),
				];
	const facts = edges
		.filter((edge) => edge.async !== undefined || typeof edge.data.resilience?.dlq === 'object')
		.slice(0, 8)
		.flatMap((edge) => {
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
									: `the buffer absorbs ${durationText(buffer.absorbsMs)} (${buffer.basis}), then ${buffer.afterBuffer.toUpperCase()}`,
							),
						]),
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
