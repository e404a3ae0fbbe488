import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fieldPathsNamed, fieldsText } from './fields-text.ts';
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

test('what stands in a field is explained by its path, and every path that is named can be asked for', () => {
	expect(fieldsText(schemas, 'component')).toContain('\n    see `lintel explain observability`\n');
	const alerts = fieldsText(schemas, 'observability.alerts')!;
	expect(alerts).toContain('observability.alerts: Its alerts.\n');
	expect(alerts).toMatch(/\nseverity\n/);
	// Also behind a reference into another file, and where a field takes one of several shapes.
	expect(fieldsText(schemas, 'slo.burnAlerts')).toMatch(/\nbudgetPct\n[\s\S]*\nwindow\n/);
	expect(fieldsText(schemas, 'deployment.replicas')).toMatch(/\ndomains\n[\s\S]*\nor\n[\s\S]*\nspread\b/);
	expect(fieldsText(schemas, 'observability.nothing')).toBeUndefined();
	expect(fieldsText(schemas, 'component.id')).toBeUndefined();
	const asked = new Set<string>();
	const ask = (path: string): void => {
		if (asked.has(path)) return;
		asked.add(path);
		const text = fieldsText(schemas, path);
		expect(text, path).toBeDefined();
		for (const [, next] of text!.matchAll(/see `lintel explain ([\w.-]+)`/g)) if (asked.size < 600) ask(next!);
	};
	for (const concept of schemas.keys()) ask(concept);
	expect(asked.size).toBeGreaterThan(60);
});

test('a word leads to the fields that it may mean', () => {
	expect(fieldPathsNamed(schemas, 'alert')).toContain('observability.alerts');
	expect(fieldPathsNamed(schemas, 'burnalerts')).toEqual(['slo.burnAlerts']);
	expect(fieldPathsNamed(schemas, 'xyz')).toEqual([]);
});
