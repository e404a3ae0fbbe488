/** Adds a value to the list of a key; with the first of them the list is made. */
export function addTo<Key, Value>(lists: Map<Key, Value[]>, key: Key, value: Value): void {
	const known = lists.get(key);
	if (known === undefined) lists.set(key, [value]);
	else known.push(value);
}

/** Groups values by a key, keeping their order. */
export function groupBy<Key, Value>(values: Iterable<Value>, keyOf: (value: Value) => Key): Map<Key, Value[]> {
	const groups = new Map<Key, Value[]>();
	for (const value of values) addTo(groups, keyOf(value), value);
	return groups;
}

/** Groups values that may belong to several groups each, once to each, keeping their order. */
export function groupByEach<Key, Value>(
	values: Iterable<Value>,
	keysOf: (value: Value) => Iterable<Key>,
): Map<Key, Value[]> {
	const groups = new Map<Key, Value[]>();
	for (const value of values) for (const key of new Set(keysOf(value))) addTo(groups, key, value);
	return groups;
}
