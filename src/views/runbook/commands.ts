import { toldDuration } from '#analysis/quantities.ts';
import { placeholdersIn } from '#model/placeholder.ts';
import { paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { basisOf, muted, refLink, titleOf } from '../links.ts';
import { targetsAt } from '../model-index.ts';
import type { Block, Command } from '../page.ts';
import { prose } from '../prose.ts';
import type { OwnedStep, Subject } from './subject.ts';

/** Draws authored steps: commands to copy, and what is done by hand. */

/** The title with the id behind it, because other steps refer to it by id. */
function labelOf({ step, at }: OwnedStep): string {
	if (step.title === undefined) return step.id ?? `Step ${at + 1}`;
	return step.id === undefined ? step.title : `${step.title} (${step.id})`;
}

/** A command whose kind nobody declared is treated as one that changes something, and says so. */
function commandOf(
	context: ViewContext,
	one: OwnedStep,
	prefix: string,
	explanation: readonly Block[],
	explained: Set<string>,
): Command {
	const { step } = one;
	const names = placeholdersIn([step.cmd, step.verify, step.rollback]).filter((name) => !explained.has(name));
	for (const name of names) explained.add(name);
	const isGuess = step.kind === undefined && step.cmd !== undefined;
	return {
		id: `${prefix}${one.runbook.id}-${step.id ?? one.at + 1}`,
		label: isGuess ? `${labelOf(one)} (kind not declared: treat as changing)` : labelOf(one),
		kind: isGuess ? 'mutate' : step.kind,
		command: step.cmd,
		explanation: explanation.length === 0 ? undefined : explanation,
		expected: step.expected,
		verify: step.verify,
		undo: step.rollback,
		timeBox: toldDuration(step.timeout),
		needs: step.needs?.map((need, at) => {
			const target = targetsAt(context.index, one.runbook.ref, 'steps', one.at, 'needs', at)[0];
			return target === undefined ? need : titleOf(context, target);
		}),
		...(names.length === 0
			? {}
			: { fill: names.map((name) => ({ name, what: one.runbook.data.placeholders?.[name] })) }),
	};
}

/** What is read before a step is done: who must agree, and what its author explains. */
function introduction(context: ViewContext, one: OwnedStep, prefix: string): readonly Block[] {
	const approver = targetsAt(context.index, one.runbook.ref, 'steps', one.at, 'approver')[0];
	const id = `${prefix}${one.runbook.id}-${one.at + 1}-`;
	return [
		...(approver === undefined ? [] : [paragraph('Needs the approval of ', refLink(context, approver), '.')]),
		...(one.step.description === undefined
			? []
			: prose(context, one.step.description, { file: one.runbook.span.file, prefix: id, baseLevel: 4 }).blocks),
	];
}

const isWords = (block: Block): boolean => block.type === 'text' || block.type === 'prose';

/**
 * Steps as blocks in order; neighbours share a block. An explanation with pictures is too large for its step and stands before it.
 * `condition` says when a step is for the reader at all, where the place where it stands does not.
 */
export function stepBlocks(
	context: ViewContext,
	steps: readonly OwnedStep[],
	prefix: string,
	condition: (one: OwnedStep) => readonly Block[] = () => [],
): readonly Block[] {
	const out: Block[] = [];
	const explained = new Set<string>();
	let commands: Command[] = [];
	const flush = (): void => {
		if (commands.length > 0) out.push({ type: 'commands', items: commands });
		commands = [];
	};
	for (const one of steps) {
		const before = [...condition(one), ...introduction(context, one, prefix)];
		const fits = before.every(isWords);
		if (!fits) {
			flush();
			out.push(...before);
		}
		commands.push(commandOf(context, one, prefix, fits ? before : [], explained));
	}
	flush();
	return out;
}

/**
 * `From Ledger failover (runbooks/ledger-failover.md:1)`: where steps come from. Nothing on the page of that runbook itself, and
 * below the first block nothing where one runbook is all there is.
 */
export function originOf(
	context: ViewContext,
	subject: Subject,
	one: OwnedStep,
	place: 'first' | 'below',
): readonly Block[] {
	const isKnown = subject.entity === one.runbook || (place === 'below' && subject.runbooks.length === 1);
	if (isKnown) return [];
	const end = place === 'first' ? '.' : ':';
	return [paragraph('From ', refLink(context, one.runbook.ref), muted(` (${basisOf(one.runbook.span)})`), end)];
}
