import { compile } from '../../compile.ts';
import { kinds } from '../../kinds.ts';
import { readWorkspace } from '../../read-workspace.ts';
import { markedFields } from '../plan.ts';

/**
 * Which of the fields that the schema marks hold a word somewhere in a workspace. Fields of one name and meaning (the evidence of a
 * number, wherever one stands) count as one. Gives those without, and how many kinds the workspace has.
 */
export function redactedFieldsIn(
	folder: string,
	word: string,
): { readonly without: readonly string[]; readonly kinds: number } {
	const files = readWorkspace(folder);
	const { model } = compile(files.files, { asOf: '2026-11-01' });
	const meanings = new Map<string, boolean>();
	for (const kind of kinds) {
		for (const { field, description } of markedFields(kind)) {
			const path = field.split('.').slice(1);
			const meaning = `${path.at(-1)}: ${description}`;
			const holds = model.byKind[kind].some((entity) => holdsAt(entity.data, path, word));
			meanings.set(meaning, meanings.get(meaning) === true || holds);
		}
	}
	const without = [...meanings].flatMap(([meaning, holds]) => (holds ? [] : [meaning]));
	return { without, kinds: kinds.filter((kind) => model.byKind[kind].length > 0).length };
}

function holdsAt(value: unknown, path: readonly string[], word: string): boolean {
	if (Array.isArray(value)) return value.some((one) => holdsAt(one, path, word));
	if (path.length === 0) return JSON.stringify(value ?? '').includes(word);
	if (typeof value !== 'object' || value === null) return false;
	const [name = '', ...rest] = path;
	// A map by names of its own (`deployment.prod`) is no step of the path.
	if (Object.hasOwn(value, name)) return holdsAt((value as Record<string, unknown>)[name], rest, word);
	return Object.values(value).some((one) => typeof one === 'object' && holdsAt(one, path, word));
}
