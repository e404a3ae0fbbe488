import { availabilityPercent } from './quantities.ts';

/** Two unavailabilities, the larger first, as {@link availabilityPercent} with as many digits as tell them apart. */
export function availabilityPercents(worst: number, best: number): readonly [string, string] {
	const [low, high] = [availabilityPercent(worst), availabilityPercent(best)];
	if (low !== high || worst === best) return [low, high];
	for (let decimals = (low.split('.')[1] ?? ' %').length - 1; decimals <= 12; decimals++) {
		const written = [worst, best].map((lost) => `${(100 - lost * 100).toFixed(decimals)} %`);
		if (written[0] !== written[1]) return [written[0]!, written[1]!];
	}
	return [low, high];
}
