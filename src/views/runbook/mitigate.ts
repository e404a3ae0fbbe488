import type { Entity, Ref } from '#model/model.ts';
import { badge } from '../badges.ts';
import { fact, factList, heading, joined, list, paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, link, namesAt, refLink, refList } from '../links.ts';
import { groupBy, targetsAt } from '../model-index.ts';
import type { Block, Text } from '../page.ts';
import { quantityText } from '../quantities.ts';
import { fromRunbook, stepBlocks } from './commands.ts';
import { firstSteps } from './first.ts';
import { byRunbook, type OwnedStep, runbooksOfMode, type Subject, stepsOf } from './subject.ts';
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

function modeBlocks(
	context: ViewContext,
	mode: Entity<'failure-mode'>,
	steps: readonly OwnedStep[],
	shown: Map<Ref, string>,
	isFirst: (one: OwnedStep) => boolean,
): readonly Block[] {
	const basis = basisOf(mode.span);
	const own = steps.filter((one) => one.failureMode === mode.ref && helps(one) && !isFirst(one));
	const later = steps.filter((one) => one.failureMode === mode.ref && !helps(one));
	const runbooks = runbooksOfMode(context, mode.ref);
	const shared = steps.filter(
		(one) => one.failureMode === undefined && helps(one) && runbooks.includes(one.runbook.ref),
	);
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
							mode.data.dataRisk.rpo === undefined ? undefined : `RPO ${mode.data.dataRisk.rpo}`,
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
	if (steps.some((one) => isFirst(one) && helps(one) && (one.failureMode === mode.ref || shared.includes(one))))
		blocks.push(paragraph('Begin with what stands at the top: ', link('Do this first', '#first'), '.'));
	if (own.length > 0) blocks.push(...stepBlocks(context, own, `${anchor}-`));
	for (const [runbook, group] of byRunbook(shared.filter((one) => !isFirst(one)))) {
		const before = shown.get(runbook.ref);
		if (before !== undefined) {
			blocks.push(paragraph('Steps of ', refLink(context, runbook.ref), ': ', link('as above', `#${before}`), '.'));
			continue;
		}
		shown.set(runbook.ref, anchor);
		blocks.push(paragraph(...fromRunbook(context, group[0]!), ':'), ...stepBlocks(context, group, `${anchor}-`));
	}
	if (later.length > 0) blocks.push(paragraph('Further steps are below: ', ...joined(phasesOf(later)), '.'));
	const known = steps.some((one) => one.failureMode === mode.ref);
	if (declared.length + shared.length === 0 && !known) {
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

export function mitigateBlock(context: ViewContext, subject: Subject): readonly Block[] {
	const steps = stepsOf(context, subject);
	const shown = new Map<Ref, string>();
	const first = new Set(firstSteps(context, subject).map((one) => one.step));
	const isFirst = (one: OwnedStep): boolean => first.has(one.step);
	const modes = subject.failureModes.flatMap((mode) => modeBlocks(context, mode, steps, shown, isFirst));
	const left = steps.filter((one) => one.failureMode === undefined && helps(one) && !shown.has(one.runbook.ref));
	const rest = left.filter((one) => !isFirst(one));
	const others = byRunbook(rest).flatMap(([, group]): readonly Block[] => [
		paragraph(...fromRunbook(context, group[0]!), ':'),
		...stepBlocks(context, group, 'mitigate-'),
	]);
	const written = writtenBlocks(context, subject, 'mitigation');
	const elsewhere = subject.runbooks.some((runbook) => writtenRest(context, runbook).length > 0);
	if (modes.length + others.length + written.length === 0 && elsewhere) return [];
	return [
		heading(2, 'mitigate', 'Mitigation'),
		...written,
		...modes,
		...others,
		...(modes.length + others.length + written.length === 0
			? [{ type: 'gap' as const, missing: ['No mitigation is declared.'] }]
			: []),
	];
}

/** The Markdown that authors wrote below the fields of a runbook, with preconditions. */
export function procedureBlock(context: ViewContext, subject: Subject): readonly Block[] {
	return subject.runbooks.flatMap((runbook): readonly Block[] => {
		const before = runbook.data.preconditions ?? [];
		const needs = runbook.data.needs ?? [];
		const text = writtenRest(context, runbook);
		if (before.length + needs.length + text.length === 0) return [];
		const main = subject.kind === 'runbook';
		return [
			heading(
				2,
				main ? 'procedure' : `procedure-${runbook.id}`,
				main ? 'The procedure' : `The procedure: ${runbook.data.title ?? runbook.name}`,
			),
			...(main ? [] : [paragraph(refLink(context, runbook.ref))]),
			...factList([
				...fact('Before you begin', before.join('; '), basisOf(runbook.span)),
				...fact('Needs', joined(namesAt(context, runbook.ref, ['needs'], needs)), basisOf(runbook.span)),
			]),
			...text,
		];
	});
}
