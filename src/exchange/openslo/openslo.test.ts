import { Ajv2020 } from 'ajv/dist/2020.js';
import { loadAll } from 'js-yaml';
import { expect, test } from 'vitest';
import { compile } from '#model/compile.ts';
import { openSloText } from './write.ts';

/** What the specification (openslo/v1) asks of what is written here. */
const name = { type: 'string', pattern: '^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$' };
const object = (properties: object, required: readonly string[]) => ({
	type: 'object',
	additionalProperties: false,
	properties,
	required,
});
const metric = object(
	{
		metricSource: object(
			{ type: { const: 'Prometheus' }, spec: object({ query: { type: 'string', minLength: 1 } }, ['query']) },
			['type', 'spec'],
		),
	},
	['metricSource'],
);
const ratio = object({ counter: { type: 'boolean' }, good: metric, total: metric }, ['counter', 'good', 'total']);
const metadata = object({ name, displayName: { type: 'string' } }, ['name']);
const frame = (kind: string, spec: object) =>
	object({ apiVersion: { const: 'openslo/v1' }, kind: { const: kind }, metadata, spec }, [
		'apiVersion',
		'kind',
		'metadata',
		'spec',
	]);
const specified = {
	oneOf: [
		frame('Service', object({}, [])),
		frame(
			'SLO',
			object(
				{
					description: { type: 'string', maxLength: 1050 },
					service: name,
					indicator: object({ metadata, spec: object({ ratioMetric: ratio }, ['ratioMetric']) }, ['metadata', 'spec']),
					timeWindow: {
						type: 'array',
						minItems: 1,
						maxItems: 1,
						items: object(
							{ duration: { type: 'string', pattern: '^[1-9]\\d*[mhdwMQY]$' }, isRolling: { const: true } },
							['duration', 'isRolling'],
						),
					},
					budgetingMethod: { enum: ['Occurrences'] },
					objectives: {
						type: 'array',
						minItems: 1,
						items: object({ targetPercent: { type: 'number', minimum: 0, exclusiveMaximum: 100 } }, ['targetPercent']),
					},
				},
				['service', 'indicator', 'budgetingMethod', 'objectives'],
			),
		),
	],
};
const isSpecified = new Ajv2020({ strict: false }).compile(specified);

const files = [
	{
		path: 'content/a.yaml',
		text: `kind: component
id: api
name: "Api: the first # one"
owner: team:core
---
kind: team
id: core
name: Core
---
kind: slo
id: works
name: It works
for: component:api
target: { value: 99.95, source: slo }
window: 720h
description: "yes: and {{ no }}"
sli: { good: 'g{code!~"5.."}', total: g }
---
kind: slo
id: words
for: component:api
target: 99
sli: in words
---
kind: slo
id: perfect
for: component:api
target: 100
sli: { good: g, total: t }
---
kind: slo
id: loose
target: 99
sli: { good: 'sum(rate(g[5m]))', total: t }
`,
	},
];

test('documents are what OpenSLO specifies, and what it asks for and the model lacks is told', () => {
	const { model } = compile(files, { asOf: '2026-11-28' });
	const { text, written, leftOut } = openSloText(model);
	expect(written.map(({ id }) => id)).toEqual(['works']);
	expect(leftOut.map(({ slo, why }) => `${slo.id}: ${why}`)).toEqual([
		'loose: `for` does not say what it is about',
		'perfect: `target` is not from 0 to below 100 %, which is what OpenSLO takes',
		'words: `sli` has no queries for `good` and `total`',
	]);
	const documents = loadAll(text) as { spec: object; metadata: object }[];
	for (const one of documents) expect(isSpecified(one), JSON.stringify(isSpecified.errors)).toBe(true);
	expect(documents).toMatchObject([
		{ kind: 'Service', metadata: { name: 'api', displayName: 'Api: the first # one' } },
		{
			kind: 'SLO',
			metadata: { name: 'works', displayName: 'It works' },
			spec: {
				description: 'yes: and {{ no }}',
				service: 'api',
				timeWindow: [{ duration: '30d', isRolling: true }],
				indicator: {
					spec: { ratioMetric: { counter: true, good: { metricSource: { spec: { query: 'g{code!~"5.."}' } } } } },
				},
				objectives: [{ targetPercent: 99.95 }],
			},
		},
	]);
});

