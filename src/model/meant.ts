import { nearest } from '#diagnostics/suggest.ts';
import { list, thing } from './expectation.ts';
import { kinds } from './kinds.ts';
import type { Kind, Path } from './model.ts';
import { applicable, conceptSchema, fieldNames, type Located, schemaAt, valueAt } from './schema-lookup.ts';

/** What a name or a word that the schema does not know was probably meant to be. */

/** Words that turn the one beside them round: `non-critical` does not mean `critical`. */
const negation = /^(?:un|non|not|no|in|dis|sub|semi)$/;
/** Shorter words stand within others by chance. */
const leastWithin = 4;

/** The words that a text may be, in the order of the schema. */
export function wordsOf(located: Located): string[] {
	return [...applicable(located)].flatMap(({ schema }) => schema.enum ?? []).map(String);
}

/**
 * The allowed word that was probably meant: near in its letters, known to be another word for it (`database` for `store`), or
 * standing at an end of what was written (`microservice`), or begun by it (`auto`). Undefined where nothing is near.
 */
export function meantWord(located: Located, written: string): string | undefined {
	// What is known goes before what is near: an `active-passive` pair is not `active-active`.
	for (const { schema } of applicable(located)) {
		const other = inPlain(schema['x-other-words'] ?? {}, written);
		if (other !== undefined) return other;
	}
	const words = wordsOf(located);
	return nearest(written, words) ?? wordWithin(words, written) ?? wordBegun(words, written);
}

/** The field that is known elsewhere by the name of an unknown key, `dependsOn` for `dependencies`. */
export function fieldByOtherName(located: Located, value: unknown, key: string): string | undefined {
	for (const { schema } of applicable(located, value))
		for (const [name, property] of Object.entries(schema.properties ?? {}))
			if (property['x-other-names']?.some((other) => plain(other) === plain(key))) return name;
	return undefined;
}

/** Words for kinds of entity that others use: C4, Backstage, and everyday speech. */
const otherKinds: { readonly [word: string]: Kind } = {
	adr: 'decision',
	container: 'component',
	resource: 'component',
	person: 'role',
	actor: 'role',
	group: 'team',
	squad: 'team',
	vendor: 'third-party',
	supplier: 'third-party',
	provider: 'third-party',
	zone: 'failure-domain',
	region: 'failure-domain',
	datacenter: 'failure-domain',
	domain: 'system',
	'software-system': 'system',
	process: 'flow',
	journey: 'flow',
	'data-flow': 'flow',
	capability: 'business-service',
	'important-business-service': 'business-service',
	playbook: 'runbook',
	procedure: 'runbook',
	risk: 'failure-mode',
	failure: 'failure-mode',
	diagram: 'view',
	glossary: 'term',
	chaos: 'chaos-experiment',
	exercise: 'scenario',
	policy: 'resilience-policy',
};

/**
 * The kind of entity that a word was probably meant for, and the component's type where it is the word for one: `database` for a
 * component of type `store`. Undefined where nothing is near.
 */
export function meantKind(written: string): { readonly kind: string; readonly type?: string | undefined } | undefined {
	const near = nearest(written, kinds);
	if (near !== undefined) return { kind: near };
	const other = inPlain(otherKinds, written);
	if (other !== undefined) return { kind: other };
	const types = schemaAt(conceptSchema('component'), undefined, ['type']);
	if (types === undefined) return undefined;
	const type = wordsOf(types).find((word) => word === plain(written)) ?? meantWord(types, written);
	return type === undefined ? undefined : { kind: 'component', type };
}

/** A word without what people write differently. */
const plain = (word: string): string => word.toLowerCase().replace(/[-_ .]/g, '');

function inPlain(others: { readonly [word: string]: string }, written: string): string | undefined {
	return Object.entries(others).find(([other]) => plain(other) === plain(written))?.[1];
}

function wordWithin(words: readonly string[], written: string): string | undefined {
	const parts = written
		.toLowerCase()
		.split(/[^\p{L}\p{N}]+/u)
		.filter(Boolean);
	if (parts.some((part) => negation.test(part))) return undefined;
	const standsIn = (word: string, part: string): boolean =>
		part.startsWith(word) || (part.endsWith(word) && !negation.test(part.slice(0, -word.length)));
	return words
		.filter((word) => word.length >= leastWithin && parts.some((part) => standsIn(word.toLowerCase(), part)))
		.sort((left, right) => right.length - left.length)[0];
}

