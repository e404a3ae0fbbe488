import type { JsonObject, Schemas } from './schemas.ts';

/**
 * A concept of the schemas, or what stands in a field of one (`observability.alerts`), for somebody at a terminal: what it is, and each
 * field with what it means, what it takes and an example.
 */
export function fieldsText(schemas: Schemas, path: string): string | undefined {
	const [concept = '', ...names] = path.split('.');
	const schema = schemas.get(concept);
	if (schema === undefined) return undefined;
	let places: readonly Placed[] = [{ concept, node: schema }];
	let told = places;
	for (const name of names) {
		places = told.flatMap((shape) => fieldsOf(shape).get(name) ?? []);
		told = places.flatMap((place) => shapesIn(schemas, place));
	}
	if (told.length === 0) return undefined;
	// A field may take one of several shapes; each is told by itself.
	const parts = told.map((shape) => shapeLines(schemas, path, shape).join('\n'));
	return [
		`${path}: ${places[0]!.node['description'] ?? ''}`,
		'',
		parts.join('\n\nor\n\n'),
		'',
		`\`lintel schema ${concept}\` prints the JSON Schema, and \`lintel new\` a skeleton with comments.`,
		'',
	].join('\n');
}

/** Fields with fields of their own that may be meant by a word: `alert` for `observability.alerts`. */
export function fieldPathsNamed(schemas: Schemas, word: string): readonly string[] {
	const plain = word.toLowerCase().replace(/s$/, '');
	return [...schemas].flatMap(([concept, node]) =>
		[...fieldsOf({ concept, node })].flatMap(([name, field]) => {
			const last = name.toLowerCase().replace(/s$/, '');
			const isMeant = last === plain && conceptOf(field.node) === undefined;
			return isMeant && shapesIn(schemas, field).length > 0 ? [`${concept}.${name}`] : [];
		}),
	);
}

/** A piece of a schema, with the file in which its references are to be read. */
interface Placed {
	readonly concept: string;
	readonly node: JsonObject;
}

const fieldsOf = ({ concept, node }: Placed): ReadonlyMap<string, Placed> =>
	new Map(
		Object.entries((node['properties'] ?? {}) as Record<string, JsonObject>).map(([name, field]) => [
			name,
			{ concept, node: field },
		]),
	);

/** The shapes with fields that stand in a field, by itself, in a list, under names of people's own, or as one of several. */
function shapesIn(schemas: Schemas, place: Placed, depth = 0): readonly Placed[] {
	if (depth > 6) return [];
	const { concept, node } = place;
	if (node['properties'] !== undefined) return [place];
	const into = (next: unknown, file = concept): readonly Placed[] =>
		typeof next === 'object' && next !== null
			? shapesIn(schemas, { concept: file, node: next as JsonObject }, depth + 1)
			: [];
	const [, file = '', name] =
		/^(?:([a-z-]+)\.schema\.json)?(?:#\/\$defs\/(\w+))?$/.exec(String(node['$ref'] ?? '')) ?? [];
	if (node['$ref'] !== undefined) {
		const of = file === '' ? concept : file;
		const schema = schemas.get(of);
		return into(name === undefined ? schema : (schema?.['$defs'] as JsonObject | undefined)?.[name], of);
	}
	const several = [node['anyOf'], node['oneOf'], node['allOf']].flatMap((list) => (Array.isArray(list) ? list : []));
	return [node['items'], node['additionalProperties'], ...several].flatMap((next) => into(next));
}

function shapeLines(schemas: Schemas, path: string, shape: Placed): readonly string[] {
	const required = new Set(shape.node['required'] as readonly string[] | undefined);
	return [...fieldsOf(shape)].flatMap(([name, field]) => [
		`${name}${required.has(name) ? '  (required)' : ''}`,
		...[field.node['description'], takes(schemas, `${path}.${name}`, field), example(name, field.node)]
			.filter((line) => typeof line === 'string' && line !== '')
			.map((line) => `    ${line}`),
	]);
}

const conceptOf = (node: JsonObject): string | undefined => {
	const { $ref } = (node['items'] ?? node) as JsonObject;
	return typeof $ref === 'string' ? /^([a-z-]+)\.schema\.json$/.exec($ref)?.[1] : undefined;
};

/** The words that a field takes, or what stands in it, to be asked for next. */
function takes(schemas: Schemas, path: string, field: Placed): string {
	const one = (field.node['items'] ?? field.node) as JsonObject;
	if (Array.isArray(one['enum'])) return `one of ${one['enum'].join(', ')}`;
	const next = conceptOf(field.node) ?? (shapesIn(schemas, field).length > 0 ? path : undefined);
	return next === undefined ? '' : `see \`lintel explain ${next}\``;
}

function example(name: string, field: JsonObject): string {
	const [first] = Array.isArray(field['examples']) ? field['examples'] : [];
	return first === undefined ? '' : `for example  ${name}: ${flow(first)}`;
}

/** As YAML would have it on one line: quotes only where a word would be read as something else. */
function flow(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
	if (typeof value === 'object' && value !== null)
		return `{ ${Object.entries(value)
			.map(([key, one]) => `${key}: ${flow(one)}`)
			.join(', ')} }`;
	const isPlain = typeof value !== 'string' || /^[A-Za-z_/][\w /.@-]*(:[\w/.-]+)*$|^\d+(ms|s|m|h|d|\/s)$/.test(value);
	return isPlain ? String(value) : JSON.stringify(value);
}
