import { nearest } from '#diagnostics/suggest.ts';
import { type RuleContext, reportRepeated } from './rule.ts';

/** What a runbook's schema cannot say: step ids used once, and first things to do that exist. */
export function checkRunbook(context: RuleContext<'runbook'>): void {
	const { data, places, report } = context;
	reportRepeated(
		context,
		'duplicate-name',
		'a step',
		data.steps,
		(i) => ['steps', i, 'id'],
		({ id }) => id,
	);
	const known = (data.steps ?? []).flatMap(({ id }) => id ?? []);
	for (const [i, first] of (data.first ?? []).entries()) {
		if (typeof first !== 'string' || known.includes(first)) continue;
		const near = nearest(first, known);
		report({
			code: 'dangling-step',
			severity: 'error',
			message: `the runbook has no step \`${first}\``,
			span: places.spanOf(['first', i]),
			actual: first,
			nearest: near,
			hint: near === undefined ? 'add a step with this id, or write the whole step here' : undefined,
		});
	}
}
