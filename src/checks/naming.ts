import type { Model, Ref } from '#model/model.ts';

/** A reference in backticks, as the author may write it. */
export function code(ref: string): string {
	return `\`${ref}\``;
}

/** The name of an entity, else its reference; for sentences. */
export function nameOf(model: Model, ref: Ref): string {
	return model.entities[ref]?.name ?? ref;
}

/** `a`, `b` and 3 more: at most `most` references in backticks. */
export function listed(refs: readonly string[], most = 3): string {
	const shown = refs.slice(0, most).map(code);
	const rest = refs.length - shown.length;
	if (rest > 0) return `${shown.join(', ')} and ${rest} more`;
	return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}` : (shown[0] ?? 'nothing');
}

/** `a`, `b` or `c`: one of them, all named. */
export function either(refs: readonly string[]): string {
	const shown = refs.map(code);
	return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}` : (shown[0] ?? 'nothing');
}

/** `1 copy`, `3 copies`. */
export function counted(count: number, one: string, many = `${one}s`): string {
	return `${count} ${count === 1 ? one : many}`;
}

/** The verb that fits a count: `1 flow relies`, `2 flows rely`. */
export function verb(count: number, one: string, many: string): string {
	return count === 1 ? one : many;
}
