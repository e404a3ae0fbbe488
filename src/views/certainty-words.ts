/** How many of these hold whatever is not declared and how many only if that does harm; a kind that is not there is not counted. */
export function certaintyCounts(events: readonly { readonly certainty: string }[]): string {
	const certain = events.filter((one) => one.certainty === 'certain').length;
	const possible = events.length - certain;
	const counts = [...(certain > 0 ? [`${certain} certain`] : []), ...(possible > 0 ? [`${possible} possible`] : [])];
	return counts.length === 0 ? 'none' : counts.join(', ');
}
