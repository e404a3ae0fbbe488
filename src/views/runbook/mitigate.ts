import { toldDuration } from '#analysis/quantities.ts';
import { runbooksOfMode } from '#analysis/runbook-coverage.ts';
import { groupBy } from '#graph/lists-by-key.ts';
import type { Entity, Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import { fact, factList, heading, joined, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, link, namesAt, refLink, refList, sentence } from '../links.ts';
import { targetsAt } from '../model-index.ts';
import type { Block, Text } from '../page.ts';
import { quantityText } from '../quantities.ts';
import { originOf, stepBlocks } from './commands.ts';
import { firstSteps } from './first-steps.ts';
import { byRunbook, type OwnedStep, type Subject, stepsOf } from './subject.ts';
import { writtenBlocks, writtenRest } from './written.ts';

/** Links to the sections that hold steps of later phases. */
function phasesOf(steps: readonly OwnedStep[]): readonly Text[] {
	const anchors: { readonly [phase: string]: readonly [string, string] } = {
		failover: ['Failover', '#failover'],
		rollback: ['Rollback', '#rollback'],
		replay: ['Replay and reconcile', '#replay'],
		verify: ['Verify and close', '#verify'],
		close: ['Verify and close', '#verify'],
	};
	return [...groupBy(steps, (one) => anchors[one.step.phase ?? '']?.[1] ?? '').values()].flatMap((group) => {
		const found = anchors[group[0]!.step.phase ?? ''];
		return found === undefined ? [] : [[link(...found)]];
	});
}

/** Block 7: what helps, per failure mode; and the procedure as its author wrote it. */

const otherPhases = new Set(['failover', 'rollback', 'replay', 'verify', 'close']);
const helps = (one: OwnedStep): boolean => one.step.phase === undefined || !otherPhases.has(one.step.phase);

function declaredMitigation(context: ViewContext, mode: Entity<'failure-mode'>): readonly Text[] {
	return (mode.data.mitigation ?? []).map((one, at): Text => {
		const runbook = targetsAt(context.index, mode.ref, 'mitigation', at, 'runbook')[0];
		return [
			...(one.auto === true ? [badge('automatic', 'info'), ' may already be in progress: '] : []),
			...(runbook === undefined ? [] : [refLink(context, runbook)]),
			...(one.description === undefined ? [] : [runbook === undefined ? one.description : `: ${one.description}`]),
			...(one.expected === undefined ? [] : [', expected within ', ...quantityText(one.expected)]),
		];
	});
}

/**
 * The steps against one failure mode as their author ordered them: a check that serves every failure may stand before the
 * measure against this one. Steps that stand above already are pointed at.
 */
function measures(
	context: ViewContext,
	subject: Subject,
	steps: readonly OwnedStep[],
	shown: Map<Ref, string>,
	anchor: string,
): readonly Block[] {
	return byRunbook(steps).flatMap(([runbook, group]): readonly Block[] => {
		const before = shown.get(runbook.ref);
		const isShared = (one: OwnedStep): boolean => one.failureMode === undefined;
		const left = before === undefined ? group : group.filter((one) => !isShared(one));
		if (before === undefined && group.some(isShared)) shown.set(runbook.ref, anchor);
		return [
			...(left.length === 0
				? []
				: [...originOf(context, subject, left[0]!, 'below'), ...stepBlocks(context, left, `${anchor}-`)]),
			...(left.length < group.length
				? [paragraph('Steps of ', refLink(context, runbook.ref), ': ', link('as above', `#${before}`), '.')]
				: []),
		];
	});
}

function modeBlocks(
	context: ViewContext,
	subject: Subject,
	mode: Entity<'failure-mode'>,
	steps: readonly OwnedStep[],
	shown: Map<Ref, string>,
	isFirst: (one: OwnedStep) => boolean,
): readonly Block[] {
	const basis = basisOf(mode.span);
	const later = steps.filter((one) => one.failureMode === mode.ref && !helps(one));
	const runbooks = runbooksOfMode(context.model, mode.ref);
	const shared = (one: OwnedStep): boolean => one.failureMode === undefined && runbooks.includes(one.runbook.ref);
	const helping = steps.filter((one) => helps(one) && (one.failureMode === mode.ref || shared(one)));
	const anchor = `mitigate-${mode.id}`;
	const blocks: Block[] = [
		heading(3, anchor, mode.name),
		...factList([
			...fact('Effect', mode.data.effect, basis),
			...fact('Cause', mode.data.cause, basis),
			...fact('Runbooks', refList(context, runbooks), basis),
			...fact('Scope', refList(context, targetsAt(context.index, mode.ref, 'scope')), basis),
			...(typeof mode.data.dataRisk === 'object'
				? fact(
						'Data at risk',
						[
							mode.data.dataRisk.hazard,
							mode.data.dataRisk.rpo === undefined ? undefined : `RPO ${toldDuration(mode.data.dataRisk.rpo)}`,
						]
							.filter((one) => one !== undefined)
							.join(', '),
						basis,
					)
				: fact('Data at risk', mode.data.dataRisk, basis)),
		]),
	];
	const declared = declaredMitigation(context, mode);
	if (declared.length > 0) blocks.push(list(declared));
	if (helping.some(isFirst))
		blocks.push(paragraph('Begin with what stands at the top: ', link('Do this first', '#first'), '.'));
	blocks.push(
		...measures(
			context,
			subject,
			helping.filter((one) => !isFirst(one)),
			shown,
			anchor,
		),
	);
	if (later.length > 0) blocks.push(paragraph('Further steps are below: ', ...joined(phasesOf(later)), '.'));
	const known = steps.some((one) => one.failureMode === mode.ref);
	const ledTo = subject.elsewhere.filter(({ ref }) => runbooks.includes(ref));
	if (ledTo.length > 0)
		blocks.push(
			paragraph(
				'Its steps are there: ',
				...refList(
					context,
					ledTo.map(({ ref }) => ref),
				),
				'.',
			),
		);
	if (declared.length === 0 && !helping.some(shared) && !known && ledTo.length === 0) {
		blocks.push({
			type: 'gap',
			missing: ['No mitigation is declared for this failure mode.'],
			add: {
				file: basis,
				snippet: 'mitigation:\n  - runbook: runbook:<id>\n    auto: false\n    expected: <duration>\n',
			},
		});
	}
	return blocks;
}

/** Failures of a component that its page tells in full, the likeliest. */
const mostModes = 12;

/** Of further failures the anchor stands on the page, and their own page says the rest. */
const briefMode = (context: ViewContext, { id, name, ref }: Entity<'failure-mode'>): readonly Block[] => [
	heading(3, `mitigate-${id}`, name),
	paragraph(refLink(context, ref)),
];

export function mitigateBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const steps = stepsOf(context, subject);
	const shown = new Map<Ref, string>();
	const first = new Set(firstSteps(context, subject).map((one) => one.step));
	const isFirst = (one: OwnedStep): boolean => first.has(one.step);
	const modes = subject.failureModes.flatMap((mode, at) =>
		subject.kind === 'component' && at >= mostModes
			? briefMode(context, mode)
			: modeBlocks(context, subject, mode, steps, shown, isFirst),
	);
	const left = steps.filter((one) => one.failureMode === undefined && helps(one) && !shown.has(one.runbook.ref));
	const rest = left.filter((one) => !isFirst(one));
	const others = byRunbook(rest).flatMap(([, group]): readonly Block[] => [
		...originOf(context, subject, group[0]!, 'below'),
		...stepBlocks(context, group, 'mitigate-'),
	]);
	const written = writtenBlocks(context, subject, 'mitigation');
	const before = preconditions(context, subject);
	const elsewhere = subject.written.some((runbook) => writtenRest(context, runbook).length > 0);
	const nothing = modes.length + others.length + written.length === 0;
	if (nothing && elsewhere) return before;
	return [
		heading(2, 'mitigate', 'Mitigation'),
		...before,
		...written,
		...modes,
		...others,
		...(nothing ? [{ type: 'gap' as const, missing: ['No mitigation is declared.'] }] : []),
		...(nothing && subject.kind === 'component'
			? [
					paragraph(
						'What may help all the same: ',
						link('failover', '#failover'),
						', ',
						link('rollback', '#rollback'),
						'.',
					),
				]
			: []),
	];
}

