import type { Entity } from '#model/model.ts';
import { paragraph } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import { namesAt, refLink } from '../links.ts';
import { byText } from '../model-index.ts';
import type { Block, Inline, Text } from '../page.ts';
import { counted } from '../quantities.ts';
import type { StartSection } from './own-words.ts';

/** What somebody new asks for and tries first, from the runbooks they will use. */

/** What to ask access for on the first day; `basis` says whose runbooks it is from. */
export function accessSection(
	context: ViewContext,
	runbooks: readonly Entity<'runbook'>[],
	basis: Inline,
): StartSection {
	const items = accessNeeds(context, runbooks);
	return {
		id: 'access',
		title: 'Access to ask for',
		count: items.length,
		blocks: items.length === 0 ? [] : [{ type: 'list', items, progress: 'access' }, paragraph(basis)],
	};
}

/** Things that steps of the runbooks need. */
function accessNeeds(context: ViewContext, runbooks: readonly Entity<'runbook'>[]): readonly Text[] {
	const texts = new Map<string, Text>();
	for (const runbook of runbooks) {
		const needs = [
			...namesAt(context, runbook.ref, ['needs'], runbook.data.needs),
			...(runbook.data.steps ?? []).flatMap((step, at) =>
				namesAt(context, runbook.ref, ['steps', at, 'needs'], step.needs),
			),
		];
		for (const need of needs) texts.set(typeof need === 'string' ? need : need.text, [need]);
	}
	return [...texts].sort((a, b) => byText(a[0], b[0])).map(([, text]) => text);
}

/** The first runbook with read-only steps, the team's own first: safe to try on the first day. */
export function safeExercise(context: ViewContext, runbooks: readonly Entity<'runbook'>[]): readonly Block[] {
	for (const runbook of runbooks) {
		const reads = (runbook.data.steps ?? []).filter((step) => step.kind === 'read' && step.cmd !== undefined);
		if (reads.length === 0) continue;
		return [
			paragraph(
				'Open ',
				refLink(context, runbook.ref),
				` and run only its ${counted(reads.length, 'read-only step')}, which ${reads.length === 1 ? 'changes' : 'change'} nothing. Compare what you see with what is expected.`,
			),
		];
	}
	return [];
}
