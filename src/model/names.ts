import type { Kind, Ref } from './model.ts';

/** The canonical reference of an entity: `component:payment-api`. */
export function refOf(kind: Kind, id: string): Ref {
	return `${kind}:${id}`;
}

/** Whether a text can be the id of an entity: what `id` of `common.schema.json` asks for. */
export const isId = (text: string): boolean => /^[a-z][a-z0-9-]{1,62}$/.test(text);

/** The canonical reference of an interface: `interface:payment-api/http`. */
export function interfaceRef(component: string, id: string): Ref {
	return `interface:${component}/${id}`;
}

/** The part of a reference before the colon and the part behind it. */
export function splitRef(ref: Ref): { kind: string; id: string } {
	const colon = ref.indexOf(':');
	return { kind: ref.slice(0, colon), id: ref.slice(colon + 1) };
}

/** The authored name or title, else the id. */
export function nameOf(data: { readonly id: string; readonly name?: string; readonly title?: string }): string {
	return data.name ?? data.title ?? data.id;
}

/** Plain code-unit order, the same on every machine. For `Array.prototype.sort`. */
export function byRef(left: { readonly ref: Ref }, right: { readonly ref: Ref }): number {
	return left.ref < right.ref ? -1 : left.ref > right.ref ? 1 : 0;
}
