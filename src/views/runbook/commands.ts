import type { ViewContext } from '../context.ts';
import { basisOf, muted, refLink } from '../links.ts';
import { targetsAt } from '../model-index.ts';
import type { Block, Command, Text } from '../page.ts';
import { prose } from '../prose.ts';
import type { OwnedStep } from './subject.ts';

/** Draws authored steps: commands to copy, and steps without a command as text. */

const labelOf = (one: OwnedStep): string => one.step.title ?? one.step.id ?? `Step ${one.at + 1} of ${one.runbook.id}`;

/** A step whose kind nobody declared is treated as one that changes something, and says so. */
export function commandOf(one: OwnedStep, prefix: string): Command {
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
		needs: step.needs,
	};
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
		if (one.step.cmd !== undefined && one.step.description === undefined) {
			commands.push(commandOf(one, prefix));
			continue;
		}
		flush();
		const approver = targetsAt(context.index, one.runbook.ref, 'steps', one.at, 'approver')[0];
		const text: Text = [
			{ type: 'strong', text: labelOf(one) },
			...(approver === undefined ? [] : [muted(' approval by '), refLink(context, approver)]),
			...(one.step.cmd === undefined && one.step.expected !== undefined ? [` Expected: ${one.step.expected}.`] : []),
		];
		out.push({ type: 'text', text });
		if (one.step.description !== undefined) {
			const id = `${prefix}${one.runbook.id}-${one.at + 1}-`;
			out.push(
				...prose(context, one.step.description, { file: one.runbook.span.file, prefix: id, baseLevel: 4 }).blocks,
			);
		}
		if (one.step.cmd !== undefined) out.push({ type: 'commands', items: [commandOf(one, prefix)] });
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
