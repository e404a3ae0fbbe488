import type { Path } from '../model.ts';
import { quantityOf, ratePerSecond } from '../quantity.ts';
import type { RuleContext } from './rule.ts';

/** A copy that serves nothing, or that nothing may be asked of, carries no load however many there are: no number follows from it. */
export function checkCapacity({ data, places, report }: RuleContext<'component'>): void {
	const nothing = (field: 'unitCapacity' | 'targetUtilisation', expected: string): void => {
		const path: Path = ['capacity', field];
		report({
			code: 'out-of-range',
			severity: 'error',
			message: `\`${field}\` is nothing at all, expected ${expected}`,
			span: places.spanOf(path),
			hint: `leave \`${field}\` out if it is not known`,
		});
	};
	const { unitCapacity, targetUtilisation } = data.capacity ?? {};
	if (ratePerSecond(unitCapacity) === 0) nothing('unitCapacity', 'what one copy serves');
	if (quantityOf(targetUtilisation)?.value === 0) nothing('targetUtilisation', 'a share of the capacity above 0');
}
