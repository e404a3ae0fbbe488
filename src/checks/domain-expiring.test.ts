import { expect, test } from 'vitest';
import { computeFacts } from '#analysis/facts.ts';
import { compile } from '#model/compile.ts';
import { domainExpiring } from './domain-expiring.ts';

const files = `kind: team
id: core
name: Core
---
kind: role
id: customer
name: Customer
---
kind: failure-domain
id: cert
name: Certificate
type: cert
expires: 2026-12-01
---
kind: component
id: shop
name: Shop
owner: team:core
deployment: { prod: { replicas: [{ id: r0, domains: [cert] }, { id: r1, domains: [cert] }] } }
---
kind: flow
id: order
name: Order
steps: [{ seq: 1, from: role:customer, to: component:shop, mode: sync }]
`;

const opinionsOn = (asOf: string) => {
	const { model, diagnostics } = compile([{ path: 'all.yaml', text: files }], { asOf });
	expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
	const architecture = { model, decisions: [] };
	return domainExpiring.run(architecture, computeFacts(architecture), []);
};

test.each([
	['2026-10-31', undefined, undefined],
	['2026-11-01', 'runs out on 2026-12-01, in 30 days', undefined],
	['2026-11-30', 'runs out on 2026-12-01, in 1 day', undefined],
	['2026-12-01', 'runs out on 2026-12-01, today', undefined],
	['2026-12-02', 'ran out on 2026-12-01, 1 day ago', 'error'],
])('as of %s a certificate %s', (asOf, said, severity) => {
	const [opinion] = opinionsOn(asOf);
	expect(opinion?.message).toBe(said && `\`failure-domain:cert\` ${said}`);
	expect(opinion?.severity).toBe(severity);
});

test('two copies do not help: what stops is named', () => {
	expect(opinionsOn('2026-11-23')[0]?.targets).toEqual(['flow:order']);
});