/** Fewer letters than this begin too much to mean any of it. */
const leastBegun = 3;

/** The one word that begins with what was written. */
function wordBegun(words: readonly string[], written: string): string | undefined {
	if (written.length < leastBegun) return undefined;
	const [word, ...others] = words.filter((one) => one.toLowerCase().startsWith(written.toLowerCase()));
	return others.length === 0 ? word : undefined;
}

/** An unknown key: the document as it was written with the schema that it is held against, and the mapping that the key stands in. */
export interface UnknownKey {
	readonly root: Located;
	readonly value: unknown;
	readonly path: Path;
	readonly key: string;
}

/** What an unknown key was probably meant for: a field of that very mapping, or one that stands elsewhere, as the next step. */
export type MeantField = { readonly name: string } | { readonly elsewhere: string };

/** Known by another name goes before a field of that very name elsewhere, and this before one that is near in its letters. */
export function meantField(unknown: UnknownKey): MeantField | undefined {
	const { root, value, path, key } = unknown;
	const located = schemaAt(root, value, path);
	if (located === undefined) return undefined;
	const there = valueAt(value, path);
	const other = fieldByOtherName(located, there, key);
	if (other !== undefined) return { name: other };
	const elsewhere = fieldElsewhere(unknown);
	if (elsewhere !== undefined) return { elsewhere };
	const name = nearest(key, fieldNames(located, there));
	return name === undefined ? undefined : { name };
}

/**
 * Where a field stands that is unknown at a path, as the next step: further out, where a line was indented too far, or further
 * in, where it was not. Undefined where the schema knows no such field near there, or in too many places to say.
 */
function fieldElsewhere({ root, value, path, key }: UnknownKey): string | undefined {
	for (let length = path.length - 1; length >= 0; length--) {
		const outer = path.slice(0, length);
		const there = valueAt(value, outer);
		const located = schemaAt(root, value, outer);
		if (!located || Array.isArray(there) || !fieldNames(located, there).includes(key)) continue;
		return `\`${key}\` is a field of ${thing(located)}, further out: indent it less`;
	}
	const here = schemaAt(root, value, path);
	const within = here ? placesWithin(here, key) : [];
	if (within.length === 0 || within.length > 2) return undefined;
	return `\`${key}\` stands further in: write ${list(within, 'or')}`;
}

/** How deep fields are looked for. */
const deepest = 3;

interface Inner {
	readonly located: Located;
	readonly open: string;
	readonly close: string;
}

/** The nearest places below a mapping that have a field of this name, as they are written. */
function placesWithin(located: Located, key: string): readonly string[] {
	let level: readonly Inner[] = [{ located, open: '', close: '' }];
	for (let depth = 0; depth < deepest; depth++) {
		level = level.flatMap((inner) => innersOf(inner, depth === 0));
		const found = level.filter(({ located: inner }) => fieldNames(inner, {}).includes(key));
		if (found.length > 0) return [...new Set(found.map(({ open, close }) => `\`${open}${key}: …${close}\``))];
	}
	return [];
}

/** The mappings and lists of mappings that stand in the fields of a mapping. */
function innersOf({ located, open, close }: Inner, isFirst: boolean): readonly Inner[] {
	const inners: Inner[] = [];
	const begin = isFirst ? '' : open;
	for (const { schema, concept } of applicable(located, {})) {
		for (const [name, property] of Object.entries(schema.properties ?? {})) {
			const inner = { schema: property, concept };
			const items = itemsOf(inner);
			inners.push({ located: inner, open: `${begin}${name}: { `, close: ` }${close}` });
			if (items) inners.push({ located: items, open: `${begin}${name}: [{ `, close: ` }]${close}` });
		}
		if (typeof schema.additionalProperties === 'object') {
			const inner = { schema: schema.additionalProperties, concept };
			const name = Object.keys(schema.examples?.[0] ?? {})[0] ?? 'NAME';
			inners.push({ located: inner, open: `${begin}${name}: { `, close: ` }${close}` });
		}
	}
	return inners;
}

function itemsOf(located: Located): Located | undefined {
	for (const { schema, concept } of applicable(located)) if (schema.items) return { schema: schema.items, concept };
	return undefined;
}
