import type { MeasuredValue } from '#analysis/model-quality.ts';
import { policiesOf } from '#analysis/policies.ts';
import { addTo } from '#graph/lists-by-key.ts';
import type { Ref } from '#model/model.ts';
import type { Check } from './check.ts';
import { code, counted } from './naming.ts';

/** Values that were true a long time ago (A23). */
export const staleMeasurement: Check = {
	id: 'stale-measurement',
	title: 'A measured value is old',
	severity: 'info',
	run: ({ model }, facts) => {
		const limit = policiesOf(model).staleAfter;
		const byEntity = new Map<Ref, MeasuredValue[]>();
		for (const value of facts.modelQuality.measured) {
			if (value.stale) addTo(byEntity, value.ref, value);
		}
		return [...byEntity].map(([ref, values]) => {
			const oldest = values[0]!;
			const more = values.length > 1 ? `, and ${counted(values.length - 1, 'more value')} are old as well` : '';
			return {
				subject: ref,
				inputs: [{ label: 'limit', value: `${limit} days`, source: 'policies.staleAfter' }],
				message: `${code(oldest.field)} of ${code(ref)} is of ${oldest.asOf}, ${oldest.ageInDays} days old${more}`,
				suggestion: 'measure again and write the new value with its `asOf`',
				span: oldest.span,
			};
		});
	},
};
