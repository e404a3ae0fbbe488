/** What is worked out when it is first asked for, and then remembered. */
export function once<Value>(work: () => Value): () => Value {
	let known: { readonly value: Value } | undefined;
	return () => {
		known ??= { value: work() };
		return known.value;
	};
}

/** The value with one of its fields worked out when it is read. It keeps its place among the others, which a getter in the literal would not. */
export function whenRead<Value extends object, Field extends keyof Value>(
	value: Value,
	field: Field,
	work: () => Value[Field],
): Value {
	return Object.defineProperty(value, field, { get: once(work), enumerable: true });
}
