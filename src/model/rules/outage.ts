import type { Path } from '../model.ts';
import { durationMs, quantityOf } from '../quantity.ts';
import type { FailureDomain } from '../types.generated.ts';
import type { RuleContext } from './rule.ts';

type Figures = Pick<FailureDomain, 'unavailability' | 'mtbf' | 'mttr'>;

/** Two figures for one thing may differ by this share before they contradict each other: people round. */
const tolerance = 0.1;

/** With no time between failures nothing ever works, with none to repair nothing ever fails: neither is meant. */
const times = [
	['mtbf', 'the mean time between failures', 'how long it works between failures'],
	['mttr', 'the mean time to repair', 'how long a repair takes'],
] as const;

/** What is said about how often something is down: working and repairing take time, and the two ways to say it agree. */
export function checkOutage({ places, report }: RuleContext, figures: Figures, path: Path): void {
	for (const [field, expected, what] of times)
		if (durationMs(figures[field]) === 0)
			report({
				code: 'out-of-range',
				severity: 'error',
				message: `\`${field}\` is no time at all, expected ${expected}`,
				span: places.spanOf([...path, field]),
				hint: `say ${what}, or leave \`${field}\` out`,
			});
	const between = durationMs(figures.mtbf);
	const repair = durationMs(figures.mttr);
	const given = quantityOf(figures.unavailability)?.value;
	if (given === undefined || !between || !repair) return;
	const computed = repair / (between + repair);
	if (Math.abs(given - computed) <= tolerance * Math.max(given, computed)) return;
	report({
		code: 'contradiction',
		severity: 'error',
		message: `\`unavailability\` is ${given}, but \`mttr\` / (\`mtbf\` + \`mttr\`) is ${Number(computed.toPrecision(3))}`,
		span: places.spanOf([...path, 'unavailability']),
		hint: 'keep one of the two',
		related: [{ message: '`mtbf` is here', span: places.spanOf([...path, 'mtbf']) }],
	});
}
