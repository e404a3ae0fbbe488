import type { Architecture } from '#analysis/architecture.ts';
import type { Facts } from '#analysis/facts.ts';
import type { Finding } from '#checks/finding.ts';

/** What every register is made from; pages and exports hand over the same. */
export interface RegisterSource {
	readonly architecture: Architecture;
	readonly facts: Facts;
	readonly findings: readonly Finding[];
}
