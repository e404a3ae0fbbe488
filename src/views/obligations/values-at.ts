/**
 * What a value holds at a path such as `dataStore.backup.interval` or `impactTolerances[].rationale`. After a list with `[]` there
 * is an entry an item, undefined where an item lacks the field; nothing at all where the list is empty or absent.
 */
export function valuesAt(data: unknown, path: string): readonly unknown[] {
	let values: readonly unknown[] = [data];
	for (const part of path.split('.')) {
		const isEach = part.endsWith('[]');
		const name = isEach ? part.slice(0, -2) : part;
		values = values.flatMap((value): readonly unknown[] => {
			const inner =
				typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
					? (value as { readonly [key: string]: unknown })[name]
					: undefined;
			if (!isEach) return [inner];
			return Array.isArray(inner) ? inner : [];
		});
	}
	return values;
}
