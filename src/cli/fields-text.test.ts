import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fieldsText } from './fields-text.ts';
import { readSchemas } from './schemas.ts';

const schemas = readSchemas(join(import.meta.dirname, '../..'));

test('every concept can be explained, with each of its fields', () => {
	for (const [concept, schema] of schemas) {
		const text = fieldsText(schemas, concept)!;
		for (const field of Object.keys((schema['properties'] ?? {}) as object)) expect(text).toContain(`\n${field}`);
	}
	expect(fieldsText(schemas, 'nothing')).toBeUndefined();
});

test('a field says what it means, what it takes, and how it is written', () => {
	const text = fieldsText(schemas, 'component')!;
	expect(text).toContain('\nowner  (required)\n    The team or role that answers for it.\n');
	expect(text).toContain('\n    one of gateway, service, frontend,');
	expect(text).toContain('\n    see `lintel explain dependency`\n');
	expect(text).toContain('for example  dependencies: [{ to: interface:ledger-db/sql, criticality: hard }]');
});