/** What must hold before anything is changed: it is read before the first step, not after the last. */
function preconditions(context: ViewContext, subject: Subject): readonly Block[] {
	const having = subject.runbooks.filter(({ data }) => (data.preconditions ?? []).length > 0);
	return having.flatMap((runbook): readonly Block[] => [
		heading(3, `before-${runbook.id}`, 'Before you begin'),
		...(having.length === 1 ? [] : [paragraph(refLink(context, runbook.ref), ':')]),
		list(runbook.data.preconditions!.map((one) => sentence(context, one))),
	]);
}

/** The Markdown that authors wrote below the fields of a runbook, with what it needs. */
export function procedureBlock(context: ViewContext, subject: Subject): readonly Block[] {
	return subject.written.flatMap((runbook): readonly Block[] => {
		const needs = runbook.data.needs ?? [];
		const text = writtenRest(context, runbook);
		if (needs.length + text.length === 0) return [];
		const main = subject.kind === 'runbook';
		return [
			heading(
				2,
				main ? 'procedure' : `procedure-${runbook.id}`,
				main ? 'The procedure' : `The procedure: ${runbook.data.title ?? runbook.name}`,
			),
			...(main ? [] : [paragraph(refLink(context, runbook.ref))]),
			...factList(fact('Needs', joined(namesAt(context, runbook.ref, ['needs'], needs)), basisOf(runbook.span))),
			...text,
		];
	});
}
