import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Path } from './model.ts';
import { schemaAt, valueAt } from './schema-lookup.ts';
import { type Case, meantFieldOf, type Refused, sentences } from './sentences.ts';
import type { SchemaError } from './validator.ts';

/** Turns what a validator found into diagnostics, one a mistake: alternatives that did not fit are told as one. */
export function complaints(refused: Refused, errors: readonly SchemaError[]): Diagnostic[] {
	const cases = errors
		.slice(0, mostComplaints)
		.filter((error) => !('propertyName' in error))
		.map((error) => toCase(refused, error))
		.filter(onlyTheBest);
	return cases.filter(isNoEcho).flatMap((each) => sentences[each.error.keyword]?.(each) ?? []);
}

/** A list of a hundred thousand wrong items is one mistake, and comparing them all with each other would take minutes. */
const mostComplaints = 200;

function toCase(refused: Refused, error: SchemaError): Case {
	const path = pathOf(error.instancePath, refused.value);
	const located = schemaAt(refused.root, refused.value, path);
	return { ...refused, error, path, located, there: valueAt(refused.value, path) };
}

/** `/flows/0/to` as a path; a number is an index only where a list stands. */
function pathOf(pointer: string, value: unknown): Path {
	const path: (string | number)[] = [];
	for (const raw of pointer.split('/').slice(1)) {
		const step = raw.replaceAll('~1', '/').replaceAll('~0', '~');
		path.push(Array.isArray(valueAt(value, path)) ? Number(step) : step);
	}
	return path;
}

const structural = new Set(['additionalProperties', 'required', 'propertyNames', 'minItems', 'maxItems']);

/**
 * Where several forms are allowed, the validator complains about each of them. If the value is a mapping or a list and
 * something within it is wrong, that is the mistake; else the mistake is the form, and is told once.
 */
function onlyTheBest(each: Case, _: number, all: readonly Case[]): boolean {
	const { instancePath, keyword } = each.error;
	const here = all.filter((other) => other.error.instancePath === instancePath);
	const choice = here.find((other) => other.error.keyword === 'anyOf');
	if (!choice) return true;
	const within = all.some(
		({ error }) =>
			error.instancePath.startsWith(`${instancePath}/`) ||
			(error.instancePath === instancePath && structural.has(error.keyword)),
	);
	const isCollection = typeof each.there === 'object' && each.there !== null;
	if (isCollection && within) return structural.has(keyword);
	const range = here.find((other) => other.error.keyword === 'minimum' || other.error.keyword === 'maximum');
	return each === (range ?? choice);
}

/** A misspelt name is one mistake, not two: the right name is missing because the wrong one is there. */
function isNoEcho({ error, path }: Case, _: number, all: readonly Case[]): boolean {
	if (error.keyword !== 'required') return true;
	const missing = error.params['missingProperty'];
	const unknown = all.filter(
		(other) => other.error.keyword === 'additionalProperties' && other.path.join('/') === path.join('/'),
	);
	return !unknown.some((other) => {
		const meant = meantFieldOf(other);
		return meant !== undefined && 'name' in meant && meant.name === missing;
	});
}
