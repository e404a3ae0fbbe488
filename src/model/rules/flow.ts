import { durationMs } from '../quantity.ts';
import { checkOperation } from './dependency.ts';
import { type RuleContext, reportRepeated, reportReversed } from './rule.ts';

/** What a flow's schema cannot say: numbers used once, operations that exist, compensations of steps that exist. */
export function checkFlow(context: RuleContext<'flow'>): void {
	const { data, places, report } = context;
	reportRepeated(
		context,
		'duplicate-step',
		'a step',
		data.steps,
		(i) => ['steps', i, 'seq'],
		({ seq }) => seq,
	);
	for (const [i, { operation, to, serviceTime }] of data.steps.entries()) {
		if (operation !== undefined) checkOperation(context, operation, to, ['steps', i, 'operation']);
		const at = ['steps', i, 'serviceTime'];
		reportReversed(
			context,
			{ value: durationMs(serviceTime?.p50), path: [...at, 'p50'] },
			{ value: durationMs(serviceTime?.p99), path: [...at, 'p99'] },
		);
	}
	if (typeof data.compensation !== 'object') return;
	const known = new Set(data.steps.map(({ seq }) => seq));
	for (const [i, { seq }] of (data.compensation.steps ?? []).entries()) {
		if (known.has(seq)) continue;
		report({
			code: 'dangling-step',
			severity: 'error',
			message: `the flow has no step ${seq}`,
			span: places.spanOf(['compensation', 'steps', i, 'seq']),
			hint: `steps: ${[...known].join(', ')}`,
		});
	}
}
