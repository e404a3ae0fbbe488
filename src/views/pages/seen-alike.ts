import { seenAlike } from '#analysis/seen-alike.ts';
import { callout } from '../blocks.ts';
import type { ViewContext } from '../context.ts';
import type { Block } from '../page.ts';

/** On every page that follows failures to flows, where the model is too large to tell flows apart; nothing in all others. */
export function seenAlikeNote(context: ViewContext): readonly Block[] {
	const found = seenAlike(context.model);
	if (found === undefined) return [];
	const { flows, stated, most } = found;
	return [
		callout(
			'gap',
			'All flows see components alike',
			`Steps and dependencies with reach: flows tell flows apart, which would need more than ${most} views here. So the loss of what a component calls for others counts for everybody who uses it. Flows: ${flows}. Dependencies with reach: flows: ${stated}.`,
		),
	];
}
