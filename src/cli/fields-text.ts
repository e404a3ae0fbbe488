import type { JsonObject, Schemas } from './schemas.ts';

/** A concept of the schemas for somebody at a terminal: what it is, and each field with what it means, what it takes and an example. */
export function fieldsText(schemas: Schemas, concept: string): string | undefined {
	const schema = schemas.get(concept);
	if (schema === undefined) return undefined;
	const fields = Object.entries((schema['properties'] ?? {}) as Record<string, JsonObject>);
	const required = new Set(schema['required'] as readonly string[] | undefined);
	const lines = fields.flatMap(([name, field]) => [
		`${name}${required.has(name) ? '  (required)' : ''}`,
		...[field['description'], takes(field), example(name, field)]
			.filter((line) => typeof line === 'string' && line !== '')
			.map((line) => `    ${line}`),
	]);
	return [
		`${concept}: ${schema['description'] ?? ''}`,
		'',
		...lines,
		'',
		`\`lintel schema ${concept}\` prints the JSON Schema, and \`lintel new\` a skeleton with comments.`,
		'',
	].join('\n');
}

/** The words that a field takes, or the concept that stands in it, to be asked for next. */
function takes(field: JsonObject): string {
	const one = (field['items'] ?? field) as JsonObject;
	if (Array.isArray(one['enum'])) return `one of ${one['enum'].join(', ')}`;
	const concept = typeof one['$ref'] === 'string' ? /^([a-z-]+)\.schema\.json$/.exec(one['$ref'])?.[1] : undefined;
	return concept === undefined ? '' : `see \`lintel explain ${concept}\``;
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
