import type { Kind } from './model.ts';
import { validators } from './validators.generated.js';

/** What is read of an error of the validator. */
interface Mistake {
	/** Where it is, as a JSON pointer. */
	readonly instancePath: string;
	readonly params: { readonly unevaluatedProperty?: string; readonly additionalProperty?: string };
}

/**
 * The fields of an entity without those that are wrong, so that the references in all others can be followed: a wrong zone is told
 * beside a misspelt key, and not only when that is mended. Undefined where something that has to be there is missing or wrong, or where
 * an entry of a list is, as the others would move up.
 */
export function withoutMistakes(kind: Kind, data: object): object | undefined {
	const validator = validators[kind]!;
	if (validator(data)) return data;
	const rest: object = structuredClone(data);
	for (const { instancePath, params } of (validator.errors ?? []) as readonly Mistake[]) {
		const path = stepsOf(instancePath);
		const unknown = params.unevaluatedProperty ?? params.additionalProperty;
		if (!leaveOut(rest, unknown === undefined ? path : [...path, unknown])) return undefined;
	}
	return validator(rest) ? rest : undefined;
}

const stepsOf = (pointer: string): readonly string[] =>
	pointer
		.split('/')
		.slice(1)
		.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));

/** False where it cannot be left out. What went with something around it is left out already. */
function leaveOut(from: object, path: readonly string[]): boolean {
	const last = path.at(-1);
	if (last === undefined) return false;
	let owner: unknown = from;
	for (const step of path.slice(0, -1)) {
		owner = (owner as { readonly [key: string]: unknown })[step];
		if (owner === undefined) return true;
		if (typeof owner !== 'object' || owner === null) return false;
	}
	if (Array.isArray(owner)) return false;
	delete (owner as { [key: string]: unknown })[last];
	return true;
}
