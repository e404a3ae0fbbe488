import type { ViewContext } from '../context.ts';
import { basisOf, muted, refLink, titleOf } from '../links.ts';
import { targetsAt } from '../model-index.ts';
import type { Block, Command, Text } from '../page.ts';
import { prose } from '../prose.ts';
import type { OwnedStep } from './subject.ts';

/** Draws authored steps: commands to copy, and steps without a command as text. */

/** The title with the id behind it, because other steps refer to it by id. */
function labelOf({ step, at }: OwnedStep): string {
	if (step.title === undefined) return step.id ?? `Step ${at + 1}`;
	return step.id === undefined ? step.title : `${step.title} (${step.id})`;
}

/** A step whose kind nobody declared is treated as one that changes something, and says so. */
function commandOf(context: ViewContext, one: OwnedStep, prefix: string): Command {
	const { step } = one;
	return {
		id: `${prefix}${one.runbook.id}-${step.id ?? one.at + 1}`,
		label: step.kind === undefined ? `${labelOf(one)} (kind not declared: treat as changing)` : labelOf(one),
		kind: step.kind ?? 'mutate',
		command: step.cmd ?? '',
		expected: step.expected,
		verify: step.verify,
		undo: step.rollback,
		timeBox: step.timeout,
		needs: step.needs?.map((need, at) => {
			const target = targetsAt(context.index, one.runbook.ref, 'steps', one.at, 'needs', at)[0];
			return target === undefined ? need : titleOf(context, target);
		}),
	};
}

/** What stands before a command: who must agree, and what its author explains. */
function introduction(context: ViewContext, one: OwnedStep, prefix: string): readonly Block[] {
	const approver = targetsAt(context.index, one.runbook.ref, 'steps', one.at, 'approver')[0];
	const id = `${prefix}${one.runbook.id}-${one.at + 1}-`;
	const text: Text = [
		...(one.step.cmd === undefined ? [{ type: 'strong' as const, text: labelOf(one) }] : []),
		...(approver === undefined ? [] : [' Needs the approval of ', refLink(context, approver), '.']),
		...(one.step.cmd === undefined && one.step.expected !== undefined ? [` Expected: ${one.step.expected}.`] : []),
	];
	return [
		...(text.length === 0 ? [] : [{ type: 'text' as const, text }]),
		...(one.step.description === undefined
			? []
			: prose(context, one.step.description, { file: one.runbook.span.file, prefix: id, baseLevel: 4 }).blocks),
	];
}

/** Steps as blocks in order; neighbouring commands share a block. */
export function stepBlocks(context: ViewContext, steps: readonly OwnedStep[], prefix: string): readonly Block[] {
	const out: Block[] = [];
	let commands: Command[] = [];
	const flush = (): void => {
		if (commands.length > 0) out.push({ type: 'commands', items: commands });
		commands = [];
	};
	for (const one of steps) {
		const before = introduction(context, one, prefix);
		if (before.length > 0) flush();
		out.push(...before);
		if (one.step.cmd !== undefined) commands.push(commandOf(context, one, prefix));
	}
	flush();
	return out;
}

/** `from runbook Ledger failover (runbooks/ledger-failover.md:1)`: where steps come from. */
export const fromRunbook = (context: ViewContext, one: OwnedStep): Text => [
	'From ',
	refLink(context, one.runbook.ref),
	muted(` (${basisOf(one.runbook.span)})`),
];
