/** What is worked out when it is first asked for, and then remembered. */
export function once<Value>(work: () => Value): () => Value {
	let known: { readonly value: Value } | undefined;
	return () => {
		known ??= { value: work() };
		return known.value;
	};
}
