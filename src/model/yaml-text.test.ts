import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { flowYaml, yamlDocument } from './yaml-text.ts';

test('what people write most stays bare', () => {
	expect(
		yamlDocument({ kind: 'view', selection: { around: { ref: 'component:ledger-db', in: 3 }, tiers: [1, 2] } }),
	).toBe('kind: view\nselection: { around: { ref: component:ledger-db, in: 3 }, tiers: [1, 2] }\n');
});

test('any value reads back as the same value', () => {
	const value = fc.jsonValue({ maxDepth: 3 }).filter((one) => !JSON.stringify(one).includes('__proto__'));
	fc.assert(
		fc.property(value, (one) => {
			expect(load(flowYaml(one))).toEqual(JSON.parse(JSON.stringify(one)));
		}),
	);
});
