import type { FaultTreeReport } from './report.ts';

/** The report for people on a terminal. */
export function reportText({ top, coherent, minimalCutSets, probability }: FaultTreeReport): string {
	const { total, byOrder, tooLarge, sets, listCutAt } = minimalCutSets;
	const lines = [
		`Top event: ${top} (${coherent ? 'coherent' : 'not coherent: complemented events are left out of the sets'})`,
	];
	if (tooLarge) {
		lines.push(`Minimal cut sets: too large, ${tooLarge.why}`);
		lines.push(`  complete up to order ${tooLarge.settledUpToOrder}; a probability must not be computed from these`);
	} else lines.push(`Minimal cut sets: ${total}`);
	for (const [order, count] of Object.entries(byOrder)) lines.push(`  order ${order}: ${count}`);
	for (const set of sets ?? []) lines.push(`  { ${set.join(', ')} }`);
	if (listCutAt !== undefined) lines.push(`  and more: only ${listCutAt} sets are listed`);
	lines.push(...probabilityLines(probability));
	return `${lines.join('\n')}\n`;
}

/** What is known of a probability, in lines. */
export function probabilityLines({
	exact,
	missing,
	bounds,
	upperBound,
	rareEvent,
}: FaultTreeReport['probability']): readonly string[] {
	if (missing)
		return [
			`Probability: not computable, as ${missing.length === 1 ? 'one event has' : `${missing.length} events have`} none: ${missing.slice(0, 10).join(', ')}${missing.length > 10 ? ', …' : ''}`,
		];
	return [
		bounds
			? `Probability: between ${bounds.lower} and ${bounds.upper} (${bounds.why})`
			: `Probability: ${exact} (exact)`,
		...(upperBound === null ? [] : [`  min-cut upper bound: ${upperBound}`]),
		...(rareEvent === null ? [] : [`  rare-event sum: ${rareEvent}`]),
	];
}
