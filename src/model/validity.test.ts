import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compile } from './compile.ts';
import { validityOn } from './validity.ts';

const team = 'kind: team\nid: pay\nname: N\n---\n';
const on = (asOf: string, text: string) => compile([{ path: 'a.yaml', text: team + text }], { asOf });

describe('the day on which an entity is true', () => {
	test.each([
		['2026-12-31', {}, 'in-force'],
		['2026-12-31', { validFrom: '2027-01-01' }, 'planned'],
		['2027-01-01', { validFrom: '2027-01-01' }, 'in-force'],
		['2026-06-30', { validTo: '2026-06-30' }, 'in-force'],
		['2026-07-01', { validTo: '2026-06-30' }, 'retired'],
		['2026-03-01', { validFrom: '2026-01-01', validTo: '2026-06-30' }, 'in-force'],
	] as const)('%s of %o is %s', (day, period, expected) => expect(validityOn(period, day)).toBe(expected));
});

/** A service that moves from an old store to a new one in the summer of 2026, with a flow over each. */
const moving = `kind: component
id: api
name: N
owner: team:pay
interfaces: [{ id: http, protocol: HTTPS, style: sync }]
dependencies:
  - { to: old-store/sql, criticality: hard }
  - { to: new-store, criticality: hard }
deployment: { prod: { replicas: [{ id: a1, domains: [az:xx, az:yy] }] } }
---
kind: component
id: old-store
name: N
owner: team:pay
validTo: 2026-06-30
interfaces: [{ id: sql, protocol: JDBC, style: sync }]
---
kind: component
id: new-store
name: N
owner: team:pay
validFrom: 2026-07-01
---
kind: failure-domain
id: xx
name: N
type: az
validTo: 2026-06-30
---
kind: failure-domain
id: yy
name: N
type: az
---
kind: flow
id: pay
name: N
steps:
  - { seq: 1, from: api, to: old-store/sql, operation: write }
  - { seq: 2, from: api, to: new-store, operation: write }
`;

const lineOf = (line = 0): string => (team + moving).split('\n')[line - 1]!.trim();

describe('a model of one day', () => {
	const june = on('2026-06-30', moving);
	const july = on('2026-07-01', moving);

	test('counts what is true on it, in every part', () => {
		const seen = ({ model }: typeof june) => ({
			components: model.byKind.component.map(({ id }) => id),
			dependencies: model.dependencies.map(({ to }) => to),
			steps: model.steps['flow:pay']!.map(({ to }) => to),
			domains: model.deployments['component:api']!.replicas[0]!.domains,
			interfaces: model.interfaces.map(({ ref }) => ref),
			outOfForce: Object.keys(model.outOfForce),
		});
		expect(seen(june)).toEqual({
			components: ['api', 'old-store'],
			dependencies: ['component:old-store'],
			steps: ['component:old-store'],
			domains: ['failure-domain:xx', 'failure-domain:yy'],
			interfaces: ['interface:api/http', 'interface:old-store/sql'],
			outOfForce: ['component:new-store'],
		});
		expect(seen(july)).toEqual({
			components: ['api', 'new-store'],
			dependencies: ['component:new-store'],
			steps: ['component:new-store'],
			domains: ['failure-domain:yy'],
			interfaces: ['interface:api/http'],
			outOfForce: ['component:old-store', 'failure-domain:xx'],
		});
	});

	test('knows no reference to what does not stand', () => {
		for (const { model } of [june, july]) {
			const known = new Set([...Object.keys(model.entities), ...model.interfaces.map(({ ref }) => ref)]);
			for (const { from, to } of model.links) expect([known.has(from), known.has(to)]).toEqual([true, true]);
			expect(Object.keys(model.deployments).every((ref) => known.has(ref))).toBe(true);
		}
	});

	test('tells of names that lead to nothing: plans as information, the past as a warning', () => {
		const told = (given: typeof june) =>
			given.diagnostics.map((one) => `${lineOf(one.span?.start.line)} ${one.severity} ${one.message}`);
		expect(told(june)).toEqual([
			'- { to: new-store, criticality: hard } info `component:new-store` is valid only from 2026-07-01, so on 2026-06-30 this leads to nothing',
			'- { seq: 2, from: api, to: new-store, operation: write } info `component:new-store` is valid only from 2026-07-01, so on 2026-06-30 this leads to nothing',
		]);
		expect(told(july)).toEqual([
			'- { to: old-store/sql, criticality: hard } warning `component:old-store` was valid until 2026-06-30, so on 2026-07-01 this leads to nothing',
			'deployment: { prod: { replicas: [{ id: a1, domains: [az:xx, az:yy] }] } } warning `failure-domain:xx` was valid until 2026-06-30, so on 2026-07-01 this leads to nothing',
			'- { seq: 1, from: api, to: old-store/sql, operation: write } warning `component:old-store` was valid until 2026-06-30, so on 2026-07-01 this leads to nothing',
		]);
	});

	test('says nothing where both ends are out of force, or a view draws a plan', () => {
		const plan =
			'kind: component\nid: aa\nname: N\nowner: team:pay\nvalidFrom: 2027-01-01\ndependencies: [{ to: bb }]\n---\n';
		const planned = 'kind: component\nid: bb\nname: N\nowner: team:pay\nvalidFrom: 2027-01-01\n---\n';
		const view = 'kind: view\nid: vv\nname: N\nselection: { include: [component:aa] }\n';
		expect(on('2026-01-01', plan + planned + view).diagnostics).toEqual([]);
	});
});

test('periods that hold on the day change nothing', () => {
	const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2050-01-01'), noInvalidDate: true });
	const text = (date: Date): string => date.toISOString().slice(0, 10);
	fc.assert(
		fc.property(day, day, day, (...dates) => {
			const [from, asOf, to] = dates.map(text).sort() as [string, string, string];
			const store = (period: string): string =>
				`kind: component\nid: ss\nname: N\nowner: team:pay\n${period}---\nkind: component\nid: cc\nname: N\ndependencies: [{ to: ss }]\n`;
			const dated = on(asOf, store(`validFrom: ${from}\nvalidTo: ${to}\n`));
			const plain = on(asOf, store(''));
			expect(dated.model.dependencies.map(({ to: target }) => target)).toEqual(
				plain.model.dependencies.map(({ to: target }) => target),
			);
			expect(Object.keys(dated.model.entities)).toEqual(Object.keys(plain.model.entities));
		}),
	);
});