test('an objective about a flow or an interface is written and read again as about the same', () => {
	const about = (ref: string) => [
		{
			path: 'content/a.yaml',
			text: `${files[0]!.text.split('---\nkind: slo\n')[0]!.replace('owner: team:core', 'owner: team:core\ninterfaces: [{ id: http }]')}---\nkind: flow\nid: pay\nname: Pay\nowner: team:core\nsteps: [{ seq: 1, from: component:api, to: component:api }]\n---\nkind: slo\nid: of-it\nname: Of it\nfor: ${ref}\ntarget: 99\nsli: { good: g, total: t }\n`,
		},
	];
	for (const [ref, service] of [
		['flow:pay', 'flow-pay'],
		['interface:api/http', 'api'],
	] as const) {
		const { text } = openSloText(compile(about(ref), { asOf: '2026-11-28' }).model);
		expect(text).toContain(`service: ${service}\n`);
		const objectives = [{ path: 'objectives/o.yaml', text }];
		expect(compile(about(ref), { asOf: '2026-11-28', objectives }).model.openSloObjectives).toMatchObject([
			{ differs: [] },
		]);
	}
});

test('what is written is read again as what it was', () => {
	const { model } = compile(files, { asOf: '2026-11-28' });
	const again = compile(files, {
		asOf: '2026-11-28',
		objectives: [{ path: 'objectives/o.yaml', text: openSloText(model).text }],
	});
	expect(again.model.openSloObjectives).toMatchObject([{ slo: 'slo:works', isOwn: false, differs: [] }]);
	const [first, ...others] = files[0]!.text.split('---\nkind: slo\n');
	const without = [
		{
			path: 'content/a.yaml',
			text: [first, ...others.filter((one) => !one.startsWith('id: works'))].join('---\nkind: slo\n'),
		},
	];
	const made = compile(without, {
		asOf: '2026-11-28',
		objectives: [{ path: 'objectives/o.yaml', text: openSloText(model).text }],
	});
	const of = (all: typeof model) => all.byKind.slo.find(({ id }) => id === 'works')!.data;
	expect(of(made.model)).toMatchObject({
		name: 'It works',
		for: 'component:api',
		target: 99.95,
		window: '30d',
		sli: { good: 'g{code!~"5.."}', total: 'g' },
	});
});

test('a window of the calendar that was read is written again, and stays on its objective', () => {
	const [components] = files[0]!.text.split('---\nkind: slo\n');
	const own = [{ path: 'content/a.yaml', text: components! }];
	const document = `apiVersion: openslo/v1
kind: SLO
metadata: { name: monthly }
spec:
  service: api
  indicator: { spec: { ratioMetric: { counter: true, good: { metricSource: { spec: { query: g } } }, total: { metricSource: { spec: { query: t } } } } } }
  timeWindow: [{ duration: 1M, isRolling: false, calendar: { startTime: 2026-01-01 00:00:00, timeZone: Europe/London } }]
  budgetingMethod: Occurrences
  objectives: [{ targetPercent: 99.9 }]
`;
	const compiled = (text: string) =>
		compile(own, { asOf: '2026-11-28', objectives: [{ path: 'objectives/o.yaml', text }] });
	const { model, diagnostics } = compiled(document);
	expect(diagnostics).toEqual([]);
	expect(model.byKind.slo[0]!.data.window).toBeUndefined();
	const { text } = openSloText(model);
	const [, slo] = loadAll(text) as { spec: object }[];
	expect(slo).toMatchObject({
		spec: {
			timeWindow: [
				{
					duration: '1M',
					isRolling: false,
					calendar: { startTime: '2026-01-01 00:00:00', timeZone: 'Europe/London' },
				},
			],
		},
	});
	const again = compiled(text).model.openSloObjectives[0]!;
	expect(again.calendar).toEqual(model.openSloObjectives[0]!.calendar);
	expect(again.calendar!.days).toEqual([28, 31]);
});
