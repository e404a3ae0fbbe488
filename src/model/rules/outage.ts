import type { Path } from '../model.ts';
import { durationMs, quantityOf } from '../quantity.ts';
import type { FailureDomain } from '../types.generated.ts';
import type { RuleContext } from './rule.ts';

type Figures = Pick<FailureDomain, 'unavailability' | 'mtbf' | 'mttr'>;

/** Two figures for one thing may differ by this share before they contradict each other: people round. */
const tolerance = 0.1;

/** What is said about how often something is down: a repair takes time, and the two ways to say it agree. */
export function checkOutage(
	{ places, report }: RuleContext,
	{ unavailability, mtbf, mttr }: Figures,
	path: Path,
): void {
	const between = durationMs(mtbf);
	const repair = durationMs(mttr);
	if (repair === 0) {
		report({
			code: 'out-of-range',
			severity: 'error',
			message: '`mttr` is no time at all, expected the mean time to repair',
			span: places.spanOf([...path, 'mttr']),
			hint: 'say how long a repair takes, or leave `mttr` out',
		});
	}
	const given = quantityOf(unavailability)?.value;
	if (given === undefined || between === undefined || !repair) return;
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
