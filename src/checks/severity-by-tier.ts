import type { Severity } from '#diagnostics/diagnostic.ts';

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** One step milder, `info` at the least. */
export function milder(severity: Severity, steps = 1): Severity {
	return order[Math.min(order.length - 1, order.indexOf(severity) + steps)]!;
}

/**
 * Severity by the most important business service or flow that is endangered (DOMAIN 2.3): tier 1 is an error, tier 2 a
 * warning, below that information. Where nobody states a tier it is a warning, as unknown is not unimportant.
 */
export function severityOfTier(tier: number | undefined): Severity {
	if (tier === undefined) return 'warning';
	return tier <= 1 ? 'error' : tier === 2 ? 'warning' : 'info';
}

/** The smallest (most important) of some tiers, undefined when none is stated. */
export function mostImportant(tiers: readonly (number | undefined)[]): number | undefined {
	const stated = tiers.filter((tier) => tier !== undefined);
	return stated.length > 0 ? Math.min(...stated) : undefined;
}
