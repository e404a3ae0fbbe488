/** How often each item stands in a list, the most frequent first, then by name. */
export function tally(items: readonly string[]): { readonly [item: string]: number } {
	const counts = new Map<string, number>();
	for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
	return Object.fromEntries([...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)));
}
