import type { Waiver } from '#analysis/waivers.ts';
import type { Decision } from '#decisions/decision.ts';
import type { Check } from './check.ts';
import { code } from './naming.ts';

/** A waiver that counts for nothing, because its decision is not in force on the model's date or it names no end. */
export const waiverWithoutEffect: Check = {
	id: 'waiver-without-effect',
	title: 'A waiver has no effect',
	severity: 'warning',
	run: ({ model, decisions }, facts) => {
		const known = new Map(decisions.map((decision) => [decision.ref, decision]));
		return facts.waivers.all.flatMap((waiver) => {
			const why = whyWithoutEffect(waiver, known.get(waiver.decision)!, model.asOf);
			if (why === undefined) return [];
			const [because, suggestion] = why;
			return [
				{
					subject: waiver.decision,
					and: waiver.finding,
					message: `${waiver.label} waives ${code(waiver.finding)} ${because}`,
					suggestion,
					span: waiver.span,
				},
			];
		});
	},
};

/** What keeps it from counting and what to do; nothing for a waiver that counts, or that has had its day. */
function whyWithoutEffect(
	{ state }: Waiver,
	{ status, date }: Decision,
	asOf: string,
): readonly [string, string] | undefined {
	if (state === 'no-date') return ['without an end date, so it waives nothing', 'add `until: <YYYY-MM-DD>`'];
	if (state === 'not-yet')
		return [
			`but is dated ${date?.iso}, after ${asOf}, so it waives nothing yet`,
			'mend the date, or ask for a day from it on with `--as-of`',
		];
	// A decision that was superseded or rejected has had its day; one that is still open may be believed to waive.
	if (state !== 'not-accepted' || !['proposed', 'draft', 'unknown'].includes(status.state)) return undefined;
	return [
		`but is ${status.state === 'unknown' ? 'of unknown status' : status.state}, so it waives nothing yet`,
		'accept the decision, or take the waiver out',
	];
}
